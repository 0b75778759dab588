"""The dossier in a few lines, and its drawings as files: what a terminal, a mail or a folder takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import describe, svg
from ia_radar.assess.score import score
from ia_radar.exchange.report.grids import assessment_title
from ia_radar.exchange.report.law import class_sentence
from ia_radar.exchange.report.options import read_additions
from ia_radar.exchange.report.results import Results, read_results
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.text import COLON, Lang, Text, day_in_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ia_radar.dossier import Dossier
    from ia_radar.pack import Pack

__all__ = ["drawings", "summary"]

_PROPOSAL = Text("Proposition au {} : {}.", "Proposal on {}: {}.")


def drawings(dossier: Dossier, *, lang: Lang = "fr", theme: Theme = LIGHT) -> dict[str, svg.Svg]:
    """A drawing an assessment, by file name without extension, such as ``radar`` or ``girouet-2``.

    Args:
        dossier: whose assessments to draw.
        lang: ``"fr"`` or ``"en"``.
        theme: colours of the drawings.

    Raises:
        InvalidInput: ``dossier`` is no dossier, or ``theme`` no theme.
        UnknownId: no such language.

    Examples:
        >>> import ia_radar as ia
        >>> from ia_radar.dossier import Dossier, Project
        >>> work = ia.Assessment(ia.get_grid("girouet"))
        >>> list(drawings(Dossier(Project(Text("Cantines")), [work, work])))
        ['girouet', 'girouet-2']
    """
    results = read_results(dossier, lang)
    theme = read_additions(theme).theme
    counts: dict[str, int] = {}
    files: dict[str, svg.Svg] = {}
    for assessment in dossier.assessments:
        kind = assessment.grid.drawing
        counts[kind] = number = counts.get(kind, 0) + 1
        name = kind if number == 1 else f"{kind}-{number}"
        files[name] = svg.chart(
            assessment, title=dossier.project.name[results.lang], lang=results.lang, theme=theme
        )
    return files


def summary(
    dossier: Dossier, *, lang: Lang = "fr", on: dt.date | None = None, packs: Iterable[Pack] = ()
) -> str:
    """The dossier in a few lines of plain text, for a terminal or a mail: proposal, class, sections.

    Args:
        dossier: what to sum up.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal and of the law; the last day that the dossier speaks of when None.
        packs: what the authority adds as data.

    Raises:
        InvalidInput: ``dossier`` is no dossier, ``on`` is no date, or two packs define the same thing.
        UnknownId: no such language.

    Examples:
        >>> from ia_radar.dossier import Dossier, Project
        >>> import ia_radar as ia
        >>> work = ia.Assessment(ia.get_grid("girouet"))
        >>> print(summary(Dossier(Project(Text("Cantines")), [work])).splitlines()[-6])
        Girouet
    """
    results = read_results(dossier, lang, on, packs)
    lang, caution = results.lang, dossier.project.caution
    lines = [dossier.project.name[lang], *([caution[lang]] if caution else ()), "", *_verdicts(results)]
    for assessment in dossier.assessments:
        lines += ["", assessment_title(assessment, lang), f"  {describe.sentence(assessment, lang)}"]
        lines += [
            f"  - {section.section.label[lang]}{COLON[lang]}{reason.text[lang]}"
            for section in score(assessment).sections
            for reason in section.reasons
        ]
    return "\n".join(lines)


def _verdicts(results: Results) -> list[str]:
    """The proposal and the class in a line each, what local rules ask for, then what is left out and why."""
    lines: list[str] = []
    if results.advice is not None:
        day = day_in_words(results.advice.on, results.lang)
        lines.append(_PROPOSAL[results.lang].format(day, results.advice.outcome.label[results.lang]))
    if results.law is not None:
        lines.append(class_sentence(results.law.result, results.lang))
    lines += [statement.show(results.lang) for statement in results.local or ()]
    return [*lines, *results.omissions]
