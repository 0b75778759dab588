"""`Assessment`: the answers of one respondent, or of one group that agreed, on one grid, at one moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeAlias

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import in_words, stored_as
from ia_radar._ground.fields import as_tuple, check_fields
from ia_radar._ground.reading import as_integer
from ia_radar._ground.remembered import remembered
from ia_radar.errors import Problems, UnknownId, quote
from ia_radar.grid.model import Grid
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["Assessment", "Basis", "NonAnswer", "Rating", "Stage", "by_date"]


class NonAnswer(Enum):
    """Why an item has no level. None of these is ever a number."""

    UNANSWERED = "unanswered"
    """Nobody answered yet."""
    NOT_APPLICABLE = "not_applicable"
    """The item makes no sense for this project; it leaves the coverage untouched."""
    UNKNOWN = "unknown"
    """It was asked and nobody could say, the provider for one: a finding in itself."""

    @property
    def label(self) -> Text:
        """The word shown in charts and tables."""
        return _NON_ANSWERS[self]


class Stage(Enum):
    """The moment of a project at which a grid is filled (booklet, parts 2 and 3)."""

    UPSTREAM = "upstream"
    """Before deciding: find opportunities and zones of risk."""
    ONGOING = "ongoing"
    """While preparing: check the trajectory, trace accompanying measures."""
    CLOSING = "closing"
    """At the end: decide on production, report the real effects."""

    @property
    def label(self) -> Text:
        """The word shown in charts and tables."""
        return _STAGES[self]


class Basis(Enum):
    """Whether the effects that are rated are foreseen or seen."""

    EXPECTED = "expected"
    OBSERVED = "observed"

    @property
    def label(self) -> Text:
        """The word shown in charts and tables."""
        return _BASES[self]


_NON_ANSWERS = {
    NonAnswer.UNANSWERED: Text("sans réponse", "no answer"),
    NonAnswer.NOT_APPLICABLE: Text("sans objet", "not applicable"),
    NonAnswer.UNKNOWN: Text("inconnu", "unknown"),
}
_STAGES = {
    Stage.UPSTREAM: Text("Amont", "Upstream"),
    Stage.ONGOING: Text("En cours", "Ongoing"),
    Stage.CLOSING: Text("Fin de projet", "Closing"),
}
_BASES = {
    Basis.EXPECTED: Text("effets attendus", "expected effects"),
    Basis.OBSERVED: Text("effets observés", "observed effects"),
}

Rating: TypeAlias = int | NonAnswer
"""A level of the grid's scale, or the reason why there is none."""


# Converters, for type checkers: a literal dict is read as it is meant, pairs serve `attrs.evolve`, and
# `Assessment` judges what comes.
def _ids(value: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(value)


def _rating_pairs(value: Mapping[str, SupportsIndex | NonAnswer]) -> tuple[tuple[str, Rating], ...]:
    return value  # type: ignore[return-value]  # judged in __attrs_post_init__


def _note_pairs(value: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return value  # type: ignore[return-value]  # judged in __attrs_post_init__


def _evidence_pairs(value: Mapping[str, Iterable[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return value  # type: ignore[return-value]  # judged in __attrs_post_init__


@remembered(32)
def _pairs_by_rating(grid: Grid) -> tuple[tuple[str, dict[int | str, tuple[str, Rating]]], ...]:
    """Each item, with the pairs of it and a rating that stand in some assessment, by level or non-answer.

    Assessments share these pairs: one of the girouet takes 270 bytes instead of 930, and thousands are read
    faster. A member of an enum is looked up by its value, whose hash is not computed in Python.
    """
    return tuple((item.id, {}) for item in grid.items)


@stored_as("ia_radar.assess.schema:assessment_schema")
@frozen(cache_hash=True, repr=False)
class Assessment:
    """Answers to a grid.

    Args:
        grid: what was asked.
        ratings: a level or a `NonAnswer` by item id; items left out are ``UNANSWERED``. ``True`` and
            ``3.0`` are refused; anything with ``__index__``, such as a numpy integer, is a whole number.
            Kept as pairs in the order of the grid.
        stage: the moment of the project, if known.
        basis: whether effects are expected or observed, if known.
        notes: a remark by item id.
        evidence: references (documents, links, measurements) by item id.
        respondent: the role of who answered, in free words; never a name.
        date: when it was answered.
        derived: ids of the items whose rating was computed from another grid.

    Raises:
        InvalidInput: every answer, note or id that does not fit the grid, each with its path.

    Examples:
        >>> import ia_radar as ia
        >>> grid = ia.get_grid("girouet")
        >>> a = ia.Assessment(grid, {"autonomy": 3, "know_how": 2, "meaning": ia.NonAnswer.UNKNOWN})
        >>> a
        <Assessment of girouet 1.0.0: 2 of 12 items rated>
        >>> a["autonomy"], a["cooperation"].value
        (3, 'unanswered')
        >>> ia.Assessment(grid, {"autonomy": 9, "know_hwo": 2})
        Traceback (most recent call last):
        ia_radar.errors.InvalidInput: ratings.autonomy: 9 is not a level; expected a whole number from 1 to 4
        ratings.know_hwo: no item 'know_hwo'; did you mean 'know_how'? (known: autonomy, ...)
    """

    grid: Grid
    ratings: tuple[tuple[str, Rating], ...] = field(default=(), converter=_rating_pairs)
    stage: Stage | None = field(default=None, kw_only=True)
    basis: Basis | None = field(default=None, kw_only=True)
    notes: tuple[tuple[str, str], ...] = field(default=(), kw_only=True, converter=_note_pairs)
    evidence: tuple[tuple[str, tuple[str, ...]], ...] = field(
        default=(), kw_only=True, converter=_evidence_pairs
    )
    respondent: str = field(default="", kw_only=True)
    date: dt.date | None = field(default=None, kw_only=True)
    derived: tuple[str, ...] = field(default=(), kw_only=True, converter=_ids)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.grid, Grid):
            check_fields(self, grid=rule.instance(Grid))
        problems = Problems()
        checked = {
            "ratings": self._checked_ratings(problems),
            "notes": self._in_grid_order("notes", self.notes, rule.string, problems),
            "evidence": self._in_grid_order("evidence", self.evidence, _references, problems),
            "derived": self._checked_derived(problems),
        }
        for name, value in checked.items():
            object.__setattr__(self, name, value)
        for name, rule_of_field in _RULES.items():
            rule_of_field(getattr(self, name), name, problems)
        problems.raise_if_any()

    def _checked_ratings(self, problems: Problems) -> tuple[tuple[str, Rating], ...]:
        given: dict[str, Rating] = dict(rule.as_pairs(self.ratings, "ratings", problems))
        lowest, highest = self.grid.scale.lowest, self.grid.scale.highest
        checked: list[tuple[str, Rating]] = []
        for item, pairs in _pairs_by_rating(self.grid):
            rating = given.pop(item, NonAnswer.UNANSWERED)
            value: int | str
            if type(rating) is NonAnswer:
                value = rating._value_
            else:
                number = as_integer(rating)
                if number is None or not lowest <= number <= highest:
                    shown = quote(rating if number is None else number)
                    expected = f"expected a whole number from {lowest} to {highest}"
                    problems.add(f"ratings.{item}", "not-a-level", f"{shown} is not a level; {expected}")
                    continue
                value = rating = number
            pair = pairs.get(value)
            if pair is None:
                pair = pairs[value] = (item, rating)
            checked.append(pair)
        self._refuse_others("ratings", given, problems)
        return tuple(checked)

    def _refuse_others(self, name: str, given: Iterable[str], problems: Problems) -> None:
        """Note each key that is no item of the grid; a file may hold thousands."""
        known = self.grid.items.ids if given else ()
        for key in given:
            problems.unknown(f"{name}.{key[:64]}", "item", key, known)

    def _checked_derived(self, problems: Problems) -> object:
        if isinstance(self.derived, tuple) and not self.derived:
            return ()
        known = dict.fromkeys(self.grid.items.ids)
        ids = rule.words_of(rule.id_among(lambda: known, "item"))
        return ids(self.derived, "derived", problems)

    def _in_grid_order(
        self, name: str, value: object, judge: rule.Rule, problems: Problems
    ) -> tuple[tuple[str, Any], ...]:
        if isinstance(value, tuple) and not value:
            return ()
        given = dict(rule.as_pairs(value, name, problems))
        ordered = tuple((item, given.pop(item)) for item in self.grid.items.ids if item in given)
        self._refuse_others(name, given, problems)
        return tuple((item, judge(entry, f"{name}.{item}", problems)) for item, entry in ordered)

    def __getitem__(self, item: str) -> Rating:
        """The rating of an item.

        Raises:
            UnknownId: the grid has no such item.
        """
        if isinstance(item, str):
            for key, rating in self.ratings:
                if key == item:
                    return rating
        raise UnknownId("item", item, self.grid.items.ids)

    @classmethod
    def from_dict(cls, data: Mapping[str, object], grids: Iterable[Grid] = ()) -> Assessment:
        """The assessment that a mapping, such as parsed JSON, describes.

        Args:
            data: what `to_dict` gives, or a file that somebody wrote: ``grid``, ``version``, ``ratings`` and
                the other fields; a rating is a level, the id of a `NonAnswer`, or null.
            grids: those that it may stand on and that the catalogue does not have.

        Raises:
            InvalidInput: every problem found, with paths such as ``ratings.autonomy``.

        Examples:
            >>> import ia_radar as ia
            >>> a = ia.Assessment.from_dict({"grid": "girouet", "ratings": {"autonomy": 3}})
            >>> ia.Assessment.from_dict(a.to_dict()) == a
            True
        """
        from ia_radar.assess.file import assessment_from_dict

        return assessment_from_dict(data, grids)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """The mapping that `from_dict` reads back, ready for `json.dump`; what is empty is left out.

        Args:
            lang: language of the words that stand beside the ids; None for ids alone.
        """
        from ia_radar.assess.file import assessment_to_dict
        from ia_radar.grid.vocabularies import local_words

        return in_words(self, assessment_to_dict(self, lang), lang, lambda: local_words([self.grid]))

    def __repr__(self) -> str:
        rated = sum(type(rating) is int for _, rating in self.ratings)
        moment = f", {self.stage.value}" if self.stage else ""
        return (
            f"<Assessment of {self.grid.id} {self.grid.version}{moment}: "
            f"{rated} of {len(self.ratings)} items rated>"
        )

    def _repr_html_(self) -> str:
        """Show itself in a notebook: its chart, then its table."""
        from ia_radar import svg

        return svg.chart(self).figure()


_references = rule.many(rule.string, "texts")
_RULES: dict[str, rule.Rule] = {
    "stage": rule.optional(rule.member(Stage)),
    "basis": rule.optional(rule.member(Basis)),
    "respondent": rule.string,
    "date": rule.optional(rule.day),
}


def _day_key(assessment: Assessment) -> int:
    return assessment.date.toordinal() if assessment.date else 0


def by_date(assessments: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """Assessments from the oldest to the latest: « before » and « after » go by date, not by place in a list.

    Those without a date come first, in the order of the list: nobody said that they are recent. Of two of one
    day, the one that stands later in the list is the later one.

    Args:
        assessments: in any order.

    Examples:
        >>> import datetime as dt
        >>> import ia_radar as ia
        >>> grid = ia.get_grid("girouet")
        >>> years = [ia.Assessment(grid, date=dt.date(year, 1, 1)) for year in (2027, 2025)]
        >>> [a.date and a.date.year for a in by_date([*years, ia.Assessment(grid)])]
        [None, 2025, 2027]

    Raises:
        InvalidInput: they are no assessments.
    """
    try:
        return tuple(sorted(assessments, key=_day_key))
    except (AttributeError, TypeError):  # judged only then: this is called for every project of a portfolio
        rule.judge("assessments", assessments, rule.instances(Assessment))
        raise
