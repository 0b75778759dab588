"""An intranet on AI projects: every step of a project as a page, under a strict policy.

flask run --port 8000
"""

import datetime as dt
import json
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from flask import Flask, abort, g, redirect, render_template, request

import ia_radar as ia
from ia_radar.exchange.web import dossier_page

CONTENT = "default-src 'none'; style-src 'nonce-{}'; img-src data:; form-action 'self'"
POLICY = ia.decide.load_policy(Path(__file__).with_name("policy.toml"))
STORE = "insert or replace into dossier (key, data) values (?, ?) returning key"

app = Flask(__name__)


@app.before_request
def prepare():
    """A number used once, which the page's own style names; and no form but from our pages."""
    g.nonce = secrets.token_urlsafe(16)
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        abort(403)


@app.after_request
def strict(response):
    """No style, script or request but ours."""
    response.headers["Content-Security-Policy"] = CONTENT.format(g.nonce)
    return response


def base():
    """The store; whoever writes has it alone until it is closed."""
    base = sqlite3.connect("dossiers.sqlite3", isolation_level=None)
    base.execute("create table if not exists dossier (key integer primary key, data text not null)")
    if request.method == "POST":
        base.execute("begin immediate")
    return closing(base)


@app.get("/")
def home():
    """All projects."""
    with base() as rows:
        stored = rows.execute("select key, data from dossier order by key").fetchall()
    names = [(key, ia.Dossier.from_dict(json.loads(data)).project.name) for key, data in stored]
    return render_template("home.html", names=names)


@app.route("/new/<step>/", methods=["GET", "POST"])
@app.route("/<int:key>/<step>/", methods=["GET", "POST"])
def step(step, key=None):
    """One step of a project, or of a new one: shown, shown again with what is refused, or stored."""
    with base() as rows:
        row = rows.execute("select data from dossier where key = ?", (key,)).fetchone()
        dossier = ia.Dossier.from_dict(json.loads(row[0])) if row else key and abort(404)
        sent = request.form if request.method == "POST" else None
        try:
            page = dossier_page(dossier, step, sent, request.args, on=dt.date.today(), policy=POLICY)
        except ia.UnknownId:
            abort(404)
        if page.next:
            (key,) = rows.execute(STORE, (key, json.dumps(page.dossier.to_dict()))).fetchone()
            rows.commit()
            return redirect(f"/{key}/{page.next}")
    return render_template("page.html", page=page)
