"""axe-core in Chromium and the Nu HTML checker find nothing on pages that hold every chart."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ia_radar as ia
from ia_radar import svg
from tests.browser.looking import tool
from tests.svg.every_chart import EVERY

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def _page(lang: ia.Lang, theme: svg.Theme) -> str:
    """Every chart as a figure with its table, with ids, decorative beside its table, and as an image."""
    parts: list[str] = []
    for number, (name, chart) in enumerate(EVERY.items()):
        drawing = chart(lang=lang, theme=theme, title="A & B", tooltips=True)
        image = chart(lang=lang, theme=theme, size=400)
        parts += [
            drawing.figure(),
            chart(lang=lang, theme=theme, id_prefix=f"chart-{number}"),
            chart(lang=lang, theme=theme, decorative=True, size=320),
            f"<h2>{name}</h2>{drawing.table.html()}",
            f'<img src="{image.data_uri()}" alt="{ia.text.escape(image.name)}">',
        ]
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>Charts</title>'
        f"<style>body{{background:{theme.page};color:{theme.text}}}svg{{max-width:50rem}}</style></head>"
        f"<body><main><h1>Charts</h1>{''.join(parts)}</main></body></html>\n"
    )


@pytest.mark.parametrize(
    ("lang", "theme"),
    [("fr", svg.LIGHT), ("en", svg.DARK)],
    ids=["light", "dark"],
)
def test_axe(browser: Browser, lang: ia.Lang, theme: svg.Theme) -> None:
    axe = tool("axe-core/axe.min.js").read_text(encoding="utf-8")
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.set_content(_page(lang, theme))
    page.evaluate(axe)
    found = page.evaluate("axe.run({resultTypes: ['violations', 'incomplete']})")
    page.close()
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []
    assert found["passes"]
    assert "svg-img-alt" in {one["id"] for one in found["passes"]}


def test_axe_would_tell(browser: Browser) -> None:
    axe = tool("axe-core/axe.min.js").read_text(encoding="utf-8")
    page = browser.new_page()
    page.set_content('<!doctype html><html lang="fr"><title>x</title><main><svg role="img"></svg></main>')
    page.evaluate(axe)
    assert "svg-img-alt" in {one["id"] for one in page.evaluate("axe.run()")["violations"]}
    page.close()


@pytest.mark.parametrize("id_prefix", ["", "chart-{}-{}"])
def test_a_chart_is_one_image_with_its_own_name(browser: Browser, id_prefix: str) -> None:
    charts = [
        chart(lang=lang, id_prefix=id_prefix.format(number, lang))
        for number, chart in enumerate(EVERY.values())
        for lang in ia.text.LANGS
    ]
    hidden = [chart(decorative=True) for chart in EVERY.values()]
    page = browser.new_page()
    page.set_content(f"<h1>Charts</h1>{''.join([*charts, *hidden])}")
    told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    page.close()
    nodes = [
        (one["role"]["value"], one["name"]["value"]) for one in told if not one["ignored"] and "name" in one
    ]
    assert [name for role, name in nodes if role in ("image", "img")] == [chart.name for chart in charts]
    assert [name for role, name in nodes if role == "StaticText"] == ["Charts"]


def test_nu_html_checker(tmp_path: Path) -> None:
    jar = tool("vnu-jar/build/dist/vnu.jar")
    if shutil.which("java") is None:
        pytest.skip("no java: run .ci/browser-setup")
    pages = [tmp_path / name for name in ("fr-light.html", "en-dark.html")]
    for page in pages:
        lang, _, name = page.stem.partition("-")
        page.write_text(
            _page(ia.text.check_lang(lang), {"light": svg.LIGHT, "dark": svg.DARK}[name]), "utf-8"
        )
    wrong = tmp_path / "wrong.html"
    wrong.write_text('<!doctype html><title>x</title><svg role="img" bogus="1"></svg>', "utf-8")
    run = ["java", "-jar", str(jar), "--errors-only", "--format", "gnu"]
    done = subprocess.run([*run, *map(str, pages)], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.stderr, done.returncode) == ("", 0)
    told = subprocess.run([*run, str(wrong)], capture_output=True, text=True, check=False)  # noqa: S603
    assert "bogus" in told.stderr
