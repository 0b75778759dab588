import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.text import Text, check_lang, clean, escape, in_figures


@given(st.text(st.characters(codec=None)))
def test_any_text_becomes_well_formed_markup_that_says_the_same(text: str) -> None:
    root = ET.fromstring(  # noqa: S314 - our own markup
        f'<a b="{escape(text)}">{escape(text)}</a>'
    )
    kept = clean(text).replace("\r\n", "\n").replace("\r", "\n")  # XML normalises line ends
    assert (root.text or "") == kept
    assert root.get("b") == clean(text).replace("\r\n", " ").translate(dict.fromkeys(map(ord, "\r\n\t"), " "))


@given(st.text(st.characters(codec=None)))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert not any(0x202A <= ord(char) <= 0x202E or 0x2066 <= ord(char) <= 0x2069 for char in clean(text))
    assert not any(unicodedata.category(char) == "Cs" for char in clean(text))


def test_ordinary_text_is_left_alone() -> None:
    text = "L’œuvre « ça » – 16 000 €\n🙂 שלום"
    assert clean(text) == text


def test_a_text_speaks_two_languages_and_falls_back_on_french() -> None:
    assert Text("Oui", "Yes")["en"] == "Yes"
    assert Text("Oui")["en"] == str(Text("Oui")) == "Oui"


@pytest.mark.parametrize("lang", ["de", "", None, 3, "FR"])
def test_other_languages_are_refused(lang: object) -> None:
    with pytest.raises(ia.UnknownId, match="no language"):
        check_lang(lang)
    with pytest.raises(ia.UnknownId):
        Text("Oui", "Yes")[lang]  # type: ignore[index]


@pytest.mark.parametrize("value", [None, 3, b"x"])
def test_a_text_is_made_of_text(value: object) -> None:
    with pytest.raises(ia.InvalidInput):
        Text(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "figures"),
    [
        (999.96, "1,000"),
        (1000, "1,000"),
        (999.94, "999.9"),
        (1e-7, "0.0000001"),
        (-0.0, "0"),
        (-0.25, "-0.25"),
        (62_000, "62,000"),
    ],
)
def test_a_number_is_written_as_people_write_it(value: float, figures: str) -> None:
    assert in_figures(value, "en") == figures
    assert in_figures(value, "fr") == figures.replace(",", "\u202f").replace(".", ",")


BLANK = [*" \u00a0\u200b\u2060\ufeff\u00ad\u0301\u034f\u115f\u3164", "\u2800 \u200d"]


@pytest.mark.parametrize("blank", BLANK, ids=ascii)
def test_a_text_that_shows_nothing_is_an_empty_one(blank: str) -> None:
    data = ia.get_grid("girouet").to_dict()
    data["sections"][0]["items"][0]["label"] = blank
    for build in (lambda: ia.load_grid(data), lambda: ia.Project(blank)):
        with pytest.raises(ia.InvalidInput) as refused:
            build()
        assert {problem.code for problem in refused.value.problems} == {"empty"}


@pytest.mark.parametrize("text", ["é", "e\u0301", "…", "?", "🙂", "ש", "क\u200dष", "\u200bAutonomie"])
def test_a_text_that_shows_something_is_taken(text: str) -> None:
    assert ia.Project(text).name.fr == text
