"""What the headings of a table mean: which column holds what, whatever people call it.

Rules that hold here:

1. A heading that says it exactly beats a usual word for it, and a usual word beats a vague one.
2. Case, accents, apostrophes, a number in front (« 1. Autonomie ») and a remark in brackets (« Autonomie
   (1-4) ») are forgiven, in what is recognised and in a mapping alike.
3. A column of people's names is never taken for the name of a project.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from ia_radar._ground.gaps import plain
from ia_radar.errors import InvalidInput, Problem, Problems, quote

__all__ = [
    "VAGUE",
    "Vocabulary",
    "counter",
    "distinct_names",
    "header_names",
    "mapped_columns",
    "match_headings",
]

Vocabulary = Mapping[str, Sequence[tuple[str, int]]]
"""By a heading without case and accents: the targets that it may mean, each with a rank, 0 for an exact
word."""

VAGUE = 2
"""The rank of a word such as « Nom », which may be that of a person."""
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*")
_NUMBER = re.compile(r"\s*[a-zA-Z]?\d{1,3}(?:\.\d{1,3})*\s*[.):–—-]\s*(?=\D)")
_OF_PEOPLE = frozenset(
    plain(word)
    for word in (
        *("prénom", "prénoms", "civilité", "courriel", "e-mail", "email", "mail", "adresse électronique"),
        *(
            "téléphone",
            "répondant",
            "répondante",
            "first name",
            "last name",
            "surname",
            "respondent",
            "phone",
        ),
    )
)


def header_names(headings: Iterable[str]) -> list[str]:
    """The names of columns as the file gives them, on one line; a column without one gets its position."""
    names = []
    for position, heading in enumerate(headings, start=1):
        names.append(" ".join(heading.split())[:200] or f"column {position}")
    return names


def distinct_names(names: Sequence[str]) -> tuple[str, ...]:
    """The names, each once: one that stands again gets a number, and none takes the name of another.

    Examples:
        >>> distinct_names(["x", "x", "x (2)"])
        ('x', 'x (3)', 'x (2)')
    """
    taken = set(names)
    seen: set[str] = set()
    counts: dict[str, int] = {}
    distinct = []
    for name in names:
        unique = name
        if name in seen:
            number = counts.get(name, 2)
            while (unique := f"{name} ({number})") in taken:
                number += 1
            counts[name] = number + 1
            taken.add(unique)
        seen.add(name)
        distinct.append(unique)
    return tuple(distinct)


def _meanings(heading: str, vocabulary: Vocabulary) -> list[tuple[str, int]]:
    """What a heading may mean, with twice the rank; one more where its number or its brackets had to go."""
    exact = vocabulary.get(plain(heading))
    if exact:
        return [(target, 2 * rank) for target, rank in exact]
    bare = _NUMBER.sub("", _BRACKETS.sub(" ", heading), count=1) if len(heading) <= 500 else heading
    loose = vocabulary.get(plain(bare)) if bare != heading else None
    return [(target, 2 * rank + 1) for target, rank in loose or ()]


def match_headings(
    headings: Sequence[str], vocabulary: Vocabulary, taken: Mapping[int, str], vague: str
) -> tuple[dict[int, str], list[tuple[str, tuple[str, ...]]]]:
    """What each column holds.

    Args:
        headings: as the file gives them; several may be alike.
        vocabulary: what headings mean.
        taken: by position, what a mapping says already; ``""`` for a column that is kept as text.
        vague: the target that a vague word gives only where no column holds something of people.

    Returns:
        By position, the target; and the headings that stand for several targets, with these, where their
        columns were not as many (and so are left alone).
    """
    of_people = any(plain(heading) in _OF_PEOPLE for heading in headings)
    targets = dict(taken)
    used = set(taken.values())
    best: dict[str, tuple[int, int]] = {}
    alike: dict[tuple[str, ...], list[int]] = {}
    for position, heading in enumerate(headings):
        if position in taken:
            continue
        meanings = [(target, rank) for target, rank in _meanings(heading, vocabulary) if target not in used]
        if len(meanings) > 1:
            alike.setdefault(tuple(target for target, _ in meanings), []).append(position)
        for target, rank in meanings if len(meanings) == 1 else ():
            if target == vague and of_people and rank >= 2 * VAGUE:
                continue
            best[target] = min(best.get(target, (rank, position)), (rank, position))
    targets |= {position: target for target, (_, position) in best.items()}
    doubtful = []
    for homonyms, positions in alike.items():
        open_ones = [target for target in homonyms if target not in best]
        if len(open_ones) == len(positions):
            targets |= dict(zip(positions, open_ones, strict=True))
        elif open_ones:
            doubtful.append((headings[positions[0]], homonyms))
    return targets, doubtful


def counter(vocabulary: Vocabulary, columns: object, vague: str) -> Callable[[Sequence[str]], int]:
    """What counts the headings of a row that are known, by the vocabulary or by a mapping of columns."""
    given = (
        {plain(name[:500]) for name in columns if isinstance(name, str)}
        if isinstance(columns, Mapping)
        else ()
    )

    def count_known(headings: Sequence[str]) -> int:
        targets, _ = match_headings(headings, vocabulary, {}, vague)
        return len(targets) + sum(plain(heading) in given for heading in headings)

    return count_known


def mapped_columns(
    columns: Mapping[str, str] | None,
    headings: Sequence[str],
    names: Sequence[str],
    to_target: Callable[[str], str | None],
    known: Iterable[str],
) -> dict[int, str]:
    """What a mapping of columns says, by position; headings are forgiven what recognition forgives.

    Args:
        columns: from a heading to a target; an empty target keeps the column as text.
        headings: as the file gives them.
        names: the same, each once.
        to_target: the target that a word means.
        known: the targets there are, for messages.

    Raises:
        InvalidInput: no mapping, a column or a target that does not exist, or one target twice.
    """
    if columns is None:
        return {}
    if not isinstance(columns, Mapping):
        message = "expected a mapping from column to item id or target"
        raise InvalidInput([Problem("columns", "wrong-type", message)])
    problems = Problems()
    known = tuple(known)
    plain_headings = [plain(heading) for heading in headings]
    targets: dict[int, str] = {}
    used: set[str] = set()
    for heading, target in columns.items():
        path = f"columns.{heading[:60] if isinstance(heading, str) else quote(heading)}"
        position = _position(heading, names, plain_headings)
        meant = (to_target(target) if target else "") if isinstance(target, str) else None
        if position is None:
            problems.unknown(path, "column", heading, names)
        elif meant is None:
            problems.unknown(path, "target", target, known)
        elif position in targets:
            problems.add(path, "double", "this column is mapped already")
        else:
            targets[position] = meant
        if meant and meant in used:
            problems.add("columns", "double-target", f"several columns are mapped to {meant}; expected one")
        used.add(meant or "")
    problems.raise_if_any()
    return targets


def _position(heading: object, names: Sequence[str], plain_headings: Sequence[str]) -> int | None:
    if not isinstance(heading, str):
        return None
    if heading in names:
        return names.index(heading)
    bare = plain(heading[:500])
    alike = [position for position, name in enumerate(plain_headings) if name == bare]
    return alike[0] if len(alike) == 1 else None
