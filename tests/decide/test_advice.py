"""The advice: never compensated, monotone, explained; and how firmly it stands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve, field, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.decide import (
    Aim,
    Balance,
    BalanceRule,
    Case,
    Gate,
    Outcome,
    Policy,
    Priority,
    Quantity,
    RedLine,
    Requirement,
    Weight,
    advise,
    get_policy,
    policies,
    sensitivity,
)
from ia_radar.decide.finding import RULES

ON = date(2026, 11, 22)
RADAR = ia.get_grid("radar")
GIROUET = ia.get_grid("girouet")
UNKNOWN, NOT_APPLICABLE, UNANSWERED = (
    ia.NonAnswer.UNKNOWN,
    ia.NonAnswer.NOT_APPLICABLE,
    ia.NonAnswer.UNANSWERED,
)


# --- stand-ins for the legal results: what the narrow protocols ask, and nothing else -------------


@frozen
class Named:
    value: str

    @property
    def label(self) -> ia.Text:
        return ia.Text(self.value)


@frozen
class Legal:
    category: Named
    possible: tuple[Named, ...] = ()
    articles: tuple[str, ...] = ("5(1)(c)",)
    missing: tuple[str, ...] = ()


@frozen
class Row:
    kind: Named
    article: str = "47"
    text: ia.Text = field(factory=lambda: ia.Text("Informer les personnes.", "Tell people."))
    source: str = "loi 78-17"


@frozen
class Statement:
    rule: Row
    certain: bool


@frozen
class French:
    forbidden: bool | None
    statements: tuple[Statement, ...] = ()
    missing: tuple[str, ...] = ()


def legal(value: str, *possible: str) -> Legal:
    return Legal(Named(value), tuple(map(Named, possible)), missing=("self_revising",) if possible else ())


MINIMAL, FREE = legal("minimal"), French(False)
BALANCE = Balance(
    "kWh", [Quantity("Coût", 1, "kWh")], [Quantity("Gain", 5, "kWh")], on=ON, is_important=False
)
NO_FACTS = {"individual_decision": False, "fully_automated": False}


def rated(level: ia.Rating = 4, **ratings: ia.Rating) -> ia.Assessment:
    return ia.Assessment(RADAR, {**dict.fromkeys(RADAR.items.ids, level), **ratings})


def case(level: ia.Rating = 4, /, **ratings: ia.Rating) -> Case:
    """A project with nothing against it, but for these ratings."""
    return Case(
        [rated(level, **ratings)],
        balances=[BALANCE],
        aim=Aim.OTHER,
        facts=NO_FACTS,
        classification=MINIMAL,
        french=FREE,
        declared={"removes_jobs": False, "fashion_only": False},
    )


DEFAULT = get_policy("default")


def outcome(known: Case, policy: Policy = DEFAULT) -> Outcome:
    return advise(known, policy=policy, on=ON).outcome


# --- each rule, on its own ------------------------------------------------------------------------


@pytest.mark.parametrize("policy", policies(), ids=lambda policy: policy.id)
def test_a_project_with_nothing_against_it_goes(policy: Policy) -> None:
    assert outcome(case(), policy) is Outcome.GO


@pytest.mark.parametrize("policy", policies(), ids=lambda policy: policy.id)
def test_an_empty_dossier_asks_before_anything_else(policy: Policy) -> None:
    advice = advise(Case(), policy=policy, on=ON)
    assert advice.outcome is Outcome.NOT_ENOUGH_INFORMATION
    first = policy.priority.order[0] if policy.priority else "useful"
    assert advice.questions[0].fr.startswith(RADAR.sections[first].items[0].label.fr)
    assert {"grid.absent", "law.unread", "balance.unsettled"} <= {own.rule for own in advice.findings}


@pytest.mark.parametrize(
    ("known", "rule", "expected"),
    [
        (evolve(case(), classification=None), "law.unread", Outcome.NOT_ENOUGH_INFORMATION),
        (evolve(case(), classification=legal("prohibited")), "law.prohibited", Outcome.STOP),
        (
            evolve(case(), classification=legal("undetermined", "minimal", "prohibited")),
            "law.unsettled",
            Outcome.NOT_ENOUGH_INFORMATION,
        ),
        (
            evolve(case(), classification=legal("undetermined", "minimal", "high_risk")),
            "law.unsettled",
            Outcome.NOT_ENOUGH_INFORMATION,
        ),
        (
            evolve(case(), classification=legal("undetermined", "minimal", "limited")),
            "law.open",
            Outcome.GO_WITH_CONDITIONS,
        ),
        (evolve(case(), classification=legal("high_risk")), "law.high_risk", Outcome.GO_WITH_CONDITIONS),
        (evolve(case(), classification=legal("limited")), "law.transparency", Outcome.GO_WITH_CONDITIONS),
        (evolve(case(), classification=legal("out_of_scope")), "", Outcome.GO),
        (
            evolve(case(), french=French(True, (Statement(Row(Named("forbidden")), True),))),
            "french.forbidden",
            Outcome.STOP,
        ),
        (
            evolve(
                case(), french=French(None, (Statement(Row(Named("forbidden")), False),), ("self_revising",))
            ),
            "french.unsettled",
            Outcome.NOT_ENOUGH_INFORMATION,
        ),
        (
            evolve(case(), french=French(False, (Statement(Row(Named("duty")), True),))),
            "french.duty",
            Outcome.GO_WITH_CONDITIONS,
        ),
        (
            evolve(case(), french=French(False, (Statement(Row(Named("condition")), False),))),
            "french.open",
            Outcome.GO_WITH_CONDITIONS,
        ),
        (evolve(case(), french=French(False, (Statement(Row(Named("advice")), True),))), "", Outcome.GO),
        (case(utility=1), "red_line.crossed", Outcome.STOP),
        (case(utility=UNKNOWN), "red_line.unsettled", Outcome.NOT_ENOUGH_INFORMATION),
        (
            evolve(case(), facts={"individual_decision": True, "fully_automated": True}),
            "red_line.crossed",
            Outcome.STOP,
        ),
        (
            evolve(case(), facts={"individual_decision": True}),
            "red_line.unsettled",
            Outcome.NOT_ENOUGH_INFORMATION,
        ),
        (evolve(case(), facts={"individual_decision": False}), "", Outcome.GO),
        (case(privacy=1), "grid.hazard", Outcome.ARBITRATION),
        (case(privacy=2), "grid.manoeuvre", Outcome.GO_WITH_CONDITIONS),
        (case(privacy=3), "", Outcome.GO),
        (case(privacy=UNKNOWN), "grid.unknown", Outcome.GO_WITH_CONDITIONS),
        (case(privacy=UNANSWERED), "grid.unanswered", Outcome.GO_WITH_CONDITIONS),
        (case(privacy=NOT_APPLICABLE), "grid.not_applicable", Outcome.GO_WITH_CONDITIONS),
        (case(privacy=UNKNOWN, bias_error_control=UNKNOWN), "grid.fog", Outcome.NOT_ENOUGH_INFORMATION),
        (evolve(case(), assessments=[]), "grid.absent", Outcome.NOT_ENOUGH_INFORMATION),
        (evolve(case(), balances=[]), "balance.absent", Outcome.GO_WITH_CONDITIONS),
        (evolve(case(), balances=[], aim=Aim.SAVING), "balance.unsettled", Outcome.NOT_ENOUGH_INFORMATION),
        (evolve(case(), balances=[], aim=None), "balance.unsettled", Outcome.NOT_ENOUGH_INFORMATION),
    ],
)
def test_each_rule(known: Case, rule: str, expected: Outcome) -> None:
    advice = advise(known, policy=DEFAULT, on=ON)
    assert advice.outcome is expected
    if rule:
        found = next(own for own in advice.why if own.rule == rule)
        assert found.reason.fr
        assert found.reason.en
        assert found.source.fr
    else:
        assert not advice.why


def test_a_written_reason_makes_not_applicable_an_answer() -> None:
    answers = evolve(rated(privacy=NOT_APPLICABLE), notes={"privacy": "Aucune donnée personnelle."})
    assert outcome(evolve(case(), assessments=[answers])) is Outcome.GO


def weighed(cost: Any, benefit: Any, **more: Any) -> Balance:
    return evolve(
        BALANCE, costs=[Quantity("a", cost, "kWh")], benefits=[Quantity("b", benefit, "kWh")], **more
    )


MONTPELLIER = get_policy("montpellier")


@pytest.mark.parametrize(
    ("policy", "aim", "balance", "expected"),
    [
        (DEFAULT, Aim.SAVING, weighed(5, 1), Outcome.STOP),  # R1
        (DEFAULT, Aim.SAVING, weighed([1, 5], [2, 3]), Outcome.NOT_ENOUGH_INFORMATION),
        (DEFAULT, Aim.OTHER, weighed(5, 1), Outcome.GO),
        (DEFAULT, None, weighed(5, 1), Outcome.NOT_ENOUGH_INFORMATION),
        (DEFAULT, None, weighed(1, 5), Outcome.GO),
        (MONTPELLIER, Aim.CLIMATE, weighed(1, 5), Outcome.GO),  # R2
        (MONTPELLIER, Aim.CLIMATE, weighed(5, 5), Outcome.STOP),  # R2 is strict
        (MONTPELLIER, Aim.CLIMATE, weighed([1, 5], [2, 6]), Outcome.NOT_ENOUGH_INFORMATION),
        (MONTPELLIER, Aim.OTHER, weighed(5, 1), Outcome.GO),  # R3: made is enough
        (MONTPELLIER, Aim.OTHER, None, Outcome.NOT_ENOUGH_INFORMATION),
        (MONTPELLIER, Aim.OTHER, weighed(1, 5, is_important=True), Outcome.ARBITRATION),  # R4
        (MONTPELLIER, Aim.OTHER, weighed(1, 5, is_important=None), Outcome.GO_WITH_CONDITIONS),
        (MONTPELLIER, Aim.OTHER, weighed(1, 5, on=date(2025, 11, 23)), Outcome.GO),  # R5
        (MONTPELLIER, Aim.OTHER, weighed(1, 5, on=date(2025, 11, 22)), Outcome.GO_WITH_CONDITIONS),
        (MONTPELLIER, Aim.OTHER, weighed(1, 5, on=None), Outcome.GO_WITH_CONDITIONS),
    ],
)
def test_the_balance_rules_of_the_booklet(
    policy: Policy, aim: Aim | None, balance: Balance | None, expected: Outcome
) -> None:
    known = evolve(case(), aim=aim, balances=[balance] if balance else [])
    assert outcome(known, policy) is expected


def test_local_gates_and_declared_lines() -> None:
    assert outcome(case(utility=2), MONTPELLIER) is Outcome.STOP
    assert outcome(evolve(case(), declared={"fashion_only": True}), MONTPELLIER) is Outcome.STOP
    assert outcome(evolve(case(), declared={}), MONTPELLIER) is Outcome.NOT_ENOUGH_INFORMATION
    jobs = get_policy("no-job-removed")
    assert outcome(evolve(case(), declared={"removes_jobs": True}), jobs) is Outcome.STOP
    assert outcome(evolve(case(), declared={"removes_jobs": None}), jobs) is Outcome.NOT_ENOUGH_INFORMATION
    first = get_policy("environment-first")
    assert outcome(case(necessity=2), first) is Outcome.STOP
    assert outcome(case(sobriety=2), first) is Outcome.ARBITRATION
    assert outcome(case(sobriety=UNKNOWN), first) is Outcome.ARBITRATION


def test_a_gate_on_a_section_holds_for_each_of_its_items() -> None:
    policy = Policy("x", "1", "x", gates=[Gate("trustworthy", 3)])
    for item in RADAR.sections["trustworthy"].items.ids:
        assert outcome(case(**{item: 2}), policy) is Outcome.STOP
    assert outcome(case(utility=2), policy) is Outcome.GO_WITH_CONDITIONS


def test_a_gate_that_the_grid_does_not_ask_is_open() -> None:
    compact = ia.get_grid("radar-compact")
    answers = ia.Assessment(compact, dict.fromkeys(compact.items.ids, 4))
    policy = Policy("x", "1", "x", gates=[Gate("work_life_quality", 3)])
    advice = advise(evolve(case(), assessments=[answers]), policy=policy, on=ON)
    assert advice.outcome is Outcome.NOT_ENOUGH_INFORMATION
    assert [own.rule for own in advice.why] == ["gate.unsettled"]


def test_what_is_dated_later_is_not_read_and_the_last_answers_decide() -> None:
    late = evolve(rated(1), date=date(2026, 11, 23))
    known = case()
    assert outcome(evolve(known, assessments=[rated(), late])) is Outcome.GO
    assert (
        outcome(evolve(known, assessments=[evolve(rated(), date=ON), evolve(late, date=ON)])) is Outcome.STOP
    )


def test_a_panel_stands_in_where_nobody_filled_the_grid_for_all() -> None:
    group = ia.Panel([rated()] * 6)
    assert outcome(evolve(case(), assessments=[], panels=[group])) is Outcome.GO
    split = ia.Panel([rated(), rated(), rated(1), rated(1), rated(), rated(1)])
    advice = advise(evolve(case(), assessments=[], panels=[split]), policy=DEFAULT, on=ON)
    assert advice.outcome is Outcome.NOT_ENOUGH_INFORMATION
    assert "panel.disputed" in {own.rule for own in advice.findings}
    assert outcome(evolve(case(1), panels=[group])) is Outcome.STOP


def test_a_panel_that_meets_later_is_not_read() -> None:
    late = [*[evolve(rated(), date=ON)] * 5, evolve(rated(), date=date(2026, 11, 23))]
    known = evolve(case(), assessments=[], panels=[ia.Panel(late)])
    assert outcome(known) is Outcome.NOT_ENOUGH_INFORMATION
    assert outcome(evolve(known, panels=[ia.Panel(late[:5])])) is Outcome.GO


# --- the girouet informs and never decides --------------------------------------------------------

LEVEL = st.one_of(st.integers(1, 4), st.sampled_from(list(ia.NonAnswer)))
GIROUETS = st.fixed_dictionaries(dict.fromkeys(GIROUET.items.ids, LEVEL)).map(
    lambda ratings: ia.Assessment(GIROUET, ratings)
)


@given(GIROUETS, st.sampled_from(policies()))
def test_the_girouet_alone_yields_no_verdict(girouet: ia.Assessment, policy: Policy) -> None:
    alone = evolve(case(), assessments=[girouet])
    assert outcome(alone, policy) is Outcome.NOT_ENOUGH_INFORMATION
    derived = ia.radar_from_girouet(ia.Assessment(RADAR), girouet)
    assert outcome(evolve(case(), assessments=[girouet, derived]), policy) is Outcome.NOT_ENOUGH_INFORMATION


@given(GIROUETS, st.sampled_from(policies()))
def test_adding_a_girouet_changes_no_outcome_and_only_informs(girouet: ia.Assessment, policy: Policy) -> None:
    with_it = advise(evolve(case(), assessments=[rated(), girouet]), policy=policy, on=ON)
    assert with_it.outcome is Outcome.GO
    assert all(own.outcome is None for own in with_it.findings if own.rule.startswith("girouet"))


def test_a_theme_that_only_the_girouet_rated_goes_to_arbitration_at_worst() -> None:
    girouet = ia.Assessment(GIROUET, dict.fromkeys(GIROUET.items.ids, 1))
    start = ia.Assessment(RADAR, {name: 4 for name in RADAR.items.ids if not RADAR.items[name].derived_from})
    derived = ia.radar_from_girouet(start, girouet)
    policy = Policy("x", "1", "x", gates=[Gate("work_life_quality", 4)])
    assert outcome(evolve(case(), assessments=[derived]), policy) is Outcome.ARBITRATION
    assert outcome(case(work_life_quality=1), policy) is Outcome.STOP


# --- properties ------------------------------------------------------------------------------------

INTERVAL = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted)
BALANCES = st.lists(
    st.builds(weighed, INTERVAL, INTERVAL, is_important=st.sampled_from([True, False, None])), max_size=1
)
ANSWER = st.sampled_from([True, False, None])
CLASSES = (
    legal("out_of_scope"),
    legal("minimal"),
    legal("limited"),
    legal("undetermined", "minimal", "limited"),
    legal("high_risk"),
    legal("undetermined", "minimal", "high_risk"),
    legal("prohibited"),
    None,
)
CASES = st.builds(
    Case,
    assessments=st.lists(
        st.fixed_dictionaries(dict.fromkeys(RADAR.items.ids, LEVEL)).map(
            lambda ratings: ia.Assessment(RADAR, ratings)
        ),
        min_size=1,
        max_size=1,
    ),
    balances=BALANCES,
    aim=st.sampled_from([None, *Aim]),
    declared=st.fixed_dictionaries({"removes_jobs": ANSWER, "fashion_only": ANSWER}),
    facts=st.fixed_dictionaries({"individual_decision": ANSWER, "fully_automated": ANSWER}),
    classification=st.sampled_from(CLASSES),
    french=st.sampled_from([French(False), French(None), None]),
)
GATES = st.builds(
    Gate,
    st.sampled_from([*RADAR.items.ids, *RADAR.sections.ids]),
    st.integers(1, 4),
    st.sampled_from([own for own in Outcome if own is not Outcome.GO]),
)
POLICIES = st.one_of(
    st.sampled_from(policies()),
    st.builds(
        lambda gates, rule: Policy("x", "1", "x", gates=gates, balance_rules=rule),
        st.lists(GATES, max_size=4),
        st.lists(
            st.builds(
                BalanceRule,
                st.sampled_from([own for own in Requirement if own is not Requirement.RECENT]),
                st.lists(st.sampled_from(Aim), max_size=2, unique=True),
                st.sampled_from([own for own in Outcome if own is not Outcome.GO]),
            ),
            max_size=2,
        ),
    ),
)
ITEM = st.sampled_from(RADAR.items.ids)


@given(CASES, POLICIES, ITEM)
def test_improving_an_answer_never_worsens_the_outcome(known: Case, policy: Policy, item: str) -> None:
    made = known.assessments[0]
    before = made[item]
    level = before + 1 if isinstance(before, int) and before < 4 else 4
    better = evolve(known, assessments=[evolve(made, ratings={**dict(made.ratings), item: level})])
    assert outcome(better, policy).rank >= outcome(known, policy).rank


@given(CASES, POLICIES)
def test_settling_an_unknown_the_good_way_never_worsens_the_outcome(known: Case, policy: Policy) -> None:
    before = outcome(known, policy).rank
    sure = weighed(0, 9, is_important=False)
    settled = [
        evolve(known, balances=[sure]),
        evolve(known, declared={key: answer or False for key, answer in known.declared}),
        evolve(known, facts={key: answer or False for key, answer in known.facts}),
        evolve(known, french=FREE) if known.french is None or known.french.forbidden is None else known,
        evolve(known, aim=Aim.OTHER) if known.aim is None and policy in policies() else known,
    ]
    if known.classification is None or known.classification.category.value == "undetermined":
        settled.append(evolve(known, classification=MINIMAL))
    assert all(outcome(own, policy).rank >= before for own in settled)


@given(CASES, st.lists(GATES, min_size=1, max_size=3), st.integers(0, 2))
def test_relaxing_a_gate_never_worsens_the_outcome(known: Case, gates: list[Gate], index: int) -> None:
    chosen = index % len(gates)
    gate = gates[chosen]
    before = outcome(known, Policy("x", "1", "x", gates=gates)).rank
    milder = [own for own in Outcome if own.rank >= gate.otherwise.rank and own is not Outcome.GO]
    others = [own for place, own in enumerate(gates) if place != chosen]
    relaxed = [
        others,
        *([*others, evolve(gate, at_least=level)] for level in range(1, gate.at_least)),
        *([*others, evolve(gate, otherwise=own)] for own in milder),
    ]
    assert all(outcome(known, Policy("x", "1", "x", gates=own)).rank >= before for own in relaxed)


@given(CASES, POLICIES, st.sampled_from(["law", "french", "declared", "fact"]))
def test_a_red_line_stops_whatever_the_rest_is_worth(known: Case, policy: Policy, kind: str) -> None:
    line = RedLine("own", "Notre ligne", facts=["crossed"] if kind == "fact" else [])
    strict = evolve(policy, red_lines=[*policy.red_lines, line])
    crossed = {
        "law": evolve(known, classification=legal("prohibited")),
        "french": evolve(known, french=French(True, (Statement(Row(Named("forbidden")), True),))),
        "declared": evolve(known, declared={**dict(known.declared), "own": True}),
        "fact": evolve(known, facts={**dict(known.facts), "crossed": True}),
    }[kind]
    assert outcome(crossed, strict) is Outcome.STOP
    best = evolve(crossed, assessments=[rated(4)], balances=[weighed(0, 9, is_important=False)])
    assert outcome(best, strict) is Outcome.STOP


@given(CASES, POLICIES, st.dictionaries(ITEM, st.integers(0, 9)))
def test_weights_and_priorities_decide_nothing(known: Case, policy: Policy, weights: dict[str, int]) -> None:
    other = evolve(
        policy,
        weights=[Weight(item, weight) for item, weight in weights.items()],
        priority=Priority(list(weights)) if weights else None,
    )
    assert outcome(known, other) is outcome(known, policy)


@given(CASES, POLICIES)
def test_the_outcome_is_the_worst_of_its_findings_and_every_finding_speaks(
    known: Case, policy: Policy
) -> None:
    advice = advise(known, policy=policy, on=ON)
    ranks = [own.outcome.rank for own in advice.findings if own.outcome]
    assert advice.outcome.rank == min(ranks, default=Outcome.GO.rank)
    assert ranks == sorted(ranks)
    for own in advice.findings:
        assert own.rule in RULES
        assert own.reason.fr
        assert own.source.fr or own.source == ia.Text("")
        assert own.show("fr")
        assert own.show("en")
    text = advice.explain("fr")
    assert advice.outcome.label.fr in text
    assert "la décision revient aux personnes" in text
    assert "the decision belongs to the people" in advice.explain("en")
    assert bool(advice.why) == (advice.outcome is not Outcome.GO)


def test_priorities_order_the_findings() -> None:
    known = case(privacy=2, sobriety=2, utility=2)
    for first, order in (
        ("radar:privacy", ["privacy"]),
        ("radar:sobriety", ["frugal"]),
        ("radar:utility", []),
    ):
        policy = Policy("x", "1", "x", priority=Priority(order) if order else None)
        assert advise(known, policy=policy, on=ON).findings[0].items[0] == first


# --- Canada’s flaws -------------------------------------------------------------------------------


@given(st.dictionaries(ITEM, st.integers(1, 4), max_size=3), st.sampled_from(policies()))
def test_a_nearly_empty_form_is_never_the_lowest_risk(ratings: dict[str, int], policy: Policy) -> None:
    nearly = evolve(case(), assessments=[ia.Assessment(RADAR, ratings)])
    assert outcome(nearly, policy).rank <= Outcome.NOT_ENOUGH_INFORMATION.rank
    empty = evolve(case(), assessments=[rated(NOT_APPLICABLE)])
    assert outcome(empty, policy).rank <= Outcome.NOT_ENOUGH_INFORMATION.rank


@settings(max_examples=25)
@given(CASES, POLICIES)
def test_no_cliff_goes_unsaid(known: Case, policy: Policy) -> None:
    """Brute force beside the sensitivity: every move by one level, or filling, that flips is listed."""
    before = outcome(known, policy)
    made = known.assessments[0]
    expected = set()
    for item, rating in made.ratings:
        steps = range(1, 5) if isinstance(rating, ia.NonAnswer) else (rating - 1, rating + 1)
        for level in steps:
            if 1 <= level <= 4:
                moved = evolve(known, assessments=[evolve(made, ratings={**dict(made.ratings), item: level})])
                if outcome(moved, policy) is not before:
                    expected.add((f"radar:{item}", level, outcome(moved, policy)))
    result = sensitivity(known, policy=policy, on=ON)
    listed = {(own.item, own.after, own.outcome) for own in result.flips if own.item.startswith("radar:")}
    assert listed == expected
    assert result.outcome is before
    assert all(own.text.fr and own.text.en for own in result.flips)


@given(CASES)
def test_a_full_automation_of_individual_decisions_cannot_be_compensated(known: Case) -> None:
    automated = {"individual_decision": True, "fully_automated": True}
    best = evolve(known, facts=automated, assessments=[rated(4)], balances=[weighed(0, 9)])
    for policy in policies():
        assert outcome(best, policy) is Outcome.STOP


# --- sensitivity -----------------------------------------------------------------------------------


def test_how_far_the_outcome_is_from_flipping() -> None:
    firm = sensitivity(case(), policy=DEFAULT, on=ON)
    assert (firm.flips, firm.to_worse, firm.to_better) == ((), 2, ())
    assert "Aucune réponse" in firm.text.fr
    near = sensitivity(case(utility=2), policy=MONTPELLIER, on=ON)
    assert near.outcome is Outcome.STOP
    assert near.to_better == ("radar:utility",)
    assert [(own.item, own.before, own.after, own.outcome) for own in near.flips] == [
        ("radar:utility", 2, 3, Outcome.GO)
    ]
    two = sensitivity(case(privacy=1, sobriety=1), policy=DEFAULT, on=ON)
    assert two.to_better == ("radar:privacy", "radar:sobriety")
    assert "2" in two.text.fr


def test_a_flip_to_the_highest_level_and_to_the_lowest_is_listed() -> None:
    strict = Policy("x", "1", "x", gates=[Gate("privacy", 4)])
    up = sensitivity(case(privacy=3), policy=strict, on=ON)
    assert [(own.item, own.after) for own in up.flips] == [("radar:privacy", 4)]
    down = sensitivity(case(privacy=2), policy=DEFAULT, on=ON)
    assert ("radar:privacy", 1, Outcome.ARBITRATION) in {
        (own.item, own.after, own.outcome) for own in down.flips
    }
    assert down.to_worse == 1


def test_answers_alone_do_not_lift_a_prohibition() -> None:
    stopped = sensitivity(evolve(case(2), classification=legal("prohibited")), policy=DEFAULT, on=ON)
    assert (stopped.flips, stopped.to_better, stopped.to_worse) == ((), (), None)
    assert "ne suffit pas" in stopped.text.fr
    assert "cannot" in stopped.text.en


def test_a_declaration_that_would_flip_is_listed() -> None:
    result = sensitivity(case(), policy=get_policy("no-job-removed"), on=ON)
    flips = {own.item: own for own in result.flips}
    assert flips["declared:removes_jobs"].outcome is Outcome.STOP
    assert "? Répondre oui au lieu de non" in flips["declared:removes_jobs"].text.fr
    undeclared = evolve(case(), declared={})
    lifted = sensitivity(undeclared, policy=get_policy("no-job-removed"), on=ON)
    assert lifted.to_better == ("declared:removes_jobs",)


# --- refusals ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "policy", "on"),
    [("dossier", DEFAULT, ON), (None, DEFAULT, ON), (case(), "default", ON), (case(), DEFAULT, "2026-11-22")],
)
def test_what_cannot_be_advised_on_is_refused(known: Any, policy: Any, on: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        advise(known, policy=policy, on=on)


@pytest.mark.parametrize(
    "wrong",
    [
        {"assessments": 3},
        {"assessments": ["x"]},
        {"panels": [3]},
        {"balances": ["x"]},
        {"facts": {"a": "oui"}},
        {"facts": {3: True}},
        {"declared": 3},
        {"aim": "climate"},
    ],
)
def test_what_is_no_case_is_refused(wrong: Any) -> None:
    with pytest.raises(ia.InvalidInput):
        Case(**wrong)
