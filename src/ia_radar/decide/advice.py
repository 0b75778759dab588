"""`advise`: a motivated proposal, for people who decide.

Rules that hold here:

1. The outcome is the worst that any finding calls for. Nothing compensates anything: no sum, no weight.
2. Improving an answer, settling an unknown the good way or relaxing a rule never worsens the outcome.
3. It is a proposal. The decision is somebody's, recorded apart.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ia_radar._ground.data import Id, data_fields, to_data
from ia_radar.decide.case import as_case
from ia_radar.decide.examine.balance import balance
from ia_radar.decide.examine.gates import gates
from ia_radar.decide.examine.grid import coverage, levels, other_grids, panels
from ia_radar.decide.examine.law import french, law
from ia_radar.decide.examine.red_lines import red_lines
from ia_radar.decide.examine.situation import check_day, read_situation
from ia_radar.decide.finding import Finding
from ia_radar.decide.outcome import Outcome, worst
from ia_radar.decide.policy.model import check_policy
from ia_radar.text import COLON, Lang, Text, check_lang, day_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ia_radar.aiact.local.rules_of_pack import LocalRules
    from ia_radar.aiact.local.statements import LocalStatement
    from ia_radar.decide.case import HasCase
    from ia_radar.decide.examine.situation import Situation
    from ia_radar.decide.policy.model import Policy

__all__ = ["Advice", "advise"]

# Everything that can be found, in the order in which equal findings are shown.
_CHECKS: tuple[Callable[[Situation], Iterator[Finding]], ...] = (
    law,
    french,
    red_lines,
    coverage,
    gates,
    balance,
    levels,
    other_grids,
    panels,
)
# What is asked first: usefulness, as the booklet argues, then what could stop the project.
_ASKED_FIRST = ("grid.absent", "grid.fog", "gate", "red_line", "law", "french", "balance", "grid")

_WORDS = {
    "title": Text("Proposition", "Proposal"),
    "on": Text("Au {}, selon « {} » (version {}).", "On {}, under « {} » (version {})."),
    "human": Text(
        "Proposition de l’outil : la décision revient aux personnes qui la signent.",
        "A proposal of the tool: the decision belongs to the people who sign it.",
    ),
    "local": Text(
        "Règles locales, dont la proposition ne dépend pas :",
        "Local rules, on which the proposal does not depend:",
    ),
    "ask": Text("À demander d’abord", "To ask first"),
}


# `object`: a local statement gives its own data, and its class would load the whole of the law here.
@data_fields(outcome=Outcome, findings=list[Finding], policy=Id, on=dt.date, local=list[object])
@frozen(repr=False)
class Advice:
    """A proposal and its reasons; made by `advise`.

    Args:
        outcome: what is proposed.
        findings: every reason, the worst first; equal ones by the policy's priority.
        policy: the policy it was made under.
        on: the day it was made for.
        local: what the rules of packs ask for, certain or possible; the proposal does not depend on it.
    """

    outcome: Outcome
    findings: tuple[Finding, ...]
    policy: Policy
    on: dt.date
    local: tuple[LocalStatement, ...] = ()

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @property
    def why(self) -> tuple[Finding, ...]:
        """The findings that call for the outcome itself."""
        return tuple(finding for finding in self.findings if finding.outcome is self.outcome)

    @property
    def conditions(self) -> tuple[Finding, ...]:
        """The work-lines to open if the project goes ahead."""
        return tuple(finding for finding in self.findings if finding.outcome is Outcome.GO_WITH_CONDITIONS)

    @property
    def questions(self) -> tuple[Text, ...]:
        """What to ask, each once: the grid first, then what could stop the project, then the rest."""

        def place(finding: Finding) -> int:
            starts = enumerate((*_ASKED_FIRST, ""))
            return next(index for index, start in starts if finding.rule.startswith(start))

        questions = (ask for finding in sorted(self.findings, key=place) for ask in finding.asks if ask.fr)
        return tuple(dict.fromkeys(questions))

    def explain(self, lang: Lang = "fr") -> str:
        """The proposal as a decision-maker reads it.

        Args:
            lang: ``"fr"`` or ``"en"``.

        Raises:
            UnknownId: no such language.
        """
        check_lang(lang)
        policy = self.policy
        lines = [
            f"{_WORDS['title'][lang]}{COLON[lang]}{self.outcome.label[lang]}",
            _WORDS["on"][lang].format(day_in_words(self.on, lang), policy.title[lang], policy.version),
            *(f"- {finding.show(lang)}" for finding in self.findings),
        ]
        if self.local:
            lines += [_WORDS["local"][lang], *(f"- {statement.show(lang)}" for statement in self.local)]
        if self.questions:
            lines.append(f"{_WORDS['ask'][lang]}{COLON[lang]}{self.questions[0][lang]}")
        return "\n".join([*lines, _WORDS["human"][lang]])

    def __repr__(self) -> str:
        return f"<Advice on {self.on.isoformat()}: {self.outcome.value}, {len(self.findings)} findings>"


def advise(dossier: HasCase, *, policy: Policy, on: dt.date, packs: Iterable[LocalRules] = ()) -> Advice:
    """A proposal for a project, with every reason for it.

    The outcome comes from red lines, gates, the balance, the legal class, coverage, and answers at a
    level of hazard or manoeuvre, and from nothing else. The girouet informs and never decides.

    Args:
        dossier: a `Dossier`, or a `Case`.
        policy: what the authority asks; `get_policy("default")` holds the booklet's own rules.
        on: the day of the advice; what is dated later is not read.
        packs: what an authority adds (`ia_radar.pack`). What its rules ask for is in ``local``; red lines and
            gates of the policy, and they alone, are how local rules bear on the outcome.

    Raises:
        InvalidInput: something else than these, or packs that collide.

    Examples:
        >>> from datetime import date
        >>> from ia_radar.decide import Case, get_policy
        >>> advice = advise(Case(), policy=get_policy("default"), on=date(2026, 11, 22))
        >>> advice.outcome.value
        'not_enough_information'
        >>> advice.questions[0].fr[:9]
        'Utilité :'
    """
    check_day(on)
    situation = read_situation(as_case(dossier, on), check_policy(policy), on)
    findings = [finding for check in _CHECKS for finding in check(situation)]

    def urgency(finding: Finding) -> tuple[int, int]:
        themes = [name.partition(":")[2] for name in finding.items]
        return (
            len(Outcome) if finding.outcome is None else finding.outcome.rank,
            min(map(situation.rank_of, themes), default=0),
        )

    findings.sort(key=urgency)  # stable: equal findings stay in the order of the checks
    outcome = worst(*(finding.outcome for finding in findings))
    local = () if type(packs) is tuple and not packs else _local_statements(packs, situation)
    return Advice(outcome, tuple(findings), situation.policy, on, local)


def _local_statements(packs: Iterable[LocalRules], situation: Situation) -> tuple[LocalStatement, ...]:
    import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.aiact.local.statements import local_statements  # the law is loaded where it is read

    return local_statements(packs, situation.facts, situation.declared, on=situation.on)
