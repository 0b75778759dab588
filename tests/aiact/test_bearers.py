"""Who owes what: each duty on the bearer whom the text names, on the condition that it sets for them."""

from __future__ import annotations

from datetime import date

import pytest

from ia_radar.aiact import (
    CURRENT,
    SUPERSEDED,
    Category,
    Classification,
    Duty,
    Role,
    classify,
    duties,
    questions,
    roles_of,
)

ON = date(2026, 12, 2)
QUIET = {one.id: False for one in questions()}
BENEFIT = ("deployed_by_public_authority", "evaluates_benefit_eligibility")
LIVE = (
    "uses_biometrics",
    "recognises_people",
    "recognition_live",
    "recognition_in_public_space",
    "law_enforcement_use",
)


def of(*yes: str, on: date = ON, version: str = CURRENT) -> Classification:
    return classify({**QUIET, **dict.fromkeys(yes, True)}, on=on, version=version)


def owed(*yes: str, version: str = CURRENT) -> dict[str, Duty]:
    return {one.id: one for one in duties(of(*yes, version=version), on=ON)}


@pytest.mark.parametrize("content", ["makes_intimate_content", "makes_child_abuse_content"])
def test_supply_and_use_of_illicit_content_are_two_conditions(content: str) -> None:
    """Article 5(1a): supply by purpose or for want of safeguards; use only for that purpose."""
    posters = owed("deployed_by_public_authority", content)
    assert "art5_2026_provider" in posters
    assert "art5_2026_deployer" not in posters
    misuse = owed(
        "deployed_by_public_authority", content, "illicit_content_safeguarded", "uses_for_illicit_content"
    )
    assert "art5_2026_provider" not in misuse
    assert misuse["art5_2026_deployer"].ours
    both = owed(content, "uses_for_illicit_content")
    assert {"art5_2026_provider", "art5_2026_deployer"} <= both.keys()
    assert of(content, "illicit_content_safeguarded").category is Category.MINIMAL
    meant = owed(content, "illicit_content_safeguarded", "meant_for_illicit_content")
    assert "art5_2026_provider" in meant


def test_who_only_uses_a_generator_without_safeguards_is_told_whom_the_prohibition_binds() -> None:
    result = of("deployed_by_public_authority", "makes_intimate_content")
    assert [ground.rule.id for ground in result.grounds] == ["art5_1_ba"]
    assert "fournisseur" in result.caveats[0].fr


def test_live_identification_is_prohibited_to_use_and_nothing_else() -> None:
    """Article 5(1)(h) prohibits « the use » alone."""
    live = owed(*LIVE)
    assert "art5_deployer" in live
    assert "art5_provider" not in live
    assert owed("collects_faces").keys() >= {"art5_deployer", "art5_provider"}


@pytest.mark.parametrize(
    ("facts", "informed"),
    [
        ((*BENEFIT, "subjects_staff"), True),
        (("employment_use", "monitors_workers"), True),
        (("employment_use", "allocates_tasks_on_behaviour"), True),
        (("uses_biometrics", "infers_emotions", "subjects_staff"), True),
        (("employment_use", "recruits"), False),
        (BENEFIT, False),
    ],
)
def test_workers_are_informed_of_what_they_are_subject_to_at_work(
    facts: tuple[str, ...], informed: bool
) -> None:
    """Article 26(7): « at the workplace », whatever the point of Annex III; candidates are no workers yet."""
    assert ("art26_7" in owed(*facts)) is informed


@pytest.mark.parametrize(
    ("facts", "provider"),
    [
        (("interacts_with_people", "puts_own_name"), True),
        (("generates_content", "puts_own_name"), True),
        (("puts_own_name",), False),
        (("interacts_with_people",), False),
    ],
)
def test_ones_name_on_a_chatbot_makes_its_provider(facts: tuple[str, ...], provider: bool) -> None:
    """Article 3(3), as the guidelines on Article 50 read it (§ 11); a caveat says that they do."""
    result = of(*facts)
    assert (Role.PROVIDER in roles_of(result)) is provider
    assert any("sous son nom" in one.fr for one in result.caveats) is provider
    assert all(one.ours is provider for one in duties(result, on=ON) if one.article in {"50(1)", "50(2)"})


def test_the_first_provider_hands_over_what_the_new_one_needs() -> None:
    """Article 25(2): not ours, even where we become the provider; 25(4) is the provider's."""
    turned = owed(*BENEFIT, "changes_purpose")
    assert turned["art25_2"].bearer is Role.FIRST_PROVIDER
    assert not turned["art25_2"].ours
    assert turned["art25_1_c"].ours
    assert turned["art25_4"].ours
    assert "art25_2" not in owed(*BENEFIT)


def test_legacy_systems_of_authorities_bind_provider_and_deployer() -> None:
    old = owed(*BENEFIT, "placed_before_high_risk_date")
    assert {one.bearer for one in old.values() if one.article == "111(2)"} == {Role.PROVIDER, Role.DEPLOYER}


@pytest.mark.parametrize(
    ("duty", "words"),
    [
        ("art4_deployer", "pour son compte"),
        ("art26_4", "représentativité"),
        ("art26_5", "distributeur"),
        ("art26_8", "informer le fournisseur"),
        ("art27", "AIPD"),
        ("art49_3", "répression"),
    ],
)
def test_a_duty_says_all_that_its_article_asks(duty: str, words: str) -> None:
    assert words in owed(*BENEFIT)[duty].text.fr


def test_identification_afterwards_is_asked_for_in_time_and_never_untargeted() -> None:
    text = owed(*(fact for fact in LIVE if fact != "recognition_live"))["art26_10"].text.fr
    for words in ("soupçonnée ou condamnée", "sous 48 heures", "non ciblé", "dossier", "chaque année"):
        assert words in text


@pytest.mark.parametrize("version", [CURRENT, SUPERSEDED])
def test_the_registration_of_biometrics_is_public_outside_police_and_borders(version: str) -> None:
    """Article 49(4) names areas, not biometrics."""
    assert "biométrie" not in owed(*BENEFIT, version=version)["art49_3"].text.fr
