"""An interview that asks one thing at a time: questions of the law, or the themes of grids.

Of the law, it asks only what can still change the class, Article 50, models, a duty or French law. When
nothing is left to ask, nothing is left to confirm but what the law itself leaves open. Of a grid, it asks
every theme, with its questions and both poles.

Rules that hold here:

1. The state is a value and a step is a pure function: a terminal, a form or a test can drive it.
2. An answer « unknown » is kept. A question of the law that has it comes last of all when the interview is
   taken up again; for a theme of a grid, « unknown » is an answer like any other.
3. Nothing is guessed: words that are not understood change nothing, and the question is asked again.
4. No answer is final. « Back » shows an answered question again, with its answer, which stays until
   another replaces it; this holds for answers of an earlier sitting, for the « no » to a screening question
   and when nothing is left to ask.
"""

import ia_radar.aiact
import ia_radar.pack  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.exchange.interview.conversation import converse
from ia_radar.exchange.interview.grid_interview import AskedItem, GridInterview, begin_grids, next_item
from ia_radar.exchange.interview.grid_steps import grid_step
from ia_radar.exchange.interview.merging import merge_answers
from ia_radar.exchange.interview.replies import Reply, reply_of
from ia_radar.exchange.interview.state import Interview, begin, next_question
from ia_radar.exchange.interview.steps import step

__all__ = [
    "AskedItem",
    "GridInterview",
    "Interview",
    "Reply",
    "begin",
    "begin_grids",
    "converse",
    "grid_step",
    "merge_answers",
    "next_item",
    "next_question",
    "reply_of",
    "step",
]
