"""The pictures of the pages, made by the code that stands above them.

Where a page says ``<!-- picture: NAME -->``, the code of the page is run so far, as its doctests are, and the
statement that made the drawing called NAME is run once more in the language of the page, for light pages and
for dark ones. So a picture cannot drift from its code, and each reader sees it in their language and theme.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import io
import re
from pathlib import Path
from typing import Any

from picture_markup import description, image

from ia_radar import svg
from ia_radar.text import Lang

__all__ = ["MARK", "THEMES", "drawings", "write"]

MARK = re.compile(r"^<!-- picture: (\w+) -->$", re.MULTILINE)
THEMES = {"light": svg.LIGHT, "dark": svg.DARK}
_ROOT = Path(__file__).parents[2]


def write(folder: Path, lang: Lang) -> None:
    """Put pictures in the place of the marks of every page of a folder."""
    for page in sorted(folder.glob("*.md")):
        text = page.read_text("utf-8")
        pieces = MARK.split(text)
        for place, themed in enumerate(drawings(text, lang)):
            mark = 2 * place + 1
            pieces[mark] = _shown(themed, page, pieces[mark], lang)
        page.write_text("".join(pieces), "utf-8")


def _shown(themed: dict[str, svg.Svg], page: Path, name: str, lang: Lang) -> str:
    images = []
    for theme, drawing in themed.items():
        file = Path("pictures") / f"{page.stem}-{name}-{theme}.svg"
        images.append(image(drawing, page.parent / file, f"{file.as_posix()}#only-{theme}"))
    return "\n".join(images) + "\n\n" + description(themed["light"], lang)


def drawings(page: str, lang: Lang) -> list[dict[str, svg.Svg]]:
    """What each mark of a page stands for, in each of `THEMES`.

    Args:
        page: its Markdown.
        lang: the language of its reader.

    Raises:
        KeyError: a mark names what no statement above it has made.
    """
    names: dict[str, Any] = {}
    calls: dict[str, ast.Call] = {}
    made = []
    *pieces, _ = MARK.split(page)
    for code, name in zip(pieces[::2], pieces[1::2], strict=True):
        for example in doctest.DocTestParser().get_examples(code):
            calls |= _calls(example.source)
            expected = (Exception,) if example.exc_msg else ()
            with (
                contextlib.chdir(_ROOT),
                contextlib.redirect_stdout(io.StringIO()),
                contextlib.suppress(*expected),
            ):
                exec(example.source, names)  # noqa: S102 - our own pages, as their doctests run
        made.append({theme: _drawn(calls[name], names, lang, theme) for theme in THEMES})
    return made


def _calls(source: str) -> dict[str, ast.Call]:
    """The calls whose results a statement names."""
    return {
        target.id: statement.value
        for statement in ast.parse(source).body
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Call)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def _drawn(call: ast.Call, names: dict[str, Any], lang: Lang, theme: str) -> svg.Svg:
    """What a call draws in a language and a theme, where it names none itself."""
    wanted = {"lang": lang, "theme": THEMES[theme]}
    added = [word for word in wanted if word not in {keyword.arg for keyword in call.keywords}]
    keywords = [ast.keyword(word, ast.Name(f"_{word}", ast.Load())) for word in added]
    again = ast.Expression(ast.Call(call.func, call.args, [*call.keywords, *keywords]))
    values = names | {f"_{word}": value for word, value in wanted.items()}
    drawing = eval(compile(ast.fix_missing_locations(again), "<page>", "eval"), values)  # noqa: S307 - as above
    assert isinstance(drawing, svg.Svg)  # noqa: S101 - a mark of ours
    return drawing
