"""The command line: a thin door to the library, the only place that reads and writes files by itself."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from io import TextIOWrapper
from pathlib import Path

from ia_radar._files import read_file
from ia_radar.dossier import Dossier, Project
from ia_radar.errors import IaRadarError, InvalidInput, Problem
from ia_radar.exchange.interview import begin, converse
from ia_radar.exchange.law import blank_facts, law_text, questionnaire, read_facts, read_law
from ia_radar.exchange.report import drawings, html_report, summary
from ia_radar.grid.catalog import get_grid
from ia_radar.grid.load import load_grid
from ia_radar.text import LANGS, Text

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it went well, 2 when the input was refused (told on the error stream)."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], None] = options.command
    try:
        command(options)
    except IaRadarError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:  # Ctrl-C leaves what was saved
        return 130
    except BrokenPipeError:  # the reader of our output left, as `head` does
        sys.stderr.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ia_radar", description="Decide on AI projects in local authorities."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    report = commands.add_parser("report", help="draw a dossier and write its report")
    report.add_argument("dossier", type=Path, help="a dossier, in JSON")
    report.add_argument("--output", type=Path, required=True, help="folder for the drawings and report.html")
    report.add_argument("--lang", choices=LANGS, default="fr")
    report.add_argument(
        "--on", type=date.fromisoformat, help="day of the proposal; the dossier's last day if left out"
    )
    report.set_defaults(command=_report)

    check = commands.add_parser("check", help="say all that is wrong with a dossier or a grid")
    check.add_argument("file", type=Path, help="a dossier (JSON) or a grid (TOML or JSON)")
    check.set_defaults(command=_check)

    form = commands.add_parser("form", help="print a blank dossier for a grid, to fill")
    form.add_argument("grid", help="id of a catalogue grid, or a grid file")
    form.set_defaults(command=_form)

    classify = commands.add_parser("classify", help="say what the AI Act and French law make of a project")
    _takes_facts(classify, "a dossier or a table of facts, in JSON")
    classify.add_argument("--population", type=int, help="inhabitants of the authority")
    classify.add_argument("--agents", type=int, help="staff of the authority")
    classify.set_defaults(command=_classify)

    asked = commands.add_parser("questions", help="print the questionnaire of the AI Act and French law")
    asked.add_argument("--lang", choices=LANGS, default="fr")
    asked.add_argument("--blank", action="store_true", help="print a blank table of facts in JSON, to fill")
    asked.set_defaults(command=_questions)

    interview = commands.add_parser("interview", help="ask what still matters, one question at a time")
    _takes_facts(interview, "a dossier or a table of facts, in JSON, kept up to date; made if absent")
    interview.set_defaults(command=_interview)
    return parser


def _takes_facts(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("facts", type=Path, help=what)
    parser.add_argument("--on", type=date.fromisoformat, required=True, help="day of the law, as 2026-11-22")
    parser.add_argument("--lang", choices=LANGS, default="fr")


def _report(options: argparse.Namespace) -> None:
    dossier = _dossier(options.dossier)
    output: Path = options.output
    files = {
        f"{name}.svg": drawing.document() for name, drawing in drawings(dossier, lang=options.lang).items()
    }
    files["report.html"] = html_report(dossier, lang=options.lang, on=options.on)
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (output / name).write_text(content, encoding="utf-8", newline="\n")
    except OSError as error:
        raise InvalidInput([Problem(str(output), "unwritable", f"cannot be written: {error}")]) from error
    print(summary(dossier, lang=options.lang))
    print()
    for name in files:
        print(output / name)


def _check(options: argparse.Namespace) -> None:
    data = _mapping(options.file)
    kind = Dossier.from_dict(data) if "project" in data else load_grid(data)
    print(f"{options.file}: {kind!r}")


def _form(options: argparse.Namespace) -> None:
    known = Path(options.grid)
    grid = load_grid(known) if known.suffix in (".toml", ".json") else get_grid(options.grid)
    from ia_radar.assess.model import Assessment

    blank = Dossier(Project(Text("À compléter", "To fill in")), [Assessment(grid)]).to_dict()
    print(_json(blank))


def _classify(options: argparse.Namespace) -> None:
    file = read_facts(_mapping(options.facts))
    law = read_law(file, on=options.on, population=options.population, agents=options.agents)
    print(law_text(law, options.lang))


def _questions(options: argparse.Namespace) -> None:
    print(_json(blank_facts()) if options.blank else questionnaire(options.lang))


def _interview(options: argparse.Namespace) -> None:
    path: Path = options.facts
    try:
        is_new = not path.exists()
    except OSError:  # reading it will say why
        is_new = False
    file = read_facts({} if is_new else _mapping(path))
    start = begin(file.facts, on=options.on, lang=options.lang)
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # a stray byte is a word that is not understood
    say = partial(print, flush=True)
    converse(start, sys.stdin, say, lambda facts: _replace(path, _json(file.with_facts(facts))))


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _replace(path: Path, content: str) -> None:
    """Write a file whole or not at all."""
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.write_text(f"{content}\n", encoding="utf-8", newline="\n")
        beside.replace(path)
    except OSError as error:
        raise InvalidInput([Problem(str(path), "unwritable", f"cannot be written: {error}")]) from error


def _dossier(path: Path) -> Dossier:
    return Dossier.from_dict(_mapping(path))


def _mapping(path: Path) -> Mapping[str, object]:
    data = read_file(path)
    if not isinstance(data, Mapping):
        message = f"expected a table of keys and values, got {type(data).__name__}"
        raise InvalidInput([Problem(str(path), "wrong-type", message)])
    return data


if __name__ == "__main__":
    sys.exit(main())
