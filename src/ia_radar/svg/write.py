"""From a scene to markup: the one place where SVG is made.

Rules that hold here:

1. Elements: ``svg title desc g path rect circle text tspan``. Attributes: those of `ALLOWED`.
2. Colours and styles are presentation attributes and ``iar-*`` classes; no ``style``, no ``<style>``, no
   script, no reference, and no id unless the caller gave a prefix.
3. Numbers are finite and rounded to a tenth, places of texts to a whole; attributes stand in a fixed order:
   same scene, same bytes.
4. What a caller may have chosen (texts, ids of items) is escaped; the rest was checked where it was made.
"""

from __future__ import annotations

from functools import lru_cache
from math import isfinite
from typing import NamedTuple

from ia_radar.svg.scene import Circle, Layer, Paint, Path, Rect, Scene, Shape, Style, Words
from ia_radar.text import escape

__all__ = ["ALLOWED", "How", "number", "outline", "write"]

ALLOWED: dict[str, frozenset[str]] = {
    tag: frozenset(names.split())
    for tag, names in {
        "svg": "xmlns class viewBox width height id role aria-label aria-labelledby aria-describedby"
        " aria-hidden lang font-family font-size fill",
        "title": "id",
        "desc": "id",
        "g": "class data-iar-item data-iar-value fill font-size font-weight font-style text-anchor"
        " stroke-width stroke-dasharray",
        "path": "class fill fill-opacity stroke stroke-width stroke-dasharray d",
        "rect": "class fill fill-opacity stroke stroke-width stroke-dasharray x y width height rx",
        "circle": "class fill fill-opacity stroke stroke-width stroke-dasharray cx cy r",
        "text": "class fill font-size font-weight font-style text-anchor x y",
        "tspan": "x dy",
    }.items()
}
"""Every element that a drawing may hold, with its attributes: the allow-list for a host's sanitiser."""


class How(NamedTuple):
    """How a scene is written.

    Args:
        id_prefix: when given, the root's id; ``<prefix>-t`` and ``<prefix>-d`` are its title's and desc's.
        decorative: hide the drawing from assistive technology: its text alternative stands beside it.
        tooltips: keep the hint of each layer as a ``<title>``.
    """

    id_prefix: str = ""
    decorative: bool = False
    tooltips: bool = False


PLAINLY = How()
_ROOT = Style()


def write(scene: Scene, how: How = PLAINLY) -> str:
    """The markup of a scene, to be inlined, with a line break after each layer."""
    tooltips = how.tooltips
    parts = [_opening(scene, how)]
    for layer in scene.layers:
        if isinstance(layer, Layer):
            parts.append(layer.markup.get(tooltips) or _layer(layer, tooltips))
        else:
            parts.append(_group(layer.role, layer.style))
            parts += [own.markup.get(tooltips) or _layer(own, tooltips) for own in layer.layers]
            parts.append("</g>\n")
    parts.append("</svg>")
    return "".join(parts)


def number(value: float) -> str:
    """A coordinate: at most one decimal, no exponent, no ``-0``, no ``nan``.

    >>> number(-0.01), number(12.54), number(3)
    ('0', '12.5', '3')
    """
    assert isfinite(value), "coordinates are computed from checked numbers"  # noqa: S101 - an error of ours
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def _opening(scene: Scene, how: How) -> str:
    """The root's opening tag, title and description, and the page's background."""
    before, middle, after = _frame(scene.kind, scene.box, scene.lang, scene.font, scene.text, scene.page)
    if how.decorative:
        return f'{before} aria-hidden="true"{middle}{after}'
    description = escape(scene.description)
    if how.id_prefix:
        own, name = how.id_prefix, escape(scene.name)
        return (
            f'{before} id="{own}" role="img" aria-labelledby="{own}-t" aria-describedby="{own}-d"{middle}'
            f'<title id="{own}-t">{name}</title><desc id="{own}-d">{description}</desc>{after}'
        )
    return (
        f'{before} role="img" aria-label="{_attribute(scene.name)}"{middle}'
        f"<title>{escape(scene.title)}</title><desc>{description}</desc>{after}"
    )


def _attribute(text: str) -> str:
    """Escaped, in one line: XML would turn its line breaks into spaces, and HTML would not."""
    return escape(text.replace("\n", " ").replace("\r", " ").replace("\t", " "))


@lru_cache(maxsize=256)
def _frame(
    kind: str, box: tuple[float, ...], lang: str, font: str, text: str, page: str
) -> tuple[str, str, str]:
    """What stands before the attributes that name a drawing, after them, and after its description."""
    view = [number(side) for side in box]
    sides = " ".join(
        f'{name}="{side}"' for name, side in zip(("x", "y", "width", "height"), view, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="iar iar-{kind}" viewBox="{" ".join(view)}"',
        f' lang="{lang}" font-family="{escape(font)}" font-size="{_ROOT.size}" fill="{text}">',
        "" if page == "none" else f'<rect class="iar-page" fill="{page}" {sides}/>',
    )


@lru_cache(maxsize=256)
def _group(role: str, style: Style) -> str:
    return f'<g class="{role}"{_texts_differ(style, _ROOT)}{_strokes_differ(style, _ROOT)}>\n'


def _layer(layer: Layer, tooltips: bool) -> str:
    """A layer as a group, bare without a role; what all its texts share stands on the group."""
    style, role = layer.style, layer.role
    shapes = layer.shapes
    if not shapes:
        done = ""
    elif not role:
        done = "".join([_shape(shape, style) for shape in shapes]) + "\n"
    else:
        item = f' data-iar-item="{_attribute(layer.item)}"' if layer.item else ""
        value = f' data-iar-value="{_attribute(layer.value)}"' if layer.value else ""
        hint = f"<title>{escape(layer.hint)}</title>" if tooltips and layer.hint else ""
        shared = _shared(shapes, style)
        inner = "".join([_shape(shape, shared) for shape in shapes])
        done = f'<g class="{role}"{item}{value}{_texts_differ(shared, style)}>{hint}{inner}</g>\n'
    layer.markup[tooltips] = done
    return done


def _shared(shapes: tuple[Shape, ...], style: Style) -> Style:
    """``style``, with what all texts of a layer have in common when there are several."""
    texts = [shape for shape in shapes if type(shape) is Words]
    if len(texts) < 2:
        return style
    first = texts[0]
    for name in ("colour", "size", "anchor", "bold", "italic"):
        own = getattr(first, name)
        if own != getattr(style, name) and all(getattr(text, name) == own for text in texts):
            style = style._replace(**{name: own})
    return style


def _shape(shape: Shape, style: Style) -> str:
    if type(shape) is Words:
        return _words(shape, style)
    if type(shape) is Path:
        return f'<path{_painted(shape, style)} d="{outline(shape)}"/>'
    if type(shape) is Rect:
        corner = f' rx="{number(shape.radius)}"' if shape.radius else ""
        return (
            f'<rect{_painted(shape, style)} x="{number(shape.x)}" y="{number(shape.y)}"'
            f' width="{number(shape.width)}" height="{number(shape.height)}"{corner}/>'
        )
    assert type(shape) is Circle  # noqa: S101 - for the type checker
    place = f'cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius)}"'
    return f"<circle{_painted(shape, style)} {place}/>"


def _painted(shape: Path | Rect | Circle, style: Style) -> str:
    role, paint = shape.role, shape.paint
    fill = f' class="{role}" fill="{paint.fill}"' if role else f' fill="{paint.fill}"'
    if paint.opacity != 1:
        fill += f' fill-opacity="{paint.opacity:g}"'
    return f'{fill} stroke="{paint.stroke}"{_strokes_differ(paint, style)}' if paint.stroke else fill


def _strokes_differ(own: Paint | Style, style: Style) -> str:
    width = f' stroke-width="{own.width:g}"' if own.width != style.width else ""
    return f'{width} stroke-dasharray="{own.dash or "none"}"' if own.dash != style.dash else width


def outline(path: Path) -> str:
    """The ``d`` of a path: a line straight down or across is ``V`` or ``H``; a minus sign parts two numbers.

    >>> outline(Path("", Paint(), (("M", 1, 2), ("L", 1, -5.04), ("L", -0.01, 0), ("h", 3), ("z",))))
    'M1 2V-5L0 0h3z'
    """
    parts: list[str] = []
    x, y = "", ""
    for command, *numbers in path.segments:
        texts = [f"{value:.1f}" for value in numbers]
        if command == "L" and texts[0] == x:
            parts.append(f"V{texts[1]}")
        elif command == "L" and texts[1] == y:
            parts.append(f"H{texts[0]}")
        else:
            parts.append(command + " ".join(texts))
        x, y = texts[-2:] if len(texts) > 1 and command.isupper() else ("", "")
    text = "".join(parts).replace("-0.0", "0.0").replace(".0", "").replace(" -", "-")
    assert "n" not in text, "coordinates are computed from checked numbers"  # noqa: S101 - nan and inf
    return text


def _texts_differ(own: Words | Style, style: Style) -> str:
    """The attributes of a text, or of what texts share, that are not those of the group it stands in."""
    text = f' fill="{own.colour}"' if own.colour and own.colour != style.colour else ""
    if own.size != style.size:
        text += f' font-size="{number(own.size)}"'
    if own.bold != style.bold:
        text += ' font-weight="700"' if own.bold else ' font-weight="400"'
    if own.italic != style.italic:
        text += ' font-style="italic"' if own.italic else ' font-style="normal"'
    return f'{text} text-anchor="{own.anchor}"' if own.anchor != style.anchor else text


def _words(words: Words, style: Style) -> str:
    lines, leading = words.lines, words.leading
    # The block is centred on y; the middle of a line is about 0.35 em above its baseline.
    y = round(words.y + words.size * 0.35 - leading * (len(lines) - 1) / 2)
    x = round(words.x)
    role = f' class="{words.role}"' if words.role else ""
    text = f'<text{role}{_texts_differ(words, style)} x="{x}" y="{y}">{escape(lines[0])}'
    for line in lines[1:]:
        text += f'<tspan x="{x}" dy="{number(leading)}">{escape(line)}</tspan>'
    return f"{text}</text>"
