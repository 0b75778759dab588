"""What is about to go still works, says what replaces it, and goes when it was said to."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from ia_radar._ground.former_names import FORMER_NAMES

CHANGELOG = (Path(__file__).parents[1] / "CHANGELOG.md").read_text("utf-8")
every_former_name = pytest.mark.parametrize(("module", "name"), FORMER_NAMES, ids=".".join)


def release(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", text)[:3])


@every_former_name
def test_a_former_name_works_and_names_its_replacement_and_its_end(module: str, name: str) -> None:
    now, gone_in = FORMER_NAMES[module, name]
    home, _, short = now.rpartition(".")
    with pytest.warns(DeprecationWarning, match=rf"{re.escape(now)}\b.*{re.escape(gone_in)}") as caught:
        thing = getattr(importlib.import_module(module), name)
    assert thing is getattr(importlib.import_module(home), short)
    assert [Path(warning.filename) for warning in caught] == [Path(__file__)]  # the line that is to change


@every_former_name
def test_a_former_name_is_no_longer_offered(module: str, name: str) -> None:
    assert name not in importlib.import_module(module).__all__
    home, _, short = FORMER_NAMES[module, name].now.rpartition(".")
    assert short in importlib.import_module(home).__all__


@every_former_name
def test_a_former_name_goes_when_it_was_said_to(module: str, name: str) -> None:
    gone_in = release(FORMER_NAMES[module, name].gone_in)
    assert release(version("ia-radar")) < gone_in, f"{module}.{name}: delete its row and say so under Removed"
    assert gone_in[2] == 0 or gone_in[1] == 0, "a bug-fix release takes nothing away"


@every_former_name
def test_the_changelog_announces_it(module: str, name: str) -> None:
    deprecated = re.findall(r"^### Deprecated\n(.*?)(?=^##)", CHANGELOG, re.MULTILINE | re.DOTALL)
    short = f"{module.removeprefix('ia_radar').removeprefix('.')}.{name}".removeprefix(".")
    assert f"`{short}`" in "".join(deprecated)


def test_a_name_that_never_was_is_an_error() -> None:
    for module in {module for module, _ in FORMER_NAMES}:
        with pytest.raises(AttributeError, match="has no attribute 'never'"):
            _ = importlib.import_module(module).never


def test_who_imports_a_former_name_is_warned_at_that_line(tmp_path: Path) -> None:
    script = tmp_path / "caller.py"
    script.write_text("\nfrom ia_radar.svg import measures\n", "utf-8")
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-W", "always", str(script)], capture_output=True, encoding="utf-8", check=True
    )
    assert f"{script}:2: DeprecationWarning: ia_radar.svg.measures is now ia_radar.svg.plan" in done.stderr
