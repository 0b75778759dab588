# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Questions on point 3 of Annex III: education and vocational training.

Rules that hold here: those of `question`. One question opens the field; the small facts follow it.
"""

from __future__ import annotations

from ia_radar.aiact.questionnaire.question import ask

__all__ = ["EDUCATION"]

EDUCATION = (
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
)
