"""``interview``: questions one at a time, each answer saved at once, whoever else writes to the file.

Rules that hold here:

1. Before each writing the file is read again, and what others changed in it is kept. Only two different
   answers to one question stop the interview.
2. An answer that could not be saved is shown, so that it is not lost.
3. A file in TOML is never turned into JSON.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from ia_radar._ground.files import FileError, fill
from ia_radar._ground.saving import check_writable, content_of, real_path, update
from ia_radar.aiact import question
from ia_radar.cli.days import today
from ia_radar.cli.sources import json_table_in, read_table
from ia_radar.cli.terminal import complain, json_text, lines_said, say
from ia_radar.errors import IaRadarError, InvalidInput
from ia_radar.exchange.interview import begin, converse, merge_answers
from ia_radar.exchange.law import FactsFile, authority_of, read_facts
from ia_radar.text import Lang, Text

__all__ = ["run"]

_NO_DASH = Text(
    "l’entretien lit vos réponses sur l’entrée standard : donnez le nom d’un fichier",
    "the interview reads your answers from standard input: give the name of a file",
)
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
_EXISTS = Text(
    "existe déjà : choisissez un autre nom, ou continuez l’entretien dans ce fichier",
    "exists already: choose another name, or go on with the interview in that file",
)
_NO_ANSWER = "no answer"  # which the answer « unknown » is not
_NOT_SAVED = Text("Réponse non enregistrée :", "Answer not saved:")
_HARD_LINK = Text(
    "{} : ce fichier a plusieurs noms (liens durs) ; les autres noms garderont le contenu d’avant.",
    "{}: this file has several names (hard links); the other names will keep the earlier content.",
)


def run(options: argparse.Namespace) -> None:
    """Hold an interview and save its answers."""
    if "-" in (str(options.facts), str(options.output)):
        raise FileError("-", "standard-input", _NO_DASH)
    path = real_path(options.output or options.facts)
    raw = content_of(path)
    if options.output is None:
        file = read_facts({} if raw is None else json_table_in(raw, str(options.facts)))
    elif raw is not None:
        raise FileError(str(options.output), "exists", _EXISTS)
    else:
        file = read_facts(read_table(options.facts))
    check_writable(path)
    if raw is not None and path.stat().st_nlink > 1:
        complain(_HARD_LINK[options.messages].format(path))
    body, roles = authority_of(file, population=options.population, agents=options.agents)
    interview = begin(file.facts, on=options.on or today(), lang=options.lang, roles=roles, body=body)
    converse(
        interview, lines_said(), say, _Answers(path, file, is_new=raw is None, lang=options.messages).save
    )


class _Answers:
    """The answers in the file, as they were last read or written here.

    Args:
        path: of the file.
        file: what the interview starts from.
        is_new: whether the file is still to be made.
        lang: of messages.
    """

    def __init__(self, path: Path, file: FactsFile, *, is_new: bool, lang: Lang) -> None:
        self._path, self._file, self._is_new, self._lang = path, file, is_new, lang
        self._known = file.facts
        self._given: set[str] = set()  # the questions answered in this sitting

    def save(self, facts: Mapping[str, bool | None]) -> Mapping[str, bool | None]:
        """Write the answers into the file as it is now; which answers it then holds."""
        new = {fact: facts[fact] for fact in facts if facts[fact] != self._known.get(fact, _NO_ANSWER)}
        self._given |= new.keys()
        merged: dict[str, bool | None] = {}

        def change(raw: bytes | None) -> bytes:
            nonlocal merged
            current = self._current(raw)
            merged = self._merged(facts, current.facts)
            return json_text(current.with_facts(merged)).encode()

        try:
            update(self._path, change)
        except IaRadarError:
            complain(f"{_NOT_SAVED[self._lang]} {json_text(new)}".rstrip())
            raise
        self._known, self._is_new = merged, False
        return merged

    def _current(self, raw: bytes | None) -> FactsFile:
        if raw is None:
            if not self._is_new:
                raise FileError(str(self._path), "gone", _GONE)
            return self._file
        return read_facts(json_table_in(raw, str(self._path)))

    def _merged(
        self, facts: Mapping[str, bool | None], theirs: Mapping[str, bool | None]
    ) -> dict[str, bool | None]:
        try:
            return merge_answers(self._start_for(theirs), facts, theirs)
        except InvalidInput as error:
            fact = error.problems[0].path.removeprefix("facts.")
            raise FileError(str(self._path), "changed", fill(_COLLISION, question(fact).text)) from error

    def _start_for(self, theirs: Mapping[str, bool | None]) -> dict[str, bool | None]:
        """What both sides start from.

        For a question answered in this sitting, an editor that writes an old state back is no other answer.
        """
        start = dict(self._known)
        for fact in self._given:
            first, there = self._file.facts.get(fact, _NO_ANSWER), theirs.get(fact, _NO_ANSWER)
            before = there if there in (first, self._known.get(fact, _NO_ANSWER)) else first
            if isinstance(before, str):
                start.pop(fact, None)
            else:
                start[fact] = before
        return start
