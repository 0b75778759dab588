"""Puts a chart where a page says ``{{ girouet }}``."""

from typing import Any

import ia_radar as ia


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Called by MkDocs for every page; a figure is one block of HTML, which Markdown leaves alone."""
    work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3, "know_how": 2, "meaning": 4})
    return markdown.replace("{{ girouet }}", ia.svg.girouet(work).figure())
