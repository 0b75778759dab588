"""``questions``: the questionnaire of the AI Act and French law, to read or to fill."""

from __future__ import annotations

import argparse

from ia_radar._ground.files import FileError
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.cli.outputs import write_json, write_text
from ia_radar.cli.sources import read_packs
from ia_radar.exchange.law import blank_facts, questionnaire
from ia_radar.grid.model import Provenance
from ia_radar.pack.model import Pack
from ia_radar.text import Lang, Text

__all__ = ["run"]


_NO_BLANK = Text(
    "une table de faits ne contient pas de réponses locales : écrivez-les dans un dossier, sous « declared »",
    "a table of facts holds no local answers: write them into a dossier, under “declared”",
)


def run(options: argparse.Namespace) -> None:
    """Print the questionnaire, or a blank table of facts."""
    packs = check_packs(read_packs(options.pack), Pack)
    if options.blank and packs:
        raise FileError("--blank", "local", _NO_BLANK)
    if options.blank:
        write_json(blank_facts(), options.output, force=options.force)
    else:
        texts = [
            questionnaire(options.lang),
            *(_local(pack, options.lang) for pack in packs if pack.questions),
        ]
        write_text("\n\n".join(texts), options.output, force=options.force)


def _local(pack: Pack, lang: Lang) -> str:
    """The questions of a pack, under their ids in a dossier."""
    lines = [f"# {pack.title[lang]} ({Provenance.LOCAL.label[lang]})"]
    for asked in pack.questions:
        lines += ["", f"{pack.fact(asked)} ({asked.source[lang]})", f"  {asked.text[lang]}"]
        lines += [f"  {asked.help[lang]}"] if asked.help.fr else []
    return "\n".join(lines)
