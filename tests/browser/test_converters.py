"""Converters draw what Chromium draws: each picture is compared with Chromium's, both made small.

Made small, fonts no longer matter; a shape that is missing, black or out of place still does.
"""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

import ia_radar as ia
from ia_radar import svg
from tests.svg.every_chart import EVERY

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore")]  # warnings of the converters
WIDTH = 600
FAR = 6.0  # mean difference a channel, of 255; without its petals a radar differs by more than 20
FONTS = {"badge": 12.0}  # little else than two lines of text: their fonts tell even when small


def _cairosvg(drawing: svg.Svg) -> bytes:
    cairosvg = pytest.importorskip("cairosvg")
    return bytes(cairosvg.svg2png(drawing.document().encode(), output_width=WIDTH))


def _resvg(drawing: svg.Svg) -> bytes:
    resvg = pytest.importorskip("resvg_py")
    return bytes(resvg.svg_to_bytes(svg_string=drawing.document(), width=WIDTH))


def _rsvg(drawing: svg.Svg) -> bytes:
    path = shutil.which("rsvg-convert")
    if path is None:
        pytest.skip("no rsvg-convert: run .ci/browser-setup")
    command = [path, "--width", str(WIDTH)]
    return subprocess.run(command, input=drawing.document().encode(), capture_output=True, check=True).stdout  # noqa: S603


def _weasyprint(drawing: svg.Svg) -> bytes:
    weasyprint = pytest.importorskip("weasyprint")
    width, height = drawing.box.width, drawing.box.height
    sheet = f"@page{{size:{width}px {height}px;margin:0}}body{{margin:0}}img{{width:100%;display:block}}"
    page = f"<style>{sheet}</style>"
    return _pdf(weasyprint.HTML(string=f'{page}<img alt="" src="{drawing.data_uri()}">').write_pdf())


def _svglib(drawing: svg.Svg) -> bytes:
    svglib = pytest.importorskip("svglib.svglib")
    render = pytest.importorskip("reportlab.graphics.renderPDF")
    return _pdf(render.drawToString(svglib.svg2rlg(io.BytesIO(drawing.document().encode()))))


def _pdf(document: bytes) -> bytes:
    """The first page as a picture."""
    pdfium = pytest.importorskip("pypdfium2")
    page = pdfium.PdfDocument(document)[0]
    out = io.BytesIO()
    page.render(scale=WIDTH / page.get_width()).to_pil().save(out, "png")
    return out.getvalue()


CONVERTERS: dict[str, Callable[[svg.Svg], bytes]] = {
    "CairoSVG": _cairosvg,
    "resvg": _resvg,
    "rsvg-convert": _rsvg,
    "WeasyPrint": _weasyprint,
    "svglib": _svglib,
}
DRAWINGS = {name: chart() for name, chart in EVERY.items()} | {
    "radar dark": EVERY["radar"](theme=svg.DARK),
    "radar narrow": EVERY["radar"](size=320),
    "girouet narrow": EVERY["girouet"](size=320),
}


def _shown(browser: Browser, drawing: svg.Svg) -> bytes:
    page = browser.new_page(viewport={"width": WIDTH, "height": 100})
    page.set_content(f'<body style="margin:0"><img alt="" style="width:100%" src="{drawing.data_uri()}">')
    picture = page.locator("img").screenshot()
    page.close()
    return picture


def _printed(browser: Browser, drawing: svg.Svg) -> bytes:
    """What Chromium prints."""
    page = browser.new_page()
    width, height = drawing.box.width, drawing.box.height
    page.set_content(f"<style>@page{{size:{width}px {height}px;margin:0}}body{{margin:0}}</style>{drawing}")
    document = page.pdf(prefer_css_page_size=True, print_background=False)
    page.close()
    return _pdf(document)


def _apart(one: bytes, other: bytes) -> float:
    """How far apart two pictures are, 80 pixels wide."""
    images = pytest.importorskip("PIL.Image")
    size = (80, 80)
    small: list[bytes] = [
        images.open(io.BytesIO(picture)).convert("RGB").resize(size, images.Resampling.BOX).tobytes()
        for picture in (one, other)
    ]
    return sum([abs(left - right) for left, right in zip(*small, strict=True)], 0.0) / len(small[0])


@pytest.mark.parametrize("name", DRAWINGS)
def test_converters(browser: Browser, name: str) -> None:
    drawing = DRAWINGS[name]
    reference = _shown(browser, drawing)
    made = {"Chromium print": _printed(browser, drawing)}
    made |= {converter: convert(drawing) for converter, convert in CONVERTERS.items()}
    apart = {converter: round(_apart(picture, reference), 2) for converter, picture in made.items()}
    assert {converter: far for converter, far in apart.items() if far > FONTS.get(name, FAR)} == {}, apart


def test_a_missing_petal_would_tell(browser: Browser) -> None:
    full, empty = DRAWINGS["radar"], svg.radar(ia.Assessment(ia.get_grid("radar")))
    assert _apart(_shown(browser, full), _shown(browser, empty)) > FAR
