"""Dossiers in a SQLite file, for a host that has no database of its own for them.

Rules that hold here:

1. A row is a number and the JSON of a dossier, as `Dossier.to_dict` gives it: any other program can read it.
2. What is being changed is locked until it is written, so that two people lose no answer of each other's.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from ia_radar._ground.fields import judge, optional, whole
from ia_radar._ground.files import FileError, fill
from ia_radar.dossier import Dossier
from ia_radar.errors import InvalidInput, Problem, UnknownId, quote
from ia_radar.exchange.web.page import Page
from ia_radar.text import Text, without_half_signs

__all__ = ["DossierStore"]

_BROKEN = Text("n’est pas une base de dossiers : {}", "is no store of dossiers: {}")
_TABLE = "create table if not exists dossier (key integer primary key, data text not null)"
_WRITE = "insert or replace into dossier (key, data) values (?, ?) returning key"


class DossierStore:
    """Dossiers by number, in a SQLite file.

    Args:
        path: of the file; made when it is first asked.

    Raises:
        InvalidInput: ``path`` is none.

    Examples:
        >>> import datetime as dt, tempfile
        >>> from ia_radar.exchange.web import dossier_page
        >>> store = DossierStore(f"{tempfile.mkdtemp()}/dossiers.sqlite3")
        >>> def named(dossier):
        ...     return dossier_page(dossier, "project", {"name": "Cantines"}, on=dt.date(2026, 11, 22))
        >>> key, page = store.take(None, named)
        >>> key, page.next, store.all()
        (1, 'radar/', [(1, <Dossier « Cantines »: 0 assessments>)])
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        if not isinstance(path, str | os.PathLike):
            raise InvalidInput([Problem("path", "wrong-type", f"expected a path, got {type(path).__name__}")])
        self._path = path

    def all(self) -> list[tuple[int, Dossier]]:
        """Every dossier with its number, the oldest first."""
        with self._opened() as base:
            rows = base.execute("select key, data from dossier order by key").fetchall()
        return [(key, _dossier_in(data, key)) for key, data in rows]

    def get(self, key: int) -> Dossier:
        """The dossier of a number.

        Raises:
            UnknownId: there is none.
        """
        with self._opened() as base:
            return _stored(base, judge("key", key, whole))

    def take(self, key: int | None, answer: Callable[[Dossier | None], Page]) -> tuple[int | None, Page]:
        """A page of a dossier; where it takes a form in, the dossier with the answers is stored.

        Args:
            key: of the dossier; None for a new one.
            answer: from the dossier to its page, such as a call of `dossier_page`.

        Returns:
            The number under which the dossier stands, None while a new one is not stored; and the page.

        Raises:
            UnknownId: there is no such dossier, or what ``answer`` raises.
        """
        judge("key", key, optional(whole))
        if not callable(answer):
            message = f"expected a function, got {type(answer).__name__}"
            raise InvalidInput([Problem("answer", "wrong-type", message)])
        with self._opened() as base:
            base.execute("begin immediate")
            page = answer(None if key is None else _stored(base, key))
            if page.next:
                data = without_half_signs(json.dumps(page.dossier.to_dict(), ensure_ascii=False))
                (key,) = base.execute(_WRITE, (key, data)).fetchone()
                base.execute("commit")
        return key, page

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._path, isolation_level=None, timeout=30)) as base:
                base.execute(_TABLE)
                yield base
        except sqlite3.Error as error:
            raise FileError(str(self._path), "unreadable", fill(_BROKEN, quote(str(error)))) from error


def _stored(base: sqlite3.Connection, key: int) -> Dossier:
    row = base.execute("select data from dossier where key = ?", (key,)).fetchone()
    if row is None:
        keys = [str(known) for (known,) in base.execute("select key from dossier limit 10")]
        raise UnknownId("dossier", str(key), keys)
    return _dossier_in(row[0], key)


def _dossier_in(data: str, key: int) -> Dossier:
    try:
        table = json.loads(data)
    except (TypeError, ValueError, RecursionError) as error:
        raise FileError(f"dossier {key}", "malformed", fill(_BROKEN, quote(str(error)))) from error
    return Dossier.from_dict(table)
