"""``read-form``: forms that came back, as a dossier; nothing is written unless all of them are right."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from attrs import evolve

from ia_radar._ground.files import read_bytes
from ia_radar._ground.saving import real_path, update
from ia_radar.cli.outputs import write_json
from ia_radar.cli.sources import bytes_of, json_table_in, read_grid, read_packs, table_in
from ia_radar.cli.terminal import complain, json_text
from ia_radar.dossier import Dossier
from ia_radar.exchange.form_files import MAX_FILE, Form, join_forms, read_forms
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import Lang, Text

__all__ = ["run"]

_COUNT = Text("réponses : {} sur {} ; personnes : {}", "answers: {} of {}; people: {}")
_LAW = Text("Réponses aux questions du droit : {}", "Answers to the questions of the law: {}")
_LOCAL = Text("Réponses aux questions locales : {}", "Answers to local questions: {}")


def run(options: argparse.Namespace) -> None:
    """Read forms, and write the dossier that they make."""
    packs = read_packs(options.pack)
    grids = [read_grid(name, packs) for name in options.grid]
    files = {str(path): bytes_of(path, MAX_FILE) for path in options.files}
    if options.into is None:
        forms = read_forms(files, grids, packs)
        write_json(join_forms(forms).to_dict(), options.output, force=options.force)
    else:
        forms = _complete(options, files, grids, packs)
    complain("\n".join(line for form in forms for line in _summary(form, options.lang)))


def _complete(
    options: argparse.Namespace, files: dict[str, bytes], grids: list[Grid], packs: tuple[Pack, ...]
) -> tuple[Form, ...]:
    """Put the forms into a dossier; in place, what others wrote in it meanwhile stays."""
    forms: tuple[Form, ...] = ()

    def completed(table: Mapping[str, object]) -> Dossier:
        nonlocal forms
        dossier = Dossier.from_dict(table, [grid for pack in packs for grid in pack.grids])
        forms = read_forms(files, [*grids, *dossier.all_grids], packs)
        return join_forms(forms, dossier, replace=options.force)

    if options.output is not None:
        table = table_in(bytes_of(options.into), str(options.into))
        write_json(completed(table).to_dict(), options.output, force=options.force)
        return forms
    read_bytes(options.into)  # a dossier that is not there is said so

    def change(raw: bytes | None) -> bytes:
        return json_text(completed(json_table_in(raw or b"", str(options.into))).to_dict()).encode()

    update(real_path(options.into), change)
    return forms


def _summary(form: Form, lang: Lang) -> list[str]:
    lines = []
    for grid in form.grids:
        people = form.of(grid)
        answered = evolve(form, assessments=people).answered
        count = _COUNT[lang].format(answered, len(people) * len(grid.items), len(people))
        lines.append(f"{grid.title[lang]} – {count}")
    lines += [_LAW[lang].format(len(form.facts))] if form.asks_law else []
    return [*lines, _LOCAL[lang].format(len(form.declared))] if form.packs else lines
