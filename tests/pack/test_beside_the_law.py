"""Local rules stand beside the law: with any pack and any answers, what the law says is the same."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import aiact
from ia_radar.decide import get_policy
from ia_radar.exchange.law import facts_in, law_text, read_law
from ia_radar.exchange.report import build_report
from ia_radar.pack import LocalKind, Pack, local_statements
from tests.pack.some_packs import LAW, PACKS, answers

DAY = dt.date(2026, 11, 22)
BODY = ia.PublicBody(62_000, 800)
EVERYBODY = tuple(ia.Role)


@settings(deadline=None, max_examples=80)
@given(PACKS, answers(), st.dates(dt.date(2025, 1, 1), dt.date(2031, 1, 1)))
def test_class_duties_statements_and_questions_of_the_law_are_the_same(
    pack: Pack, facts: dict[str, bool | None], day: dt.date
) -> None:
    law = {fact: answer for fact, answer in facts.items() if ":" not in fact}
    local = {fact: answer for fact, answer in facts.items() if ":" in fact}
    plain, read = ia.classify(law, on=day), ia.classify(facts, on=day, packs=[pack])
    assert evolve(read, local=()) == plain
    assert read.local == local_statements([pack], law, local, on=day)
    for roles in ((aiact.Role.DEPLOYER,), EVERYBODY):
        owed = [ia.duties(result, roles=roles, body=BODY, on=day) for result in (plain, read)]
        assert owed[0] == owed[1]

    asked = aiact.open_questions(law, on=day, body=BODY)
    with_pack = aiact.open_questions(facts, on=day, body=BODY, packs=[pack])
    assert [each.id for each in with_pack[: len(asked)]] == [each.id for each in asked]
    for before, after in zip(asked, with_pack, strict=False):
        assert after.decides[: len(before.decides)] == before.decides
    decided = [{name for each in opened for name in each.decides} for opened in (asked, with_pack)]
    added = decided[1] - decided[0]
    assert all(name.startswith("local:ville:") for name in added)
    missing = {fact for statement in read.local for fact in statement.missing}
    assert missing <= {each.id for each in with_pack}
    assert {each.id for each in with_pack[len(asked) :]} <= missing


@settings(deadline=None, max_examples=25)
@given(PACKS, answers())
def test_the_proposal_and_every_other_section_of_the_report_are_the_same(
    pack: Pack, facts: dict[str, bool | None]
) -> None:
    law = {fact: answer for fact, answer in facts.items() if ":" not in fact}
    local = {fact: answer for fact, answer in facts.items() if ":" in fact}
    dossier = ia.Dossier(ia.Project("P"), facts=law, declared=local)
    policy = get_policy("default")
    advice = ia.advise(dossier, policy=policy, on=DAY, packs=[pack])
    assert evolve(advice, local=()) == ia.advise(dossier, policy=policy, on=DAY)
    reports = [build_report(dossier, on=DAY, packs=packs) for packs in ([], [pack])]
    sections = [
        {section.id: section for section in report.sections if section.id != "local"} for report in reports
    ]
    overviews = [each.pop("overview").blocks for each in sections]
    assert sections[0] == sections[1]
    rest = iter(overviews[1])  # the first page names two local rules at most, under their own heading
    assert all(block in rest for block in overviews[0])
    assert len(overviews[1]) - len(overviews[0]) <= 4


@settings(deadline=None, max_examples=25)
@given(PACKS, answers(LAW))
def test_in_words_the_law_comes_whole_and_the_local_part_says_whose_it_is(
    pack: Pack, facts: dict[str, bool | None]
) -> None:
    dossier = ia.Dossier(ia.Project("P"), facts=facts)
    plain = law_text(read_law(facts_in(dossier), on=DAY))
    said = law_text(read_law(facts_in(dossier, (pack,)), on=DAY))
    heading = "Règles locales, à côté de la loi :"
    statements = local_statements([pack], facts, {}, on=DAY)
    assert (heading in said) is bool(statements)
    assert said.count("propre à la collectivité") == len(statements)
    counted = re.compile(r"Questions encore ouvertes : \d+")
    lines, rest = plain.splitlines(), iter(said.splitlines())
    assert all(line in rest for line in lines if line and not counted.match(line))  # each, in this order


def test_there_is_no_kind_that_permits() -> None:
    assert {kind.value for kind in LocalKind} == {"duty", "warning"}


@pytest.mark.parametrize("fact", ["rules_only", "mairie:tracks_agents", "ville:nosuch"])
def test_an_answer_of_no_pack_is_no_fact(fact: str) -> None:
    pack = Pack("ville", "1", "V", "D")
    if ":" in fact:
        with pytest.raises(ia.InvalidInput, match=re.escape(f"facts.{fact}")):
            ia.classify({fact: True}, on=DAY, packs=[pack])
    else:
        assert ia.classify({fact: True}, on=DAY, packs=[pack]).category is ia.Category.OUT_OF_SCOPE
