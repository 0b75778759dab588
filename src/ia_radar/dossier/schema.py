"""The JSON Schema of a dossier (draft 2020-12), for editors and forms that fill one.

Rules that hold here:

1. It is built from the same enums, catalogues and field names as the reader, so that they cannot drift apart.
2. It is a help, not the judge: `Dossier.from_dict` checks more, such as whether an item is in its grid.
"""

from __future__ import annotations

from typing import Any

from ia_radar._ground.schema import (
    DAY,
    FLAG,
    LOCAL_ID,
    NUMBER,
    SIZE,
    STRING,
    STRINGS,
    TEXT,
    WHOLE,
    WORDS,
    ids_of,
    list_of,
    map_of,
    object_of,
    one_of,
)
from ia_radar._ground.vocabularies import Local, Vocabulary
from ia_radar.assess.schema import assessment_schema, panel_schema
from ia_radar.decide.balance.model import Aim
from ia_radar.decide.measures import measures
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.plan import ActionStatus
from ia_radar.decide.policy.schema import FACT, policy_schema
from ia_radar.dossier.file import FORMAT_VERSION
from ia_radar.grid.schema import grid_schema
from ia_radar.grid.vocabularies import ITEM
from ia_radar.project.vocabulary import (
    domains,
    families,
    kinds,
    motivations,
    phases,
    stances,
    stop_reasons,
    uses,
)
from ia_radar.text import Text

__all__ = ["json_schema", "project_schema"]


_INTERVAL = {"anyOf": [NUMBER, {**list_of(NUMBER), "minItems": 2, "maxItems": 2}]}


def json_schema() -> dict[str, Any]:
    """The schema of the current format of a dossier; ready for `json.dump`.

    Examples:
        >>> schema = json_schema()
        >>> schema["$id"], schema["required"]
        ('https://ia-radar.readthedocs.io/schemas/dossier-2.json', ['format_version', 'project'])
    """
    answers = map_of({"type": ["boolean", "null"]})
    facts, declared = (Vocabulary(answers, label) for label in (FACT.label, _red_line))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://ia-radar.readthedocs.io/schemas/dossier-{FORMAT_VERSION}.json",
        "title": "ia_radar dossier",
        **object_of(
            "format_version project",
            format_version={"type": "integer", "minimum": 1, "maximum": FORMAT_VERSION},
            project=project_schema(),
            grids=list_of(grid_schema()),
            assessments=list_of(assessment_schema()),
            facts=facts,
            panels=list_of(panel_schema()),
            balances=list_of(_balance()),
            declared=declared,
            measures=list_of(_action()),
            policy=policy_schema(),
            decisions=list_of(_decision()),
        ),
    }


def project_schema() -> dict[str, Any]:
    """What `Project.to_dict` gives, and what `Project.from_dict` reads."""
    return object_of(
        "name",
        name=TEXT,
        authority=STRING,
        summary=TEXT,
        population=SIZE,
        caution=TEXT,
        sources=list_of(object_of("title", title=WORDS, url=STRING, date=STRING)),
        kind=ids_of(kinds()),
        domain=_or_local(ids_of(domains(), families()), "pack:family"),
        use=_or_local(ids_of(uses()), "pack:use"),
        phase=ids_of(phases()),
        motivations=list_of(ids_of(motivations())),
        stance=ids_of(stances()),
        position=object_of(
            "x y",
            x={"type": "number", "minimum": -1, "maximum": 1},
            y={"type": "number", "minimum": -1, "maximum": 1},
        ),
        provider=STRING,
        is_in_house=FLAG,
        is_demonstrator=FLAG,
        aim=one_of(Aim),
        agents=SIZE,
    )


def _or_local(ids: Vocabulary, words: str) -> Vocabulary:
    """One of these ids, or one that a pack adds, whose words are in the pack."""
    return Vocabulary({"anyOf": [ids, {**LOCAL_ID, "description": words}]}, ids.label)


def _red_line(name: str, local: Local) -> Text | None:
    """What is declared of a red line of the dossier's policy; what a pack asks has its words in the pack."""
    return local.get("red_lines", {}).get(name)


def _balance() -> dict[str, Any]:
    quantity = object_of(
        "label amount unit", label=TEXT, amount=_INTERVAL, unit=STRING, source=STRING, on=DAY
    )
    lines = {**list_of(quantity), "minItems": 1}
    return object_of(
        "unit costs benefits",
        unit=STRING,
        costs=lines,
        benefits=lines,
        factors=list_of(
            object_of(
                "unit into value source",
                unit=STRING,
                into=STRING,
                value=_INTERVAL,
                source=STRING,
                on=DAY,
            )
        ),
        on=DAY,
        period=TEXT,
        is_important=FLAG,
        note=STRING,
    )


def _action() -> dict[str, Any]:
    return object_of(
        "label",
        label=TEXT,
        measure=ids_of(measures()),
        serves=list_of(ITEM),
        owner=STRING,
        start=DAY,
        due=DAY,
        done=DAY,
        status=one_of(ActionStatus),
        evidence=STRINGS,
        effects=list_of(object_of("item", item=ITEM, before=WHOLE, after=WHOLE)),
    )


def _decision() -> dict[str, Any]:
    return object_of(
        "by outcome",
        by=STRING,
        outcome=one_of(Outcome),
        reason=TEXT,
        on=DAY,
        conditions=STRINGS,
        arbitration=object_of(
            "body", body=STRING, question=TEXT, opinion=TEXT, on=DAY, composition=TEXT, dissent=TEXT
        ),
        stop_reasons=list_of(Vocabulary(STRING, ids_of(stop_reasons()).label)),  # or other words
    )
