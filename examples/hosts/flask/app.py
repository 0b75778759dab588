"""An intranet on AI projects: forms, a questionnaire, a panel, and pages under a strict policy.

flask run --port 8000
"""

import datetime as dt
import json
import secrets
import sqlite3
from contextlib import closing
from functools import partial

from flask import Flask, Response, abort, g, redirect, render_template, request

import ia_radar as ia
from ia_radar.aiact import open_questions, question, questions_to_ask
from ia_radar.dossier import with_answers, with_respondent
from ia_radar.exchange.forms import form_html, read_form
from ia_radar.exchange.report import drawings, read_results
from ia_radar.text import day_in_words

POLICY = "default-src 'none'; style-src 'nonce-{}'; img-src data:; form-action 'self'"

app = Flask(__name__)
app.jinja_env.globals["day_in_words"] = day_in_words


@app.before_request
def prepare() -> None:
    """A number used once, which the page's own style names; and no form but from our pages."""
    g.nonce = secrets.token_urlsafe(16)
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        abort(403)


@app.after_request
def strict(response: Response) -> Response:
    """No style, script or request but ours."""
    response.headers["Content-Security-Policy"] = POLICY.format(g.nonce)
    return response


def run(statement, *values):
    """The rows that a statement of SQL gives; its changes are stored at once."""
    with closing(sqlite3.connect("dossiers.sqlite3", isolation_level=None)) as base:
        base.execute("create table if not exists dossier (key integer primary key, data text not null)")
        return base.execute(statement, values).fetchall()


def load(key):
    """The dossier of a key."""
    rows = run("select data from dossier where key = ?", key)
    return ia.Dossier.from_dict(json.loads(rows[0][0])) if rows else abort(404)


@app.route("/", methods=["GET", "POST"])
def home():
    """All projects, and a form for another."""
    error = ""
    if request.method == "POST":
        try:
            people = int(request.form.get("population") or 0) or None
            data = ia.Dossier(ia.Project(request.form.get("name", ""), population=people)).to_dict()
            rows = run("insert into dossier (data) values (?) returning key", json.dumps(data))
            return redirect(f"/{rows[0][0]}/")
        except ValueError:  # as every InvalidInput is
            error = "Donnez un nom au projet, et à sa population un nombre entier."
    names = [(key, load(key).project.name) for (key,) in run("select key from dossier order by key")]
    return render_template("home.html", names=names, sent=request.form, error=error)


@app.get("/<int:key>/")
def project(key):
    """One project: the proposal, the law, its drawings."""
    dossier, on = load(key), dt.date.today()
    results = read_results(dossier, "fr", on)
    page = {"charts": [*drawings(dossier).values(), *map(ia.svg.panel, dossier.panels)]}
    if results.law:
        page |= {"badge": ia.svg.badge(results.law.result), "ladder": ia.svg.ai_act(results.law.result)}
    return render_template("project.html", dossier=dossier, results=results, **page)


@app.route("/<int:key>/<any(radar, girouet, panel, questions, answers):what>/", methods=["GET", "POST"])
def form(key, what):
    """One form: shown, shown again with its errors, or stored."""
    dossier, on, sent = load(key), dt.date.today(), request.form
    (subject, values), problems = subject_of(what, dossier, on), ()
    if request.method == "POST":
        try:
            add = partial(with_respondent, role=sent.get("role", "")) if what == "panel" else with_answers
            data = add(dossier, read_form(subject, sent), on=on).to_dict()
            run("update dossier set data = ? where key = ?", json.dumps(data), key)
            return redirect(request.path if what == "questions" else f"/{key}/")
        except ia.InvalidInput as error:
            values, problems = sent, error.problems
    page = {"dossier": dossier, "what": what, "roles": ia.Respondent, "problems": problems}
    page["heading"] = getattr(subject, "title", "Questions de droit")
    return render_template("form.html", fields=form_html(subject, values, problems), **page)


def subject_of(what, dossier, on):
    """What a form asks for, and what it is filled with."""
    facts, body = dict(dossier.facts), dossier.project.body
    if what == "questions":  # a page of those that can still change something
        return questions_to_ask(open_questions(facts, on=on, body=body), facts, limit=6), facts
    if what == "answers":
        return [question(fact) for fact in facts], facts
    latest = {answers.grid.id: answers for answers in dossier.assessments}
    return ia.get_grid("girouet" if what == "panel" else what), latest.get(what)
