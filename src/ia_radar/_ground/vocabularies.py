"""Words beside the ids of what is written to files: which words, a schema says; where they stand, this does.

Rules that hold here:

1. The schema of a key says from which vocabulary its id is, so that no key can have an id and no word.
2. Beside ``status`` stands ``status_label``, beside a list ``…_labels``; beside a mapping by id, one by id.
3. Words are for people: `ia_radar._ground.reading.Reader` leaves them out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from ia_radar.text import LANGS, Lang, Text, check_lang

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum

__all__ = ["Local", "LocalWords", "Vocabulary", "ids_of", "label_keys", "one_of", "words_beside"]

Local: TypeAlias = "Mapping[str, Mapping[str, Text]]"
"""What a value brings along: by vocabulary, such as ``items``, the words of each of its ids."""
_FOR_PEOPLE = "in words, for people; left out when the file is read"
_WORD = {"type": "string", "description": _FOR_PEOPLE}
_WORDS: dict[str, Any] = {"type": "array", "items": {"type": ["string", "null"]}, "description": _FOR_PEOPLE}
_WORDS_BY_ID: dict[str, Any] = {
    "type": "object",
    "additionalProperties": {"type": "string"},
    "description": _FOR_PEOPLE,
}


class Vocabulary(dict[str, Any]):
    """The JSON Schema of an id, or of a mapping whose keys are ids, that knows the words of each.

    Args:
        schema: of the id.
        label: the words of an id; None for an id that has none.
    """

    def __init__(self, schema: Mapping[str, Any], label: Callable[[str, Local], Text | None]) -> None:
        super().__init__(schema)
        self.label = label

    def described(self, text: str) -> Vocabulary:
        """The same with a description."""
        return Vocabulary({**self, "description": text}, self.label)

    @property
    def is_of_keys(self) -> bool:
        """Whether the ids are keys of a mapping."""
        return self.get("type") == "object"


class LocalWords(dict[str, Any]):
    """The JSON Schema of a table of words by id, which say what stands beside it and within.

    Args:
        schema: of the table.
        vocabulary: whose words these are, as `Local` names it.
    """

    def __init__(self, schema: Mapping[str, Any], vocabulary: str) -> None:
        super().__init__(schema)
        self.vocabulary = vocabulary

    def described(self, text: str) -> LocalWords:
        """The same with a description."""
        return LocalWords({**self, "description": text}, self.vocabulary)


def one_of(kind: type[Enum], *, without: Enum | None = None) -> Vocabulary:
    """The value of a member of an enum, but for one."""
    labels = {member.value: member.label for member in kind if member is not without}  # type: ignore[attr-defined]  # ours have one
    return Vocabulary({"enum": list(labels)}, lambda name, _: labels.get(name))


def ids_of(*catalogues: Iterable[Any]) -> Vocabulary:
    """An id that one of these catalogues has; its entries have an id and a label."""
    labels = {entry.id: entry.label for catalogue in catalogues for entry in catalogue}
    return Vocabulary({"enum": list(labels)}, lambda name, _: labels.get(name))


def label_keys(properties: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The keys of words beside these, each with its schema."""
    keys: dict[str, dict[str, Any]] = {}
    for name, schema in properties.items():
        if isinstance(schema, Vocabulary) and schema.is_of_keys:
            keys[f"{name}_labels"] = _WORDS_BY_ID
        elif isinstance(schema, Vocabulary):
            keys[f"{name}_label"] = _WORD
        elif isinstance(schema.get("items"), Vocabulary):
            keys[f"{name}_labels"] = _WORDS
    return keys


def words_beside(
    kind: type[Any], data: dict[str, Any], lang: Lang, local: Local | None = None
) -> dict[str, Any]:
    """What a file holds, with words beside its ids, and each text in one language.

    Args:
        kind: the class whose values these are; see `ia_radar._ground.data.stored_as`.
        data: what a file holds of one.
        lang: language of the words and of the texts.
        local: words of ids that the value brings along.

    Raises:
        UnknownId: no such language.

    Examples:
        >>> from ia_radar.dossier import Project
        >>> words_beside(Project, {"name": {"fr": "Vélo", "en": "Bicycle"}, "aim": "saving"}, "fr")
        {'name': 'Vélo', 'aim': 'saving', 'aim_label': 'réduire une consommation'}
    """
    check_lang(lang)
    whole: dict[str, Any] = _with_words(data, _schema_of(kind.STORED_AS), lang, local or {})
    return whole


@lru_cache
def _schema_of(place: str) -> dict[str, Any]:
    """The schema that a function gives, as ``module:function``."""
    module, _, function = place.partition(":")
    schema: dict[str, Any] = getattr(import_module(module), function)()
    return schema


def _with_words(data: Any, schema: Mapping[str, Any], lang: Lang, local: Local) -> Any:
    schema = next((each for each in schema.get("anyOf", ()) if "properties" in each), schema)
    if isinstance(data, list):
        return [_with_words(entry, schema.get("items", {}), lang, local) for entry in data]
    if not isinstance(data, dict):
        return data
    data = _in_one_language(data, lang)
    if not isinstance(data, dict):
        return data
    properties, others = schema.get("properties", {}), schema.get("additionalProperties") or {}
    for key, shape in properties.items():
        if isinstance(shape, LocalWords) and key in data:
            local = {**local, shape.vocabulary: {name: _as_text(word) for name, word in data[key].items()}}
    whole: dict[str, Any] = {}
    for key, value in data.items():
        shape = properties.get(key, others)
        whole[key] = _with_words(value, shape, lang, local)
        whole |= _labels(key, value, shape, lang, local)
    return whole


def _as_text(word: str | Mapping[str, str]) -> Text:
    return Text(word) if isinstance(word, str) else Text(**word)


def _in_one_language(data: dict[str, Any], lang: Lang) -> Any:
    """A text of two languages in one of them; beside other keys, as ``text``."""
    if "fr" not in data:
        return data
    text = Text(*(data.get(each, "") for each in LANGS))[lang]
    others = {key: value for key, value in data.items() if key not in LANGS}
    return {"text": text, **others} if others else text


def _labels(key: str, value: Any, shape: Mapping[str, Any], lang: Lang, local: Local) -> dict[str, Any]:
    def label(vocabulary: Vocabulary, name: object) -> str | None:
        text = vocabulary.label(name, local) if isinstance(name, str) else None
        return text[lang] if text else None

    if isinstance(shape, Vocabulary) and shape.is_of_keys:
        texts = {name: label(shape, name) for name in value}
        said = {name: text for name, text in texts.items() if text}
        return {f"{key}_labels": said} if said else {}
    if isinstance(shape, Vocabulary):
        text = label(shape, value)
        return {f"{key}_label": text} if text else {}
    inner = shape.get("items")
    if isinstance(inner, Vocabulary):
        listed = [label(inner, name) for name in value]
        return {f"{key}_labels": listed} if any(listed) else {}
    return {}
