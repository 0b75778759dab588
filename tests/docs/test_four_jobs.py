"""The four jobs of the first users, as examples today: each at half of what they had to write, or less.

What they wrote was counted then; the numbers stand in the table of `examples/README.md`, which is held here
to the examples.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
# Lines of an intranet, of a notebook, of a package; steps of somebody who does not program.
THEN = {"intranet": 213, "notebook": 40, "package": 100, "command line": 13}
HOSTS = {"django/intranet": 40, "flask": 30}  # at most, in Python


def lines_of_code(sources: Iterable[str]) -> int:
    """Lines that hold code, imports among them: no blank line, comment or docstring."""
    count = 0
    for source in sources:
        aside: set[int] = set()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                aside.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
        lines = enumerate(source.splitlines(), start=1)
        count += sum(
            bool(line.strip()) and not line.strip().startswith("#") and number not in aside
            for number, line in lines
        )
    return count


def code_in(folder: Path) -> int:
    return lines_of_code(path.read_text("utf-8") for path in folder.glob("*.py"))


def lines_in(path: Path) -> int:
    return len([line for line in path.read_text("utf-8").splitlines() if line])


def host_counts(host: str) -> tuple[int, int]:
    """What a developer writes: Python, and the policy of the city."""
    folder = EXAMPLES / "hosts" / host
    return code_in(folder), lines_in(folder / "policy.toml")


def notebook_lines() -> tuple[int, int]:
    """The steps, and the imports above them; the last part, which does the same again with polars, aside."""
    cells = json.loads((EXAMPLES / "notebook" / "campaigns.fr.ipynb").read_text("utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code" and not cell["id"].startswith("polars")]
    sources = ["".join(cell["source"]) for cell in code]
    imports = len(re.findall(r"^(?:import|from) ", "\n".join(sources), re.MULTILINE))
    return lines_of_code(sources) - imports, imports


def package_lines() -> int:
    """Every line of the package and of its command, blank ones and docstrings included."""
    files = (EXAMPLES / "wrapping" / "mairie_radar").glob("*.py")
    return sum(len(path.read_text("utf-8").splitlines()) for path in files)


def walkthrough() -> tuple[int, int]:
    """The steps of the page, and the different commands that it types."""
    page = (EXAMPLES / "command-line.md").read_text("utf-8")
    steps = re.findall(r"^## \d+\. ", page, re.MULTILINE)
    commands = re.findall(r"^\$ python -m ia_radar ([\w-]+)", page, re.MULTILINE)
    return len(steps), len(set(commands))


def test_an_intranet() -> None:
    for host, most in HOSTS.items():
        python, policy = host_counts(host)
        assert python <= most
        assert python + policy <= THEN["intranet"] / 2
        assert not list((EXAMPLES / "hosts" / host).rglob("*.html"))


def test_a_notebook() -> None:
    steps, imports = notebook_lines()
    assert steps <= THEN["notebook"] / 2
    assert imports <= 5
    cells = json.loads((EXAMPLES / "notebook" / "campaigns.fr.ipynb").read_text("utf-8"))["cells"]
    assert {cell["id"] for cell in cells} >= {"out", "changes", "crosstab", "heatmap", "hazards"}


def test_a_package() -> None:
    assert package_lines() <= THEN["package"] / 2


def test_the_command_line() -> None:
    steps, commands = walkthrough()
    assert steps <= THEN["command line"] / 2
    assert commands <= steps


@pytest.mark.parametrize("readme", ["README.md", "hosts/README.md"])
def test_the_tables_say_these_numbers(readme: str) -> None:
    text = (EXAMPLES / readme).read_text("utf-8")
    (django, policy), (flask, _) = host_counts("django/intranet"), host_counts("flask")
    if readme == "README.md":
        (steps, commands), (lines, imports) = walkthrough(), notebook_lines()
        for said in (
            f"| {THEN['intranet']} (Python and templates) | {flask} + {policy} of policy in Flask, ",
            f"{django} + {policy} in Django; no template |",
            f"| {THEN['notebook']}, 18 of them for what was missing | {lines} and {imports} imports",
            f"| {THEN['package']} in all, ",
            f"| {package_lines()} in all, with its command;",
            f"| {THEN['command line']} steps",
            f"| {steps} steps with {commands} commands",
        ):
            assert said in text
    else:
        assert f"| {django} (`views.py`" in text
        assert f"| {flask} (`app.py`)" in text
