"""JSON Schemas (draft 2020-12) of every value that is given out as plain data.

They are published as files: ``python -m ia_radar.schemas FOLDER`` writes them.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from ia_radar._ground.data_schema import schema_of
from ia_radar.errors import InvalidInput, Problem, quote

__all__ = ["facts_schema", "json_schema", "public_classes", "public_modules", "schemas"]

_MODULES = (
    "ia_radar",
    "ia_radar.grid",
    "ia_radar.assess",
    "ia_radar.assess.agreement",
    "ia_radar.assess.comparison",
    "ia_radar.assess.panel",
    "ia_radar.describe",
    "ia_radar.errors",
    "ia_radar.aiact",
    "ia_radar.decide",
    "ia_radar.project",
    "ia_radar.pack",
    "ia_radar.dossier",
    "ia_radar.portfolio",
    "ia_radar.exchange.form_files",
    "ia_radar.exchange.forms",
    "ia_radar.exchange.registers",
    "ia_radar.exchange.web",
)
_SITE = "https://ia-radar.readthedocs.io/schemas"


def json_schema(kind: type[Any]) -> dict[str, Any]:
    """The JSON Schema of what ``to_dict`` gives for a class, with or without words.

    A web framework documents its answers with it: see the guide to web pages.

    Args:
        kind: a public class, such as `ia_radar.Score` or `ia_radar.Dossier`.

    Raises:
        InvalidInput: a class without ``to_dict``, or something else.

    Examples:
        >>> import ia_radar as ia
        >>> schema = ia.json_schema(ia.Score)
        >>> schema["title"], schema["required"][:2]
        ('Score', ['grid', 'version'])
    """
    if not isinstance(kind, type) or not (hasattr(kind, "DATA") or hasattr(kind, "STORED_AS")):
        message = f"expected a class that has to_dict, got {quote(getattr(kind, '__name__', kind))}"
        raise InvalidInput([Problem("kind", "wrong-type", message)])
    return schema_of(kind)


def facts_schema() -> dict[str, Any]:
    """The JSON Schema of facts: an answer to each question of the AI Act and French law; null is unknown."""
    from ia_radar.aiact import questions

    answers = {
        each.id: {"type": ["boolean", "null"], "title": each.text.fr, "description": each.text["en"]}
        for each in questions()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "facts",
        "type": "object",
        "properties": answers,
        "additionalProperties": False,
    }


def _theme_schema() -> dict[str, Any]:
    from importlib import import_module

    theme: dict[str, Any] = import_module("ia_radar.svg.canvas.theme_file").theme_schema()
    return theme


def public_modules() -> tuple[Any, ...]:
    """The modules whose ``__all__`` is the public interface, drawings apart."""
    from importlib import import_module

    return tuple(map(import_module, _MODULES))


def public_classes() -> tuple[type[Any], ...]:
    """Every public class of a value or a result, by name; enums and errors are left out."""
    classes = {}
    for module in public_modules():
        for public in module.__all__:
            found = getattr(module, public)
            if isinstance(found, type) and not issubclass(found, Enum | BaseException):
                classes[found.__module__, found.__name__] = found
    return tuple(sorted(classes.values(), key=lambda each: each.__name__))


def schemas() -> dict[str, dict[str, Any]]:
    """Every schema by the name of its file, such as ``"section-score"``; with their addresses in ``$id``."""
    described = {
        _slug(kind.__name__): schema_of(kind)
        for kind in public_classes()
        if hasattr(kind, "DATA") or hasattr(kind, "STORED_AS")
    }
    described["facts"] = facts_schema()
    described["theme"] = _theme_schema()
    return {name: {"$id": f"{_SITE}/{name}.json"} | schema for name, schema in sorted(described.items())}


def _slug(name: str) -> str:
    """``"section-score"`` for ``SectionScore``."""
    return "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in name).lstrip("-")


def _write(folder: str) -> None:
    import json
    from pathlib import Path

    for name, schema in schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        Path(folder, f"{name}.json").write_text(text, "utf-8")


if __name__ == "__main__":
    import sys

    _write(sys.argv[1])
