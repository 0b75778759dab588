"""The class of a system in the AI Act, as a small badge that is dated and says what it is worth.

Rules that hold here:

1. The sign and the word tell the class; a class that is not known yet has an open, dashed ground.
2. A badge has no heading of its own: the name of the project is in its text alternative.
"""

from __future__ import annotations

from functools import partial

import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.aiact.classification import DISCLAIMER, Category, Classification
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Box, Label, Layer, Paint, Rect, Scene, Shape, leading
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.canvas.write import WriteOptions, write
from ia_radar.svg.embed import Svg
from ia_radar.svg.law.ladder import ai_act_table, capital, checked_result
from ia_radar.svg.law.signs import class_ink, class_sign
from ia_radar.svg.options import read_options
from ia_radar.text import Lang, Text, clean, day_in_words

__all__ = ["badge"]

LINE, SMALL, SIGN, PAD = 15, 11, 20, 10
_HEAD = "AI Act"
_RANGE = Text("de {} à {}", "from {} to {}")
_DAY = Text("au {}", "on {}")


def badge(
    classification: Classification,
    *,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """The class of a system in the AI Act, as a badge.

    Args:
        classification: what `ia_radar.aiact.classify` gave.
        title: name of the project, told in the text alternative.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, `DSFR`, or one of yours.
        size: width in pixels in files and images; under 480 its small print is wrapped sooner.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell the result on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    Examples:
        >>> from datetime import date
        >>> from ia_radar.aiact import classify
        >>> badge(classify({"rules_only": True}, on=date(2026, 11, 22)), lang="en").name
        'AI Act. Out of scope on 22 November 2026 (3(1)). A landmark, not legal advice.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    result = checked_result(classification)
    lines = _lines(result, lang)
    layer, box = _laid_out(result, lines, options.narrow, lang, theme)
    named = f"{_HEAD} – {clean(title)}" if title else _HEAD
    name = f"{named}. {capital(result.summary(lang))}. {DISCLAIMER[lang]}"
    # The reasons are the host's to show: a sign that reads them all aloud is no sign.
    drawn = ". ".join(map(capital, lines)) + "."
    scene = Scene("badge", box, lang, named, name, drawn, theme.page, theme.text, theme.font, (layer,))
    write_options = WriteOptions(options.id_prefix, options.decorative, options.tooltips)
    return Svg(
        write(scene, write_options),
        name=name,
        description=result.explain(lang),
        tabulate=partial(ai_act_table, result, lang),
        box=box,
        size=options.size,
    )


def _lines(result: Classification, lang: Lang) -> list[str]:
    """What the badge says: the class, its range when it is open, the day, and what it is not."""
    ends = _RANGE[lang].format(result.at_least.label[lang], result.at_most.label[lang])
    return [
        result.category.label[lang],
        *([ends] if result.category is Category.UNDETERMINED else []),
        _DAY[lang].format(day_in_words(result.on, lang)),
        DISCLAIMER[lang].rstrip("."),
    ]


def _laid_out(
    result: Classification, texts: list[str], narrow: bool, lang: Lang, theme: Theme
) -> tuple[Layer, Box]:
    category = result.category
    unknown = category is Category.UNDETERMINED
    label, *more = texts
    limit = 190.0 if narrow else 460.0
    blocks = (
        (wrap(capital(label), LINE, limit, bold=True), LINE, True),
        *(
            (wrap(line, SMALL, limit), SMALL, False)
            for line in (more if narrow else [*more[:-2], " · ".join(more[-2:])])
        ),
    )
    tall = sum(leading(size) * len(lines) for lines, size, _ in blocks) + 2 * PAD
    head = width(_HEAD, LINE, bold=True) + 2 * PAD
    start = head + PAD + SIGN + PAD
    across = start + max(width(line, size, bold=bold) for lines, size, bold in blocks for line in lines) + PAD
    ink = class_ink(category, theme)
    ground = Paint("none", ink.fill, 1.5, "4 3") if unknown else Paint(ink.fill)
    colour, sign = (theme.text, ink.fill) if unknown else (ink.text, ink.text)
    shapes: list[Shape] = [
        Rect("iar-head", Paint(theme.board.fill), 2, 2, head, tall, 5),
        Label("", theme.board.text, 2 + head / 2, 2 + tall / 2, (_HEAD,), LINE, "middle", bold=True),
        Rect("iar-step", ground, head + 4, 2, across - head - 2, tall, 5),
        *class_sign(category, 2 + head + PAD + SIGN / 2, 2 + tall / 2, SIGN, sign),
    ]
    y = 2.0 + PAD
    for lines, size, bold in blocks:
        height = leading(size) * len(lines)
        shapes.append(Label("", colour, 2 + start, y + height / 2, lines, size, bold=bold))
        y += height
    layer = Layer(
        "iar-class", tuple(shapes), item=category.value, value=category.value, hint=result.summary(lang)
    )
    return layer, Box(0, 0, across + 4, tall + 4)
