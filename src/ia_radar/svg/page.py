"""The page around a chart: its title on top, its credit at the foot, and the finished `Svg`.

A chart file does four things, whatever it shows::

    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)  # or every problem
    layers, box = ...                           # `Layer`s of shapes with final coordinates; what they fill
    foot, box = credit(box, grid, lang, theme)  # the credit line of the grid it shows, if it shows one
    return draw("my-chart", options, box, (*layers, foot),
                title=..., summary=..., description=..., tabulate=...)

Rules that hold here:

1. Nothing leaves a text box: labels go through `ia_radar.svg.canvas.labels`, and the box grows to hold them.
2. A description may be long; what is read aloud ends where the table is the better reading.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ia_radar._ground.remembered import remembered
from ia_radar.grid.catalog import credit_line
from ia_radar.svg.canvas.labels import MAX_CHARS, wrap
from ia_radar.svg.canvas.scene import Box, Layer, Scene, leading
from ia_radar.svg.canvas.write import WriteOptions, group, style_attributes, text_element, write
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import NARROW, Options
from ia_radar.text import Lang, Text, clean

if TYPE_CHECKING:
    from ia_radar.describe import Table
    from ia_radar.grid.model import Grid
    from ia_radar.svg.canvas.theme import Theme

__all__ = ["MARGIN", "credit", "draw", "grown", "heading"]

MARGIN = 24
"""What every chart leaves free on each side."""
_MAX_SPOKEN_CHARS = 2000
_SEE_TABLE = Text(
    "La suite est dans le tableau de données de ce dessin.", "The rest is in the data table of this drawing."
)


def heading(box: Box, title: str, lines: tuple[str, ...], theme: Theme) -> tuple[str, Box]:
    """The title and the lines under it, set above ``box``; and the box grown to hold them."""
    return _heading(box, title[:MAX_CHARS], tuple([line[:MAX_CHARS] for line in lines]), theme)


@remembered(512)
def _heading(box: Box, title: str, lines: tuple[str, ...], theme: Theme) -> tuple[str, Box]:
    limit, x, y = box.width - 2 * MARGIN, box.x + MARGIN, box.y
    texts: list[str] = []
    for line in reversed(lines):
        if line:
            wrapped = wrap(line, 13, limit, lines=4)
            height = leading(13) * len(wrapped)
            y -= 4 + height
            texts.append(text_element(x, y + height / 2, wrapped, 13, style_attributes(theme.muted, 13)))
    size = 18 if box.width < NARROW else 22
    wrapped = wrap(title, size, limit, lines=4, bold=True)
    height = leading(size) * len(wrapped)
    y -= height
    top = y - MARGIN
    attributes = ' class="iar-title"' + style_attributes("", size, "start", True)
    texts.append(text_element(x, y + height / 2, wrapped, size, attributes))
    return group("iar-heading", "".join(texts[::-1])), Box(box.x, top, box.width, box.y + box.height - top)


def credit(box: Box, grid: Grid, lang: Lang, theme: Theme, others: tuple[str, ...] = ()) -> tuple[str, Box]:
    """The credit line of a grid, and other credits, set under ``box``; and the box grown to hold them."""
    texts = [text for text in (credit_line(grid, lang), *others) if text]
    bottom = box.y + box.height
    if not texts:
        return "", grown(box, bottom + 8)
    lines = tuple(line for text in texts for line in wrap(text, 11, box.width - 2 * MARGIN, lines=4))
    height = leading(11) * len(lines)
    x, y = box.x + box.width - MARGIN, bottom + 10 + height / 2
    markup = text_element(x, y, lines, 11, style_attributes(theme.muted, 11, "end"), "end")
    return group("iar-credit", markup), grown(box, bottom + 10 + height + 14)


def grown(box: Box, bottom: float) -> Box:
    """``box`` reaching down to ``bottom``."""
    return Box(box.x, box.y, box.width, bottom - box.y)


def draw(
    kind: str,
    options: Options,
    box: Box,
    layers: tuple[Layer | str, ...],
    *,
    title: str,
    summary: str,
    description: str,
    tabulate: Callable[[], Table],
    lines: tuple[str, ...] = (),
    needs_table: bool = False,
) -> Svg:
    """The finished drawing: heading on top; name, description and table beside.

    Args:
        kind: names the root's class, ``iar-<kind>``.
        options: what the caller asked for; its title is set after ``title``.
        box: what the layers fill; the heading is set above it.
        layers: in painting order.
        title: what the chart is, such as the title of a grid.
        summary: the result in a sentence; with the title, it is the drawing's accessible name.
        description: the long description: all that the drawing shows, in words. What is read aloud after the
            name leaves out what the name says, and ends where the table is the better reading.
        tabulate: makes the data table when somebody asks for it; a module-level function or a partial of
            one, so that the drawing can be pickled.
        lines: secondary lines under the title.
        needs_table: whether the drawing leaves something to its table, and says so.
    """
    lang, theme = options.lang, options.theme
    if options.title:
        title = f"{title} – {clean(options.title)}"
    head, box = heading(box, title, lines, theme)
    name = f"{title}. {summary}" if summary else title
    spoken = _spoken(description.removeprefix(summary).lstrip() or description, lang)
    scene = Scene(kind, box, lang, title, name, spoken, theme.page, theme.text, theme.font, (head, *layers))
    return Svg(
        write(scene, WriteOptions(options.id_prefix, options.decorative, options.tooltips)),
        name=name,
        description=description,
        tabulate=tabulate,
        box=scene.box,
        size=options.size,
        needs_table=needs_table or spoken.endswith(_SEE_TABLE[lang]),
    )


def _spoken(description: str, lang: Lang) -> str:
    """The first lines of a description, as many as one can listen to, without the marks of its lists."""
    description = description.replace("\n- ", "\n")
    if len(description) <= _MAX_SPOKEN_CHARS:
        return description
    cut = description.rfind("\n", 0, _MAX_SPOKEN_CHARS)
    return f"{description[: cut if cut > 0 else _MAX_SPOKEN_CHARS]}\n{_SEE_TABLE[lang]}"
