"""A Word document and an e-mail are made for real and read back; Chromium shows the e-mail."""

from __future__ import annotations

import json
import mailbox
import smtplib
from base64 import b64encode
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import html5lib
import pytest

import ia_radar as ia
from ia_radar.text import clean
from tests.hosts.running import HOSTS, needs, run, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HOSTILE = "Cantines <b>&\"]]>' &amp; \x00\x0b\x1f\ufffe\u202e é\r\nBcc: mallory@elsewhere.example"
HOSTILE += " et encore" * 30
WORK = ia.Assessment(
    ia.get_grid("radar"),
    {"utility": 4, "privacy": 1, "sobriety": ia.NonAnswer.UNKNOWN},
    notes={"utility": HOSTILE},
)
CHART = ia.svg.radar(WORK, title=HOSTILE)
# Words, for Word, HTML and mail each have their own line breaks.
CELLS = [[clean(cell).split() for cell in row] for row in (CHART.table.header, *CHART.table.rows)]


def _built(host: str, folder: Path, name: str = HOSTILE) -> Path:
    """What the example makes of a dossier."""
    read, written = folder / "dossier.json", folder / f"made-{host}"
    dossier = ia.Dossier(ia.Project(ia.Text(name), authority=HOSTILE), [WORK])
    read.write_text(json.dumps(dossier.to_dict()), "utf-8")
    run(["build.py", str(read), str(written)], HOSTS / host)
    return written


def _picture(width: int) -> bytes:
    return bytes(import_module("resvg_py").svg_to_bytes(svg_string=CHART.document(), width=width))


def test_word(tmp_path: Path) -> None:
    needs("docx", "resvg_py")
    made = import_module("docx").Document(str(_built("word", tmp_path)))
    (picture,) = made.inline_shapes
    assert made.element.xpath("//wp:docPr/@descr") == [clean(CHART.name)]
    (part,) = [made.part.related_parts[rel] for rel in made.element.xpath("//a:blip/@r:embed")]
    assert part.blob == _picture(round(2 * picture.width.inches * 96))
    assert picture.height / picture.width == pytest.approx(CHART.box.height / CHART.box.width, abs=0.001)

    (table,) = made.tables
    assert [[cell.text.split() for cell in row.cells] for row in table.rows] == CELLS
    headings = [bool(row.xpath("w:trPr/w:tblHeader")) for row in made.element.xpath("//w:tr")]
    assert headings == [True] + [False] * (len(CELLS) - 1)

    assert set(made.styles.element.xpath("//w:lang/@w:val")) == {"fr-FR"}
    assert not made.element.xpath("//w:lang")
    assert made.core_properties.language == "fr-FR"
    assert made.core_properties.title.split() == clean(HOSTILE)[:255].split()

    blocks = made.element.body.xpath("w:p | w:tbl")
    styles = ["".join(block.xpath("w:pPr/w:pStyle/@w:val | w:tblPr/w:tblStyle/@w:val")) for block in blocks]
    assert styles == ["Heading1", "", "", "Caption", "Caption", "LightGrid"]
    captions = ["".join(block.xpath(".//w:t/text()")) for block in blocks[3:5]]
    assert captions == ["Figure 1. Radar de décision", f"Tableau 1. {CHART.table.caption}"]
    fields = made.element.xpath("//w:fldSimple/@w:instr")
    assert fields == [r"SEQ Figure \* ARABIC", r"SEQ Tableau \* ARABIC"]


def _mail(folder: Path, name: str = HOSTILE) -> EmailMessage:
    written = _built("mail", folder, name).read_bytes()
    assert written.isascii()
    assert max(map(len, written.split(b"\r\n"))) <= 998  # RFC 5322
    return message_from_bytes(written, policy=SMTP)


def _parts(mail: EmailMessage) -> tuple[EmailMessage, EmailMessage, EmailMessage]:
    kinds = ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"]
    parts = list(mail.walk())
    assert [part.get_content_type() for part in parts] == kinds
    assert not any(part.defects for part in parts)
    return parts[1], parts[3], parts[4]


def test_mail(tmp_path: Path) -> None:
    needs("resvg_py")
    mail = _mail(tmp_path)
    text, html, picture = _parts(mail)
    assert mail["Subject"] == " ".join(clean(HOSTILE).split())
    assert mail["Content-Language"] == "fr"
    assert text.get_content().split() == clean(f"{CHART.name} {CHART.description}").split()
    assert picture.get_content() == _picture(1200)
    assert picture.get_content_disposition() == "inline"

    page = html5lib.parse(html.get_content(), treebuilder="lxml", namespaceHTMLElements=False).getroot()
    assert page.get("lang") == "fr"
    (image,) = page.xpath("//img")
    assert (image.get("src"), image.get("width")) == (f"cid:{picture['Content-ID'][1:-1]}", "600")
    assert image.get("alt").split() == clean(CHART.name).split()
    cells = [
        [" ".join(cell.itertext()).split() for cell in row.xpath("th | td")] for row in page.xpath("//tr")
    ]
    assert cells == CELLS
    assert page.xpath("//caption/text()") == [CHART.table.caption]
    assert len(page.xpath("//th[@scope]")) == len(CELLS[0]) + len(CELLS) - 1
    assert not page.xpath(
        "//table[not(@style)] | //th[not(@style)] | //td[not(@style)] | //svg | //b | //script"
    )


def test_a_name_adds_no_header(tmp_path: Path) -> None:
    """`email` decodes what looks encoded; some versions then write the second line as a header."""
    needs("resvg_py")
    mail = _mail(tmp_path, "=?utf-8?q?Cantines=0D=0ABcc:_mallory@elsewhere.example?=")
    ours = {"Subject", "From", "To", "Date", "Message-ID", "Content-Language"}
    assert set(mail) == ours | {"MIME-Version", "Content-Type"}


@pytest.mark.browser
def test_mail_is_shown(browser: Browser, tmp_path: Path) -> None:
    needs("resvg_py")
    _, html, picture = _parts(_mail(tmp_path))
    source = f"data:image/png;base64,{b64encode(picture.get_content()).decode()}"
    page = browser.new_page(viewport={"width": 700, "height": 900})
    page.set_content(html.get_content().replace(f"cid:{picture['Content-ID'][1:-1]}", source))
    image = page.locator("img")
    assert image.evaluate("node => [node.complete, node.naturalWidth, node.width]") == [True, 1200, 600]
    assert image.evaluate("node => node.height / node.width") == pytest.approx(
        CHART.box.height / CHART.box.width, abs=0.01
    )
    border = page.locator("td").first.evaluate("node => getComputedStyle(node).borderTopWidth")
    assert border == "1px"
    page.close()


def test_mail_travels(tmp_path: Path) -> None:
    """What a server hands on is what was sent to it."""
    needs("aiosmtpd", "resvg_py")
    mail, box = _mail(tmp_path), tmp_path / "box"
    listen = ["-m", "aiosmtpd", "-n", "-l", "127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Mailbox", str(box)]
    with (
        serving(listen, tmp_path) as address,
        smtplib.SMTP("127.0.0.1", urlsplit(address).port or 0) as sender,
    ):
        assert sender.send_message(mail) == {}
    (received,) = mailbox.Maildir(str(box), create=False)
    arrived = message_from_bytes(received.as_bytes(), policy=SMTP)
    assert arrived["Subject"] == mail["Subject"]
    (*texts, picture), (*sent_texts, sent_picture) = _parts(arrived), _parts(mail)
    assert picture.get_content() == sent_picture.get_content()
    for text, sent in zip(texts, sent_texts, strict=True):
        assert text.get_content().splitlines() == sent.get_content().splitlines()
