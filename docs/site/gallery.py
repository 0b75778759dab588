"""The gallery: every chart with its data, code, picture in each theme, description and table.

The code that a page shows is the code that is run, so that neither can drift from the other. A picture in a
theme is an image that a browser fetches when that theme is chosen; the one theme that takes its colours from
the page around it stands in the page itself.
"""

from __future__ import annotations

import contextlib
import sys
from html import escape
from pathlib import Path
from typing import Any

from gallery_charts import CHARTS, Chart
from picture_markup import NARROW_SIZE, description, folded, image

from ia_radar import svg
from ia_radar.text import Lang, Text

__all__ = ["CHARTS", "THEMES", "Chart", "draw", "write"]

_ROOT = Path(__file__).parents[2]
sys.path.append(str(_ROOT))  # for `examples`

_INLINE = "INHERIT"
THEMES = {
    "LIGHT": (
        Text("clair", "light"),
        Text(
            "une page blanche, un courriel, un traitement de texte", "a white page, a mail, a word processor"
        ),
    ),
    "DARK": (
        Text("sombre", "dark"),
        Text("une page que vous savez sombre", "a page that you know to be dark"),
    ),
    "PRINT": (
        Text("impression", "print"),
        Text("une imprimante en noir et blanc, une photocopie", "a printer in black and white, a photocopy"),
    ),
    "DSFR": (
        Text("État", "French state"),
        Text(
            "un site au système de design de l’État", "a site in the design system of the French state (DSFR)"
        ),
    ),
    "INHERIT": (
        Text("de la page", "of the page"),
        Text(
            "le SVG dans la page elle-même : il prend sa couleur de texte et laisse voir son fond",
            "the SVG in the page itself: it takes the colour of its text and lets its background show",
        ),
    ),
}
"""Each theme of `ia_radar.svg`: its name, a word for it, and what it is for."""
_TITLE = Text("Galerie", "Gallery")
_INTRO = Text(
    "Chaque dessin, avec ses données, son code, sa description et son tableau. Cette page est produite par le code qu’elle "
    "montre : copiez-le à la racine du projet, il fait l’image qui est au-dessus.",
    "Every drawing, with its data, code, description and table. This page is made by the code that it shows: run it at "
    "the root of the project, and it makes the picture above it.",
)
_THEMES_TITLE = Text("Les thèmes", "Themes")
_THEMES_INTRO = Text(
    "Sous chaque titre, choisissez un thème pour voir l’image telle que le code la fait avec ce nom à la place de "
    "`LIGHT`. Sans choix, l’image suit le mode clair ou sombre de cette page. Sur un téléphone, elle est dans la mise en page "
    "étroite que donne `size=360`.",
    "Under each title, choose a theme to see the picture that the code makes with that name in the place of `LIGHT`. "
    "Without a choice, the picture follows the light or dark mode of this page. On a phone, it has the narrow layout that "
    "`size=360` gives.",
)
_THEMES_HEAD = Text("thème", "theme"), Text("pour", "for")
_BRAND = Text(
    "[`brand_theme`](embedding.md#les-couleurs) en fait un des couleurs d’une collectivité.",
    "[`brand_theme`](embedding.md#colours) makes one of the colours of an authority.",
)
_CHOICE, _AUTOMATIC = Text("Thème", "Theme"), Text("comme cette page", "like this page")
_USE, _AVOID = Text("À employer", "Use it"), Text("À éviter", "Avoid it")
_CODE, _TABLE = Text("Le code", "The code"), Text("Le tableau", "The table")


def draw(chart: Chart, lang: Lang, theme: str, *, is_narrow: bool = False) -> svg.Svg:
    """The drawing that the code of a chart makes, in a language and a theme of `THEMES`."""
    names: dict[str, Any] = {}
    with contextlib.chdir(_ROOT):  # the code is written as at the root of the project
        exec(_code(chart, lang, theme, is_narrow=is_narrow), names)  # noqa: S102 - the code of the gallery
    drawing = names["drawing"]
    assert isinstance(drawing, svg.Svg)  # noqa: S101 - as above
    return drawing


def _code(chart: Chart, lang: Lang, theme: str, *, is_narrow: bool = False) -> str:
    size = f", size={NARROW_SIZE}" if is_narrow else ""
    return chart.code.replace("{options}", f'lang="{lang}", theme=ia.svg.{theme}{size}')


def write(folder: Path, lang: Lang) -> None:
    """Write the gallery of a language and its pictures in a folder."""
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    page = [f"# {_TITLE[lang]}", _INTRO[lang], *_themes(lang)]
    for chart in CHARTS:
        light = draw(chart, lang, "LIGHT")
        page += [
            f"## {chart.title[lang]} {{#{chart.id}}}",
            _choice(chart, lang),
            "\n".join(_pictures(folder, chart, theme, lang) for theme in THEMES if theme != _INLINE),
            f'<div class="iar-{_INLINE.lower()}" data-search-exclude>{draw(chart, lang, _INLINE)}</div>',
            f"**{_USE[lang]}.** {chart.use[lang]}",
            f"**{_AVOID[lang]}.** {chart.avoid[lang]}",
            description(light, lang),
            folded(
                _TABLE[lang],
                '<div class="iar-scroll" tabindex="0" role="region" '
                f'aria-label="{escape(light.name)}">{light.table.html()}</div>',
            ),
            f"**{_CODE[lang]}**",
            "```python\n" + _code(chart, lang, "LIGHT") + "```",
        ]
    (folder / "gallery.md").write_text("\n\n".join(page) + "\n", encoding="utf-8")


def _themes(lang: Lang) -> list[str]:
    """What themes there are, and what each is for."""
    rows = [
        tuple(head[lang] for head in _THEMES_HEAD),
        ("---", "---"),
        *((f"`{theme}` ({word[lang]})", purpose[lang]) for theme, (word, purpose) in THEMES.items()),
    ]
    table = "\n".join(f"| {name} | {purpose} |" for name, purpose in rows)
    return [f"## {_THEMES_TITLE[lang]}", _THEMES_INTRO[lang], table, _BRAND[lang]]


def _choice(chart: Chart, lang: Lang) -> str:
    """The themes to choose from, which the style sheet of the site listens to: no script."""
    names = {"auto": _AUTOMATIC[lang]} | {
        theme.lower(): f"<code>{theme}</code> {word[lang]}" for theme, (word, _) in THEMES.items()
    }
    buttons = "".join(
        f'<label><input type="radio" name="theme-{chart.id}" value="{value}"'
        f"{' checked' if value == 'auto' else ''}> {words}</label>"
        for value, words in names.items()
    )
    legend = f'{_CHOICE[lang]}<span class="iar-hidden"> – {escape(chart.title[lang])}</span>'
    return f'<fieldset class="iar-themes" data-search-exclude><legend>{legend}</legend>{buttons}</fieldset>'


def _pictures(folder: Path, chart: Chart, theme: str, lang: Lang) -> str:
    """The images in a theme: for wide screens and for narrow ones."""
    images = []
    for layout in ("wide", "narrow"):
        drawing = draw(chart, lang, theme, is_narrow=layout == "narrow")
        file = f"pictures/{chart.id}-{theme.lower()}-{layout}.svg"
        images.append(image(drawing, folder / file, file, f"iar-{theme.lower()}", f"iar-{layout}"))
    return "\n".join(images)
