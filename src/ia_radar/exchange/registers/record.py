"""What an importer gives for a row: a record, or the row set aside with the reasons; and what a field became.

Rules that hold here:

1. A record has a name. A row without one is set aside, since nothing could be made of it.
2. What a person reads of a row exists in French and in English; programs read codes and paths.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from attrs import field, frozen

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar._ground.fields import as_optional_text, as_text
from ia_radar.assess.model import Assessment, NonAnswer
from ia_radar.decide.balance.model import Aim
from ia_radar.dossier import Dossier, Project, Source
from ia_radar.errors import Problem
from ia_radar.project import OpportunityPosition
from ia_radar.text import COLON, Lang, Text

__all__ = ["PROJECT_FIELDS", "Aside", "Field", "FieldUse", "Record", "Remark"]

PROJECT_FIELDS = (
    *("kind", "domain", "use", "phase", "stance", "position", "aim"),
    *("population", "agents", "provider", "motivations", "is_in_house", "is_demonstrator"),
)
"""What a record says of a project beside its name, authority, summary and source, by name in both classes."""

_NOTHING = Text("")
_PLACES = {"line ": "ligne ", "record ": "fiche ", "campaign ": "campagne "}


@data_fields(
    register=str,
    line=int,
    id=str,
    name=Text,
    authority=str,
    summary=Text | None,
    url=str,
    date=str,
    kept=dict[str, str],
    missing=dict[str, NonAnswer],
    assessment=Assessment | None,
    kind=str,
    domain=str,
    use=str,
    phase=str,
    stance=str,
    position=OpportunityPosition | None,
    aim=Aim | None,
    population=int | None,
    agents=int | None,
    provider=str,
    motivations=list[str],
    is_in_house=bool | None,
    is_demonstrator=bool | None,
)
@frozen
class Record:
    """One project, as a register describes it.

    Args:
        register: where it comes from, such as ``"uk-atrs"``.
        line: the line of the file where it starts, from 1; the position of the record in a JSON list.
        id: what the register calls it; empty when it gives no id.
        name: what people call it.
        authority: who runs it.
        summary: what it does.
        url: where the register shows it.
        date: when it was published or updated, as the register writes it.
        kept: every other field that is kept, as pairs of name and text; also what the register asks
            and this library does not.
        missing: fields that hold a non-answer, as pairs of name and reason.
        assessment: the ratings, for a table that has some; with the stage, the basis, the day and the role of
            who answered, where the table says these.
        kind: the kind of AI, and so on: what a table says of the project, as fields of `Project`.
        domain: the domain, or the family, of its use.
        use: its use.
        phase: where it stands.
        stance: the stance of the authority on jobs.
        position: its place on the opportunity diagram.
        aim: what it is for, as far as the environment goes.
        population: inhabitants of the authority.
        agents: staff of the authority.
        provider: who provides the system.
        motivations: why.
        is_in_house: whether the authority makes the system itself.
        is_demonstrator: whether it is a publicly funded demonstrator.
    """

    register: str
    line: int
    id: str
    name: Text = field(converter=as_text)
    authority: str = ""
    summary: Text | None = field(default=None, converter=as_optional_text)
    url: str = ""
    date: str = ""
    kept: tuple[tuple[str, str], ...] = ()
    missing: tuple[tuple[str, NonAnswer], ...] = ()
    assessment: Assessment | None = None
    kind: str = field(default="", kw_only=True)
    domain: str = field(default="", kw_only=True)
    use: str = field(default="", kw_only=True)
    phase: str = field(default="", kw_only=True)
    stance: str = field(default="", kw_only=True)
    position: OpportunityPosition | None = field(default=None, kw_only=True)
    aim: Aim | None = field(default=None, kw_only=True)
    population: int | None = field(default=None, kw_only=True)
    agents: int | None = field(default=None, kw_only=True)
    provider: str = field(default="", kw_only=True)
    motivations: tuple[str, ...] = field(default=(), kw_only=True)
    is_in_house: bool | None = field(default=None, kw_only=True)
    is_demonstrator: bool | None = field(default=None, kw_only=True)

    def __getitem__(self, name: str) -> str:
        """The text of a kept field, empty when the record has none."""
        return dict(self.kept).get(name, "") if isinstance(name, str) else ""

    def to_dossier(self) -> Dossier:
        """A dossier to start from: who, what and the source; ratings only where the register has some.

        Examples:
            >>> record = Record("uk-atrs", 3, "", Text("Splink"), "MoJ", url="https://example.org")
            >>> record.to_dossier()
            <Dossier « Splink »: 0 assessments>
        """
        sources = (Source(self.register, self.url, self.date),) if self.url or self.date else ()
        return Dossier(
            Project(
                self.name,
                self.authority,
                self.summary,
                sources=sources,
                **{name: getattr(self, name) for name in PROJECT_FIELDS},
            ),
            (self.assessment,) if self.assessment else (),
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(path=str, code=str, text=Words)
@frozen
class Remark:
    """Something that a report says of a row: why it was set aside, or what was repaired in it.

    Args:
        path: where, such as ``line 12`` or ``line 12.autonomy``.
        code: a stable slug for programs.
        text: what is the matter, in both languages.
    """

    path: str
    code: str
    text: Text = field(converter=as_text)

    @property
    def problem(self) -> Problem:
        """The same for programs, in English."""
        return Problem(self.path, self.code, self.text["en"])

    def line(self, lang: Lang) -> str:
        """The remark in one language, with its place.

        Examples:
            >>> Remark("line 3.autonomy", "not-a-level", Text("pas un niveau", "not a level")).line("fr")
            'ligne 3.autonomy : pas un niveau'
        """
        place = self.path
        if lang == "fr":
            for english, french in _PLACES.items():
                if place.startswith((english, "campaign ")):
                    place = place.replace(english, french, 1)
        return f"{place}{COLON[lang]}{self.text[lang]}" if place else self.text[lang]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(line=int, remarks=list[Remark], raw=str)
@frozen
class Aside:
    """A row that was not read.

    Args:
        line: where it starts, from 1.
        remarks: why.
        raw: what stands there, cut after 2000 characters.
    """

    line: int
    remarks: tuple[Remark, ...]
    raw: str = ""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why, for programs: each with the path ``line 12`` or ``line 12.field``."""
        return tuple(remark.problem for remark in self.remarks)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


class FieldUse(Enum):
    """What becomes of a field."""

    MAPPED = "mapped"
    """It has a place of its own in the record."""
    KEPT = "kept"
    """It stays as text in `Record.kept`."""
    LEFT_OUT = "left_out"
    """It is left out on purpose; the reason stands beside it."""
    UNKNOWN = "unknown"
    """The importer does not know it; it stays as text in `Record.kept`."""
    ABSENT = "absent"
    """The importer knows it, and the file does not have it."""

    @property
    def label(self) -> Text:
        """The use in a word, of one field or of several."""
        return _USES[self]


_USES = {
    FieldUse.MAPPED: Text("repris", "mapped"),
    FieldUse.KEPT: Text("conservés", "kept"),
    FieldUse.LEFT_OUT: Text("écartés", "left out"),
    FieldUse.UNKNOWN: Text("inconnus", "unknown"),
    FieldUse.ABSENT: Text("absents", "absent"),
}


@data_fields(name=str, use=FieldUse, target=str, why=Words, filled=int, missing=dict[str, int])
@frozen
class Field:
    """One field of a register, and what became of it.

    Args:
        name: as the register writes it.
        use: what becomes of it.
        target: the attribute of `Record`, when it is mapped.
        why: the reason, in a sentence.
        filled: in how many records it says something.
        missing: in how many it holds a non-answer, by reason.
    """

    name: str
    use: FieldUse
    target: str = ""
    why: Text = field(default=_NOTHING, converter=as_text)
    filled: int = 0
    missing: tuple[tuple[NonAnswer, int], ...] = ()

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)
