"""What a chart of answers is asked to show, read once, and the drawing that says it.

A chart of this room does three things: `read_subject` reads an assessment, a score or a panel, with the
earlier state that it is compared with; the chart lays the `Subject` out; `draw_subject` adds the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from ia_radar._ground.remembered import remembered
from ia_radar.assess.model import Assessment, NonAnswer, Rating
from ia_radar.assess.score import Score, score
from ia_radar.describe import (
    SectionText,
    answered_of,
    answered_text,
    describe_sections,
    items_table,
    rating_label,
    sentence_of,
)
from ia_radar.errors import InvalidInput, Problem
from ia_radar.grid.model import Grid, Scale
from ia_radar.svg.page import draw
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from ia_radar.assess.comparison import Comparison, ItemChange
    from ia_radar.assess.panel import Panel
    from ia_radar.describe import Table
    from ia_radar.svg.canvas.scene import Box, Layer
    from ia_radar.svg.embed import Svg
    from ia_radar.svg.options import Options

__all__ = ["DERIVED", "Subject", "change_text", "draw_subject", "rating_text", "read_score", "read_subject"]

DERIVED = Text("calculé", "computed")
"""What is written of a level that was computed from another grid."""
_NO_TEXTS: Mapping[str, Text] = {}
_CHANGE = Text("Évolution", "Change")
_NO_COUNTERPART = Text("sans équivalent", "without a counterpart")
_MOMENTS = Text(
    "En clair et en pointillés : {before} · plein : {after} · ↑ en hausse, ↓ en baisse, = inchangé",
    "Pale and dashed: {before} · full: {after} · ↑ up, ↓ down, = same",
)
_ANSWERED = Text("réponses : {} sur {}", "answers: {} of {}")
_ENDS = Text("de {} à {}", "from {} to {}")


class Subject(NamedTuple):
    """What is to be drawn.

    Args:
        result: the score of the answers.
        sections: each section in words.
        answered: how many items have a level, and how many are applicable.
        panel: the group whose agreement ``result`` is, if it is one.
        unsettled: of a panel, by item, what stands for « no answer » where its answers have no
            level in common.
        comparison: with the earlier state, if there is one.
        earlier: its rating of each item, in the order of the grid; None where its grid has no such item.
            Empty without an earlier state.
    """

    result: Score
    sections: tuple[SectionText, ...]
    answered: tuple[int, int]
    panel: Panel | None = None
    unsettled: Mapping[str, Text] = _NO_TEXTS
    comparison: Comparison | None = None
    earlier: tuple[Rating | None, ...] = ()

    @property
    def assessment(self) -> Assessment:
        """The answers."""
        return self.result.assessment

    @property
    def grid(self) -> Grid:
        """What was asked."""
        return self.result.assessment.grid


def read_subject(subject: object, compare: object, lang: Lang) -> Subject:
    """An assessment, a score or a panel, with what it is compared with.

    Args:
        subject: what is to be drawn; of a panel, what it agrees on.
        compare: an earlier state, on the same grid or on another version of it, or None.
        lang: the language of its words.

    Raises:
        InvalidInput: something else, or grids that cannot be compared.
    """
    result = read_score(subject)
    sections = describe_sections(result, lang)
    answered = answered_of(sections)
    panel, unsettled = None, _NO_TEXTS
    if not isinstance(subject, Score | Assessment):
        from ia_radar.svg.assessment.voices import unsettled_texts

        panel = subject
        unsettled = unsettled_texts(panel)  # type: ignore[arg-type]  # read_score takes nothing else
    if compare is None:
        return Subject(result, sections, answered, panel, unsettled)  # type: ignore[arg-type]  # likewise
    comparison = _compared(read_score(compare, "compare").assessment, result.assessment)
    before = {change.id: change.ratings[0] for change in comparison.items}
    earlier = tuple([before.get(item) for item, _ in result.assessment.ratings])
    return Subject(
        result,
        sections,
        answered,
        panel,  # type: ignore[arg-type]  # likewise
        unsettled,
        comparison,
        earlier,
    )


def read_score(subject: object, path: str = "") -> Score:
    """The score of an assessment, or of what a panel agrees on; a score itself.

    Raises:
        InvalidInput: none of these.
    """
    if isinstance(subject, Score):
        return subject
    if isinstance(subject, Assessment):
        return score(subject)
    from ia_radar.assess.panel import Panel

    if isinstance(subject, Panel):
        return score(subject.consensus())
    message = f"expected an Assessment, a Score or a Panel, got {type(subject).__name__}"
    raise InvalidInput([Problem(path, "wrong-type", message)])


def _compared(earlier: Assessment, later: Assessment) -> Comparison:
    from ia_radar.assess.comparison import compare

    try:
        return compare(earlier, later)
    except InvalidInput as error:
        expected = f"expected an earlier state of {later.grid.id}"
        raise InvalidInput(
            Problem("compare", problem.code, f"{expected}: {problem.message}") for problem in error.problems
        ) from None


def draw_subject(
    kind: str,
    subject: Subject,
    options: Options,
    box: Box,
    layers: tuple[Layer | str, ...],
    notes: str = "",
) -> Svg:
    """The finished drawing of a subject: the grid's title, and the words and table of `ia_radar.describe`.

    Of a comparison, a line names both moments, and name, description and table say what moved. Of a panel, a
    line explains the marks, and name, description and table say what is to be discussed.

    Args:
        kind: names the root's class.
        subject: what the chart shows.
        options: what the caller asked for.
        box: what the layers fill.
        layers: in painting order.
        notes: what the chart shows besides, to be added to its description.
    """
    lang, result, sections = options.lang, subject.result, subject.sections
    counts = subject.answered
    summary = sentence_of(sections, lang, answered_text(counts, lang))
    description = "\n".join([section.line for section in sections])
    answered = _ANSWERED[lang].format(*counts)
    lines: tuple[str, ...] = ()
    tabulate = partial(items_table, result, lang)
    comparison, panel, moved = subject.comparison, subject.panel, ""
    if comparison is not None:
        moved = f" {comparison.text[lang]}"
        summary = f"{summary}{moved}"
        description = f"{description}\n{moved[1:]}{_changes_text(comparison, lang)}"
        before, after = comparison.labels
        lines = (_MOMENTS[lang].format(before=before[lang], after=after[lang]),)
        tabulate = partial(_compared_table, result, comparison, lang)
    if panel is not None:
        from ia_radar.svg.assessment.panel import panel_description, panel_table
        from ia_radar.svg.assessment.voices import LEGEND, agreement_text, debate_text

        answered = agreement_text(panel, counts[0], lang)
        summary = f"{sentence_of(sections, lang, answered)}{moved} {debate_text(panel, lang)}".rstrip()
        options = options._replace(tooltips=False)  # they say the answers of one assessment
        description = f"{description}\n{panel_description(panel, lang)}"
        lines = (*lines, LEGEND[lang])
        tabulate = partial(panel_table, panel, lang)
    if notes:
        description = f"{description}\n{notes}"
    return draw(
        kind,
        options,
        box,
        layers,
        title=subject.grid.title[lang],
        summary=summary,
        description=description,
        tabulate=tabulate,
        lines=(_subtitle(result.assessment, answered, lang), *lines),
    )


def change_text(change: ItemChange, text: str, lang: Lang) -> str:
    """``text``, which says the rating after, with the one before and an arrow that reads without colour."""
    from ia_radar.assess.comparison import Change

    if change.overall is Change.UNKNOWN:
        return text
    if change.overall is Change.SAME:
        return f"{text} {change.overall.arrow}"
    return f"{rating_text(change.ratings[0], lang)} → {text} {change.overall.arrow}"


def rating_text(rating: Rating, lang: Lang) -> str:
    """A rating in a word or a number."""
    return rating.label[lang] if isinstance(rating, NonAnswer) else str(rating)


def _changes_text(comparison: Comparison, lang: Lang) -> str:
    """The items that moved, in a sentence after another one; nothing when none did."""
    from ia_radar.assess.comparison import Change

    texts = [
        f"{change.item.label[lang]} {' → '.join(rating_text(rating, lang) for rating in change.ratings)}"
        for change in comparison.items
        if change.overall not in (Change.SAME, Change.UNKNOWN)
    ]
    return f" {', '.join(texts)}." if texts else ""


def _compared_table(result: Score, comparison: Comparison, lang: Lang) -> Table:
    """The table of the items, with the rating before and what happened."""
    table = items_table(result, lang)
    grid = result.assessment.grid
    changes = {change.id: change for change in comparison.items}
    columns = (comparison.labels[0][lang], _CHANGE[lang])
    cells = []
    for item in grid.items:
        change = changes.get(item.id)
        if change is None:
            cells.append(("–", _NO_COUNTERPART[lang]))
        else:
            cells.append((rating_label(change.ratings[0], grid.scale, lang), change.overall.label[lang]))
    return evolve(
        table,
        header=(*table.header[:3], *columns, *table.header[3:]),
        rows=[(*row[:3], *more, *row[3:]) for row, more in zip(table.rows, cells, strict=True)],
    )


def _subtitle(assessment: Assessment, answered: str, lang: Lang) -> str:
    """The line under the title: moment, basis, how much was answered, what the ends of the scale mean."""
    texts = [
        assessment.stage.label[lang] if assessment.stage else "",
        assessment.basis.label[lang] if assessment.basis else "",
        answered,
        _ends(assessment.grid.scale, lang),
    ]
    return " · ".join(filter(None, texts))


@remembered(128)
def _ends(scale: Scale, lang: Lang) -> str:
    """What the ends of a scale mean."""
    return _ENDS[lang].format(*(rating_label(end, scale, lang) for end in (scale.lowest, scale.highest)))
