"""A dossier's first assessment as an e-mail: plain text, and HTML with the chart as a picture.

python build.py ../../cantines-nantes.json cantines.eml

`smtplib.SMTP(host).send_message(message)` sends it.
"""

import json
import re
import sys
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import localtime, make_msgid
from pathlib import Path

import resvg_py

import ia_radar as ia
from ia_radar.text import clean, escape

WIDE = 600  # pixels, as mail programs leave room for
# On the elements themselves: many mail programs drop style sheets.
LINES = "border:1px solid #767676;padding:4px 8px;text-align:left;vertical-align:top"
STYLES = {
    "table": "border-collapse:collapse",
    "caption": "padding:8px 0;text-align:left;font-weight:bold",
    "th": LINES,
    "td": LINES,
}


def message(dossier: ia.Dossier) -> EmailMessage:
    """Mail programs drop SVG: the picture is a PNG inside the message, which nothing has to be loaded for."""
    chart = ia.svg.radar(dossier.assessments[0], title=dossier.project.name.fr)
    picture = resvg_py.svg_to_bytes(svg_string=chart.document(), width=2 * WIDE)  # sharp on any screen
    cid = make_msgid(domain="ia-radar.example")

    made = EmailMessage(policy=SMTP)
    made["Subject"] = _line(dossier.project.name.fr)
    made["From"], made["To"] = "numerique@ville.example", "elus@ville.example"
    made["Date"], made["Message-ID"] = localtime(), make_msgid(domain="ville.example")
    # Quoted-printable: long lines and accents pass through every server.
    made.set_content(clean(f"{chart.name}\n\n{chart.description}\n"), cte="quoted-printable")
    made.add_alternative(_page(chart, cid), subtype="html", cte="quoted-printable")
    _, page = made.iter_parts()
    page.add_related(picture, "image", "png", cid=cid, disposition="inline", filename="radar.png")
    made["Content-Language"] = "fr"  # last: what `email` finds before becomes the first part's own
    return made


def _line(text: str) -> str:
    """A header is one line; `email` would decode what looks encoded, with the line breaks in it."""
    return " ".join(clean(text).split()).replace("=?", "= ?")


def _page(chart: ia.svg.Svg, cid: str) -> str:
    name, table = escape(chart.name), chart.table.html()
    table = re.sub(r"<(table|caption|th|td)\b", lambda tag: f'{tag[0]} style="{STYLES[tag[1]]}"', table)
    return (
        f'<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>{name}</title></head>\n'
        '<body style="font-family:sans-serif">'
        f'<img src="cid:{cid[1:-1]}" alt="{name}" width="{WIDE}" style="max-width:100%;height:auto">\n'
        f"{table}</body></html>\n"
    )


if __name__ == "__main__":
    read, written = map(Path, sys.argv[1:])
    written.write_bytes(message(ia.Dossier.from_dict(json.loads(read.read_text("utf-8")))).as_bytes())
