"""Charts of many projects: safe, told in words, and every project somewhere."""

from __future__ import annotations

import importlib.util
import itertools
import pickle
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest

import ia_radar as ia
from ia_radar import svg
from ia_radar.dossier import Dossier, Project
from ia_radar.portfolio import Portfolio
from ia_radar.project import OpportunityPosition, kinds

GIROUET = ia.get_grid("girouet")
HOSTILE = [
    "</text><script>alert(1)</script>",
    "]]>&amp;\x08\ud800",
    "\u202eabc",
    "x" * 5000,
    "-",
    "= cmd|'/C calc'!A0",
]
ALLOWED = {"svg", "title", "desc", "g", "path", "rect", "circle", "text", "tspan"}


def made(count: int, seed: int = 0, grid: ia.Grid = GIROUET) -> Portfolio:
    pick = random.Random(seed)  # noqa: S311 - a sample, not a secret
    levels = [level.value for level in grid.scale.levels]
    dossiers = []
    for number in range(count):
        place = OpportunityPosition(pick.uniform(-1, 1), pick.uniform(-1, 1)) if pick.random() < 0.8 else None
        ratings = {item: pick.choice([*levels, *ia.NonAnswer]) for item in grid.items.ids}
        name = HOSTILE[number] if seed == 13 and number < len(HOSTILE) else f"Projet numéro {number}"
        project = Project(ia.Text(name), kind=pick.choice([*kinds().ids, ""]), position=place)
        dossiers.append(Dossier(project, [ia.Assessment(grid, ratings)] if pick.random() < 0.9 else []))
    return Portfolio(dossiers)


CHARTS: dict[str, Callable[..., svg.Svg]] = {
    "opportunity": svg.opportunity,
    "heatmap": lambda portfolio, **options: svg.heatmap(portfolio, GIROUET, **options),
    "distribution": lambda portfolio, **options: svg.distribution(portfolio, GIROUET, **options),
    "small_multiples": lambda portfolio, **options: svg.small_multiples(portfolio, GIROUET, **options),
}


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize("count", [0, 1, 8, 250])
@pytest.mark.parametrize("size", [None, 320, 1200])
def test_markup_is_safe_and_within_its_box(kind: str, count: int, size: int | None) -> None:
    drawn = CHARTS[kind](made(count, 13), size=size)
    root = ET.fromstring(drawn)  # noqa: S314 - our own output
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= ALLOWED
    assert not re.search(r"<script|style=|\bid=|href|url\(|nan|inf\b", re.sub(r">[^<]*<", "><", drawn))
    x, y, wide, high = map(float, root.attrib["viewBox"].split())
    for element in root.iter():
        for name, low, length in (("x", x, wide), ("y", y, high)):
            if name in element.attrib:
                assert low <= float(element.attrib[name]) <= low + length, element.attrib


@pytest.mark.parametrize("kind", CHARTS)
def test_same_input_same_bytes_and_every_theme_and_language(kind: str) -> None:
    portfolio = made(30)
    assert CHARTS[kind](portfolio) == CHARTS[kind](made(30))
    drawings = {
        CHARTS[kind](portfolio, theme=theme, lang=lang)
        for theme in (svg.LIGHT, svg.DARK, svg.PRINT, svg.INHERIT)
        for lang in ("fr", "en")
    }
    assert len(drawings) == 8
    again = pickle.loads(pickle.dumps(CHARTS[kind](portfolio)))  # noqa: S301 - our own
    assert again.table == CHARTS[kind](portfolio).table


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize(
    "options", [{"lang": "de"}, {"theme": "dark"}, {"size": 3}, {"title": None}, {"id_prefix": "1 2"}]
)
def test_options_are_checked(kind: str, options: dict[str, Any]) -> None:
    with pytest.raises(ia.InvalidInput):
        CHARTS[kind](made(2), **options)


@pytest.mark.parametrize("subject", [None, 3, "x", []])
def test_only_a_portfolio_is_drawn(subject: Any) -> None:
    for chart in CHARTS.values():
        with pytest.raises(ia.InvalidInput, match="expected a Portfolio"):
            chart(subject)
    with pytest.raises(ia.InvalidInput, match="expected a Grid"):
        svg.heatmap(made(1), "girouet")  # type: ignore[arg-type]  # wrong on purpose
    for limit in (0, True, 1.5):
        with pytest.raises(ia.InvalidInput, match="limit"):
            svg.heatmap(made(1), GIROUET, limit=limit)  # type: ignore[arg-type]  # wrong on purpose


def test_every_project_stands_in_a_quarter_or_is_told_to_stand_in_none() -> None:
    for count in (0, 5, 250, 3000):
        drawn = svg.opportunity(made(count, 3))
        values = [int(value) for value in re.findall(r'data-iar-value="(\d+)"', drawn)]
        nowhere = re.search(r"entre deux quarts : (\d+)", re.sub(r"<[^>]+>", " ", drawn))
        assert sum(values) + (int(nowhere[1]) if nowhere else 0) == count
        marks = sum(
            outline.count("z")
            for outline in re.findall(
                r'class="iar-(?:generative|predictive|discriminative|unsaid)"[^>]*d="([^"]*)"', drawn
            )
        )
        legend = len(made(count, 3).counts("kind"))
        assert marks in (0, sum(values) + legend)


def test_users_can_be_down() -> None:
    first = {
        up: svg.opportunity(made(9), users_up=up).index('data-iar-item="existing_users"')
        for up in (True, False)
    }
    last = {
        up: svg.opportunity(made(9), users_up=up).index('data-iar-item="existing_agents"')
        for up in (True, False)
    }
    assert first[True] < last[True]
    assert first[False] > last[False]


LEFT_OUT = {
    "fr": "10 projets dessinés sur 1 234, les premiers du portefeuille. "
    "Les 1 224 autres sont dans le tableau de données de ce dessin.",
    "en": "10 projects drawn of 1,234, the first of the portfolio. "
    "The 1,224 others are in the data table of this drawing.",
}
PARTIAL: dict[str, Callable[..., svg.Svg]] = {
    "heatmap": svg.heatmap,
    "grouped": lambda *values, **options: svg.heatmap(*values, group_by="kind", **options),
    "small_multiples": svg.small_multiples,
}


def in_a_line(markup: str) -> str:
    """The texts of a drawing, spaces as one types them."""
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


@pytest.mark.parametrize("kind", PARTIAL)
@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("size", [None, 320])
def test_what_is_left_out_is_counted_and_its_place_named(kind: str, lang: Any, size: int | None) -> None:
    drawn = PARTIAL[kind](made(1234), GIROUET, limit=10, lang=lang, size=size)
    assert drawn.count('class="iar-project"') == 10
    said = " ".join(LEFT_OUT[lang].split())
    assert said in in_a_line(drawn.partition("</desc>")[2])
    assert said in in_a_line(drawn.description)
    assert said in in_a_line(drawn.partition("<desc>")[2].partition("</desc>")[0])
    assert len(drawn.table.rows) == 1234
    assert {"fr": "10 projets sur 1 234", "en": "10 projects of 1,234"}[lang] in in_a_line(drawn.name)


def rows_in(markup: str) -> int:
    return markup.count('<th scope="row">')


@pytest.mark.parametrize("kind", PARTIAL)
def test_the_table_that_a_drawing_names_stands_wherever_we_show_it(kind: str) -> None:
    partial, whole = (PARTIAL[kind](made(30), GIROUET, limit=limit) for limit in (10, 30))
    for markup in (partial.figure(), partial._repr_html_()):
        assert rows_in(markup) == 30
        assert "<summary>Tableau de données – Girouet : 30 projets</summary>" in markup
    assert "<details>" in partial._repr_html_()
    assert "autre" not in in_a_line(whole)
    many = PARTIAL[kind](made(1001), GIROUET, limit=10)
    assert rows_in(many.figure()) == 1001
    assert "Tableau de données : 1 001 lignes, dans l’attribut table" in in_a_line(many._repr_html_())
    assert rows_in(many._repr_html_()) == 0


def test_what_is_read_aloud_ends_at_a_table_that_is_there() -> None:
    for drawn in (svg.heatmap(made(60), GIROUET), svg.distribution(made(60), GIROUET)):
        is_cut = "La suite est dans le tableau de données de ce dessin." in drawn
        assert is_cut == (rows_in(drawn._repr_html_()) > 0)


def test_the_projects_with_most_hazards_are_those_that_are_drawn() -> None:
    portfolio = made(40, 2)
    hazards = drawn_projects(svg.heatmap(portfolio, GIROUET, sort="hazards"))
    grouped = svg.heatmap(portfolio, GIROUET, sort="hazards", group_by="kind", limit=7)
    assert sorted(drawn_projects(grouped)) == sorted(hazards[:7])
    heads = texts(grouped, "iar-group")
    counts = [tuple(map(int, re.findall(r"(\d+) sur (\d+)", head)[0])) for head in heads]
    assert sum(drawn for drawn, _ in counts) == 7
    assert "ceux qui ont le plus de réponses en écueil" in in_a_line(grouped)
    assert len(grouped.table.rows) == 40
    groups = {row[1] for row in grouped.table.rows}
    assert groups == {kinds()[kind].label.fr if kind else "non dit" for kind in portfolio.counts("kind")}


def test_every_name_stands_in_the_table_of_the_opportunity_diagram() -> None:
    for count, is_said in ((0, False), (4, False), (250, True)):
        places = [(each, each.project.position) for each in made(count, 1)]
        portfolio = Portfolio([each for each, place in places if place and place.cell])
        drawn = svg.opportunity(portfolio)
        assert ("Les noms des projets sont dans le tableau de données de ce dessin." in drawn) == is_said
        assert ("Les noms des projets sont dans le tableau" in drawn.description) == is_said
        names = [name for row in drawn.table.rows for name in row[-1].split(", ") if name]
        assert sorted(names) == sorted(each.project.name.fr for each in portfolio)
        by_kind = [sum(map(int, column)) for column in list(zip(*drawn.table.rows, strict=True))[3:-1]]
        assert by_kind == list(portfolio.counts("kind").values())


def test_who_was_not_assessed_is_counted_apart() -> None:
    portfolio = made(30, 2)
    assessed = sum(answers is not None for answers in portfolio.assessments(GIROUET))
    assert f"{assessed} projets évalués sur 30." in svg.distribution(portfolio, GIROUET).name


def texts(drawn: str, role: str) -> list[str]:
    """The texts of a role, in the order of the markup."""
    root = ET.fromstring(drawn)  # noqa: S314 - our own output
    return ["".join(element.itertext()) for element in root.iter() if element.get("class") == role]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    "counts", [(21, 17, 38, 26), (1, 1, 1, 0), (1, 1, 1, 4), (2, 1, 0, 0), (33, 33, 33, 1), (0, 0, 0, 5)]
)
def test_shares_sum_to_a_hundred(counts: tuple[int, ...], lang: Any) -> None:
    corners = [(-0.5, 0.5), (0.5, 0.5), (-0.5, -0.5), (0.5, -0.5)]
    dossiers = [
        Dossier(Project(ia.Text("A"), position=OpportunityPosition(*corner)))
        for corner, count in zip(corners, counts, strict=True)
        for _ in range(count)
    ]
    drawn = svg.opportunity(Portfolio(dossiers), lang=lang)
    shares = [int(text.split()[0]) for text in texts(drawn, "iar-share")]
    assert sum(shares) == 100
    assert all(
        abs(share - 100 * count / len(dossiers)) < 1 for share, count in zip(shares, counts, strict=True)
    )
    assert sum(int(value) for value in re.findall(r"(\d+) %", drawn.name)) == 100
    assert sum(int(row[2].split()[0]) for row in drawn.table.rows if row[2]) == 100


def drawn_projects(drawn: str) -> list[int]:
    return [int(place) for place in re.findall(r'class="iar-project"[^>]*data-iar-item="(\d+)"', drawn)]


def test_rows_can_be_sorted_and_grouped() -> None:
    portfolio = made(40, 2)
    lowest = [
        0 if answers is None else [rating for _, rating in answers.ratings].count(1)
        for answers in portfolio.assessments(GIROUET)
    ]
    assert drawn_projects(svg.heatmap(portfolio, GIROUET)) == list(range(40))
    hazards = [lowest[place] for place in drawn_projects(svg.heatmap(portfolio, GIROUET, sort="hazards"))]
    assert hazards == sorted(lowest, reverse=True)
    kinds_drawn = [
        portfolio.dossiers[place].project.kind
        for place in drawn_projects(svg.heatmap(portfolio, GIROUET, sort="hazards", group_by="kind"))
    ]
    assert kinds_drawn == [kind for kind, count in portfolio.counts("kind").items() for _ in range(count)]
    grouped = svg.heatmap(portfolio, GIROUET, group_by="kind")
    assert texts(grouped, "iar-group") == [
        kinds()[kind].label.fr if kind else "non dit" for kind in portfolio.counts("kind")
    ]
    assert [row[0] for row in grouped.table.rows] == [
        portfolio.dossiers[place].project.name.fr for place in drawn_projects(grouped)
    ]
    options: list[Any] = [{"sort": "x"}, {"sort": None}, {"group_by": "x"}, {"group_by": 3}]
    for wrong in options:
        with pytest.raises(ia.InvalidInput):
            svg.heatmap(portfolio, GIROUET, **wrong)


def columns_of(drawing: str) -> dict[str, float]:
    """Where the stroke under each label of a column ends, from the left."""
    root = ET.fromstring(drawing)  # noqa: S314 - our own output
    heads = next(group for group in root.iter() if group.get("class") == "iar-items")
    words = [
        " ".join(text.itertext()).split()
        for text in heads
        if text.tag.endswith("text") and not text.get("class")
    ]
    strokes = [path.attrib["d"] for path in heads.iter() if path.tag.endswith("path")]
    ends = [float(re.findall(r"[-\d.]+", stroke)[0]) + 3 for stroke in strokes]
    return dict(zip(map(" ".join, words), ends, strict=True))


def test_heads_are_words_above_their_column_or_on_a_line_with_a_stroke_down_to_it() -> None:
    data = ia.grid.grid_to_dict(GIROUET)
    data["sections"] = [data["sections"][0]]
    short = ia.load_grid(data)
    assert 'class="iar-items"' not in svg.heatmap(made(3, 0, short), short)
    assert ">Autonomie<" in svg.heatmap(made(3, 0, short), short)
    for size, left, each in ((None, 250, 446 / 12), (320, 112, 224 / 12)):
        for lang in ia.text.LANGS:
            found = columns_of(svg.heatmap(made(3), GIROUET, size=size, lang=lang))
            expected = {
                item.label[lang]: left + (place + 0.5) * each for place, item in enumerate(GIROUET.items)
            }
            assert found == pytest.approx(expected, abs=0.11)


def test_columns_have_numbers_where_lines_would_be_too_many() -> None:
    data = ia.grid.grid_to_dict(GIROUET)
    items = [item for section in data["sections"] for item in section["items"]]
    for rank, section in enumerate(data["sections"]):
        section["items"] = [{**item, "id": f"{item['id']}_{rank}"} for item in items]
    long = ia.load_grid({**data, "id": "long"})
    drawing = svg.heatmap(made(3, 0, long), long)
    assert drawing.index("1 Autonomie") < drawing.index(">Projet numéro 0<")
    assert "A Engagement" in svg.heatmap(made(3, 0, long), long, size=320)


def test_a_long_name_of_a_project_has_two_lines() -> None:
    names = ["Prévision de la demande de repas dans les écoles", "Prévision de la demande de bus le soir"]
    projects = [ia.Dossier(ia.Project(name), [ia.Assessment(GIROUET, {"autonomy": 1})]) for name in names]
    for size in (None, 320):
        drawing = svg.heatmap(ia.portfolio.Portfolio(projects), GIROUET, size=size)
        root = ET.fromstring(drawing)  # noqa: S314 - our own output
        shown = [
            " ".join("".join(text.itertext()).split())
            for text in root.iter()
            if text.get("class") == "iar-name"
        ]
        assert len(set(shown)) == 2
    assert shown[0].startswith("Prévision de")


def test_one_is_one_where_something_is_left_out() -> None:
    for chart in (svg.heatmap, svg.small_multiples):
        said = in_a_line(chart(made(5), GIROUET, limit=4))
        assert "4 projets dessinés sur 5, les premiers du portefeuille. L’autre projet est dans" in said
        alone = in_a_line(chart(made(5), GIROUET, limit=1, lang="en"))
        assert "1 project drawn of 5, the first of the portfolio. The 4 others are in" in alone
    assert "4 projets sur 5" in svg.small_multiples(made(5), GIROUET, limit=4).name


def test_labels_of_two_lines_keep_away_from_their_neighbours() -> None:
    radar = ia.get_grid("radar")
    root = ET.fromstring(svg.distribution(made(20, 0, radar), radar))  # noqa: S314 - our own output
    labels = [element for element in root.iter() if element.get("class") == "iar-label"]
    ends = []
    for element in labels:
        rows = [float(line.attrib["y"]) for line in element if "y" in line.attrib]
        rows = rows or [float(element.attrib["y"])]
        deep = sum(float(line.get("dy", "0")) for line in element)
        ends.append((min(rows), max(rows) + deep))
    assert any(bottom > top for top, bottom in ends)
    assert all(below[0] - above[1] >= 20 for above, below in itertools.pairwise(ends))


@pytest.mark.parametrize("users_up", [None, 1, "yes", [True, False], np.ones(2)])
def test_users_are_up_or_down(users_up: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="users_up: "):
        svg.opportunity(made(2), users_up=users_up)


@pytest.mark.parametrize("on", ["2026-01-01", 3, []])
def test_a_day_is_a_date(on: Any) -> None:
    for chart in (svg.heatmap, svg.distribution, svg.small_multiples):
        with pytest.raises(ia.InvalidInput, match="on: "):
            chart(made(2), GIROUET, on=on)


@pytest.mark.parametrize("limit", [0, -1, True, 1.5, "3", None, [1]])
def test_a_limit_is_a_size(limit: Any) -> None:
    for chart in (svg.heatmap, svg.small_multiples):
        with pytest.raises(ia.InvalidInput, match="limit: "):
            chart(made(2), GIROUET, limit=limit)
        with pytest.raises(ia.InvalidInput, match="limit: "):
            chart(made(2), GIROUET, limit=-(10**5000))


def test_a_gap_is_no_level() -> None:
    gaps = dict(zip(GIROUET.items.ids, [*ia.NonAnswer] * 4, strict=True))
    portfolio = Portfolio([Dossier(Project(ia.Text("A")), [ia.Assessment(GIROUET, gaps)])])
    for drawn in (svg.heatmap(portfolio, GIROUET), svg.small_multiples(portfolio, GIROUET)):
        assert "iar-level" not in drawn
        assert drawn.count("iar-gap") == 12
    assert "iar-level" not in svg.distribution(portfolio, GIROUET)


def test_other_grids_are_drawn() -> None:
    for grid in (ia.get_grid("radar"), ia.get_grid("radar-compact")):
        portfolio = made(12, 5, grid)
        for chart in (svg.heatmap, svg.distribution, svg.small_multiples):
            for size in (320, 1200):
                ET.fromstring(chart(portfolio, grid, size=size))  # noqa: S314 - our own output


def test_the_synthetic_250_projects_of_the_booklet() -> None:
    path = Path(__file__).parents[2] / "examples" / "synthetic" / "booklet_250.py"
    spec = importlib.util.spec_from_file_location("booklet_250", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    portfolio = module.portfolio()
    assert portfolio.counts("kind") == {"generative": 100, "predictive": 125, "discriminative": 25}
    assert portfolio.counts("phase")["production"] == 21
    assert all("synthèse" in one.project.caution.fr for one in portfolio)
    drawn = svg.opportunity(portfolio, title="250 projets de synthèse")
    assert "68 % des projets placés : améliorer l’existant, pour les agents" in drawn
    assert len(drawn) < 16_000


@pytest.mark.parametrize("size", [None, 360])
def test_a_row_of_a_heat_map_has_tiles_of_one_size_and_no_word_of_its_name_is_cut(size: int | None) -> None:
    names = ("Tri", "Prévision des embouteillages et des nids-de-poule")
    assessed = [ia.Assessment(GIROUET, dict.fromkeys(GIROUET.items.ids, 3)) for _ in names]
    portfolio = Portfolio(
        [Dossier(Project(name), [answers]) for name, answers in zip(names, assessed, strict=True)]
    )
    drawn = svg.heatmap(portfolio, GIROUET, size=size)
    tiles = re.findall(r'class="iar-level"[^>]*? width="([\d.]+)" height="([\d.]+)"', drawn)
    assert len(tiles) == 2 * len(GIROUET.items)
    assert len(set(tiles)) == 1
    assert {"embouteillages", "nids-de-poule"} <= set(" ".join(texts(drawn, "iar-name")).split())
