"""A form laid out in cells: sheets of rows, for a workbook as for a CSV file.

Rules that hold here:

1. One sheet a section of a grid: the booklet's girouet is four sheets.
2. A cell says what it is for; how it looks is decided by whoever writes the file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ia_radar._ground.provenance import Provenance
from ia_radar.aiact import questions
from ia_radar.aiact.logic.condition import ALWAYS, render
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Rating, Stage
from ia_radar.assess.panel import Respondent
from ia_radar.describe import rating_label
from ia_radar.exchange.form_files import words
from ia_radar.exchange.form_files.form import Form, sittings
from ia_radar.exchange.form_files.words import HEADINGS, INSTRUCTIONS, SHEETS
from ia_radar.exchange.forms import choices, form_groups
from ia_radar.grid.catalog import credit_line
from ia_radar.grid.model import Grid, Item, Scale, Section
from ia_radar.text import COLON, Lang, Text

__all__ = ["Cell", "Choices", "Column", "Row", "Sheet", "choices_of", "rating_text", "sheets_of"]

PEOPLE_ON_A_PAGE = 2
"""How many people's columns a printed page of a workbook has room for, readably."""


class Cell(NamedTuple):
    """One cell.

    Args:
        value: what stands in it; None for nothing.
        style: what it is for: ``title``, ``lead``, ``heading``, ``theme``, ``text``, ``answer``, ``input``,
            ``day``, ``size``.
        choices: the name of the list that it offers (`choices_of`); empty for none.
    """

    value: str | int | dt.date | None = None
    style: str = "text"
    choices: str = ""

    @property
    def is_input(self) -> bool:
        """Whether somebody fills it in."""
        return self.style in ("answer", "input", "day", "size")


class Row(NamedTuple):
    """The mark of a row, and its cells."""

    mark: str
    cells: tuple[Cell, ...]


class Column(NamedTuple):
    """How wide a column is, in characters."""

    width: int


class Sheet(NamedTuple):
    """One sheet.

    Args:
        name: what its tab says.
        columns: those after the one of the marks.
        rows: from the top.
        frozen: how many rows on top stay in sight.
        repeated: how many columns each printed page begins with; 0 when a page is wide enough for all.
        breaks: the numbers of the columns, from 1, after which a printed page ends.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    frozen: int = 0
    repeated: int = 0
    breaks: tuple[int, ...] = ()


class Choices(NamedTuple):
    """A list to choose from.

    Args:
        texts: what it offers.
        is_open: whether something else may be written.
    """

    texts: tuple[str, ...]
    is_open: bool = False


def rating_text(rating: Rating, scale: Scale, lang: Lang) -> str:
    """An answer as a cell shows it; empty when there is none."""
    if isinstance(rating, NonAnswer):
        return "" if rating is NonAnswer.UNANSWERED else rating.label[lang]
    return rating_label(rating, scale, lang)


def choices_of(form: Form, lang: Lang) -> dict[str, Choices]:
    """Every list that the cells of a form offer, by its name."""
    offered = {
        words.grid_key(grid): Choices(
            tuple(rating_label(level.value, grid.scale, lang) for level in grid.scale.levels)
            + tuple(reason.label[lang] for reason in (NonAnswer.UNKNOWN, NonAnswer.NOT_APPLICABLE))
        )
        for grid in form.grids
    }
    for name, enum in (("stage", Stage), ("basis", Basis), ("role", Respondent)):
        texts = tuple(choice.label for choice in choices(enum, lang))
        offered[name] = Choices(texts, is_open=name == "role")
    if form.asks_law or form.packs:
        field = form_groups(questions()[:1], lang)[0].fields[0]
        offered["fact"] = Choices(tuple(choice.label for choice in field.choices))
    return offered


def sheets_of(form: Form, lang: Lang) -> list[Sheet]:
    """The sheets of a form, in order."""
    sheets = [_instructions(form, lang), _project(form, lang)]
    for grid in form.grids:
        people = form.of(grid)
        for number, section in enumerate(grid.sections, start=1):
            sheets.append(_section(grid, section, number, people, lang))
    if form.asks_law:
        sheets.append(_law(form, lang))
    if form.packs:
        sheets.append(_local(form, lang))
    return sheets


def _top(title: str, lead: str = "") -> list[Row]:
    rows = [Row(f"{words.MARK}{words.FORMAT}", (Cell(title, "title"),))]
    return [*rows, Row("", (Cell(lead, "lead"),))] if lead else rows


def _instructions(form: Form, lang: Lang) -> Sheet:
    names = [grid.title[lang] for grid in form.grids]
    names += [INSTRUCTIONS["law"][lang]] if form.asks_law else []
    names += [INSTRUCTIONS["local"][lang]] if form.packs else []
    rows = _top(INSTRUCTIONS["title"][lang].format(", ".join(names)))
    rows += [Row("", (Cell(line),)) for line in INSTRUCTIONS["lines"][lang].split("\n")]
    for grid in form.grids:
        purpose = f"{COLON[lang]}{grid.purpose[lang]}" if grid.purpose else ""
        rows.append(Row("", (Cell(f"{grid.title[lang]}{purpose}", "theme"),)))
        for level in grid.scale.levels:
            text = f"{rating_label(level.value, grid.scale, lang)}{COLON[lang]}{level.meaning[lang]}"
            rows.append(Row("", (Cell(text),)))
        rows.append(Row("", (Cell(credit_line(grid, lang), "lead"),)))
    return Sheet(SHEETS["instructions"][lang], (Column(80),), tuple(rows))


def _project(form: Form, lang: Lang) -> Sheet:
    heading = (Cell(HEADINGS["field"][lang], "heading"), Cell(HEADINGS["value"][lang], "heading"))
    rows = [*_top(SHEETS["project"][lang]), Row(words.PROJECT, heading)]
    for field in words.PROJECT_FIELDS:
        value = getattr(form.project, field.name, None)
        shown = value[lang] if isinstance(value, Text) else value
        cell = Cell(shown, "size") if field.is_size else Cell(shown or None, "input")
        rows.append(Row(f"project/{field.name}", (Cell(field.label[lang], "theme"), cell)))
    names = ("person", "role", "date", "stage", "basis")
    if form.assessments:
        rows += [Row("", ()), Row(words.WHO, tuple(Cell(HEADINGS[name][lang], "heading") for name in names))]
    people = max((len(form.of(grid)) for grid in form.grids), default=0)
    for number, grid, sitting in sittings(form):
        who = INSTRUCTIONS["everyone" if people > 1 else "one"][lang].format(number)
        who += f"{COLON[lang]}{grid.title[lang]}" if grid else ""
        cells = (
            Cell(who, "theme"),
            Cell(sitting.role or None, "input", "role"),
            Cell(sitting.date, "day"),
            Cell(sitting.stage and sitting.stage.label[lang], "input", "stage"),
            Cell(sitting.basis and sitting.basis.label[lang], "input", "basis"),
        )
        rows.append(Row(words.person_key(number, grid), cells))
    return Sheet(SHEETS["project"][lang], tuple(map(Column, (28, 44, 14, 18, 20))), tuple(rows))


def _section(grid: Grid, section: Section, number: int, people: tuple[Assessment, ...], lang: Lang) -> Sheet:
    title = f"{grid.title[lang]} – {section.label[lang]}"
    rows = _top(title, section.question[lang] if section.question else "")
    rows.append(
        Row(
            words.grid_key(grid),
            tuple(Cell(text, "heading") for text in _grid_headings(grid, len(people), lang)),
        )
    )
    rows += [_item(grid, item, people, lang) for item in section.items]
    count = len(people)
    widths = (40, 30, 20, 30, 30, 20) if count == 1 else (31, 18, 18, *[15, 17, 12] * count)
    name = f"{grid.title[lang]} {number} {section.label[lang]}"
    # On paper two people stand beside the themes and the poles, which begin each page.
    is_wide = count > PEOPLE_ON_A_PAGE
    breaks = range(3 + 3 * PEOPLE_ON_A_PAGE, 3 + 3 * count, 3 * PEOPLE_ON_A_PAGE) if is_wide else ()
    return Sheet(
        name,
        tuple(map(Column, widths)),
        tuple(rows),
        frozen=len(rows) - len(section.items),
        repeated=3 if is_wide else 0,
        breaks=tuple(breaks),
    )


def _grid_headings(grid: Grid, people: int, lang: Lang) -> list[str]:
    low, high = (words.pole_heading(grid.scale, is_high, lang) for is_high in (False, True))
    numbers = range(1, people + 1)
    if people == 1:
        answer, note, evidence = (HEADINGS[name][lang] for name in ("answer", "note", "evidence"))
        return [HEADINGS["theme"][lang], low, answer, high, note, evidence]
    of_people = [
        words.numbered(HEADINGS[name], number, people, lang)
        for number in numbers
        for name in ("answer", "note", "evidence")
    ]
    return [HEADINGS["theme"][lang], low, high, *of_people]


def _item(grid: Grid, item: Item, people: tuple[Assessment, ...], lang: Lang) -> Row:
    lines = [item.label[lang], *(f"• {question[lang]}" for question in item.questions)]
    lines += [item.note[lang]] if item.note else []
    low, high = (Cell(pole.text[lang] if pole else None) for pole in (item.negative, item.positive))
    theme, said = Cell("\n".join(lines), "theme"), [_said(grid, item, each, lang) for each in people]
    if len(people) == 1:
        answer, note, evidence = said[0]
        cells = [theme, low, answer, high, note, evidence]
    else:
        cells = [theme, low, high, *(cell for each in said for cell in each)]
    return Row(words.item_key(grid, item.id), tuple(cells))


def _said(grid: Grid, item: Item, answers: Assessment, lang: Lang) -> tuple[Cell, Cell, Cell]:
    """What one person says to a theme: the answer, the note, the evidence."""
    return (
        Cell(rating_text(answers[item.id], grid.scale, lang) or None, "answer", words.grid_key(grid)),
        Cell(dict(answers.notes).get(item.id), "input"),
        Cell("\n".join(dict(answers.evidence).get(item.id, ())) or None, "input"),
    )


def _law(form: Form, lang: Lang) -> Sheet:
    names = ("question", "answer", "yes", "no", "unsure")
    rows = _top(SHEETS["law"][lang], INSTRUCTIONS["law_lead"][lang])
    rows.append(Row(words.LAW, tuple(Cell(HEADINGS[name][lang], "heading") for name in names)))
    frozen = len(rows)
    rows += _law_rows(form, lang)
    return Sheet(SHEETS["law"][lang], tuple(map(Column, (52, 16, 34, 34, 34))), tuple(rows), frozen)


def _local(form: Form, lang: Lang) -> Sheet:
    names = ("question", "answer", "help", "source")
    rows = _top(SHEETS["local"][lang], INSTRUCTIONS["local_lead"][lang])
    rows.append(Row(words.LOCAL, tuple(Cell(HEADINGS[name][lang], "heading") for name in names)))
    frozen, declared, said = len(rows), dict(form.declared), _answer_words(form, lang)
    for pack in form.packs:
        title = f"{pack.title[lang]} ({Provenance.LOCAL.label[lang]})"
        rows.append(Row("", (Cell(title, "heading"),)))
        rows += [Row("", (Cell(line, "lead"),)) for line in words.pack_credits([pack], lang)]
        for fact, asked in pack.local_facts.items():
            cells = (
                Cell(asked.text[lang], "theme"),
                Cell(said[declared[fact]] if fact in declared else None, "answer", "fact"),
                Cell(asked.help[lang]),
                Cell(asked.source[lang]),
            )
            rows.append(Row(words.local_key(fact), cells))
    return Sheet(SHEETS["local"][lang], tuple(map(Column, (52, 16, 44, 34))), tuple(rows), frozen)


def _answer_words(form: Form, lang: Lang) -> dict[bool | None, str]:
    """The words of the answers to a question, in a cell."""
    return dict(zip((True, False, None), choices_of(form, lang)["fact"].texts, strict=True))


def _law_rows(form: Form, lang: Lang) -> Iterator[Row]:
    facts, topic = dict(form.facts), ""
    numbers = {question.id: str(number) for number, question in enumerate(questions(), start=1)}
    said = _answer_words(form, lang)
    for question in questions():
        if question.topic != topic:
            topic = question.topic
            yield Row("", (Cell(question.topic_label[lang], "heading"),))
        lines = [f"{numbers[question.id]}. {question.text[lang]}", question.help[lang]]
        if question.depends != ALWAYS:
            lines.append(
                INSTRUCTIONS["only_if"][lang].format(render(question.depends, lang, numbers.__getitem__))
            )
        cells = (
            Cell("\n".join(lines), "theme"),
            Cell(said[facts[question.id]] if question.id in facts else None, "answer", "fact"),
            Cell(question.example[lang]),
            Cell(question.counter_example[lang]),
            Cell(question.unsure[lang]),
        )
        yield Row(words.fact_key(question.id), cells)
