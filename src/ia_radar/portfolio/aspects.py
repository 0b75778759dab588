"""What a project is counted, filtered and grouped by: its aspects, with their values in words.

Rules that hold here:

1. A project that does not say something has the value ``""``.
2. A use implies its domain, and a domain its family.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from ia_radar.errors import Problems
from ia_radar.project import Cell, domains, families, kinds, phases, stances, uses
from ia_radar.text import Text

if TYPE_CHECKING:
    from ia_radar.dossier import Dossier

__all__ = ["ASPECTS", "ASPECT_HEADINGS", "aspect_words", "catalog_order", "check_aspects"]


def _domain(dossier: Dossier) -> str:
    project = dossier.project
    return project.domain or (uses()[project.use].within if project.use else "")


def _family(dossier: Dossier) -> str:
    domain = _domain(dossier)
    return domain if domain in families().ids or not domain else domains()[domain].within


def _cell(dossier: Dossier) -> str:
    position = dossier.project.position
    return position.cell.value if position and position.cell else ""


ASPECTS: Mapping[str, Callable[[Dossier], str]] = {
    "kind": lambda dossier: dossier.project.kind,
    "family": _family,
    "domain": _domain,
    "use": lambda dossier: dossier.project.use,
    "phase": lambda dossier: dossier.project.phase,
    "stance": lambda dossier: dossier.project.stance,
    "authority": lambda dossier: dossier.project.authority,
    "cell": _cell,
}
"""What a portfolio can be filtered and counted by, beside the class of the AI Act and the statuses."""

ASPECT_HEADINGS: Mapping[str, Text] = {
    "kind": Text("Nature d’IA", "Kind of AI"),
    "family": Text("Famille", "Family"),
    "domain": Text("Domaine", "Domain"),
    "use": Text("Usage", "Use"),
    "phase": Text("Phase", "Phase"),
    "stance": Text("Posture", "Stance"),
    "authority": Text("Collectivité", "Authority"),
    "cell": Text("Quart du diagramme d’opportunité", "Quarter of the opportunity diagram"),
}
"""The heading of each aspect."""

_WORDS: Mapping[str, Callable[[], Mapping[str, Text]]] = {
    "kind": lambda: {term.id: term.label for term in kinds()},
    "family": lambda: {term.id: term.label for term in families()},
    "domain": lambda: {term.id: term.label for term in (*families(), *domains())},
    "use": lambda: {term.id: term.label for term in uses()},
    "phase": lambda: {term.id: term.label for term in phases()},
    "stance": lambda: {term.id: term.label for term in stances()},
    "cell": lambda: {cell.value: cell.label for cell in Cell},
}
# Values of these stand in the order of their catalogue, those of others in alphabetical order.
_ORDERED: Mapping[str, Callable[[], tuple[str, ...]]] = {
    "kind": lambda: kinds().ids,
    "family": lambda: families().ids,
    "domain": lambda: domains().ids,
    "phase": lambda: phases().ids,
}


def aspect_words(aspect: str) -> Mapping[str, Text]:
    """The words of the values of an aspect, by value; empty when values are words themselves."""
    return _WORDS[aspect]() if aspect in _WORDS else {}


def catalog_order(aspect: str, values: Iterable[str]) -> tuple[str, ...]:
    """The values in the order of their catalogue, then the others; ``""`` comes last."""
    given = set(values)
    order = _ORDERED[aspect]() if aspect in _ORDERED else ()
    listed = [value for value in order if value in given]
    others = sorted(given - {*order, ""})
    return (*listed, *others, *([""] if "" in given else []))


def check_aspects(names: Iterable[object], path: str = "by") -> None:
    """Do nothing when all of these are names of `ASPECTS`.

    Raises:
        InvalidInput: one is not.
    """
    problems = Problems()
    for name in names:
        if not isinstance(name, str) or name not in ASPECTS:
            problems.unknown(path, "aspect", name, ASPECTS)
    problems.raise_if_any()
