"""An intranet on AI projects: every step of a project as a page, under a strict policy.

flask run --port 8000
"""

import datetime as dt
from pathlib import Path

from flask import Flask, abort, redirect, request

import ia_radar as ia
from ia_radar.exchange import web

POLICY = ia.decide.load_policy(Path(__file__).with_name("policy.toml"))
STORE = web.DossierStore("dossiers.sqlite3")
app = Flask(__name__)


@app.before_request
def refuse_other_sites():
    """No form but from our own pages."""
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        abort(403)


@app.after_request
def be_strict(response):
    """No style, script or request but ours."""
    response.headers["Content-Security-Policy"] = web.CONTENT_POLICY
    return response


@app.get("/")
def home():
    """All projects."""
    return web.home_page(STORE.all()).document()


@app.route("/new/<step>/", methods=["GET", "POST"])
@app.route("/<int:key>/<step>/", methods=["GET", "POST"])
def step(step, key=None):
    """One step of a project, or of a new one: shown, shown again with what is refused, or stored."""
    sent, today = request.form if request.method == "POST" else None, dt.date.today()
    try:
        key, page = STORE.take(
            key, lambda known: web.dossier_page(known, step, sent, request.args, on=today, policy=POLICY)
        )
    except ia.UnknownId:
        abort(404)
    return redirect(f"/{key}/{page.next}") if page.next else page.document()
