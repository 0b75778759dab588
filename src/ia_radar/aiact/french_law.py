"""French law beside the AI Act: a second verdict, which also covers tools that are no AI at all.

Rules that hold here:

1. This verdict never depends on whether the tool is an AI system; only the presumption of an impact
   assessment reads the AI Act class.
2. The statements are rows of `rules.french`; this file reads them for one tool.
3. What nobody has settled yet is said to be possible, and the questions that would settle it are listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from attrs import frozen

from ia_radar._ground.data import data_fields, to_data
from ia_radar.aiact.classification import DISCLAIMER, Category
from ia_radar.aiact.classify import classify
from ia_radar.aiact.consequences import body_answers, consequences_for
from ia_radar.aiact.logic.condition import Condition, all_of, any_of, evaluate, no, terms
from ia_radar.aiact.logic.survey import Reading
from ia_radar.aiact.questionnaire.all_questions import GATES, check_facts, questions
from ia_radar.aiact.roles import PublicBody
from ia_radar.aiact.rules.calendar import CURRENT, check_day
from ia_radar.aiact.rules.french_law import FRENCH_LAW, Confidence, FrenchRule, Kind
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import SEMICOLON, Lang, check_lang, day_in_words

__all__ = [
    "FRENCH_LAW",
    "Confidence",
    "FrenchRule",
    "FrenchVerdict",
    "Kind",
    "Statement",
    "french_law",
]


@data_fields(rule=FrenchRule, certain=bool, missing=list[str])
class Statement(NamedTuple):
    """A row that holds, or that an open question may still make hold.

    Args:
        rule: the row.
        certain: False when an open question decides.
        missing: what it hangs on while it is not certain: exactly the facts, and the sizes of the body
            (``body:…``), whose answer can still change it.
    """

    rule: FrenchRule
    certain: bool
    missing: tuple[str, ...] = ()

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


@data_fields(forbidden=bool | None, statements=list[Statement], missing=list[str], on=date)
@frozen(repr=False)
class FrenchVerdict:
    """What French law asks of a tool, AI or not.

    Args:
        statements: what holds and what may hold, prohibitions first.
        missing: the open questions that decide the rest, in the order of the questionnaire.
        on: the day of the law.
    """

    statements: tuple[Statement, ...]
    missing: tuple[str, ...]
    on: date

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    @property
    def forbidden(self) -> bool | None:
        """True when French law forbids this use, None when an open question decides, False otherwise."""
        bans = [ban.certain for ban in self.statements if ban.rule.kind is Kind.FORBIDDEN]
        return True if any(bans) else None if bans else False

    def __repr__(self) -> str:
        said = {True: "interdit en l’état", None: "à préciser", False: "permis"}[self.forbidden]
        established = ", ".join(rule.article for rule, certain, _ in self.statements if certain)
        articles = established or "aucune règle établie"
        return f"<Droit français au {day_in_words(self.on, 'fr')} : {said} ({articles}). {DISCLAIMER.fr}>"

    def explain(self, lang: Lang = "fr") -> str:
        """The verdict as a decision-maker reads it.

        Args:
            lang: ``"fr"`` or ``"en"``.

        Raises:
            UnknownId: there is no such language.

        Examples:
            >>> print(french_law({"procured": True}, on=date(2026, 11, 22)).explain("en").splitlines()[-1])
            A landmark, not legal advice.
        """
        colon = " :" if check_lang(lang) == "fr" else ":"
        stop = SEMICOLON[lang]
        maybe = "possible" if lang == "en" else "possible, à préciser"
        head = "Droit français" if lang == "fr" else "French law"
        lines = [f"{head}, {day_in_words(self.on, lang)}{colon}"]
        for rule, certain, _ in self.statements:
            doubt = "" if certain else f" ({maybe})"
            trust = rule.confidence.label[lang]
            head = f"{rule.kind.label[lang]}{doubt}, {rule.article}"
            lines.append(f"- {head}{colon} {rule.text[lang]} [{rule.source}{stop}{trust}]")
        return "\n".join([*lines, DISCLAIMER[lang]])


def french_law(
    facts: Mapping[str, bool | None], *, body: PublicBody | None = None, on: date
) -> FrenchVerdict:
    """What French law asks of a tool, AI or not (CRPA, loi 78-17, GDPR, REEN, public procurement).

    Args:
        facts: as in `classify`.
        body: the authority and its sizes; without it, the fact ``deployed_by_public_authority`` says whether
            the rules on administrations apply.
        on: the day of the law.

    Returns:
        The verdict, independent of the AI Act class.

    Raises:
        InvalidInput: the facts, the body or the day are refused.

    Examples:
        >>> scale = french_law(
        ...     {"rules_only": True, "individual_decision": True, "deployed_by_public_authority": True},
        ...     on=date(2026, 11, 22),
        ... )
        >>> [statement.rule.article for statement in scale.statements if statement.certain]
        ['CRPA L.311-3-1', 'CRPA R.311-3-1-1', 'CRPA R.311-3-1-2', 'code du patrimoine L.211-1 s.']
    """
    known, day = check_facts(facts), check_day(on)
    if body is not None and not isinstance(body, PublicBody):
        raise InvalidInput(
            [Problem("body", "wrong-type", f"expected a PublicBody, got {type(body).__name__}")]
        )
    signals = {**known, **_signals(known, body, day)}
    statements = []
    reading: dict[str, Reading] = {}
    for row in FRENCH_LAW:
        if day < row.valid_from or (row.valid_to is not None and day > row.valid_to):
            continue
        held = evaluate(_as_asked(row.condition), signals)
        missing: tuple[str, ...] = ()
        if held is None:
            diagrams = consequences_for(day, CURRENT)
            reading = reading or diagrams.read(known, body)
            statement = reading[f"french:{row.id}"]
            held = _HELD.get(statement.results)
            missing = diagrams.facts(statement) if held is None else ()
        if held is not False:
            statements.append(Statement(row, held is True, missing))
    order = list(Kind)
    statements.sort(key=lambda statement: (not statement.certain, order.index(statement.rule.kind)))
    open_facts = {fact for statement in statements for fact in statement.missing}
    return FrenchVerdict(
        tuple(statements), tuple(item.id for item in questions() if item.id in open_facts), day
    )


_HELD = {0b01: False, 0b10: True}  # the results that a diagram can still give: no alone, yes alone


@cache
def _as_asked(condition: Condition) -> Condition:
    """The condition with what each of its facts is asked under."""
    return any_of(
        *(
            all_of(*sorted(must), *(no(fact) for fact in sorted(must_not)))
            for must, must_not in terms(condition, GATES)
        )
    )


def _signals(known: Mapping[str, bool | None], body: PublicBody | None, on: date) -> dict[str, bool | None]:
    result = classify(known, on=on)
    high = result.category is Category.HIGH_RISK
    return {
        **body_answers(body),
        "body:public": True if body is not None else known.get("deployed_by_public_authority"),
        "is:high_risk": True if high else None if Category.HIGH_RISK in result.possible else False,
    }
