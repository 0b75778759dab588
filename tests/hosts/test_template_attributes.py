"""Every attribute of every public value shows in Django and Jinja2, which try keys as well as attributes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

import pytest
from attrs import has

import ia_radar as ia
from tests.hosts.running import needs

DAY = dt.date(2026, 11, 22)


def django() -> Callable[[str, object], str]:
    from django.conf import settings  # type: ignore[import-untyped]  # Django has no types

    if not settings.configured:
        settings.configure(USE_I18N=False)
    from django.template import Context, Engine  # type: ignore[import-untyped]  # likewise

    engine = Engine(autoescape=False)
    return lambda path, value: engine.from_string(f'{{{{ {path}|stringformat:"s" }}}}').render(
        Context({"value": value}, autoescape=False, use_l10n=False)
    )


def jinja2() -> Callable[[str, object], str]:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(undefined=StrictUndefined)  # noqa: S701 - texts are compared, not shown
    return lambda path, value: environment.from_string(f"{{{{ {path} }}}}").render(value=value)


ENGINES = {"django": django, "jinja2": jinja2}


def samples() -> dict[str, object]:
    """One value of each kind that a host shows."""
    grid, girouet = ia.get_grid("radar"), ia.get_grid("girouet")
    rated = ia.Assessment(grid, {"utility": 4, "political_opportunity": 1}, date=DAY, notes={"utility": "x"})
    work = ia.Assessment(girouet, {"autonomy": 3, "meaning": ia.NonAnswer.UNKNOWN}, respondent="élu")
    later = ia.Assessment(girouet, {"autonomy": 4})
    facts = {"deployed_by_public_authority": True, "evaluates_benefit_eligibility": True}
    dossier = ia.Dossier(ia.Project("Cantines", population=62_000), [rated, work], facts)
    classification = ia.classify(facts, on=DAY)
    duties = ia.duties(classification, roles={ia.Role.DEPLOYER}, body=ia.PublicBody(62_000), on=DAY)
    return {
        "grid": grid,
        "assessment": rated,
        "score": ia.score(work),
        "panel": ia.Panel([work] * 5),
        "comparison": ia.compare(work, later),
        "dossier": dossier,
        "classification": classification,
        "duty": duties[0],
        "advice": ia.advise(dossier, policy=ia.decide.get_policy("default"), on=DAY),
        "portfolio": ia.portfolio.Portfolio([dossier]),
        "policy": ia.decide.get_policy("montpellier"),
        "text": ia.Text("Oui", "Yes"),
    }


def values_within(value: object) -> Iterator[object]:
    """A value and what hangs on it, each class once."""
    seen: set[type] = set()
    waiting = [value]
    while waiting:
        now = waiting.pop()
        if isinstance(now, tuple) and now:
            waiting.append(now[0])
        is_ours = type(now).__module__.startswith("ia_radar")
        if not is_ours or type(now) in seen:
            continue
        seen.add(type(now))
        yield now
        if not isinstance(now, Enum):
            waiting.extend(attribute for _, attribute in attributes(now))


def attributes(value: object) -> Iterator[tuple[str, Any]]:
    for name in dir(value):
        if not name.startswith("_"):
            attribute = getattr(value, name)
            if not callable(attribute):
                yield name, attribute


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("kind", samples())
def test_every_attribute_shows(engine: str, kind: str) -> None:
    needs(engine)
    show = ENGINES[engine]()
    count = 0
    for value in values_within(samples()[kind]):
        for name, attribute in attributes(value):
            if isinstance(value, ia.Text) and name == "en":
                continue  # Django asks for value["en"], which is the French where there is no English
            assert show(f"value.{name}", value) == str(attribute), f"{type(value).__name__}.{name}"
            count += 1
    assert count > 0


@pytest.mark.parametrize("engine", ENGINES)
def test_members_show_by_id_and_by_place_and_what_is_not_there_is_empty(engine: str) -> None:
    needs(engine)
    show = ENGINES[engine]()
    every = samples()
    assert show("value.utility", every["assessment"]) == "4"
    assert show("value.sections.engagement.status.value", every["score"]) == "fog"
    assert show("value.sections.0.id", every["score"]) == "engagement"
    assert show("value.items.0.label.en", every["grid"]) == every["grid"].items[0].label.en  # type: ignore[attr-defined]
    assert show("value.assessments.0.date", every["dossier"]) == "2026-11-22"
    if engine == "django":
        assert show("value.nope", every["text"]) == ""


def test_a_text_is_no_sequence() -> None:
    text = ia.Text("Oui", "Yes")
    takers: list[Callable[[Any], object]] = [list, tuple, iter, len]
    for take in takers:
        with pytest.raises(TypeError):
            take(text)
    for key in (0, True, None, slice(1), [1]):
        with pytest.raises(ia.UnknownId):
            text[key]  # type: ignore[index]
    assert has(ia.Text)
