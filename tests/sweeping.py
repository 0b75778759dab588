"""Every public callable, called with bad values in each place: what comes out is a result or a clear refusal.

`public_calls` finds them by walking ``__all__``, so that a new function is tried as soon as it is public; its
right arguments are known by name or by annotation.
"""

from __future__ import annotations

import datetime as dt
import enum
import importlib
import inspect
import re
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import numpy as np

import ia_radar as ia
from ia_radar import aiact, decide, describe, dossier, portfolio, project, svg
from ia_radar.assess import comparison
from ia_radar.exchange import interview, law, registers
from ia_radar.exchange.form_files import Form, write_form
from ia_radar.grid import grid_to_dict

__all__ = ["EXEMPT", "FEW", "MANY", "Call", "escape_of", "public_calls", "use"]

ROOMS = (
    "",
    ".aiact",
    ".assess",
    ".assess.agreement",
    ".assess.answers",
    ".assess.comparison",
    ".assess.panel",
    ".decide",
    ".describe",
    ".dossier",
    ".errors",
    ".exchange.form_files",
    ".exchange.forms",
    ".exchange.interview",
    ".exchange.law",
    ".exchange.registers",
    ".exchange.report",
    ".grid",
    ".portfolio",
    ".project",
    ".svg",
    ".text",
)


class Raises:
    """An object that refuses everything that can be asked of it."""

    def _refuse(self, *_: object) -> Any:
        raise RuntimeError("no")

    __eq__ = __lt__ = __len__ = __iter__ = __bool__ = __getitem__ = __index__ = _refuse
    __float__ = __str__ = __repr__ = __hash__ = __fspath__ = __contains__ = _refuse


class RaisesWhenShown:
    """Compares and hashes as any object; only its text raises."""

    def __repr__(self) -> str:
        raise RuntimeError("no")

    __str__ = __repr__


class Endless:
    """A mapping by its looks, whose keys raise."""

    def keys(self) -> Any:
        raise RuntimeError("no")

    def items(self) -> Any:
        raise RuntimeError("no")

    def __getitem__(self, key: object) -> Any:
        raise RuntimeError("no")


class Word(str):
    """A text that is not quite one."""

    __slots__ = ()


class Whole(int):
    """A whole number that is not quite one."""


class Colour(enum.Enum):
    RED = "red"


def _deep(inner: Any = None, times: int = 5000) -> list[Any]:
    value: list[Any] = [inner]
    for _ in range(times):
        value = [value]
    return value


CYCLE: list[Any] = []
CYCLE.append(CYCLE)
LOOP: dict[str, Any] = {}
LOOP["self"] = LOOP
ANSWERS = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3})
TEXT = ia.Text("a", "b")

FEW: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**5000,
    float("nan"),
    "",
    "\ud800\x00\u202e",
    b"x",
    [None],
    {"a": 1},
    _deep(),
    CYCLE,
    np.array([1, 2]),
    np.ma.array([1, 2], mask=[True, False]),
    dt.datetime(2026, 1, 1),
    object(),
    Raises(),
    np.uint8(255),
    ANSWERS,
)
"""What is tried at every run."""

MANY: tuple[Any, ...] = (
    *FEW,
    False,
    0,
    1,
    3,
    10**400,
    -(10**400),
    2**63,
    2.5,
    1e308,
    float("inf"),
    -0.0,
    3j,
    Decimal("NaN"),
    Decimal("sNaN"),
    Fraction(1, 3),
    Whole(2),
    " ",
    "x",
    "x" * 900,
    "\n\n- a\n\n<script>",
    "fr",
    "radar",
    "2026-01-01",
    "2026-13-45",
    "\u0661",
    Word("fr"),
    bytearray(b"x"),
    memoryview(b"x"),
    [],
    (),
    {},
    set(),
    ["a", 1],
    [[]],
    [{}],
    {1: 2},
    {"fr": 3},
    {"a": None},
    {None: None},
    {"a": _deep()},
    LOOP,
    {"a": CYCLE},
    ["\ud800"],
    {"\ud800": "\ud800"},
    [ANSWERS, None],
    range(3),
    range(300),
    frozenset({1}),
    iter("ab"),
    np.array([]),
    np.array(["a"]),
    np.array([[1, 2], [3, 4]]),
    np.float64("nan"),
    np.int64(3),
    np.True_,
    np.str_("fr"),
    np.datetime64("2026-01-01"),
    np.ma.array([1, 2], mask=[True, False]),
    dt.date(2026, 1, 1),
    dt.date.min,
    dt.date.max,
    dt.time(1),
    dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    dt.timedelta(1),
    RaisesWhenShown(),
    Endless(),
    object,
    int,
    len,
    Colour.RED,
    ia.Text(""),
    TEXT,
    ia.Stage.UPSTREAM,
    ia.NonAnswer.UNKNOWN,
    ia.get_grid("radar"),
    [ia.get_grid("radar")],
    ia.Dossier(ia.Project("A")),
    Path("absent.toml"),
    NotImplemented,
    ...,
    ia,
)
"""What the long sweep tries."""

ON = dt.date(2026, 11, 22)
GIROUET, RADAR = ANSWERS.grid, ia.get_grid("radar")
POLICY = attrs.evolve(
    decide.get_policy("default"),
    priority=decide.Priority(["utility", "necessity"], decide.Mandate("conseil")),
)
PANEL = ia.Panel([ANSWERS])
BALANCE = decide.Balance("kWh", [decide.Quantity("a", 1, "kWh")], [decide.Quantity("b", 2, "kWh")])
ACTION = decide.Action("a", due=ON)
DECISION = decide.Decision("maire", decide.Outcome.GO)
DOSSIER = ia.Dossier(ia.Project("A"), [ANSWERS], {"rules_only": False}, panels=[PANEL], balances=[BALANCE])
RESULT = ia.classify({}, on=ON)
ADVICE = ia.advise(DOSSIER, policy=POLICY, on=ON)
SCORE = ia.score(ANSWERS)
TABLE = describe.items_table(ANSWERS)
RAW = b"Projet;Autonomie\nA;3\n"
(RECORD,) = list(registers.read_table([RAW], GIROUET))
READING = registers.read_table([RAW], GIROUET)
list(READING)
CAMPAIGN = registers.Campaign([RECORD], date=ON)
CODES = np.full((2, len(GIROUET.items)), 2, np.uint8)
SITTING = interview.begin({}, on=ON)
DRAWING = svg.radar(ANSWERS)
MANDATE = decide.Mandate()

PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgsGkCAAD+AL+80MIcAAAAAElFTkSuQmCC"
)

BY_ANNOTATION: dict[str, Any] = {
    "Grid": GIROUET,
    "Assessment": ANSWERS,
    "Iterable[Assessment]": [ANSWERS],
    "Panel": PANEL,
    "Assessment | Score": ANSWERS,
    "Assessment | Score | Panel": ANSWERS,
    "Iterable[Panel]": [PANEL],
    "Assessment | Score | Panel | None": ANSWERS,
    "Classification": RESULT,
    "Policy": POLICY,
    "Score": SCORE,
    "Policy | None": POLICY,
    "HasCase": DOSSIER,
    "Dossier": DOSSIER,
    "Iterable[Dossier]": [DOSSIER],
    "Balance | Iterable[Balance]": BALANCE,
    "Iterable[Balance]": [BALANCE],
    "Iterable[Action]": [ACTION],
    "Decision": DECISION,
    "Iterable[Decision]": [DECISION],
    "Advice": ADVICE,
    "Portfolio": portfolio.Portfolio([DOSSIER]),
    "date": ON,
    "dt.date": ON,
    "dt.date | None": ON,
    "Lang": "fr",
    "Lang | None": "fr",
    "Svg": DRAWING,
    "Mapping[str, bool | None]": {"rules_only": False},
    "PublicBody | None": ia.PublicBody(3),
    "Mapping[str, bool | None] | Iterable[tuple[str, bool | None]]": {"rules_only": False},
    "Iterable[Role]": [ia.Role.DEPLOYER],
    "Iterable[Role] | None": [ia.Role.DEPLOYER],
    "tuple[Duty, ...]": ia.duties(RESULT, on=ON),
    "Text | str": TEXT,
    "Text | str | None": TEXT,
    "Text": TEXT,
    "Scale": GIROUET.scale,
    "Provenance": ia.Provenance.OURS,
    "Provenance | None": ia.Provenance.OURS,
    "Iterable[Level]": GIROUET.scale.levels,
    "Iterable[Section]": GIROUET.sections,
    "Iterable[Item]": GIROUET.items,
    "Signal": ia.Signal.OPEN,
    "_Named": ia.Signal.OPEN,
    "Credit | None": GIROUET.credit,
    "Pole | None": GIROUET.items["autonomy"].negative,
    "Iterable[Text | str]": [TEXT],
    "Stage | None": ia.Stage.UPSTREAM,
    "Basis | None": ia.Basis.OBSERVED,
    "Mapping[str, SupportsIndex | NonAnswer]": {"autonomy": 2},
    "Mapping[str, str]": {"autonomy": "a"},
    "Mapping[str, Iterable[str]]": {"autonomy": ["a"]},
    "Rating": 3,
    "Change": comparison.Change.UP,
    "Mapping[str, int] | None": {"autonomy": 1},
    "Mapping[str, Assessment]": {"a": ANSWERS},
    "Mandate": MANDATE,
    "Outcome": decide.Outcome.STOP,
    "Requirement": decide.Requirement.POSITIVE,
    "Iterable[Aim]": [next(iter(decide.Aim))],
    "Aim | None": next(iter(decide.Aim)),
    "ActionStatus": next(iter(decide.ActionStatus)),
    "Iterable[Effect]": [decide.Effect("girouet:autonomy", 1, 2)],
    "Iterable[Quantity]": [decide.Quantity("a", 1, "kWh")],
    "Iterable[Factor]": [decide.Factor("kWh", "g", 2, "s")],
    "IntervalLike": (1, 2),
    "SupportsFloat | SupportsIndex": 1,
    "Arbitration | None": decide.Arbitration("comité"),
    "Iterable[RedLine]": [],
    "Iterable[Gate]": [decide.Gate("utility", 2)],
    "Iterable[BalanceRule]": [],
    "Priority | None": POLICY.priority,
    "Iterable[Weight]": [decide.Weight("utility", 2)],
    "LegalClass | None": RESULT,
    "FrenchResult | None": ia.french_law({}, on=ON),
    "Iterable[Source]": [dossier.Source("a")],
    "OpportunityPosition | None": project.OpportunityPosition(0.5, 0.5),
    "Iterable[Grid]": [],
    "Mapping[str, object]": {},
    "ArrayLike": CODES,
    "Iterable[str] | None": None,
    "Mapping[str, Any] | Any": {"autonomy": np.array([1, 2])},
    "Headings": "ids",
    "SupportsIndex | SupportsFloat": 3,
    "SupportsIndex": 3,
    "Theme": svg.LIGHT,
    "Ink": svg.Ink("#ffffff", "#000000"),
    "Iterable[Ink]": [svg.Ink("#ffffff", "#000000")],
    "Sequence[SectionText]": describe.describe_sections(ANSWERS),
    "Iterable[Iterable[str]]": [["a"]],
    "FormSubject": GIROUET,
    "Grid | Iterable[Question]": GIROUET,
    "Iterable[Problem]": [],
    "Logo | None": None,
    "Iterable[AddedSection]": [],
    "Assessment | Mapping[str, object] | None": {"autonomy": "3"},
    "Source": [RAW],
    "Iterable[Record]": [RECORD],
    "Law": law.read_law(law.read_facts({}), on=ON),
    "FactsFile": law.read_facts({}),
    "Interview": SITTING,
    "GridInterview": interview.begin_grids([ANSWERS]),
    "_AnyInterview": SITTING,
    "Iterable[OpenQuestion]": aiact.open_questions({}, on=ON),
    "Collection[str]": (),
    "OnAside | None": None,
    "Codes | None": None,
    "tuple[int, int]": (2, 3),
    "Manoeuvre": None,
    "Text | None": TEXT,
    "tuple[str, ...]": ("a",),
    "Iterator[Record]": iter([RECORD]),
    "Account": READING.report,
    "int | None": None,
    "str | None": None,
    "bool": False,
    "bool | None": None,
    "float": 0.5,
    "int": 2,
    "str": "a",
    "Iterable[str]": ["a"],
    "Callable[[Dossier], object] | None": None,
    "str | os.PathLike[str] | Mapping[str, object]": grid_to_dict(GIROUET),
    "Assessment | None": None,
    "str | Iterable[str]": (),
    "Callable[[], Table]": lambda: TABLE,
    "Lang | Literal['']": "fr",
    "Sequence[Sequence[int]]": [[1, 2], [2, 1]],
    "Sequence[int]": [1, 2],
}

BY_NAME: dict[str, dict[str, Any]] = {
    "Dossier": {"project": ia.Project("A")},
    "AddedSection": {"content": [TEXT, TABLE]},
    "Logo": {"image": PIXEL},
    "read_sections": {"data": {"sections": [{"title": "a", "content": ["b"]}]}},
    "read_rating": {"value": "3", "path": "p"},
    "brand_theme": {"colour": "#7a1f3d", "second": "#c9a227"},
    "report_files": {"formats": ("markdown",)},
    "blank_form": {"grids": (GIROUET,)},
    "form_of": {"dossier": DOSSIER, "grids": (GIROUET,)},
    "join_forms": {"forms": (Form([ANSWERS]),)},
    "read_forms": {"files": {"f": write_form(Form([ANSWERS]), "json")}, "grids": ()},
    "write_form": {"form": Form([ANSWERS]), "format": "csv"},
    "Balance": {"unit": "kWh"},
    "check_lang": {"lang": "fr"},
    "Dossier.from_dict": {"data": DOSSIER.to_dict()},
    "Assessment.from_dict": {"data": ANSWERS.to_dict(), "grids": ()},
    "Panel.from_dict": {"data": PANEL.to_dict(answers=True), "grids": ()},
    "Project.from_dict": {"data": DOSSIER.project.to_dict()},
    "Grid.from_dict": {"data": GIROUET.to_dict()},
    "Policy.from_dict": {"data": POLICY.to_dict()},
    "join_campaigns": {"campaigns": (CAMPAIGN, CAMPAIGN)},
    "choices": {"source": ia.Stage},
    "json_schema": {"kind": ia.Dossier},
    "with_answers": {"answers": ANSWERS},
    "read_portfolio": {"source": [b"projet;kind\npoules;predictive\n"], "grids": ()},
    "write_portfolio": {"dossiers": (DOSSIER,)},
    "read_panel": {"source": [b"role;autonomie\nagent;3\n"], "date": None},
    "get_grid": {"id": "radar"},
    "get_policy": {"id": "default"},
    "get_rule": {"id": aiact.rules()[0].id},
    "question": {"id": "rules_only"},
    "is_asked": {"id": "rules_only"},
    "day_of": {"milestone": aiact.calendar()[0].id},
    "article_in_words": {"article": "5(1)(a)"},
    "calendar": {"version": "2026/1744"},
    "load_grid": {"source": grid_to_dict(ia.get_grid("girouet"))},
    "load_policy": {"source": decide.policy_to_dict(POLICY)},
    "load_theme": {"source": {"base": "dark"}},
    "classify": {"version": "2026/1744"},
    "duties": {"version": None},
    "timeline": {"version": None},
    "open_questions": {"version": "2026/1744"},
    "rules": {"version": "2026/1744"},
    "radar_from_girouet": {"radar": ia.Assessment(RADAR), "girouet": ANSWERS},
    "Grid": {"id": "a", "version": "1", "drawing": "radar", "based_on": ""},
    "Project": {
        "use": "attendance_forecast",
        "kind": "",
        "domain": "",
        "phase": "",
        "motivations": (),
        "stance": "",
    },
    "Assessment": {"derived": ()},
    "Item": {"derived_from": ()},
    "Action": {"measure": "", "serves": ()},
    "RedLine": {"facts": ("rules_only",), "item": "", "at_most": None},
    "Decision": {"stop_reasons": ()},
    "Credit": {"year": 2025, "licence": "MIT"},
    "family_of": {"use": "attendance_forecast"},
    "Gate": {"target": "utility"},
    "Weight": {"item": "utility", "weight": 2},
    "Priority": {"order": ["utility", "relevance"]},
    "Effect": {"item": "girouet:autonomy", "before": 1, "after": 2},
    "Policy": {"id": "a", "grids": ()},
    "Footprint.as_quantity": {"unit": "kWh"},
    "BalanceRule": {"months": None},
    "Source": {"date": "", "url": ""},
    "footprint": {
        "hours": 1,
        "cores": 1,
        "core_watts": 1,
        "memory_gb": 1,
        "pue": 1,
        "grams_per_kwh": 1,
        "usage": 1,
        "memory_watts": 1,
        "runs": 1,
    },
    "PublicBody": {"population": 3, "agents": 4},
    "Portfolio.where": {"aspects": ()},
    "Portfolio.counts": {"by": "domain"},
    "Portfolio.crosstab": {"by": ("domain",)},
    "heatmap": {"sort": "given", "group_by": "", "limit": 10},
    "Theme": dict.fromkeys(("page", "text", "muted", "line", "post", "water"), "#123456")
    | {"font": "serif", "headings": ["#123456"], "signals": [svg.Ink("#ffffff", "#000000")] * 4},
    "Ink": {"fill": "#ffffff", "text": "#000000"},
    "Assessment.__getitem__": {"item": "autonomy"},
    "Text.__getitem__": {"lang": "fr"},
    "ById.__getitem__": {"key": "autonomy"},
    "read_long_table": {
        "source": [b"p;i;r\nA;autonomy;3\n"],
        "project": "p",
        "item": "i",
        "rating": "r",
        "header": None,
        "delimiter": None,
    },
    "read_table": {"source": [RAW], "columns": None, "delimiter": None, "header": None},
    "read_etalab": {"source": [b"Nom\nA\n"], "columns": None, "delimiter": None},
    "read_uk": {"source": [b'[{"tool_name":"a"}]']},
    "read_json": {"source": [b'[{"nom":"a"}]']},
    "read_canada": {"source": [b'[{"title_en":"a","data":{}}]']},
    "write_etalab": {"delimiter": ";", "columns": ()},
    "Record.__getitem__": {"name": "projet"},
    "converse": {"lines": ["non", "q"], "say": lambda _: None, "save": lambda _: None},
    "agreement": {"counts": [1, 2]},
    "alpha": {"counts": [[1, 2], [2, 1]]},
    "lower_median": {"counts": [1, 2], "lowest": 1},
    "change_of": {"before": 1, "after": 2},
    "read_law": {"population": 3, "agents": 3},
    "Policy.fits": {"grid": RADAR},
    "Policy.check": {"grid": RADAR},
    "Policy.speaks_of": {"grid": RADAR},
    "Policy.score": {"assessment": ia.Assessment(RADAR)},
    "rank": {"projects": {"a": ia.Assessment(RADAR)}},
    "dominance": {"ratings": np.full((2, len(RADAR.items)), 2, np.uint8), "grid": RADAR},
    "pack": {"columns": {"autonomy": np.array([1, 2])}},
    "Portfolio.dominance": {"grid": RADAR},
    "Portfolio.obstacles": {"policy": POLICY},
    "drawing": {"filename": "a.svg"},
    "Mandate.within": {"whole": MANDATE},
    "Mandate": {"by": "a"},
    "score_matrix": {"outputs": ["status"]},
    "Level": {"value": 1, "id": "a"},
    "Section": {"id": "a"},
    "form_html": {"id_prefix": ""},
    "plan": {"plan": [ACTION]},
    "Table": {"header": ["a"]},
    "Theme.signal": {"signal": ia.Signal.OPEN},
    "Project.name": {},
    "chart": {"subject": ANSWERS},
    "role_label": {"role": "agent"},
    "Portfolio.changes": {},
    "read_form": {"subject": GIROUET, "data": {"autonomy": "3"}},
    "nearest": {"wanted": "a"},
    "read_answer": {"text": "3"},
}

INSTANCES: dict[str, Any] = {
    "Advice": ADVICE,
    "Classification": RESULT,
    "Comparison": ia.compare(ANSWERS, ANSWERS),
    "Score": SCORE,
    "Assessment": ANSWERS,
    "Dossier": DOSSIER,
    "Panel": PANEL,
    "Scale": GIROUET.scale,
    "Text": TEXT,
    "ById": GIROUET.items,
    "FrenchVerdict": ia.french_law({}, on=ON),
    "Action": ACTION,
    "Arbitration": decide.Arbitration("c"),
    "Balance": BALANCE,
    "Case": DOSSIER.case(ON),
    "Decision": DECISION,
    "Departure": decide.departure(DECISION, ADVICE),
    "Effect": decide.Effect("girouet:autonomy", 1, 2),
    "Entry": decide.measures()[0],
    "Factor": decide.Factor("kWh", "g", 2, "s"),
    "Finding": ADVICE.findings[0],
    "Footprint": decide.footprint(hours=1, cores=1, core_watts=1, memory_gb=1),
    "Interval": decide.Interval(1, 2),
    "Mandate": MANDATE,
    "Policy": POLICY,
    "Quantity": decide.Quantity("a", 1, "kWh"),
    "Sensitivity": ia.sensitivity(DOSSIER, policy=POLICY, on=ON),
    "Ranking": decide.rank({"a": ia.Assessment(RADAR)}, policy=POLICY),
    "Crowd": portfolio.count_crowd(CODES, GIROUET),
    "MatrixScore": portfolio.score_matrix(CODES, GIROUET),
    "Portfolio": portfolio.Portfolio([DOSSIER]),
    "Svg": DRAWING,
    "Theme": svg.LIGHT,
    "Record": RECORD,
    "Report": READING.report,
    "Table": TABLE,
}

RESULTS = {
    "Advice",
    "Classification",
    "Comparison",
    "Score",
    "SectionScore",
    "Reason",
    "FrenchVerdict",
    "Departure",
    "Entry",
    "Finding",
    "Flip",
    "Footprint",
    "Manoeuvre",
    "Ranking",
    "Sensitivity",
    "Term",
    "ChangeCounts",
    "Crowd",
    "Dominance",
    "ItemCounts",
    "MatrixScore",
    "Obstacle",
    "Svg",
    "Aside",
    "Field",
    "Reading",
    "Record",
    "Remark",
    "Report",
    "Lang",
    "PanelReading",
    "PortfolioReading",
    "PortfolioTable",
    "JoinedCampaigns",
    "Html",
    "Problems",
    "SectionTally",
    "SectionChange",
    "Alpha",
    "ItemChange",
    "Voices",
}
"""What the library makes and hands over: their methods are tried, not their constructors."""


EXEMPT = {
    ("ById", "iterable"),
    ("ById.__getitem__", "key"),  # as any tuple
    ("nearest", "known"),
    ("read_rating", "path"),  # for whoever raises our errors
    ("Portfolio.where", "test"),
    ("read_canada", "on_aside"),
    ("converse", "say"),
    ("converse", "save"),  # functions of the caller
    ("converse", "lines"),  # one line after the other: it is the line that is refused
}
"""What answers as Python does, with the reason."""


class Call(NamedTuple):
    """A public callable with arguments that it takes."""

    name: str
    call: Callable[..., Any]
    parameters: dict[str, inspect.Parameter]
    right: dict[str, Any]

    def with_bad(self, parameter: str, bad: object) -> object:
        """Call it with one wrong argument."""
        before, after, named = [], [], {}
        for name, each in self.parameters.items():
            value: Any = bad if name == parameter else self.right[name]
            if each.kind is each.VAR_POSITIONAL:
                after = [value] if name == parameter else list(value)
            elif each.kind in (each.KEYWORD_ONLY, each.POSITIONAL_OR_KEYWORD):
                if after or each.kind is each.KEYWORD_ONLY:
                    named[name] = value
                else:
                    before.append(value)
            else:
                before.append(value)
        return self.call(*before, *after, **named)


def _annotation(parameter: inspect.Parameter) -> str:
    return parameter.annotation if isinstance(parameter.annotation, str) else str(parameter.annotation)


def _right(name: str, parameters: Mapping[str, inspect.Parameter]) -> dict[str, Any]:
    short = name.rsplit(":", maxsplit=1)[-1]
    known = BY_NAME.get(short, {})
    right = {}
    for each in parameters.values():
        if each.name in known:
            right[each.name] = known[each.name]
        elif each.kind is each.VAR_POSITIONAL:
            right[each.name] = ()
        elif each.default is not each.empty and each.default not in ((), ""):
            right[each.name] = each.default
        elif _annotation(each) in BY_ANNOTATION:
            right[each.name] = BY_ANNOTATION[_annotation(each)]
        elif each.default is not each.empty:
            right[each.name] = each.default
        else:
            right[each.name] = "a"
    return right


def _call(name: str, call: Callable[..., Any]) -> Call:
    parameters = {
        each.name: each
        for each in inspect.signature(call).parameters.values()
        if each.kind is not each.VAR_KEYWORD and each.name != "self"
    }
    return Call(name, call, parameters, _right(name, parameters))


def public_calls() -> Iterator[Call]:
    """Every public function, constructor and method that takes an argument."""
    seen: set[int] = set()
    for room in ROOMS:
        module = importlib.import_module(f"ia_radar{room}")
        for name in module.__all__:
            value = getattr(module, name)
            is_class = inspect.isclass(value) and not hasattr(value, "__origin__")
            if id(value) in seen or not (is_class or inspect.isfunction(inspect.unwrap(value))):
                continue
            seen.add(id(value))
            if not is_class:
                yield _call(name, value)
                continue
            if issubclass(value, (enum.Enum, BaseException)) or hasattr(value, "_fields"):
                continue
            if name not in RESULTS:
                yield _call(name, value)
            for method, function in vars(value).items():
                if method.startswith("_") and method != "__getitem__":
                    continue
                if isinstance(function, (classmethod, staticmethod)):
                    yield _call(f"{name}.{method}", getattr(value, method))
                elif inspect.isfunction(function) and name in INSTANCES:
                    yield _call(f"{name}.{method}", getattr(INSTANCES[name], method))


def use(value: Any) -> None:
    """What was accepted can be shown, hashed and written."""
    if isinstance(value, (str, bytes, np.ndarray, int, float, type(None))):
        return
    if isinstance(value, Iterator):
        for _ in value:
            pass
    elif attrs.has(type(value)):
        repr(value)
        str(value)
        if type(value).__hash__ is not None:
            hash(value)
        if hasattr(value, "to_dict"):
            value.to_dict()


def escape_of(call: Call, parameter: str, bad: object) -> str | None:
    """What came out that is no result and no clear refusal; None where all is well."""
    try:
        use(call.with_bad(parameter, bad))
    except ia.IaRadarError as error:
        try:
            longest = max(map(len, str(error).splitlines()))
            return None if longest < 1500 else f"message of {longest} characters"
        except Exception as shown:
            return f"message: {type(shown).__name__}"
    except TypeError as error:
        if re.search(rf"\b{re.escape(parameter)}\b", str(error)):
            return None
        return f"TypeError: {str(error)[:100]}"
    except Exception as error:
        if isinstance(error, RuntimeError) and not isinstance(error, RecursionError):
            return "raised by the object"
        try:
            return f"{type(error).__name__}: {str(error)[:100]}"
        except Exception:
            return type(error).__name__
    return None
