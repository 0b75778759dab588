"""The AI Act and French law beside it: from facts to a class, reasons, dates, duties and open questions.

Rules that hold in this room:

1. Facts, not legal conclusions: yes, no, or unknown; unknown is first-class.
2. Rules are tables, each row with its article, its source, what the source is worth, and its dates.
3. Everything is as of a day, which is an argument. Nothing here reads a clock, a file or a locale.
4. Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744 is the law in force; the
   superseded calendar stays readable.
5. A landmark, not legal advice (« repère, pas un avis juridique »): every text says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.aiact.classification import DISCLAIMER, Category, Classification, Derogation, Ground
from ia_radar.aiact.classify import class_of, classify
from ia_radar.aiact.duties import Duty, Step, duties, roles_of, timeline
from ia_radar.aiact.french_law import Confidence, FrenchRule, FrenchVerdict, Kind, Statement, french_law
from ia_radar.aiact.questionnaire.all_questions import TOPICS, Question, is_asked, question, questions
from ia_radar.aiact.questionnaire.screening import SCREENS, Screen
from ia_radar.aiact.roles import PublicBody, Role
from ia_radar.aiact.rules.all_rules import get_rule, rules
from ia_radar.aiact.rules.calendar import CURRENT, SUPERSEDED, LegalForce, Milestone, calendar, day_of
from ia_radar.aiact.rules.penalties import Penalty, penalties
from ia_radar.aiact.rules.rule import Consequence, Rule, Support, article_in_words, cite_article
from ia_radar.aiact.rules.upcoming import UpcomingText, upcoming
from ia_radar.aiact.still_open import (
    OpenQuestion,
    items_to_ask,
    next_to_ask,
    open_questions,
    questions_left,
    questions_to_ask,
)

__all__ = [
    "CURRENT",
    "DISCLAIMER",
    "SCREENS",
    "SUPERSEDED",
    "TOPICS",
    "Category",
    "Classification",
    "Confidence",
    "Consequence",
    "Derogation",
    "Duty",
    "FrenchRule",
    "FrenchVerdict",
    "Ground",
    "Kind",
    "LegalForce",
    "Milestone",
    "OpenQuestion",
    "Penalty",
    "PublicBody",
    "Question",
    "Role",
    "Rule",
    "Screen",
    "Statement",
    "Step",
    "Support",
    "UpcomingText",
    "article_in_words",
    "calendar",
    "cite_article",
    "class_of",
    "classify",
    "day_of",
    "duties",
    "french_law",
    "get_rule",
    "is_asked",
    "items_to_ask",
    "next_to_ask",
    "open_questions",
    "penalties",
    "question",
    "questions",
    "questions_left",
    "questions_to_ask",
    "roles_of",
    "rules",
    "timeline",
    "upcoming",
]

if not TYPE_CHECKING:  # a type checker knows today's names alone

    def __getattr__(name: str) -> object:
        from ia_radar._ground.former_names import former_name

        return former_name(__name__, name)
