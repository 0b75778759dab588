"""The pictures of the pages, made by the code that stands above them.

Where a page says ``<!-- picture: NAME -->``, the code of the page is run so far, as its doctests are, and the
statement that made the drawing called NAME is run once more in the language of the page, for light pages and
for dark ones, wide and narrow. So a picture cannot drift from its code, and each reader sees it in their
language and theme. A second name is the drawing for dark pages, where the code names a theme itself.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import io
import re
from pathlib import Path
from typing import Any

from picture_markup import NARROW_SIZE, description, image

from ia_radar import svg
from ia_radar.text import Lang

__all__ = ["LAYOUTS", "MARK", "THEMES", "drawings", "write"]

MARK = re.compile(r"^<!-- picture: (\w+(?: \w+)?) -->$", re.MULTILINE)
LAYOUTS = {"wide": None, "narrow": NARROW_SIZE}
THEMES = {"light": svg.LIGHT, "dark": svg.DARK}
_ROOT = Path(__file__).parents[2]


def write(folder: Path, lang: Lang) -> None:
    """Put pictures in the place of the marks of every page of a folder."""
    for page in sorted(folder.glob("*.md")):
        text = page.read_text("utf-8")
        pieces = MARK.split(text)
        for place, shown in enumerate(drawings(text, lang)):
            mark = 2 * place + 1
            pieces[mark] = _shown(shown, page, pieces[mark], lang)
        page.write_text("".join(pieces), "utf-8")


def _shown(shown: dict[tuple[str, str], svg.Svg], page: Path, name: str, lang: Lang) -> str:
    images = []
    for (theme, layout), drawing in shown.items():
        file = Path("pictures") / f"{page.stem}-{name.split(maxsplit=1)[0]}-{theme}-{layout}.svg"
        images.append(image(drawing, page.parent / file, f"{file.as_posix()}#only-{theme}", f"iar-{layout}"))
    return "\n".join(images) + "\n\n" + description(shown["light", "wide"], lang)


def drawings(page: str, lang: Lang) -> list[dict[tuple[str, str], svg.Svg]]:
    """What each mark of a page stands for, in each of `THEMES` and each of `LAYOUTS`.

    Args:
        page: its Markdown.
        lang: the language of its reader.

    Raises:
        KeyError: a mark names what no statement above it has made.
    """
    names: dict[str, Any] = {}
    calls: dict[str, ast.Call] = {}
    pictures = []
    *pieces, _ = MARK.split(page)
    for code, mark in zip(pieces[::2], pieces[1::2], strict=True):
        for example in doctest.DocTestParser().get_examples(code):
            calls |= _calls(example.source)
            expected = (Exception,) if example.exc_msg else ()
            with (
                contextlib.chdir(_ROOT),
                contextlib.redirect_stdout(io.StringIO()),
                contextlib.suppress(*expected),
            ):
                exec(example.source, names)  # noqa: S102 - our own pages, as their doctests run
        pictures.append(
            {
                (theme, layout): _drawn(calls[name], names, lang, theme, layout)
                for theme, name in zip(THEMES, 2 * mark.split(), strict=False)
                for layout in LAYOUTS
            }
        )
    return pictures


def _calls(source: str) -> dict[str, ast.Call]:
    """The calls whose results a statement names."""
    return {
        target.id: statement.value
        for statement in ast.parse(source).body
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Call)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def _drawn(call: ast.Call, names: dict[str, Any], lang: Lang, theme: str, layout: str) -> svg.Svg:
    """What a call draws in a language, a theme and a layout, where it names none itself."""
    wanted = {"lang": lang, "theme": THEMES[theme], "size": LAYOUTS[layout]}
    added = [word for word in wanted if word not in {keyword.arg for keyword in call.keywords}]
    keywords = [ast.keyword(word, ast.Name(f"_{word}", ast.Load())) for word in added]
    again = ast.Expression(ast.Call(call.func, call.args, [*call.keywords, *keywords]))
    values = names | {f"_{word}": value for word, value in wanted.items()}
    drawing = eval(compile(ast.fix_missing_locations(again), "<page>", "eval"), values)  # noqa: S307 - as above
    assert isinstance(drawing, svg.Svg)  # noqa: S101 - a mark of ours
    return drawing
