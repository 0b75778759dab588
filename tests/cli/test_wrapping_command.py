"""The command line under another name: what a wrapping package gives stands where nobody writes an option."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import ia_radar as ia
from ia_radar import svg
from ia_radar.cli import main
from ia_radar.exchange.report import Logo
from ia_radar.pack import load_pack

EXAMPLE = Path(__file__).parents[2] / "examples" / "wrapping" / "mairie_radar"
PACK = load_pack(EXAMPLE)
POLICY = ia.decide.load_policy(EXAMPLE / "policy.toml")
LOGO = Logo((EXAMPLE / "logo.png").read_bytes(), "Mairie d’Exemple")


def stored(folder: Path) -> Path:
    weak = ia.Assessment(PACK.grids[0], dict.fromkeys(PACK.grids[0].items.ids, 4) | {"privacy": 1})
    file = folder / "dossier.json"
    file.write_text(json.dumps(ia.Dossier(ia.Project("Accueil"), [weak]).to_dict()), "utf-8")
    return file


@pytest.mark.parametrize(
    ("option", "is_stopped"), [((), True), (("--policy", "default"), False)], ids=["given", "named"]
)
def test_a_policy_stands_where_none_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, ...], is_stopped: bool
) -> None:
    words = ["advise", str(stored(tmp_path)), "--on", "2026-11-22", "--json", *option]
    assert main(words, packs=[PACK], policy=POLICY) == 0
    assert (json.loads(capsys.readouterr().out)["outcome"] == "stop") == is_stopped


def test_packs_are_known_beside_those_that_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    asked = "mairie:tracks_agents"
    for words in (["questions", "--blank"], ["questions", "--blank", "--pack", str(EXAMPLE)]):
        assert main(words, packs=[PACK]) == 0
        assert capsys.readouterr().out.count(asked) == 1
    main(["questions", "--blank"])
    assert asked not in capsys.readouterr().out


def test_help_and_refusals_are_under_the_name_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["report", "--help"], program="mairie-radar", logo=LOGO, theme=svg.PRINT)
    assert "mairie-radar report" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["report"], program="mairie-radar")
    assert "mairie-radar" in capsys.readouterr().err


WRONG = [
    ("packs", PACK),
    ("packs", ["mairie"]),
    ("policy", "default"),
    ("theme", "dark"),
    ("logo", b"x"),
    ("program", 3),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_object_is_refused_by_its_name(name: str, value: Any) -> None:
    with pytest.raises(ia.InvalidInput, match=f"^{name}"):
        main(["grids"], **{name: value})
