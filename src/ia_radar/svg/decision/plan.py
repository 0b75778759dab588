"""The plan of measures over time: what is done by when, what is late on a day.

Words say each state; the shape of a bar repeats it: full when done, outlined when to do, dashed if dropped.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

import ia_radar.decide  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.decide.plan import Action, ActionStatus
from ia_radar.errors import InvalidInput, Problem, UnknownId
from ia_radar.grid.catalog import get_grid
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Box, Circle, Label, Layer, Paint, Path, Rect, Segment, Shape
from ia_radar.svg.canvas.signs import warning
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import Options, read_options
from ia_radar.svg.page import MARGIN, draw, grown
from ia_radar.text import COLON, Lang, Text, day_in_words

if TYPE_CHECKING:
    from ia_radar.describe import Table

__all__ = ["plan", "plan_table"]

LINE, SMALL = 14, 12
BAR = 14.0
_TITLE = Text("Plan de mesures", "Plan of measures")
_LATE = Text("en retard", "late")
_NONE = Text("Aucune mesure n’est prévue", "No measure is planned")
_NO_DATE = Text("sans date", "undated")
_SUMMARY = Text(
    "Mesures au {on} : {count} ; faites : {done} ; en retard : {late}",
    "Measures on {on}: {count}; done: {done}; late: {late}",
)
_HEADER = (
    Text("Mesure", "Measure"),
    Text("Responsable", "Owner"),
    Text("Début", "Start"),
    Text("Échéance", "Due"),
    Text("Faite le", "Done on"),
    Text("État", "State"),
    Text("Éléments servis", "Items served"),
)


def plan(
    plan: Iterable[Action],
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
    """A plan of measures over time, the first due on top.

    Args:
        plan: the actions.
        on: the day one looks at it; marked by a line.
        title: name of the project.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell each action on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    Examples:
        >>> from datetime import date
        >>> from ia_radar.decide import Action
        >>> actions = [Action("Former la cuisine", "train_users", due=date(2026, 6, 30))]
        >>> plan(actions, on=date(2026, 9, 1), lang="en").name
        'Plan of measures. Measures on 1 September 2026: 1; done: 0; late: 1.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    actions = _checked(plan, on)
    wide = 360.0 if options.narrow else 720.0
    left, length = MARGIN, wide - 2 * MARGIN
    first, days = _span(actions, on)

    def place(day: dt.date) -> float:
        return left + length * (day - first).days / days

    layers: list[Layer] = []
    bands: list[tuple[float, float]] = []  # where lines may pass without crossing a text
    y = 30.0
    late = [action.is_late(on) for action in actions]
    states = [_state(action, is_late, lang) for action, is_late in zip(actions, late, strict=True)]
    for index, (action, is_late, state) in enumerate(zip(actions, late, states, strict=True)):
        shapes, band, y = _row(action, is_late, state, place, y, length, theme, lang)
        bands += [band] if band else []
        hint = f"{action.label[lang]} ({state})"
        layers.append(Layer("iar-item", tuple(shapes), item=str(index), value=action.status.value, hint=hint))
    if not actions:
        layers.append(Layer("iar-item", (Label("", theme.muted, left, y, (_NONE[lang],), LINE),)))
        y += 20
    axis = Layer("iar-scale", tuple(_axis(first, days, place, on, bands, options)))
    done = sum(action.status is ActionStatus.DONE for action in actions)
    summary = _SUMMARY[lang].format(count=len(actions), done=done, late=sum(late), on=day_in_words(on, lang))
    summary += "."
    rows = [_described(action, state, lang) for action, state in zip(actions, states, strict=True)]
    return draw(
        "measures",
        options,
        grown(Box(0, -8, wide, 0), y + 10),  # the title keeps clear of the days under it
        (axis, *layers),
        title=_TITLE[lang],
        summary=summary,
        description="\n".join([summary, *rows]),
        tabulate=partial(plan_table, actions, on, lang),
    )


def _checked(plan: object, on: object) -> tuple[Action, ...]:
    if type(on) is not dt.date:
        raise InvalidInput([Problem("on", "wrong-type", "expected a datetime.date, without a time of day")])
    try:
        given: tuple[object, ...] = tuple(plan)  # type: ignore[arg-type]  # a TypeError is the answer
    except TypeError:
        given = (None,)
    actions = [action for action in given if isinstance(action, Action)]
    if len(actions) < len(given):
        raise InvalidInput([Problem("plan", "wrong-type", "expected a list of Action")])
    return tuple(sorted(actions, key=lambda action: action.due or action.done or dt.date.max))


def _span(actions: tuple[Action, ...], on: dt.date) -> tuple[dt.date, int]:
    """The first day shown, and how many days are."""
    known = [day for action in actions for day in (action.start, action.due, action.done) if day is not None]
    first, last = min([on, *known]), max([on, *known])
    return first, max(28, (last - first).days)


def _state(action: Action, is_late: bool, lang: Lang) -> str:
    late = f", {_LATE[lang]}" if is_late else ""
    return f"{action.status.label[lang]}{late}"


def _described(action: Action, state: str, lang: Lang) -> str:
    due = day_in_words(action.due, lang) if action.due else _NO_DATE[lang]
    return f"{action.label[lang]}{COLON[lang]}{state}, {due}."


def _row(
    action: Action,
    is_late: bool,
    state: str,
    at: Callable[[dt.date], float],
    y: float,
    length: float,
    theme: Theme,
    lang: Lang,
) -> tuple[list[Shape], tuple[float, float] | None, float]:
    """One action from ``y`` down: a line of text, then its bar; its shapes, the band of its bar, its end."""
    left = float(MARGIN)
    undated = "" if action.due or action.done else _NO_DATE[lang]
    parts = (action.label[lang], action.owner, state, undated)
    indent = 20 if is_late else 0
    lines = wrap(" · ".join(filter(None, parts)), LINE, length - indent)
    height = LINE * 1.2 * len(lines)
    shapes: list[Shape] = [Label("iar-label", "", left + indent, y + height / 2, lines, LINE)]
    if is_late:
        shapes += warning(left + 8, y + LINE * 0.6, 15, theme.mark)
    y += height + 4
    colour = theme.accent(0).fill
    end, band = action.due or action.done, None
    if end is not None:
        band = (y - 4, y + BAR + 6)
        start = action.start or end
        x, reach = at(start), at(end)
        if reach - x < 6:
            shapes.append(
                _mark(action, min(max(reach, left + 6), left + length - 6), y + BAR / 2, colour, theme)
            )
        else:
            shapes.append(Rect("iar-bar", _paint(action, colour), x, y, reach - x, BAR, 3))
        if action.done is not None and action.due is not None and action.done != action.due:
            x = min(max(at(action.done), left + 5), left + length - 5)
            shapes.append(Circle("iar-done", Paint(theme.text, theme.page, 1.5), x, y + BAR / 2, 5))
        y += BAR + 4
    return shapes, band, y + 10


def _paint(action: Action, colour: str) -> Paint:
    if action.status is ActionStatus.DONE:
        return Paint(colour)
    dash = "4 3" if action.status is ActionStatus.DROPPED else ""
    inside = colour if action.status is ActionStatus.UNDERWAY else "none"
    return Paint(inside, colour, 2, dash, 0.55 if action.status is ActionStatus.UNDERWAY else 1)


def _mark(action: Action, x: float, y: float, colour: str, theme: Theme) -> Path:
    inside = colour if action.status is ActionStatus.DONE else "none" if theme.page == "none" else theme.page
    dash = "3 2" if action.status is ActionStatus.DROPPED else ""
    diamond: tuple[Segment, ...] = (
        ("M", x, y - 7),
        ("L", x + 6, y),
        ("L", x, y + 7),
        ("L", x - 6, y),
        ("Z",),
    )
    return Path("iar-bar", Paint(inside, colour, 2, dash), diamond)


def _axis(
    first: dt.date,
    days: int,
    at: Callable[[dt.date], float],
    on: dt.date,
    bands: list[tuple[float, float]],
    options: Options,
) -> list[Shape]:
    """Months, or years, as close as their names have room; and the day one looks."""
    theme, lang = options.theme, options.lang
    left, right = float(MARGIN), (360.0 if options.narrow else 720.0) - MARGIN
    today = at(on)
    label = day_in_words(on, lang)
    half = width(label, SMALL, bold=True) / 2
    centre = min(max(today, left + half), right - half)
    shapes: list[Shape] = [
        Path("iar-today", Paint("none", theme.mark.fill, 2), _ticks(today, bands)),
        Label("", "", centre, 8, (label,), SMALL, "middle", bold=True),
    ]
    free = left  # where the last name ends
    step = _months_apart((right - left) / days, lang)
    month = first.year * 12 + first.month - 1
    for mark in range(month + -month % step, dt.date.max.year * 12 + 12, step):
        day = dt.date(mark // 12, mark % 12 + 1, 1)
        if day < first:
            continue
        if (day - first).days > days:
            break
        name, x = _month_name(day, step, lang), at(day)
        reach = width(name, SMALL) / 2
        middle = min(max(x, left + reach), right - reach)  # beside its mark, at an end of the axis
        is_clear_of_today = middle + reach + 8 < centre - half or centre + half < middle - reach - 8
        if is_clear_of_today and middle - reach >= free:
            free = middle + reach + 8
            shapes.append(Path("iar-ring", Paint("none", theme.line, 0.75), _ticks(x, bands)))
            shapes.append(Label("", theme.muted, middle, 8, (name,), SMALL, "middle"))
    return shapes


_MONTHS: dict[Lang, tuple[str, ...]] = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
}
_STEPS = (1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000)  # months
_DAYS_A_MONTH = 30.4


def _month_name(day: dt.date, step: int, lang: Lang) -> str:
    """A month as an axis says it; the year alone where marks are years apart."""
    return str(day.year) if step % 12 == 0 else f"{_MONTHS[lang][day.month - 1]} {day.year}"


def _months_apart(per_day: float, lang: Lang) -> int:
    """How many months apart marks have room for their names; ``per_day`` is the length of a day."""
    longest = dt.date(2000, 9, 1)
    for step in _STEPS:
        if step * _DAYS_A_MONTH * per_day >= width(_month_name(longest, step, lang), SMALL) + 14:
            return step
    return _STEPS[-1]


def _ticks(x: float, bands: list[tuple[float, float]]) -> tuple[Segment, ...]:
    """A line down the chart that leaves the texts alone."""
    segments: list[Segment] = []
    for top, bottom in [(18.0, 26.0), *bands]:
        segments += [("M", x, top), ("L", x, bottom)]
    return tuple(segments)


def _item_label(name: str, lang: Lang) -> str:
    """The label of an item of the catalogue; its id for one of a local grid."""
    grid, _, item = name.partition(":")
    try:
        return get_grid(grid).items[item].label[lang]
    except UnknownId:
        return name


def plan_table(actions: tuple[Action, ...], on: dt.date, lang: Lang) -> Table:
    """The plan as a data table."""
    from ia_radar.describe import Table

    def day(value: dt.date | None) -> str:
        return day_in_words(value, lang) if value else ""

    rows = [
        (
            action.label[lang],
            action.owner,
            day(action.start),
            day(action.due),
            day(action.done),
            _state(action, action.is_late(on), lang),
            ", ".join(_item_label(name, lang) for name in action.serves),
        )
        for action in actions
    ]
    return Table(_TITLE[lang], [cell[lang] for cell in _HEADER], rows, lang)
