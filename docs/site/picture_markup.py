"""How a page of the site shows a drawing: an image with its name, fetched when it is seen, and what is folded.

A drawing stands twice in a page, wide and in the layout for narrow places; the style sheet shows the one that
fits the screen, and a browser fetches no other.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from ia_radar.svg import Svg
from ia_radar.text import Lang, Text

__all__ = ["DESCRIPTION", "NARROW_SIZE", "description", "folded", "image"]

NARROW_SIZE = 360
"""The width that asks for the layout for narrow places."""

DESCRIPTION = Text("La description", "The description")


def image(drawing: Svg, file: Path, shown: str, *classes: str) -> str:
    """Write a drawing into a file, and give the Markdown of its image.

    Args:
        drawing: what is shown.
        file: where it is written.
        shown: the address of that file from the page; it may end with ``#only-light`` or ``#only-dark``.
        classes: those of the image; ``iar-wide`` and ``iar-narrow`` say on which screens it is shown.
    """
    file.parent.mkdir(exist_ok=True)
    file.write_text(drawing.document(), encoding="utf-8")
    alternative = drawing.name.translate({ord(mark): None for mark in "[]"})
    size = f"width={round(drawing.box.width)} height={round(drawing.box.height)}"
    named = "".join(f".{name} " for name in classes)
    return f"![{alternative}]({shown}){{: {named}loading=lazy {size} }}"


def description(drawing: Svg, lang: Lang) -> str:
    """The long description of a drawing, folded."""
    lines = drawing.description.splitlines()
    return folded(DESCRIPTION[lang], "".join(f"<p>{escape(line)}</p>" for line in lines))


def folded(summary: str, content: str) -> str:
    """What a reader opens to see."""
    lines = "\n".join(line for line in content.splitlines() if line.strip())
    return f"<details><summary>{summary}</summary>\n{lines}\n</details>"
