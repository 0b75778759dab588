"""Build the site, both languages: ``python docs/site/build.py [FOLDER]``, by default ``build/site``.

The English pages stand in ``docs/``, the French ones in ``docs/fr/``; the gallery and the pages of law are
made here, in each language, from the library itself. Zensical writes the pages; nothing of it is loaded from
elsewhere by a reader.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import gallery
import law_pages

__all__ = ["build"]

HERE = Path(__file__).parent
DOCS, ROOT = HERE.parent, HERE.parents[1]
SOURCES = ROOT / "build" / "site-sources"
# Files of the docs that are no page of the English site.
_NOT_PAGES = shutil.ignore_patterns("site", "fr", "__pycache__")


def build(folder: Path) -> None:
    """Write the whole site in a folder, which is made anew."""
    shutil.rmtree(SOURCES, ignore_errors=True)
    shutil.copytree(DOCS, SOURCES / "en", ignore=_NOT_PAGES)
    shutil.copytree(DOCS / "fr", SOURCES / "fr")
    for lang in ("en", "fr"):
        shutil.copytree(HERE / "assets", SOURCES / lang / "assets")
        gallery.write(SOURCES / lang, lang)
        law_pages.write(SOURCES / lang, lang)
    shutil.rmtree(folder, ignore_errors=True)
    for lang, place in (("en", folder), ("fr", folder / "fr")):
        shutil.copy(HERE / f"{lang}.yml", SOURCES / f"{lang}.yml")
        written = SOURCES / "written" / lang
        _run(
            [
                sys.executable,
                "-m",
                "zensical",
                "build",
                "--strict",
                "--clean",
                "-f",
                str(SOURCES / f"{lang}.yml"),
            ]
        )
        shutil.copytree(written, place)


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


if __name__ == "__main__":
    build(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "site").resolve())
