"""Packs in the report: in a section of their own, with source and credit, and never in that of the law."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.aiact.logic.condition import all_of, any_of, no
from ia_radar.exchange.report import (
    build_report,
    docx_report,
    html_report,
    markdown_report,
    read_results,
    summary,
)
from ia_radar.pack import LocalKind, LocalQuestion, LocalRule, Pack, load_pack

DAY = dt.date(2026, 11, 22)
HOSTILE = "<script>alert(1)</script>\"'>&amp;<img src=x onerror=y> ${7*7} | `a` ]]>\u202e"
READ_BY_PEOPLE = {"title", "source", "credit", "text", "label", "article"}
ENTRY: dict[str, Any] = {"id": "e", "label": "Réunion", "text": "Chaque mois.", "serves": ["radar:utility"]}
FACT = "ville:tracks"
DATA: dict[str, Any] = {
    "id": "ville",
    "version": "3",
    "title": "Charte de la ville",
    "source": "Délibération 2026-12",
    "credit": "Ville d’Exemple, licence ouverte 2.0",
    "questions": [{"id": "tracks", "text": "L’outil suit-il les agents ?"}],
    "rules": [
        {
            "id": "staff",
            "kind": "duty",
            "text": "Saisir le CST.",
            "article": "art. 3",
            "when": "ville:tracks",
        },
        {"id": "desk", "kind": "warning", "text": "Un accueil humain reste.", "source": "Doctrine"},
    ],
    "measures": [ENTRY],
    "provider_questions": [{**ENTRY, "text": "Qui héberge ?"}],
    "clauses": [{**ENTRY, "text": "Sortie sans frais."}],
}
RADAR = ia.get_grid("radar")
WEAK = ia.Assessment(RADAR, {"utility": 1}, date=DAY)


def dossier(answer: bool | None = None, **facts: bool | None) -> ia.Dossier:
    declared = {} if answer is None else {"ville:tracks": answer}
    return ia.Dossier(ia.Project("Planning"), [WEAK], facts, declared=declared)


def local_text(subject: ia.Dossier, *packs: Pack) -> str:
    text = markdown_report(subject, packs=packs)
    return text.partition("## Règles et ressources locales\n")[2].partition("\n## ")[0]


def test_the_section_says_what_is_asked_by_whom_and_where_it_is_written() -> None:
    text = local_text(dossier(True), load_pack(DATA))
    for words in (
        "Charte de la ville (version 3)",
        "| obligation locale | Saisir le CST. | art. 3 | Délibération 2026-12 |",
        "| avertissement local | Un accueil humain reste. |  | Doctrine |",
        "propre à la collectivité",
        "Chaque mois.",
        "Qui héberge ?",
        "Sortie sans frais.",
        "Source : Délibération 2026-12. Crédit : Ville d’Exemple, licence ouverte 2.0.",
    ):
        assert words in text
    assert "à confirmer" not in text


def test_an_open_local_question_is_asked_and_a_no_lifts_its_rule() -> None:
    text = local_text(dossier(), load_pack(DATA))
    assert "obligation locale (à confirmer) | Saisir le CST." in text
    assert "- L’outil suit-il les agents ?" in text
    assert "Saisir le CST" not in local_text(dossier(False), load_pack(DATA))


def test_the_first_page_and_the_terminal_name_local_rules() -> None:
    first = next(section for section in build_report(dossier(True), packs=[load_pack(DATA)]).sections)
    assert "obligation locale : Saisir le CST." in str(first.blocks)
    line = "obligation locale : Saisir le CST. (art. 3 ; Délibération 2026-12 ; propre à la collectivité)"
    assert line in summary(dossier(True), packs=[load_pack(DATA)]).splitlines()


def test_without_a_day_or_with_facts_unknown_to_the_law_the_section_says_so() -> None:
    for subject in (
        ia.Dossier(ia.Project("P"), declared={"ville:tracks": True}),
        dossier(True, no_such_fact=True),
    ):
        text = local_text(subject, load_pack(DATA))
        assert "n’ont pas pu être lues" in text
        assert "Saisir" not in text


def test_two_packs_that_collide_stop_the_report() -> None:
    other = load_pack({**DATA, "title": "Autre charte"})
    for write in (html_report, markdown_report, docx_report, summary, build_report):
        with pytest.raises(ia.InvalidInput, match=r"« Charte de la ville ».*« Autre charte »"):
            write(dossier(), packs=[load_pack(DATA), other])
    with pytest.raises(ia.InvalidInput, match="packs"):
        html_report(dossier(), packs=[DATA])  # type: ignore[list-item]  # on purpose


LAW = ("deployed_by_public_authority", "interacts_with_people", "evaluates_benefit_eligibility")
FACTS = st.dictionaries(st.sampled_from(LAW), st.sampled_from([True, False, None]))
CONDITIONS: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from((*LAW, "ville:a")),
    lambda inside: st.one_of(
        st.lists(inside, max_size=3).map(lambda parts: all_of(*parts)),
        st.lists(inside, max_size=3).map(lambda parts: any_of(*parts)),
        inside.map(no),
    ),
    max_leaves=4,
)
RULES = st.lists(st.tuples(st.sampled_from(LocalKind), CONDITIONS), max_size=4)


def section(page: str, name: str) -> str:
    """The markup of one section of a page."""
    return page.partition(f'<section id="{name}"')[2].partition("</section>")[0]


@settings(deadline=None, max_examples=10, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(FACTS, RULES, st.sampled_from([True, False, None]))
def test_with_any_pack_the_law_and_the_proposal_are_the_same(
    facts: dict[str, bool | None], rules: Any, answer: bool | None
) -> None:
    added = Pack(
        "ville",
        "1",
        "Charte",
        "Délibération",
        questions=[LocalQuestion("a", "A ?")],
        rules=[LocalRule(f"r{number}", kind, "Texte", when) for number, (kind, when) in enumerate(rules)],
    )
    subject = ia.Dossier(ia.Project("P"), [WEAK], facts, declared={"ville:a": answer})
    plain, packed = read_results(subject, "fr", DAY), read_results(subject, "fr", DAY, [added])
    assert packed.law == plain.law
    assert packed.advice == plain.advice
    assert packed.firmness == plain.firmness
    before, after = html_report(subject, on=DAY), html_report(subject, on=DAY, packs=[added])
    names = re.findall(r'<section id="([^"]+)"', before)
    assert ("law" in names) is bool(facts)
    assert [name for name in re.findall(r'<section id="([^"]+)"', after) if name != "local"] == names
    for name in set(names) - {"overview"}:  # which names local rules under their own heading
        assert section(after, name) == section(before, name)
    local = r"<h3[^>]*>Règles locales</h3>\s*<ul>.*?</ul>\s*"
    overview = re.sub(local, "", section(after, "overview"), flags=re.DOTALL)
    assert overview.split() == section(before, "overview").split()


def test_markup_in_every_text_of_a_pack_is_text_in_every_format() -> None:
    def hostile(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: hostile(member, name) for name, member in value.items()}
        if isinstance(value, list):
            return [hostile(member, key) for member in value]
        return f"{value} {HOSTILE}" if key in READ_BY_PEOPLE else value

    pack = load_pack(hostile(DATA))
    page = html_report(dossier(True), packs=[pack])
    assert page.count("&lt;script&gt;alert(1)") > 8
    for markup in ("<script>alert", "<img src=x", "\u202e"):
        assert markup not in page
    text = markdown_report(dossier(True), packs=[pack])
    assert "Saisir le CST" in text
    for markup in ("<script>", "<img"):
        assert markup not in text.replace("\\<", "")
