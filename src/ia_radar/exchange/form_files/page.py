"""A form as one HTML page: filled in with or without script, printed on A4, never sent anywhere.

Rules that hold here:

1. The page forbids itself every connection (Content-Security-Policy), so that nobody has to believe it.
2. Without script it is a page to fill in and print. With it, it saves a JSON file on the reader's own disk.
3. What it saves begins as what the form holds already; the script changes answers alone.
4. The script keeps the answers in the page too, so that a page which the browser saves whole can be read, and
   goes on where it stopped.
"""

from __future__ import annotations

import base64
import hashlib
import json

from ia_radar.aiact import questions
from ia_radar.assess.model import Assessment, Basis, Stage
from ia_radar.exchange.form_files.form import Form, Sitting, sittings
from ia_radar.exchange.form_files.json_file import form_data
from ia_radar.exchange.form_files.page_parts import SCRIPT, STYLE, WORDS
from ia_radar.exchange.form_files.page_read import KEPT_ANSWERS
from ia_radar.exchange.form_files.words import HEADINGS, INSTRUCTIONS, PROJECT_FIELDS, pack_credits
from ia_radar.exchange.forms import choices, form_html
from ia_radar.grid.catalog import credit_line
from ia_radar.grid.model import Grid
from ia_radar.text import Lang, Text, escape

__all__ = ["page_bytes"]


def page_bytes(form: Form, lang: Lang) -> bytes:
    """The form as the bytes of an HTML page, whole in itself."""
    return _page(form, lang).encode()


def _page(form: Form, lang: Lang) -> str:
    names = [grid.title[lang] for grid in form.grids]
    names += [INSTRUCTIONS["law"][lang]] if form.asks_law else []
    names += [INSTRUCTIONS["local"][lang]] if form.packs else []
    title = escape(INSTRUCTIONS["title"][lang].format(", ".join(names)))
    # A template in a page: no end of script, no comment can begin in it.
    data = json.dumps(form_data(form), ensure_ascii=True).replace("<", "\\u003c")
    paths = _paths(form)
    body = [_project(form, lang), *_people(form, paths, lang)]
    for grid in form.grids:
        body += [
            _grid(grid, number, assessment, paths[assessment_place], len(form.of(grid)), lang)
            for number, (assessment_place, assessment) in enumerate(_of_grid(form, grid), start=1)
        ]
    if form.asks_law:
        fields = form_html(questions(), dict(form.facts), lang=lang, id_prefix="law")
        body.append(_questions("facts", "law", fields, lang))
    if form.packs:
        fields = form_html(form.packs, dict(form.declared), lang=lang, id_prefix="local")
        body.append(_questions("declared", "local", fields, lang))
    policy = (
        f"default-src 'none'; style-src '{_digest(STYLE)}'; script-src '{_digest(SCRIPT)}'; "
        "form-action 'none'; base-uri 'none'"
    )
    messages = {name: text[lang] for name, text in WORDS.items()}
    page_words = escape(json.dumps(messages, ensure_ascii=True))
    lines = "".join(f"<li>{escape(line)}</li>" for line in WORDS["lines"][lang].split("\n"))
    credited = [*(credit_line(grid, lang) for grid in form.grids), *pack_credits(form.packs, lang)]
    credit_lines = "".join(f"<p>{escape(line)}</p>" for line in credited)
    return f"""<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body data-words="{page_words}">
<header><h1>{title}</h1>
<ul class="help">{lines}</ul>
<noscript><p class="help">{escape(WORDS["noscript"][lang])}</p></noscript>
<p class="help" id="resume" hidden><label for="resume-file">{escape(WORDS["resume"][lang])}</label>
<input type="file" id="resume-file" accept=".json,application/json"></p>
</header>
<main>
{chr(10).join(body)}
</main>
<footer><p id="save-line" hidden><button type="button" id="save">{escape(WORDS["save"][lang])}</button>
<span id="said" role="status"></span></p>{credit_lines}</footer>
<script type="application/json" id="form-data">{data}</script>
<script type="application/json" id="{KEPT_ANSWERS}"></script>
<script>{SCRIPT}</script>
</body>
</html>
"""


def _questions(key: str, name: str, fields: str, lang: Lang) -> str:
    """The form of yes-or-no questions, whose answers stand under a key of the data."""
    head = f"<h2>{escape(INSTRUCTIONS[name][lang])}</h2><p>{escape(INSTRUCTIONS[f'{name}_lead'][lang])}</p>"
    return f'<form class="law" data-facts="{key}" autocomplete="off">{head}\n{fields}\n</form>'


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _of_grid(form: Form, grid: Grid) -> list[tuple[int, Assessment]]:
    return [(place, each) for place, each in enumerate(form.assessments) if each.grid == grid]


def _paths(form: Form) -> dict[int, str]:
    """Where each assessment of a form stands in its data, by its place among them."""
    paths: dict[int, str] = {}
    lone = panel = 0
    for grid in form.grids:
        places = _of_grid(form, grid)
        if len(places) == 1:
            paths[places[0][0]] = f"assessments/{lone}"
            lone += 1
            continue
        moments = list(dict.fromkeys((each.stage, each.basis) for _, each in places))
        members = dict.fromkeys(moments, 0)
        for place, each in places:
            moment = each.stage, each.basis
            paths[place] = f"panels/{panel + moments.index(moment)}/assessments/{members[moment]}"
            members[moment] += 1
        panel += len(moments)
    return paths


def _project(form: Form, lang: Lang) -> str:
    rows = []
    whole = escape(WORDS["whole"][lang])
    for field in PROJECT_FIELDS:
        value = getattr(form.project, field.name, None)
        shown = value[lang] if isinstance(value, Text) else "" if value is None else str(value)
        # Not type="number": a screen reader says « 0 » for an empty one, and a browser refuses « 62 000 ».
        numeric = f' inputmode="numeric" pattern="[0-9\\s]*" title="{whole}"' if field.is_size else ""
        rows.append(
            f'<p><label for="project-{field.name}">{escape(field.label[lang])}</label> '
            f'<input type="text"{numeric} id="project-{field.name}" name="{field.name}" '
            f'value="{escape(shown)}"></p>'
        )
    heading = escape(HEADINGS["field"][lang])
    return f'<form class="top" data-project autocomplete="off"><h2>{heading}</h2>{"".join(rows)}</form>'


def _people(form: Form, paths: dict[int, str], lang: Lang) -> list[str]:
    places = {grid: [place for place, _ in _of_grid(form, grid)] for grid in form.grids}
    people = max(map(len, places.values()), default=0)
    fieldsets = []
    for number, grid, sitting in sittings(form):
        meant = [grid] if grid else form.grids
        where = " ".join(paths[places[each][number - 1]] for each in meant)
        key = f"person-{number}" + (f"-{form.grids.index(grid)}" if grid else "")
        title = INSTRUCTIONS["everyone" if people > 1 else "one"][lang].format(number)
        title += f" – {grid.title[lang]}" if grid else ""
        fieldsets.append(
            f'<form class="top" data-person="{where}" autocomplete="off"><fieldset><legend>{escape(title)}'
            f"</legend>{_sitting(sitting, key, lang)}</fieldset></form>"
        )
    return fieldsets


def _sitting(sitting: Sitting, key: str, lang: Lang) -> str:
    date = sitting.date.isoformat() if sitting.date else ""
    texts = [("respondent", "role", "text", sitting.role), ("date", "date", "date", date)]
    fields = [
        f'<p><label for="{key}-{name}">{escape(HEADINGS[heading][lang])}</label> '
        f'<input type="{kind}" id="{key}-{name}" name="{name}" value="{escape(value)}"></p>'
        for name, heading, kind, value in texts
    ]
    for name, enum, chosen in (("stage", Stage, sitting.stage), ("basis", Basis, sitting.basis)):
        options = "".join(
            f'<option value="{choice.value}"{" selected" if chosen and choice.value == chosen.value else ""}>'
            f"{escape(choice.label)}</option>"
            for choice in choices(enum, lang)
        )
        fields.append(
            f'<p><label for="{key}-{name}">{escape(HEADINGS[name][lang])}</label> '
            f'<select id="{key}-{name}" name="{name}"><option value="">–</option>{options}</select></p>'
        )
    return "".join(fields)


def _grid(grid: Grid, number: int, assessment: Assessment, path: str, people: int, lang: Lang) -> str:
    title = grid.title[lang]
    title += f" – {INSTRUCTIONS['everyone'][lang].format(number)}" if people > 1 else ""
    fields = form_html(grid, assessment, lang=lang, id_prefix=path.replace("/", "-"))
    purpose = f"<p>{escape(grid.purpose[lang])}</p>" if grid.purpose else ""
    return (
        f'<form class="grid" data-answers="{path}" autocomplete="off"><h2>{escape(title)}</h2>{purpose}\n'
        f"{fields}\n</form>"
    )
