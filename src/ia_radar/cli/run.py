"""Run one command, and say in one place how it ended."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from itertools import zip_longest
from keyword import iskeyword
from typing import TYPE_CHECKING

from ia_radar._ground.fields import judge, string
from ia_radar._ground.files import os_reason
from ia_radar.cli.arguments import make_parser
from ia_radar.cli.defaults import read_defaults
from ia_radar.cli.terminal import complain, silence
from ia_radar.errors import IaRadarError

if TYPE_CHECKING:
    from ia_radar.decide.policy.model import Policy
    from ia_radar.exchange.report import Logo
    from ia_radar.pack.model import Pack
    from ia_radar.svg import Theme
    from ia_radar.text import Lang

__all__ = ["DONE", "INTERRUPTED", "REFUSED", "SOME_LEFT_OUT", "main", "message_lang"]

DONE, SOME_LEFT_OUT, REFUSED, INTERRUPTED = 0, 1, 2, 130
"""How a command ends, for the shell; public, and never given another meaning."""


def main(
    arguments: Sequence[str] | None = None,
    *,
    program: str = "ia_radar",
    packs: Iterable[Pack] = (),
    policy: Policy | None = None,
    theme: Theme | None = None,
    logo: Logo | None = None,
) -> int:
    """Run one command. A package that wraps the library offers all of them under its own name.

    Args:
        arguments: the words after the name of the program; those of this process when None.
        program: the name of the program, for its help.
        packs: what every command that takes ``--pack`` knows, beside what that option adds.
        policy: applied where ``--policy`` names no other.
        theme: colours of reports where ``--theme`` names no other.
        logo: on reports where ``--logo`` names no other.

    Returns:
        0 when it went well, also when the reader of our output left early; 1 when some of many files were
        left out, each named on the error stream; 2 when something was refused,
        could not be read or could not be written, which the error stream says; 130 after Ctrl-C, which
        leaves what was saved.

    Raises:
        InvalidInput: an argument of a wrong type.

    Examples:
        >>> from functools import partial
        >>> import ia_radar as ia
        >>> command = partial(main, program="ville", policy=ia.decide.get_policy("montpellier"))
        >>> command(["grids"])
        radar ...
        0
    """
    defaults = read_defaults(packs, policy, theme, logo)
    judge("program", program, string)
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = message_lang(words, os.environ)
    try:
        options = make_parser(lang, program, defaults).parse_args(words)
        module = options.module.replace("-", "_") + "_" * iskeyword(options.module)
        code: int | None = import_module(f"ia_radar.cli.commands.{module}").run(options)
    except IaRadarError as error:
        complain(error.in_words(lang))
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output left, as `head` does
        silence(sys.stdout)
    except OSError as error:  # the system failed where no file of ours is to blame
        complain(os_reason(error)[lang])
        return REFUSED
    else:
        return DONE if code is None else code
    return DONE


def message_lang(words: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """The language of help and messages: that of ``--lang``, else of the environment, else French.

    Examples:
        >>> message_lang(["check", "x"], {"LANG": "en_GB.UTF-8"}), message_lang(["--lang=fr"], {"LANG": "en"})
        ('en', 'fr')
        >>> message_lang([], {"LC_ALL": "C", "LANG": "en_US"})
        'fr'
    """
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        chosen = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and chosen in ("fr", "en"):
            return "en" if chosen == "en" else "fr"
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return "en" if locale.lower().startswith("en") else "fr"
