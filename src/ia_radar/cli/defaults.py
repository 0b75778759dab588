"""What a package that wraps the library gives to every command, in place of what options would name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ia_radar._ground.fields import instance, instances, optional
from ia_radar.errors import InvalidInput, Problems

if TYPE_CHECKING:
    from ia_radar.decide.policy.model import Policy
    from ia_radar.exchange.report import Logo
    from ia_radar.pack.model import Pack
    from ia_radar.svg import Theme

__all__ = ["read_defaults"]


def read_defaults(
    packs: Iterable[Pack], policy: Policy | None, theme: Theme | None, logo: Logo | None
) -> dict[str, Any]:
    """By option, the value that stands where nobody writes one; none for an option that is not given.

    Raises:
        InvalidInput: a value of a wrong type, every one at once.
    """
    given = (policy, theme, logo)
    if isinstance(packs, tuple) and not packs and given == (None, None, None):
        return {}  # our own command line: nothing of the rest is loaded
    from ia_radar.decide.policy.model import Policy
    from ia_radar.exchange.report.options import read_additions
    from ia_radar.pack.model import Pack

    problems = Problems()
    read = {
        "--pack": instances(Pack)(packs, "packs", problems),
        "--policy": optional(instance(Policy))(policy, "policy", problems),
        "--theme": theme,
        "--logo": logo,
    }
    try:
        if theme is not None:
            read_additions(theme)
        read_additions(logo=logo)
    except InvalidInput as error:
        problems.extend(error.problems)
    problems.raise_if_any()
    options = {name: value for name, value in read.items() if value}
    return options | ({"--pack": list(options["--pack"])} if "--pack" in options else {})
