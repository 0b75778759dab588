"""What an interview reads from its file and writes into it: facts of the law, or one person's ratings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve

from ia_radar.aiact import question
from ia_radar.aiact.local.answers import local_questions
from ia_radar.assess.model import Assessment
from ia_radar.dossier import Dossier
from ia_radar.exchange.form_files.form import sitting_of
from ia_radar.exchange.interview import begin_grids
from ia_radar.exchange.law import read_facts
from ia_radar.exchange.people import add_answers, all_answers, is_blank, replace_answers, take_seat
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import Text

__all__ = ["FactsContent", "RatingsContent"]

_REWRITTEN = ("format_version", "grids", "assessments", "panels")
"""The keys of a dossier that say who answered what; the others stay as they are written."""


class FactsContent:
    """The answers to questions of the law and of packs, in a dossier or a bare table.

    Args:
        packs: what the authority adds.
    """

    def __init__(self, packs: tuple[Pack, ...] = ()) -> None:
        self._packs = packs

    def answers_in(self, table: Mapping[str, object]) -> Mapping[str, bool | None]:
        """The facts that the file holds."""
        return read_facts(table, self._packs).facts

    def with_answers(self, table: Mapping[str, object], answers: Mapping[str, Any]) -> dict[str, Any]:
        """The content of the file with these facts."""
        return read_facts(table, self._packs).with_facts(answers)

    def question_text(self, key: str) -> Text:
        """The question that a fact answers."""
        local = local_questions(self._packs).get(key)
        return question(key).text if local is None else local.text


class RatingsContent:
    """The answers of one person to grids, in a dossier.

    Args:
        people: for each grid, blank answers with the role, the day, the stage and the basis of that person,
            and which of those who share all of these is meant, from 0.
        name: of the project, where the file has none yet; None to leave it.
        grids: others that the dossier may name without holding them.
    """

    def __init__(
        self, people: Sequence[tuple[Assessment, int]], name: str | None = None, grids: Iterable[Grid] = ()
    ) -> None:
        self._people, self._name = people, name
        self._grids = [*(blank.grid for blank, _ in people), *grids]

    def answers_in(self, table: Mapping[str, object]) -> Mapping[str, Any]:
        """The ratings and notes that the file holds, by key."""
        dossier = self._dossier(table)
        return begin_grids(self._answers(dossier, *person)[1] for person in self._people).answers

    def with_answers(self, table: Mapping[str, object], answers: Mapping[str, Any]) -> dict[str, Any]:
        """The dossier with these ratings and notes."""
        dossier = self._dossier(table)
        for blank, rank in self._people:
            place, before = self._answers(dossier, blank, rank)
            (after,) = begin_grids([before]).with_answers(answers).assessments
            if place is not None:
                dossier = replace_answers(dossier, place, after)
            elif not is_blank(evolve(after, respondent="")):
                seat = _seat_for(dossier, blank)
                dossier = add_answers(dossier, after) if seat is None else take_seat(dossier, seat, after)
        data = dossier.to_dict()
        changed = {key: data[key] for key in _REWRITTEN if key in data}
        if self._name is not None:
            project = table["project"]
            changed["project"] = {**(project if isinstance(project, Mapping) else {}), "name": self._name}
        unchanged = {key: value for key, value in table.items() if key not in _REWRITTEN or key in changed}
        return {**unchanged, **changed}

    def question_text(self, key: str) -> Text:
        """The theme that a rating or a note is about."""
        where, _, rest = key.partition(": ")
        item = rest.partition(".")[2]
        grids = (blank.grid for blank, _ in self._people)
        return next(grid.items[item].label for grid in grids if where == f"{grid.id} {grid.version}")

    def _dossier(self, table: Mapping[str, object]) -> Dossier:
        return Dossier.from_dict(table, grids=self._grids)

    def _answers(self, dossier: Dossier, blank: Assessment, rank: int) -> tuple[int | None, Assessment]:
        """Where this person's answers stand, and what they are; blank ones where there are none yet."""
        asked = blank.grid, sitting_of(blank)
        places = [
            place
            for place, each in enumerate(all_answers(dossier))
            if (each.grid, sitting_of(each)) == asked and not is_blank(each)
        ]
        return (None, blank) if rank >= len(places) else (places[rank], all_answers(dossier)[places[rank]])


def _seat_for(dossier: Dossier, blank: Assessment) -> int | None:
    """A blank assessment of the dossier that says nothing else of who answers, or when."""
    who = sitting_of(blank)
    for place, each in enumerate(all_answers(dossier)):
        seat = sitting_of(each)
        fits = all(said in (None, wanted) for said, wanted in zip(seat[1:], who[1:], strict=True))
        if each.grid == blank.grid and is_blank(each) and fits:
            return place
    return None
