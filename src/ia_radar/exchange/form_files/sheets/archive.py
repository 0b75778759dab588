"""A workbook is a ZIP archive of XML: opened with care, whoever made it.

Rules that hold here:

1. Nothing is unpacked before its size is known to be small, whatever it claims to be.
2. No macro, no link to another file, no password, no definition of entities: each is refused in words.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from ia_radar._ground.files import FileError, fill
from ia_radar.text import Text

__all__ = ["MAX_FILE", "Archive", "open_archive"]

MAX_FILE = 20_000_000
"""Bytes: no file of a form is larger."""
_MAX_UNPACKED = 80_000_000
_MAX_PARTS = 2_000

_BROKEN = Text(
    "est abîmé ou incomplet : ouvrez-le dans un tableur et enregistrez-le de nouveau",
    "is damaged or incomplete: open it in a spreadsheet and save it again",
)
_TOO_LARGE = Text(
    "contient {} octets une fois décompressé ; {} au plus sont lus",
    "holds {} bytes once unpacked; at most {} are read",
)
_PASSWORD = Text(
    "est protégé par un mot de passe : enregistrez-le sans mot de passe",
    "is protected by a password: save it without one",
)
_MACROS = Text(
    "contient des macros : enregistrez-le en XLSX ou en ODS, sans macro",
    "holds macros: save it as XLSX or ODS, without macros",
)
_LINKS = Text(
    "contient des liens vers d’autres fichiers : supprimez ces liens, puis enregistrez-le de nouveau",
    "holds links to other files: remove these links, then save it again",
)
_ENTITIES = Text(
    "contient du XML qu’aucun tableur n’écrit : refusé par prudence",
    "holds XML that no spreadsheet writes: refused for safety",
)
_MACRO_PART = re.compile(r"(?i).*vbaproject.*\.bin|(basic|scripts)/.+|xl/(macrosheets|activex)/.+")
_LINK_PART = re.compile(r"(?i)xl/(externallinks|connections).*")


class Archive:
    """The parts of a workbook, unpacked one at a time.

    Args:
        name: of the file, for messages.
        archive: the open archive.
    """

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        self.name = name
        self._archive = archive
        self.parts = frozenset(archive.namelist())

    def read(self, part: str) -> bytes:
        """The bytes of a part, which are XML without definitions.

        Raises:
            FileError: it is damaged, or something else.
        """
        try:
            raw = self._archive.read(part)
        except (KeyError, OSError, RuntimeError, ValueError, EOFError, NotImplementedError,
                zipfile.BadZipFile, zlib.error) as error:  # fmt: skip
            raise FileError(self.name, "malformed", _BROKEN) from error
        if part.lower().endswith((".xml", ".rels")) and (
            (b"<!" in raw and _DEFINITION.search(raw)) or b"\0" in raw
        ):
            raise FileError(self.name, "unsafe", _ENTITIES)
        return raw


_DEFINITION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def open_archive(raw: bytes, name: str) -> Archive:
    """The archive in the bytes of a file, once every part of it is known to be harmless.

    Raises:
        FileError: it is no archive, too large, or holds what no form needs.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        parts = archive.infolist()
    except (
        OSError,
        RuntimeError,
        ValueError,
        EOFError,
        NotImplementedError,
        IndexError,
        zipfile.BadZipFile,
    ) as error:
        raise FileError(name, "malformed", _BROKEN) from error
    size = sum(part.file_size for part in parts)
    if size > _MAX_UNPACKED or len(parts) > _MAX_PARTS:
        raise FileError(name, "too-large", fill(_TOO_LARGE, size, _MAX_UNPACKED))
    if any(part.flag_bits & 1 for part in parts):
        raise FileError(name, "password", _PASSWORD)
    names = [part.filename for part in parts]
    if len(set(names)) < len(names):
        raise FileError(name, "malformed", _BROKEN)
    if any(map(_MACRO_PART.fullmatch, names)):
        raise FileError(name, "macros", _MACROS)
    if any(map(_LINK_PART.fullmatch, names)):
        raise FileError(name, "links", _LINKS)
    checked = Archive(name, archive)
    for part in names:
        if part.lower().endswith((".xml", ".rels")):
            checked.read(part)
    return checked
