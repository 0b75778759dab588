"""The booklet's map of uses with what packs add to it."""

from __future__ import annotations

from collections.abc import Iterable

from ia_radar._ground.remembered import remembered
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.grid.model import ById
from ia_radar.pack.model import Pack
from ia_radar.project.use_map import UseMap, booklet_uses
from ia_radar.text import Text

__all__ = ["use_map"]


def use_map(packs: Iterable[Pack] = ()) -> UseMap:
    """Families, domains and uses: those of the booklet, then those of the packs in their order.

    Raises:
        InvalidInput: something else than packs, or packs that collide.

    Examples:
        >>> from ia_radar.project import Term
        >>> pack = Pack("ville", "1", "Charte", "Délibération 2026-12",
        ...     uses=[Term("cemeteries", "Plan des cimetières", within="city")])
        >>> known = use_map([pack])
        >>> known.uses["ville:cemeteries"].label.fr, known.domain_of("ville:cemeteries")
        ('Plan des cimetières (Charte)', 'city')
    """
    given: tuple[Pack, ...] = check_packs(packs, Pack)
    return _with(given) if given else booklet_uses()


@remembered(8)
def _with(packs: tuple[Pack, ...]) -> UseMap:
    booklet = booklet_uses()
    families, uses, short_labels = [*booklet.families], [*booklet.uses], dict[str, Text]()
    for pack in packs:
        families += pack.local_families
        uses += pack.local_uses
        outside, inside = (*pack.local_families, *pack.local_uses), (*pack.families, *pack.uses)
        short_labels |= {term.id: short.label for term, short in zip(outside, inside, strict=True)}
    ids = frozenset(pack.id for pack in packs)
    return UseMap(ById(families), booklet.domains, ById(uses), short_labels, ids)
