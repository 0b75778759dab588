"""Many dossiers at once: those of a folder or of several files; a wrong one is named, the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ia_radar._ground.files import FileError, os_reason
from ia_radar.cli.sources import read_table
from ia_radar.dossier import Dossier
from ia_radar.errors import IaRadarError
from ia_radar.exchange.law import read_facts
from ia_radar.pack.model import Pack
from ia_radar.text import COLON, Lang, Text

__all__ = ["dossiers_in", "is_folder"]

_ENDINGS = (".json", ".toml")
_NO_DOSSIER = Text("n’est pas un dossier : « project » manque", "is no dossier: “project” is missing")


def dossiers_in(
    sources: Iterable[Path], leave_out: Callable[[str], None], lang: Lang, packs: Iterable[Pack] = ()
) -> Iterator[tuple[Path, Dossier]]:
    """The dossiers of folders and files, in their order, with the file of each.

    Args:
        sources: folders, whose JSON and TOML files are read, and files.
        leave_out: called with what is wrong with a file that is left out.
        lang: of these messages.
        packs: whose grids the dossiers may name.

    Raises:
        InvalidInput: a folder cannot be read.
    """
    packs = tuple(packs)
    for source in sources:
        for path in _files(source) if is_folder(source) else [source]:
            try:
                dossier = read_facts(read_table(path), packs).dossier
                if dossier is None:
                    raise FileError(str(path), "not-a-dossier", _NO_DOSSIER)
            except IaRadarError as error:
                text = error.in_words(lang)
                leave_out(text if isinstance(error, FileError) else f"{path}{COLON[lang]}{text}")
            else:
                yield path, dossier


def is_folder(path: Path) -> bool:
    """Whether a path is that of a folder.

    Raises:
        InvalidInput: the system cannot say.
    """
    try:
        return path.is_dir()
    except (OSError, ValueError) as error:
        raise FileError(str(path), "unreadable", os_reason(error)) from error


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() in _ENDINGS and not path.name.startswith(".")
        )
    except OSError as error:
        raise FileError(str(folder), "unreadable", os_reason(error)) from error
