"""For maintainers: `python -m ia_radar.grid.catalog` writes the Python tables anew from the TOML files.

The TOML files are the source. The tables hold the same data ready to load, since reading TOML would cost
more than the rest of a first drawing; a test holds the two equal.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from pprint import pformat

__all__ = ["table_of"]

_HEAD = '''# SPDX-License-Identifier: CC-BY-NC-4.0
"""Made from {source} by `python -m ia_radar.grid.catalog`; edit that file, not this one."""

__all__ = ["DATA"]

DATA: dict[str, object] = {data}
'''


def table_of(source: Path) -> str:
    """The Python module that holds what a TOML file holds."""
    data = tomllib.loads(source.read_text("utf-8"))
    return _HEAD.format(source=source.name, data=pformat(data, width=110, sort_dicts=False))


def main() -> None:
    """Write every table."""
    for source in sorted(Path(__file__).parent.glob("*.toml")):
        name = source.stem.replace("-", "_").replace(".", "_")
        source.with_name(f"_{name}.py").write_text(table_of(source), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
