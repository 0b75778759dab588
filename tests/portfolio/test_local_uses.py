"""Uses that packs add, in a portfolio: counted, grouped, shown in words with the pack, by id without it."""

from __future__ import annotations

import datetime as dt
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import svg
from ia_radar.exchange.report import html_report, portfolio_report
from ia_radar.pack import Pack, load_pack
from ia_radar.portfolio import ASPECTS, Portfolio
from ia_radar.project import uses
from tests.pack.some_packs import HEAD, PACKS, TOWN

DAY = dt.date(2026, 11, 22)
GRID = ia.get_grid("girouet")
PROJECTS = [
    ia.Project("Plan", use="mairie:cemeteries"),
    ia.Project("Accueil", use="mairie:counter"),
    ia.Project("Bus", use="mairie:buses"),
    ia.Project("Crues", use="flood_alert"),
    ia.Project("Autre", domain="mairie:proximity"),
    ia.Project("Muet"),
]
DOSSIERS = [ia.Dossier(project, [ia.Assessment(GRID, {"autonomy": 2})]) for project in PROJECTS]
WITH, WITHOUT = Portfolio(DOSSIERS, packs=[TOWN]), Portfolio(DOSSIERS)


def test_counts_by_use_domain_and_family() -> None:
    assert WITH.counts("family") == {"city": 2, "users": 1, "mairie:proximity": 2, "": 1}
    assert WITH.counts("domain") == {
        "safety_crisis": 1, "mobility": 1, "mairie:proximity": 2, "users": 1, "": 1,
    }  # fmt: skip
    assert WITH.counts("use") == WITHOUT.counts("use")
    assert WITHOUT.counts("family") == {"city": 1, "mairie:proximity": 1, "": 4}


def test_a_filter_reads_them_and_keeps_the_packs() -> None:
    near = WITH.where(family="mairie:proximity")
    assert [dossier.project.name.fr for dossier in near] == ["Plan", "Autre"]
    assert near.packs == (TOWN,)
    assert len(WITHOUT.where(family="mairie:proximity")) == 1


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_tables_in_words(lang: ia.Lang) -> None:
    columns = WITH.to_columns(columns="aspects", headings="words", lang=lang)
    use = columns["Usage" if lang == "fr" else "Use"].tolist()
    assert use[1] == ("Guichet (Charte)" if lang == "fr" else "Counter (Charte)")
    family = columns["Famille" if lang == "fr" else "Family"].tolist()
    assert family[0] == ("Proximité (Charte)" if lang == "fr" else "Close at hand (Charte)")
    absent = WITHOUT.to_columns(columns="aspects", headings="words", lang=lang)
    assert absent["Usage" if lang == "fr" else "Use"].tolist()[1] == "mairie:counter"
    ids = WITH.to_columns(columns="aspects")
    assert ids["use"].tolist()[:2] == ["mairie:cemeteries", "mairie:counter"]


def test_a_crosstab_by_family_and_use() -> None:
    table = WITH.crosstab(GRID, "family", "use", headings="words")
    pairs = set(zip(table["Famille"].tolist(), table["Usage"].tolist(), strict=True))
    assert ("Proximité (Charte)", "Cimetières (Charte)") in pairs
    assert ("AI in the city", "Horaires des bus (Charte)") not in pairs
    assert ("IA dans la ville", "Horaires des bus (Charte)") in pairs


@pytest.mark.parametrize("group_by", ["use", "family", "domain"])
def test_a_heat_map_says_whose_words_head_its_groups(group_by: str) -> None:
    text = " ".join(ET.fromstring(svg.heatmap(WITH, GRID, group_by=group_by).document()).itertext())  # noqa: S314 - ours
    assert ("Cimetières (Charte)" if group_by == "use" else "Proximité (Charte)") in text
    assert "Usages propres à « Charte » : Mairie d’Exemple" in text
    assert "mairie:" not in text
    without = svg.heatmap(WITHOUT, GRID, group_by="use").document()
    assert "mairie:cemeteries" in without
    assert "Mairie d’Exemple" not in without


def test_a_heat_map_that_shows_no_word_of_a_pack_credits_none() -> None:
    theirs = Portfolio(DOSSIERS[3:4], packs=[TOWN])
    assert svg.heatmap(theirs, GRID, group_by="use").document() == svg.heatmap(
        Portfolio(DOSSIERS[3:4]), GRID, group_by="use"
    ).document()  # fmt: skip


def test_the_report_of_many_takes_packs_of_the_portfolio_and_of_the_call() -> None:
    page = portfolio_report(WITHOUT, on=DAY, packs=[TOWN])
    assert page == portfolio_report(WITH, on=DAY) == portfolio_report(WITH, on=DAY, packs=[TOWN])
    local = page.partition('<section id="local"')[2].partition("</section>")[0]
    for words in ("Cimetières (Charte)", "Proximité (Charte)", "Délibération 2026-12", "Mairie d’Exemple"):
        assert words in local
    assert "Alerter" not in local  # what the booklet names is not the pack's
    assert 'id="local"' not in portfolio_report(WITHOUT, on=DAY)


def test_the_report_of_one_project_says_whose_word_its_use_is() -> None:
    page = html_report(DOSSIERS[0], on=DAY, packs=[TOWN])
    assert "Usage du projet : Cimetières – Aide." in page.replace("\u00a0", " ").replace("\u202f", " ")
    assert "Mairie d’Exemple" in page
    unknown = ia.Dossier(ia.Project("P", use="mairie:lost"))
    assert "que cette version ne définit pas" in html_report(unknown, on=DAY, packs=[TOWN])
    assert "Usage du projet" not in html_report(DOSSIERS[3], on=DAY, packs=[TOWN])


def test_aspects_without_packs_read_every_dossier() -> None:
    for read in ASPECTS.values():
        assert all(isinstance(read(dossier), str) for dossier in DOSSIERS)


def test_packs_of_a_portfolio_are_judged() -> None:
    other = load_pack({**HEAD, "title": "Autre"})
    with pytest.raises(ia.InvalidInput, match=r"'mairie'.*Charte.*'mairie'.*Autre"):
        Portfolio(DOSSIERS, packs=[TOWN, other])
    wrong: list[Pack] = ["mairie"]  # type: ignore[list-item]  # on purpose
    with pytest.raises(ia.InvalidInput, match="packs"):
        Portfolio(DOSSIERS, packs=wrong)


PLACES = st.sampled_from(["", "ville:library", "ville:cemeteries", "ville:lost", "region:x", *uses().ids[:9]])
DOMAINS = st.sampled_from(["", "", "mobility", "city", "ville:proximity", "region:y"])


@settings(max_examples=60)
@given(PACKS, st.lists(st.tuples(PLACES, DOMAINS), max_size=8))
def test_a_pack_changes_nothing_but_where_its_own_uses_stand(
    pack: Pack, named: list[tuple[str, str]]
) -> None:
    dossiers = [ia.Dossier(ia.Project("P", use=use, domain=domain)) for use, domain in named]
    alone, with_pack = Portfolio(dossiers), Portfolio(dossiers, packs=[pack])
    for aspect in ASPECTS:
        counts = with_pack.counts(aspect)
        assert sum(counts.values()) == len(dossiers)
        wanted: list[dict[str, Any]] = [{aspect: value} for value in counts]
        assert [*counts.values()] == [len(with_pack.where(**each)) for each in wanted]
        if aspect not in ("family", "domain"):
            assert counts == alone.counts(aspect)
    for dossier, family, before in zip(
        dossiers,
        with_pack.to_columns(columns="aspects")["family"].tolist(),
        alone.to_columns(columns="aspects")["family"].tolist(),
        strict=True,
    ):
        is_own = dossier.project.use in pack.local_uses.ids and not dossier.project.domain
        assert (before == "" and family) if is_own else family == before
