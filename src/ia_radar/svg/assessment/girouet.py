"""The girouet: the boatmen's signpost, a board a section, a pennant an item.

A pennant points ahead (right) when its level opens the way, back (left) when it calls for a manoeuvre;
the farther from the middle of the scale, the longer. How the original sign encodes its twelve notes was in
a figure that is lost: this encoding is ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ia_radar._ground.remembered import remembered
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.assess.score import Score
from ia_radar.assess.status import SectionStatus
from ia_radar.describe import rating_label
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid.model import Grid, Item, Signal
from ia_radar.svg.assessment.status_texts import status_texts
from ia_radar.svg.assessment.subject import (
    DERIVED,
    Subject,
    change_text,
    draw_subject,
    rating_text,
    read_subject,
)
from ia_radar.svg.canvas.labels import fit, width, wrap
from ia_radar.svg.canvas.memo import Memo
from ia_radar.svg.canvas.scene import Box, Circle, Label, Layer, Paint, Path, Rect, Segment, Shape
from ia_radar.svg.canvas.signs import warning
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import MARGIN, credit
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.assess.panel import Panel

__all__ = ["girouet"]

LABEL, STATE, BOARD = 15, 13, 16
POST = 7.0  # half the width of the post
_BESIDE = 31.0  # room on each side of a word for the sign of a hazard
TIP = 16.0
SHADOW = 10.0  # height of an earlier pennant
# A swallow-tailed flag at the top of the post, streaming ahead.
_FLAG: tuple[Segment, ...] = (
    ("M", POST, -34),
    ("L", 46, -34),
    ("L", 38, -27),
    ("L", 46, -20),
    ("L", POST, -20),
    ("Z",),
)
BACK, AHEAD = Text("manœuvrer", "manoeuvre"), Text("avancer", "go ahead")
BACK_IN_PLAIN = Text("prendre des mesures", "take measures")
"""In place of `BACK` where a grid has left its word for another."""


def girouet(
    subject: Assessment | Score | Panel,
    *,
    compare: Assessment | Score | Panel | None = None,
    manoeuvres: bool = False,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """An assessment as a signpost: where the way is open, where to manoeuvre.

    Any grid can be drawn, whatever its sections, items and levels. A missing answer is an empty, dashed
    board with its reason; a hazard bears a warning sign.

    Args:
        subject: what was answered; of a panel, what it agrees on, with the range of its answers.
        compare: an earlier state on the same grid, or on another version of it, drawn as a dashed pennant
            under each later one.
        manoeuvres: list under the sign the measures that help each weak item.
        title: name of the project, set after the grid's.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images, 100 to 10 000; under 480 the layout for narrow places
            is taken, with each label above its pennant. None for a drawing that fills its place.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell the rating of an item on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value, or ``compare`` stands on an unrelated grid.

    Examples:
        >>> import ia_radar as ia
        >>> work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1, "know_how": 4, "meaning": 4})
        >>> ia.svg.girouet(work).name
        'Girouet. 3 réponses sur 12. Écueil : Engagement au travail (Autonomie). Brouillard : ...'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    if manoeuvres is not True and manoeuvres is not False:
        raise InvalidInput([Problem("manoeuvres", "wrong-type", "expected True or False")])
    shown = read_subject(subject, compare, lang)
    layout = _layout(shown.grid, lang, theme, options.narrow, shown.comparison is not None)
    layers: tuple[Layer | str, ...] = (
        *layout.frame,
        *(layout.status(index, section.status) for index, section in enumerate(shown.sections)),
        *layout.answers(shown),
    )
    if shown.panel is not None:
        from ia_radar.svg.assessment.voices import voices

        layers = (*layers, voices(shown.panel, layout.place, theme))
    box, notes = layout.box, ""
    if manoeuvres:
        from ia_radar.svg.assessment.manoeuvres import manoeuvres_layer, manoeuvres_text

        layer, box = manoeuvres_layer(shown.assessment, box, lang, theme)
        layers, notes = (*layers, layer), manoeuvres_text(shown.assessment, lang)
    return draw_subject("girouet", shown, options, box, layers, notes)


class _Row(NamedTuple):
    """Where an item's pennant hangs, and how far down its place goes."""

    item: Item
    y: float
    bottom: float


@remembered(32)
def _layout(grid: Grid, lang: Lang, theme: Theme, narrow: bool, moving: bool) -> _Layout:
    return _Layout(grid, lang, theme, narrow, moving)


class _Layout:
    """All of a signpost that depends on grid, language and theme alone, made once and kept."""

    def __init__(self, grid: Grid, lang: Lang, theme: Theme, narrow: bool, moving: bool) -> None:
        self.grid, self.lang, self.theme, self.narrow = grid, lang, theme, narrow
        self.below = SHADOW + 6 if moving else 0  # room under a pennant for the earlier one
        self.reach = 132.0 if narrow else 205.0
        self.pennant = 26.0 if narrow else 30.0
        self.lengths = _lengths(grid, self.reach, shortest=64.0 if narrow else 96.0)
        limits = (300,) if narrow else (220, 280, 360)
        fitted = {item.id: fit(item.label[lang], LABEL, limits) for item in grid.items}
        self.wrapped = {item: lines for item, (lines, _) in fitted.items()}
        labels = max(wide for _, wide in fitted.values())
        around = max(self.reach, labels + POST, 110 + labels) + 2 * MARGIN
        self.half = 180.0 if narrow else around
        self.statuses = status_texts(
            grid.scale.statuses, lang, STATE, 2 * (self.half - 8), 2 * _BESIDE, False
        )
        self.rows: list[_Row] = []
        self.boards: list[tuple[float, tuple[str, ...], float]] = []  # middle, lines, height
        bottom = self._hang()
        foot, self.box = credit(Box(-self.half, -58, 2 * self.half, bottom + 58), grid, lang, theme)
        self.frame = (
            Layer("iar-ground", tuple(self._post(bottom))),
            Layer("iar-directions", (*self._arrow(-1), *self._arrow(1))),
            Layer("iar-board", tuple(self._boards())),
            Layer("iar-section", tuple(self._headings())),
            Layer("iar-label", tuple(self._labels())),
            foot,
        )
        self._answers: Memo[tuple[str, Rating, bool, Rating | None, Text | None], Layer] = Memo()
        self._statuses: Memo[tuple[int, SectionStatus], Layer] = Memo()

    def _hang(self) -> float:
        """Put boards and pennants from top to bottom; the foot of the post."""
        y = 22.0
        limit = 2 * self.half - 2 * MARGIN - 40
        for section in self.grid.sections:
            lines = wrap(section.label[self.lang], BOARD, min(limit, 420), bold=True)
            height = BOARD * 1.2 * len(lines) + self.statuses.height + 12
            self.boards.append((y + height / 2, lines, height))
            y += height + (12 if self.narrow else 8)
            for item in section.items:
                label = LABEL * 1.2 * len(self.wrapped[item.id])
                if self.narrow:
                    y += label + 3
                    self.rows.append(_Row(item, y + self.pennant / 2, y + self.pennant))
                    y += self.pennant + self.below + 8
                else:
                    height = max(self.pennant, label)
                    self.rows.append(_Row(item, y + 4 + height / 2, y + 4 + height))
                    y += height + self.below + 8
            y += 14
        return y + 26

    # -- what never changes -------------------------------------------------------------------------

    def _post(self, bottom: float) -> list[Shape]:
        theme = self.theme
        wave: list[Segment] = []
        for row, reach in ((0, 120.0), (1, 84.0)):
            x, y = -reach, bottom - 12 + 8 * row
            wave.append(("M", x, y))
            while x < reach - 1:
                wave += [("Q", x + 6, y - 5, x + 12, y), ("Q", x + 18, y + 5, x + 24, y)]
                x += 24
        return [
            Path("iar-post", Paint(theme.post), self._pieces(bottom)),
            Path("iar-flag", Paint(theme.water), _FLAG),
            Circle("", Paint(theme.mark.fill), 0, -40, 8),
            Path("iar-water", Paint("none", theme.water, 2.5), tuple(wave)),
        ]

    def _pieces(self, bottom: float) -> tuple[Segment, ...]:
        """The post, but for the places of labels and answers, where a page may have to show through."""
        ends = [-32.0]
        for row in self.rows:
            tall = LABEL * 1.2 * len(self.wrapped[row.item.id]) + 3 if self.narrow else 0
            ends += [row.y - self.pennant / 2 - tall, row.y + self.pennant / 2]
        ends.append(bottom - 12)
        pieces: list[Segment] = []
        for top, foot in zip(ends[::2], ends[1::2], strict=True):
            pieces += [("M", -POST, top), ("L", POST, top), ("L", POST, foot), ("L", -POST, foot), ("Z",)]
        return tuple(pieces)

    def _arrow(self, side: int) -> list[Shape]:
        """The direction that a side stands for, at the top."""
        colour = self.theme.muted
        start, tip = side * 24, side * (self.reach - 8)
        head: tuple[Segment, ...] = (("M", tip - side * 9, -7), ("L", tip, -2), ("L", tip - side * 9, 3))
        back = BACK_IN_PLAIN if self.grid.scale.statuses.is_local("manoeuvre") else BACK
        text = (AHEAD if side > 0 else back)[self.lang]
        return [
            Label("", colour, (start + tip) / 2 + side * 16, -15, (text,), STATE, "middle"),
            Path("", Paint("none", colour, 1.5), (("M", start, -2), ("L", tip, -2), *head)),
        ]

    def _boards(self) -> list[Shape]:
        texts = [line for _, lines, _ in self.boards for line in lines]
        sides = (width(line, BOARD, bold=True) / 2 + 18 for line in texts)
        wide = max(150.0, self.statuses.width / 2, *sides)
        wide = min(wide, self.half - 8)
        return [
            Rect("", Paint(self.theme.board.fill), -wide, y - height / 2, 2 * wide, height, 6)
            for y, _, height in self.boards
        ]

    def _headings(self) -> list[Shape]:
        up = self.statuses.height / 2
        return [
            Label("", self.theme.board.text, 0, y - up, lines, BOARD, "middle", bold=True)
            for y, lines, _ in self.boards
        ]

    def _labels(self) -> list[Shape]:
        """In narrow places labels stand above the pennants, whatever the answer."""
        if not self.narrow:
            return []
        return [shape for row in self.rows for shape in self._label(row, 0, "middle")]

    def _label(self, row: _Row, x: float, anchor: str) -> list[Shape]:
        lines = self.wrapped[row.item.id]
        y = row.y - self.pennant / 2 - 2 - LABEL * 0.6 * len(lines) if self.narrow else row.y
        return [Label("" if self.narrow else "iar-label", "", x, y, lines, LABEL, anchor)]

    # -- what depends on the answers ----------------------------------------------------------------

    def place(self, item: str, level: int) -> tuple[float, float]:
        """Where a level of an item stands, just under its pennant."""
        row = next(row for row in self.rows if row.item.id == item)
        return (self.lengths[level], row.bottom + 4)

    def status(self, index: int, status: SectionStatus) -> Layer:
        """What a section calls for, on its board."""
        key = (index, status)
        layer = self._statuses.get(key)
        if layer is None:
            y, lines, _ = self.boards[index]
            words, at = self.statuses.lines[status], y + BOARD * 1.2 * len(lines) / 2
            shapes: list[Shape] = [Label("", self.theme.board.text, 0, at, words, STATE, "middle")]
            if status is SectionStatus.HAZARD:
                left = max([width(line, STATE) for line in words]) / 2
                shapes += warning(-left - 14, at, 17, self.theme.mark)
            layer = self._statuses.keep(key, Layer("iar-status", tuple(shapes), value=status.value))
        return layer

    def answers(self, subject: Subject) -> list[Layer]:
        """A layer an item."""
        derived, unsettled = subject.assessment.derived, subject.unsettled
        earlier = subject.earlier or (None,) * len(self.rows)
        layers = []
        for row, (item, rating), past in zip(self.rows, subject.assessment.ratings, earlier, strict=True):
            label = unsettled.get(item) if rating is NonAnswer.UNANSWERED else None
            layers.append(self._answer(row, rating, item in derived, past, label))
        return layers

    def _answer(
        self, row: _Row, rating: Rating, derived: bool, past: Rating | None, unsettled: Text | None
    ) -> Layer:
        key = (row.item.id, rating, derived, past, unsettled)
        layer = self._answers.get(key)
        if layer is None:
            if isinstance(rating, NonAnswer):
                value, shapes = rating.value, self._gap(row, rating, unsettled or rating.label)
            else:
                value, shapes = str(rating), self._pennant(row, rating, derived)
            if past is not None:
                shapes += self._shadow(row, past, rating)
            level = rating_label(rating, self.grid.scale, self.lang)
            hint = f"{row.item.label[self.lang]}{COLON[self.lang]}{level}"
            layer = Layer("iar-item", tuple(shapes), item=row.item.id, value=value, hint=hint)
            self._answers.keep(key, layer)
        return layer

    def _pennant(self, row: _Row, value: int, derived: bool) -> list[Shape]:
        level = self.grid.scale.level(value)
        ink = self.theme.signal(level.signal)
        length = self.lengths[value]
        side = 1 if length > 0 else -1
        top, bottom = row.y - self.pennant / 2, row.y + self.pennant / 2
        root, tip = side * POST, length
        shoulder = tip - side * TIP
        outline: tuple[Segment, ...] = (
            ("M", root, top),
            ("L", shoulder, top),
            ("L", tip, row.y),
            ("L", shoulder, bottom),
            ("L", root, bottom),
            ("Z",),
        )
        text = f"{value} ({DERIVED[self.lang]})" if derived else str(value)
        size = 14 if derived else 17
        post = Rect("", Paint(self.theme.post), -POST, top - 0.5, 2 * POST, self.pennant + 1)
        shapes: list[Shape] = [
            post,
            Path("iar-pennant", Paint(ink.fill), outline),
            Label("", ink.text, (root + shoulder) / 2, row.y, (text,), size, "middle", bold=True),
        ]
        if level.signal is Signal.HAZARD:
            shapes += warning(shoulder + side * -12, row.y, 18, self.theme.mark)
        if not self.narrow:
            shapes += self._label(row, -side * (POST + 12), "end" if side > 0 else "start")
        return shapes

    def _gap(self, row: _Row, reason: NonAnswer, label: Text) -> list[Shape]:
        text = label[self.lang]
        half = width(text, LABEL) / 2 + 14
        dash = "1 4" if reason is NonAnswer.NOT_APPLICABLE else "5 4"
        board = Rect(
            "iar-gap",
            Paint("none", self.theme.muted, 1.5, dash),
            -half,
            row.y - self.pennant / 2,
            2 * half,
            self.pennant,
            4,
        )
        shapes: list[Shape] = [
            board,
            Label("", self.theme.muted, 0, row.y, (text,), LABEL, "middle", italic=True),
        ]
        return shapes if self.narrow else shapes + self._label(row, half + 12, "start")

    def _shadow(self, row: _Row, past: Rating, rating: Rating) -> list[Shape]:
        """The earlier pennant, thin and dashed under the later one, with what happened since."""
        from ia_radar.assess.comparison import ItemChange

        muted = self.theme.muted
        y = (row.y + self.pennant / 2 if self.narrow else row.bottom) + 3 + SHADOW / 2
        text = change_text(ItemChange(row.item, (past, rating)), rating_text(rating, self.lang), self.lang)
        if isinstance(past, NonAnswer):
            return [Label("iar-state", muted, POST + 6, y, (text,), 11)]
        tip = self.lengths[past]
        side = 1 if tip > 0 else -1
        root, half = side * POST, SHADOW / 2 - 1
        outline: tuple[Segment, ...] = (
            ("M", root, y - half),
            ("L", tip - side * half, y - half),
            ("L", tip, y),
            ("L", tip - side * half, y + half),
            ("L", root, y + half),
        )
        return [
            Path("iar-earlier", Paint("none", muted, 1, "3 2"), outline),
            Label("iar-state", muted, -side * (POST + 6), y, (text,), 11, "end" if side > 0 else "start"),
        ]


def _lengths(grid: Grid, reach: float, *, shortest: float) -> dict[int, float]:
    """How far each level's pennant reaches: back (negative) below the middle, ahead above it."""
    values = [level.value for level in grid.scale.levels]
    back = [v for v in values if grid.scale.level(v).signal in (Signal.HAZARD, Signal.MANOEUVRE)]
    ahead = [v for v in values if v not in back]
    lengths: dict[int, float] = {}
    for side, ordered in ((-1, back[::-1]), (1, ahead)):  # from the middle outwards
        step = (reach - shortest) / max(1, len(ordered) - 1)
        for rank, value in enumerate(ordered):
            lengths[value] = side * (shortest + step * rank if len(ordered) > 1 else reach)
    return lengths
