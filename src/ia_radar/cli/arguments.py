"""The words that the command line understands, with its help and its refusals in two languages."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NoReturn

from ia_radar.cli.days import parse_day
from ia_radar.cli.terminal import complain, say
from ia_radar.text import LANGS, Lang, Text

__all__ = ["COMMANDS", "make_parser"]

_ABOUT = Text(
    "Décider des projets d’IA dans les collectivités : radar, girouet, règlement IA.",
    "Decide on AI projects in local authorities: radar, girouet, AI Act.",
)
_WORDS = {
    "usage": Text("utilisation : ", "usage: "),
    "commands": Text("commandes", "commands"),
    "arguments": Text("arguments", "arguments"),
    "options": Text("options", "options"),
    "command": Text("COMMANDE", "COMMAND"),
    "help": Text("montre cette aide", "show this help"),
    "version": Text("dit la version", "say the version"),
    "more": Text(
        "« {} COMMANDE --help » détaille une commande.", "“{} COMMAND --help” tells more on a command."
    ),
}
_BAD_DAY = Text(
    "« {} » n’est pas un jour : écrivez-le ainsi : 2026-11-22 ou 22/11/2026",
    "“{}” is no day: write it as 2026-11-22 or 22/11/2026",
)
_NO_NAME = Text("un nom de fichier ou de dossier est attendu", "expected the name of a file or folder")

_MAX_QUOTED = 300

# What argparse says, in English only, and how it is said in French.
_FRENCH = [
    (r"the following arguments are required: (.*)", r"il manque : \1"),
    (r"unrecognized arguments: (.*)", r"ceci n’est pas compris : \1"),
    (r"argument (.+): expected at least one argument", r"\1 : au moins une valeur est attendue"),
    (r"argument (.+): expected one argument", r"\1 : une valeur est attendue"),
    (r"argument (.+): ignored explicit argument (.*)", r"\1 : ne prend pas de valeur (\2)"),
    (r"argument (.+): invalid int value: (.*)", r"\1 : \2 n’est pas un nombre entier"),
    (r"argument (.+): invalid choice: (.*) \(choose from (.*)\)", r"\1 : \2 n’existe pas (choix : \3)"),
    (r"ambiguous option: (.+) could match (.*)", r"\1 peut être : \2"),
    (r"argument (.+?): (.*)", r"\1 : \2"),
]

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
    _option("--population", type=int, metavar="N",
            help=Text("habitants de la collectivité", "inhabitants of the authority")),
    _option("--agents", type=int, metavar="N",
            help=Text("agents de la collectivité", "staff of the authority")),
)  # fmt: skip
_LANG = _option(
    "--lang", choices=LANGS, default=argparse.SUPPRESS,
    help=Text("langue de ce qui est produit (fr si rien n’est dit) et des messages",
              "language of what is made (fr if left out) and of messages"),
)  # fmt: skip
_DOSSIER = _option(
    "dossier", type="path", metavar="DOSSIER",
    help=Text("un dossier, en JSON ; « - » : l’entrée standard", "a dossier, in JSON; “-”: standard input"),
)  # fmt: skip

COMMANDS: dict[str, tuple[Text, tuple[Option, ...]]] = {
    "report": (
        Text("dessiner un dossier et écrire son rapport", "draw a dossier and write its report"),
        (
            _DOSSIER,
            _option("--output", type="path", metavar="FOLDER", required=True,
                    help=Text("dossier pour les dessins et report.html",
                              "folder for the drawings and report.html")),
            _option("--on", type="day", metavar="DAY",
                    help=Text("jour de la proposition et du droit ; à défaut, le dernier jour du dossier",
                              "day of the proposal and of the law; the dossier’s last day if left out")),
            _option("--policy", metavar="POLICY",
                    help=Text("politique à appliquer, au lieu de celle du dossier : un fichier, ou default, "
                              "montpellier, no-job-removed, environment-first",
                              "policy to apply instead of the dossier’s: a file, or default, montpellier, "
                              "no-job-removed, environment-first")),
            _option("--format", action="append", choices=("docx", "markdown"), default=[],
                    help=Text("aussi dans ce format ; peut être répété",
                              "in this format too; may be repeated")),
            _option("--theme", choices=("light", "dark", "print", "dsfr"),
                    help=Text("couleurs ; à défaut, celles que demande l’écran",
                              "colours; those that the screen asks for if left out")),
            _option("--heading", metavar="TEXT", default="",
                    help=Text("en-tête de la collectivité", "the authority’s heading")),
            _option("--logo", type="path", metavar="FILE",
                    help=Text("logo de la collectivité, en PNG ou JPEG",
                              "the authority’s logo, PNG or JPEG")),
            _option("--sections", type="path", metavar="FILE",
                    help=Text("sections ajoutées par la collectivité, en JSON ou TOML",
                              "sections that the authority adds, in JSON or TOML")),
            _FORCE,
        ),
    ),
    "check": (
        Text("dire tout ce qui ne va pas dans un dossier, une grille, une politique ou des faits",
             "say all that is wrong with a dossier, a grid, a policy or facts"),
        (_option("file", type="path", metavar="FILE",
                 help=Text("le fichier, en JSON ou en TOML ; « - » : l’entrée standard",
                           "the file, in JSON or TOML; “-”: standard input")),),
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
            _option("--respondents", type=int, default=1, metavar="N",
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
                    help=Text("XLSX, ODS, CSV, ou le JSON enregistré par la page ; « - » : l’entrée standard",
                              "XLSX, ODS, CSV, or the JSON that the page saves; “-”: standard input")),
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
            _option("facts", type="path", metavar="FACTS",
                    help=Text("un dossier ou une table de faits ; « - » : l’entrée standard",
                              "a dossier or a table of facts; “-”: standard input")),
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
        Text("poser, une à une, les questions qui comptent encore",
             "ask what still matters, one question at a time"),
        (
            _option("facts", type="path", metavar="FACTS",
                    help=Text("un dossier ou une table de faits, en JSON, tenu à jour ; créé s’il manque",
                              "a dossier or a table of facts, in JSON, kept up to date; made if absent")),
            _ON,
            *_SIZES,
            _option("--output", type="path", metavar="FILE",
                    help=Text("fichier JSON à créer pour les réponses ; le premier reste tel quel",
                              "JSON file to make for the answers; the first stays as it is")),
        ),
    ),
}  # fmt: skip
"""Each command: what it does, and what it takes. Its work is in the module of the same name."""


def make_parser(lang: Lang) -> argparse.ArgumentParser:
    """The parser of the whole command line, with its help and refusals in a language."""
    parser = _PARSERS[lang](prog="ia_radar", description=_ABOUT[lang])
    parser.epilog = _WORDS["more"][lang].format(parser.prog)
    parser.options.add_argument("--version", action=_Version, nargs=0, help=_WORDS["version"][lang])
    parser.set_defaults(lang="fr", messages=lang)
    _add(parser, lang, [_LANG])
    commands = parser.add_subparsers(
        required=True,
        dest="module",
        metavar=_WORDS["command"][lang],
        title=_WORDS["commands"][lang],
        parser_class=_PARSERS[lang],
    )
    for name, (what, options) in COMMANDS.items():
        command = commands.add_parser(
            name, help=what[lang], description=f"{what[lang][:1].upper()}{what[lang][1:]}."
        )
        _add(command, lang, [*options, _LANG])
    return parser


def _add(parser: _Parser, lang: Lang, options: Iterable[Option]) -> None:
    types: dict[object, Callable[[str], object]] = {"path": partial(_path, lang), "day": partial(_day, lang)}
    for names, details in options:
        group = parser.options if names[0].startswith("-") else parser.arguments
        words = {"help": details["help"][lang]}
        if details.get("type") in types:
            words["type"] = types[details["type"]]
        group.add_argument(*names, **{**details, **words})


def _path(lang: Lang, text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError(_NO_NAME[lang])
    return Path(text)


def _day(lang: Lang, text: str) -> object:
    day = parse_day(text)
    if day is None:
        raise argparse.ArgumentTypeError(_BAD_DAY[lang].format(text[:40]))
    return day


class _Parser(argparse.ArgumentParser):
    """A parser that prints through our terminal, in our languages."""

    lang: Lang = "fr"

    def __init__(self, **details: Any) -> None:
        lang = self.lang
        super().__init__(
            add_help=False, allow_abbrev=False, formatter_class=partial(_Formatter, lang), **details
        )
        self.color = False  # Python 3.14 colours help; a terminal gets no control characters from us
        self.arguments = self.add_argument_group(_WORDS["arguments"][lang])
        self.options = self.add_argument_group(_WORDS["options"][lang])
        self.options.add_argument("-h", "--help", action=_Help, nargs=0, help=_WORDS["help"][lang])

    def error(self, message: str) -> NoReturn:
        """Refuse the words that were given."""
        shown = message if len(message) <= _MAX_QUOTED else f"{message[:_MAX_QUOTED]}…"
        complain(f"{self.format_usage()}{self.prog}: {_in_words(shown, self.lang)}")
        raise SystemExit(2)


class _Formatter(argparse.HelpFormatter):
    """Help of one width everywhere, that begins with « utilisation » in French."""

    def __init__(self, lang: Lang, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=100)
        self._lang = lang

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, _WORDS["usage"][self._lang] if prefix is None else prefix)


class _Help(argparse.Action):
    """Say the help and leave."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        say(parser.format_help().rstrip("\n"))
        raise SystemExit(0)


class _Version(argparse.Action):
    """Say the version and leave."""

    def __call__(self, *_: object) -> NoReturn:
        try:
            number = version("ia-radar")
        except PackageNotFoundError:  # run from its sources
            number = "?"
        say(f"ia_radar {number}")
        raise SystemExit(0)


class _EnglishParser(_Parser):
    lang = "en"


_PARSERS: dict[Lang, type[_Parser]] = {"fr": _Parser, "en": _EnglishParser}


def _in_words(message: str, lang: Lang) -> str:
    if lang == "fr":
        for pattern, french in _FRENCH:
            match = re.fullmatch(pattern, message, re.DOTALL)
            if match:
                return match.expand(french)
    return message
