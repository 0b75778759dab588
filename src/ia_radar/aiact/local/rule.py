"""A local question and a local rule: what an authority asks and wants, beside the law.

Rules that hold here:

1. There is no kind of rule that permits: a local rule adds a duty or a warning.
2. A condition reads few facts, so that what is missing is always worked out exactly.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_text, check_fields
from ia_radar._ground.provenance import Provenance
from ia_radar.aiact.logic.condition import ALWAYS, Cond, Condition, facts_of
from ia_radar.errors import Problems
from ia_radar.text import Lang, Text

__all__ = ["MAX_DEPTH", "MAX_PARTS", "LocalKind", "LocalQuestion", "LocalRule"]

MAX_FACTS = 10
"""How many facts one condition may read, so that what is missing is always worked out exactly."""
MAX_DEPTH = 10
MAX_PARTS = 100


class LocalKind(Enum):
    """What a local rule amounts to. There is no kind that permits: a pack adds, it never allows."""

    DUTY = "duty"
    """Something that the authority wants done."""
    WARNING = "warning"
    """Something that the authority wants known."""

    @property
    def label(self) -> Text:
        """The word that a person reads."""
        return _KINDS[self]


_KINDS = {
    LocalKind.DUTY: Text("obligation locale", "local duty"),
    LocalKind.WARNING: Text("avertissement local", "local warning"),
}


def _condition(value: object, path: str, problems: Problems) -> object:
    """The rule of a condition: small enough to be read exactly."""
    if not _is_small(value, MAX_DEPTH, [MAX_PARTS]):
        expected = "the id of a fact, or a table with all, any or no"
        rule.refuse(value, path, problems, f"{expected}; {MAX_DEPTH} deep and {MAX_PARTS} parts at most")
    elif len(facts_of(value)) > MAX_FACTS:  # type: ignore[arg-type]  # just seen
        problems.add(path, "too-many", f"expected {MAX_FACTS} facts at most")
    return value


def _is_small(value: object, depth: int, parts: list[int]) -> bool:
    parts[0] -= 1
    if parts[0] < 0 or depth < 0:
        return False
    if isinstance(value, str):
        return True
    if not isinstance(value, Cond) or value.op not in ("all", "any", "not") or type(value.parts) is not tuple:
        return False
    is_whole = value.op != "not" or len(value.parts) == 1
    return is_whole and all(_is_small(part, depth - 1, parts) for part in value.parts)


@data_fields(id=str, text=Text, help=Text, source=Text, provenance=Provenance)
@frozen
class LocalQuestion:
    """A fact that an authority asks for, beside those of the law.

    Args:
        id: slug, unique in its pack; outside it the question is ``pack:id``.
        text: the question, so that « no » is the ordinary answer.
        help: how to answer it.
        source: where it comes from; that of the pack when left out.
    """

    id: str
    text: Text = field(converter=as_text)
    help: Text = field(default=Text(""), converter=as_text)
    source: Text = field(default=Text(""), converter=as_text)

    def __attrs_post_init__(self) -> None:
        check_fields(self, id=rule.slug, text=rule.text, help=rule.text_or_empty, source=rule.text_or_empty)

    @property
    def provenance(self) -> Provenance:
        """Local, always."""
        return Provenance.LOCAL

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(
    id=str,
    kind=LocalKind,
    text=Text,
    article=str,
    source=Text,
    valid_from=dt.date | None,
    valid_to=dt.date | None,
    provenance=Provenance,
)
@frozen
class LocalRule:
    """A duty or a warning of a charter or of a doctrine, and when it holds.

    Args:
        id: slug, unique in its pack.
        kind: what it amounts to.
        text: what it says.
        when: over facts of the law, by their id, and local ones, as ``pack:question``; always by default.
        article: where its source says it.
        source: the charter or the deliberation; that of the pack when left out.
        valid_from: first day on which it counts; None when nobody said.
        valid_to: last day; None when it has no end.
    """

    id: str
    kind: LocalKind
    text: Text = field(converter=as_text)
    when: Condition = ALWAYS
    article: str = ""
    source: Text = field(default=Text(""), converter=as_text)
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        day = rule.optional(rule.day)
        check_fields(
            self,
            id=rule.slug,
            kind=rule.member(LocalKind),
            text=rule.text,
            when=_condition,
            article=rule.string,
            source=rule.text_or_empty,
            valid_from=day,
            valid_to=day,
        )

    @property
    def provenance(self) -> Provenance:
        """Local, always."""
        return Provenance.LOCAL

    def counts_on(self, day: dt.date) -> bool:
        """Whether it is in force on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)
