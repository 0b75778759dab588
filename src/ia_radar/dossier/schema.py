"""The JSON Schema of a dossier (draft 2020-12), for editors and forms that fill one.

Rules that hold here:

1. It is built from the same enums, catalogues and field names as the reader, so that they cannot drift apart.
2. It is a help, not the judge: `Dossier.from_dict` checks more, such as whether an item is in its grid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ia_radar.assess.model import Basis, NonAnswer, Stage
from ia_radar.decide.balance.model import Aim
from ia_radar.decide.measures import measures
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.plan import ActionStatus
from ia_radar.decide.policy.model import Requirement
from ia_radar.dossier.file import FORMAT_VERSION
from ia_radar.grid.model import Provenance
from ia_radar.project.vocabulary import domains, families, kinds, motivations, phases, stances, uses

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum

__all__ = ["json_schema"]

_STRING = {"type": "string"}
_WORDS = {"type": "string", "pattern": r"\S"}
_STRINGS = {"type": "array", "items": _STRING}
_WHOLE = {"type": "integer"}
_SIZE = {"type": "integer", "minimum": 0}
_NUMBER = {"type": "number"}
_FLAG = {"type": "boolean"}
_SLUG = {"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,63}$"}
_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_TEXT = {"$ref": "#/$defs/text"}
_MANDATE = {"$ref": "#/$defs/mandate"}


def _one_of(kind: type[Enum]) -> dict[str, Any]:
    return {"enum": [member.value for member in kind]}


def _ids(*catalogues: Iterable[str]) -> dict[str, Any]:
    return {"enum": [name for catalogue in catalogues for name in catalogue]}


def _table(required: str = "", /, **properties: object) -> dict[str, Any]:
    """An object with these keys and no other."""
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": required.split()} if required else schema


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _map(values: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values}


def json_schema() -> dict[str, Any]:
    """The schema of the current format of a dossier; ready for `json.dump`.

    >>> schema = json_schema()
    >>> schema["$id"], schema["required"]
    ('https://ia-radar.readthedocs.io/schemas/dossier-2.json', ['format_version', 'project'])
    """
    answers = _map({"type": ["boolean", "null"]})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://ia-radar.readthedocs.io/schemas/dossier-{FORMAT_VERSION}.json",
        "title": "ia_radar dossier",
        **_table(
            "format_version project",
            format_version={"type": "integer", "minimum": 1, "maximum": FORMAT_VERSION},
            project=_project(),
            grids=_list({"type": "object"}),
            assessments=_list({"$ref": "#/$defs/assessment"}),
            facts=answers,
            panels=_list(
                _table(
                    "assessments",
                    k={"type": "integer", "minimum": 1},
                    assessments={**_list({"$ref": "#/$defs/assessment"}), "minItems": 1},
                )
            ),
            balances=_list(_balance()),
            declared=answers,
            measures=_list(_action()),
            policy=_policy(),
            decisions=_list(_decision()),
        ),
        "$defs": {
            "text": {"anyOf": [_WORDS, _table("fr", fr=_WORDS, en=_STRING)]},
            "interval": {"anyOf": [_NUMBER, {**_list(_NUMBER), "minItems": 2, "maxItems": 2}]},
            "rating": {"anyOf": [_WHOLE, {"type": "null"}, _one_of(NonAnswer)]},
            "assessment": _assessment(),
            "quantity": _table(
                "label amount unit",
                label=_TEXT,
                amount={"$ref": "#/$defs/interval"},
                unit=_STRING,
                source=_STRING,
                on=_DAY,
            ),
            "mandate": _table(
                by=_STRING, on=_DAY, reason=_TEXT, source=_STRING, provenance=_one_of(Provenance)
            ),
        },
    }


def _project() -> dict[str, Any]:
    return _table(
        "name",
        name=_TEXT,
        authority=_STRING,
        summary=_TEXT,
        population=_SIZE,
        caution=_TEXT,
        sources=_list(_table("title", title=_WORDS, url=_STRING, date=_STRING)),
        kind=_ids(kinds().ids),
        domain=_ids(domains().ids, families().ids),
        use=_ids(uses().ids),
        phase=_ids(phases().ids),
        motivations=_list(_ids(motivations().ids)),
        stance=_ids(stances().ids),
        position=_table(
            "x y",
            x={"type": "number", "minimum": -1, "maximum": 1},
            y={"type": "number", "minimum": -1, "maximum": 1},
        ),
        provider=_STRING,
        is_in_house=_FLAG,
        is_demonstrator=_FLAG,
        aim=_one_of(Aim),
        agents=_SIZE,
    )


def _assessment() -> dict[str, Any]:
    return _table(
        "grid",
        grid=_STRING,
        version=_STRING,
        edition={"type": "integer", "minimum": 1},
        stage=_one_of(Stage),
        basis=_one_of(Basis),
        date=_DAY,
        respondent=_STRING,
        ratings=_map({"$ref": "#/$defs/rating"}),
        notes=_map(_STRING),
        evidence=_map(_STRINGS),
        derived=_STRINGS,
    )


def _balance() -> dict[str, Any]:
    lines = {**_list({"$ref": "#/$defs/quantity"}), "minItems": 1}
    return _table(
        "unit costs benefits",
        unit=_STRING,
        costs=lines,
        benefits=lines,
        factors=_list(
            _table(
                "unit into value source",
                unit=_STRING,
                into=_STRING,
                value={"$ref": "#/$defs/interval"},
                source=_STRING,
                on=_DAY,
            )
        ),
        on=_DAY,
        period=_TEXT,
        is_important=_FLAG,
        note=_STRING,
    )


def _action() -> dict[str, Any]:
    return _table(
        "label",
        label=_TEXT,
        measure=_ids(measures().ids),
        serves=_STRINGS,
        owner=_STRING,
        start=_DAY,
        due=_DAY,
        done=_DAY,
        status=_one_of(ActionStatus),
        evidence=_STRINGS,
        effects=_list(_table("item", item=_STRING, before=_WHOLE, after=_WHOLE)),
    )


def _policy() -> dict[str, Any]:
    otherwise = {"enum": [outcome.value for outcome in Outcome if outcome is not Outcome.GO]}
    return _table(
        "id version title",
        id=_SLUG,
        version=_STRING,
        title=_TEXT,
        red_lines=_list(
            _table(
                "id statement",
                id=_SLUG,
                statement=_TEXT,
                question=_TEXT,
                item=_SLUG,
                at_most=_WHOLE,
                facts=_STRINGS,
                mandate=_MANDATE,
            )
        ),
        gates=_list(
            _table("target at_least", target=_SLUG, at_least=_WHOLE, otherwise=otherwise, mandate=_MANDATE)
        ),
        balance_rules=_list(
            _table(
                "requires",
                requires=_one_of(Requirement),
                aims=_list(_one_of(Aim)),
                otherwise=otherwise,
                months={"type": "integer", "minimum": 1},
                mandate=_MANDATE,
            )
        ),
        priority=_table("order", order={**_STRINGS, "minItems": 1}, mandate=_MANDATE),
        weights=_list(_table("item weight", item=_SLUG, weight=_SIZE, mandate=_MANDATE)),
        grids=_STRINGS,
        mandate=_MANDATE,
    )


def _decision() -> dict[str, Any]:
    return _table(
        "by outcome",
        by=_STRING,
        outcome=_one_of(Outcome),
        reason=_TEXT,
        on=_DAY,
        conditions=_STRINGS,
        arbitration=_table(
            "body", body=_STRING, question=_TEXT, opinion=_TEXT, on=_DAY, composition=_TEXT, dissent=_TEXT
        ),
        stop_reasons=_STRINGS,
    )
