"""`Dossier` and `Project`: all that is known of one project, as values.

Rules that hold here:

1. What people decided stands apart from what was proposed; a dossier never stores an advice.
2. Ids of catalogues are checked; free words stay free.
3. What can be built can be written and read back: constructors refuse what a file refuses
   (`ia_radar._ground.fields`), and a dossier holds no two grids that its file could not tell apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, in_words, stored_as, to_data
from ia_radar._ground.fields import as_optional_text, as_text, as_tuple, check_fields
from ia_radar._ground.plain import plain
from ia_radar.assess.model import Assessment
from ia_radar.assess.panel import Panel
from ia_radar.decide.balance.model import Aim, Balance
from ia_radar.decide.case import Case
from ia_radar.decide.decision import Decision
from ia_radar.decide.plan import Action
from ia_radar.decide.policy.model import Policy
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid.model import Grid
from ia_radar.project.opportunity import OpportunityPosition
from ia_radar.project.vocabulary import (
    domains,
    families,
    is_local_id,
    kinds,
    motivations,
    phases,
    stances,
    uses,
)
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from ia_radar.aiact import PublicBody, Role

__all__ = ["MAX_ASSESSMENTS", "Dossier", "Project", "Source"]

MAX_ASSESSMENTS = 100_000
"""How many assessments a dossier may hold, those of its panels included: it is one project, not a survey."""


@data_fields(title=str, url=str, date=str)
@frozen
class Source:
    """Where a fact about a project can be checked.

    Args:
        title: what it is; not empty.
        url: where it is, if it is public.
        date: when it was published or seen, as ``2026-11-22`` or a year.

    Raises:
        InvalidInput: no title, or parts that are not texts.
    """

    title: str
    url: str = ""
    date: str = ""

    def __attrs_post_init__(self) -> None:
        check_fields(self, title=rule.words, url=rule.string, date=rule.string)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


# Converters, for type checkers: the rules of the fields judge.
def _words(value: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(value)


def _sources(value: Iterable[Source]) -> tuple[Source, ...]:
    return as_tuple(value)


@stored_as("ia_radar.dossier.schema:project_schema")
@frozen
class Project:
    """What is decided on.

    Args:
        name: what people call it.
        authority: who decides.
        summary: what it does, in a few sentences.
        population: inhabitants of the authority, zero or more, if known; some duties depend on it.
        caution: what a reader must know about the answers, such as « illustrative ».
        sources: where the facts come from.
        kind: the main kind of AI, an id of `ia_radar.project.kinds`.
        domain: the domain of use, an id of `ia_radar.project.domains`, or of `families` where the
            booklet's list of domains was lost; or ``pack:family`` for a family that a pack adds.
        use: the use case, an id of `ia_radar.project.uses`; or ``pack:use`` for one that a pack adds. It is
            kept whether the pack is at hand or not.
        phase: where it stands, an id of `ia_radar.project.phases`.
        motivations: why, ids of `ia_radar.project.motivations`.
        stance: the authority's stance on jobs, an id of `ia_radar.project.stances`.
        position: its place on the opportunity diagram.
        provider: who provides the system, in words.
        is_in_house: whether the authority makes the system itself; None when nobody said.
        is_demonstrator: whether it is a publicly funded demonstrator; None when nobody said.
        aim: what it is for, as far as the environment goes.
        agents: staff of the authority, zero or more, if known; some duties depend on it.

    Raises:
        InvalidInput: every field that is wrong, such as an empty name or an id that no catalogue has.

    Examples:
        >>> Project("Cantines", kind="predictive", use="attendance_forecast").kind
        'predictive'
    """

    name: Text = field(converter=as_text)
    authority: str = ""
    summary: Text | None = field(default=None, converter=as_optional_text)
    population: int | None = None
    caution: Text | None = field(default=None, converter=as_optional_text)
    sources: tuple[Source, ...] = field(default=(), converter=_sources)
    kind: str = field(default="", kw_only=True)
    domain: str = field(default="", kw_only=True)
    use: str = field(default="", kw_only=True)
    phase: str = field(default="", kw_only=True)
    motivations: tuple[str, ...] = field(default=(), kw_only=True, converter=_words)
    stance: str = field(default="", kw_only=True)
    position: OpportunityPosition | None = field(default=None, kw_only=True)
    provider: str = field(default="", kw_only=True)
    is_in_house: bool | None = field(default=None, kw_only=True)
    is_demonstrator: bool | None = field(default=None, kw_only=True)
    aim: Aim | None = field(default=None, kw_only=True)
    agents: int | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_fields(self, **_PROJECT)

    @property
    def body(self) -> PublicBody:
        """The authority with its sizes, as `duties`, `french_law` and `open_questions` take it.

        Examples:
            >>> Project("Cantines", population=62_000).body
            PublicBody(population=62000, agents=None)
        """
        from ia_radar.aiact import PublicBody

        return PublicBody(population=self.population, agents=self.agents)

    @property
    def roles(self) -> frozenset[Role]:
        """The parts that the authority plays: it deploys, and it provides what it makes in house.

        Examples:
            >>> sorted(role.value for role in Project("Cantines", is_in_house=True).roles)
            ['deployer', 'provider']
        """
        from ia_radar.aiact import Role

        return frozenset({Role.DEPLOYER, Role.PROVIDER} if self.is_in_house else {Role.DEPLOYER})

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Project:
        """The project that a mapping, such as parsed JSON, describes.

        Raises:
            InvalidInput: every problem found, each with its path.
        """
        from ia_radar.dossier.file import project_from

        return project_from(data)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """The mapping that `from_dict` reads back, ready for `json.dump`; what is empty is left out.

        Args:
            lang: give every text in this language alone, with words beside the ids; None for ids alone and
                all the languages of a text.
        """
        return in_words(self, plain(self), lang)


def _id_among(kind: str, *catalogues: Any) -> rule.Rule:
    return rule.id_among(lambda: [term.id for catalogue in catalogues for term in catalogue()], kind)


def _or_local(ids: rule.Rule) -> rule.Rule:
    """What ``ids`` takes, or the id of a term of some pack."""
    return lambda value, path, problems: value if is_local_id(value) else ids(value, path, problems)


_PROJECT: dict[str, rule.Rule] = {
    "name": rule.text,
    "authority": rule.string,
    "summary": rule.optional(rule.text),
    "population": rule.optional(rule.size),
    "caution": rule.optional(rule.text),
    "sources": rule.instances(Source),
    "kind": rule.or_empty(_id_among("kind", kinds)),
    "domain": rule.or_empty(_or_local(_id_among("domain", domains, families))),
    "use": rule.or_empty(_or_local(_id_among("use", uses))),
    "phase": rule.or_empty(_id_among("phase", phases)),
    "motivations": rule.words_of(_id_among("motivation", motivations)),
    "stance": rule.or_empty(_id_among("stance", stances)),
    "position": rule.optional(rule.instance(OpportunityPosition)),
    "provider": rule.string,
    "is_in_house": rule.optional(rule.flag),
    "is_demonstrator": rule.optional(rule.flag),
    "aim": rule.optional(rule.member(Aim)),
    "agents": rule.optional(rule.size),
}


def _assessments(value: Iterable[Assessment]) -> tuple[Assessment, ...]:
    return as_tuple(value)


def _panels(value: Iterable[Panel]) -> tuple[Panel, ...]:
    return as_tuple(value)


def _balances(value: Iterable[Balance]) -> tuple[Balance, ...]:
    return as_tuple(value)


def _measures(value: Iterable[Action]) -> tuple[Action, ...]:
    return as_tuple(value)


def _decisions(value: Iterable[Decision]) -> tuple[Decision, ...]:
    return as_tuple(value)


def _grids(value: Iterable[Grid]) -> tuple[Grid, ...]:
    return as_tuple(value)


def _answers(
    value: Mapping[str, bool | None] | Iterable[tuple[str, bool | None]],
) -> tuple[tuple[str, bool | None], ...]:
    return value  # type: ignore[return-value]  # the rule of the field judges it, and keeps pairs


@stored_as("ia_radar.dossier.schema:json_schema")
@frozen
class Dossier:
    """All that is known of one project.

    Args:
        project: what is decided on.
        assessments: in any order; what comes before and after goes by their dates
            (`ia_radar.assess.by_date`).
        facts: what is known for the AI Act, by fact id (None is unknown); kept as pairs, under the ids that
            the questionnaire asks for today.
        panels: groups of respondents, in the order they met. Their answers are in the file: keep it as
            you keep a file of staff answers, and publish the report, which shows no group under ``k``.
        balances: weighings of costs against benefits, in any order.
        declared: answers to red lines that somebody has to declare, by id of the line.
        measures: the plan of accompanying measures.
        policy: the local policy that applies; None for the booklet's own rules.
        decisions: what people decided, in order.
        grids: grids that travel with the dossier though nothing is rated on them yet; those of the
            assessments travel anyway, and are left out here.

    Raises:
        InvalidInput: every field that is wrong, each with its path, or too many assessments.

    Examples:
        >>> import ia_radar as ia
        >>> dossier = ia.Dossier.from_dict({
        ...     "format_version": 1, "project": {"name": "Cantines"},
        ...     "assessments": [{"grid": "girouet", "ratings": {"autonomy": 3, "meaning": "unknown"}}],
        ... })
        >>> dossier
        <Dossier « Cantines »: 1 assessment>
        >>> ia.Dossier.from_dict(dossier.to_dict()) == dossier
        True
    """

    project: Project
    assessments: tuple[Assessment, ...] = field(default=(), converter=_assessments)
    facts: tuple[tuple[str, bool | None], ...] = field(default=(), converter=_answers)
    panels: tuple[Panel, ...] = field(default=(), kw_only=True, converter=_panels)
    balances: tuple[Balance, ...] = field(default=(), kw_only=True, converter=_balances)
    declared: tuple[tuple[str, bool | None], ...] = field(default=(), kw_only=True, converter=_answers)
    measures: tuple[Action, ...] = field(default=(), kw_only=True, converter=_measures)
    policy: Policy | None = field(default=None, kw_only=True)
    decisions: tuple[Decision, ...] = field(default=(), kw_only=True, converter=_decisions)
    grids: tuple[Grid, ...] = field(default=(), kw_only=True, converter=_grids)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            project=rule.instance(Project),
            assessments=rule.instances(Assessment),
            facts=rule.answers,
            panels=rule.instances(Panel),
            balances=rule.instances(Balance),
            declared=rule.answers,
            measures=rule.instances(Action),
            policy=rule.optional(rule.instance(Policy)),
            decisions=rule.instances(Decision),
            grids=rule.instances(Grid),
        )
        if self.facts:  # the law is loaded where there is some to read
            import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
            from ia_radar.aiact.questionnaire.migration import migrate

            object.__setattr__(self, "facts", tuple(migrate(dict(self.facts)).items()))
        check_size(sum(1 for _ in self._all_assessments()))
        used = {assessment.grid for assessment in self._all_assessments()}
        unused = dict.fromkeys(grid for grid in self.grids if grid not in used)
        object.__setattr__(self, "grids", tuple(unused))

    @property
    def all_grids(self) -> tuple[Grid, ...]:
        """Every grid that the dossier speaks of, each once: those of its assessments, then ``grids``."""
        used = dict.fromkeys(assessment.grid for assessment in self._all_assessments())
        return (*used, *self.grids)

    def _all_assessments(self) -> Iterable[Assessment]:
        yield from self.assessments
        for panel in self.panels:
            yield from panel.assessments

    @classmethod
    def from_dict(cls, data: Mapping[str, object], grids: Iterable[Grid] = ()) -> Dossier:
        """The dossier that a mapping, such as parsed JSON, describes.

        Files of older formats are brought up to date on the way.

        Args:
            data: what the file holds.
            grids: grids that it may name without holding them, such as those of a pack.

        Raises:
            UnsupportedVersion: it was written by a newer library.
            InvalidInput: every problem found, with paths such as ``assessments[0].ratings.autonomy``.
        """
        from ia_radar.dossier.file import read_dossier

        return read_dossier(data, rule.judge("grids", grids, rule.instances(Grid)))

    def to_dict(self, lang: Lang | None = None, grids: Iterable[Grid] = ()) -> dict[str, Any]:
        """The mapping that `from_dict` reads back; ready for `json.dump`.

        Args:
            lang: give every text in this language alone, with words beside the ids; None for ids alone and
                all the languages of a text, without loss.
            grids: grids that whoever reads it will have, such as those of a pack; they are named, not copied.
        """
        from ia_radar.dossier.file import dossier_to_dict, local_words

        handed = rule.judge("grids", grids, rule.instances(Grid))
        return in_words(self, dossier_to_dict(self, handed, lang), lang, lambda: local_words(self, handed))

    @property
    def last_day(self) -> dt.date | None:
        """The last day that the dossier speaks of what happened; None when nothing is dated.

        Days still to come, such as the date by which a measure is due, are left out.
        """
        days = [
            *(assessment.date for assessment in self._all_assessments()),
            *(balance.on for balance in self.balances),
            *(action.done for action in self.measures),
            *(decision.on for decision in self.decisions),
        ]
        return max((day for day in days if day is not None), default=None)

    def case(self, on: dt.date) -> Case:
        """What an advice reads of this dossier on a day, the legal results included.

        Args:
            on: the day of the law.

        Raises:
            InvalidInput: facts that the questionnaire does not know.
        """
        classification, french = None, None
        if self.facts:
            from ia_radar.aiact import classify, french_law

            facts = dict(self.facts)
            classification = classify(facts, on=on)
            french = french_law(facts, body=self.project.body, on=on)
        return Case(
            self.assessments,
            self.panels,
            self.balances,
            self.project.aim,
            self.declared,
            self.facts,
            classification,
            french,
        )

    def __repr__(self) -> str:
        count = len(self.assessments)
        more = [("panel", self.panels), ("decision", self.decisions)]
        others = "".join(
            f", {len(values)} {name}{'s' * (len(values) != 1)}" for name, values in more if values
        )
        return f"<Dossier « {self.project.name} »: {count} assessment{'s' * (count != 1)}{others}>"


def check_size(count: int) -> None:
    """See that a dossier can hold this many assessments.

    Raises:
        InvalidInput: it cannot.
    """
    if count > MAX_ASSESSMENTS:
        message = f"{count} assessments, those of panels included; a dossier holds {MAX_ASSESSMENTS} at most"
        raise InvalidInput([Problem("assessments", "too-many", message)])
