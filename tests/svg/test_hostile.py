"""Whatever a label, title, colour or prefix holds: well-formed XML of the allowed elements, or our error."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

import html5lib
import pytest
from attrs import evolve
from lxml import etree

import ia_radar as ia
from ia_radar import svg
from ia_radar.svg.canvas.write import ALLOWED

ATTACKS = (
    "</text><script>alert(1)</script>",
    "]]>",
    "<![CDATA[",
    "&bogus;",
    "&#x0;",
    "&amp;lt;script&gt;",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
    '" onload="alert(1)',
    "' onload='alert(1)",
    "-->",
    "<!--",
    "<?php ?>",
    "javascript:alert(1)",
    "url(#x)",
    "</svg>",
    "</desc></title></svg><img src=x onerror=alert(1)>",
    "<style>*{display:none}</style>",
    "\u202eevil\u2066",
    "a\u0300" * 50,
    "\ud800",
    "\udfff\ud800",
    "\x00\x08\x0b\x1b\x7f\x85",
    "\r\n\t",
    "\ufffe\uffff\ufdd0",
    "\u2028\u2029\u00a0",
    "{0}{x}%s%(x)s",
    "{{7*7}}",
    "nan",
    "ﷺ" * 9,
    "🧭" * 30,
)
STYLED = re.compile(r"\b(?:nan|inf)\b")
ROOT_ONLY = {"id", "aria-labelledby", "aria-describedby"}


def hostile(pick: random.Random, plane: int) -> str:
    """A text of characters of one plane, of everyday characters and of attacks."""
    parts = [
        "".join(chr(plane * 0x10000 + pick.randrange(0x10000)) for _ in range(pick.randrange(12))),
        pick.choice(ATTACKS),
        "".join(chr(pick.randrange(0x250)) for _ in range(pick.randrange(12))),
    ]
    pick.shuffle(parts)
    return "".join(parts)


def check(drawing: str, *, prefix: str = "") -> None:
    """Parse and compare with the allow-list."""

    def start(tag: str, attributes: dict[str, str]) -> None:
        assert attributes.keys() <= ALLOWED[tag], (tag, attributes)
        if not prefix:
            assert not ROOT_ONLY & attributes.keys()
        for name in ("d", "x", "y", "width", "height", "r", "cx", "cy", "viewBox", "font-size"):
            assert not STYLED.search(attributes.get(name, "")), attributes

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = lambda *_: pytest.fail("a document type")
    parser.Parse(drawing.encode(), True)  # an unpaired surrogate would fail here


def grid_of(texts: Iterator[str], drawing: str) -> ia.Grid:
    """A grid that speaks these texts only."""
    items = [{"id": f"i{place}", "label": next(texts) or "x"} for place in range(9)]
    levels = [{"value": 1, "signal": "hazard"}, {"value": 2, "signal": "open"}]
    sections = [
        {"id": f"s{place}", "label": next(texts) or "x", "items": items[3 * place : 3 * place + 3]}
        for place in range(3)
    ]
    credit = {"work": next(texts) or "x", "authors": next(texts) or "x", "licence": "CC0-1.0"}
    return ia.load_grid(
        {
            "id": "local",
            "version": "1",
            "title": next(texts) or "x",
            "drawing": drawing,
            "scale": {"levels": levels},
            "sections": sections,
            "credit": credit,
        }
    )


def test_titles() -> None:
    pick = random.Random(1)  # noqa: S311 - a sample, not a secret
    one = {"id": "a", "label": "A", "items": [{"id": "b", "label": "B"}]}
    levels = [{"value": 1, "signal": "hazard"}, {"value": 2, "signal": "open"}]
    grid = ia.load_grid(
        {"id": "g", "version": "1", "title": "G", "scale": {"levels": levels}, "sections": [one]}
    )
    subject = ia.Assessment(grid, {"b": 1})
    for turn in range(45_000):
        title = hostile(pick, turn % 17)
        check(svg.radar(subject, title=title) if turn % 2 else svg.girouet(subject, title=title))


def test_labels() -> None:
    """Fifteen texts a grid: every label, section, title and credit, and notes beside them."""
    pick = random.Random(2)  # noqa: S311 - a sample, not a secret
    for turn in range(2_750):
        texts = iter([hostile(pick, turn % 17) for _ in range(15)])
        try:
            grid = grid_of(texts, "radar")
            notes = {"i0": hostile(pick, turn % 17)}
            subject = ia.Assessment(grid, {"i0": 1, "i1": ia.NonAnswer.UNKNOWN}, notes=notes)
        except ia.IaRadarError:
            continue
        chart = (svg.radar, svg.girouet)[turn % 2]
        size = (None, 320)[turn // 2 % 2]
        drawing = chart(subject, size=size, tooltips=True, compare=subject if turn % 5 == 0 else None)
        check(drawing)
        if turn % 20 == 0:
            check(drawing.document())
            etree.fromstring(f"<div>{drawing.figure()}</div>".encode())


def test_options() -> None:
    """Colours, fonts, prefixes, languages, sizes: the options of a chart as a way in."""
    pick = random.Random(3)  # noqa: S311 - a sample, not a secret
    subject = ia.Assessment(ia.get_grid("girouet"))
    values: list[Any] = [
        None,
        0,
        -1,
        99,
        1e9,
        float("nan"),
        True,
        b"x",
        [],
        {},
        object(),
        ia,
        10**40,
        "12",
        320,
    ]
    fields = (
        "page",
        "text",
        "muted",
        "line",
        "post",
        "water",
        "font",
        "board",
        "mark",
        "accents",
        "headings",
    )
    drawn = refused = 0
    for turn in range(12_000):
        text = hostile(pick, turn % 17)
        value: Any = text if turn % 3 else pick.choice(values)
        name = pick.choice(
            ("title", "lang", "theme", "size", "id_prefix", "compare", "theme field", "subject")
        )
        try:
            if name == "theme field":
                check(svg.girouet(subject, theme=evolve(svg.LIGHT, **{pick.choice(fields): value})))
            elif name == "subject":
                check(svg.chart(value))
            else:
                options: dict[str, Any] = {name: value}
                prefix = value if name == "id_prefix" and isinstance(value, str) else ""
                check(svg.girouet(subject, **options), prefix=prefix)
            drawn += 1
        except ia.IaRadarError:
            refused += 1
    assert drawn > 1000
    assert refused > 3000


def shape(node: Any) -> Any:
    """A tree as nested tuples, without namespaces; HTML shows ``xmlns`` as an attribute, XML does not."""
    tag = node.tag.rpartition("}")[2]
    attributes = sorted((name, value) for name, value in node.attrib.items() if not name.endswith("xmlns"))
    return (tag, attributes, node.text or "", [(shape(one), one.tail or "") for one in node])


def samples() -> list[svg.Svg]:
    pick = random.Random(4)  # noqa: S311 - a sample, not a secret
    drawings = []
    for turn in range(85):
        grid = grid_of(iter([hostile(pick, turn % 17) or "x" for _ in range(15)]), "radar")
        chart = (svg.radar, svg.girouet)[turn % 2]
        drawings.append(chart(ia.Assessment(grid, {"i0": 1}), title=hostile(pick, turn % 17), tooltips=True))
    return drawings


def test_parsers_agree() -> None:
    """An HTML parser and an XML parser read the same tree."""
    for drawing in samples():
        page = html5lib.parseFragment(str(drawing), namespaceHTMLElements=False)
        xml = etree.fromstring(drawing.encode())
        assert [shape(child) for child in page] == [shape(xml)]


def test_many_charts_in_a_page_share_no_id() -> None:
    subject = ia.Assessment(ia.get_grid("radar"))
    page = "".join(
        [svg.radar(subject), svg.radar(subject), svg.girouet(subject), svg.radar(subject, id_prefix="a")]
    )
    page += svg.girouet(subject, id_prefix="b")
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    ids = [str(node.get("id")) for node in tree.iter() if node.get("id")]
    assert sorted(ids) == ["a", "a-d", "a-t", "b", "b-d", "b-t"]
    named = [node for node in tree.iter() if node.get("aria-labelledby")]
    assert [(node.get("aria-labelledby"), node.get("aria-describedby")) for node in named] == [
        ("a-t", "a-d"),
        ("b-t", "b-d"),
    ]
