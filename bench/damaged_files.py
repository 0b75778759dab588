"""Every damage of a file: each place where it can be cut, each bit that can turn, in a dossier and in a grid.

    python bench/damaged_files.py --every 1          # all of them, some tens of minutes
    python bench/damaged_files.py --every 50         # one in fifty

A damaged file is refused in words, in both languages, or read as what it now says: what stands in it shows
in the value, or the value is the whole one's (a word for an answer may be written in capitals). So a failure
is any exception but ours, a refusal without a word, more than `LIMIT` seconds, a value that is not read back
from what it is stored as, a file cut short that is read (but a grid in TOML cut between two elements, which
nothing tells from a shorter grid), and a change that the reader passes over. The first failures are printed;
the exit status is then 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from _trials import Trial, add_stop_after, run_trials

import ia_radar as ia
from ia_radar._ground.sources import load, read_document
from ia_radar.grid import grid_to_dict

__all__ = ["WHOLE", "Damage", "Whole", "damages", "outcome"]

LIMIT = 2.0
"""Seconds of this process that one damaged file may take; reading a whole one takes some hundredths."""

_ROOT = Path(__file__).parents[1]
_CATALOG = _ROOT / "src" / "ia_radar" / "grid" / "catalog"


class Whole(NamedTuple):
    """A file as it should be, and who reads it.

    Args:
        raw: its bytes.
        data: the plain values in it.
        read: from bytes to the value.
        store: from the value to the mapping that is kept of it.
        back: from that mapping to the value.
    """

    raw: bytes
    data: object
    read: Callable[[bytes], object]
    store: Callable[[object], object]
    back: Callable[[object], object]


class Damage(NamedTuple):
    """One damage: the file cut at a byte when ``bit`` is None, or that bit of the byte turned."""

    place: int
    bit: int | None = None

    def of(self, raw: bytes) -> bytes:
        """The damaged bytes."""
        if self.bit is None:
            return raw[: self.place]
        return raw[: self.place] + bytes([raw[self.place] ^ 1 << self.bit]) + raw[self.place + 1 :]


def _dossier(raw: bytes) -> Whole:
    return Whole(
        raw,
        read_document(raw).data,
        lambda source: load(source, ia.Dossier.from_dict),  # type: ignore[arg-type]  # judged there
        lambda dossier: dossier.to_dict(),  # type: ignore[attr-defined]  # what `read` gives
        ia.Dossier.from_dict,  # type: ignore[arg-type]  # what `store` gives
    )


def _grid(raw: bytes) -> Whole:
    return Whole(raw, read_document(raw).data, ia.load_grid, grid_to_dict, ia.load_grid)  # type: ignore[arg-type]  # the same


def _girouet_as_json() -> bytes:
    return json.dumps(grid_to_dict(ia.get_grid("girouet")), ensure_ascii=False, indent=1).encode()


WHOLE: dict[str, Callable[[], Whole]] = {
    "dossier": lambda: _dossier((_ROOT / "examples" / "cantines-nantes.json").read_bytes()),
    "grid in TOML": lambda: _grid((_CATALOG / "girouet-1.0.0.toml").read_bytes()),
    "grid in JSON": lambda: _grid(_girouet_as_json()),
}
"""By kind, the file that is damaged."""


def damages(raw: bytes, every: int = 1) -> Iterator[Damage]:
    """Each place to cut, the empty file included, then each bit to turn; one in ``every`` of them."""
    yield from (Damage(place) for place in range(0, len(raw), every))
    yield from (Damage(number // 8, number % 8) for number in range(0, 8 * len(raw), every))


def outcome(whole: Whole, value: object, damage: Damage) -> str:
    """What comes of a damage, in a word; an AssertionError says what should not have.

    Args:
        whole: the file.
        value: what the whole file is read as.
        damage: of it.
    """
    raw = damage.of(whole.raw)
    try:
        read = whole.read(raw)
    except ia.IaRadarError as error:
        words = str(error).strip() and error.in_words("fr").strip()
        return "refused" if words else "FAILED: a refusal without a word"
    stored = json.loads(json.dumps(whole.store(read), allow_nan=False))
    assert whole.back(stored) == read, "a value that is not read back"
    document = read_document(raw).data
    is_same = document == whole.data
    if read == value:
        assert is_same or _folded(document) == _folded(whole.data), "a change that the reader passes over"
        return "read, the same" if is_same else "read, the same, in capitals"
    assert not is_same, "one content, two values"
    if damage.bit is None:
        assert isinstance(read, ia.Grid), "a file cut short that is read"
        assert isinstance(value, ia.Grid), "one kind of file, two kinds of value"
        assert _begins(read, value), "a file cut short that is no shorter grid"
        return "read, as a shorter grid"
    return "read, as what it says now"


def _folded(data: object) -> str:
    """What a file holds without its capitals: a word for an answer is read however it is written."""
    return json.dumps(data).casefold()


def _begins(short: ia.Grid, whole: ia.Grid) -> bool:
    """Whether the items of a grid are the first ones of another."""
    first = [item.id for item in short.items]
    return first == [item.id for item in whole.items][: len(first)]


def main() -> int:
    """Try the damages, print how many came out how, and the failures."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--every", type=int, default=50)
    options.add_argument("--kind", choices=WHOLE, action="append")
    add_stop_after(options)
    chosen = options.parse_args()
    trials = (trial for kind in chosen.kind or WHOLE for trial in _trials(kind, chosen.every))
    return run_trials(trials, limit=LIMIT, stop_after=chosen.stop_after, noun="damages")


def _trials(kind: str, every: int) -> Iterator[Trial]:
    whole = WHOLE[kind]()
    value = whole.read(whole.raw)
    for damage in damages(whole.raw, every):
        group = f"{kind}, {'cut' if damage.bit is None else 'a bit'}"
        yield Trial(f"{kind}, {damage}", group, partial(outcome, whole, value, damage))


if __name__ == "__main__":
    sys.exit(main())
