"""What every chart shares: reading its options, its title and credit, and turning a scene into an `Svg`.

A chart file does four things, whatever it shows::

    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)  # or every problem
    layers, box = ...                           # `Layer`s of shapes with final coordinates; what they fill
    foot, box = credit(box, grid, lang, theme)  # the credit line of the grid it shows, if it shows one
    return draw("my-chart", options, box, (*layers, foot),
                title=..., told=..., description=..., tabulate=...)

Rules that hold here:

1. What depends on grid, language, theme and size alone is laid out once and kept (a bounded ``lru_cache``);
   the layers that it returns remember their markup, so that drawing again is joining strings.
2. Nothing leaves a text box: labels go through `ia_radar.svg.labels`, and the box grows to hold them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ia_radar.assess.model import Assessment
from ia_radar.assess.score import Score, score
from ia_radar.describe import rating_label
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid.catalog import credit_line
from ia_radar.grid.model import Grid
from ia_radar.svg.embed import Svg
from ia_radar.svg.labels import wrap
from ia_radar.svg.scene import Box, Layer, Scene, Words
from ia_radar.svg.theme import Theme
from ia_radar.svg.write import write
from ia_radar.text import LANGS, Lang, Text, check_lang, clean

if TYPE_CHECKING:
    from ia_radar.describe import Table

__all__ = [
    "Options",
    "credit",
    "draw",
    "draw_score",
    "grown",
    "heading",
    "read_options",
    "scored",
]

_PREFIX = re.compile(r"[A-Za-z][\w-]{0,63}", re.ASCII)
NARROW = 480
"""Below this width in pixels, a chart takes the layout made for narrow columns and phones."""
MARGIN = 24


class Options(NamedTuple):
    """The keyword arguments that every chart takes, checked."""

    title: str
    lang: Lang
    theme: Theme
    size: int | None
    id_prefix: str
    decorative: bool
    tooltips: bool

    @property
    def narrow(self) -> bool:
        """Whether the layout for narrow places is wanted."""
        return self.size is not None and self.size < NARROW


def read_options(
    title: str, lang: Lang, theme: Theme, size: int | None, id_prefix: str, decorative: bool, tooltips: bool
) -> Options:
    """The options, or every problem with them at once.

    Raises:
        InvalidInput: an option has a wrong type or value.
    """
    problems = Problems()
    if not isinstance(title, str):
        problems.add("title", "wrong-type", "expected a text")
    if lang not in LANGS:
        problems.unknown("lang", "language", lang, LANGS)
    if not isinstance(theme, Theme):
        problems.add("theme", "wrong-type", "expected a Theme, such as ia_radar.svg.LIGHT")
    if size is not None and (type(size) is not int or not 100 <= size <= 10_000):
        problems.add("size", "out-of-range", "expected a width in pixels from 100 to 10000, or None")
    if id_prefix and not (isinstance(id_prefix, str) and _PREFIX.fullmatch(id_prefix)):
        problems.add("id_prefix", "bad-id", "expected a letter, then letters, digits, - or _ (64 at most)")
    problems.raise_if_any()
    return Options(title, check_lang(lang), theme, size, id_prefix, bool(decorative), bool(tooltips))


def scored(subject: object) -> Score:
    """The score of an assessment; a score itself.

    Raises:
        InvalidInput: neither.
    """
    if isinstance(subject, Score):
        return subject
    if isinstance(subject, Assessment):
        return score(subject)
    kind = type(subject).__name__
    raise InvalidInput([Problem("", "wrong-type", f"expected an Assessment or a Score, got {kind}")])


def heading(box: Box, title: str, lines: tuple[str, ...], theme: Theme) -> tuple[Layer, Box]:
    """The title and the lines under it, set above ``box``; and the box grown to hold them."""
    limit = box.width - 2 * MARGIN
    small = box.width < NARROW
    x, y = box.x + MARGIN, box.y
    shapes: list[Words] = []
    for line in reversed(lines):
        if line:
            y = _above(shapes, Words("", theme.muted, x, y - 4, wrap(line, 13, limit, lines=4), 13))
    size = 18 if small else 22
    kept = wrap(title, size, limit, lines=4, bold=True)
    y = _above(shapes, Words("iar-title", "", x, y, kept, size, bold=True))
    top = y - MARGIN
    return Layer("iar-heading", tuple(reversed(shapes))), Box(box.x, top, box.width, box.y + box.height - top)


def _above(shapes: list[Words], words: Words) -> float:
    """Set words above their ``y``; the new top."""
    height = words.leading * len(words.lines)
    shapes.append(words._replace(y=words.y - height / 2))
    return words.y - height


def credit(box: Box, grid: Grid, lang: Lang, theme: Theme) -> tuple[Layer, Box]:
    """The credit line, set under ``box``; and the box grown to hold it."""
    line = credit_line(grid, lang)
    bottom = box.y + box.height
    if not line:
        return Layer("iar-credit", ()), grown(box, bottom + 8)
    lines = wrap(line, 11, box.width - 2 * MARGIN, lines=4)
    words = Words("", theme.muted, box.x + box.width - MARGIN, 0, lines, 11, "end")
    height = words.leading * len(lines)
    placed = words._replace(y=bottom + 10 + height / 2)
    return Layer("iar-credit", (placed,)), grown(box, bottom + 10 + height + 14)


def grown(box: Box, bottom: float) -> Box:
    """``box`` reaching down to ``bottom``."""
    return box._replace(height=bottom - box.y)


def draw(
    kind: str,
    options: Options,
    box: Box,
    layers: tuple[Layer, ...],
    *,
    title: str,
    told: str,
    description: str,
    tabulate: Callable[[], Table],
    lines: tuple[str, ...] = (),
) -> Svg:
    """The finished drawing: heading on top; name, description and table beside.

    Args:
        kind: names the root's class, ``iar-<kind>``.
        options: what the caller asked for; its title is set after ``title``.
        box: what the layers fill; the heading is set above it.
        layers: in painting order.
        title: what the chart is, such as the title of a grid.
        told: the result in a sentence; with the title, it is the drawing's accessible name.
        description: the long description: all that the drawing shows, in words.
        tabulate: makes the data table when somebody asks for it; a module-level function or a partial of
            one, so that the drawing can be pickled.
        lines: secondary lines under the title.
    """
    lang, theme = options.lang, options.theme
    if options.title:
        title = f"{title} – {clean(options.title)}"
    head, box = heading(box, title, lines, theme)
    name = f"{title}. {told}" if told else title
    scene = Scene(
        kind, box, lang, title, name, description, theme.page, theme.text, theme.font, (head, *layers)
    )
    markup = write(
        scene, id_prefix=options.id_prefix, decorative=options.decorative, tooltips=options.tooltips
    )
    return Svg(markup, name=name, description=description, tabulate=tabulate, size=options.size)


def draw_score(
    kind: str,
    result: Score,
    options: Options,
    box: Box,
    layers: tuple[Layer, ...],
    lines: tuple[str, ...] = (),
) -> Svg:
    """`draw` for a score: the grid's title, and the words and table of `ia_radar.describe`."""
    from ia_radar import describe

    lang = options.lang
    return draw(
        kind,
        options,
        box,
        layers,
        title=result.assessment.grid.title[lang],
        told=describe.sentence(result, lang),
        description=describe.long(result, lang),
        tabulate=partial(describe.items_table, result, lang),
        lines=(_subtitle(result, lang), *lines),
    )


def _subtitle(result: Score, lang: Lang) -> str:
    """The line under the title: moment, basis, how much was answered, what the ends of the scale mean."""
    assessment, scale = result.assessment, result.assessment.grid.scale
    parts = [
        assessment.stage.label[lang] if assessment.stage else "",
        assessment.basis.label[lang] if assessment.basis else "",
        _ANSWERED[lang].format(result.answered, result.applicable),
        _ENDS[lang].format(rating_label(scale.lowest, scale, lang), rating_label(scale.highest, scale, lang)),
    ]
    return " · ".join(filter(None, parts))


_ANSWERED = Text("réponses : {} sur {}", "answers: {} of {}")
_ENDS = Text("de {} à {}", "from {} to {}")
