"""How firmly an advice stands: which single answer would flip it, and how far it is from flipping.

Rules that hold here:

1. Every single move is tried: a rating up or down by one level, a gap filled with any level, a declaration
   said the other way. What is listed is all that flips, so that no cliff is hidden.
2. Legal facts are not moved here: the classification lists its own decisive questions.
3. A move asks again only the checks that read what it moves (`examine/parts.py`): the time grows with the
   number of answers, not with its square.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar._ground.fields import as_text, as_texts
from ia_radar.assess.model import NonAnswer
from ia_radar.decide.case import as_case
from ia_radar.decide.examine.parts import Parts
from ia_radar.decide.examine.situation import Answer, check_day, read_situation
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.policy.model import check_policy
from ia_radar.text import COLON, LANGS, Lang, Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from ia_radar.assess.model import Rating
    from ia_radar.decide.case import HasCase
    from ia_radar.decide.policy.model import Policy
    from ia_radar.decide.policy.rules import RedLine

__all__ = ["Flip", "Sensitivity", "sensitivity"]

_ANSWERS = {
    True: Text("oui", "yes"),
    False: Text("non", "no"),
    None: Text("rien n’est dit", "nothing is said"),
}
_SHOWN = 12  # answers named in a sentence; a grid may hold hundreds


@data_fields(
    item=str, label=Words, before=int | bool | NonAnswer | None, after=int | bool | NonAnswer, outcome=Outcome
)
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
    label: Text = field(converter=as_text)
    before: Rating | bool | None
    after: Rating | bool
    outcome: Outcome

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @property
    def text(self) -> Text:
        """The flip in a sentence."""
        before, after = _answer_text(self.before), _answer_text(self.after)
        is_gap = self.before is None or isinstance(self.before, NonAnswer)
        instead = (
            Text(f"(aujourd’hui : {before.fr})", f"(today: {before['en']})")
            if is_gap
            else Text(f"au lieu de {before.fr}", f"instead of {before['en']}")
        )
        fr = f"répondre {after.fr} {instead.fr} donnerait « {self.outcome.label.fr} »."
        en = f"answering {after['en']} {instead['en']} would give « {self.outcome.label['en']} »."
        return Text(_sentence(self.label.fr, fr, "fr"), _sentence(self.label["en"], en, "en"))


def _sentence(label: str, words: str, lang: Lang) -> str:
    """A label and what is said of it: a question stands by itself, a name is followed by a colon."""
    if label.endswith("?"):
        return f"{label} {words[0].upper()}{words[1:]}"
    return f"{label.removesuffix('.')}{COLON[lang]}{words}"


def _answer_text(answer: Rating | bool | None) -> Text:
    if isinstance(answer, NonAnswer):
        return answer.label
    if answer is None or isinstance(answer, bool):
        return _ANSWERS[answer]
    return Text(str(answer))


@data_fields(
    outcome=Outcome,
    flips=list[Flip],
    to_worse=int | None,
    to_better=list[str],
    better=Outcome | None,
    labels=list[Words],
    text=Words,
)
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
        better: that better outcome; None when answers alone cannot bring one.
        labels: what the answers of ``to_better`` are called, in the same order.
    """

    outcome: Outcome
    flips: tuple[Flip, ...]
    to_worse: int | None
    to_better: tuple[str, ...]
    better: Outcome | None = None
    labels: tuple[Text, ...] = field(default=(), converter=as_texts)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @property
    def text(self) -> Text:
        """The result, a sentence a line."""
        lines = [flip.text for flip in self.flips]
        if not lines:
            lines.append(
                Text(
                    "Aucune réponse, à elle seule, ne change la proposition.",
                    "No single answer changes the proposal.",
                )
            )
        if self.better is not None:
            lines.append(self._improvement(self.better))
        elif self.outcome is not Outcome.GO:
            lines.append(
                Text(
                    "Répondre mieux à la grille ne suffit pas à une proposition meilleure : elle tient aussi "
                    "à autre chose (le droit, la balance, une règle locale, ce qui n’est pas rempli).",
                    "Better answers to the grid cannot bring a better proposal: it depends on something "
                    "else too (the law, the balance, a local rule, what is not filled in).",
                )
            )
        return Text("\n".join(line.fr for line in lines), "\n".join(line["en"] for line in lines))

    def _improvement(self, better: Outcome) -> Text:
        count = len(self.labels)
        fr, en = (
            ", ".join(label[lang].removesuffix(".") for label in self.labels[:_SHOWN]) for lang in LANGS
        )
        if count > _SHOWN:
            fr, en = f"{fr}, et {count - _SHOWN} autres", f"{en}, and {count - _SHOWN} more"
        if count == 1:
            return Text(
                f"Pour obtenir « {better.label.fr} », il suffit d’une réponse meilleure sur : {fr}.",
                f"To get « {better.label['en']} », one better answer is enough, on: {en}.",
            )
        return Text(
            f"Pour obtenir « {better.label.fr} », il faut améliorer ensemble ces {count} réponses : {fr}.",
            f"To get « {better.label['en']} », these {count} answers have to improve together: {en}.",
        )

    def __repr__(self) -> str:
        return f"<Sensitivity of {self.outcome.value}: {len(self.flips)} single flips>"


def sensitivity(dossier: HasCase, *, policy: Policy, on: dt.date) -> Sensitivity:
    """Which single answer would flip the outcome, and how far the outcome is from flipping.

    Args:
        dossier: a `Dossier`, or a `Case`.
        policy: what the authority asks.
        on: the day of the advice.

    Returns:
        Every flip, in the order of the grid, then of the policy's red lines.

    Raises:
        InvalidInput: something else than these.

    Examples:
        >>> from datetime import date
        >>> from ia_radar.decide import Case, RedLine, Policy
        >>> line = RedLine("removes_jobs", "Pas d’IA qui supprime des emplois.", "Des emplois supprimés ?")
        >>> jobs = Policy("x", "1", "x", red_lines=[line])
        >>> result = sensitivity(Case(), policy=jobs, on=date(2026, 11, 22))
        >>> result.flips[0].text.fr
        'Des emplois supprimés ? Répondre oui (aujourd’hui : rien n’est dit) donnerait « ne pas engager ».'
    """
    check_day(on)
    situation = read_situation(as_case(dossier, on), check_policy(policy), on)
    parts = Parts(situation)
    now = parts.outcome
    flips = tuple(flip for flip in _moves(parts) if flip.outcome is not now)
    falls = [
        answer.rating - level
        for answer in situation.answers
        if not isinstance(answer.rating, NonAnswer)
        for level in range(answer.grid.scale.lowest, answer.rating)
        if parts.outcome_if_rated(answer, level).rank < now.rank
    ]
    needed, better = parts.smallest_improvement()
    return Sensitivity(
        now,
        flips,
        min(falls, default=None),
        tuple(_name(answer) for answer in needed),
        better if needed else None,
        tuple(_label(answer) for answer in needed),
    )


def _moves(parts: Parts) -> Iterator[Flip]:
    """Every single move, with the outcome that it gives."""
    for answer in parts.situation.answers:
        scale = answer.grid.scale
        levels: Iterable[int] = range(scale.lowest, scale.highest + 1)
        if not isinstance(answer.rating, NonAnswer):
            levels = [level for level in (answer.rating - 1, answer.rating + 1) if level in scale]
        for level in levels:
            outcome = parts.outcome_if_rated(answer, level)
            yield Flip(answer.name, answer.item.label, answer.rating, level, outcome)
    for line in parts.declared:
        before = parts.situation.declared.get(line.id)
        for said in (True, False):
            if said is not before:
                outcome = parts.outcome_if_declared(line, said=said)
                yield Flip(_name(line), line.asked, before, said, outcome)


def _name(answer: RedLine | Answer) -> str:
    return answer.name if isinstance(answer, Answer) else f"declared:{answer.id}"


def _label(answer: RedLine | Answer) -> Text:
    return answer.item.label if isinstance(answer, Answer) else answer.asked
