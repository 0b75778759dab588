"""What the gallery shows: each chart with its code, when it is the right one and when it is not.

An entry is judged against what the drawing truly shows: levels have an order and no distance, a gap is no
zero, and nothing is added up. `gallery.py` runs the code and makes the page of it.
"""

from __future__ import annotations

from typing import NamedTuple

from ia_radar.text import Text

__all__ = ["CHARTS", "Chart"]

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

_SYSTEM = (
    "from datetime import date\n"
    + _CANTEENS
    + """\
# The answers of the canteens, were the system to work out who has a right to an aid
facts = dict(dossier.facts) | {
    "evaluates_benefit_eligibility": True,
    "personal_data": True,
    "individual_decision": True,
    "profiles_people": True,
    "only_organisations": False,
    "output_to_person_only": False,
    "placed_before_high_risk_date": False,
}
on = date(2026, 11, 27)
system = ia.classify(facts, on=on)
"""
)


class Chart(NamedTuple):
    """A chart of the gallery."""

    id: str
    title: Text
    use: Text
    """When it is the right chart."""
    avoid: Text
    """When another one serves better, and what must not be read into it."""
    code: str
    """Code that leaves the drawing in `drawing`; `{options}` stands for the language and the theme."""


CHARTS = (
    Chart(
        "radar",
        Text("Le radar de décision", "The decision radar"),
        Text(
            "Un projet, à un moment : où il est solide, où il demande une manœuvre, ce qui n’a pas de réponse.",
            "One project at one moment: where it is sound, where it calls for a manoeuvre, what has no answer.",
        ),
        Text(
            "Pour comparer des surfaces : un pétale montre un rang, et 4 n’est pas le double de 2. Pour mettre des "
            "projets côte à côte, prenez les petits multiples ou la carte de chaleur.",
            "To compare areas: a petal shows a rank, and 4 is not twice 2. To set projects side by side, take "
            "small multiples or the heat map.",
        ),
        _CANTEENS + 'drawing = ia.svg.radar(dossier.assessments[0], {options}, title="Cantines")\n',
    ),
    Chart(
        "girouet",
        Text("Le girouet", "The girouet"),
        Text(
            "L’effet d’une IA sur le travail, attendu ou constaté : à gauche du mât, ce qui appelle une manœuvre ; à "
            "droite, ce qui permet d’avancer.",
            "What an AI does to work, as expected or as observed: left of the post, what calls for a manoeuvre; "
            "right of it, what lets one go on.",
        ),
        Text(
            "Pour faire un solde : dix flèches à droite ne compensent pas un écueil. Pour montrer les désaccords "
            "d’un groupe, prenez le dessin des réponses du groupe.",
            "To strike a balance: ten arrows on the right do not make up for one hazard. To show how a group "
            "disagrees, take the drawing of its answers.",
        ),
        _CANTEENS + 'drawing = ia.svg.girouet(dossier.assessments[1], {options}, title="Cantines")\n',
    ),
    Chart(
        "gaps",
        Text("Des trous et un écueil", "Gaps and a hazard"),
        Text(
            "Une évaluation en cours : sans réponse, inconnu et sans objet se distinguent, et aucun n’est un zéro. "
            "L’écueil porte un panneau, en plus de sa couleur.",
            "An assessment under way: no answer, unknown and not applicable are told apart, and none is a zero. "
            "A hazard bears a sign besides its colour.",
        ),
        Text(
            "Pour conclure sur une section dans le brouillard : ses réponses manquent. Ne comblez pas un trou pour que "
            "le dessin ait l’air complet.",
            "To conclude on a section in the fog: its answers are missing. Do not fill a gap to make the drawing "
            "look complete.",
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
        Text("Avant et après, sur le girouet", "Before and after, on the girouet"),
        Text(
            "Deux évaluations d’un même projet : l’attendu en pointillés, le constaté en plein, et sous chaque "
            "thème le sens du changement.",
            "Two assessments of one project: what was expected in dashes, what was observed in full, and under "
            "each theme which way it went.",
        ),
        Text(
            "Pour deux projets différents : ce qui les sépare n’est pas une évolution. Une flèche dit un sens ; elle "
            "ne mesure pas une distance et n’en donne pas la cause.",
            "For two different projects: what separates them is not a change. An arrow tells a direction; it "
            "measures no distance and names no cause.",
        ),
        _CANTEENS
        + """\
before, after = dossier.assessments[1], dossier.assessments[3]
drawing = ia.svg.girouet(after, compare=before, {options}, title="Cantines")
""",
    ),
    Chart(
        "radar-before-and-after",
        Text("Avant et après, sur le radar", "Before and after, on the radar"),
        Text(
            "Le même projet, avant et pendant : des pointillés disent où s’arrêtait le pétale d’avant, et le "
            "changement de chaque thème est écrit sous son nom.",
            "One project, before and during: dashes tell where the earlier petal ended, and the change of each "
            "theme is written under its name.",
        ),
        Text(
            "Pour plus de deux moments : le dessin se brouille ; montrez un radar par moment, ou le tableau de "
            "`ia.compare`.",
            "For more than two moments: the drawing blurs; show one radar a moment, or the table of `ia.compare`.",
        ),
        """\
import ia_radar as ia

grid = ia.get_grid("radar")
expected = [4, 3, 3, 2, 3, ia.NonAnswer.UNKNOWN, 2, 1, 3, 3, 2, 3, 4]
observed = [4, 4, 3, 3, 2, 3, 3, 2, 3, 2, 2, 3, ia.NonAnswer.UNKNOWN]
before = ia.Assessment(
    grid, dict(zip(grid.items.ids, expected)), stage=ia.Stage.UPSTREAM, basis=ia.Basis.EXPECTED
)
after = ia.Assessment(
    grid, dict(zip(grid.items.ids, observed)), stage=ia.Stage.ONGOING, basis=ia.Basis.OBSERVED
)
drawing = ia.svg.radar(after, compare=before, {options})
""",
    ),
    Chart(
        "panel",
        Text("Plusieurs voix", "Several voices"),
        Text(
            "Un atelier : combien de personnes ont répondu chaque niveau, l’étendue, la médiane basse, et ce qui "
            "reste à débattre. Le tableau donne aussi les rôles.",
            "A workshop: how many people gave each level, the range, the lower median, and what is to be "
            "discussed. The table gives the roles as well.",
        ),
        Text(
            "Pour clore le débat par la médiane : deux avis opposés n’en font pas un moyen. Sous cinq réponses, rien "
            "n’est montré, pour que personne ne soit reconnu.",
            "To close the discussion with the median: two opposite views do not make a middling one. Under five "
            "answers nothing is shown, so that nobody is recognised.",
        ),
        _CANTEENS + "drawing = ia.svg.panel(dossier.panels[0], {options})\n",
    ),
    Chart(
        "balance",
        Text("La balance environnementale", "The environmental balance"),
        Text(
            "Ce que le projet coûte et rapporte dans une unité, à une ou plusieurs dates, en intervalles : quand ils "
            "se chevauchent, la balance ne peut pas être dite.",
            "What a project costs and brings in one unit, on one date or several, as intervals: where they "
            "overlap, the balance cannot be told.",
        ),
        Text(
            "Pour plusieurs unités : un dessin chacune, car rien ne se convertit sans facteur sourcé. Le milieu d’un "
            "intervalle n’est pas une estimation.",
            "For several units: one drawing each, for nothing is converted without a factor and its source. The "
            "middle of an interval is no estimate.",
        ),
        _CANTEENS + "drawing = ia.svg.balance(dossier.balances, {options})\n",
    ),
    Chart(
        "plan",
        Text("Le plan d’accompagnement", "The plan of measures"),
        Text(
            "Les mesures décidées : qui, de quand à quand, ce qui est fait et ce qui est en retard à un jour donné.",
            "The measures decided on: who, from when to when, what is done and what is late on a given day.",
        ),
        Text(
            "Pour planifier des tâches et leurs dépendances : un outil de projet le fait mieux.",
            "To plan tasks and what depends on what: a project tool does it better.",
        ),
        "from datetime import date\n"
        + _CANTEENS
        + "drawing = ia.svg.plan(dossier.measures, on=date(2026, 11, 27), {options})\n",
    ),
    Chart(
        "ai-act",
        Text("L’échelle de l’AI Act", "The AI Act ladder"),
        Text(
            "La classe d’un système au jour dit, ses articles, et les obligations de transparence qui s’y ajoutent.",
            "The class of a system on a day, its articles, and the duties of transparency that come with it.",
        ),
        Text(
            "Comme avis juridique : c’est un repère. Comme mesure du risque : les marches sont des régimes de droit, "
            "et leur hauteur ne dit pas un danger.",
            "As legal advice: it is a landmark. As a measure of risk: the steps are regimes of law, and their "
            "height tells no danger.",
        ),
        _SYSTEM + "drawing = ia.svg.ai_act(system, {options})\n",
    ),
    Chart(
        "ai-act-open",
        Text("L’échelle quand des faits manquent", "The ladder while facts are missing"),
        Text(
            "Au début : quelles classes restent possibles, et combien de réponses peuvent encore changer le résultat.",
            "At the start: which classes are still possible, and how many answers can still change the result.",
        ),
        Text(
            "Pour retenir la classe la plus commode : « possible » n’est pas « probable ». Posez les questions qui "
            "restent (`ia.aiact.open_questions`).",
            "To pick the handiest class: “possible” is not “likely”. Ask the questions that remain "
            "(`ia.aiact.open_questions`).",
        ),
        """\
from datetime import date

import ia_radar as ia

facts = {"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}
system = ia.classify(facts, on=date(2026, 11, 27))
drawing = ia.svg.ai_act(system, {options})
""",
    ),
    Chart(
        "badge",
        Text("La pastille", "The badge"),
        Text(
            "La classe en une ligne, dans une liste de projets ou en tête d’une fiche.",
            "The class in a line, in a list of projects or at the head of a sheet.",
        ),
        Text(
            "Seule : elle ne dit ni les motifs ni les obligations. Liez-la à l’échelle ou au rapport.",
            "Alone: it tells neither grounds nor duties. Link it to the ladder or to the report.",
        ),
        _SYSTEM + "drawing = ia.svg.badge(system, {options})\n",
    ),
    Chart(
        "timeline",
        Text("Le calendrier des obligations", "The timeline of duties"),
        Text(
            "Ce qui s’applique à partir de quel jour : pour vous, pour d’autres, ou à confirmer. Le tableau dit ce que "
            "chaque article demande.",
            "What applies from which day: to you, to others, or to be confirmed. The table says what each article "
            "asks for.",
        ),
        Text(
            "Tant que la classe est ouverte : presque tout est « à confirmer ». Le droit français et les règles "
            "locales n’y sont pas.",
            "While the class is open: nearly everything is “to be confirmed”. French law and local rules are not "
            "in it.",
        ),
        _SYSTEM
        + """\
duties = ia.aiact.duties(system, roles=[ia.Role.DEPLOYER], on=on)
drawing = ia.svg.timeline(duties, on=on, {options})
""",
    ),
    Chart(
        "opportunity",
        Text("250 projets d’un coup d’œil", "250 projects at a glance"),
        Text(
            "Où se tient un portefeuille : améliorer l’existant ou inventer du nouveau, pour les agents ou pour les "
            "usagers. Un signe par projet, sa forme dit la nature de l’IA.",
            "Where a portfolio stands: improve what exists or invent something new, for agents or for users. One "
            "mark a project; its shape tells the kind of AI.",
        ),
        Text(
            "Pour juger un projet : son quart dit ce qu’il vise, pas ce qu’il vaut. Dans un quart, l’ordre des signes "
            "ne dit rien.",
            "To judge a project: its quarter tells what it aims at, not what it is worth. Within a quarter, the "
            "order of marks tells nothing.",
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
            "Beaucoup de projets, thème par thème : chaque réponse reste lisible, les écueils se repèrent en colonne. "
            "Ici par famille, les projets qui en ont le plus d’abord.",
            "Many projects, theme by theme: each answer can still be read, and hazards stand out down a column. "
            "Here by family, the projects with most hazards first.",
        ),
        Text(
            "Comme palmarès : l’ordre compte des écueils et ne fait pas de note. Pour un seul projet, le radar dit "
            "plus.",
            "As a league table: the order counts hazards and makes no mark. For one project, the radar tells more.",
        ),
        _CAMPAIGNS
        + 'drawing = ia.svg.heatmap(portfolio, grid, sort="hazards", group_by="family", {options})\n',
    ),
    Chart(
        "distribution",
        Text("La répartition des réponses", "How answers are spread"),
        Text(
            "Ce qui retient un ensemble de projets : combien ont répondu chaque niveau, et combien n’en ont pas.",
            "What holds a set of projects back: how many gave each level, and how many have none.",
        ),
        Text(
            "Pour savoir quels projets : la carte de chaleur les nomme. Le centre d’une barre n’est pas une moyenne.",
            "To learn which projects: the heat map names them. The middle of a bar is no mean.",
        ),
        _CAMPAIGNS + "drawing = ia.svg.distribution(portfolio, grid, {options})\n",
    ),
    Chart(
        "changes",
        Text("Ce qui a changé entre deux campagnes", "What changed between two campaigns"),
        Text(
            "Les mêmes projets à deux dates : combien sont en baisse, inchangés, en hausse, et de combien on ne peut "
            "rien dire.",
            "The same projects on two dates: how many went down, stayed, went up, and of how many nothing can be "
            "said.",
        ),
        Text(
            "Pour mesurer un progrès : une hausse d’un niveau ou de trois compte pareil. Si les projets ne sont pas "
            "les mêmes, la jointure le dit.",
            "To measure progress: up by one level or by three counts the same. Where the projects are not the "
            "same, the join says so.",
        ),
        _CAMPAIGNS
        + "drawing = ia.svg.changes(portfolio, grid, date(2025, 12, 31), date(2026, 12, 31), {options})\n",
    ),
    Chart(
        "small-multiples",
        Text("Petits multiples", "Small multiples"),
        Text(
            "Une page de projets, chacun sous son nom : un rang par section, un carreau par thème, toujours au même "
            "endroit.",
            "A page of projects, each under its name: a row a section, a tile a theme, always in the same place.",
        ),
        Text(
            "Au-delà d’une page : la carte de chaleur trie et regroupe. Pour lire le nom des thèmes : le tableau les "
            "donne.",
            "Beyond a page: the heat map sorts and groups. To read the names of themes: the table gives them.",
        ),
        _CAMPAIGNS + "drawing = ia.svg.small_multiples(portfolio, grid, {options})\n",
    ),
    Chart(
        "own-grid",
        Text("Votre propre grille", "A grid of your own"),
        Text(
            "Une grille locale, sur son échelle : `chart` prend le dessin que la grille demande (`Grid.drawing`), le "
            "radar ou le girouet.",
            "A local grid on its own scale: `chart` takes the drawing that the grid asks for (`Grid.drawing`), the "
            "radar or the girouet.",
        ),
        Text(
            "Pour faire passer une grille locale pour celle du livret : la ligne de crédit dit de qui elle est.",
            "To pass a local grid off as the booklet’s: the credit line tells whose it is.",
        ),
        """\
import ia_radar as ia

signals = ("hazard", "manoeuvre", "caution", "open")
mobility = ia.load_grid(
    {
        "id": "mobility",
        "version": "2026",
        "title": {"fr": "Mobilité", "en": "Mobility"},
        "scale": {"levels": [{"value": rank, "signal": signal} for rank, signal in enumerate(signals)]},
        "sections": [
            {
                "id": "access",
                "label": {"fr": "Accès", "en": "Access"},
                "items": [
                    {"id": "fares", "label": {"fr": "Tarifs", "en": "Fares"}},
                    {"id": "night", "label": {"fr": "Horaires de nuit", "en": "Night service"}},
                ],
            },
            {
                "id": "use",
                "label": {"fr": "Usage", "en": "Use"},
                "items": [
                    {"id": "wait", "label": {"fr": "Attente", "en": "Waiting"}},
                    {"id": "help", "label": {"fr": "Aide à bord", "en": "Help on board"}},
                ],
            },
        ],
    }
)
answers = ia.Assessment(mobility, {"fares": 3, "night": 0, "wait": 2, "help": ia.NonAnswer.UNKNOWN})
drawing = ia.svg.chart(answers, {options})
""",
    ),
)
