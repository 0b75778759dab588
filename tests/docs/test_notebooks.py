"""The notebooks: run from a clean kernel, kept without outputs, small in what they show, on the site.

Each stands in both languages: the code is one, but for words, their language and the comments.
"""

from __future__ import annotations

import json
import re
import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

import notebooks
import pytest

from ia_radar.text import LANGS, Lang
from tests.docs.two_languages import same_in_every_language
from tests.hosts.running import needs

EXAMPLES = Path(__file__).parents[2] / "examples"
ALL = sorted((EXAMPLES / "notebook").glob("*.ipynb"))


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Run a notebook once, in a copy of the folders that it reads."""
    needs("nbclient", "ipykernel", "pandas", "polars")
    work = tmp_path_factory.mktemp("notebooks")
    for name in ("notebook", "canada", "uk"):
        shutil.copytree(EXAMPLES / name, work / name)
    done: dict[str, dict[str, str]] = {}

    def run(name: str) -> dict[str, str]:
        if name not in done:
            read = import_module("nbformat").read(work / "notebook" / f"{name}.ipynb", as_version=4)
            folder = {"metadata": {"path": str(work / "notebook")}}
            import_module("nbclient").NotebookClient(read, timeout=120, resources=folder).execute()
            done[name] = {
                cell["id"]: "".join(map(_shown, cell["outputs"])) for cell in read.cells if "outputs" in cell
            }
        return done[name]

    return run


def _shown(output: Any) -> str:
    if output["output_type"] == "stream":
        return str(output["text"])
    data = output["data"]
    html = str(data.get("text/html", ""))
    return html if html.startswith("<svg") else str(data["text/plain"])


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_each_is_kept_without_outputs_and_tells_its_story(path: Path) -> None:
    cells = json.loads(path.read_text("utf-8"))["cells"]
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in cells if "outputs" in cell)
    assert cells[0]["cell_type"] == "markdown"
    assert cells[0]["source"][0].startswith("# ")
    assert sum(cell["cell_type"] == "markdown" for cell in cells) >= 5


def cells_of(name: str, lang: Lang) -> list[dict[str, Any]]:
    path = EXAMPLES / "notebook" / f"{name}.{lang}.ipynb"
    cells: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["cells"]
    return cells


@pytest.mark.parametrize("name", notebooks.NOTEBOOKS)
def test_both_languages_have_the_same_cells_and_the_same_code(name: str) -> None:
    french, english = (cells_of(name, lang) for lang in LANGS)
    shapes = [
        [(cell["id"], cell["cell_type"], cell["source"][0].startswith("#")) for cell in cells]
        for cells in (french, english)
    ]
    assert shapes[0] == shapes[1]
    for one, other in zip(french, english, strict=True):
        sources = ["".join(cell["source"]) for cell in (one, other)]
        if one["cell_type"] == "code":
            plain = [same_in_every_language(source) for source in sources]
            assert plain[0] == plain[1], one["id"]
        else:
            assert sources[0] != sources[1], one["id"]


@pytest.mark.filterwarnings("ignore")  # of the kernel's own machinery
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", notebooks.NOTEBOOKS)
def test_what_each_shows_is_small(executed: Any, name: str, lang: Lang) -> None:
    shown = executed(f"{name}.{lang}")
    assert len(shown) >= 8
    assert [cell for cell, text in shown.items() if not text.startswith("<svg") and len(text) > 2500] == []
    assert all('role="img"' in text for text in shown.values() if text.startswith("<svg"))


@pytest.mark.filterwarnings("ignore")
def test_a_project_goes_from_the_first_question_to_a_decision(executed: Any) -> None:
    shown = executed("project.fr")
    assert re.match(r"\d+ questions ouvertes", shown["first"])
    assert "Transparence (article 50)" in shown["facts"]
    assert "50(1), 2 août 2026" in shown["duties"]
    assert shown["advice"].startswith("informations insuffisantes")
    assert shown["again"].startswith("informations insuffisantes → engager sous conditions")
    assert shown["keep"] == "(True, True)"


@pytest.mark.filterwarnings("ignore")
def test_in_english_a_project_shows_no_french(executed: Any) -> None:
    shown = executed("project.en")
    assert re.match(r"\d+ open questions, among them:", shown["first"])
    assert "Transparency (Article 50)" in shown["facts"]
    assert "50(1), 2 August 2026" in shown["duties"]
    assert shown["again"].startswith("not enough information → go ahead with conditions")
    assert shown["keep"] == "(True, True)"
    french = re.compile(r"\b(?:les|des|du|une|est|sont|pour|avec)\b|[éèêà]")
    assert {cell: french.findall(text) for cell, text in shown.items() if french.search(text)} == {}


@pytest.mark.filterwarnings("ignore")
def test_a_workshop_finds_where_people_disagree_and_what_changed(executed: Any) -> None:
    shown = executed("workshop.fr")
    assert shown["panel"] == "<Panel on girouet 1.0.0: 6 agent, 6 manager>"
    assert shown["disputed"].startswith("<autonomy: 3 at 1, 3 at 2, 3 at 3, 3 at 4")
    assert "Autonomie : À débattre" in shown["consensus"]
    assert "nouvelle réponse : 1" in shown["after"]


@pytest.mark.filterwarnings("ignore")
def test_two_registers_are_one_portfolio_and_pandas_and_polars_agree(executed: Any) -> None:
    shown = executed("registers.fr")
    assert "38 lignes, 38 lues" in shown["read"]
    assert "136 lignes, 136 lues" in shown["read"]
    years = [list(map(int, row.split())) for row in re.findall(r"^\d{4}.*", shown["inventory"], re.MULTILINE)]
    assert [sum(counts) for counts in zip(*(row[1:] for row in years), strict=True)] == [38, 136]
    assert shown["empty"] == "(174, 0)"  # a register rates nothing, and nothing is made up
    with_pandas = re.findall(r"^\w[^\n]*?((?:\s+\d+){5})$", shown["canada"], re.MULTILINE)[1:]  # the levels
    lowest_with_pandas = sum(int(row.split()[0]) for row in with_pandas)
    with_polars = re.findall(r"┆ (\d+) +┆ (\d+) +│", shown["sections"])
    assert len(with_pandas) == len(with_polars) == 8
    assert lowest_with_pandas == sum(int(lowest) for _, lowest in with_polars) > 0
    assert sum(sum(map(int, row.split())) for row in with_pandas) == sum(
        int(count) for count, _ in with_polars
    )


@pytest.mark.parametrize("lang", LANGS)
def test_the_site_shows_every_notebook_with_its_results(tmp_path: Path, lang: Lang) -> None:
    needs("pandas", "polars")
    assert sorted(f"{name}.{lang}" for name in notebooks.NOTEBOOKS for lang in LANGS) == [
        path.stem for path in ALL
    ]
    notebooks.write(tmp_path, lang)
    for name in notebooks.NOTEBOOKS:
        page = (tmp_path / "notebooks" / f"{name}.md").read_text("utf-8")
        drawings = re.findall(r"!\[(.*?)\]\((.*?)\)", page)
        assert drawings
        for alt, file in drawings:
            assert alt
            assert f' lang="{lang}"' in (tmp_path / "notebooks" / file).read_text("utf-8")[:2000]
        assert page.count("```text") >= 1
