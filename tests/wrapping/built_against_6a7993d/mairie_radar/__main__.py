"""The command line of the town hall: a blank dossier, and its report."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import ia_radar as ia
import mairie_radar

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    parser = argparse.ArgumentParser(prog="mairie-radar", description="Le radar de la mairie.")
    commands = parser.add_subparsers(dest="command", required=True)
    form = commands.add_parser("form", help="écrire un dossier vierge")
    form.add_argument("name", help="nom du projet")
    form.add_argument("file", type=Path, help="fichier à écrire")
    report = commands.add_parser("report", help="écrire le rapport d’un dossier")
    report.add_argument("file", type=Path, help="le dossier")
    report.add_argument("folder", type=Path, help="où écrire")
    options = parser.parse_args(arguments)
    try:
        if options.command == "form":
            blank = mairie_radar.blank(options.name).to_dict()
            options.file.write_text(json.dumps(blank, ensure_ascii=False, indent=2), encoding="utf-8")
        else:
            dossier = ia.Dossier.from_dict(json.loads(options.file.read_text("utf-8")))
            for path in mairie_radar.write_report(dossier, options.folder, on=dt.date.today()):
                print(path)
    except (OSError, ValueError) as error:  # InvalidInput is a ValueError, and says all that is wrong
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
