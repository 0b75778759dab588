"""The dossiers to start from: each is sound, says that it is invented, and is classed as the law has it."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

import ia_radar as ia
from ia_radar.aiact import Category, classify, french_law
from ia_radar.assess.model import NonAnswer
from ia_radar.cli import main
from tests.hosts.running import needs

TEMPLATES = Path(__file__).parents[2] / "examples" / "templates"
ON = date(2026, 11, 27)


class Expected(NamedTuple):
    """What the law makes of a template, read in the law before the library was asked."""

    category: Category
    articles: tuple[str, ...] = ()
    is_forbidden_in_france: bool = False


EXPECTED = {
    # It converses with people (50(1)) and writes answers (50(2)); it handles no claim: not Annex III 5(a).
    "chatbot-habitants": Expected(Category.LIMITED, ("50(1)", "50(2)")),
    # Annex III 4(a): « analyser et filtrer les candidatures et évaluer les candidats ».
    "tri-candidatures": Expected(Category.HIGH_RISK, ("annex III 4(a)",)),
    # No biometric data (not Annex III 1), none of the tasks of Annex III 6; but no French text authorises the
    # analysis of street images, and without one it is forbidden: Conseil d’État, 30 January 2026, n° 506370.
    "cameras-augmentees": Expected(Category.MINIMAL, is_forbidden_in_france=True),
    # Numbers of meals in a kitchen: nothing in Annex III.
    "cantines": Expected(Category.MINIMAL),
    # A summary is generated text (50(2)), more than the « standard editing » that 50(2) spares.
    "comptes-rendus": Expected(Category.LIMITED, ("50(2)",)),
    # Water is in Annex III 2 for safety components alone (3(14)); leaks sought to save water are none.
    "fuites-eau": Expected(Category.MINIMAL),
}


def template(name: str) -> ia.Dossier:
    return ia.Dossier.from_dict(json.loads((TEMPLATES / f"{name}.json").read_text("utf-8")))


def test_every_template_is_expected_and_in_the_table() -> None:
    names = {path.stem for path in TEMPLATES.glob("*.json")}
    assert names == set(EXPECTED)
    table = (TEMPLATES / "README.md").read_text("utf-8")
    assert set(re.findall(r"^\| \[`([\w-]+)\.json`\]\(\1\.json\)", table, re.MULTILINE)) == names


@pytest.mark.parametrize("name", EXPECTED)
def test_a_template_is_classed_as_the_law_has_it(name: str) -> None:
    expected, dossier = EXPECTED[name], template(name)
    facts = dict(dossier.facts)
    classification = classify(facts, on=ON)
    assert classification.category is expected.category
    assert classification.articles == expected.articles
    verdict = french_law(facts, body=dossier.project.body, on=ON)
    assert bool(verdict.forbidden) is expected.is_forbidden_in_france


def test_sorting_applications_gets_no_derogation() -> None:
    """Article 6(3), last subparagraph: a system that profiles people is always high risk."""
    derogation = classify(dict(template("tri-candidatures").facts), on=ON).derogation
    assert derogation is None or not derogation.letters


@pytest.mark.parametrize("name", EXPECTED)
def test_a_template_is_whole_and_owns_what_it_invents(name: str) -> None:
    dossier = template(name)
    project = dossier.project
    assert project.caution
    for text in (project.name, project.summary, project.caution):
        assert text is not None
        assert text.fr
        assert text.en not in ("", text.fr)
    assert project.kind
    assert project.domain
    assert project.phase
    assert project.motivations
    assert project.position
    assert any(source.url for source in project.sources)
    assert {assessment.grid.id for assessment in dossier.assessments} == {"radar", "girouet"}
    for assessment in dossier.assessments:
        rated = {item for item, rating in assessment.ratings if not isinstance(rating, NonAnswer)}
        assert rated <= set(dict(assessment.notes)), "every level has its reason"


def test_the_templates_show_what_is_not_known() -> None:
    gaps = [
        rating
        for name in EXPECTED
        for assessment in template(name).assessments
        for _, rating in assessment.ratings
        if isinstance(rating, NonAnswer)
    ]
    assert {NonAnswer.UNKNOWN, NonAnswer.UNANSWERED} <= set(gaps)
    assert any(answer is None for name in EXPECTED for _, answer in template(name).facts)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_template_passes_check_and_makes_every_report(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    needs("docx", "resvg_py")
    source = str(TEMPLATES / f"{name}.json")
    assert main(["check", source]) == 0
    assert "Rien à corriger." in capsys.readouterr().out
    for lang in ia.text.LANGS:
        output = tmp_path / lang
        formats = ["--format", "docx", "--format", "markdown"]
        assert (
            main(["report", source, "--output", str(output), "--on", "2026-11-27", "--lang", lang, *formats])
            == 0
        )
        title = template(name).project.name[lang]
        assert title in (output / "report.html").read_text("utf-8")
        assert title in (output / "report.md").read_text("utf-8")
        assert (output / "report.docx").read_bytes().startswith(b"PK")
