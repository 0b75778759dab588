"""`Dossier` and `Project`: all that is known of one project, as values.

Rules that hold here:

1. What people decided stands apart from what was proposed; a dossier never stores an advice.
2. Ids of catalogues are checked; free words stay free.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from ia_radar.assess.model import Assessment
from ia_radar.assess.panel import Panel
from ia_radar.decide.balance.balance import Aim, Balance
from ia_radar.decide.case import Case
from ia_radar.decide.decision import Decision
from ia_radar.decide.plan import Action
from ia_radar.decide.policy.model import Policy
from ia_radar.errors import Problems
from ia_radar.project.opportunity import OpportunityPosition
from ia_radar.project.vocabulary import domains, families, kinds, motivations, phases, stances, uses
from ia_radar.text import Text

__all__ = ["Dossier", "Project", "Source"]


@frozen
class Source:
    """Where a fact about a project can be checked.

    Args:
        title: what it is.
        url: where it is, if it is public.
        date: when it was published or seen, as ``2026-11-22`` or a year.
    """

    title: str
    url: str = ""
    date: str = ""


def _words(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


@frozen
class Project:
    """What is decided on.

    Args:
        name: what people call it.
        authority: who decides.
        summary: what it does, in a few sentences.
        population: inhabitants of the authority, if known; some duties depend on it.
        caution: what a reader must know about the answers, such as « illustrative ».
        sources: where the facts come from.
        kind: the main kind of AI, an id of `ia_radar.project.kinds`.
        domain: the domain of use, an id of `ia_radar.project.domains`, or of `families` where the
            booklet's list of domains was lost.
        use: the use case, an id of `ia_radar.project.uses`.
        phase: where it stands, an id of `ia_radar.project.phases`.
        motivations: why, ids of `ia_radar.project.motivations`.
        stance: the authority's stance on jobs, an id of `ia_radar.project.stances`.
        position: its place on the opportunity diagram.
        provider: who provides the system, in words.
        is_in_house: whether the authority makes the system itself; None when nobody said.
        is_demonstrator: whether it is a publicly funded demonstrator; None when nobody said.
        aim: what it is for, as far as the environment goes.
        agents: staff of the authority, if known; some duties depend on it.

    Raises:
        InvalidInput: an id that no catalogue has.

    >>> Project(Text("Cantines"), kind="predictive", use="attendance_forecast").kind
    'predictive'
    """

    name: Text
    authority: str = ""
    summary: Text | None = None
    population: int | None = None
    caution: Text | None = None
    sources: tuple[Source, ...] = ()
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
        problems = Problems()
        for name, catalogues in _CATALOGUES.items():
            given = getattr(self, name)
            for wanted in given if isinstance(given, tuple) else filter(None, (given,)):
                known = [word for catalogue in catalogues for word in catalogue().ids]
                if wanted not in known:
                    problems.unknown(name, name.removesuffix("s"), wanted, known)
        problems.raise_if_any()


# Which catalogues hold the words of which field.
_CATALOGUES = {
    "kind": (kinds,),
    "domain": (domains, families),
    "use": (uses,),
    "phase": (phases,),
    "motivations": (motivations,),
    "stance": (stances,),
}


def _assessments(made: Iterable[Assessment]) -> tuple[Assessment, ...]:
    return tuple(made)


def _panels(made: Iterable[Panel]) -> tuple[Panel, ...]:
    return tuple(made)


def _balances(made: Iterable[Balance]) -> tuple[Balance, ...]:
    return tuple(made)


def _measures(made: Iterable[Action]) -> tuple[Action, ...]:
    return tuple(made)


def _decisions(made: Iterable[Decision]) -> tuple[Decision, ...]:
    return tuple(made)


def _pairs(
    value: Mapping[str, bool | None] | Iterable[tuple[str, bool | None]],
) -> tuple[tuple[str, bool | None], ...]:
    return tuple(dict(value).items())


@frozen
class Dossier:
    """All that is known of one project.

    Args:
        project: what is decided on.
        assessments: in the order they were made.
        facts: what is known for the AI Act, as pairs of fact id and answer (None is unknown).
        panels: groups of respondents, in the order they met. Their answers are in the file: keep it as
            you keep a file of staff answers, and publish the report, which shows no group under ``k``.
        balances: weighings of costs against benefits, in any order.
        declared: answers to red lines that somebody has to declare, by id of the line.
        measures: the plan of accompanying measures.
        policy: the local policy that applies; None for the booklet's own rules.
        decisions: what people decided, in order.

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
    facts: tuple[tuple[str, bool | None], ...] = field(default=(), converter=_pairs)
    panels: tuple[Panel, ...] = field(default=(), kw_only=True, converter=_panels)
    balances: tuple[Balance, ...] = field(default=(), kw_only=True, converter=_balances)
    declared: tuple[tuple[str, bool | None], ...] = field(default=(), kw_only=True, converter=_pairs)
    measures: tuple[Action, ...] = field(default=(), kw_only=True, converter=_measures)
    policy: Policy | None = field(default=None, kw_only=True)
    decisions: tuple[Decision, ...] = field(default=(), kw_only=True, converter=_decisions)

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Dossier:
        """The dossier that a mapping, such as parsed JSON, describes.

        Files of older formats are brought up to date on the way.

        Raises:
            UnsupportedVersion: it was written by a newer library.
            InvalidInput: every problem found, with paths such as ``assessments[0].ratings.autonomy``.
        """
        from ia_radar.dossier.file import read_dossier

        return read_dossier(data)

    def to_dict(self) -> dict[str, Any]:
        """The mapping that `from_dict` reads back; ready for `json.dump`."""
        from ia_radar.dossier.file import dossier_to_dict

        return dossier_to_dict(self)

    @property
    def last_day(self) -> dt.date | None:
        """The last day that the dossier speaks of what happened; None when nothing is dated.

        Days still to come, such as the date by which a measure is due, are left out.
        """
        days = [
            *(own.date for own in self.assessments),
            *(own.date for group in self.panels for own in group.assessments),
            *(own.on for own in self.balances),
            *(own.done for own in self.measures),
            *(own.on for own in self.decisions),
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
            from ia_radar.aiact import PublicBody, classify, french_law

            facts = dict(self.facts)
            body = PublicBody(population=self.project.population, agents=self.project.agents)
            classification, french = classify(facts, on=on), french_law(facts, body=body, on=on)
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
        told = "".join(f", {len(own)} {name}{'s' * (len(own) != 1)}" for name, own in more if own)
        return f"<Dossier « {self.project.name} »: {count} assessment{'s' * (count != 1)}{told}>"
