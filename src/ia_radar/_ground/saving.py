"""Files written: whole or not at all, several together or none, and never over somebody else's work.

Rules that hold here:

1. Every file of ours is written here: to a temporary file that did not exist, synced, then renamed.
2. A file is replaced only while it still holds what the caller saw in it.
3. Mode and owner of a file that is replaced are kept; a new file follows the umask.
4. Whatever fails, the files are as they were and no temporary file is left.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from ia_radar._ground.files import FileError, fill, os_reason, read_bytes
from ia_radar.text import Text

__all__ = ["Change", "check_writable", "content_of", "real_path", "save", "update"]

_PATIENCE = 10.0  # seconds to wait for another program of ours in the same folder
_UNWRITABLE = Text("ne peut pas être écrit : {}", "cannot be written: {}")
_CHANGED = Text(
    "a changé pendant la commande : rien n’a été écrit ; relancez-la",
    "changed while the command ran: nothing was written; run it again",
)
_DANGLING = Text(
    "est un lien vers un fichier qui n’existe pas : créez ce fichier ou supprimez le lien",
    "is a link to a file that does not exist: make that file or remove the link",
)
_NOT_A_FILE = Text("ce n’est pas un fichier ordinaire", "it is not an ordinary file")
_BUSY = Text(
    "un autre programme écrit dans ce dossier depuis plus de {} secondes",
    "another program has been writing in this folder for more than {} seconds",
)


class Change(NamedTuple):
    """One file to write or to remove.

    Args:
        path: of the file itself, not of a link to it (see `real_path`).
        content: what it shall hold; None to remove it.
        seen: what it held when the caller looked; None when it did not exist.
    """

    path: Path
    content: bytes | None
    seen: bytes | None


def real_path(path: Path) -> Path:
    """The file that a name given by a person stands for: a link is followed.

    Raises:
        InvalidInput: the name is a link that leads nowhere.
    """
    with _reported(path):
        if not path.is_symlink():
            return path
        try:
            return path.resolve(strict=True)
        except (OSError, RuntimeError) as error:  # it leads nowhere, or round in a circle
            raise FileError(str(path), "unwritable", _DANGLING) from error


def content_of(path: Path) -> bytes | None:
    """What a file holds now; None when it does not exist.

    Raises:
        InvalidInput: it cannot be read, or is no ordinary file.
    """
    with _reported(path):
        try:
            mode = path.stat().st_mode
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(mode):
            raise FileError(str(path), "unwritable", fill(_UNWRITABLE, _NOT_A_FILE))
    return read_bytes(path)


def check_writable(path: Path) -> None:
    """See, before any work is done, that a file can be written.

    Raises:
        InvalidInput: it cannot.
    """
    content_of(path)
    with _reported(path):
        trial = _staged(path, b"")
        try:
            trial.unlink()
        except BaseException:  # Ctrl-C just now
            _remove(trial)
            raise


def save(changes: Iterable[Change]) -> None:
    """Write and remove several files of one folder, all of them or none.

    Raises:
        InvalidInput: one of them cannot be written, or no longer holds what was seen; nothing is changed.
    """
    needed = [change for change in changes if change.content != change.seen]
    if needed:
        with _locked(needed[0].path):
            _swap(needed)


def update(path: Path, change: Callable[[bytes | None], bytes]) -> None:
    """Read a file again, change what it holds, and write it, while no other program of ours does.

    Args:
        path: of the file itself.
        change: the new content, from what the file holds now (None when it does not exist).

    Raises:
        InvalidInput: the file cannot be read or written, or changed under our hands three times.
    """
    with _locked(path):
        for is_last in (False, False, True):
            now = content_of(path)
            content = change(now)
            try:
                if content != now:
                    _swap([Change(path, content, now)])
            except FileError as error:
                if error.code != "changed" or is_last:
                    raise
            else:
                return


def _swap(changes: Sequence[Change]) -> None:
    temporary: list[Path | None] = []
    replaced: list[tuple[Path, Path | None]] = []  # a file, and its earlier content
    try:
        for change in changes:
            with _reported(change.path):
                temporary.append(None if change.content is None else _staged(change.path, change.content))
        for change in changes:
            if content_of(change.path) != change.seen:
                raise FileError(str(change.path), "changed", _CHANGED)
        for change, new in zip(changes, temporary, strict=True):
            with _reported(change.path):
                old = None if change.seen is None or len(changes) == 1 else _copied(change.path)
                replaced.append((change.path, old))
                if new is None:
                    change.path.unlink()
                else:
                    new.replace(change.path)
    except BaseException:
        if len(changes) > 1:
            _put_back(replaced)
        raise
    finally:
        for name in (*temporary, *(old for _, old in replaced)):
            _remove(name)
    _sync_folder(changes[0].path)


def _put_back(replaced: Sequence[tuple[Path, Path | None]]) -> None:
    for path, old in reversed(replaced):
        with suppress(OSError):
            if old is None:
                path.unlink()
            else:
                old.replace(path)


def _temporary_name(path: Path) -> Path:
    return path.with_name(f".ia_radar-{os.urandom(8).hex()}.tmp")


def _staged(path: Path, content: bytes) -> Path:
    """A new file beside ``path``, synced, with the mode and owner of the file that it is to replace."""
    try:
        old = path.stat()
    except FileNotFoundError:
        old = None
    if old is not None and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "permission denied")
    name = _temporary_name(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for extra in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, extra, 0)
    descriptor = os.open(name, flags, 0o666 if old is None else 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if old is not None and sys.platform != "win32":
                os.fchmod(descriptor, _kept_mode(descriptor, old))
            file.write(content)
            file.flush()
            os.fsync(descriptor)
    except BaseException:
        _remove(name)
        raise
    return name


def _kept_mode(descriptor: int, old: os.stat_result) -> int:
    """The mode to give after the owner was given; without rights for a group that could not be kept."""
    mode = stat.S_IMODE(old.st_mode)
    if sys.platform == "win32":
        return mode
    new = os.fstat(descriptor)
    if new.st_uid != old.st_uid:
        with suppress(PermissionError):
            os.fchown(descriptor, old.st_uid, -1)
    if new.st_gid != old.st_gid:
        try:
            os.fchown(descriptor, -1, old.st_gid)
        except PermissionError:
            mode &= ~0o070
    return mode


def _copied(path: Path) -> Path:
    """A second name for what ``path`` holds, to put it back if a later file fails."""
    name = _temporary_name(path)
    try:
        name.hardlink_to(path)
    except OSError:  # a file system without hard links
        import shutil

        shutil.copy2(path, name)
    return name


def _remove(name: Path | None) -> None:
    if name is not None:
        with suppress(OSError):
            name.unlink()


def _sync_folder(path: Path) -> None:
    if sys.platform != "win32":
        with suppress(OSError):
            descriptor = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        if isinstance(error, FileError):
            raise
        raise FileError(str(path), "unwritable", fill(_UNWRITABLE, os_reason(error))) from error


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Keep other programs of ours from writing in the folder of ``path``; the lock ends with the process."""
    try:
        descriptor = _lock_descriptor(path.parent)
    except OSError:  # writing will say why, if it matters
        yield
        return
    try:
        end = time.monotonic() + _PATIENCE
        while not _try_lock(descriptor):
            if time.monotonic() > end:
                raise FileError(str(path), "busy", fill(_UNWRITABLE, fill(_BUSY, int(_PATIENCE))))
            time.sleep(0.02)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":  # pragma: no cover - Windows
    import msvcrt

    def _lock_descriptor(folder: Path) -> int:
        return os.open(folder / ".ia_radar.lock", os.O_CREAT | os.O_RDWR)

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock_descriptor(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _try_lock(descriptor: int) -> bool:
        """Whether the lock is ours now; where a file system has no locks, it counts as ours."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
