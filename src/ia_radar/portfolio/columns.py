"""Columns for data frames, spreadsheets and databases: gaps are nulls, statuses are words.

Rules that hold here:

1. A gap is never a number: the cell is masked, which pandas, polars and Arrow read as a null, and the reason
   of a gap stands in a column of its own.
2. Headings, statuses and other ids are ids, or words in one language; both come from one table.
3. Codes are given to who asks for them, and to nobody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from ia_radar.assess import NonAnswer
from ia_radar.assess.answers import GAP_HEADING
from ia_radar.errors import Problems
from ia_radar.portfolio.arrays import UNANSWERED, UNKNOWN
from ia_radar.portfolio.codes import NO_LEVEL, is_code
from ia_radar.portfolio.tally import STATUSES
from ia_radar.text import COLON, LANGS, Lang, Text

if TYPE_CHECKING:
    from ia_radar.grid import Grid
    from ia_radar.portfolio.matrix import MatrixScore

__all__ = [
    "COLUMN_GROUPS",
    "REASONS",
    "Column",
    "Columns",
    "Headings",
    "check_headings",
    "coded",
    "joined",
    "named",
    "output_heading",
    "rating_columns",
    "score_columns",
    "status_words",
]

Columns: TypeAlias = dict[str, NDArray[Any]]
"""One array a column, by heading; an array with gaps is a masked array."""
Headings: TypeAlias = Literal["ids", "words"]

COLUMN_GROUPS = ("aspects", "ratings", "statuses", "scores")
"""What a table of projects can hold: their aspects and position; the ratings and why there is none; the
status of each section; what else a score amounts to (floor, median, bounds, coverage, counts, mean)."""

REASONS: Mapping[str, Text] = {
    reason.value: reason.label
    for reason in (NonAnswer.UNKNOWN, NonAnswer.NOT_APPLICABLE, NonAnswer.UNANSWERED)
}
"""Why a cell has no level, in the order of the codes from `UNKNOWN`."""
_OUTPUTS = {
    "mean": Text("moyenne", "mean"),
    "coverage": Text("couverture", "coverage"),
    "counts": Text("réponses au niveau {}", "answers at level {}"),
    "floor": Text("plancher", "floor"),
    "median": Text("médiane basse", "lower median"),
    "bounds.low": Text("médiane au pire", "median at worst"),
    "bounds.high": Text("médiane au mieux", "median at best"),
    "weighted_median": Text("médiane basse pondérée", "weighted lower median"),
    "status": Text("lecture", "status"),
}
_NOTHING = Text("")
_LEVELS = frozenset({"floor", "median", "weighted_median", "bounds"})


@frozen(eq=False)
class Column:
    """One column, before its language is known.

    Args:
        id: its heading as an id.
        heading: its heading in words.
        values: numbers, dates or texts; with ``words``, places in these.
        gaps: where there is no value, or None when there always is.
        words: the ids that a value can be, with their words.
        times: how often the values follow each other, when they are those of every project; without gaps.
    """

    id: str
    heading: Text
    values: NDArray[Any]
    gaps: NDArray[np.bool_] | None = None
    words: Mapping[str, Text] | None = None
    times: int = 1

    def where(self, is_kept: NDArray[np.bool_]) -> Column:
        """The column with some of its cells."""
        values = self.values if self.times == 1 else _tiled(self.values, self.times)
        gaps = None if self.gaps is None else self.gaps[is_kept]
        return evolve(self, values=values[is_kept], gaps=gaps, times=1)

    def array(self, lang: Lang | None) -> NDArray[Any]:
        """The cells, with ids as words in a language, or as they are when it is None."""
        values = self.values
        if self.words is not None:
            names = list(self.words) if lang is None else [word[lang] for word in self.words.values()]
            texts = np.array(names, np.str_)
            if self.gaps is None:
                values = texts[values] if self.times == 1 else _tiled(texts[values], self.times)
            else:  # most cells are gaps, as a rule: reasons stand where there is no level
                known = np.flatnonzero(~self.gaps)
                places, values = values[known], np.zeros(len(self.gaps), texts.dtype)
                values[known] = texts[places]
        return values if self.gaps is None else np.ma.array(values, mask=self.gaps)


def _tiled(values: NDArray[Any], times: int) -> NDArray[Any]:
    """The values over and over: all of them as one wide cell, which numpy copies in half the time."""
    return values.view(f"V{values.nbytes}").repeat(times).view(values.dtype)


def check_headings(headings: object, lang: object) -> None:
    """Do nothing when these are options of `named`.

    Raises:
        InvalidInput: they are not.
    """
    problems = Problems()
    for name, value, known in (("headings", headings, ("ids", "words")), ("lang", lang, LANGS)):
        if not isinstance(value, str) or value not in known:
            problems.unknown(name, name, value, known)
    problems.raise_if_any()


def named(columns: Iterable[Column], headings: Headings, lang: Lang) -> Columns:
    """The arrays by heading; headings that would stand twice in words bear their id too."""
    columns = tuple(columns)
    if headings == "ids":
        return {column.id: column.array(None) for column in columns}
    texts = [column.heading[lang] for column in columns]
    doubles = {text for text in texts if texts.count(text) > 1} if len(set(texts)) < len(texts) else set()
    return {
        f"{text} ({column.id})" if text in doubles else text: column.array(lang)
        for column, text in zip(columns, texts, strict=True)
    }


def coded(id: str, heading: Text, ids: Sequence[str], words: Mapping[str, Text]) -> Column:  # noqa: A002 - an id
    """A column of ids; one that has no words stands for itself, and ``""`` for what is not said."""
    known = {value: words.get(value, Text(value)) for value in dict.fromkeys(ids)}
    places = {value: place for place, value in enumerate(known)}
    return Column(id, heading, np.array([places[value] for value in ids], np.intp), words=known)


def rating_columns(ratings: NDArray[Any], grid: Grid, prefix: str, title: Text | None) -> list[Column]:
    """Each item of a grid: its levels, then why there is none.

    Args:
        ratings: from `codes.encode`.
        grid: what they answer.
        prefix: before each id.
        title: before each heading, if any.
    """
    columns = []
    for item, cells in zip(grid.items, ratings.T, strict=True):
        gaps = is_code(cells)
        heading = joined(title, item.label)
        columns.append(Column(f"{prefix}{item.id}", heading, cells, gaps))
        reasons = np.where(gaps, cells, UNANSWERED).astype(np.intp) - UNKNOWN
        columns.append(
            Column(f"{prefix}{item.id}.gap", joined(heading, GAP_HEADING), reasons, ~gaps, REASONS)
        )
    return columns


def output_heading(name: str) -> Text:
    """The heading of an output of `score_matrix`, such as ``floor``, ``counts.1`` or ``bounds.low``."""
    output, _, level = name.partition(".")
    return _filled_in(_OUTPUTS[output], level) if output == "counts" else _OUTPUTS[name]


def score_columns(scores: MatrixScore, prefix: str = "", title: Text | None = None) -> list[Column]:
    """Each output of each section; counts and bounds take a column for each of their values."""
    endings = {"counts": [str(level.value) for level in scores.grid.scale.levels], "bounds": ["low", "high"]}
    columns, statuses = [], status_words(scores.grid)
    for index, section in enumerate(scores.grid.sections):
        heading = joined(title, section.label)
        for output, array in scores.arrays.items():
            names = [f"{output}.{ending}" for ending in endings[output]] if output in endings else [output]
            cells = array[:, index].reshape(len(scores), len(names))
            for place, name in enumerate(names):
                column = _output_column(output, cells[:, place], statuses)
                label = joined(heading, output_heading(name))
                columns.append(evolve(column, id=f"{prefix}{section.id}.{name}", heading=label))
    return columns


def _output_column(output: str, cells: NDArray[Any], statuses: Mapping[str, Text]) -> Column:
    """The cells of an output with their gaps and words, still without a heading."""
    if output == "status":
        return Column("", _NOTHING, cells, words=statuses)
    if output in _LEVELS:
        return Column("", _NOTHING, cells, cells == NO_LEVEL)
    return Column("", _NOTHING, cells, np.isnan(cells) if cells.dtype.kind == "f" else None)


def status_words(grid: Grid) -> dict[str, Text]:
    """The statuses of sections in the words of a grid, in the order of `STATUSES`."""
    return {status.value: status.label_on(grid.scale) for status in STATUSES}


def joined(first: Text | None, second: Text) -> Text:
    """« Girouet : autonomie », or the second alone."""
    if first is None:
        return second
    return Text(*(f"{first[lang]}{COLON[lang]}{second[lang]}" for lang in LANGS))


def _filled_in(text: Text, *values: object) -> Text:
    return Text(*(text[lang].format(*values) for lang in LANGS))
