"""What pydantic asks a class for: how its values are read, given out and described.

Nothing here is loaded before pydantic itself asks, so that the library stands without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ia_radar._ground.data_schema import schema_of

__all__ = ["core_schema_of", "json_schema_of"]


def core_schema_of(kind: type[Any]) -> Any:
    """A value of the class is taken as it is, a mapping as ``from_dict`` reads it; ``to_dict`` gives it out.

    The language of the words is that of the context: ``model_dump(context={"lang": "fr"})``.
    """
    from pydantic_core import core_schema

    read = getattr(kind, "from_dict", None)

    def validate(value: object) -> object:
        if isinstance(value, kind):
            return value
        if read is not None and isinstance(value, Mapping):
            return read(value)
        raise ValueError(f"expected {kind.__name__}")

    def give(value: Any, info: Any) -> dict[str, Any]:
        given: dict[str, Any] = value.to_dict((info.context or {}).get("lang"))
        return given

    given = core_schema.plain_serializer_function_ser_schema(give, info_arg=True)
    return core_schema.no_info_plain_validator_function(validate, serialization=given)


def json_schema_of(kind: type[Any], mode: str) -> dict[str, Any]:
    """The JSON Schema of the class, as a part of a larger document.

    Args:
        kind: a class that gives itself as data.
        mode: ``"serialization"``, or ``"validation"`` for what is read.
    """
    if mode == "validation" and not hasattr(kind, "STORED_AS"):
        return {"type": "object", "title": kind.__name__}
    return {name: entry for name, entry in schema_of(kind).items() if name not in ("$schema", "$id")}
