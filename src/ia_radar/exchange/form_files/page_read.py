"""The answers in a page to fill in that a browser saved whole, as the page's script keeps them there.

Rules that hold here:

1. A saved page keeps what was typed only where its script wrote it down, in one place, whole: that is read.
2. A page without it is refused with what to do; its fields are never guessed at.
"""

from __future__ import annotations

from html.parser import HTMLParser

__all__ = ["KEPT_ANSWERS", "answers_in_page"]

KEPT_ANSWERS = "form-answers"
"""The id of the element in which the page keeps its answers, as JSON."""


def answers_in_page(raw: bytes) -> bytes | None:
    """The JSON that a saved page keeps; None when it keeps none.

    Examples:
        >>> answers_in_page(b'<html><script type="application/json" id="form-answers">{"a": 1}</script>')
        b'{"a": 1}'
        >>> answers_in_page(b"<html><body>") is None
        True
    """
    page = _Page()
    page.feed(raw.decode("utf-8", "replace"))
    page.close()
    answers = [text.strip() for text in page.answers if text.strip()]
    return answers[0].encode() if len(answers) == 1 else None


class _Page(HTMLParser):
    """A page being read for the answers that its script keeps in it."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[str] = []
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_inside = tag == "script" and dict(attrs).get("id") == KEPT_ANSWERS
        if self._is_inside:
            self.answers.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's own name
        self._is_inside = False

    def handle_data(self, data: str) -> None:
        if self._is_inside:
            self.answers[-1] += data
