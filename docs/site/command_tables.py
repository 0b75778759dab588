"""Usage, example and arguments of each command, from the parser's own table: ``python docs/site/command_tables.py``.

They stand in `docs/command-line.md` and its French, between two marks; what is around them is written by hand. A test
compares the pages with what is made here, and runs the examples.
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from ia_radar.cli.options import COMMANDS, LANG, Option
from ia_radar.text import LANGS, Lang, Text

__all__ = ["EXAMPLES", "PAGES", "with_tables"]

_DOCS = Path(__file__).parents[1]
PAGES: dict[Lang, Path] = {"en": _DOCS / "command-line.md", "fr": _DOCS / "fr" / "command-line.md"}

EXAMPLES = {
    "report": 'ia-radar report dossier.json --output rapport --heading "Ville d’Exemple"',
    "check": "ia-radar check dossier.json",
    "form": "ia-radar form girouet --respondents 6 --output atelier.csv",
    "read-form": "ia-radar read-form atelier.csv --output atelier.json",
    "classify": "ia-radar classify dossier.json --on 2026-11-27 --population 62000",
    "questions": "ia-radar questions --blank --output faits.json",
    "interview": "ia-radar interview faits.json",
    "duties": "ia-radar duties dossier.json --role deployer --json --output obligations.json",
    "advise": "ia-radar advise dossier.json --policy montpellier",
    "compare": "ia-radar compare dossier.json --grid radar",
    "portfolio": 'ia-radar portfolio projets --output portefeuille --title "Projets de la ville"',
    "import": "ia-radar import table projets.csv --output projets",
    "export": "ia-radar export csv projets --output projets-lus.csv",
    "grids": "ia-radar grids girouet --json --output grille.json",
    "policies": "ia-radar policies montpellier",
    "schema": "ia-radar schema dossier --output dossier.schema.json",
}
"""One example a command. A test runs them in one folder, in the order in which they lean on each other."""

_HEAD = Text("argument", "argument"), Text("sens", "meaning")
_REGION = re.compile(r"(<!-- arguments: (\S+) -->\n).*?(?=<!-- /arguments -->)", re.DOTALL)


def with_tables(page: str, lang: Lang) -> str:
    """A page with what stands between its marks written anew."""
    return _REGION.sub(lambda match: match[1] + _command(match[2], lang), page)


def _command(name: str, lang: Lang) -> str:
    _, options = COMMANDS[name]
    positional = [option for option in options if not _is_flag(option)]
    flags = [option for option in (*options, LANG) if _is_flag(option)]
    words = " ".join(["ia-radar", name, *map(_usage, positional), *map(_usage, flags)])
    usage = textwrap.fill(words, 76, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
    usage = usage.replace("\u00a0", " ")
    rows = [_HEAD, (Text("---", "---"),) * 2, *map(_row, (*positional, *flags))]
    table = "\n".join(f"| {left[lang]} | {right[lang]} |" for left, right in rows)
    return f"```text\n{usage}\n```\n\n{table}\n\n```console\n$ {EXAMPLES[name]}\n```\n"


def _is_flag(option: Option) -> bool:
    return option[0][0].startswith("-")


def _value(option: Option) -> str:
    """What follows a flag, or stands in the place of an argument: `FILE`, `docx|markdown`, or nothing."""
    names, details = option
    if details.get("action") == "store_true":
        return ""
    return str(details.get("metavar") or "|".join(details.get("choices", ())) or names[0])


def _usage(option: Option) -> str:
    """An argument as a usage line writes it; a space that must not break is a tie."""
    names, details = option
    if not _is_flag(option):
        value = _value(option)
        shown = {"+": f"{value} [{value}\u00a0…]", "?": f"[{value}]"}
        return shown.get(str(details.get("nargs")), value)
    words = "\u00a0".join(filter(None, [names[0], _value(option)]))
    return words if details.get("required") else f"[{words}]"


def _row(option: Option) -> tuple[Text, Text]:
    names, details = option
    value = _value(option)
    shown = f"`{names[0]}`" if _is_flag(option) else f"`{value}`"
    if _is_flag(option) and value:
        shown += " " + ", ".join(f"`{choice}`" for choice in value.split("|"))
    text: Text = details["help"]
    return Text(shown, shown), Text(*(_cell(text[lang]) for lang in LANGS))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    for lang, path in PAGES.items():
        path.write_text(with_tables(path.read_text("utf-8"), lang), encoding="utf-8")
