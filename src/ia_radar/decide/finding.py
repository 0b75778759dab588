"""`Finding`: one reason of an advice, and the table of the rules that give them.

Rules that hold here:

1. A finding names its rule, the things it looked at, its source, its reason, and what to do next.
2. What a rule may propose stands in this table, beside where the rule comes from.
3. What an authority wrote (its policy, its grid) is attributed to the authority; what follows from it by a
   rule of the library is said apart (`Finding.origin`).
"""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar._ground.fields import as_text, as_texts
from ia_radar.decide.outcome import Outcome
from ia_radar.grid.model import Provenance
from ia_radar.text import COLON, SEMICOLON, Lang, Text, check_lang

__all__ = ["RULES", "AdviceRule", "Finding", "finding"]


@data_fields(id=str, outcome=Outcome | None, title=Words, source=Words, provenance=Provenance)
@frozen
class AdviceRule:
    """A rule of an advice: what the library makes of something that it reads.

    Args:
        id: stable slug.
        outcome: what it proposes; None when it only informs, or when the policy says it.
        title: what it looks at.
        source: where it comes from.
        provenance: who says what follows: the booklet or the law, the authority's policy, or we.
    """

    id: str
    outcome: Outcome | None
    title: Text
    source: Text
    provenance: Provenance

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


@data_fields(
    rule=str,
    outcome=Outcome | None,
    items=list[str],
    title=Words,
    reason=Words,
    source=Words,
    provenance=Provenance,
    asks=list[Words],
)
@frozen
class Finding:
    """One reason of an advice.

    Args:
        rule: id of the rule, a key of `RULES`.
        outcome: what this finding alone proposes; None when it only informs.
        items: what it looked at: ``radar:utility``, ``fact:self_revising``, ``declared:removes_jobs``,
            ``balance``.
        reason: why, in a sentence.
        source: the article, the deliberation or the section behind it.
        provenance: who says what the finding stands on: the law, the booklet, the authority, or we.
        asks: what to ask or to do next.
        title: what it is about in a word or two: that of its rule, or the grid's own word for a status.
    """

    rule: str
    outcome: Outcome | None
    items: tuple[str, ...]
    reason: Text = field(converter=as_text)
    source: Text = field(converter=as_text)
    provenance: Provenance
    asks: tuple[Text, ...] = field(default=(), converter=as_texts)
    title: Text = field(converter=as_text, kw_only=True)

    @title.default
    def _title(self) -> Text:
        is_known = isinstance(self.rule, str) and self.rule in RULES
        return RULES[self.rule].title if is_known else Text("")

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @property
    def origin(self) -> Text:
        """Where the finding comes from, and, when that is another, who says what follows from it.

        A red line is the council's; that an unknown answer leaves it open is a rule of ours.
        """
        follows = RULES[self.rule].provenance
        parts = [self.source] if self.source == _OURS else [self.source, self.provenance.label]
        if follows not in (self.provenance, Provenance.LOCAL):
            parts.append(_FOLLOWS[follows])
        return Text(
            SEMICOLON.fr.join(part.fr for part in parts), SEMICOLON.en.join(part["en"] for part in parts)
        )

    def show(self, lang: Lang = "fr") -> str:
        """The finding in a few lines of plain text.

        Raises:
            UnknownId: no such language.
        """
        check_lang(lang)
        head = self.outcome.label[lang] if self.outcome else _INFORMS[lang]
        origin = f"{self.title[lang]}{COLON[lang]}{self.origin[lang]}"
        lines = [f"[{head}] {self.reason[lang]} ({origin})"]
        return "\n".join([*lines, *(f"  → {ask[lang]}" for ask in self.asks)])


_INFORMS = Text("à savoir", "for information")
_FOLLOWS = {
    provenance: Text(f"suite proposée : {label.fr}", f"what follows: {label.en}")
    for provenance, label in (
        (Provenance.OURS, Text("règle d’ia_radar", "a rule of ia_radar")),
        (
            Provenance.INTERPRETATION,
            Text("lecture du cahier par ia_radar", "ia_radar’s reading of the booklet"),
        ),
        (Provenance.STATED, Text("règle du cahier", "a rule of the booklet")),
    )
}
_LAW = Text("Règlement (UE) 2024/1689", "Regulation (EU) 2024/1689")
_FRENCH = Text("droit français", "French law")
_BOOKLET = Text("IA & Territoires, 2e partie", "IA & Territoires, part 2")
_GIROUET = Text("IA & Territoires, 3e partie", "IA & Territoires, part 3")
_OURS = Text("règle d’ia_radar", "a rule of ia_radar")
_POLICY = Text("politique locale", "local policy")
_STATED, _READ, _OWN, _LOCAL = (
    Provenance.STATED,
    Provenance.INTERPRETATION,
    Provenance.OURS,
    Provenance.LOCAL,
)

_row = AdviceRule  # so that the rows of the table line up
RULES = {
    rule.id: rule
    for rule in (
        _row("law.prohibited", Outcome.STOP,
             Text("pratique interdite", "prohibited practice"), _LAW, _STATED),
        _row("law.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("classe juridique à établir", "legal class to be settled"), _LAW, _OWN),
        _row("law.unread", Outcome.NOT_ENOUGH_INFORMATION,
             Text("droit non examiné", "law not looked at"), _OURS, _OWN),
        _row("law.open", Outcome.GO_WITH_CONDITIONS,
             Text("questions juridiques ouvertes", "open legal questions"), _LAW, _OWN),
        _row("law.high_risk", Outcome.GO_WITH_CONDITIONS, Text("haut risque", "high risk"), _LAW, _STATED),
        _row("law.transparency", Outcome.GO_WITH_CONDITIONS,
             Text("transparence", "transparency"), _LAW, _STATED),
        _row("french.forbidden", Outcome.STOP, Text("droit français", "French law"), _FRENCH, _STATED),
        _row("french.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("interdiction possible", "possible prohibition"), _FRENCH, _OWN),
        _row("french.duty", Outcome.GO_WITH_CONDITIONS,
             Text("obligation de droit français", "duty under French law"), _FRENCH, _STATED),
        _row("french.open", Outcome.GO_WITH_CONDITIONS,
             Text("obligation possible", "possible duty"), _FRENCH, _OWN),
        _row("red_line.crossed", Outcome.STOP, Text("ligne rouge", "red line"), _POLICY, _LOCAL),
        _row("red_line.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("ligne rouge à vérifier", "red line to be checked"), _POLICY, _OWN),
        _row("gate.closed", None, Text("préalable", "gate"), _POLICY, _LOCAL),
        _row("gate.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("préalable à vérifier", "gate to be checked"), _POLICY, _OWN),
        _row("grid.absent", Outcome.NOT_ENOUGH_INFORMATION,
             Text("grille de décision non remplie", "decision grid not filled in"), _OURS, _OWN),
        _row("grid.fog", Outcome.NOT_ENOUGH_INFORMATION,
             Text("trop peu de réponses", "too few answers"), _OURS, _OWN),
        _row("grid.hazard", Outcome.ARBITRATION, Text("écueil", "hazard"), _BOOKLET, _OWN),
        _row("grid.manoeuvre", Outcome.GO_WITH_CONDITIONS,
             Text("manœuvre", "manoeuvre"), _BOOKLET, _READ),
        _row("grid.unknown", Outcome.GO_WITH_CONDITIONS,
             Text("à demander au prestataire", "to be asked of the provider"), _BOOKLET, _READ),
        _row("grid.unanswered", Outcome.GO_WITH_CONDITIONS,
             Text("sans réponse", "no answer"), _OURS, _OWN),
        _row("grid.not_applicable", Outcome.GO_WITH_CONDITIONS,
             Text("sans objet, sans motif", "not applicable, without a reason"), _OURS, _OWN),
        _row("balance.absent", Outcome.GO_WITH_CONDITIONS,
             Text("balance environnementale", "environmental balance"), _BOOKLET, _READ),
        _row("balance.unmet", None,
             Text("balance environnementale", "environmental balance"), _POLICY, _LOCAL),
        _row("balance.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("balance à préciser", "balance to be settled"), _POLICY, _OWN),
        _row("balance.unsaid", Outcome.GO_WITH_CONDITIONS,
             Text("importance de l’impact", "importance of the impact"), _BOOKLET, _READ),
        _row("girouet.weak", None, Text("girouet", "girouet"), _GIROUET, _STATED),
        _row("other_grid.weak", None, Text("autre grille", "another grid"), _OURS, _OWN),
        _row("panel.disputed", None, Text("à débattre", "to be discussed"), _OURS, _OWN),
    )
}  # fmt: skip


def finding(
    rule: str,
    reason: Text,
    *items: str,
    asks: tuple[Text, ...] = (),
    outcome: Outcome | None = None,
    source: Text | None = None,
    provenance: Provenance | None = None,
    title: Text | None = None,
) -> Finding:
    """A finding of a rule; what is left out is as the table says."""
    row = RULES[rule]
    return Finding(
        rule,
        outcome or row.outcome,
        items,
        reason,
        source if source and source.fr else row.source,
        provenance or row.provenance,
        asks,
        title=title or row.title,
    )
