"""Where a value is loaded from: a path, a text, bytes, a mapping, or a resource of a package.

Rules that hold here:

1. Every loader of the library takes the same sources, and says which file and which line is wrong.
2. The problems of a file keep their paths and codes; the file and the line stand in the message alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, TypeVar, runtime_checkable

from ia_radar._ground.files import FileError, fill, os_reason, parse, read_bytes
from ia_radar.errors import InvalidInput, Problem, quote, shown_path
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Document", "InvalidFile", "Readable", "Source", "load", "read_document"]

T = TypeVar("T")

_UNREADABLE = Text("ne peut pas être lu : {}", "cannot be read: {}")
_LINE = Text("ligne", "line")


@runtime_checkable
class Readable(Protocol):
    """A file somewhere, such as a resource of a package (`importlib.resources.files`)."""

    @property
    def name(self) -> str:
        """The name of the file, without its folder."""

    def read_bytes(self) -> bytes:
        """What it holds."""


Source: TypeAlias = "str | os.PathLike[str] | bytes | Mapping[str, object] | Readable"
"""A path, a text, bytes, what they hold as a mapping, or a resource of a package. A ``str`` is a text when it
holds a line break or begins with a brace, and a path otherwise."""


class Document(NamedTuple):
    """Plain values, and the text that they were read from.

    Args:
        data: the plain values.
        name: of the file; empty for what is no file.
        raw: the bytes; None for a mapping.
    """

    data: object
    name: str = ""
    raw: bytes | None = None


class InvalidFile(InvalidInput):
    """What a file holds is refused; each problem is shown with the file and the line that it stands on.

    Args:
        problems: what is wrong, by path as for any other input.
        name: of the file; empty for a text.
        lines: the line of each problem; None where it is about the whole.
    """

    def __init__(self, problems: Iterable[Problem], name: str, lines: Iterable[int | None]) -> None:
        super().__init__(problems)
        self.name = name
        self.lines = tuple(lines)

    def __str__(self) -> str:
        return self._lines(str, "en")

    def in_words(self, lang: Lang) -> str:
        """Every problem on a line: the file and the line, its place, a sentence of this language."""
        from ia_radar._ground.problem_words import problem_line

        return self._lines(lambda problem: problem_line(problem, lang), lang)

    def _lines(self, show: Callable[[Problem], str], lang: Lang) -> str:
        shown = []
        for problem, line in zip(self.problems, self.lines, strict=True):
            place = ", ".join(filter(None, (shown_path(self.name), f"{_LINE[lang]} {line}" if line else "")))
            shown.append(f"{place}{COLON[lang]}{show(problem)}" if place else show(problem))
        return "\n".join(shown)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems, self.name, self.lines)


def load(source: object, build: Callable[[object], T], *, name: str = "source") -> T:
    """What ``build`` makes of the plain values of a source.

    Args:
        source: see `Source`; or a document that was read already.
        build: from plain values to the value; refuses them with `InvalidInput`.
        name: of the parameter, for a source that is none.

    Raises:
        InvalidInput: the source cannot be read, or ``build`` refuses it; then with the file and the line.
    """
    document = source if isinstance(source, Document) else read_document(source, name=name)
    try:
        return build(document.data)
    except FileError:  # names its file already
        raise
    except InvalidInput as error:
        if document.raw is None:
            raise
        from ia_radar._ground.positions import line_of, lines_by_path

        lines = lines_by_path(_text(document.raw))
        places = [line_of(problem.path, lines) for problem in error.problems]
        raise InvalidFile(error.problems, document.name, places) from None


def read_document(source: object, *, name: str = "source") -> Document:
    r"""The plain values that a source holds.

    Args:
        source: see `Source`.
        name: of the parameter, for a source that is none.

    Raises:
        InvalidInput: it is none, or it cannot be read.

    Examples:
        >>> read_document('id = "mairie"\n').data
        {'id': 'mairie'}
    """
    if isinstance(source, Mapping):
        return Document(source)
    if isinstance(source, str) and ("\n" in source or source.lstrip()[:1] == "{"):
        source = source.encode("utf-8", "surrogatepass")
    if isinstance(source, bytes | bytearray):
        raw = bytes(source)
        return Document(parse(raw, "text"), "", raw)
    if isinstance(source, str | os.PathLike):
        raw, path = read_bytes(source), str(source)
        return Document(parse(raw, path), path, raw)
    if isinstance(source, Readable) and not isinstance(source, type):
        return _read_resource(source)
    expected = "expected a path, a text, bytes, a mapping or a resource of a package"
    raise InvalidInput([Problem(name, "wrong-type", f"{expected}; got {quote(source)}")])


def _read_resource(source: Readable) -> Document:
    label = str(source.name)
    try:
        raw = source.read_bytes()
    except Exception as error:  # a foreign reader may raise anything
        raise FileError(label, "unreadable", fill(_UNREADABLE, os_reason(error))) from error
    return Document(parse(raw, label), label, raw)


def _text(raw: bytes) -> str:
    """A file that was decoded once, decoded again."""
    is_utf16 = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    return raw.decode("utf-16" if is_utf16 else "utf-8-sig", "replace")
