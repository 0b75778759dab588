"""Every reader of words agrees with every other on the same input: one answer, or all of them refuse it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar._ground.counts import read_count
from ia_radar._ground.days import read_day
from ia_radar._ground.gaps import is_blank
from ia_radar.aiact.questionnaire.fact_reader import read_fact
from ia_radar.assess.answers import read_rating
from ia_radar.cli.days import parse_day
from ia_radar.describe import rating_label
from ia_radar.exchange import registers
from ia_radar.exchange.form_files import Form, blank_form, read_forms, write_form
from ia_radar.exchange.forms import read_form
from ia_radar.exchange.interview import begin_grids, grid_step
from ia_radar.exchange.interview.replies import ANSWERS, Reply, reply_of
from ia_radar.exchange.law import read_facts
from tests.exchange.use_readers import TABLES as USE_READERS
from tests.exchange.use_readers import Packs
from tests.pack.some_packs import TOWN

GIROUET = ia.get_grid("girouet")
FACT = "rules_only"
REFUSED, BLANK = "refused", "blank"
Reader = Callable[[Any], Any]


class SetAsideError(Exception):
    """A row of a table was refused."""


def outcome(read: Reader, value: Any) -> Any:
    """What a reader makes of a value: an answer, or that it refuses it."""
    try:
        return read(value)
    except (ia.InvalidInput, SetAsideError):
        return REFUSED


def all_agree(readers: Mapping[str, Reader], value: Any, expected: Any) -> None:
    given_by = {name: outcome(read, value) for name, read in readers.items()}
    assert {name: answer for name, answer in given_by.items() if repr(answer) != repr(expected)} == {}


# The forms as files, with one cell that somebody filled in.


def csv_bytes(rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue().encode("utf-8-sig", "surrogatepass")


FORMS = {
    "rating": blank_form([GIROUET]),
    "fact": blank_form(asks_law=True),
    "day": blank_form([GIROUET]),
    "count": blank_form([GIROUET]),
}
CELLS = {
    "rating": ("item/girouet/1.0.0/autonomy", "Réponse"),
    "fact": (f"fact/{FACT}", "Réponse"),
    "day": ("person/1", "Date"),
    "count": ("project/population", "À remplir"),
}


@cache
def rows_of(kind: str) -> list[list[str]]:
    """A blank form, with a name for its project."""
    text = write_form(FORMS[kind], "csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    return [["project/name", "", "Cantines"] if row[0] == "project/name" else row for row in rows]


def form_in_csv(kind: str, value: str) -> Form:
    key, heading = CELLS[kind]
    rows = rows_of(kind)
    place = next(place for place, row in enumerate(rows) if row[0] == key)
    column = next(row.index(heading) for row in rows[place::-1] if heading in row)
    row = [*rows[place][:column], value, *rows[place][column + 1 :]]
    (form,) = read_forms({"form.csv": csv_bytes([*rows[:place], row, *rows[place + 1 :]])})
    return form


def form_in_xlsx(kind: str, value: Any) -> Form:
    openpyxl = import_module("openpyxl")
    key, heading = CELLS[kind]
    book = openpyxl.load_workbook(io.BytesIO(write_form(FORMS[kind], "xlsx")))
    column = 0
    for sheet in book:
        for row in sheet.iter_rows():
            texts = [cell.value for cell in row]
            column = texts.index(heading) if heading in texts else column
            if texts[0] == "project/name":
                row[2].value = "Cantines"
            if texts[0] == key:
                row[column].value = value
                row[column].data_type = "s" if isinstance(value, str) else row[column].data_type
    out = io.BytesIO()
    book.save(out)
    (form,) = read_forms({"form.xlsx": out.getvalue()})
    return form


def form_in_json(data: Mapping[str, Any]) -> Form:
    (form,) = read_forms({"form.json": json.dumps(data).encode()})
    return form


def dossier_of(**parts: Any) -> dict[str, Any]:
    return {"format_version": 2, "project": {"name": "Cantines"}, **parts}


def only(reading: Any) -> Any:
    """The only record of a table; a row that was set aside was refused."""
    records = list(reading)
    assert len(records) + reading.report.aside_count == 1
    if not records:
        raise SetAsideError
    return records[0]


# Ratings


def rating_data(value: Any) -> dict[str, Any]:
    return {"grid": "girouet", "ratings": {"autonomy": value}}


def table_of(value: Any) -> dict[str, list[Any]]:
    return {"projet": ["Cantines"], "autonomy": [value]}


def portfolio_answer(value: Any) -> Any:
    reading = registers.read_portfolio(
        {"Projet": ["Cantines"], "Grille": ["girouet"], "girouet.autonomy": [value]}
    )
    if reading.report.aside_count:
        return REFUSED
    return reading.dossiers[0].assessments[0]["autonomy"]


def panel_answer(value: Any) -> Any:
    reading = registers.read_panel({"role": ["agent"], "autonomy": [value]}, GIROUET, respondent="role")
    return REFUSED if reading.panel is None else reading.panel.assessments[0]["autonomy"]


def long_table(value: Any) -> Any:
    table = {"p": ["Cantines"], "i": ["autonomy"], "r": [value]}
    return only(registers.read_long_table(table, GIROUET, project="p", item="i", rating="r")).assessment[
        "autonomy"
    ]


OF_ANY_VALUE: dict[str, Reader] = {
    "form": lambda value: read_form(GIROUET, {"autonomy": value})["autonomy"],
    "table": lambda value: only(registers.read_table(table_of(value), GIROUET)).assessment["autonomy"],
    "long table": long_table,
    "portfolio table": portfolio_answer,
    "survey": panel_answer,
    "assessment": lambda value: ia.Assessment.from_dict(rating_data(value))["autonomy"],
    "dossier": lambda value: ia.Dossier.from_dict(dossier_of(assessments=[rating_data(value)])).assessments[
        0
    ]["autonomy"],
    "panel": lambda value: ia.Panel.from_dict({"k": 1, "assessments": [rating_data(value)]}).assessments[0][
        "autonomy"
    ],
}
OF_JSON: dict[str, Reader] = {
    "register": lambda value: only(
        registers.read_json([json.dumps([{"name": "x", "autonomy": value}]).encode()], grid=GIROUET)
    ).assessment["autonomy"],
    "form in JSON": lambda value: form_in_json(rating_data(value)).assessments[0]["autonomy"],
}
OF_TEXT: dict[str, Reader] = {
    "table in CSV": lambda value: only(
        registers.read_table([csv_bytes([["projet", "autonomy"], ["Cantines", value]])], GIROUET)
    ).assessment["autonomy"],
    "form in CSV": lambda value: form_in_csv("rating", value).assessments[0]["autonomy"],
}

LEVELS = GIROUET.scale.levels
RATINGS: list[ia.Rating] = [*(level.value for level in LEVELS), *ia.NonAnswer]
LABELS = [rating_label(rating, GIROUET.scale, lang) for rating in RATINGS for lang in ia.text.LANGS]
WRITTEN = [
    *LABELS, *LEVELS.ids, *(level.label.fr for level in LEVELS),
    "3", "03", "+3", "3.0", "3,0", "3,00", "3 - Plutôt positif", "Plutôt positif (3)", "NSP", "nspp",
    "S. O.", "N/A",
    "sans objet", "Non concerné", "inconnu", "?", "???", "", " ", "-", "—", "NA", "#N/A", "#VALEUR!",
    "nan", "null",
    "à compléter", "ne sait pas", "−3", "–1", "3?", "5", "0", "2.5", "1e0", "plutôt", "néant", "true",
    "oui",
    "=1+1", "3 (Plutôt négatif)", "②", "３", "TBC", "Je ne sais pas", "aucun",
]  # fmt: skip


CASES: list[Callable[[str], str]] = [str, str.upper, str.lower, str.title]
SPACES = [" ", "\u00a0", "\u202f", "  ", "_", "-"]


@st.composite
def spoilt(draw: st.DrawFn, words: list[str]) -> str:
    """A word as people and keyboards change it: case, accents, spaces, signs."""
    word = draw(st.sampled_from(words))
    change = draw(st.sampled_from(CASES))
    between, apostrophe = draw(st.sampled_from(SPACES)), draw(st.sampled_from("'’"))
    accent = draw(st.sampled_from(["é", "e", "e\u0301"]))
    word = change(word).replace(" ", between).replace("'", apostrophe).replace("é", accent)
    around = st.sampled_from(["", " ", "\u00a0", "\u202f", "\t", ".", " !", "?"])
    return draw(around) + word + draw(around)


TEXTS = spoilt(WRITTEN) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)


@settings(max_examples=60)
@given(TEXTS)
@example("")
def test_words_for_ratings(text: str) -> None:
    expected = outcome(lambda value: read_rating(value, GIROUET.scale), text)
    all_agree(OF_ANY_VALUE | OF_JSON | OF_TEXT, text, expected)


COMMANDS = {Reply.HELP, Reply.BACK, Reply.LIST, Reply.KEEP, Reply.SKIP, Reply.ERASE, Reply.QUIT}


@settings(max_examples=60)
@given(TEXTS)
@example("?")
@example("En cours")
def test_words_for_ratings_in_an_interview(text: str) -> None:
    """But for its commands and notes: « no answer yet » is said there by passing."""
    line = " ".join(text.split())
    assume(reply_of(line) not in COMMANDS and line.partition(" ")[0].lower() not in {"note", "remarque"})
    begun = begin_grids([ia.Assessment(GIROUET)])
    after, refusal = grid_step(begun, line)
    expected = outcome(lambda value: read_rating(value, GIROUET.scale), line)
    if reply_of(line) is Reply.UNKNOWN:  # a letter is enough there
        expected = ia.NonAnswer.UNKNOWN
    answer = after.assessments[0]["autonomy"] if after.answers else REFUSED
    assert answer == (REFUSED if expected is ia.NonAnswer.UNANSWERED else expected)
    assert bool(refusal) == (answer == REFUSED)


def scalars() -> list[Any]:
    """What frames and files give for one cell."""
    values: list[Any] = [
        None, float("nan"), 3, 3.0, 2.5, 0, 5, -1, 1e300, float("inf"), True, False,
        Decimal(3), Decimal("3.0"),
        np.int8(3), np.uint64(3), np.float32(3), np.float64("nan"), np.str_("NSP"), np.bool_(True),
        np.ma.masked,
        np.datetime64("NaT"), np.int64(9), *ia.NonAnswer, 2**70,
    ]  # fmt: skip
    if find_spec("pandas"):
        pandas = import_module("pandas")
        values += [
            pandas.NA,
            pandas.NaT,
            pandas.Series([3], dtype="Int8")[0],
            pandas.Series(["NSP"], dtype="string")[0],
        ]
    if find_spec("pyarrow"):
        scalar = import_module("pyarrow").scalar
        values += [scalar(3), scalar(None), scalar("sans objet"), scalar(2.5), scalar(True)]
    return values


@pytest.mark.parametrize("value", scalars(), ids=repr)
def test_scalars_for_ratings(value: Any) -> None:
    expected = outcome(lambda cell: read_rating(cell, GIROUET.scale), value)
    is_json = (type(value) in (int, float, bool) and value == value and abs(value) < 1e300) or value is None
    all_agree(OF_ANY_VALUE | (OF_JSON if is_json else {}), value, expected)


@pytest.mark.parametrize(
    "value", ["3", "3,0", "3 (Plutôt positif)", "NSP", "s. o.", " ", "TBC", "3?", "−3", 3, 3.0, 2.5, 5, True]
)
def test_ratings_in_a_workbook(value: Any) -> None:
    pytest.importorskip("openpyxl")
    expected = outcome(lambda cell: read_rating(cell, GIROUET.scale), value)
    assert outcome(lambda cell: form_in_xlsx("rating", cell).assessments[0]["autonomy"], value) == expected


# Facts


def fact_in(facts: Any) -> Any:
    return dict(facts).get(FACT, BLANK)


def line_of(value: str) -> Any:
    reply = reply_of(value)
    if reply is Reply.KEEP:
        return BLANK
    return REFUSED if reply is None else ANSWERS.get(reply, REFUSED)


FACTS_OF_ANY_VALUE: dict[str, Reader] = {
    "form": lambda value: fact_in(read_form([ia.aiact.question(FACT)], {FACT: value})),
    "dossier": lambda value: fact_in(ia.Dossier.from_dict(dossier_of(facts={FACT: value})).facts),
    "red line": lambda value: fact_in(ia.Dossier.from_dict(dossier_of(declared={FACT: value})).declared),
    "facts": lambda value: fact_in(read_facts({FACT: value}).facts),
}
FACTS_OF_JSON: dict[str, Reader] = {
    "form in JSON": lambda value: fact_in(form_in_json({FACT: value}).facts),
    "dossier in JSON": lambda value: fact_in(form_in_json(dossier_of(facts={FACT: value})).facts),
}
FACTS_OF_TEXT: dict[str, Reader] = {
    "form in CSV": lambda value: fact_in(form_in_csv("fact", value).facts),
    "interview": line_of,
}
SAID = [
    "oui", "Oui.", "o", "yes", "y", "true", "vrai", "1", "x", "non", "n", "no", "false", "faux", "0",
    "ne sait pas",
    "je ne sais pas", "Je ne sais pas", "NSP", "inconnu", "unknown", "i", "u", "?", "??", "don't know",
    "I do not know",
    "", " ", "-", "sans réponse", "à compléter", "NA", "#N/A", "plutôt oui", "oui ?", "2", "-1",
    "sans objet", "peut-être",
    "oui non", "①", "none",
]  # fmt: skip


def expected_fact(value: Any) -> Any:
    return BLANK if is_blank(value) else outcome(read_fact, value)


@settings(max_examples=60)
@given(spoilt(SAID) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8))
@example("\u00a0")
@example("oui\u202f")
def test_words_for_facts(text: str) -> None:
    all_agree(FACTS_OF_ANY_VALUE | FACTS_OF_JSON | FACTS_OF_TEXT, text, expected_fact(text))


@pytest.mark.parametrize("value", scalars(), ids=repr)
def test_scalars_for_facts(value: Any) -> None:
    """None in a form is what nobody sent; in a file it is the answer « unknown »."""
    readers = dict(FACTS_OF_ANY_VALUE)
    if value is None:
        assert fact_in(read_form([ia.aiact.question(FACT)], {FACT: None})) == BLANK
        all_agree(
            {name: read for name, read in readers.items() if name != "form"} | FACTS_OF_JSON, None, None
        )
    else:
        is_json = type(value) in (int, float, bool) and value == value and abs(value) < 1e300
        all_agree(readers | (FACTS_OF_JSON if is_json else {}), value, expected_fact(value))


@pytest.mark.parametrize("value", ["Oui.", "NSP", " ", "TBC", "plutôt oui", True, False, 1, 0, 1.0, 2])
def test_facts_in_a_workbook(value: Any) -> None:
    pytest.importorskip("openpyxl")
    assert outcome(lambda cell: fact_in(form_in_xlsx("fact", cell).facts), value) == expected_fact(value)


# Days


def table_day(value: Any) -> Any:
    record = only(registers.read_table({**table_of(3), "date": [value]}, GIROUET))
    return record.assessment.date or (BLANK if is_blank(value) else REFUSED)


def portfolio_day(value: Any) -> Any:
    table = {"Projet": ["Cantines"], "Grille": ["girouet"], "girouet.autonomy": [3], "Date": [value]}
    return registers.read_portfolio(table).dossiers[0].assessments[0].date or (
        BLANK if is_blank(value) else REFUSED
    )


def form_day(form: Form) -> Any:
    return form.assessments[0].date or BLANK


DAYS_OF_ANY_VALUE: dict[str, Reader] = {"table": table_day, "portfolio table": portfolio_day}
DAYS_OF_TEXT: dict[str, Reader] = {
    "command line": lambda value: BLANK if is_blank(value) else parse_day(value) or REFUSED,
    "form in CSV": lambda value: form_day(form_in_csv("day", value)),
    "dossier": lambda value: (
        BLANK if is_blank(value) else ia.Assessment.from_dict(rating_data(3) | {"date": value}).date
    ),
}
DAYS = [
    "22/11/2026", "22.11.2026", "2/1/2026", "2026-11-22", "2026-1-2", "2026-11-22 00:00:00",
    "2026-11-22T14:30",
    "22/11/2026 14:30", "31/02/2026", "22/11/26", "11/22/2026", "46348", "2026", "20261122",
    "2026-W47-7", "", " ", "NSP",
    "hier", "22 novembre 2026", "٢٢/١١/٢٠٢٦", "9999-12-31", "0000-01-01",
]  # fmt: skip


def expected_day(value: Any) -> Any:
    return BLANK if is_blank(value) else read_day(value) or REFUSED


@settings(max_examples=60)
@given(spoilt(DAYS) | st.dates().map(str) | st.text("0123456789-/. T:", max_size=12))
def test_words_for_days(text: str) -> None:
    all_agree(DAYS_OF_ANY_VALUE | DAYS_OF_TEXT, text, expected_day(text))


HOURS = [
    dt.date(2026, 11, 22), dt.datetime(2026, 11, 22), dt.datetime(2026, 11, 22, 14, 30),
    np.datetime64("2026-11-22"),
    np.datetime64("2026-11-22T14:30:00.000000000"), np.datetime64("NaT"), 46348, 46348.5, True, None,
]  # fmt: skip


@pytest.mark.parametrize("value", HOURS, ids=repr)
def test_days_of_frames_and_workbooks(value: Any) -> None:
    readers = dict(DAYS_OF_ANY_VALUE)
    if find_spec("openpyxl") and isinstance(
        value, dt.date | bool | None
    ):  # a number in a cell of days is one
        readers["workbook"] = lambda cell: form_day(form_in_xlsx("day", cell))
    all_agree(readers, value, expected_day(value))
    if find_spec("pandas") and isinstance(value, dt.date):
        stamp = import_module("pandas").Timestamp(value)
        all_agree(DAYS_OF_ANY_VALUE, stamp, dt.date(2026, 11, 22))


# Counts


def project_of(form: Form) -> ia.Project:
    assert form.project is not None
    return form.project


def table_count(value: Any) -> Any:
    record = only(registers.read_table({**table_of(3), "population": [value]}, GIROUET))
    return record.population


COUNTS = [
    "62000",
    "62 000",
    "62\u202f000",
    "62’000",
    "62000,0",
    "62000.00",
    "0",
    "62.000",
    "1 2",
    "-3",
    "+3",
    "12,5",
    "x",
]
COUNTS_OF_ANY_VALUE: dict[str, Reader] = {
    "form": lambda value: read_form(ia.Project, {"name": "Cantines", "population": value}).population,
    "table": table_count,
}


@settings(max_examples=60)
@given(st.sampled_from(COUNTS) | st.text("0123456789 ,.\u00a0-", max_size=9))
def test_words_for_counts(text: str) -> None:
    """A table keeps what is no count as text; a form refuses it."""
    expected = None if is_blank(text) else read_count(text)
    assert outcome(COUNTS_OF_ANY_VALUE["table"], text) == expected
    refused = REFUSED if expected is None and not is_blank(text) else expected
    readers = {
        "form": COUNTS_OF_ANY_VALUE["form"],
        "form in CSV": lambda value: project_of(form_in_csv("count", value)).population,
    }
    all_agree(readers, text, refused)


@pytest.mark.parametrize(
    "value", [62000, 62000.0, np.int64(62000), np.float64(62000), Decimal(62000), 0, -3, 2.5, True, 2**60]
)
def test_scalars_for_counts(value: Any) -> None:
    expected = read_count(value)
    assert outcome(COUNTS_OF_ANY_VALUE["table"], value) == expected
    assert outcome(COUNTS_OF_ANY_VALUE["form"], value) == (REFUSED if expected is None else expected)


# Uses, of the booklet and of packs


USES = [
    "flood_alert", "Prévoir et annoncer les inondations", "mairie:counter", "mairie:counter ", "mairie:lost",
    "region:x",
    "Guichet", "guichet (charte)", "Counter (Charte)", "mairie: counter", "Ligne : 3", "", " ", "NSP",
]  # fmt: skip


@settings(max_examples=60)
@given(spoilt(USES) | st.from_regex(r"[a-z]{1,6}:[a-z]{1,6}", fullmatch=True), st.sampled_from([(), (TOWN,)]))
def test_words_for_uses(text: str, packs: Packs) -> None:
    """What no table understands is no use, and what a form takes by its id, each of them takes."""
    expected = USE_READERS["table"](text, packs)
    with_packs = {name: lambda cell, read=read: read(cell, packs) for name, read in USE_READERS.items()}
    all_agree(with_packs, text, expected)
    sent = outcome(lambda cell: read_form(ia.Project, {"name": "P", "use": cell}, packs=packs).use, text)
    if sent != REFUSED:
        assert sent == expected
