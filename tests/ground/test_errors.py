import copy
import pickle

import pytest

import ia_radar as ia
from ia_radar.errors import nearest

ERRORS = [
    ia.InvalidInput(
        [ia.Problem("a.b", "missing", "expected a text"), ia.Problem("", "empty", "expected a date")]
    ),
    ia.UnknownId("grid", "raddar", ["radar", "girouet"]),
    ia.UnsupportedVersion("dossier", 9, 1),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_have_one_root_and_survive_a_process_boundary(error: ia.IaRadarError) -> None:
    assert isinstance(error, ia.IaRadarError)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own bytes
        assert str(twin) == str(error)
        assert vars(twin) == vars(error)


def test_errors_are_also_the_standard_ones_a_caller_would_catch() -> None:
    assert [isinstance(e, ValueError) for e in ERRORS] == [True, False, True]
    assert isinstance(ERRORS[1], LookupError)


@pytest.mark.parametrize("key", ["\x1b[31m", "\u202egnp", "\u200b", "a\nb", "\ud800", "x" * 100_000])
def test_where_a_problem_is_commands_no_terminal_and_stays_on_a_line(key: str) -> None:
    error = ia.InvalidInput([ia.Problem(f"ratings.{key}", "missing", "expected a text")])
    for shown in (str(error), error.in_words("fr"), error.in_words("en")):
        assert shown.replace("\u00a0", " ").replace("\u202f", " ").isprintable()
        assert len(shown) < 500
    assert error.problems[0].path == f"ratings.{key}"  # for programs, as it is


@pytest.mark.parametrize("name", ["\x1b[31m.toml", "x" * 100_000, "\x00"])
def test_the_name_of_a_file_is_shown_as_a_place_is(name: str) -> None:
    with pytest.raises(ia.InvalidInput) as refused:
        ia.load_grid(name)
    for shown in (str(refused.value), refused.value.in_words("fr"), refused.value.in_words("en")):
        assert "\x1b" not in shown
        assert "\x00" not in shown
        assert len(shown) < 1000


def test_every_problem_has_its_line() -> None:
    assert str(ERRORS[0]) == "a.b: expected a text\nexpected a date"


def test_suggestions_come_only_when_something_is_close() -> None:
    assert nearest("GIROUETTE", ["radar", "girouet"]) == "girouet"
    assert nearest("xyz", ["radar"]) is None
    assert nearest(3, ["radar"]) is None
    assert "did you mean" not in str(ia.UnknownId("grid", "x" * 1000, ["radar"]))
    assert len(str(ia.UnknownId("grid", "x" * 1000, ["radar"]))) < 120


def test_a_long_list_of_known_ids_is_cut_in_the_message_and_whole_in_the_error() -> None:
    error = ia.UnknownId("fact", "rules_onl", ["rules_only", *(f"fact_{number}" for number in range(99))])
    assert "did you mean 'rules_only'" in str(error)
    assert str(error).endswith("fact_18, … 100 in all)")
    assert len(error.known) == 100
