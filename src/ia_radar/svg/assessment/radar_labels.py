"""Where the names of a radar's items and sections stand, around its disc or in a list beneath it.

Rules that hold here:

1. No two blocks overlap, and none touches the disc: a block that has no room where it would like to be moves
   along its column, and the box grows to hold what is long.
2. A block has room under its lines (around) or beside them (beneath) for what is written of an answer.
"""

from __future__ import annotations

from math import ceil, floor, sqrt
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from ia_radar.grid.model import Grid
from ia_radar.svg.assessment.radar_disc import Disc
from ia_radar.svg.assessment.status_texts import StatusTexts, status_texts
from ia_radar.svg.canvas.labels import fit, stack, wrap
from ia_radar.svg.canvas.scene import Box
from ia_radar.svg.canvas.signs import SIGN
from ia_radar.svg.page import MARGIN
from ia_radar.text import Lang

__all__ = ["HEADING", "LABEL", "NARROW_HEADING", "STATE", "Placed", "PlacedBlock", "around", "beneath"]

LABEL, STATE, HEADING, NARROW_HEADING = 14, 12, 18, 15
_LIMITS, _HEADING_LIMITS = (150, 200, 260, 330, 420), (260, 330, 420)
# Of so many lines, with the line under them.
_HEIGHTS = [LABEL * 1.2 * lines + STATE * 1.2 + 6 for lines in range(4)]
_BESIDE = 100.0
"""Room at the end of a heading's line in the list beneath: a status that needs more stands under it."""


PlacedBlock: TypeAlias = tuple[float, float, str, tuple[str, ...], float]
"""Where a block was put: its anchor point's x and y, the side it reads to, its lines and its height."""


_Heading: TypeAlias = tuple[bool, float, tuple[str, ...], float]
"""Whether a section's heading stands on the right, its centre, its lines and its height."""


class Placed(NamedTuple):
    """All labels of a radar: of its items and of its sections, in the order of the grid; what they fill.

    Args:
        items: of its items.
        sections: of its sections.
        box: what they fill.
        statuses: the words for what a section calls for.
        is_under: whether these stand under the heading, rather than at the end of its line.
    """

    items: list[PlacedBlock]
    sections: list[PlacedBlock]
    box: Box
    statuses: StatusTexts
    is_under: bool


def around(grid: Grid, disc: Disc, lang: Lang, state_width: float) -> Placed:
    """Names in a column on each side of the disc.

    Args:
        grid: whose names.
        disc: what they stand around.
        lang: their language.
        state_width: room for what is written of an answer.
    """
    outer, statuses = disc.outer, _statuses(grid, lang, _HEADING_LIMITS[-1])
    reach, top, bottom = outer + 20.0, -outer - 12, outer + 12
    items: dict[int, PlacedBlock] = {}
    headings: dict[int, _Heading] = {}
    for right, column in _columns(grid, disc, lang, statuses.height).items():
        if not column:
            continue
        column.sort(key=itemgetter(0))
        heights = [block[1] for block in column]
        centres = stack([block[0] for block in column], heights)
        top = min(top, centres[0] - heights[0] / 2)
        bottom = max(bottom, centres[-1] + heights[-1] / 2)
        crowded = sum(heights) > 2.8 * outer
        for (_, height, rank, lines, width), y in zip(column, centres, strict=True):
            x = outer + 40 if crowded else _clear(outer + 14, y, height)
            if rank < 0:
                headings[~rank] = (right, y, lines, height)
                end = x + max(width + 30, statuses.width + 8)
            else:
                near, anchor = (x, "start") if right else (-x, "end")
                items[rank] = (near, y, anchor, lines, height)
                end = x + max(width, state_width)
            if end > reach:
                reach = end
    edge = ceil(reach)
    sections: list[PlacedBlock] = []
    for _, (right, y, lines, height) in sorted(_level(headings, top, bottom).items()):
        far, anchor = (edge, "end") if right else (-edge, "start")
        sections.append((far, y, anchor, lines, height))
    box = Box(-edge - MARGIN, floor(top) - 16, 2 * (edge + MARGIN), ceil(bottom) - floor(top) + 24)
    return Placed([items[rank] for rank in range(len(items))], sections, box, statuses, is_under=True)


def _statuses(grid: Grid, lang: Lang, limit: float) -> StatusTexts:
    return status_texts(grid.scale.statuses, lang, STATE, limit, SIGN + 8, True)


def _level(headings: dict[int, _Heading], top: float, bottom: float) -> dict[int, _Heading]:
    """Headings at the head or the foot of both columns, on one line where they are nearly so."""
    leveled = dict(headings)
    for end, sign in ((top, 1), (bottom, -1)):
        at_end = [
            (index, edge)
            for index, (_, y, _, height) in headings.items()
            if abs((edge := y - sign * height / 2) - end) < HEADING
        ]
        for index, edge in at_end:
            right, y, lines, height = headings[index]
            leveled[index] = (right, y + end - edge, lines, height)
    return leveled


# Where its centre wants to be, its height, rank of its item (~index of its section), its lines, their width
_Block = tuple[float, float, int, tuple[str, ...], float]


def _columns(grid: Grid, disc: Disc, lang: Lang, status_height: float) -> dict[bool, list[_Block]]:
    """What stands on the right and on the left, each as near as can be to its place on the disc."""
    columns: dict[bool, list[_Block]] = {True: [], False: []}
    outer, rank = disc.outer, 0
    for index, (section, sector) in enumerate(zip(grid.sections, disc.sectors, strict=True)):
        column = columns[sector.right]
        before = len(column)
        for item, spoke in zip(section.items, sector.spokes, strict=True):
            lines, width = fit(item.label[lang], LABEL, _LIMITS)
            height, up = _HEIGHTS[len(lines)], spoke.up
            wanted = -up * (outer + 14 + height / 2 * abs(up))
            columns[spoke.right].append((wanted, height, rank, lines, width))
            rank += 1
        lines, width = fit(section.label[lang], HEADING, _HEADING_LIMITS, bold=True)
        height = HEADING * 1.2 * len(lines) + status_height + 8
        here = column[before:]
        if sector.up > -0.3:  # above its items
            wanted = min([y - tall / 2 for y, tall, *_ in here], default=-outer) - height / 2 - 6
        else:
            wanted = max([y + tall / 2 for y, tall, *_ in here], default=outer) + height / 2 + 6
        column.append((wanted, height, ~index, lines, width))
    return columns


def _clear(reach: float, y: float, height: float) -> float:
    """How far from the middle a block must stand to stay clear of the disc and of the other side."""
    near = abs(y) - height / 2
    if near <= 0:
        return reach
    return max(14.0, sqrt(reach * reach - near * near)) if near < reach else 14.0


def beneath(grid: Grid, disc: Disc, lang: Lang, state_width: float, *, moving: bool) -> Placed:
    """Names in a list under the disc, with numbers that stand around it too.

    Args:
        grid: whose names.
        disc: what they stand under.
        lang: their language.
        state_width: room for what is written of an answer, at the end of its line.
        moving: leave a line under each name instead, for what moved.
    """
    half = ceil(max(180.0, disc.outer + 40))
    left, width = -half + MARGIN / 2, 2 * half - MARGIN
    room = width - (26 if moving else 44 + state_width)
    statuses = _statuses(grid, lang, width)
    is_under = statuses.width > _BESIDE
    items: list[PlacedBlock] = []
    sections: list[PlacedBlock] = []
    y = disc.outer + 34
    for section in grid.sections:
        lines = wrap(section.label[lang], NARROW_HEADING, width - _BESIDE * (not is_under), bold=True)
        height = NARROW_HEADING * 1.2 * len(lines) + statuses.height * is_under + 8
        sections.append((left, y + height / 2, "start", lines, height))
        y += height
        for item in section.items:
            lines = wrap(item.label[lang], LABEL, room)
            height = LABEL * 1.2 * len(lines) + 5
            items.append((left + 26, y + height / 2, "start", lines, height))
            y += height + STATE * 1.2 * moving
        y += 8
    top = -disc.outer - 34
    return Placed(items, sections, Box(-half, top, 2 * half, ceil(y) - top), statuses, is_under)
