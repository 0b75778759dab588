# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""When the Regulation applies: the calendar in force, and the one it superseded.

Rules that hold here:

1. Every date of the Regulation that the package uses stands in one of the two tables of this file.
2. The version is an argument; the calendar in force is the default, the superseded one stays readable.
3. A disputed date says that it is disputed, and what the other reading is.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar.errors import InvalidInput, Problem, UnknownId
from ia_radar.text import Lang, Text

__all__ = [
    "CURRENT",
    "LAW",
    "LAWS",
    "READ_FIRST",
    "READ_IN_REVIEW",
    "READ_LAST",
    "SUPERSEDED",
    "VERSIONS",
    "LegalForce",
    "Milestone",
    "calendar",
    "check_day",
    "check_version",
    "day_of",
]

CURRENT = "2026/1744"
"""Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744."""
SUPERSEDED = "2024/1689"
"""Regulation (EU) 2024/1689 as first published."""
VERSIONS = (CURRENT, SUPERSEDED)

LAW = Text(
    "Règlement (UE) 2024/1689 modifié par le règlement (UE) 2026/1744, texte consolidé CELEX 02024R1689-20260727",
    "Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744, consolidated text CELEX 02024R1689-20260727",
)
_FIRST_LAW = Text(
    "Règlement (UE) 2024/1689, JO L du 12 juillet 2024", "Regulation (EU) 2024/1689, OJ L of 12 July 2024"
)
LAWS = {CURRENT: LAW, SUPERSEDED: _FIRST_LAW}
"""For each version, the text that was read."""
_AMENDING = Text(
    "Règlement (UE) 2026/1744, JO L du 24 juillet 2026", "Regulation (EU) 2026/1744, OJ L of 24 July 2026"
)


READ_FIRST = date(2026, 11, 22)
"""The day on which the texts were first read for these tables."""
READ_IN_REVIEW = date(2026, 11, 26)
"""The day on which a second reader held most rows against the texts."""
READ_LAST = date(2026, 11, 27)
"""The day on which the rows that the review changed were read again."""


class LegalForce(StrEnum):
    """What a source is worth: the law itself, or a reading of it that binds nobody.

    Examples:
        >>> LegalForce.DRAFT_GUIDELINE.label["fr"]
        'projet de lignes directrices'
        >>> LegalForce.BINDING == "binding"
        True
    """

    BINDING = "binding"
    FINAL_GUIDELINE = "final_guideline"
    DRAFT_GUIDELINE = "draft_guideline"

    @property
    def label(self) -> Text:
        """The words that a person reads."""
        return _FORCES[self]


_FORCES = {
    LegalForce.BINDING: Text("texte obligatoire", "binding text"),
    LegalForce.FINAL_GUIDELINE: Text("lignes directrices", "guidelines"),
    LegalForce.DRAFT_GUIDELINE: Text("projet de lignes directrices", "draft guidelines"),
}


@data_fields(id=str, on=date, article=str, text=Words, source=Words, disputed=Words | None, reviewed_on=date)
class Milestone(NamedTuple):
    """A date in the calendar.

    Args:
        id: stable slug.
        on: the day from which it counts.
        article: where the date is set.
        text: what starts or ends.
        source: the text that sets it.
        disputed: the other reading, when there is one.
        reviewed_on: the day on which somebody last read that text.
    """

    id: str
    on: date
    article: str
    text: Text
    source: Text
    disputed: Text | None = None
    reviewed_on: date = READ_LAST

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @property
    def status(self) -> LegalForce:
        """Always binding: every date in these tables is in the text of the Regulation."""
        return LegalForce.BINDING


class _Row(NamedTuple):
    """A milestone in both versions: its day and its article now, and as first published."""

    id: str
    fr: str
    en: str
    on: date
    article: str
    source: Text
    first_on: date | None = None
    first_article: str = ""
    reviewed_on: date = READ_LAST


# In force now: day, article and the text that sets them; then day and article as first published, none when unknown to it.
_TABLE = (
    _Row("entry_into_force", "Entrée en vigueur du règlement", "Entry into force of the Regulation",
         date(2024, 8, 1), "113", _FIRST_LAW, date(2024, 8, 1), "113", reviewed_on=READ_LAST),
    _Row("prohibitions", "Interdictions de l’article 5(1) a à h et culture de l’IA (article 4)",
         "Prohibitions of Article 5(1) a to h and AI literacy (Article 4)",
         date(2025, 2, 2), "113(a)", _AMENDING, date(2025, 2, 2), "113(a)", reviewed_on=READ_LAST),
    _Row("gpai", "Modèles à usage général, gouvernance et sanctions",
         "General-purpose models, governance and penalties",
         date(2025, 8, 2), "113(b)", _FIRST_LAW, date(2025, 8, 2), "113(b)", reviewed_on=READ_LAST),
    _Row("amendment", "Entrée en vigueur du règlement modificatif (UE) 2026/1744",
         "Entry into force of amending Regulation (EU) 2026/1744",
         date(2026, 7, 27), "2026/1744, 4", _AMENDING, reviewed_on=READ_LAST),
    _Row("sector_acts", "Modification des règlements de produits de l’annexe I, section B (articles 102 à 110)",
         "Amendment of the product law of Annex I, section B (Articles 102 to 110)",
         date(2026, 7, 27), "113(d)", _AMENDING, date(2026, 8, 2), "113", reviewed_on=READ_LAST),
    _Row("general", "Application générale : transparence (article 50), articles 49, 71 et 86",
         "General application: transparency (Article 50), Articles 49, 71 and 86",
         date(2026, 8, 2), "113", _FIRST_LAW, date(2026, 8, 2), "113", reviewed_on=READ_LAST),
    _Row("gpai_fines", "Amendes aux fournisseurs de modèles à usage général",
         "Fines on providers of general-purpose models",
         date(2026, 8, 2), "113(b), 101", _FIRST_LAW, date(2026, 8, 2), "113(b), 101", reviewed_on=READ_LAST),
    _Row("prohibitions_2026", "Interdictions de l’article 5(1) ba et bb (contenus intimes et pédopornographiques)",
         "Prohibitions of Article 5(1) ba and bb (intimate content and child abuse material)",
         date(2026, 12, 2), "113(a)", _AMENDING, reviewed_on=READ_LAST),
    _Row("marking_grace_end", "Fin du délai de marquage des contenus pour les systèmes mis sur le marché avant le 2 août 2026",
         "End of the delay to mark content for systems placed on the market before 2 August 2026",
         date(2026, 12, 2), "111(4)", _AMENDING, reviewed_on=READ_LAST),
    _Row("gpai_legacy", "Mise en conformité des modèles à usage général d’avant le 2 août 2025",
         "Compliance of general-purpose models from before 2 August 2025",
         date(2027, 8, 2), "111(3)", _FIRST_LAW, date(2027, 8, 2), "111(3)", reviewed_on=READ_LAST),
    _Row("sandboxes", "Au moins un bac à sable réglementaire dans chaque État membre",
         "At least one regulatory sandbox in each Member State",
         date(2027, 8, 2), "57(1)", _AMENDING, date(2026, 8, 2), "57(1)", reviewed_on=READ_IN_REVIEW),
    _Row("annex_iii", "Haut risque de l’annexe III : chapitre III, sections 1 à 3",
         "Annex III high risk: Chapter III, Sections 1 to 3",
         date(2027, 12, 2), "113(c)(i)", _AMENDING, date(2026, 8, 2), "113", reviewed_on=READ_LAST),
    _Row("annex_i", "Haut risque de l’annexe I : article 6(1) et chapitre III, sections 1 à 3",
         "Annex I high risk: Article 6(1) and Chapter III, Sections 1 to 3",
         date(2028, 8, 2), "113(c)(ii)", _AMENDING, date(2027, 8, 2), "113(c)", reviewed_on=READ_LAST),
    _Row("public_legacy", "Mise en conformité des systèmes à haut risque déjà en service dans les autorités publiques",
         "Compliance of high-risk systems already used by public authorities",
         date(2030, 8, 2), "111(2)", _AMENDING, date(2030, 8, 2), "111(2)", reviewed_on=READ_LAST),
    _Row("large_it_systems", "Mise en conformité des grands systèmes d’information de l’annexe X",
         "Compliance of the large-scale IT systems of Annex X",
         date(2030, 12, 31), "111(1)", _FIRST_LAW, date(2030, 12, 31), "111(1)", reviewed_on=READ_LAST),
)  # fmt: skip

_DISPUTED = {
    (CURRENT, "annex_iii"): Text(
        "Les articles 49, 71 et 86 s’appliquent formellement depuis le 2 août 2026, mais supposent un système à haut risque, qui n’existe en droit qu’à cette date.",
        "Articles 49, 71 and 86 formally apply since 2 August 2026, but presuppose a high-risk system, which legally exists only from this date.",
    ),
}


def _milestones(version: str) -> tuple[Milestone, ...]:
    rows = []
    for row in _TABLE:
        now = version == CURRENT
        day, article = (row.on, row.article) if now else (row.first_on, row.first_article)
        if day is not None:
            source = row.source if now else _FIRST_LAW
            disputed = _DISPUTED.get((version, row.id))
            text = Text(row.fr, row.en)
            rows.append(Milestone(row.id, day, article, text, source, disputed, row.reviewed_on))
    return tuple(sorted(rows, key=lambda row: row.on))


_CALENDARS = {version: _milestones(version) for version in VERSIONS}
_DAYS = {version: {row.id: row.on for row in rows} for version, rows in _CALENDARS.items()}


def calendar(version: str = CURRENT) -> tuple[Milestone, ...]:
    """The dates of application, oldest first (Article 113, and Article 111 for what already exists).

    Args:
        version: ``"2026/1744"`` (in force) or ``"2024/1689"`` (superseded).

    Raises:
        UnknownId: there is no such version.

    Examples:
        >>> {row.id: row.on.isoformat() for row in calendar()}["annex_iii"]
        '2027-12-02'
        >>> {row.id: row.on.isoformat() for row in calendar("2024/1689")}["annex_iii"]
        '2026-08-02'
    """
    return _CALENDARS[check_version(version)]


def day_of(milestone: str, version: str = CURRENT) -> date | None:
    """The day of one milestone, None when that version does not know it.

    Args:
        milestone: its id.
        version: as in `calendar`.

    Raises:
        UnknownId: no version knows this milestone, or there is no such version.

    Examples:
        >>> day_of("prohibitions_2026", "2024/1689") is None
        True
    """
    days = _DAYS[check_version(version)]
    if not isinstance(milestone, str) or milestone not in _DAYS[CURRENT]:
        raise UnknownId("milestone", milestone, _DAYS[CURRENT])
    return days.get(milestone)


def check_version(version: object) -> str:
    """``version`` itself when there is such a calendar.

    Raises:
        UnknownId: there is none.

    Examples:
        >>> check_version("2026/1744")
        '2026/1744'
    """
    if isinstance(version, str) and version in _CALENDARS:
        return str(version)
    raise UnknownId("calendar", version, VERSIONS)


def check_day(on: object) -> date:
    """``on`` itself when it is a date (and not a date with a time, which would need a time zone).

    Raises:
        InvalidInput: it is anything else.

    Examples:
        >>> check_day(date(2026, 11, 22))
        datetime.date(2026, 11, 22)
    """
    if type(on) is date:
        return on
    raise InvalidInput([Problem("on", "wrong-type", f"expected a date, got {type(on).__name__}")])
