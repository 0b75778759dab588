"""The few pieces of HTML that every section of a report is made of; all text is escaped here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.text import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar import describe

__all__ = ["bullets", "heading", "linked", "paragraph", "scroll", "subheading"]


def paragraph(text: str, style: str = "") -> str:
    """A paragraph; nothing for an empty text."""
    if not text:
        return ""
    return f'<p class="{style}">{escape(text)}</p>' if style else f"<p>{escape(text)}</p>"


def heading(text: str) -> str:
    """The heading of a section."""
    return f"<h2>{escape(text)}</h2>"


def subheading(text: str) -> str:
    """The heading of a part of a section."""
    return f"<h3>{escape(text)}</h3>"


def bullets(rows: Iterable[str]) -> str:
    """A list of rows that are markup already; nothing for no row."""
    kept = list(rows)
    return f"<ul>{''.join(kept)}</ul>" if kept else ""


def scroll(table: describe.Table) -> str:
    """A table that can be scrolled sideways, with the keyboard too."""
    label = escape(table.caption)
    return f'<div class="scroll" role="region" aria-label="{label}" tabindex="0">{table.html()}</div>'


def linked(text: str) -> str:
    """A reference; a link when it is nothing but a web address."""
    if text.startswith(("https://", "http://")) and not any(map(str.isspace, text)):
        return f'<a href="{escape(text)}">{escape(text)}</a>'
    return escape(text)
