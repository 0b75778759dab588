"""`Finding`: one reason of an advice, and the table of the rules that give them.

Rules that hold here:

1. A finding names its rule, the things it looked at, its source, its reason, and what to do next.
2. What a rule may propose stands in this table, beside where the rule comes from.
"""

from __future__ import annotations

from attrs import field, frozen

from ia_radar._values import names
from ia_radar.decide.outcome import Outcome
from ia_radar.grid.model import Provenance
from ia_radar.text import COLON, Lang, Text, check_lang

__all__ = ["RULES", "Finding", "Rule", "finding"]


@frozen
class Rule:
    """A rule of the library.

    Args:
        id: stable slug.
        outcome: what it proposes; None when it only informs, or when the policy says it.
        title: what it looks at.
        source: where it comes from.
        provenance: whether the booklet or the law says it, or we do.
    """

    id: str
    outcome: Outcome | None
    title: Text
    source: Text
    provenance: Provenance


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
        provenance: whether the booklet or the law says it, or we do.
        asks: what to ask or to do next.
    """

    rule: str
    outcome: Outcome | None
    items: tuple[str, ...]
    reason: Text
    source: Text
    provenance: Provenance
    asks: tuple[Text, ...] = field(default=())

    def show(self, lang: Lang = "fr") -> str:
        """The finding in a few lines of plain text.

        Raises:
            UnknownId: no such language.
        """
        check_lang(lang)
        head = self.outcome.label[lang] if self.outcome else _INFORMS[lang]
        origin = f"{self.source[lang]} ; {self.provenance.label[lang]}"
        lines = [f"[{head}] {self.reason[lang]} ({RULES[self.rule].title[lang]}{COLON[lang]}{origin})"]
        return "\n".join([*lines, *(f"  → {ask[lang]}" for ask in self.asks)])


_INFORMS = Text("à savoir", "for information")
_LAW = Text("Règlement (UE) 2024/1689", "Regulation (EU) 2024/1689")
_FRENCH = Text("droit français", "French law")
_BOOKLET = Text("IA & Territoires, 2e partie", "IA & Territoires, part 2")
_GIROUET = Text("IA & Territoires, 3e partie", "IA & Territoires, part 3")
_OURS = Text("ia_radar", "ia_radar")
_POLICY = Text("politique locale", "local policy")
_STATED, _READ, _OWN = Provenance.STATED, Provenance.INTERPRETATION, Provenance.OURS

RULES = {
    rule.id: rule
    for rule in (
        Rule("law.prohibited", Outcome.STOP,
             Text("pratique interdite", "prohibited practice"), _LAW, _STATED),
        Rule("law.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("classe juridique à établir", "legal class to be settled"), _LAW, _OWN),
        Rule("law.unread", Outcome.NOT_ENOUGH_INFORMATION,
             Text("droit non examiné", "law not looked at"), _OURS, _OWN),
        Rule("law.open", Outcome.GO_WITH_CONDITIONS,
             Text("questions juridiques ouvertes", "open legal questions"), _LAW, _OWN),
        Rule("law.high_risk", Outcome.GO_WITH_CONDITIONS, Text("haut risque", "high risk"), _LAW, _STATED),
        Rule("law.transparency", Outcome.GO_WITH_CONDITIONS,
             Text("transparence", "transparency"), _LAW, _STATED),
        Rule("french.forbidden", Outcome.STOP, Text("droit français", "French law"), _FRENCH, _STATED),
        Rule("french.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("interdiction possible", "possible prohibition"), _FRENCH, _OWN),
        Rule("french.duty", Outcome.GO_WITH_CONDITIONS,
             Text("obligation de droit français", "duty under French law"), _FRENCH, _STATED),
        Rule("french.open", Outcome.GO_WITH_CONDITIONS,
             Text("obligation possible", "possible duty"), _FRENCH, _OWN),
        Rule("red_line.crossed", Outcome.STOP, Text("ligne rouge", "red line"), _POLICY, _STATED),
        Rule("red_line.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("ligne rouge à vérifier", "red line to be checked"), _POLICY, _OWN),
        Rule("gate.closed", None, Text("préalable", "gate"), _POLICY, _STATED),
        Rule("gate.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("préalable à vérifier", "gate to be checked"), _POLICY, _OWN),
        Rule("grid.absent", Outcome.NOT_ENOUGH_INFORMATION,
             Text("radar non rempli", "radar not filled"), _BOOKLET, _OWN),
        Rule("grid.fog", Outcome.NOT_ENOUGH_INFORMATION,
             Text("trop peu de réponses", "too few answers"), _OURS, _OWN),
        Rule("grid.hazard", Outcome.ARBITRATION, Text("écueil", "hazard"), _BOOKLET, _OWN),
        Rule("grid.manoeuvre", Outcome.GO_WITH_CONDITIONS,
             Text("manœuvre", "manoeuvre"), _BOOKLET, _READ),
        Rule("grid.unknown", Outcome.GO_WITH_CONDITIONS,
             Text("à demander au prestataire", "to be asked of the provider"), _BOOKLET, _READ),
        Rule("grid.unanswered", Outcome.GO_WITH_CONDITIONS,
             Text("sans réponse", "no answer"), _OURS, _OWN),
        Rule("grid.not_applicable", Outcome.GO_WITH_CONDITIONS,
             Text("sans objet, sans motif", "not applicable, without a reason"), _OURS, _OWN),
        Rule("balance.absent", Outcome.GO_WITH_CONDITIONS,
             Text("balance environnementale", "environmental balance"), _BOOKLET, _READ),
        Rule("balance.unmet", None,
             Text("balance environnementale", "environmental balance"), _POLICY, _STATED),
        Rule("balance.unsettled", Outcome.NOT_ENOUGH_INFORMATION,
             Text("balance à préciser", "balance to be settled"), _POLICY, _OWN),
        Rule("balance.unsaid", Outcome.GO_WITH_CONDITIONS,
             Text("importance de l’impact", "importance of the impact"), _BOOKLET, _READ),
        Rule("girouet.weak", None, Text("girouet", "girouet"), _GIROUET, _STATED),
        Rule("panel.disputed", None, Text("à débattre", "to be discussed"), _OURS, _OWN),
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
) -> Finding:
    """A finding of a rule; what is left out is as the table says."""
    own = RULES[rule]
    return Finding(
        rule,
        outcome or own.outcome,
        names(items),
        reason,
        source if source and source.fr else own.source,
        provenance or own.provenance,
        asks,
    )
