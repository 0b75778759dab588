"""What a first author of a wrapper could not do, done here with the town hall's package, point by point."""

from __future__ import annotations

import datetime as dt
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import mairie_radar
import pytest
from attrs import evolve

import ia_radar as ia
from ia_radar import svg
from ia_radar.decide import clauses_for, load_policy, manoeuvres, questions_for
from ia_radar.exchange.form_files import blank_form, read_forms, write_form
from ia_radar.exchange.forms import form_html, read_form
from ia_radar.exchange.report import AddedSection, html_report
from ia_radar.pack import Pack, load_pack

DAY = dt.date(2026, 11, 22)
PACK = mairie_radar.pack()
GRID = PACK.grids[0]
HERE = files(mairie_radar)


def dossier(**ratings: int) -> ia.Dossier:
    answers = dict.fromkeys(GRID.items.ids, 4) | ratings
    return ia.Dossier(ia.Project("Accueil"), [ia.Assessment(GRID, answers, date=DAY)])


class TestWhoseWordsTheyAre:
    """C1: what is the council's says so, and nothing of it is called the library's or the booklet's."""

    def test_red_lines(self) -> None:
        advice = ia.advise(dossier(privacy=1), policy=mairie_radar.policy(), on=DAY)
        crossed = next(finding for finding in advice.findings if finding.rule == "red_line.crossed")
        assert crossed.provenance is ia.Provenance.LOCAL
        assert "ia_radar" not in crossed.origin.fr

    def test_themes_and_levels(self) -> None:
        table = ia.describe.items_table(dossier().assessments[0])
        assert {row[-1] for row in table.rows} == {ia.Provenance.LOCAL.label.fr}
        weak = ia.advise(dossier(welcome=1), policy=mairie_radar.policy(), on=DAY).findings
        on_it = [finding.origin.fr for finding in weak if "mairie:welcome" in finding.items]
        assert on_it
        assert not [origin for origin in on_it if "Territoires" in origin]

    def test_what_a_pack_adds(self) -> None:
        provenances = [each.provenance for each in PACK.questions] + [each.provenance for each in PACK.rules]
        provenances += [each.provenance for each in PACK.measures]
        assert set(provenances) == {ia.Provenance.LOCAL}


class TestAPolicyThatNamesNoGrid:
    """C2: it decides on a local grid that is filled in."""

    def test_it_reads_the_grid(self) -> None:
        unnamed = evolve(mairie_radar.policy(), grids=())
        why = ia.advise(dossier(), policy=unnamed, on=DAY).why
        assert [finding.rule for finding in why] == ["law.unread"]  # for no fact was given
        rules = {finding.rule for finding in ia.advise(dossier(need=1), policy=unnamed, on=DAY).findings}
        assert "girouet.weak" not in rules
        assert "grid.absent" not in rules


class TestTheWayIn:
    """C3: questions, duties, measures, colours, a logo, sections, grids by their id."""

    def test_uses(self) -> None:
        project = ia.Project("Guichets", use="mairie:counter_hours")
        assert ia.Project.from_dict(project.to_dict()) == project  # with the pack or without
        assert 'value="mairie:counter_hours" selected' in form_html(ia.Project, project, packs=[PACK])
        assert read_form(ia.Project, {"name": "Guichets", "use": project.use}, packs=[PACK]) == project
        page = html_report(ia.Dossier(project), on=DAY, packs=[PACK])
        assert "Usage du projet : Adapter les horaires des guichets" in page.replace("\u00a0", " ")
        portfolio = ia.portfolio.Portfolio([ia.Dossier(project)], packs=[PACK])
        assert portfolio.counts("family") == {"mairie:proximity": 1}

    def test_law(self) -> None:
        result = ia.classify({"mairie:tracks_agents": True}, on=DAY, packs=[PACK])
        assert [statement.rule.id for statement in result.local if statement.certain] == ["staff"]
        asked = ia.aiact.open_questions({}, on=DAY, packs=[PACK])
        assert {"mairie:tracks_agents", "mairie:replaces_counter"} <= {each.id for each in asked}

    def test_forms(self) -> None:
        form = blank_form([GRID], packs=[PACK])
        for kind in ("csv", "json"):
            assert read_forms({"f": write_form(form, kind)}, packs=[PACK]) == (form,)

    def test_report(self) -> None:
        opinion = AddedSection("Avis du CST", ["Favorable."], by="CST")
        page = html_report(
            dossier(workload=1), on=DAY, theme=mairie_radar.THEME, logo=mairie_radar.LOGO, heading="Mairie",
            sections=[opinion], packs=[PACK],
        )  # fmt: skip
        for words in ("Avis du CST", "réunion d’équipe", 'alt="Mairie d’Exemple"', "#fdf9f0"):
            assert words in page

    def test_measures_questions_and_clauses_on_a_local_grid(self) -> None:
        weak = dossier(workload=1).assessments[0]
        found = manoeuvres(weak, local=PACK.measures)
        assert [measure.id for measure in found[0].measures] == ["team_meeting"]
        assert questions_for(weak, local=PACK.measures)
        assert clauses_for(weak, local=PACK.measures)

    def test_a_grid_by_its_id(self) -> None:
        stored = dossier().to_dict(grids=PACK.grids)
        assert "grids" not in stored
        assert ia.Dossier.from_dict(json.loads(json.dumps(stored)), grids=PACK.grids) == dossier()


class TestFiles:
    """C4: the formats are described, texts may be plain, and a mistake is said with its line."""

    def test_schemas(self) -> None:
        for kind in (ia.Grid, ia.decide.Policy, Pack, ia.Dossier):
            assert ia.json_schema(kind)["type"] == "object"

    def test_plain_texts(self) -> None:
        assert GRID.items["welcome"].negative is not None
        assert GRID.items["welcome"].negative.text.fr == "On attend plus longtemps."

    def test_a_mistake(self, tmp_path: Path) -> None:
        text = (HERE / "pack.toml").read_text("utf-8")
        file = tmp_path / "pack.toml"
        file.write_text(text.replace("[[measures]]", "[[mesures]]"), "utf-8")
        with pytest.raises(ia.InvalidInput, match=r"pack\.toml.*mesures.*measures"):
            load_pack(file)


class TestUpgrades:
    """C5: versions are compared, names are typed, colours are checked, resources are read."""

    def test_drawings_compare_across_versions(self) -> None:
        newer = ia.load_grid({**GRID.to_dict(), "version": "2027"})
        after = ia.Assessment(newer, dict.fromkeys(GRID.items.ids, 2))
        assert "<svg" in svg.radar(after, compare=dossier().assessments[0]).document()

    def test_public_names(self) -> None:
        assert {"grid", "dossier", "exchange", "text", "errors"} <= set(ia.__all__)
        assert ia.__version__

    def test_colours(self) -> None:
        unreadable = evolve(mairie_radar.THEME, text="#eeeeee").check()
        assert not unreadable.passes
        assert "#eeeeee" in unreadable.text("fr")

    @pytest.mark.parametrize("read", [load_policy, ia.load_grid])
    def test_any_source(self, read: Any) -> None:
        resource = HERE / "policy.toml" if read is load_policy else HERE / "grids" / "mairie.toml"
        assert read(resource) == read(resource.read_text("utf-8")) == read(resource.read_bytes())
