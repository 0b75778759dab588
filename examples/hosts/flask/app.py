"""Charts in a Jinja2 template of Flask (FastAPI's are the same), under a strict Content-Security-Policy.

flask run --port 8000
"""

import secrets

from flask import Flask, Response, g, render_template

import ia_radar as ia

app = Flask(__name__)


@app.before_request
def draw_nonce() -> None:
    """A number used once, which the page's own style names."""
    g.nonce = secrets.token_urlsafe(16)


@app.after_request
def strict(response: Response) -> Response:
    """No style, script or request but ours."""
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'nonce-{g.nonce}'; img-src data:"
    )
    return response


@app.get("/")
def index() -> str:
    """One page with a radar and a signpost; Jinja2 asks a chart for ``__html__`` and escapes it no more."""
    radar = ia.Assessment(
        ia.get_grid("radar"), {"utility": 4, "privacy": 1, "sobriety": ia.NonAnswer.UNKNOWN}
    )
    work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3, "know_how": 2, "meaning": 4})
    return render_template(
        "page.html", radar=ia.svg.radar(radar, title="Cantines"), girouet=ia.svg.girouet(work)
    )
