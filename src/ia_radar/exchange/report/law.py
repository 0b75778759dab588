"""What a report says of the law: the AI Act class and its reasons, what is missing, duties, French law.

Rules that hold here:

1. Nothing is decided here; a dossier without facts has no such section.
2. The section says the day it reads the law on, how firmly to read it, and that it is no legal advice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import svg
from ia_radar.aiact import DISCLAIMER, Category, Consequence, FrenchVerdict, is_asked, question
from ia_radar.aiact.rules.calendar import LAWS
from ia_radar.aiact.rules.rule import article_in_words
from ia_radar.describe import Table
from ia_radar.errors import InvalidInput
from ia_radar.exchange.law import FactsFile, read_law
from ia_radar.exchange.report.html import bullets, heading, paragraph, scroll, subheading
from ia_radar.text import COLON, Lang, Text, day_in_words, escape

if TYPE_CHECKING:
    import datetime as dt

    from ia_radar.aiact import Classification, Ground
    from ia_radar.dossier import Dossier

__all__ = ["law_section"]

_FEW = 10
_WORDS = {
    "head": Text("Règlement IA et droit français", "AI Act and French law"),
    "undated": Text(
        "Le dossier contient des faits, mais aucune date : la loi se lit à un jour donné.",
        "The dossier holds facts but no date: the law is read on a given day.",
    ),
    "why": Text("Pourquoi cette classe", "Why this class"),
    "no_rule": Text(
        "Aucune règle d’une classe plus lourde ne s’applique aux faits connus.",
        "No rule of a heavier class holds on the known facts.",
    ),
    "yes": Text("oui à {}", "yes to {}"),
    "quote": Text("« {} »", "“{}”"),
    "missing": Text("Ce qui manque ({})", "What is missing ({})"),
    "complete": Text("Rien : plus aucune réponse ne peut changer la classe.",
                     "Nothing: no answer can change the class any more."),
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


def law_section(dossier: Dossier, on: dt.date | None, lang: Lang) -> list[str]:
    """The section on the law; nothing for a dossier without facts."""
    if not dossier.facts:
        return []
    head = heading(_say("head", lang))
    if on is None:
        return [head, paragraph(_say("undated", lang), "caution")]
    try:
        law = read_law(FactsFile(dict(dossier.facts), dossier), on=on)
    except InvalidInput as error:  # facts that the questionnaire does not know
        return [head, paragraph(str(error), "caution")]
    result = law.result
    ladder = svg.ai_act(result, lang=lang)
    line = svg.timeline(law.duties, on=on, lang=lang)
    return [
        head,
        paragraph(DISCLAIMER[lang], "caution"),
        f"<figure>{ladder}</figure>",
        paragraph(f"{result.summary(lang)[:1].upper()}{result.summary(lang)[1:]}."),
        *_reasons(result, lang),
        scroll(ladder.table),
        *_missing(result, lang),
        subheading(_say("duties", lang)),
        f"<figure>{line}</figure>",
        scroll(line.table) if law.duties else "",
        *_french(law.french, lang),
        *_caveats(result, lang),
    ]


def _say(name: str, lang: Lang, *values: object) -> str:
    return _WORDS[name][lang].format(*values)


def _reasons(result: Classification, lang: Lang) -> list[str]:
    out = result.category is Category.OUT_OF_SCOPE  # then what else the system does decides nothing
    known = [one for one in result.grounds if not out or one.rule.outcome is Consequence.OUT_OF_SCOPE]
    rows = [f"<li>{escape(_ground(ground, lang))}</li>" for ground in known]
    told = bullets(rows) if rows else paragraph(_say("no_rule", lang))
    return [subheading(_say("why", lang)), told]


def _ground(ground: Ground, lang: Lang) -> str:
    asked = [_say("quote", lang, question(fact).text[lang]) for fact, answer in ground.facts if answer]
    because = f" ({_say('yes', lang, ', '.join(asked))})" if asked else ""
    return f"{article_in_words(ground.rule.article, lang)}{COLON[lang]}{ground.rule.text[lang]}{because}"


def _missing(result: Classification, lang: Lang) -> list[str]:
    head = subheading(_say("missing", lang, len(result.missing)))
    facts = dict(result.facts)
    asked = [fact for fact in result.missing if is_asked(fact, facts)] or list(result.missing)
    if not asked:
        return [head, paragraph(_say("complete", lang))]
    rows = [f"<li>{escape(question(fact).text[lang])}</li>" for fact in asked[:_FEW]]
    more = len(result.missing) - len(rows)
    return [head, bullets(rows), paragraph(_say("more", lang, more)) if more > 0 else ""]


def _french(verdict: FrenchVerdict, lang: Lang) -> list[str]:
    title = _say("french", lang, day_in_words(verdict.on, lang))
    rows = [
        (
            one.rule.article,
            one.rule.kind.label[lang] if one.certain else _MAYBE[lang].format(one.rule.kind.label[lang]),
            one.rule.text[lang],
            one.rule.source,
        )
        for one in verdict.statements
    ]
    table = scroll(Table(title, [cell[lang] for cell in _HEADER], rows)) if rows else ""
    return [subheading(title), paragraph(_FORBIDDEN[verdict.forbidden][lang]), table]


def _caveats(result: Classification, lang: Lang) -> list[str]:
    rows = [f"<li>{escape(one[lang])}</li>" for one in result.caveats]
    kept = [subheading(_say("caveats", lang)), bullets(rows)] if rows else []
    return [*kept, paragraph(_say("law", lang, LAWS[result.version][lang]), "source")]
