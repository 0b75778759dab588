"""How firmly an advice stands: which single answer would flip it, and how far it is from flipping.

Rules that hold here:

1. Every single move is tried: a rating up or down by one level, a gap filled with any level, a declaration
   said the other way. What is listed is all that flips, so that no cliff is hidden.
2. Legal facts are not moved here: the classification lists its own decisive questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ia_radar.assess.model import NonAnswer
from ia_radar.decide.advice import advise
from ia_radar.decide.case import Case, as_case
from ia_radar.decide.examine.situation import Situation
from ia_radar.decide.outcome import Outcome
from ia_radar.text import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from ia_radar.assess.model import Assessment, Rating
    from ia_radar.decide.case import HasCase
    from ia_radar.decide.policy.model import Policy

__all__ = ["Flip", "Sensitivity", "sensitivity"]


@frozen
class Flip:
    """One answer that would change the outcome on its own.

    Args:
        item: what would change, such as ``radar:utility`` or ``declared:removes_jobs``.
        label: its name.
        before: the answer as it is.
        after: the answer that flips.
        outcome: what would then be proposed.
    """

    item: str
    label: Text
    before: Rating | bool | None
    after: Rating | bool
    outcome: Outcome

    @property
    def text(self) -> Text:
        """The flip in a line."""
        before, after = _said(self.before), _said(self.after)
        fr, en = self.label.fr.removesuffix("."), self.label["en"].removesuffix(".")
        return Text(
            f"{fr} : {before.fr} → {after.fr} donnerait « {self.outcome.label.fr} ».",
            f"{en}: {before['en']} → {after['en']} would give « {self.outcome.label['en']} ».",
        )


_ANSWERS = {True: Text("oui", "yes"), False: Text("non", "no"), None: Text("non dit", "not said")}


def _said(answer: Rating | bool | None) -> Text:
    if isinstance(answer, NonAnswer):
        return answer.label
    if answer is None or isinstance(answer, bool):
        return _ANSWERS[answer]
    return Text(str(answer))


@frozen(repr=False)
class Sensitivity:
    """How firmly an advice stands; made by `sensitivity`.

    Args:
        outcome: what is proposed as things are.
        flips: every single move that would change it, in the order of the grid.
        to_worse: over how many levels one answer has to fall for a worse outcome; None when no
            single rating can bring it about.
        to_better: answers that would together give a better outcome if each were the best one, none of
            them to spare; empty when answers alone cannot.
    """

    outcome: Outcome
    flips: tuple[Flip, ...]
    to_worse: int | None
    to_better: tuple[str, ...]

    @property
    def text(self) -> Text:
        """The result in a few lines."""
        fr, en = [own.text.fr for own in self.flips], [own.text["en"] for own in self.flips]
        if not self.flips:
            fr.append("Aucune réponse, à elle seule, ne change la proposition.")
            en.append("No single answer changes the proposal.")
        if self.to_better:
            fr.append(f"Réponses à améliorer ensemble pour faire mieux : {len(self.to_better)}.")
            en.append(f"Answers to improve together for a better proposal: {len(self.to_better)}.")
        elif self.outcome is not Outcome.GO:
            fr.append("Les réponses seules ne suffisent pas à une proposition meilleure.")
            en.append("Answers alone cannot bring a better proposal.")
        return Text("\n".join(fr), "\n".join(en))

    def __repr__(self) -> str:
        return f"<Sensitivity of {self.outcome.value}: {len(self.flips)} single flips>"


def sensitivity(dossier: HasCase, *, policy: Policy, on: dt.date) -> Sensitivity:
    """Which single answer would flip the outcome, and how far the outcome is from flipping.

    Args:
        dossier: a `Dossier`, or a `Case`.
        policy: what the authority asks.
        on: the day of the advice.

    Raises:
        InvalidInput: something else than these.

    >>> from datetime import date
    >>> from ia_radar.decide import Case, RedLine, Policy
    >>> line = RedLine("removes_jobs", "Pas d’IA qui supprime des emplois.")
    >>> jobs = Policy("x", "1", "x", red_lines=[line])
    >>> result = sensitivity(Case(), policy=jobs, on=date(2026, 11, 22))
    >>> result.flips[0].text.en
    'Pas d’IA qui supprime des emplois: not said → yes would give « do not go ahead ».'
    """
    advice = advise(dossier, policy=policy, on=on)
    case = as_case(dossier, on)
    deciding = Situation(case, policy, on).deciding

    def outcome(changed: Case) -> Outcome:
        return advise(changed, policy=policy, on=on).outcome

    flips = [
        Flip(name, label, before, after, found)
        for name, label, before, after, changed in _moves(case, policy, deciding)
        if (found := outcome(changed)) is not advice.outcome
    ]
    falls = [
        before - level
        for key, before in (deciding.ratings if deciding else ())
        if not isinstance(before, NonAnswer) and deciding is not None
        for level in range(deciding.grid.scale.lowest, before)
        if outcome(_rated(case, deciding, {key: level})).rank < advice.outcome.rank
    ]
    return Sensitivity(
        advice.outcome,
        tuple(flips),
        min(falls, default=None),
        _to_better(case, policy, on, deciding, advice.outcome),
    )


def _moves(
    case: Case, policy: Policy, deciding: Assessment | None
) -> Iterator[tuple[str, Text, Rating | bool | None, Rating | bool, Case]]:
    """Every single move, with the case that it gives."""
    if deciding is not None:
        lowest, highest = deciding.grid.scale.lowest, deciding.grid.scale.highest
        for item in deciding.grid.items:
            before = deciding[item.id]
            if isinstance(before, NonAnswer):
                levels = list(range(lowest, highest + 1))
            else:
                levels = [level for level in (before - 1, before + 1) if lowest <= level <= highest]
            for level in levels:
                changed = _rated(case, deciding, {item.id: level})
                yield f"{deciding.grid.id}:{item.id}", item.label, before, level, changed
    known = dict(case.declared)
    for line in policy.red_lines:
        if line.is_declared:
            said = known.get(line.id)
            for answer in (True, False):
                if answer is not said:
                    changed = evolve(case, declared={**known, line.id: answer})
                    asked = line.question if line.question.fr else line.statement
                    yield f"declared:{line.id}", asked, said, answer, changed


def _rated(case: Case, deciding: Assessment, ratings: dict[str, int]) -> Case:
    """The case with the answers that decide changed; the last assessment is the one that decides."""
    changed = evolve(deciding, ratings={**dict(deciding.ratings), **ratings})
    return evolve(case, assessments=(*case.assessments, changed))


def _to_better(
    case: Case, policy: Policy, on: dt.date, deciding: Assessment | None, now: Outcome
) -> tuple[str, ...]:
    """Answers that improve the outcome when each is the best one, none of which can be left out."""

    def improves(names: list[str]) -> bool:
        changed = case
        lines = {name.partition(":")[2]: False for name in names if name.startswith("declared:")}
        if lines:
            changed = evolve(changed, declared={**dict(case.declared), **lines})
        if deciding is not None:
            best = deciding.grid.scale.highest
            ratings = {name.partition(":")[2]: best for name in names if not name.startswith("declared:")}
            changed = _rated(changed, deciding, ratings)
        return advise(changed, policy=policy, on=on).outcome.rank > now.rank

    names = [f"declared:{line.id}" for line in policy.red_lines if line.is_declared]
    if deciding is not None:
        names += [f"{deciding.grid.id}:{name}" for name in deciding.grid.items.ids]
    if now is Outcome.GO or not improves(names):
        return ()
    for name in tuple(names):
        rest = [own for own in names if own != name]
        if improves(rest):
            names = rest
    return tuple(names)
