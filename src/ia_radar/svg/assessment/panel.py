"""What a panel says, item by item: counts per level, range, lower median, and what is to be discussed.

Only what `Panel` publishes is drawn; an item that too few people answered shows that, and nothing else.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ia_radar.assess.panel import Panel, Voices, role_label
from ia_radar.errors import InvalidInput, Problem
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Box, Circle, Label, Layer, Paint, Path, Rect, Shape
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import MARGIN, credit, draw, grown
from ia_radar.text import COLON, SEMICOLON, Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.describe import Table

__all__ = ["panel", "panel_description", "panel_table"]

HEADING, LINE, SMALL = 16, 14, 12
ROW = 22.0
LARGEST, RING = 14.0, 3.5  # radius of the largest disc; how much further its ring reaches
_TITLE = Text("{} : réponses du groupe", "{}: answers of the group")
_DEBATE = Text("à débattre", "to be discussed")
_LEGEND = Text(
    "disque : nombre de réponses au niveau ; trait : étendue ; cercle : médiane basse",
    "disc: number of answers at the level; line: range; ring: lower median",
)
_HEADER = (
    Text("Élément", "Item"),
    Text("Réponses", "Answers"),
    Text("Par niveau", "By level"),
    Text("Médiane basse", "Lower median"),
    Text("Étendue", "Range"),
    Text("Accord A", "Agreement A"),
    Text("Par rôle", "By role"),
    Text("À débattre", "To be discussed"),
)
_YES = Text("oui", "yes")


def panel(
    subject: Panel,
    *,
    title: str = "",
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """What a panel says on each item: counts per level, range, lower median, and what to discuss.

    Args:
        subject: the panel; what it withholds is not drawn.
        title: name of the project.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell each item on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    Examples:
        >>> import ia_radar as ia
        >>> girouet = ia.get_grid("girouet")
        >>> rate = lambda level: ia.Assessment(girouet, {"autonomy": level}, respondent="agent")
        >>> panel(ia.Panel([rate(level) for level in (1, 2, 4, 4, 4)])).name
        'Girouet : réponses du groupe. 5 agents. À débattre : Autonomie.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    if not isinstance(subject, Panel):
        raise InvalidInput([Problem("", "wrong-type", "expected a Panel")])
    wide = 360.0 if options.narrow else 720.0
    debated = {voices.id: voices.item.label[lang] for voices in subject.disputed()}
    described = {voices.id: _described(voices, lang) for voices in subject.items}
    levels = len(subject.grid.scale.levels)
    # The levels stand in columns on the right; in narrow places the labels stand above them.
    left = float(MARGIN) if options.narrow else wide * 0.46
    step = (wide - MARGIN - left) / levels
    most = max((max(voices.counts or (0,)) for voices in subject.items), default=0) or 1
    layers = [
        Layer("iar-scale", tuple(_columns(subject, left, step, theme))),
    ]
    y = 20.0
    for section in subject.grid.sections:
        lines = wrap(section.label[lang], HEADING, wide - 2 * MARGIN, bold=True)
        height = HEADING * 1.2 * len(lines)
        heading = Label("", "", MARGIN, y + height / 2, lines, HEADING, bold=True)
        layers.append(Layer("iar-section", (heading,)))
        y += height + 4
        for item in section.items:
            voices = subject.items[item.id]
            shapes, y = _row(
                voices, y, left, step, most, item.id in debated, options.narrow, wide, theme, lang
            )
            layers.append(Layer("iar-item", tuple(shapes), item=item.id, hint=described[item.id]))
        y += 8
    foot, box = credit(grown(Box(0, 0, wide, 0), y), subject.grid, lang, theme)
    summary = _summary(subject, debated.values(), lang)
    return draw(
        "panel",
        options,
        box,
        (*layers, foot),
        title=_TITLE[lang].format(subject.grid.title[lang]),
        summary=summary,
        description="\n".join([summary, *described.values()]),
        tabulate=partial(panel_table, subject, lang),
        lines=(_LEGEND[lang],),
    )


def _summary(subject: Panel, debated: Iterable[str], lang: Lang) -> str:
    people = ", ".join(f"{count} {role_label(role)[lang]}" for role, count in subject.roles)
    disputed = ", ".join(debated)
    parts = [people]
    if disputed:
        debate = _DEBATE[lang]
        parts.append(f"{debate[0].upper()}{debate[1:]}{COLON[lang]}{disputed}")
    return ". ".join(parts) + "."


def panel_description(subject: Panel, lang: Lang) -> str:
    """What the panel says, an item a line."""
    return "\n".join([_described(voices, lang) for voices in subject.items])


def _described(voices: Voices, lang: Lang) -> str:
    return f"{voices.item.label[lang]}{COLON[lang]}{voices.text[lang]}."


def _columns(subject: Panel, left: float, step: float, theme: Theme) -> list[Shape]:
    return [
        Label("", theme.muted, left + step * (rank + 0.5), 8, (str(level.value),), SMALL, "middle", bold=True)
        for rank, level in enumerate(subject.grid.scale.levels)
    ]


def _row(
    voices: Voices,
    y: float,
    left: float,
    step: float,
    most: int,
    is_disputed: bool,
    narrow: bool,
    wide: float,
    theme: Theme,
    lang: Lang,
) -> tuple[list[Shape], float]:
    """One item from ``y`` down; its shapes and where it ends."""
    room = wide - 2 * MARGIN if narrow else left - MARGIN - 12
    shapes: list[Shape] = []
    label = wrap(voices.item.label[lang], LINE, room)
    height = LINE * 1.2 * len(label)
    extra = SMALL * 1.2 + 2 if is_disputed else 0
    block = height + extra
    tall = 2 * (LARGEST + RING) + 1 if narrow else ROW + 8
    top = y if narrow else y + max(0.0, (tall - block) / 2)
    shapes.append(Label("iar-label", "", MARGIN, top + height / 2, label, LINE))
    if is_disputed:
        label = (_DEBATE[lang],)
        shapes.append(
            Label("iar-state", theme.muted, MARGIN, top + height + extra / 2, label, SMALL, italic=True)
        )
    middle = y + block + tall / 2 if narrow else y + max(tall, block) / 2
    end = y + block + tall if narrow else y + max(tall, block) + 6  # the rings of neighbours do not touch
    if voices.counts is None or not voices.answered:
        text = wrap(voices.text[lang], SMALL, step * len(voices.scale.levels) - 8, lines=2)
        wide_text = max(width(line, SMALL) for line in text) + 16
        centre = left + step * len(voices.scale.levels) / 2
        tall_box = SMALL * 1.2 * len(text) + 8
        box = Rect(
            "iar-gap",
            Paint("none", theme.muted, 1, "5 4"),
            centre - wide_text / 2,
            middle - tall_box / 2,
            wide_text,
            tall_box,
            4,
        )
        shapes += [box, Label("", theme.muted, centre, middle, text, SMALL, "middle", italic=True)]
        return shapes, end
    lowest, median, given = voices.scale.lowest, voices.median, voices.range
    if given and given[0] != given[1]:
        ends = [left + step * (level - lowest + 0.5) for level in given]
        line = (("M", ends[0], middle), ("L", ends[1], middle))
        shapes.append(Path("iar-range", Paint("none", theme.muted, 2), line))
    for rank, count in enumerate(voices.counts):
        if not count:
            continue
        level = voices.scale.levels[rank]
        ink = theme.signal(level.signal)
        x = left + step * (rank + 0.5)
        radius = 8 + (LARGEST - 8) * (count / most) ** 0.5
        shapes.append(Circle("iar-voices", Paint(ink.fill), x, middle, radius))
        if level.value == median:
            shapes.append(Circle("iar-median", Paint("none", theme.text, 2), x, middle, radius + RING - 1))
        shapes.append(Label("", ink.text, x, middle, (str(count),), SMALL, "middle", bold=True))
    return shapes, end


def panel_table(subject: Panel, lang: Lang) -> Table:
    """What the panel publishes, as a data table."""
    from ia_radar.describe import Table

    disputed = {voices.id for voices in subject.disputed()}
    rows = [_cells(voices, voices.id in disputed, lang) for voices in subject.items]
    return Table(_TITLE[lang].format(subject.grid.title[lang]), [cell[lang] for cell in _HEADER], rows, lang)


def _cells(voices: Voices, is_disputed: bool, lang: Lang) -> tuple[str, ...]:
    if voices.counts is None or not voices.answered:
        return (voices.item.label[lang], str(voices.answered), voices.text[lang], "", "", "", "", "")
    pairs = zip(voices.scale.levels, voices.counts, strict=True)
    counts = ", ".join(f"{count} × {level.value}" for level, count in pairs if count)
    low, high = voices.range or (0, 0)
    agreement = f"{voices.agreement:.2f}"
    roles = SEMICOLON[lang].join(f"{role_label(role)[lang]} {group.median}" for role, group in voices.roles)
    return (
        voices.item.label[lang],
        str(voices.answered),
        counts,
        str(voices.median),
        f"{low} – {high}" if low != high else str(low),
        agreement.replace(".", ",") if lang == "fr" else agreement,
        roles,
        _YES[lang] if is_disputed else "",
    )
