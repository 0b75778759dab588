"""What the page « try it » asks of the library, and the site where there is no npm."""

import json
from pathlib import Path
from typing import Any

import pyodide_files
import pytest
import try_page
from browser import session

import ia_radar as ia
from ia_radar.dossier import Dossier
from ia_radar.text import LANGS, Lang

ON = "2026-11-27"
NO_DOSSIERS = ["no", "[]", "3", '{"project": 3}', '{"format_version": 99}']
DOCS = Path(__file__).parents[2] / "docs"


def ask(call: str, lang: Lang = "fr", **details: Any) -> dict[str, Any]:
    given: dict[str, Any] = json.loads(
        session.answer(json.dumps({"call": call, "on": ON, "lang": lang, **details}))
    )
    return given


def named() -> dict[str, Any]:
    page = ask("page", dossier=None, step="project", query="", sent={"name": "Cantines"})
    dossier: dict[str, Any] = page["dossier"]
    return dossier


def test_a_form_that_is_not_done_changes_nothing() -> None:
    assert ask("watch", dossier=named(), step="radar", sent={"utility": "9"}) == {"refused": ""}
    assert ask("watch", dossier=None, step="project", sent={"name": ""}) == {"refused": ""}
    assert ask("watch", dossier=None, step="project", sent=None) == {"dossier": None, "shown": "", "said": ""}


def test_a_duty_is_new_once() -> None:
    """A deployer that rates applicants for a benefit; what is not known keeps some duties open."""
    facts = dict.fromkeys((question.id for question in ia.aiact.questions()), "no")
    facts |= {"deployed_by_public_authority": "yes", "evaluates_benefit_eligibility": "yes"}
    facts.pop("personal_data")
    first = ask("watch", dossier=named(), step="questions", sent=facts)
    again = ask("watch", dossier=first["dossier"], step="questions", sent=facts)
    for heading in ("Obligations (", "Obligations que des réponses manquantes décideront ("):
        assert heading in first["shown"]
    assert "(nouveau)" in first["shown"]
    assert "(nouveau)" not in again["shown"]
    assert first["said"] == again["said"]
    assert first["said"].startswith("Haut risque au 27 novembre 2026")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "text",
    ["no", "[]", "3", '{"project": 3}', '{"format_version": 99}', pytest.param("[" * 100_000, id="deep")],
)
def test_a_file_that_is_no_dossier_is_refused_in_words(text: str, lang: Lang) -> None:
    given = ask("open", lang, text=text)
    assert set(given) == {"refused"}
    assert given["refused"]


def test_what_is_typed_is_escaped() -> None:
    page = ask("page", dossier=None, step="project", query="", sent={"name": "<img src=x>"})
    shown = [
        ask("page", dossier=page["dossier"], step=step, query="", sent=None)["html"]
        for step in ("project", "results")
    ]
    shown.append(ask("watch", dossier=page["dossier"], step="radar", sent={"utility.note": "<b>"})["shown"])
    assert not any("<img" in html or "<b>" in html for html in shown)


def test_examples_are_offered_whole() -> None:
    for example in try_page.examples():
        dossier = Dossier.from_dict(example["dossier"])
        assert example["name"] == {lang: dossier.project.name[lang] for lang in LANGS}
        assert dossier.facts
        assert dossier.assessments


@pytest.mark.parametrize("lang", LANGS)
def test_without_npm_the_site_says_so(
    lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pyodide_files.fetch_pyodide, "__defaults__", (tmp_path / "none",))
    try_page.write_files(tmp_path / "python")
    assert "there is no npm on this machine" in capsys.readouterr().err
    page = tmp_path / "try.md"
    page.write_text((DOCS / ("fr" if lang == "fr" else "") / "try.md").read_text("utf-8"), "utf-8")
    try_page.place(page, lang, tmp_path / "python")
    assert "npm" in page.read_text("utf-8")
    assert "<script" not in page.read_text("utf-8")
