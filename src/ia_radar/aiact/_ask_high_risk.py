# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions behind Article 6: regulated products, the fields of Annex III, and the derogations of 6(3).

Rules that hold here: those of `_question`. One question opens each field; the small facts follow it.
"""

from __future__ import annotations

from ia_radar.aiact._question import ask
from ia_radar.aiact.logic import any_of

__all__ = ["DEROGATION", "FIELDS", "PRODUCTS"]

PRODUCTS = (
    ask(
        "product_section_a",
        "products",
        "6(1), annex I A",
        (
            "Le système fait-il partie d’un de ces produits, ou l’est-il lui-même : jouet, bateau de plaisance, ascenseur, matériel pour atmosphère explosible, équipement radio ou sous pression, téléphérique, équipement de protection, appareil à gaz, dispositif médical ?",
            "Is the system part of, or itself, one of these: toy, recreational craft, lift, equipment for explosive atmospheres, radio or pressure equipment, cableway, protective equipment, gas appliance, medical device?",
        ),
        ("Produits de l’annexe I, section A.", "Products of Annex I, section A."),
        ("Un logiciel de diagnostic marqué CE ; un ascenseur.", "CE-marked diagnostic software; a lift."),
        ("Un logiciel de gestion de rendez-vous médicaux.", "Software that books medical appointments."),
    ),
    ask(
        "product_section_b",
        "products",
        "6(1), annex I B",
        (
            "Fait-il partie d’un véhicule, d’un train, d’un aéronef, d’un navire, d’un tracteur ou d’un autre produit de transport réglementé ?",
            "Is it part of a road vehicle, train, aircraft, ship, tractor or other regulated transport product?",
        ),
        (
            "Produits de l’annexe I, section B, hors machines.",
            "Products of Annex I, section B, machinery aside.",
        ),
        (
            "Le freinage automatique d’une benne à ordures ; la surveillance du conducteur dans un véhicule.",
            "Automatic braking of a refuse truck; driver monitoring built into a vehicle.",
        ),
        ("Un calculateur d’itinéraires.", "A route planner."),
    ),
    ask(
        "product_machinery",
        "products",
        "6(1), annex I",
        (
            "Fait-il partie d’une machine au sens du règlement (UE) 2023/1230 ?",
            "Is it part of a machine under Regulation (EU) 2023/1230?",
        ),
        (
            "Les machines sont passées de la section A à la section B de l’annexe I le 27 juillet 2026.",
            "Machinery moved from section A to section B of Annex I on 27 July 2026.",
        ),
        ("Une presse à déchets qui détecte les personnes.", "A waste press that detects people."),
        ("Un logiciel de bureau.", "Office software."),
    ),
    ask(
        "product_or_safety_function",
        "products",
        "6(1)(a), 3(14)",
        (
            "Le système est-il lui-même ce produit, ou y assure-t-il une fonction de sécurité ?",
            "Is the system itself that product, or does it perform a safety function in it?",
        ),
        (
            "Sa défaillance mettrait en danger la santé ou la sécurité.",
            "Its failure would endanger health or safety.",
        ),
        ("La détection d’obstacle d’un robot.", "A robot’s obstacle detection."),
        ("Le choix d’une musique d’ambiance.", "Choosing background music."),
        any_of("product_section_a", "product_section_b", "product_machinery"),
    ),
    ask(
        "comfort_function_only",
        "products",
        "6(1a)-(1b)",
        (
            "N’y sert-il qu’à assister l’utilisateur, au confort, à la performance, à l’automatisation ou au contrôle de qualité, sans danger en cas de panne ?",
            "Does it only serve user assistance, comfort, performance, automation or quality control, with no danger on failure?",
        ),
        (
            "Précision apportée en 2026 ; elle ne joue pas si la panne met en danger.",
            "Added in 2026; it does not apply when failure endangers anyone.",
        ),
        ("Le réglage automatique de l’éclairage d’une cabine.", "Automatic lighting in a lift cabin."),
        ("L’arrêt d’urgence.", "The emergency stop."),
        "product_or_safety_function",
    ),
    ask(
        "third_party_assessment",
        "products",
        "6(1)(b)",
        (
            "Avant d’être vendu, ce produit doit-il être évalué par un organisme tiers notifié ?",
            "Before sale, must that product be assessed by a notified third party?",
        ),
        (
            "Répondez oui même si le fabricant peut s’en dispenser en suivant des normes ; non si l’évaluation ne porte que sur les fréquences radio ou la compatibilité électromagnétique.",
            "Answer yes even if the maker may opt out by following standards; no when the assessment only covers radio spectrum or electromagnetic compatibility.",
        ),
        ("Un dispositif médical de classe IIa.", "A class IIa medical device."),
        ("Un jouet sous simple déclaration du fabricant.", "A toy under the maker’s own declaration."),
        any_of("product_section_a", "product_section_b", "product_machinery"),
    ),
)

FIELDS = (
    # -- who is judged
    ask(
        "only_organisations",
        "people",
        "annex III",
        (
            "Le résultat porte-t-il uniquement sur des entreprises, des lieux, des biens ou des chiffres globaux, jamais sur une personne physique ?",
            "Does the result only concern companies, places, goods or aggregate figures, never a natural person?",
        ),
        ("Une entreprise individuelle est une personne physique.", "A sole trader is a natural person."),
        (
            "L’instruction de subventions aux sociétés ; des tendances anonymes.",
            "Grants to companies; anonymous trends.",
        ),
        ("L’instruction des aides aux ménages.", "Aid to households."),
    ),
    ask(
        "profiles_people",
        "people",
        "6(3), RGPD 4(4)",
        (
            "Le système traite-t-il automatiquement des données personnelles pour évaluer ou prédire des aspects d’une personne ?",
            "Does the system process personal data automatically to evaluate or predict aspects of a person?",
        ),
        (
            "Travail, situation économique, santé, préférences, fiabilité, comportement, déplacements… C’est le profilage du RGPD.",
            "Work, economic situation, health, preferences, reliability, behaviour, movements… This is GDPR profiling.",
        ),
        ("Un score de risque par allocataire.", "A risk score per claimant."),
        (
            "Le tri de pièces par type de document ; la traduction d’un dossier.",
            "Sorting papers by type of document; translating a file.",
        ),
    ),
    # -- 2 infrastructure
    ask(
        "infrastructure_use",
        "infrastructure",
        "annex III 2",
        (
            "Le système sert-il à gérer ou exploiter la circulation routière, l’eau, le gaz, le chauffage, l’électricité ou une infrastructure numérique critique ?",
            "Is the system used to manage or operate road traffic, water, gas, heating, electricity or critical digital infrastructure?",
        ),
        (
            "La production, le réseau ou la régulation, non la facturation.",
            "Production, network or control, not billing.",
        ),
        (
            "La régulation des feux ; le pilotage d’une station d’eau potable.",
            "Traffic-light control; running a drinking-water plant.",
        ),
        ("La relève des compteurs pour la facture.", "Meter reading for bills."),
    ),
    ask(
        "infrastructure_safety",
        "infrastructure",
        "annex III 2, 3(14)",
        (
            "Y assure-t-il une fonction de sécurité, au point que sa défaillance mettrait directement en danger les personnes ou l’ouvrage ?",
            "Does it perform a safety function there, so that its failure would directly endanger people or the installation?",
        ),
        (
            "Prévoir, analyser ou planifier l’entretien, à côté d’autres sécurités, ne suffit pas.",
            "Forecasting, analysing or planning maintenance beside other safeguards is not enough.",
        ),
        (
            "La commande des feux d’un carrefour ; le contrôle de la pression de l’eau potable.",
            "Control of traffic lights; monitoring the pressure of drinking water.",
        ),
        (
            "Une prévision de consommation ; la maintenance prédictive ; l’étude du trafic ; un simple repérage.",
            "A demand forecast; predictive maintenance; traffic analytics; mere detection without intervening.",
        ),
        "infrastructure_use",
    ),
    ask(
        "critical_entity",
        "infrastructure",
        "annex III 2, directive (UE) 2022/2557",
        (
            "L’exploitant est-il désigné comme entité critique par l’État ?",
            "Has the state identified the operator as a critical entity?",
        ),
        (
            "Désignation notifiée au titre de la directive sur la résilience des entités critiques.",
            "A designation notified under the directive on the resilience of critical entities.",
        ),
        ("Une régie d’eau désignée.", "A designated water utility."),
        ("Une commune sans désignation.", "A municipality that was not designated."),
        "infrastructure_safety",
    ),
    ask(
        "cybersecurity_only",
        "infrastructure",
        "recital 55",
        ("N’y sert-il qu’à la cybersécurité ?", "Does it serve cybersecurity purposes only?"),
        (
            "Un composant destiné à la seule cybersécurité n’est pas un composant de sécurité.",
            "A component meant for cybersecurity alone is not a safety component.",
        ),
        ("La détection d’intrusions informatiques.", "Detection of computer intrusions."),
        ("Le pilotage des vannes.", "Control of valves."),
        "infrastructure_safety",
    ),
    # -- 3 education
    ask(
        "education_use",
        "education",
        "annex III 3",
        (
            "Le système sert-il dans l’enseignement ou la formation professionnelle ?",
            "Is the system used in education or vocational training?",
        ),
        (
            "De l’école à l’université et à la formation des adultes.",
            "From nursery school to university and adult training.",
        ),
        (
            "L’affectation des élèves ; la correction de copies.",
            "Assigning pupils to schools; marking papers.",
        ),
        ("La paie d’un collège.", "A school’s payroll."),
    ),
    ask(
        "decides_admission",
        "education",
        "annex III 3(a)",
        (
            "Contribue-t-il à décider de l’accès, de l’admission ou de l’affectation de personnes dans des établissements ou formations ?",
            "Does it help decide people’s access, admission or assignment to institutions or courses?",
        ),
        (
            "Y compris l’affectation des élèves dans les écoles par la commune, et le traitement des dossiers reçus.",
            "Including a municipality’s assignment of pupils to schools, and the handling of the applications received.",
        ),
        ("Classer des candidatures ; répartir les élèves.", "Ranking applications; distributing pupils."),
        (
            "Faire découvrir des formations à un lycéen, pour lui seul.",
            "Showing courses to a pupil, for his own choice.",
        ),
        "education_use",
    ),
    ask(
        "evaluates_learning",
        "education",
        "annex III 3(b)",
        (
            "Évalue-t-il les acquis des apprenants, ou oriente-t-il leur apprentissage d’après cette évaluation ?",
            "Does it evaluate learning outcomes, or steer learning on that basis?",
        ),
        (
            "Notes, corrections, parcours adaptatifs, et ce qui examine les notes données.",
            "Marks, corrections, adaptive paths, and tools that work on the marks given.",
        ),
        ("Noter des rédactions.", "Marking essays."),
        ("Faire un emploi du temps.", "Making a timetable."),
        "education_use",
    ),
    ask(
        "assesses_education_level",
        "education",
        "annex III 3(c)",
        (
            "Contribue-t-il à déterminer le niveau ou le type d’enseignement qu’une personne recevra ?",
            "Does it help determine the level or kind of education a person will receive?",
        ),
        (
            "Placement dans un groupe de niveau, une classe, un dispositif spécialisé.",
            "Placement in a level group, a class or special education.",
        ),
        ("Proposer le niveau d’un nouvel élève.", "Proposing the level of a new pupil."),
        ("Suggérer des idées de cours à la seule personne.", "Suggesting courses to the person alone."),
        "education_use",
    ),
    ask(
        "monitors_tests",
        "education",
        "annex III 3(d)",
        (
            "Intervient-il dans la surveillance des épreuves, y compris contre la fraude d’identité ?",
            "Does it take part in the supervision of tests, impersonation included?",
        ),
        (
            "Télésurveillance, détection de triche, contrôle de qui compose ; son poids réel est demandé plus loin.",
            "Remote proctoring, detection of cheating, checking who sits the test; what it really weighs is asked further on.",
        ),
        ("Une caméra qui signale la triche.", "A camera that flags cheating."),
        ("L’ouverture de session sur un ordinateur de l’école.", "Logging in to a school computer."),
        "education_use",
    ),
    # -- 4 employment
    ask(
        "employment_use",
        "employment",
        "annex III 4",
        (
            "Le système sert-il au recrutement ou à la gestion de personnes qui travaillent ?",
            "Is the system used in recruitment or in managing people who work?",
        ),
        (
            "Agents publics, salariés, indépendants sur une plateforme.",
            "Civil servants, employees, self-employed people on a platform.",
        ),
        ("Le tri de candidatures ; l’affectation d’agents.", "Screening applications; assigning staff."),
        (
            "La réservation de salles de réunion ; la gestion de bénévoles.",
            "Booking meeting rooms; managing volunteers.",
        ),
    ),
    ask(
        "recruits",
        "employment",
        "annex III 4(a)",
        (
            "Sert-il à une étape du recrutement : annonces ciblées, tri, rendez-vous, évaluation, contrôle des recrutements passés ?",
            "Is it used in any step of recruitment: targeted advertisements, filtering, appointments, evaluation, review of past hires?",
        ),
        (
            "Son poids réel est demandé plus loin. Cibler selon le profil compte ; publier l’annonce sur un site, non.",
            "What it really weighs is asked further on. Targeting by profile counts; posting an advertisement on a site does not.",
        ),
        ("Présélectionner des CV.", "Screening CVs."),
        (
            "Une foire aux questions pour les agents en poste.",
            "A question-and-answer tool for current staff.",
        ),
        "employment_use",
    ),
    ask(
        "decides_work_conditions",
        "employment",
        "annex III 4(b)",
        (
            "Contribue-t-il à des décisions sur les conditions de travail, l’affectation, la promotion ou la fin de la relation de travail ?",
            "Does it contribute to decisions on working conditions, posting, promotion or the end of the working relationship?",
        ),
        (
            "Même si l’agent peut contester, même si un humain signe.",
            "Even if the worker may appeal, even if a human signs.",
        ),
        (
            "L’affectation de fonctionnaires sur des postes ; la suspension d’un compte de travailleur.",
            "Posting civil servants; suspending a worker’s account.",
        ),
        (
            "La vérification d’erreurs de paie ; une foire aux questions RH.",
            "A check for payroll errors; an HR question-and-answer tool.",
        ),
        "employment_use",
    ),
    ask(
        "allocates_tasks_on_behaviour",
        "employment",
        "annex III 4(b)",
        (
            "Répartit-il les tâches d’après le comportement ou les traits personnels de chacun ?",
            "Does it allocate tasks on the basis of individual behaviour or personal traits?",
        ),
        (
            "La disponibilité, une habilitation ou la distance ne comptent pas.",
            "Availability, an accreditation or distance do not count.",
        ),
        ("Donner les tournées difficiles aux plus rapides.", "Giving the hard rounds to the fastest."),
        ("Un planning selon les disponibilités déclarées.", "A rota from declared availability."),
        "employment_use",
    ),
    ask(
        "monitors_workers",
        "employment",
        "annex III 4(b)",
        (
            "Surveille-t-il ou évalue-t-il le rendement ou le comportement des personnes au travail ?",
            "Does it monitor or evaluate the performance or behaviour of people at work?",
        ),
        (
            "Y compris par des indicateurs tirés de leurs outils.",
            "Including by indicators drawn from their tools.",
        ),
        ("Un score de productivité par agent.", "A productivity score per agent."),
        ("Le suivi des stocks.", "Stock tracking."),
        "employment_use",
    ),
    # -- 5 services
    ask(
        "evaluates_benefit_eligibility",
        "services",
        "annex III 5(a)",
        (
            "Le système sert-il à traiter des demandes d’aides ou de services publics essentiels : apprécier le droit d’une personne, accorder, réduire, retirer ou réclamer ?",
            "Is the system used in handling claims for essential public benefits or services: assessing a person’s right, granting, reducing, withdrawing or reclaiming?",
        ),
        (
            "Aides sociales, chômage, santé, garde d’enfants, aide à domicile, hébergement. Répondez oui même si un agent décide, et même pour traduire ou ranger les dossiers : son poids réel est demandé plus loin. Une aide aux entreprises ou un tarif de loisirs ne comptent pas.",
            "Social aid, unemployment, healthcare, childcare, home help, housing. Answer yes even if an official decides, and even for translating or filing claims: what it really weighs is asked further on. Aid to companies or leisure fees do not count.",
        ),
        ("Proposer une suite aux demandes d’aide sociale.", "Proposing an outcome for social-aid claims."),
        (
            "Orienter le courrier vers le bon service ; informer sur les aides existantes.",
            "Routing mail to the right office; describing the benefits that exist.",
        ),
    ),
    ask(
        "flags_benefit_fraud",
        "services",
        "annex III 5(a)",
        (
            "Le système signale-t-il des demandeurs ou allocataires pour un soupçon de fraude ou un contrôle ?",
            "Does the system flag claimants or beneficiaries for suspected fraud or a check?",
        ),
        ("Aides et services publics seulement.", "Public benefits and services only."),
        ("Un score de contrôle par allocataire.", "A control score per beneficiary."),
        ("La détection de fraude bancaire.", "Detection of bank fraud."),
    ),
    ask(
        "ranks_social_housing",
        "services",
        "annex III 5(a)",
        (
            "Le système classe-t-il ou cote-t-il des demandes de logement social ?",
            "Does the system rank or rate applications for social housing?",
        ),
        ("La cotation comme l’ordre de priorité.", "Rating as well as the order of priority."),
        ("La cotation automatique de la demande.", "Automatic rating of applications."),
        ("La gestion des réparations dans le parc.", "Managing repairs in the housing stock."),
    ),
    ask(
        "scores_creditworthiness",
        "services",
        "annex III 5(b)",
        (
            "Le système évalue-t-il la solvabilité de personnes, ou établit-il leur note de crédit ?",
            "Does the system evaluate people’s creditworthiness or establish their credit score?",
        ),
        (
            "Pour accorder un crédit ou un service essentiel. Le suivi prudentiel interne après l’octroi ne compte pas.",
            "To grant credit or an essential service. Internal prudential monitoring after a loan is granted does not count.",
        ),
        ("Noter une demande de prêt.", "Scoring a loan application."),
        ("Expliquer le formulaire de crédit au client.", "Explaining the credit form to the customer."),
    ),
    ask(
        "financial_fraud_detection",
        "services",
        "annex III 5(b)",
        ("N’y sert-il qu’à détecter la fraude financière ?", "Does it only serve to detect financial fraud?"),
        (
            "L’exception vise la fraude financière, non les aides publiques.",
            "The exception covers financial fraud, not public benefits.",
        ),
        ("Repérer des virements suspects.", "Spotting suspicious transfers."),
        ("Refuser un prêt.", "Refusing a loan."),
        "scores_creditworthiness",
    ),
    ask(
        "prices_life_health_insurance",
        "services",
        "annex III 5(c)",
        (
            "Le système évalue-t-il le risque ou fixe-t-il le prix d’une assurance vie ou santé pour des personnes ?",
            "Does the system assess risk or set prices for individuals in life or health insurance?",
        ),
        (
            "Concevoir une gamme à partir de données globales ne compte pas.",
            "Designing a range of products from aggregate data does not count.",
        ),
        (
            "Tarifer une complémentaire santé d’après un questionnaire.",
            "Pricing health cover from a questionnaire.",
        ),
        ("L’assurance automobile.", "Car insurance."),
    ),
    ask(
        "handles_emergency_calls",
        "services",
        "annex III 5(d)",
        (
            "Le système évalue-t-il ou classe-t-il des appels d’urgence, ou déclenche-t-il ou priorise-t-il l’envoi de secours ?",
            "Does the system evaluate or classify emergency calls, or dispatch or prioritise first responders?",
        ),
        (
            "Police, pompiers, Samu. Une alerte ne compte que si le système décide lui-même quand ou où envoyer les secours.",
            "Police, fire, ambulance. An alert counts only if the system itself decides when or where help is sent.",
        ),
        ("Estimer la gravité d’un appel au 112.", "Rating the urgency of a 112 call."),
        (
            "La transcription ou la traduction des appels ; la prévision des crues ; un repérage dont des personnes tirent les suites.",
            "Transcribing or translating calls; flood forecasting; a detection that people then act upon.",
        ),
    ),
    ask(
        "triages_patients",
        "services",
        "annex III 5(d)",
        (
            "Le système établit-il l’ordre de prise en charge de patients en urgence ?",
            "Does the system set the order in which emergency patients are treated?",
        ),
        ("Le tri aux urgences.", "Triage in emergency care."),
        ("Un score de tri à l’accueil des urgences.", "A triage score at the emergency desk."),
        ("La prise de rendez-vous.", "Booking appointments."),
    ),
    # -- 6 law enforcement
    ask(
        "law_enforcement_use",
        "police",
        "3(45)-(46), annex III 6",
        (
            "Le système est-il utilisé par une police ou une autre autorité répressive, ou pour elle, afin de prévenir, détecter, enquêter, poursuivre ou exécuter des peines ?",
            "Is the system used by or for the police or another law-enforcement authority, to prevent, detect, investigate or prosecute offences or enforce penalties?",
        ),
        (
            "Gendarmerie, police nationale ou municipale dans ces missions, parquet, probation.",
            "National or municipal police in those tasks, prosecution, probation.",
        ),
        ("L’analyse d’indices par des enquêteurs.", "Analysis of clues by investigators."),
        ("La vidéosurveillance d’un magasin par son propriétaire.", "A shop owner’s own cameras."),
    ),
    ask(
        "tax_customs_administrative",
        "police",
        "recital 59",
        (
            "N’est-ce que dans une procédure administrative des impôts, des douanes ou du renseignement financier ?",
            "Is it only in administrative proceedings by tax, customs or financial-intelligence authorities?",
        ),
        (
            "Ces procédures ne sont pas répressives au sens du règlement.",
            "These are not law enforcement under the Regulation.",
        ),
        ("Le ciblage de contrôles fiscaux.", "Selecting tax audits."),
        ("Une enquête pénale des douanes.", "A criminal investigation by customs."),
        "law_enforcement_use",
    ),
    ask(
        "assesses_victim_risk",
        "police",
        "annex III 6(a)",
        (
            "Évalue-t-il le risque qu’une personne devienne victime d’une infraction ?",
            "Does it assess the risk that a person becomes the victim of an offence?",
        ),
        ("Une personne, non un lieu ni un tronçon de route.", "A person, not a place or stretch of road."),
        (
            "Le risque de violences conjugales pour une plaignante.",
            "The risk of domestic violence for a complainant.",
        ),
        ("Les zones d’accidents.", "Accident black spots."),
        "law_enforcement_use",
    ),
    ask(
        "lie_detection",
        "police",
        "annex III 6(b), 7(a)",
        (
            "Sert-il à détecter le mensonge, comme un polygraphe ?",
            "Does it serve to detect lies, as a polygraph does?",
        ),
        ("Voix, visage, pouls, regard.", "Voice, face, pulse, gaze."),
        ("Un détecteur de mensonge à l’audition.", "A lie detector at interview."),
        ("La transcription de l’audition.", "Transcribing the interview."),
        any_of("law_enforcement_use", "migration_use"),
    ),
    ask(
        "evaluates_evidence",
        "police",
        "annex III 6(c)",
        (
            "Évalue-t-il la fiabilité ou l’authenticité de preuves, ou intervient-il dans cette évaluation ?",
            "Does it evaluate the reliability or authenticity of evidence, or take part in that evaluation?",
        ),
        (
            "Au cours d’une enquête ou de poursuites, y compris indexer les pièces à évaluer.",
            "In an investigation or prosecution, including indexing the papers to be evaluated.",
        ),
        (
            "Vérifier qu’une vidéo versée au dossier n’est pas truquée.",
            "Checking that a video in the file was not altered.",
        ),
        (
            "Repérer en ligne des contenus illicites, sans juger d’une preuve.",
            "Finding illegal content online without judging evidence.",
        ),
        "law_enforcement_use",
    ),
    ask(
        "assesses_criminal_past",
        "police",
        "annex III 6(d)",
        (
            "Évalue-t-il la personnalité ou le passé pénal de personnes ou de groupes, ou intervient-il dans une telle évaluation ?",
            "Does it assess the personality or past criminal behaviour of people or groups, or take part in such an assessment?",
        ),
        (
            "À l’appui de décisions policières, pénales ou de probation.",
            "In support of police, criminal or probation decisions.",
        ),
        ("Un profil de dangerosité.", "A profile of dangerousness."),
        ("Un rapprochement d’affaires par mode opératoire.", "Linking cases by modus operandi."),
        "law_enforcement_use",
    ),
    ask(
        "profiles_suspects",
        "police",
        "annex III 6(e)",
        (
            "Analyse-t-il les traits ou comportements de personnes pour désigner des suspects ou les classer au cours de la détection, de l’enquête ou des poursuites ?",
            "Does it analyse people’s traits or behaviour to single out or classify suspects in detecting, investigating or prosecuting offences?",
        ),
        (
            "Il s’agit de profilage de personnes, non de recherche d’objets, de lieux ou de contenus.",
            "Profiling of people, not a search for objects, places or content.",
        ),
        ("Signaler des internautes comme radicalisés.", "Flagging internet users as radicalised."),
        (
            "La lecture de plaques ; la détection de coups de feu, d’armes ou d’infractions routières.",
            "Number-plate reading; detecting gunshots, weapons or traffic offences; linking cases without pointing at a person.",
        ),
        "law_enforcement_use",
    ),
    # -- 7 migration
    ask(
        "migration_use",
        "migration",
        "annex III 7",
        (
            "Le système est-il utilisé par une autorité chargée des migrations, de l’asile, des visas ou du contrôle aux frontières, ou pour elle ?",
            "Is the system used by or for an authority in charge of migration, asylum, visas or border control?",
        ),
        ("Dans cette mission seulement.", "In that task only."),
        ("L’instruction de titres de séjour.", "Handling residence permits."),
        ("Un guichet d’état civil ; le sauvetage en mer.", "A civil-registry desk; rescue at sea."),
    ),
    ask(
        "assesses_migration_risk",
        "migration",
        "annex III 7(b)",
        (
            "Évalue-t-il un risque que présenterait une personne : sécurité, migration irrégulière, santé ?",
            "Does it assess a risk posed by a person: security, irregular migration, health?",
        ),
        (
            "Une personne, même désignée par un moteur de règles que l’IA alimente.",
            "A person, even one flagged by a rule engine that the AI feeds.",
        ),
        ("Signaler un voyageur.", "Flagging a traveller."),
        ("Des tendances globales par itinéraire.", "Aggregate trends by route."),
        "migration_use",
    ),
    ask(
        "examines_asylum_or_visa",
        "migration",
        "annex III 7(c)",
        (
            "Intervient-il dans l’examen de demandes d’asile, de visa ou de séjour, ou de leurs preuves ?",
            "Does it take part in examining applications for asylum, visas or residence, or their evidence?",
        ),
        (
            "Même pour classer ou vérifier les pièces du dossier.",
            "Even to file or check the papers of an application.",
        ),
        ("Repérer des contradictions dans le récit.", "Spotting contradictions in an account."),
        ("Les horaires du guichet.", "The desk’s opening hours."),
        "migration_use",
    ),
    ask(
        "identifies_at_border",
        "migration",
        "annex III 7(d)",
        (
            "Détecte-t-il, reconnaît-il ou identifie-t-il des personnes dans cette mission ?",
            "Does it detect, recognise or identify people in that task?",
        ),
        ("Compter une foule ne suffit pas.", "Counting a crowd is not enough."),
        ("Un drone qui repère des personnes à la frontière.", "A drone that spots people at the border."),
        ("Le sauvetage en mer sans lien avec le contrôle.", "Sea rescue with no link to border control."),
        "migration_use",
    ),
    ask(
        "travel_documents_only",
        "migration",
        "annex III 7(d)",
        ("N’est-ce que pour vérifier des documents de voyage ?", "Is it only to verify travel documents?"),
        (
            "L’exception ne couvre pas l’identification d’une personne dans une foule.",
            "The exception does not cover finding a person in a crowd.",
        ),
        ("Le contrôle d’un passeport au sas.", "A passport check at the gate."),
        ("Une caméra dans la file.", "A camera over the queue."),
        "identifies_at_border",
    ),
    # -- 8 justice and democracy
    ask(
        "assists_judges",
        "justice",
        "annex III 8(a)",
        (
            "Le système aide-t-il une juridiction, ou un organe de règlement des litiges, à établir ou interpréter les faits ou le droit, ou à l’appliquer ?",
            "Does the system help a court, or a dispute-resolution body, to research or interpret facts or law, or to apply it?",
        ),
        ("Les tâches accessoires ne comptent pas.", "Ancillary tasks do not count."),
        ("Proposer des passages de jugement.", "Proposing passages of a judgment."),
        (
            "L’anonymisation des jugements, la réservation de salles, l’aiguillage du courrier.",
            "Anonymising judgments, booking court-rooms, routing mail.",
        ),
    ),
    ask(
        "influences_votes",
        "justice",
        "annex III 8(b)",
        (
            "Le système est-il destiné à influencer le résultat d’un scrutin ou le vote de personnes ?",
            "Is the system meant to influence the outcome of a ballot or how people vote?",
        ),
        (
            "Informer de façon neutre, mesurer l’opinion ou suivre une assemblée ne suffit pas.",
            "Neutral information, opinion polling or following an assembly is not enough.",
        ),
        ("Des messages électoraux ciblés.", "Targeted campaign messages."),
        ("Les horaires des bureaux de vote.", "Polling-station hours."),
    ),
    ask(
        "campaign_logistics_only",
        "justice",
        "annex III 8(b)",
        (
            "Les électeurs restent-ils à l’écart de ses résultats, qui n’organisent que la campagne ?",
            "Are voters kept from its output, which only organises the campaign?",
        ),
        ("Plannings, salles, répartition des militants.", "Schedules, venues, sharing out volunteers."),
        ("Le planning des réunions publiques.", "Scheduling rallies."),
        ("Le texte d’un tract.", "The text of a leaflet."),
        "influences_votes",
    ),
)

DEROGATION = (
    ask(
        "output_to_person_only",
        "derogation",
        "annex III 3, 5",
        (
            "Le résultat est-il remis à la seule personne concernée, pour l’éclairer, sans que l’organisme s’en serve ?",
            "Is the output given only to the person concerned, for information, without the organisation using it?",
        ),
        ("Vaut pour l’enseignement, les aides et le crédit.", "Applies to education, benefits and credit."),
        ("Un simulateur qui aide un élève à choisir.", "A tool that helps a pupil choose."),
        (
            "Une suggestion transmise aussi au service instructeur.",
            "A suggestion also sent to the office in charge.",
        ),
    ),
    ask(
        "converts_or_sorts_only",
        "derogation",
        "6(3)(a)",
        (
            "Le système se borne-t-il à une tâche de procédure étroite : transcrire, traduire, extraire, ranger par catégories fixes, repérer les doublons ou les dossiers incomplets, vérifier une pièce d’identité, fixer des rendez-vous, calculer une moyenne ?",
            "Does the system only do a narrow procedural task: transcribe, translate, extract, file under fixed categories, spot duplicates or incomplete forms, check an identity, arrange appointments, compute an average?",
        ),
        ("Sans apprécier, noter, écarter ni conseiller.", "Without appraising, scoring, hiding or advising."),
        (
            "Ranger les pièces d’un dossier ; traduire une demande.",
            "Filing the papers of a claim; translating it.",
        ),
        ("Classer les dossiers par intérêt.", "Ranking files by interest."),
    ),
    ask(
        "improves_finished_work",
        "derogation",
        "6(3)(b)",
        (
            "N’intervient-il qu’après un travail humain achevé, pour en améliorer la forme ou la qualité sans en changer l’issue ?",
            "Does it only step in after finished human work, to improve its form or quality without changing its outcome?",
        ),
        ("Si l’issue peut changer, répondez non.", "If the outcome may change, answer no."),
        (
            "Rendre plus clair un avis déjà rédigé ; signaler une faute.",
            "Making a drafted opinion clearer; flagging a slip.",
        ),
        ("Proposer une autre décision.", "Proposing another decision."),
    ),
    ask(
        "reviews_past_decisions",
        "derogation",
        "6(3)(c)",
        (
            "Ne fait-il que repérer, après coup, des constantes ou des écarts dans des décisions humaines déjà prises ?",
            "Does it only detect, after the event, patterns or deviations in human decisions already made?",
        ),
        ("Sans proposer d’issue sur un dossier en cours.", "Without proposing an outcome on a live case."),
        ("Un audit des décisions de l’an passé.", "An audit of last year’s decisions."),
        ("Une alerte sur le dossier ouvert.", "An alert on the open file."),
    ),
    ask(
        "corrects_without_review",
        "derogation",
        "6(3)(c)",
        (
            "Peut-il remplacer ou modifier ces décisions sans réel réexamen humain ?",
            "Can it replace or change those decisions without a proper human review?",
        ),
        ("Un réexamen réel reprend les éléments du dossier.", "A proper review goes back to the file."),
        ("Une note corrigée d’office.", "A mark corrected automatically."),
        ("Une liste d’écarts remise à un responsable.", "A list of deviations handed to a manager."),
        "reviews_past_decisions",
    ),
    ask(
        "prepares_assessment",
        "derogation",
        "6(3)(d)",
        (
            "Ne fait-il que préparer, avant l’examen humain, les éléments utiles : chercher, indexer, relier, résumer de façon neutre, préparer des questions ?",
            "Does it only prepare material before the human assessment: search, index, link, summarise neutrally, prepare questions?",
        ),
        ("L’examen reste entièrement à faire.", "The whole assessment remains to be done."),
        ("Rassembler les pièces d’un dossier.", "Gathering the papers of a file."),
        ("Donner un avis sur la demande.", "Giving an opinion on the claim."),
    ),
    ask(
        "recommends_on_case",
        "derogation",
        "6(3)",
        (
            "Donne-t-il, sur un cas précis, une note, un rang, un avis ou une proposition de décision ?",
            "Does it give a score, a rank, an opinion or a proposed decision on a specific case?",
        ),
        (
            "Une recommandation n’est jamais une simple préparation, même si un humain valide.",
            "A recommendation is never mere preparation, even if a human approves.",
        ),
        ("« Dossier à examiner en priorité ».", "“Examine this file first”."),
        (
            "Un dossier trié par date d’arrivée ; une moyenne arithmétique.",
            "Files in order of arrival; an arithmetic mean.",
        ),
    ),
    ask(
        "feeds_decision_chain",
        "derogation",
        "6(3)",
        (
            "Sa sortie alimente-t-elle automatiquement un autre module qui, avec lui, note des personnes ou décide à leur sujet ?",
            "Does its output automatically feed another module which, together with it, scores people or decides about them?",
        ),
        (
            "On juge alors l’ensemble, moteur de règles compris.",
            "The whole is then judged, rule engine included.",
        ),
        (
            "Une extraction qui déclenche un refus automatique.",
            "An extraction that triggers an automatic refusal.",
        ),
        ("Un document rangé, qu’un agent lira.", "A filed document that an official will read."),
        any_of(
            "converts_or_sorts_only",
            "improves_finished_work",
            "reviews_past_decisions",
            "prepares_assessment",
        ),
    ),
)
