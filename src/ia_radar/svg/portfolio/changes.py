"""What moved between two campaigns: one bar an item, down before an axis, same and up after it, then gaps.

The axis tells down from up where colours do not, and where a segment has no room for its arrow.
"""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from ia_radar.assess.comparison import Change
from ia_radar.grid.model import Signal
from ia_radar.svg.canvas.scene import Box, Paint
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import credit, draw, grown
from ia_radar.svg.portfolio.bars import Segment, gap_paint, item_bars, key
from ia_radar.svg.portfolio.projects import check_portfolio, counted
from ia_radar.text import COLON, Lang, Text, day_in_words, in_figures

if TYPE_CHECKING:
    from ia_radar.describe import Table
    from ia_radar.grid.model import Grid
    from ia_radar.portfolio import ChangeCounts, Portfolio

__all__ = ["changes", "changes_table"]

_TITLE = Text("{} : ce qui a changé", "{}: what changed")
_SUMMARY = (
    Text("{} projet, du {} au {}. ", "{} project, from {} to {}. "),
    Text("{} projets, du {} au {}. ", "{} projects, from {} to {}. "),
)
_UNASSESSED = (
    Text(
        "Un autre projet n’a pas été évalué au {} : il n’est pas compté. ",
        "One other project was not assessed by {}: it is not counted. ",
    ),
    Text(
        "{1} autres projets n’ont pas été évalués au {0} : ils ne sont pas comptés. ",
        "{1} other projects were not assessed by {0}: they are not counted. ",
    ),
)
_MOST = {
    Change.UP: Text("Le plus souvent en hausse : {} ({}). ", "Most often up: {} ({}). "),
    Change.DOWN: Text("Le plus souvent en baisse : {} ({}). ", "Most often down: {} ({}). "),
}
_GAP = Text("sans niveau à l’une des dates", "no level on one of the days")
_SENTENCE = Text(
    "À gauche du trait : en baisse. À droite : inchangé, en hausse, puis les projets dont rien ne peut être "
    "dit. La longueur dit combien.",
    "Left of the line: down. Right of it: same, up, then the projects of which nothing can be said. "
    "The length tells how many.",
)
_ITEM = Text("Item", "Item")
_DRAWN = (Change.DOWN, Change.SAME, Change.UP)
_MOST_NAMED = 4  # items in a sentence


def changes(
    portfolio: Portfolio,
    grid: Grid,
    before: dt.date,
    after: dt.date,
    *,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """In how many projects each item went down, stayed or went up between two days.

    Args:
        portfolio: the projects; those without an assessment by the second day are left out.
        grid: what was asked.
        before: the first day.
        after: the second day.
        title: name of the portfolio.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: name each item on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    Examples:
        >>> import datetime as dt
        >>> import ia_radar as ia
        >>> days = dt.date(2026, 4, 1), dt.date(2026, 10, 1)
        >>> changes(ia.portfolio.Portfolio([]), ia.get_grid("girouet"), *days, lang="en").name
        'Girouet: what changed. 0 projects, from 1 April 2026 to 1 October 2026.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    check_portfolio(portfolio, grid)
    counts = portfolio.changes(grid, before, after)
    total = sum(count for _, count in counts[0].counts)
    down = [dict(item.counts)[Change.DOWN] for item in counts]
    wide = 360.0 if options.narrow else 720.0
    paints = _paints(theme)
    layers, y = item_bars(
        grid,
        [_segments(item, theme) for item in counts],
        [_gaps(item) for item in counts],
        [" ".join(str(count) for _, count in item.counts) for item in counts],
        max(down) + total - min(down),
        starts=[max(down) - number for number in down],
        wide=wide,
        is_narrow=options.narrow,
        theme=theme,
        lang=lang,
    )
    entries = [(paints[change][0], f"{change.arrow} {change.label[lang]}") for change in _DRAWN]
    legend, y = key([*entries, (gap_paint(theme), _GAP[lang])], _SENTENCE[lang], y, wide, theme)
    line, box = credit(grown(Box(0, 0, wide, 0), y), grid, lang, theme)
    days = (day_in_words(before, lang), day_in_words(after, lang))
    summary = _summary(counts, total, len(portfolio) - total, days, lang)
    return draw(
        "changes",
        options,
        box,
        (*layers, legend, line),
        title=_TITLE[lang].format(grid.title[lang]),
        summary=summary,
        description="\n".join([summary, *(_line(item, lang) for item in counts)]),
        tabulate=partial(changes_table, counts, grid, lang),
        lines=(summary,),
    )


def _paints(theme: Theme) -> dict[Change, tuple[Paint, str]]:
    """Of each way: its box and the colour of its text. What stayed is an outline, and no signal."""
    down, up = theme.signal(Signal.HAZARD), theme.signal(Signal.OPEN)
    return {
        Change.DOWN: (Paint(down.fill, theme.page, 1), down.text),
        Change.SAME: (Paint("none", theme.muted, 1), theme.text),
        Change.UP: (Paint(up.fill, theme.page, 1), up.text),
    }


def _segments(item: ChangeCounts, theme: Theme) -> list[Segment]:
    counts, paints = dict(item.counts), _paints(theme)
    return [Segment(counts[way], *paints[way], (f"{way.arrow} {counts[way]}", way.arrow)) for way in _DRAWN]


def _gaps(item: ChangeCounts) -> int:
    return sum(count for change, count in item.counts if change not in _DRAWN)


def _line(item: ChangeCounts, lang: Lang) -> str:
    ways = ", ".join(f"{count} {change.label[lang]}" for change, count in item.counts if count)
    return f"{item.item.label[lang]}{COLON[lang]}{ways or '–'}."


def _summary(
    counts: tuple[ChangeCounts, ...], total: int, others: int, days: tuple[str, str], lang: Lang
) -> str:
    summary = counted(total, _SUMMARY, lang).format(in_figures(total, lang), *days)
    if others:
        summary += _UNASSESSED[others > 1][lang].format(days[1], in_figures(others, lang))
    for change, text in _MOST.items():
        most = max(dict(item.counts)[change] for item in counts)
        names = [item.item.label[lang] for item in counts if dict(item.counts)[change] == most]
        if most:
            more = ["…"] if len(names) > _MOST_NAMED else []
            summary += text[lang].format(", ".join([*names[:_MOST_NAMED], *more]), most)
    return summary.strip()


def changes_table(counts: tuple[ChangeCounts, ...], grid: Grid, lang: Lang) -> Table:
    """In how many projects each item went each way, as a data table."""
    from ia_radar.describe import Table

    header = (_ITEM[lang], *(change.label[lang] for change in Change))
    rows = [(item.item.label[lang], *(str(count) for _, count in item.counts)) for item in counts]
    return Table(_TITLE[lang].format(grid.title[lang]), header, rows, lang)
