# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on point 4 of Annex III: employment and the management of workers.

Rules that hold here: those of `question`. One question opens the field; the small facts follow it.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import ask

__all__ = ["EMPLOYMENT"]

EMPLOYMENT = (
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
)
