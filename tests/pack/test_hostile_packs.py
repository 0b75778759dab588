"""A pack whose every text is an attack: nothing of it runs, breaks a file, or commands a terminal."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import unicodedata
import zipfile
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import ia_radar as ia
from ia_radar import svg
from ia_radar.exchange.form_files import Form, read_forms, write_form
from ia_radar.exchange.forms import form_html
from ia_radar.exchange.registers import portfolio_csv, read_portfolio, write_portfolio
from ia_radar.exchange.report import docx_report, html_report, markdown_report, portfolio_report
from ia_radar.pack import Pack, load_pack
from ia_radar.portfolio import Portfolio
from tests.cli.running import run

DAY = dt.date(2026, 11, 22)
MARKUP = "</text></td></script><script>alert(1)</script><img src=x onerror=alert(1)>&amp;]]><!--"
TERMINAL = "\x1b]0;mine\x07\x1b[31mred\x1b[2J\x9b31m\u202egnp.exe\u2066\r\x08"
SHEET = '=HYPERLINK("http://evil.example","x")'
LINK = "[x](javascript:alert(1)) ![x](http://evil.example/x.png) `|` # <b>"
LONG = "long " * 400
HALF = "moitié \ud83d de signe"
ATTACKS = {"markup": MARKUP, "terminal": TERMINAL, "sheet": SHEET, "link": LINK, "long": LONG, "half": HALF}


def pack_of(text: str) -> dict[str, Any]:
    """The data of a pack that says ``text`` wherever it may say anything."""
    both = {"fr": text, "en": text}
    entry = {"label": both, "text": both, "serves": ["ville:welcome", "girouet:autonomy"]}
    return {
        "id": "ville",
        "version": text,
        "title": both,
        "source": both,
        "credit": both,
        "statuses": {name: f"{text[:29]}{n}" for n, name in enumerate(("hazard", "fog", "open", "caution"))},
        "grids": [
            {
                "id": "ville",
                "version": "1",
                "title": both,
                "purpose": both,
                "scale": {
                    "levels": [
                        {"value": 1, "label": both, "meaning": both, "signal": "hazard"},
                        {"value": 2, "label": both, "meaning": both, "signal": "open"},
                    ]
                },
                "sections": [
                    {
                        "id": "s",
                        "label": both,
                        "question": both,
                        "items": [
                            {
                                "id": "welcome",
                                "label": both,
                                "questions": [both],
                                "note": both,
                                "negative": both,
                                "positive": both,
                            },
                            {"id": "other", "label": both},
                        ],
                    }
                ],
            }
        ],
        "questions": [{"id": "a", "text": both, "help": both, "source": both}],
        "rules": [
            {"id": f"r{kind}", "kind": kind, "text": both, "when": "ville:a", "article": text, "source": both}
            for kind in ("duty", "warning")
        ],
        "measures": [{"id": "m", **entry}],
        "provider_questions": [{"id": "p", **entry}],
        "clauses": [{"id": "c", **entry}],
        "families": [{"id": "f", "label": both, "note": both}],
        "uses": [{"id": "u", "label": both, "note": both, "within": "ville:f"}],
    }


def dossier_of(pack: Pack, answer: bool | None = None) -> ia.Dossier:
    girouet = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1}, date=DAY)
    local = ia.Assessment(pack.grids[0], {"welcome": 1}, date=DAY)
    return ia.Dossier(
        ia.Project("P", use="ville:u"),
        [girouet, local],
        {"interacts_with_people": True},
        declared={"ville:a": answer},
    )


@pytest.fixture(params=ATTACKS)
def pack(request: pytest.FixtureRequest) -> Pack:
    """One pack an attack."""
    return load_pack(pack_of(ATTACKS[request.param]))


HARMLESS = load_pack(pack_of("Un texte paisible"))


class Tags(HTMLParser):
    """The elements of a page, and what could run or load in their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.dangers: list[tuple[str, str | None]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            is_address = name in ("src", "href", "action", "formaction", "xlink:href")
            leads_out = is_address and ("//" in (value or "") or "javascript:" in (value or ""))
            if name.startswith("on") or leads_out:
                self.dangers.append((name, value))


def same_structure(page: str, harmless: str) -> None:
    """The page of an attack has the elements of a harmless one: its words are words."""
    ours, theirs = Tags(page), Tags(harmless)
    running = ("script", "img", "iframe", "style", "link", "a", "b", "form", "input", "table", "section")
    assert {tag: ours.tags[tag] for tag in running} == {tag: theirs.tags[tag] for tag in running}
    assert ours.dangers == theirs.dangers


def control_characters(text: str) -> set[str]:
    return {
        sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf", "Cs") and sign not in "\n\t\r"
    }


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("answer", [True, None])
def test_reports(pack: Pack, lang: ia.Lang, answer: bool | None) -> None:
    pages = []
    for each in (pack, HARMLESS):
        dossier = dossier_of(each, answer)
        pages.append(
            (
                html_report(dossier, on=DAY, lang=lang, packs=[each]),
                portfolio_report(Portfolio([dossier] * 2), on=DAY, lang=lang, packs=[each]),
            )
        )
    for page, harmless in zip(*pages, strict=True):
        same_structure(page, harmless)
        assert "\x1b" not in page
    text = markdown_report(dossier_of(pack, answer), on=DAY, lang=lang, packs=[pack])
    assert "\x1b" not in text
    assert "<script" not in text.replace("\\<", "")
    assert "](javascript:" not in text.replace("\\]", "")


def test_drawings(pack: Pack) -> None:
    dossier = dossier_of(pack)
    by_use = [
        svg.heatmap(Portfolio([dossier], packs=[pack]), dossier.assessments[0].grid, group_by=group)
        for group in ("use", "family")
    ]
    for drawing in (*map(svg.chart, dossier.assessments), *by_use):
        text = drawing.document()
        names = {element.tag.rpartition("}")[2] for element in ET.fromstring(text).iter()}  # noqa: S314 - ours
        assert not names & {"script", "foreignObject", "image", "a", "iframe"}
        assert "\x1b" not in text


def test_word(pack: Pack) -> None:
    pytest.importorskip("docx")
    raw = docx_report(dossier_of(pack), on=DAY, packs=[pack])
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(name))  # noqa: S314 - ours
        assert b"evil.example" not in b"".join(
            archive.read(name) for name in archive.namelist() if name.endswith(".rels")
        )


def test_tables_of_projects(pack: Pack) -> None:
    portfolio = Portfolio([dossier_of(pack)], packs=[pack])
    table = write_portfolio(portfolio, headings="words")
    for text in (table.csv(), "".join(portfolio_csv(portfolio))):
        cells = [cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "@", "\t", "\r")]
    again = read_portfolio([table.csv().encode()], packs=[pack], grids=pack.grids).dossiers[0]
    assert again.project == portfolio.dossiers[0].project


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json", "html"])
def test_forms(pack: Pack, kind: str) -> None:
    if kind == "xlsx":
        pytest.importorskip("openpyxl")
    form, harmless = (
        Form([ia.Assessment(each.grids[0])], asks_law=True, packs=[each]) for each in (pack, HARMLESS)
    )
    raw = write_form(form, kind)
    if kind == "html":
        same_structure(raw.decode(), write_form(harmless, kind).decode())
        same_structure(form_html([pack]), form_html([HARMLESS]))
        project = dossier_of(pack).project
        same_structure(
            form_html(ia.Project, project, packs=[pack]), form_html(ia.Project, project, packs=[HARMLESS])
        )
    else:
        (again,) = read_forms({"f": raw}, packs=[pack])
        assert again.packs == (pack,)
    if kind == "csv":
        cells = [
            cell for row in csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";") for cell in row
        ]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "@", "\t", "\r")]


COMMANDS = (
    "report dossier.json --on 2026-11-22 --output out --format markdown",
    "check dossier.json",
    "classify dossier.json --on 2026-11-22",
    "duties dossier.json --on 2026-11-22",
    "advise dossier.json --on 2026-11-22",
    "questions",
    "grids",
    "grids ville",
    "compare dossier.json dossier.json",
    "interview dossier.json --on 2026-11-22",
    "form ville",
    "report dossier.json --pack other.json --output two",  # which collides, and says both titles
)


@pytest.mark.parametrize("attack", ["terminal", "long"])
def test_terminals(attack: str, tmp_path: Path) -> None:
    data = pack_of(ATTACKS[attack])
    (tmp_path / "pack.json").write_text(json.dumps(data), "utf-8")
    (tmp_path / "other.json").write_text(json.dumps({**data, "id": "autre", "grids": []} | {"measures": [
        {"id": "m", "text": f"{ATTACKS[attack]} 2"}], "rules": []}), "utf-8")  # fmt: skip
    stored = dossier_of(load_pack(data)).to_dict()
    for command in COMMANDS:
        (tmp_path / "dossier.json").write_text(json.dumps(stored), "utf-8")
        done = run(
            *command.split(), "--pack", "pack.json", folder=tmp_path, said=b"aide\nliste\noui\nliste\n"
        )
        said = done.stdout.decode() + done.stderr.decode()
        assert not control_characters(said), (command, control_characters(said))
        assert "Traceback" not in said
        assert done.returncode == (2 if "other.json" in command else 0), (command, said[-500:])


def test_a_huge_pack_is_refused_or_read_in_little_time() -> None:
    rows = [{"id": f"q{number}", "text": "?"} for number in range(20_000)]
    huge = {"id": "ville", "version": "1", "title": "T", "source": "S", "questions": rows}
    assert len(load_pack(huge).questions) == 20_000
    with pytest.raises(ia.InvalidInput) as refused:
        load_pack({**huge, "questions": [{"id": "same", "text": "?"}] * 20_000})
    assert len(str(refused.value)) < 5_000
    with pytest.raises(ia.InvalidInput):
        load_pack(
            {
                **huge,
                "rules": [{"id": f"r{n}", "kind": "duty", "text": "T", "when": f"x{n}"} for n in range(200)],
            }
        )
    places = [{"id": f"f{number}", "label": "L"} for number in range(20_000)]
    for prefix, is_right in (("f", True), ("g", False)):
        uses = [
            {"id": f"u{number}", "label": "L", "within": f"ville:{prefix}{number}"}
            for number in range(20_000)
        ]
        data = {**huge, "questions": [], "families": places, "uses": uses}
        if is_right:
            assert len(load_pack(data).local_uses) == 20_000
        else:
            with pytest.raises(ia.InvalidInput):
                load_pack(data)


def test_the_library_does_not_build_what_a_file_could_not_hold() -> None:
    """Halves of characters stay out: no file, page or terminal takes them."""
    for text in ("\ud800", "a\udfffb"):
        pack = None
        try:
            pack = load_pack(pack_of(text))
        except ia.InvalidInput:
            continue
        html_report(dossier_of(pack), on=DAY, packs=[pack]).encode()
        write_form(Form(packs=[pack]), "csv")
