"""From a scene to markup: the one place where SVG is made, first as a tree of elements, then as text.

Rules that hold here:

1. Elements: ``svg title desc g path rect circle text tspan``. Attributes: those of `ALLOWED`.
2. Colours and styles are presentation attributes and ``iar-*`` classes; no ``style``, no ``<style>``, no
   script, no reference, and no id unless the caller gave a prefix.
3. Numbers are finite and rounded to a tenth; attributes stand in a fixed order: same scene, same bytes.
"""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple, TypeAlias

from ia_radar.svg.scene import Circle, Layer, Paint, Path, Rect, Scene, Shape, Words
from ia_radar.text import escape

__all__ = ["ALLOWED", "Element", "layer_element", "number", "root_element", "title_elements", "write"]

ALLOWED: dict[str, frozenset[str]] = {
    tag: frozenset(names.split())
    for tag, names in {
        "svg": "xmlns class viewBox width height id role aria-label aria-labelledby aria-describedby"
        " aria-hidden lang font-family font-size fill",
        "title": "id",
        "desc": "id",
        "g": "class data-iar-item data-iar-value fill font-size font-weight font-style text-anchor",
        "path": "class fill fill-opacity stroke stroke-width stroke-dasharray d",
        "rect": "class fill fill-opacity stroke stroke-width stroke-dasharray x y width height rx",
        "circle": "class fill fill-opacity stroke stroke-width stroke-dasharray cx cy r",
        "text": "class fill font-size font-weight font-style text-anchor x y",
        "tspan": "x y",
    }.items()
}
"""Every element that a drawing may hold, with its attributes: the allow-list for a host's sanitiser."""

_SIZE = 14  # the root's font size, which texts need not repeat
Attributes: TypeAlias = dict[str, str]


class Element(NamedTuple):
    """An SVG element before it is text: its tag, attributes in order, and children or text."""

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


def write(scene: Scene, *, id_prefix: str = "", decorative: bool = False, tooltips: bool = False) -> str:
    """The markup of a scene, to be inlined.

    Args:
        scene: what is drawn.
        id_prefix: when given, the root's id; ``<prefix>-t`` and ``<prefix>-d`` are its title's and desc's.
        decorative: hide the drawing from assistive technology: its text alternative stands beside it.
        tooltips: keep the hint of each layer as a ``<title>``.
    """
    root = root_element(scene, id_prefix=id_prefix, decorative=decorative)
    inner = "".join([markup(element) for element in title_elements(scene, id_prefix, decorative)])
    layers = "".join([_layer_markup(layer, tooltips) for layer in scene.layers])
    return f"{_opening(root)}>{inner}{layers}</svg>"


def root_element(scene: Scene, *, id_prefix: str = "", decorative: bool = False) -> Element:
    """The root, without children."""
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


def title_elements(scene: Scene, id_prefix: str = "", decorative: bool = False) -> tuple[Element, ...]:
    """What comes before the layers: title and description, and the page's background."""
    box = scene.box
    page = Rect("iar-page", Paint(scene.page), box.x, box.y, box.width, box.height)
    background = () if scene.page == "none" else (_element(page, {}),)
    if decorative:
        return background
    names = {"title": scene.name if id_prefix else scene.title, "desc": scene.description}
    told = (
        Element(tag, {"id": f"{id_prefix}-{tag[0]}"} if id_prefix else {}, text=text)
        for tag, text in names.items()
    )
    return (*told, *background)


def layer_element(layer: Layer, *, tooltips: bool = False) -> Element:
    """A layer as a group; what all its texts share stands on the group."""
    attributes = {"class": layer.role}
    if layer.item:
        attributes["data-iar-item"] = layer.item
    if layer.value:
        attributes["data-iar-value"] = layer.value
    texts = [_style(shape) for shape in layer.shapes if isinstance(shape, Words)]
    shared: Attributes = {}
    if len(texts) > 1:
        shared = dict(set.intersection(*(set(style.items()) for style in texts)))
        shared = {name: value for name, value in texts[0].items() if name in shared and name != "class"}
    hint = (Element("title", {}, text=layer.hint),) if tooltips and layer.hint else ()
    children = tuple(_element(shape, shared) for shape in layer.shapes)
    return Element("g", attributes | shared, hint + children)


def markup(element: Element) -> str:
    """An element and all it holds, as text."""
    if element.children:
        inner = "".join(map(markup, element.children))
    elif element.text:
        inner = escape(element.text)
    else:
        return f"{_opening(element)}/>"
    return f"{_opening(element)}>{inner}</{element.tag}>"


def _opening(element: Element) -> str:
    pairs = "".join([f' {name}="{escape(value)}"' for name, value in element.attributes.items()])
    return f"<{element.tag}{pairs}"


def _layer_markup(layer: Layer, tooltips: bool) -> str:
    done = layer.markup.get(tooltips)
    if done is None:
        done = markup(layer_element(layer, tooltips=tooltips)) + "\n" if layer.shapes else ""
        layer.markup[tooltips] = done
    return done


def _element(shape: Shape, shared: Attributes) -> Element:
    match shape:
        case Words():
            return _words(shape, shared)
        case Path():
            return Element("path", _painted(shape) | {"d": outline(shape)})
        case Rect():
            sides = {"x": shape.x, "y": shape.y, "width": shape.width, "height": shape.height}
            if shape.radius:
                sides["rx"] = shape.radius
            return Element("rect", _painted(shape) | {name: number(side) for name, side in sides.items()})
        case Circle():
            place = {"cx": number(shape.x), "cy": number(shape.y), "r": number(shape.radius)}
            return Element("circle", _painted(shape) | place)


def _painted(shape: Path | Rect | Circle) -> Attributes:
    paint = shape.paint
    attributes = {"class": shape.role} if shape.role else {}
    attributes["fill"] = paint.fill
    if paint.opacity != 1:
        attributes["fill-opacity"] = f"{paint.opacity:g}"
    if paint.stroke:
        attributes["stroke"] = paint.stroke
        if paint.width != 1:
            attributes["stroke-width"] = f"{paint.width:g}"
        if paint.dash:
            attributes["stroke-dasharray"] = paint.dash
    return attributes


def outline(path: Path) -> str:
    """The ``d`` of a path; a minus sign parts two numbers as well as a space does."""
    parts = [command + " ".join(map(number, numbers)) for command, *numbers in path.segments]
    return "".join(parts).replace(" -", "-")


def _style(words: Words) -> Attributes:
    """The attributes of a text that its neighbours may share."""
    attributes: Attributes = {}
    if words.role:
        attributes["class"] = words.role
    if words.colour:
        attributes["fill"] = words.colour
    if words.size != _SIZE:
        attributes["font-size"] = number(words.size)
    if words.bold:
        attributes["font-weight"] = "700"
    if words.italic:
        attributes["font-style"] = "italic"
    if words.anchor != "start":
        attributes["text-anchor"] = words.anchor
    return attributes


def _words(words: Words, shared: Attributes) -> Element:
    attributes = {name: value for name, value in _style(words).items() if name not in shared}
    # The block is centred on y; the middle of a line is about 0.35 em above its baseline.
    first = words.y + words.size * 0.35 - words.leading * (len(words.lines) - 1) / 2
    places = [
        {"x": number(words.x), "y": number(first + row * words.leading)} for row in range(len(words.lines))
    ]
    if len(words.lines) == 1:
        return Element("text", attributes | places[0], text=words.lines[0])
    spans = zip(places, words.lines, strict=True)
    return Element("text", attributes, tuple(Element("tspan", place, text=line) for place, line in spans))
