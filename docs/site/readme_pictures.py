"""The pictures of the two READMEs, from the gallery: ``python docs/site/readme_pictures.py`` writes them anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import gallery

from ia_radar.text import LANGS

__all__ = ["FOLDER", "pictures"]

FOLDER = Path(__file__).parents[1] / "pictures"


def pictures() -> Iterator[tuple[str, str]]:
    """The name and the text of each file."""
    for chart in gallery.CHARTS:
        if chart.id in {"radar", "girouet"}:
            for lang in LANGS:
                for theme in ("LIGHT", "DARK"):
                    name = f"{chart.id}-{lang}-{theme.lower()}.svg"
                    yield name, gallery.draw(chart, lang, theme).document()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in pictures():
        (FOLDER / name).write_text(text, encoding="utf-8")
