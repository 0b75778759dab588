"""Where a thing comes from: a word that stands on themes of a grid, rules, measures and terms alike."""

from __future__ import annotations

from enum import Enum

from ia_radar.text import Text

__all__ = ["Provenance"]


class Provenance(Enum):
    """Where an element of a grid comes from."""

    STATED = "stated"
    """The source text says it."""
    FIGURE = "figure"
    """It stood in a figure of the source that is lost."""
    INTERPRETATION = "interpretation"
    """Our reading, supported by a named paragraph of the source."""
    OURS = "ours"
    """An addition of this library; the source does not say it."""
    LOCAL = "local"
    """Written by the authority that uses it: neither the source nor this library says it."""

    @property
    def label(self) -> Text:
        """The word shown beside an element."""
        return _PROVENANCES[self]


_PROVENANCES = {
    Provenance.STATED: Text("énoncé par la source", "stated by the source"),
    Provenance.FIGURE: Text("figure perdue de la source", "lost figure of the source"),
    Provenance.INTERPRETATION: Text("interprétation", "interpretation"),
    Provenance.OURS: Text("ajout d’ia_radar", "added by ia_radar"),
    Provenance.LOCAL: Text("propre à la collectivité", "the authority’s own (local)"),
}
