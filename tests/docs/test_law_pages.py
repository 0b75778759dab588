"""The pages of law hold every row of the tables, with its conditions, and say what changed since."""

import re
from datetime import date
from typing import Any

import feedparser  # type: ignore[import-untyped] # it has no stubs
import law_changes
import law_pages
import pytest
from law_conditions import condition_lines

from ia_radar import aiact
from ia_radar.aiact.logic.condition import all_of, any_of, facts_of, no
from ia_radar.aiact.rules.calendar import READ_FIRST
from ia_radar.aiact.rules.duties import DUTIES
from ia_radar.aiact.rules.french_law import FRENCH_LAW
from ia_radar.text import LANGS, Lang

LINK = re.compile(r"\]\(([\w-]*\.md)?#([\w-]+)\)")


@pytest.fixture(scope="module", params=LANGS)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text of each page of law in a language, by its name."""
    folder = tmp_path_factory.mktemp("law")
    law_pages.write(folder, request.param)
    return {path.stem: path.read_text("utf-8") for path in (folder / "law").glob("*.md")}


def _part(page: str, row: str) -> str:
    """What a page says of one row."""
    return page.partition(f"{{#{row}}}")[2].partition("\n##")[0]


def test_the_pages_of_law_hold_every_row(pages: dict[str, str]) -> None:
    tables: tuple[tuple[str, tuple[Any, ...]], ...] = (
        ("questions", aiact.questions()),
        ("rules", aiact.rules()),
        ("duties", DUTIES),
        ("french-law", FRENCH_LAW),
        ("calendar", (*aiact.upcoming(), *aiact.penalties())),
    )
    for name, rows in tables:
        assert [row.id for row in rows if f"{{#{row.id}}}" not in pages[name]] == []


def test_a_row_shows_each_fact_of_its_condition(pages: dict[str, str]) -> None:
    for name, rows in (("rules", aiact.rules()), ("duties", DUTIES), ("french-law", FRENCH_LAW)):
        for row in rows:
            part = _part(pages[name], row.id)
            facts = {fact for fact in facts_of(row.condition) if ":" not in fact}
            assert {fact for fact in facts if f"questions.md#{fact})" not in part} == set()


def test_a_condition_that_another_text_carries_names_that_text(pages: dict[str, str]) -> None:
    for row in aiact.rules():
        part = _part(pages["rules"], row.id)
        for support in row.supports:
            line = next(line for line in part.splitlines() if f"#{support.fact})" in line)
            assert any(f"*{support.status.label[lang]}*" in line for lang in LANGS)


def test_every_question_feeds_something(pages: dict[str, str]) -> None:
    for question in aiact.questions():
        part = _part(pages["questions"], question.id)
        assert "alimente**" in part or "feeds**" in part, question.id


def test_a_link_between_the_pages_leads_to_a_row(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        for target, row in LINK.findall(page):
            assert f"{{#{row}}}" in pages[target.removesuffix(".md") or name], (name, target, row)


def test_a_condition_is_said_with_its_negations_at_the_facts() -> None:
    condition = all_of("personal_data", no(any_of("rules_only", all_of("is:minimal", "body:public"))))
    lines = [re.sub(r"\[.*?\]\(.*?#(\w+)\)", r"\1", line) for line in condition_lines(condition, "en")]
    assert lines == [
        "- all of these:",
        "    - **yes**: personal_data",
        "    - **no**: rules_only",
        "    - any of these:",
        "        - **no**: the class is minimal risk",
        "        - **no**: the user is a public authority",
    ]


def test_a_change_names_rows_that_are_there() -> None:
    changes = law_changes.changes()
    assert [row for change in changes for row in change.rows if law_changes.address_of(row) is None] == []
    assert len({change.id for change in changes}) == len(changes)


def test_a_row_that_was_read_anew_comes_with_a_change_that_day_or_later() -> None:
    rows: tuple[Any, ...] = (*aiact.rules(), *DUTIES, *FRENCH_LAW)
    read = {row.reviewed_on for row in rows}
    newest = law_changes.changes()[0].on
    assert max(read) <= newest, "say in docs/site/law_changes.toml what the new reading changed"
    assert min(read) >= READ_FIRST


@pytest.mark.parametrize("lang", LANGS)
def test_the_feed_is_atom_with_one_entry_a_change(lang: Lang) -> None:
    read = feedparser.parse(law_changes.feed(lang))
    changes = law_changes.changes()
    assert (read.bozo, read.version) == (False, "atom10")
    assert {"title", "id", "updated", "author", "links"} <= set(read.feed)
    assert [entry.title for entry in read.entries] == [change.subject[lang] for change in changes]
    assert len({entry.id for entry in read.entries}) == len(changes)
    for entry, change in zip(read.entries, changes, strict=True):
        assert date(*entry.updated_parsed[:3]) == change.on
        assert change.now[lang] in entry.summary
        assert entry.link.startswith("https://")
        assert entry.link.endswith(f"#{change.id}")
