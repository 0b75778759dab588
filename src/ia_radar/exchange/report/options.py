"""What an authority adds to a report: its heading, its logo, sections of its own.

Rules that hold here:

1. What the authority adds says so: a section of its own names who wrote it.
2. A logo is a picture in the file, of a kind and a size that every format shows; nothing is loaded from
   elsewhere, and nothing in it can run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.fields import as_text, as_tuple, check_fields
from ia_radar._ground.reading import Reader, text_of, to_text, to_values
from ia_radar.describe import Table
from ia_radar.errors import Problems
from ia_radar.svg.canvas.theme import DARK, DSFR, INHERIT, LIGHT, PRINT, Theme
from ia_radar.text import Text

__all__ = [
    "EXPECTED_IMAGE",
    "THEMES",
    "AddedSection",
    "Additions",
    "Letterhead",
    "Logo",
    "read_additions",
    "read_sections",
]

THEMES = {"light": LIGHT, "dark": DARK, "print": PRINT, "dsfr": DSFR}
"""Themes that the command line knows by name."""
MAX_LOGO_BYTES = 500_000
MAX_LOGO_PIXELS = 4_000
_KINDS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_ENDS = (b"IEND\xaeB`\x82", b"\xff\xd9")
EXPECTED_IMAGE = "expected the bytes of a picture in PNG or JPEG (save an SVG as PNG first)"


@frozen
class Logo:
    """The logo of an authority, embedded in the report.

    Args:
        image: the bytes of a PNG or a JPEG, up to 500 kB and 4 000 pixels on each side.
        alt: what it says to somebody who does not see it, such as « Ville de Nantes »; not empty (RGAA 1.1).

    Raises:
        InvalidInput: another kind of file, one that is too large, or no text.

    Examples:
        >>> Logo(b"<svg/>", "Ville de Nantes")
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: image: expected the bytes of a picture in PNG or JPEG ...
    """

    image: bytes
    alt: str

    def __attrs_post_init__(self) -> None:
        check_fields(self, image=_image, alt=rule.words)

    @property
    def media_type(self) -> str:
        """``image/png`` or ``image/jpeg``, by what the file holds."""
        return next(kind for start, kind in _KINDS.items() if self.image.startswith(start))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return _pixels(self.image)

    def data_uri(self) -> str:
        """The picture as the ``src`` of an ``<img>``."""
        from base64 import b64encode

        return f"data:{self.media_type};base64,{b64encode(self.image).decode('ascii')}"

    def __repr__(self) -> str:
        return f"<Logo {self.media_type}, {len(self.image)} bytes>"


def _image(value: object, path: str, problems: Problems) -> object:
    if not isinstance(value, bytes) or not value.startswith(tuple(_KINDS)):
        problems.add(path, "wrong-type", EXPECTED_IMAGE)
    elif len(value) > MAX_LOGO_BYTES:
        problems.add(path, "too-large", f"{len(value)} bytes; expected {MAX_LOGO_BYTES} at most")
    elif not value.rstrip(b"\0").endswith(_ENDS):
        problems.add(path, "wrong-type", EXPECTED_IMAGE)
    else:
        width, height = _pixels(value)
        if not (1 <= width <= MAX_LOGO_PIXELS and 1 <= height <= MAX_LOGO_PIXELS):
            problems.add(
                path, "out-of-range", f"{width} × {height} pixels; expected 1 to {MAX_LOGO_PIXELS} each way"
            )
    return value


def _pixels(image: bytes) -> tuple[int, int]:
    """Width and height that a PNG or a JPEG announces; zeros where it is cut or malformed."""
    if image.startswith(b"\x89PNG"):
        return int.from_bytes(image[16:20]), int.from_bytes(image[20:24])
    place = 2
    while place + 9 <= len(image) and image[place] == 0xFF:  # segments: marker, length, content
        marker, length = image[place + 1], int.from_bytes(image[place + 2 : place + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # the start of a frame
            return int.from_bytes(image[place + 7 : place + 9]), int.from_bytes(image[place + 5 : place + 7])
        place += 2 + max(length, 2)
    return 0, 0


def _content(value: Iterable[Text | str | Table]) -> tuple[Text | Table, ...]:
    return as_tuple(value)


@frozen
class AddedSection:
    r"""A section that the authority adds to a report; it stands after ours, and names who wrote it.

    Args:
        title: its heading.
        content: texts and tables in order. In a text, a blank line parts paragraphs, and two lines or more
            that begin with ``- `` are a list; nothing else is markup.
        by: who wrote it; the authority of the project when empty.

    Raises:
        InvalidInput: no title, or content that is neither a text nor a table.

    Examples:
        >>> AddedSection("Avis du DPO", ["Favorable.\n\n- Durée : un an\n- Registre à jour"]).title.fr
        'Avis du DPO'
    """

    title: Text = field(converter=as_text)
    content: tuple[Text | Table, ...] = field(converter=_content)
    by: str = ""

    def __attrs_post_init__(self) -> None:
        check_fields(self, title=rule.text, content=_CONTENTS, by=rule.string)


def _text_or_table(value: object, path: str, problems: Problems) -> object:
    return value if isinstance(value, Table) else rule.text(as_text(value), path, problems)  # type: ignore[arg-type]  # the rule refuses what is no text


_CONTENTS = rule.many(_text_or_table, "texts and tables")


class Letterhead(NamedTuple):
    """What stands above the title of a report.

    Args:
        heading: the authority's own lines, such as its name and the department.
        logo: its logo, if any.
    """

    heading: str = ""
    logo: Logo | None = None


MAX_HEADING, MAX_HEADING_LINES = 300, 6
"""How many characters and lines the authority's own heading may have."""


class Additions(NamedTuple):
    """What an authority asks of its report, checked."""

    theme: Theme
    letterhead: Letterhead
    sections: tuple[AddedSection, ...]


def read_additions(
    theme: Theme = INHERIT, logo: Logo | None = None, heading: str = "", sections: Iterable[AddedSection] = ()
) -> Additions:
    """The options of a report, or every problem with them at once.

    Raises:
        InvalidInput: an option of a wrong type, or a heading that is too long.
    """
    problems = Problems()
    rules = {
        "theme": (theme, rule.instance(Theme)),
        "logo": (logo, rule.optional(rule.instance(Logo))),
        "heading": (heading, _heading),
        "sections": (sections, rule.instances(AddedSection)),
    }
    read = {name: judges(value, name, problems) for name, (value, judges) in rules.items()}
    problems.raise_if_any()
    return Additions(read["theme"], Letterhead(read["heading"], read["logo"]), read["sections"])


def _heading(value: object, path: str, problems: Problems) -> object:
    """A few lines: what is longer is no heading, and would push the page to decide on off its page."""
    if isinstance(value, str) and (
        len(value) > MAX_HEADING or len(value.strip().splitlines()) > MAX_HEADING_LINES
    ):
        limits = f"at most {MAX_HEADING} characters on {MAX_HEADING_LINES} lines"
        problems.add(path, "too-many", f"expected {limits}, got {len(value)}")
        return value
    return rule.string(value, path, problems)


def read_sections(data: Mapping[str, object]) -> tuple[AddedSection, ...]:
    """Sections of an authority from a file: ``sections``, a list of tables with title, content and by.

    Args:
        data: what the JSON or TOML file holds. In ``content``, a text is a string or a table with fr and en;
            a table has caption, header and rows.

    Raises:
        InvalidInput: everything that is wrong with it.

    Examples:
        >>> opinion = {"title": "Avis", "content": ["Favorable."], "by": "DPO"}
        >>> (section,) = read_sections({"sections": [opinion]})
        >>> section.by
        'DPO'
    """
    problems = Problems()
    read = Reader(data, "", problems)
    sections = to_values(lambda child: child.build(AddedSection, title=to_text, content=_read_content))(
        read, "sections"
    )
    read.done()
    if not problems:
        sections = rule.instances(AddedSection)(sections, "sections", problems)
    problems.raise_if_any()
    return sections  # type: ignore[return-value]  # the rule has seen to it


def _read_content(read: Reader, key: str) -> object:
    values = read.get(key)
    if not isinstance(values, list | tuple):
        return values
    places = ((value, f"{read.at(key)}[{index}]") for index, value in enumerate(values))
    return [_read_piece(value, path, read.problems) for value, path in places]


def _read_piece(value: object, path: str, problems: Problems) -> object:
    if isinstance(value, Mapping) and "header" in value:
        return Reader(value, path, problems).build(Table)
    return text_of(value, path, problems)
