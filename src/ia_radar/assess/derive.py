"""Filling one grid from another: a radar's *capacitante* quadrant from a girouet."""

from __future__ import annotations

from attrs import evolve

from ia_radar._ground.fields import instance, judge
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.assess.score import score
from ia_radar.assess.section_score import SectionScore
from ia_radar.assess.status import SectionStatus
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import Lang, Text, check_lang

__all__ = ["radar_from_girouet"]


def radar_from_girouet(radar: Assessment, girouet: Assessment, *, lang: Lang = "fr") -> Assessment:
    """The radar with the themes that a girouet can answer, filled from it and marked as derived.

    Only themes without an answer are filled; what somebody rated stays. A theme takes the *floor* of
    the section it derives from, so that a hazard seen in the girouet stays a hazard in the radar; the
    note of the theme gives the median beside it. A section in the fog gives no level.

    Args:
        radar: an assessment of a grid whose items say what they derive from (`Item.derived_from`).
        girouet: an assessment of the grid they name.
        lang: the language of the notes.

    Raises:
        InvalidInput: no item of the first grid derives from the second.

    Examples:
        >>> import ia_radar as ia
        >>> work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 4, "know_how": 2, "meaning": 3})
        >>> radar = ia.radar_from_girouet(ia.Assessment(ia.get_grid("radar"), {"utility": 4}), work)
        >>> radar["engagement"], radar["managers"].value, radar.derived
        (2, 'unanswered', ('engagement',))
    """
    judge("radar", radar, instance(Assessment))
    judge("girouet", girouet, instance(Assessment))
    check_lang(lang)
    sections = {f"{girouet.grid.id}:{section.id}": section for section in score(girouet).sections}
    targets = [item for item in radar.grid.items if sections.keys() & set(item.derived_from)]
    if not targets:
        raise InvalidInput(
            [Problem("radar", "not-derivable", f"no item of {radar.grid.id} derives from {girouet.grid.id}")]
        )
    ratings, notes, derived = dict(radar.ratings), dict(radar.notes), list(radar.derived)
    for item in targets:
        if ratings[item.id] is not NonAnswer.UNANSWERED:
            continue
        whole = _merged([sections[name] for name in item.derived_from if name in sections])
        ratings[item.id] = _level(whole)
        if ratings[item.id] is not NonAnswer.UNANSWERED:
            derived.append(item.id)
            notes.setdefault(item.id, _note(whole, girouet)[lang])
    return evolve(radar, ratings=ratings, notes=notes, derived=derived)


def _merged(scores: list[SectionScore]) -> SectionScore:
    """Several sections read as one."""
    return evolve(
        scores[0],
        section=evolve(scores[0].section, items=[item for each in scores for item in each.section.items]),
        ratings=tuple(rating for each in scores for rating in each.ratings),
    )


def _level(whole: SectionScore) -> Rating:
    if whole.status is SectionStatus.NOT_APPLICABLE:
        return NonAnswer.NOT_APPLICABLE
    if whole.status is SectionStatus.FOG or whole.floor is None:
        return NonAnswer.UNANSWERED
    return whole.floor


def _note(whole: SectionScore, girouet: Assessment) -> Text:
    title = girouet.grid.title
    if whole.floor is None:
        return Text(f"Dérivé : {title.fr}, sans objet.", f"Derived: {title['en']}, not applicable.")
    return Text(
        f"Dérivé : {title.fr}, plancher {whole.floor}, médiane {whole.median}, "
        f"{whole.answered} réponses sur {whole.applicable}.",
        f"Derived: {title['en']}, floor {whole.floor}, median {whole.median}, "
        f"{whole.answered} answers of {whole.applicable}.",
    )
