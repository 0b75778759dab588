"""One reader of answers: exactly or not at all, whatever people, files and frames give."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.assess.answers import Codes, RatingReader, non_answer, rating_reader, read_rating
from ia_radar.describe import rating_label
from ia_radar.grid import ById, Level
from ia_radar.grid.model import Scale

GIROUET = ia.get_grid("girouet").scale
NO_ANSWER, NOT_APPLICABLE, UNKNOWN = (
    ia.NonAnswer.UNANSWERED,
    ia.NonAnswer.NOT_APPLICABLE,
    ia.NonAnswer.UNKNOWN,
)
MINUSES = "-−–—‐‑‒﹘﹣－⁻➖"


def scale_of(lowest: int, *labels: str) -> Scale:
    return Scale(
        ById(
            Level(lowest + rank, f"l{rank}", ia.Text(label), ia.Text("?"), ia.Signal.OPEN)
            for rank, label in enumerate(labels)
        ),
        ia.Provenance.OURS,
    )


SIGNED = scale_of(-2, "--", "-", "0", "+", "++")


@pytest.mark.parametrize(
    "value",
    [3, "3", " 3 ", "03", "+3", "3.0", "3,0", "3,00", "3.000000", "3 (Plutôt positif)", "3 (plutot positif)"]  # noqa: RUF005 - one list a kind
    + ["3 (Rather positive)", "3 – Plutôt positif", "3 : Plutôt positif", "3. Plutôt positif"]
    + ["Plutôt positif", "PLUTOT POSITIF", "plutôt-positif", "Plutôt positif.", "rather_positive"]
    + ["Plutôt positif (3)", "Rather positive", "3\u00a0", "\ufeff3", 3.0, Decimal(3), Fraction(3)]
    + [np.int8(3), np.uint64(3), np.float32(3), np.float64(3), np.str_("3"), np.array(3)],
)
def test_a_level_as_people_and_files_write_it(value: Any) -> None:
    rating = read_rating(value, GIROUET)
    assert (rating, type(rating)) == (3, int)


@pytest.mark.parametrize(
    "value",
    [
        "3?",
        "?3",
        "<3",
        ">3",
        "≥3",
        "~3",
        "(3)",
        "3 %",
        "3%",
        "3-",
        "÷3",
        "²",
        "③",
        "３",
        "€3",
        "3/4",
        "2.5",
        "3½",
    ]
    + [f"{sign}3" for sign in MINUSES]
    + [
        "5",
        "0",
        "1e0",
        "3 4",
        "3 (Plutôt négatif)",
        "Plutôt positif ?",
        "Plutôt positif (2)",
        "2 (3)",
        "3 - 2",
    ]
    + ["Plutôt", "beaucoup", "none", "néant", True, np.True_, 2.5, 9, 10**5000, "9" * 10_000, "x" * 10**6]
    + [float("inf"), Decimal("1e999999"), Decimal("sNaN"), b"3", [3], {"a": 3}, np.array([3]), 3j, object()],
    ids=lambda value: repr(value)[:20] if not isinstance(value, int) else str(value > 9),
)
def test_what_is_no_level_is_refused(value: Any) -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        read_rating(value, GIROUET, path="ratings.autonomy")
    (problem,) = caught.value.problems
    assert (problem.path, problem.code) == ("ratings.autonomy", "not-a-level")
    assert len(problem.message) < 200


@pytest.mark.parametrize("sign", MINUSES)
def test_every_minus_sign_is_a_minus(sign: str) -> None:
    assert read_rating(f"{sign}2", SIGNED) == -2
    assert read_rating(f"{sign}1,0", SIGNED) == -1
    assert RatingReader(scale_of(-2, "a", "b", "c")).read("2") is None
    assert RatingReader(scale_of(-5, "a", "b", "c")).read("5") is None


def test_labels_made_of_signs_or_that_differ_in_signs_alone() -> None:
    assert [read_rating(label, SIGNED) for label in ("--", "-", "+", "++", "0")] == [-2, -1, 1, 2, 0]
    alike = scale_of(1, "Faible", "faible !", "Faible ?")
    assert [read_rating(label, alike) for label in ("Faible", "faible !", "FAIBLE ?")] == [1, 2, 3]
    same = scale_of(1, "Moyen", "moyen", "Fort")
    assert [RatingReader(same).read(label) for label in ("Moyen", "moyen", "MOYEN", "Fort")] == [
        1,
        None,
        None,
        3,
    ]
    crossed = scale_of(1, "2", "1", "trois")
    assert [RatingReader(crossed).read(label) for label in ("1", "2", "3")] == [None, None, 3]


def test_a_thousand_is_not_taken_for_one() -> None:
    large = Scale(
        ById(
            Level(value, f"l{value}", ia.Text(str(value)), ia.Text("?"), ia.Signal.OPEN)
            for value in range(1, 1002)
        ),
        ia.Provenance.OURS,
    )
    assert RatingReader(large).read("1,000") is None
    assert RatingReader(large).read("2,000") == 2
    assert RatingReader(large).read("1,00") == 1


ERRORS = [
    "#N/A",
    "#NA",
    "#N/D",
    "#REF!",
    "#VALEUR!",
    "#VALUE!",
    "#DIV/0!",
    "#NOM?",
    "#NAME?",
    "#NOMBRE!",
    "#NUM!",
    "#NUL!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#PROPAGATION!",
    "#CHAMP!",
    "#FIELD!",
    "#BLOQUÉ!",
    "#INCONNU!",
    "#ERROR!",
    "#ERREUR!",
    "#GETTING_DATA",
    "#####",
    "Err:502",
    "<NA>",
    "NA",
    "na",
    "NaN",
    "nan",
]


@pytest.mark.parametrize(
    "cell", [*ERRORS, "#NOM ?", "Err :508", "#VALEUR\u00a0!", "", " ", "-", "—", "...", "null"]
)
def test_a_gap_is_unanswered_never_not_applicable(cell: str) -> None:
    assert non_answer(cell) is NO_ANSWER
    assert read_rating(cell, GIROUET) is NO_ANSWER


@pytest.mark.parametrize("cell", ["#3", "#utile", "#REF", "A#N/A", "#N/A 3", "3#", "#REF!3", "Erreur"])
def test_a_text_with_a_sign_in_it_is_no_gap(cell: str) -> None:
    assert non_answer(cell) is None


@pytest.mark.parametrize(
    ("reason", "values"),
    [
        (NO_ANSWER, ["Non renseigné", "TBC", None, float("nan"), np.float64("nan"), Decimal("nan")]),
        (
            NO_ANSWER,
            [
                np.datetime64("NaT", "D"),
                np.ma.masked,
                np.ma.array(3, mask=True),
                "sans réponse",
                "unanswered",
            ],
        ),
        (
            NOT_APPLICABLE,
            ["N/A", "n.a.", "S.O.", "s/o", "Sans objet", "n.v.t.", "not_applicable", NOT_APPLICABLE],
        ),
        (UNKNOWN, ["NSP", "nspp", "Inconnu", "UNKNOWN", "Onbekend", "?", "???", "Ne sait pas", "don’t know"]),
    ],
)
def test_reasons_for_no_answer(reason: ia.NonAnswer, values: list[Any]) -> None:
    assert [read_rating(value, GIROUET) for value in values] == [reason] * len(values)


def test_scalars_of_pandas_and_arrow() -> None:
    pandas = pytest.importorskip("pandas")
    gaps = [pandas.NA, pandas.NaT, pandas.Series([1.0, None])[1], pandas.Series([1, None], dtype="Int8")[1]]
    assert {read_rating(gap, GIROUET) for gap in gaps} == {NO_ANSWER}
    assert read_rating(pandas.Series([1.0, None])[0], GIROUET) == 1
    arrow = pytest.importorskip("pyarrow")
    assert read_rating(arrow.scalar(3), GIROUET) == 3
    assert read_rating(arrow.scalar(None), GIROUET) is NO_ANSWER


def test_codes_of_a_survey() -> None:
    codes: Codes = {"A3": 3, "A4": "Nettement positif", "A9": "sans objet", "-oth-": UNKNOWN, "1": 4, "4": 1}
    wanted = {
        "A3": 3,
        " A4 ": 4,
        "A9": NOT_APPLICABLE,
        "-oth-": UNKNOWN,
        "1": 4,
        4: 1,
        1.0: 4,
        "2": 2,
        "": NO_ANSWER,
    }
    assert {value: read_rating(value, GIROUET, codes=codes) for value in wanted} == wanted
    with pytest.raises(ia.InvalidInput, match=r"codes\.A1: 9 is not a rating"):
        rating_reader(GIROUET, {"A1": 9, "A2": 2})
    with pytest.raises(ia.InvalidInput, match="codes: expected a mapping"):
        rating_reader(GIROUET, [3])  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ia.InvalidInput, match="scale: expected a Scale"):
        read_rating(3, None)  # type: ignore[arg-type]  # wrong on purpose


def test_an_object_that_raises_is_no_rating() -> None:
    class Hostile:
        def __getattr__(self, name: str) -> Any:
            raise RuntimeError(name)

        def __eq__(self, other: object) -> bool:
            raise RuntimeError

        __hash__ = None  # type: ignore[assignment]  # as hostile objects are

        def __repr__(self) -> str:
            raise RuntimeError

    for codes in (None, {"A": 1}):
        with pytest.raises(ia.InvalidInput, match="a value of type Hostile is not a rating"):
            read_rating(Hostile(), GIROUET, codes=codes)


@given(st.sampled_from([*GIROUET.levels, *ia.get_grid("radar").scale.levels]), st.sampled_from(["fr", "en"]))
def test_what_the_library_writes_is_read_back(level: Level, lang: ia.Lang) -> None:
    scale = GIROUET if level in GIROUET.levels else ia.get_grid("radar").scale
    assert read_rating(rating_label(level.value, scale, lang), scale) == level.value
    for reason in ia.NonAnswer:
        for word in (rating_label(reason, scale, lang), reason.value):
            assert read_rating(word, scale) is reason


@given(st.text(max_size=80) | st.text("0123456789-−+., ?<>()#/!nNaA", max_size=8))
@example("﷽" * 40)
def test_any_text_is_a_rating_or_none(text: str) -> None:
    rating = RatingReader(GIROUET).read(text)
    assert rating is None or isinstance(rating, ia.NonAnswer) or rating in GIROUET
    if isinstance(rating, int) and not any(map(str.isalpha, text)):
        assert (
            float(text.strip("\ufeff\u200b \t\r\n\u00a0\u202f").replace(",", ".").replace(" ", "")) == rating
        )


CONTROLS = [chr(code) for code in (*range(32), 0x7F, 0x85, 0x2028)]
NUMBERS_IN_CELLS = ("{}3", "+{}3", "3{}", "{}3 (Plutôt positif)", "Plutôt positif ({}3)")


@pytest.mark.parametrize("control", CONTROLS)
@pytest.mark.parametrize("cell", NUMBERS_IN_CELLS)
def test_a_control_character_beside_a_number_costs_the_answer_at_most(cell: str, control: str) -> None:
    assert read_rating(cell.format(""), GIROUET) == 3
    try:
        rating = read_rating(cell.format(control), GIROUET)
    except ia.InvalidInput:
        rating = 3
    assert rating == 3
