# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""What a question is; the questions themselves stand in one file a subject.

Rules that hold here:

1. A question asks for a fact that a project manager can see, never for a legal conclusion.
2. « Non » is the ordinary answer: a question is worded so that a system with nothing special answers no.
3. A question that depends on a condition is asked only when the condition holds; otherwise it is a
   settled no. Whoever can see the fact must be able to answer yes to what it depends on.
4. A question holds one fact. It may name several forms of that fact, of which any is enough; it never joins
   two facts that must both hold.
5. « Je ne sais pas » is as plain an answer as yes and no: it leaves the question open. `unsure` says what
   silence means, always one of three: a feature that nothing announces is a no (`FEATURE`); an exception that
   nothing establishes is a no, and the rule applies (`EXCEPTION`); a circumstance is left open, with whom to
   ask and what to look for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar.aiact.logic.condition import ALWAYS, Condition
from ia_radar.text import Lang, Text

__all__ = ["EXCEPTION", "FEATURE", "TOPICS", "Question", "ask"]

FEATURE = (
    "Si rien de ce que l’on sait du système ne l’annonce, c’est non. « Je ne sais pas » si quelque chose le laisse penser sans le dire : demandez alors à qui l’utilise, ou à son fournisseur.",
    "If nothing known of the system announces it, the answer is no. “I do not know” if something suggests it without saying so: then ask those who use it, or its supplier.",
)
"""What silence means for a feature: an ordinary system does not have it."""

EXCEPTION = (
    "C’est une exception : elle doit être établie. Si rien ne l’établit, c’est non, et la règle s’applique.",
    "This is an exception: it must be established. If nothing establishes it, the answer is no, and the rule applies.",
)
"""What silence means for an exception: it is not met."""


TOPICS: Mapping[str, Text] = {
    "scope": Text("Champ d’application", "Scope"),
    "practices": Text("Pratiques interdites", "Prohibited practices"),
    "biometrics": Text("Biométrie et émotions", "Biometrics and emotions"),
    "products": Text("Produits réglementés", "Regulated products"),
    "people": Text("Personnes concernées", "People concerned"),
    "infrastructure": Text("Infrastructures", "Infrastructure"),
    "education": Text("Enseignement et formation", "Education and training"),
    "employment": Text("Emploi", "Employment"),
    "services": Text("Aides et services essentiels", "Essential benefits and services"),
    "police": Text("Police et répression", "Law enforcement"),
    "migration": Text("Migrations et frontières", "Migration and borders"),
    "justice": Text("Justice et scrutins", "Justice and ballots"),
    "derogation": Text("Portée réelle du résultat", "What the output really weighs"),
    "transparency": Text("Dialogue et contenus", "Dialogue and content"),
    "gpai": Text("Modèles à usage général", "General-purpose models"),
    "role": Text("Rôle de votre organisation", "Your organisation’s role"),
    "french": Text("Droit français", "French law"),
}
"""The parts of the questionnaire, in their order."""


@data_fields(
    id=str,
    topic=str,
    topic_label=Words,
    article=str,
    text=Words,
    help=Words,
    example=Words,
    counter_example=Words,
    unsure=Words,
)
class Question(NamedTuple):
    """One fact to ask for.

    Args:
        id: the fact's id, stable for ever.
        topic: the part of the questionnaire it belongs to.
        article: the article it serves.
        text: the question.
        help: how to answer it.
        example: a case that answers yes.
        counter_example: a near case that answers no.
        depends: asked only where this holds; `logic.ALWAYS` when it always is.
        unsure: whom to ask, and what to look for, when the answer is not known.
    """

    id: str
    topic: str
    article: str
    text: Text
    help: Text
    example: Text
    counter_example: Text
    depends: Condition = ALWAYS
    unsure: Text = Text(*FEATURE)

    @property
    def topic_label(self) -> Text:
        """The part of the questionnaire in words."""
        return TOPICS[self.topic]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        return f"Question({self.id!r}: {self.text.fr})"


def ask(
    id: str,  # noqa: A002 - it is the fact's id, here as everywhere
    topic: str,
    article: str,
    text: tuple[str, str],
    help: tuple[str, str],  # noqa: A002 - as in the interface a form shows
    yes: tuple[str, str],
    no: tuple[str, str],
    depends: Condition = ALWAYS,
    *,
    unsure: tuple[str, str] = FEATURE,
) -> Question:
    """A question from pairs of French and English texts."""
    return Question(
        id,
        topic,
        article,
        Text(*text),
        Text(*help),
        Text(*yes),
        Text(*no),
        depends,
        Text(*unsure),
    )
