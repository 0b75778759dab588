"""Grids and policies in plain text: what a terminal prints of those that come with the library, or of a file.

Rule that holds here: nothing is left out of what a grid asks or a policy demands; ids stand beside words, so
that a file can be written from what is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import ia_radar.decide  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar._ground.fields import instance, instances, judge
from ia_radar.decide.outcome import Outcome
from ia_radar.decide.policy.file import policies
from ia_radar.decide.policy.mandate import Mandate
from ia_radar.decide.policy.model import Policy
from ia_radar.decide.policy.rules import BalanceRule, Gate, RedLine
from ia_radar.grid.catalog import credit_line, grids
from ia_radar.grid.model import Grid, Item
from ia_radar.text import COLON, Lang, Text, check_lang

__all__ = ["grid_text", "grids_text", "policies_text", "policy_text"]

_WORDS = {
    "levels": Text("Niveaux :", "Levels:"),
    "red_lines": Text("Lignes rouges :", "Red lines:"),
    "gates": Text("Seuils :", "Gates:"),
    "balance_rules": Text("Balance environnementale :", "Environmental balance:"),
    "priority": Text("Ordre de priorité", "Order of priority"),
    "weights": Text("Poids :", "Weights:"),
    "grids": Text("Pour les grilles", "For the grids"),
    "gate": Text("{} au niveau {} au moins, sinon {}", "{} at level {} or above, otherwise {}"),
    "line": Text("franchie si {} est au niveau {} ou plus bas", "crossed if {} is at level {} or lower"),
    "facts": Text("franchie si oui à {}", "crossed if yes to {}"),
    "otherwise": Text("sinon {}", "otherwise {}"),
    "months": Text("moins de {} mois", "less than {} months old"),
    "nothing": Text("Aucune exigence.", "Asks for nothing."),
}


def grids_text(lang: Lang = "fr", listed: Iterable[Grid] | None = None) -> str:
    """A line for each grid.

    Args:
        lang: ``"fr"`` or ``"en"``.
        listed: the grids; those that come with the library when None.

    Examples:
        >>> print(grids_text("en").splitlines()[-1])
        girouet 1.0.0: Girouet (12 items, 4 sections)
    """
    sizes = Text("{} thèmes, {} parties", "{} items, {} sections")[check_lang(lang)]
    return "\n".join(
        f"{grid.id} {grid.version}{COLON[lang]}{grid.title[lang]} "
        f"({sizes.format(len(grid.items), len(grid.sections))})"
        for grid in (grids() if listed is None else judge("listed", listed, instances(Grid)))
    )


def grid_text(grid: Grid, lang: Lang = "fr") -> str:
    """A grid in full: its levels, then every item with its poles and the questions that help to rate it.

    Args:
        grid: to show.
        lang: ``"fr"`` or ``"en"``.

    Raises:
        InvalidInput: ``grid`` is no grid.
        UnknownId: no such language.

    Examples:
        >>> import ia_radar as ia
        >>> print(grid_text(ia.get_grid("girouet")).splitlines()[0])
        Girouet (girouet 1.0.0)
    """
    judge("grid", grid, instance(Grid))
    lines = [f"{grid.title[check_lang(lang)]} ({grid.id} {grid.version})"]
    lines += [text for text in (grid.purpose[lang] if grid.purpose else "", credit_line(grid, lang)) if text]
    lines += ["", _WORDS["levels"][lang]]
    lines += [f"  {level.value}{COLON[lang]}{level.label[lang]}" for level in grid.scale.levels]
    for section in grid.sections:
        lines += ["", f"# {section.label[lang]} ({section.id})"]
        for item in section.items:
            lines += _item(item, grid, lang)
    return "\n".join(lines)


def _item(item: Item, grid: Grid, lang: Lang) -> Iterator[str]:
    levels = grid.scale.levels
    yield f"{item.label[lang]} ({item.id})"
    for level, pole in ((levels[0], item.negative), (levels[-1], item.positive)):
        if pole is not None:
            yield f"  {level.value}{COLON[lang]}{pole.text[lang]}"
    for question in item.questions:
        yield f"  - {question[lang]}"


def policies_text(lang: Lang = "fr") -> str:
    """A line for each policy that comes with the library.

    Examples:
        >>> print(policies_text("fr").splitlines()[1].split(" ")[0])
        montpellier
    """
    check_lang(lang)
    return "\n".join(
        f"{policy.id} {policy.version}{COLON[lang]}{policy.title[lang]}" for policy in policies()
    )


def policy_text(policy: Policy, lang: Lang = "fr") -> str:
    """A policy in full: each red line, gate and rule, who asked for it and what follows.

    Args:
        policy: to show.
        lang: ``"fr"`` or ``"en"``.

    Raises:
        InvalidInput: ``policy`` is no policy.
        UnknownId: no such language.

    Examples:
        >>> import ia_radar as ia
        >>> print(policy_text(ia.decide.get_policy("no-job-removed"), "en").splitlines()[0].split(" (")[1])
        no-job-removed 1.0.0)
    """
    judge("policy", policy, instance(Policy))
    head = [f"{policy.title[check_lang(lang)]} ({policy.id} {policy.version})"]
    head += [policy.mandate.text[lang]] if policy.mandate.text[lang] else []
    if policy.grids:
        head.append(f"{_WORDS['grids'][lang]}{COLON[lang]}{', '.join(policy.grids)}")
    groups = {
        "red_lines": [_red_line(line, lang) for line in policy.red_lines],
        "gates": [_gate(gate, lang) for gate in policy.gates],
        "balance_rules": [_balance_rule(rule, lang) for rule in policy.balance_rules],
        "weights": [
            _signed(f"{_named(weight.item, lang)}{COLON[lang]}{weight.weight}", weight.mandate, lang)
            for weight in policy.weights
        ],
    }
    lines: list[str] = []
    for name, texts in groups.items():
        if texts:
            lines += ["", _WORDS[name][lang], *(f"- {text}" for text in texts)]
    if policy.priority is not None:
        order = ", ".join(_named(name, lang) for name in policy.priority.order)
        text = f"{_WORDS['priority'][lang]}{COLON[lang]}{order}"
        lines += ["", _signed(text, policy.priority.mandate, lang)]
    return "\n".join([*head, *(lines or ["", _WORDS["nothing"][lang]])])


def _red_line(line: RedLine, lang: Lang) -> str:
    details = []
    if line.item:
        details.append(_WORDS["line"][lang].format(_named(line.item, lang), line.at_most))
    if line.facts:
        details.append(_WORDS["facts"][lang].format(", ".join(line.facts)))
    if line.is_declared and line.asked[lang]:
        details.append(line.asked[lang])
    because = f" – {' ; '.join(details)}" if details else ""
    return _signed(f"{line.statement[lang]} ({line.id}){because}", line.mandate, lang)


def _gate(gate: Gate, lang: Lang) -> str:
    text = _WORDS["gate"][lang].format(
        _named(gate.target, lang), gate.at_least, _quoted(gate.otherwise, lang)
    )
    return _signed(text, gate.mandate, lang)


def _balance_rule(rule: BalanceRule, lang: Lang) -> str:
    details = [aim.label[lang] for aim in rule.aims]
    details += [] if rule.months is None else [_WORDS["months"][lang].format(rule.months)]
    scope = f" ({', '.join(details)})" if details else ""
    otherwise = _WORDS["otherwise"][lang].format(_quoted(rule.otherwise, lang))
    return _signed(f"{rule.requires.label[lang]}{scope}, {otherwise}", rule.mandate, lang)


def _quoted(outcome: Outcome, lang: Lang) -> str:
    return Text("« {} »", "“{}”")[lang].format(outcome.label[lang])


def _signed(text: str, mandate: Mandate, lang: Lang) -> str:
    signature = mandate.text[lang]
    return f"{text} [{signature}]" if signature else text


def _named(name: str, lang: Lang) -> str:
    """An item or a section of the catalogue in words, with its id; the id alone for any other."""
    for grid in grids():
        labels = {section.id: section.label for section in grid.sections}
        labels |= {item.id: item.label for item in grid.items}
        if name in labels:
            return f"{labels[name][lang]} ({name})"
    return name
