"""Errors: one root, every problem at once, always with the path of what is wrong.

Rules that hold here:

1. Nothing but a subclass of `IaRadarError` leaves a public function, whatever the input.
2. Bad input is reported whole: a reader collects `Problem`s and raises once.
3. An error never loses what it was told: path, code and message stay readable by a program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "IaRadarError",
    "InvalidInput",
    "Problem",
    "Problems",
    "UnknownId",
    "UnsupportedVersion",
    "nearest",
]

_SHOWN = 20  # known ids in a message; a questionnaire has over a hundred


class Problem(NamedTuple):
    """One thing wrong with an input.

    Args:
        path: where, such as ``assessments[0].ratings.autonomy``; empty for the input as a whole.
        code: a stable slug for programs, such as ``unknown-id``.
        message: what is wrong and what was expected, for a person.

    >>> print(Problem("ratings.autonomy", "out-of-range", "5 is not a level; expected 1 to 4"))
    ratings.autonomy: 5 is not a level; expected 1 to 4
    """

    path: str
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class IaRadarError(Exception):
    """Root of every error that this library raises."""


class InvalidInput(IaRadarError, ValueError):
    """An input is refused; ``problems`` lists everything that is wrong with it.

    Args:
        problems: at least one `Problem`.

    >>> error = InvalidInput([Problem("id", "missing", "expected a slug")])
    >>> error.problems[0].code
    'missing'
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class UnknownId(IaRadarError, LookupError):
    """No such id; the message suggests the nearest one that exists.

    Args:
        kind: what was looked up, such as ``"grid"``.
        wanted: the id that was asked for.
        known: the ids that exist.

    >>> print(UnknownId("grid", "giruet", ["radar", "girouet"]))
    no grid 'giruet'; did you mean 'girouet'? (known: radar, girouet)
    """

    def __init__(self, kind: str, wanted: object, known: Iterable[str]) -> None:
        self.kind = kind
        self.wanted = wanted
        self.known: tuple[str, ...] = tuple(known)
        super().__init__(kind, wanted, self.known)

    def __str__(self) -> str:
        close = nearest(self.wanted, self.known)
        hint = f"; did you mean {close!r}?" if close else ""
        known = ", ".join(self.known[:_SHOWN])
        more = f", … {len(self.known)} in all" if len(self.known) > _SHOWN else ""
        return f"no {self.kind} {_short(self.wanted)}{hint} (known: {known}{more})"


class UnsupportedVersion(IaRadarError, ValueError):
    """A file is newer than this library, which refuses it rather than lose a part of it.

    Args:
        what: the kind of file, such as ``"dossier"``.
        found: the version the file states.
        supported: the newest version this library reads.

    >>> print(UnsupportedVersion("dossier", 9, 1))
    this dossier has format version 9; this version of ia_radar reads up to 1: upgrade ia_radar to open it
    """

    def __init__(self, what: str, found: object, supported: object) -> None:
        self.what = what
        self.found = found
        self.supported = supported
        super().__init__(what, found, supported)

    def __str__(self) -> str:
        return (
            f"this {self.what} has format version {self.found}; "
            f"this version of ia_radar reads up to {self.supported}: upgrade ia_radar to open it"
        )


class Problems(list[Problem]):
    """A list of problems being collected, raised at the end and all together.

    >>> problems = Problems()
    >>> problems.add("id", "missing", "expected a slug")
    >>> problems.raise_if_any()
    Traceback (most recent call last):
    ia_radar.errors.InvalidInput: id: expected a slug
    """

    def add(self, path: str, code: str, message: str) -> None:
        """Note one problem."""
        self.append(Problem(path, code, message))

    def unknown(self, path: str, kind: str, wanted: object, known: Iterable[str]) -> None:
        """Note an id that does not exist, with the nearest that does."""
        self.add(path, "unknown-id", str(UnknownId(kind, wanted, known)))

    def raise_if_any(self) -> None:
        """Raise `InvalidInput` with all that was collected, or do nothing.

        Raises:
            InvalidInput: at least one problem was collected.
        """
        if self:
            raise InvalidInput(self)


def nearest(wanted: object, known: Iterable[str]) -> str | None:
    """The known id that looks most like ``wanted``, or None when nothing comes close.

    >>> nearest("autonmy", ["autonomy", "meaning"])
    'autonomy'
    """
    from difflib import get_close_matches  # only when something went wrong

    if not isinstance(wanted, str):
        return None
    matches = get_close_matches(wanted[:100].lower(), list(known), n=1)
    return matches[0] if matches else None


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
