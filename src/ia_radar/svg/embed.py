"""`Svg`: a drawing as a string that any page, notebook, template or file can take."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from ia_radar._ground.fields import flag, judge
from ia_radar.svg.canvas.scene import Box
from ia_radar.svg.canvas.write import in_line, number, one_text_a_line
from ia_radar.text import Html, Text, clean, in_figures

if TYPE_CHECKING:
    from ia_radar.describe import Table

__all__ = ["Svg"]

_DATA_TABLE = Text("Tableau de données", "Data table")  # so called in drawings that leave something to it
_IN_ATTRIBUTE = Text(
    "{} : {} lignes, dans l’attribut <code>table</code> de ce dessin.",
    "{}: {} rows, in the attribute <code>table</code> of this drawing.",
)
_MOST_ROWS = 1000  # of a table that a notebook stores with a drawing


class Svg(str):
    """Markup of one drawing, ready to be inlined in HTML; everything in it is escaped.

    It is a plain ``str`` with manners: notebooks show it, templates do not escape it twice.

    Attributes:
        name: accessible name: title, and result in a sentence.
        description: the long description.
        box: what the view shows, in the unit of the drawing: left, top, width, height.
        size: width in pixels that was asked for, or None.

    Examples:
        >>> import ia_radar as ia
        >>> drawing = ia.svg.girouet(ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3}), lang="en")
        >>> drawing.startswith("<svg "), drawing.name
        (True, 'Girouet. 1 answer of 12. Fog: Engagement at work, ...')
    """

    box: Box
    size: int | None
    _name: str
    _description: str
    _tabulate: Callable[[], Table]
    _needs_table: bool

    def __new__(
        cls,
        markup: str,
        *,
        name: str,
        description: str,
        tabulate: Callable[[], Table],
        box: Box,
        size: int | None,
        needs_table: bool = False,
    ) -> Self:
        """Attach to ``markup`` what stands beside it.

        ``needs_table`` is for a drawing that leaves something to its table, and says so.
        """
        svg = super().__new__(cls, markup)
        svg._name, svg._description, svg.box, svg.size = name, description, box, size
        svg._tabulate, svg._needs_table = tabulate, needs_table
        return svg

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """Let `copy` and `pickle` build an equal drawing."""
        beside = {
            "name": self.name,
            "description": self.description,
            "tabulate": self._tabulate,
            "box": self.box,
            "size": self.size,
            "needs_table": self._needs_table,
        }
        return (str(self),), beside

    @property
    def name(self) -> str:
        """Accessible name, such as the ``alt`` of an image: the title, and the result in a sentence."""
        return clean(self._name)

    @property
    def description(self) -> str:
        """The long description: all that the drawing shows, in words."""
        return clean(self._description)

    @property
    def table(self) -> Table:
        """The data as a table, made when asked for."""
        return self._tabulate()

    def __html__(self) -> str:
        """The markup, which Jinja and Django then trust."""
        return str(self)

    def __repr__(self) -> str:
        return f"<Svg {self.name}>"

    def _repr_html_(self) -> str:
        """Show itself in a notebook, at its own size; inline, so that an exported page keeps its name.

        Where the drawing leaves something to its table, the table stands beneath, folded; one that would
        burden the notebook is named instead.
        """
        drawn = self._sized()
        if not self._needs_table:
            return drawn
        table = self.table
        if len(table.rows) <= _MOST_ROWS:
            return self._with_table(drawn, is_open=False)
        lang = table.lang or "fr"
        place = _IN_ATTRIBUTE[lang].format(_DATA_TABLE[lang], in_figures(len(table.rows), lang))
        return f'<figure class="iar-figure" lang="{lang}">{drawn}<figcaption>{place}</figcaption></figure>'

    def document(self) -> str:
        """A standalone SVG file: with an XML declaration, and a width and a height in pixels.

        Each line of a text is a text of its own there, for viewers such as QGIS that know no lines in one.
        """
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + one_text_a_line(self._sized())

    def data_uri(self) -> str:
        """The drawing as the ``src`` of an ``<img>``; give that image the drawing's ``name`` as ``alt``."""
        from base64 import b64encode

        content = one_text_a_line(self._sized()).encode()
        return "data:image/svg+xml;base64," + b64encode(content).decode("ascii")

    def figure(self, *, collapsed: bool = False) -> Html:
        """An accessible HTML figure: the drawing, and its data table in a disclosure beneath (RGAA 1.6).

        Args:
            collapsed: keep the table out of sight until the reader opens it. Browsers print a disclosure as
                it stands: one that is collapsed leaves its table off the paper.
        """
        judge("collapsed", collapsed, flag)
        return self._with_table(self, is_open=not collapsed)

    def _with_table(self, markup: str, *, is_open: bool) -> Html:
        table = self.table
        caption, heading = in_line(table.caption), _DATA_TABLE[table.lang or "fr"]
        lang = f' lang="{table.lang}"' if table.lang else ""
        disclosure = '<details open="">' if is_open else "<details>"
        return Html(
            f'<figure class="iar-figure" role="figure" aria-label="{caption}"{lang}>{markup}'
            f"{disclosure}<summary>{heading} – {caption}</summary>{table.html()}</details></figure>"
        )

    def _sized(self) -> str:
        width, height = self._pixels()
        return f'<svg width="{number(width)}" height="{number(height)}"{self[4:]}'

    def _pixels(self) -> tuple[float, float]:
        width = self.size or self.box.width
        return width, self.box.height * width / self.box.width
