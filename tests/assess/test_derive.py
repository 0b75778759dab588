import itertools

import pytest
from attrs import evolve

import ia_radar as ia

RADAR, COMPACT, GIROUET = (ia.get_grid(name) for name in ("radar", "radar-compact", "girouet"))
ANSWERS: tuple[ia.Rating, ...] = (1, 2, 3, 4, *ia.NonAnswer)


def test_every_sheet_of_one_axis_fills_its_theme_by_its_floor() -> None:
    for answers in itertools.product(ANSWERS, repeat=3):
        work = ia.Assessment(GIROUET, dict(zip(GIROUET.sections["managers"].items.ids, answers, strict=True)))
        axis = ia.score(work).sections["managers"]
        radar = ia.radar_from_girouet(ia.Assessment(RADAR), work)
        if axis.status is ia.SectionStatus.NOT_APPLICABLE:
            assert radar["managers"] is ia.NonAnswer.NOT_APPLICABLE
        elif axis.status is ia.SectionStatus.FOG:
            assert radar["managers"] is ia.NonAnswer.UNANSWERED
        else:
            assert radar["managers"] == axis.floor
        assert ("managers" in radar.derived) is (axis.status is not ia.SectionStatus.FOG)


def test_a_hazard_in_the_girouet_stays_a_hazard_in_the_radar() -> None:
    work = ia.Assessment(GIROUET, {"autonomy": 4, "know_how": 4, "meaning": 1})
    radar = ia.radar_from_girouet(ia.Assessment(RADAR), work)
    assert radar["engagement"] == 1
    assert ia.score(radar).sections["empowering"].status is ia.SectionStatus.HAZARD
    assert dict(radar.notes)["engagement"] == "Dérivé : Girouet, plancher 1, médiane 4, 3 réponses sur 3."


def test_what_somebody_rated_stays() -> None:
    work = ia.Assessment(GIROUET, dict.fromkeys(GIROUET.items.ids, 1))
    radar = ia.radar_from_girouet(
        ia.Assessment(RADAR, {"engagement": 4, "managers": ia.NonAnswer.UNKNOWN}), work, lang="en"
    )
    assert radar["engagement"] == 4
    assert radar["managers"] is ia.NonAnswer.UNKNOWN
    assert radar.derived == ("work_life_quality", "work_organisation")
    assert dict(radar.notes)["work_organisation"].startswith("Derived: Girouet, floor 1")


def test_the_compact_radar_takes_the_four_axes_as_one() -> None:
    ratings = dict(zip(GIROUET.items.ids, [3, 4, 4] * 4, strict=True))
    radar = ia.radar_from_girouet(ia.Assessment(COMPACT), ia.Assessment(GIROUET, ratings))
    assert radar["first_impression"] == 3
    assert "12 réponses sur 12" in dict(radar.notes)["first_impression"]
    nothing = ia.Assessment(GIROUET, dict.fromkeys(GIROUET.items.ids, ia.NonAnswer.NOT_APPLICABLE))
    assert ia.radar_from_girouet(ia.Assessment(COMPACT), nothing)["first_impression"] is (
        ia.NonAnswer.NOT_APPLICABLE
    )


def test_a_derived_theme_says_so_in_charts_and_tables() -> None:
    work = ia.Assessment(GIROUET, {"autonomy": 3, "know_how": 3, "meaning": 3})
    radar = ia.radar_from_girouet(ia.Assessment(RADAR), work)
    assert ">calculé</text>" in ia.svg.radar(radar)
    assert ">computed</text>" in ia.svg.radar(radar, lang="en")
    row = next(row for row in ia.describe.items_table(radar).rows if row[0] == "Engagement au travail")
    assert "calculé d’après une autre grille" in row[3]


def test_grids_that_do_not_derive_are_refused() -> None:
    with pytest.raises(ia.InvalidInput, match="derives from"):
        ia.radar_from_girouet(ia.Assessment(GIROUET), ia.Assessment(RADAR))
    stranger = ia.Assessment(evolve(GIROUET, id="girouet-local"))
    with pytest.raises(ia.InvalidInput, match="derives from girouet-local"):
        ia.radar_from_girouet(ia.Assessment(RADAR), stranger)
