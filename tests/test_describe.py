from html.parser import HTMLParser
from typing import Any

import html5lib
import pytest
from hypothesis import given

import ia_radar as ia
from ia_radar import describe
from tests.strategies import assessments, grids, texts

LANGS: tuple[ia.Lang, ...] = ("fr", "en")
GIROUET = ia.get_grid("girouet")
WORK = ia.Assessment(
    GIROUET,
    {"autonomy": 1, "know_how": 4, "meaning": 4, "recognition": 2, "social_relations": 3, "mental_health": 3}
    | dict.fromkeys(GIROUET.sections["managers"].items.ids, 4)
    | dict.fromkeys(GIROUET.sections["work_organisation"].items.ids, ia.NonAnswer.NOT_APPLICABLE),
    notes={"autonomy": "à revoir"},
)


def test_the_sentence_says_the_result_the_worst_first() -> None:
    assert describe.sentence(WORK) == (
        "9 réponses sur 9. Écueil : Engagement au travail (Autonomie). "
        "Manœuvre : Qualité de vie et conditions de travail (Reconnaissance). "
        "Voie libre : Rôle des managers. Sans objet : Organisation du travail."
    )
    assert describe.sentence(ia.score(WORK), "en").startswith("9 answers of 9. Hazard: Engagement at work (")


def test_the_long_description_says_every_rating() -> None:
    text = describe.long(WORK)
    assert len(text.splitlines()) == 4
    for item in GIROUET.items:
        assert item.label.fr in text
    assert "Autonomie 1" in text
    assert "Partage du travail sans objet" in text


@given(assessments(grids(labels=texts)))
def test_every_score_has_its_sentence_description_and_tables(assessment: ia.Assessment) -> None:
    for lang in LANGS:
        items, sections = describe.items_table(assessment, lang), describe.sections_table(assessment, lang)
        assert len(items.rows) == len(assessment.grid.items)
        assert len(sections.rows) == len(assessment.grid.sections)
        assert all(len(row) == len(items.header) for row in items.rows)
        assert all(len(row) == len(sections.header) for row in sections.rows)
        assert describe.sentence(assessment, lang)
        assert describe.long(assessment, lang)
        html5lib.HTMLParser(strict=True).parseFragment(items.html() + sections.html())


def test_tables_are_accessible_html() -> None:
    class Headings(HTMLParser):
        scopes: list[str | None]

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == "th":
                self.scopes.append(dict(attrs).get("scope"))

    parser = Headings()
    parser.scopes = []
    table = describe.sections_table(WORK)
    parser.feed(table.html())
    assert parser.scopes == ["col"] * 8 + ["row"] * 4
    assert table.html().startswith('<table lang="fr"><caption>Girouet : lecture par partie</caption>')
    assert table.__html__() == table._repr_html_() == table.html()


def test_the_mean_is_labelled_and_numbers_follow_the_language() -> None:
    french, english = describe.sections_table(WORK), describe.sections_table(WORK, "en")
    assert "échelle supposée d’intervalle" in french.header[-1]
    assert "supposes an interval scale" in english.header[-1]
    assert french.rows[1][-1] == "2,7"
    assert english.rows[1][-1] == "2.7"
    assert french.rows[2][1:] == ("sans objet", "–", "–", "–", "0 sur 0", "0, 0, 0, 0", "–")


def test_notes_and_provenance_stand_in_the_table() -> None:
    item, section, *rest = describe.items_table(WORK).rows[0]
    assert (item, section) == ("Autonomie", "Engagement au travail")
    assert rest == ["1 (Nettement négatif)", "à revoir", "énoncé par la source"]


def test_hostile_notes_stay_text() -> None:
    hostile = ia.Assessment(GIROUET, notes={"autonomy": "</td><script>alert(1)</script>"})
    assert "<script" not in describe.items_table(hostile).html()


@pytest.mark.parametrize("function", [describe.sentence, describe.long, describe.items_table])
def test_other_languages_are_refused(function: object) -> None:
    with pytest.raises(ia.UnknownId):
        function(WORK, "de")  # type: ignore[operator]


@pytest.mark.parametrize("subject", [None, 3, "x", [], ia.get_grid("girouet")])
@pytest.mark.parametrize(
    "put", [describe.sentence, describe.long, describe.items_table, describe.sections_table]
)
def test_only_answers_and_scores_are_put_into_words(put: Any, subject: object) -> None:
    with pytest.raises((ia.InvalidInput, TypeError)):
        put(subject)
