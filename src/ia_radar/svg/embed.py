"""`Svg`: a drawing as a string that any page, notebook, template or file can take."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from ia_radar.svg.canvas.scene import Box
from ia_radar.svg.canvas.write import number
from ia_radar.text import escape

if TYPE_CHECKING:
    from ia_radar.describe import Table

__all__ = ["Svg"]


class Svg(str):
    """Markup of one drawing, ready to be inlined in HTML; everything in it is escaped.

    It is a plain ``str`` with manners: notebooks show it, templates do not escape it twice.

    Attributes:
        name: accessible name: title, and result in a sentence.
        description: the long description.
        box: what the view shows, in the unit of the drawing: left, top, width, height.
        size: width in pixels that was asked for, or None.

    >>> import ia_radar as ia
    >>> drawing = ia.svg.girouet(ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3}), lang="en")
    >>> drawing.startswith("<svg "), drawing.name
    (True, 'Girouet. 1 answer of 12. Fog: Engagement at work, ...')
    """

    name: str
    description: str
    box: Box
    size: int | None
    _tabulate: Callable[[], Table]

    def __new__(
        cls,
        markup: str,
        *,
        name: str,
        description: str,
        tabulate: Callable[[], Table],
        box: Box,
        size: int | None,
    ) -> Self:
        """Attach to ``markup`` what stands beside it."""
        svg = super().__new__(cls, markup)
        svg.name, svg.description, svg.box, svg.size = name, description, box, size
        svg._tabulate = tabulate
        return svg

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """Let `copy` and `pickle` build an equal drawing."""
        beside = {
            "name": self.name,
            "description": self.description,
            "tabulate": self._tabulate,
            "box": self.box,
            "size": self.size,
        }
        return (str(self),), beside

    @property
    def table(self) -> Table:
        """The data as a table, made when asked for."""
        return self._tabulate()

    def __html__(self) -> str:
        """The markup, which Jinja and Django then trust."""
        return str(self)

    def _repr_svg_(self) -> str:
        """Show itself in a notebook, at its own size."""
        return self._sized()

    def document(self) -> str:
        """A standalone SVG file: with an XML declaration, and a width and a height in pixels."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + self._sized()

    def data_uri(self) -> str:
        """The drawing as the ``src`` of an ``<img>``; give that image the drawing's ``name`` as ``alt``."""
        from base64 import b64encode

        return "data:image/svg+xml;base64," + b64encode(self._sized().encode()).decode("ascii")

    def figure(self) -> str:
        """An accessible HTML figure: the drawing, and its data table in a disclosure beneath (RGAA 1.6)."""
        table = self.table
        caption = escape(table.caption)
        lang = f' lang="{table.lang}"' if table.lang else ""
        return (
            f'<figure class="iar-figure" role="figure" aria-label="{caption}"{lang}>{self}'
            f"<details><summary>{caption}</summary>{table.html()}</details></figure>"
        )

    def _sized(self) -> str:
        width, height = self._pixels()
        return f'<svg width="{number(width)}" height="{number(height)}"{self[4:]}'

    def _pixels(self) -> tuple[float, float]:
        width = self.size or self.box.width
        return width, self.box.height * width / self.box.width
