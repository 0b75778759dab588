"""Roles of respondents: one role however it is written, and any number of them."""

from __future__ import annotations

import time
import unicodedata

import pytest

import ia_radar as ia

GRID = ia.get_grid("girouet")


def roles(*words: str) -> tuple[tuple[str, int], ...]:
    return ia.Panel([ia.Assessment(GRID, {"autonomy": 2}, respondent=word) for word in words]).roles


@pytest.mark.parametrize(
    ("role", "words"),
    [
        (
            "elected",
            "élu|élue|élus|élues|Élu·e|élu(e)|élu(e)s|élu.e.s|élu-e|élu/e|élu·es|élu•e|elected|ELUE",
        ),
        ("agent", "agent|agente|agents|agentes|agent·e|agent·e·s|agent(e)|agent(e)s|Agent.e.s|agents·es"),
        ("user", "usager|usagère|usagers|usagères|usager·ère|usager·ère·s|usager(ère)s|users of the service"),
        ("manager", "encadrant|encadrante|encadrants|encadrantes|encadrant·e·s|manager|managers"),
        ("union", "partenaires sociaux|partenaire social|représentant·e du personnel|union"),
        ("dpo", "DPO|dpd|délégué à la protection des données|Délégué·e à la protection des données"),
        ("other", "|autre|autres|other|others"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_one_role_however_it_is_written(role: str, words: str, form: str) -> None:
    spelt = [unicodedata.normalize(form, word) for word in words.split("|")]  # type: ignore[arg-type]
    assert roles(*spelt) == ((role, len(spelt)),)


def test_other_words_are_a_role_of_their_own_in_one_form() -> None:
    doctor = "Médecin  du travail"
    assert roles(doctor, unicodedata.normalize("NFD", doctor).upper()) == (("médecin du travail", 2),)
    assert roles("sous-traitant", "agent d’accueil", "x" * 5000) == (
        ("sous-traitant", 1),
        ("agent d’accueil", 1),
        ("x" * 5000, 1),
    )


def test_many_roles_take_time_in_proportion() -> None:
    start = time.perf_counter()
    assessments = [ia.Assessment(GRID, {"autonomy": 2}, respondent=f"rôle {n // 6}") for n in range(24_000)]
    built = time.perf_counter()
    panel = ia.Panel(assessments)
    assert len(panel.items["autonomy"].roles) == len(panel.roles) == 4000
    assert time.perf_counter() - built < 4 * (built - start) + 1


@pytest.mark.parametrize("limit", [-1, True, 1.5, "2"])
def test_a_limit_is_a_number_of_items(limit: object) -> None:
    panel = ia.Panel([ia.Assessment(GRID, {"autonomy": level}) for level in (1, 1, 1, 4, 4, 4)])
    assert len(panel.disputed()) == len(panel.disputed(1)) == 1
    assert panel.disputed(0) == ()
    with pytest.raises(ia.InvalidInput, match="limit"):
        panel.disputed(limit)  # type: ignore[arg-type]
