from importlib.metadata import metadata, requires, version
from pathlib import Path

import ia_radar as ia

ROOT = Path(__file__).parents[1]


def test_the_package_needs_three_packages_and_no_other() -> None:
    needed = [line for line in requires("ia-radar") or [] if "extra ==" not in line]
    assert sorted(line.split(">=")[0] for line in needed) == ["attrs", "numpy", "svgwrite"]


def test_the_package_says_what_it_is() -> None:
    about = metadata("ia-radar")
    assert about["License-Expression"] == "MIT AND CC-BY-NC-4.0"
    assert about["Requires-Python"] == ">=3.11"
    assert (Path(ia.__file__).parent / "py.typed").exists()


def test_the_changelog_knows_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## [{version('ia-radar')}]" in text or "## [Unreleased]" in text
