"""What a command writes: one file where ``--output`` says, or the files of a report in a folder.

Rules that hold here:

1. A name that a person typed may be a link, and is followed. A name that we chose inside a folder is not.
2. What the command did not make is replaced with ``--force`` alone. A report knows its files: the last line
   of ``report.html`` holds a digest of each. A file that somebody changed since is theirs.
"""

from __future__ import annotations

import hashlib
import json
import re
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ia_radar._ground.files import FileError, fill, os_reason
from ia_radar._ground.saving import Change, content_of, real_path, save
from ia_radar.cli.terminal import is_terminal, json_text, say, say_bytes, say_json
from ia_radar.text import Text

__all__ = ["PAGE", "write_bytes", "write_files", "write_folder", "write_json", "write_text"]

PAGE = "report.html"
_STDOUT = ("-", "/dev/stdout")
_EXISTS = Text(
    "existe déjà, avec un autre contenu : choisissez un autre nom, ou ajoutez --force pour le remplacer",
    "exists already and holds something else: choose another name, or add --force to replace it",
)
_NO_OUTPUT = Text(
    "ce fichier ne se lit pas dans une fenêtre : ajoutez --output et un nom",
    "this file cannot be read in a window: add --output and a name",
)
_THEIRS = Text(
    "contient {}, que cette commande n’a pas fait ou qui a été modifié depuis : choisissez un autre dossier, "
    "ou ajoutez --force pour remplacer",
    "holds {}, which this command did not make or which was changed since: choose another folder, "
    "or add --force to replace",
)
_NO_FOLDER = Text("le dossier ne peut pas être créé : {}", "the folder cannot be made: {}")
_MANIFEST = "<!-- ia_radar files: {} -->\n"
_MANIFEST_LINE = re.compile(rb"<!-- ia_radar files: (\{[^{}\n]*\}) -->\n\Z")
_DRAWING = re.compile(r"[a-z]+(-[0-9]+)?\.svg|report\.(docx|md)")


def write_text(text: str, output: Path | None, *, force: bool) -> None:
    """Print a text, or write it to a file; ``-`` is standard output."""
    if output is None or str(output) in _STDOUT:
        say(text)
    else:
        _write_file(output, f"{text}\n".encode(), force)


def write_json(data: object, output: Path | None, *, force: bool) -> None:
    """Print JSON, or write it to a file; ``-`` is standard output."""
    if output is None or str(output) in _STDOUT:
        say_json(data)
    else:
        _write_file(output, json_text(data).encode(), force)


def write_bytes(content: bytes, output: Path | None, *, force: bool) -> None:
    """Write bytes to a file or to standard output; to a terminal only where that is asked for by name."""
    if output is None and is_terminal():
        raise FileError("-", "standard-output", _NO_OUTPUT)
    if output is None or str(output) in _STDOUT:
        say_bytes(content)
    else:
        _write_file(output, content, force)


def _write_file(output: Path, content: bytes, force: bool) -> None:
    if _is_device(output):  # such as /dev/null or a named pipe
        try:
            output.write_bytes(content)
        except OSError as error:
            raise FileError(str(output), "unwritable", os_reason(error)) from error
        return
    path = real_path(output)
    before = content_of(path)
    if before not in (None, content) and not force:
        raise FileError(str(output), "exists", _EXISTS)
    save([Change(path, content, before)])


def _is_device(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def write_folder(
    folder: Path, drawings: Mapping[str, bytes], page: bytes, *, force: bool, page_name: str = PAGE
) -> list[Path]:
    """Write the drawings and the page of a report, all or none, and remove the earlier ones of ours.

    Args:
        folder: where; made when it is not there.
        drawings: by name of file.
        page: what ``report.html`` shall hold.
        force: whether to replace what this command did not make.
        page_name: another name for that page.

    Returns:
        The files, the page last.

    Raises:
        InvalidInput: a file is in the way or cannot be written; then nothing has changed.
    """
    digests = {name: _digest(content) for name, content in {**drawings, page_name: page}.items()}
    signed = page + _MANIFEST.format(json.dumps(digests)).encode("ascii")
    new_folders = _make_folder(folder)
    try:
        save(_changes(folder, {**drawings, page_name: signed}, page_name, force))
    except BaseException:
        _remove(new_folders)
        raise
    return [folder / name for name in (*drawings, page_name)]


def write_files(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    """Write files that a person will go on working on: all or none, and over no other content.

    Raises:
        InvalidInput: a file is in the way or cannot be written; then nothing has changed.
    """
    new_folders = _make_folder(folder)
    try:
        changes = [
            Change(folder / name, content, content_of(folder / name)) for name, content in files.items()
        ]
        theirs = [
            change.path.name
            for change in changes
            if change.path.is_symlink() or change.seen not in (None, change.content)
        ]
        if theirs and not force:
            raise FileError(str(folder), "exists", fill(_THEIRS, ", ".join(theirs[:5])))
        save(changes)
    except BaseException:
        _remove(new_folders)
        raise


def _remove(folders: list[Path]) -> None:
    for path in folders:
        with suppress(OSError):
            path.rmdir()


def _changes(folder: Path, files: Mapping[str, bytes], page_name: str, force: bool) -> list[Change]:
    ours = _files_made(folder, page_name)
    stale = [name for name in ours if name not in files]
    changes, theirs = [], []
    for name in (*files, *stale):
        path = folder / name
        content, before = files.get(name), content_of(path)
        is_link = path.is_symlink()
        if before is None and not is_link:
            changes += [] if content is None else [Change(path, content, None)]
        elif not is_link and (before == content or _is_ours(name == page_name, before, ours.get(name))):
            changes.append(Change(path, content, before))
        elif content is not None:
            theirs.append(name)
            changes.append(Change(path, content, before))
    if theirs and not force:
        raise FileError(str(folder), "exists", fill(_THEIRS, ", ".join(theirs)))
    return changes


def _files_made(folder: Path, page_name: str) -> dict[str, str]:
    """The digests of the files that the report in a folder was made with."""
    match = _MANIFEST_LINE.search(content_of(folder / page_name) or b"")
    if match is None:
        return {}
    with suppress(ValueError):
        digests = json.loads(match[1])
        return {
            name: digest
            for name, digest in digests.items()
            if (name == page_name or _DRAWING.fullmatch(name)) and isinstance(digest, str)
        }
    return {}


def _is_ours(is_page: bool, content: bytes | None, digest: str | None) -> bool:
    """Whether a file is as it was made; a page, but for the line that holds its digest."""
    return _digest(_MANIFEST_LINE.sub(b"", content or b"") if is_page else content or b"") == digest


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it; which were made, the innermost first."""
    missing: list[Path] = []
    try:
        missing += [path for path in (folder, *folder.parents) if not path.exists()]
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        for path in missing:
            with suppress(OSError):
                path.rmdir()
        raise FileError(str(folder), "unwritable", fill(_NO_FOLDER, os_reason(error))) from error
    return missing
