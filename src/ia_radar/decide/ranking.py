"""Ranking projects by the priority that an authority states, theme after theme.

Rules that hold here:

1. No priority, no ranking: the order between themes is somebody's decision, never a sum.
2. Projects are compared on the first theme of the order; only those that are equal go on to the next.
3. A section is read by its weighted lower median, an item by its level; weight zero leaves an item out.
4. A project with a theme that has no level is not ranked: it is named, with what it lacks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ia_radar._ground.data import data_fields, to_data
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.decide.policy.model import Policy, check_policy
from ia_radar.errors import InvalidInput, Problems, quote
from ia_radar.text import Lang

if TYPE_CHECKING:
    from ia_radar.assess.score import Score

__all__ = ["Ranking", "rank"]


@data_fields(order=list[str], places=list[list[str]], unranked=dict[str, list[str]])
@frozen
class Ranking:
    """Projects in order; made by `rank`.

    Args:
        order: the themes compared, the first one first.
        places: names of the projects, the best first; those that are equal share a place.
        unranked: names of the others, each with the themes that have no level.
    """

    order: tuple[str, ...]
    places: tuple[tuple[str, ...], ...]
    unranked: tuple[tuple[str, tuple[str, ...]], ...]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


def rank(projects: Mapping[str, Assessment], *, policy: Policy) -> Ranking:
    """Projects ranked theme after theme, in the order of the policy's priority.

    Args:
        projects: an assessment on a grid of the policy, by name of the project.
        policy: says the order and the weights.

    Raises:
        InvalidInput: the policy states no priority, or an assessment is not on one of its grids.

    Examples:
        >>> import ia_radar as ia
        >>> from ia_radar.decide import Priority
        >>> first = Policy("x", "1", "x", priority=Priority(["privacy", "useful"]))
        >>> radar = ia.get_grid("radar")
        >>> def project(level, privacy):
        ...     return ia.Assessment(radar, {**dict.fromkeys(radar.items.ids, level), "privacy": privacy})
        >>> rank({"a": project(4, 2), "b": project(3, 3), "c": project(2, 3)}, policy=first).places
        (('b',), ('c',), ('a',))
    """
    order = _order(projects, check_policy(policy))
    keys: dict[tuple[int, ...], list[str]] = {}
    unranked: list[tuple[str, tuple[str, ...]]] = []
    for name, assessment in projects.items():
        levels = _levels(policy.score(assessment), order)
        missing = tuple(theme for theme, level in levels.items() if level is None)
        if missing:
            unranked.append((name, missing))
        else:
            keys.setdefault(tuple(level or 0 for level in levels.values()), []).append(name)
    places = tuple(tuple(keys[key]) for key in sorted(keys, reverse=True))
    return Ranking(order, places, tuple(unranked))


def _order(projects: Mapping[str, Assessment], policy: Policy) -> tuple[str, ...]:
    """The themes to compare: those of the priority that weigh something."""
    problems = Problems()
    if policy.priority is None:
        problems.add("policy.priority", "missing", "a ranking needs the order that somebody decided")
    if not isinstance(projects, Mapping):
        problems.add("projects", "wrong-type", "expected assessments by name of the project")
        raise InvalidInput(problems)
    for name, assessment in projects.items():
        path = f"projects.{name[:64]}" if isinstance(name, str) else "projects"
        if not isinstance(name, str):
            problems.add(path, "wrong-type", f"expected names as keys, got {quote(name)}")
        elif not isinstance(assessment, Assessment):
            problems.add(path, "wrong-type", f"expected an Assessment, got {quote(assessment)}")
        elif not policy.speaks_of(assessment.grid):
            problems.add(f"{path}.grid", "other-grid", f"the policy does not speak of {assessment.grid.id}")
    problems.raise_if_any()
    left_out = {weight.item for weight in policy.weights if weight.weight == 0}
    order = policy.priority.order if policy.priority else ()
    return tuple(theme for theme in order if theme not in left_out)


def _levels(score: Score, order: tuple[str, ...]) -> dict[str, int | None]:
    """The level of each theme: a section's weighted lower median, an item's level; None without one."""
    sections = {section.id: section for section in score.sections}
    ratings = dict(score.assessment.ratings)
    levels: dict[str, int | None] = {}
    for theme in order:
        if theme in sections:
            levels[theme] = sections[theme].weighted_median
        else:
            rating = ratings.get(theme)
            levels[theme] = None if isinstance(rating, NonAnswer) else rating
    return levels
