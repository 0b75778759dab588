"""Questions of a pack in forms: asked in every format, read back, put into a dossier among the declared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar.exchange.form_files import Form, blank_form, form_of, join_forms, read_forms, write_form
from ia_radar.exchange.forms import form_html, read_form
from ia_radar.pack import LocalKind, LocalQuestion, LocalRule, Pack, load_pack
from tests.cli.running import run

EXAMPLE = Path(__file__).parents[3] / "examples" / "wrapping" / "mairie_radar"
PACK = load_pack(EXAMPLE)
TRACKS, COUNTER = PACK.local_facts


def filled(**answers: bool | None) -> Form:
    return Form(
        [ia.Assessment(PACK.grids[0], {"welcome": 3})],
        packs=[PACK],
        declared={f"mairie:{name}": answer for name, answer in answers.items()},
    )


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json"])
@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("answer", [True, False, None, "open"])
def test_local_answers_go_out_and_come_back(kind: str, lang: ia.Lang, answer: bool | str | None) -> None:
    form = filled() if isinstance(answer, str) else filled(tracks_agents=answer)
    raw = write_form(form, kind, lang)
    assert read_forms({"f": raw}, packs=[PACK]) == (form,)
    with pytest.raises(ia.InvalidInput) as refused:
        read_forms({"f": raw}, PACK.grids)
    assert "--pack" in refused.value.in_words(lang)


@pytest.mark.parametrize("kind", ["csv", "html"])
def test_they_are_marked_as_local_with_the_credit_of_their_pack(kind: str) -> None:
    text = write_form(filled(), kind, "fr").decode("utf-8-sig")
    assert f"{PACK.title.fr} (propre à la collectivité)" in text
    assert f"{PACK.title.fr} : {PACK.credit.fr}" in text
    silent = write_form(blank_form([], packs=[evolve(PACK, credit=ia.Text(""))]), kind, "fr")
    assert f"{PACK.title.fr} : " not in silent.decode("utf-8-sig")


def test_the_page_asks_them_and_saves_them_where_they_are_read() -> None:
    page = write_form(filled(), "html").decode()
    assert 'data-facts="declared"' in page
    assert "L’outil suit-il le travail des agents" in page
    assert "un total par service n’en est pas un" in page
    assert f'name="{TRACKS}" value="yes"' in page


def test_a_dossier_fills_them_in_and_takes_them_back() -> None:
    dossier = ia.Dossier(ia.Project("P"), declared={TRACKS: True, "own_red_line": False})
    form = form_of(dossier, packs=[PACK])
    assert form.declared == ((TRACKS, True),)
    answered = Form(packs=[PACK], declared={TRACKS: True, COUNTER: None})
    assert dict(join_forms([answered], dossier).declared) == {
        TRACKS: True,
        "own_red_line": False,
        COUNTER: None,
    }
    other = Form(packs=[PACK], declared={TRACKS: False})
    with pytest.raises(ia.InvalidInput) as refused:
        join_forms([other], dossier)
    assert "suit-il le travail" in refused.value.in_words("fr")
    assert dict(join_forms([other], dossier, replace=True).declared)[TRACKS] is False


def test_questions_that_are_gone_from_a_file_are_missed() -> None:
    two = Pack(
        "ville",
        "1",
        "V",
        "D",
        questions=[LocalQuestion("a", "A ?"), LocalQuestion("b", "\x1b[31mB ?")],
        rules=[LocalRule("r", LocalKind.DUTY, "R", "ville:a")],
    )
    lines = write_form(blank_form(packs=[two]), "csv").decode("utf-8-sig").split("\r\n")
    short = "\r\n".join(line for line in lines if not line.startswith("declared/ville:b")).encode()
    with pytest.raises(ia.InvalidInput, match="rows of the form are missing") as refused:
        read_forms({"f.csv": short}, packs=[two])
    for said in (str(refused.value), refused.value.in_words("fr"), refused.value.in_words("en")):
        assert "B ?" in said
        assert "\x1b" not in said


def test_fields_of_a_page_of_ones_own() -> None:
    fields = form_html([PACK], {TRACKS: None})
    assert f'name="{TRACKS}" value="unknown" checked' in fields
    assert read_form([PACK], {TRACKS: "oui", COUNTER: ""}) == {TRACKS: True}
    with pytest.raises(ia.InvalidInput) as refused:
        read_form([PACK], {TRACKS: "peut-être"})
    assert [problem.path for problem in refused.value.problems] == [TRACKS]


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx"])
def test_from_a_form_to_a_dossier_on_the_command_line(ending: str, tmp_path: Path) -> None:
    form = f"form.{ending}"
    done = run("form", "mairie", "facts", "--pack", EXAMPLE, "--output", form, folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    if ending == "json":
        data = json.loads((tmp_path / form).read_text("utf-8"))
        assert data["declared"] == {TRACKS: "", COUNTER: ""}
        data["declared"][TRACKS] = "oui"
        (tmp_path / form).write_text(json.dumps(data), "utf-8")
    done = run("read-form", form, "--pack", EXAMPLE, "--output", "dossier.json", folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert "Réponses aux questions locales : " in done.stderr.decode()
    dossier = json.loads((tmp_path / "dossier.json").read_text("utf-8"))
    assert dossier.get("declared", {}) == ({TRACKS: True} if ending == "json" else {})
    refused = run("read-form", form, "--output", "other.json", folder=tmp_path)
    assert refused.returncode == 2
