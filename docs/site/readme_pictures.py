"""The pictures of the two READMEs: ``python docs/site/readme_pictures.py`` writes them anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ia_radar import svg
from ia_radar.dossier import Dossier
from ia_radar.text import LANGS, Text

__all__ = ["FOLDER", "pictures"]

FOLDER = Path(__file__).parents[1] / "pictures"
_DOSSIER = FOLDER.parents[1] / "examples" / "cantines-nantes-complet.json"
_TITLE = Text("Cantines scolaires", "School canteens")


def pictures() -> Iterator[tuple[str, str]]:
    """The name and the text of each file: the last radar and girouet of the full example dossier."""
    *_, radar, girouet = Dossier.from_dict(json.loads(_DOSSIER.read_text("utf-8"))).assessments
    for lang in LANGS:
        for theme in (svg.LIGHT, svg.DARK):
            ending = f"{lang}-{'light' if theme is svg.LIGHT else 'dark'}.svg"
            yield f"radar-{ending}", svg.radar(radar, title=_TITLE[lang], lang=lang, theme=theme).document()
            yield (
                f"girouet-{ending}",
                svg.girouet(girouet, title=_TITLE[lang], lang=lang, theme=theme).document(),
            )


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in pictures():
        (FOLDER / name).write_text(text, encoding="utf-8")
