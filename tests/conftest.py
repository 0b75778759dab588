"""Nothing here is timed: a slow machine must not fail a test. Benchmarks measure speed, as ratios.

On a developer's machine properties look at new examples at every run; in CI they look at the same ones, so
that a change is judged by what it changes.

Whatever a test has refused is said in French without an English word, details included: the inputs of all
tests together are the widest collection of bad data that there is.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import HealthCheck, settings

from ia_radar._ground.sources import InvalidFile
from ia_radar.errors import InvalidInput, Problem
from tests.english import english_in

settings.register_profile(
    "untimed",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=os.environ.get("CI") == "true",
)
settings.load_profile("untimed")

_REFUSED: set[Problem] = set()
_CHECKED: set[Problem] = set()


def _remembering(error: InvalidInput, problems: Iterable[Problem]) -> None:
    """In place of the constructor: what is refused is remembered; a kind with words of its own is not."""
    _INIT(error, problems)
    if type(error) in {InvalidInput, InvalidFile}:
        _REFUSED.update(error.problems)


_INIT = InvalidInput.__init__
InvalidInput.__init__ = _remembering  # type: ignore[assignment,method-assign]  # for the run of the tests


@pytest.fixture(autouse=True)
def _what_is_refused_is_said_in_french() -> Iterator[None]:
    _REFUSED.clear()
    yield
    new = [problem for problem in _REFUSED - _CHECKED if type(problem.message) is str]
    _CHECKED.update(new)
    english = {problem: english_in(problem) for problem in new}
    assert {problem: words for problem, words in english.items() if words} == {}
