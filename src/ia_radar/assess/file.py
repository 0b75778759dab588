"""Assessments and panels as files hold them: written without loss, read back with every problem at once.

Rules that hold here:

1. What is written is read back: an assessment names its grid by id and version, and does not carry it.
2. Grids that are not in the catalogue are handed to the reader. Of several that share an id and a version,
   an assessment says by ``edition`` on which it stands, in the order in which they are handed over.
3. Words that stand beside the ids are for people: the reader leaves them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ia_radar._ground.fields import instance, instances, judge
from ia_radar._ground.reading import REFUSED, Reader, as_integer, to_day, to_member, to_values
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Rating, Stage
from ia_radar.assess.panel import Panel
from ia_radar.errors import Problems, UnknownId, quote
from ia_radar.grid.catalog import get_grid
from ia_radar.grid.model import Grid
from ia_radar.text import Lang, check_lang

__all__ = [
    "assessment_from_dict",
    "assessment_to_dict",
    "panel_answers",
    "panel_from_dict",
    "read_assessment",
    "read_panel",
    "without_empty",
]


def assessment_from_dict(data: Mapping[str, object], grids: Iterable[Grid] = ()) -> Assessment:
    """See `Assessment.from_dict`."""
    handed = judge("grids", grids, instances(Grid))
    problems = Problems()
    assessment = read_assessment(Reader(data, "", problems), handed)
    problems.raise_if_any()
    return assessment


def panel_from_dict(data: Mapping[str, object], grids: Iterable[Grid] = ()) -> Panel:
    """See `Panel.from_dict`."""
    handed = judge("grids", grids, instances(Grid))
    problems = Problems()
    panel = read_panel(Reader(data, "", problems), handed)
    problems.raise_if_any()
    return panel


def read_panel(read: Reader, grids: Iterable[Grid] = ()) -> Panel:
    """A panel as a file holds it."""
    return read.build(Panel, assessments=to_values(lambda child: read_assessment(child, grids)))


def read_assessment(read: Reader, grids: Iterable[Grid] = ()) -> Assessment:
    """An assessment as a file holds it.

    Args:
        read: the reader of its table.
        grids: those that the catalogue does not have, in order; `REFUSED` where one was wrong.
    """
    read.get("items_labels")
    grid = _grid(read, grids)
    return read.build(
        Assessment,
        grid=lambda _read, _key: grid,
        ratings=lambda read, key: _ratings(read, key, grid),
        stage=to_member(Stage),
        basis=to_member(Basis),
        date=to_day,
    )


def _grid(read: Reader, grids: Iterable[Grid]) -> Grid:
    """The grid that an assessment names; `REFUSED` after noting why there is none."""
    name, version = read.string("grid", required=True), read.string("version")
    edition = read.integer("edition")
    if not name:
        if isinstance(read.get("grid"), str):
            read.note("grid", "empty", "expected a text that is not empty")
        return REFUSED  # type: ignore[no-any-return]  # just noted, or above
    named = [
        grid for grid in grids if grid is not REFUSED and grid.id == name and version in ("", grid.version)
    ]
    if not named:
        try:
            return get_grid(name, version or None)
        except UnknownId as error:
            read.note("grid", "unknown-id", str(error))
            return REFUSED  # type: ignore[no-any-return]  # just noted
    if edition is None and len(dict.fromkeys(named)) == 1:
        return named[0]
    if edition is None:
        stated = ", ".join(f"{grid.id} {grid.version} ({grid.title})" for grid in named)
        read.note(
            "grid", "ambiguous", f"{len(named)} grids have this name: {stated}; state version and edition"
        )
    elif 1 <= edition <= len(named):
        return named[edition - 1]
    else:
        read.note("edition", "out-of-range", f"expected 1 to {len(named)}, got {quote(edition)}")
    return REFUSED  # type: ignore[no-any-return]  # just noted


def _ratings(read: Reader, key: str, grid: object) -> object:
    """Levels as they are, null, and words as people write them; the rest is for `Assessment` to refuse."""
    ratings = read.get(key)
    if not isinstance(ratings, Mapping) or not isinstance(grid, Grid):
        return ratings
    renamed = grid.renamed  # whoever filled an earlier version says its ids
    return {
        renamed.get(item, item) if renamed.get(item, item) not in ratings else item: _rating(rating, grid)
        for item, rating in ratings.items()
    }


def _rating(rating: object, grid: Grid) -> object:
    if rating is None:
        return NonAnswer.UNANSWERED
    if as_integer(rating) is not None:
        return rating
    if isinstance(rating, str) and rating in _NON_ANSWERS:
        return _NON_ANSWERS[rating]
    from ia_radar.assess.answers import rating_reader  # what this library writes needs no reader of words

    level = rating_reader(grid.scale).read(rating)
    return rating if level is None else level


_NON_ANSWERS = {reason.value: reason for reason in NonAnswer}


def assessment_to_dict(
    assessment: Assessment, lang: Lang | None = None, edition: int | None = None
) -> dict[str, Any]:
    """What `read_assessment` reads back.

    Args:
        assessment: what is written.
        lang: see `Assessment.to_dict`.
        edition: the number of its grid among those of its id and version; None for the only one.
    """
    judge("assessment", assessment, instance(Assessment))
    stage, basis = assessment.stage, assessment.basis
    data = {
        "grid": assessment.grid.id,
        "version": assessment.grid.version,
        "edition": edition,
        "stage": stage and stage.value,
        "basis": basis and basis.value,
        "date": assessment.date and assessment.date.isoformat(),
        "respondent": assessment.respondent,
        "ratings": {item: _plain_rating(rating) for item, rating in assessment.ratings},
        "notes": dict(assessment.notes),
        "evidence": {item: list(references) for item, references in assessment.evidence},
        "derived": list(assessment.derived),
    }
    return without_empty(data if lang is None else data | _words(assessment, lang))


def _words(assessment: Assessment, lang: Lang) -> dict[str, Any]:
    """Beside the ratings, the words of items and of ratings; the schema says those of all else."""
    check_lang(lang)
    grid = assessment.grid
    return {
        "items_labels": {item.id: item.label[lang] for item in grid.items},
        "ratings_labels": {
            item: (rating if isinstance(rating, NonAnswer) else grid.scale.level(rating)).label[lang]
            for item, rating in assessment.ratings
        },
    }


def panel_answers(panel: Panel, lang: Lang | None = None) -> dict[str, Any]:
    """What `read_panel` reads back: the answers of every respondent."""
    return {"k": panel.k, "assessments": [answers.to_dict(lang) for answers in panel.assessments]}


def _plain_rating(rating: Rating) -> int | str | None:
    if rating is NonAnswer.UNANSWERED:
        return None
    return rating.value if isinstance(rating, NonAnswer) else rating


def without_empty(data: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty; a zero is not."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}
