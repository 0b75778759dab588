"""What a project is counted, filtered and grouped by: its aspects, with their values in words.

Rules that hold here:

1. A project that does not say something has the value ``""``.
2. A use implies its domain, and a domain its family. Those of a pack are known where the pack is handed over;
   elsewhere the use stands for itself, by its id, in no family.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from ia_radar.errors import Problems
from ia_radar.project import Cell, kinds, phases, stances
from ia_radar.project.use_map import UseMap, booklet_uses
from ia_radar.text import Text

if TYPE_CHECKING:
    from ia_radar.dossier import Dossier
    from ia_radar.pack import Pack

__all__ = [
    "ASPECTS",
    "ASPECT_HEADINGS",
    "aspect_reader",
    "aspect_words",
    "catalog_order",
    "check_aspects",
    "known_uses",
]


def known_uses(packs: tuple[Pack, ...]) -> UseMap:
    """The booklet's uses with those of the packs of a portfolio; packs are loaded where there are some."""
    if not packs:
        return booklet_uses()
    import ia_radar.pack  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.pack.uses import use_map

    return use_map(packs)


def _domain(dossier: Dossier, known: UseMap) -> str:
    project = dossier.project
    return project.domain or known.domain_of(project.use)


def _family(dossier: Dossier, known: UseMap) -> str:
    return known.family_of(_domain(dossier, known))


def _cell(dossier: Dossier) -> str:
    position = dossier.project.position
    return position.cell.value if position and position.cell else ""


ASPECTS: Mapping[str, Callable[[Dossier], str]] = {
    "kind": lambda dossier: dossier.project.kind,
    "family": lambda dossier: _family(dossier, booklet_uses()),
    "domain": lambda dossier: _domain(dossier, booklet_uses()),
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

_BY_USE: Mapping[str, Callable[[Dossier, UseMap], str]] = {"family": _family, "domain": _domain}
_WORDS: Mapping[str, Callable[[UseMap], Mapping[str, Text]]] = {
    "kind": lambda _: {term.id: term.label for term in kinds()},
    "family": lambda known: {term.id: term.label for term in known.families},
    "domain": lambda known: {term.id: term.label for term in (*known.families, *known.domains)},
    "use": lambda known: {term.id: term.label for term in known.uses},
    "phase": lambda _: {term.id: term.label for term in phases()},
    "stance": lambda _: {term.id: term.label for term in stances()},
    "cell": lambda _: {cell.value: cell.label for cell in Cell},
}
# Values of these stand in the order of their catalogue, those of others in alphabetical order.
_ORDERED: Mapping[str, Callable[[UseMap], tuple[str, ...]]] = {
    "kind": lambda _: kinds().ids,
    "family": lambda known: known.families.ids,
    "domain": lambda known: known.domains.ids,
    "phase": lambda _: phases().ids,
}


def aspect_reader(aspect: str, known: UseMap) -> Callable[[Dossier], str]:
    """What gives the value of an aspect, as `ASPECTS` does, with what packs add to the uses."""
    if aspect not in _BY_USE:
        return ASPECTS[aspect]
    read = _BY_USE[aspect]
    return lambda dossier: read(dossier, known)


def aspect_words(aspect: str, known: UseMap) -> Mapping[str, Text]:
    """The words of the values of an aspect, by value; empty when values are words themselves."""
    return _WORDS[aspect](known) if aspect in _WORDS else {}


def catalog_order(aspect: str, values: Iterable[str], known: UseMap) -> tuple[str, ...]:
    """The values in the order of their catalogue, then the others; ``""`` comes last."""
    given = set(values)
    order = _ORDERED[aspect](known) if aspect in _ORDERED else ()
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
