"""From shapes, texts and scenes to markup: the one place where SVG is made.

Rules that hold here:

1. Elements: ``svg title desc g path rect circle text tspan``. Attributes: those of `ALLOWED`.
2. Colours and styles are presentation attributes and ``iar-*`` classes; no ``style``, no ``<style>``, no
   script, no reference, and no id unless the caller gave a prefix.
3. Numbers are finite and rounded to a tenth, places of texts to a whole; attributes stand in a fixed order:
   same scene, same bytes.
4. A drawing is a block of HTML in Markdown: its first tag stands alone in its line, and no line is blank.
5. What a caller may have chosen (texts, ids of items) is escaped; the rest was checked where it was made.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ia_radar.svg.canvas.scene import (
    PLAIN,
    Circle,
    Label,
    Layer,
    Path,
    Rect,
    Scene,
    Segment,
    Shape,
    Style,
    leading,
)
from ia_radar.text import clean, escape, escape_clean

__all__ = [
    "ALLOWED",
    "WriteOptions",
    "data_attribute",
    "group",
    "group_rest",
    "group_start",
    "in_line",
    "label_markup",
    "layer_markup",
    "number",
    "one_text_a_line",
    "path_data",
    "shapes_markup",
    "style_attributes",
    "text_element",
    "title_element",
    "write",
]

ALLOWED: dict[str, frozenset[str]] = {
    tag: frozenset(names.split())
    for tag, names in {
        "svg": "xmlns class viewBox width height id role aria-label aria-labelledby aria-describedby"
        " aria-hidden lang font-family font-size fill",
        "title": "id",
        "desc": "id",
        "g": "class aria-hidden data-iar-item data-iar-value"
        " fill font-size font-weight font-style text-anchor",
        "path": "class fill fill-opacity stroke stroke-width stroke-dasharray d",
        "rect": "class fill fill-opacity stroke stroke-width stroke-dasharray x y width height rx",
        "circle": "class fill fill-opacity stroke stroke-width stroke-dasharray cx cy r",
        "text": "class fill font-size font-weight font-style text-anchor x y",
        "tspan": "x dy",
    }.items()
}
"""Every element that a drawing may hold, with its attributes: the allow-list for a host's sanitiser."""


class WriteOptions(NamedTuple):
    """How a scene is written.

    Args:
        id_prefix: when given, the root's id; ``<prefix>-t`` and ``<prefix>-d`` are its title's and desc's.
        decorative: hide the drawing from assistive technology: its text alternative stands beside it.
        tooltips: keep the hint of each layer as a ``<title>``.
    """

    id_prefix: str = ""
    decorative: bool = False
    tooltips: bool = False


DEFAULT_OPTIONS = WriteOptions()


def write(scene: Scene, options: WriteOptions = DEFAULT_OPTIONS) -> str:
    """The markup of a scene, to be inlined, with a line break after each layer."""
    tooltips = options.tooltips
    layers = [
        layer if isinstance(layer, str) else layer.markup.get(tooltips) or layer_markup(layer, tooltips)
        for layer in scene.layers
    ]
    return "".join([_root_start(scene, options), *layers, "</svg>" if options.decorative else "</g></svg>"])


def number(value: float) -> str:
    """A coordinate: at most one decimal, no exponent, no ``-0``, no ``nan``.

    Examples:
        >>> number(-0.01), number(12.54), number(3)
        ('0', '12.5', '3')
    """
    return _tenth(round(10 * value))  # round() raises on infinity and on what is no number


def _root_start(scene: Scene, options: WriteOptions) -> str:
    """The root's opening tag, title and description, and the page's background.

    A drawing is one image: a group keeps its texts silent in browsers that would read them one by one.
    """
    before, middle, after = _root_parts(scene.kind, scene.box, scene.lang, scene.font, scene.text, scene.page)
    if options.decorative:
        return f'{before} aria-hidden="true"{middle}{after}'
    description = in_line(scene.description)
    if options.id_prefix:
        prefix, name = options.id_prefix, in_line(scene.name)
        tied = f'aria-labelledby="{prefix}-t" aria-describedby="{prefix}-d"'
        return (
            f'{before} id="{prefix}" role="img" {tied}{middle}'
            f'<title id="{prefix}-t">{name}</title><desc id="{prefix}-d">{description}</desc>{_SILENT}{after}'
        )
    return (
        f'{before} role="img" aria-label="{in_line(scene.name)}"{middle}'
        f"<title>{in_line(scene.title)}</title><desc>{description}</desc>{_SILENT}{after}"
    )


_SILENT = '<g aria-hidden="true">'


# Patterns of this file are compiled when they are needed, which few drawings do.
_BREAKS = "[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+"


def in_line(text: str) -> str:
    """A text escaped, in one line.

    Markdown ends a block of HTML at a blank line; XML turns the line breaks of an attribute into spaces, and
    HTML does not.
    """
    text = text.replace("\n", " ")
    return escape_clean(text if text.isprintable() else clean(re.sub(_BREAKS, " ", text)))


@lru_cache(maxsize=256)
def _root_parts(
    kind: str, box: tuple[float, ...], lang: str, font: str, text: str, page: str
) -> tuple[str, str, str]:
    """What stands before the attributes that name a drawing, after them, and after its description."""
    x, y, width, height = map(number, box)
    sides = f'x="{x}" y="{y}" width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="iar iar-{kind}" viewBox="{x} {y} {width} {height}"',
        f' lang="{lang}" font-family="{escape(font)}" font-size="{PLAIN.size}" fill="{text}">\n',
        "" if page == "none" else f'<rect class="iar-page" fill="{page}" {sides}/>',
    )


def layer_markup(layer: Layer, tooltips: bool = False) -> str:
    """A layer as a group, bare without a role; what its many texts have in common stands on the group."""
    if not layer.shapes:
        markup = ""
    elif not layer.role:
        markup = shapes_markup(layer.shapes) + "\n"
    else:
        style = _shared_style(layer.shapes)
        data = data_attribute("item", layer.item) + data_attribute("value", layer.value)
        title = title_element(layer.hint) if tooltips else ""
        markup = group(
            layer.role, title + shapes_markup(layer.shapes, style), data + style_attributes(*style)
        )
    layer.markup[tooltips] = markup
    return markup


def group(role: str, content: str, attributes: str = "") -> str:
    """Markup in a group, in a line of its own."""
    return f'<g class="{role}"{attributes}>{content}</g>\n'


def group_start(role: str) -> str:
    """The start of a group: attributes may follow, and then what `group_rest` gives; together, a `group`."""
    return f'<g class="{role}"'


def group_rest(content: str, attributes: str = "") -> tuple[str, str]:
    """What follows the start of any group: up to where a `title_element` may stand, and from there on."""
    return f"{attributes}>", f"{content}</g>\n"


@lru_cache(maxsize=4096)
def data_attribute(name: str, value: str) -> str:
    """The attribute ``data-iar-…`` by which hosts find what a group shows; none without a value."""
    return f' data-iar-{name}="{in_line(value)}"' if value else ""


def title_element(text: str) -> str:
    """What browsers show when the pointer rests on a group; none without words."""
    return f"<title>{in_line(text)}</title>" if text else ""


def shapes_markup(shapes: tuple[Shape, ...], style: Style = PLAIN) -> str:
    """Shapes in a group of this style."""
    return "".join([_shape(shape, style) for shape in shapes])


def _shared_style(shapes: tuple[Shape, ...]) -> Style:
    """What all texts have in common when they are many."""
    style = PLAIN
    texts = [shape for shape in shapes if type(shape) is Label]
    if len(texts) < 3:
        return style
    first = texts[0]
    for name in ("colour", "size", "anchor", "bold", "italic"):
        value = getattr(first, name)
        if value != getattr(style, name) and all(getattr(text, name) == value for text in texts):
            style = style._replace(**{name: value})
    return style


def _shape(shape: Shape, style: Style) -> str:
    if type(shape) is Label:
        return label_markup(shape, style)
    if type(shape) is Path:
        return f'<path{_painted(shape)} d="{path_data(shape)}"/>'
    if type(shape) is Rect:
        corner = f' rx="{number(shape.radius)}"' if shape.radius else ""
        return (
            f'<rect{_painted(shape)} x="{number(shape.x)}" y="{number(shape.y)}"'
            f' width="{number(shape.width)}" height="{number(shape.height)}"{corner}/>'
        )
    assert type(shape) is Circle  # noqa: S101 - for the type checker
    place = f'cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius)}"'
    return f"<circle{_painted(shape)} {place}/>"


def _painted(shape: Path | Rect | Circle) -> str:
    role, paint = shape.role, shape.paint
    fill = f' class="{role}" fill="{paint.fill}"' if role else f' fill="{paint.fill}"'
    if paint.opacity != 1:
        fill += f' fill-opacity="{paint.opacity:g}"'
    if not paint.stroke:
        return fill
    width = f' stroke-width="{paint.width:g}"' if paint.width != 1 else ""
    dash = f' stroke-dasharray="{paint.dash}"' if paint.dash else ""
    return f'{fill} stroke="{paint.stroke}"{width}{dash}'


def path_data(path: Path) -> str:
    """The ``d`` of a path, every corner told from the one before; a minus sign parts two numbers.

    Examples:
        >>> from ia_radar.svg.canvas.scene import Paint
        >>> path_data(Path("", Paint(), (("M", 1, 2), ("L", 1, -5.04), ("L", -0.01, 0), ("h", 3), ("Z",))))
        'M1 2v-7l-1 5h3z'
    """
    if path.at is None:
        return _path_commands(path.segments)
    x, y = map(number, path.at)
    return f"M{x} {y}{_path_commands(path.segments)}".replace(" -", "-")


@lru_cache(maxsize=1024)
def _path_commands(segments: tuple[Segment, ...]) -> str:
    parts: list[str] = []
    x = y = 0  # where the pen is, in tenths
    start = (0, 0)  # of the line that ``z`` would close
    for command, *numbers in segments:
        tenths = [round(10 * value) for value in numbers]
        if command in _CORNERS:  # to offsets
            first = _CORNERS[command]
            tenths[first:] = [value - (y if at % 2 else x) for at, value in enumerate(tenths[first:])]
        if command == "L" and 0 in tenths:
            across, down = tenths
            parts.append(f"h{_tenth(across)}" if across else f"v{_tenth(down)}")
        else:
            parts.append((command if command == "M" else command.lower()) + " ".join(map(_tenth, tenths)))
        match command:
            case "M":
                x, y = start = (tenths[0], tenths[1])
            case "z" | "Z":
                x, y = start
            case "h":
                x += tenths[0]
            case "v":
                y += tenths[0]
            case _:
                x, y = x + tenths[-2], y + tenths[-1]
                start = (x, y) if command == "m" else start
    return "".join(parts).replace(" -", "-")


_CORNERS = {"L": 0, "Q": 0, "A": 5}
"""Where the corners begin among the numbers of a command, each an x and a y."""


@lru_cache(maxsize=8192)
def _tenth(value: int) -> str:
    """A number of tenths, as it is written."""
    return f"{value / 10:.12g}"


@lru_cache(maxsize=512)
def style_attributes(
    colour: str, size: float, anchor: str = "start", bold: bool = False, italic: bool = False
) -> str:
    """The attributes of a text that looks so, or of a group whose texts do: the fields of a `Style`."""
    return _style_difference(Style(colour, size, anchor, bold, italic), PLAIN)


def _style_difference(text: Label | Style, style: Style) -> str:
    """The attributes in which a text differs from the style of its group."""
    attributes = f' fill="{text.colour}"' if text.colour and text.colour != style.colour else ""
    if text.size != style.size:
        attributes += f' font-size="{number(text.size)}"'
    if text.bold != style.bold:
        attributes += ' font-weight="700"' if text.bold else ' font-weight="400"'
    if text.italic != style.italic:
        attributes += ' font-style="italic"' if text.italic else ' font-style="normal"'
    return f'{attributes} text-anchor="{text.anchor}"' if text.anchor != style.anchor else attributes


def label_markup(label: Label, style: Style = PLAIN) -> str:
    """A text in a group of this style."""
    role = f' class="{label.role}"' if label.role else ""
    attributes = role + _style_difference(label, style)
    return text_element(label.x, label.y, label.lines, label.size, attributes, label.anchor)


def text_element(
    x: float,
    y: float,
    lines: tuple[str, ...],
    size: float,
    attributes: str = "",
    anchor: str = "start",
) -> str:
    """Lines of text around ``y``: the middle of one is about 0.35 em above its baseline.

    A space parts two lines, so that a reader finds and copies « two words ». It stands where ``anchor`` lets
    it move nothing that is seen: after a line, or before the next one when the lines end at ``x``.
    """
    place, base = round(x), y + size * 0.35
    if len(lines) == 1:
        return f'<text{attributes} x="{place}" y="{round(base)}">{escape(lines[0])}</text>'
    down = leading(size)
    top = round(base - down * (len(lines) - 1) / 2)
    before, after = ("", " ") if anchor == "end" else (" ", "")
    first, *others = map(escape, lines)
    start = f'{before}<tspan x="{place}" dy="{down}">{after}'
    more = f"</tspan>{start}".join(others)
    return f'<text{attributes} x="{place}" y="{top}">{first}{start}{more}</tspan></text>'


def one_text_a_line(markup: str) -> str:
    """The same drawing with a text element for each line, for viewers that know no line in a text.

    QtSvg, which QGIS and several file managers show drawings with, sets all lines of a text on its first.
    Browsers do not find words across two texts: inline, the lines of a text stay together.

    Examples:
        >>> one_text_a_line('<text fill="#000" x="4" y="9">two <tspan x="4" dy="17">words</tspan></text>')
        '<text fill="#000" x="4" y="9">two</text><text fill="#000" x="4" y="26">words</text>'
    """
    return re.sub(_LINES, _parted, markup) if "<tspan" in markup else markup


_LINES = r'<text([^>]*) y="(-?\d+)">([^<]*)((?:<tspan [^>]*>[^<]*</tspan> ?)+)</text>'
_LINE = r'<tspan x="-?\d+" dy="(\d+)">([^<]*)</tspan>'


def _parted(match: re.Match[str]) -> str:
    attributes, top, first, others = match.groups()
    y, texts = int(top), [(int(top), first)]
    for down, line in re.findall(_LINE, others):
        y += int(down)
        texts.append((y, line))
    return "".join([f'<text{attributes} y="{y}">{line.strip(" ")}</text>' for y, line in texts])
