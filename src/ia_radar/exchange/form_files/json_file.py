"""A form as JSON: a dossier that holds nothing else, which every command takes as it is.

Rules that hold here:

1. What a form cannot show (a decision, a balance, two moments of one grid) makes a file a dossier: it is
   refused here, so that nothing of it is lost.
2. A question of the law that is not answered yet stands with an empty text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from ia_radar._ground.files import FileError, fill, parse
from ia_radar.aiact import questions
from ia_radar.aiact.local.answers import answers_apart, local_questions
from ia_radar.aiact.questionnaire.fact_reader import read_answers
from ia_radar.assess.model import Assessment
from ia_radar.dossier import Dossier
from ia_radar.errors import InvalidInput, quote
from ia_radar.exchange.form_files.fault import FormError, faults_of
from ia_radar.exchange.form_files.form import TO_FILL_IN, Form
from ia_radar.exchange.form_files.words import NO_LOCAL_QUESTION
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import Lang, Text, without_half_signs

__all__ = ["form_data", "form_in_json", "json_bytes"]

_MORE = Text(
    "contient plus qu’un formulaire ({}) : c’est un dossier ; donnez-le à --into",
    "holds more than a form ({}): it is a dossier; give it to --into",
)
_TWICE = Text(
    "contient plusieurs évaluations de la grille {} : c’est un dossier ; donnez-le à --into",
    "holds several assessments on the grid {}: it is a dossier; give it to --into",
)
_NO_TABLE = Text("n’est pas un formulaire d’ia_radar", "is no form of ia_radar")
_BEYOND = ("balances", "declared", "measures", "policy", "decisions")


def form_data(form: Form) -> dict[str, object]:
    """The form as a dossier in plain data, with a place for every answer."""
    data = form.to_dict()
    if form.asks_law:
        answers = dict(form.facts)
        data["facts"] = {question.id: answers.get(question.id, "") for question in questions()}
    if form.packs:
        declared = dict(form.declared)
        data["declared"] = {fact: declared.get(fact, "") for fact in local_questions(form.packs)}
    return data


def json_bytes(form: Form, lang: Lang) -> bytes:  # noqa: ARG001 - a form in JSON has both languages
    """The form as the bytes of a JSON file."""
    text = json.dumps(form_data(form), ensure_ascii=False, indent=2)
    return f"{without_half_signs(text)}\n".encode()


def form_in_json(raw: bytes, name: str, grids: Iterable[Grid] = (), packs: tuple[Pack, ...] = ()) -> Form:
    """The form in the bytes of a JSON or TOML file: a form, one assessment, or a table of facts.

    Raises:
        FormError: everything that is wrong with it.
        UnsupportedVersion: it was written by a newer library.
    """
    data = parse(raw, name)
    if not isinstance(data, Mapping):
        raise FileError(name, "not-a-form", _NO_TABLE)
    try:
        if "project" in data or "format_version" in data:
            return _form_in_dossier(data, name, grids, packs)
        if "ratings" in data:
            return Form([Assessment.from_dict(data, grids)])
        known = {question.id for question in questions()}
        if data.keys() & known:
            law, local = answers_apart(read_answers(data), packs)
            asked = [pack for pack in packs if pack.local_facts.keys() & data.keys()]
            return Form(facts=law, asks_law=True, packs=asked, declared=local)
    except InvalidInput as error:
        raise FormError(faults_of(error, name)) from error
    raise FileError(name, "not-a-form", _NO_TABLE)


def _form_in_dossier(
    data: Mapping[str, object], name: str, grids: Iterable[Grid], packs: tuple[Pack, ...]
) -> Form:
    facts = data.get("facts")
    said, asked = data.get("declared"), local_questions(packs)
    dossier = Dossier.from_dict(data, grids)
    declared = dict(dossier.declared)
    local = [fact for fact in (said if isinstance(said, Mapping) else ()) if ":" in str(fact)]
    if unknown := [fact for fact in local if fact not in asked]:
        raise FileError(name, "unknown-id", fill(NO_LOCAL_QUESTION, quote(unknown[0])))
    beyond = [key for key in _BEYOND if data.get(key)]
    if "declared" in beyond and declared.keys() <= asked.keys():
        beyond.remove("declared")
    if beyond:
        raise FileError(name, "not-a-form", fill(_MORE, ", ".join(beyond)))
    groups: list[tuple[Grid, tuple[Assessment, ...]]] = [(each.grid, (each,)) for each in dossier.assessments]
    groups += [(panel.grid, panel.assessments) for panel in dossier.panels]
    seen = [grid for grid, _ in groups]
    twice = next(
        (grid for grid, _ in groups if seen.count(grid) > 1 and not _are_panels(dossier, grid)), None
    )
    if twice is not None:
        raise FileError(name, "not-a-form", fill(_TWICE, twice.title))
    project = None if dossier.project.name in (TO_FILL_IN, Text(TO_FILL_IN.fr)) else dossier.project
    return Form(
        [assessment for _, answers in groups for assessment in answers],
        project,
        dict(dossier.facts),
        isinstance(facts, Mapping),
        packs=[pack for pack in packs if pack.local_facts.keys() & set(local)],
        declared=declared,
    )


def _are_panels(dossier: Dossier, grid: Grid) -> bool:
    """Whether everything on a grid was answered by several people: one form, at several moments."""
    return all(assessment.grid != grid for assessment in dossier.assessments)
