"""Whose words: a council's rules and grid are its own; articles and days read as people write them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar.decide import (
    Advice,
    Aim,
    BalanceRule,
    Case,
    Gate,
    Mandate,
    Outcome,
    Policy,
    RedLine,
    Requirement,
    advise,
    get_policy,
    load_policy,
    manoeuvres,
    policies,
    policy_to_dict,
    questions_for,
    sensitivity,
)
from ia_radar.decide.finding import Finding
from tests.decide.test_advice import BALANCE, GIROUET, ON, RADAR, case, legal, rated

LOCAL, OURS, STATED = ia.Provenance.LOCAL, ia.Provenance.OURS, ia.Provenance.STATED
COUNCIL = Mandate("conseil municipal", date(2026, 3, 30), "Jamais sans les agents.")
RULES: dict[str, Any] = {
    "red_lines": [
        RedLine("jobs", "Pas de poste supprimé."),
        RedLine("alone", "x", item="privacy", at_most=1),
    ],
    "gates": [Gate("utility", 3)],
    "balance_rules": [
        BalanceRule(Requirement.POSITIVE),
        BalanceRule(Requirement.NOT_IMPORTANT, otherwise=Outcome.ARBITRATION),
        BalanceRule(Requirement.NOT_NEGATIVE, [Aim.SAVING]),
    ],
    "mandate": COUNCIL,
}
BOOKLET = re.compile("IA & Territoires|ajout d’ia_radar|added by ia_radar|énoncé par la source")


def mairie(**more: Any) -> ia.Grid:
    """A grid that an authority wrote, of two items."""
    signals = ("hazard", "manoeuvre", "caution", "open")
    return ia.load_grid(
        {
            "id": "mairie",
            "version": "1",
            "title": "Mairie",
            "scale": {"levels": [{"value": index + 1, "signal": word} for index, word in enumerate(signals)]},
            "sections": [
                {
                    "id": "service",
                    "label": "Service",
                    "items": [
                        {"id": "privacy", "label": "Vie privée"},
                        {"id": "welcome", "label": "Accueil du public"},
                    ],
                }
            ],
            **more,
        }
    )


def findings(advice: Advice, *starts: str) -> list[Finding]:
    return [finding for finding in advice.findings if finding.rule.startswith(starts)]


@pytest.mark.parametrize("build", [lambda: Policy("ville", "1", "Ville", **RULES), None])
def test_what_a_council_wrote_is_attributed_to_the_council(build: Any) -> None:
    built = Policy("ville", "1", "Ville", **RULES)
    policy = (
        build() if build else load_policy({**policy_to_dict(built), "mandate": {"by": "conseil municipal"}})
    )
    rules = [*policy.red_lines, *policy.gates, *policy.balance_rules]
    assert {rule.mandate.provenance for rule in rules} == {LOCAL}
    crossed = evolve(case(utility=1, privacy=1), declared={"jobs": True}, aim=None)
    open_ = evolve(
        case(utility=ia.NonAnswer.UNKNOWN), declared={}, balances=[evolve(BALANCE, is_important=None)]
    )
    seen = set()
    for known in (
        crossed,
        open_,
        evolve(case(), balances=[]),
        evolve(crossed, balances=[evolve(BALANCE, is_important=True)]),
    ):
        for finding in findings(advise(known, policy=policy, on=ON), "red_line", "gate", "balance"):
            seen.add(finding.rule)
            assert finding.provenance is LOCAL
            assert finding.source.fr.startswith("conseil municipal")
            assert not BOOKLET.search(finding.show("fr"))
    assert {
        "red_line.crossed",
        "red_line.unsettled",
        "gate.closed",
        "gate.unsettled",
        "balance.unsettled",
    } <= seen


def test_no_page_gives_the_words_of_a_council_to_the_library_or_the_booklet() -> None:
    policy = Policy(
        "ville", "1", "Ville", red_lines=[RedLine("jobs", "Pas de poste supprimé.")], mandate=COUNCIL
    )
    (crossed,) = findings(advise(Case(declared={"jobs": True}), policy=policy, on=ON), "red_line.crossed")
    answers = ia.Assessment(mairie(), {"privacy": 1, "welcome": 2})
    for said in (crossed.show("fr"), ia.describe.items_table(answers).html(), ia.svg.radar(answers).figure()):
        assert not BOOKLET.search(said)


def test_what_follows_is_said_apart_when_it_is_ours() -> None:
    policy = Policy(
        "ville", "1", "Ville", red_lines=[RedLine("jobs", "Pas de poste supprimé.")], mandate=COUNCIL
    )
    (crossed,) = findings(advise(Case(declared={"jobs": True}), policy=policy, on=ON), "red_line")
    assert crossed.origin.fr == (
        "conseil municipal, 30 mars 2026 – Jamais sans les agents ; " + LOCAL.label.fr
    )
    (unsettled,) = findings(advise(Case(), policy=policy, on=ON), "red_line")
    assert unsettled.origin.fr.endswith(f"{LOCAL.label.fr} ; suite proposée : règle d’ia_radar")
    assert unsettled.origin.en.endswith(f"{LOCAL.label.en}; what follows: a rule of ia_radar")


def test_a_rule_of_ours_is_said_to_be_ours_once() -> None:
    (unread,) = findings(advise(Case(), policy=get_policy("default"), on=ON), "law.unread")
    assert unread.origin == ia.Text("règle d’ia_radar", "a rule of ia_radar")


def test_a_rule_of_the_booklet_or_of_the_library_stays_so() -> None:
    found = findings(advise(case(utility=1), policy=get_policy("default"), on=ON), "red_line")
    assert [finding.provenance for finding in found] == [STATED]
    for policy in policies():
        assert LOCAL not in {line.mandate.provenance for line in policy.red_lines}
        assert LOCAL not in {gate.mandate.provenance for gate in policy.gates}
    given = Policy("x", "1", "x", gates=[Gate("utility", 3)], mandate=Mandate(provenance=OURS))
    assert given.gates[0].mandate.provenance is OURS
    assert load_policy(policy_to_dict(given)) == given


def test_a_finding_on_a_local_grid_is_not_attributed_to_the_booklet() -> None:
    answers = ia.Assessment(mairie(), {"privacy": 1, "welcome": 2})
    advice = advise(Case([answers]), policy=Policy("x", "1", "x"), on=ON)
    found = findings(advice, "grid")
    assert [finding.rule for finding in found] == ["grid.hazard", "grid.manoeuvre"]
    for finding in found:
        assert (finding.source.fr, finding.provenance) == ("grille « Mairie »", LOCAL)
        assert not re.search("IA & Territoires|ajout d’ia_radar", finding.show("fr"))
    gaps = advise(Case([ia.Assessment(mairie())]), policy=Policy("x", "1", "x"), on=ON)
    assert {finding.provenance for finding in findings(gaps, "grid")} == {LOCAL}
    booklet = advise(case(privacy=1), policy=get_policy("default"), on=ON)
    assert [finding.source.fr for finding in booklet.why] == ["IA & Territoires, 2e partie"]
    own_item = evolve(RADAR.items["privacy"], provenance=LOCAL)
    sections = [
        evolve(section, items=[own_item if item.id == "privacy" else item for item in section.items])
        for section in RADAR.sections
    ]
    adapted = evolve(
        RADAR, id="radar-ville", title="Radar de la ville", based_on="radar@1.0.0", sections=sections
    )
    mixed = ia.Assessment(adapted, {**dict(rated().ratings), "privacy": 1, "sobriety": 1})
    sources = {
        finding.items[0]: finding.provenance
        for finding in advise(evolve(case(), assessments=[mixed]), policy=get_policy("default"), on=ON).why
    }
    assert sources == {"radar-ville:privacy": LOCAL, "radar-ville:sobriety": OURS}


def test_a_policy_without_grids_speaks_of_the_grid_that_it_is_given() -> None:
    policy = load_policy(
        {"id": "v", "version": "1", "title": "V", "gates": [{"target": "welcome", "at_least": 3}]}
    )
    assert policy.grids == ()
    policy.check(mairie())
    full = evolve(case(), assessments=[ia.Assessment(mairie(), {"privacy": 4, "welcome": 2})])
    advice = advise(full, policy=policy, on=ON)
    assert advice.outcome is Outcome.STOP
    assert [finding.rule for finding in advice.why] == ["gate.closed"]
    assert [flip.item for flip in sensitivity(full, policy=policy, on=ON).flips] == ["mairie:welcome"]
    assert not policy.speaks_of(GIROUET)
    assert not policy.speaks_of(evolve(GIROUET, id="bateliers", based_on="girouet@1.0.0"))
    assert load_policy(policy_to_dict(policy)) == policy


def test_of_several_grids_the_one_that_asks_what_the_policy_reads_decides() -> None:
    other = ia.Assessment(mairie(), {"privacy": 1, "welcome": 1}, date=ON)
    known = evolve(case(), assessments=[rated(), other])
    advice = advise(known, policy=get_policy("default"), on=ON)
    assert advice.outcome is Outcome.GO
    assert [finding.rule for finding in advice.findings] == ["other_grid.weak"]
    assert advice.findings[0].provenance is LOCAL
    reversed_ = advise(evolve(known, assessments=[other, rated()]), policy=get_policy("default"), on=ON)
    assert reversed_.outcome is Outcome.GO


def test_only_a_girouet_is_called_a_girouet() -> None:
    radar_only = Policy("x", "1", "x", grids=["radar"])
    weak = [ia.Assessment(mairie(), {"welcome": 1}), ia.Assessment(GIROUET, {"autonomy": 1})]
    advice = advise(evolve(case(), assessments=weak), policy=radar_only, on=ON)
    names = {
        finding.items[0].partition(":")[0]: finding.rule for finding in findings(advice, "girouet", "other")
    }
    assert names == {"mairie": "other_grid.weak", "girouet": "girouet.weak"}
    (absent,) = findings(advice, "grid.absent")
    assert "ne décide pas sur « Mairie »" in absent.reason.fr


def test_measures_on_a_local_grid_are_none_and_say_so() -> None:
    (weak,) = manoeuvres(ia.Assessment(mairie(), {"welcome": 1}))
    assert (weak.measures, weak.text.fr) == (
        (),
        "Accueil du public : aucune mesure du catalogue, à définir localement",
    )
    assert questions_for(ia.Assessment(mairie(), {"welcome": 1})) == ()
    (known,) = manoeuvres(ia.Assessment(GIROUET, {"know_how": 2}))
    assert known.text.en.startswith("Know-how: Train the future users, ")


def test_articles_and_days_are_in_words() -> None:
    high = evolve(legal("high_risk"), articles=("annex III 5(a)", "6(2)"))
    advice = advise(
        evolve(case(), classification=high), policy=get_policy("montpellier"), on=date(2026, 12, 1)
    )
    (finding,) = findings(advice, "law")
    assert finding.source == ia.Text(
        "Règlement (UE) 2024/1689, annexe III 5(a), article 6(2)",
        "Regulation (EU) 2024/1689, Annex III 5(a), Article 6(2)",
    )
    assert "Au 1er décembre 2026, selon" in advice.explain("fr")
    assert "On 1 December 2026, under" in advice.explain("en")
    blank = advise(Case(), policy=get_policy("montpellier"), on=ON)
    for lang in ("fr", "en"):
        for text in (
            advice.explain(lang),
            blank.explain(lang),
            sensitivity(Case(), policy=get_policy("montpellier"), on=ON).text[lang],
        ):
            assert not re.search(r"\d{4}-\d{2}-\d{2}", text)
