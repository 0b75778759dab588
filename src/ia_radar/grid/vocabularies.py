"""The words of grids, sections and items by id, for what is written to files."""

from __future__ import annotations

from collections.abc import Iterable

from ia_radar._ground.vocabularies import Local, Vocabulary
from ia_radar.grid.catalog import grids
from ia_radar.grid.model import Grid, Signal
from ia_radar.text import Text

__all__ = ["GRID", "ITEM", "SIGNAL", "local_words"]


def local_words(given: Iterable[Grid]) -> dict[str, dict[str, Text]]:
    """What grids bring along: their titles, and the labels of their items and sections.

    Examples:
        >>> import ia_radar as ia
        >>> words = local_words([ia.get_grid("girouet")])
        >>> words["grids"]["girouet"].fr, words["items"]["girouet:autonomy"].fr, words["items"]["autonomy"].en
        ('Girouet', 'Autonomie', 'Autonomy')
    """
    titles: dict[str, Text] = {}
    labels: dict[str, Text] = {}
    for grid in given:
        titles.setdefault(grid.id, grid.title)
        pairs = [(section.id, section.label) for section in grid.sections]
        for name, label in [*((item.id, item.label) for item in grid.items), *pairs]:
            labels.setdefault(f"{grid.id}:{name}", label)
            labels.setdefault(name, label)
    return {"grids": titles, "items": labels}


def _title(name: str, local: Local) -> Text | None:
    return local.get("grids", {}).get(name) or local_words(grids())["grids"].get(name)


def _label(name: str, local: Local) -> Text | None:
    return local.get("items", {}).get(name) or local_words(grids())["items"].get(name)


GRID = Vocabulary({"type": "string"}, _title)
"""The id of a grid."""


def _signal(name: str, local: Local) -> Text | None:
    return local.get("statuses", {}).get(name) or _SIGNALS.get(name)


_SIGNALS = {signal.value: signal.label for signal in Signal}
ITEM = Vocabulary({"type": "string"}, _label)
"""The id of an item or of a section, alone or as ``grid:item``."""
SIGNAL = Vocabulary({"enum": list(_SIGNALS)}, _signal)
"""What a level calls for, in the words of its grid where it has some."""
