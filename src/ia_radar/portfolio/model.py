"""`Portfolio`: the dossiers of an authority, of a region, of a country, read together.

Rules that hold here:

1. A portfolio is a value: a filter gives another one. Dates are arguments; nothing reads a clock.
2. A project that does not say something is counted as not saying it, under ``""``, and never left out.
3. What is computed on arrays is what the core says of each dossier.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import evolve, field, frozen

from ia_radar.assess.comparison import Change, change_of
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.decide.measures import Entry, manoeuvres, measures
from ia_radar.dossier import Dossier
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid import Grid, Item, Signal
from ia_radar.portfolio.codes import check_grid, encode
from ia_radar.portfolio.dominance import Dominance, dominance
from ia_radar.portfolio.matrix import MatrixScore, score_matrix
from ia_radar.portfolio.tally import STATUSES
from ia_radar.project import domains, families, kinds, phases, uses

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ia_radar.assess.score import SectionStatus
    from ia_radar.decide.policy.model import Policy

__all__ = ["ASPECTS", "ItemChanges", "Obstacle", "Portfolio"]

_WEAK = frozenset({Signal.HAZARD, Signal.MANOEUVRE})


@frozen
class Obstacle:
    """How an item stands across a portfolio.

    Args:
        item: the item.
        weak: in how many projects its level calls for a measure.
        hazard: in how many of these it is at the worst.
        gaps: in how many nobody answered, or nobody could say.
        applicable: how many projects it applies to, among those assessed.
    """

    item: Item
    weak: int
    hazard: int
    gaps: int
    applicable: int

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id


@frozen
class ItemChanges:
    """What became of an item between two dates.

    Args:
        item: the item.
        counts: how many projects went each way, in the order of `Change`.
    """

    item: Item
    counts: tuple[tuple[Change, int], ...]

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id


def _family(dossier: Dossier) -> str:
    project = dossier.project
    domain = project.domain or (uses()[project.use].within if project.use else "")
    return domain if domain in families().ids else domains()[domain].within if domain else ""


def _domain(dossier: Dossier) -> str:
    return dossier.project.domain or (uses()[dossier.project.use].within if dossier.project.use else "")


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
_ORDERS: Mapping[str, Callable[[], tuple[str, ...]]] = {
    "kind": lambda: kinds().ids,
    "family": lambda: families().ids,
    "domain": lambda: domains().ids,
    "phase": lambda: phases().ids,
}


def _dossiers(made: Iterable[Dossier]) -> tuple[Dossier, ...]:
    try:
        dossiers = tuple(made)
    except TypeError:
        raise InvalidInput([Problem("dossiers", "wrong-type", "expected a list of Dossiers")]) from None
    problems = Problems()
    for index, one in enumerate(dossiers):
        if not isinstance(one, Dossier):
            problems.add(f"dossiers[{index}]", "wrong-type", f"expected a Dossier, got {type(one).__name__}")
    problems.raise_if_any()
    return dossiers


@frozen(repr=False)
class Portfolio:
    """Many projects.

    Args:
        dossiers: in the order that results follow.

    Raises:
        InvalidInput: something else than dossiers.

    >>> import ia_radar as ia
    >>> from ia_radar.dossier import Dossier, Project
    >>> canteens = Project(ia.Text("Cantines"), kind="predictive")
    >>> desk = Project(ia.Text("Accueil"), kind="generative")
    >>> portfolio = ia.portfolio.Portfolio([Dossier(canteens), Dossier(desk)])
    >>> portfolio
    <Portfolio of 2 projects>
    >>> portfolio.counts("kind")
    {'generative': 1, 'predictive': 1}
    >>> [dossier.project.name.fr for dossier in portfolio.where(kind="predictive")]
    ['Cantines']
    """

    dossiers: tuple[Dossier, ...] = field(converter=_dossiers)

    def __len__(self) -> int:
        return len(self.dossiers)

    def __iter__(self) -> Iterator[Dossier]:
        return iter(self.dossiers)

    def __repr__(self) -> str:
        return f"<Portfolio of {len(self)} projects>"

    # -- filters and counts

    def where(
        self, test: Callable[[Dossier], object] | None = None, **aspects: str | Iterable[str]
    ) -> Portfolio:
        """The projects that pass a test, and have one of the values given for each aspect.

        Args:
            test: kept when it says true.
            aspects: by name of `ASPECTS`, a value or several; ``""`` is for projects that do not say.

        Raises:
            InvalidInput: no such aspect.
        """
        _check_aspects(aspects)
        wanted = {name: {value} if isinstance(value, str) else set(value) for name, value in aspects.items()}
        return evolve(
            self,
            dossiers=[
                one
                for one in self.dossiers
                if (test is None or test(one))
                and all(ASPECTS[name](one) in values for name, values in wanted.items())
            ],
        )

    def counts(self, by: str) -> dict[str, int]:
        """How many projects have each value of an aspect, in the order of its catalogue; ``""`` for not said.

        Args:
            by: a name of `ASPECTS`.

        Raises:
            InvalidInput: no such aspect.
        """
        _check_aspects([by])
        found = Counter(map(ASPECTS[by], self.dossiers))
        order = _ORDERS.get(by, lambda: tuple(sorted(filter(None, found))))()
        ranked = [*order, *sorted(set(found) - {*order, ""}), ""]
        return {value: found[value] for value in ranked if found[value]}

    def categories(self, on: dt.date) -> tuple[str, ...]:
        """The AI Act class of each project on a day, ``""`` for those without a fact.

        Raises:
            InvalidInput: facts that the questionnaire does not know, under the project they belong to.
        """
        problems = Problems()
        found = []
        for index, one in enumerate(self.dossiers):
            try:
                law = one.case(on).classification
            except InvalidInput as error:
                problems.extend(
                    problem._replace(path=f"dossiers[{index}].{problem.path}") for problem in error.problems
                )
                continue
            found.append(law.category.value if law is not None else "")
        problems.raise_if_any()
        return tuple(found)

    def category_counts(self, on: dt.date) -> dict[str, int]:
        """How many projects stand in each AI Act class on a day, heaviest first; ``""`` without a fact."""
        from ia_radar.aiact import Category

        found = Counter(self.categories(on))
        order = [category.value for category in sorted(Category, key=lambda one: -one.rank)]
        return {value: found[value] for value in (*order, "") if found[value]}

    # -- assessments

    def assessments(self, grid: Grid, *, on: dt.date | None = None) -> tuple[Assessment | None, ...]:
        """The last assessment of each project on exactly this grid, None for those without.

        Args:
            grid: what was asked; another version of it is another grid, see `other_versions`.
            on: leave out what is dated later; undated assessments count.
        """
        check_grid(grid)
        return tuple(_last(one, grid, on) for one in self.dossiers)

    def other_versions(self, grid: Grid) -> tuple[int, ...]:
        """The projects assessed only on another version of this grid, by position: it does not score them."""
        return tuple(
            index
            for index, one in enumerate(self.dossiers)
            if _last(one, grid, None) is None and any(made.grid.id == grid.id for made in one.assessments)
        )

    def ratings(self, grid: Grid, *, on: dt.date | None = None) -> NDArray[Any]:
        """The last ratings as an array for `score_matrix`; a project without an assessment is unanswered."""
        empty = Assessment(grid)
        return encode((made or empty for made in self.assessments(grid, on=on)), grid)

    def score(
        self, grid: Grid, *, on: dt.date | None = None, weights: Mapping[str, int] | None = None
    ) -> MatrixScore:
        """The score of every project on a grid, see `score_matrix`."""
        return score_matrix(self.ratings(grid, on=on), grid, weights=weights)

    def status_counts(self, grid: Grid, *, on: dt.date | None = None) -> dict[str, dict[SectionStatus, int]]:
        """By section, how many projects stand at each status. Projects never assessed are in the fog."""
        codes = score_matrix(self.ratings(grid, on=on), grid, outputs=["status"]).status
        return {
            section.id: {
                status: count
                for status, count in zip(
                    STATUSES, np.bincount(column, minlength=len(STATUSES)).tolist(), strict=True
                )
                if count
            }
            for section, column in zip(grid.sections, codes.T, strict=True)
        }

    def dominance(self, grid: Grid, *, on: dt.date | None = None, policy: Policy | None = None) -> Dominance:
        """Which projects dominate which on a grid, see `ia_radar.portfolio.dominance`."""
        return dominance(self.ratings(grid, on=on), grid, policy=policy)

    # -- what holds the portfolio back, and where it goes

    def obstacles(self, grid: Grid, *, on: dt.date | None = None) -> tuple[Obstacle, ...]:
        """The items of a grid, those weak in most projects first; then those with most gaps.

        Projects that were never assessed on the grid are left out, since they say nothing of any item.
        """
        made = [one for one in self.assessments(grid, on=on) if one is not None]
        found = []
        for index, item in enumerate(grid.items):
            ratings = [one.ratings[index][1] for one in made]
            signals = [
                grid.scale.level(value).signal for value in ratings if not isinstance(value, NonAnswer)
            ]
            excluded = ratings.count(NonAnswer.NOT_APPLICABLE)
            found.append(
                Obstacle(
                    item,
                    weak=sum(signal in _WEAK for signal in signals),
                    hazard=signals.count(Signal.HAZARD),
                    gaps=len(ratings) - len(signals) - excluded,
                    applicable=len(ratings) - excluded,
                )
            )
        return tuple(sorted(found, key=lambda one: (-one.weak, -one.hazard, -one.gaps)))

    def measures_called_for(self, grid: Grid, *, on: dt.date | None = None) -> tuple[tuple[Entry, int], ...]:
        """The measures that weak items call for, with how many projects each, the most called for first."""
        found: Counter[str] = Counter()
        for made in self.assessments(grid, on=on):
            if made is not None:
                found.update({entry.id for weak in manoeuvres(made) for entry in weak.measures})
        ranked = sorted(measures(), key=lambda entry: -found[entry.id])
        return tuple((entry, found[entry.id]) for entry in ranked if found[entry.id])

    def changes(self, grid: Grid, before: dt.date, after: dt.date) -> tuple[ItemChanges, ...]:
        """What became of each item between two dates, project by project, by order and never by averages.

        Projects without an assessment by the second date are left out; one that was not assessed by the
        first has appeared.
        """
        pairs = [
            (first or Assessment(grid), last)
            for first, last in zip(
                self.assessments(grid, on=before), self.assessments(grid, on=after), strict=True
            )
            if last is not None
        ]
        found = []
        for item in grid.items:
            ways = Counter(change_of(first[item.id], last[item.id]) for first, last in pairs)
            found.append(ItemChanges(item, tuple((change, ways[change]) for change in Change)))
        return tuple(found)

    # -- columns out

    def to_columns(self, *grids: Grid, on: dt.date | None = None) -> dict[str, NDArray[Any]]:
        """One array a column, ready for ``pandas.DataFrame`` or ``polars.DataFrame``.

        Args:
            grids: whose ratings and scores to add, as ``girouet.autonomy`` and ``girouet.engagement.floor``;
                codes as in `CODES`, statuses as in `STATUSES`.
            on: the day: adds the AI Act class, and leaves out later assessments.

        Returns:
            Texts as str arrays, ``""`` for not said; positions as floats, NaN for not said.

        >>> import ia_radar as ia
        >>> from ia_radar.dossier import Dossier, Project
        >>> columns = Portfolio([Dossier(Project(ia.Text("Cantines"), kind="predictive"))]).to_columns()
        >>> columns["kind"].tolist(), columns["x"].tolist()
        (['predictive'], [nan])
        """
        texts: dict[str, Iterable[str]] = {"name": (one.project.name.fr for one in self.dossiers)}
        texts |= {name: map(aspect, self.dossiers) for name, aspect in ASPECTS.items()}
        if on is not None:
            texts["category"] = self.categories(on)
        columns: dict[str, NDArray[Any]] = {
            name: np.array(list(cells), dtype=np.str_) for name, cells in texts.items()
        }
        for axis in ("x", "y"):
            cells = [getattr(one.project.position, axis, np.nan) for one in self.dossiers]
            columns[axis] = np.array(cells, dtype=np.float64)
        for grid in grids:
            ratings = self.ratings(grid, on=on)
            columns |= {f"{grid.id}.{item.id}": ratings[:, index] for index, item in enumerate(grid.items)}
            scored = score_matrix(ratings, grid).to_columns()
            columns |= {f"{grid.id}.{name}": np.ascontiguousarray(column) for name, column in scored.items()}
        return columns


def _last(dossier: Dossier, grid: Grid, on: dt.date | None) -> Assessment | None:
    """The latest by date, undated ones first; of two of one day, the one that stands later."""
    own = [
        made
        for made in dossier.assessments
        if made.grid == grid and (on is None or made.date is None or made.date <= on)
    ]
    return max(enumerate(own), key=lambda pair: (pair[1].date or dt.date.min, pair[0]), default=(0, None))[1]


def _check_aspects(names: Iterable[str]) -> None:
    problems = Problems()
    for name in names:
        if name not in ASPECTS:
            problems.unknown("by", "aspect", name, ASPECTS)
    problems.raise_if_any()
