"""What a report stands on: sources of the project and evidence of the answers, in one numbered list.

Rule that holds here: a source is named once, in this list; tables name it by its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.exchange.report.block import Bullets, Line, Section
from ia_radar.text import Text

if TYPE_CHECKING:
    from ia_radar.dossier import Dossier
    from ia_radar.exchange.report.results import Results

__all__ = ["evidence_numbers", "sources_section"]

_TITLE = Text("Sources et pièces", "Sources and evidence")


def evidence_numbers(dossier: Dossier) -> dict[str, int]:
    """The number of each piece of evidence in the list of sources, by what the dossier calls it.

    Evidence that names a source of the project, by its title or its address, has the number of that source.

    Examples:
        >>> import ia_radar as ia
        >>> from ia_radar.dossier import Source
        >>> radar = ia.get_grid("radar")
        >>> answers = ia.Assessment(radar, {"utility": 4}, evidence={"utility": ["Délibération 12", "https://a.example"]})
        >>> project = ia.Project("Cantines", sources=[Source("Presse", "https://a.example")])
        >>> evidence_numbers(ia.Dossier(project, [answers]))
        {'Délibération 12': 2, 'https://a.example': 1}
    """
    sources = dossier.project.sources
    numbers: dict[str, int] = {}
    known = {name: number for number, source in enumerate(sources, 1) for name in (source.title, source.url)}
    following = len(sources) + 1
    for reference in _evidence(dossier):
        if reference not in known:
            known[reference] = following
            following += 1
        numbers[reference] = known[reference]
    return numbers


def sources_section(results: Results) -> tuple[Section, ...]:
    """The numbered list; nothing where there is no source."""
    sources = results.dossier.project.sources
    lines = [Line(source.title, source=source.date, url=source.url) for source in sources]
    numbers = evidence_numbers(results.dossier)
    lines += [Line(reference) for reference, number in numbers.items() if number > len(sources)]
    if not lines:
        return ()
    return (Section("sources", _TITLE[results.lang], (Bullets(tuple(lines), is_numbered=True),)),)


def _evidence(dossier: Dossier) -> list[str]:
    assessments = dossier.assessments
    return [
        reference
        for assessment in assessments
        for _, references in assessment.evidence
        for reference in references
    ]
