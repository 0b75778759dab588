"""A score: an assessment, section by section.

Rules that hold here:

1. The unit is the section. Sections are never summed, averaged or ranked against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from ia_radar._ground.data import At, Id, data_fields, to_data
from ia_radar._ground.reading import as_integer
from ia_radar.assess.model import Assessment, Basis, Stage
from ia_radar.assess.section_score import SectionScore
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid.model import ById, Grid
from ia_radar.text import Lang

__all__ = ["Score", "score"]


def _by_id(sections: Iterable[SectionScore]) -> ById[SectionScore]:
    return ById(sections)


@data_fields(
    grid=Id,
    version=At("grid.version", str),
    stage=At("assessment.stage", Stage | None),
    basis=At("assessment.basis", Basis | None),
    answered=int,
    applicable=int,
    coverage=float | None,
    sections=list[SectionScore],
)
@frozen(repr=False)
class Score:
    """An assessment, section by section.

    Args:
        assessment: the answers.
        sections: one `SectionScore` per section, in the order of the grid, also by id.

    Examples:
        >>> import ia_radar as ia
        >>> ia.score(ia.Assessment(ia.get_grid("radar"), {"utility": 4, "political_opportunity": 3}))
        <Score of radar 1.0.0: useful caution, trustworthy fog, frugal fog, empowering fog>
    """

    assessment: Assessment
    sections: ById[SectionScore] = field(converter=_by_id)

    @property
    def grid(self) -> Grid:
        """What was asked."""
        return self.assessment.grid

    @property
    def answered(self) -> int:
        """How many items of the grid have a level."""
        return sum(section.answered for section in self.sections)

    @property
    def applicable(self) -> int:
        """How many items of the grid are not « not applicable »."""
        return sum(section.applicable for section in self.sections)

    @property
    def coverage(self) -> float | None:
        """Share of the applicable items of the grid that have a level, 0 to 1; None when none applies."""
        return self.answered / self.applicable if self.applicable else None

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        grid = self.assessment.grid
        states = ", ".join(f"{section.id} {section.status.value}" for section in self.sections)
        return f"<Score of {grid.id} {grid.version}: {states}>"

    def _repr_html_(self) -> str:
        """Show itself in a notebook: its chart, then its table."""
        return self.assessment._repr_html_()


def score(assessment: Assessment, *, weights: Mapping[str, int] | None = None) -> Score:
    """What an assessment amounts to, section by section.

    Args:
        assessment: the answers.
        weights: whole numbers, zero or more, by item id; an item left out weighs 1. They touch
            `SectionScore.weighted_median` and nothing else.

    Raises:
        InvalidInput: not an assessment, or weights that do not fit its grid.

    Examples:
        >>> import ia_radar as ia
        >>> s = ia.score(ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3, "know_how": 2}))
        >>> s.sections["engagement"].status, s.sections["engagement"].bounds
        (<SectionStatus.MANOEUVRE: 'manoeuvre'>, (2, 3))
    """
    if not isinstance(assessment, Assessment):
        raise InvalidInput([Problem("", "wrong-type", "expected an Assessment")])
    grid = assessment.grid
    weighed = None if weights is None else _checked_weights(assessment, weights)
    ratings = [rating for _, rating in assessment.ratings]
    sections = []
    start = 0
    for section in grid.sections:
        end = start + len(section.items)
        section_weights = None if weighed is None else tuple(weighed[start:end])
        sections.append(
            SectionScore(
                section, grid.scale, grid.minimum_coverage, tuple(ratings[start:end]), section_weights
            )
        )
        start = end
    return Score(assessment, sections)


def _checked_weights(assessment: Assessment, weights: Mapping[str, int]) -> list[int]:
    problems = Problems()
    known = assessment.grid.items.ids
    if not isinstance(weights, Mapping):
        raise InvalidInput([Problem("weights", "wrong-type", "expected a mapping with item ids as keys")])
    for key, weight in weights.items():
        number = as_integer(weight)
        if key not in known:
            problems.unknown(f"weights.{key!s:.64}", "item", key, known)
        elif number is None or number < 0:
            problems.add(
                f"weights.{key}", "not-a-weight", f"{weight!r:.60} is not a whole number, zero or more"
            )
    problems.raise_if_any()
    return [as_integer(weights.get(key, 1)) or 0 for key in known]
