"""The tables of a portfolio: one row a project, an answer, a section, a hazard, a group.

Rules that hold here:

1. Each table says of which project a row is: by its position in the portfolio, and by its name.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import evolve

from ia_radar.assess import Assessment
from ia_radar.grid import Grid, Signal
from ia_radar.portfolio.arrays import UNANSWERED, UNKNOWN
from ia_radar.portfolio.aspects import ASPECT_HEADINGS, ASPECTS, aspect_reader, aspect_words, catalog_order
from ia_radar.portfolio.codes import is_code
from ia_radar.portfolio.columns import (
    REASONS,
    Column,
    Columns,
    coded,
    output_heading,
    rating_columns,
    score_columns,
    status_words,
)
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ia_radar.dossier import Dossier
    from ia_radar.portfolio.matrix import MatrixScore
    from ia_radar.project.use_map import UseMap

__all__ = [
    "answer_columns",
    "crosstab",
    "day_array",
    "hazard_columns",
    "position_and_name",
    "project_codes",
    "project_columns",
    "section_columns",
]

_HEADINGS = {
    "project": Text("Rang du projet", "Project number"),
    "name": Text("Projet", "Project"),
    "category": Text("Classe du règlement européen sur l’IA", "AI Act class"),
    "x": Text("Position : existant (-1) à nouveau (1)", "Position: existing (-1) to new (1)"),
    "y": Text("Position : agents (-1) à usagers (1)", "Position: agents (-1) to users (1)"),
    "date": Text("Date", "Date"),
    "section": Text("Partie", "Section"),
    "item": Text("Item", "Item"),
    "level": Text("Niveau", "Level"),
    "gap": Text("Motif de l’absence", "Reason of gap"),
    "note": Text("Note", "Note"),
    "status": Text("Lecture", "Status"),
    "projects": Text("Projets", "Projects"),
}


def _column(name: str, values: NDArray[Any], gaps: NDArray[np.bool_] | None = None) -> Column:
    return Column(name, _HEADINGS[name], values, gaps)


def _texts(name: str, texts: Iterable[str]) -> Column:
    return _column(name, np.array(list(texts), np.str_))


def position_and_name(
    dossiers: Sequence[Dossier], positions: NDArray[np.intp] | None, lang: Lang, times: int = 1
) -> list[Column]:
    """The position and the name of the project of each row, each of ``positions`` so many times.

    Args:
        dossiers: of the projects.
        positions: those of the rows; None for every project once, in their order.
        lang: the language of names.
        times: how often each row stands.
    """
    names = [dossier.project.name for dossier in dossiers]
    words = np.array([name.fr for name in names] if lang == "fr" else [name[lang] for name in names], np.str_)
    if positions is None:
        positions = np.arange(len(names))
    else:
        words = words[positions]
    return [_column("project", positions.repeat(times)), _column("name", words.repeat(times))]


def _aspect_column(aspect: str, dossiers: Sequence[Dossier], uses: UseMap) -> Column:
    values = list(map(aspect_reader(aspect, uses), dossiers))
    return coded(aspect, ASPECT_HEADINGS[aspect], values, aspect_words(aspect, uses))


def project_columns(
    dossiers: Sequence[Dossier],
    categories: Sequence[str] | None,
    scores: Sequence[tuple[NDArray[Any], MatrixScore]],
    lang: Lang,
    groups: Collection[str],
    uses: UseMap,
) -> list[Column]:
    """One row a project.

    Args:
        dossiers: of the projects.
        categories: the AI Act class of each, if asked for.
        scores: for each grid, the ratings and what they amount to.
        lang: the language of names.
        groups: of `COLUMN_GROUPS`, those to give.
        uses: that projects may name.
    """
    columns = [_texts("name", (dossier.project.name[lang] for dossier in dossiers))]
    if "aspects" in groups:
        columns += [_aspect_column(aspect, dossiers, uses) for aspect in ASPECTS]
    if categories is not None:
        from ia_radar.aiact import Category

        words = {category.value: category.label for category in Category}
        columns.append(coded("category", _HEADINGS["category"], categories, words))
    for axis in ("x", "y") if "aspects" in groups else ():
        places = [getattr(dossier.project.position, axis, np.nan) for dossier in dossiers]
        cells = np.array(places, np.float64)
        columns.append(_column(axis, cells, np.isnan(cells)))
    for ratings, scored in scores:
        grid = scored.grid
        title = grid.title if len(scores) > 1 else None
        if "ratings" in groups:
            columns += rating_columns(ratings, grid, f"{grid.id}.", title)
        columns += [
            column for column in score_columns(scored, f"{grid.id}.", title) if _group_of(column.id) in groups
        ]
    return columns


def _group_of(name: str) -> str:
    """The group that a column of `score_columns` is in."""
    return "statuses" if name.endswith(".status") else "scores"


def project_codes(
    dossiers: Sequence[Dossier],
    categories: Sequence[str] | None,
    scores: Sequence[tuple[NDArray[Any], MatrixScore]],
    groups: Collection[str],
    uses: UseMap,
) -> Columns:
    """The same as `project_columns`, with codes for gaps and statuses, and ids as headings."""
    columns = project_columns(dossiers, categories, (), "fr", groups, uses)
    arrays = {column.id: column.array(None) for column in columns}
    for ratings, scored in scores:
        grid = scored.grid
        if "ratings" in groups:
            arrays |= {f"{grid.id}.{item.id}": ratings[:, index] for index, item in enumerate(grid.items)}
        outputs = scored.to_columns(codes=True).items()
        arrays |= {f"{grid.id}.{name}": column for name, column in outputs if _group_of(name) in groups}
    return arrays


_NO_DAY = np.iinfo(np.int64).min  # what numpy keeps for « not a time »
_EPOCH = dt.date(1970, 1, 1).toordinal()


def day_array(dates: Iterable[dt.date | None]) -> NDArray[np.datetime64]:
    """Dates as an array, ten times as fast as numpy reads them one by one."""
    days = [_NO_DAY if date is None else date.toordinal() - _EPOCH for date in dates]
    return np.array(days, np.int64).view("datetime64[D]")


def answer_columns(
    dossiers: Sequence[Dossier],
    last: Sequence[Assessment | None],
    ratings: NDArray[Any],
    grid: Grid,
    lang: Lang,
) -> list[Column]:
    """One row an answer, project by project in the order of the grid.

    Args:
        dossiers: of the projects.
        last: the assessment of each, if any.
        ratings: of each, as `codes.encode` gives them.
        grid: what was asked.
        lang: the language of names.
    """
    answered = [answers for answers in last if answers is not None]
    count, width = len(answered), len(grid.items)
    positions = None
    if count < len(last):
        positions = np.flatnonzero(np.array([answers is not None for answers in last], np.bool_))
        ratings = ratings[positions]
    cells = ratings.reshape(-1)
    gaps = is_code(cells)
    reasons = np.where(gaps, cells, UNANSWERED) - UNKNOWN
    dates = day_array([answers.date for answers in answered]).repeat(width)
    sections = {section.id: section.label for section in grid.sections}
    section_of = np.repeat(np.arange(len(grid.sections)), [len(section.items) for section in grid.sections])
    notes = np.zeros(count * width, np.intp)
    texts = [""]
    place_of = {item.id: place for place, item in enumerate(grid.items)}
    for row, remarks in [(row, answers.notes) for row, answers in enumerate(answered) if answers.notes]:
        for item_id, note in remarks:
            notes[row * width + place_of[item_id]] = len(texts)
            texts.append(note)
    items = {item.id: item.label for item in grid.items}
    return [
        *position_and_name(dossiers, positions, lang, width),
        _column("date", dates, np.isnat(dates)),
        Column("section", _HEADINGS["section"], section_of, words=sections, times=count),
        Column("item", _HEADINGS["item"], np.arange(width), words=items, times=count),
        _column("level", cells, gaps),
        Column("gap", _HEADINGS["gap"], reasons, ~gaps, REASONS),
        _column("note", np.array(texts, np.str_)[notes] if len(texts) > 1 else np.zeros(len(cells), "U1")),
    ]


def hazard_columns(
    dossiers: Sequence[Dossier],
    last: Sequence[Assessment | None],
    ratings: NDArray[Any],
    grid: Grid,
    lang: Lang,
) -> list[Column]:
    """The rows of `answer_columns` whose level has a hazard for its signal."""
    columns = {column.id: column for column in answer_columns(dossiers, last, ratings, grid, lang)}
    level = columns["level"]
    lowest = [level.value for level in grid.scale.levels if level.signal is Signal.HAZARD]
    is_hazard = np.isin(level.values, lowest) & (~level.gaps if level.gaps is not None else True)
    del columns["gap"]
    columns["level"] = evolve(level, gaps=None)
    return [column.where(is_hazard) for column in columns.values()]


def section_columns(dossiers: Sequence[Dossier], scores: MatrixScore, lang: Lang) -> list[Column]:
    """One row a section of a project: the outputs of `score_matrix`, without the section in their names."""
    grid = scores.grid
    count = len(grid.sections)
    sections = {section.id: section.label for section in grid.sections}
    columns = [
        *position_and_name(dossiers, None, lang, count),
        Column("section", _HEADINGS["section"], np.arange(count), words=sections, times=len(dossiers)),
    ]
    # The columns of one section are those of every other: (outputs × rows), laid end to end.
    by_output = score_columns(scores)
    width = len(by_output) // max(1, count)
    for place in range(width):
        same = by_output[place::width]
        first = same[0]
        values = np.stack([column.values for column in same], axis=1).reshape(-1)
        masks = [column.gaps for column in same if column.gaps is not None]
        gaps = np.stack(masks, axis=1).reshape(-1) if masks else None
        name = first.id.partition(".")[2]
        columns.append(Column(name, output_heading(name), values, gaps, first.words))
    return columns


def crosstab(
    dossiers: Sequence[Dossier], status: NDArray[np.uint8], grid: Grid, by: Sequence[str], uses: UseMap
) -> list[Column]:
    """One row a combination of aspects, section and status that occurs, with its number of projects."""
    readers = [aspect_reader(aspect, uses) for aspect in by]
    groups = [tuple(read(dossier) for read in readers) for dossier in dossiers]
    numbers = Counter(
        (*group, section, int(code))
        for group, codes in zip(groups, status, strict=True)
        for section, code in enumerate(codes)
    )
    orders = [
        {
            value: rank
            for rank, value in enumerate(catalog_order(aspect, (group[place] for group in groups), uses))
        }
        for place, aspect in enumerate(by)
    ]

    def rank(key: tuple[Any, ...]) -> tuple[int, ...]:
        aspects = zip(orders, key, strict=False)
        return (*(order[value] for order, value in aspects), *key[len(by) :])

    keys = sorted(numbers, key=rank)
    columns = [
        coded(aspect, ASPECT_HEADINGS[aspect], [str(key[place]) for key in keys], aspect_words(aspect, uses))
        for place, aspect in enumerate(by)
    ]
    sections = {section.id: section.label for section in grid.sections}
    places = np.array([key[-2:] for key in keys], np.intp).reshape(-1, 2)
    return [
        *columns,
        Column("section", _HEADINGS["section"], places[:, 0], words=sections),
        Column("status", _HEADINGS["status"], places[:, 1], words=status_words(grid)),
        _column("projects", np.array([numbers[key] for key in keys], np.int64)),
    ]
