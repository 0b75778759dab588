"""`Portfolio`: the dossiers of an authority, of a region, of a country, read together.

Rules that hold here:

1. A portfolio is a value: a filter gives another one. Dates are arguments; nothing reads a clock.
2. A project that does not say something is counted as not saying it, under ``""``, and never left out.
3. What is computed on arrays is what the core says of each dossier.
4. Which assessment of a project counts is decided by its date.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from attrs import evolve, field, frozen

from ia_radar._ground.fields import flag, id_among, judge, words_of
from ia_radar._ground.plain import is_day
from ia_radar.assess.model import Assessment, by_date
from ia_radar.decide.measures import Entry
from ia_radar.dossier import Dossier
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.grid import Grid
from ia_radar.portfolio import law, tables, weak_points
from ia_radar.portfolio.aspects import aspect_reader, catalog_order, check_aspects, known_uses
from ia_radar.portfolio.change_counts import ChangeCounts, change_counts
from ia_radar.portfolio.codes import check_grid, encode_checked
from ia_radar.portfolio.columns import COLUMN_GROUPS, Columns, Headings, check_headings, named
from ia_radar.portfolio.dominance import Dominance, dominance
from ia_radar.portfolio.matrix import MatrixScore, score_matrix
from ia_radar.portfolio.tally import STATUSES
from ia_radar.portfolio.weak_points import Hazard, Obstacle
from ia_radar.text import Lang

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ia_radar.aiact import Role
    from ia_radar.assess.status import SectionStatus
    from ia_radar.decide.policy.model import Policy
    from ia_radar.pack import Pack
    from ia_radar.text import Lang

__all__ = ["Portfolio"]

_GROUPS = words_of(id_among(lambda: COLUMN_GROUPS, "column"))
_Answers: TypeAlias = "tuple[tuple[Assessment | None, ...], NDArray[Any]]"
"""The last assessment of each project, and the ratings of each."""
_MOST_REMEMBERED = 8
"""For how many grids and days a portfolio remembers what was answered: some 20 bytes a project each."""


def _dossiers(value: Iterable[Dossier]) -> tuple[Dossier, ...]:
    try:
        dossiers = tuple(value)
    except TypeError:
        raise InvalidInput([Problem("dossiers", "wrong-type", "expected a list of Dossiers")]) from None
    if set(map(type, dossiers)) <= {Dossier}:  # nearly always; ten thousand are seen at once
        return dossiers
    problems = Problems()
    for index, dossier in enumerate(dossiers):
        if not isinstance(dossier, Dossier):
            kind = type(dossier).__name__
            problems.add(f"dossiers[{index}]", "wrong-type", f"expected a Dossier, got {kind}")
    problems.raise_if_any()
    return dossiers


def _packs(value: Iterable[Pack]) -> tuple[Pack, ...]:
    if type(value) is tuple and not value:  # as nearly always, and packs need not be loaded
        return ()
    import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.aiact.local.rules_of_pack import check_packs
    from ia_radar.pack import Pack

    return check_packs(value, Pack)


@frozen(repr=False)
class Portfolio:
    """Many projects.

    Args:
        dossiers: in the order that results follow.
        packs: whose uses and families these name; they are counted, grouped and shown with the words of their
            pack. Without it such a use is shown by its id, in no family.

    Raises:
        InvalidInput: something else than dossiers, or than packs.

    Examples:
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
    packs: tuple[Pack, ...] = field(default=(), converter=_packs, kw_only=True)
    _remembered: dict[tuple[Grid, dt.date | None], _Answers] = field(init=False, eq=False, factory=dict)

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
            test: a project stays when it says true.
            aspects: by name of `ASPECTS`, a value or several; ``""`` is for projects that do not say.

        Raises:
            InvalidInput: no such aspect, a ``test`` that cannot be called, values that are no texts.
        """
        check_aspects(aspects)
        problems = Problems()
        if test is not None and not callable(test):
            problems.add("test", "wrong-type", "expected a function of a Dossier, or None")
        wanted: dict[str, set[str]] = {}
        for name, value in aspects.items():
            values = [value] if isinstance(value, str) or not isinstance(value, Iterable) else list(value)
            if all(isinstance(text, str) for text in values):
                wanted[name] = set(values)
            else:
                problems.add(name, "wrong-type", "expected a value, or several in a list")
        problems.raise_if_any()
        known = known_uses(self.packs)
        tests = [(aspect_reader(name, known), values) for name, values in wanted.items()]
        selected = [
            dossier
            for dossier in self.dossiers
            if (test is None or test(dossier)) and all(read(dossier) in values for read, values in tests)
        ]
        return evolve(self, dossiers=selected)

    def counts(self, by: str) -> dict[str, int]:
        """How many projects have each value of an aspect, in the order of its catalogue; ``""`` for not said.

        Args:
            by: a name of `ASPECTS`.

        Raises:
            InvalidInput: no such aspect.
        """
        check_aspects([by])
        known = known_uses(self.packs)
        numbers = Counter(map(aspect_reader(by, known), self.dossiers))
        return {value: numbers[value] for value in catalog_order(by, numbers, known)}

    def categories(self, on: dt.date) -> tuple[str, ...]:
        """The AI Act class of each project on a day, ``""`` for those without a fact.

        Args:
            on: the day of the law.

        Raises:
            InvalidInput: facts that the questionnaire does not know, under the project they belong to.
        """
        return tuple(category.value if category else "" for category in law.classes(self.dossiers, _day(on)))

    def category_counts(self, on: dt.date) -> dict[str, int]:
        """How many projects stand in each AI Act class on a day, heaviest first; ``""`` without a fact.

        Args:
            on: the day of the law.

        Raises:
            InvalidInput: facts that the questionnaire does not know, under the project they belong to.
        """
        from ia_radar.aiact import Category

        numbers = Counter(self.categories(on))
        order = [category.value for category in sorted(Category, key=lambda category: -category.rank)]
        return {value: numbers[value] for value in (*order, "") if numbers[value]}

    # -- assessments

    def assessments(self, grid: Grid, *, on: dt.date | None = None) -> tuple[Assessment | None, ...]:
        """The last assessment of each project on exactly this grid, None for those without.

        Args:
            grid: what was asked; another version of it is another grid, see `other_versions`.
            on: leave out what is dated later; undated assessments count.

        Raises:
            InvalidInput: not a grid, not a date.
        """
        check_grid(grid)
        day = None if on is None else _day(on)
        return self._read(grid, day)[0]

    def other_versions(self, grid: Grid) -> tuple[int, ...]:
        """The projects assessed only on another version of this grid, by position: it does not score them.

        Args:
            grid: what was asked.

        Raises:
            InvalidInput: not a grid.
        """
        return tuple(
            index
            for index, (dossier, last) in enumerate(zip(self.dossiers, self.assessments(grid), strict=True))
            if last is None and any(answers.grid.id == grid.id for answers in dossier.assessments)
        )

    def ratings(self, grid: Grid, *, on: dt.date | None = None) -> NDArray[Any]:
        """The last ratings as an array for `score_matrix`; a project without an assessment is unanswered.

        Args:
            grid: what was asked.
            on: leave out assessments dated later.
        """
        check_grid(grid)
        return self._read(grid, None if on is None else _day(on))[1].copy()

    def _read(self, grid: Grid, day: dt.date | None) -> _Answers:
        """The last assessments and their ratings, remembered: every table and every score asks for them."""
        answers = self._remembered.get((grid, day))
        if answers is None:
            last = tuple(
                [
                    given[0]
                    if len(given := dossier.assessments) == 1 and day is None and given[0].grid is grid
                    else _last(given, grid, day)
                    for dossier in self.dossiers
                ]
            )
            empty = Assessment(grid)
            answers = last, encode_checked([assessment or empty for assessment in last], grid)
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[grid, day] = answers
        return answers

    def score(
        self, grid: Grid, *, on: dt.date | None = None, weights: Mapping[str, int] | None = None
    ) -> MatrixScore:
        """The score of every project on a grid, see `score_matrix`."""
        return score_matrix(self.ratings(grid, on=on), grid, weights=weights)

    def status_counts(self, grid: Grid, *, on: dt.date | None = None) -> dict[str, dict[SectionStatus, int]]:
        """By section, how many projects stand at each status. Projects never assessed are in the fog."""
        codes = score_matrix(self.ratings(grid, on=on), grid, outputs=["status"]).status
        counts = [np.bincount(column, minlength=len(STATUSES)).tolist() for column in codes.T]
        return {
            section.id: {status: count for status, count in zip(STATUSES, numbers, strict=True) if count}
            for section, numbers in zip(grid.sections, counts, strict=True)
        }

    def dominance(self, grid: Grid, *, on: dt.date | None = None, policy: Policy | None = None) -> Dominance:
        """Which projects dominate which on a grid, see `ia_radar.portfolio.dominance`."""
        return dominance(self.ratings(grid, on=on), grid, policy=policy)

    # -- what holds the portfolio back, and where it goes

    def hazards(self, grid: Grid, *, on: dt.date | None = None) -> tuple[Hazard, ...]:
        """Every answer at a level whose signal is a hazard, project by project in their order.

        Args:
            grid: what was asked.
            on: leave out assessments dated later.

        Examples:
            >>> import ia_radar as ia
            >>> from ia_radar.dossier import Dossier, Project
            >>> grid = ia.get_grid("girouet")
            >>> work = ia.Assessment(grid, {"autonomy": 1, "know_how": 4}, notes={"autonomy": "Cadence"})
            >>> Portfolio([Dossier(Project(ia.Text("Cantines")), [work])]).hazards(grid)
            (<Hazard of « Cantines »: autonomy at 1>,)
        """
        return weak_points.hazards(self.dossiers, self.assessments(grid, on=on), grid)

    def obstacles(self, grid: Grid, *, on: dt.date | None = None) -> tuple[Obstacle, ...]:
        """The items of a grid, those weak in most projects first; then those with most gaps.

        Projects that were never assessed on the grid are left out, since they say nothing of any item.

        Args:
            grid: what was asked.
            on: leave out assessments dated later.
        """
        return weak_points.obstacles(self.assessments(grid, on=on), grid)

    def measures_called_for(self, grid: Grid, *, on: dt.date | None = None) -> tuple[tuple[Entry, int], ...]:
        """The measures that weak items call for, with how many projects each, the most called for first.

        Args:
            grid: what was asked.
            on: leave out assessments dated later.
        """
        return weak_points.measures_called_for(self.assessments(grid, on=on))

    def changes(self, grid: Grid, before: dt.date, after: dt.date) -> tuple[ChangeCounts, ...]:
        """What became of each item between two dates, project by project, by order and never by averages.

        Projects without an assessment by the second date are left out; one that was not assessed by the
        first has appeared. An assessment on another version of the grid is read as one on this version, as
        `ia_radar.compare` does: by item, and by the ids that a version renamed.

        Args:
            grid: what was asked.
            before: the first day.
            after: the second day.

        Raises:
            InvalidInput: not a grid, not a date.
        """
        check_grid(grid)
        return change_counts(self.dossiers, grid, _day(before, "before"), _day(after, "after"))

    # -- columns for frames, spreadsheets and databases

    def to_columns(
        self,
        *grids: Grid,
        on: dt.date | None = None,
        columns: str | Iterable[str] = ("aspects", "ratings", "statuses"),
        headings: Headings = "ids",
        lang: Lang = "fr",
        codes: bool = False,
    ) -> Columns:
        """One row a project: columns for ``pandas.DataFrame``, ``polars.DataFrame`` or ``pyarrow.table``.

        Args:
            grids: whose ratings and scores to add, as ``girouet.autonomy``, ``girouet.autonomy.gap`` (why
                there is no level) and ``girouet.engagement.status``.
            on: the day: adds the AI Act class, and leaves out later assessments.
            columns: names of `COLUMN_GROUPS`; with ``"scores"`` the floor, median, bounds and so on of each
                section come too, twelve columns a section of four levels. The name always comes.
            headings: ``"ids"``, or ``"words"`` for headings, statuses, reasons and aspects in words.
            lang: the language of these words, and of the names of projects.
            codes: ratings and levels with the codes of `CODES` and statuses as places in `STATUSES`,
                instead of nulls, reasons and words; ids as headings.

        Returns:
            Arrays by heading. Where a number has no value its cell is masked, which pandas, polars and
            Arrow read as a null; texts are ``""`` for not said.

        Raises:
            InvalidInput: not a grid, not a date, no such option.

        Examples:
            >>> import ia_radar as ia
            >>> from ia_radar.dossier import Dossier, Project
            >>> portfolio = Portfolio([Dossier(Project(ia.Text("Cantines"), kind="predictive"))])
            >>> columns = portfolio.to_columns()
            >>> columns["kind"].tolist(), columns["x"].tolist()
            (['predictive'], [None])
            >>> list(portfolio.to_columns(ia.get_grid("radar"), columns="statuses", headings="words"))[:2]
            ['Projet', 'IA utile : lecture']
        """
        check_headings(headings, lang)
        groups: tuple[str, ...] = judge("columns", columns, _GROUPS)
        day = None if on is None else _day(on)
        scores = []
        for grid in grids:
            ratings = self.ratings(grid, on=day)
            scores.append((ratings, score_matrix(ratings, grid)))
        categories = None if day is None else self.categories(day)
        if judge("codes", codes, flag):
            return tables.project_codes(self.dossiers, categories, scores, groups, known_uses(self.packs))
        uses = known_uses(self.packs)
        table = tables.project_columns(self.dossiers, categories, scores, lang, groups, uses)
        return named(table, headings, lang)

    def answer_columns(
        self, grid: Grid, *, on: dt.date | None = None, headings: Headings = "ids", lang: Lang = "fr"
    ) -> Columns:
        """One row an answer: project, section, item, level, why there is none, note.

        Projects that were never assessed on the grid have no row.

        Args:
            grid: what was asked.
            on: leave out assessments dated later.
            headings: ``"ids"`` or ``"words"``, see `to_columns`.
            lang: the language of words and names.

        Examples:
            >>> import ia_radar as ia
            >>> from ia_radar.dossier import Dossier, Project
            >>> grid = ia.get_grid("girouet")
            >>> work = ia.Assessment(grid, {"autonomy": 3, "know_how": ia.NonAnswer.UNKNOWN})
            >>> columns = Portfolio([Dossier(Project(ia.Text("Cantines")), [work])]).answer_columns(grid)
            >>> list(columns)
            ['project', 'name', 'date', 'section', 'item', 'level', 'gap', 'note']
            >>> columns["level"][:3].tolist(), columns["gap"][:3].tolist()
            ([3, None, None], [None, 'unknown', 'unanswered'])
        """
        check_headings(headings, lang)
        last, ratings = self.assessments(grid, on=on), self.ratings(grid, on=on)
        return named(tables.answer_columns(self.dossiers, last, ratings, grid, lang), headings, lang)

    def hazard_columns(
        self, grid: Grid, *, on: dt.date | None = None, headings: Headings = "ids", lang: Lang = "fr"
    ) -> Columns:
        """One row an answer at a level whose signal is a hazard: what `hazards` lists, as a table.

        Args:
            grid: what was asked.
            on: leave out assessments dated later.
            headings: ``"ids"`` or ``"words"``, see `to_columns`.
            lang: the language of words and names.

        Examples:
            >>> import ia_radar as ia
            >>> grid = ia.get_grid("girouet")
            >>> work = ia.Assessment(grid, {"autonomy": 1, "know_how": 4}, notes={"autonomy": "Cadence"})
            >>> columns = Portfolio([ia.Dossier(ia.Project("Cantines"), [work])]).hazard_columns(grid)
            >>> {name: column.tolist() for name, column in columns.items() if name in ("item", "note")}
            {'item': ['autonomy'], 'note': ['Cadence']}
        """
        check_headings(headings, lang)
        last, ratings = self.assessments(grid, on=on), self.ratings(grid, on=on)
        return named(tables.hazard_columns(self.dossiers, last, ratings, grid, lang), headings, lang)

    def section_columns(
        self, grid: Grid, *, on: dt.date | None = None, headings: Headings = "ids", lang: Lang = "fr"
    ) -> Columns:
        """One row a section of a project: status, floor, lower median, bounds, coverage, counts, mean.

        Every project has its rows; those never assessed are in the fog.

        Args:
            grid: what was asked.
            on: leave out assessments dated later.
            headings: ``"ids"`` or ``"words"``, see `to_columns`.
            lang: the language of words and names.
        """
        check_headings(headings, lang)
        scores = self.score(grid, on=on)
        return named(tables.section_columns(self.dossiers, scores, lang), headings, lang)

    def duty_columns(
        self,
        on: dt.date,
        *,
        roles: Iterable[Role] | None = None,
        headings: Headings = "ids",
        lang: Lang = "fr",
    ) -> Columns:
        """One row a duty of the AI Act of a project that has facts: bearer, article, date, what is owed.

        Args:
            on: the day of the law.
            roles: the parts that the authority plays, as in `ia_radar.aiact.duties`; those of each project
                (`Project.roles`) when None.
            headings: ``"ids"`` or ``"words"``, see `to_columns`.
            lang: the language of words and names.

        Raises:
            InvalidInput: facts that the questionnaire does not know, under the project they belong to.
        """
        check_headings(headings, lang)
        return named(law.duty_columns(self.dossiers, _day(on), roles, lang), headings, lang)

    def crosstab(
        self,
        grid: Grid,
        *by: str,
        on: dt.date | None = None,
        headings: Headings = "ids",
        lang: Lang = "fr",
    ) -> Columns:
        """How many projects stand at each status of each section, by one aspect, by two, or by more.

        Args:
            grid: what was asked.
            by: names of `ASPECTS`.
            on: leave out assessments dated later.
            headings: ``"ids"`` or ``"words"``, see `to_columns`.
            lang: the language of words.

        Returns:
            One row for each combination that occurs, with the number of its projects.

        Raises:
            InvalidInput: no such aspect.

        Examples:
            >>> import ia_radar as ia
            >>> from ia_radar.dossier import Dossier, Project
            >>> canteens = Dossier(Project(ia.Text("Cantines"), kind="predictive"))
            >>> table = Portfolio([canteens]).crosstab(ia.get_grid("girouet"), "kind", "family")
            >>> [column.tolist()[0] for column in table.values()]
            ['predictive', '', 'engagement', 'fog', 1]
        """
        check_aspects(by)
        check_headings(headings, lang)
        status = score_matrix(self.ratings(grid, on=on), grid, outputs=["status"]).status
        table = tables.crosstab(self.dossiers, status, grid, tuple(dict.fromkeys(by)), known_uses(self.packs))
        return named(table, headings, lang)


def _last(given: tuple[Assessment, ...], grid: Grid, on: dt.date | None) -> Assessment | None:
    """The latest by date, undated ones first; of two of one day, the one that stands later."""
    for assessment in reversed(by_date(given)) if len(given) > 1 else given:
        if (assessment.grid is grid or assessment.grid == grid) and (
            on is None or assessment.date is None or assessment.date <= on
        ):
            return assessment
    return None


def _day(value: object, path: str = "on") -> dt.date:
    """``value`` itself when it is a date without a time of day.

    Raises:
        InvalidInput: it is not.
    """
    if not is_day(value):
        message = f"expected a datetime.date, without a time of day; got {type(value).__name__}"
        raise InvalidInput([Problem(path, "wrong-type", message)])
    return value  # type: ignore[return-value]  # just seen
