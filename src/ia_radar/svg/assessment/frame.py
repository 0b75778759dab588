"""What every chart shares: reading its options, its title and credit, and turning a scene into an `Svg`.

A chart file does four things, whatever it shows::

    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)  # or every problem
    layers, box = ...                           # `Layer`s of shapes with final coordinates; what they fill
    foot, box = credit(box, grid, lang, theme)  # the credit line of the grid it shows, if it shows one
    return draw("my-chart", options, box, (*layers, foot),
                title=..., told=..., description=..., tabulate=...)

Rules that hold here:

1. What depends on grid, language, theme and size alone is laid out once and kept (a bounded ``lru_cache``),
   as markup or as layers that remember theirs, so that drawing again is joining strings.
2. Nothing leaves a text box: labels go through `ia_radar.svg.canvas.labels`, and the box grows to hold them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.assess.score import Score, score
from ia_radar.describe import counted, items_table, rating_label, sentence_of
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid.catalog import credit_line
from ia_radar.grid.model import Grid, Scale
from ia_radar.svg.canvas.labels import wrap
from ia_radar.svg.canvas.scene import Box, Layer, Scene, leading
from ia_radar.svg.canvas.theme import Theme
from ia_radar.svg.canvas.write import How, group, look, text, write
from ia_radar.svg.embed import Svg
from ia_radar.text import LANGS, Lang, Text, check_lang, clean

if TYPE_CHECKING:
    from ia_radar.assess.comparison import Comparison, ItemChange
    from ia_radar.assess.panel import Panel
    from ia_radar.describe import Table, Told

__all__ = [
    "DERIVED",
    "Options",
    "compared",
    "credit",
    "draw",
    "draw_score",
    "gathered",
    "grown",
    "heading",
    "movement",
    "read_options",
    "scored",
    "short_rating",
]

_PREFIX = re.compile(r"[A-Za-z][\w-]{0,63}", re.ASCII)
DERIVED = Text("calculé", "computed")
"""What is written of a level that was computed from another grid."""
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


def gathered(subject: object) -> Panel | None:
    """The panel that a chart is asked to show, if it is one."""
    if isinstance(subject, Assessment | Score):
        return None
    from ia_radar.assess.panel import Panel

    return subject if isinstance(subject, Panel) else None


def scored(subject: object, path: str = "") -> Score:
    """The score of an assessment, or of what a panel agrees on; a score itself.

    Raises:
        InvalidInput: neither.
    """
    if isinstance(subject, Score):
        return subject
    if isinstance(subject, Assessment):
        return score(subject)
    panel = gathered(subject)
    if panel is not None:
        return score(panel.consensus())
    kind = type(subject).__name__
    expected = "an Assessment, a Score or a Panel"
    raise InvalidInput([Problem(path, "wrong-type", f"expected {expected}, got {kind}")])


@lru_cache(maxsize=512)
def heading(box: Box, title: str, lines: tuple[str, ...], theme: Theme) -> tuple[str, Box]:
    """The title and the lines under it, set above ``box``; and the box grown to hold them."""
    limit, x, y = box.width - 2 * MARGIN, box.x + MARGIN, box.y
    texts: list[str] = []
    for line in reversed(lines):
        if line:
            kept = wrap(line, 13, limit, lines=4)
            height = leading(13) * len(kept)
            y -= 4 + height
            texts.append(text(x, y + height / 2, kept, 13, look(theme.muted, 13)))
    size = 18 if box.width < NARROW else 22
    kept = wrap(title, size, limit, lines=4, bold=True)
    height = leading(size) * len(kept)
    y -= height
    top = y - MARGIN
    named = ' class="iar-title"' + look("", size, "start", True)
    texts.append(text(x, y + height / 2, kept, size, named))
    return group("iar-heading", "".join(texts[::-1])), Box(box.x, top, box.width, box.y + box.height - top)


def credit(box: Box, grid: Grid, lang: Lang, theme: Theme) -> tuple[str, Box]:
    """The credit line, set under ``box``; and the box grown to hold it."""
    line = credit_line(grid, lang)
    bottom = box.y + box.height
    if not line:
        return "", grown(box, bottom + 8)
    lines = wrap(line, 11, box.width - 2 * MARGIN, lines=4)
    height = leading(11) * len(lines)
    x, y = box.x + box.width - MARGIN, bottom + 10 + height / 2
    told = text(x, y, lines, 11, look(theme.muted, 11, "end"), "end")
    return group("iar-credit", told), grown(box, bottom + 10 + height + 14)


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
        description: the long description: all that the drawing shows, in words. What is read aloud after the
            name leaves out what the name says, and ends where the table is the better reading.
        tabulate: makes the data table when somebody asks for it; a module-level function or a partial of
            one, so that the drawing can be pickled.
        lines: secondary lines under the title.
    """
    lang, theme = options.lang, options.theme
    if options.title:
        title = f"{title} – {clean(options.title)}"
    head, box = heading(box, title, lines, theme)
    name = f"{title}. {told}" if told else title
    read = _read_aloud(description.removeprefix(told).lstrip() or description, lang)
    scene = Scene(kind, box, lang, title, name, read, theme.page, theme.text, theme.font, (head, *layers))
    how = How(options.id_prefix, options.decorative, options.tooltips)
    return Svg(
        write(scene, how),
        name=name,
        description=description,
        tabulate=tabulate,
        box=scene.box,
        size=options.size,
    )


def _read_aloud(description: str, lang: Lang) -> str:
    """The first lines of a description, as many as one can listen to, without the marks of its lists."""
    description = description.replace("\n- ", "\n")
    if len(description) <= _LISTENED:
        return description
    cut = description.rfind("\n", 0, _LISTENED)
    return f"{description[: cut if cut > 0 else _LISTENED]}\n{_REST[lang]}"


_LISTENED = 2000
_REST = Text("La suite est dans le tableau.", "The rest is in the table.")


def draw_score(
    kind: str,
    result: Score,
    options: Options,
    box: Box,
    layers: tuple[Layer | str, ...],
    tells: Sequence[Told],
    earlier: Assessment | None = None,
    panel: Panel | None = None,
    notes: str = "",
) -> Svg:
    """`draw` for a score: the grid's title, and the words and table of `ia_radar.describe`.

    Args:
        kind: names the root's class.
        result: what the chart shows.
        options: what the caller asked for.
        box: what the layers fill.
        layers: in painting order.
        tells: what `ia_radar.describe.tell` gave.
        earlier: the state that it is compared with, if any: a line explains how it is drawn, and name,
            description and table tell what moved.
        panel: the group whose agreement it shows, if any: a line explains the marks, and name, description
            and table tell what is to be discussed.
        notes: what the chart shows besides, to be added to its description.
    """
    lang = options.lang
    told, description = sentence_of(tells, lang), "\n".join([told.line for told in tells])
    lines: tuple[str, ...] = (_subtitle(result.assessment, _ANSWERED[lang].format(*counted(tells)), lang),)
    tabulate = partial(items_table, result, lang)
    if earlier is not None:
        from ia_radar.assess.comparison import compare

        moved = compare(earlier, result.assessment)
        told = f"{told} {moved.text[lang]}"
        description = f"{description}\n{_movements(moved, lang)}"
        lines = (*lines, _LEGEND[lang].format(moved.labels[0][lang]))
        tabulate = partial(_compared_table, result, moved, lang)
    if panel is not None:
        from ia_radar.svg.assessment.panel import panel_description, panel_table
        from ia_radar.svg.assessment.voices import LEGEND, agreed, debated

        common = agreed(panel, counted(tells)[0], lang)
        told = f"{sentence_of(tells, lang, common)} {debated(panel, lang)}".rstrip()
        options = options._replace(tooltips=False)  # the hints are those of one assessment
        description = f"{description}\n{panel_description(panel, lang)}"
        lines = (_subtitle(result.assessment, common, lang), *lines[1:], LEGEND[lang])
        tabulate = partial(panel_table, panel, lang)
    if notes:
        description = f"{description}\n{notes}"
    title = result.assessment.grid.title[lang]
    return draw(
        kind,
        options,
        box,
        layers,
        title=title,
        told=told,
        description=description,
        tabulate=tabulate,
        lines=lines,
    )


def compared(subject: object, grid: Grid) -> Assessment | None:
    """The earlier state that a chart of ``grid`` is compared with, if any.

    Raises:
        InvalidInput: neither None, nor an assessment or a score on this grid.
    """
    if subject is None:
        return None
    earlier = scored(subject, "compare").assessment
    if earlier.grid != grid:
        raise InvalidInput([Problem("compare", "other-grid", f"expected {grid!r}, got {earlier.grid!r}")])
    return earlier


def movement(row: ItemChange, text: str, lang: Lang) -> str:
    """``text``, which says the rating after, with the one before and an arrow that reads without colour."""
    from ia_radar.assess.comparison import Change

    if row.overall is Change.UNKNOWN:
        return text
    if row.overall is Change.SAME:
        return f"{text} {row.overall.arrow}"
    return f"{short_rating(row.ratings[0], lang)} → {text} {row.overall.arrow}"


def _movements(moved: Comparison, lang: Lang) -> str:
    """The items that moved, in a sentence."""
    from ia_radar.assess.comparison import Change

    changed = [row for row in moved.items if row.overall not in (Change.SAME, Change.UNKNOWN)]
    told = [
        f"{row.item.label[lang]} {' → '.join(short_rating(rating, lang) for rating in row.ratings)}"
        for row in changed
    ]
    return moved.text[lang] + (f" {', '.join(told)}." if told else "")


def _compared_table(result: Score, moved: Comparison, lang: Lang) -> Table:
    """The table of the items, with the rating before and what happened."""
    table = items_table(result, lang)
    scale = result.assessment.grid.scale
    columns = (moved.labels[0][lang], _CHANGE[lang])
    added = [(rating_label(row.ratings[0], scale, lang), row.overall.label[lang]) for row in moved.items]
    return evolve(
        table,
        header=(*table.header[:3], *columns, *table.header[3:]),
        rows=[(*row[:3], *more, *row[3:]) for row, more in zip(table.rows, added, strict=True)],
    )


def short_rating(rating: Rating, lang: Lang) -> str:
    """A rating in a word or a number."""
    return rating.label[lang] if isinstance(rating, NonAnswer) else str(rating)


@lru_cache(maxsize=128)
def _ends(scale: Scale, lang: Lang) -> str:
    """What the ends of a scale mean."""
    return _ENDS[lang].format(*(rating_label(end, scale, lang) for end in (scale.lowest, scale.highest)))


def _subtitle(assessment: Assessment, answered: str, lang: Lang) -> str:
    """The line under the title: moment, basis, how much was answered, what the ends of the scale mean."""
    parts = [
        assessment.stage.label[lang] if assessment.stage else "",
        assessment.basis.label[lang] if assessment.basis else "",
        answered,
        _ends(assessment.grid.scale, lang),
    ]
    return " · ".join(filter(None, parts))


_CHANGE = Text("Évolution", "Change")
_LEGEND = Text(
    "En clair et en pointillés : {} · ↑ en hausse, ↓ en baisse, = inchangé",
    "Pale and dashed: {} · ↑ up, ↓ down, = same",
)
_ANSWERED = Text("réponses : {} sur {}", "answers: {} of {}")
_ENDS = Text("de {} à {}", "from {} to {}")
