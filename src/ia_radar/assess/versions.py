"""Answers to one version of a grid, as answers to another version of it."""

from __future__ import annotations

from attrs import evolve

from ia_radar._ground import fields as rule
from ia_radar._ground.remembered import remembered
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid.model import Grid
from ia_radar.grid.versions import have_same_levels, ids_through, is_related

__all__ = ["can_carry_over", "carry_over"]


def can_carry_over(grid: Grid, to: Grid) -> bool:
    """Whether answers to one grid can be read as answers to another: a version with the same levels."""
    return grid is to or (is_related(grid, to) and have_same_levels(grid, to))


def carry_over(assessment: Assessment, grid: Grid, *, drop: bool = False) -> Assessment:
    """The same answers on another version of their grid, under the ids that this version uses.

    Levels, reasons for gaps, notes and evidence go with the item. What only the other version asks is
    unanswered. Whether the question is still the same is for the authority to say, by `Item.formerly`.

    Args:
        assessment: the answers.
        grid: the version to bring them to.
        drop: leave out what was said of items that this version does not ask, instead of refusing.

    Raises:
        InvalidInput: no version of that grid, levels that are not the same, or answers without a counterpart.

    Examples:
        >>> from attrs import evolve
        >>> import ia_radar as ia
        >>> work = ia.get_grid("girouet")
        >>> first = evolve(work.items["autonomy"], id="leeway", formerly=["autonomy"])
        >>> section = evolve(work.sections[0], items=[first, *work.sections[0].items[1:]])
        >>> newer = evolve(work, version="2", sections=[section, *work.sections[1:]])
        >>> carry_over(ia.Assessment(work, {"autonomy": 3}), newer)["leeway"]
        3
    """
    rule.judge("assessment", assessment, rule.instance(Assessment))
    rule.judge("grid", grid, rule.instance(Grid))
    rule.judge("drop", drop, rule.flag)
    former = assessment.grid
    if former is grid or former == grid:
        return assessment
    if not is_related(former, grid):
        message = f"{former.id} is neither a version of {grid.id} nor based on it"
        raise InvalidInput([Problem("grid", "unrelated-grids", message)])
    if not have_same_levels(former, grid):
        message = f"its levels and those of {grid.id} {grid.version} cannot be ordered together"
        raise InvalidInput([Problem("grid.scale", "other-levels", message)])
    ids = _new_ids(former, grid)
    notes, evidence = dict(assessment.notes), dict(assessment.evidence)
    problems = Problems()
    for item, rating in assessment.ratings:
        is_said = rating is not NonAnswer.UNANSWERED or item in notes or item in evidence
        if is_said and item not in ids and not drop:
            problems.add(
                f"ratings.{item}", "no-counterpart", f"it has no counterpart in {grid.id} {grid.version}"
            )
    problems.raise_if_any()
    return evolve(
        assessment,
        grid=grid,
        ratings={ids[item]: rating for item, rating in assessment.ratings if item in ids},
        notes={ids[item]: note for item, note in notes.items() if item in ids},
        evidence={ids[item]: references for item, references in evidence.items() if item in ids},
        derived=[ids[item] for item in assessment.derived if item in ids],
    )


@remembered(64)  # a portfolio asks for every project
def _new_ids(former: Grid, grid: Grid) -> dict[str, str]:
    """The ids of the one version, where the other has a counterpart, and its id there."""
    ids = ids_through([former.items, grid.items])
    return {old: new for new, (old, _) in ids.items() if old is not None}
