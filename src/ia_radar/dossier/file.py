"""Dossiers as files: read whole, written back without loss, brought up to date when they are old.

Rules that hold here:

1. What is read is written back: `Dossier.from_dict` and `Dossier.to_dict` lose nothing.
2. A dossier newer than the library is refused whole, never half read; an older one is migrated step by step.
3. Grids that are not in the catalogue travel with the dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ia_radar._reading import Reader
from ia_radar._values import flag, local, number, plain
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Rating, Stage
from ia_radar.assess.panel import Panel
from ia_radar.decide.balance.balance import Aim, read_balance
from ia_radar.decide.decision import read_decision
from ia_radar.decide.plan import read_action
from ia_radar.decide.policy.file import read_policy
from ia_radar.dossier.model import Dossier, Project, Source
from ia_radar.errors import InvalidInput, Problems, UnknownId, UnsupportedVersion
from ia_radar.grid.catalog import get_grid
from ia_radar.grid.load import grid_to_dict, load_grid
from ia_radar.grid.model import Grid
from ia_radar.project.opportunity import OpportunityPosition
from ia_radar.text import Text

__all__ = ["FORMAT_VERSION", "dossier_to_dict", "read_dossier"]

FORMAT_VERSION = 2


def _from_1(data: dict[str, object]) -> dict[str, object]:
    """Format 1 held the project, the assessments and the facts; format 2 adds and changes nothing."""
    return {**data, "format_version": 2}


# By the version that a step starts from.
_MIGRATIONS: dict[int, Callable[[dict[str, object]], dict[str, object]]] = {1: _from_1}


def read_dossier(data: Mapping[str, object]) -> Dossier:
    """See `Dossier.from_dict`."""
    problems = Problems()
    read = Reader(data, "", problems)
    version = read.integer("format_version", required=True)
    if version is not None and version > FORMAT_VERSION:
        raise UnsupportedVersion("dossier", version, FORMAT_VERSION)
    while version is not None and version in _MIGRATIONS:
        data, version = _MIGRATIONS[version](dict(data)), version + 1
        read = Reader(data, "", problems)
        read.get("format_version")
    grids = _local_grids(read)
    project = _project(read.child("project", required=True))
    assessments = [_assessment(child, grids) for child in read.children("assessments")]
    panels = [_panel(child, grids) for child in read.children("panels")]
    balances = [read_balance(child) for child in read.children("balances")]
    measures = [read_action(child) for child in read.children("measures")]
    decisions = [read_decision(child) for child in read.children("decisions")]
    facts, declared = _facts(_answers(read, "facts")), _answers(read, "declared")
    rules = read.child("policy")
    policy = None if rules is None else read_policy(rules)
    read.done()
    problems.raise_if_any()
    if project is None:  # pragma: no cover - its absence was a problem
        raise InvalidInput(problems)
    return Dossier(
        project,
        filter(None, assessments),
        facts,
        panels=filter(None, panels),
        balances=filter(None, balances),
        declared=declared,
        measures=filter(None, measures),
        policy=policy,
        decisions=filter(None, decisions),
    )


def dossier_to_dict(dossier: Dossier) -> dict[str, Any]:
    """See `Dossier.to_dict`."""
    made = [*dossier.assessments, *(own for group in dossier.panels for own in group.assessments)]
    grids = dict.fromkeys(own.grid for own in made if not _in_catalogue(own.grid))
    rest = {
        "facts": dict(dossier.facts),
        "panels": [
            {"k": group.k, "assessments": [_assessment_dict(own) for own in group.assessments]}
            for group in dossier.panels
        ],
        "balances": plain(dossier.balances),
        "declared": dict(dossier.declared),
        "measures": plain(dossier.measures),
        "policy": plain(dossier.policy),
        "decisions": plain(dossier.decisions),
    }
    return {
        "format_version": FORMAT_VERSION,
        "project": plain(dossier.project),
        **_filled({"grids": [grid_to_dict(grid) for grid in grids]}),
        "assessments": [_assessment_dict(own) for own in dossier.assessments],
        **_filled(rest),
    }


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
    sizes = {key: read.integer(key) for key in ("population", "agents")}
    for key, size in sizes.items():
        if size is not None and size < 0:
            read.note(key, "out-of-range", "expected a whole number, zero or more")
    name, authority = read.text("name", required=True), read.string("authority")
    summary, caution = read.text("summary"), read.text("caution")
    sources = tuple(map(_source, read.children("sources")))
    kind, domain, use = read.string("kind"), read.string("domain"), read.string("use")
    phase, stance, provider = read.string("phase"), read.string("stance"), read.string("provider")
    motivations, position = read.strings("motivations"), _position(read.child("position"))
    is_in_house, is_demonstrator = flag(read, "is_in_house"), flag(read, "is_demonstrator")
    aim = read.choice("aim", Aim)
    read.done()
    return local(
        read,
        lambda: Project(
            name or Text(""),  # a name that is missing is already told
            authority,
            summary,
            sizes["population"],
            caution,
            sources,
            motivations=motivations,
            position=position,
            aim=aim,
            agents=sizes["agents"],
            kind=kind,
            domain=domain,
            use=use,
            phase=phase,
            stance=stance,
            provider=provider,
            is_in_house=is_in_house,
            is_demonstrator=is_demonstrator,
        ),
    )


def _position(read: Reader | None) -> OpportunityPosition | None:
    if read is None:
        return None
    x, y = number(read, "x", required=True), number(read, "y", required=True)
    read.done()
    if x is None or y is None:
        return None
    return local(read, lambda: OpportunityPosition(x, y))


def _panel(read: Reader, grids: Mapping[tuple[str, str], Grid]) -> Panel | None:
    k = read.integer("k")
    made = [_assessment(child, grids) for child in read.children("assessments", required=True)]
    read.done()
    known = [own for own in made if own is not None]
    if len(known) < len(made):
        return None
    return local(read, lambda: Panel(known, k=5 if k is None else k))


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


def _answers(read: Reader, key: str) -> tuple[tuple[str, bool | None], ...]:
    answers: list[tuple[str, bool | None]] = []
    for name, value in read.table(key).items():
        if value is None or isinstance(value, bool):
            answers.append((name, value))
        else:
            read.note(f"{key}.{name[:64]}", "wrong-type", "expected true, false or null (unknown)")
    return tuple(answers)


def _facts(answers: tuple[tuple[str, bool | None], ...]) -> tuple[tuple[str, bool | None], ...]:
    """The facts under the ids that the questionnaire asks for today."""
    if not answers:
        return answers
    from ia_radar.aiact.questionnaire.migration import (
        migrate,  # the law is loaded where there is some to read
    )

    return tuple(migrate(dict(answers)).items())


def _in_catalogue(grid: Grid) -> bool:
    try:
        return get_grid(grid.id, grid.version) == grid
    except UnknownId:
        return False


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


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty; a zero is not."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}
