"""Which counts of a panel may be shown: of the whole, and of the roles that can be told apart.

Rules that hold here:

1. A table is published for ``k`` answers or more. Of the roles, only so many that what remains when they
   are taken away from the whole is nobody, or ``k`` answers or more: no subtraction shows a smaller group.
2. What a panel shows comes from here, and from nowhere else.
"""

from __future__ import annotations

from collections import Counter

from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.assess.respondents import role_id
from ia_radar.assess.voices import Voices
from ia_radar.grid.model import ById

__all__ = ["published_tables", "roles_shown"]


def published_tables(assessments: tuple[Assessment, ...], k: int) -> ById[Voices]:
    """The tables that may be shown: the only place that reads answers."""
    grid = assessments[0].grid
    groups: dict[str, list[Assessment]] = {}
    for answers in assessments:
        groups.setdefault(role_id(answers.respondent), []).append(answers)
    levels = range(grid.scale.lowest, grid.scale.highest + 1)
    published: list[Voices] = []
    for position, item in enumerate(grid.items):
        by_role = {
            role: Counter(answers.ratings[position][1] for answers in group) for role, group in groups.items()
        }
        ratings = sum(by_role.values(), Counter[Rating]())
        counts = {role: tuple([given[level] for level in levels]) for role, given in by_role.items()}
        answered = sum(map(sum, counts.values()))
        if answered < k and (answered or len(assessments) < k):
            published.append(Voices(item, grid.scale, answered))
            continue
        people = {role: len(group) for role, group in groups.items()}
        shown = roles_shown(people, {role: sum(given) for role, given in counts.items()}, k)
        published.append(
            Voices(
                item,
                grid.scale,
                answered,
                tuple(map(sum, zip(*counts.values(), strict=True))),
                tuple((reason, ratings[reason]) for reason in NonAnswer),
                tuple((role, Voices(item, grid.scale, sum(counts[role]), counts[role])) for role in shown),
            )
        )
    return ById(published)


def roles_shown(people: dict[str, int], answers: dict[str, int], k: int) -> tuple[str, ...]:
    """The roles that can be shown beside the whole, in their order.

    Every role with ``k`` answers; then, as long as those left out could be read by difference, the
    smallest shown role joins them. They cannot when there is nobody, or when they are ``k`` people or
    more who gave no answer at all, or ``k`` or more.

    Args:
        people: how many people each role has.
        answers: how many of them gave a level.
        k: the smallest number that may be shown.
    """
    # The next to be hidden stands last: the smallest, and of several smallest the first in their order.
    shown = [role for role, size in answers.items() if size >= k]
    shown.sort(key=answers.__getitem__)
    shown.reverse()
    hidden = answers.keys() - set(shown)
    hidden_people, hidden_answers = (sum(sizes[role] for role in hidden) for sizes in (people, answers))
    while shown and not _is_safe(hidden_people, hidden_answers, k):
        smallest = shown.pop()
        hidden_people += people[smallest]
        hidden_answers += answers[smallest]
    safe = set(shown)
    return tuple(role for role in answers if role in safe)


def _is_safe(people: int, answers: int, k: int) -> bool:
    return not people or (people >= k and (not answers or answers >= k))
