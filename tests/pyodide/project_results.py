"""What the library makes of dossiers, as JSON: run as it stands by this Python and by Pyodide."""

import datetime as dt
import json
from typing import Any, get_args

import ia_radar as ia
from ia_radar.exchange.report import drawings, html_report, markdown_report, read_results
from ia_radar.exchange.web import dossier_page
from ia_radar.text import Lang

ON = dt.date(2026, 11, 27)


def answer(text: str) -> str:
    """The results of each dossier of a JSON array, in both languages."""
    dossiers = [ia.Dossier.from_dict(data) for data in json.loads(text)]
    return json.dumps([results_of(dossier, lang) for dossier in dossiers for lang in get_args(Lang)])


def results_of(dossier: ia.Dossier, lang: Lang) -> dict[str, Any]:
    law = read_results(dossier, lang, ON).law
    return {
        "scores": [ia.score(answers).to_dict(lang) for answers in dossier.assessments],
        "drawings": {name: str(drawing) for name, drawing in drawings(dossier, lang=lang).items()},
        "class": law and law.result.to_dict(lang),
        "duties": law and [duty.to_dict(lang) for duty in law.duties],
        "open": law and [question.to_dict(lang) for question in law.still_open],
        "advice": ia.advise(dossier, policy=ia.decide.get_policy("default"), on=ON).to_dict(lang),
        "report": [html_report(dossier, lang=lang, on=ON), markdown_report(dossier, lang=lang, on=ON)],
        "pages": [
            dossier_page(dossier, link.step, on=ON, lang=lang).to_dict(lang)
            for link in dossier_page(dossier, "project", on=ON, lang=lang).links
        ],
        "svgwrite": [
            ia.svg.drawing(ia.svg.chart(answers, lang=lang)).tostring() for answers in dossier.assessments
        ],
    }
