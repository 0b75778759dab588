"""Where an interview on grids stands: the answers so far, and the theme to rate now.

Rules that hold here:

1. Themes are asked in the order of the grids and are numbered through; a number never changes.
2. An answer of an earlier sitting is an answer; « unknown » and « not applicable » are answers too.
3. An answer that was computed from another grid is a person's answer once somebody gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from attrs import evolve

from ia_radar._ground import fields as rule
from ia_radar._ground.fields import judge
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid.model import Grid, Item, Section
from ia_radar.text import Lang, check_lang

__all__ = ["AskedItem", "GridInterview", "begin_grids", "next_item"]


class AskedItem(NamedTuple):
    """One theme of an interview.

    Args:
        number: from 1, through all the grids.
        grid: the grid it belongs to.
        section: its section.
        item: the theme itself.
    """

    number: int
    grid: Grid
    section: Section
    item: Item


class GridInterview(NamedTuple):
    """An interview on grids under way.

    Args:
        assessments: the answers of one person so far, one assessment a grid.
        lang: in which it is held.
        passed: the numbers of the themes passed over in this sitting, which are not asked again in it.
        reviewed: the number of the theme that is shown again; 0 when the interview goes forward.
    """

    assessments: tuple[Assessment, ...]
    lang: Lang
    passed: frozenset[int] = frozenset()
    reviewed: int = 0

    @property
    def items(self) -> tuple[AskedItem, ...]:
        """Every theme, in order."""
        rows = (
            (each.grid, section, item)
            for each in self.assessments
            for section in each.grid.sections
            for item in section.items
        )
        return tuple(AskedItem(number, *row) for number, row in enumerate(rows, start=1))

    @property
    def left(self) -> tuple[AskedItem, ...]:
        """The themes that nobody answered, those that were passed over among them."""
        return tuple(asked for asked in self.items if self.rating(asked) is NonAnswer.UNANSWERED)

    def rating(self, asked: AskedItem) -> Rating:
        """What was answered to a theme."""
        return self._assessment(asked)[asked.item.id]

    def note(self, asked: AskedItem) -> str:
        """The note on a theme; empty when there is none."""
        return dict(self._assessment(asked).notes).get(asked.item.id, "")

    def _assessment(self, asked: AskedItem) -> Assessment:
        return next(each for each in self.assessments if each.grid == asked.grid)

    @property
    def answers(self) -> dict[str, Rating | str]:
        """Ratings and notes by key, as they are saved and merged with those of somebody else."""
        answers: dict[str, Rating | str] = {}
        for each in self.assessments:
            start = _start(each.grid)
            answers |= {
                f"{start}ratings.{item}": rating
                for item, rating in each.ratings
                if rating is not NonAnswer.UNANSWERED
            }
            answers |= {f"{start}notes.{item}": note for item, note in each.notes}
        return answers

    def with_answers(self, answers: Mapping[str, Rating | str]) -> GridInterview:
        """The interview with these ratings and notes in the place of its own."""
        return self._replace(assessments=tuple(_answered(each, answers) for each in self.assessments))


def _answered(assessment: Assessment, answers: Mapping[str, Any]) -> Assessment:
    start = _start(assessment.grid)
    ratings, notes = (
        {
            item: answers[f"{start}{kind}.{item}"]
            for item in assessment.grid.items.ids
            if f"{start}{kind}.{item}" in answers
        }
        for kind in ("ratings", "notes")
    )
    before = dict(assessment.ratings)
    derived = [item for item in assessment.derived if ratings.get(item) == before[item]]
    return evolve(assessment, ratings=ratings, notes=notes, derived=derived)


def _start(grid: Grid) -> str:
    return f"{grid.id} {grid.version}: "


def begin_grids(assessments: Iterable[Assessment], *, lang: Lang = "fr") -> GridInterview:
    """An interview that goes on from what one person answered; blank assessments begin.

    Args:
        assessments: one a grid.
        lang: ``"fr"`` or ``"en"``.

    Raises:
        InvalidInput: no assessment, or two on grids of one id and version.
        UnknownId: no such language.

    Examples:
        >>> import ia_radar as ia
        >>> interview = begin_grids([ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3})])
        >>> next_item(interview).item.id, len(interview.left)
        ('know_how', 11)
    """
    given = judge("assessments", assessments, rule.instances(Assessment))
    if not given:
        raise InvalidInput([Problem("assessments", "empty", "expected at least one assessment")])
    names = [(each.grid.id, each.grid.version) for each in given]
    doubles = {name for name in names if names.count(name) > 1}
    if doubles:
        shown = ", ".join(f"{grid} {version}" for grid, version in sorted(doubles))
        raise InvalidInput([Problem("assessments", "ambiguous", f"two different grids are named {shown}")])
    return GridInterview(tuple(given), check_lang(lang))


def next_item(interview: GridInterview) -> AskedItem | None:
    """The theme to rate now: the one that is shown again, or the first without an answer.

    Returns:
        None when each theme has an answer or was passed over.

    Raises:
        InvalidInput: ``interview`` is none.
    """
    judge("interview", interview, rule.instance(GridInterview))
    if interview.reviewed:
        return interview.items[interview.reviewed - 1]
    return next((asked for asked in interview.left if asked.number not in interview.passed), None)
