"""Who may use which id: no pack takes one of the library's, and no two packs take the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

import ia_radar as ia
from ia_radar import decide
from ia_radar.exchange.report import html_report
from ia_radar.pack import LocalKind, LocalQuestion, LocalRule, Pack, local_statements

DAY = dt.date(2026, 11, 22)


def grid(title: str, **changes: Any) -> ia.Grid:
    return ia.load_grid({**ia.get_grid("girouet").to_dict(), "id": "local", "title": title, **changes})


def entry(text: str, id: str = "same") -> decide.Entry:  # noqa: A002 - as in Entry
    return decide.Entry(id, ia.Text(text), ia.Text(text), (), ia.Provenance.LOCAL)


COLLIDING: dict[str, Callable[[str], dict[str, Any]]] = {
    "grid": lambda text: {"grids": [grid(text)]},
    "measures": lambda text: {"measures": [entry(text)]},
    "provider_questions": lambda text: {"provider_questions": [entry(text)]},
    "clauses": lambda text: {"clauses": [entry(text)]},
}


@pytest.mark.parametrize("kind", COLLIDING)
def test_two_packs_that_define_one_id_otherwise_are_refused_by_both_names(kind: str) -> None:
    first, second = (
        Pack(name, "1", f"Charte {name}", "D", **COLLIDING[kind](f"De {name}"))
        for name in ("ville", "metropole")
    )
    same_id = "local" if kind == "grid" else "same"
    dossier = ia.Dossier(ia.Project("P"))
    for work in (
        lambda packs: local_statements(packs, {}, {}, on=DAY),
        lambda packs: html_report(dossier, on=DAY, packs=packs),
    ):
        with pytest.raises(ia.InvalidInput) as refused:
            work([first, second])
        problem = refused.value.problems[0]
        assert problem.code == "double-id"
        assert problem.path == "packs[1]"
        for words in (kind, same_id, "'ville'", "'metropole'", "Charte ville", "Charte metropole"):
            assert words in problem.message
        work([first, Pack("metropole", "1", "C", "D", **COLLIDING[kind]("De ville"))])  # the same thing twice


def test_questions_and_rules_of_two_packs_are_told_apart_by_the_name_of_the_pack() -> None:
    def pack(name: str) -> Pack:
        asked, said = LocalQuestion("q", f"Question de {name} ?"), f"Règle de {name}."
        return Pack(
            name, "1", name, "D", questions=[asked], rules=[LocalRule("r", LocalKind.DUTY, said, f"{name}:q")]
        )

    held = local_statements(
        [pack("ville"), pack("metropole")], {}, {"ville:q": True, "metropole:q": False}, on=DAY
    )
    assert [(each.pack, each.rule.text.fr) for each in held] == [("ville", "Règle de ville.")]


@pytest.mark.parametrize(
    "name", ["radar", "girouet", "default", "montpellier", "body", "french", "rule", "scope", "ia_radar"]
)
def test_a_pack_has_no_id_of_the_librarys(name: str) -> None:
    with pytest.raises(ia.InvalidInput, match=f"ia_radar uses '{name}' itself") as refused:
        Pack(name, "1", "T", "S")
    assert refused.value.problems[0].path == "id"
    assert "emploie lui-même" in refused.value.in_words("fr")


@pytest.mark.parametrize("kind", ["measures", "provider_questions", "clauses"])
def test_what_the_catalogue_names_keeps_its_name(kind: str) -> None:
    theirs = getattr(decide, kind)()[0].id
    fields: dict[str, Any] = {kind: [entry("Autre", theirs)]}
    with pytest.raises(ia.InvalidInput, match="choose an id of your own") as refused:
        Pack("ville", "1", "T", "S", **fields)
    assert refused.value.problems[0].path == f"{kind}[0].id"
    with pytest.raises(ia.InvalidInput, match="choose an id of your own"):
        Pack("ville", "1", "T", "S", grids=[grid("Autre", id="girouet", version="9")])
