"""Help and refusals speak French, or English on demand, and the documentation knows every word."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from ia_radar.cli import main
from ia_radar.cli.arguments import make_parser
from ia_radar.cli.days import parse_day
from ia_radar.cli.options import COMMANDS
from ia_radar.cli.run import message_lang
from tests.cli.running import run

DOCS = Path(__file__).parents[2] / "docs" / "command-line.md"


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    assert left.value.code == 2
    return capsys.readouterr().err


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert (left.value.code, capsys.readouterr().out) == (0, f"ia_radar {version('ia-radar')}\n")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_either_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    printed = {}
    for lang in ("fr", "en"):
        with pytest.raises(SystemExit) as left:
            main([*filter(None, [command]), "--help", "--lang", lang])
        assert left.value.code == 0
        printed[lang] = capsys.readouterr().out
    assert printed["fr"].startswith("utilisation : ")
    assert printed["en"].startswith("usage: ")
    for english in ("show", "the ", "usage", "which "):
        assert english not in printed["fr"]
    for french in (" le ", " la ", " les ", "fichier "):
        assert french not in printed["en"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "il manque : COMMANDE"),
        (["chek"], "COMMANDE : 'chek' n’existe pas"),
        (["check"], "il manque : FILE"),
        (["check", "a", "--flies"], "ceci n’est pas compris : --flies"),
        (["classify", "a", "--on"], "--on : une valeur est attendue"),
        (["classify", "a", "--agents", "dix"], "--agents : « dix » n’est pas un nombre entier"),
        (["report", "a", "--output", ""], "--output : un nom de fichier ou de dossier est attendu"),
        (["form"], "il manque : GRID"),
        (["questions", "--blank=x"], "--blank : ne prend pas de valeur"),
    ],
)
def test_what_is_not_understood_is_refused_in_french(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert says in refusal(capsys, *arguments)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert says not in refusal(capsys, *arguments)


def test_a_refusal_cuts_what_it_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(refusal(capsys, "classify", "a", "--population", "9" * 5000)) < 1000
    assert len(refusal(capsys, "classify", "a", "--on", "9" * 5000)) < 1000


@pytest.mark.parametrize(
    ("words", "environment", "lang"),
    [
        ([], {}, "fr"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "fr"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "fr_FR"}, "fr"),
        (["--lang", "en"], {}, "en"),
        (["--lang=fr"], {"LANG": "en_US.UTF-8"}, "fr"),
        (["--lang"], {"LANG": "en_US.UTF-8"}, "en"),
        (["check", "--lang", "xx"], {}, "fr"),
    ],
)
def test_the_language_of_messages(words: list[str], environment: dict[str, str], lang: str) -> None:
    assert message_lang(words, environment) == lang


def test_what_a_command_makes_does_not_depend_on_the_environment(tmp_path: Path) -> None:
    made = [run("questions", folder=tmp_path, LC_ALL=locale) for locale in ("en_GB.UTF-8", "fr_FR.UTF-8")]
    assert made[0].stdout == made[1].stdout
    refused = run("check", "absent", folder=tmp_path, LC_ALL="en_GB.UTF-8")
    assert refused.stderr.decode() == "absent: cannot be read: no such file or directory\n"


def test_the_documentation_knows_every_command_option_and_exit_code() -> None:
    text = DOCS.read_text("utf-8")
    for name, (_, options) in COMMANDS.items():
        section = text.partition(f"## `{name}`")[2].partition("\n## ")[0]
        assert section, name
        for words, details in options:
            assert f"`{details.get('metavar') if not words[0].startswith('-') else words[0]}`" in section
    for code in ("0", "2", "130"):
        assert f"| {code} |" in text


@pytest.mark.parametrize(("word", "is_day"), [("today", True), ("aujourd’hui", True), ("hier", False)])
def test_today_is_a_day(word: str, is_day: bool) -> None:
    assert (parse_day(word) is not None) == is_day


def test_every_command_can_be_parsed() -> None:
    assert make_parser("fr").parse_args(["--lang", "en", "questions"]).lang == "en"
    assert make_parser("fr").parse_args(["questions"]).lang == "fr"
