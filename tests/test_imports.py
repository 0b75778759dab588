"""The house: arrows between rooms run one way, and importing the package stays light."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import ia_radar as ia

ROOT = Path(ia.__file__).parent

# A room may import the rooms named here, and itself. Imports inside functions are lazy doors that the
# reprs and the command line need; they are listed apart.
GROUND = {"errors", "text", "_ground"}
ARROWS: dict[str, set[str]] = {
    "errors": set(),
    "text": {"errors"},
    "_ground": {"errors", "text"},
    "grid": GROUND,
    "assess": GROUND | {"grid"},
    "describe": GROUND | {"grid", "assess"},
    "aiact": GROUND,
    "decide": GROUND | {"grid", "assess", "aiact"},
    "project": GROUND | {"grid"},
    "pack": GROUND | {"grid", "assess", "aiact", "decide", "project"},
    "dossier": GROUND | {"grid", "assess", "aiact", "decide", "project"},
    "portfolio": GROUND | {"grid", "assess", "aiact", "decide", "project", "pack", "dossier"},
    "svg": GROUND | {"grid", "assess", "describe", "aiact", "decide", "project", "dossier", "portfolio"},
    "exchange": GROUND
    | {"grid", "assess", "describe", "aiact", "decide", "project", "pack", "dossier", "portfolio", "svg"},
    "schemas": GROUND | {"aiact"},
    "__init__": GROUND | {"grid", "assess"},
    "cli": GROUND
    | {"grid", "assess", "aiact", "decide", "pack", "dossier", "exchange", "portfolio", "schemas"},
    "__main__": {"cli"},
}
# The same inside the room of drawings: the parts of it that a part may import.
PAGE = {"canvas", "embed", "options", "page"}
SVG_ARROWS: dict[str, set[str]] = {
    "canvas": set(),
    "embed": {"canvas"},
    "drawing": {"canvas", "embed"},
    "options": {"canvas"},
    "page": {"canvas", "embed", "options"},
    "assessment": PAGE,
    "law": PAGE,
    "decision": PAGE,
    "portfolio": PAGE,
}
LAZY_DOORS = {
    ("assess", "svg"),
    ("pack", "svg"),
    ("svg", "describe"),
    ("errors", "_ground"),
    ("errors", "text"),
}
HEAVY = {"numpy", "svgwrite", "xml", "json", "ssl", "urllib", "tomllib", "importlib.resources"}


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(node: ast.AST) -> set[str]:
    """The rooms that an import statement reaches."""
    names: list[str] = []
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module == "ia_radar":
        names = [f"ia_radar.{alias.name}" for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module:
        names = [node.module]
    return {name.split(".")[1] for name in names if name.startswith("ia_radar.")}


def statements(path: Path) -> tuple[set[str], set[str]]:
    """What a module imports when it is loaded, and what it imports later, inside a function."""
    tree = ast.parse(path.read_text("utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    later = {name for function in functions for node in ast.walk(function) for name in imported(node)}
    inside = {id(node) for function in functions for node in ast.walk(function)}
    typing_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.unparse(block.test)
        for node in ast.walk(block)
    }
    at_once = {
        name for node in ast.walk(tree) if id(node) not in inside | typing_only for name in imported(node)
    }
    return at_once, later


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_arrows_run_one_way(path: Path) -> None:
    here = room(path)
    at_once, later = statements(path)
    assert at_once - {here} <= ARROWS[here]
    doors = {(here, there) for there in later - {here} - ARROWS[here]}
    assert doors <= LAZY_DOORS


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_no_file_imports_itself_by_way_of_others() -> None:
    """When it is loaded, that is: a repr or a `to_dict` may ask a later file inside the method."""
    modules = {module_of(path): path for path in ROOT.rglob("*.py")}
    imports: dict[str, set[str]] = {}
    for module, path in modules.items():
        tree = ast.parse(path.read_text("utf-8"))
        names: set[str] = set()
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and node.module:
                names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            elif isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
        is_package = path.name == "__init__.py"
        # A folder's own list of names is no arrow from its files back to the folder.
        imports[module] = {
            name
            for name in (names & set(modules)) - {module}
            if is_package or not module.startswith(f"{name}.")
        }

    done: set[str] = set()

    def walk(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " → ".join((*way[way.index(module) :], module))
        if module not in done:
            for name in imports[module]:
                walk(name, (*way, module))
            done.add(module)

    for module in modules:
        walk(module, ())


def test_the_page_on_architecture_says_which_arrows_there_are() -> None:
    """The docs are not in an installed package: they stand beside the tests."""
    page = (Path(__file__).parents[1] / "docs" / "architecture.md").read_text("utf-8")
    rows = [
        line.split("|")[1:4] for line in page.splitlines() if line.startswith("| `") or "| ground" in line
    ]
    said = {
        name.strip(" `"): set(re.findall(r"`(\w+)`", may))
        for name, _, may in rows
        if name.strip(" `") in ARROWS
    }
    assert said == {name: ARROWS[name] - GROUND for name in set(ARROWS) - GROUND - {"__init__", "__main__"}}


def test_every_place_that_contributing_names_exists() -> None:
    root = Path(__file__).parents[1]
    page = (root / "CONTRIBUTING.md").read_text("utf-8")
    places = re.findall(r"`((?:src|docs|tests|examples|bench)/[\w./*-]+)`", page)
    assert len(places) > 25
    for place in places:
        assert list(root.glob(place)), place


@pytest.mark.parametrize("path", sorted((ROOT / "svg").glob("*/*.py")), ids=lambda p: "/".join(p.parts[-2:]))
def test_charts_stand_on_the_canvas_and_not_on_each_other(path: Path) -> None:
    part = path.parent.name
    assert reached_in_svg(path) - {part} <= SVG_ARROWS[part]


@pytest.mark.parametrize("name", ["embed", "drawing", "options", "page"])
def test_the_page_stands_on_the_canvas(name: str) -> None:
    assert reached_in_svg(ROOT / "svg" / f"{name}.py") <= SVG_ARROWS[name]


def test_the_canvas_knows_no_grid_and_no_law() -> None:
    for path in (ROOT / "svg" / "canvas").glob("*.py"):
        at_once, later = statements(path)
        assert at_once | later <= GROUND | {"svg"}, path


def reached_in_svg(path: Path) -> set[str]:
    """The parts of the room of drawings that a module imports, at once or later."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    modules = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[2] for name in modules if name.startswith("ia_radar.svg.")}


def loaded_after(code: str) -> set[str]:
    script = f"{code}\nimport sys; print('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    return set(run.stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    loaded = loaded_after("import ia_radar")
    assert not HEAVY & loaded
    rooms = {name.split(".")[1] for name in loaded if name.startswith("ia_radar.")}
    assert rooms <= ARROWS["__init__"]


def test_scoring_and_drawing_load_neither_numpy_nor_svgwrite_nor_xml() -> None:
    code = (
        "import ia_radar as ia; a = ia.Assessment(ia.get_grid('radar'), {'utility': 3});"
        "ia.score(a); ia.svg.radar(a); ia.svg.girouet(a)"
    )
    assert not (HEAVY - {"tomllib"}) & loaded_after(code)


def test_a_whole_project_is_asked_for_decided_and_reported_without_numpy() -> None:
    example = Path(__file__).parents[1] / "examples" / "cantines-nantes-complet.json"
    code = (
        "import datetime as dt, json, ia_radar as ia; from ia_radar.exchange import report, web;"
        f"dossier = ia.Dossier.from_dict(json.load(open({str(example)!r}, encoding='utf-8')));"
        "on = dt.date(2026, 11, 27);"
        "[web.dossier_page(dossier, link.step, on=on)"
        " for link in web.dossier_page(dossier, 'results', on=on).links];"
        "report.html_report(dossier, on=on); report.markdown_report(dossier, on=on); report.drawings(dossier)"
    )
    assert "numpy" not in loaded_after(code)


def test_dossiers_and_portfolios_load_no_law_before_there_is_a_fact_to_read() -> None:
    code = "import ia_radar as ia; ia.portfolio.Portfolio([ia.Dossier(ia.Project('Cantines'))])"
    assert not any(name.startswith("ia_radar.aiact") for name in loaded_after(code))


def test_every_public_name_is_there_and_listed() -> None:
    for name in ia.__all__:
        assert getattr(ia, name) is not None
    assert dir(ia) == ia.__all__
    with pytest.raises(AttributeError, match="no attribute 'raddar'"):
        ia.raddar  # noqa: B018 - the look-up is what is tested


def test_every_public_module_says_what_it_exports() -> None:
    for path in ROOT.rglob("*.py"):
        source = path.read_text("utf-8")
        assert ast.get_docstring(ast.parse(source)), path
        if path.name != "__init__.py" or "import" in source:
            assert "__all__" in source, path
