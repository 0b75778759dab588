"""An interview that asks one question at a time, and only those whose answer can still change something.

What can change: the class, Article 50, models, a duty or French law. When nothing is left to ask, nothing is
left to confirm but what the law itself leaves open.

Rules that hold here:

1. The state is a value and a step is a pure function: a terminal, a form or a test can drive it.
2. An answer « unknown » is kept, and its question comes last of all when the interview is taken up again.
3. Nothing is guessed: words that are not understood change nothing, and the question is asked again.
4. No answer is final. « Back » shows an answered question again, with its answer, which stays until
   another replaces it; this holds for answers of an earlier sitting, for the « no » to a screening question
   and when nothing is left to ask.
"""

from ia_radar.exchange.interview.conversation import converse
from ia_radar.exchange.interview.merging import merge_answers
from ia_radar.exchange.interview.replies import Reply, reply_of
from ia_radar.exchange.interview.state import Interview, begin, next_question
from ia_radar.exchange.interview.steps import step

__all__ = [
    "Interview",
    "Reply",
    "begin",
    "converse",
    "merge_answers",
    "next_question",
    "reply_of",
    "step",
]
