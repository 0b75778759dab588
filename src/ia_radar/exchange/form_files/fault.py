"""What is wrong with a form that came back: each fault with its place, in the words of whoever filled it in.

Rules that hold here:

1. A place is what a person sees: the file, the sheet and the cell, or the line and the heading.
2. All faults of all files are raised together; nothing is read by half.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from ia_radar._ground.files import FileError
from ia_radar._ground.problem_words import problem_words
from ia_radar.errors import InvalidInput, Problem, shown_path
from ia_radar.text import COLON, Lang, Text, clean

__all__ = ["Fault", "Faults", "FormError", "faults_of"]


class Fault(NamedTuple):
    """One thing wrong with a file.

    Args:
        place: where, in both languages.
        code: a stable slug for programs.
        text: what is wrong and what to do about it.
    """

    place: Text
    code: str
    text: Text


class Faults(list[Fault]):
    """Faults as they are found."""

    def note(self, place: Text, code: str, text: Text) -> None:
        """Add one."""
        self.append(Fault(place, code, text))


class FormError(InvalidInput):
    """A form that is refused; every fault exists in both languages.

    Args:
        faults: at least one.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        # A label of a grid or of a pack may stand in what is said, and be hostile.
        self.faults: tuple[Fault, ...] = tuple([each._replace(text=_cleaned(each.text)) for each in faults])
        super().__init__([Problem(fault.place.en, fault.code, fault.text.en) for fault in self.faults])

    def in_words(self, lang: Lang) -> str:
        """Every fault on a line: its place, and what to do about it."""
        return "\n".join(
            f"{shown_path(fault.place[lang])}{COLON[lang]}{fault.text[lang]}" for fault in self.faults
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.faults,)


def _cleaned(text: Text) -> Text:
    return Text(clean(text.fr), clean(text["en"]))


def faults_of(error: InvalidInput, file: str) -> tuple[Fault, ...]:
    """What another reader refused, as faults of a file."""
    if isinstance(error, FormError):
        return error.faults
    if isinstance(error, FileError):
        return (Fault(Text(file), error.code, error.text),)
    return tuple(
        Fault(
            Text(f"{file}, {shown_path(problem.path)}" if problem.path else file),
            problem.code,
            Text(problem_words(problem, "fr"), problem.message),
        )
        for problem in error.problems
    )
