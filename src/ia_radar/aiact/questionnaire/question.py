# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""What a question is; the questions themselves stand in one file a subject.

Rules that hold here:

1. A question asks for a fact that a project manager can see, never for a legal conclusion.
2. « Non » is the ordinary answer: a question is worded so that a system with nothing special answers no.
3. A question that depends on a condition is asked only when the condition holds; otherwise it is a
   settled no. Whoever can see the fact must be able to answer yes to what it depends on.
4. A question holds one fact. « Je ne sais pas » is as plain an answer as yes and no: it leaves the question
   open, and `unsure` says whom to ask and what to look for.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar.aiact.logic.condition import ALWAYS, Condition
from ia_radar.text import Lang, Text

__all__ = ["UNSURE", "Question", "ask"]

UNSURE = Text(
    "« Je ne sais pas » est une réponse : la question reste ouverte. Demandez à qui utilise le système, ou à son fournisseur.",
    "“I do not know” is an answer: the question stays open. Ask those who use the system, or its supplier.",
)
"""What a person who cannot answer reads, where a question has nothing more precise to say."""


@data_fields(
    id=str, topic=str, article=str, text=Words, help=Words, example=Words, counter_example=Words, unsure=Words
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
    unsure: Text = UNSURE

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
    unsure: tuple[str, str] | None = None,
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
        UNSURE if unsure is None else Text(*unsure),
    )
