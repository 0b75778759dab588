"""The commands and their options, as a table: what each does and takes, with its help in two languages."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from ia_radar.text import LANGS, Text

__all__ = ["COMMANDS", "LANG", "Option"]

Option = tuple[Sequence[str], dict[str, Any]]


def _option(*names: str, help: Text, **details: Any) -> Option:  # noqa: A002 - argparse's word
    return names, {"help": help, **details}


_OUTPUT = _option(
    "--output", type="path", metavar="FILE",
    help=Text("fichier à écrire ; « - » ou rien : la sortie standard",
              "file to write; “-” or nothing: standard output"),
)  # fmt: skip
_FORCE = _option(
    "--force", action="store_true",
    help=Text("remplacer aussi ce que cette commande n’a pas fait",
              "replace also what this command did not make"),
)  # fmt: skip
_ON = _option(
    "--on", type="day", metavar="DAY",
    help=Text("jour du droit, comme 2026-11-22 ou 22/11/2026 ; aujourd’hui si rien n’est dit",
              "day of the law, as 2026-11-22 or 22/11/2026; today if left out"),
)  # fmt: skip
_SIZES = (
    _option("--population", type="count", metavar="N",
            help=Text("habitants de la collectivité", "inhabitants of the authority")),
    _option("--agents", type="count", metavar="N",
            help=Text("agents de la collectivité", "staff of the authority")),
)  # fmt: skip
LANG = _option(
    "--lang", choices=LANGS, default=argparse.SUPPRESS,
    help=Text("langue de ce qui est produit (fr si rien n’est dit) et des messages",
              "language of what is made (fr if left out) and of messages"),
)  # fmt: skip
_PACK = _option(
    "--pack", action="append", default=[], metavar="PACK",
    help=Text("questions, règles et grilles locales : un répertoire, un fichier ou l’identifiant d’un "
              "paquet installé ; peut être répété",
              "local questions, rules and grids: a folder, a file or the id of an installed pack; may be "
              "repeated"),
)  # fmt: skip
_DOSSIER = _option(
    "dossier", type="path", metavar="DOSSIER",
    help=Text("un dossier, en JSON ; « - » : l’entrée standard", "a dossier, in JSON; “-”: standard input"),
)  # fmt: skip

_FACTS = _option(
    "facts", type="path", metavar="FACTS",
    help=Text("un dossier ou une table de faits ; « - » : l’entrée standard",
              "a dossier or a table of facts; “-”: standard input"),
)  # fmt: skip
_POLICY = _option(
    "--policy", metavar="POLICY",
    help=Text("politique à appliquer, au lieu de celle du dossier : un fichier, ou default, montpellier, "
              "no-job-removed, environment-first",
              "policy to apply instead of the dossier’s: a file, or default, montpellier, no-job-removed, "
              "environment-first"),
)  # fmt: skip
_JSON = _option(
    "--json", action="store_true",
    help=Text("en JSON, pour un programme", "in JSON, for a program"),
)  # fmt: skip
_DATA = (_JSON, _OUTPUT, _FORCE)

_OPTIONS: dict[str, tuple[Text, tuple[Option, ...]]] = {
    "report": (
        Text("dessiner un dossier et écrire son rapport", "draw a dossier and write its report"),
        (
            _DOSSIER,
            _option("--output", type="path", metavar="FOLDER", required=True,
                    help=Text("répertoire pour les dessins et report.html ; créé s’il manque",
                              "folder for the drawings and report.html; made if absent")),
            _option("--on", type="day", metavar="DAY",
                    help=Text("jour de la proposition et du droit ; à défaut, le dernier jour du dossier",
                              "day of the proposal and of the law; the dossier’s last day if left out")),
            _POLICY,
            _option("--format", action="append", choices=("docx", "markdown"), default=[],
                    help=Text("aussi dans ce format, à côté de la page ; docx demande l’extra office ; peut "
                              "être répété",
                              "in this format too, beside the page; docx needs the extra office; may be "
                              "repeated")),
            _option("--theme", type="theme", metavar="THEME",
                    help=Text("couleurs : light, dark, print, dsfr, une ou deux de la collectivité, comme "
                              "7a1f3d,c9a227 (page sombre : dark,7a1f3d), ou un fichier .toml ; à défaut, "
                              "celles d’un paquet (--pack), ou celles que demande l’écran",
                              "colours: light, dark, print, dsfr, one or two of the authority, as "
                              "7a1f3d,c9a227 (dark page: dark,7a1f3d), or a .toml file; those of a pack "
                              "(--pack) or that the screen asks for if left out")),
            _option("--heading", metavar="TEXT", default="",
                    help=Text("en-tête de la collectivité, au-dessus du titre",
                              "the authority’s own lines above the title")),
            _option("--logo", type="path", metavar="FILE",
                    help=Text("logo de la collectivité, en PNG ou JPEG, 500 ko au plus",
                              "the authority’s logo, PNG or JPEG, 500 kB at most")),
            _option("--sections", type="path", metavar="FILE",
                    help=Text("sections ajoutées par la collectivité, en JSON ou TOML, chacune avec title, "
                              "content et by",
                              "sections that the authority adds, in JSON or TOML, each with title, content "
                              "and by")),
            _FORCE,
        ),
    ),
    "check": (
        Text("dire tout ce qui ne va pas dans un dossier, une grille, une politique, un paquet, un thème "
             "ou des faits",
             "say all that is wrong with a dossier, a grid, a policy, a pack, a theme or facts"),
        (_option("file", type="path", metavar="FILE",
                 help=Text("le fichier, en JSON ou en TOML, ou le répertoire d’un paquet ; « - » : l’entrée "
                           "standard",
                           "the file, in JSON or TOML, or the folder of a pack; “-”: standard input")),),
    ),
    "form": (
        Text("donner un formulaire à remplir", "give a form to fill in"),
        (
            _option("grids", nargs="+", metavar="GRID",
                    help=Text("radar, radar-compact, girouet, une grille en fichier, ou facts : les "
                              "questions du règlement IA et du droit français",
                              "radar, radar-compact, girouet, the file of a grid, or facts: the questions "
                              "of the AI Act and French law")),
            _option("--format", choices=("xlsx", "csv", "html", "json"),
                    help=Text("classeur, tableau, page à remplir ou JSON ; à défaut, d’après --output, "
                              "sinon JSON",
                              "workbook, table, page to fill in or JSON; from --output if left out, "
                              "else JSON")),
            _option("--respondents", type="count", default=1, metavar="N",
                    help=Text("nombre de personnes qui répondent dans ce formulaire",
                              "how many people answer in this form")),
            _option("--dossier", type="path", metavar="DOSSIER",
                    help=Text("un dossier dont le formulaire montre ce qu’il dit déjà",
                              "a dossier; the form shows what it says already")),
            _OUTPUT,
            _FORCE,
        ),
    ),
    "read-form": (
        Text("lire des formulaires remplis et en faire un dossier",
             "read forms that were filled in and make a dossier of them"),
        (
            _option("files", nargs="+", type="path", metavar="FILE",
                    help=Text("XLSX, ODS, CSV, le JSON enregistré par la page, ou la page enregistrée ; "
                              "« - » : l’entrée standard",
                              "XLSX, ODS, CSV, the JSON that the page saves, or the saved page; “-”: "
                              "standard input")),
            _option("--into", type="path", metavar="DOSSIER",
                    help=Text("un dossier à compléter, réécrit sur place si --output manque",
                              "a dossier to complete, written in place if --output is left out")),
            _option("--grid", action="append", default=[], metavar="GRID",
                    help=Text("une grille locale que les formulaires demandent, en fichier",
                              "the file of a local grid that the forms ask for")),
            _OUTPUT,
            _option("--force", action="store_true",
                    help=Text("remplacer un autre contenu, et préférer le formulaire au dossier là où ils "
                              "diffèrent",
                              "replace other content, and prefer the form to the dossier where they "
                              "differ")),
        ),
    ),
    "classify": (
        Text("dire ce que le règlement IA et le droit français font d’un projet",
             "say what the AI Act and French law make of a project"),
        (
            _FACTS,
            _ON,
            *_SIZES,
            _OUTPUT,
            _FORCE,
        ),
    ),
    "questions": (
        Text("donner le questionnaire du règlement IA et du droit français",
             "give the questionnaire of the AI Act and French law"),
        (
            _option("--blank", action="store_true",
                    help=Text("une table de faits vierge, en JSON, à remplir",
                              "a blank table of facts, in JSON, to fill")),
            _OUTPUT,
            _FORCE,
        ),
    ),
    "interview": (
        Text("poser, une à une, les questions du droit qui comptent encore, ou celles d’une grille",
             "ask, one at a time, the questions of the law that still matter, or those of a grid"),
        (
            _option("facts", type="path", metavar="FACTS",
                    help=Text("un dossier ou une table de faits, en JSON, tenu à jour ; créé s’il manque",
                              "a dossier or a table of facts, in JSON, kept up to date; made if absent")),
            _option("--grid", action="append", default=[], metavar="GRID",
                    help=Text("grille à remplir au lieu des questions du droit : radar, radar-compact, "
                              "girouet, une grille du dossier ou un fichier ; peut être répété",
                              "grid to fill in instead of the questions of the law: radar, radar-compact, "
                              "girouet, a grid of the dossier or a file; may be repeated")),
            _option("--respondent", metavar="ROLE",
                    help=Text("rôle de qui répond à la grille, comme agents ou élus ; jamais un nom",
                              "role of who answers the grid, such as agents or elected; never a name")),
            _option("--stage", type="stage", metavar="STAGE",
                    help=Text("moment du projet : amont, en cours ou fin de projet",
                              "stage of the project: upstream, ongoing or closing")),
            _option("--basis", type="basis", metavar="BASIS",
                    help=Text("effets attendus ou effets observés", "expected effects or observed effects")),
            _option("--date", type="day", metavar="DAY",
                    help=Text("jour des réponses à la grille ; aujourd’hui pour de nouvelles réponses",
                              "day of the answers to the grid; today for new answers")),
            _option("--number", type="count", metavar="N",
                    help=Text("laquelle des personnes que ces options désignent, à partir de 1 ; une de plus "
                              "que celles du dossier : une nouvelle personne",
                              "which of the people whom these options fit, from 1; one more than the dossier "
                              "has: another person")),
            _option("--name", metavar="TEXT",
                    help=Text("nom du projet, pour un dossier qui n’en a pas encore",
                              "name of the project, for a dossier that has none yet")),
            _ON,
            *_SIZES,
            _option("--output", type="path", metavar="FILE",
                    help=Text("fichier JSON à créer pour les réponses ; le premier reste tel quel",
                              "JSON file to make for the answers; the first stays as it is")),
        ),
    ),
    "duties": (
        Text("dire qui doit quoi, selon quel article et à partir de quel jour",
             "say who owes what, under which article, from which day"),
        (
            _FACTS,
            _option("--role", action="append", default=[], metavar="ROLE",
                    choices=("provider", "deployer", "importer", "distributor", "model_provider",
                             "first_provider"),
                    help=Text("ce que la collectivité est : provider (fournisseur), deployer (déployeur), "
                              "importer, distributor, model_provider, first_provider ; peut être répété ; à "
                              "défaut, ce que dit le dossier",
                              "what the authority is: provider, deployer, importer, distributor, "
                              "model_provider, first_provider; may be repeated; what the dossier says if "
                              "left out")),
            _ON,
            *_SIZES,
            *_DATA,
        ),
    ),
    "advise": (
        Text("dire ce qui est proposé pour un dossier, et pourquoi",
             "say what is proposed for a dossier, and why"),
        (
            _DOSSIER,
            _POLICY,
            _option("--on", type="day", metavar="DAY",
                    help=Text("jour de la proposition et du droit ; aujourd’hui si rien n’est dit",
                              "day of the proposal and of the law; today if left out")),
            *_DATA,
        ),
    ),
    "compare": (
        Text("dire ce qui a changé entre deux moments d’un dossier, ou entre deux dossiers",
             "say what changed between two moments of a dossier, or between two dossiers"),
        (
            _option("dossiers", nargs="+", type="path", metavar="DOSSIER",
                    help=Text("un dossier rempli à plusieurs moments, ou deux dossiers, le plus ancien "
                              "d’abord",
                              "a dossier filled in at several moments, or two dossiers, the earlier one "
                              "first")),
            _option("--grid", metavar="GRID", default="",
                    help=Text("une seule grille ; à défaut, toutes",
                              "one grid alone; all of them if left out")),
            *_DATA,
        ),
    ),
    "portfolio": (
        Text("écrire le rapport de chaque dossier d’un répertoire, et celui de l’ensemble",
             "write the report of every dossier of a folder, and one for them all"),
        (
            _option("source", type="path", metavar="SOURCE",
                    help=Text("un répertoire de dossiers en JSON ou TOML, ou une table CSV, un projet par "
                              "ligne ; « - » : cette table sur l’entrée standard",
                              "a folder of JSON or TOML files, or a CSV table, one project a row; “-”: that "
                              "table on standard input")),
            _option("--output", type="path", metavar="FOLDER", required=True,
                    help=Text("répertoire pour index.html et les rapports ; créé s’il manque",
                              "folder for index.html and the reports; made if absent")),
            _option("--grid", metavar="GRID", default="radar",
                    help=Text("grille des réponses d’une table CSV : radar, radar-compact, girouet ou un "
                              "fichier ; radar si rien n’est dit",
                              "grid of the ratings of a CSV table: radar, radar-compact, girouet or a file; "
                              "radar if left out")),
            _POLICY,
            _ON,
            _option("--title", metavar="TEXT", default="",
                    help=Text("nom du portefeuille", "name of the portfolio")),
            _option("--heading", metavar="TEXT", default="",
                    help=Text("en-tête de la collectivité, au-dessus du titre",
                              "the authority’s own lines above the title")),
            _FORCE,
        ),
    ),
    "import": (
        Text("lire un registre ou une table de réponses, et en faire un dossier par projet",
             "read a register or a table of ratings, and make one dossier a project"),
        (
            _option("format", choices=("canada", "uk", "etalab", "table"), metavar="FORMAT",
                    help=Text("canada (évaluations, JSON), uk (ATRS, JSON), etalab (inventaire, CSV) ou "
                              "table (réponses, CSV)",
                              "canada (assessments, JSON), uk (ATRS, JSON), etalab (inventory, CSV) or "
                              "table (ratings, CSV)")),
            _option("source", type="path", metavar="SOURCE",
                    help=Text("le registre ; « - » : l’entrée standard",
                              "the register; “-”: standard input")),
            _option("--output", type="path", metavar="FOLDER", required=True,
                    help=Text("répertoire où écrire les dossiers, un fichier JSON chacun ; créé s’il manque",
                              "folder for the dossiers, a JSON file each; made if absent")),
            _option("--grid", metavar="GRID", default="radar",
                    help=Text("grille d’une table : radar, radar-compact, girouet ou un fichier ; radar si "
                              "rien n’est dit",
                              "grid of a table: radar, radar-compact, girouet or a file; radar if left "
                              "out")),
            _FORCE,
        ),
    ),
    "export": (
        Text("écrire des dossiers en table, un projet par ligne",
             "write dossiers as a table, one project a row"),
        (
            _option("format", choices=("csv", "etalab"), metavar="FORMAT",
                    help=Text("csv (tout ce qui se compte) ou etalab (inventaire des algorithmes publics)",
                              "csv (all that can be counted) or etalab (French inventory of public "
                              "algorithms)")),
            _option("sources", nargs="+", type="path", metavar="SOURCE",
                    help=Text("des dossiers en JSON ou TOML, ou des répertoires qui en contiennent",
                              "dossiers in JSON or TOML, or folders of them")),
            _ON,
            _OUTPUT,
            _FORCE,
        ),
    ),
    "grids": (
        Text("donner la liste des grilles, ou montrer une grille entière",
             "list the grids, or show one in full"),
        (
            _option("grid", nargs="?", metavar="GRID",
                    help=Text("une grille de la liste, ou un fichier ; à défaut, la liste",
                              "a grid of the list, or a file; the list if left out")),
            *_DATA,
        ),
    ),
    "policies": (
        Text("donner la liste des politiques, ou montrer et vérifier une politique",
             "list the policies, or show and check one"),
        (
            _option("policy", nargs="?", metavar="POLICY",
                    help=Text("une politique de la liste, ou un fichier ; à défaut, la liste",
                              "a policy of the list, or a file; the list if left out")),
            _option("--grid", metavar="GRID",
                    help=Text("vérifier aussi que cette grille a ce que la politique nomme",
                              "check too that this grid has what the policy names")),
            *_DATA,
        ),
    ),
    "schema": (
        Text("donner le schéma JSON d’un fichier ou d’un résultat",
             "give the JSON Schema of a file or a result"),
        (
            _option("name", nargs="?", metavar="NAME",
                    help=Text("dossier, grid, policy, facts, assessment… ; à défaut, la liste",
                              "dossier, grid, policy, facts, assessment…; the list if left out")),
            _OUTPUT,
            _FORCE,
        ),
    ),
}  # fmt: skip
"""Each command: what it does, and what it takes beside the options of all.

Its work is in the module of the same name.
"""

_WITHOUT_PACKS = ("schema",)
COMMANDS = {
    name: (what, options if name in _WITHOUT_PACKS else (*options, _PACK))
    for name, (what, options) in _OPTIONS.items()
}
"""Each command with all of its options."""
