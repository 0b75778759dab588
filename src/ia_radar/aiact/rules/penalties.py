# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""What a breach of the Regulation may cost (Articles 99 and 101), and what is not settled.

Rules that hold here: a ceiling is that of the text; whether it reaches a French public body is not settled, and
the row that says so is not softened by the others.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar.aiact.rules.calendar import LAW, READ_LAST, day_of
from ia_radar.text import Lang, Text

__all__ = ["Penalty", "penalties"]


@data_fields(
    id=str,
    article=str,
    text=Words,
    articles=list[str],
    settled=bool,
    euros=int | None,
    turnover=float | None,
    valid_from=date,
    source=Words,
    reviewed_on=date,
)
class Penalty(NamedTuple):
    """A ceiling of administrative fines, or the rule that none is settled.

    Args:
        id: stable slug.
        article: where the law says it.
        text: what it amounts to.
        articles: the articles whose breach it follows.
        settled: False when no text that we know of says whether, or how far, it applies.
        euros: the ceiling in euros, None when none is set.
        turnover: the ceiling for an undertaking, as a share of its worldwide turnover; the higher of the two
            counts, for a small or middle-sized one the lower.
        valid_from: the first day of the article.
        source: the text relied on.
        reviewed_on: the day on which somebody last read the text.
    """

    id: str
    article: str
    text: Text
    articles: tuple[str, ...]
    settled: bool
    euros: int | None
    turnover: float | None
    valid_from: date
    source: Text = LAW
    reviewed_on: date = READ_LAST

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


_PENALTIES_APPLY = day_of("gpai") or date.max
_MODELS_APPLY = day_of("gpai_fines") or date.max

_PENALTIES = (
    Penalty("penalty_prohibited", "99(3)",
            Text("Pratique interdite : jusqu’à 35 millions d’euros ou 7 % du chiffre d’affaires mondial.",
                 "Prohibited practice: up to €35 million or 7% of worldwide turnover."),
            ("5",), True, 35_000_000, 0.07, _PENALTIES_APPLY, reviewed_on=READ_LAST),
    Penalty("penalty_operators", "99(4)",
            Text("Obligations des opérateurs et transparence : jusqu’à 15 millions d’euros ou 3 %. Les articles 4 et 27 ne sont pas dans cette liste.",
                 "Duties of operators and transparency: up to €15 million or 3%. Articles 4 and 27 are not on that list."),
            ("16", "22", "23", "24", "25(2)", "25(4)", "26", "31", "33", "34", "50"), True, 15_000_000, 0.03, _PENALTIES_APPLY, reviewed_on=READ_LAST),
    Penalty("penalty_information", "99(5)",
            Text("Informations inexactes données à une autorité : jusqu’à 7,5 millions d’euros ou 1 %.",
                 "Incorrect information given to an authority: up to €7.5 million or 1%."),
            (), True, 7_500_000, 0.01, _PENALTIES_APPLY, reviewed_on=READ_LAST),
    Penalty("penalty_models", "101",
            Text("Fournisseurs de modèles à usage général : jusqu’à 15 millions d’euros ou 3 %, par la Commission.",
                 "Providers of general-purpose models: up to €15 million or 3%, by the Commission."),
            ("53", "55"), True, 15_000_000, 0.03, _MODELS_APPLY, reviewed_on=READ_LAST),
    Penalty("penalty_public_bodies", "99(8)",
            Text("Chaque État décide si et jusqu’où ses organismes publics encourent des amendes. Pour la France, aucun texte adopté que nous connaissions ne le dit.",
                 "Each State decides whether and how far its public bodies may be fined. For France, no adopted text that we know of says so."),
            (), False, None, None, _PENALTIES_APPLY, reviewed_on=READ_LAST),
)  # fmt: skip


def penalties() -> tuple[Penalty, ...]:
    """The ceilings of fines in the Regulation, and what is not settled for public bodies.

    Examples:
        >>> [penalty.article for penalty in penalties() if not penalty.settled]
        ['99(8)']
    """
    return _PENALTIES
