"""Nothing that users rely on changes by accident: the library is what the committed record says."""

from __future__ import annotations

import copy
import re
from pathlib import Path

import pytest

from tests.public_surface import MODULES, RECORD, Surface, differences, recorded, surface, written

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {"en": DOCS / "stability.md", "fr": DOCS / "fr" / "stability.md"}
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


@pytest.fixture(scope="module")
def today() -> Surface:
    return surface()


def test_what_is_public_is_what_was_announced(today: Surface) -> None:
    changed = differences(recorded(), today)
    assert not changed, (
        "\n".join(["what users rely on changed:", *changed])
        + f"""
If that was not meant, undo it. If it was: give it a line in CHANGELOG.md; whatever begins with « - » stays
for one more release and warns with its replacement (docs/stability.md); then run `python -m
tests.public_surface`, which writes {RECORD.name} anew, and commit the file with the change."""
    )


def test_the_record_is_written_by_its_command(today: Surface) -> None:
    assert RECORD.read_text("utf-8") == written(recorded()), "run python -m tests.public_surface"
    assert recorded().keys() == today.keys()


def test_every_kind_of_change_is_seen() -> None:
    before = recorded()
    for chapter, table in before.items():
        assert table, chapter
        key, value = next(iter(table.items()))
        gone, other, member = (copy.deepcopy(before) for _ in range(3))
        del gone[chapter][key]
        assert [line[:2] for line in differences(before, gone)] == ["- "]
        assert [line[:2] for line in differences(gone, before)] == ["+ "]
        other[chapter][key] = f"{value} changed"
        assert [line[:2] for line in differences(before, other)] == ["- ", "+ "]
        if isinstance(value, list):
            member[chapter][key] = value[1:]
            assert differences(before, member) == [f"- {chapter}: {key}: {value[0]}"]
    assert differences(before, before) == []


@every_page
def test_the_page_lists_the_public_modules(page: Path) -> None:
    listed = re.findall(r"^\| `(ia_radar[\w.]*)` \|", page.read_text("utf-8"), re.MULTILINE)
    assert listed == list(MODULES)


@every_page
def test_the_page_says_how_a_command_ends(page: Path, today: Surface) -> None:
    codes = re.findall(r"^\| `(\d+)` \|", page.read_text("utf-8"), re.MULTILINE)
    assert sorted(map(int, codes)) == sorted(today["exit_codes"].values())


@every_page
def test_the_page_names_every_chapter_of_the_record(page: Path) -> None:
    text = page.read_text("utf-8")
    assert [chapter for chapter in recorded() if f"`[{chapter}]`" not in text] == []
