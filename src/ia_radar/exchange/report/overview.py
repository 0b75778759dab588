"""The first page of a report: what somebody who decides reads, and where they sign.

Rule that holds here: this page picks and computes nothing; what it says stands in full further on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import svg
from ia_radar.assess.model import NonAnswer
from ia_radar.exchange.report.block import (
    Block,
    Bullets,
    Field,
    Fields,
    Figure,
    Heading,
    Line,
    Paragraph,
    Section,
    bullets,
)
from ia_radar.exchange.report.decision import outcome_block
from ia_radar.exchange.report.law import class_sentence
from ia_radar.grid.model import Signal
from ia_radar.text import COLON, Lang, Text, day_in_words

if TYPE_CHECKING:
    from ia_radar.aiact import Duty
    from ia_radar.decide import Decision
    from ia_radar.exchange.report.results import Results

__all__ = ["overview_section"]

_FEW = 3
_WORDS = {
    "title": Text("L’essentiel en une page", "The essentials on one page"),
    "proposal": Text("Proposition de l’outil", "What the tool proposes"),
    "law": Text("Règlement IA et droit français", "AI Act and French law"),
    "worst": Text("Réponses les plus basses", "Lowest answers"),
    "missing": Text("Ce qui manque encore", "What is still missing"),
    "unanswered": Text("{}, thèmes sans réponse : {} sur {}.", "{}, items without an answer: {} of {}."),
    "questions": Text("Questions de droit ouvertes : {}. D’abord :", "Open questions of law: {}. First:"),
    "nothing": Text("Rien.", "Nothing."),
    "forbidden": Text("Interdit en l’état par le droit français.", "Forbidden by French law as it stands."),
    "sign": Text("Décision", "Decision"),
    "decided": Text("Décision enregistrée", "Decision on record"),
    "choice": Text("Décision prise", "Decision taken"),
    "name": Text("Nom et fonction", "Name and position"),
    "date": Text("Date", "Date"),
    "signature": Text("Signature", "Signature"),
}
_WORST_FIRST = (Signal.HAZARD, Signal.MANOEUVRE)


def overview_section(results: Results) -> Section:
    """The page to decide on: proposal, law, drawings, lowest answers, what is missing, signature."""
    lang = results.lang
    blocks = (
        *_proposal(results),
        *_law(results),
        *_thumbnails(results),
        *_lowest_answers(results),
        Heading(_WORDS["missing"][lang]),
        *(_missing(results) or (Paragraph(_WORDS["nothing"][lang]),)),
        Heading(_WORDS["sign"][lang]),
        Fields((*(_decided(each, lang) for each in results.dossier.decisions[-1:]), *_to_sign(lang))),
    )
    return Section("overview", _WORDS["title"][lang], blocks)


def _proposal(results: Results) -> tuple[Block, ...]:
    advice, lang = results.advice, results.lang
    if advice is None:
        return ()
    reasons = bullets(finding.reason[lang] for finding in advice.why[:_FEW])
    return (Heading(_WORDS["proposal"][lang]), outcome_block(advice.outcome, lang), *reasons)


def _law(results: Results) -> tuple[Block, ...]:
    law, lang = results.law, results.lang
    if law is None:
        return ()
    forbidden = (Paragraph(_WORDS["forbidden"][lang]),) if law.french.forbidden else ()
    duties = [duty for duty in law.duties if duty.ours and duty.certain]
    duties.sort(key=lambda duty: duty.applies_from)
    texts = [_duty(duty, lang) for duty in duties[:_FEW]]
    sentence = class_sentence(law.result, lang)
    return (Heading(_WORDS["law"][lang]), Paragraph(sentence), *forbidden, *bullets(texts))


def _duty(duty: Duty, lang: Lang) -> str:
    return f"{day_in_words(duty.applies_from, lang)}{COLON[lang]}{duty.text[lang]}"


def _thumbnails(results: Results) -> tuple[Block, ...]:
    """The last radar and the last girouet, silent: each is described where it stands in full."""
    drawings = tuple(
        svg.chart(assessment, lang=results.lang, decorative=True) for assessment in results.latest[:2]
    )
    return (Figure(drawings, is_small=True),) if drawings else ()


def _lowest_answers(results: Results) -> tuple[Block, ...]:
    lang = results.lang
    lines = [
        Line(
            f"{item.label[lang]}{COLON[lang]}{level.label[lang]}",
            source=assessment.grid.title[lang],
            role=f"status-{signal.value}",
        )
        for signal in _WORST_FIRST
        for assessment in results.latest
        for item in assessment.grid.items
        for level in assessment.grid.scale.levels
        if level.signal is signal and assessment[item.id] == level.value
    ]
    return (Heading(_WORDS["worst"][lang]), Bullets(tuple(lines[:_FEW]))) if lines else ()


def _missing(results: Results) -> tuple[Block, ...]:
    lang = results.lang
    gaps = [
        (
            assessment.grid.title[lang],
            sum(rating in (NonAnswer.UNANSWERED, NonAnswer.UNKNOWN) for _, rating in assessment.ratings),
            len(assessment.ratings),
        )
        for assessment in results.latest
    ]
    answers = bullets(_WORDS["unanswered"][lang].format(*gap) for gap in gaps if gap[1])
    still_open = results.law.still_open if results.law else ()
    if not still_open:
        return answers
    questions = bullets(open_question.text[lang] for open_question in still_open[:_FEW])
    return (*answers, Paragraph(_WORDS["questions"][lang].format(len(still_open))), *questions)


def _decided(decision: Decision, lang: Lang) -> Field:
    day = f", {day_in_words(decision.on, lang)}" if decision.on else ""
    return Field(_WORDS["decided"][lang], f"{decision.outcome.label[lang]} ({decision.by}{day})")


def _to_sign(lang: Lang) -> tuple[Field, ...]:
    return tuple(Field(_WORDS[name][lang]) for name in ("choice", "name", "date", "signature"))
