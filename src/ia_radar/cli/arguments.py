"""The words that the command line understands, with its help and its refusals in two languages."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

from ia_radar._ground.counts import read_count
from ia_radar._ground.terms import member_of
from ia_radar.assess.model import Basis, Stage
from ia_radar.cli.days import parse_day
from ia_radar.cli.options import COMMANDS, LANG, Option
from ia_radar.cli.terminal import complain, say
from ia_radar.text import Lang, Text

__all__ = ["make_parser"]

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
_BAD_COUNT = Text(
    '« {} » n’est pas un nombre entier, zéro ou plus : écrivez-le ainsi : 62000 ou "62 000"',
    '“{}” is no whole number, zero or more: write it as 62000 or "62 000"',
)
_NO_WORD = Text("« {} » n’est pas compris ; choix : {}", "“{}” is not understood; choose from {}")
_BAD_THEME = Text(
    "« {} » n’existe pas ; écrivez light, dark, print, dsfr, une ou deux couleurs (7a1f3d,c9a227) ou un "
    "fichier .toml",
    "“{}” is not known; write light, dark, print, dsfr, one or two colours (7a1f3d,c9a227) or a .toml file",
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


def make_parser(
    lang: Lang, program: str = "ia_radar", defaults: Mapping[str, Any] = MappingProxyType({})
) -> argparse.ArgumentParser:
    """The parser of the whole command line, with its help and refusals in a language.

    Args:
        lang: of help and refusals.
        program: the name of the program.
        defaults: by option, such as ``--policy``, the value that stands where nobody writes one.
    """
    parser = _PARSERS[lang](prog=program, description=_ABOUT[lang])
    parser.epilog = _WORDS["more"][lang].format(parser.prog)
    parser.options.add_argument("--version", action=_Version, nargs=0, help=_WORDS["version"][lang])
    parser.set_defaults(lang="fr", messages=lang)
    _add(parser, lang, [LANG])
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
        given = [(names, _with_default(names, details, defaults)) for names, details in options]
        _add(command, lang, [*given, LANG])
    return parser


def _with_default(
    names: Sequence[str], details: dict[str, Any], defaults: Mapping[str, Any]
) -> dict[str, Any]:
    value = next((defaults[name] for name in names if name in defaults), None)
    return details if value is None else {**details, "default": value}


def _add(parser: _Parser, lang: Lang, options: Iterable[Option]) -> None:
    types: dict[object, Callable[[str], object]] = {
        "path": partial(_path, lang),
        "day": partial(_day, lang),
        "count": partial(_count, lang),
        "stage": partial(_member, lang, Stage),
        "basis": partial(_member, lang, Basis),
        "theme": partial(_theme, lang),
    }
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


def _theme(lang: Lang, text: str) -> object:
    from ia_radar.exchange.report.themes import parse_theme

    theme = parse_theme(text)
    if theme is None and text.lower().endswith((".toml", ".json")):
        return Path(text)  # read by the command, which says all that is wrong with it
    if theme is None:
        raise argparse.ArgumentTypeError(_BAD_THEME[lang].format(text[:40]))
    return theme


def _count(lang: Lang, text: str) -> int:
    count = read_count(text)
    if count is None:
        raise argparse.ArgumentTypeError(_BAD_COUNT[lang].format(text[:40]))
    return count


def _member(lang: Lang, kind: type[Stage | Basis], text: str) -> Stage | Basis:
    """The stage or the basis that a text names, as every other reader takes it."""
    member = member_of(kind, text)
    if member is not None:
        return member
    offered = ", ".join(member.label[lang].lower() for member in kind)
    raise argparse.ArgumentTypeError(_NO_WORD[lang].format(text[:40], offered))


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
