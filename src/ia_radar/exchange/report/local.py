"""What a report says of local packs: the duties and warnings of an authority, its measures, who wrote them.

Rules that hold here:

1. Nothing of a pack stands in another section of the whole, and this one names no article of law: who reads
   the report sees at once what is the authority's.
2. Each statement has its source, each pack its credit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.describe import Table
from ia_radar.exchange.report.block import Block, Bullets, Heading, Line, Paragraph, Section, bullets
from ia_radar.exchange.report.tables import table_block
from ia_radar.pack.resources import local_resources
from ia_radar.text import COLON, Lang, Text

if TYPE_CHECKING:
    from ia_radar.exchange.report.results import Results
    from ia_radar.pack import LocalStatement, Pack

__all__ = ["local_sections"]

_WORDS = {
    "title": Text("Règles et ressources locales", "Local rules and resources"),
    "note": Text(
        "Ce que demande la collectivité, et non la loi ni le cahier : la classe, les obligations légales et "
        "la proposition n’en dépendent pas.",
        "What the authority asks for, which is neither the law nor the booklet: the class, the legal duties "
        "and the proposal do not depend on it.",
    ),
    "pack": Text("{} (version {})", "{} (version {})"),
    "statements": Text("Ce que demande « {} »", "What “{}” asks for"),
    "none": Text("Aucune de ses règles ne s’applique.", "None of its rules applies."),
    "unread": Text(
        "Ses règles n’ont pas pu être lues : voyez plus haut ce qui manque au dossier.",
        "Its rules could not be read: see above what the dossier lacks.",
    ),
    "open": Text("Questions locales sans réponse :", "Local questions without an answer:"),
    "measures": Text("Mesures pour les éléments fragiles :", "Measures for weak items:"),
    "questions": Text("Questions à poser au prestataire :", "Questions to put to the provider:"),
    "clauses": Text("Clauses à demander :", "Clauses worth asking for:"),
    "use": Text("Usage du projet : {}", "Use of the project: {}"),
    "family": Text("Famille d’usages du projet : {}", "Family of uses of the project: {}"),
    "no_use": Text(
        "Usage du projet : « {} », que cette version ne définit pas.",
        "Use of the project: “{}”, which this version does not define.",
    ),
    "no_family": Text(
        "Famille d’usages du projet : « {} », que cette version ne définit pas.",
        "Family of uses of the project: “{}”, which this version does not define.",
    ),
    "source": Text("Source : {}.", "Source: {}."),
    "credit": Text("Source : {}. Crédit : {}.", "Source: {}. Credit: {}."),
}
_HEADER = (
    Text("Règle locale", "Local rule"),
    Text("Ce qu’elle demande", "What it asks for"),
    Text("Référence", "Reference"),
    Text("Source", "Source"),
    Text("Qui le dit", "Who says so"),
)


def local_sections(results: Results) -> tuple[Section, ...]:
    """The section of the packs, one after the other; nothing without a pack."""
    if not results.packs:
        return ()
    blocks = [block for pack in results.packs for block in _pack(pack, results)]
    note = Paragraph(_WORDS["note"][results.lang], "authority")
    return (Section("local", _WORDS["title"][results.lang], (note, *blocks)),)


def _pack(pack: Pack, results: Results) -> tuple[Block, ...]:
    lang = results.lang
    source, credit = (text[lang].rstrip(" .") for text in (pack.source, pack.credit))
    return (
        Heading(_WORDS["pack"][lang].format(pack.title[lang], pack.version)),
        *_named_words(pack, results),
        *_statements(pack, results),
        *_entries(pack, results),
        Paragraph(_WORDS["credit" if credit else "source"][lang].format(source, credit), "source"),
    )


def _named_words(pack: Pack, results: Results) -> tuple[Block, ...]:
    """The use and the family that the project names by a word of the pack."""
    lang, project = results.lang, results.dossier.project
    lines = []
    for name, id_, terms in (
        ("family", project.domain, pack.families),
        ("use", project.use, pack.uses),
    ):
        owner, _, short = id_.partition(":")
        if owner == pack.id and short:
            term = next((term for term in terms if term.id == short), None)
            texts = [text[lang] for text in (term.label, term.note) if text] if term else [id_]
            words = _WORDS[name if term else f"no_{name}"][lang]
            lines.append(Paragraph(words.format(" – ".join(texts))))
    return tuple(lines)


def _statements(pack: Pack, results: Results) -> tuple[Block, ...]:
    lang = results.lang
    if not pack.rules:
        return ()
    if results.local is None:
        return (Paragraph(_WORDS["unread"][lang]),)
    statements = [statement for statement in results.local if statement.pack == pack.id]
    if not statements:
        return (Paragraph(_WORDS["none"][lang]),)
    rows = [_row(statement, lang) for statement in statements]
    caption = _WORDS["statements"][lang].format(pack.title[lang])
    table = Table(caption, [cell[lang] for cell in _HEADER], rows, lang)
    missing = {fact for statement in statements for fact in statement.missing}
    still_open = [asked.text[lang] for asked in pack.questions if pack.fact(asked) in missing]
    return (table_block(table, lang), *_list("open", still_open, lang))


def _row(statement: LocalStatement, lang: Lang) -> tuple[str, ...]:
    rule = statement.rule
    return (
        statement.kind_text(lang),
        rule.text[lang],
        rule.article,
        rule.source[lang],
        rule.provenance.label[lang],
    )


def _entries(pack: Pack, results: Results) -> tuple[Block, ...]:
    """The measures, questions and clauses of a pack that the answers call for."""
    lang = results.lang
    (resources,) = local_resources([pack], *results.latest)
    measures = [
        f"{weak.item.label[lang]}{COLON[lang]}{entry.text[lang]}"
        for weak in resources.measures
        for entry in weak.measures
    ]
    clauses = tuple(Line(clause.text[lang], lead=clause.label[lang]) for clause in resources.clauses)
    return (
        *_list("measures", measures, lang),
        *_list("questions", [entry.text[lang] for entry in resources.provider_questions], lang),
        *((Paragraph(_WORDS["clauses"][lang]), Bullets(clauses)) if clauses else ()),
    )


def _list(name: str, texts: list[str], lang: Lang) -> tuple[Block, ...]:
    return (Paragraph(_WORDS[name][lang]), *bullets(texts)) if texts else ()
