"""What a pack is, and which of its rules hold for a project.

Rules that hold here:

1. Outside its pack, a question is known as ``pack:question``. No fact of the law has a colon, so that neither
   can ever be taken for the other, whatever a later version of this library asks.
2. Answers to local questions stand in `ia_radar.Dossier.declared`, which no verdict on the law reads.
3. A rule that leaves out its source has that of its pack.
4. Measures, questions to a provider and clauses of a pack are local, whatever its file says.
5. What two packs both define is refused, and the message names both.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from enum import Enum
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import evolve, field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_text, as_tuple, check_fields
from ia_radar.aiact import questions
from ia_radar.aiact.logic.condition import ALWAYS, Cond, Condition, evaluate, facts_of
from ia_radar.aiact.questionnaire.all_questions import check_facts, counted
from ia_radar.decide.measures import Entry
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid.catalog import grids as catalogue_grids
from ia_radar.grid.model import Grid, Provenance
from ia_radar.text import COLON, SEMICOLON, Lang, Text, check_lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "LocalKind",
    "LocalQuestion",
    "LocalRule",
    "LocalStatement",
    "Pack",
    "check_packs",
    "local_statements",
]

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


_MAYBE = Text("{} (à confirmer)", "{} (to be confirmed)")


def _condition(value: object, path: str, problems: Problems) -> object:
    """The rule of a condition: small enough to be read exactly."""
    if not _is_small(value, MAX_DEPTH, [MAX_PARTS]):
        expected = "expected the id of a fact, or a table with all, any or no"
        problems.add(path, "wrong-type", f"{expected}; {MAX_DEPTH} deep and {MAX_PARTS} parts at most")
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


def _grids(value: Iterable[Grid]) -> tuple[Grid, ...]:
    return as_tuple(value)


def _questions(value: Iterable[LocalQuestion]) -> tuple[LocalQuestion, ...]:
    return as_tuple(value)


def _rules(value: Iterable[LocalRule]) -> tuple[LocalRule, ...]:
    return as_tuple(value)


def _entries(value: Iterable[Entry]) -> tuple[Entry, ...]:
    return as_tuple(value)


@frozen(repr=False)
class Pack:
    """What somebody adds to the library: grids, questions, rules, measures, questions to a provider, clauses.

    Args:
        id: slug; begins the ids of its questions elsewhere.
        version: of the content.
        title: what people call it.
        source: where what it says is written, such as a deliberation.
        credit: who wrote it, and on which terms.
        grids: found by their id when a dossier that names them is read.
        questions: local facts.
        rules: duties and warnings.
        measures: accompanying measures, beside those of the catalogue.
        provider_questions: what to ask a provider, likewise.
        clauses: what to write in a contract, likewise.

    Raises:
        InvalidInput: everything that is wrong, each with its path.

    Examples:
        >>> pack = Pack("ville", "1", "Charte de la ville", "Délibération 2026-12",
        ...     questions=[LocalQuestion("tracks_agents", "L’outil suit-il le travail des agents ?")],
        ...     rules=[LocalRule("staff", LocalKind.DUTY, "Saisir le CST.", "ville:tracks_agents")])
        >>> held = local_statements([pack], {}, {"ville:tracks_agents": True}, on=dt.date(2026, 11, 22))
        >>> held[0].rule.text.fr, held[0].rule.source.fr, held[0].certain
        ('Saisir le CST.', 'Délibération 2026-12', True)
    """

    id: str
    version: str
    title: Text = field(converter=as_text)
    source: Text = field(converter=as_text)
    credit: Text = field(default=Text(""), converter=as_text)
    grids: tuple[Grid, ...] = field(default=(), converter=_grids)
    questions: tuple[LocalQuestion, ...] = field(default=(), converter=_questions)
    rules: tuple[LocalRule, ...] = field(default=(), converter=_rules)
    measures: tuple[Entry, ...] = field(default=(), converter=_entries)
    provider_questions: tuple[Entry, ...] = field(default=(), converter=_entries)
    clauses: tuple[Entry, ...] = field(default=(), converter=_entries)

    def __attrs_post_init__(self) -> None:
        entries = rule.instances(Entry)
        check_fields(
            self,
            id=rule.slug,
            version=rule.words,
            title=rule.text,
            source=rule.text,
            credit=rule.text_or_empty,
            grids=rule.instances(Grid),
            questions=rule.instances(LocalQuestion),
            rules=rule.instances(LocalRule),
            measures=entries,
            provider_questions=entries,
            clauses=entries,
        )
        for name in ("measures", "provider_questions", "clauses"):
            local = [evolve(entry, provenance=Provenance.LOCAL) for entry in getattr(self, name)]
            object.__setattr__(self, name, tuple(local))
        problems = Problems()
        for name in ("grids", "questions", "rules", "measures", "provider_questions", "clauses"):
            ids = [_key(value) for value in getattr(self, name)]
            for double, times in sorted(Counter(ids).items()):
                if times > 1:
                    problems.add(name, "double-id", f"{double!r} stands {times} times; expected once")
        known = {asked.id for asked in questions()} | {self.fact(asked) for asked in self.questions}
        for index, each in enumerate(self.rules):
            for fact in sorted(facts_of(each.when) - known):
                problems.unknown(f"rules[{index}].when", "fact", fact, known)
        theirs = {_key(grid): grid for grid in catalogue_grids()}
        for index, grid in enumerate(self.grids):
            if theirs.get(_key(grid), grid) != grid:
                message = f"the catalogue of ia_radar has another {_key(grid)}; choose an id of your own"
                problems.add(f"grids[{index}].id", "double-id", message)
        problems.raise_if_any()
        for name in ("questions", "rules"):
            sourced = [
                each if each.source.fr else evolve(each, source=self.source) for each in getattr(self, name)
            ]
            object.__setattr__(self, name, tuple(sourced))

    def fact(self, question: LocalQuestion) -> str:
        """The id of one of its questions outside the pack."""
        return f"{self.id}:{question.id}"

    def __repr__(self) -> str:
        return (
            f"<Pack {self.id} {self.version}: {len(self.grids)} grids, {len(self.questions)} questions, "
            f"{len(self.rules)} rules, {len(self.measures)} measures>"
        )


def _key(value: Grid | LocalQuestion | LocalRule | Entry) -> str:
    return f"{value.id} {value.version}" if isinstance(value, Grid) else value.id


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
            >>> rule = LocalRule("staff", LocalKind.DUTY, "Saisir le CST.", article="art. 3", source="Charte")
            >>> LocalStatement("ville", rule, certain=False, missing=("ville:tracks_agents",)).show()
            'obligation locale (à confirmer) : Saisir le CST. (art. 3 ; Charte ; propre à la collectivité)'
        """
        head = self.kind_text(lang)
        origin = filter(None, (self.rule.article, self.rule.source[lang], self.rule.provenance.label[lang]))
        return f"{head}{COLON[lang]}{self.rule.text[lang]} ({SEMICOLON[lang].join(origin)})"


def local_statements(
    packs: Iterable[Pack],
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
    known = counted(check_facts(facts)) | dict(rule.judge("answers", answers, rule.answers))
    statements = []
    for pack in given:
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


def check_packs(packs: object) -> tuple[Pack, ...]:
    """The packs, of which no two define the same thing.

    Raises:
        InvalidInput: something else than packs, or two that collide; the message names both.
    """
    given: tuple[Pack, ...] = rule.judge("packs", packs, rule.instances(Pack))
    problems: list[Problem] = []
    seen: dict[tuple[str, str], tuple[Pack, object]] = {}
    for index, pack in enumerate(given):
        named: list[tuple[str, str, object]] = [("pack", pack.id, pack)]
        named += [("grid", _key(grid), grid) for grid in pack.grids]
        for name in ("measures", "provider_questions", "clauses"):
            named += [(name, entry.id, entry) for entry in getattr(pack, name)]
        for kind, key, value in named:
            first, earlier = seen.setdefault((kind, key), (pack, value))
            if earlier != value:
                message = f"{kind} {key!r} stands in {_name(first)} and, otherwise, in {_name(pack)}"
                problems.append(Problem(f"packs[{index}]", "double-id", message))
    if problems:
        raise InvalidInput(problems)
    return tuple(dict.fromkeys(given))


def _name(pack: Pack) -> str:
    return f"the pack {pack.id!r} {pack.version[:40]} (« {pack.title.fr[:60]} »)"
