"""`LocalRules`: the questions and rules of one author, with their source; a pack is this and more.

Rules that hold here:

1. Outside its pack, a question is known as ``pack:question``. No fact of the law has a colon, and no pack has
   the name of what this library writes before one, so that neither can ever be taken for the other.
2. A rule or a question that leaves out its source has that of its pack.
3. What two packs both define is refused, and the message names both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.fields import as_text, as_tuple, check_fields
from ia_radar.aiact.local.rule import LocalQuestion, LocalRule
from ia_radar.aiact.logic.condition import facts_of
from ia_radar.aiact.questionnaire.all_questions import TOPICS, questions
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.text import Text

__all__ = ["LocalRules", "check_packs"]

RESERVED = frozenset(
    {"body", "class", "duty", "french", "ia-radar", "ia_radar", "law", "role", "rule", *TOPICS}
)
"""What this library writes before a colon, or calls its own questions by: no pack has such an id."""


def _questions(value: Iterable[LocalQuestion]) -> tuple[LocalQuestion, ...]:
    return as_tuple(value)


def _rules(value: Iterable[LocalRule]) -> tuple[LocalRule, ...]:
    return as_tuple(value)


@frozen
class LocalRules:
    """The questions and rules of one author.

    Args:
        id: slug; begins the ids of its questions elsewhere.
        version: of the content.
        title: what people call it.
        source: where what it says is written, such as a deliberation.
        credit: who wrote it, and on which terms.
        questions: local facts.
        rules: duties and warnings.

    Raises:
        InvalidInput: everything that is wrong, each with its path.
    """

    id: str
    version: str
    title: Text = field(converter=as_text)
    source: Text = field(converter=as_text)
    credit: Text = field(default=Text(""), converter=as_text)
    questions: tuple[LocalQuestion, ...] = field(default=(), converter=_questions, kw_only=True)
    rules: tuple[LocalRule, ...] = field(default=(), converter=_rules, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_fields(self, **self._rules_of_fields())
        problems = Problems()
        self._check(problems)
        problems.raise_if_any()
        for name in ("questions", "rules"):
            sourced = [
                each if each.source.fr else evolve(each, source=self.source) for each in getattr(self, name)
            ]
            object.__setattr__(self, name, tuple(sourced))

    def _rules_of_fields(self) -> Mapping[str, rule.Rule]:
        return {
            "id": rule.slug,
            "version": rule.words,
            "title": rule.text,
            "source": rule.text,
            "credit": rule.text_or_empty,
            "questions": rule.instances(LocalQuestion),
            "rules": rule.instances(LocalRule),
        }

    def _check(self, problems: Problems) -> None:
        """Note what is wrong with the whole, each field being right by itself."""
        if self.id in self._reserved_ids():
            problems.add("id", "double-id", f"ia_radar uses {self.id!r} itself; choose an id of your own")
        for name in ("questions", "rules"):
            check_ids(name, (each.id for each in getattr(self, name)), problems)
        known = [*self.local_facts, *(asked.id for asked in questions())]
        for index, each in enumerate(self.rules):
            for fact in sorted(facts_of(each.when).difference(known)):
                problems.unknown(f"rules[{index}].when", "fact", fact, known)

    def _reserved_ids(self) -> frozenset[str]:
        return RESERVED

    def _definitions(self) -> Iterator[tuple[str, str, Any]]:
        """The kind, the id and the value of what no other pack may define otherwise."""
        yield "pack", self.id, self

    @property
    def local_facts(self) -> dict[str, LocalQuestion]:
        """Its questions by the id that each has outside the pack."""
        return {self.fact(asked): asked for asked in self.questions}

    def fact(self, question: LocalQuestion) -> str:
        """The id of one of its questions outside the pack."""
        return f"{self.id}:{question.id}"


def check_ids(name: str, ids: Iterable[str], problems: Problems) -> None:
    """Note each id that stands several times in a list."""
    for double, times in sorted(Counter(ids).items()):
        if times > 1:
            problems.add(name, "double-id", f"{double!r} stands {times} times; expected once")


def check_packs(packs: object, kind: type[Any] = LocalRules) -> tuple[Any, ...]:
    """The packs, of which no two define the same thing.

    Args:
        packs: what a caller gives.
        kind: the class that each must have.

    Raises:
        InvalidInput: something else than packs, or two that collide; the message names both.
    """
    if type(packs) is tuple and not packs:  # as nearly always, and `classify` is to be fast
        return ()
    given: tuple[LocalRules, ...] = rule.judge("packs", packs, rule.instances(kind))
    problems: list[Problem] = []
    seen: dict[tuple[str, str], tuple[LocalRules, object]] = {}
    for index, pack in enumerate(given):
        for word, key, value in pack._definitions():  # noqa: SLF001 - a method of this file's class
            first, earlier = seen.setdefault((word, key), (pack, value))
            if earlier != value:
                message = f"{word} {key!r} stands in {_name(first)} and, otherwise, in {_name(pack)}"
                problems.append(Problem(f"packs[{index}]", "double-id", message))
    if problems:
        raise InvalidInput(problems)
    return tuple(dict.fromkeys(given))


def _name(pack: LocalRules) -> str:
    return f"the pack {pack.id!r} {pack.version[:40]} (« {pack.title.fr[:60]} »)"
