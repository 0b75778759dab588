"""The grids that come with the library, each a versioned TOML file beside this one.

Rules that hold here:

1. A new version is a new file; old ones stay, so that stored assessments keep being read.
2. The TOML file is the source. The Python table of the same name is made from it (`python -m
   ia_radar.grid.catalog`), goes through the same loader, and is never edited by hand.
"""

from __future__ import annotations

from functools import lru_cache

from ia_radar._ground.fields import instance, judge
from ia_radar._ground.remembered import remembered
from ia_radar.errors import UnknownId
from ia_radar.grid.load import grid_from
from ia_radar.grid.model import Credit, Grid, Provenance
from ia_radar.text import Lang, Text, check_lang

__all__ = ["credit_line", "get_grid", "grids", "is_modified"]

# Oldest version first: the last one is what `get_grid` gives when no version is asked for.
_VERSIONS: dict[str, tuple[str, ...]] = {
    "radar": ("1.0.0",),
    "radar-compact": ("1.0.0",),
    "girouet": ("1.0.0",),
}


@lru_cache(maxsize=64)
def _read(name: str, version: str) -> Grid:
    from importlib import import_module

    table = f"_{name}_{version}".replace("-", "_").replace(".", "_")
    return grid_from(import_module(f"{__name__}.{table}").DATA, Provenance.OURS)


def get_grid(id: str, version: str | None = None) -> Grid:  # noqa: A002 - the field's word, and the design's
    """A grid of the catalogue.

    Args:
        id: ``"radar"`` (13 themes), ``"radar-compact"`` (10) or ``"girouet"`` (12 items).
        version: an exact version; the newest when None.

    Raises:
        UnknownId: no such grid, or no such version of it.

    Examples:
        >>> get_grid("radar")
        <Grid radar 1.0.0: 13 items in 4 sections, levels 1 to 4>
        >>> get_grid("rader")
        Traceback (most recent call last):
        ia_radar.errors.UnknownId: no grid 'rader'; did you mean 'radar'? (known: radar, radar-compact,
        girouet)
    """
    if not isinstance(id, str) or id not in _VERSIONS:
        raise UnknownId("grid", id, _VERSIONS)
    versions = _VERSIONS[id]
    if version is None:
        version = versions[-1]
    elif not isinstance(version, str) or version not in versions:
        raise UnknownId(f"version of {id}", version, versions)
    return _read(id, version)


def grids() -> tuple[Grid, ...]:
    """The newest version of every grid of the catalogue.

    Examples:
        >>> [grid.id for grid in grids()]
        ['radar', 'radar-compact', 'girouet']
    """
    return tuple(map(get_grid, _VERSIONS))


def is_modified(grid: Grid) -> bool:
    """Whether a grid departs from the catalogue grid that it bears the name of, or says it is based on.

    Examples:
        >>> from attrs import evolve
        >>> is_modified(get_grid("girouet")), is_modified(evolve(get_grid("girouet"), title="Notre girouet"))
        (False, True)
    """
    judge("grid", grid, instance(Grid))
    name, _, version = (grid.based_on or f"{grid.id}@{grid.version}").partition("@")
    versions = _VERSIONS.get(name, ())
    if (version and version not in versions) or not versions:
        return bool(grid.based_on)
    return grid != _read(name, version or versions[-1])


_METHOD = Text("Méthode : ", "Method: ")
_MODIFIED = Text("modifié localement", "modified locally")


def credit_line(grid: Grid, lang: Lang = "fr") -> str:
    """The line that every drawing and report carries, from the grid's own metadata; empty without a credit.

    Examples:
        >>> credit_line(get_grid("girouet"), "en")
        'Method: CIVITEO / Observatoire Data Publica...(2025), CC BY-NC 4.0, ...'
    """
    judge("grid", grid, instance(Grid))
    return _credited(grid.credit, is_modified(grid), check_lang(lang)) if grid.credit else ""


@remembered(64)
def _credited(credit: Credit, modified: bool, lang: Lang) -> str:
    year = f" ({credit.year})" if credit.year is not None else ""
    phrases = [
        f"{_METHOD[lang]}{credit.authors[lang]}{year}",
        _licence_name(credit.licence),
        credit.changes[lang] if credit.changes else "",
        _MODIFIED[lang] if modified else "",
    ]
    return ", ".join(filter(None, phrases))


def _licence_name(spdx: str) -> str:
    """A Creative Commons licence as people write it (``CC BY-NC 4.0``); any other as it stands."""
    if not spdx.startswith("CC-"):
        return spdx
    kind, _, version = spdx[3:].rpartition("-")
    return f"CC {kind} {version}"
