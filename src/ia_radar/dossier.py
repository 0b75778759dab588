"""`Dossier`: all that is known of one project, as one JSON document.

Rules that hold here:

1. What is read is written back: `Dossier.from_dict` and `Dossier.to_dict` lose nothing.
2. A dossier newer than the library is refused whole, never half read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from ia_radar._reading import Reader
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Rating, Stage
from ia_radar.errors import InvalidInput, Problems, UnknownId, UnsupportedVersion
from ia_radar.grid.catalog import get_grid
from ia_radar.grid.load import grid_to_dict, load_grid
from ia_radar.grid.model import Grid
from ia_radar.text import Text

__all__ = ["FORMAT_VERSION", "Dossier", "Project", "Source"]

FORMAT_VERSION = 1


@frozen
class Source:
    """Where a fact about a project can be checked.

    Args:
        title: what it is.
        url: where it is, if it is public.
        date: when it was published or seen, as ``2026-11-22`` or a year.
    """

    title: str
    url: str = ""
    date: str = ""


@frozen
class Project:
    """What is decided on.

    Args:
        name: what people call it.
        authority: who decides.
        summary: what it does, in a few sentences.
        population: inhabitants of the authority, if known; some duties depend on it.
        caution: what a reader must know about the answers, such as « illustrative ».
        sources: where the facts come from.
    """

    name: Text
    authority: str = ""
    summary: Text | None = None
    population: int | None = None
    caution: Text | None = None
    sources: tuple[Source, ...] = ()


def _assessments(made: Iterable[Assessment]) -> tuple[Assessment, ...]:
    return tuple(made)


@frozen
class Dossier:
    """A project, its assessments, and the facts for its legal classification.

    Args:
        project: what is decided on.
        assessments: in the order they were made.
        facts: what is known for the AI Act, as pairs of fact id and answer (None is unknown).

    >>> import ia_radar as ia
    >>> dossier = ia.Dossier.from_dict({
    ...     "format_version": 1, "project": {"name": "Cantines"},
    ...     "assessments": [{"grid": "girouet", "ratings": {"autonomy": 3, "meaning": "unknown"}}],
    ... })
    >>> dossier
    <Dossier « Cantines »: 1 assessment>
    >>> ia.Dossier.from_dict(dossier.to_dict()) == dossier
    True
    """

    project: Project
    assessments: tuple[Assessment, ...] = field(default=(), converter=_assessments)
    facts: tuple[tuple[str, bool | None], ...] = ()

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Dossier:
        """The dossier that a mapping, such as parsed JSON, describes.

        Raises:
            UnsupportedVersion: it was written by a newer library.
            InvalidInput: every problem found, with paths such as ``assessments[0].ratings.autonomy``.
        """
        problems = Problems()
        read = Reader(data, "", problems)
        version = read.integer("format_version", required=True)
        if version is not None and version > FORMAT_VERSION:
            raise UnsupportedVersion("dossier", version, FORMAT_VERSION)
        local = _local_grids(read)
        project = _project(read.child("project", required=True))
        assessments = [_assessment(child, local) for child in read.children("assessments")]
        facts = _facts(read)
        read.done()
        problems.raise_if_any()
        assert project is not None  # noqa: S101 - its absence was a problem
        return cls(project, [made for made in assessments if made is not None], facts)

    def to_dict(self) -> dict[str, Any]:
        """The mapping that `from_dict` reads back; ready for `json.dump`."""
        data: dict[str, Any] = {"format_version": FORMAT_VERSION, "project": _project_dict(self.project)}
        local = {made.grid: None for made in self.assessments if not _in_catalogue(made.grid)}
        if local:
            data["grids"] = [grid_to_dict(grid) for grid in local]
        data["assessments"] = [_assessment_dict(made) for made in self.assessments]
        if self.facts:
            data["facts"] = dict(self.facts)
        return data

    def __repr__(self) -> str:
        count = len(self.assessments)
        return f"<Dossier « {self.project.name} »: {count} assessment{'s' * (count != 1)}>"


# -- reading ------------------------------------------------------------------------------------------


def _local_grids(read: Reader) -> dict[tuple[str, str], Grid]:
    grids: dict[tuple[str, str], Grid] = {}
    for index, child in enumerate(read.items("grids")):
        try:
            grid = load_grid(child if isinstance(child, Mapping) else {})
        except InvalidInput as error:
            for path, code, message in error.problems:
                read.problems.add(f"grids[{index}].{path}", code, message)
        else:
            grids[grid.id, grid.version] = grid
    return grids


def _project(read: Reader | None) -> Project | None:
    if read is None:
        return None
    population = read.integer("population")
    if population is not None and population < 0:
        read.note("population", "out-of-range", "expected a number of inhabitants, zero or more")
    project = Project(
        name=read.text("name", required=True) or Text(""),
        authority=read.string("authority"),
        summary=read.text("summary"),
        population=population,
        caution=read.text("caution"),
        sources=tuple(map(_source, read.children("sources"))),
    )
    read.done()
    return project


def _source(read: Reader) -> Source:
    source = Source(read.string("title", required=True), read.string("url"), read.string("date"))
    read.done()
    return source


def _assessment(read: Reader, local: Mapping[tuple[str, str], Grid]) -> Assessment | None:
    grid = _grid(read, local)
    answers = {
        "stage": read.choice("stage", Stage),
        "basis": read.choice("basis", Basis),
        "respondent": read.string("respondent"),
        "date": read.day("date"),
        "derived": read.strings("derived"),
        "ratings": {key: _rating(value) for key, value in read.table("ratings").items()},
        "notes": read.table("notes"),
        "evidence": read.table("evidence"),
    }
    read.done()
    if grid is None:
        return None
    try:
        return Assessment(grid, **answers)  # type: ignore[arg-type]  # Assessment checks and reports
    except InvalidInput as error:
        for path, code, message in error.problems:
            read.note(path, code, message)
        return None


def _grid(read: Reader, local: Mapping[tuple[str, str], Grid]) -> Grid | None:
    name, version = read.string("grid", required=True), read.string("version") or None
    for (known, known_version), grid in local.items():
        if known == name and version in (None, known_version):
            return grid
    if not name:
        return None
    try:
        return get_grid(name, version)
    except UnknownId as error:
        read.note("grid", "unknown-id", str(error))
        return None


def _rating(value: object) -> object:
    """A level as it is, a non-answer by its name or null; anything else is for `Assessment` to refuse."""
    if value is None:
        return NonAnswer.UNANSWERED
    names = {reason.value: reason for reason in NonAnswer}
    return names.get(value, value) if isinstance(value, str) else value


def _facts(read: Reader) -> tuple[tuple[str, bool | None], ...]:
    facts: list[tuple[str, bool | None]] = []
    for key, value in read.table("facts").items():
        if value is None or isinstance(value, bool):
            facts.append((key, value))
        else:
            read.note(f"facts.{key[:64]}", "wrong-type", "expected true, false or null (unknown)")
    return tuple(facts)


# -- writing ------------------------------------------------------------------------------------------


def _in_catalogue(grid: Grid) -> bool:
    try:
        return get_grid(grid.id, grid.version) == grid
    except UnknownId:
        return False


def _project_dict(project: Project) -> dict[str, Any]:
    data: dict[str, Any] = {
        "name": _text(project.name),
        "authority": project.authority,
        "summary": _text(project.summary),
        "population": project.population,
        "caution": _text(project.caution),
        "sources": [_filled(_source_dict(source)) for source in project.sources],
    }
    return _filled(data)


def _source_dict(source: Source) -> dict[str, Any]:
    return {"title": source.title, "url": source.url, "date": source.date}


def _assessment_dict(made: Assessment) -> dict[str, Any]:
    data: dict[str, Any] = {
        "grid": made.grid.id,
        "version": made.grid.version,
        "stage": made.stage and made.stage.value,
        "basis": made.basis and made.basis.value,
        "date": made.date and made.date.isoformat(),
        "respondent": made.respondent,
        "ratings": {key: _plain(rating) for key, rating in made.ratings},
        "notes": dict(made.notes),
        "evidence": {key: list(references) for key, references in made.evidence},
        "derived": list(made.derived),
    }
    return _filled(data)


def _plain(rating: Rating) -> int | str | None:
    if rating is NonAnswer.UNANSWERED:
        return None
    return rating.value if isinstance(rating, NonAnswer) else rating


def _text(text: Text | None) -> str | dict[str, str] | None:
    if text is None:
        return None
    return {"fr": text.fr, "en": text.en} if text.en else text.fr


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty; a zero is not."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}
