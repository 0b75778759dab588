"""What changed in a dossier, or between two, grid by grid: the comparisons, and their plain text.

Rule that holds here: moments follow one another by date; what stands in two files is compared by the last
assessment of each.
"""

from __future__ import annotations

from collections.abc import Iterator

from ia_radar._ground.fields import instance, judge
from ia_radar.assess import by_date
from ia_radar.assess.comparison import Comparison, compare
from ia_radar.assess.model import Assessment
from ia_radar.describe import rating_label
from ia_radar.dossier import Dossier
from ia_radar.errors import InvalidInput, Problem
from ia_radar.text import COLON, Lang, check_lang

__all__ = ["compare_dossiers", "comparison_text"]


def compare_dossiers(
    before: Dossier, after: Dossier | None = None, *, grid: str = ""
) -> tuple[Comparison, ...]:
    """What changed, one comparison a grid.

    Args:
        before: the earlier dossier; the only one, for the moments that it holds.
        after: the later dossier, whose last assessment is held against the last one of ``before``.
        grid: the id of the only grid to compare; every grid with two moments when empty.

    Raises:
        InvalidInput: no dossier, or no grid has two moments.

    Examples:
        >>> import ia_radar as ia
        >>> work = ia.get_grid("girouet")
        >>> moments = [ia.Assessment(work, {"autonomy": 2}), ia.Assessment(work, {"autonomy": 3})]
        >>> (change,) = compare_dossiers(ia.Dossier(ia.Project("Cantines"), moments))
        >>> change.only(ia.assess.comparison.Change.UP)
        ('autonomy',)
    """
    judge("before", before, instance(Dossier))
    if after is None:
        moments = {name: answers for name, answers in _by_grid(before).items() if len(answers) > 1}
    else:
        judge("after", after, instance(Dossier))
        earlier, later = _by_grid(before), _by_grid(after)
        moments = {name: [earlier[name][-1], later[name][-1]] for name in earlier if name in later}
    wanted = [answers for name, answers in moments.items() if grid in ("", name)]
    if not wanted:
        message = "no grid was assessed twice; there is nothing to compare"
        raise InvalidInput([Problem("assessments", "too-few", message)])
    return tuple(compare(*answers) for answers in wanted)


def _by_grid(dossier: Dossier) -> dict[str, list[Assessment]]:
    grids: dict[str, list[Assessment]] = {}
    for answers in by_date(dossier.assessments):
        grids.setdefault(answers.grid.id, []).append(answers)
    return grids


def comparison_text(comparison: Comparison, lang: Lang = "fr") -> str:
    """A comparison as plain text: a sentence, then each section and each item through the moments.

    Raises:
        InvalidInput: ``comparison`` is none.
        UnknownId: no such language.
    """
    judge("comparison", comparison, instance(Comparison))
    check_lang(lang)
    return "\n".join([comparison.grid.title[lang], comparison.text[lang], *_lines(comparison, lang)])


def _lines(comparison: Comparison, lang: Lang) -> Iterator[str]:
    scale = comparison.grid.scale
    for section in comparison.sections:
        statuses = " → ".join("–" if label is None else label[lang] for label in section.statuses_labels)
        yield f"# {section.section.label[lang]}{COLON[lang]}{statuses}"
        members = {item.id for item in section.section.items}
        for row in comparison.items:
            if row.id in members:
                ratings = " → ".join(rating_label(rating, scale, lang) for rating in row.ratings)
                yield f"- {row.overall.arrow} {row.item.label[lang]}{COLON[lang]}{ratings}"
