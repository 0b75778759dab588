"""Every result says itself as plain data: small, ready for JSON, held to its schema, with words if asked."""

from __future__ import annotations

import json
import pkgutil
import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from ia_radar import aiact, decide
from ia_radar._ground.data_mapping import fields_of
from ia_radar.exchange import registers
from ia_radar.exchange.form_files import Form, blank_form
from ia_radar.exchange.forms import choices, form_groups
from ia_radar.exchange.web import dossier_page, home_page
from ia_radar.pack import load_pack, local_resources, local_statements
from ia_radar.schemas import public_classes, public_modules, schemas

ON = date(2026, 11, 22)
FACTS = {
    "deployed_by_public_authority": True,
    "evaluates_benefit_eligibility": True,
    "interacts_with_people": True,
}


ALL_FACTS = [each.id for each in aiact.questions()]


def law_results() -> Iterator[Any]:
    for facts in (
        {},
        FACTS,
        dict.fromkeys(ALL_FACTS, False)
        | FACTS
        | {"prepares_assessment": True, "profiles_people": False, "makes_deepfakes": True},
        {"rules_only": True},
    ):
        result = ia.classify(facts, on=ON)
        yield result
        yield from ia.duties(result, roles=set(ia.Role), on=ON)
        yield ia.french_law(facts, body=ia.PublicBody(62_000, 800), on=ON)
        yield from aiact.timeline(result, on=ON)
    yield from (*aiact.questions(), *aiact.rules(), *aiact.calendar())


def decision_results() -> Iterator[Any]:
    example = Path(__file__).parents[1] / "examples" / "cantines-nantes-complet.json"
    dossier = ia.Dossier.from_dict(json.loads(example.read_text("utf-8")))
    policy = dossier.policy or decide.get_policy("default")
    advice = ia.advise(dossier, policy=policy, on=ON)
    yield from (
        dossier,
        advice,
        ia.sensitivity(dossier, policy=policy, on=ON),
        *dossier.balances,
        *dossier.measures,
    )
    yield from (*dossier.decisions, *decide.measures(), *decide.manoeuvres(dossier.assessments[-1]))
    departure = decide.departure(decide.Decision("Maire", decide.Outcome.GO, "Oui."), advice)
    if departure is not None:
        yield departure
    yield decide.footprint(hours=2, cores=4, core_watts=10, memory_gb=16)


def assess_results() -> Iterator[Any]:
    girouet, radar = ia.get_grid("girouet"), ia.get_grid("radar")
    expected = ia.Assessment(girouet, {"autonomy": 1, "know_how": 3, "meaning": ia.NonAnswer.UNKNOWN})
    observed = ia.Assessment(girouet, {"autonomy": 2}, stage=ia.Stage.CLOSING, basis=ia.Basis.OBSERVED)
    nothing = dict.fromkeys(radar.sections["useful"].items.ids, ia.NonAnswer.NOT_APPLICABLE)
    for assessment in (expected, observed, ia.Assessment(radar), ia.Assessment(radar, nothing)):
        result = ia.score(assessment)
        yield from (assessment, result, *result.sections)
        yield from (reason for section in result.sections for reason in section.reasons)
        yield from (rated for section in result.sections for rated in section.items)
    change = ia.compare(expected, observed)
    yield from (change, *change.items, *change.sections)
    for crowd in ([expected], [expected] * 6, [expected] * 6 + [observed_as(expected, 4)] * 5):
        panel = ia.Panel(crowd)
        yield from (panel, *panel.items, panel.alpha)
    yield from (girouet, radar, girouet.scale, *girouet.scale.levels, *girouet.sections, *girouet.items)
    yield from (pole for item in girouet.items for pole in (item.negative, item.positive) if pole)
    yield from (girouet.credit, ia.describe.items_table(expected), ia.describe.sections_table(expected, "en"))
    yield from ia.describe.describe_sections(expected)


def observed_as(assessment: ia.Assessment, level: int) -> ia.Assessment:
    return ia.Assessment(assessment.grid, {"autonomy": level}, respondent="manager")


def room_results() -> Iterator[Any]:
    """Policies, projects, open questions, portfolios, registers, forms."""
    arbitration = decide.Arbitration("Conseil", "Faut-il ?", "Oui.", ON)
    radar = ia.Assessment(ia.get_grid("radar"), {"utility": 3})
    first = decide.Policy("x", "1", "x", priority=decide.Priority(["useful"]))
    yield decide.rank({"a": radar, "b": radar}, policy=first)
    yield from (arbitration, decide.Effect("girouet:autonomy", 1, 2), decide.Interval(1, 2))
    for policy in decide.policies():
        parts = (*policy.red_lines, *policy.gates, *policy.balance_rules, *policy.weights)
        yield from (policy, policy.mandate, *parts)
    yield from (decide.Priority(["utility"]), decide.Weight("utility", 2))
    position = ia.project.OpportunityPosition(0, 0.5)
    source = ia.dossier.Source("Délibération", date="2026")
    project = ia.Project("Cantines", kind="predictive", position=position, sources=[source])
    yield from (project, position, source, *ia.project.kinds(), *ia.project.uses())
    yield from (ia.PublicBody(62_000), *aiact.SCREENS, *aiact.upcoming(), *aiact.penalties())
    yield from aiact.open_questions(FACTS, on=ON)
    girouet = ia.get_grid("girouet")
    works = [ia.Assessment(girouet, {"autonomy": level}, date=date(2026, level, 1)) for level in (1, 2)]
    portfolio = ia.portfolio.Portfolio([ia.Dossier(project, works), ia.Dossier(project, works[:1])])
    yield from (*portfolio.hazards(girouet), *portfolio.obstacles(girouet))
    yield from portfolio.changes(girouet, date(2026, 1, 15), ON)
    yield from (portfolio.dominance(girouet), portfolio.score(girouet))
    crowd = ia.portfolio.count_crowd([[1] * 12] * 6, girouet)
    yield from (crowd, *crowd.items)
    yield from form_groups(girouet)
    yield from (field for group in form_groups(girouet) for field in group.fields)
    reading = registers.read_uk(UK_REGISTER)
    yield from (*reading, reading.report, *reading.report.fields, *reading.report.aside)
    yield from reading.report.remarks
    yield ia.Problem("ratings.autonomy", "not-a-level", "9 is not a level")
    table = registers.write_portfolio(portfolio)
    yield from (table, registers.read_portfolio(table.columns))
    campaign = registers.Campaign([registers.Record("ville", 2, "", ia.Text("Cantines"))], date=ON)
    yield from (campaign, registers.join_campaigns(campaign, campaign))
    yield from pack_results()
    page = dossier_page(ia.Dossier(project), "radar", {"utility": "9"}, on=ON)
    yield from (page, *page.links, *page.problems, home_page([(1, ia.Dossier(project))]))
    yield from (blank_form([girouet]), Form([works[0]], project, {"rules_only": None}))
    yield registers.read_panel(b"role,autonomy\nagent,3\nagent,9\n", girouet, respondent="role")


def pack_results() -> Iterator[Any]:
    example = load_pack(Path(__file__).parents[1] / "examples" / "wrapping" / "mairie_radar")
    yield from (example, example.statuses, *example.questions, *example.rules)
    weak = ia.Assessment(example.grids[0], {"welcome": 1})
    yield from local_resources([example], weak)
    yield from local_statements([example], FACTS, {"mairie:tracks_agents": True}, on=ON)


UK_REGISTER = [b'[{"tool_name": "Splink", "publishing_body": "MoJ", "surplus": "N/A"}, {"surplus": "=1"}]']


def with_parts(value: Any) -> Iterator[Any]:
    """A value, and every value that it gives out inside its own data."""
    yield value
    for _, _, read in fields_of(type(value)) if hasattr(value, "DATA") else ():
        member = read(value)
        is_list = isinstance(member, tuple) and not hasattr(member, "to_dict")
        for part in member if is_list else (member,):
            if hasattr(part, "to_dict"):
                yield from with_parts(part)


ALL = (*law_results(), *decision_results(), *assess_results(), *room_results())
DISTINCT = {id(part): part for result in ALL for part in with_parts(result)}
RESULTS = {f"{type(part).__name__}-{index}": part for index, part in enumerate(DISTINCT.values())}
# Public classes that give no data, each with its reason.
WITHOUT_DATA = {
    "ById": "a tuple of values, each of which gives its own",
    "Case": "what an advice reads; its parts are stored in a dossier",
    "DossierStore": "a file of dossiers, each of which gives its own",
    "Fault": "each is a `Problem`, which gives its own",
    "Portfolio": "its dossiers are stored one by one, its tables are columns",
    "Problems": "a list of problems while they are collected",
    "Reading": "an open file that is being read; its records and its report give theirs",
    "Text": "given by the value that holds it",
}


def test_every_public_value_gives_data_and_was_tried_here() -> None:
    tried = {type(result).__name__ for result in RESULTS.values()}
    for kind in public_classes():
        if kind.__name__ in WITHOUT_DATA:
            assert not hasattr(kind, "to_dict")
        else:
            assert hasattr(kind, "to_dict"), kind
            assert ia.json_schema(kind)["type"] == "object"
    assert not {kind.__name__ for kind in public_classes()} - WITHOUT_DATA.keys() - tried
    assert WITHOUT_DATA.keys() <= {kind.__name__ for kind in public_classes()}


# What a value is built with and does not give out.
NOT_GIVEN = {
    "Comparison": {"moments"},  # its items and sections give their ratings and statuses
    "Classification": {"facts"},  # `facts_read` are given: those that the result rests on
    "Departure": {"advice"},  # given by itself
    "Dominance": {
        "certain",
        "possible",
        "passes",
        "fails",
    },  # arrays; what follows from them is given
    "FrenchRule": {"condition"},  # a formula over facts, as for `Rule`
    "ItemCounts": {"lowest"},  # said by the grid
    "LocalRule": {"when"},  # a formula over facts; a pack gives it
    "Page": {"dossier"},  # stored apart
    "Panel": {"assessments"},  # nobody's answers
    "PortfolioTable": {"cells"},  # `columns` and `csv` give them
    "Question": {"depends"},  # a formula over facts
    "Rule": {"condition", "versions"},  # formulas over facts
    "Reason": {"status_label"},  # beside the status, where words are asked for
    "SectionChange": {"statuses_labels"},  # likewise
    "SectionScore": {"ratings", "scale", "minimum_coverage", "weights"},  # `items` gives the ratings
    "SectionText": {"status_label"},  # as for `Reason`
    "Voices": {"scale"},  # said by the grid
}


# Rooms whose public classes give no data, each with its reason.
ROOMS_WITHOUT_VALUES = {
    "ia_radar.aiact.rules.duties": "rows of the law: `Duty` is what follows from them",
    "ia_radar.exchange.interview": "conversations while they are held",
    "ia_radar.exchange.report": "options of a report, and what it is written from",
    "ia_radar.svg": "drawings and their themes",
}


def test_no_room_has_a_public_value_that_is_forgotten() -> None:
    known, rooms = set(public_classes()), set()
    for package in pkgutil.walk_packages(ia.__path__, "ia_radar."):
        if package.ispkg and "._" not in package.name:
            module = import_module(package.name)
            members = [getattr(module, name) for name in getattr(module, "__all__", ())]
            kinds = [each for each in members if isinstance(each, type)]
            if {kind for kind in kinds if not issubclass(kind, Enum | BaseException)} - known:
                rooms.add(package.name)
    assert rooms == ROOMS_WITHOUT_VALUES.keys()


def test_a_table_gives_every_field_that_a_value_is_built_with() -> None:
    for kind in public_classes():
        if hasattr(kind, "DATA"):
            is_tuple = issubclass(kind, tuple)
            built = kind._fields if is_tuple else [each.name for each in attrs.fields(kind) if each.init]
            given = {getattr(entry, "path", name).partition(".")[0] for name, entry in kind.DATA.items()}
            assert set(built) - given == NOT_GIVEN.get(kind.__name__, set()), kind


@pytest.mark.parametrize("name", RESULTS)
def test_a_value_shows_itself_in_one_line_of_a_notebook(name: str) -> None:
    shown = repr(RESULTS[name])
    assert "\n" not in shown
    assert len(shown) < 500


def test_every_public_enum_has_its_words() -> None:
    enums = {
        member
        for module in public_modules()
        for name in module.__all__
        if isinstance(member := getattr(module, name), type) and issubclass(member, Enum)
    }
    assert len(enums) > 20
    for kind in enums:
        for member in kind:
            label: ia.Text = member.label  # type: ignore[attr-defined]  # that is what is asked
            assert label.fr
            assert label.en
        for lang in ia.text.LANGS:
            offered = choices(kind, lang)
            assert [each.value for each in offered] == [member.value for member in kind]


SLUG = re.compile(r"[a-z][a-z0-9_.:-]*")
# Identifiers that stand without words beside them, each with where its words are.
_OTHERS = (
    "derived_from duties fact facts grid ids item items letters claimed measure missing open_rules "
    "order pack rule serves settles target touches within decides"
)
WITHOUT_WORDS = {
    **dict.fromkeys(_OTHERS.split(), "the id of another value, which says its own words"),
    **dict.fromkeys(("id", "code", "step"), "its words are beside it, as label, title or text"),
    **dict.fromkeys(("title", "hazard", "fog", "caution"), "a word itself, that an English id is too"),
    **dict.fromkeys(("by", "path", "name", "note", "unit", "headings"), "what somebody wrote"),
    **dict.fromkeys(("drawing", "lang", "value", "kind", "register"), "for programs alone"),
}


def slugs_without_words(data: Any) -> Iterator[str]:
    """The keys of a mapping that hold identifiers and have no words beside them."""
    for key, value in data.items():
        ids = value if isinstance(value, list) else [value]
        is_words = key.rpartition("_")[2] in ("label", "labels", "text", "words")
        has_words = any(f"{key}_{ending}" in data for ending in ("label", "labels", "text"))
        if not (is_words or has_words) and any(
            isinstance(each, str) and SLUG.fullmatch(each) for each in ids
        ):
            yield key


def test_every_identifier_has_words_beside_it_or_elsewhere() -> None:
    bare = {
        (type(result).__name__, key)
        for result in RESULTS.values()
        for key in slugs_without_words(result.to_dict("fr"))
    }
    assert {(kind, key) for kind, key in bare if key not in WITHOUT_WORDS} == set()
    assert {key for _, key in bare} >= WITHOUT_WORDS.keys()


@pytest.mark.parametrize("wrong", [int, ia.Stage, ia.Text, "Score", None])
def test_a_schema_is_that_of_a_value(wrong: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="expected a class that has to_dict"):
        ia.json_schema(wrong)


def test_the_published_schemas_are_those_of_the_library() -> None:
    folder = Path(__file__).parents[1] / "docs" / "schemas"
    published = {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}
    assert published == schemas(), "run python -m ia_radar.schemas docs/schemas"
    for schema in published.values():
        Draft202012Validator.check_schema(schema)
    facts = Draft202012Validator(published["facts"])
    assert facts.is_valid(FACTS)
    assert not facts.is_valid({"deployed_by_public_authority": "yes"})
    assert not facts.is_valid({"no_such_fact": True})


@pytest.mark.parametrize("lang", [None, "fr", "en"])
def test_results_are_json_and_keep_to_their_schema(lang: ia.Lang | None) -> None:
    validators = {
        type(result): Draft202012Validator(ia.json_schema(type(result))) for result in RESULTS.values()
    }
    for name, result in RESULTS.items():
        data = result.to_dict(lang)
        assert json.loads(json.dumps(data)) == data, name
        errors = [error.message for error in validators[type(result)].iter_errors(data)]
        assert not errors, (name, errors)


def size(data: object) -> int:
    return len(json.dumps(data, ensure_ascii=False).encode())


def test_results_are_small() -> None:
    no = {question.id: False for question in aiact.questions()}
    for facts in ({}, FACTS, no, no | FACTS):
        assert size(ia.classify(facts, on=ON).to_dict()) <= 4000
    for grid in ia.grids():
        items = enumerate(grid.items.ids)
        full = ia.Assessment(grid, {item: position % 4 + 1 for position, item in items})
        for assessment in (full, ia.Assessment(grid)):
            assert size(ia.score(assessment).to_dict()) <= 3000


def test_words_stand_beside_the_ids() -> None:
    owed = ia.duties(ia.classify(FACTS, on=ON), roles={ia.Role.DEPLOYER}, on=ON)
    duty = next(each for each in owed if each.bearer is ia.Role.DEPLOYER)
    bare, french, english = duty.to_dict(), duty.to_dict("fr"), duty.to_dict("en")
    assert bare["bearer"] == french["bearer"] == "deployer"
    assert (french["bearer_label"], english["bearer_label"]) == ("déployeur", "deployer")
    assert "text" not in bare
    assert french["text"] == duty.text.fr
    with pytest.raises(ia.UnknownId):
        duty.to_dict("de")  # type: ignore[arg-type]  # on purpose
