"""``report``: the drawings and the report of a dossier, in a folder; the summary on the terminal."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ia_radar._ground.files import read_bytes
from ia_radar.cli.outputs import PAGE, write_folder
from ia_radar.cli.sources import read_dossier, read_packs, read_table
from ia_radar.cli.terminal import complain, say
from ia_radar.errors import InvalidInput
from ia_radar.exchange.report import (
    Logo,
    read_sections,
    report_files,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.dossier import Dossier
    from ia_radar.exchange.report.themes import Theme
    from ia_radar.pack.model import Pack

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """Write the report of a dossier."""
    packs = read_packs(options.pack)
    dossier = read_dossier(options.dossier, options.policy, packs)
    theme = _theme(options, packs)
    files = report_files(
        dossier,
        formats=options.format,
        lang=options.lang,
        on=options.on,
        theme=theme,
        logo=_logo(options, dossier),
        heading=options.heading,
        sections=read_sections(read_table(options.sections)) if options.sections else (),
        packs=packs,
    )
    in_words = summary(dossier, lang=options.lang, on=options.on, packs=packs)
    page = files.pop(PAGE)
    paths = write_folder(options.output, files, page, force=options.force)
    say("\n".join([in_words, "", *map(str, paths)]))


def _theme(options: argparse.Namespace, packs: Iterable[Pack]) -> Theme | None:
    """The colours that are asked for, or those of a pack; its author is told what is hard to read."""
    if isinstance(options.theme, Path):
        from ia_radar.exchange.report.themes import load_theme

        theme: Theme | None = load_theme(options.theme)
    else:
        theme = options.theme or next((pack.theme for pack in packs if pack.theme is not None), None)
    if theme is not None and not (check := theme.check()).passes:
        complain(check.text(options.lang))
    return theme


def _logo(options: argparse.Namespace, dossier: Dossier) -> Logo | None:
    """The logo, which says the authority's name to somebody who does not see it."""
    if options.logo is None or isinstance(options.logo, Logo):
        return options.logo
    name = options.heading or dossier.project.authority or dossier.project.name[options.lang]
    image = read_bytes(options.logo)
    try:
        return Logo(image, name)
    except InvalidInput as error:
        raise InvalidInput([problem._replace(path="--logo") for problem in error.problems]) from error
