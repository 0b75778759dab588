"""What a drawing says: gaps as gaps, hazards with a sign, movements in words, names and tables beside."""

from __future__ import annotations

import base64
from cmath import phase
from itertools import pairwise
from math import pi, sqrt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from svgelements import Arc  # type: ignore[import-untyped]  # it ships no types
from svgelements import Path as Outline

import ia_radar as ia
from ia_radar import svg
from ia_radar.dossier import Dossier, Project
from ia_radar.portfolio import Portfolio
from ia_radar.svg.assessment import radar as radar_chart
from ia_radar.svg.assessment import radar_disc as disc
from ia_radar.svg.canvas.labels import stack, width, wrap
from ia_radar.svg.canvas.polar import petal, point
from ia_radar.svg.canvas.scene import Paint, Path, Segment
from ia_radar.svg.canvas.write import one_text_a_line, path_data
from tests.svg.every_chart import EVERY
from tests.svg.samples import CHARTS, filled, local_grid

NS = {"s": "http://www.w3.org/2000/svg"}
RADAR, GIROUET = ia.get_grid("radar"), ia.get_grid("girouet")
charts = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


def tree(drawing: str) -> Any:
    return etree.fromstring(drawing.encode())


def texts(node: Any) -> list[str]:
    return [" ".join(text.itertext()) for text in node.iterfind(".//s:text", NS)]


def item(drawing: str, name: str) -> Any:
    (group,) = tree(drawing).xpath(f".//s:g[@data-iar-item='{name}']", namespaces=NS)
    return group


@charts
def test_every_item_has_its_hook(chart: Any) -> None:
    subject = filled(GIROUET, 4)
    groups = tree(chart(subject)).xpath(".//s:g[@class='iar-item']", namespaces=NS)
    told = [(group.get("data-iar-item"), group.get("data-iar-value")) for group in groups]
    assert told == [
        (name, rating.value if isinstance(rating, ia.NonAnswer) else str(rating))
        for name, rating in subject.ratings
    ]


@charts
@pytest.mark.parametrize("reason", ia.NonAnswer)
@pytest.mark.parametrize("lang", ia.text.LANGS)
def test_a_gap_is_open_dashed_and_says_why(chart: Any, reason: ia.NonAnswer, lang: ia.Lang) -> None:
    drawing = chart(ia.Assessment(GIROUET, {"autonomy": reason, "know_how": 3}), lang=lang)
    assert item(drawing, "autonomy").find("*[@class='iar-gap']").get("fill") == "none"
    assert item(drawing, "know_how").find("*[@class='iar-gap']") is None
    assert reason.label[lang] in texts(tree(drawing))
    dashes = item(drawing, "autonomy").find("*[@class='iar-gap']").get("stroke-dasharray", "5 4")
    assert dashes == ("1 4" if reason is ia.NonAnswer.NOT_APPLICABLE else "5 4")


@charts
def test_a_hazard_bears_a_sign(chart: Any) -> None:
    drawing = chart(ia.Assessment(GIROUET, {"autonomy": 1, "know_how": 2}))
    assert item(drawing, "autonomy").find("s:path[@class='iar-warning']", NS) is not None
    assert item(drawing, "know_how").find("s:path[@class='iar-warning']", NS) is None
    statuses = tree(drawing).xpath(".//s:g[@class='iar-status']", namespaces=NS)
    assert [group.get("data-iar-value") for group in statuses] == ["hazard", "fog", "fog", "fog"]
    assert statuses[0].find("s:path[@class='iar-warning']", NS) is not None


def test_a_petal_is_as_long_as_its_level() -> None:
    drawing = svg.radar(ia.Assessment(RADAR, {"utility": 1, "political_opportunity": 2, "privacy": 4}))
    outlines = [
        item(drawing, name).find("s:path[@class='iar-petal']", NS).get("d")
        for name in ("utility", "political_opportunity", "privacy")
    ]
    arcs = [arc for outline in outlines for arc in Outline(outline).segments() if isinstance(arc, Arc)]
    reach = [abs(arc.point(0.5)) for arc in arcs if abs(arc.point(0.5)) > 40]  # the others close a petal
    assert reach[1] - reach[0] == pytest.approx((reach[2] - reach[0]) / 3, abs=0.5)


def test_the_sign_of_a_hazard_stands_at_the_end_of_its_petal() -> None:
    drawing = svg.radar(ia.Assessment(RADAR, dict.fromkeys(RADAR.items.ids, 1)))
    for name in RADAR.items.ids:
        petal, sign = (
            Outline(item(drawing, name).find(f"s:path[@class='{role}']", NS).get("d"))
            for role in ("iar-petal", "iar-warning")
        )
        left, top, right, bottom = sign.bbox()
        centre = complex((left + right) / 2, (top + bottom) / 2)
        (arc,) = [segment for segment in petal.segments() if isinstance(segment, Arc)]
        tip = complex(*arc.point(0.5))
        assert abs(tip) < abs(centre) < abs(tip) + 30
        assert abs(phase(centre / tip)) < 0.1


@pytest.mark.parametrize("grid", [*ia.grids(), *map(local_grid, range(12))], ids=str)
@pytest.mark.parametrize("lang", ia.text.LANGS)
def test_no_name_stands_on_the_disc(grid: ia.Grid, lang: ia.Lang) -> None:
    root = tree(svg.radar(ia.Assessment(grid), lang=lang))
    rings = Outline(root.find(".//s:path[@class='iar-ring']", NS).get("d"))
    rim = max(abs(arc.point(0.5)) for arc in rings.segments() if isinstance(arc, Arc))
    names = root.xpath(".//s:g[@class='iar-label']/s:text", namespaces=NS)
    assert len(names) == len(grid.items)
    for name in names:
        lines = [name.text, *(line.text for line in name)]
        x, y, wide = float(name.get("x")), float(name.get("y")), max(width(line, 14) for line in lines)
        left = x - wide if name.getparent().get("text-anchor") == "end" else x
        top, bottom = y - 11, y + 17 * (len(lines) - 1) + 3
        nearest = complex(min(max(0, left), left + wide), min(max(0, top), bottom))
        assert abs(nearest) > rim


def test_sections_stand_apart_by_an_even_band() -> None:
    """As wide along the rays as at the rim: ten units on either side of the axes of four sections."""
    drawing = svg.radar(ia.Assessment(RADAR, dict.fromkeys(RADAR.items.ids, 4)))
    boxes = {
        name: Outline(item(drawing, name).find("s:path[@class='iar-petal']", NS).get("d")).bbox()
        for section in RADAR.sections
        for name in (section.items.ids[0], section.items.ids[-1])
    }
    near = [min(abs(edge) for edge in box) for box in boxes.values()]
    assert near == pytest.approx([10] * 8)


def test_a_drawing_owes_nothing_to_those_before() -> None:
    subjects = [filled(grid, seed) for grid in (RADAR, GIROUET, local_grid(3)) for seed in range(12)]
    there = [svg.radar(subject) for subject in subjects]
    for cache in (radar_chart._layout, disc._disc, disc._sector):
        cache.cache_clear()
    back = [svg.radar(subject) for subject in subjects[::-1]]
    assert there == back[::-1] == [svg.radar(subject) for subject in subjects]


def test_pennants_point_back_or_ahead() -> None:
    ratings = dict(zip(GIROUET.items.ids, [1, 2, 3, 4], strict=False))
    drawing = svg.girouet(ia.Assessment(GIROUET, ratings))
    tips = []
    for name in ratings:
        outline = item(drawing, name).find("s:path[@class='iar-pennant']", NS).get("d")
        left, _, right, _ = Outline(outline).bbox()
        tips.append(max(left, right, key=abs))
    first, second, third, fourth = tips
    assert first < second < 0 < third < fourth


@charts
@pytest.mark.parametrize("size", [None, 320])
def test_comparison_in_words_and_arrows(chart: Any, size: int | None) -> None:
    names = GIROUET.items.ids
    before = ia.Assessment(
        GIROUET, {names[0]: 2, names[1]: 4, names[2]: 3, names[3]: 3}, basis=ia.Basis.EXPECTED
    )
    after = ia.Assessment(GIROUET, {names[0]: 4, names[1]: 1, names[2]: 3, names[4]: 2})
    drawing = chart(after, compare=before, lang="en", size=size)
    said = texts(tree(drawing))
    for movement in ("2 → 4 ↑", "4 → 1 ↓", "3 =", "3 → no answer −", "no answer → 2 +"):
        assert movement in said
    assert "Pale and dashed: expected" in " ".join(said)
    assert "up: 1" in drawing.name
    assert "4 → 1" in drawing.description
    row = drawing.table.rows[0]
    assert drawing.table.header[3:5] == ("expected effects", "Change")
    assert row[3:5] == (ia.describe.rating_label(2, GIROUET.scale, "en"), "up")
    assert tree(drawing).xpath("count(.//s:path[@class='iar-earlier'])", namespaces=NS) >= 2


@charts
def test_only_the_same_grid_compares(chart: Any) -> None:
    with pytest.raises(ia.InvalidInput, match=r"compare: expected"):
        chart(ia.Assessment(RADAR), compare=ia.Assessment(GIROUET))
    with pytest.raises(ia.InvalidInput, match=r"compare: expected an Assessment.*, got str"):
        chart(ia.Assessment(RADAR), compare="before")


@charts
def test_tooltips_are_titles_of_items(chart: Any) -> None:
    subject = ia.Assessment(GIROUET, {"autonomy": 3})
    assert item(chart(subject), "autonomy").find("s:title", NS) is None
    title = item(chart(subject, tooltips=True), "autonomy").find("s:title", NS)
    assert title.text == f"Autonomie : {ia.describe.rating_label(3, GIROUET.scale)}"
    assert title.getprevious() is None


@charts
def test_names(chart: Any) -> None:
    subject = ia.score(ia.Assessment(GIROUET, {"autonomy": 3}))
    root = tree(chart(subject, title="Cantines"))
    assert root.get("role") == "img"
    assert root.get("aria-label") == chart(subject, title="Cantines").name
    assert root.get("aria-label").startswith("Girouet – Cantines. 1 réponse sur 12.")
    assert [child.tag.rpartition("}")[2] for child in root[:2]] == ["title", "desc"]
    hidden = tree(chart(subject, decorative=True))
    assert hidden.get("aria-hidden") == "true"
    assert hidden.get("role") is None
    assert hidden.find("s:title", NS) is hidden.find("s:desc", NS) is None
    tied = tree(chart(subject, id_prefix="a"))
    assert tied.find("s:title", NS).get("id") == tied.get("aria-labelledby") == "a-t"
    assert tied.find("s:desc", NS).get("id") == tied.get("aria-describedby") == "a-d"


@charts
@pytest.mark.parametrize("size", [None, 320, 900])
def test_size_is_for_files(chart: Any, size: int | None) -> None:
    drawing = chart(ia.Assessment(GIROUET), size=size)
    assert tree(drawing).get("width") is None
    root = tree(drawing.document().partition("\n")[2])
    view = [float(side) for side in root.get("viewBox").split()]
    assert float(root.get("width")) == pytest.approx(size or view[2], abs=0.1)
    assert float(root.get("height")) / float(root.get("width")) == pytest.approx(view[3] / view[2], rel=1e-3)
    assert one_text_a_line(drawing._repr_html_()) in drawing.document()
    assert drawing.__html__() == drawing


def test_filled_from_a_girouet_says_so() -> None:
    work = ia.Assessment(GIROUET, dict.fromkeys(GIROUET.items.ids, 3))
    derived = ia.radar_from_girouet(ia.Assessment(RADAR, {"utility": 2}), work)
    assert texts(tree(svg.radar(derived))).count("calculé") == len(derived.derived)
    assert "3 (calculé)" in texts(tree(svg.radar(derived, size=320)))


def test_chart_follows_the_grid() -> None:
    for grid in (*ia.grids(), local_grid(1, drawing="girouet")):
        assert f"iar iar-{grid.drawing}" in svg.chart(ia.Assessment(grid))
    with pytest.raises(ia.InvalidInput):
        svg.chart("radar")  # type: ignore[arg-type]  # on purpose


def test_all_problems_at_once() -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        svg.radar(ia.Assessment(RADAR), title=3, lang="de", theme="dark", size=1, id_prefix="1")  # type: ignore[arg-type]  # on purpose
    assert [problem.path for problem in caught.value.problems] == [
        "title",
        "lang",
        "theme",
        "size",
        "id_prefix",
    ]


@pytest.mark.parametrize("size", [99, 10_001, 320.0, True, "320"])
def test_sizes_refused(size: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="size"):
        svg.girouet(ia.Assessment(GIROUET), size=size)


@pytest.mark.parametrize("prefix", ["1a", "a b", 'a"', "é", "a" * 65, 3, "a\n"])
def test_prefixes_refused(prefix: Any) -> None:
    with pytest.raises(ia.InvalidInput, match="id_prefix"):
        svg.girouet(ia.Assessment(GIROUET), id_prefix=prefix)


words = st.lists(
    st.sampled_from(["de", "la", "vie", "qualité", "œuvre", "l’IA", "WWW", "(2026)", "–"]), max_size=30
)


@given(st.text(max_size=200) | words.map(" ".join), st.floats(20, 400), st.integers(1, 4), st.booleans())
def test_wrapped_lines_fit(text: str, limit: float, lines: int, bold: bool) -> None:
    wrapped = wrap(text, 14, limit, lines=lines, bold=bold)
    assert 1 <= len(wrapped) <= lines
    for line in wrapped:
        assert width(line, 14, bold=bold) <= limit or len(line) <= 2 or wrapped[-1].endswith("…")
    if not wrapped[-1].endswith("…"):
        assert "".join(wrapped).replace(" ", "") == "".join(wrap(text, 14, 1e9)).replace(" ", "")


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(1, 80)), min_size=1, max_size=30))
def test_stacked_boxes_keep_their_order_and_never_touch(boxes: list[tuple[float, float]]) -> None:
    boxes.sort()
    centres = stack([wanted for wanted, _ in boxes], [height for _, height in boxes])
    edges = [
        (centre - height / 2, centre + height / 2) for centre, (_, height) in zip(centres, boxes, strict=True)
    ]
    assert all(below[0] >= above[1] - 1e-6 for above, below in pairwise(edges))
    if all(b - a >= (k + h) / 2 for (a, h), (b, k) in pairwise(boxes)):
        assert centres == pytest.approx([wanted for wanted, _ in boxes])


def test_a_petal_parts_from_its_rays_by_an_even_band() -> None:
    outline = petal(36, 230, 0, 1, (5, 5))
    starts: list[Any] = list(outline[:2])
    assert [segment[1] for segment in starts] == pytest.approx([5, 5])
    assert point(10, 0) == (0, -10)
    assert outline[-1] == ("Z",)
    thin: Any = petal(1, 2, 0, 0.1, (5, 5))  # too thin for its gaps: no more than a line
    assert thin[1][1:] == pytest.approx(thin[2][-2:])


@pytest.mark.parametrize("sections", range(1, 13))
def test_the_arcs_of_a_petal_turn_around_the_middle_of_the_disc(sections: int) -> None:
    outline: Any = petal(36, 230, 0, 2 * pi / sections, (10, 10))
    for (*_, x, y), segment in pairwise(outline):
        if segment[0] == "A":
            _, radius, _, _, _, clockwise, *end = segment
            chord, to = complex(x, y), complex(*end)
            side = sqrt(radius**2 - abs(to - chord) ** 2 / 4) * (1j if clockwise else -1j)
            assert abs((chord + to) / 2 + side * (to - chord) / abs(to - chord)) < 1


corners = st.tuples(st.floats(-2000, 2000), st.floats(-2000, 2000))
strokes = st.one_of(
    corners.map(lambda to: ("L", *to)),
    st.tuples(corners, corners).map(lambda both: ("Q", *both[0], *both[1])),
    st.tuples(st.sampled_from("lh"), st.integers(-999, 999), st.integers(-999, 999)).map(
        lambda by: ("l", by[1] / 10, by[2] / 10) if by[0] == "l" else ("h", by[1] / 10)
    ),
    st.integers(-999, 999).map(lambda by: ("v", by / 10)),
    st.tuples(st.integers(3000, 4000), st.integers(0, 1), st.integers(0, 1), corners).map(
        lambda arc: ("A", arc[0], arc[0], 0, arc[1], arc[2], *arc[3])
    ),
)


@given(corners, st.lists(strokes, min_size=1, max_size=40))
def test_an_outline_is_read_back_as_it_was_meant(start: tuple[float, float], rest: list[Segment]) -> None:
    """By another library: what is written as offsets ends where it should, however many came before."""
    (_, *read) = Outline(path_data(Path("", Paint(), (("M", *start), *rest)))).segments()
    x, y = start
    meant: list[Any] = []
    for command, *numbers in rest:
        if command in "hv":
            x, y = (x + numbers[0], y) if command == "h" else (x, y + numbers[0])
        else:
            x, y = (x + numbers[0], y + numbers[1]) if command == "l" else numbers[-2:]
        meant.append((x, y))
    assert [tuple(one.end) for one in read] == [pytest.approx(end, abs=0.0501) for end in meant]


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("lang", ia.text.LANGS)
def test_a_figure_bears_the_caption_and_the_language_of_its_table(name: str, lang: ia.Lang) -> None:
    drawing = EVERY[name](lang=lang)
    figure = html.fragment_fromstring(drawing.figure())
    table = figure.find(".//table")
    assert figure.get("aria-label") == table.findtext("caption") == drawing.table.caption
    assert figure.get("lang") == table.get("lang") == figure.find("svg").get("lang") == lang
    assert figure.find("svg").get("aria-label") == drawing.name


def test_a_data_uri_is_the_document() -> None:
    drawing = svg.radar(ia.Assessment(RADAR), size=500)
    head, _, data = drawing.data_uri().partition(",")
    assert head == "data:image/svg+xml;base64"
    assert drawing.document().endswith(base64.b64decode(data).decode())
    assert tree(base64.b64decode(data).decode()).get("width") == "500"


@pytest.mark.parametrize("text", ["測試" * 40, "e\u0301" * 200, "𝔸" * 99, "a" * 10**6, "\u0301" * 5000])
def test_scripts_of_any_width_are_cut(text: str) -> None:
    lines = wrap(text, 14, 150)
    assert len(lines) <= 3
    assert all(width(line, 14) <= 150 for line in lines)


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("lang", ia.text.LANGS)
def test_what_is_read_after_the_name_says_something_else(name: str, lang: ia.Lang) -> None:
    drawing = EVERY[name](lang=lang)
    read = tree(drawing).findtext("s:desc", namespaces=NS)
    assert read
    assert read[:60] not in drawing.name


@charts
def test_grids_alike_are_not_taken_for_each_other(chart: Any) -> None:
    """They share a shape, ids and French labels, so a disc and a hash, and differ in what is shown."""

    def named(word: str) -> ia.Grid:
        first, *rest = RADAR.sections
        items = [evolve(item, label=ia.Text(item.label.fr, f"{word} {item.id}")) for item in first.items]
        return evolve(RADAR, sections=[evolve(first, items=items), *rest])

    one, other = named("one"), named("other")
    assert hash(one) == hash(other)
    assert one != other
    for word, grid in (("one", one), ("other", other), ("one", one)):
        drawing = chart(ia.Assessment(grid, {"utility": 3}), lang="en")
        assert f"{word} utility" in " ".join(texts(tree(drawing)))
        assert f"{word} utility 3" in drawing.description
    ids = [
        evolve(section, items=[evolve(item, id=f"x_{item.id}") for item in section.items])
        for section in RADAR.sections
    ]
    drawing = chart(ia.Assessment(evolve(RADAR, sections=ids), {"x_utility": 3}))
    hooks = [
        group.get("data-iar-item")
        for group in tree(drawing).xpath(".//s:g[@class='iar-item']", namespaces=NS)
    ]
    assert hooks == [f"x_{name}" for name in RADAR.items.ids]


def test_a_description_is_read_as_far_as_one_can_listen() -> None:
    projects = [Dossier(Project(ia.Text(f"Projet {seed}")), [filled(RADAR, seed)]) for seed in range(60)]
    drawing = svg.heatmap(Portfolio(projects), RADAR)
    read = tree(drawing).findtext("s:desc", namespaces=NS)
    assert len(read) < 2100 < len(drawing.description)
    assert read.endswith(". La suite est dans le tableau de données de ce dessin.")
    first, *rest = drawing.description.splitlines()
    assert read.startswith(rest[0])
    assert first in drawing.name
    assert len(drawing.table.rows) == 60


@pytest.mark.parametrize("name", EVERY)
def test_english_has_no_french_spacing(name: str) -> None:
    """In what the library writes: a description may also quote the sources of a dossier, as they are."""
    drawing = EVERY[name](lang="en", tooltips=True)
    drawn = etree.fromstring(str(drawing)).iter("{*}text", "{*}tspan", "{*}title")
    for text in (drawing.name, *(str(element.xpath("string()")) for element in drawn)):
        assert " : " not in text
