"""Problems in words: every code has its sentence, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar._ground.problem_words import PROBLEM_TEXTS
from ia_radar._ground.reading import ALREADY_NOTED
from ia_radar.exchange.forms import choices, form_html

ROOT = Path(ia.__file__).parent
GIVING = {"Problem", "Remark", "FileError", "add", "note", "_problem", "Fault"}
SLUG = re.compile(r"[a-z]+(-[a-z]+)*")


def codes(path: Path) -> Iterator[str]:
    """The codes that a module gives: second in a call that notes a problem, or before the text of a fault."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        pair: list[ast.expr] = []
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            arguments = node.args if name == "_problem" else node.args[1:]
            pair = arguments[:2] if name in GIVING and len(arguments) > 1 else []
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2 and "registers" in path.parts:
            text = node.elts[1]
            is_text = isinstance(text, ast.Call) and getattr(text.func, "id", "") in {"Text", "_with"}
            pair = node.elts if is_text or re.match(r"_[A-Z]", getattr(text, "id", "")) else []
        if pair and isinstance(pair[0], ast.Constant) and SLUG.fullmatch(str(pair[0].value)):
            yield str(pair[0].value)


def test_every_code_has_its_words_and_no_words_are_left_over() -> None:
    given = {code for path in ROOT.rglob("*.py") for code in codes(path)} - {ALREADY_NOTED}
    assert len(given) > 60
    assert given - set(PROBLEM_TEXTS) == set()
    assert set(PROBLEM_TEXTS) - given == set()


@pytest.mark.parametrize("code", sorted(PROBLEM_TEXTS))
def test_the_words_are_short_sentences_in_two_languages(code: str) -> None:
    text = PROBLEM_TEXTS[code]
    assert text.fr != text.en
    for words in (text.fr, text.en):
        assert words[0].isupper()
        assert words.endswith(".")
        assert len(words) < 130


def test_a_problem_and_an_error_are_said_in_the_language_of_the_page() -> None:
    with pytest.raises(ia.InvalidInput) as caught:
        ia.Assessment(ia.get_grid("girouet"), {"autonomy": 9})
    problem = caught.value.problems[0]
    assert problem.text("fr") == "Choisissez une des réponses proposées."
    assert problem.text("en") == "Choose one of the answers that are offered."
    assert problem.to_dict("fr")["text"] == problem.text()
    assert caught.value.in_words("fr").startswith("ratings.autonomy : Choisissez une des réponses")
    assert caught.value.in_words("en") == str(caught.value)
    assert ia.Problem("x", "a-code-of-a-host", "?").text("fr") == "Cette valeur est refusée."
    with pytest.raises(ia.UnknownId) as unknown:
        ia.get_grid("giruet")
    assert "n’existe pas (grille) ; vouliez-vous dire « girouet » ?" in unknown.value.in_words("fr")
    newer = ia.UnsupportedVersion("dossier", 9, 2)
    assert newer.in_words("en") == str(newer)
    assert "mettez ia_radar à jour" in newer.in_words("fr")
    for error in (caught.value, unknown.value, newer):
        with pytest.raises(ia.UnknownId):
            error.in_words("de")  # type: ignore[arg-type]  # on purpose


def test_a_form_shows_what_a_constructor_refused_in_the_language_of_the_page() -> None:
    grid = ia.get_grid("girouet")
    with pytest.raises(ia.InvalidInput) as caught:
        ia.Assessment(grid, {"autonomy": 9})
    french = form_html(grid, problems=caught.value.problems, lang="fr")
    assert "Choisissez une des réponses proposées." in french
    assert "is not a level" not in french
    assert "is not a level" in form_html(grid, problems=caught.value.problems, lang="en")


@pytest.mark.parametrize(
    "source",
    [
        ia.Stage,
        ia.Basis,
        ia.NonAnswer,
        ia.Role,
        ia.Respondent,
        ia.project.phases(),
        ia.get_grid("radar").items,
    ],
)
def test_choices_are_ids_with_words(source: object) -> None:
    french, english = choices(source), choices(source, "en")  # type: ignore[arg-type]  # each is one of both
    assert [choice.value for choice in french] == [choice.value for choice in english]
    assert all(choice.label for choice in (*french, *english))
    assert len({choice.value for choice in french}) == len(french)


@pytest.mark.parametrize("wrong", [3, None, "Stage", [1], int])
def test_choices_of_nothing_are_refused(wrong: object) -> None:
    with pytest.raises(ia.InvalidInput):
        choices(wrong)  # type: ignore[arg-type]  # on purpose
