"""`Pack`: what somebody adds to the library, as one value.

Rules that hold here:

1. What is of a pack is local, whatever its file says.
2. What the catalogue of this library has under an id stays its own: a pack chooses another.
3. A pack can be written and read back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import in_words, stored_as
from ia_radar._ground.fields import as_tuple
from ia_radar.aiact.local.rules_of_pack import LocalRules, check_ids
from ia_radar.decide.measures import Entry, clauses, measures, provider_questions
from ia_radar.decide.policy.file import policies
from ia_radar.errors import Problems
from ia_radar.grid.catalog import grids as catalogue_grids
from ia_radar.grid.model import ById, Grid, Provenance
from ia_radar.grid.status_words import DEFAULT_WORDS, StatusWords
from ia_radar.project.vocabulary import Term, domains, families
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from ia_radar.svg.canvas.theme import Theme

__all__ = ["Pack"]

_CATALOGUES = {"measures": measures, "provider_questions": provider_questions, "clauses": clauses}


def _grids(value: Iterable[Grid]) -> tuple[Grid, ...]:
    return as_tuple(value)


def _entries(value: Iterable[Entry]) -> tuple[Entry, ...]:
    return as_tuple(value)


def _terms(value: Iterable[Term]) -> tuple[Term, ...]:
    return as_tuple(value)


@stored_as("ia_radar.pack.schema:pack_schema")
@frozen(repr=False)
class Pack(LocalRules):
    """What somebody adds to the library: grids, questions, rules, measures, clauses, uses and so on.

    Args:
        id: slug; begins the ids of its questions elsewhere.
        version: of the content.
        title: what people call it.
        source: where what it says is written, such as a deliberation.
        credit: who wrote it, and on which terms.
        questions: local facts.
        rules: duties and warnings.
        grids: found by their id when a dossier that names them is read.
        measures: accompanying measures, beside those of the catalogue.
        provider_questions: what to ask a provider, likewise.
        clauses: what to write in a contract, likewise.
        families: of uses, beside those of the booklet; outside the pack each is ``pack:id``.
        uses: what AI is used for, likewise; each stands within a domain or a family of the booklet, or within
            a family of the pack, as ``pack:id``.
        statuses: what its grids call the statuses of a section; a grid that has words itself keeps them.
        theme: its colours; a report that is given the pack and no theme takes them.

    Raises:
        InvalidInput: everything that is wrong, each with its path.

    Examples:
        >>> import datetime as dt
        >>> from ia_radar.pack import LocalKind, LocalQuestion, LocalRule, local_statements
        >>> pack = Pack("ville", "1", "Charte de la ville", "Délibération 2026-12",
        ...     questions=[LocalQuestion("tracks_agents", "L’outil suit-il le travail des agents ?")],
        ...     rules=[LocalRule("staff", LocalKind.DUTY, "Saisir le CST.", "ville:tracks_agents")])
        >>> held = local_statements([pack], {}, {"ville:tracks_agents": True}, on=dt.date(2026, 11, 22))
        >>> held[0].rule.text.fr, held[0].rule.source.fr, held[0].certain
        ('Saisir le CST.', 'Délibération 2026-12', True)
        >>> Pack.from_dict(pack.to_dict()) == pack
        True
    """

    grids: tuple[Grid, ...] = field(default=(), converter=_grids, kw_only=True)
    measures: tuple[Entry, ...] = field(default=(), converter=_entries, kw_only=True)
    provider_questions: tuple[Entry, ...] = field(default=(), converter=_entries, kw_only=True)
    clauses: tuple[Entry, ...] = field(default=(), converter=_entries, kw_only=True)
    families: tuple[Term, ...] = field(default=(), converter=_terms, kw_only=True)
    uses: tuple[Term, ...] = field(default=(), converter=_terms, kw_only=True)
    statuses: StatusWords = field(default=DEFAULT_WORDS, kw_only=True)
    theme: Theme | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        for name in _CATALOGUES:
            local = [evolve(entry, provenance=Provenance.LOCAL) for entry in getattr(self, name)]
            object.__setattr__(self, name, tuple(local))
        for name in ("families", "uses"):
            terms = [evolve(t, provenance=Provenance.LOCAL, is_doubtful=False) for t in getattr(self, name)]
            object.__setattr__(self, name, tuple(terms))
        worded = [_worded(grid, self.statuses) for grid in self.grids]
        object.__setattr__(self, "grids", tuple(worded))

    def _rules_of_fields(self) -> Mapping[str, rule.Rule]:
        return {
            **super()._rules_of_fields(),
            "grids": rule.instances(Grid),
            "statuses": rule.instance(StatusWords),
            "theme": _theme,
            **dict.fromkeys(_CATALOGUES, rule.instances(Entry)),
            **dict.fromkeys(("families", "uses"), rule.instances(Term)),
        }

    def _check(self, problems: Problems) -> None:
        super()._check(problems)
        check_ids("grids", map(_grid_key, self.grids), problems)
        theirs = {grid.id for grid in catalogue_grids()}
        for index, grid in enumerate(self.grids):
            if grid.id in theirs and grid not in catalogue_grids():
                _refuse_catalogue_id(f"grids[{index}].id", grid.id, problems)
        if self.statuses.local and all(grid in catalogue_grids() for grid in self.grids):
            message = "these words need a grid of the pack; those of the catalogue keep theirs"
            problems.add("statuses", "unused", message)
        for name, catalogue in _CATALOGUES.items():
            entries = getattr(self, name)
            check_ids(name, (entry.id for entry in entries), problems)
            for index, entry in enumerate(entries):
                if entry.id in catalogue().ids:
                    _refuse_catalogue_id(f"{name}[{index}].id", entry.id, problems)

        if self.families or self.uses:  # else the catalogue of uses need not be read
            self._check_uses(problems)

    def _check_uses(self, problems: Problems) -> None:
        known = (*families().ids, *domains().ids, *(self._outside(family.id) for family in self.families))
        places = frozenset(known)
        for name in ("families", "uses"):
            check_ids(name, (term.id for term in getattr(self, name)), problems)
            for index, term in enumerate(getattr(self, name)):
                rule.slug(term.id, f"{name}[{index}].id", problems)
        for index, family in enumerate(self.families):
            if family.within:
                message = "expected nothing; a family stands in no other"
                problems.add(f"families[{index}].within", "wrong-type", message)
        for index, use in enumerate(self.uses):
            if not use.within:
                message = "expected the domain or the family that it stands in"
                problems.add(f"uses[{index}].within", "missing", message)
            elif use.within not in places:
                problems.unknown(f"uses[{index}].within", "domain", use.within, known)

    def _reserved_ids(self) -> frozenset[str]:
        ours = {grid.id for grid in catalogue_grids()} | {policy.id for policy in policies()}
        return super()._reserved_ids() | ours

    def _definitions(self) -> Iterator[tuple[str, str, Any]]:
        yield from super()._definitions()
        for grid in self.grids:
            yield "grid", _grid_key(grid), grid
        for name in _CATALOGUES:
            for entry in getattr(self, name):
                yield name, entry.id, entry

    def _outside(self, id: str) -> str:  # noqa: A002 - of a family or a use
        return f"{self.id}:{id}"

    @property
    def local_families(self) -> ById[Term]:
        """Its families as they stand outside the pack, beside those of the booklet.

        See `local_uses`.
        """
        return self._local(self.families)

    @property
    def local_uses(self) -> ById[Term]:
        """Its uses as they stand outside the pack: by ``pack:id``, each label with the title of the pack.

        Examples:
            >>> pack = Pack("ville", "1", "Charte", "Délibération 2026-12",
            ...     uses=[Term("cemeteries", "Plan des cimetières", within="city")])
            >>> [(use.id, use.label.fr) for use in pack.local_uses]
            [('ville:cemeteries', 'Plan des cimetières (Charte)')]
        """
        return self._local(self.uses)

    def _local(self, terms: tuple[Term, ...]) -> ById[Term]:
        title = self.title
        return ById(
            evolve(
                term,
                id=self._outside(term.id),
                label=Text(f"{term.label.fr} ({title.fr})", f"{term.label['en']} ({title['en']})"),
            )
            for term in terms
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Pack:
        """The pack that a mapping, such as parsed JSON, describes.

        Raises:
            InvalidInput: every problem found, each with its path.
        """
        from ia_radar.pack.load import pack_from

        return pack_from(data)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """The mapping that `from_dict` reads back, ready for `json.dump`; what is empty is left out.

        Args:
            lang: give every text in this language alone, with words beside the ids; None for ids alone and
                all the languages of a text.
        """
        from ia_radar.pack.load import local_words, pack_to_dict

        return in_words(self, pack_to_dict(self), lang, lambda: local_words(self))

    def __repr__(self) -> str:
        return (
            f"<Pack {self.id} {self.version}: {len(self.grids)} grids, {len(self.questions)} questions, "
            f"{len(self.rules)} rules, {len(self.measures)} measures>"
        )


def _worded(grid: Grid, words: StatusWords) -> Grid:
    """A grid of the pack with the pack's words, unless it has its own or is one of the catalogue's."""
    if not words.local or grid.scale.statuses.local or grid in catalogue_grids():
        return grid
    return evolve(grid, scale=evolve(grid.scale, statuses=words))


def _theme(value: object, path: str, problems: Problems) -> object:
    """The rule of the colours; the room of drawings is asked when there are some."""
    if value is None:
        return None
    import ia_radar.svg  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.svg.canvas.theme import Theme

    return rule.instance(Theme)(value, path, problems)


def _grid_key(grid: Grid) -> str:
    return f"{grid.id} {grid.version}"


def _refuse_catalogue_id(path: str, id: str, problems: Problems) -> None:  # noqa: A002 - of a grid or an entry
    message = f"the catalogue of ia_radar has another {id!r}; choose an id of your own"
    problems.add(path, "double-id", message)
