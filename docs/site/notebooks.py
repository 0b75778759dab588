"""The notebooks of ``examples/notebook`` as pages: each cell with what it shows, run as the page is made.

Notebooks are kept without outputs, so that a difference between two commits is one of text or code. They are
run here in one namespace each, in a copy of their folder; a test runs them from a clean kernel.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import re
import shutil
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ia_radar.svg import Svg
from ia_radar.text import Lang

__all__ = ["NOTEBOOKS", "write"]

NOTEBOOKS = ("project", "workshop", "campaigns", "registers")
"""In the order in which the site shows them; each stands in both languages, as ``NAME.fr.ipynb`` and ``NAME.en.ipynb``."""

_EXAMPLES = Path(__file__).parents[2] / "examples"
_READ = ("notebook", "canada", "uk")


def write(folder: Path, lang: Lang) -> None:
    """Write a page for each notebook of one language into ``folder/notebooks``.

    Args:
        folder: of the pages in that language.
        lang: which notebooks.
    """
    pages = folder / "notebooks"
    (pages / "pictures").mkdir(parents=True)
    with TemporaryDirectory() as work:
        for name in _READ:
            shutil.copytree(_EXAMPLES / name, Path(work) / name)
        for name in NOTEBOOKS:
            with contextlib.chdir(Path(work) / "notebook"):
                page, drawings = _page(name, json.loads(Path(f"{name}.{lang}.ipynb").read_text("utf-8")))
            (pages / f"{name}.md").write_text(page, "utf-8")
            for file, drawing in drawings.items():
                (pages / file).write_text(drawing.document(), "utf-8")


def _page(name: str, notebook: dict[str, Any]) -> tuple[str, dict[str, Svg]]:
    """The page, and the drawings that it shows, by the names of their files."""
    names: dict[str, Any] = {"__name__": "__main__"}
    parts = []
    drawings: dict[str, Svg] = {}
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            parts.append(source)
            continue
        printed, value = _run(source, names)
        parts += [_fenced("python", source), *([_fenced("text", printed)] if printed else [])]
        if isinstance(value, Svg):
            file = f"pictures/{name}-{cell['id']}.svg"
            drawings[file] = value
            parts.append(f"![{re.sub('[][]', '', value.name)}]({file})")
        elif (table := _rows(value)) is not None:
            parts.append(_table(table))
        elif value is not None:
            parts.append(_fenced("text", repr(value)))
    return "\n\n".join(parts) + "\n", drawings


def _run(source: str, names: dict[str, Any]) -> tuple[str, Any]:
    """What a cell prints, and the value of its last line, or None: what a notebook shows."""
    tree = ast.parse(source)
    last = tree.body[-1]
    printed = io.StringIO()
    value = None
    with contextlib.redirect_stdout(printed):
        if isinstance(last, ast.Expr):
            del tree.body[-1]
        exec(compile(tree, "<cell>", "exec"), names)  # noqa: S102 - our own notebooks
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)  # noqa: S307 - likewise
    return printed.getvalue().rstrip(), value


def _fenced(language: str, text: str) -> str:
    return f"```{language}\n{text}\n```"


def _rows(value: Any) -> list[list[Any]] | None:
    """The heading and the rows of a table of pandas or polars; None of anything else."""
    if hasattr(value, "reset_index"):
        frame = value if value.index.name is None and value.index.nlevels == 1 else value.reset_index()
        return [list(frame.columns), *frame.astype(object).values.tolist()]
    return [value.columns, *value.rows()] if hasattr(value, "rows") else None


def _table(rows: list[list[Any]]) -> str:
    """A table in a box that says that it holds values, which no speller reads; what has no value is a dash."""
    head, *body = ([_cell(value) for value in row] for row in rows)
    headings = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in body)
    table = (
        f"<thead><tr>{headings}</tr></thead><tbody>{''.join(f'<tr>{line}</tr>' for line in lines)}</tbody>"
    )
    return f"<div data-values><table>{table}</table></div>"


def _cell(value: Any) -> str:
    if value is None or value != value:
        return "–"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "date"):  # a day, as pandas keeps one
        return str(value.date())
    return escape(str(value)) or "–"
