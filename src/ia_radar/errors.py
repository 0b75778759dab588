"""Errors: one root, every problem at once, always with the path of what is wrong.

Rules that hold here:

1. *Data* (files, forms, frames, texts, numbers, dates, mappings of them), whatever they hold, raise our
   errors alone: `InvalidInput`, `UnknownId`, `UnsupportedVersion`.
2. A *wrong object* in place of a documented class raises one of ours, or a `TypeError` that names the
   parameter.
3. Bad input is reported whole: `Problem`s are collected and raised once.
4. A message quotes a value with `quote`, which cuts what is long and never fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.text import Lang

__all__ = [
    "IaRadarError",
    "InvalidInput",
    "Problem",
    "Problems",
    "UnknownId",
    "UnsupportedVersion",
    "nearest",
    "quote",
]

_PATH, _SPACES = 300, "\u00a0\u202f"  # characters of a path in a message; those of French that it may hold
_SHOWN = 20  # known ids in a message; a questionnaire has over a hundred


def shown_path(path: str) -> str:
    r"""A path, or the name of a file, as a message shows it: short, without what would command a terminal.

    Examples:
        >>> print(shown_path("ratings.\x1b[31m"))
        ratings.\x1b[31m
    """
    path = path if len(path) <= _PATH else f"{path[:_PATH]}..."
    if path.isprintable():
        return path
    return "".join([sign if sign.isprintable() or sign in _SPACES else ascii(sign)[1:-1] for sign in path])


class Problem(NamedTuple):
    """One thing wrong with an input.

    Args:
        path: where, such as ``assessments[0].ratings.autonomy``; empty for the input as a whole.
        code: a stable slug for programs, such as ``unknown-id``.
        message: what is wrong and what was expected, for a person.

    Examples:
        >>> print(Problem("ratings.autonomy", "out-of-range", "5 is not a level; expected 1 to 4"))
        ratings.autonomy: 5 is not a level; expected 1 to 4
    """

    path: str
    code: str
    message: str

    def __str__(self) -> str:
        return f"{shown_path(self.path)}: {self.message}" if self.path else self.message

    def text(self, lang: Lang = "fr") -> str:
        """What is wrong, in a short sentence for the person who filled something in.

        Args:
            lang: ``"fr"`` or ``"en"``.

        Examples:
            >>> Problem("autonomy", "not-a-level", "'5' is not a level; expected 1 to 4").text("fr")
            'Choisissez une des réponses proposées.'
        """
        from ia_radar._ground.problem_words import problem_text

        return problem_text(self)[lang]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Path, code and message, ready for JSON; with a language, its sentence beside them as ``text``."""
        return self._asdict() | ({"text": self.text(lang)} if lang is not None else {})

    def within(self, path: str) -> Problem:
        """The same problem, seen from a value that holds the one it was found in.

        Examples:
            >>> Problem("unit", "empty", "expected a unit").within("costs[0]").path
            'costs[0].unit'
        """
        joint = "." if path and self.path and not self.path.startswith("[") else ""
        return self._replace(path=f"{path}{joint}{self.path}")


# Where `ia_radar.json_schema` finds what `Problem.to_dict` gives: in the class it would be a field.
Problem.STORED_AS = "ia_radar._ground.problem_words:problem_schema"  # type: ignore[attr-defined]  # read by `schema_of` alone


class IaRadarError(Exception):
    """Root of every error that this library raises."""

    def in_words(self, lang: Lang) -> str:  # noqa: ARG002 - each error says it in its own way
        """What is wrong, for a person who reads this language; problems stand one on each line."""
        return str(self)


class InvalidInput(IaRadarError, ValueError):
    """An input is refused; ``problems`` lists everything that is wrong with it.

    Args:
        problems: at least one `Problem`.

    Examples:
        >>> error = InvalidInput([Problem("id", "missing", "expected a slug")])
        >>> error.problems[0].code
        'missing'
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))

    def in_words(self, lang: Lang) -> str:
        """Every problem on a line: its place, a sentence of this language, the details that it knows."""
        from ia_radar._ground.problem_words import problem_line

        return "\n".join([problem_line(problem, lang) for problem in self.problems])


class UnknownId(IaRadarError, KeyError):
    """No such id; the message suggests the nearest one that exists.

    It is a `KeyError`, as for any mapping: template engines try ``value["name"]`` before ``value.name``, and
    go on when a key is not there.

    Args:
        kind: what was looked up, such as ``"grid"``.
        wanted: the id that was asked for.
        known: the ids that exist.

    Examples:
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
        return f"no {self.kind} {quote(self.wanted)}{hint} (known: {known}{more})"

    def in_words(self, lang: Lang) -> str:
        """That there is no such id, in this language, with the nearest one that exists."""
        from ia_radar._ground.problem_words import unknown_id_line

        return unknown_id_line(self, lang)


class UnsupportedVersion(IaRadarError, ValueError):
    """A file is newer than this library, which refuses it rather than lose a part of it.

    Args:
        what: the kind of file, such as ``"dossier"``.
        found: the version the file states.
        supported: the newest version this library reads.

    Examples:
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
            f"this {self.what} has format version {quote(self.found)}; "
            f"this version of ia_radar reads up to {self.supported}: upgrade ia_radar to open it"
        )

    def in_words(self, lang: Lang) -> str:
        """That the file is too new, in this language."""
        from ia_radar._ground.problem_words import unsupported_version_line

        return unsupported_version_line(self, lang)


class Problems(list[Problem]):
    """A list of problems being collected, raised at the end and all together.

    Examples:
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
        """Note an id that does not exist, with the nearest that does; after many, without looking for it."""
        if len(self) < _NEAREST_FOR:
            self.add(path, "unknown-id", str(UnknownId(kind, wanted, known)))
        else:
            self.add(path, "unknown-id", f"no {kind} {quote(wanted)}")

    def raise_if_any(self) -> None:
        """Raise `InvalidInput` with all that was collected, or do nothing.

        Raises:
            InvalidInput: at least one problem was collected.
        """
        if self:
            raise InvalidInput(self)


_NEAREST_AMONG, _NEAREST_FOR = 1000, 20
"""Among how many ids the nearest is looked for, and for how many problems: a file that is wrong everywhere
would otherwise take minutes to refuse."""


def nearest(wanted: object, known: Iterable[str]) -> str | None:
    """The known id that looks most like ``wanted``, or None when nothing comes close.

    Examples:
        >>> nearest("autonmy", ["autonomy", "meaning"])
        'autonomy'
    """
    from difflib import get_close_matches  # only when something went wrong

    if not isinstance(wanted, str):
        return None
    matches = get_close_matches(wanted[:100].lower(), list(known)[:_NEAREST_AMONG], n=1)
    return matches[0] if matches else None


_QUOTED = 60  # characters of a value in a message


def quote(value: object) -> str:
    """``value`` as a message shows it: short, on one line, whatever it is.

    Texts, numbers and days are shown, cut where they are long; of anything else it is said what it is, so
    that neither depth nor a circle nor a faulty ``repr`` matters.

    Examples:
        >>> quote("a" * 100) == repr("a" * 56) + "..."
        True
        >>> quote(10**5000), quote([1, 2]), quote(None)
        ('a whole number of 5001 digits or so', 'a list', 'None')
        >>> quote(True), quote({"a": 1}), quote(object())
        ('true', 'a table', 'a value of type object')
    """
    if value is None:
        return "None"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return float.__repr__(value)
    if isinstance(value, str):
        text = str.__repr__(value[:_QUOTED])
        return text if len(value) <= _QUOTED - 4 else f"{str.__repr__(value[: _QUOTED - 4])}..."
    if isinstance(value, int) and not hasattr(value, "value"):
        digits = int(value.bit_length() * 0.30103) + 1
        return int.__repr__(value) if digits <= _QUOTED else f"a whole number of {digits} digits or so"
    if type(value) in (list, tuple, dict):
        return "a table" if type(value) is dict else "a list"
    if type(value).__module__ == "datetime" and type(value).__name__ in ("date", "time", "datetime"):
        return value.isoformat()  # type: ignore[attr-defined, no-any-return]  # a day or a time, as just seen
    return f"a value of type {type(value).__name__}"
