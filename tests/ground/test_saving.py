"""Files are written whole or not at all, together or not at all, and never over somebody else's work."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ia_radar._ground import saving
from ia_radar._ground.files import FileError
from ia_radar._ground.saving import Change, check_writable, content_of, real_path, save, update

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes, links and limits of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_appear_change_and_go_together(tmp_path: Path) -> None:
    new, old, gone = tmp_path / "new", tmp_path / "old", tmp_path / "gone"
    old.write_bytes(b"before")
    gone.write_bytes(b"stale")
    save([Change(new, b"1", None), Change(old, b"after", b"before"), Change(gone, None, b"stale")])
    assert (new.read_bytes(), old.read_bytes(), names(tmp_path)) == (b"1", b"after", ["new", "old"])


@pytest.mark.parametrize("broken", ["a", "b", "c"])
def test_when_one_cannot_be_put_in_place_none_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    (tmp_path / "b").write_bytes(b"old b")
    (tmp_path / "c").write_bytes(b"old c")
    replace = Path.replace

    def fails(self: Path, target: Path) -> Path:
        if target.name == broken and self.read_bytes().startswith(b"new"):
            raise OSError(errno.EIO, "bad disk")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    changes = [("a", b"new a", None), ("b", b"new b", b"old b"), ("c", b"new c", b"old c")]
    with pytest.raises(FileError, match="cannot be written: bad disk"):
        save(Change(tmp_path / name, content, before) for name, content, before in changes)
    assert names(tmp_path) == ["b", "c"]
    assert ((tmp_path / "b").read_bytes(), (tmp_path / "c").read_bytes()) == (b"old b", b"old c")


@pytest.mark.parametrize("now", [None, b"theirs"])
def test_what_changed_since_it_was_seen_is_not_touched(tmp_path: Path, now: bytes | None) -> None:
    path, other = tmp_path / "f", tmp_path / "other"
    if now is not None:
        path.write_bytes(now)
    with pytest.raises(FileError, match="changed while the command ran") as refused:
        save([Change(other, b"1", None), Change(path, b"ours", b"seen")])
    assert refused.value.code == "changed"
    assert content_of(path) == now
    assert not other.exists()


def test_what_is_already_so_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"same")
    before = path.stat()
    save([Change(path, b"same", b"same")])
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666, 0o755])
def test_the_mode_of_a_file_is_kept_and_a_new_one_follows_the_umask(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"")
    path.chmod(mode)
    update(path, lambda _: b"1")
    assert stat.S_IMODE(path.stat().st_mode) == mode
    earlier = os.umask(0o027)
    try:
        update(tmp_path / "new", lambda _: b"1")
    finally:
        os.umask(earlier)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_of_a_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"")
    os.chown(path, 1234, 2345)
    update(path, lambda _: b"1")
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 2345)


@POSIX
def test_no_other_program_can_read_along_while_a_private_file_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"")
    path.chmod(0o600)
    modes: list[int] = []
    real = os.fsync

    def watching(descriptor: int) -> None:
        modes.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", watching)
    update(path, lambda _: b"1")
    assert modes[0] == 0o600, "synced before it is renamed, and private from the start"


@POSIX
def test_a_link_that_a_person_names_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"0")
    link.symlink_to("real")
    update(real_path(link), lambda now: (now or b"") + b"1")
    assert link.is_symlink()
    assert real.read_bytes() == b"01"


@POSIX
def test_a_link_that_leads_nowhere_or_round_is_refused(tmp_path: Path) -> None:
    for name, target in (("dangling", "victim"), ("round", "round")):
        (tmp_path / name).symlink_to(target)
        with pytest.raises(FileError, match="link to a file that does not exist"):
            real_path(tmp_path / name)
    assert names(tmp_path) == ["dangling", "round"]


@POSIX
def test_a_name_that_is_taken_is_never_written_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    planted = tmp_path / f".ia_radar-{bytes(8).hex()}.tmp"
    planted.symlink_to(victim)
    monkeypatch.setattr(os, "urandom", bytes)
    with pytest.raises(FileError, match="exists already"):
        update(tmp_path / "f", lambda _: b"1")
    assert victim.read_bytes() == b"precious"
    assert planted.is_symlink(), "what we did not make is not removed"
    assert names(tmp_path) == [planted.name, "victim"]


@POSIX
def test_what_is_no_ordinary_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, Path("/dev/null"), Path()):
        with pytest.raises(FileError, match="not an ordinary file"):
            check_writable(path)
    with pytest.raises(FileError, match="no such file or directory"):
        check_writable(tmp_path / "absent" / "f")
    assert names(tmp_path) == ["pipe"]


def test_a_file_that_may_not_be_written_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"0")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(FileError, match="permission denied"):
        update(path, lambda _: b"1")
    assert (path.read_bytes(), names(tmp_path)) == (b"0", ["f"])


FULL = """
import resource, signal, sys
from pathlib import Path
from ia_radar._ground.saving import Change, save
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
save([Change(Path("small"), b"1", None), Change(Path("big"), b"1" * 30_000, b"good")])
"""


@POSIX
def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"good")
    run = subprocess.run([sys.executable, "-c", FULL], cwd=tmp_path, capture_output=True, check=False)  # noqa: S603 - our own code
    assert b"FileError: big: cannot be written" in run.stderr
    assert (names(tmp_path), (tmp_path / "big").read_bytes()) == (["big"], b"good")


APPEND = """
import sys
from pathlib import Path
from ia_radar._ground.saving import update
for number in range(5):
    update(Path("f"), lambda now: (now or b"") + f"{sys.argv[1]}.{number}\\n".encode())
"""


@POSIX
def test_programs_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    runs = [
        subprocess.Popen([sys.executable, "-c", APPEND, str(number)], cwd=tmp_path)  # noqa: S603 - our own code
        for number in range(8)
    ]
    assert [run.wait() for run in runs] == [0] * 8
    wanted = {f"{run}.{number}" for run in range(8) for number in range(5)}
    assert sorted((tmp_path / "f").read_text("ascii").split()) == sorted(wanted)
    assert names(tmp_path) == ["f"]


def test_a_file_that_changes_under_our_hands_is_read_again(tmp_path: Path) -> None:
    path, others = tmp_path / "f", iter([b"a", b"b"])

    def change(now: bytes | None) -> bytes:
        path.write_bytes(next(others, now or b""))  # an editor that takes no lock
        return (now or b"") + b"+ours"

    update(path, change)
    assert path.read_bytes() == b"b+ours"


@POSIX
def test_a_file_that_changes_each_time_is_told_and_keeps_the_other_words(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"0")
    seen: list[bytes | None] = []

    def change(now: bytes | None) -> bytes:
        seen.append(now)
        path.write_bytes(b"theirs %d" % len(seen))
        return b"ours"

    with pytest.raises(FileError) as refused:
        update(path, change)
    assert refused.value.code == "changed"
    assert len(seen) == 3
    assert path.read_bytes() == b"theirs 3"
    assert names(tmp_path) == ["f"]


def test_what_cannot_be_written_is_tried_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"0")
    tries: list[bytes | None] = []

    def change(now: bytes | None) -> bytes:
        tries.append(now)
        return b"ours"

    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError):
        update(path, change)
    assert tries == [b"0"]
    assert path.read_bytes() == b"0"


def test_a_folder_that_stays_locked_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    monkeypatch.setattr(saving, "_PATIENCE", 0.05)
    descriptor = os.open(tmp_path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        with pytest.raises(FileError, match="another program") as refused:
            update(tmp_path / "f", lambda _: b"1")
    finally:
        os.close(descriptor)
    assert refused.value.code == "busy"


@POSIX
def test_a_disk_without_hard_links_puts_back_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    (tmp_path / "a").write_bytes(b"old a")
    (tmp_path / "b").mkdir()  # cannot be replaced by a file
    monkeypatch.setattr(os, "link", refused)
    real = saving.content_of
    monkeypatch.setattr(saving, "content_of", lambda path: None if path.name == "b" else real(path))
    with pytest.raises(FileError, match="it is a directory"):
        save([Change(tmp_path / "a", b"new a", b"old a"), Change(tmp_path / "b", b"new b", None)])
    assert ((tmp_path / "a").read_bytes(), names(tmp_path)) == (b"old a", ["a", "b"])


@POSIX
def test_a_group_that_cannot_be_kept_gives_no_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"")
    path.chmod(0o664)
    real = os.fstat

    def elsewhere(descriptor: int) -> os.stat_result:
        fields = list(real(descriptor))
        fields[4], fields[5] = 4321, 5432  # another owner and group than the file has
        return os.stat_result(fields)

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fstat", elsewhere)
    monkeypatch.setattr(os, "fchown", refused)
    update(path, lambda _: b"1")
    monkeypatch.undo()
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@POSIX
def test_a_disk_without_locks_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def refused(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(fcntl, "flock", refused)
    update(tmp_path / "f", lambda _: b"1")
    assert (tmp_path / "f").read_bytes() == b"1"
