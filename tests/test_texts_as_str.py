"""Wherever a value asks for a `Text`, a plain str is taken, and is shown in every language."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

import ia_radar as ia
from ia_radar.schemas import public_classes
from tests.test_results_as_data import RESULTS

SAMPLES = {type(result).__name__: result for result in RESULTS.values()}


def parameters() -> Iterator[tuple[str, str, bool]]:
    """Class, parameter, and whether it is a list, of every public value that a program may build.

    Named tuples are what the library gives, and nobody fills them: their fields take what their type says.
    """
    for kind in public_classes():
        if attrs.has(kind):
            for name, parameter in inspect.signature(kind).parameters.items():
                if re.search(r"\bText\b", asked := str(parameter.annotation)):
                    yield kind.__name__, name, asked.startswith(("tuple", "Iterable"))


PARAMETERS = list(parameters())


def test_the_walk_finds_them() -> None:
    assert len(PARAMETERS) > 40
    assert ("Project", "name", False) in PARAMETERS
    assert ("Item", "questions", True) in PARAMETERS


@pytest.mark.parametrize(("kind", "name", "is_list"), PARAMETERS)
def test_a_str_is_taken_as_a_text(kind: str, name: str, is_list: bool) -> None:
    given: Any = ["Mots"] if is_list else "Mots"
    held = getattr(attrs.evolve(SAMPLES[kind], **{name: given}), name)
    assert held == ((ia.Text("Mots"),) if is_list else ia.Text("Mots"))
