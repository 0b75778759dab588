"""What a report says of the law: the class and its reasons, what is missing, duties, French law.

Rules that hold here:

1. Nothing is decided here; a dossier without facts has no such section.
2. The section says the day it reads the law on, how firmly to read it, and that it is no legal advice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import svg
from ia_radar.aiact import DISCLAIMER, Category, Consequence, FrenchVerdict, question
from ia_radar.aiact.rules.calendar import LAWS
from ia_radar.aiact.rules.rule import article_in_words
from ia_radar.describe import Table
from ia_radar.exchange.report.block import Block, Figure, Heading, Paragraph, Section, bullets
from ia_radar.exchange.report.tables import table_block
from ia_radar.text import COLON, Lang, Text, day_in_words

if TYPE_CHECKING:
    from ia_radar.aiact import Classification, Ground
    from ia_radar.exchange.law import Law
    from ia_radar.exchange.report.results import Results

__all__ = ["class_sentence", "law_sections"]

_FEW = 10
_WORDS = {
    "head": Text("Règlement IA et droit français", "AI Act and French law"),
    "why": Text("Pourquoi cette classe", "Why this class"),
    "no_rule": Text(
        "Aucune règle d’une classe plus lourde ne s’applique aux faits connus.",
        "No rule of a heavier class holds on the known facts.",
    ),
    "yes": Text("oui à {}", "yes to {}"),
    "quote": Text("« {} »", "“{}”"),
    "missing": Text("Ce qui manque ({})", "What is missing ({})"),
    "complete": Text("Rien : aucune réponse ne peut plus changer la classe, les obligations ou le droit "
                     "français.",
                     "Nothing: no answer can change the class, a duty or French law any more."),
    "more": Text("et {} autres questions.", "and {} more questions."),
    "duties": Text("Obligations et dates", "Duties and dates"),
    "french": Text("Droit français, au {}", "French law, on {}"),
    "caveats": Text("À lire avec réserve", "To be read with care"),
    "law": Text("Texte lu : {}.", "Text read: {}."),
}  # fmt: skip
_HEADER = (
    Text("Article", "Article"),
    Text("Portée", "What it is"),
    Text("Ce que dit le texte", "What the text says"),
    Text("Source", "Source"),
)
_FORBIDDEN = {
    True: Text("Interdit en l’état.", "Forbidden as it stands."),
    None: Text(
        "Une question ouverte décide si cet usage est interdit.",
        "An open question decides whether this use is forbidden.",
    ),
    False: Text("Rien de connu n’interdit cet usage.", "Nothing known forbids this use."),
}
_MAYBE = Text("{} (à préciser)", "{} (to be confirmed)")


def law_sections(results: Results) -> tuple[Section, ...]:
    """The section on the law; nothing for a dossier without facts."""
    law, lang = results.law, results.lang
    if law is None:
        return ()
    classification = law.result
    ladder = svg.ai_act(classification, lang=lang, theme=results.theme)
    line = svg.timeline(law.duties, on=classification.on, lang=lang, theme=results.theme)
    blocks = (
        Paragraph(DISCLAIMER[lang], "caution"),
        Figure((ladder,)),
        Paragraph(class_sentence(classification, lang)),
        *_reasons(classification, lang),
        table_block(ladder.table, lang),
        *_missing(law, lang),
        Heading(_WORDS["duties"][lang]),
        Figure((line,)),
        *((table_block(line.table, lang),) if law.duties else ()),
        *_french(law.french, lang),
        *_caveats(classification, lang),
    )
    return (Section("law", _WORDS["head"][lang], blocks),)


def class_sentence(classification: Classification, lang: Lang) -> str:
    """The class, its day and its articles, as a sentence."""
    summary = classification.summary(lang)
    return f"{summary[:1].upper()}{summary[1:]}."


def _reasons(classification: Classification, lang: Lang) -> tuple[Block, ...]:
    is_out = (
        classification.category is Category.OUT_OF_SCOPE
    )  # then what else the system does decides nothing
    texts = [
        _ground(ground, lang)
        for ground in classification.grounds
        if not is_out or ground.rule.outcome is Consequence.OUT_OF_SCOPE
    ]
    return (Heading(_WORDS["why"][lang]), *(bullets(texts) or (Paragraph(_WORDS["no_rule"][lang]),)))


def _ground(ground: Ground, lang: Lang) -> str:
    quotes = [
        _WORDS["quote"][lang].format(question(fact).text[lang]) for fact, answer in ground.facts if answer
    ]
    because = f" ({_WORDS['yes'][lang].format(', '.join(quotes))})" if quotes else ""
    return f"{article_in_words(ground.rule.article, lang)}{COLON[lang]}{ground.rule.text[lang]}{because}"


def _missing(law: Law, lang: Lang) -> tuple[Block, ...]:
    """What is still open over the class, the duties and French law, the most decisive first."""
    heading = Heading(_WORDS["missing"][lang].format(len(law.still_open)))
    if not law.still_open:
        return (heading, Paragraph(_WORDS["complete"][lang]))
    texts = [open_question.text[lang] for open_question in law.still_open[:_FEW]]
    more = len(law.still_open) - len(texts)
    return (heading, *bullets(texts), Paragraph(_WORDS["more"][lang].format(more) if more else ""))


def _french(verdict: FrenchVerdict, lang: Lang) -> tuple[Block, ...]:
    title = _WORDS["french"][lang].format(day_in_words(verdict.on, lang))
    rows = [
        (
            statement.rule.article,
            statement.rule.kind.label[lang]
            if statement.certain
            else _MAYBE[lang].format(statement.rule.kind.label[lang]),
            statement.rule.text[lang],
            statement.rule.source,
        )
        for statement in verdict.statements
    ]
    table = (table_block(Table(title, [cell[lang] for cell in _HEADER], rows), lang),) if rows else ()
    return (Heading(title), Paragraph(_FORBIDDEN[verdict.forbidden][lang]), *table)


def _caveats(classification: Classification, lang: Lang) -> tuple[Block, ...]:
    texts = [caveat[lang] for caveat in classification.caveats]
    heading = (Heading(_WORDS["caveats"][lang]),) if texts else ()
    law = LAWS[classification.version][lang]
    return (*heading, *bullets(texts), Paragraph(_WORDS["law"][lang].format(law), "source"))
