"""The page « try it »: the library in the reader's browser, from files that the site itself serves.

Rules that hold here:

1. `write_files` puts all that the page loads in one folder, ``python/``, which both languages share.
2. The build goes on without npm: the page then says that this copy of the site does without the tool.
3. Paths of the site are relative, so that it may stand below any address.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any

from pyodide_files import NoPyodide, write_runtime

from ia_radar.dossier import Dossier
from ia_radar.text import Lang, Text

__all__ = ["FOLDER", "examples", "finish", "place", "write_files"]

FOLDER = "python"
"""Where the files stand in the site."""

_ROOT = Path(__file__).parents[2]
_SOURCE = Path(__file__).with_name("browser")
_SHOWN = ("page.js", "page.css")
_ASKED = ("worker.js", "session.py")
_PAGES = {"en": "try/", "fr": "fr/try/"}
_MARK = "<!-- try-it -->"
_EXAMPLES = _ROOT / "examples" / "templates"
_WITHOUT = Text(
    "!!! note\n    Cette copie du site a été faite sans npm : l’outil n’y est pas.",
    "!!! note\n    This copy of the site was made without npm: the tool is not in it.",
)
_NO_SCRIPT = Text(
    "Il faut JavaScript pour cette page : Python y fonctionne dans votre navigateur.",
    "This page needs JavaScript: Python runs here in your browser.",
)
_WEIGHS = Text(
    "L’outil : {raw} à charger une fois ({sent} si le serveur comprime, comme la plupart), dont {core} pour la "
    "bibliothèque et ce dont elle a besoin, le reste pour Python.",
    "The tool: {raw} to load once ({sent} where the server compresses, as most do), of which {core} for the "
    "library and what it needs, the rest for Python.",
)
# What the page may do, held by the browser: ask this site alone, and send no form anywhere.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; form-action 'none'; base-uri 'self'"
)


def write_files(folder: Path) -> None:
    """All that the page loads, in a folder of its own; no folder where there is no npm, which is said.

    Args:
        folder: where to write; made here.
    """
    try:
        write_runtime(folder, "attrs")
    except NoPyodide as error:
        print(f"The page « try it » stays without its tool: {error}", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        return
    for name in (*_SHOWN, *_ASKED):
        shutil.copy(_SOURCE / name, folder)
    (folder / "examples.json").write_text(json.dumps(examples(), ensure_ascii=False), "utf-8")
    loaded = [file for file in sorted(folder.iterdir()) if file.name not in _SHOWN]
    files = {
        "wheels": [file.name for file in loaded if file.suffix == ".whl"],
        "files": [{"name": file.name, "bytes": file.stat().st_size} for file in loaded],
    }
    (folder / "files.json").write_text(json.dumps(files), "utf-8")


def place(page: Path, lang: Lang, files: Path) -> None:
    """Put the tool where a page marks its place, or say that it is not there.

    Args:
        page: the Markdown file.
        lang: its language.
        files: the folder that `write_files` wrote; it need not be there.
    """
    page.write_text(page.read_text("utf-8").replace(_MARK, _markup(lang, files)), "utf-8")


def finish(site: Path) -> None:
    """The script that keeps the page for days without a network, and the page's policy, in the finished site.

    Args:
        site: the folder of the site, with `FOLDER` in it.
    """
    offline = {*_PAGES.values(), *(f"{FOLDER}/{name}" for name in _SHOWN)}
    for path in _PAGES.values():
        file = site / path / "index.html"
        html = file.read_text("utf-8")
        head = f'<head><meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        file.write_text(html.replace("<head>", head, 1), "utf-8")
        linked = re.findall(r'(?:href|src)="?([^"\s>]+\.(?:css|js|png|svg|ico|json|woff2))"?[\s>]', html)
        places = [(site / path / link).resolve() for link in linked if ":" not in link]
        offline |= {place.relative_to(site).as_posix() for place in places if place.is_file()}
    files = sorted(f"{FOLDER}/{file.name}" for file in (site / FOLDER).iterdir() if file.name not in _SHOWN)
    pages = sorted(offline)
    digest = hashlib.sha256()
    for path in (*pages, *files):
        digest.update((site / path / "index.html" if path.endswith("/") else site / path).read_bytes())
    listed = json.dumps({"VERSION": f"ia_radar {digest.hexdigest()[:16]}", "PAGES": pages, "FILES": files})
    script = (_SOURCE / "offline.js").read_text("utf-8").replace(" = {};", f" = {listed};", 1)
    (site / "offline.js").write_text(script, "utf-8")


def _markup(lang: Lang, files: Path) -> str:
    if not files.exists():
        return _WITHOUT[lang]
    loaded = [file for file in files.iterdir() if file.name not in _SHOWN]
    library = [file for file in loaded if file.suffix in {".whl", ".py"}]
    raw = sum(file.stat().st_size for file in loaded)
    sent = sum(len(gzip.compress(file.read_bytes(), 6)) for file in loaded)
    weighs = _WEIGHS[lang].format(
        raw=_megabytes(raw, lang),
        sent=_megabytes(sent, lang),
        core=_megabytes(sum(file.stat().st_size for file in library), lang),
    )
    up = "../" * _PAGES[lang].count("/")
    near = up.removeprefix("../")  # the site's builder counts from the Markdown file, in links and scripts
    return (
        f'<div id="try-it" data-files="{up}{FOLDER}/" data-bytes="{raw}">\n'
        f"<noscript><p>{_NO_SCRIPT[lang]}</p></noscript>\n</div>\n\n{weighs}\n\n"
        f'<link rel="stylesheet" href="{near}{FOLDER}/page.css">\n'
        f'<script type="module" src="{near}{FOLDER}/page.js"></script>\n'
    )


def _megabytes(count: int, lang: Lang) -> str:
    figure = f"{count / 1e6:.1f}"
    return f"{figure.replace('.', ',')} Mo" if lang == "fr" else f"{figure} MB"


def examples() -> list[dict[str, Any]]:
    """The templates, checked, with the names that a list shows."""
    dossiers = [
        Dossier.from_dict(json.loads(path.read_text("utf-8"))) for path in sorted(_EXAMPLES.glob("*.json"))
    ]
    return [
        {"name": {"fr": dossier.project.name.fr, "en": dossier.project.name.en}, "dossier": dossier.to_dict()}
        for dossier in dossiers
    ]
