"""A page of a dossier as a whole HTML document, and the policy under which it may be sent.

Rules that hold here:

1. The sheet is one constant, and the policy names it by its hash: a page needs no script, no number used once
   and no file beside it.
2. Links are relative: the site may stand anywhere.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from ia_radar._ground.fields import judge, string
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import Html, Text, escape

if TYPE_CHECKING:
    from ia_radar.exchange.web.page import Page, PageLink

__all__ = ["CONTENT_POLICY", "STYLE", "html_document"]

STYLE = """
:root { color-scheme: light; }
body { font: 1rem/1.5 Arial, "DejaVu Sans", sans-serif; color: #161616; background: #fff; max-width: 60rem;
  margin: auto; padding: 1rem; }
a { color: #0a4a8a; } :focus-visible { outline: 3px solid #0a4a8a; }
svg.iar { max-width: 100%; height: auto; } svg.iar-badge { max-width: 24rem; }
.iar-item { border: 1px solid #767676; margin: 1rem 0; } .iar-item span { display: block; }
.iar-section { border: 0; padding: 0; margin: 1.5rem 0; }
.iar-section > legend { font-size: 1.25rem; font-weight: bold; }
.iar-help { color: #555; margin: .25rem 0; }
.iar-error, .iar-errors { color: #a3190b; font-weight: bold; } .iar-invalid { border: 2px solid #a3190b; }
.iar-field label { display: block; } .scroll { overflow-x: auto; }
nav ul { padding: 0; } nav li { display: inline-block; margin-right: 1rem; }
[aria-current] { font-weight: bold; }
table { border-collapse: collapse; }
th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; }
"""
"""The look of a page whose host has no layout of its own."""

CONTENT_POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'; "
    "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What to send as ``Content-Security-Policy`` with it: its own sheet and images, and nothing else."""

_CURRENT = ' aria-current="page"'
_STEPS = Text("Étapes", "Steps")


def html_document(page: Page, links: Iterable[PageLink], hidden: Mapping[str, str] | None) -> Html:
    """See `Page.document`."""
    fields = {} if hidden is None else hidden
    if not isinstance(fields, Mapping):
        message = f"expected a mapping, got {type(hidden).__name__}"
        raise InvalidInput([Problem("hidden", "wrong-type", message)])
    for name, value in fields.items():
        judge("hidden", name, string)
        judge(f"hidden.{name}", value, string)
    steps = "\n".join(
        f'<li><a href="{escape(link.url)}"{_CURRENT if link.is_current else ""}>{escape(link.label)}</a></li>'
        for link in links
    )
    body = page.html
    if page.button:
        sent = "".join(
            f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
            for name, value in fields.items()
        )
        button = f"<p><button>{escape(page.button)}</button></p>"
        body = Html(f'<form method="post">{sent}\n{page.html}\n{button}</form>')
    return Html(
        f'<!doctype html>\n<html lang="{page.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(page.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<nav aria-label="{_STEPS[page.lang]}"><ul>\n{steps}\n</ul></nav>\n'
        f"<main>\n<h1>{escape(page.heading)}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )
