"""Whoever imports a file of another package imports the package first: see `ia_radar._ground.rooms`.

Otherwise two threads that load the library at once are stopped by a deadlock, which no test of one thread
meets. `tests/test_threads.py` lets threads meet; here every import statement is held to the rule that keeps
them apart.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import ia_radar as ia

ROOT = Path(ia.__file__).parent


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


TREES = {name_of(path): ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.rglob("*.py"))}
PACKAGES = {name_of(path) for path in ROOT.rglob("__init__.py")}


def holders(module: str) -> list[str]:
    """The packages that hold a module, the outermost first."""
    parts = module.split(".")
    return [".".join(parts[:end]) for end in range(1, len(parts))]


def imports(node: ast.AST, way: tuple[ast.AST, ...] = ()) -> Iterator[tuple[str, tuple[ast.AST, ...]]]:
    """Each module that a file imports, in order, with the functions around the statement."""
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return
    if isinstance(node, ast.Import):
        yield from ((alias.name, way) for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module, way
        for alias in node.names:
            full = f"{node.module}.{alias.name}"
            if full in TREES:
                yield full, way
    is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
    for child in ast.iter_child_nodes(node):
        yield from imports(child, (*way, node) if is_function else way)


IMPORTS = {module: list(imports(tree)) for module, tree in TREES.items()}
AT_LOADING = {module: [target for target, way in found if not way] for module, found in IMPORTS.items()}


def loaded_by(modules: Iterable[str]) -> set[str]:
    """What is whole once the packages are imported: they, what their own first lines name, and so on."""
    whole: set[str] = set()
    waiting = [name for module in modules for name in (*holders(module), module)]
    while waiting:
        module = waiting.pop()
        if module in whole or module not in TREES:
            continue
        whole.add(module)
        targets = AT_LOADING[module]
        waiting += [target for target in targets if target in PACKAGES]
        if module in PACKAGES:  # and the packages inside that it loads
            waiting += [
                holder for target in targets for holder in holders(target) if holder.startswith(module)
            ]
    return whole


LOADS_ITS_FILES = {
    package for package in PACKAGES if any(target.startswith(f"{package}.") for target in AT_LOADING[package])
}
AT_ONCE = loaded_by(["ia_radar"]) | {"ia_radar"}


def out_of_order(module: str) -> list[str]:
    """Imports of a file of another package that is not whole by then."""
    around = [*holders(module), module] if module in PACKAGES else holders(module)
    whole = loaded_by(around) | AT_ONCE
    seen: dict[tuple[ast.AST, ...], list[str]] = {}
    wrong = []
    for target, way in IMPORTS[module]:
        before = [name for outer, names in seen.items() if outer == way[: len(outer)] for name in names]
        late = [each for each in holders(target) if each in LOADS_ITS_FILES and each not in {*whole, *around}]
        if late:
            first = loaded_by(before)
            wrong += [f"{module}: {holder} before {target}" for holder in late if holder not in first]
        seen.setdefault(way, []).append(target)
    return wrong


@pytest.mark.parametrize("module", [name for name in TREES if not name.startswith("ia_radar.cli")])
def test_the_package_comes_before_its_files(module: str) -> None:
    assert out_of_order(module) == []


def test_there_are_packages_to_hold_to_it() -> None:
    assert {"ia_radar.decide", "ia_radar.svg", "ia_radar.exchange.report"} <= LOADS_ITS_FILES


def test_a_module_is_loaded_after_each_package_that_holds_it() -> None:
    code = (
        "import sys, ia_radar; from ia_radar._ground import rooms\n"
        "order = []; real = rooms.import_module\n"
        "rooms.import_module = lambda name: (order.append(name), real(name))[1]\n"
        "rooms.load_module('ia_radar.svg.assessment.radar'); print(*order)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)  # noqa: S603 - ours
    assert done.stdout.split() == [
        "ia_radar",
        "ia_radar.svg",
        "ia_radar.svg.assessment",
        "ia_radar.svg.assessment.radar",
    ]
