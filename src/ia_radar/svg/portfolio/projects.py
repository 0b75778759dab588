"""What charts of a portfolio read of each project: its name and its last ratings on one grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ia_radar._ground.fields import instance, judge
from ia_radar._ground.reading import as_integer
from ia_radar.assess.model import Assessment, Rating
from ia_radar.describe import rating_label
from ia_radar.errors import InvalidInput, Problem, UnknownId
from ia_radar.grid.model import Grid, Signal
from ia_radar.text import COLON, Lang, Text, in_figures

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ia_radar.portfolio import Portfolio

__all__ = [
    "SORTS",
    "Row",
    "check_limit",
    "check_portfolio",
    "counted",
    "drawn_of",
    "grouped_rows",
    "left_out",
    "local_credits",
    "rows_of",
    "sorted_rows",
]

SORTS = ("given", "hazards")
"""The orders in which projects can be drawn."""
_FIRST = {
    "given": (
        Text("le premier du portefeuille", "the first of the portfolio"),
        Text("les premiers du portefeuille", "the first of the portfolio"),
    ),
    "hazards": (
        Text("celui qui a le plus de réponses en écueil", "the one with most answers at a hazard"),
        Text("ceux qui ont le plus de réponses en écueil", "those with most answers at a hazard"),
    ),
}
_DRAWN = (
    Text("{} projet dessiné sur {}, {}.", "{} project drawn of {}, {}."),
    Text("{} projets dessinés sur {}, {}.", "{} projects drawn of {}, {}."),
)
_LEFT_OUT = (
    Text(
        "L’autre projet est dans le tableau de données de ce dessin.",
        "The other project is in the data table of this drawing.",
    ),
    Text(
        "Les {} autres sont dans le tableau de données de ce dessin.",
        "The {} others are in the data table of this drawing.",
    ),
)
_SOME = Text("{} sur {}", "{} of {}")
_LOCAL_USES = Text("Usages propres à « {} » : {}", "Uses of “{}”: {}")


class Row(NamedTuple):
    """One project on one grid.

    Args:
        position: in the portfolio, from 0.
        name: of the project.
        ratings: one by item, in the order of the grid.
        is_assessed: whether the project has an assessment on this grid at all.
        group: the value of the aspect that rows are grouped by; ``""`` for not said.
    """

    position: int
    name: Text
    ratings: tuple[Rating, ...]
    is_assessed: bool
    group: str = ""

    def text(self, grid: Grid, lang: Lang) -> str:
        """The project in a line: every item and what it was rated."""
        answers = ", ".join(
            f"{item.label[lang]} {rating_label(rating, grid.scale, lang)}"
            for item, rating in zip(grid.items, self.ratings, strict=True)
        )
        return f"{self.name[lang]}{COLON[lang]}{answers}."


def counted(count: int, texts: tuple[Text, Text], lang: Lang) -> str:
    """The text for one, or the text for several; in French there is no plural of none.

    Examples:
        >>> texts = Text("projet", "project"), Text("projets", "projects")
        >>> [counted(count, texts, lang) for count in (0, 1, 2) for lang in ("fr", "en")]
        ['projet', 'projects', 'projet', 'project', 'projets', 'projects']
    """
    return texts[count != 1 and not (lang == "fr" and count == 0)][lang]


def check_portfolio(portfolio: object, grid: object) -> tuple[Portfolio, Grid]:
    """Both, when they are a portfolio and a grid.

    Raises:
        InvalidInput: they are not.
    """
    from ia_radar.portfolio import Portfolio

    if not isinstance(portfolio, Portfolio):
        kind = type(portfolio).__name__
        raise InvalidInput([Problem("", "wrong-type", f"expected a Portfolio, got {kind}")])
    checked: Grid = judge("grid", grid, instance(Grid))
    return portfolio, checked


def rows_of(portfolio: object, grid: object, on: dt.date | None, group_by: str = "") -> tuple[Row, ...]:
    """The projects of a portfolio on a grid, in their order.

    Raises:
        InvalidInput: not a portfolio, not a grid, not a date, or no such aspect.
    """
    import ia_radar.portfolio  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.portfolio.aspects import aspect_reader, check_aspects, known_uses

    portfolio, grid = check_portfolio(portfolio, grid)
    if not isinstance(group_by, str) or group_by:
        check_aspects([group_by], "group_by")
    group_of = aspect_reader(group_by, known_uses(portfolio.packs)) if group_by else None
    empty = Assessment(grid)
    return tuple(
        Row(
            index,
            dossier.project.name,
            tuple(rating for _, rating in (answers or empty).ratings),
            answers is not None,
            group_of(dossier) if group_of else "",
        )
        for index, (dossier, answers) in enumerate(
            zip(portfolio, portfolio.assessments(grid, on=on), strict=True)
        )
    )


def sorted_rows(rows: tuple[Row, ...], grid: Grid, sort: object) -> tuple[Row, ...]:
    """The rows in the order that is asked for.

    Args:
        rows: in the order of the portfolio.
        grid: what was asked.
        sort: ``"given"``, or ``"hazards"`` for those with most answers at a hazard first.

    Raises:
        InvalidInput: no such way to sort.
    """
    if not isinstance(sort, str) or sort not in SORTS:
        raise InvalidInput([Problem("sort", "unknown-id", str(UnknownId("way to sort", sort, SORTS)))])
    if sort == "hazards":
        hazards = {level.value for level in grid.scale.levels if level.signal is Signal.HAZARD}
        rows = tuple(sorted(rows, key=lambda row: -sum(rating in hazards for rating in row.ratings)))
    return rows


def grouped_rows(rows: tuple[Row, ...], group_by: str, portfolio: Portfolio) -> tuple[Row, ...]:
    """The rows group by group in the order of the catalogue, and within a group as they were."""
    if not group_by:
        return rows
    import ia_radar.portfolio  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.portfolio.aspects import catalog_order, known_uses

    order = catalog_order(group_by, (row.group for row in rows), known_uses(portfolio.packs))
    return tuple(sorted(rows, key=lambda row: order.index(row.group)))


def local_credits(portfolio: Portfolio, groups: Iterable[str], lang: Lang) -> tuple[str, ...]:
    """Who wrote the words of the groups that packs name: a line for each of these packs."""
    named = {group.partition(":")[0] for group in groups if ":" in group}
    return tuple(
        _LOCAL_USES[lang].format(pack.title[lang], (pack.credit if pack.credit.fr else pack.source)[lang])
        for pack in portfolio.packs
        if pack.id in named
    )


def left_out(drawn: int, count: int, lang: Lang, sort: str = "given") -> str:
    """Which projects are drawn, and where those stand that are not; ``""`` when all of them are.

    Examples:
        >>> left_out(100, 250, "en")
        '100 projects drawn of 250, the first of the portfolio. The 150 others are in the data table of ...'
        >>> left_out(5, 5, "en")
        ''
    """
    others = count - drawn
    if not others:
        return ""
    said = counted(drawn, _DRAWN, lang).format(
        in_figures(drawn, lang), in_figures(count, lang), counted(drawn, _FIRST[sort], lang)
    )
    return f"{said} {_LEFT_OUT[others > 1][lang].format(in_figures(others, lang))}"


def drawn_of(drawn: int, count: int, lang: Lang) -> str:
    """How many of a group are drawn: ``3 of 7``."""
    return _SOME[lang].format(in_figures(drawn, lang), in_figures(count, lang))


def check_limit(limit: object) -> int:
    """``limit`` when it is a number of rows.

    Raises:
        InvalidInput: it is not a whole number, one or more.
    """
    number = as_integer(limit)
    if number is None or number < 1:
        message = f"expected a whole number, one or more; got {type(limit).__name__}"
        raise InvalidInput([Problem("limit", "not-a-size", message)])
    return number
