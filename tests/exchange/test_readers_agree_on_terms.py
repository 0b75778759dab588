"""Every reader of the words of a vocabulary agrees with every other: one term, nothing said, or a refusal."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import redirect_stderr
from functools import partial
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar import decide, project
from ia_radar._ground.gaps import gap_reason, is_blank
from ia_radar.cli.arguments import make_parser
from ia_radar.exchange import registers
from ia_radar.exchange.form_files import read_forms
from ia_radar.exchange.forms import read_form
from tests.exchange.test_readers_agree import (
    BLANK,
    REFUSED,
    Reader,
    all_agree,
    csv_bytes,
    dossier_of,
    only,
    outcome,
    rating_data,
    rows_of,
    spoilt,
)  # fmt: skip

GIROUET = ia.get_grid("girouet")
CATALOGUES: dict[str, list[Any]] = {
    "kind": [project.kinds],
    "phase": [project.phases],
    "stance": [project.stances],
    "domain": [project.families, project.domains],
    "use": [project.uses],
}
# By field: the labels of its terms, in both languages, by id.
TERMS: dict[str, dict[str, tuple[str, ...]]] = {
    name: {
        term.id: tuple([term.label[lang] for lang in ia.text.LANGS])
        for catalogue in catalogues
        for term in catalogue()
    }
    for name, catalogues in CATALOGUES.items()
}
MEMBERS: dict[str, Any] = {"stage": ia.Stage, "basis": ia.Basis, "aim": decide.Aim}
TERMS |= {
    name: {str(member.value): (member.label.fr, member.label["en"]) for member in kind}
    for name, kind in MEMBERS.items()
}
USUAL = {
    "kind": ["IA gen", "prédictif", "discriminant", "GenAI"],
    "phase": ["pilote", "PoC", "déployé", "abandonné", "en service"],
    "stage": ["avant", "pendant", "après", "fin", "en cours", "before"],
    "basis": ["attendus", "constaté", "effet observé", "prévus"],
}
NOTHING = ["", " ", "NSP", "inconnu", "sans objet", "à compléter", "N/A", "?", "—"]
OTHER = [
    "IA",
    "autre",
    "effets",
    "projet",
    "cours",
    "amont et fin",
    "prédictive générative",
    "=1+1",
    "1",
    "oui",
]


def id_of(value: object) -> Any:
    """What a field of a project says, whatever holds it."""
    return getattr(value, "value", value) or BLANK


def table_cell(name: str, value: str) -> Any:
    table = {"projet": ["Cantines"], "autonomy": [3], name: [value]}
    return in_record(name, value, only(registers.read_table(table, GIROUET)))


def long_cell(name: str, value: str) -> Any:
    table = {"p": ["Cantines"], "i": ["autonomy"], "r": [3], name: [value]}
    return in_record(
        name, value, only(registers.read_long_table(table, GIROUET, project="p", item="i", rating="r"))
    )


def in_record(name: str, value: str, record: Any) -> Any:
    """A table keeps what it does not understand as text: it refused to read it."""
    said = getattr(record.assessment if name in ("stage", "basis") else record, name)
    if said:
        return getattr(said, "value", said)
    return BLANK if says_nothing(value) else REFUSED


def portfolio_cell(name: str, value: str) -> Any:
    table = {"Projet": ["Cantines"], "Grille": ["girouet"], "girouet.autonomy": [3], name: [value]}
    (dossier,) = registers.read_portfolio(table).dossiers
    said = getattr(dossier.assessments[0] if name in ("stage", "basis") else dossier.project, name)
    if said:
        return getattr(said, "value", said)
    return BLANK if says_nothing(value) else REFUSED


def survey_cell(name: str, value: str) -> Any:
    table = {"rôle": ["agent"], "autonomy": [3], name: [value]}
    panel = registers.read_panel(table, GIROUET, respondent="rôle").panel
    said = None if panel is None else getattr(panel.assessments[0], name)
    return said.value if said else BLANK if says_nothing(value) else REFUSED


def form_field(name: str, value: str) -> Any:
    return id_of(getattr(read_form(ia.Project, {"name": "Cantines", name: value}), name))


def project_file(name: str, value: str) -> Any:
    data = {"name": "Cantines", name: value}
    alone = id_of(getattr(ia.Project.from_dict(data), name))
    within = ia.Dossier.from_dict({**dossier_of(), "project": data}).project
    assert alone == id_of(getattr(within, name))
    return alone


def assessment_file(name: str, value: str) -> Any:
    return id_of(getattr(ia.Assessment.from_dict(rating_data(3) | {name: value}), name))


def form_row(name: str, value: str) -> Any:
    heading = {"stage": "Moment", "basis": "Effets"}[name]
    rows = [[*row] for row in rows_of("rating")]
    place = next(place for place, row in enumerate(rows) if row[0] == "person/1")
    rows[place][rows[place - 1].index(heading)] = value
    key = next(place for place, row in enumerate(rows) if row[0] == "item/girouet/1.0.0/autonomy")
    rows[key][3] = "3"
    (form,) = read_forms({"form.csv": csv_bytes(rows)})
    return id_of(getattr(form.assessments[0], name))


def command_line(name: str, value: str) -> Any:
    try:
        with redirect_stderr(StringIO()):
            options = make_parser("fr").parse_args(["interview", "x.json", f"--{name}={value}"])
    except SystemExit:
        return REFUSED
    return id_of(getattr(options, name))


def says_nothing(text: str) -> bool:
    return is_blank(text) or gap_reason(text) is not None


IN_TABLES: dict[str, Callable[[str, str], Any]] = {
    "table": table_cell, "long table": long_cell, "portfolio table": portfolio_cell,
}  # fmt: skip
FORMS: dict[str, dict[str, Callable[[str, str], Any]]] = {
    **{key: {"form": form_field} for key in ("kind", "phase", "use")},
    **{key: {"form in CSV": form_row, "survey": survey_cell} for key in ("stage", "basis")},
}
FILES: dict[str, dict[str, Callable[[str, str], Any]]] = {
    **{key: {"project file": project_file} for key in TERMS},
    **{key: {"assessment file": assessment_file, "command line": command_line} for key in ("stage", "basis")},
}


@pytest.mark.parametrize("name", TERMS)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_words_of_a_vocabulary(name: str, data: st.DataObject) -> None:
    words = [word for id_, labels in TERMS[name].items() for word in (id_, *labels)]
    text = data.draw(spoilt([*words, *words, *USUAL.get(name, []), *NOTHING, *OTHER]))
    readers = dict(IN_TABLES) | FORMS.get(name, {})
    if not says_nothing(text) or text.strip() in words:  # a file leaves a key out where nothing is said
        readers |= FILES[name]
    bound: dict[str, Reader] = {who: partial(read, name) for who, read in readers.items()}
    said = outcome(bound["table"], text)
    all_agree(bound, text, said)


@pytest.mark.parametrize("name", TERMS)
def test_every_word_of_a_vocabulary_is_read_as_its_term(name: str) -> None:
    owners: dict[str, set[str]] = {}
    for id_, labels in TERMS[name].items():
        for word in labels:
            owners.setdefault(word.casefold(), set()).add(id_)
    for id_, labels in [*TERMS[name].items()][:12]:
        for word in (id_, *labels):
            if word == id_ or len(owners[word.casefold()]) == 1:
                for who, read in (IN_TABLES | FORMS.get(name, {}) | FILES[name]).items():
                    assert outcome(partial(read, name), word) == id_, (who, word)


@settings(max_examples=30, deadline=None)
@given(spoilt(["Comprendre", "impact", "Gagner en productivité", "autre chose"]))
def test_motivations(text: str) -> None:
    def in_table(value: str) -> Any:
        table = {"projet": ["Cantines"], "autonomy": [3], "motivations": [value]}
        return list(only(registers.read_table(table, GIROUET)).motivations) or REFUSED

    def in_file(value: str) -> Any:
        return list(ia.Project.from_dict({"name": "Cantines", "motivations": [value]}).motivations)

    all_agree({"file": in_file}, text, outcome(in_table, text))


ROLES = ["agents", "Élus", "élu", "manager", "Encadrants", "DPO", "direction", "usagers", "quelqu’un"]


@settings(max_examples=30, deadline=None)
@given(spoilt(ROLES).filter(lambda text: bool(text.strip()) and not says_nothing(text)))
def test_a_role_is_one_group_whoever_read_it(text: str) -> None:
    """A role is kept as it was written; who belongs together is said by one reader, that of the panel."""
    table = {"rôle": [text], "autonomy": [3]}
    row = only(registers.read_table({"projet": ["Cantines"], **table}, GIROUET)).assessment
    panel = registers.read_panel(table, GIROUET, respondent="rôle").panel
    file = ia.Assessment.from_dict(rating_data(3) | {"respondent": text})
    assert panel is not None
    rows = [[*cells] for cells in rows_of("rating")]
    place = next(place for place, cells in enumerate(rows) if cells[0] == "person/1")
    rows[place][rows[place - 1].index("Rôle")] = text
    key = next(place for place, cells in enumerate(rows) if cells[0] == "item/girouet/1.0.0/autonomy")
    rows[key][3] = "3"
    (form,) = read_forms({"form.csv": csv_bytes(rows)})
    heard = [row, panel.assessments[0], file, form.assessments[0]]
    assert len({each.respondent.strip() for each in heard}) == 1
    assert len(ia.Panel(heard, k=1).roles) == 1
