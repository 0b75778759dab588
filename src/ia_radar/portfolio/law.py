"""The law across a portfolio: the AI Act class of each project, and what it owes.

Rules that hold here:

1. Projects with the same facts are classified once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from ia_radar.errors import InvalidInput, Problems
from ia_radar.portfolio.columns import Column, coded
from ia_radar.portfolio.tables import day_array, position_and_name
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ia_radar.aiact import Category, Classification, Duty, Role
    from ia_radar.dossier import Dossier

__all__ = ["classes", "classifications", "duty_columns"]

T = TypeVar("T")
_HEADINGS = {
    "duty": Text("Obligation", "Duty"),
    "bearer": Text("Qui la doit", "Owed by"),
    "ours": Text("Nous la devons", "Owed by us"),
    "article": Text("Article", "Article"),
    "text": Text("Ce qui est dû", "What is owed"),
    "applies_from": Text("À partir du", "From"),
    "in_force": Text("En vigueur", "In force"),
    "certain": Text("Certaine", "Certain"),
}


def _column(name: str, values: NDArray[Any]) -> Column:
    return Column(name, _HEADINGS[name], values)


def classifications(dossiers: Sequence[Dossier], on: dt.date) -> list[Classification | None]:
    """What the AI Act makes of each project on a day, None without a fact; the same facts are read once.

    Raises:
        InvalidInput: facts that the questionnaire does not know, under the project they belong to.
    """
    from ia_radar.aiact import classify

    return _by_facts(dossiers, lambda facts: classify(facts, on=on))


def classes(dossiers: Sequence[Dossier], on: dt.date) -> list[Category | None]:
    """The AI Act class alone of each project on a day; as `classifications`, some times faster."""
    from ia_radar.aiact import class_of

    return _by_facts(dossiers, lambda facts: class_of(facts, on=on))


def _by_facts(dossiers: Sequence[Dossier], read: Callable[[dict[str, bool | None]], T]) -> list[T | None]:
    problems = Problems()
    known: dict[object, T | None] = {(): None}
    results = []
    for index, dossier in enumerate(dossiers):
        facts = tuple(dossier.facts)
        if facts not in known:
            known[facts] = None
            try:
                known[facts] = read(dict(facts))
            except InvalidInput as error:
                for path, code, message in error.problems:
                    problems.add(f"dossiers[{index}].{path}", code, message)
        results.append(known[facts])
    problems.raise_if_any()
    return results


def duty_columns(
    dossiers: Sequence[Dossier], on: dt.date, roles: Iterable[Role] | None, lang: Lang
) -> list[Column]:
    """One row a duty of a project, in the order that `ia_radar.aiact.duties` gives them."""
    from ia_radar.aiact import Role, duties
    from ia_radar.aiact.duties import check_roles

    stated = None if roles is None else check_roles(roles)
    rows: list[tuple[int, Duty]] = []
    for position, (dossier, result) in enumerate(zip(dossiers, classifications(dossiers, on), strict=True)):
        if result is not None:
            project = dossier.project
            parts = project.roles if stated is None else stated
            rows += [(position, duty) for duty in duties(result, roles=parts, body=project.body, on=on)]
    positions = np.array([position for position, _ in rows], np.intp)
    owed = [duty for _, duty in rows]
    bearers = {role.value: role.label for role in Role}
    days = day_array(duty.applies_from for duty in owed)
    return [
        *position_and_name(dossiers, positions, lang),
        _column("duty", np.array([duty.id for duty in owed], np.str_)),
        coded("bearer", _HEADINGS["bearer"], [duty.bearer.value for duty in owed], bearers),
        _column("ours", np.array([duty.ours for duty in owed], np.bool_)),
        _column("article", np.array([duty.article for duty in owed], np.str_)),
        _column("text", np.array([duty.text[lang] for duty in owed], np.str_)),
        _column("applies_from", days),
        _column("in_force", np.array([duty.in_force for duty in owed], np.bool_)),
        _column("certain", np.array([duty.certain for duty in owed], np.bool_)),
    ]
