"""A dossier as pages: what each step asks, takes, refuses and takes back, and where it leads."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact import SCREENS, questions
from ia_radar.exchange.web import Page, dossier_page, home_page
from ia_radar.pack import load_pack

ON = dt.date(2026, 11, 22)
POLICY = ia.decide.load_policy(
    {
        "id": "ville",
        "version": "1",
        "title": "Ville",
        "red_lines": [
            {"id": "jobs", "statement": "Pas d’emplois supprimés.", "question": "En supprime-t-il ?"}
        ],
    }
)
CANTEENS = ia.Dossier(ia.Project("Cantines", population=62_000, agents=800))
STEPS = [
    "project",
    "radar",
    "radar-panel",
    "girouet",
    "girouet-panel",
    "red-lines",
    "questions",
    "facts",
    "results",
]


def page_of(
    dossier: ia.Dossier | None, step: str, sent: dict[str, str] | None = None, query: str = ""
) -> Page:
    return dossier_page(dossier, step, sent, {"screened": query}, on=ON, policy=POLICY)


def sent_by(page: Page) -> dict[str, str]:
    """What a browser sends of the fields as they are shown."""
    sent = {}
    for tag in re.findall(r"<input [^>]*>", page.html):
        values = {name: unescape(value) for name, value in re.findall(r'(\w+)="([^"]*)"', tag)}
        if values["type"] == "text" or " checked" in tag:
            sent[values["name"]] = values["value"]
    for name, text in re.findall(r'<textarea [^>]*name="([^"]*)"[^>]*>\n([^<]*)</textarea>', page.html):
        sent[name] = unescape(text)
    for name, options in re.findall(r'<select [^>]*name="([^"]*)"[^>]*>(.*?)</select>', page.html):
        sent[name] = "".join(re.findall(r'value="([^"]*)" selected', options))
    return sent


def test_a_new_project_has_one_step_and_the_others_follow() -> None:
    page = page_of(None, "project")
    assert [link.step for link in page.links] == ["project"]
    assert (page.heading, page.button, page.next) == ("Nouveau projet", "Enregistrer", "")
    assert page_of(None, "project", {"name": ""}).problems[0].path == "name"
    stored = page_of(None, "project", {"name": "Cantines", "population": "62 000"})
    assert (stored.next, stored.dossier.project.population) == ("radar/", 62_000)
    assert [link.step for link in page_of(stored.dossier, "radar").links] == STEPS


@pytest.mark.parametrize("step", [*STEPS[:-1]])
def test_a_form_that_is_sent_back_untouched_changes_nothing(step: str) -> None:
    work = ia.Assessment(
        ia.get_grid("radar"), {"utility": 3}, notes={"utility": "oui"}, stage=ia.Stage.CLOSING, date=ON
    )
    dossier = evolve(
        CANTEENS,
        project=evolve(CANTEENS.project, summary=ia.Text("Repas", "Meals"), provider="X"),
        assessments=[work, ia.Assessment(ia.get_grid("girouet"), {"meaning": ia.NonAnswer.UNKNOWN}, date=ON)],
        facts={"rules_only": False, "personal_data": None},
        declared={"jobs": False},
    )
    sent = sent_by(page_of(dossier, step))
    page = page_of(dossier, step, sent)
    if step.endswith("-panel"):
        assert page.problems[0].path == "role"
    else:
        assert page.next
        assert set(page.dossier.assessments) == set(dossier.assessments)  # the one that was saved comes last
        assert evolve(page.dossier, assessments=dossier.assessments) == dossier


def test_a_member_of_the_group_names_a_position() -> None:
    stored = page_of(CANTEENS, "girouet-panel", {"role": "agent", "autonomy": "2"})
    assert [*stored.dossier.panels[0].roles] == [("agent", 1)]
    refused = page_of(CANTEENS, "girouet-panel", {"role": "Mme Martin", "autonomy": "9"})
    assert [problem.path for problem in refused.problems] == ["role", "autonomy"]
    assert refused.next == ""
    assert 'value="9"' not in page_of(stored.dossier, "girouet-panel").html


def test_answers_are_taken_back_without_script() -> None:
    facts = evolve(CANTEENS, facts={"rules_only": True, "personal_data": False})
    assert "Retirer ma réponse" in page_of(facts, "facts").html
    back = page_of(facts, "facts", {"rules_only": ""}).dossier
    assert dict(back.facts) == {"personal_data": False}
    declared = page_of(CANTEENS, "red-lines", {"jobs": "yes"}).dossier
    assert dict(declared.declared) == {"jobs": True}
    assert page_of(declared, "red-lines", {"jobs": ""}).dossier.declared == ()
    rated = page_of(CANTEENS, "radar", {"utility": "4"}).dossier
    assert (
        page_of(rated, "radar", {"utility": ""}).dossier.assessments[0]["utility"] is ia.NonAnswer.UNANSWERED
    )


def test_the_questions_end_and_a_yes_to_a_screening_question_travels_in_the_address() -> None:
    screens = {screen.id for screen in SCREENS}
    dossier, query, asked = CANTEENS, "", []
    for _ in range(60):
        page = page_of(dossier, "questions", query=query)
        names = list(dict.fromkeys(re.findall(r'name="([^"]*)"', page.html)))
        assert 0 < len(names) <= 6
        asked += names
        answers = {name: "yes" if name == "sensitive_field" else "no" for name in names}
        stored = page_of(dossier, "questions", answers, query)
        dossier, query = stored.dossier, stored.next.partition("screened=")[2]
        if stored.next == "results/":
            break
        assert set(filter(None, query.split(","))) <= screens
    assert stored.next == "results/"
    assert len(asked) == len(set(asked))
    assert not screens & dict(dossier.facts).keys()
    assert page_of(dossier, "questions").button == ""


def test_the_results_are_those_of_the_report() -> None:
    dossier = evolve(
        CANTEENS,
        assessments=[ia.Assessment(ia.get_grid("radar"), {"utility": 1}, date=ON)],
        facts={"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True},
        declared={"jobs": True},
    )
    page = page_of(dossier, "results")
    assert page.button == ""
    for words in (
        "outcome-stop",
        "Pas d’emplois supprimés",
        "haut risque",
        "iar-radar",
        "iar-badge",
    ):
        assert words in page.html
    assert not re.search(r"<script| style=|javascript:| on\w+=", page.html)
    assert dossier.policy is None


NAMES = [*(each.id for each in questions()[:9]), "jobs", "role", "utility", "name"]


@given(
    st.dictionaries(st.sampled_from(NAMES), st.text(max_size=9)), st.sampled_from(STEPS), st.text(max_size=20)
)
def test_whatever_is_sent_is_stored_or_shown_again(sent: dict[str, str], step: str, query: str) -> None:
    page = page_of(CANTEENS, step, sent, query)
    assert bool(page.next) or bool(page.problems) or step == "results"
    assert ia.Dossier.from_dict(page.dossier.to_dict()) == page.dossier


def test_what_does_not_exist_is_an_unknown_id() -> None:
    for dossier, step in ((CANTEENS, "radars"), (None, "radar"), (CANTEENS, "")):
        with pytest.raises(ia.UnknownId):
            dossier_page(dossier, step, on=ON)


@given(key=st.text(max_size=30) | st.integers(0))
@example(key="javascript:alert(1)")
@example(key="//elsewhere.example")
@example(key="a/../../b?c#d")
@example(key="\ud800")
def test_an_address_of_a_project_stays_one_part_of_a_path_below_the_list(key: str | int) -> None:
    """Whatever keys a host lets people choose."""
    listed = [(key, CANTEENS)]
    if key in {"", ".", ".."}:
        with pytest.raises(ia.InvalidInput):
            home_page(listed)
        return
    (link,) = re.findall(r'href="([^"]+)"', home_page(listed).html)
    start = "https://mairie.example/projets/"
    parts = urlsplit(urljoin(start, link))
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("https", "mairie.example", "", "")
    assert re.fullmatch(r"/projets/[^/]+/results/", parts.path)


class TestPacks:
    """With packs a project may name their uses, and their questions have a step and stand in the results."""

    PACK = load_pack(
        {
            "id": "mairie", "version": "1", "title": "Charte", "source": "Délibération 2026-12",
            "questions": [{"id": "tracks", "text": "Suivi ?"}, {"id": "desk", "text": "Guichet ?"}],
            "rules": [{"id": "staff", "kind": "duty", "text": "Saisir le CST.", "when": "mairie:tracks"}],
            "uses": [{"id": "counter", "label": "Horaires", "within": "users"}],
        }
    )  # fmt: skip

    def page(self, dossier: ia.Dossier, step: str, sent: dict[str, str] | None = None) -> Page:
        return dossier_page(dossier, step, sent, on=ON, policy=POLICY, packs=[self.PACK])

    def test_the_form_of_a_project_offers_their_uses(self) -> None:
        assert ">Horaires (Charte)</option>" in self.page(CANTEENS, "project").html
        chosen = self.page(CANTEENS, "project", {"name": "Cantines", "use": "mairie:counter"}).dossier
        assert chosen.project.use == "mairie:counter"
        for show in (
            self.page,
            page_of,
        ):  # with the pack or without, the form keeps what it was not asked to change
            assert show(chosen, "project", sent_by(show(chosen, "project"))).dossier == chosen
        refused = self.page(CANTEENS, "project", {"name": "Cantines", "use": "mairie:lost"})
        assert [problem.path for problem in refused.problems] == ["use"]

    def test_their_questions_have_a_step_and_stand_in_the_results(self) -> None:
        asked = evolve(CANTEENS, declared={"jobs": False, "mairie:desk": True})
        steps = [link.step for link in self.page(asked, "radar").links]
        assert steps[steps.index("local-questions") + 1] == "red-lines"
        sent = sent_by(self.page(asked, "local-questions"))
        assert sent == {"mairie:desk": "yes"}
        answered = self.page(asked, "local-questions", {"mairie:tracks": "yes", "mairie:desk": ""})
        assert dict(answered.dossier.declared) == {"jobs": False, "mairie:tracks": True}
        assert answered.next == "red-lines/"
        assert "Saisir le CST." in self.page(answered.dossier, "results").html
        assert "Saisir le CST." not in page_of(answered.dossier, "results").html
        refused = self.page(asked, "local-questions", {"mairie:tracks": "perhaps"})
        assert [problem.path for problem in refused.problems] == ["mairie:tracks"]
        assert "mairie:tracks" in self.page(asked, "local-questions").html

    def test_a_pack_without_questions_adds_no_step(self) -> None:
        uses = evolve(self.PACK, questions=(), rules=())
        page = dossier_page(CANTEENS, "radar", on=ON, policy=POLICY, packs=[uses])
        assert [link.step for link in page.links] == STEPS

    def test_packs_are_judged(self) -> None:
        for packs in (3, ["mairie"], [self.PACK, evolve(self.PACK, title=ia.Text("Autre"))]):
            with pytest.raises(ia.InvalidInput, match="packs"):
                dossier_page(CANTEENS, "radar", on=ON, packs=packs)  # type: ignore[arg-type]  # on purpose
