"""The decision radar: a petal an item, as long as its level; gaps stay open."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ia_radar._ground.remembered import remembered
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.assess.score import Score
from ia_radar.assess.status import SectionStatus
from ia_radar.describe import rating_label
from ia_radar.grid.model import Grid
from ia_radar.svg.assessment.radar_disc import disc
from ia_radar.svg.assessment.radar_labels import HEADING, LABEL, NARROW_HEADING, STATE, around, beneath
from ia_radar.svg.assessment.subject import (
    DERIVED,
    Subject,
    change_text,
    draw_subject,
    rating_text,
    read_subject,
)
from ia_radar.svg.canvas.labels import width
from ia_radar.svg.canvas.memo import Memo
from ia_radar.svg.canvas.polar import point
from ia_radar.svg.canvas.scene import PLAIN, Label, Layer, Paint, Path, Segment, Shape, Style, leading
from ia_radar.svg.canvas.signs import SIGN, warning
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.canvas.write import (
    data_attribute,
    group,
    group_start,
    label_markup,
    layer_markup,
    shapes_markup,
    style_attributes,
    text_element,
    title_element,
)
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import MARGIN, credit
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.assess.panel import Panel

__all__ = ["radar"]


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
        compare: an earlier state on the same grid, or on another version of it, drawn behind.
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
        InvalidInput: an argument has a wrong type or value, or ``compare`` stands on an unrelated grid.

    Examples:
        >>> import ia_radar as ia
        >>> drawing = ia.svg.radar(ia.Assessment(ia.get_grid("radar"), {"utility": 4}), title="Cantines")
        >>> drawing.name
        'Radar de décision – Cantines. 1 réponse sur 13. Brouillard : IA utile, IA de confiance, ...'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    shown = read_subject(subject, compare, lang)
    layout = _layout(shown.grid, lang, theme, options.narrow, shown.comparison is not None)
    layers = layout.layers(shown, options.tooltips and shown.panel is None)
    if shown.panel is not None:
        from ia_radar.svg.assessment.voices import voices

        layers.append(layer_markup(voices(shown.panel, layout.place, theme)))
    return draw_subject("radar", shown, options, layout.box, tuple(layers))


@remembered(32)
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
        self.labels, self.headings, self.statuses = placed.items, placed.sections, placed.statuses
        self.is_under, self.heading = placed.is_under, NARROW_HEADING if narrow else HEADING
        foot, self.box = credit(placed.box, grid, lang, theme)
        aside = self._keys() if narrow else self._leaders()
        self.frame = f"{self.disc.frame}{aside}{self._sections()}{self._labels()}{foot}"
        start = group_start("iar-item")
        self.starts = [start + data_attribute("item", item.id) for item in grid.items]
        self._states: Memo[tuple[int, Rating, bool, Rating | None, Text | None], tuple[str, str]] = Memo()
        self._statuses: Memo[tuple[int, SectionStatus], str] = Memo()

    def place(self, item: str, level: int) -> tuple[float, float]:
        """Where a level of an item stands, off the middle of its petal."""
        spoke = self.disc.spokes[self.grid.items.ids.index(item)]
        return point(self.disc.rings.radius(level), spoke.start + 0.76 * (spoke.end - spoke.start))

    # -- texts that never change --------------------------------------------------------------------

    def _sections(self) -> str:
        """The headings."""
        size, up = self.heading, self.statuses.height / 2 * self.is_under
        sides: dict[str, list[str]] = {"start": [], "end": []}
        for index, (x, y, anchor, lines, _) in enumerate(self.headings):
            sides[anchor].append(
                text_element(
                    x, y - up, lines, size, style_attributes(self.theme.heading(index), PLAIN.size), anchor
                )
            )
        return "".join(
            [
                group("iar-section", "".join(texts), style_attributes("", size, side, True))
                for side, texts in sides.items()
                if texts
            ]
        )

    def _labels(self) -> str:
        """The names of the items, by the side they read to."""
        up = 0 if self.narrow else STATE * 0.6
        sides: dict[str, list[str]] = {"start": [], "end": []}
        for x, y, anchor, lines, _ in self.labels:
            sides[anchor].append(text_element(x, y - up, lines, LABEL, "", anchor))
        return "".join(
            [
                group("iar-label", "".join(texts), style_attributes("", LABEL, side))
                for side, texts in sides.items()
                if texts
            ]
        )

    def _keys(self) -> str:
        """In the narrow layout, each item's number: at its petal and before its name."""
        shapes: list[Shape] = []
        for index, (label, spoke) in enumerate(zip(self.labels, self.disc.spokes, strict=True)):
            left, middle, _, lines, _ = label
            key, colour = (str(index + 1),), self.theme.heading(spoke.section)
            x, y = point(self.disc.outer + 12, spoke.middle)
            first = middle - LABEL * 1.2 * (len(lines) - 1) / 2
            shapes += [
                Label("", colour, x, y, key, 11, "middle", bold=True),
                Label("", colour, left - 8, first, key, 11, "end", bold=True),
            ]
        return layer_markup(Layer("iar-keys", tuple(shapes)))

    def _leaders(self) -> str:
        """Lines from petals to the labels that had to move away from them."""
        segments: list[Segment] = []
        reach = self.disc.outer + 5
        for spoke, (end, level, _, _, height) in zip(self.disc.spokes, self.labels, strict=True):
            y = -reach * spoke.up
            if abs(level - y) >= height / 2 + 14:
                x = reach * spoke.side
                segments += [("M", x, y), ("L", end - 5 if x > 0 else end + 5, level)]
        if not segments:
            return ""
        return layer_markup(
            Layer("iar-leaders", (Path("", Paint("none", self.theme.muted, 0.75), tuple(segments)),))
        )

    # -- what depends on the answers ----------------------------------------------------------------

    def layers(self, subject: Subject, tooltips: bool) -> list[str]:
        """All of the drawing but its heading."""
        items: list[str] = []
        states: dict[str, list[str]] = {"start": [], "end": []}
        assessment, petal, starts = subject.assessment, self.disc.petal, self.starts
        derived, unsettled, earlier = assessment.derived, subject.unsettled, subject.earlier
        for rank, (item, rating) in enumerate(assessment.ratings):
            past = earlier[rank] if earlier else None
            drawn = None if item in unsettled and rating is NonAnswer.UNANSWERED else rating
            head, rest = petal(rank, drawn, past)
            title = title_element(self._hint(rank, rating)) if tooltips else ""
            items.append(f"{starts[rank]}{head}{title}{rest}")
            is_derived = item in derived
            if is_derived or type(rating) is not int or past is not None or self.narrow:
                side, state = self._state(rank, rating, is_derived, past, unsettled.get(item))
                states[side].append(state)
        statuses = [self._status(index, section.status) for index, section in enumerate(subject.sections)]
        return [
            self.frame,
            group("iar-items", "\n" + "".join(items), style_attributes(*self.disc.style)),
            *[
                group(
                    "iar-states",
                    "\n" + "".join(texts),
                    style_attributes(self.theme.muted, STATE, side, False, True),
                )
                for side, texts in states.items()
                if texts
            ],
            group("iar-statuses", "\n" + "".join(statuses), style_attributes(self.theme.muted, STATE)),
            self.disc.hub("/".join(map(str, subject.answered))),
        ]

    def _hint(self, rank: int, rating: Rating) -> str:
        """What a pointer may be told over a petal."""
        label = self.grid.items[rank].label[self.lang]
        return f"{label}{COLON[self.lang]}{rating_label(rating, self.grid.scale, self.lang)}"

    def _state(
        self, rank: int, rating: Rating, derived: bool, past: Rating | None, unsettled: Text | None = None
    ) -> tuple[str, str]:
        """What is written of an answer: under the label; in the narrow layout, at the end of its line."""
        key = (rank, rating, derived, past, unsettled)
        state = self._states.get(key)
        if state is None:
            shape = self._state_shape(rank, rating, self._state_text(*key))
            markup = label_markup(shape, _state_style(self.theme, shape.anchor)) + "\n"
            state = self._states.keep(key, (shape.anchor, markup))
        return state

    def _state_text(
        self, rank: int, rating: Rating, derived: bool, past: Rating | None, unsettled: Text | None
    ) -> str:
        is_plain = not self.narrow and past is None and not isinstance(rating, NonAnswer)
        text = "" if is_plain else rating_text(rating, self.lang)
        if unsettled is not None and rating is NonAnswer.UNANSWERED:
            text = unsettled[self.lang]
        if derived:
            text = f"{text} ({DERIVED[self.lang]})" if text else DERIVED[self.lang]
        if past is None:
            return text
        from ia_radar.assess.comparison import ItemChange

        return change_text(ItemChange(self.grid.items[rank], (past, rating)), text, self.lang)

    def _state_shape(self, rank: int, rating: Rating, text: str) -> Label:
        x, y, anchor, lines, _ = self.labels[rank]
        shape = Label("", self.theme.muted, x, y, (text,), STATE, anchor, italic=True)
        if not self.narrow:
            return shape._replace(y=y + LABEL * 1.2 * len(lines) / 2)
        if self.moving:
            return shape._replace(y=y + (LABEL * len(lines) + STATE) * 0.6 + 1)
        shape = shape._replace(
            x=self.box.x + self.box.width - MARGIN / 2,
            y=y - leading(LABEL) * (len(lines) - 1) / 2,
            anchor="end",
        )
        if isinstance(rating, NonAnswer):
            return shape
        return shape._replace(colour=self.theme.text, size=LABEL, bold=True, italic=False)

    def _status(self, index: int, status: SectionStatus) -> str:
        """What a section calls for, by its heading."""
        markup = self._statuses.get((index, status))
        if markup is None:
            x, y, anchor, lines, _ = self.headings[index]
            if self.is_under:
                y += self.heading * 1.2 * len(lines) / 2
            else:
                x, anchor = self.box.x + self.box.width - MARGIN / 2, "end"
            words = self.statuses.lines[status]
            value, beside = _status_value(status, words)
            content = text_element(
                x, y, words, STATE, style_attributes("", PLAIN.size, anchor, bool(beside)), anchor
            )
            if beside:
                x += beside if anchor == "start" else -beside
                content += shapes_markup(tuple(warning(x, round(y), SIGN, self.theme.mark, outlined=False)))
            markup = self._statuses.keep((index, status), group("iar-status", content, value))
        return markup


@lru_cache(maxsize=64)
def _status_value(status: SectionStatus, words: tuple[str, ...]) -> tuple[str, int]:
    """The ``data-iar-value`` of a status, and how far from the end of its word a hazard has its sign."""
    is_hazard = status is SectionStatus.HAZARD
    widest = max([width(line, STATE, bold=True) for line in words])
    return data_attribute("value", status.value), round(widest + SIGN / 2 + 4) * is_hazard


@remembered(64)
def _state_style(theme: Theme, side: str) -> Style:
    return Style(theme.muted, STATE, side, italic=True)


@lru_cache(maxsize=128)
def _reserved(highest: int, lang: Lang, moving: bool) -> float:
    """Room for what is written of an answer."""
    texts = [*(reason.label[lang] for reason in NonAnswer), DERIVED[lang]]
    wide = max(width(text, STATE) for text in texts)
    return wide + width(f" → {highest} ({DERIVED[lang]}) ↑", STATE) * moving
