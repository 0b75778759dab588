"""What the report says of the law."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import html5lib
import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar.aiact import DISCLAIMER, open_questions
from ia_radar.exchange.report import html_report
from tests.svg.law_samples import CLAIMS, NO, ON

EXAMPLES = Path(__file__).parents[3] / "examples"


def dossier(facts: Mapping[str, bool | None], **project: object) -> ia.Dossier:
    return ia.Dossier.from_dict(
        {"format_version": 2, "project": {"name": "Aides", "population": 62_000, **project}, "facts": facts}
    )


@pytest.mark.parametrize("lang", ia.text.LANGS)
def test_class_reasons_duties_and_french_law_are_told(lang: ia.Lang) -> None:
    facts = NO | CLAIMS | {"individual_decision": True, "interacts_with_people": True}
    page = html_report(dossier(facts), lang=lang, on=ON)
    words = {
        "fr": ["Règlement IA et droit français", "Haut risque au 22 novembre 2026 (annexe III 5(a)).",
               "oui à « Le système sert-il à traiter", "Ce qui manque (0)", "à partir du", "CRPA L.311-3-1",
               "2 décembre 2027", "à venir", "en vigueur", "vous (déployeur)", "Texte lu"],
        "en": ["AI Act and French law", "High risk on 22 November 2026 (Annex III 5(a)).",
               "yes to “Is the system used in", "What is missing (0)", "CRPA L.311-3-1", "2 December 2027",
               "to come", "in force", "you (deployer)", "Text read"],
    }  # fmt: skip
    for word in words[lang]:
        assert word.lower() in page.lower(), word
    assert DISCLAIMER[lang] in page
    assert page.count('class="iar iar-ai-act"') == page.count('class="iar iar-timeline"') == 1
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert len(tree.findall(".//table")) >= 3


def test_what_is_missing_is_asked_and_counted() -> None:
    page = html_report(dossier(dict(CLAIMS)), on=ON)
    count = len(open_questions(CLAIMS, on=ON, body=ia.PublicBody(62_000)))
    assert f"Ce qui manque ({count})" in page
    assert "Le système se borne-t-il" in page
    assert re.search(r"et \d+ autres questions\.", page)
    assert "indéterminé" in page.lower()


def test_a_class_is_explained_by_its_rules() -> None:
    page = html_report(dossier(NO | CLAIMS), on=ON)
    why = page[page.index("Pourquoi cette classe") : page.index("Ce qui manque (")]
    assert "oui à « Le système sert-il à traiter" in why


def test_out_of_scope_is_explained_by_the_scope_alone() -> None:
    page = html_report(dossier(NO | CLAIMS | {"rules_only": True}), on=ON)
    why = page[page.index("Pourquoi cette classe") : page.index("Ce qui manque (")]
    assert "3(1)" in why
    assert "Accès" not in why.split("<table>")[0]
    assert "Aucune obligation" in page


def test_the_day_changes_what_is_in_force() -> None:
    high = dossier(NO | CLAIMS)
    before, after = (html_report(high, on=day) for day in (date(2027, 12, 1), date(2027, 12, 2)))
    assert before.count("<td>à venir</td>") > after.count("<td>à venir</td>") == 0


def test_an_authority_that_builds_is_a_provider_too() -> None:
    bought, built = (html_report(dossier(NO | CLAIMS, is_in_house=own), on=ON) for own in (False, True))
    assert "vous (fournisseur)" not in bought
    assert "vous (fournisseur)" in built


def test_a_dossier_without_facts_has_no_such_section() -> None:
    assert "Règlement IA et droit français" not in html_report(dossier({}), on=ON)


def test_facts_without_a_date_ask_for_one_and_say_how() -> None:
    page = html_report(dossier({"rules_only": True}))
    assert "elles valent à un jour donné" in page
    assert "--on" in page


def test_facts_that_the_questionnaire_does_not_know_are_told() -> None:
    page = html_report(evolve(dossier({}), facts={"flies<script>": True}), on=ON)
    assert "flies&lt;script" in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("cantines-nantes.json", "Indéterminé au 22 novembre 2026 : hors champ, risque minimal"),
        ("cantines-nantes-complet.json", "Risque minimal au"),
    ],
)
def test_the_examples_are_classed_as_far_as_their_facts_go(name: str, told: str) -> None:
    example = ia.Dossier.from_dict(json.loads((EXAMPLES / name).read_text("utf-8")))
    assert dict(example.facts)["deployed_by_public_authority"] is True
    assert told in html_report(example)
