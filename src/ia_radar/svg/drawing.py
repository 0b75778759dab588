"""The same drawings as `svgwrite` objects, for hosts that compose or save with that library.

Rules that hold here:

1. svgwrite is imported inside the call: it costs twice what attrs costs, and replaces a private function of
   the host's ``xml.etree.ElementTree`` for as long as the process lives.
2. The elements come from the tree that the text writer writes; a test holds that both are the same XML.
3. Everything is built with ``debug=False``: svgwrite's validator knows neither ``role`` nor ``aria-*``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ia_radar.errors import InvalidInput, Problem
from ia_radar.svg.embed import Svg
from ia_radar.svg.write import Element, number
from ia_radar.text import clean

if TYPE_CHECKING:
    import svgwrite  # type: ignore[import-untyped]  # it ships no types
    import svgwrite.container  # type: ignore[import-untyped]

__all__ = ["drawing", "group"]


def drawing(chart: Svg, *, filename: str = "noname.svg") -> svgwrite.Drawing:
    """A chart as a whole `svgwrite.Drawing`, to add to or to save.

    To show or store a chart as it is, `Svg` itself is far quicker and smaller.

    Args:
        chart: what a chart function returned.
        filename: where `svgwrite.Drawing.save` will write.

    Raises:
        InvalidInput: not a chart, or a file name that is no text.

    >>> import ia_radar as ia
    >>> work = ia.svg.girouet(ia.Assessment(ia.get_grid("girouet")))
    >>> ia.svg.drawing(work).elements[1].elementname
    'title'
    """
    root = _elements(chart)
    if not isinstance(filename, str):
        raise InvalidInput([Problem("filename", "wrong-type", "expected a text")])
    import svgwrite

    width = chart.size or chart.box.width
    made = svgwrite.Drawing(filename, debug=False)
    made.attribs = _cleaned(root) | {
        "width": number(width),
        "height": number(chart.box.height * width / chart.box.width),
    }
    _fill(made, root)
    return made


def group(chart: Svg) -> svgwrite.container.Group:
    """A chart as an `svgwrite.container.Group`, to place in a larger drawing.

    Its coordinates are those of `Svg.box`; translate and scale the group to put it in place.

    Args:
        chart: what a chart function returned.

    Raises:
        InvalidInput: not a chart.

    >>> import ia_radar as ia
    >>> radar = ia.svg.radar(ia.Assessment(ia.get_grid("radar")))
    >>> placed = ia.svg.group(radar)
    >>> placed.translate(-radar.box.x, -radar.box.y)
    >>> placed["class"]
    'iar iar-radar'
    """
    root = _elements(chart)
    import svgwrite.container

    made = svgwrite.container.Group(debug=False)
    made.attribs = {name: value for name, value in _cleaned(root).items() if name not in ("xmlns", "viewBox")}
    _fill(made, root)
    return made


def _elements(chart: object) -> Element:
    if isinstance(chart, Svg):
        return chart.elements()
    message = f"expected what a chart function returned, got {type(chart).__name__}"
    raise InvalidInput([Problem("chart", "wrong-type", message)])


def _cleaned(element: Element) -> dict[str, str]:
    return {name: clean(value) for name, value in element.attributes.items()}


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
    for child in element.children:
        written = clean(child.text)
        if child.tag in ("title", "desc"):
            made: Any = (base.Title if child.tag == "title" else base.Desc)(written)
            for name, value in child.attributes.items():
                made.xml.set(name, value)
        else:
            content = (written,) if child.tag in ("text", "tspan") else ()
            made = makers[child.tag](*content, debug=False)
            made.attribs = _cleaned(child)
            if child.tag == "path":
                made.commands = [made.attribs.pop("d")]
            _fill(made, child)
        parent.elements.append(made)
