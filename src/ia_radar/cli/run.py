"""Run one command, and say in one place how it ended."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import zip_longest
from keyword import iskeyword
from typing import TYPE_CHECKING

from ia_radar._ground.files import os_reason
from ia_radar.cli.arguments import make_parser
from ia_radar.cli.terminal import complain, silence
from ia_radar.errors import IaRadarError

if TYPE_CHECKING:
    from ia_radar.text import Lang

__all__ = ["DONE", "INTERRUPTED", "REFUSED", "SOME_LEFT_OUT", "main", "message_lang"]

DONE, SOME_LEFT_OUT, REFUSED, INTERRUPTED = 0, 1, 2, 130
"""How a command ends, for the shell; public, and never given another meaning."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: the words after the name of the program; those of this process when None.

    Returns:
        0 when it went well, also when the reader of our output left early; 1 when some of many files were
        left out, each named on the error stream; 2 when something was refused,
        could not be read or could not be written, which the error stream says; 130 after Ctrl-C, which
        leaves what was saved.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = message_lang(words, os.environ)
    try:
        options = make_parser(lang).parse_args(words)
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
