"""What charts of a portfolio read of each project: its name and its last ratings on one grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ia_radar._reading import as_integer
from ia_radar.assess.model import Assessment, Rating
from ia_radar.describe import rating_label
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid.model import Grid
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["Row", "check_limit", "rows_of"]


class Row(NamedTuple):
    """One project on one grid.

    Args:
        position: in the portfolio, from 0.
        name: of the project.
        ratings: one by item, in the order of the grid.
        is_assessed: whether the project has an assessment on this grid at all.
    """

    position: int
    name: Text
    ratings: tuple[Rating, ...]
    is_assessed: bool

    def text(self, grid: Grid, lang: Lang) -> str:
        """The project in a line: every item and what it was rated."""
        told = ", ".join(
            f"{item.label[lang]} {rating_label(rating, grid.scale, lang)}"
            for item, rating in zip(grid.items, self.ratings, strict=True)
        )
        return f"{self.name[lang]}{COLON[lang]}{told}."


def rows_of(portfolio: object, grid: object, on: dt.date | None) -> tuple[Row, ...]:
    """The projects of a portfolio on a grid.

    Raises:
        InvalidInput: not a portfolio, or not a grid.
    """
    from ia_radar.portfolio import Portfolio

    if not isinstance(portfolio, Portfolio):
        kind = type(portfolio).__name__
        raise InvalidInput([Problem("", "wrong-type", f"expected a Portfolio, got {kind}")])
    if not isinstance(grid, Grid):
        raise InvalidInput([Problem("grid", "wrong-type", "expected a Grid")])
    empty = Assessment(grid)
    return tuple(
        Row(index, one.project.name, tuple(rating for _, rating in (made or empty).ratings), made is not None)
        for index, (one, made) in enumerate(zip(portfolio, portfolio.assessments(grid, on=on), strict=True))
    )


def check_limit(limit: object) -> int:
    """``limit`` when it is a number of rows.

    Raises:
        InvalidInput: it is not a whole number, one or more.
    """
    number = as_integer(limit)
    if number is None or number < 1:
        raise InvalidInput(
            [Problem("limit", "not-a-size", f"expected a whole number, one or more; got {limit!r:.40}")]
        )
    return number
