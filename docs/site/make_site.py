"""Build the site, both languages: ``python docs/site/make_site.py [FOLDER]``, by default ``build/site``.

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
from tempfile import TemporaryDirectory

import gallery
import law_pages

__all__ = ["build"]

HERE = Path(__file__).parent
DOCS, ROOT = HERE.parent, HERE.parents[1]
# Files of the docs that are no page of the English site.
_NOT_PAGES = shutil.ignore_patterns("site", "fr", "__pycache__")


def build(folder: Path) -> None:
    """Write the whole site in a folder, which is made anew."""
    with TemporaryDirectory() as sources:
        _build(Path(sources), folder)


def _build(sources: Path, folder: Path) -> None:
    shutil.copytree(DOCS, sources / "en", ignore=_NOT_PAGES)
    shutil.copytree(DOCS / "fr", sources / "fr")
    for lang in ("en", "fr"):
        shutil.copytree(HERE / "assets", sources / lang / "assets")
        gallery.write(sources / lang, lang)
        law_pages.write(sources / lang, lang)
    shutil.rmtree(folder, ignore_errors=True)
    for lang, place in (("en", folder), ("fr", folder / "fr")):
        shutil.copy(HERE / f"{lang}.yml", sources / f"{lang}.yml")
        config = str(sources / f"{lang}.yml")
        _run([sys.executable, "-m", "zensical", "build", "--strict", "--clean", "-f", config])
        shutil.copytree(sources / "written" / lang, place)


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


if __name__ == "__main__":
    build(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "site").resolve())
