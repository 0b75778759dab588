"""A page as a whole document, the list of projects, and dossiers in a SQLite file."""

from __future__ import annotations

import datetime as dt
import sqlite3
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from re import DOTALL, findall, search
from typing import Any

import pytest
from hypothesis import given

import ia_radar as ia
from ia_radar.exchange.web import CONTENT_POLICY, DossierStore, Page, dossier_page, home_page
from tests.strategies import texts

ON = dt.date(2026, 11, 22)


def take(
    store: DossierStore, key: int | None, step: str, sent: dict[str, str] | None
) -> tuple[int | None, Page]:
    return store.take(key, lambda known: dossier_page(known, step, sent, on=ON))


def test_the_policy_lets_the_sheet_of_the_page_through_and_nothing_else() -> None:
    for page in (dossier_page(None, "project", on=ON), home_page([])):
        document = page.document()
        (sheet,) = findall(r"<style>(.*?)</style>", document, DOTALL)
        assert f"style-src 'sha256-{b64encode(sha256(sheet.encode()).digest()).decode()}'" in CONTENT_POLICY
        assert not search(r"<script| style=|<link| on\w+=", document)


def test_a_document_says_its_language_and_sends_back_what_a_framework_needs() -> None:
    page = dossier_page(ia.Dossier(ia.Project("Cantines")), "radar", on=ON, lang="en")
    document = page.document({"token": 'a"b'})
    assert '<html lang="en">' in document
    assert '<input type="hidden" name="token" value="a&quot;b">' in document
    assert '<a href="../../">AI projects</a>' in document
    assert '<a href="../radar/" aria-current="page">' in document
    assert "token" not in home_page([]).document({"token": "x"})
    bad: list[Any] = ["x", {"token": 3}, [1]]
    for hidden in bad:
        with pytest.raises(ia.InvalidInput, match="hidden"):
            page.document(hidden)


@given(texts)
def test_hostile_names_are_shown_as_text(name: str) -> None:
    dossier = ia.Dossier(ia.Project(name))
    document = home_page([(1, dossier)]).document() + dossier_page(dossier, "project", on=ON).document()
    shown = "".join(findall(r">([^<]*)<", document))
    assert ia.text.clean(name).strip()[:20] in shown or any(sign in name for sign in "<>&\"'")
    assert "<script" not in document.lower()


def test_the_list_says_that_it_is_empty_and_takes_pairs_alone() -> None:
    assert "Aucun projet." in home_page([]).html
    assert "No project." in home_page([], "en").html
    bad: list[Any] = [None, 3, [ia.Dossier(ia.Project("A"))], [(1, "A")], "ab"]
    for projects in bad:
        with pytest.raises(ia.InvalidInput, match="projects"):
            home_page(projects)


def test_a_dossier_is_stored_when_a_form_is_taken_and_opened_again(tmp_path: Path) -> None:
    store = DossierStore(tmp_path / "dossiers.sqlite3")
    assert take(store, None, "project", None)[0] is None
    assert take(store, None, "project", {"name": ""})[0] is None
    assert store.all() == []
    key, page = take(store, None, "project", {"name": "Cantines"})
    assert (key, page.next) == (1, "radar/")
    take(store, 1, "radar", {"utility": "4", "privacy": "NSP"})
    again = DossierStore(str(tmp_path / "dossiers.sqlite3"))
    ((number, dossier),) = again.all()
    assert (number, dossier) == (1, again.get(1))
    assert dossier.assessments[0]["privacy"] is ia.NonAnswer.UNKNOWN
    for ask in (again.get, lambda number: take(again, number, "radar", None)):
        with pytest.raises(ia.UnknownId, match="no dossier '7'"):
            ask(7)


def test_two_people_lose_no_answer_of_each_others(tmp_path: Path) -> None:
    store = DossierStore(tmp_path / "dossiers.sqlite3")
    take(store, None, "project", {"name": "Cantines"})
    facts = [question.id for question in ia.aiact.questions()[:12]]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda fact: take(store, 1, "questions", {fact: "no"}), facts))
    assert set(dict(store.get(1).facts)) >= set(facts)


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"no base of SQLite" * 100)
    with pytest.raises(ia.InvalidInput, match="is no store of dossiers"):
        DossierStore(file).all()
    with pytest.raises(ia.InvalidInput, match="is no store of dossiers"):
        DossierStore(tmp_path / "none" / "x").all()
    store = DossierStore(tmp_path / "y")
    take(store, None, "project", {"name": "Cantines"})
    for damaged in ("{", "[]", '{"project": 3}'):
        with sqlite3.connect(tmp_path / "y") as base:
            base.execute("update dossier set data = ?", (damaged,))
        base.close()
        with pytest.raises(ia.InvalidInput):
            store.get(1)
    bad: list[Any] = [None, 3, b"x"]
    for path in bad:
        with pytest.raises(ia.InvalidInput, match="path"):
            DossierStore(path)


def test_half_a_character_is_stored_as_what_a_file_can_hold(tmp_path: Path) -> None:
    """A body of JSON or a broken address may bring one."""
    store = DossierStore(tmp_path / "d.sqlite")
    key, page = take(store, None, "project", {"name": "Cantines \ud83d", "summary": "\udcff"})
    assert page.next
    assert key is not None
    _, page = take(store, key, "project", None)
    assert page.dossier is not None
    assert page.dossier.project.name.fr == "Cantines \ufffd"
