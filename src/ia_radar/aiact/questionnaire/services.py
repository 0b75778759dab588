# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on the people judged, and on points 2 to 5 of Annex III.

Infrastructure, education, employment, essential services.

Rules that hold here: those of `question`. One question opens each field; the small facts
follow it.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["SERVICES"]

SERVICES = (
    # -- who is judged
    ask(
        "only_organisations",
        "people",
        "annex III",
        (
            "Le résultat porte-t-il uniquement sur des entreprises, des lieux, des biens ou des chiffres globaux, jamais sur une personne physique ?",
            "Does the result only concern companies, places, goods or aggregate figures, never a natural person?",
        ),
        (
            "Entreprises, lieux, biens, machines, textes, chiffres : personne n’est jugé. Une entreprise jugée sur ses propres comptes est une organisation, même si elle n’a qu’un patron. Un indépendant jugé sur sa situation personnelle est une personne physique.",
            "Companies, places, goods, machines, texts, figures: nobody is judged. A firm judged on its own accounts is an organisation, even with a single owner. A self-employed person judged on their personal situation is a natural person.",
        ),
        (
            "L’instruction de subventions aux sociétés ; la note d’une petite entreprise tirée de ses comptes ; des tendances anonymes.",
            "Grants to companies; a score of a small firm from its accounts; anonymous trends.",
        ),
        (
            "L’instruction des aides aux ménages.",
            "Aid to households.",
        ),
        unsure=EXCEPTION,
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
            "Travail, situation économique, santé, préférences, fiabilité, comportement, déplacements… C’est le profilage du RGPD : noter, classer ou prédire une personne d’après ses données. Noter un seul travail, comparer des décisions entre elles, estimer un âge sur le moment, former des groupes sans nom, transcrire, traduire ou ranger n’en est pas.",
            "Work, economic situation, health, preferences, reliability, behaviour, movements… This is GDPR profiling: scoring, ranking or predicting a person from their data. Marking one piece of work, comparing decisions with one another, estimating an age on the spot, forming groups without names, transcribing, translating or filing is not.",
        ),
        (
            "Un score de risque par allocataire.",
            "A risk score per claimant.",
        ),
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
            "La production, le réseau ou la régulation, non la facturation. Un pont ou un quai compte pour la circulation qu’il porte.",
            "Production, network or control, not billing. A bridge or a quay counts for the road traffic it carries.",
        ),
        (
            "La régulation des feux ; le pilotage d’une station d’eau potable.",
            "Traffic-light control; running a drinking-water plant.",
        ),
        (
            "La relève des compteurs pour la facture.",
            "Meter reading for bills.",
        ),
    ),
    ask(
        "infrastructure_safety",
        "infrastructure",
        "annex III 2, 3(14)",
        (
            "Y protège-t-il directement les personnes ou l’ouvrage, au point que sa défaillance les mettrait en danger ?",
            "Does it directly protect people or the installation there, so that its failure would endanger them?",
        ),
        (
            "Il commande, empêche ou donne l’alarme sur laquelle repose la sécurité. Améliorer un rendement, informer ou prévoir à côté d’autres protections ne suffit pas.",
            "It controls, prevents, or gives the alarm on which safety rests. Improving efficiency, informing or forecasting beside other safeguards is not enough.",
        ),
        (
            "La commande des feux ; l’alarme de pression de l’eau potable ; le repérage de pièces usées dont la rupture blesserait ; des charges trop lourdes sur un pont fragile.",
            "Control of traffic lights; the pressure alarm of drinking water; spotting worn parts whose failure would hurt; loads too heavy for a weak bridge.",
        ),
        (
            "Une prévision de consommation ; des fuites cherchées pour économiser l’eau ; l’entretien prévu à côté d’autres sécurités ; un robot qui observe sans rien empêcher.",
            "A demand forecast; leaks sought to save water; maintenance planned beside other safeguards; a robot that observes and prevents nothing.",
        ),
        "infrastructure_use",
    ),
    ask(
        "operator_not_critical",
        "infrastructure",
        "annex III 2, directive (UE) 2022/2557",
        (
            "Est-il établi que l’exploitant n’est pas une entité critique au sens de la directive (UE) 2022/2557 ?",
            "Is it established that the operator is not a critical entity under Directive (EU) 2022/2557?",
        ),
        (
            "Le règlement vise toute infrastructure nécessaire à un service essentiel ; seul un projet de lignes directrices le limite aux entités que l’État a désignées.",
            "The Regulation covers any infrastructure necessary for an essential service; only draft guidelines limit it to entities that the state has identified.",
        ),
        (
            "Une petite régie, dont le responsable de la sûreté confirme qu’aucune désignation ne lui a été notifiée.",
            "A small utility whose security officer confirms that no designation was notified.",
        ),
        (
            "Une régie d’eau désignée ; un exploitant dont on ne sait rien.",
            "A designated water utility; an operator of which nothing is known.",
        ),
        "infrastructure_safety",
        unsure=(
            "C’est une exception : elle doit être établie ; sinon c’est non. L’exploitant le sait : la désignation lui est notifiée par l’État, et peut être confidentielle. Demandez à son responsable de la sûreté.",
            "This is an exception: it must be established; otherwise the answer is no. The operator knows: the state notifies the designation, which may be confidential. Ask its security officer.",
        ),
    ),
    ask(
        "cybersecurity_only",
        "infrastructure",
        "recital 55",
        (
            "Le système ne sert-il qu’à la cybersécurité ?",
            "Does the system serve cybersecurity only?",
        ),
        (
            "Protéger des données et des réseaux informatiques, sans rien commander d’autre.",
            "Protecting data and computer networks, and controlling nothing else.",
        ),
        (
            "La détection d’intrusions informatiques.",
            "Detection of computer intrusions.",
        ),
        (
            "Le pilotage des vannes.",
            "Control of valves.",
        ),
        unsure=EXCEPTION,
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
            "De l’école à l’université et à la formation des adultes : inscription, orientation, cours, notes, examens et certifications.",
            "From nursery school to university and adult training: admission, guidance, classes, marks, examinations and certification.",
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
            "Y compris l’affectation des élèves dans les écoles par la commune, et le traitement des dossiers reçus ; son poids réel est demandé plus loin. Un accusé de réception ne compte pas.",
            "Including a municipality’s assignment of pupils to schools, and the handling of the applications received; what it really weighs is asked further on. An acknowledgement does not count.",
        ),
        (
            "Classer des candidatures ; répartir les élèves.",
            "Ranking applications; distributing pupils.",
        ),
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
            "Agents publics, salariés, indépendants sur une plateforme : annonces, candidatures, tâches, horaires, évaluation, suivi de l’activité.",
            "Civil servants, employees, self-employed people on a platform: advertisements, applications, tasks, hours, appraisal, monitoring.",
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
            "Du côté de qui recrute ; son poids réel est demandé plus loin. Cibler selon le profil compte. Publier l’annonce, accuser réception, l’outil d’un candidat pour lui-même ou le choix d’un prestataire par un client ne comptent pas.",
            "On the side of those who recruit; what it really weighs is asked further on. Targeting by profile counts. Posting the advertisement, acknowledging receipt, a candidate’s own tool or a customer choosing a provider do not.",
        ),
        (
            "Présélectionner des CV.",
            "Screening CVs.",
        ),
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
            "La disponibilité, une habilitation ou la distance ne comptent pas. Répartir ou planifier sans dire d’après quoi : non.",
            "Availability, an accreditation or distance do not count. Allocating or scheduling, with no word on what basis: no.",
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
            "Y compris par des indicateurs tirés de leurs outils. Veiller à la fatigue ou à la santé pour la seule sécurité, ou compter sans rien en tirer sur la personne, ne compte pas.",
            "Including by indicators drawn from their tools. Watching fatigue or health for safety alone, or a count from which nothing follows for the person, does not.",
        ),
        (
            "Un score de productivité par agent.",
            "A productivity score per agent.",
        ),
        (
            "Le suivi des stocks ; l’alerte d’endormissement d’un chauffeur.",
            "Stock tracking; a drowsiness alarm for a driver.",
        ),
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
            "Aides sociales, chômage, santé, aide à domicile, hébergement. Répondez oui même si un agent décide, et même pour traduire ou ranger les demandes reçues : son poids réel est demandé plus loin. Préremplir un formulaire pour la personne, accuser réception, une aide aux entreprises ou un tarif de loisirs ne comptent pas.",
            "Social aid, unemployment, healthcare, home help, housing. Answer yes even if an official decides, and even for translating or filing the claims received: what it really weighs is asked further on. Pre-filling a form for the person, acknowledging receipt, aid to companies or leisure fees do not count.",
        ),
        (
            "Proposer une suite aux demandes d’aide sociale.",
            "Proposing an outcome for social-aid claims.",
        ),
        (
            "Orienter le courrier vers le bon service ; informer sur les aides existantes.",
            "Routing mail to the right office; describing the benefits that exist.",
        ),
    ),
    ask(
        "allocates_childcare",
        "services",
        "annex III 5(a)",
        (
            "Le système sert-il à attribuer des places en crèche ou un autre accueil de jeunes enfants ?",
            "Is the system used in allocating nursery places or other childcare?",
        ),
        (
            "Le règlement ne nomme pas la garde d’enfants : seul un projet de lignes directrices la range parmi les services essentiels.",
            "The Regulation does not name childcare: only draft guidelines count it among essential services.",
        ),
        ("Un score qui ordonne les demandes de place.", "A score that ranks applications for places."),
        ("Le planning des repas de la crèche.", "The nursery’s meal plan."),
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
            "Pour accorder un crédit, un compte, un logement, un abonnement. Le suivi prudentiel interne après l’octroi ne compte pas. Fraude, entreprises et crédits dont on peut se passer sont demandés à part.",
            "To grant credit, an account, housing, a subscription. Internal prudential monitoring after a loan is granted does not count. Fraud, firms and credit that people can do without are asked apart.",
        ),
        (
            "Noter une demande de prêt.",
            "Scoring a loan application.",
        ),
        (
            "Expliquer le formulaire de crédit au client.",
            "Explaining the credit form to the customer.",
        ),
    ),
    ask(
        "financial_fraud_detection",
        "services",
        "annex III 5(b)",
        (
            "Le système ne sert-il qu’à détecter la fraude financière ou le blanchiment ?",
            "Does the system only serve to detect financial fraud or money laundering?",
        ),
        (
            "Banque, paiement, assurance ; non les aides publiques.",
            "Banking, payments, insurance; not public benefits.",
        ),
        (
            "Repérer des virements suspects.",
            "Spotting suspicious transfers.",
        ),
        (
            "Refuser un prêt.",
            "Refusing a loan.",
        ),
        unsure=EXCEPTION,
    ),
    ask(
        "credit_not_essential",
        "services",
        "annex III 5(b)",
        (
            "Ne sert-il que pour un crédit ou un placement dont chacun peut se passer ?",
            "Is it only for credit or an investment that anyone can do without?",
        ),
        (
            "Un prêt sur ses propres titres, l’achat de titres, une carte haut de gamme, un prêt de voyage. Si un crédit ordinaire peut aussi en dépendre, répondez non.",
            "A loan on one’s own securities, buying securities, a premium card, a travel loan. If ordinary credit may depend on it too, answer no.",
        ),
        (
            "Fixer l’avance consentie sur un portefeuille d’actions.",
            "Setting the advance on a portfolio of shares.",
        ),
        (
            "Un prêt immobilier ; un découvert ; un crédit à la consommation.",
            "A mortgage; an overdraft; consumer credit.",
        ),
        "scores_creditworthiness",
        unsure=EXCEPTION,
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
            "Le système évalue-t-il ou classe-t-il des appels d’urgence, ou décide-t-il ou recommande-t-il si, quand ou où envoyer des secours ?",
            "Does the system evaluate or classify emergency calls, or decide or recommend whether, when or where help is sent?",
        ),
        (
            "Police, pompiers, Samu. Une recommandation nette compte, même si un opérateur décide. Une simple information dont des personnes tirent les suites ne compte pas, ni le fait de repérer des personnes sans proposer d’envoi.",
            "Police, fire, ambulance. A clear recommendation counts, even if an operator decides. Mere information that people then act upon does not, nor does spotting people with no dispatch proposed.",
        ),
        (
            "Estimer la gravité d’un appel au 112.",
            "Rating the urgency of a 112 call.",
        ),
        (
            "La transcription ou la traduction des appels ; la prévision des crues ; une fumée signalée sans rien proposer.",
            "Transcribing or translating calls; flood forecasting; smoke reported with nothing proposed.",
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
)
