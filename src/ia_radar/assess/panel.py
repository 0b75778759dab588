"""Several respondents on one grid: what they say together, where they differ, and what must not be shown.

Rules that hold here:

1. Every answer is kept, with the role of who gave it. Nobody's name is needed, nobody's answer is averaged.
2. What a panel shows is a function of its published tables, and of nothing else: counts per level of the
   whole panel, and of the roles that can be told apart without telling on anybody (`published`).
3. Agreement is found or not found; it is never made by a middle value.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import At, Id, data_fields, to_data
from ia_radar._ground.fields import as_tuple, check_fields
from ia_radar.assess.agreement import Alpha, alpha
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Rating, Stage
from ia_radar.assess.published import published_tables
from ia_radar.assess.respondents import Respondent, role_id, role_label
from ia_radar.assess.voices import Voices
from ia_radar.errors import Problems
from ia_radar.grid.model import ById, Grid
from ia_radar.text import Lang, Text, check_lang

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

__all__ = ["SMALLEST_GROUP", "Panel", "Respondent", "Voices", "role_id", "role_label"]

SMALLEST_GROUP = 5
"""The smallest number of answers that is shown, unless somebody asks for another one."""


def _assessments(value: Iterable[Assessment]) -> tuple[Assessment, ...]:
    return as_tuple(value)


@data_fields(
    grid=Id,
    version=At("grid.version", str),
    stage=Stage | None,
    basis=Basis | None,
    k=int,
    people=int,
    alpha=Alpha,
    items=list[Voices],
)
@frozen(cache_hash=True, repr=False)
class Panel:
    """The answers of several people to one grid, at one moment.

    The role of each is the `Assessment.respondent`: an id of `Respondent`, its French or English
    word, or any other words. The answers themselves stay readable in ``assessments``, for whoever
    collected them; everything else here shows no group of fewer than ``k`` answers, alone or by difference.
    Publish one panel once: two panels that differ by one person tell what that person said.

    Args:
        assessments: one or more, on the same grid, at the same stage and on the same basis.
        k: the smallest number of answers that may be shown, one or more.

    Raises:
        InvalidInput: nothing to read, or assessments that do not belong together.

    Examples:
        >>> import ia_radar as ia
        >>> rate = lambda role, level: ia.Assessment(ia.get_grid("girouet"), {"autonomy": level},
        ...     respondent=role)
        >>> agents, managers = [rate("agent", 2)] * 6, [rate("encadrant", 4)] * 5
        >>> panel = ia.Panel(agents + managers)
        >>> panel
        <Panel on girouet 1.0.0: 6 agent, 5 manager>
        >>> panel.items["autonomy"].gap
        (('agent', 2), ('manager', 4))
        >>> [voices.id for voices in panel.disputed()]
        ['autonomy']
    """

    assessments: tuple[Assessment, ...] = field(converter=_assessments)
    k: int = field(default=SMALLEST_GROUP, kw_only=True)
    items: ById[Voices] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        check_fields(self, assessments=rule.instances(Assessment), k=rule.count)
        problems = Problems()
        if not self.assessments:
            problems.add("assessments", "empty", "expected at least one assessment")
        for index, answers in enumerate(self.assessments):
            first = self.assessments[0]
            for name in ("grid", "stage", "basis"):
                if getattr(answers, name) != getattr(first, name):
                    problems.add(
                        f"assessments[{index}].{name}",
                        "not-the-same",
                        f"expected the {name} of the first assessment; one panel is one grid at one moment",
                    )
        problems.raise_if_any()
        object.__setattr__(self, "items", published_tables(self.assessments, self.k))

    @property
    def grid(self) -> Grid:
        """What was asked."""
        return self.assessments[0].grid

    @property
    def stage(self) -> Stage | None:
        """The moment of the project at which everybody answered, if known."""
        return self.assessments[0].stage

    @property
    def basis(self) -> Basis | None:
        """Whether effects are expected or observed, if known."""
        return self.assessments[0].basis

    @property
    def people(self) -> int:
        """How many people answered."""
        return len(self.assessments)

    @property
    def roles(self) -> tuple[tuple[str, int], ...]:
        """How many people of each role, in order of appearance."""
        return tuple(Counter(role_id(answers.respondent) for answers in self.assessments).items())

    @property
    def alpha(self) -> Alpha:
        """Krippendorff's ordinal alpha over the items whose counts are shown."""
        return alpha([voices.counts for voices in self.items if voices.counts is not None])

    def disputed(self, limit: int | None = None) -> tuple[Voices, ...]:
        """The items « à débattre », the least agreed upon first.

        An item is there when its answers reach no common level (`Voices.common_level`), or when two
        roles have different medians.

        Args:
            limit: how many at most, zero or more; all of them when None.

        Raises:
            InvalidInput: a limit that is no such number.
        """
        rule.judge("limit", limit, rule.optional(rule.size))
        disputed = [
            voices
            for voices in self.items
            if voices.counts is not None and voices.answered and (voices.common_level is None or voices.gap)
        ]
        disputed.sort(
            key=lambda voices: voices.agreement or 0.0
        )  # stable: ties stay in the order of the grid
        return tuple(disputed[:limit])

    def consensus(self, *, lang: Lang = "fr", date: dt.date | None = None) -> Assessment:
        """The panel as one assessment: what it agrees on, and gaps where it does not.

        An item gets a level only where the panel agrees (`Voices.common_level`), « not applicable »
        only where everybody says so, « unknown » only where more than half of the panel does. Anything
        else stays unanswered. Each note tells the counts behind it.

        Args:
            lang: the language of the notes.
            date: the date of the result.

        Examples:
            >>> import ia_radar as ia
            >>> grid = ia.get_grid("girouet")
            >>> says = [{"autonomy": 3, "know_how": 1}] * 4 + [{"autonomy": 4, "know_how": 4}] * 2
            >>> common = ia.Panel([ia.Assessment(grid, answers) for answers in says]).consensus(lang="en")
            >>> common["autonomy"], common["know_how"].value
            (3, 'unanswered')
            >>> dict(common.notes)["know_how"]
            'To be discussed: 4 × 1, 2 × 4; lower median 1, agreement A = -0.33'
        """
        check_lang(lang)
        size = len(self.assessments)
        ratings = {voices.id: _agreed(voices, size) for voices in self.items}
        notes = {
            voices.id: _NOTES[ratings[voices.id] is NonAnswer.UNANSWERED][lang] + voices.text[lang]
            for voices in self.items
            if voices.answered
        }
        first = self.assessments[0]
        return Assessment(
            self.grid,
            ratings,
            stage=first.stage,
            basis=first.basis,
            notes=notes,
            respondent=_TOGETHER[lang].format(size),
            date=date,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, object], grids: Iterable[Grid] = ()) -> Panel:
        """The panel that a mapping, such as parsed JSON, describes.

        Args:
            data: what ``to_dict(answers=True)`` gives: ``k`` and ``assessments``.
            grids: those that it may stand on and that the catalogue does not have.

        Raises:
            InvalidInput: every problem found, with paths such as ``assessments[0].ratings.autonomy``.

        Examples:
            >>> import ia_radar as ia
            >>> panel = ia.Panel([ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3})])
            >>> ia.Panel.from_dict(panel.to_dict(answers=True)) == panel
            True
        """
        from ia_radar.assess.file import panel_from_dict

        return panel_from_dict(data, grids)

    def to_dict(self, lang: Lang | None = None, *, answers: bool = False) -> dict[str, Any]:
        """What may be shown of the panel, ready for JSON: the published tables, nobody's answers.

        Args:
            lang: language of the words that stand beside the ids; None for ids alone.
            answers: give instead the answers of every respondent, which `from_dict` reads back. Keep them as
                you keep a file of staff answers: never return them to a page.

        Raises:
            InvalidInput: something else than is written above.
        """
        if rule.judge("answers", answers, rule.flag):
            from ia_radar.assess.file import panel_answers

            return panel_answers(self, lang)
        return to_data(self, lang)

    def __repr__(self) -> str:
        roles = ", ".join(f"{count} {role}" for role, count in self.roles)
        return f"<Panel on {self.grid.id} {self.grid.version}: {roles}>"


_NOTES = {
    True: Text("À débattre : ", "To be discussed: "),
    False: Text("Accord du groupe : ", "Agreed by the group: "),
}
_TOGETHER = Text("groupe de {} personnes", "group of {} people")


def _agreed(voices: Voices, size: int) -> Rating:
    level = voices.common_level
    if voices.missing is None:
        return NonAnswer.UNANSWERED
    missing = dict(voices.missing)
    if missing[NonAnswer.NOT_APPLICABLE] == size:
        return NonAnswer.NOT_APPLICABLE
    if 2 * missing[NonAnswer.UNKNOWN] > size:
        return NonAnswer.UNKNOWN
    return NonAnswer.UNANSWERED if level is None else level
