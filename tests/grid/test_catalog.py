import re
from importlib.resources import files
from pathlib import Path

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar.grid import Provenance, credit_line, grid_to_dict, is_modified
from ia_radar.grid.catalog.__main__ import table_of
from ia_radar.text import Lang, Text


@pytest.mark.parametrize(
    ("name", "sections", "items"),
    [
        ("radar", ["useful", "trustworthy", "frugal", "empowering"], [3, 3, 3, 4]),
        ("radar-compact", ["useful", "trustworthy", "frugal", "empowering"], [3, 3, 3, 1]),
        ("girouet", ["engagement", "work_life_quality", "work_organisation", "managers"], [3, 3, 3, 3]),
    ],
)
def test_the_catalogue_has_the_three_grids(name: str, sections: list[str], items: list[int]) -> None:
    grid = ia.get_grid(name)
    assert list(grid.sections.ids) == sections
    assert [len(section.items) for section in grid.sections] == items
    assert [level.value for level in grid.scale.levels] == [1, 2, 3, 4]
    assert [level.signal.value for level in grid.scale.levels] == ["hazard", "manoeuvre", "caution", "open"]


# The twelve items and their axes, as the booklet names them (part 3), typed in apart from the catalogue.
BOOKLET_GIROUET = {
    "Engagement au travail": ["Autonomie", "Savoir-faire", "Sens du travail"],
    "Qualité de vie et conditions de travail": [
        "Reconnaissance",
        "Relations sociales",
        "Santé mentale au travail",
    ],
    "Organisation du travail": [
        "Partage du travail",
        "Transformation des métiers",
        "Coopération entre agents",
    ],
    "Rôle des managers": [
        "Légitimité de l’encadrant",
        "Responsabilité de l’encadrant",
        "Prise de décision",
    ],
}


def test_the_girouet_has_the_booklets_axes_and_items_in_its_order() -> None:
    sections = ia.get_grid("girouet").sections
    assert {s.label.fr: [item.label.fr for item in s.items] for s in sections} == BOOKLET_GIROUET
    assert [s.label.fr for s in sections] == list(BOOKLET_GIROUET)


def test_provenance_tells_what_the_booklet_says_from_what_we_read_into_it() -> None:
    radar = ia.get_grid("radar")
    assert {item.id: item.provenance for item in radar.items} == {
        **dict.fromkeys(("utility", "political_opportunity", "territorial_coherence"), Provenance.STATED),
        **dict.fromkeys(("bias_error_control", "transparency_sovereignty", "privacy"), Provenance.STATED),
        **dict.fromkeys(("necessity", "sobriety", "environmental_balance"), Provenance.INTERPRETATION),
        **dict.fromkeys(
            ("engagement", "work_life_quality", "work_organisation", "managers"), Provenance.INTERPRETATION
        ),
    }
    assert radar.scale.provenance is Provenance.INTERPRETATION
    girouet = ia.get_grid("girouet")
    assert girouet.scale.provenance is Provenance.STATED
    assert {item.provenance for item in girouet.items} == {Provenance.STATED}


def test_the_missing_positive_pole_is_marked_as_ours() -> None:
    girouet = ia.get_grid("girouet")
    ours = [
        (item.id, side)
        for item in girouet.items
        for side, pole in (("negative", item.negative), ("positive", item.positive))
        if pole is None or pole.provenance is not Provenance.STATED
    ]
    assert ours == [("manager_responsibility", "positive")]
    pole = girouet.items["manager_responsibility"].positive
    assert pole is not None
    assert pole.provenance is Provenance.OURS


def test_relief_from_repetitive_work_is_flagged_where_it_counts_both_ways() -> None:
    girouet = ia.get_grid("girouet")
    for item in ("meaning", "recognition", "mental_health"):
        assert girouet.items[item].note is not None


@pytest.mark.parametrize("grid", ia.grids(), ids=lambda grid: grid.id)
def test_every_text_exists_in_french_and_in_english(grid: ia.Grid) -> None:
    texts: list[Text | None] = [grid.title, grid.purpose]
    texts += [text for level in grid.scale.levels for text in (level.label, level.meaning)]
    for section in grid.sections:
        texts += [section.label, section.question]
        for item in section.items:
            assert item.negative is not None
            assert item.positive is not None
            assert item.questions
            texts += [item.label, item.negative.text, item.positive.text, *item.questions]
            texts += [item.note] if item.note else []
    for text in texts:
        assert text is not None
        assert text.fr.strip()
        assert text.en.strip()
        assert "'" not in text.fr, "French takes the typographic apostrophe"


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("grid", ia.grids(), ids=lambda grid: grid.id)
def test_the_credit_asked_for_is_given(grid: ia.Grid, lang: Lang) -> None:
    line = credit_line(grid, lang)
    for part in ("CIVITEO", "Data Publica", "2025", "CC BY-NC 4.0"):
        assert part in line
    assert ("LaborIA" in line) is (grid.id == "girouet")
    assert grid.credit is not None
    assert grid.credit.licence_url.startswith("https://creativecommons.org/licenses/by-nc/4.0/")


def test_a_changed_grid_says_so_by_itself() -> None:
    grid = ia.get_grid("girouet")
    changed = evolve(grid, sections=grid.sections[:3])
    assert not is_modified(grid)
    assert is_modified(changed)
    assert credit_line(changed).endswith("modifié localement")
    adapted = evolve(changed, id="girouet-nantes", based_on="girouet@1.0.0")
    assert credit_line(adapted, "en").endswith("modified locally")
    assert is_modified(evolve(grid, id="other", based_on="no-such-grid@9"))
    assert not is_modified(evolve(grid, id="my-own"))


def test_a_grid_without_a_credit_has_no_credit_line() -> None:
    assert credit_line(evolve(ia.get_grid("radar"), credit=None, id="mine")) == ""


def test_looking_up_what_does_not_exist_suggests_what_does() -> None:
    with pytest.raises(ia.UnknownId, match="did you mean 'girouet'"):
        ia.get_grid("girouette")
    with pytest.raises(ia.UnknownId, match=r"no version of radar '9\.0'.*1\.0\.0"):
        ia.get_grid("radar", "9.0")
    with pytest.raises(ia.UnknownId):
        ia.get_grid(3)  # type: ignore[arg-type]
    with pytest.raises(ia.UnknownId, match="did you mean 'engagement'"):
        ia.get_grid("girouet").sections["engagment"]
    with pytest.raises(ia.UnknownId):
        ia.get_grid("girouet").scale.level(5)


def test_a_catalogue_grid_is_the_same_object_each_time() -> None:
    assert ia.get_grid("radar") is ia.get_grid("radar", "1.0.0")
    assert ia.grids() == tuple(ia.get_grid(name) for name in ("radar", "radar-compact", "girouet"))


@pytest.mark.parametrize("grid", ia.grids(), ids=lambda grid: grid.id)
def test_a_grid_survives_being_written_and_read(grid: ia.Grid) -> None:
    assert ia.load_grid(grid_to_dict(grid)) == grid


@pytest.mark.parametrize("grid", ia.grids(), ids=lambda grid: grid.id)
def test_catalogue_files_carry_their_licence(grid: ia.Grid) -> None:
    name = f"{grid.id}-{grid.version}.toml"
    head = files("ia_radar.grid.catalog").joinpath(name).read_text("utf-8").splitlines()[0]
    assert re.fullmatch(r"# SPDX-License-Identifier: CC-BY-NC-4\.0", head)


@pytest.mark.parametrize("grid", ia.grids(), ids=lambda grid: grid.id)
def test_the_tables_hold_what_the_toml_files_hold(grid: ia.Grid) -> None:
    source = Path(ia.__file__).parent / "grid" / "catalog" / f"{grid.id}-{grid.version}.toml"
    assert ia.load_grid(source) == grid
    table = source.with_name(f"_{source.stem.replace('-', '_').replace('.', '_')}.py")
    assert table.read_text("utf-8") == table_of(source), "run python -m ia_radar.grid.catalog"
