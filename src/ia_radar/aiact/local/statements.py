"""Which local rules hold for a project, and which questions decide on those that may.

Rules that hold here:

1. What a local rule says stands apart: nothing here changes a class, a duty of the law or French law.
2. ``missing`` is exact: every completion of the unknown facts is tried.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any, NamedTuple

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar.aiact.local.rule import LocalRule
from ia_radar.aiact.local.rules_of_pack import LocalRules, check_packs
from ia_radar.aiact.logic.condition import Condition, evaluate, facts_of
from ia_radar.aiact.questionnaire.all_questions import check_facts, counted
from ia_radar.text import COLON, SEMICOLON, Lang, Text, check_lang

__all__ = ["LocalStatement", "local_statements", "statements_on"]

_MAYBE = Text("{} (à confirmer)", "{} (to be confirmed)")


@data_fields(pack=str, rule=LocalRule, certain=bool, missing=list[str])
class LocalStatement(NamedTuple):
    """A local rule that holds, or that an open question may still make hold.

    Args:
        pack: the id of the pack that says it.
        rule: the rule.
        certain: False when an open question decides.
        missing: exactly the facts whose answer can still change it.
    """

    pack: str
    rule: LocalRule
    certain: bool
    missing: tuple[str, ...] = ()

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def kind_text(self, lang: Lang = "fr") -> str:
        """The kind of the rule in words, and whether it is still to be confirmed.

        Raises:
            UnknownId: no such language.
        """
        kind = self.rule.kind.label[check_lang(lang)]
        return kind if self.certain else _MAYBE[lang].format(kind)

    def show(self, lang: Lang = "fr") -> str:
        """What it says in a line, with where it is written and that it is local.

        Raises:
            UnknownId: no such language.

        Examples:
            >>> from ia_radar.pack import LocalKind
            >>> rule = LocalRule("staff", LocalKind.DUTY, "Saisir le CST.", article="art. 3", source="Charte")
            >>> LocalStatement("ville", rule, certain=False, missing=("ville:tracks_agents",)).show()
            'obligation locale (à confirmer) : Saisir le CST. (art. 3 ; Charte ; propre à la collectivité)'
        """
        head = self.kind_text(lang)
        origin = filter(None, (self.rule.article, self.rule.source[lang], self.rule.provenance.label[lang]))
        return f"{head}{COLON[lang]}{self.rule.text[lang]} ({SEMICOLON[lang].join(origin)})"


def local_statements(
    packs: Iterable[LocalRules],
    facts: Mapping[str, bool | None],
    answers: Mapping[str, bool | None],
    *,
    on: dt.date,
) -> tuple[LocalStatement, ...]:
    """The local rules that hold or may hold for a project, in the order of the packs.

    Args:
        packs: whose rules are read.
        facts: the facts of the law, as `ia_radar.classify` takes them.
        answers: those to local questions, as ``pack:question``; what is of no pack is not read.
        on: the day.

    Raises:
        InvalidInput: an argument is not what it should be, or two packs define the same thing.
    """
    given = check_packs(packs)
    rule.judge("on", on, rule.day)
    return statements_on(given, check_facts(facts), dict(rule.judge("answers", answers, rule.answers)), on)


def statements_on(
    packs: Iterable[LocalRules],
    facts: Mapping[str, bool | None],
    answers: Mapping[str, bool | None],
    on: dt.date,
) -> tuple[LocalStatement, ...]:
    """The same for arguments that were checked already."""
    known = counted(facts) | dict(answers)
    statements = []
    for pack in packs:
        for each in pack.rules:
            if each.counts_on(on):
                results, missing = _outlook(each.when, known)
                if True in results:
                    statements.append(LocalStatement(pack.id, each, results == {True}, missing))
    return tuple(statements)


def _outlook(condition: Condition, known: Mapping[str, bool | None]) -> tuple[set[bool], tuple[str, ...]]:
    """What a condition can still give, and the unknown facts on which that depends."""
    unknown = [fact for fact in sorted(facts_of(condition)) if known.get(fact) is None]
    table = {
        values: bool(evaluate(condition, {**known, **dict(zip(unknown, values, strict=True))}))
        for values in product((False, True), repeat=len(unknown))
    }
    missing = [
        fact
        for place, fact in enumerate(unknown)
        if any(result != table[(*v[:place], not v[place], *v[place + 1 :])] for v, result in table.items())
    ]
    return set(table.values()), tuple(missing)
