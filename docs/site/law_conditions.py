"""A condition of the tables of law as a list that a lawyer reads: each fact in words, with the text that carries it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from law_markdown import COLON, cell

from ia_radar import aiact
from ia_radar.aiact.logic.condition import Condition
from ia_radar.text import Lang, Text

__all__ = ["condition_lines", "fact_in_words"]

_ALL, _ANY = Text("tout ceci", "all of these"), Text("l’un de ceux-ci", "any of these")
_ALWAYS, _NEVER = Text("toujours", "always"), Text("jamais", "never")
_YES, _NO = Text("oui", "yes"), Text("non", "no")
# What the law's own tables read beside the facts.
_SIGNALS = {
    "is:in_scope": Text("le règlement s’applique au système", "the Regulation applies to the system"),
    "is:minimal": Text("la classe est « risque minimal »", "the class is minimal risk"),
    "is:high_risk": Text("la classe est « haut risque »", "the class is high risk"),
    "is:annex_iii": Text("haut risque au titre de l’annexe III", "high risk under Annex III"),
    "is:annex_iii_but_2": Text(
        "haut risque au titre de l’annexe III, hors point 2", "high risk under Annex III, point 2 aside"
    ),
    "is:annex_i_a": Text(
        "haut risque au titre de l’annexe I, section A", "high risk under Annex I, section A"
    ),
    "is:annex_i_b": Text(
        "haut risque au titre de l’annexe I, section B", "high risk under Annex I, section B"
    ),
    "is:derogated": Text(
        "annexe III, mais dérogation de l’article 6(3)", "Annex III, but a derogation of Article 6(3)"
    ),
    "body:public": Text("l’utilisateur est une autorité publique", "the user is a public authority"),
    "body:over_50k": Text(
        "l’autorité a plus de 50 000 habitants", "the authority has over 50,000 inhabitants"
    ),
    "body:agents_50": Text("l’autorité a au moins 50 agents", "the authority has at least 50 staff"),
}


class _Tree(NamedTuple):
    """A condition with its « not » pushed down to the facts, and what is joined alike joined once."""

    op: str
    parts: tuple[_Tree, ...] = ()
    fact: str = ""


def condition_lines(
    condition: Condition, lang: Lang, source: Callable[[str], str] | None = None, depth: int = 0
) -> Iterator[str]:
    """The lines of a Markdown list that says a condition.

    Args:
        condition: what is said.
        lang: the language.
        source: for the id of a fact, what is said of the text that carries it, if anything.
        depth: how deep the list stands in another.
    """
    yield from _lines(_tree(condition, True), lang, source, "    " * depth)


def fact_in_words(fact: str, lang: Lang) -> str:
    """What a condition reads, in words, with a link to its row."""
    if fact.startswith("rule:"):
        row = aiact.get_rule(fact.removeprefix("rule:"))
        return f"[{aiact.cite_article(row.article, lang)}](rules.md#{row.id})"
    if fact in _SIGNALS:
        return _SIGNALS[fact][lang]
    return f"[{cell(aiact.question(fact).text[lang])}](questions.md#{fact})"


def _tree(condition: Condition, sign: bool) -> _Tree:
    if isinstance(condition, str):
        return _Tree("yes" if sign else "no", fact=condition)
    if condition.op == "not":
        return _tree(condition.parts[0], not sign)
    op = condition.op if sign else {"all": "any", "any": "all"}[condition.op]
    parts: list[_Tree] = []
    for part in condition.parts:
        tree = _tree(part, sign)
        parts += tree.parts if tree.op == op else (tree,)
    return parts[0] if len(parts) == 1 else _Tree(op, tuple(parts))


def _lines(tree: _Tree, lang: Lang, source: Callable[[str], str] | None, indent: str) -> Iterator[str]:
    if tree.fact:
        answer, carried = (_YES if tree.op == "yes" else _NO)[lang], source(tree.fact) if source else ""
        note = f" – {carried}" if carried else ""
        yield f"{indent}- **{answer}**{COLON[lang]}{fact_in_words(tree.fact, lang)}{note}"
    elif not tree.parts:
        yield f"{indent}- {(_ALWAYS if tree.op == 'all' else _NEVER)[lang]}"
    else:
        yield f"{indent}- {(_ALL if tree.op == 'all' else _ANY)[lang]}{COLON[lang].rstrip()}"
        for part in tree.parts:
            yield from _lines(part, lang, source, indent + "    ")
