"""What charts of a portfolio read of each project: its name and its last ratings on one grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ia_radar._ground.reading import as_integer
from ia_radar.assess.model import Assessment, Rating
from ia_radar.describe import rating_label
from ia_radar.errors import InvalidInput, Problem, UnknownId
from ia_radar.grid.model import Grid, Signal
from ia_radar.text import COLON, Lang, Text

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
    "left_out",
    "local_credits",
    "rows_of",
    "sorted_rows",
]

SORTS = ("given", "hazards")
"""The orders in which projects can be drawn."""
_LEFT_OUT = Text(
    "et {} autres projets, qui ne sont pas dessinés", "and {} other projects, which are not drawn"
)
_LOCAL_USES = Text("Usages propres à « {} » : {}", "Uses of “{}”: {}")
_LEFT_OUT_ONE = Text("et un autre projet, qui n’est pas dessiné", "and one other project, which is not drawn")


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
    if not isinstance(grid, Grid):
        raise InvalidInput([Problem("grid", "wrong-type", "expected a Grid")])
    return portfolio, grid


def rows_of(portfolio: object, grid: object, on: dt.date | None, group_by: str = "") -> tuple[Row, ...]:
    """The projects of a portfolio on a grid, in their order.

    Raises:
        InvalidInput: not a portfolio, not a grid, not a date, or no such aspect.
    """
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


def sorted_rows(
    rows: tuple[Row, ...], portfolio: Portfolio, grid: Grid, sort: object, group_by: str
) -> tuple[Row, ...]:
    """The rows group by group in the order of the catalogue, and within a group as asked for.

    Args:
        rows: in the order of the portfolio.
        portfolio: theirs.
        grid: what was asked.
        sort: ``"given"``, or ``"hazards"`` for those with most answers at a hazard first.
        group_by: a name of `ia_radar.portfolio.ASPECTS`, or ``""``.

    Raises:
        InvalidInput: no such way to sort.
    """
    if not isinstance(sort, str) or sort not in SORTS:
        raise InvalidInput([Problem("sort", "unknown-id", str(UnknownId("way to sort", sort, SORTS)))])
    if sort == "hazards":
        hazards = {level.value for level in grid.scale.levels if level.signal is Signal.HAZARD}
        rows = tuple(sorted(rows, key=lambda row: -sum(rating in hazards for rating in row.ratings)))
    if group_by:
        from ia_radar.portfolio.aspects import catalog_order, known_uses

        order = catalog_order(group_by, (row.group for row in rows), known_uses(portfolio.packs))
        rows = tuple(sorted(rows, key=lambda row: order.index(row.group)))
    return rows


def local_credits(portfolio: Portfolio, groups: Iterable[str], lang: Lang) -> tuple[str, ...]:
    """Who wrote the words of the groups that packs name: a line for each of these packs."""
    named = {group.partition(":")[0] for group in groups if ":" in group}
    return tuple(
        _LOCAL_USES[lang].format(pack.title[lang], (pack.credit if pack.credit.fr else pack.source)[lang])
        for pack in portfolio.packs
        if pack.id in named
    )


def left_out(count: int, lang: Lang) -> str:
    """What a drawing says of the projects that it has no room for."""
    return _LEFT_OUT_ONE[lang] if count == 1 else _LEFT_OUT[lang].format(count)


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
