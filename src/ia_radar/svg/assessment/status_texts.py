"""The words for what sections call for, as a drawing sets them: in lines, with room for a hazard's sign."""

from __future__ import annotations

from typing import NamedTuple

from ia_radar._ground.remembered import remembered
from ia_radar.assess.status import SectionStatus
from ia_radar.grid.status_words import StatusWords
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.text import Lang

__all__ = ["StatusTexts", "status_texts"]


class StatusTexts(NamedTuple):
    """The words of a grid, and the room that any of them takes.

    Args:
        lines: by status, in the grid's own words where it has some.
        width: of the widest, with its sign.
        height: of the one with most lines.
    """

    lines: dict[SectionStatus, tuple[str, ...]]
    width: float
    height: float


@remembered(256)
def status_texts(
    words: StatusWords, lang: Lang, size: float, limit: float, sign: float, bold: bool
) -> StatusTexts:
    """The words for statuses, in at most two lines each; kept, for most grids have the library's.

    Args:
        words: those of a grid.
        lang: their language.
        size: of the letters.
        limit: how wide a word and its sign may be.
        sign: room for the sign beside a hazard.
        bold: whether a hazard is in bold letters.
    """
    lines, widest = {}, 0.0
    for status in SectionStatus:
        is_hazard = status is SectionStatus.HAZARD
        room, is_bold = sign * is_hazard, bold and is_hazard
        word = wrap(words.word(status.value)[lang], size, limit - room, lines=2, bold=is_bold)
        lines[status] = word
        widest = max(widest, room + max([width(line, size, bold=is_bold) for line in word]))
    return StatusTexts(lines, widest, size * 1.2 * max(map(len, lines.values())))
