"""From a scene to markup: the one place where SVG is made, first as a tree of elements, then as text.

Rules that hold here:

1. Elements: ``svg title desc g path rect circle text tspan``. Attributes: those of `ALLOWED`.
2. Colours and styles are presentation attributes and ``iar-*`` classes; no ``style``, no ``<style>``, no
   script, no reference, and no id unless the caller gave a prefix.
3. Numbers are finite and rounded to a tenth, places of texts to a whole; attributes stand in a fixed order:
   same scene, same bytes.
"""

from __future__ import annotations

from functools import lru_cache
from math import isfinite
from typing import NamedTuple, TypeAlias

from ia_radar.svg.scene import Circle, Layer, Paint, Path, Rect, Scene, Shape, Style, Words
from ia_radar.text import escape

__all__ = ["ALLOWED", "Element", "How", "markup", "number", "outline", "tree", "write"]

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

_SIZE = 14  # the root's font size, which texts need not repeat
Attributes: TypeAlias = dict[str, str]


class Element(NamedTuple):
    """An SVG element before it is text: its tag, attributes in order, children, and the text before them."""

    tag: str
    attributes: Attributes
    children: tuple[Element, ...] = ()
    text: str = ""


def number(value: float) -> str:
    """A coordinate: at most one decimal, no exponent, no ``-0``, no ``nan``.

    >>> number(-0.01), number(12.54), number(3)
    ('0', '12.5', '3')
    """
    assert isfinite(value), "coordinates are computed from checked numbers"  # noqa: S101 - an error of ours
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


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


def write(scene: Scene, how: How = PLAINLY) -> str:
    """The markup of a scene, to be inlined: its `tree` as text, with a line break after each layer."""
    id_prefix, decorative, tooltips = how
    parts = [_opening(_root(scene, id_prefix, decorative)), ">"]
    parts += map(markup, _beside(scene, id_prefix, decorative))
    for layer in scene.layers:
        if isinstance(layer, Layer):
            parts.append(layer.markup.get(tooltips) or _layer_markup(layer, tooltips))
        else:
            parts.append(_group_opening(layer.role, layer.style))
            parts += [own.markup.get(tooltips) or _layer_markup(own, tooltips) for own in layer.layers]
            parts.append("</g>\n")
    parts.append("</svg>")
    return "".join(parts)


def tree(scene: Scene, how: How = PLAINLY) -> Element:
    """A scene as a tree of elements."""
    id_prefix, decorative, tooltips = how
    children = list(_beside(scene, id_prefix, decorative))
    for layer in scene.layers:
        if isinstance(layer, Layer):
            children += _layer_elements(layer, tooltips)
        else:
            inner = [element for own in layer.layers for element in _layer_elements(own, tooltips)]
            children.append(_group(layer.role, layer.style)._replace(children=tuple(inner)))
    return _root(scene, id_prefix, decorative)._replace(children=tuple(children))


def _root(scene: Scene, id_prefix: str, decorative: bool) -> Element:
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": f"iar iar-{scene.kind}",
        "viewBox": " ".join(map(number, scene.box)),
    }
    if decorative:
        attributes["aria-hidden"] = "true"
    elif id_prefix:
        attributes |= {
            "id": id_prefix,
            "role": "img",
            "aria-labelledby": f"{id_prefix}-t",
            "aria-describedby": f"{id_prefix}-d",
        }
    else:
        attributes |= {"role": "img", "aria-label": scene.name}
    attributes |= {"lang": scene.lang, "font-family": scene.font, "font-size": str(_SIZE), "fill": scene.text}
    return Element("svg", attributes)


def _beside(scene: Scene, id_prefix: str, decorative: bool) -> tuple[Element, ...]:
    """What comes before the layers: title and description, and the page's background."""
    box = scene.box
    page = Rect("iar-page", Paint(scene.page), box.x, box.y, box.width, box.height)
    background = () if scene.page == "none" else (_element(page, _DEFAULTS),)
    if decorative:
        return background
    names = {"title": scene.name if id_prefix else scene.title, "desc": scene.description}
    told = (
        Element(tag, {"id": f"{id_prefix}-{tag[0]}"} if id_prefix else {}, text=text)
        for tag, text in names.items()
    )
    return (*told, *background)


def _group(role: str, style: Style) -> Element:
    return Element("g", {"class": role} | _unlike(_full(style), _DEFAULTS))


@lru_cache(maxsize=256)
def _group_opening(role: str, style: Style) -> str:
    return f"{_opening(_group(role, style))}>\n"


def _layer_elements(layer: Layer, tooltips: bool) -> tuple[Element, ...]:
    """A layer as a group of elements, bare without a role; what all its texts share stands on the group."""
    if not layer.shapes:
        return ()
    inherited = _full(layer.style)
    if not layer.role:
        return tuple(_element(shape, inherited) for shape in layer.shapes)
    attributes = {"class": layer.role}
    if layer.item:
        attributes["data-iar-item"] = layer.item
    if layer.value:
        attributes["data-iar-value"] = layer.value
    texts = [_text_style(shape) for shape in layer.shapes if isinstance(shape, Words)]
    if len(texts) > 1:
        common = set.intersection(*(set(style.items()) for style in texts))
        shared = {name: value for name, value in texts[0].items() if (name, value) in common}
        attributes |= _unlike(shared, inherited)
        inherited |= shared
    hint = (Element("title", {}, text=layer.hint),) if tooltips and layer.hint else ()
    children = tuple(_element(shape, inherited) for shape in layer.shapes)
    return (Element("g", attributes, hint + children),)


def markup(element: Element) -> str:
    """An element and all it holds, as text."""
    inner = escape(element.text) + "".join(map(markup, element.children))
    if not inner:
        return f"{_opening(element)}/>"
    return f"{_opening(element)}>{inner}</{element.tag}>"


def _opening(element: Element) -> str:
    pairs = "".join([f' {name}="{_escaped(value)}"' for name, value in element.attributes.items()])
    return f"<{element.tag}{pairs}"


def _escaped(value: str) -> str:
    return _kept(value) if len(value) < 100 else escape(value)


_kept = lru_cache(maxsize=4096)(escape)  # few values come back in all drawings


def _layer_markup(layer: Layer, tooltips: bool) -> str:
    done = "".join([f"{markup(element)}\n" for element in _layer_elements(layer, tooltips)])
    layer.markup[tooltips] = done
    return done


def _element(shape: Shape, inherited: Attributes) -> Element:
    match shape:
        case Words():
            return _words(shape, inherited)
        case Path():
            return Element("path", _painted(shape, inherited) | {"d": outline(shape)})
        case Rect():
            sides = {"x": shape.x, "y": shape.y, "width": shape.width, "height": shape.height}
            if shape.radius:
                sides["rx"] = shape.radius
            numbers = {name: number(side) for name, side in sides.items()}
            return Element("rect", _painted(shape, inherited) | numbers)
        case Circle():
            place = {"cx": number(shape.x), "cy": number(shape.y), "r": number(shape.radius)}
            return Element("circle", _painted(shape, inherited) | place)


def _painted(shape: Path | Rect | Circle, inherited: Attributes) -> Attributes:
    paint = shape.paint
    attributes = {"class": shape.role} if shape.role else {}
    attributes["fill"] = paint.fill
    if paint.opacity != 1:
        attributes["fill-opacity"] = f"{paint.opacity:g}"
    if paint.stroke:
        attributes["stroke"] = paint.stroke
        attributes |= _unlike(_stroke_style(paint), inherited)
    return attributes


def outline(path: Path) -> str:
    """The ``d`` of a path: a line straight down or across is ``V`` or ``H``; a minus sign parts two numbers.

    >>> outline(Path("", Paint(), (("M", 1, 2), ("L", 1, -5.04), ("L", 0, 0), ("h", 3), ("z",))))
    'M1 2V-5L0 0h3z'
    """
    parts: list[str] = []
    here = ["", ""]
    for command, *numbers in path.segments:
        there = list(map(number, numbers))
        if command == "L" and there[0] == here[0]:
            parts.append(f"V{there[1]}")
        elif command == "L" and there[1] == here[1]:
            parts.append(f"H{there[0]}")
        else:
            parts.append(command + " ".join(there))
        here = there[-2:] if command.isupper() and len(there) > 1 else ["", ""]
    return "".join(parts).replace(" -", "-")


# What a shape looks like when neither it nor a group says otherwise.
_DEFAULTS: Attributes = {
    "fill": "",
    "font-size": str(_SIZE),
    "font-weight": "400",
    "font-style": "normal",
    "text-anchor": "start",
    "stroke-width": "1",
    "stroke-dasharray": "none",
}


def _unlike(own: Attributes, inherited: Attributes) -> Attributes:
    """The part of a style that has to be written."""
    return {name: value for name, value in own.items() if value and value != inherited.get(name)}


def _full(style: Style) -> Attributes:
    words = Words("", style.colour, 0, 0, (), style.size, style.anchor, style.bold, style.italic)
    return _text_style(words) | _stroke_style(Paint("none", "", style.width, style.dash))


def _text_style(words: Words) -> Attributes:
    return {
        "fill": words.colour,
        "font-size": number(words.size),
        "font-weight": "700" if words.bold else "400",
        "font-style": "italic" if words.italic else "normal",
        "text-anchor": words.anchor,
    }


def _stroke_style(paint: Paint) -> Attributes:
    return {"stroke-width": f"{paint.width:g}", "stroke-dasharray": paint.dash or "none"}


def _words(words: Words, inherited: Attributes) -> Element:
    attributes = {"class": words.role} if words.role else {}
    attributes |= _unlike(_text_style(words), inherited)
    # The block is centred on y; the middle of a line is about 0.35 em above its baseline.
    first = round(words.y + words.size * 0.35 - words.leading * (len(words.lines) - 1) / 2)
    x = str(round(words.x))
    line = {"x": x, "dy": number(words.leading)}
    more = tuple(Element("tspan", line, text=text) for text in words.lines[1:])
    return Element("text", attributes | {"x": x, "y": str(first)}, more, words.lines[0])
