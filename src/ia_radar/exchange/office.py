"""The libraries of the extra « office », loaded when a file of that kind is asked for, and not before."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ia_radar._ground.files import fill
from ia_radar.errors import IaRadarError
from ia_radar.text import Lang, Text

__all__ = ["MissingExtra", "office_module"]

_MISSING = Text(
    'il faut le complément « office » ({} n’est pas installé) : pip install "ia-radar[office]"',
    'the extra “office” is needed ({} is not installed): pip install "ia-radar[office]"',
)


class MissingExtra(IaRadarError, ImportError):
    """A file of an office suite is asked for, and the library that reads and writes it is not installed.

    Args:
        module: its name.
    """

    def __init__(self, module: str) -> None:
        self.text = fill(_MISSING, module)
        super().__init__(self.text.en, name=module)

    def in_words(self, lang: Lang) -> str:
        """What to install."""
        return self.text[lang]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.name,)


def office_module(name: str) -> Any:
    """A library of the extra « office », by the name it is imported under.

    Raises:
        MissingExtra: it is not installed; the message says what to install.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise MissingExtra(name) from error
