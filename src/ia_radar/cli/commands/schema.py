"""``schema``: the JSON Schema of a kind of file or result, or the names of all of them."""

from __future__ import annotations

import argparse

from ia_radar.cli.outputs import write_json, write_text
from ia_radar.errors import UnknownId
from ia_radar.schemas import schemas

__all__ = ["run"]


def run(options: argparse.Namespace) -> None:
    """Print a schema, or the names of those there are."""
    known = schemas()
    if options.name is None:
        write_text("\n".join(known), options.output, force=options.force)
    elif options.name not in known:
        raise UnknownId("schema", options.name, known)
    else:
        write_json(known[options.name], options.output, force=options.force)
