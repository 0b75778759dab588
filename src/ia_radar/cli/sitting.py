"""The answers of a sitting in their file, whoever else writes to it.

Rules that hold here:

1. Before each writing the file is read again, and what others changed in it is kept. Only two different
   answers to one question stop the interview.
2. An answer that could not be saved is shown, so that it is not lost.
3. A file in TOML is never turned into JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from ia_radar._ground.files import FileError, fill
from ia_radar._ground.saving import update
from ia_radar.assess.model import NonAnswer
from ia_radar.cli.sources import json_table_in
from ia_radar.cli.terminal import complain, json_text
from ia_radar.errors import IaRadarError
from ia_radar.exchange.interview.merging import merge_changes
from ia_radar.text import Lang, Text

__all__ = ["Content", "Sitting"]

_GONE = Text(
    "n’existe plus : il a été déplacé ou supprimé pendant l’entretien",
    "is no longer there: it was moved or removed during the interview",
)
_COLLISION = Text(
    "quelqu’un a donné entre-temps une autre réponse à « {} » : voyez ensemble laquelle vaut, puis relancez "
    "la commande (« liste » et « retour » permettent de la changer)",
    "somebody meanwhile gave another answer to “{}”: settle which one holds, then run the command again "
    "(“list” and “back” let you change it)",
)
_NO_ANSWER = "no answer"  # which the answer « unknown » is not
_NOT_SAVED = Text("Réponse non enregistrée :", "Answer not saved:")


class Content(Protocol):
    """What an interview reads from its file and writes into it."""

    def answers_in(self, table: Mapping[str, object]) -> Mapping[str, Any]:
        """The answers that the file holds, by key."""

    def with_answers(self, table: Mapping[str, object], answers: Mapping[str, Any]) -> dict[str, Any]:
        """The content of the file with these answers in it; all else stays as it is written there."""

    def question_text(self, key: str) -> Text:
        """The words of what was asked under a key."""


class Sitting:
    """The answers in the file, as they were last read or written here.

    Args:
        path: of the file.
        content: how answers stand in it.
        table: what the interview starts from.
        is_new: whether the file is still to be made.
        lang: of messages.
    """

    def __init__(
        self, path: Path, content: Content, table: Mapping[str, object], *, is_new: bool, lang: Lang
    ) -> None:
        self._path, self._content, self._table = path, content, table
        self._is_new, self._lang = is_new, lang
        self._first = self._known = dict(content.answers_in(table))
        self._given: set[str] = set()  # what was answered in this sitting

    def save(self, answers: Mapping[str, Any]) -> Mapping[str, Any]:
        """Write the answers into the file as it is now; which answers it then holds."""
        new = {key: answers[key] for key in answers if answers[key] != self._known.get(key, _NO_ANSWER)}
        self._given |= new.keys()
        merged: dict[str, Any] = {}

        def change(raw: bytes | None) -> bytes:
            nonlocal merged
            table = self._now(raw)
            theirs = self._content.answers_in(table)
            merged, collisions = merge_changes(self._start_for(theirs), answers, theirs)
            if collisions:
                asked = self._content.question_text(collisions[0])
                raise FileError(str(self._path), "changed", fill(_COLLISION, asked))
            return json_text(self._content.with_answers(table, merged)).encode()

        try:
            update(self._path, change)
        except IaRadarError:
            unsaved = {key: _in_json(answer) for key, answer in new.items()}
            complain(f"{_NOT_SAVED[self._lang]} {json_text(unsaved)}".rstrip())
            raise
        self._known, self._is_new = merged, False
        return merged

    def _now(self, raw: bytes | None) -> Mapping[str, object]:
        if raw is not None:
            return json_table_in(raw, str(self._path))
        if not self._is_new:
            raise FileError(str(self._path), "gone", _GONE)
        return self._table

    def _start_for(self, theirs: Mapping[str, Any]) -> dict[str, Any]:
        """What both sides start from.

        For a question answered in this sitting, an editor that writes an old state back is no other answer.
        """
        start = dict(self._known)
        for key in self._given:
            first, there = self._first.get(key, _NO_ANSWER), theirs.get(key, _NO_ANSWER)
            before = there if there in (first, self._known.get(key, _NO_ANSWER)) else first
            if before is _NO_ANSWER:
                start.pop(key, None)
            else:
                start[key] = before
        return start


def _in_json(answer: object) -> object:
    return answer.value if isinstance(answer, NonAnswer) else answer
