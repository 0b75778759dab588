"""Dossiers as files: read whole, written back without loss, brought up to date when they are old.

Rules that hold here:

1. What is read is written back: `Dossier.from_dict` and `Dossier.to_dict` lose nothing.
2. A dossier newer than the library is refused whole, never half read; an older one is migrated step by step.
3. Grids that are not in the catalogue travel with the dossier. So do grids that share an id and a version
   and differ: an assessment then says by ``edition`` on which of them, in the order of ``grids``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ia_radar._ground.plain import plain
from ia_radar._ground.reading import REFUSED, Reader, Shape, to_member, to_text, to_value, to_values
from ia_radar._ground.terms import term_reader
from ia_radar.assess.file import assessment_to_dict, read_assessment, read_panel, without_empty
from ia_radar.decide.balance.model import Aim, read_balance
from ia_radar.decide.decision import read_decision
from ia_radar.decide.plan import read_action
from ia_radar.decide.policy.file import read_policy
from ia_radar.dossier.model import Dossier, Project, Source, check_size
from ia_radar.errors import InvalidInput, Problems, UnknownId, UnsupportedVersion, quote
from ia_radar.grid.catalog import get_grid
from ia_radar.grid.load import grid_to_dict, load_grid
from ia_radar.grid.model import Grid
from ia_radar.project.opportunity import OpportunityPosition
from ia_radar.project.use_map import booklet_uses, use_reader
from ia_radar.project.vocabulary import kinds, motivations, phases, stances

if TYPE_CHECKING:
    from ia_radar.assess.model import Assessment
    from ia_radar.text import Lang, Text

__all__ = ["FORMAT_VERSION", "dossier_to_dict", "local_words", "project_from", "read_dossier"]

FORMAT_VERSION = 2


def _from_1(data: dict[str, object]) -> dict[str, object]:
    """Format 1 held the project, the assessments and the facts; format 2 adds and changes nothing."""
    return {**data, "format_version": 2}


# By the version that a step starts from.
_MIGRATIONS: dict[int, Callable[[dict[str, object]], dict[str, object]]] = {1: _from_1}


def read_dossier(data: Mapping[str, object], more_grids: Iterable[Grid] = ()) -> Dossier:
    """See `Dossier.from_dict`."""
    problems = Problems()
    read = Reader(data, "", problems)
    version = read.integer("format_version", required=True)
    if version is not None and version > FORMAT_VERSION:
        raise UnsupportedVersion("dossier", version, FORMAT_VERSION)
    if version is not None and version < 1:
        expected = f"expected a format version from 1 to {FORMAT_VERSION}"
        read.note("format_version", "no-such-version", f"{expected}, got {quote(version)}")
    while version is not None and version in _MIGRATIONS:
        data, version = _MIGRATIONS[version](dict(data)), version + 1
        read = Reader(data, "", problems)
        read.get("format_version")
    check_size(_count(data))
    own_grids = _local_grids(read)
    there = {(grid.id, grid.version) for grid in own_grids if grid is not REFUSED}
    # What the file holds counts before what somebody hands over: it was rated on that.
    grids = [*own_grids, *(grid for grid in more_grids if (grid.id, grid.version) not in there)]
    dossier = read.build(
        Dossier,
        grids=lambda _read, _key: own_grids,
        project=to_value(read_project),
        assessments=to_values(lambda child: read_assessment(child, grids)),
        facts=_answers,
        declared=_answers,
        panels=to_values(lambda child: read_panel(child, grids)),
        balances=to_values(read_balance),
        measures=to_values(read_action),
        decisions=to_values(read_decision),
        policy=to_value(read_policy),
    )
    problems.raise_if_any()
    return dossier


def dossier_to_dict(dossier: Dossier, known: Iterable[Grid] = (), lang: Lang | None = None) -> dict[str, Any]:
    """See `Dossier.to_dict`; with a language, an assessment has words beside its items and ratings."""
    editions, elsewhere = _editions(dossier), frozenset(known)

    def in_file(assessment: Assessment) -> dict[str, Any]:
        return assessment_to_dict(assessment, lang, editions.get(assessment.grid))

    others = {
        "facts": dict(dossier.facts),
        "panels": [
            {
                "k": panel.k,
                "assessments": [in_file(assessment) for assessment in panel.assessments],
            }
            for panel in dossier.panels
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
        **without_empty(
            {"grids": [grid_to_dict(grid) for grid in editions if editions[grid] or grid not in elsewhere]}
        ),
        "assessments": [in_file(assessment) for assessment in dossier.assessments],
        **without_empty(others),
    }


def local_words(dossier: Dossier, handed: Iterable[Grid]) -> dict[str, dict[str, Text]]:
    """The words of the grids that a dossier stands on, and of the red lines of its policy."""
    from ia_radar.grid.vocabularies import local_words as words_of_grids

    panels = [answers for panel in dossier.panels for answers in panel.assessments]
    grids = dict.fromkeys(answers.grid for answers in (*dossier.assessments, *panels))
    lines = dossier.policy.red_lines if dossier.policy else ()
    return words_of_grids([*grids, *handed]) | {"red_lines": {line.id: line.statement for line in lines}}


def _count(data: object) -> int:
    """How many assessments a file holds, before any of them is read."""
    if not isinstance(data, Mapping):
        return 0
    panels = data.get("panels")
    owners = [data, *(panels if isinstance(panels, list | tuple) else ())]
    lists = [owner.get("assessments") for owner in owners if isinstance(owner, Mapping)]
    return sum(len(rows) for rows in lists if isinstance(rows, list | tuple))


def _local_grids(read: Reader) -> list[Grid]:
    """The grids of the file, in its order; `REFUSED` where one is wrong."""
    grids: list[Grid] = []
    for index, table in enumerate(read.items("grids")):
        path = f"grids[{index}]"
        if not isinstance(table, Mapping):
            read.note(path, "wrong-type", f"expected a table of keys and values, got {quote(table)}")
            continue
        try:
            grids.append(load_grid(table))
        except InvalidInput as error:
            read.problems.extend(problem.within(path) for problem in error.problems)
            grids.append(REFUSED)
    return grids


def project_from(data: object) -> Project:
    """See `Project.from_dict`."""
    problems = Problems()
    project = read_project(Reader(data, "", problems))
    problems.raise_if_any()
    return project


def read_project(read: Reader) -> Project:
    """A project as a file holds it."""
    return read.build(
        Project,
        name=to_text,
        summary=to_text,
        caution=to_text,
        sources=to_values(lambda child: child.build(Source)),
        position=to_value(lambda child: child.build(OpportunityPosition)),
        aim=to_member(Aim),
        **{name: _in_words(read_term) for name, read_term in _TERMS.items()},
        motivations=_motivations,
    )


_TERMS = {
    "kind": term_reader(kinds),
    "phase": term_reader(phases),
    "stance": term_reader(stances),
    "domain": use_reader(booklet_uses, "domains", "families"),
    "use": use_reader(booklet_uses, "uses"),
}
_read_motivation = term_reader(motivations)


def _in_words(read_term: Callable[[str], str | None]) -> Shape:
    """An id, or a word for it; what is neither is for `Project` to refuse."""

    def read_value(read: Reader, key: str) -> object:
        value = read.get(key)
        return (read_term(value) or value) if isinstance(value, str) else value

    return read_value


def _motivations(read: Reader, key: str) -> object:
    values = read.get(key)
    if not isinstance(values, list | tuple):
        return values
    return [(_read_motivation(each) or each) if isinstance(each, str) else each for each in values]


def _answers(read: Reader, key: str) -> object:
    """True, false, null, and words for them as people write them; the rest is for `Dossier` to refuse."""
    answers = read.get(key)
    if not isinstance(answers, Mapping) or all(
        answer is None or isinstance(answer, bool) for answer in answers.values()
    ):
        return answers
    import ia_radar.aiact  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.aiact.questionnaire.fact_reader import read_answers

    return read_answers(answers)


def _editions(dossier: Dossier) -> dict[Grid, int | None]:
    """The grids that travel, with their number among those of one id and version; None for a lone one."""
    same: dict[tuple[str, str], list[Grid]] = {}
    for grid in dossier.all_grids:
        same.setdefault((grid.id, grid.version), []).append(grid)
    return {
        grid: number if len(same[grid.id, grid.version]) > 1 else None
        for grids in same.values()
        for number, grid in enumerate(grids, start=1)
        if len(grids) > 1 or grid in dossier.grids or not _is_in_catalogue(grid)
    }


def _is_in_catalogue(grid: Grid) -> bool:
    try:
        return get_grid(grid.id, grid.version) == grid
    except UnknownId:
        return False
