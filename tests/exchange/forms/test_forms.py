"""Forms: what a page shows comes back as what was meant, and errors come back beside their fields."""

from __future__ import annotations

from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import SCREENS, question, questions
from ia_radar.exchange.forms import form_groups, form_html, read_form
from tests.grid.test_load import local

GIROUET, RADAR = ia.get_grid("girouet"), ia.get_grid("radar")
LOCAL = ia.load_grid(local())
ATTACK = '"><script>alert(1)</script>'


def parsed(markup: str) -> Any:
    page = f'<!doctype html><html lang="fr"><title>x</title><form>{markup}</form></html>'
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def sent(markup: str) -> dict[str, str]:
    """What a browser would send of a form."""
    tree = parsed(markup)
    data = {field.get("name"): (field.text or "").removeprefix("\n") for field in tree.iter("textarea")}
    for field in tree.iter("input"):
        if "checked" in field.attrib:
            data[field.get("name")] = field.get("value")
    return data


def answers(grid: ia.Grid) -> st.SearchStrategy[dict[str, Any]]:
    ratings = st.sampled_from([*(level.value for level in grid.scale.levels), *ia.NonAnswer])
    return st.fixed_dictionaries(dict.fromkeys(grid.items.ids, ratings))


@pytest.mark.parametrize("lang", ia.text.LANGS)
@pytest.mark.parametrize("grid", [GIROUET, RADAR, LOCAL], ids=lambda grid: grid.id)
def test_what_is_shown_comes_back(grid: ia.Grid, lang: ia.Lang) -> None:
    @given(answers(grid), st.text(st.characters(exclude_categories=["C"]), max_size=40))
    def check(ratings: dict[str, Any], note: str) -> None:
        notes = {grid.items.ids[0]: note.strip()} if note.strip() else {}
        assessment = ia.Assessment(grid, ratings, notes=notes)
        assert read_form(grid, sent(form_html(grid, assessment, lang=lang)), lang) == assessment

    check()


@settings(max_examples=20)  # each page has every question
@given(st.dictionaries(st.sampled_from([each.id for each in questions()]), st.booleans() | st.none()))
def test_facts_come_back(facts: dict[str, bool | None]) -> None:
    assert read_form(questions(), sent(form_html(questions(), facts))) == facts


@pytest.mark.parametrize("subject", [GIROUET, LOCAL, questions()], ids=["girouet", "local", "questions"])
@pytest.mark.parametrize("lang", ia.text.LANGS)
def test_every_field_has_its_label_legend_and_ties(subject: Any, lang: ia.Lang) -> None:
    wrong = form_groups(subject, lang)[0].fields[0].name
    tree = parsed(form_html(subject, problems=[ia.Problem(wrong, "x", "Non.")], lang=lang))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    labelled = {label.get("for") for label in tree.iter("label")}
    for field in (*tree.iter("input"), *tree.iter("textarea")):
        assert field.get("id") in labelled
    for fieldset in tree.iter("fieldset"):
        assert fieldset[0].tag == "legend"
        assert "".join(fieldset[0].itertext()).strip()
        assert set((fieldset.get("aria-describedby") or "").split()) <= set(ids)
    for element in tree.iter():
        assert element.tag not in {"script", "style"}
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


def test_what_was_typed_stays_and_each_error_stands_beside_its_field() -> None:
    typed = {"autonomy": "9", "know_how": "3", "autonomy.note": ATTACK, "token": "secret"}
    with pytest.raises(ia.InvalidInput) as caught:
        read_form(GIROUET, typed, "fr")
    (problem,) = caught.value.problems
    assert problem.path == "autonomy"
    assert "n’est pas une réponse" in problem.message
    markup = form_html(GIROUET, typed, caught.value.problems)
    item = next(element for element in parsed(markup).iter() if element.get("id") == "f-autonomy")
    assert "iar-invalid" in item.get("class")
    assert "f-autonomy-error" in item.get("aria-describedby")
    assert "n’est pas une réponse" in "".join(item.itertext())
    assert 'href="#f-autonomy"' in markup
    assert sent(markup)["autonomy.note"] == ATTACK
    assert sent(markup)["know_how"] == "3"
    assert "<script" not in markup
    assert "secret" not in markup


@pytest.mark.parametrize(("lang", "word"), [("fr", "attendu"), ("en", "expected")])
def test_every_problem_at_once_in_the_language_of_the_page(lang: Any, word: str) -> None:
    typed = {"rules_only": "peut-être", "personal_data": "2"}
    with pytest.raises(ia.InvalidInput) as caught:
        read_form([question("rules_only"), question("personal_data")], typed, lang)
    assert [problem.path for problem in caught.value.problems] == ["rules_only", "personal_data"]
    assert all(word in problem.message for problem in caught.value.problems)


def test_an_error_that_is_of_no_field_is_shown_on_top() -> None:
    markup = form_html(GIROUET, problems=[ia.Problem("", "x", "Trop tard."), ia.Problem("zz", "x", ATTACK)])
    assert "<li>Trop tard.</li>" in markup
    assert "&lt;script" in markup


@given(
    st.dictionaries(
        st.sampled_from([screen.id for screen in SCREENS]), st.sampled_from(["yes", "no", "unknown"])
    )
)
def test_the_no_to_a_screening_question_is_a_no_to_each_of_its_group(said: dict[str, str]) -> None:
    settled = {fact for screen in SCREENS if said.get(screen.id) == "no" for fact in screen.settles}
    assert read_form(SCREENS, said) == dict.fromkeys(settled, False)
    assert sent(form_html(SCREENS, said)) == said


PROJECTS = st.builds(
    ia.Project,
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20),
    population=st.none() | st.integers(0, 10**9),
    kind=st.sampled_from(["", *ia.project.kinds().ids]),
    use=st.sampled_from(["", *ia.project.uses().ids]),
    is_in_house=st.none() | st.booleans(),
)


@settings(max_examples=30)
@given(PROJECTS, st.sampled_from(ia.text.LANGS))
def test_a_project_comes_back(project: ia.Project, lang: ia.Lang) -> None:
    tree = parsed(form_html(ia.Project, project, lang=lang))
    data = sent(form_html(ia.Project, project, lang=lang))
    data |= {
        field.get("name"): field.get("value") for field in tree.iter("input") if field.get("type") == "text"
    }
    for select in tree.iter("select"):
        chosen = [option.get("value") for option in select if "selected" in option.attrib]
        data[select.get("name")] = chosen[-1]
    assert read_form(ia.Project, data, lang) == project


def test_sizes_are_read_as_people_write_them_and_refused_in_words() -> None:
    assert read_form(ia.Project, {"name": "x", "population": "62 000"}).population == 62_000
    with pytest.raises(ia.InvalidInput) as caught:
        read_form(ia.Project, {"population": "beaucoup", "kind": "zz"})
    assert [problem.path for problem in caught.value.problems] == ["population", "name", "kind"]
    assert all("expected" not in problem.message for problem in caught.value.problems)
    assert form_html(ia.Project, {}, caught.value.problems).count('aria-invalid="true"') == 3


def test_an_answer_can_be_taken_back() -> None:
    markup = form_html(GIROUET, {"autonomy": "3"})
    assert markup.count("Retirer ma réponse") == 1
    assert read_form(GIROUET, {"autonomy": ""})["autonomy"] is ia.NonAnswer.UNANSWERED


# All wrong on purpose.
WRONG: list[tuple[Any, tuple[Any, ...]]] = [
    (form_html, (None,)),
    (form_html, ([None],)),
    (form_html, (GIROUET, 5)),
    (form_html, (GIROUET, None, [1])),
    (form_html, (GIROUET, None, 3)),
    (form_html, (GIROUET, None, (), "de")),
    (read_form, (GIROUET, None)),
    (read_form, (3, {})),
    (read_form, (GIROUET, {"autonomy.note": 3})),
]


@pytest.mark.parametrize(("function", "arguments"), WRONG)
def test_nothing_but_our_errors(function: Any, arguments: tuple[Any, ...]) -> None:
    with pytest.raises(ia.IaRadarError):
        function(*arguments)


def test_templates_take_the_markup_as_it_is() -> None:
    markup = form_html(GIROUET)
    assert markup.__html__() == markup
    assert form_html(GIROUET, notes=False).count("<textarea") == 0
    assert 'id="g-autonomy"' in form_html(GIROUET, id_prefix="g")
