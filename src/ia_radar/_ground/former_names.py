"""Names that are about to go: each works for one more minor release and says what to write instead.

`docs/stability.md` promises it. A renamed public name gets a row here; its module has a `__getattr__` that
asks `former_name` for what it does not know. Tests hold that each row warns, gives the same object, stands
under « Deprecated » in the changelog, and is gone from here once its release has come.
"""

from __future__ import annotations

import warnings
from typing import NamedTuple

__all__ = ["FORMER_NAMES", "Renamed", "former_name"]


class Renamed(NamedTuple):
    """What replaces a name, in full, and the release that no longer knows the name."""

    now: str
    gone_in: str


FORMER_NAMES: dict[tuple[str, str], Renamed] = {
    ("ia_radar", "Status"): Renamed("ia_radar.SectionStatus", "0.4.0"),
    ("ia_radar", "RespondentRole"): Renamed("ia_radar.Respondent", "0.4.0"),
    ("ia_radar.aiact", "Status"): Renamed("ia_radar.aiact.LegalForce", "0.4.0"),
    ("ia_radar.aiact", "Outcome"): Renamed("ia_radar.aiact.Consequence", "0.4.0"),
    ("ia_radar.svg", "measures"): Renamed("ia_radar.svg.plan", "0.4.0"),
}
"""By module and former name."""


def former_name(module: str, name: str) -> object:
    """What a former name of a module stands for, with a warning at the line that uses it.

    Call it from the `__getattr__` of the module and nowhere deeper, so that the warning names the right line.

    Raises:
        AttributeError: the module never had such a name, or no longer.
    """
    renamed = FORMER_NAMES.get((module, name))
    if renamed is None:
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    from ia_radar._ground.rooms import load_module

    warnings.warn(
        f"{module}.{name} is now {renamed.now}; the former name goes in ia_radar {renamed.gone_in}",
        DeprecationWarning,
        stacklevel=3,
    )
    home, _, now = renamed.now.rpartition(".")
    return getattr(load_module(home), now)
