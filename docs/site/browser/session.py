"""What the page « try it » asks of the library, in a browser: JSON in, JSON out.

Rules that hold here:

1. Nothing is kept: the page holds the dossier, and hands it over with every call.
2. What is refused comes back in words; the page stays as it is.
3. The library's public names are enough: a site of anybody's could hold the same page.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from html import escape
from typing import Any
from urllib.parse import parse_qsl

import ia_radar as ia
from ia_radar import describe
from ia_radar.exchange.file_names import file_names
from ia_radar.exchange.law import FactsFile, Law, duties_text, read_law
from ia_radar.exchange.report import html_report
from ia_radar.exchange.web import dossier_page
from ia_radar.text import Lang, Text

__all__ = ["answer"]

_OWED = Text("Obligations ({})", "Duties ({})")
_OPEN = Text(
    "Obligations que des réponses manquantes décideront ({})", "Duties that missing answers will decide ({})"
)
_NO_FILE = Text("Ce fichier n’est pas un dossier enregistré.", "This file is no dossier that was saved.")
_NEW = Text("nouveau", "new")
_SAID = Text("Obligations : {} ; à confirmer : {}.", "Duties: {}; to be confirmed: {}.")


def answer(request: str) -> str:
    """The answer to a call: ``{"call": its name, …}``, the other names being its arguments."""
    asked = json.loads(request)
    try:
        given = _CALLS[asked.pop("call")](**asked)
    except ia.IaRadarError as error:
        given = {"refused": error.in_words(asked["lang"])}
    return json.dumps(given)


def page(
    dossier: Mapping[str, Any] | None,
    step: str,
    query: str,
    sent: Mapping[str, str] | None,
    on: str,
    lang: Lang,
) -> dict[str, Any]:
    """A step to show; or what was sent taken in, and where to go next: as `dossier_page` says it."""
    known = ia.Dossier.from_dict(dossier) if dossier else None
    result = dossier_page(known, step, sent, dict(parse_qsl(query)), on=_day(on), lang=lang)
    return result.to_dict() | {"dossier": result.dossier.to_dict() if result.next else dossier}


def watch(
    dossier: Mapping[str, Any] | None, step: str, sent: Mapping[str, str] | None, on: str, lang: Lang
) -> dict[str, Any]:
    """What a dossier says at a step, with what the form holds so far: to show, and in a sentence.

    A form that is refused as it stands changes nothing: whoever fills it in is not done yet.
    """
    before = ia.Dossier.from_dict(dossier) if dossier else None
    after = before
    if sent is not None:
        result = dossier_page(before, step, sent, on=_day(on), lang=lang)
        if not result.next:
            return {"refused": ""}
        after = result.dossier
    if after is None:
        return {"dossier": None, "shown": "", "said": ""}
    shown: list[str] = []
    said: list[str] = []
    answered = [assessment for assessment in after.assessments if assessment.grid.id == step]
    if answered:
        latest = max(answered, key=lambda assessment: assessment.date or dt.date.min)
        shown = [ia.svg.chart(latest, lang=lang, theme=ia.svg.INHERIT).figure(collapsed=True)]
        said = [describe.sentence(latest, lang)]
        shown += [f"<p>{escape(said[0])}</p>"]
    law = _law(after, on)
    if law is not None:
        summary = law.result.summary(lang)
        summary = f"{summary[:1].upper()}{summary[1:]}."
        shown += [_law_html(law, summary, _owed(before, on), lang)]
        if not answered:
            owed = sum(duty.certain for duty in law.duties)
            said = [summary, _SAID[lang].format(owed, len(law.duties) - owed)]
    return {"dossier": after.to_dict(), "shown": "".join(shown), "said": " ".join(said)}


def open_dossier(text: str, lang: Lang, **_page: str) -> dict[str, Any]:
    """The dossier of a file that somebody chose."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return {"refused": _NO_FILE[lang]}
    return {"dossier": ia.Dossier.from_dict(data).to_dict()}


def files(dossier: Mapping[str, Any], on: str, lang: Lang) -> dict[str, str]:
    """A dossier and its report as files to keep, and how to name them."""
    known = ia.Dossier.from_dict(dossier)
    (name,) = file_names([known.project.name[lang]])
    return {
        "name": name,
        "dossier": json.dumps(known.to_dict(), ensure_ascii=False, indent=1),
        "report": html_report(known, lang=lang, on=_day(on)),
    }


_CALLS: Mapping[str, Callable[..., dict[str, Any]]] = {
    "page": page,
    "watch": watch,
    "open": open_dossier,
    "files": files,
}


def _day(on: str) -> dt.date:
    return dt.date.fromisoformat(on)


def _law(dossier: ia.Dossier, on: str) -> Law | None:
    """The law on a project of which something is known."""
    facts = dict(dossier.facts)
    return read_law(FactsFile(facts, dossier), on=_day(on)) if facts else None


def _owed(dossier: ia.Dossier | None, on: str) -> set[str]:
    """The duties that nothing keeps open."""
    law = _law(dossier, on) if dossier else None
    return {duty.id for duty in law.duties if duty.certain} if law else set()


def _law_html(law: Law, summary: str, before: set[str], lang: Lang) -> str:
    """The ladder, the class, and the duties; those that were not owed before are marked."""
    rows: dict[bool, list[str]] = {True: [], False: []}
    for duty, line in zip(law.duties, duties_text(law, lang).splitlines()[1:], strict=False):
        mark = f" <strong>({_NEW[lang]})</strong>" if duty.certain and duty.id not in before else ""
        rows[duty.certain].append(f"<li>{escape(line.removeprefix('- '))}{mark}</li>")
    ladder = ia.svg.ai_act(law.result, lang=lang, theme=ia.svg.INHERIT).figure(collapsed=True)
    owed = (
        f"<h3>{_OWED[lang].format(len(rows[True]))}</h3><ul>{''.join(rows[True])}</ul>" if rows[True] else ""
    )
    still = (
        f"<details><summary>{_OPEN[lang].format(len(rows[False]))}</summary><ul>{''.join(rows[False])}</ul></details>"
        if rows[False]
        else ""
    )
    return f"{ladder}<p>{escape(summary)}</p>{owed}{still}"
