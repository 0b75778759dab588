"""How to read a report: what its tables mean in everyday words, and the credit of each grid.

Rule that holds here: a word of the method is explained once, in this section; tables only use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.assess.status import SectionStatus
from ia_radar.exchange.report.block import Block, Bullets, Line, Paragraph, Section
from ia_radar.grid.catalog import credit_line
from ia_radar.text import COLON, SEMICOLON, Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.assess.model import Assessment
    from ia_radar.exchange.report.results import Results
    from ia_radar.grid.model import Grid
    from ia_radar.grid.status_words import StatusWords

__all__ = ["method_section"]

_TITLE = Text("Lire ce rapport", "How to read this report")
_HONESTY = Text(
    "Les niveaux sont ordinaux : ils sont comptés et ordonnés, jamais additionnés. "
    "Une absence de réponse n’est pas un zéro. "
    "Cette lecture aide à décider ; la décision revient aux personnes qui la signent.",
    "Levels are ordinal: they are counted and ordered, never added up. A missing answer is not a zero. "
    "This reading helps to decide; the decision belongs to the people who sign it.",
)
_STATUSES = {
    SectionStatus.HAZARD: Text("une réponse au niveau le plus bas", "an answer at the lowest level"),
    SectionStatus.FOG: Text("trop peu de réponses pour en dire plus", "too few answers to say more"),
    SectionStatus.MANOEUVRE: Text("une réponse appelle une mesure", "an answer calls for a measure"),
    SectionStatus.CAUTION: Text("rien de pire qu’une réserve", "nothing worse than a reservation"),
    SectionStatus.OPEN: Text("toutes les réponses au meilleur niveau", "every answer at the best level"),
    SectionStatus.NOT_APPLICABLE: Text("aucun thème n’a de sens pour ce projet", "no item applies"),
}
_WORDS_OF = Text("mots de « {} »", "in the words of “{}”")
_READING = Text("Lecture d’une partie", "Reading of a section")
_TERMS = {
    Text("Réponse du milieu", "Middle answer"): Text(
        "celle du milieu quand les réponses sont rangées de la plus basse à la plus haute ; de deux, "
        "la plus basse.",
        "the one in the middle when answers stand in order from lowest to highest; of two, the lower.",
    ),
    Text("Milieu possible", "Possible middle"): Text(
        "ce qu’elle serait si toutes les réponses manquantes étaient les pires, ou les meilleures.",
        "what it would be if every missing answer were the worst, or the best.",
    ),
    Text("Moyenne", "Mean"): Text(
        "elle suppose des niveaux à égale distance ; aucune règle ne s’en sert.",
        "it supposes levels equally far apart; no rule uses it.",
    ),
}
_PANEL_TERMS = {
    Text("Accord", "Agreement"): Text(
        "1 si tout le monde répond de même, 0 si les réponses se répartissent également, −1 si le groupe se "
        "partage entre les deux extrêmes (A de van der Eijk).",
        "1 if everybody answers alike, 0 if answers spread evenly, −1 if the group splits between the two "
        "extremes (van der Eijk’s A).",
    ),
    Text("α", "α"): Text(
        "le même accord sur toute la grille, corrigé du hasard (α ordinal de Krippendorff).",
        "agreement over the whole grid, corrected for chance (Krippendorff’s ordinal α).",
    ),
}


def method_section(results: Results) -> Section:
    """How to read the levels and the tables, and the credit line of each grid with its links."""
    lang, dossier = results.lang, results.dossier
    lines: list[Line] = []
    if dossier.assessments:
        lines += [*_statuses(dossier.assessments, lang), *_terms(_TERMS, lang)]
    if dossier.panels:
        lines += _terms(_PANEL_TERMS, lang)
    for grid in dict.fromkeys(assessment.grid for assessment in dossier.assessments):
        if grid.credit and credit_line(grid, lang):
            links = filter(None, (grid.credit.licence_url, grid.credit.source_url))
            lines.append(
                Line(f"{grid.title[lang]} – {credit_line(grid, lang)}", lines=tuple(map(Line, links)))
            )
    blocks: tuple[Block, ...] = (Paragraph(_HONESTY[lang]), *((Bullets(tuple(lines)),) if lines else ()))
    return Section("method", _TITLE[lang], blocks)


def _statuses(assessments: Iterable[Assessment], lang: Lang) -> list[Line]:
    """What each status means, in the words of the grids: a line, or one for each choice of words."""
    by_words: dict[StatusWords, list[Grid]] = {}
    for grid in dict.fromkeys(assessment.grid for assessment in assessments):
        by_words.setdefault(grid.scale.statuses, []).append(grid)
    lines = []
    for words, grids in by_words.items():
        texts = [
            f"{words.word(status.value)[lang]}, {text[lang]}"
            for status, text in _STATUSES.items()
            if status is not SectionStatus.NOT_APPLICABLE or words.is_local(status.value)
        ]
        whose = ", ".join(dict.fromkeys(grid.title[lang] for grid in grids))
        whose = _WORDS_OF[lang].format(whose) if words.local else whose
        named = f" ({whose})" if words.local or len(by_words) > 1 else ""
        lines.append(Line(f"{_READING[lang]}{named}{COLON[lang]}{SEMICOLON[lang].join(texts)}."))
    return lines


def _terms(terms: dict[Text, Text], lang: Lang) -> list[Line]:
    return [Line(f"{name[lang]}{COLON[lang]}{text[lang]}") for name, text in terms.items()]
