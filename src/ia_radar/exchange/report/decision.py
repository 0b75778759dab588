"""What a report says of the proposal and of the decision, each under its own heading.

Rules that hold here:

1. The decision stands beside the proposal, and the difference between them is said.
2. A decision is reported whether or not there is a proposal to hold it against.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.decide import Advice, Outcome
from ia_radar.decide.decision import Decision, departure
from ia_radar.exchange.report.block import Block, Bullets, Heading, Line, Paragraph, Section, bullets
from ia_radar.text import COLON, Lang, Text, day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.decide import Finding
    from ia_radar.exchange.report.results import Results

__all__ = ["decision_sections", "outcome_block"]

_WORDS = {
    "proposal": Text("Ce que l’outil propose", "What the tool proposes"),
    "decision": Text("Ce qui a été décidé", "What was decided"),
    "undecided": Text("Aucune décision n’est enregistrée.", "No decision is recorded."),
    "same": Text(
        "La décision et la proposition vont dans le même sens.",
        "The decision and the proposal go the same way.",
    ),
    "rules": Text("Au {}, selon « {} », version {}.", "On {}, under “{}”, version {}."),
    "human": Text(
        "Proposition de l’outil : la décision revient aux personnes qui la signent.",
        "A proposal of the tool: the decision belongs to the people who sign it.",
    ),
    "why": Text("Ce qui conduit à cette proposition", "What leads to this proposal"),
    "more": Text("Conditions et lignes de travail", "Conditions and work-lines"),
    "informs": Text("À savoir", "For information"),
    "ask": Text("À demander d’abord", "To ask first"),
    "firm": Text("Ce qui changerait la proposition", "What would change the proposal"),
    "by": Text("Par", "By"),
    "reason": Text("Motif", "Reason"),
    "conditions": Text("Conditions fixées", "Conditions set"),
    "arbitration": Text("Avis rendu avant la décision", "Opinion given before the decision"),
    "dissent": Text("Position minoritaire", "Minority position"),
    "aside": Text("Constats laissés de côté", "Findings set aside"),
}


def decision_sections(results: Results) -> tuple[Section, ...]:
    """The proposal, if there is one, then the decision."""
    lang, advice, decisions = results.lang, results.advice, results.dossier.decisions
    sections: list[Section] = []
    if advice is not None and results.firmness is not None:
        firm = results.firmness.text[lang].splitlines()
        blocks = (*_advice(advice, lang), Heading(_WORDS["firm"][lang]), *bullets(firm))
        sections.append(Section("proposal", _WORDS["proposal"][lang], blocks))
    if decisions or advice is not None:
        decided = tuple(block for decision in decisions for block in _decision(decision, advice, lang))
        undecided = (Paragraph(_WORDS["undecided"][lang]),)
        sections.append(Section("decision", _WORDS["decision"][lang], decided or undecided))
    return tuple(sections)


def outcome_block(outcome: Outcome, lang: Lang) -> Paragraph:
    """An outcome in large type."""
    label = outcome.label[lang]
    return Paragraph(label[:1].upper() + label[1:], f"outcome outcome-{outcome.value}")


def _advice(advice: Advice, lang: Lang) -> tuple[Block, ...]:
    policy = advice.policy
    groups = (
        ("why", advice.why),
        ("more", [finding for finding in advice.findings if finding.outcome not in (None, advice.outcome)]),
        ("informs", [finding for finding in advice.findings if finding.outcome is None]),
    )
    day = day_in_words(advice.on, lang)
    blocks: list[Block] = [
        outcome_block(advice.outcome, lang),
        Paragraph(_WORDS["rules"][lang].format(day, policy.title[lang], policy.version)),
        Paragraph(_WORDS["human"][lang]),
    ]
    for name, findings in groups:
        if findings:
            blocks += [Heading(_WORDS[name][lang]), _findings(findings, lang)]
    if advice.outcome is Outcome.NOT_ENOUGH_INFORMATION:
        blocks += [Heading(_WORDS["ask"][lang]), *bullets(ask[lang] for ask in advice.questions[:5])]
    return tuple(blocks)


def _findings(findings: Iterable[Finding], lang: Lang) -> Bullets:
    return Bullets(tuple(Line(finding.reason[lang], source=finding.origin[lang]) for finding in findings))


def _decision(decision: Decision, advice: Advice | None, lang: Lang) -> tuple[Block, ...]:
    day = f", {day_in_words(decision.on, lang)}" if decision.on else ""
    rows = [("by", f"{decision.by}{day}"), ("reason", decision.reason[lang])]
    opinion = decision.arbitration
    if opinion is not None:
        when = f" ({day_in_words(opinion.on, lang)})" if opinion.on else ""
        rows += [
            ("arbitration", f"{opinion.body}{when}. {opinion.question[lang]} {opinion.opinion[lang]}"),
            ("dissent", opinion.dissent[lang]),
        ]
    blocks: list[Block] = [
        outcome_block(decision.outcome, lang),
        *(Paragraph(f"{_WORDS[name][lang]}{COLON[lang]}{text}") for name, text in rows if text),
    ]
    if decision.conditions:
        blocks += [Heading(_WORDS["conditions"][lang]), *bullets(decision.conditions)]
    if advice is not None:
        difference = departure(decision, advice)
        words = _WORDS["same"][lang] if difference is None else difference.text[lang]
        blocks.append(Paragraph(words, "departure"))
        if difference is not None and difference.set_aside:
            blocks += [Heading(_WORDS["aside"][lang]), _findings(difference.set_aside, lang)]
    return tuple(blocks)
