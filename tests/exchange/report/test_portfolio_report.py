"""The report of a portfolio: one line a project, nothing that is not said, nothing that runs."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import html5lib
import pytest

import ia_radar as ia
from ia_radar.errors import InvalidInput
from ia_radar.exchange.report import portfolio_report
from ia_radar.portfolio import Portfolio

DAY = dt.date(2026, 11, 22)
EXAMPLES = Path(__file__).parents[3] / "examples"
WHOLE = ia.Dossier.from_dict(json.loads((EXAMPLES / "cantines-nantes-complet.json").read_text("utf-8")))
GRID = ia.get_grid("girouet")


def projects() -> Portfolio:
    weak = ia.Assessment(GRID, {"autonomy": 1, "know_how": 1, "meaning": 3})
    chatbot = {"rules_only": False, "interacts_with_people": True}
    return Portfolio(
        [
            WHOLE,
            ia.Dossier(ia.Project("Accueil", kind="generative"), [weak], facts=chatbot),
            ia.Dossier(ia.Project("Voirie")),
        ]
    )


def parsed(page: str) -> Any:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_is_sound_and_has_a_line_a_project(lang: ia.Lang) -> None:
    links = ["cantines/report.html", "accueil/report.html", "voirie/report.html"]
    page = portfolio_report(projects(), on=DAY, lang=lang, links=links, left_out=["d.json : vide"])
    tree = parsed(page)
    assert tree.get("lang") == lang
    assert [link.get("href") for link in tree.findall(".//th/a")] == links
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {"overview", "duties", "projects", "left-out"} <= set(ids)
    for element in tree.iter():
        assert element.tag not in {"script", "link", "img", "iframe", "object", "embed"}
        assert not {"src", "style", "onload", "onclick"} & set(element.attrib)
    assert "d.json : vide" in page


def cells(page: str, row: str) -> list[str]:
    rows = [row_of for row_of in parsed(page).iter("tr") if "".join(row_of[0].itertext()) == row]
    return ["".join(cell.itertext()) for cell in rows[-1]]


def test_counts_are_those_of_the_portfolio() -> None:
    portfolio = projects()
    page = portfolio_report(portfolio, on=DAY)
    weak = {each.id: each for each in portfolio.obstacles(GRID, on=DAY)}["know_how"]
    row = cells(page, GRID.items["know_how"].label.fr)
    assert row[1:] == [str(number) for number in (weak.weak, weak.hazard, weak.gaps, weak.applicable)]
    assert cells(page, "Accueil")[4:] == ["2", str(len(GRID.items) - 3)]
    assert cells(page, "Voirie")[2:] == ["aucun fait connu", "informations insuffisantes", "0", "0"]
    owed = {(duty.article, duty.text.fr) for duty in ia.aiact.duties(
        ia.aiact.classify(dict(portfolio.dossiers[1].facts), on=DAY), on=DAY)}  # fmt: skip
    assert owed
    assert all(text in page.replace("&#x27;", "'") for _, text in owed)


def test_what_a_heat_map_has_no_room_for_stands_in_the_table_beneath_it() -> None:
    many = Portfolio(
        [
            ia.Dossier(ia.Project(f"Projet {number}", domain="city" if number % 2 else ""),
                       [ia.Assessment(GRID, {"autonomy": 1 + number % 4, "know_how": ia.NonAnswer.UNKNOWN})])
            for number in range(33)
        ]
    )  # fmt: skip
    section = next(
        each
        for each in parsed(portfolio_report(many, on=DAY)).iter("section")
        if each.get("id") == "ratings-1"
    )
    assert "Les 13 autres sont dans le tableau de données de ce dessin." in " ".join(
        "".join(section.itertext()).split()
    )
    rows = [["".join(cell.itertext()) for cell in row] for row in section.iter("tr")]
    assert sorted(row[:4] for row in rows if len(row) > 1)[1:] == sorted(
        [f"Projet {number}", str(1 + number % 4), "?", ""] for number in range(33)
    )
    assert [row for row in rows if len(row) == 1] == [["IA dans la ville"], ["non dit"]]


def test_hostile_names_stay_text_and_links_stay_beside_the_page() -> None:
    attack = '"><script>alert(1)</script>'
    page = portfolio_report(Portfolio([ia.Dossier(ia.Project(attack, attack))]), on=DAY, title=attack)
    assert "<script" not in page
    one = Portfolio([WHOLE])
    for link in ("javascript:alert(1)", "../x.html", "/etc/passwd", "https://example.org", "", 3):
        with pytest.raises(InvalidInput, match="links"):
            portfolio_report(one, on=DAY, links=[link])  # type: ignore[list-item]
    with pytest.raises(InvalidInput, match="one a project"):
        portfolio_report(one, on=DAY, links=["a.html", "b.html"])


def test_an_empty_portfolio_has_a_page() -> None:
    parsed(portfolio_report(Portfolio([]), on=DAY))
