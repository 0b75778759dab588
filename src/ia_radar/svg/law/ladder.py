"""Where a system stands among the classes of the AI Act, as a ladder from the lightest to the heaviest.

Rules that hold here:

1. The class reached is full and pinned, a possible one dashed, any other pale; a word says each.
2. What Article 50 and the rules on models add stands beside the ladder: it holds on any class.
3. The drawing says the day of the law, the text read, and that it is no legal advice.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.aiact.classification import DISCLAIMER, Category, Classification
from ia_radar.aiact.rules.calendar import LAWS
from ia_radar.aiact.rules.rule import Consequence, Rule, article_in_words
from ia_radar.errors import InvalidInput, Problem
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Box, Label, Layer, Paint, Path, Rect, Shape, leading
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.law.signs import class_ink, class_sign
from ia_radar.svg.options import Options, read_options
from ia_radar.svg.page import MARGIN, draw, grown
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from ia_radar.describe import Table

__all__ = ["ai_act", "ai_act_table", "capital", "checked_result", "footnote"]

LINE, SMALL, FOOT = 14, 12, 11
GAP, RISE, SIGN = 8, 18, 18
LADDER = tuple(category for category in Category if category is not Category.UNDETERMINED)

_TITLE = Text("Règlement IA (AI Act)", "AI Act")
_HEADER = (
    Text("Classe ou règle", "Class or rule"),
    Text("État", "State"),
    Text("Articles", "Articles"),
    Text("Ce que dit le texte", "What the text says"),
)
_STATES = {
    "reached": Text("classe du système", "class of the system"),
    "presumed": Text(
        "possible ; retenue à s’en tenir aux faits connus", "possible; on the known facts alone"
    ),
    "possible": Text("possible", "possible"),
    "added": Text("s’ajoute à la classe, voir plus bas", "added to the class, see below"),
    "excluded": Text("écarté", "ruled out"),
}
_AT_STAKE = Text("{} articles en jeu", "{} articles at stake")
_OPEN = (
    Text("", ""),
    Text("Une réponse peut encore changer le résultat.", "One answer can still change the result."),
    Text("{} réponses peuvent encore changer le résultat.", "{} answers can still change the result."),
)
_HOLDS, _MAY = Text("s’applique", "holds"), Text("possible", "possible")
_OVERLAYS = (
    (Consequence.TRANSPARENCY, Text("Transparence (article 50)", "Transparency (Article 50)")),
    (Consequence.GPAI, Text("Modèles à usage général", "General-purpose models")),
)
_NOTHING = Text("Rien ne s’ajoute.", "Nothing is added.")
_MET = Text(
    "Dérogation de l’article 6(3) : condition remplie ({})", "Derogation of Article 6(3): condition met ({})"
)
_REFUSED = Text(
    "Dérogation de l’article 6(3) : condition invoquée, mais refusée ({})",
    "Derogation of Article 6(3): condition claimed, but refused ({})",
)
_DECIDING = {
    Category.OUT_OF_SCOPE: (Consequence.OUT_OF_SCOPE,),
    Category.LIMITED: (Consequence.TRANSPARENCY,),
    Category.HIGH_RISK: (Consequence.HIGH_RISK_PRODUCT, Consequence.HIGH_RISK_USE),
    Category.PROHIBITED: (Consequence.PROHIBITED,),
}


def ai_act(
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
    """Where a system stands among the classes of the AI Act, and what Article 50 adds.

    Args:
        classification: what `ia_radar.aiact.classify` gave.
        title: name of the project.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, `DSFR`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: tell the state of each class on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    Examples:
        >>> from datetime import date
        >>> from ia_radar.aiact import classify
        >>> ai_act(classify({"rules_only": True}, on=date(2026, 11, 22)), lang="en").name
        'AI Act. Out of scope on 22 November 2026 (3(1)).'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    result = checked_result(classification)
    wide = 360.0 if options.narrow else 800.0
    ladder, y = (_rows if options.narrow else _stairs)(_steps(result, lang), wide, options)
    derogation, y = _derogation(result, wide, y, options)
    overlays, y = _overlays(result, wide, y, options)
    foot, bottom = footnote((DISCLAIMER[lang], f"{LAWS[result.version][lang]}."), wide, y, theme)
    count = len(result.missing)
    return draw(
        "ai-act",
        options,
        grown(Box(0, 0, wide, 0), bottom),
        (*ladder, *derogation, *overlays, foot),
        title=_TITLE[lang],
        summary=f"{capital(result.summary(lang))}.",
        description=result.explain(lang),
        tabulate=partial(ai_act_table, result, lang),
        lines=(f"{capital(result.summary(lang))}.", _OPEN[min(count, 2)][lang].format(count)),
    )


def checked_result(value: object) -> Classification:
    """``value`` itself when it is a classification.

    Raises:
        InvalidInput: it is anything else.
    """
    if isinstance(value, Classification):
        return value
    message = f"expected a Classification, got {type(value).__name__}"
    raise InvalidInput([Problem("classification", "wrong-type", message)])


def capital(text: str) -> str:
    """``text`` with a capital first letter.

    Examples:
        >>> capital("haut risque")
        'Haut risque'
    """
    return text[:1].upper() + text[1:]


class _Step(NamedTuple):
    """A class on the ladder: its state, and the lines that say it."""

    category: Category
    state: str
    label: str
    lines: tuple[str, ...]


class _StepStyle(NamedTuple):
    """How a step is painted: its ground, its texts, its sign."""

    paint: Paint
    text: str
    sign: str


def _steps(result: Classification, lang: Lang) -> list[_Step]:
    return [
        _Step(
            category,
            state := _state(result, category),
            capital(category.label[lang]),
            tuple(
                filter(None, (_STATES[state][lang], _short(_articles(result, category, lang), state, lang)))
            ),
        )
        for category in LADDER
    ]


def _state(result: Classification, category: Category) -> str:
    if category not in result.possible:
        return "added" if category is Category.LIMITED and result.transparency else "excluded"
    if category is result.category:
        return "reached"
    return "presumed" if category is result.presumed else "possible"


def _articles(result: Classification, category: Category, lang: Lang) -> tuple[str, ...]:
    """The articles that decide a class, or may; none for one that is ruled out."""
    if category not in result.possible:
        return ()
    held = (*(ground.rule for ground in result.grounds), *result.transparency)
    rules = held if category is result.category else (*held, *result.open_rules)
    wanted = _DECIDING.get(category, ())
    articles = dict.fromkeys(rule.article for rule in rules if rule.outcome in wanted)
    return tuple(article_in_words(article, lang) for article in articles)


def _short(articles: tuple[str, ...], state: str, lang: Lang) -> str:
    """The articles of a class; their number where many are only possible."""
    if len(articles) > 3 and state != "reached":
        return _AT_STAKE[lang].format(len(articles))
    return ", ".join(articles)


def _step_style(step: _Step, theme: Theme) -> _StepStyle:
    ink = class_ink(step.category, theme)
    looks = {
        "reached": _StepStyle(Paint(ink.fill), ink.text, ink.text),
        "presumed": _StepStyle(Paint("none", ink.fill, 3, "7 4"), theme.text, ink.fill),
        "possible": _StepStyle(Paint("none", ink.fill, 1.5, "3 3"), theme.text, ink.fill),
    }
    return looks.get(step.state, _StepStyle(Paint(theme.text, opacity=0.06), theme.muted, theme.muted))


def _layer(step: _Step, shapes: Iterable[Shape]) -> Layer:
    hint = f"{step.label} ({', '.join(step.lines)})"
    return Layer("iar-class", tuple(shapes), item=step.category.value, value=step.state, hint=hint)


def _stairs(steps: list[_Step], wide: float, options: Options) -> tuple[list[Layer], float]:
    """The ladder from left to right, each step higher than the one before; and where it ends."""
    across = (wide - 2 * MARGIN - GAP * (len(steps) - 1)) / len(steps)
    written = [_written(step, across - 16) for step in steps]
    tallest = max(height for _, height in written) + SIGN + 26
    bottom = 20 + tallest + RISE * (len(steps) - 1)
    layers = []
    for rank, (step, (blocks, _)) in enumerate(zip(steps, written, strict=True)):
        style = _step_style(step, options.theme)
        x, y = MARGIN + rank * (across + GAP), bottom - tallest - RISE * rank
        middle = x + across / 2
        shapes: list[Shape] = [Rect("iar-step", style.paint, x, y, across, bottom - y, 6)]
        shapes += class_sign(step.category, middle, y + 12 + SIGN / 2, SIGN, style.sign)
        shapes += _texts(blocks, middle, y + SIGN + 18, style.text, "middle")
        if step.state == "reached":
            pin = (("M", middle - 8, y - 14), ("h", 16), ("l", -8, 10), ("Z",))
            shapes.append(Path("iar-pin", Paint(options.theme.text), pin))
        layers.append(_layer(step, shapes))
    return layers, bottom + 26


def _rows(steps: list[_Step], wide: float, options: Options) -> tuple[list[Layer], float]:
    """The ladder from bottom to top, each rung longer than the one under it; and where it ends."""
    layers, y = [], 8.0
    for step in reversed(steps):
        style = _step_style(step, options.theme)
        across = wide - 2 * MARGIN - 12 * (len(steps) - 1 - step.category.rank)
        blocks, height = _written(step, across - SIGN - 32)
        tall = max(height, SIGN) + 16
        shapes: list[Shape] = [Rect("iar-step", style.paint, MARGIN, y, across, tall, 6)]
        shapes += class_sign(step.category, MARGIN + 12 + SIGN / 2, y + 8 + SIGN / 2, SIGN, style.sign)
        shapes += _texts(blocks, MARGIN + SIGN + 22, y + 8, style.text, "start")
        if step.state == "reached":
            middle = y + tall / 2
            pin = (("M", MARGIN - 14, middle - 8), ("v", 16), ("l", 10, -8), ("Z",))
            shapes.append(Path("iar-pin", Paint(options.theme.text), pin))
        layers.append(_layer(step, shapes))
        y += tall + GAP
    return layers[::-1], y + 14


_Blocks = list[tuple[tuple[str, ...], float, bool]]


def _written(step: _Step, limit: float) -> tuple[_Blocks, float]:
    """The texts of a step, as wrapped blocks with size and weight; and their height."""
    blocks: _Blocks = [(wrap(step.label, LINE, limit, lines=4, bold=True), LINE, True)]
    blocks += [(wrap(line, SMALL, limit, lines=4), SMALL, False) for line in step.lines]
    return blocks, sum(_tall(lines, size) for lines, size, _ in blocks)


def _tall(lines: tuple[str, ...], size: float) -> float:
    return leading(size) * len(lines) + 2


def _texts(blocks: _Blocks, x: float, y: float, colour: str, anchor: str) -> list[Label]:
    labels = []
    for lines, size, bold in blocks:
        height = _tall(lines, size)
        labels.append(Label("", colour, x, y + height / 2, lines, size, anchor, bold))
        y += height
    return labels


def _derogation(
    result: Classification, wide: float, y: float, options: Options
) -> tuple[tuple[Layer, ...], float]:
    derogation = result.derogation
    is_out = result.at_most is Category.OUT_OF_SCOPE
    if derogation is None or is_out or not (derogation.letters or derogation.claimed):
        return (), y
    text = (_MET if derogation.letters else _REFUSED)[options.lang].format(
        ", ".join(derogation.letters or derogation.claimed)
    )
    lines = wrap(text, SMALL, wide - 2 * MARGIN, lines=3, bold=True)
    height = _tall(lines, SMALL)
    label = Label("", "", MARGIN, y + height / 2, lines, SMALL, bold=True)
    return (Layer("iar-derogation", (label,)),), y + height + 12


def _overlays(result: Classification, wide: float, y: float, options: Options) -> tuple[list[Layer], float]:
    """What holds on any class, in two columns, or one under the other; and where they end."""
    columns = 1 if options.narrow else 2
    across = (wide - 2 * MARGIN - 24 * (columns - 1)) / columns
    layers, ends = [], [y]
    for rank, (outcome, head) in enumerate(_OVERLAYS):
        x = MARGIN + (rank % columns) * (across + 24)
        top = ends[-1] if columns == 1 else y
        layer, end = _overlay(result, outcome, head, Box(x, top, across, 0), options)
        layers.append(layer)
        ends.append(end + 10)
    return layers, max(ends)


def _overlay(
    result: Classification, outcome: Consequence, head: Text, box: Box, options: Options
) -> tuple[Layer, float]:
    lang, theme = options.lang, options.theme
    held, still = _overlaid(result, outcome)
    shapes: list[Shape] = []
    lines = wrap(head[lang], LINE, box.width, bold=True)
    y = box.y + _tall(lines, LINE)
    shapes.append(Label("", "", box.x, (box.y + y) / 2, lines, LINE, bold=True))
    rows = [(article_in_words(rule.article, lang), rule.text[lang], True) for rule in held]
    if still:
        articles = ", ".join(dict.fromkeys(rule.article for rule in still))
        rows.append((_MAY[lang], article_in_words(articles, lang), False))
    reach = max((width(tag, SMALL, bold=True) + 28 for tag, _, _ in rows), default=0)
    for tag, text, sure in rows:
        shapes += _pill(tag, box.x, y + 4, sure, theme)
        lines = wrap(text, SMALL, box.width - reach, lines=6)
        tall = max(20.0, _tall(lines, SMALL))
        shapes.append(Label("", "", box.x + reach, y + 4 + tall / 2, lines, SMALL))
        y += tall + 8
    if not rows:
        shapes.append(Label("", theme.muted, box.x, y + 14, (_NOTHING[lang],), SMALL))
        y += 24
    value = "holds" if held else "possible" if still else "nothing"
    return Layer("iar-overlay", tuple(shapes), item=outcome.value, value=value, hint=head[lang]), y


def _overlaid(result: Classification, outcome: Consequence) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The overlaid rules that hold, and those that may."""
    held = result.transparency if outcome is Consequence.TRANSPARENCY else result.gpai
    if result.at_most is Category.OUT_OF_SCOPE:
        return held, ()
    return held, tuple(rule for rule in result.open_rules if rule.outcome is outcome)


def _pill(text: str, x: float, y: float, sure: bool, theme: Theme) -> list[Shape]:
    ink = theme.accent(0)
    across = width(text, SMALL, bold=True) + 18
    paint = Paint(ink.fill) if sure else Paint("none", ink.fill, 1.5, "3 3")
    colour = ink.text if sure else theme.text
    return [
        Rect("iar-pill", paint, x, y, across, 20, 10),
        Label("", colour, x + across / 2, y + 10, (text,), SMALL, "middle", bold=True),
    ]


def footnote(texts: Iterable[str], wide: float, y: float, theme: Theme) -> tuple[Layer, float]:
    """Reservations at the foot of a drawing, each on lines of its own; and where the drawing ends."""
    labels = []
    for text in texts:
        lines = wrap(text, FOOT, wide - 2 * MARGIN, lines=5)
        height = _tall(lines, FOOT)
        labels.append(Label("", theme.muted, MARGIN, y + 8 + height / 2, lines, FOOT))
        y += height
    return Layer("iar-credit", tuple(labels)), y + 20


def ai_act_table(result: Classification, lang: Lang) -> Table:
    """Every class and every overlaid rule, as a data table."""
    from ia_radar.describe import Table

    rows = []
    for category in LADDER:
        state = _STATES[_state(result, category)][lang]
        texts = [ground.rule.text[lang] for ground in result.grounds if category is result.category]
        articles = ", ".join(_articles(result, category, lang))
        rows.append((capital(category.label[lang]), state, articles, " ".join(texts)))
    for outcome, head in _OVERLAYS:
        for word, rules in zip((_HOLDS, _MAY), _overlaid(result, outcome), strict=True):
            rows += [
                (head[lang], word[lang], article_in_words(rule.article, lang), rule.text[lang])
                for rule in rules
            ]
    return Table(_TITLE[lang], [cell[lang] for cell in _HEADER], rows, lang)
