"""What a command reads: a file or standard input, and what kind of thing it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from ia_radar._ground.files import MAX_FILE, FileError, fill, read_bytes, recognise
from ia_radar._ground.sources import Document, load
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.cli.terminal import stdin_bytes
from ia_radar.decide.policy.file import get_policy, load_policy, policies
from ia_radar.dossier import Dossier
from ia_radar.errors import InvalidInput, Problem, UnknownId
from ia_radar.grid.catalog import get_grid, grids
from ia_radar.grid.load import load_grid
from ia_radar.pack.load import installed_packs, load_pack
from ia_radar.pack.model import Pack
from ia_radar.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.decide.policy.model import Policy
    from ia_radar.grid.model import Grid

__all__ = [
    "bytes_of",
    "json_table_in",
    "load_in",
    "naming",
    "read_dossier",
    "read_grid",
    "read_packs",
    "read_policy",
    "read_table",
    "table_in",
]

T = TypeVar("T")

_NO_TABLE = Text(
    "une table de clés et de valeurs est attendue, le fichier contient : {}",
    "expected a table of keys and values, got {}",
)

_NO_PACK = Text(
    "ni un dossier ou un fichier, ni l’identifiant d’un paquet installé ({})",
    "neither a folder or a file, nor the id of an installed pack ({})",
)
_TOML = Text(
    "est en TOML, que cette commande n’écrit pas : ajoutez --output et le nom d’un nouveau fichier JSON",
    "is in TOML, which this command does not write: add --output and the name of a new JSON file",
)


def bytes_of(path: Path, limit: int = MAX_FILE) -> bytes:
    """What a file holds, up to ``limit`` bytes; ``-`` is standard input."""
    return stdin_bytes(limit) if str(path) == "-" else read_bytes(path, limit)


def read_table(path: Path) -> Mapping[str, object]:
    """The table of keys and values in a file; ``-`` is standard input.

    Raises:
        InvalidInput: it cannot be read, or holds no table.
    """
    return table_in(bytes_of(path), str(path))


def load_in(path: Path, build: Callable[[Mapping[str, object]], T]) -> T:
    """What ``build`` makes of the table in a file; what it refuses is said with the file and the line."""
    raw = bytes_of(path)
    table = table_in(raw, str(path))
    return load(Document(table, str(path), raw), lambda _: build(table))


def table_in(raw: bytes, name: str) -> Mapping[str, object]:
    """The table of keys and values that the bytes of a file hold."""
    return _table(raw, name)[1]


def json_table_in(raw: bytes, name: str) -> Mapping[str, object]:
    """The same for a file that is to be written in place, as JSON: one in TOML would lose its form.

    Raises:
        InvalidInput: it is in TOML, or holds no table.
    """
    kind, table = _table(raw, name)
    if kind == "TOML":
        raise FileError(name, "toml", _TOML)
    return table


def _table(raw: bytes, name: str) -> tuple[str, Mapping[str, object]]:
    kind, data = recognise(raw, name)
    if not isinstance(data, Mapping):
        raise FileError(name, "wrong-type", fill(_NO_TABLE, type(data).__name__))
    return kind, data


def read_dossier(path: Path, policy: str | Policy | None = None, packs: Iterable[Pack] = ()) -> Dossier:
    """The dossier in a file, under a policy of its own or under the one that is named.

    A grid that it names and does not hold is looked for in the packs.
    """
    dossier = Dossier.from_dict(read_table(path), grids=[grid for pack in packs for grid in pack.grids])
    return dossier if policy is None else evolve(dossier, policy=read_policy(policy))


def read_packs(names: Iterable[str | Pack]) -> tuple[Pack, ...]:
    """The packs of folders and files; a word that is neither is the id of one that is installed.

    What a wrapping package gave is a pack already.
    """
    packs: tuple[Pack, ...] = check_packs(tuple([_read_pack(name) for name in names]), Pack)
    return packs


def _read_pack(name: str | Pack) -> Pack:
    if isinstance(name, Pack):
        return name
    if _is_file(name, []):
        return load_pack(Path(name))
    installed = {pack.id: pack for pack in installed_packs()}
    if name not in installed:
        raise FileError(name, "no-pack", fill(_NO_PACK, ", ".join(sorted(installed)) or "–"))
    return installed[name]


@contextmanager
def naming(name: object) -> Iterator[None]:
    """Say of which file a problem is, where the library was given its content alone."""
    try:
        yield
    except FileError:
        raise
    except InvalidInput as error:
        problems = [
            Problem(f"{name}: {path}" if path else str(name), code, text)
            for path, code, text in error.problems
        ]
        raise InvalidInput(problems) from error


def read_policy(name: str | Policy) -> Policy:
    """A policy of the catalogue by its id, or from a file; what a wrapping package gave is one already."""
    if not isinstance(name, str):
        return name
    if _is_file(name, [policy.id for policy in policies()]):
        return load_in(Path(name), load_policy)
    return get_policy(name)


def read_grid(name: str, packs: Iterable[Pack] = ()) -> Grid:
    """A grid of the catalogue or of a pack by its id, or from a file."""
    local = {grid.id: grid for pack in packs for grid in pack.grids}
    if name in local:
        return local[name]
    if _is_file(name, [grid.id for grid in grids()]):
        return load_in(Path(name), load_grid)
    known = [grid.id for grid in grids()]
    if local and name not in known:
        raise UnknownId("grid", name, [*known, *local])
    return get_grid(name)


def _is_file(name: str, catalogue: list[str]) -> bool:
    """Whether a name is that of a file: an id of the catalogue never is, nor is a word that names nothing."""
    if name in catalogue:
        return False
    try:
        return name == "-" or any(mark in name for mark in "./\\") or Path(name).exists()
    except (OSError, ValueError):
        return True
