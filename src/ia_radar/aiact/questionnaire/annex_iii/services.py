# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on point 5 of Annex III: essential services and benefits.

Rules that hold here: those of `question`. One question opens the field; the small facts follow it.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import EXCEPTION, ask

__all__ = ["SERVICES"]

SERVICES = (
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
