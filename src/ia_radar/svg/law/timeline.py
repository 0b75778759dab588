"""The duties of one system over time: from which day each applies, and what is in force on a day.

Rules that hold here:

1. A day that has come is a full dot, a day to come an open one; a word says it too. A mark says the day.
2. Duties stand under their day: those of the authority, those of others, those that an open question decides.
3. A drawing names articles; what each asks for is in the table, for every duty.
"""

from __future__ import annotations

import datetime as dt
from functools import partial
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.aiact.classification import DISCLAIMER
from ia_radar.aiact.duties import Duty
from ia_radar.aiact.rules.calendar import check_day
from ia_radar.aiact.rules.rule import article_in_words
from ia_radar.errors import InvalidInput, Problem
from ia_radar.svg.canvas.labels import stack, width, wrap
from ia_radar.svg.canvas.scene import Box, Circle, Label, Layer, Paint, Path, Segment, Shape, leading
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.law.ladder import footnote
from ia_radar.svg.options import Options, read_options
from ia_radar.svg.page import MARGIN, draw, grown
from ia_radar.text import Lang, Text, day_in_words

if TYPE_CHECKING:
    from ia_radar.describe import Table

__all__ = ["timeline", "timeline_table"]

SIZE, DOT, BESIDE, SLIMMEST = 12, 6, 14, 84
_TITLE = Text("Obligations dans le temps", "Duties over time")
_SUMMARY = Text(
    "Pour vous, au {on} : {ours} en vigueur, {later} à venir ou à confirmer",
    "Yours, on {on}: {ours} in force, {later} to come or to be confirmed",
)
_NONE = Text("Aucune obligation.", "No duty.")
_IN_FORCE, _TO_COME = Text("en vigueur", "in force"), Text("à venir", "to come")
_PARTS = (
    Text("pour vous : {}", "yours: {}"),
    Text("pour d’autres : {}", "others’: {}"),
    Text("à confirmer : {}", "to be confirmed: {}"),
)
_SURE = {True: Text("oui", "yes"), False: Text("à confirmer", "to be confirmed")}
_HEADER = (
    Text("À partir du", "From"),
    Text("État", "State"),
    Text("Qui", "Who"),
    Text("Article", "Article"),
    Text("Obligation", "Duty"),
    Text("Certaine", "Certain"),
    Text("Autre lecture de la date", "Other reading of the date"),
)
_YOU = Text("vous ({})", "you ({})")


def timeline(
    duties: tuple[Duty, ...],
    *,
    on: dt.date,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """The duties of a system over time, and which are in force on a day.

    Args:
        duties: what `ia_radar.aiact.duties` gave.
        on: the day one looks at them; marked on the line.
        title: name of the project.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, `DSFR`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell each day on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    Examples:
        >>> from datetime import date
        >>> from ia_radar.aiact import classify, duties
        >>> day = date(2026, 11, 22)
        >>> chatbot = classify({"rules_only": False, "interacts_with_people": True}, on=day)
        >>> timeline(duties(chatbot, on=day), on=day, lang="en").name
        'Duties over time. Yours, on 22 November 2026: 0 in force, ...'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    owed = _checked(duties)
    day = check_day(on)
    stops = [_stop(when, list(group), day, lang) for when, group in groupby(owed, key=_start)]
    wide = 360.0 if options.narrow else 800.0
    layers, y = _laid_out(stops, day, wide, options)
    foot, bottom = footnote((DISCLAIMER[lang],), wide, y, theme)
    ours = [duty for duty in owed if duty.ours]
    now = sum(duty.certain and duty.applies_from <= day for duty in ours)
    summary = _SUMMARY[lang].format(on=day_in_words(day, lang), ours=now, later=len(ours) - now) + "."
    return draw(
        "timeline",
        options,
        grown(Box(0, 0, wide, 0), bottom),
        (*layers, foot),
        title=_TITLE[lang],
        summary=summary,
        description="\n".join([summary, *(stop.hint for stop in stops), DISCLAIMER[lang]]),
        tabulate=partial(timeline_table, owed, day, lang),
        lines=(summary,),
    )


_start = attrgetter("applies_from")


def _checked(duties: object) -> tuple[Duty, ...]:
    try:
        given: tuple[object, ...] = tuple(duties)  # type: ignore[arg-type]  # a TypeError is the answer
    except TypeError:
        given = (None,)
    owed = [duty for duty in given if isinstance(duty, Duty)]
    if len(owed) < len(given):
        raise InvalidInput([Problem("duties", "wrong-type", "expected duties, as ia_radar.duties gives")])
    return tuple(sorted(owed, key=_start))


class _Stop(NamedTuple):
    """One day on the line: when it is, whether it has come, and the lines under it."""

    day: dt.date
    passed: bool
    label: str
    state: str
    parts: tuple[str, ...]

    @property
    def hint(self) -> str:
        """All of it in a line."""
        return f"{self.label} ({self.state}) – {' – '.join(self.parts)}"


def _article(duty: Duty, lang: Lang) -> str:
    """The article of a duty, whose last number or letter never begins a line alone."""
    return "\u00a0".join(article_in_words(duty.article, lang).rsplit(" ", 1))


def _stop(day: dt.date, duties: list[Duty], on: dt.date, lang: Lang) -> _Stop:
    groups = (
        [duty for duty in duties if duty.certain and duty.ours],
        [duty for duty in duties if duty.certain and not duty.ours],
        [duty for duty in duties if not duty.certain],
    )
    parts = [
        part[lang].format(", ".join(dict.fromkeys(_article(duty, lang) for duty in group)))
        for part, group in zip(_PARTS, groups, strict=True)
        if group
    ]
    passed = day <= on
    return _Stop(
        day, passed, day_in_words(day, lang), (_IN_FORCE if passed else _TO_COME)[lang], tuple(parts)
    )


def _laid_out(stops: list[_Stop], on: dt.date, wide: float, options: Options) -> tuple[list[Layer], float]:
    if not stops:
        label = Label("", options.theme.muted, MARGIN, 18, (_NONE[options.lang],), 14)
        return [Layer("iar-item", (label,))], 32
    slim = (wide - 2 * MARGIN + BESIDE) / len(stops) - BESIDE
    if options.narrow or slim < SLIMMEST:
        return _down(stops, on, wide, options)
    return _along(stops, on, wide, min(slim, 170), options)


def _along(
    stops: list[_Stop], on: dt.date, wide: float, slim: float, options: Options
) -> tuple[list[Layer], float]:
    """The line from left to right, to scale as far as dots have room; a column of text under each."""
    theme, line = options.theme, 40.0
    first, last = min(on, stops[0].day), max(on, stops[-1].day)
    days = max(1, (last - first).days)

    def at(day: dt.date) -> float:
        return MARGIN + 20 + (wide - 2 * MARGIN - 40) * (day - first).days / days

    dots = _spread([at(stop.day) for stop in stops], 3.0 * DOT, MARGIN + DOT, wide - MARGIN - DOT)
    columns = _spread(dots, slim + BESIDE, MARGIN + slim / 2, wide - MARGIN - slim / 2)
    layers, bottom = [], line
    for stop, x, middle in zip(stops, dots, columns, strict=True):
        link: tuple[Segment, ...] = (
            ("M", x, line + DOT + 3),
            ("L", x, line + 14),
            ("L", middle, line + 26),
        )
        shapes: list[Shape] = [
            Path("iar-link", Paint("none", theme.line, 1), link),
            _dot(stop, x, line, theme),
        ]
        labels, end = _texts(stop, middle, line + 30, slim, "middle", theme)
        layers.append(_layer(stop, (*shapes, *labels)))
        bottom = max(bottom, end)
    before = [x for stop, x in zip(stops, dots, strict=True) if stop.passed]
    after = [x for stop, x in zip(stops, dots, strict=True) if not stop.passed]
    today = min(max(at(on), *(x + DOT + 4 for x in before[-1:]), 0), *(x - DOT - 4 for x in after[:1]), wide)
    label = day_in_words(on, options.lang)
    half = width(label, SIZE, bold=True) / 2
    centre = min(max(today, MARGIN + half), wide - MARGIN - half)
    mark = Path("iar-today", Paint("none", theme.mark.fill, 3), (("M", today, 18), ("L", today, line + 12)))
    day = Layer("iar-scale", (mark, Label("", "", centre, 8, (label,), SIZE, "middle", bold=True)))
    return [_axis((MARGIN, *dots, wide - MARGIN), line, theme, upright=False), day, *layers], bottom + 8


def _down(stops: list[_Stop], on: dt.date, wide: float, options: Options) -> tuple[list[Layer], float]:
    """The line from top to bottom, in order and not to scale; text beside each dot."""
    theme, x, y = options.theme, MARGIN + DOT + 2.0, 6.0
    layers: list[Layer] = []
    dots: list[float] = []
    is_marked = False
    for index in range(len(stops) + 1):
        passed = index < len(stops) and stops[index].passed
        if not passed and not is_marked:
            is_marked = True
            label = Label(
                "", "", x + 24, y + 10, (day_in_words(on, options.lang),), SIZE, bold=True, italic=True
            )
            mark = Path("iar-today", Paint("none", theme.mark.fill, 3), (("M", x - 8, y + 10), ("h", 24)))
            layers.append(Layer("iar-scale", (mark, label)))
            y += 30
        if index < len(stops):
            labels, end = _texts(stops[index], x + 24, y, wide - MARGIN - x - 24, "start", theme)
            dots.append(y + 8)
            layers.append(_layer(stops[index], (_dot(stops[index], x, y + 8, theme), *labels)))
            y = end + 12
    axis = _axis((*dots[:1], *dots, y - 12), x, theme, upright=True)
    return [axis, *layers], y


def _spread(wanted: list[float], room: float, low: float, high: float) -> list[float]:
    """Centres in order, at least ``room`` apart and within bounds that can hold them, near their wishes."""
    centres = stack(wanted, [room] * len(wanted))
    for push, limit, sign in ((range(len(centres)), low, 1), (range(len(centres))[::-1], high, -1)):
        edge = limit
        for rank in push:
            centres[rank] = max(centres[rank], edge) if sign > 0 else min(centres[rank], edge)
            edge = centres[rank] + sign * room
    return centres


def _axis(stations: tuple[float, ...], across: float, theme: Theme, *, upright: bool) -> Layer:
    """The line from the first station to the last; the others are dots, which it leaves open."""
    segments: list[Segment] = []
    ends = len(stations) - 1
    for rank, (before, after) in enumerate(pairwise(stations)):
        start, end = before + (DOT + 1) * (rank > 0), after - (DOT + 1) * (rank + 1 < ends)
        if start < end:
            places = [(across, along) if upright else (along, across) for along in (start, end)]
            segments += [("M", *places[0]), ("L", *places[1])]
    return Layer("iar-scale", (Path("iar-axis", Paint("none", theme.text, 2), tuple(segments)),))


def _dot(stop: _Stop, x: float, y: float, theme: Theme) -> Circle:
    return Circle("iar-dot", Paint(theme.text if stop.passed else "none", theme.text, 2), x, y, DOT)


def _layer(stop: _Stop, shapes: tuple[Shape, ...]) -> Layer:
    value = "in-force" if stop.passed else "to-come"
    return Layer("iar-item", shapes, item=stop.day.isoformat(), value=value, hint=stop.hint)


def _texts(
    stop: _Stop, x: float, y: float, limit: float, anchor: str, theme: Theme
) -> tuple[list[Label], float]:
    """The lines of a day from ``y`` down; and where they end."""
    lines = [
        (stop.label, "", True),
        (stop.state, theme.muted, False),
        *((part, "", False) for part in stop.parts),
    ]
    labels = []
    for text, colour, bold in lines:
        wrapped = wrap(text, SIZE, limit, lines=7 if anchor == "middle" else 16, bold=bold)
        height = leading(SIZE) * len(wrapped) + 3
        labels.append(Label("", colour, x, y + height / 2, wrapped, SIZE, anchor, bold))
        y += height
    return labels, y


def timeline_table(duties: tuple[Duty, ...], on: dt.date, lang: Lang) -> Table:
    """Every duty, as a data table."""
    from ia_radar.describe import Table

    rows = [
        (
            duty.first_day(lang),
            (_IN_FORCE if duty.applies_from <= on else _TO_COME)[lang],
            _YOU[lang].format(duty.bearer.label[lang]) if duty.ours else duty.bearer.label[lang],
            article_in_words(duty.article, lang),
            duty.text[lang],
            _SURE[duty.certain][lang],
            duty.disputed[lang] if duty.disputed else "",
        )
        for duty in duties
    ]
    return Table(_TITLE[lang], [cell[lang] for cell in _HEADER], rows, lang)
