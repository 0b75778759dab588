"""Uses that packs add, in and out: forms and tables take them by id or word with the pack."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar.exchange import registers
from ia_radar.exchange.forms import choices, form_groups, form_html, read_form
from ia_radar.pack import Pack, load_pack
from ia_radar.portfolio import Portfolio
from tests.exchange.use_readers import TABLES, Packs
from tests.pack.some_packs import HEAD, PACKS, TOWN

GIROUET = ia.get_grid("girouet")


def form(cell: str, packs: Packs) -> str:
    return read_form(ia.Project, {"name": "P", "use": cell}, packs=packs).use


@pytest.mark.parametrize("read", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize(
    ("cell", "with_it", "without"),
    [
        ("mairie:counter", "mairie:counter", "mairie:counter"),
        ("Guichet (Charte)", "mairie:counter", ""),
        ("guichet", "mairie:counter", ""),
        ("COUNTER", "mairie:counter", ""),
        ("mairie:lost", "", "mairie:lost"),
        ("region:x", "region:x", "region:x"),
        ("flood_alert", "flood_alert", "flood_alert"),
        ("mairie: counter", "mairie:counter", ""),
        ("Ligne : 3", "", ""),
    ],
)
def test_every_table_reads_a_use_alike(
    read: Callable[[str, Packs], str], cell: str, with_it: str, without: str
) -> None:
    assert read(cell, (TOWN,)) == with_it
    assert read(cell, ()) == without


class TestForms:
    """A page offers the uses of packs, and loses none that it cannot offer."""

    def test_the_list_offers_them_with_the_name_of_the_pack(self) -> None:
        (group,) = form_groups(ia.Project, "en", packs=[TOWN])
        offered = {field.name: field.choices for field in group.fields}["use"]
        assert offered[-3:] == choices(TOWN.local_uses, "en")
        assert offered[-2].label == "Counter (Charte)"
        assert offered[:-3] == choices(ia.project.uses(), "en")

    @pytest.mark.parametrize("packs", [(), (TOWN,)])
    @pytest.mark.parametrize("use", ["mairie:counter", "region:x", "flood_alert", ""])
    def test_what_is_sent_back_is_what_was_there(self, use: str, packs: Packs) -> None:
        page = form_html(ia.Project, ia.Project("P", use=use), packs=packs)
        if use:
            assert f'<option value="{use}" selected>' in page
        assert page.count(" selected>") == 3  # one in each list
        assert form(use, packs) == use

    def test_the_id_of_an_absent_pack_is_shown_as_that(self) -> None:
        page = form_html(ia.Project, ia.Project("P", use="region:x"))
        assert ">region:x (ajout local absent ici)</option>" in page
        assert "ajout local" not in form_html(ia.Project, ia.Project("P", use="mairie:counter"), packs=[TOWN])

    def test_a_word_that_the_pack_does_not_have_is_refused(self) -> None:
        with pytest.raises(ia.InvalidInput) as refused:
            read_form(ia.Project, {"name": "P", "use": "mairie:countr"}, packs=[TOWN])
        (problem,) = refused.value.problems
        assert (problem.path, problem.code) == ("use", "unknown-id")

    def test_questions_of_packs_and_grids_take_packs_too(self) -> None:
        asked = load_pack({**HEAD, "questions": [{"id": "q", "text": "Question ?"}]})
        assert form_html([], packs=[asked]) == form_html([asked])
        assert read_form([], {"mairie:q": "oui"}, packs=[asked]) == {"mairie:q": True}
        assert form_html(GIROUET, packs=[asked]) == form_html(GIROUET)

    @pytest.mark.parametrize("wrong", [[1], 3, "mairie", [TOWN, load_pack({**HEAD, "title": "Autre"})]])
    def test_packs_are_judged(self, wrong: Any) -> None:
        for work in (form_groups, form_html):
            with pytest.raises(ia.InvalidInput, match="packs"):
                work(ia.Project, packs=wrong)
        with pytest.raises(ia.InvalidInput, match="packs"):
            read_form(ia.Project, {}, packs=wrong)


class TestAPortfolioAsATable:
    """What is written is read back, in ids or in words."""

    DOSSIERS = tuple(
        ia.Dossier(ia.Project(f"P{number}", use=use, domain=domain))
        for number, (use, domain) in enumerate(
            [("mairie:counter", ""), ("flood_alert", ""), ("", "mairie:proximity"), ("region:x", "region:y")]
        )
    )

    @pytest.mark.parametrize("headings", ["ids", "words"])
    @pytest.mark.parametrize("lang", ["fr", "en"])
    def test_round_trips(self, headings: Any, lang: ia.Lang) -> None:
        for written in ((), (TOWN,)):
            table = registers.write_portfolio(self.DOSSIERS, headings=headings, lang=lang, packs=written)
            for read in {written, (TOWN,)}:
                again = registers.read_portfolio([table.csv().encode()], packs=read)
                assert again.dossiers == self.DOSSIERS
            needed = [remark.code for remark in table.left_out]
            assert needed == (["pack-needed"] * 2 if written and headings == "words" else [])

    def test_a_portfolio_hands_over_its_packs(self) -> None:
        theirs = registers.write_portfolio(Portfolio(self.DOSSIERS, packs=[TOWN]), headings="words")
        handed_over = registers.write_portfolio(self.DOSSIERS, headings="words", packs=[TOWN])
        assert (theirs.cells, theirs.left_out) == (handed_over.cells, handed_over.left_out)
        assert "Guichet (Charte)" in theirs.csv()
        lines = "".join(registers.portfolio_csv(Portfolio(self.DOSSIERS, packs=[TOWN])))
        assert "Guichet (Charte)" in lines

    @settings(deadline=None, max_examples=30)
    @given(PACKS, st.sampled_from(["fr", "en"]))
    def test_words_of_any_pack_come_back(self, pack: Pack, lang: ia.Lang) -> None:
        dossiers = tuple(
            ia.Dossier(ia.Project("P", use=use.id, domain=family.id))
            for use in pack.local_uses
            for family in pack.local_families
        )
        table = registers.write_portfolio(dossiers, headings="words", lang=lang, packs=[pack])
        again = registers.read_portfolio([table.csv().encode()], packs=[pack])
        assert again.dossiers == dossiers


def test_a_family_of_a_pack_beside_its_domain_is_no_contradiction() -> None:
    rows = {"projet": ["P"], "famille": ["Proximité"], "autonomy": [2]}
    reading = registers.read_table(rows, GIROUET, packs=[TOWN])
    assert next(reading).domain == "mairie:proximity"
    rows = {"projet": ["P"], "domaine": ["Mobilité"], "famille": ["Proximité"], "autonomy": [2]}
    reading = registers.read_table(rows, GIROUET, packs=[TOWN])
    assert next(reading).domain == "mobility"
    assert [note.code for note in reading.report.notes] == ["contradiction"]
