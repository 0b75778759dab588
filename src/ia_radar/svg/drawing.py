"""The same drawings as `svgwrite` objects, for hosts that compose or save with that library.

Rules that hold here:

1. svgwrite is imported inside the call: it costs twice what attrs costs, and replaces a private function of
   the host's ``xml.etree.ElementTree`` for as long as the process lives.
2. The elements are those of the text that `ia_radar.svg.canvas.write` makes of a scene; a test holds that
   both are the same XML.
3. Everything is built with ``debug=False``: svgwrite's validator knows neither ``role`` nor ``aria-*``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ia_radar.errors import InvalidInput, Problem
from ia_radar.svg.canvas.write import number
from ia_radar.svg.embed import Svg

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    import svgwrite  # type: ignore[import-untyped]  # it ships no types
    import svgwrite.container  # type: ignore[import-untyped]  # likewise

__all__ = ["drawing", "group"]

_SVG = "{http://www.w3.org/2000/svg}"


def drawing(chart: Svg, *, filename: str = "noname.svg") -> svgwrite.Drawing:
    """A chart as a whole `svgwrite.Drawing`, to add to or to save.

    To show or store a chart as it is, `Svg` itself is far quicker and smaller.

    Args:
        chart: what a chart function returned.
        filename: where `svgwrite.Drawing.save` will write.

    Raises:
        InvalidInput: not a chart, or a file name that is no text.

    Examples:
        >>> import ia_radar as ia
        >>> work = ia.svg.girouet(ia.Assessment(ia.get_grid("girouet")))
        >>> ia.svg.drawing(work).elements[1].elementname
        'title'
    """
    root = _parsed(chart)
    if not isinstance(filename, str):
        raise InvalidInput([Problem("filename", "wrong-type", "expected a text")])
    import svgwrite

    width = chart.size or chart.box.width
    sheet = svgwrite.Drawing(filename, debug=False)
    sheet.attribs = {**root.attrib, "xmlns": _SVG[1:-1]} | {
        "width": number(width),
        "height": number(chart.box.height * width / chart.box.width),
    }
    _fill(sheet, root)
    return sheet


def group(chart: Svg) -> svgwrite.container.Group:
    """A chart as an `svgwrite.container.Group`, to place in a larger drawing.

    Its coordinates are those of `Svg.box`; translate and scale the group to put it in place.

    Args:
        chart: what a chart function returned.

    Raises:
        InvalidInput: not a chart.

    Examples:
        >>> import ia_radar as ia
        >>> radar = ia.svg.radar(ia.Assessment(ia.get_grid("radar")))
        >>> placed = ia.svg.group(radar)
        >>> placed.translate(-radar.box.x, -radar.box.y)
        >>> placed["class"]
        'iar iar-radar'
    """
    root = _parsed(chart)
    import svgwrite.container

    placed = svgwrite.container.Group(debug=False)
    placed.attribs = {name: value for name, value in root.attrib.items() if name != "viewBox"}
    _fill(placed, root)
    return placed


def _parsed(chart: object) -> Element:
    if not isinstance(chart, Svg):
        message = f"expected what a chart function returned, got {type(chart).__name__}"
        raise InvalidInput([Problem("chart", "wrong-type", message)])
    from xml.etree.ElementTree import fromstring

    return fromstring(chart)  # noqa: S314 - our own markup, without entities or references


def _fill(parent: Any, element: Element) -> None:
    """Add the children of ``element`` to its svgwrite counterpart."""
    from svgwrite import base, container, path, shapes, text

    makers = {
        "g": container.Group,
        "path": path.Path,
        "rect": shapes.Rect,
        "circle": shapes.Circle,
        "text": text.Text,
        "tspan": text.TSpan,
    }
    for child in element:
        tag, content = child.tag.removeprefix(_SVG), child.text or ""
        if tag in ("title", "desc"):
            node: Any = (base.Title if tag == "title" else base.Desc)(content)
            for name, value in child.items():
                node.xml.set(name, value)
        else:
            node = makers[tag](*((content,) if tag in ("text", "tspan") else ()), debug=False)
            node.attribs = child.attrib
            if tag == "path":
                node.commands = [node.attribs.pop("d")]
            _fill(node, child)
        parent.elements.append(node)
