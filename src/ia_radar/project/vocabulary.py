"""The catalogues of words, read from the TOML files beside this one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_optional_text, as_text, check_fields, judge, string
from ia_radar._ground.files import parse
from ia_radar._ground.reading import Reader, is_slug, to_member, to_text
from ia_radar.errors import Problems
from ia_radar.grid.model import ById, Provenance
from ia_radar.text import Lang, Text

__all__ = [
    "Term",
    "domains",
    "families",
    "family_of",
    "is_local_id",
    "kinds",
    "motivations",
    "phases",
    "stances",
    "stop_reasons",
    "uses",
]


def is_local_id(value: object) -> bool:
    """Whether ``value`` names a use or a family of a pack, as ``pack:id``.

    Examples:
        >>> [is_local_id(value) for value in ("mairie:cemeteries", "mobility", "Mairie: x")]
        [True, False, False]
    """
    return isinstance(value, str) and value.count(":") == 1 and all(map(is_slug, value.split(":")))


def _term_id(value: object, path: str, problems: Problems) -> object:
    return value if is_local_id(value) else rule.slug(value, path, problems)


@data_fields(id=str, label=Text, note=Text | None, within=str, provenance=Provenance, is_doubtful=bool)
@frozen(cache_hash=True)
class Term:
    """One word of a catalogue.

    Args:
        id: stable slug; ``pack:id`` for a word of a pack, outside it.
        label: short name.
        note: what it means, or a caution.
        within: id of what it belongs to: the family of a domain, the domain or the family of a use.
        provenance: where it comes from.
        is_doubtful: whether its place is a guess, the source being scrambled.

    Raises:
        InvalidInput: everything that is wrong, each with its path.
    """

    id: str
    label: Text = field(converter=as_text)
    note: Text | None = field(default=None, converter=as_optional_text)
    within: str = ""
    provenance: Provenance = Provenance.OURS
    is_doubtful: bool = False

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            id=_term_id,
            label=rule.text,
            note=rule.optional(rule.text),
            within=rule.or_empty(_term_id),
            provenance=rule.member(Provenance),
            is_doubtful=rule.flag,
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@lru_cache(maxsize=4)
def _file(name: str) -> Mapping[str, object]:
    path = os.path.join(os.path.dirname(__file__), "catalog", f"{name}-1.0.0.toml")  # noqa: PTH118, PTH120 - pathlib costs 5 ms
    raw = __loader__.get_data(path)  # type: ignore[name-defined]  # the import system's own; works from a zip
    data = parse(raw, path)
    return data if isinstance(data, Mapping) else {}


@lru_cache(maxsize=16)
def _terms(name: str, key: str) -> ById[Term]:
    problems = Problems()
    read = Reader(_file(name), "", problems)
    terms = ById(map(_term, read.children(key, required=True)))
    problems.raise_if_any()
    return terms


def _term(read: Reader) -> Term:
    return read.build(
        Term,
        label=to_text,
        note=to_text,
        provenance=to_member(Provenance),
        is_doubtful=lambda read, _: read.get("doubtful"),
    )


def kinds() -> ById[Term]:
    """The three kinds of AI of the booklet; a project has one main kind.

    Examples:
        >>> kinds().ids
        ('generative', 'predictive', 'discriminative')
    """
    return _terms("vocabulary", "kinds")


def phases() -> ById[Term]:
    """The phases of a project, from study to generalisation, and stopping.

    Examples:
        >>> phases()["production"].label.en
        'Effective production'
    """
    return _terms("vocabulary", "phases")


def motivations() -> ById[Term]:
    """Why authorities turn to AI; a project may have several.

    Examples:
        >>> motivations().ids
        ('understand', 'impact', 'standing', 'productivity')
    """
    return _terms("vocabulary", "motivations")


def stances() -> ById[Term]:
    """The three stances of authorities on jobs; the first is a red line.

    Examples:
        >>> stances()["precondition"].note.en
        'No AI that removes posts.'
    """
    return _terms("vocabulary", "stances")


def stop_reasons() -> ById[Term]:
    """Why projects stop before production.

    Examples:
        >>> stop_reasons().ids
        ('data', 'skills', 'budget', 'return')
    """
    return _terms("vocabulary", "stop_reasons")


def families() -> ById[Term]:
    """The three families of uses; the list of the third was lost with its figure, and says so.

    Examples:
        >>> families().ids
        ('internal', 'city', 'users')
    """
    return _terms("uses", "families")


def domains() -> ById[Term]:
    """The domains of the two families whose list was recovered.

    Examples:
        >>> domains()["mobility"].within
        'city'
    """
    return _terms("uses", "domains")


def uses() -> ById[Term]:
    """The 61 uses recovered from the booklet's map.

    Examples:
        >>> len(uses()), uses()["flood_alert"].within, [use.id for use in uses() if use.is_doubtful]
        (61, 'safety_crisis', ['policy_sourcing', 'land_use_mapping'])
    """
    return _terms("uses", "uses")


def family_of(use: str) -> Term:
    """The family of a use.

    Raises:
        UnknownId: no such use.

    Examples:
        >>> family_of("attendance_forecast").id
        'internal'
    """
    judge("use", use, string)
    return families()[domains()[uses()[use].within].within]
