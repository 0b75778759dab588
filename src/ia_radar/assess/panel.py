"""Several respondents on one grid: what they say together, where they differ, and what must not be shown.

Rules that hold here:

1. Every answer is kept, with the role of who gave it. Nobody's name is needed, nobody's answer is averaged.
2. What a panel shows is a function of its published tables, and of nothing else: counts per level of the
   whole panel, and of the roles that can be told apart without telling on anybody.
3. A table is published for ``k`` answers or more. Of the roles, only so many that what remains when they
   are taken away from the whole is nobody, or ``k`` answers or more: no subtraction shows a smaller group.
4. Agreement is found or not found; it is never made by a middle value.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import At, Id, Words, data_fields, to_data
from ia_radar._ground.fields import as_tuple, check_fields
from ia_radar.assess.agreement import Alpha, agreement_of, alpha, median_of
from ia_radar.assess.model import Assessment, Basis, NonAnswer, Rating, Stage
from ia_radar.errors import Problems
from ia_radar.grid.model import ById, Grid, Item, Scale
from ia_radar.text import Lang, Text, check_lang, not_a_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

__all__ = ["SMALLEST_GROUP", "Panel", "Respondent", "Voices", "role_id", "role_label"]

SMALLEST_GROUP = 5
"""The smallest number of answers that is shown, unless somebody asks for another one."""


class Respondent(Enum):
    """From where somebody sees a project. Any other words are a role too; these are the usual ones."""

    AGENT = "agent"
    MANAGER = "manager"
    ELECTED = "elected"
    UNION = "union"
    DPO = "dpo"
    USER = "user"
    PROVIDER = "provider"
    OTHER = "other"

    @property
    def label(self) -> Text:
        """The word shown in charts and tables."""
        return _LABELS[self]


_LABELS = {
    Respondent.AGENT: Text("agents", "agents"),
    Respondent.MANAGER: Text("encadrants", "managers"),
    Respondent.ELECTED: Text("élus", "elected members"),
    Respondent.UNION: Text("partenaires sociaux", "staff representatives"),
    Respondent.DPO: Text("délégué à la protection des données", "data protection officer"),
    Respondent.USER: Text("usagers", "users of the service"),
    Respondent.PROVIDER: Text("prestataire", "provider"),
    Respondent.OTHER: Text("autres", "others"),
}
# What people write for a role besides its id and its labels, in every gender and number, without accents.
_WORDS = {
    Respondent.AGENT: "agente|agentes",
    Respondent.MANAGER: "encadrant|encadrante|encadrantes",
    Respondent.ELECTED: "elu|elue|elues|elected",
    Respondent.UNION: "partenaire social|partenaires sociales|partenaire sociale|representant du personnel"
    "|representants du personnel|representante du personnel|representantes du personnel",
    Respondent.DPO: "dpd|deleguee a la protection des donnees",
    Respondent.USER: "usager|usagere|usageres|user",
    Respondent.PROVIDER: "prestataires|fournisseur|fournisseurs|fournisseuse|fournisseuses",
    Respondent.OTHER: "autre|other|",
}
# « agent·e·s », « élu(e)s », « usager.ère », « encadrant-e », « élu/e »: the signs that join a second ending.
_SECOND_ENDING = re.compile(
    r"(?:[·•‧∙⋅.\-/](?:e|ne|ere|trice|se|s|es)|\((?:e|ne|ere|trice|se|s|es)\)s?)+(?!\w)"
)
_LONGEST_ROLE = 100
"""Characters: longer words are no usual role, and are kept out of the cache."""


def role_id(words: str) -> str:
    """The role that a respondent's words stand for: the id of a usual one, or the words themselves.

    Examples:
        >>> role_id("Élu·e·s"), role_id("Médecin du travail")
        ('elected', 'médecin du travail')
    """
    if not isinstance(words, str):
        raise not_a_text(words, "words")
    return _known_role(words) if len(words) <= _LONGEST_ROLE else _tidy(words)


def _tidy(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split()).casefold()


def _bare(words: str) -> str:
    """Words as roles are compared: without case, accents and second endings."""
    letters = (sign for sign in unicodedata.normalize("NFD", words) if not unicodedata.combining(sign))
    return _SECOND_ENDING.sub("", " ".join("".join(letters).split()).casefold())


@lru_cache(maxsize=1024)
def _known_role(words: str) -> str:
    role = _roles_by_word().get(_bare(words))
    return _tidy(words) if role is None else role.value


@lru_cache(maxsize=1)
def _roles_by_word() -> dict[str, Respondent]:
    return {
        _bare(word): role
        for role, label in _LABELS.items()
        for word in (role.value, label.fr, label.en, *_WORDS[role].split("|"))
    }


def role_label(role: str) -> Text:
    """The words that show a role of a panel.

    Examples:
        >>> role_label("manager").fr, role_label("médecin du travail").fr
        ('encadrants', 'médecin du travail')
    """
    rule.judge("role", role, rule.string)
    for usual in Respondent:
        if usual.value == role:
            return usual.label
    return Text(role)


# Those who looked at the question and gave no level.
_SPOKEN = frozenset({NonAnswer.UNKNOWN, NonAnswer.NOT_APPLICABLE})


@frozen(repr=False)
class Voices:
    """What a panel, or one role of it, says on one item.

    Args:
        item: what was asked.
        scale: the levels.
        answered: how many gave a level.
        counts: how many gave each level, the lowest first; None when it is withheld.
        missing: how many gave no level, by reason; None when it is withheld, and for a role.
        roles: the same for each role that can be told apart, by role; empty for a role.

    Examples:
        >>> import ia_radar as ia
        >>> rate = lambda level: ia.Assessment(ia.get_grid("girouet"), {"autonomy": level},
        ...     respondent="agent")
        >>> ia.Panel([rate(level) for level in (1, 4, 4, 4, 4)]).items["autonomy"]
        <autonomy: 1 at 1, 4 at 4; lower median 4, A = 0.20>
    """

    item: Item
    scale: Scale
    answered: int
    counts: tuple[int, ...] | None = None
    missing: tuple[tuple[NonAnswer, int], ...] | None = None
    roles: tuple[tuple[str, Voices], ...] = ()

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    @property
    def is_withheld(self) -> bool:
        """Whether too few people answered to show what they said."""
        return self.counts is None

    @property
    def median(self) -> int | None:
        """The lower median; None when withheld, or without an answer."""
        return None if self.counts is None else median_of(self.counts, self.scale.lowest)

    @property
    def range(self) -> tuple[int, int] | None:
        """The lowest and the highest level given; None when withheld, or without an answer."""
        if self.counts is None or not any(self.counts):
            return None
        given = [level.value for level, count in zip(self.scale.levels, self.counts, strict=True) if count]
        return (given[0], given[-1])

    @property
    def agreement(self) -> float | None:
        """Van der Eijk's A, from -1 (split between the ends) to 1 (all at one level); None without counts."""
        return None if self.counts is None else agreement_of(self.counts)

    @property
    def common_level(self) -> int | None:
        """The level that these people agree on; None when they do not.

        They agree when more than half of those who spoke (a level, « unknown » or « not applicable »)
        give one level, and nobody stands further than one level away from it. Our reading: the booklet
        asks for discussion and gives no threshold.
        """
        given, at = self.range, self.median
        if self.counts is None or given is None or at is None:
            return None
        low, high = given
        spoke = self.answered + sum(count for reason, count in self.missing or () if reason in _SPOKEN)
        is_majority = 2 * self.counts[at - self.scale.lowest] > spoke
        return at if is_majority and at - low <= 1 and high - at <= 1 else None

    @property
    def gap(self) -> tuple[tuple[str, int], tuple[str, int]] | None:
        """The roles with the lowest and the highest median, with these; None when they do not differ."""
        medians = [(voices.median, role) for role, voices in self.roles if voices.median is not None]
        if not medians:
            return None
        (low, lowest), (high, highest) = (
            min(medians, key=lambda pair: pair[0]),
            max(medians, key=lambda pair: pair[0]),
        )
        return None if low == high else ((lowest, low), (highest, high))

    @property
    def text(self) -> Text:
        """What was said, in a few words."""
        if self.counts is None:
            return Text(
                f"{self.answered} réponse{'s' * (self.answered > 1)} : trop peu pour être montrées",
                f"{self.answered} answer{'s' * (self.answered != 1)}: too few to be shown",
            )
        if not self.answered:
            return Text("sans réponse", "no answer")
        given = [
            f"{count} × {level.value}"
            for level, count in zip(self.scale.levels, self.counts, strict=True)
            if count
        ]
        a = f"{self.agreement:.2f}"
        return Text(
            f"{', '.join(given)} ; médiane basse {self.median}, accord A = {a.replace('.', ',')}",
            f"{', '.join(given)}; lower median {self.median}, agreement A = {a}",
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def __repr__(self) -> str:
        if self.counts is None:
            return f"<{self.id}: withheld, {self.answered} answers>"
        if not self.answered:
            return f"<{self.id}: no answer>"
        said = ", ".join(
            f"{count} at {level.value}"
            for level, count in zip(self.scale.levels, self.counts, strict=True)
            if count
        )
        return f"<{self.id}: {said}; lower median {self.median}, A = {self.agreement:.2f}>"


# A class that holds itself: its table stands after it.
data_fields(
    item=Id,
    answered=int,
    is_withheld=bool,
    counts=list[int] | None,
    missing=dict[str, int] | None,
    median=int | None,
    range=list[int] | None,
    agreement=float | None,
    common_level=int | None,
    roles=dict[str, Voices],
    text=Words,
)(Voices)


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
        object.__setattr__(self, "items", _published(self.assessments, self.k))

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

            return panel_answers(self)
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


def _published(assessments: tuple[Assessment, ...], k: int) -> ById[Voices]:
    """The tables that may be shown: the only place that reads answers."""
    grid = assessments[0].grid
    groups: dict[str, list[Assessment]] = {}
    for answers in assessments:
        groups.setdefault(role_id(answers.respondent), []).append(answers)
    levels = range(grid.scale.lowest, grid.scale.highest + 1)
    published: list[Voices] = []
    for position, item in enumerate(grid.items):
        by_role = {
            role: Counter(answers.ratings[position][1] for answers in group) for role, group in groups.items()
        }
        ratings = sum(by_role.values(), Counter[Rating]())
        counts = {role: tuple([given[level] for level in levels]) for role, given in by_role.items()}
        answered = sum(map(sum, counts.values()))
        if answered < k and (answered or len(assessments) < k):
            published.append(Voices(item, grid.scale, answered))
            continue
        people = {role: len(group) for role, group in groups.items()}
        shown = _told_apart(people, {role: sum(given) for role, given in counts.items()}, k)
        published.append(
            Voices(
                item,
                grid.scale,
                answered,
                tuple(map(sum, zip(*counts.values(), strict=True))),
                tuple((reason, ratings[reason]) for reason in NonAnswer),
                tuple((role, Voices(item, grid.scale, sum(counts[role]), counts[role])) for role in shown),
            )
        )
    return ById(published)


def _told_apart(people: dict[str, int], answers: dict[str, int], k: int) -> tuple[str, ...]:
    """The roles that can be shown beside the whole, in their order.

    Every role with ``k`` answers; then, as long as those left out could be read by difference, the
    smallest shown role joins them. They cannot when there is nobody, or when they are ``k`` people or
    more who gave no answer at all, or ``k`` or more.

    Args:
        people: how many people each role has.
        answers: how many of them gave a level.
        k: the smallest number that may be shown.
    """
    # The next to be hidden stands last: the smallest, and of several smallest the first in their order.
    shown = [role for role, size in answers.items() if size >= k]
    shown.sort(key=answers.__getitem__)
    shown.reverse()
    hidden = answers.keys() - set(shown)
    hidden_people, hidden_answers = (sum(sizes[role] for role in hidden) for sizes in (people, answers))
    while shown and not _is_safe(hidden_people, hidden_answers, k):
        smallest = shown.pop()
        hidden_people += people[smallest]
        hidden_answers += answers[smallest]
    safe = set(shown)
    return tuple(role for role in answers if role in safe)


def _is_safe(people: int, answers: int, k: int) -> bool:
    return not people or (people >= k and (not answers or answers >= k))
