"""Every public output over grids with an authority's words for statuses: which still say the library's.

``python -m tests.local_words`` gives the grids of the catalogue strange words, calls whatever is public in
both languages, and prints where a word of the library's is still read; with ``library`` they keep its words.
The catalogue has to have the words before anything else is imported, hence a process of its own.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from html import unescape
from pathlib import Path
from typing import Any

import numpy as np
from attrs import evolve

import ia_radar as ia
from ia_radar import svg
from ia_radar.grid import StatusWords, catalog
from ia_radar.grid.status_words import DEFAULT_WORDS, STATUS_IDS

__all__ = ["WORDS", "found"]

WORDS = StatusWords(
    **{
        status: ia.Text(f"zorglub{letter}", f"quuxly{letter}")
        for letter, status in zip("abcdef", STATUS_IDS, strict=True)
    }
)
_EXEMPT = {
    "Level": "a level by itself knows no grid",
    "Scale.level": "likewise",
    "Scale": "made without words of its own",
    "StatusWords": "likewise",
    "json_schema": "says what the keys of a file mean",
    "Theme.check": "speaks of colours, for whoever makes a theme",
}
"""What says a word of the library's, each with its reason."""


@lru_cache
def _library_words(lang: ia.Lang) -> re.Pattern[str]:
    """The library's words, but « sans objet », which is that of an answer too."""
    words = [DEFAULT_WORDS.word(status)[lang] for status in STATUS_IDS if status != "not_applicable"]
    return re.compile(rf"\b({'|'.join(words)})(?:s|x|r)?\b", re.IGNORECASE)


_HIDDEN = re.compile(r"<(style|script)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_READ_ALOUD = re.compile(r'\b(?:aria-label|aria-description|title|alt|placeholder|content)="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")


def _texts(value: Any, lang: ia.Lang) -> Iterator[str]:
    """What people read of a value: texts, cells, markup without its tags, files inside files."""
    if isinstance(value, str):
        if "<" in value:
            bare = _HIDDEN.sub(" ", value)
            yield from map(unescape, _READ_ALOUD.findall(bare))
            yield from map(unescape, _TAG.split(bare))
        else:
            yield value
    elif isinstance(value, bytes):
        if value.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(value)) as archive:
                for name in archive.namelist():
                    yield from _texts(archive.read(name), lang)
        else:
            yield from _texts(value.decode("utf-8", "replace"), lang)
    elif isinstance(value, ia.Text):
        yield value[lang]
    elif isinstance(value, np.ndarray):
        yield from _texts(value.ravel().tolist(), lang)
    elif isinstance(value, Mapping):
        yield from _texts([*value.keys(), *value.values()], lang)
    elif hasattr(value, "to_dict"):
        yield from _texts(value.to_dict(lang), lang)
        yield from _texts(value.show(lang) if hasattr(value, "show") else "", lang)
    elif isinstance(value, list | tuple | set | frozenset | Iterator):
        for each in value:
            yield from _texts(each, lang)
    for method in ("_repr_html_", "__str__") if type(value).__module__.startswith("ia_radar") else ():
        if method in vars(type(value)):
            yield from _texts(str(getattr(value, method)()), lang)


def _calls() -> Iterator[tuple[str, Callable[[ia.Lang], Any]]]:
    from tests import sweeping
    from tests.svg.every_chart import EVERY

    def called(call: sweeping.Call, lang: ia.Lang) -> Any:
        given = {"lang": lang, "headings": "words", "manoeuvres": True, "tooltips": True}
        right = call.right | {name: value for name, value in given.items() if name in call.parameters}
        if call.name == "Portfolio.to_columns":
            right["columns"] = ("statuses", "scores")
        return call._replace(right=right).with_bad("", None)

    def drawn(chart: Callable[..., svg.Svg], lang: ia.Lang) -> Any:
        drawing = chart(lang=lang)
        return [drawing, drawing.description, drawing.table]

    for call in sweeping.public_calls():
        yield call.name, partial(called, call)
    for name, chart in EVERY.items():
        yield f"chart: {name}", partial(drawn, chart)
    yield from _pages()
    yield from _commands()


def _dossier() -> ia.Dossier:
    from tests.sweeping import DOSSIER, RADAR

    weak = {item: 1 + place % 4 for place, item in enumerate(RADAR.items.ids)}
    return evolve(DOSSIER, assessments=[*DOSSIER.assessments, ia.Assessment(RADAR, weak)])


def _pages() -> Iterator[tuple[str, Callable[[ia.Lang], Any]]]:
    """Pages of the web, and what the page to try shows."""
    from ia_radar.exchange.web import dossier_page, home_page
    from tests.sweeping import ON

    sys.path.insert(0, str(Path(__file__).parents[1] / "docs" / "site"))
    from browser import session

    dossier, day = _dossier(), ON.isoformat()
    steps = [link.step for link in dossier_page(dossier, "project", on=ON).links]

    def home(lang: ia.Lang) -> Any:
        return home_page([(1, dossier)], lang=lang)

    def page(step: str, lang: ia.Lang) -> Any:
        return dossier_page(dossier, step, on=ON, lang=lang)

    def asked(call: str, details: dict[str, Any], lang: ia.Lang) -> Any:
        request = {"call": call, "dossier": dossier.to_dict(), "on": day, "lang": lang, **details}
        return json.loads(session.answer(json.dumps(request)))

    yield "home_page", home
    yield "files", partial(asked, "files", {})
    for step in steps:
        yield f"dossier_page {step}", partial(page, step)
        yield f"watch {step}", partial(asked, "watch", {"step": step, "sent": {}})


def _commands() -> Iterator[tuple[str, Callable[[ia.Lang], Any]]]:
    """What commands print and write."""
    from ia_radar.cli import main
    from ia_radar.cli.options import COMMANDS
    from tests.sweeping import ON

    folder = Path(tempfile.mkdtemp())
    (folder / "projects").mkdir()
    later = evolve(_dossier(), assessments=[evolve(each, date=ON) for each in _dossier().assessments])
    for name, dossier in (("one", _dossier()), ("two", later)):
        (folder / "projects" / f"{name}.json").write_text(json.dumps(dossier.to_dict()), "utf-8")
    one, two = (str(folder / "projects" / name) for name in ("one.json", "two.json"))
    day = ["--on", ON.isoformat()]
    arguments: dict[str, list[str]] = {
        "report": [one, "--format", "markdown", *day, "--output"],
        "advise": [one, *day],
        "compare": [one, two, "--grid", "girouet"],
        "portfolio": [str(folder / "projects"), *day, "--output"],
        "export": ["csv", one, two, *day],
        "form": ["girouet", "--dossier", one, "--format", "html"],
        "grids": ["girouet"],
        "check": [one],
        "policies": ["default"],
        "interview": [str(folder / "new.json"), "--name", "A", "--grid", "girouet", *day],
        "classify": [one, *day],
        "duties": [one, *day],
    }
    assert COMMANDS.keys() == arguments.keys() | _WITHOUT_ANSWERS

    def run(words: list[str], lang: ia.Lang) -> list[Any]:
        printed, out = io.StringIO(), tempfile.mkdtemp()
        words = [*words, out, "--force"] if words[-1] == "--output" else words
        stdin, sys.stdin = sys.stdin, io.StringIO("1\n2\nq\n")
        try:
            with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                code = main([*words, "--lang", lang])
        finally:
            sys.stdin = stdin
        assert code == 0, (words, printed.getvalue())
        return [printed.getvalue(), *(file.read_bytes() for file in Path(out).rglob("*.*"))]

    for name, words in arguments.items():
        yield f"ia_radar {name}", partial(run, [name, *words])


_WITHOUT_ANSWERS = {"questions", "schema", "import", "read-form"}
"""Commands that say nothing of answers."""


def found(words: StatusWords) -> list[tuple[str, str, str]]:
    """Where a word of the library's is read: what gave it, the language, the text.

    Args:
        words: what the grids of the catalogue have from now on; with those of the library, it is read
            wherever a status is shown at all.
    """

    @lru_cache
    def with_words(name: str, version: str) -> ia.Grid:
        grid = read(name, version)
        return evolve(grid, scale=evolve(grid.scale, statuses=words), purpose=None)  # it tells of manoeuvres

    read, catalog._read = catalog._read, with_words
    places = set()
    for name, result in _calls():
        for lang in ia.text.LANGS if name not in _EXEMPT else ():
            try:
                texts = list(_texts(result(lang), lang))
            except ia.IaRadarError:  # an extra is absent, or what it reads was read before
                continue
            said = [text for text in texts if _library_words(lang).search(text)]
            places |= {(name, lang, text) for text in said if text not in STATUS_IDS}  # ids are English
    return sorted(places)


if __name__ == "__main__":
    print(json.dumps(found(DEFAULT_WORDS if "library" in sys.argv else WORDS)))
