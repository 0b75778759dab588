"""Words of an authority for the statuses of sections: shown wherever a status is, for its grids alone."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import describe, svg
from ia_radar.exchange.comparisons import comparison_text
from ia_radar.exchange.report import docx_report, html_report, markdown_report
from ia_radar.grid import StatusWords
from ia_radar.grid.status_words import DEFAULT_WORDS, STATUS_IDS
from ia_radar.pack import Pack, load_pack
from ia_radar.portfolio import Portfolio

DAY = dt.date(2026, 11, 22)
WORDS = {
    "hazard": {"fr": "Alerte", "en": "Alert"},
    "fog": {"fr": "À instruire", "en": "To be examined"},
    "manoeuvre": {"fr": "Mesure due", "en": "Measure due"},
    "caution": {"fr": "Vigilance", "en": "Watchful"},
    "open": {"fr": "Feu vert", "en": "Green light"},
    "not_applicable": {"fr": "Hors sujet", "en": "Off topic"},
}
LANGUAGES: tuple[ia.Lang, ...] = ("fr", "en")


def grid_data(based_on: str = "girouet", **changes: Any) -> dict[str, Any]:
    data = ia.get_grid(based_on).to_dict()
    return {**data, "id": "ville", "version": "1", "title": "Grille de la ville", **changes}


def pack_of(*grids: dict[str, Any], **changes: Any) -> Pack:
    head = {"id": "ville", "version": "1", "title": "Charte", "source": "Délibération 1", "statuses": WORDS}
    return load_pack({**head, "grids": list(grids or [grid_data()]), **changes})


def answers_with_every_status(grid: ia.Grid) -> ia.Assessment:
    """Four sections: a hazard, a manoeuvre, all open, too few answers."""
    hazard, measure, best, _ = (section.items.ids for section in grid.sections)
    levels = {**dict.fromkeys(hazard, 1), **dict.fromkeys(measure, 2), **dict.fromkeys(best, 4)}
    return ia.Assessment(grid, levels, date=DAY)


GRID = pack_of().grids[0]
ANSWERS = answers_with_every_status(GRID)
SHOWN = ("hazard", "manoeuvre", "open", "fog")


def check_words(text: str, lang: ia.Lang, statuses: tuple[str, ...] = SHOWN) -> None:
    """The text has the words of the town hall, and none of those that they stand for."""
    for status in statuses:
        assert WORDS[status][lang].lower() in text.lower(), (status, lang)
        assert DEFAULT_WORDS.word(status)[lang].lower() not in text.lower(), (status, lang)


def test_a_section_without_a_hazard_or_without_an_item_has_its_word_too() -> None:
    first, second, *_ = (section.items.ids for section in GRID.sections)
    answers = ia.Assessment(
        GRID, dict.fromkeys(first, 3) | dict.fromkeys(second, ia.NonAnswer.NOT_APPLICABLE)
    )
    assert "Vigilance : Engagement au travail. Hors sujet : Qualité" in describe.sentence(answers)
    assert ia.score(answers).sections[1].to_dict("en")["status_label"] == "Off topic"


def test_a_finding_is_called_what_the_grid_calls_it() -> None:
    grid = pack_of(grid_data("radar")).grids[0]
    policy = evolve(ia.decide.get_policy("default"), grids=["ville"], priority=None)
    dossier = ia.Dossier(ia.Project("P"), [answers_with_every_status(grid), ANSWERS])
    shown = "\n".join(finding.show() for finding in ia.advise(dossier, policy=policy, on=DAY).findings)
    for word, other in (("Alerte", "écueil"), ("Mesure due", "manœuvre")):
        assert f"({word} : " in shown.replace("\u00a0", " ")
        assert other not in shown


def test_words_without_a_grid_to_carry_them_are_refused() -> None:
    for grids in ([], [ia.get_grid("radar").to_dict()]):
        with pytest.raises(ia.InvalidInput, match="these words need a grid of the pack"):
            pack_of(grids=grids)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_descriptions_and_tables(lang: ia.Lang) -> None:
    rows = describe.sections_table(ANSWERS, lang).rows
    for text in (describe.sentence(ANSWERS, lang), describe.long(ANSWERS, lang), str(rows)):
        check_words(text, lang)
    reasons = " ".join(
        reason.text[lang] for section in ia.score(ANSWERS).sections for reason in section.reasons
    )
    check_words(reasons, lang, ("hazard", "manoeuvre", "open"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("based_on", ["radar", "girouet"])
def test_drawings_show_and_describe_them(based_on: str, lang: ia.Lang) -> None:
    grid = pack_of(grid_data(based_on)).grids[0]
    answers = answers_with_every_status(grid)
    chart = svg.chart(answers, lang=lang)
    for text in (chart.document(), chart.description):
        for status in SHOWN:
            assert WORDS[status][lang].lower() in text.lower()
    plain = svg.chart(answers_with_every_status(ia.get_grid(based_on)), lang=lang).document()
    assert not any(WORDS[status][lang] in plain for status in SHOWN)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_reports_in_every_format(lang: ia.Lang) -> None:
    pytest.importorskip("docx")
    dossier = ia.Dossier(ia.Project("P"), [ANSWERS])
    with zipfile.ZipFile(io.BytesIO(docx_report(dossier, on=DAY, lang=lang))) as archive:
        word = archive.read("word/document.xml").decode()
    for text in (html_report(dossier, on=DAY, lang=lang), markdown_report(dossier, on=DAY, lang=lang), word):
        for status in (*SHOWN, "caution"):  # the last in « how to read this report »
            assert WORDS[status][lang] in text


def test_two_grids_in_one_report_each_with_its_words() -> None:
    catalogue = answers_with_every_status(ia.get_grid("radar"))
    page = markdown_report(ia.Dossier(ia.Project("P"), [ANSWERS, catalogue]), on=DAY)
    *_, how = page.partition("Lire ce rapport")
    assert "Lecture d’une partie (mots de « Grille de la ville ») : Alerte," in how.replace("\u00a0", " ")
    assert "écueil, une réponse au niveau le plus bas" in how


def test_tables_of_many_projects() -> None:
    portfolio = Portfolio([ia.Dossier(ia.Project("P", kind="generative"), [ANSWERS])])
    for columns in (
        portfolio.to_columns(GRID, headings="words"),
        portfolio.section_columns(GRID, headings="words"),
        portfolio.crosstab(GRID, "kind", headings="words"),
    ):
        text = " ".join(str(array.tolist()) for array in columns.values())
        check_words(text, "fr")
    ids = portfolio.crosstab(GRID, "kind")
    assert set(ids["status"].tolist()) == set(SHOWN)  # ids stay ids


def test_what_changed_between_two_moments() -> None:
    comparison = ia.compare(evolve(ANSWERS, date=dt.date(2026, 1, 1)), ANSWERS)
    check_words(comparison_text(comparison), "fr")


def test_a_dossier_keeps_them_without_the_pack() -> None:
    stored = ia.Dossier(ia.Project("P"), [ANSWERS]).to_dict()
    again = ia.Dossier.from_dict(stored).assessments[0]
    assert again.grid == GRID
    check_words(describe.sentence(again), "fr")


def test_answers_with_other_words_are_compared() -> None:
    """Words are not levels: two versions that differ in them are versions of one grid."""
    other = ia.load_grid(grid_data(version="2"))
    changes = ia.compare(ANSWERS, answers_with_every_status(other))
    assert all(section.statuses[0] is section.statuses[1] for section in changes.sections)


def test_a_grid_with_its_own_words_keeps_them_and_the_catalogue_is_not_touched() -> None:
    scale = {**ia.get_grid("girouet").to_dict()["scale"], "statuses": {"hazard": "danger"}}
    pack = pack_of(grid_data(scale=scale), ia.get_grid("radar").to_dict())
    assert pack.grids[0].scale.statuses == StatusWords(hazard="danger")
    assert pack.grids[1] == ia.get_grid("radar")
    assert Pack.from_dict(pack.to_dict()) == pack


@pytest.mark.parametrize(
    ("words", "path", "code"),
    [
        ({"hazard": "voie libre"}, "statuses.hazard", "double-word"),
        ({"hazard": " Voie  LIBRE "}, "statuses.hazard", "double-word"),
        ({"fog": "x", "open": {"fr": "y", "en": "x"}}, "statuses.open", "double-word"),
        ({"hazard": "x" * 31}, "statuses.hazard.fr", "too-long"),
        ({"hazard": {"fr": "x", "en": "x" * 31}}, "statuses.hazard.en", "too-long"),
        ({"hazard": ""}, "statuses.hazard", "empty"),
        ({"hazard": "\u200b"}, "statuses.hazard", "empty"),
        ({"hazard": {"fr": "x", "en": "\u200b"}}, "statuses.hazard.en", "empty"),
        ({"hazard": "voie\u200b libre"}, "statuses.hazard", "double-word"),
        ({"hazard": "\u202evoie libre"}, "statuses.hazard", "double-word"),
        ({"fog": "e\u0301cueil"}, "statuses.fog", "double-word"),
        ({"fog": "ＶＯＩＥ libre"}, "statuses.fog", "double-word"),
        ({"hazard": 3}, "statuses.hazard", "wrong-type"),
        ({"hasard": "x"}, "statuses.hasard", "unknown-id"),
        (["x"], "statuses", "wrong-type"),
    ],
)
def test_words_that_would_mislead_or_not_fit_are_refused(words: object, path: str, code: str) -> None:
    with pytest.raises(ia.InvalidInput) as refused:
        pack_of(statuses=words)
    assert (path, code) in {(problem.path, problem.code) for problem in refused.value.problems}


short = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30)


@given(st.dictionaries(st.sampled_from(STATUS_IDS), st.builds(ia.Text, short, st.just("") | short)))
def test_whatever_is_taken_tells_six_statuses_apart_and_comes_back(given_words: dict[str, ia.Text]) -> None:
    try:
        words = StatusWords(**given_words)
    except ia.InvalidInput:
        return
    for lang in LANGUAGES:
        assert len({status.label_on(scale_with(words))[lang] for status in ia.SectionStatus}) == 6
    grid = evolve(GRID, scale=scale_with(words))
    assert ia.Grid.from_dict(grid.to_dict()) == grid
    assert {status: words.word(status) for status in given_words} == given_words


def scale_with(words: StatusWords) -> ia.Scale:
    return evolve(GRID.scale, statuses=words)
