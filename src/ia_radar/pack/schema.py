"""The JSON Schema of a pack as files hold it, for editors that complete TOML."""

from __future__ import annotations

from typing import Any

from ia_radar._ground.schema import (
    DAY,
    LOCAL_ID,
    SLUG,
    STRING,
    TEXT,
    WORDS,
    ids_of,
    list_of,
    object_of,
    one_of,
)
from ia_radar._ground.vocabularies import Vocabulary
from ia_radar.aiact import questions
from ia_radar.aiact.local.rule import LocalKind, LocalQuestion, LocalRule
from ia_radar.decide.measures import Entry
from ia_radar.grid.model import Provenance
from ia_radar.grid.schema import grid_schema, statuses_schema
from ia_radar.grid.vocabularies import ITEM
from ia_radar.pack.model import Pack
from ia_radar.project.vocabulary import Term, domains, families

__all__ = ["pack_schema"]


def _theme_schema() -> dict[str, Any]:
    import ia_radar.svg  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.svg.canvas.theme_file import theme_schema

    return {name: part for name, part in theme_schema().items() if name not in ("$schema", "title")}


def pack_schema() -> dict[str, Any]:
    """What `load_pack` reads.

    Examples:
        >>> sorted(pack_schema()["required"])
        ['id', 'source', 'title', 'version']
    """
    inner = {"$ref": "#/$defs/condition"}
    condition = {
        "anyOf": [
            {"enum": [question.id for question in questions()]},
            {"type": "string", "pattern": "^[^:]+:[^:]+$", "description": "pack:question"},
            object_of("all", all=list_of(inner)),
            object_of("any", any=list_of(inner)),
            object_of("no", no=inner),
        ]
    }
    entries = list_of(
        object_of(
            "id text",
            Entry,
            id=SLUG,
            label=TEXT,
            text=TEXT,
            serves=list_of(ITEM),
            provenance=one_of(Provenance),
        )
    )
    known = ids_of(families(), domains())
    local = {"type": "string", "pattern": LOCAL_ID["pattern"], "description": "pack:family"}
    place = Vocabulary(
        {"anyOf": [known, local]},
        lambda name, brought: known.label(name, brought) or brought.get("families", {}).get(name),
    )
    described = object_of(
        "id version title source",
        Pack,
        id=SLUG,
        version=WORDS,
        title=TEXT,
        source=TEXT,
        credit=TEXT,
        grids=list_of(grid_schema()),
        questions=list_of(object_of("id text", LocalQuestion, id=SLUG, text=TEXT, help=TEXT, source=TEXT)),
        rules=list_of(
            object_of(
                "id kind text",
                LocalRule,
                id=SLUG,
                kind=one_of(LocalKind),
                text=TEXT,
                when=inner,
                article=STRING,
                source=TEXT,
                valid_from=DAY,
                valid_to=DAY,
            )
        ),
        measures=entries,
        provider_questions=entries,
        clauses=entries,
        families=list_of(object_of("id label", Term, id=SLUG, label=TEXT, note=TEXT)),
        uses=list_of(object_of("id label within", Term, id=SLUG, label=TEXT, note=TEXT, within=place)),
        statuses=statuses_schema(),
        theme=_theme_schema(),
    )
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Pack"}
    return {**head, **described, "$defs": {"condition": condition}}
