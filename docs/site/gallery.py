"""The gallery: every chart with its data, code, picture in two themes, description and table.

The code that a page shows is the code that is run, so that neither can drift from the other.
"""

from __future__ import annotations

import contextlib
import sys
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from ia_radar.text import Lang, Text

__all__ = ["CHARTS", "THEMES", "Chart", "draw", "write"]

_ROOT = Path(__file__).parents[2]
sys.path.append(str(_ROOT))  # for `examples`

_CANTEENS = """\
import json
from pathlib import Path

import ia_radar as ia
from ia_radar.dossier import Dossier

dossier = Dossier.from_dict(json.loads(Path("examples/cantines-nantes-complet.json").read_text("utf-8")))
"""

_CAMPAIGNS = """\
from datetime import date

import ia_radar as ia
from ia_radar.exchange import registers

grid = ia.get_grid("radar")
readings = [registers.read_table(f"examples/notebook/campagne-{year}.csv", grid) for year in (2025, 2026)]
joined = registers.join_campaigns(*map(registers.Campaign, readings))
portfolio = ia.portfolio.Portfolio(joined.dossiers)
"""

_SYSTEM = """\
from datetime import date

import ia_radar as ia

on = date(2026, 11, 27)
system = ia.classify({"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}, on=on)
"""


class Chart(NamedTuple):
    """A chart of the gallery."""

    id: str
    title: Text
    use: Text
    """When it is the right chart."""
    avoid: Text
    """When another one serves better."""
    code: str
    """Code that leaves the drawing in `drawing`; `{options}` stands for the language and the theme."""


CHARTS = (
    Chart(
        "radar",
        Text("Le radar de décision", "The decision radar"),
        Text(
            "Un projet, un moment : où il est solide, où il demande une manœuvre.",
            "One project at one moment: where it is sound, where it calls for a manoeuvre.",
        ),
        Text(
            "Pour classer des projets entre eux : la carte de chaleur le montre sans laisser comparer des surfaces.",
            "To set many projects side by side: a heat map does it without comparing areas.",
        ),
        _CANTEENS + 'drawing = ia.svg.radar(dossier.assessments[0], {options}, title="Cantines")\n',
    ),
    Chart(
        "girouet",
        Text("Le girouet", "The girouet"),
        Text(
            "L’effet attendu ou constaté d’une IA sur le travail, axe par axe.",
            "What an AI does, or is expected to do, to work: axis by axis.",
        ),
        Text(
            "Pour montrer les désaccords d’un groupe : le panel montre chaque voix.",
            "To show how a group disagrees: the panel shows each voice.",
        ),
        _CANTEENS + 'drawing = ia.svg.girouet(dossier.assessments[1], {options}, title="Cantines")\n',
    ),
    Chart(
        "gaps",
        Text("Des trous et un danger", "Gaps and a hazard"),
        Text(
            "Une évaluation incomplète : ce qui manque se voit, et n’est jamais un zéro.",
            "An assessment that is not complete: what is missing shows, and is never a zero.",
        ),
        Text(
            "Il n’y a rien à éviter : on ne cache pas un trou.",
            "There is nothing to avoid: a gap is never hidden.",
        ),
        """\
import ia_radar as ia

answers = ia.Assessment(
    ia.get_grid("girouet"),
    {
        "autonomy": 3,
        "know_how": 2,
        "meaning": 4,
        "mental_health": 1,
        "recognition": ia.NonAnswer.UNKNOWN,
        "cooperation": ia.NonAnswer.NOT_APPLICABLE,
    },
)
drawing = ia.svg.girouet(answers, {options})
""",
    ),
    Chart(
        "before-and-after",
        Text("Avant et après", "Before and after"),
        Text(
            "Deux évaluations du même projet : l’attendu, puis le constaté.",
            "Two assessments of one project: what was expected, then what was seen.",
        ),
        Text(
            "Pour deux projets différents : leurs écarts ne sont pas une évolution.",
            "For two different projects: what separates them is not a change.",
        ),
        _CANTEENS
        + """\
before, after = dossier.assessments[1], dossier.assessments[3]
drawing = ia.svg.girouet(after, compare=before, {options}, title="Cantines")
""",
    ),
    Chart(
        "panel",
        Text("Plusieurs voix", "Several voices"),
        Text(
            "Un atelier : qui a répondu quoi, où l’on s’accorde, où l’on diverge.",
            "A workshop: what each group answered, where they agree, where they do not.",
        ),
        Text(
            "Pour un seul répondant, ou pour un groupe assez petit pour que l’on reconnaisse quelqu’un.",
            "For one respondent, or for a group so small that somebody would be recognised.",
        ),
        _CANTEENS + "drawing = ia.svg.panel(dossier.panels[0], {options})\n",
    ),
    Chart(
        "balance",
        Text("La balance", "The balance"),
        Text(
            "Ce que le projet rapporte et coûte, avec des intervalles : temps, argent, énergie.",
            "What a project gains and costs, as intervals: time, money, energy.",
        ),
        Text(
            "Pour additionner des unités différentes : rien ici ne les convertit.",
            "To add different units: nothing here converts one into another.",
        ),
        _CANTEENS + "drawing = ia.svg.balance(dossier.balances, {options})\n",
    ),
    Chart(
        "plan",
        Text("Le plan d’accompagnement", "The plan of measures"),
        Text(
            "Les mesures décidées : qui, pour quand, ce qui est en retard.",
            "The measures decided on: who, by when, what is late.",
        ),
        Text(
            "Pour un planning détaillé : un outil de projet le tient mieux.",
            "For a detailed schedule: a project tool does it better.",
        ),
        "from datetime import date\n"
        + _CANTEENS
        + "drawing = ia.svg.plan(dossier.measures, on=date(2026, 11, 27), {options})\n",
    ),
    Chart(
        "ai-act",
        Text("L’échelle de l’AI Act", "The AI Act ladder"),
        Text(
            "La classe d’un système, ses motifs, et ce qui reste ouvert.",
            "The class of a system, its grounds, and what is still open.",
        ),
        Text(
            "Comme avis juridique : c’est un repère, avec ses articles.",
            "As legal advice: it is a landmark, with its articles.",
        ),
        _SYSTEM + "drawing = ia.svg.ai_act(system, {options})\n",
    ),
    Chart(
        "badge",
        Text("La pastille", "The badge"),
        Text(
            "La classe en une ligne, dans une liste ou un tableau.",
            "The class in a line, in a list or a table.",
        ),
        Text(
            "Seule : la pastille ne dit ni les motifs ni les dates.",
            "Alone: it tells neither the grounds nor the dates.",
        ),
        _SYSTEM + "drawing = ia.svg.badge(system, {options})\n",
    ),
    Chart(
        "timeline",
        Text("Le calendrier des obligations", "The timeline of duties"),
        Text("Ce qui est dû, par qui, à partir de quand.", "What is owed, by whom, from when."),
        Text(
            "Quand la classe est encore ouverte et que peu de faits sont connus : posez d’abord les questions qui restent.",
            "While the class is open and few facts are known: ask what is still to be asked first.",
        ),
        _SYSTEM
        + """\
owed = ia.aiact.duties(system, roles=ia.Role, on=on)
drawing = ia.svg.timeline(owed, on=on, {options})
""",
    ),
    Chart(
        "opportunity",
        Text("250 projets d’un coup d’œil", "250 projects at a glance"),
        Text(
            "Où se tient un portefeuille : améliorer ou transformer, pour les agents ou pour les usagers.",
            "Where a portfolio stands: improve or transform, for staff or for residents.",
        ),
        Text(
            "Pour juger un projet : sa place dit ce qu’il vise, pas ce qu’il vaut.",
            "To judge a project: its place tells what it aims at, not what it is worth.",
        ),
        """\
import ia_radar as ia
from examples.synthetic.booklet_250 import portfolio

drawing = ia.svg.opportunity(portfolio(), {options})
""",
    ),
    Chart(
        "heatmap",
        Text("La carte de chaleur", "The heat map"),
        Text(
            "Beaucoup de projets, section par section, les dangers d’abord, par famille.",
            "Many projects, section by section, hazards first, family by family.",
        ),
        Text(
            "Pour un seul projet : le radar dit plus.",
            "For one project: the radar tells more.",
        ),
        _CAMPAIGNS
        + 'drawing = ia.svg.heatmap(portfolio, grid, sort="hazards", group_by="family", {options})\n',
    ),
    Chart(
        "distribution",
        Text("La répartition des réponses", "How answers are spread"),
        Text(
            "Ce qui retient un ensemble de projets : combien de réponses à chaque niveau.",
            "What holds a set of projects back: how many answers at each level.",
        ),
        Text(
            "Pour une dizaine de projets ou moins : les petits multiples montrent chacun.",
            "For ten projects or fewer: small multiples show each.",
        ),
        _CAMPAIGNS + "drawing = ia.svg.distribution(portfolio, grid, {options})\n",
    ),
    Chart(
        "changes",
        Text("Ce qui a changé entre deux campagnes", "What changed between two campaigns"),
        Text(
            "Les mêmes projets à deux dates : ce qui monte, ce qui descend, ce qui manque.",
            "The same projects at two dates: what rises, what falls, what is missing.",
        ),
        Text(
            "Quand les projets ne sont pas les mêmes : la jointure dit lesquels le sont.",
            "When the projects are not the same: the join tells which ones are.",
        ),
        _CAMPAIGNS
        + "drawing = ia.svg.changes(portfolio, grid, date(2025, 12, 31), date(2026, 12, 31), {options})\n",
    ),
    Chart(
        "small-multiples",
        Text("Petits multiples", "Small multiples"),
        Text("Une page de projets, chacun avec son dessin.", "A page of projects, each with its drawing."),
        Text("Au-delà d’une page : la carte de chaleur.", "Beyond a page: the heat map."),
        _CAMPAIGNS + "drawing = ia.svg.small_multiples(portfolio, grid, {options})\n",
    ),
)

THEMES = {"light": "", "dark": ", theme=ia.svg.DARK"}
_TITLE = Text("Galerie", "Gallery")
_INTRO = Text(
    "Chaque dessin, avec ses données, son code, sa description et son tableau. Cette page est produite par le code qu’elle montre.",
    "Every drawing, with its data, code, description and table. This page is made by the code that it shows.",
)
_USE, _AVOID = Text("À employer", "Use it"), Text("À éviter", "Avoid it")
_CODE, _WORDS, _TABLE = (
    Text("Le code", "The code"),
    Text("La description", "The description"),
    Text("Le tableau", "The table"),
)


def draw(chart: Chart, lang: Lang, theme: str) -> Any:
    """The drawing that the code of a chart makes, in a language and a theme."""
    names: dict[str, Any] = {}
    code = chart.code.replace("{options}", f'lang="{lang}"{THEMES[theme]}')
    with contextlib.chdir(_ROOT):  # the code is written as at the root of the project
        exec(code, names)  # noqa: S102 - the code of this file
    return names["drawing"]


def write(folder: Path, lang: Lang) -> None:
    """Write the gallery of a language and its pictures in a folder."""
    pictures = folder / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    page = [f"# {_TITLE[lang]}", _INTRO[lang]]
    for chart in CHARTS:
        drawings = {theme: draw(chart, lang, theme) for theme in THEMES}
        for theme, drawing in drawings.items():
            (pictures / f"{chart.id}-{theme}.svg").write_text(drawing.document(), encoding="utf-8")
        light = drawings["light"]
        name = escape(light.name)
        page += [
            f"## {chart.title[lang]} {{#{chart.id}}}",
            "\n".join(
                f"![{_alt(light.name)}](pictures/{chart.id}-{theme}.svg#only-{theme})" for theme in THEMES
            ),
            f"**{_USE[lang]}.** {chart.use[lang]}",
            f"**{_AVOID[lang]}.** {chart.avoid[lang]}",
            _folded(
                _WORDS[lang], "".join(f"<p>{escape(line)}</p>" for line in light.description.splitlines())
            ),
            _folded(
                _TABLE[lang],
                f'<div class="iar-scroll" tabindex="0" role="region" aria-label="{name}">{light.table.html()}</div>',
            ),
            f"**{_CODE[lang]}**",
            "```python\n" + chart.code.replace("{options}", f'lang="{lang}"') + "```",
        ]
    (folder / "gallery.md").write_text("\n\n".join(page) + "\n", encoding="utf-8")


def _alt(name: str) -> str:
    return name.translate({ord(mark): None for mark in "[]"})


def _folded(summary: str, content: str) -> str:
    lines = "\n".join(line for line in content.splitlines() if line.strip())
    return f"<details><summary>{summary}</summary>\n{lines}\n</details>"
