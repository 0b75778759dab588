"""The environmental balance: what it costs against what it brings, as intervals on one axis, date by date.

An interval is drawn as wide as what is not known; where cost and benefit overlap, the overlap is shaded:
that is why the balance cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

import ia_radar.decide  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.decide.balance.model import Balance, Verdict
from ia_radar.errors import InvalidInput, Problem
from ia_radar.svg.canvas.labels import wrap
from ia_radar.svg.canvas.scene import Box, Circle, Label, Layer, Paint, Path, Rect, Shape
from ia_radar.svg.canvas.signs import warning
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import MARGIN, draw, grown
from ia_radar.text import COLON, SEMICOLON, Lang, Text, day_in_words, in_figures

if TYPE_CHECKING:
    from ia_radar.decide.balance.interval import Interval
    from ia_radar.describe import Table

__all__ = ["balance", "balance_table"]

HEAD, LINE, SMALL = 16, 14, 12
BAR = 16.0
COST, BENEFIT = Text("Coût", "Cost"), Text("Bénéfice", "Benefit")
_TITLE = Text("Balance environnementale", "Environmental balance")
_UNDATED = Text("sans date", "undated")
_HEADER = (Text("Date"), COST, BENEFIT, Text("Solde", "Net"), Text("Balance", "Balance"))
_NONE = Text("Aucune balance n’est faite", "No balance is made")


def balance(
    subject: Balance | Iterable[Balance],
    *,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """One balance, or a series of them in one unit, the oldest on top.

    Args:
        subject: a `Balance`, or several in the same unit.
        title: name of the project.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell each line on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value, or the balances have several units.

    Examples:
        >>> from ia_radar.decide import Balance, Quantity
        >>> b = Balance("kWh", [Quantity("Calcul", [2, 4], "kWh")], [Quantity("Chauffage", [3, 9], "kWh")])
        >>> balance(b).name
        'Balance environnementale. Balance indéterminée : coût 2 – 4, bénéfice 3 – 9 kWh.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    series = _series(subject)
    wide = 360.0 if options.narrow else 720.0
    left, right = MARGIN, wide - MARGIN
    longest = (
        max((amount for entry in series for amount in (entry.cost.high, entry.benefit.high)), default=0.0)
        or 1.0
    )
    scale = (right - left) / longest
    layers: list[Layer] = []
    y = 8.0
    for index, entry in enumerate(series):
        shapes, y = _rows(entry, left, y, scale, right - left, theme, lang)
        layers.append(Layer("iar-item", tuple(shapes), item=str(index), value=entry.verdict.value))
    if not series:
        label = Label("", theme.muted, left, y + 8, (_NONE[lang],), LINE)
        layers.append(Layer("iar-item", (label,)))
        y += 24
    summary = " ".join(entry.text[lang] for entry in series)
    return draw(
        "balance",
        options,
        grown(Box(0, 0, wide, 0), y + 12),
        tuple(layers),
        title=_TITLE[lang],
        summary=summary,
        description="\n".join([summary, *(_line_text(entry, lang) for entry in series)]),
        tabulate=partial(balance_table, series, lang),
    )


def _series(subject: object) -> tuple[Balance, ...]:
    try:
        given: tuple[object, ...] = (subject,) if isinstance(subject, Balance) else tuple(subject)  # type: ignore[arg-type]  # a TypeError is the answer
    except TypeError:
        given = (None,)
    if not all(isinstance(entry, Balance) for entry in given):
        raise InvalidInput([Problem("", "wrong-type", "expected a Balance, or several")])
    balances = [entry for entry in given if isinstance(entry, Balance)]
    if len({entry.unit for entry in balances}) > 1:
        raise InvalidInput([Problem("", "several-units", "expected balances in one unit")])
    return tuple(sorted(balances, key=lambda entry: entry.on.isoformat() if entry.on else ""))


def _amount(interval: Interval, unit: str, lang: Lang) -> str:
    return f"{interval.in_figures(lang)} {unit}"


def _heading(entry: Balance, lang: Lang) -> str:
    day = day_in_words(entry.on, lang) if entry.on else _UNDATED[lang]
    period = f", {entry.period[lang]}" if entry.period.fr else ""
    return f"{day}{period}"


def _rows(
    entry: Balance, left: float, y: float, scale: float, length: float, theme: Theme, lang: Lang
) -> tuple[list[Shape], float]:
    """One balance from ``y`` down; its shapes and where it ends."""
    verdict, cost, benefit = entry.verdict, entry.cost, entry.benefit
    heading = f"{_heading(entry, lang)}{COLON[lang]}balance {verdict.label[lang]}"
    lines = wrap(heading, HEAD, length - 24, bold=True)
    indent = 22 if verdict is not Verdict.POSITIVE else 0
    height = HEAD * 1.2 * len(lines)
    shapes: list[Shape] = [Label("", "", left + indent, y + height / 2, lines, HEAD, bold=True)]
    if indent:
        shapes += warning(left + 8, y + HEAD * 0.6, 16, theme.mark)
    y += height + 8
    top = y
    low, high = max(cost.low, benefit.low), min(cost.high, benefit.high)
    rows = [(COST, cost, theme.accent(3).fill), (BENEFIT, benefit, theme.accent(2).fill)]
    bars: list[Shape] = []
    for label, interval, colour in rows:
        text = wrap(f"{label[lang]}{COLON[lang]}{_amount(interval, entry.unit, lang)}", LINE, length)
        bars.append(Label("iar-label", "", left, y + LINE * 0.6 * len(text), text, LINE))
        y += LINE * 1.2 * len(text) + 4
        middle = y + BAR / 2
        bars.append(
            Path("", Paint("none", theme.line, 1), (("M", left, middle), ("L", left + length, middle)))
        )
        start, end = left + interval.low * scale, left + interval.high * scale
        if end - start < 6:
            x = max(left + 5, min((start + end) / 2, left + length - 5))
            bars.append(Circle("iar-bar", Paint(colour), x, middle, 5))
        else:
            bars.append(Rect("iar-bar", Paint(colour), start, y, end - start, BAR, 3))
        y += BAR + 8
    if verdict is Verdict.UNDETERMINED and high > low:
        band = Paint(theme.muted, opacity=0.14)
        shapes.append(Rect("iar-overlap", band, left + low * scale, top, (high - low) * scale, y - top - 4))
    ends = [(left, "0", "start"), (left + length, _amount_end(length / scale, entry.unit, lang), "end")]
    axis = [Label("", theme.muted, x, y + SMALL * 0.6, (text,), SMALL, anchor) for x, text, anchor in ends]
    return [*shapes, *bars, *axis], y + SMALL * 1.2 + 18


def _amount_end(value: float, unit: str, lang: Lang) -> str:
    return f"{in_figures(value, lang)} {unit}"


def _line_text(entry: Balance, lang: Lang) -> str:
    """The lines of a balance and where they come from."""
    parts = []
    for name, lines in ((COST, entry.costs), (BENEFIT, entry.benefits)):
        texts = SEMICOLON[lang].join(
            f"{line.label[lang]} {_amount(line.amount, line.unit, lang)}"
            + (f" ({line.source})" if line.source else "")
            for line in lines
        )
        parts.append(f"{name[lang]}{COLON[lang]}{texts}.")
    factors = SEMICOLON[lang].join(
        f"1 {factor.unit} = {_amount(factor.value, factor.into, lang)} ({factor.source})"
        for factor in entry.factors
    )
    return " ".join([*parts, factors and f"{factors}."])


def balance_table(series: tuple[Balance, ...], lang: Lang) -> Table:
    """The balances as a data table."""
    from ia_radar.describe import Table

    rows = [
        (
            _heading(entry, lang),
            _amount(entry.cost, entry.unit, lang),
            _amount(entry.benefit, entry.unit, lang),
            _amount(entry.net, entry.unit, lang),
            entry.verdict.label[lang],
        )
        for entry in series
    ]
    return Table(_TITLE[lang], [cell[lang] for cell in _HEADER], rows, lang)
