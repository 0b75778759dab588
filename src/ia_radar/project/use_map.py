"""What AI is used for, by domain and family: the booklet's map of uses, and what packs add to it.

Rules that hold here:

1. Outside its pack a use or a family is ``pack:id``; no id of the booklet has a colon.
2. Such an id is kept where its pack is not at hand: it stands for itself, in no family that anybody knows.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from attrs import field, frozen

from ia_radar._ground.gaps import plain
from ia_radar._ground.terms import ids_by_word
from ia_radar.errors import Problems
from ia_radar.grid.model import ById
from ia_radar.project.vocabulary import Term, domains, families, is_local_id, uses
from ia_radar.text import Text

__all__ = ["UseMap", "booklet_uses", "use_reader"]


@frozen
class UseMap:
    """Families, their domains, their uses; those of the booklet come first.

    Args:
        families: of uses.
        domains: of the booklet's families; a pack adds none.
        uses: each stands within a domain or a family.
        short_labels: by id of what a pack adds, its label without the title of the pack.
        packs: the ids of the packs that are at hand.
    """

    families: ById[Term]
    domains: ById[Term]
    uses: ById[Term]
    short_labels: dict[str, Text] = field(factory=dict)
    packs: frozenset[str] = frozenset()
    _within: dict[str, str] = field(init=False, repr=False, eq=False)

    @_within.default
    def _within_by_id(self) -> dict[str, str]:
        return {term.id: term.within for term in (*self.domains, *self.uses)}

    def domain_of(self, use: str) -> str:
        """The domain or the family of a use; ``""`` for none, and for a use of a pack that is not at hand.

        Examples:
            >>> booklet_uses().domain_of("attendance_forecast"), booklet_uses().domain_of("mairie:x")
            ('policy_making', '')
        """
        return self._within.get(use, "")

    def family_of(self, domain: str) -> str:
        """The family of a domain; a family is its own.

        Examples:
            >>> [booklet_uses().family_of(domain) for domain in ("mobility", "city", "mairie:x", "")]
            ['city', 'city', 'mairie:x', '']
        """
        return self._within.get(domain, domain)

    def is_of_absent_pack(self, id: str) -> bool:  # noqa: A002 - of a use or a family
        """Whether an id names what a pack adds that is not at hand, so that nobody can say more of it.

        Examples:
            >>> booklet_uses().is_of_absent_pack("mairie:x"), booklet_uses().is_of_absent_pack("mobility")
            (True, False)
        """
        return is_local_id(id) and id.partition(":")[0] not in self.packs

    def problems_with(self, use: str, domain: str = "") -> Problems:
        """What is wrong with what a project names: words that its pack, which is at hand, does not have.

        Examples:
            >>> booklet_uses().problems_with("mairie:x")
            []
        """
        problems = Problems()
        for name, id_, terms in (("domain", domain, self.families), ("use", use, self.uses)):
            if is_local_id(id_) and not self.is_of_absent_pack(id_) and id_ not in terms.ids:
                problems.unknown(name, name, id_, terms.ids)
        return problems


@lru_cache(maxsize=1)
def booklet_uses() -> UseMap:
    """The booklet's map alone."""
    return UseMap(families(), domains(), uses())


def use_reader(known: Callable[[], UseMap], *lists: str) -> Callable[[str], str | None]:
    """A reader of the words of a map of uses, loaded when first asked.

    Args:
        known: gives the map.
        lists: of it, those that a cell may name.
    """

    @lru_cache(maxsize=1)
    def words() -> tuple[frozenset[str], dict[str, str]]:
        terms = [term for name in lists for term in getattr(known(), name)]
        labels = [(term.id, term.label) for term in terms]
        labels += [(term.id, short) for term in terms if (short := known().short_labels.get(term.id))]
        return frozenset(term.id for term in terms), ids_by_word(labels)

    def read(cell: str) -> str | None:
        ids, by_word = words()
        is_id = cell in ids or known().is_of_absent_pack(cell)
        return cell if is_id else by_word.get(plain(cell))

    return read
