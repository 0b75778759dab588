"""What changed in the tables of law, as a page and as a feed, from `law_changes.toml`."""

from __future__ import annotations

import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from ia_radar import aiact
from ia_radar.aiact.rules.duties import DUTIES
from ia_radar.aiact.rules.french_law import FRENCH_LAW
from ia_radar.text import Lang, Text, day_in_words

__all__ = ["Change", "address_of", "changes", "feed", "page"]

_SITE = {"en": "https://ia-radar.readthedocs.io/", "fr": "https://ia-radar.readthedocs.io/fr/"}
_TITLE = Text("Ce qui a changé dans les pages de droit", "What changed in the pages of law")
_NOTE = Text(
    "Ce que dit la bibliothèque du droit, et ce qu’elle en disait avant : pour qui s’y est appuyé. Un [flux Atom](changes.xml) dit la même chose. Le droit lui-même change aux jours du [calendrier](calendar.md).",
    "What the library says of the law, and what it said before: for whoever relied on it. An [Atom feed](changes.xml) says the same. The law itself changes on the days of the [calendar](calendar.md).",
)
_BEFORE, _NOW, _ROWS = Text("Avant", "Before"), Text("Maintenant", "Now"), Text("Lignes", "Rows")
_READ = Text("Quand chaque ligne a été lue", "When each row was read")
_READ_NOTE = Text(
    "Le jour où quelqu’un a confronté la ligne à son texte pour la dernière fois.",
    "The day on which somebody last held the row against its text.",
)
_COLON = Text(" : ", ": ")


class Change(NamedTuple):
    """One change of the tables."""

    id: str
    on: date
    rows: tuple[str, ...]
    subject: Text
    before: Text
    now: Text


def changes() -> tuple[Change, ...]:
    """Every change, newest first."""
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["changes"]
    texts = ("subject", "before", "now")
    read = [
        Change(**{**row, "rows": tuple(row["rows"])} | {key: Text(**row[key]) for key in texts})
        for row in data
    ]
    return tuple(sorted(read, key=lambda change: change.on, reverse=True))


def address_of(row: str) -> str | None:
    """Where a row stands: its page and its place there; None where there is no such row.

    The page may be said before the id, as in ``duties:art50_2``, where a rule and a duty have the same.
    """
    said, _, name = row.rpartition(":")
    tables: tuple[tuple[str, Iterable[object]], ...] = (
        ("rules", aiact.rules()),
        ("duties", DUTIES),
        ("french-law", FRENCH_LAW),
    )
    for place, rows in tables:
        if said in ("", place) and any(getattr(row, "id", "") == name for row in rows):
            return f"{place}.md#{name}"
    return None


def page(lang: Lang) -> str:
    """The page, in Markdown."""
    return "\n\n".join([f"# {_TITLE[lang]}", _NOTE[lang], *_days(lang), *_readings(lang)]) + "\n"


def _days(lang: Lang) -> Iterator[str]:
    for day, group in groupby(changes(), key=lambda change: change.on):
        yield f"## {day_in_words(day, lang)} {{#{day.isoformat()}}}"
        for change in group:
            yield f"### {change.subject[lang]} {{#{change.id}}}"
            lines = [
                f"- **{_BEFORE[lang]}**{_COLON[lang]}{change.before[lang]}",
                f"- **{_NOW[lang]}**{_COLON[lang]}{change.now[lang]}",
            ]
            if change.rows:
                lines.append(f"- **{_ROWS[lang]}**{_COLON[lang]}{', '.join(map(_linked, change.rows))}")
            yield "\n".join(lines)


def _linked(row: str) -> str:
    return f"[{row.rpartition(':')[2]}]({address_of(row)})"


def _readings(lang: Lang) -> Iterator[str]:
    yield f"## {_READ[lang]} {{#readings}}"
    yield _READ_NOTE[lang]
    read = [
        (row.reviewed_on, place, row.id)
        for place, rows in (("rules", aiact.rules()), ("duties", DUTIES), ("french-law", FRENCH_LAW))
        for row in rows
    ]
    for day, group in groupby(sorted(read, reverse=True), key=lambda reading: reading[0]):
        rows = sorted({(place, row) for _, place, row in group})
        linked = ", ".join(f"[{row}]({place}.md#{row})" for place, row in rows)
        yield f"**{day_in_words(day, lang)}**{_COLON[lang]}{linked}"


def feed(lang: Lang) -> str:
    """The same as an Atom feed (RFC 4287): one entry a change."""
    address = f"{_SITE[lang]}law/changes/"
    newest = changes()[0].on
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": lang})
    _add(root, "title", f"ia_radar – {_TITLE[lang]}")
    _add(root, "id", address)
    _add(root, "updated", _moment(newest))
    _add(root, "link", rel="self", href=f"{_SITE[lang]}law/changes.xml", type="application/atom+xml")
    _add(root, "link", rel="alternate", href=address, type="text/html")
    _add(_add(root, "author"), "name", "ia_radar")
    for change in changes():
        entry = _add(root, "entry")
        _add(entry, "title", change.subject[lang])
        _add(entry, "id", f"{address}#{change.id}")
        _add(entry, "updated", _moment(change.on))
        _add(entry, "link", rel="alternate", href=f"{address}#{change.id}", type="text/html")
        said = [(_BEFORE, change.before[lang]), (_NOW, change.now[lang])]
        said += [(_ROWS, ", ".join(row.rpartition(":")[2] for row in change.rows))] if change.rows else []
        _add(entry, "summary", " – ".join(f"{label[lang]}{_COLON[lang]}{text}" for label, text in said))
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, name, attributes)
    child.text = text
    return child


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
