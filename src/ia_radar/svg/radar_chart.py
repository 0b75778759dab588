"""The decision radar: a petal an item, as long as its level; gaps stay open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.assess.score import Score, Status
from ia_radar.describe import Told, rating_label, tell
from ia_radar.grid.model import Grid
from ia_radar.svg.disc import disc
from ia_radar.svg.embed import Svg
from ia_radar.svg.frame import (
    DERIVED,
    MARGIN,
    compared,
    counted,
    credit,
    draw_score,
    gathered,
    movement,
    read_options,
    scored,
    short_rating,
)
from ia_radar.svg.labels import width
from ia_radar.svg.polar import point
from ia_radar.svg.radar_labels import HEADING, LABEL, NARROW_HEADING, STATE, around, beneath
from ia_radar.svg.scene import Group, Items, Layer, Paint, Path, Segment, Shape, Style, Words
from ia_radar.svg.signs import SIGN, warning
from ia_radar.svg.theme import LIGHT, Theme
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.assess.panel import Panel

__all__ = ["radar"]

_NO_WORDS: Mapping[str, Text] = {}


def radar(
    subject: Assessment | Score | Panel,
    *,
    compare: Assessment | Score | Panel | None = None,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """An assessment as a radar of petals.

    Any grid can be drawn, whatever its sections, items and levels. A missing answer is an open, dashed
    petal with its reason under the label; a hazard bears a warning sign.

    Args:
        subject: what was answered; of a panel, what it agrees on, with the range of its answers.
        compare: an earlier state on the same grid, drawn behind.
        title: name of the project, set after the grid's.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images, 100 to 10 000; under 480 the layout for narrow places
            is taken, with the labels in a list. None for a drawing that fills its place.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell the rating of an item on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value, or ``compare`` stands on another grid.

    >>> import ia_radar as ia
    >>> drawing = ia.svg.radar(ia.Assessment(ia.get_grid("radar"), {"utility": 4}), title="Cantines")
    >>> drawing.name
    'Radar de décision – Cantines. 1 réponse sur 13. Brouillard : IA utile, IA de confiance, ...'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    result = scored(subject)
    grid = result.assessment.grid
    earlier = compared(compare, grid)
    tells = tell(result, lang)
    layout = _layout(grid, lang, theme, options.narrow, earlier is not None)
    panel = gathered(subject)
    if panel is None:
        layers = layout.layers(result, tells, earlier, options.tooltips)
    else:
        from ia_radar.svg.voices import unsettled, voices

        layers = layout.layers(result, tells, earlier, False, unsettled(panel))
        layers = (*layers, voices(panel, layout.place, theme))
    return draw_score("radar", result, options, layout.box, layers, tells, earlier, panel)


@lru_cache(maxsize=128)
def _layout(grid: Grid, lang: Lang, theme: Theme, narrow: bool, moving: bool) -> _Layout:
    return _Layout(grid, lang, theme, narrow, moving)


class _Layout:
    """All of a radar that depends on grid, language and theme alone, made once and kept.

    The disc is that of every grid of this shape; labels, and what is written beside them, are this grid's.
    """

    def __init__(self, grid: Grid, lang: Lang, theme: Theme, narrow: bool, moving: bool) -> None:
        self.grid, self.lang, self.theme, self.narrow, self.moving = grid, lang, theme, narrow, moving
        self.disc = disc(grid, theme, narrow=narrow)
        self.state_width = _reserved(grid.scale.highest, lang, moving)
        if narrow:
            placed = beneath(grid, self.disc, lang, self.state_width, moving=moving)
        else:
            placed = around(grid, self.disc, lang, self.state_width)
        self.labels, self.headings = placed.items, placed.sections
        foot, self.box = credit(placed.box, grid, lang, theme)
        self.frame = [
            *self.disc.frame,
            Layer("iar-leaders", tuple(self._leaders())),
            *self._sections(),
            *self._labels(),
            Layer("iar-keys", tuple(self._keys())),
            foot,
        ]
        self.states = {anchor: Style(theme.muted, STATE, anchor, italic=True) for anchor in ("start", "end")}
        self.statuses = Style(theme.muted, STATE)
        self.ids = grid.items.ids
        self.silent = ("",) * len(self.ids)
        self._told: dict[tuple[int, Rating, bool, Rating | None, Text | None], Layer] = {}
        self._statuses: dict[tuple[int, Status], Layer] = {}

    def place(self, item: str, level: int) -> tuple[float, float]:
        """Where a level of an item stands, off the middle of its petal."""
        spoke = self.disc.spokes[self.grid.items.ids.index(item)]
        return point(self.disc.rings.radius(level), spoke.start + 0.76 * (spoke.end - spoke.start))

    # -- texts that never change --------------------------------------------------------------------

    def _sections(self) -> list[Layer]:
        """The headings."""
        size, up = (NARROW_HEADING, 0.0) if self.narrow else (HEADING, STATE * 0.6)
        texts: dict[str, list[Words]] = {"start": [], "end": []}
        for index, (x, y, anchor, lines, _) in enumerate(self.headings):
            colour = self.theme.heading(index)
            texts[anchor].append(Words("", colour, x, y - up, lines, size, anchor, bold=True))
        return [
            Layer("iar-section", tuple(own), texts=Style("", size, anchor, bold=True))
            for anchor, own in texts.items()
        ]

    def _labels(self) -> list[Layer]:
        """The names of the items, by the side they read to."""
        up = 0 if self.narrow else STATE * 0.6
        texts: dict[str, list[Words]] = {"start": [], "end": []}
        for x, y, anchor, lines, _ in self.labels:
            texts[anchor].append(Words("", "", x, y - up, lines, LABEL, anchor))
        return [
            Layer("iar-label", tuple(own), texts=Style("", LABEL, anchor)) for anchor, own in texts.items()
        ]

    def _keys(self) -> list[Shape]:
        """In the narrow layout, each item's number: at its petal and before its name."""
        if not self.narrow:
            return []
        shapes: list[Shape] = []
        for index, (label, spoke) in enumerate(zip(self.labels, self.disc.spokes, strict=True)):
            key, colour = (str(index + 1),), self.theme.heading(spoke.section)
            x, y = point(self.disc.outer + 12, spoke.middle)
            first = label.y - LABEL * 1.2 * (len(label.lines) - 1) / 2
            shapes += [
                Words("", colour, x, y, key, 11, "middle", bold=True),
                Words("", colour, label.x - 8, first, key, 11, "end", bold=True),
            ]
        return shapes

    def _leaders(self) -> list[Shape]:
        """Lines from petals to the labels that had to move away from them."""
        if self.narrow:
            return []
        segments: list[Segment] = []
        reach = self.disc.outer + 5
        for spoke, (end, level, _, _, height) in zip(self.disc.spokes, self.labels, strict=True):
            y = -reach * spoke.up
            if abs(level - y) >= height / 2 + 14:
                x = reach * spoke.side
                segments += [("M", x, y), ("L", end - 5 if x > 0 else end + 5, level)]
        return [Path("", Paint("none", self.theme.muted, 0.75), tuple(segments))] if segments else []

    # -- what depends on the answers ----------------------------------------------------------------

    def layers(
        self,
        result: Score,
        tells: Sequence[Told],
        earlier: Assessment | None,
        tooltips: bool,
        unsettled: Mapping[str, Text] = _NO_WORDS,
    ) -> tuple[Layer | Group | Items, ...]:
        """All of the drawing but its heading; ``unsettled`` says by item what stands for « no answer »."""
        petals: list[Layer] = []
        states: dict[str, list[Layer]] = {"start": [], "end": []}
        derived = result.assessment.derived
        before = None if earlier is None else earlier.ratings
        for rank, (item, rating) in enumerate(result.assessment.ratings):
            past = before[rank][1] if before else None
            petals.append(self.disc.petal(rank, rating, past))
            is_derived = item in derived
            if is_derived or type(rating) is not int or past is not None or self.narrow:
                layer = self._state(rank, rating, is_derived, past, unsettled.get(item))
                states[layer.style.anchor].append(layer)
        hints = self._hints(result.assessment) if tooltips else self.silent
        statuses = [self._status(index, told.status) for index, told in enumerate(tells)]
        return (
            *self.frame,
            Items("iar-items", self.disc.style, tuple(petals), self.ids, hints),
            *(Group("iar-states", self.states[side], tuple(own)) for side, own in states.items() if own),
            Group("iar-statuses", self.statuses, tuple(statuses)),
            self.disc.hub("/".join(map(str, counted(tells)))),
        )

    def _hints(self, assessment: Assessment) -> tuple[str, ...]:
        """What a pointer may be told over each petal."""
        scale, lang = self.grid.scale, self.lang
        return tuple(
            [
                f"{item.label[lang]}{COLON[lang]}{rating_label(rating, scale, lang)}"
                for item, (_, rating) in zip(self.grid.items, assessment.ratings, strict=True)
            ]
        )

    def _state(
        self, rank: int, rating: Rating, derived: bool, past: Rating | None, unsettled: Text | None = None
    ) -> Layer:
        """What is written of an answer: under the label; in the narrow layout, at the end of its line."""
        key = (rank, rating, derived, past, unsettled)
        layer = self._told.get(key)
        if layer is None:
            label = self.labels[rank]
            plain = not self.narrow and past is None and not isinstance(rating, NonAnswer)
            text = "" if plain else short_rating(rating, self.lang)
            if unsettled is not None and rating is NonAnswer.UNANSWERED:
                text = unsettled[self.lang]
            if derived:
                text = f"{text} ({DERIVED[self.lang]})" if text else DERIVED[self.lang]
            if past is not None:
                from ia_radar.assess.comparison import ItemChange

                text = movement(ItemChange(self.grid.items[rank], (past, rating)), text, self.lang)
            words = Words("", self.theme.muted, label.x, label.y, (text,), STATE, label.anchor, italic=True)
            if not self.narrow:
                words = words._replace(y=label.y + LABEL * 1.2 * len(label.lines) / 2)
            elif self.moving:
                words = words._replace(y=label.y + (LABEL * len(label.lines) + STATE) * 0.6 + 1)
            else:
                words = words._replace(
                    x=self.box.x + self.box.width - MARGIN / 2,
                    y=label.y - round(LABEL * 1.2) * (len(label.lines) - 1) / 2,
                    anchor="end",
                )
                if not isinstance(rating, NonAnswer):
                    words = words._replace(colour=self.theme.text, size=LABEL, bold=True, italic=False)
            layer = Layer("", (words,), style=self.states[words.anchor])
            self._told[key] = layer
        return layer

    def _status(self, index: int, status: Status) -> Layer:
        """What a section calls for, by its heading."""
        layer = self._statuses.get((index, status))
        if layer is None:
            label = self.headings[index]
            text = (status.label[self.lang],)
            bold = status is Status.HAZARD
            if self.narrow:
                x, y, anchor = self.box.x + self.box.width - MARGIN / 2, label.y, "end"
            else:
                x, y, anchor = label.x, label.y + HEADING * 1.2 * len(label.lines) / 2, label.anchor
            shapes: list[Shape] = [Words("", self.theme.muted, x, y, text, STATE, anchor, bold=bold)]
            if bold:
                beside = round(width(text[0], STATE, bold=True) + SIGN / 2 + 4)
                x += beside if anchor == "start" else -beside
                shapes += warning(x, round(y), SIGN, self.theme.mark, outlined=False)
            layer = Layer("iar-status", tuple(shapes), value=status.value, style=self.statuses)
            self._statuses[index, status] = layer
        return layer


@lru_cache(maxsize=128)
def _reserved(highest: int, lang: Lang, moving: bool) -> float:
    """Room for what is written of an answer."""
    words = [*(reason.label[lang] for reason in NonAnswer), DERIVED[lang]]
    wide = max(width(word, STATE) for word in words)
    return wide + width(f" → {highest} ({DERIVED[lang]}) ↑", STATE) * moving
