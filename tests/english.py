"""English words in what a French reader sees of a problem."""

from __future__ import annotations

import re

from ia_radar._ground.message_words import IN_ENGLISH
from ia_radar._ground.problem_words import problem_words
from ia_radar.errors import Problem

__all__ = ["english_in"]

_WORDS = re.compile(
    r"\b(expected|got|known|did|you|is|not|with|whole|number|text|value|of|and|or|one|more|the|at|least|most"
    r"|keys|which|that|has|no|read|be|cannot|than|twice|times|first|day|without|ids|level)\b"
)
# What the message quotes: a value, the names that exist, what another program says.
_QUOTED = re.compile(
    r"(['\"]).*\1|« .* »|\(connus : .*\)|une de ces valeurs : .*"
    r"|\bclés? [\w, ]+(?:\(et, au besoin, [\w, ]+\))?|\bmots parmi [\w, ]+",
    re.DOTALL,
)


def english_in(problem: Problem) -> list[str]:
    """The English words in a problem as it is said in French; what it quotes is left aside."""
    said = problem_words(problem, "fr")
    if IN_ENGLISH in said:
        return [said]
    return [match[0] for match in _WORDS.finditer(_QUOTED.sub("", said))]
