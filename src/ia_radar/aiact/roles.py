"""Who an organisation is: the part it plays, and the sizes on which French duties turn.

Rules that hold here: a role is what the law calls it (Article 3(3) to (7)); a size is a whole number, or
unknown.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from attrs import frozen

from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import check_fields, optional, size
from ia_radar.text import Lang, Text

__all__ = ["PublicBody", "Role"]


class Role(Enum):
    """The part an organisation plays (Article 3(3) to (7); the first provider of Article 25(2)).

    Examples:
        >>> Role.DEPLOYER.label["fr"]
        'déployeur'
    """

    PROVIDER = "provider"
    DEPLOYER = "deployer"
    IMPORTER = "importer"
    DISTRIBUTOR = "distributor"
    MODEL_PROVIDER = "model_provider"
    FIRST_PROVIDER = "first_provider"

    @property
    def label(self) -> Text:
        """The name that a person reads."""
        return _ROLE_LABELS[self]


_ROLE_LABELS = {
    Role.PROVIDER: Text("fournisseur", "provider"),
    Role.DEPLOYER: Text("déployeur", "deployer"),
    Role.IMPORTER: Text("importateur", "importer"),
    Role.DISTRIBUTOR: Text("distributeur", "distributor"),
    Role.MODEL_PROVIDER: Text("fournisseur de modèle", "model provider"),
    Role.FIRST_PROVIDER: Text("fournisseur initial", "first provider"),
}


@data_fields(population=int | None, agents=int | None)
@frozen
class PublicBody:
    """A public body, with the two sizes on which French duties turn.

    Args:
        population: its inhabitants, None when unknown or meaningless.
        agents: its staff, in agents or full-time equivalents, None when unknown.

    Raises:
        InvalidInput: a size is not a whole number, zero or more.

    Examples:
        >>> PublicBody(population=62_000).population
        62000
    """

    population: int | None = None
    agents: int | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(self, population=optional(size), agents=optional(size))

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)
