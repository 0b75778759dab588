"""The first page of a report: what somebody who decides reads, and where they sign.

Rules that hold here:

1. This page picks and computes nothing; what it says stands in full further on.
2. It is one page whatever people wrote: a text that is too long for it is cut at a sentence or a word, and
   the whole follows.
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

__all__ = ["MAX_TITLE", "opening", "overview_section", "project_section", "shorten"]

_FEW = 3
_FEW_LOCAL = 2
_WORDS = {
    "project": Text("Le projet", "The project"),
    "more": Text("Et {} autres, avec leurs dates, plus loin.", "And {} more, with their dates, further on."),
    "maybe": Text("{} (à confirmer)", "{} (to be confirmed)"),
    "title": Text("L’essentiel en une page", "The essentials on one page"),
    "proposal": Text("Proposition de l’outil", "What the tool proposes"),
    "law": Text("Règlement IA et droit français", "AI Act and French law"),
    "local": Text("Règles locales", "Local rules"),
    "local_more": Text("Et {} autres, plus loin.", "And {} more, further on."),
    "worst": Text("Réponses les plus basses", "Lowest answers"),
    "missing": Text("Ce qui manque encore", "What is still missing"),
    "unanswered": Text("{}, thèmes sans réponse : {} sur {}.", "{}, items without an answer: {} of {}."),
    "questions": Text("Questions de droit ouvertes : {}. D’abord :", "Open questions of law: {}. First:"),
    "nothing": Text("Rien.", "Nothing."),
    "forbidden": Text("Interdit en l’état par le droit français.", "Forbidden by French law as it stands."),
    "sign": Text("Décision", "Decision"),
    "decided": Text("Décision enregistrée", "Decision on record"),
    "who": Text("Qui décide", "Who decides"),
    "choice": Text("Décision prise", "Decision taken"),
    "name": Text("Nom et fonction", "Name and position"),
    "date": Text("Date", "Date"),
    "signature": Text("Signature", "Signature"),
}
_SUMMARY, _LINE, _NAME = 600, 230, 90
"""How many characters of a text the first page has room for: a summary, an entry of a list, a name."""
MAX_TITLE = 200
"""How many characters of the project’s name, and of the authority’s, the head of a report has room for."""
_WORST_FIRST = (Signal.HAZARD, Signal.MANOEUVRE)


def opening(results: Results) -> tuple[Block, ...]:
    """What stands above the page: what the project is, and what a reader must know first."""
    project, lang = results.dossier.project, results.lang
    summary, caution = (text[lang] if text else "" for text in (project.summary, project.caution))
    return (
        Paragraph(shorten(summary, _SUMMARY)),
        Paragraph(shorten(caution, _SUMMARY), "caution"),
        *(Paragraph(shorten(omission, _SUMMARY), "caution") for omission in results.omissions),
    )


def project_section(results: Results) -> tuple[Section, ...]:
    """What the first page had to cut, whole; nothing where it had room."""
    project, lang = results.dossier.project, results.lang
    names = [text for text in (project.name[lang], project.authority) if shorten(text, MAX_TITLE) != text]
    texts = [text[lang] for text in (project.summary, project.caution) if text]
    cut = names + [text for text in (*texts, *results.omissions) if shorten(text, _SUMMARY) != text]
    return (Section("project", _WORDS["project"][lang], tuple(map(Paragraph, cut))),) if cut else ()


def shorten(text: str, limit: int) -> str:
    """A text cut after a sentence, or else after a word, so that it fits; its paragraphs then run on."""
    if len(text) <= limit and text.count("\n") <= _MOST_LINES:
        return text
    words = " ".join(text.split())
    start = words[: limit - 1]
    if len(words) <= limit:
        return words
    sentence = max(start.rfind(mark) for mark in (". ", "? ", "! "))
    if sentence > limit // 2:
        return f"{start[: sentence + 1]} […]"
    return f"{start.rsplit(' ', 1)[0] if ' ' in start[limit // 2 :] else start}…"


_MOST_LINES = 6


def overview_section(results: Results) -> Section:
    """The page to decide on: proposal, law, drawings, lowest answers, what is missing, signature."""
    lang = results.lang
    blocks = (
        *_proposal(results),
        *_law(results),
        *_local(results),
        *_thumbnails(results),
        *_lowest_answers(results),
        Heading(_WORDS["missing"][lang]),
        *(_missing(results) or (Paragraph(_WORDS["nothing"][lang]),)),
        Heading(_WORDS["sign"][lang]),
        Fields((*(_decided(each, lang) for each in results.dossier.decisions[-1:]), *_to_sign(results))),
    )
    return Section("overview", _WORDS["title"][lang], blocks)


def _proposal(results: Results) -> tuple[Block, ...]:
    advice, lang = results.advice, results.lang
    if advice is None:
        return ()
    reasons = bullets(shorten(finding.reason[lang], _LINE) for finding in advice.why[:_FEW])
    return (Heading(_WORDS["proposal"][lang]), outcome_block(advice.outcome, lang), *reasons)


def _law(results: Results) -> tuple[Block, ...]:
    law, lang = results.law, results.lang
    if law is None:
        return ()
    forbidden = (Paragraph(_WORDS["forbidden"][lang]),) if law.french.forbidden else ()
    duties = [duty for duty in law.duties if duty.ours]
    duties.sort(key=lambda duty: (not duty.certain, duty.applies_from))
    texts = [_duty(duty, lang) for duty in duties[:_FEW]]
    if len(duties) > _FEW:
        texts.append(_WORDS["more"][lang].format(len(duties) - _FEW))
    sentence = class_sentence(law.result, lang)
    return (Heading(_WORDS["law"][lang]), Paragraph(sentence), *forbidden, *bullets(texts))


def _duty(duty: Duty, lang: Lang) -> str:
    day = duty.first_day(lang)
    when = day if duty.certain else _WORDS["maybe"][lang].format(day)
    return f"{when}{COLON[lang]}{shorten(duty.text[lang], _LINE)}"


def _local(results: Results) -> tuple[Block, ...]:
    """What the authority's own rules ask for, those that hold first; it stands in full further on."""
    lang, statements = results.lang, sorted(results.local or (), key=lambda statement: not statement.certain)
    if not statements:
        return ()
    texts = [
        f"{statement.kind_text(lang)}{COLON[lang]}{shorten(statement.rule.text[lang], _LINE)}"
        for statement in statements[:_FEW_LOCAL]
    ]
    if len(statements) > _FEW_LOCAL:
        texts.append(_WORDS["local_more"][lang].format(len(statements) - _FEW_LOCAL))
    return (Heading(_WORDS["local"][lang]), *bullets(texts))


def _thumbnails(results: Results) -> tuple[Block, ...]:
    """The last radar and the last girouet, silent: each is described where it stands in full."""
    drawings = tuple(
        svg.chart(assessment, lang=results.lang, theme=results.theme, decorative=True)
        for assessment in results.latest[:2]
    )
    return (Figure(drawings, is_small=True),) if drawings else ()


def _lowest_answers(results: Results) -> tuple[Block, ...]:
    lang = results.lang
    lines = [
        Line(
            f"{shorten(item.label[lang], _NAME)}{COLON[lang]}{level.label[lang]}",
            source=shorten(assessment.grid.title[lang], _NAME),
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
            shorten(assessment.grid.title[lang], _NAME),
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
    return Field(
        _WORDS["decided"][lang], f"{decision.outcome.label[lang]} ({shorten(decision.by, _NAME)}{day})"
    )


def _to_sign(results: Results) -> tuple[Field, ...]:
    lang = results.lang
    who = Field(_WORDS["who"][lang], shorten(results.dossier.project.authority, _NAME))
    return (who, *(Field(_WORDS[name][lang]) for name in ("choice", "name", "date", "signature")))
