"""The law on one project in words: what a terminal prints, from a dossier or from facts alone.

Rules that hold here:

1. Nothing is decided here; `ia_radar.aiact` decides, and its texts end with what they are worth.
2. A file of facts is a dossier, or a bare table of fact ids with true, false or null.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import ia_radar.aiact
import ia_radar.pack  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar._ground.fields import instance, judge
from ia_radar.aiact import (
    TOPICS,
    Classification,
    Duty,
    FrenchVerdict,
    OpenQuestion,
    PublicBody,
    Role,
    classify,
    duties,
    french_law,
    open_questions,
    questions,
)
from ia_radar.aiact.duties import check_roles
from ia_radar.aiact.local.answers import answers_apart, local_questions
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.aiact.logic.condition import ALWAYS, render
from ia_radar.aiact.questionnaire.all_questions import check_facts
from ia_radar.aiact.questionnaire.fact_reader import read_answers
from ia_radar.aiact.rules.rule import cite_article
from ia_radar.dossier import Dossier
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid.model import Provenance
from ia_radar.pack.model import Pack
from ia_radar.text import COLON, SEMICOLON, Lang, Text, check_lang, day_in_words

if TYPE_CHECKING:
    import datetime as dt

    from ia_radar.grid.model import Grid

__all__ = [
    "FactsFile",
    "Law",
    "authority_of",
    "blank_facts",
    "duties_text",
    "facts_in",
    "law_text",
    "questionnaire",
    "read_facts",
    "read_law",
]

_FEW = 5
_WORDS = {
    "next": Text("Questions encore ouvertes : {}. D’abord :", "Questions still open: {}. First:"),
    "duties": Text("Obligations au {} :", "Duties on {}:"),
    "none": Text("Aucune obligation.", "No duty."),
    "local": Text("Règles locales, à côté de la loi :", "Local rules, beside the law:"),
    "since": Text("depuis le {}", "since {}"),
    "from": Text("à partir du {}", "from {}"),
    "you": Text("vous, {}", "you, {}"),
    "maybe": Text("à confirmer", "to be confirmed"),
    "example": Text("oui : {}", "yes: {}"),
    "counter": Text("non : {}", "no: {}"),
    "depends": Text("si {}", "if {}"),
}


class FactsFile(NamedTuple):
    """What a file of facts holds.

    Args:
        facts: the answers; None is unknown. Those to the questions of packs stand among them, as
            ``pack:question``.
        dossier: the dossier they stand in, if they do.
        data: what the file of that dossier holds, as it was parsed.
        packs: whose questions and rules are read too.
    """

    facts: dict[str, bool | None]
    dossier: Dossier | None = None
    data: Mapping[str, object] | None = None
    packs: tuple[Pack, ...] = ()

    def with_facts(self, facts: Mapping[str, bool | None]) -> dict[str, Any]:
        """The content of the file with these facts in it, ready for `json.dump`.

        Whatever else the file holds stays as it is written there. In a dossier, answers to local questions
        stand under ``declared``.
        """
        if self.dossier is None:
            return dict(facts)
        law, local = answers_apart(facts, self.packs)
        asked = local_questions(self.packs)
        others = {fact: said for fact, said in self.dossier.declared if fact not in asked}
        if self.data is not None:
            has_declared = asked and (others or local or self.dossier.declared)
            return {**self.data, "facts": law, **({"declared": others | local} if has_declared else {})}
        from attrs import evolve

        changed = evolve(self.dossier, facts=law, declared=others | local)
        return changed.to_dict(grids=_grids(self.packs))


class Law(NamedTuple):
    """What the law makes of a project on a day.

    Args:
        result: the class.
        duties: who owes what.
        french: what French law asks.
        still_open: the questions that can still change any of these, the most decisive first.
    """

    result: Classification
    duties: tuple[Duty, ...]
    french: FrenchVerdict
    still_open: tuple[OpenQuestion, ...]


def _grids(packs: Iterable[Pack]) -> list[Grid]:
    return [grid for pack in packs for grid in pack.grids]


def read_facts(data: Mapping[str, object], packs: Iterable[Pack] = ()) -> FactsFile:
    """The facts that parsed JSON holds, as a dossier or as a bare table of facts.

    Args:
        data: what the file holds.
        packs: what an authority adds: grids that the dossier may name, and questions whose answers stand in
            its ``declared``, or in the table, as ``pack:question``.

    Raises:
        InvalidInput: every problem with the dossier or the facts; packs that are none, or that collide.
        UnsupportedVersion: the dossier was written by a newer library.

    Examples:
        >>> read_facts({"rules_only": True, "personal_data": None}).facts
        {'rules_only': True, 'personal_data': None}
    """
    if not isinstance(data, Mapping):
        raise InvalidInput([Problem("", "wrong-type", f"expected a mapping, got {type(data).__name__}")])
    given = check_packs(packs, Pack)
    if "project" in data or "format_version" in data:
        dossier = Dossier.from_dict(data, _grids(given))
        return facts_in(dossier, given)._replace(data=data)
    law, local = answers_apart(read_answers(data), given)
    return FactsFile(law | local, packs=given)


def facts_in(dossier: Dossier, packs: tuple[Pack, ...] = ()) -> FactsFile:
    """The facts of a dossier, and its answers to the questions of packs.

    Raises:
        InvalidInput: ``dossier`` is no dossier or ``packs`` no packs, or the dossier holds facts that the
            questionnaire does not know.
    """
    judge("dossier", dossier, instance(Dossier))
    packs = check_packs(packs, Pack)
    declared, asked = dict(dossier.declared), local_questions(packs)
    local = {fact: declared[fact] for fact in asked if fact in declared}
    return FactsFile(check_facts(dict(dossier.facts)) | local, dossier, packs=packs)


def read_law(
    file: FactsFile,
    *,
    on: dt.date,
    population: int | None = None,
    agents: int | None = None,
    roles: Iterable[Role] | None = None,
) -> Law:
    """The law on a project, as of a day.

    Args:
        file: its facts. A dossier is that of a public authority, which deploys the system, and provides it
            too when the dossier says that it is made in house.
        on: the day of the law.
        population: inhabitants of the authority, when the file does not say.
        agents: its staff, when the file does not say.
        roles: the parts that the authority plays; those that the file says when None.

    Raises:
        InvalidInput: facts, day, sizes or roles are refused.

    Examples:
        >>> import datetime as dt
        >>> law = read_law(read_facts({"rules_only": True}), on=dt.date(2026, 11, 22))
        >>> law.result.category.value, law.duties
        ('out_of_scope', ())
    """
    body, stated = authority_of(file, population=population, agents=agents)
    parts = stated if roles is None else check_roles(roles)
    facts, packs = file.facts, file.packs
    result = classify(facts, on=on, packs=packs)
    return Law(
        result,
        duties(result, roles=parts, body=body, on=on),
        french_law(answers_apart(facts, packs).facts, body=body, on=on),
        open_questions(facts, on=on, roles=parts, body=body, packs=packs),
    )


def authority_of(
    file: FactsFile, *, population: int | None = None, agents: int | None = None
) -> tuple[PublicBody | None, frozenset[Role]]:
    """The authority behind a file of facts, and the parts it plays.

    Args:
        file: a dossier, which is that of a public authority, or bare facts, which say nothing of a body.
        population: inhabitants of the authority, when the file does not say.
        agents: its staff, when the file does not say.

    Raises:
        InvalidInput: ``file`` is none; a size is no whole number, zero or more.

    Examples:
        >>> authority_of(read_facts({"rules_only": True}))
        (None, frozenset({<Role.DEPLOYER: 'deployer'>}))
    """
    judge("file", file, instance(FactsFile))
    if file.dossier is None:
        is_public = population is not None or agents is not None
        return PublicBody(population, agents) if is_public else None, frozenset({Role.DEPLOYER})
    project = file.dossier.project
    body = PublicBody(
        project.population if population is None else population,
        project.agents if agents is None else agents,
    )
    return body, project.roles


def law_text(law: Law, lang: Lang = "fr") -> str:
    """Class, reasons, next questions, duties and French law, as plain text.

    Raises:
        InvalidInput: ``law`` is none.
        UnknownId: no such language.

    Examples:
        >>> import datetime as dt
        >>> law = read_law(read_facts({"rules_only": True}), on=dt.date(2026, 11, 22))
        >>> print(law_text(law, "en"))
        AI Act: out of scope on 22 November 2026 (3(1)).
        ...
        A landmark, not legal advice.
    """
    judge("law", law, instance(Law))
    result = law.result
    lines = [result.explain(check_lang(lang))]
    if law.still_open:
        lines += ["", _WORDS["next"][lang].format(len(law.still_open))]
        lines += [f"- {each.text[lang]} ({each.id})" for each in law.still_open[:_FEW]]
    return "\n".join([*lines, "", *_duties(law, lang), "", law.french.explain(lang)])


def duties_text(law: Law, lang: Lang = "fr") -> str:
    """The duties alone, oldest date first, as plain text; then what local rules ask for, beside them.

    Raises:
        InvalidInput: ``law`` is none.
        UnknownId: no such language.

    Examples:
        >>> import datetime as dt
        >>> law = read_law(read_facts({"rules_only": True}), on=dt.date(2026, 11, 22))
        >>> print(duties_text(law, "en"))
        Duties on 22 November 2026:
        No duty.
    """
    judge("law", law, instance(Law))
    lines = _duties(law, check_lang(lang))
    if law.result.local:
        lines += ["", _WORDS["local"][lang], *(f"- {each.show(lang)}" for each in law.result.local)]
    return "\n".join(lines)


def _duties(law: Law, lang: Lang) -> list[str]:
    heading = _WORDS["duties"][lang].format(day_in_words(law.result.on, lang))
    return [heading, *([f"- {_duty(duty, lang)}" for duty in law.duties] or [_WORDS["none"][lang]])]


def _duty(duty: Duty, lang: Lang) -> str:
    day = duty.first_day(lang)
    if duty.applies_from == duty.applies_from_latest:
        day = _WORDS["since" if duty.in_force else "from"][lang].format(day)
    bearer = duty.bearer.label[lang]
    details = [day, _WORDS["you"][lang].format(bearer) if duty.ours else bearer]
    details += [] if duty.certain else [_WORDS["maybe"][lang]]
    article = cite_article(duty.article, lang)
    return f"{article}{COLON[lang]}{duty.text[lang]} ({SEMICOLON[lang].join(details)})"


def questionnaire(lang: Lang = "fr", packs: Iterable[Pack] = ()) -> str:
    """Every question with its id, help and examples, as plain text, by topic; those of packs come last.

    Args:
        lang: ``"fr"`` or ``"en"``.
        packs: what an authority adds.

    Raises:
        InvalidInput: packs that are none, or that collide.
        UnknownId: no such language.

    Examples:
        >>> print(questionnaire("en").splitlines()[0])
        # Scope
    """
    lines: list[str] = []
    topic = ""
    for asked in questions():
        if asked.topic != topic:
            topic = asked.topic
            lines += ["", f"# {TOPICS[topic][check_lang(lang)]}"]
        article = cite_article(asked.article, lang)
        gate = "" if asked.depends == ALWAYS else _WORDS["depends"][lang].format(render(asked.depends, lang))
        lines += ["", f"{asked.id} ({', '.join(filter(None, (article, gate)))})", f"  {asked.text[lang]}"]
        lines += [f"  {asked.help[lang]}", f"  {_WORDS['example'][lang].format(asked.example[lang])}"]
        lines.append(f"  {_WORDS['counter'][lang].format(asked.counter_example[lang])}")
    for pack in check_packs(packs, Pack):
        lines += _local_questions(pack, lang)
    return "\n".join(lines[1:])


def _local_questions(pack: Pack, lang: Lang) -> list[str]:
    """The questions of a pack, under the ids of their answers."""
    lines = ["", f"# {pack.title[lang]} ({Provenance.LOCAL.label[lang]})"] if pack.questions else []
    for fact, asked in pack.local_facts.items():
        lines += ["", f"{fact} ({asked.source[lang]})", f"  {asked.text[lang]}"]
        lines += [f"  {asked.help[lang]}"] if asked.help.fr else []
    return lines


def blank_facts(packs: Iterable[Pack] = ()) -> dict[str, None]:
    """A table of every fact, each unknown, to be filled and given to `read_facts`; those of packs come last.

    Args:
        packs: what an authority adds.

    Raises:
        InvalidInput: packs that are none, or that collide.

    Examples:
        >>> set(blank_facts().values())
        {None}
    """
    local = local_questions(check_packs(packs, Pack))
    return dict.fromkeys([*(asked.id for asked in questions()), *local])
