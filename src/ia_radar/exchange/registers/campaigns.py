"""Several campaigns on the same projects, joined into dossiers that hold each assessment.

Rules that hold here:

1. Two records are one project when they have the same id; or the same name, where one of them has no id.
2. A name or an id that stands twice in one campaign matches nothing: nobody can tell which is meant.
3. No record is dropped: one without a match is a dossier of its own, and is reported.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from attrs import evolve, field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_tuple, check_fields
from ia_radar._ground.gaps import plain
from ia_radar.assess.model import Assessment, Basis, Stage
from ia_radar.dossier import Dossier
from ia_radar.errors import Problem, Problems, quote
from ia_radar.exchange.registers.record import PROJECT_FIELDS, Record, Remark
from ia_radar.text import Lang, Text, check_lang

__all__ = ["Campaign", "JoinedCampaigns", "join_campaigns"]

_COUNT = Text("Projets : {} ; dans plusieurs campagnes : {}.", "Projects: {}; in several campaigns: {}.")
_ALONE = Text("{} n’est que dans la campagne {}", "{} is in campaign {} alone")
_CLOSE = Text("{} ; proche de {}", "{}; close to {}")
_DOUBLE = Text(
    "{} est plusieurs fois dans la campagne {} ; rien ne lui est associé",
    "{} is several times in campaign {}; nothing is matched to it",
)
_NOT_SAID = (None, "", ())  # and not zero, nor False: these say something
_MOST_COMPARED = 2000  # names among which a close one is looked for


def _records(value: Iterable[Record]) -> tuple[Record, ...]:
    return as_tuple(value)


@data_fields(records=list[Record], date=dt.date | None, stage=Stage | None, basis=Basis | None)
@frozen
class Campaign:
    """The records of one campaign, and when it was; what the records say themselves stands.

    Args:
        records: of the campaign, such as a `Reading` of `read_table`.
        date: the day of assessments that have none.
        stage: the stage of assessments that have none.
        basis: the basis of assessments that have none.

    Raises:
        InvalidInput: parts that are none of these.
    """

    records: tuple[Record, ...] = field(converter=_records)
    date: dt.date | None = field(default=None, kw_only=True)
    stage: Stage | None = field(default=None, kw_only=True)
    basis: Basis | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            records=rule.instances(Record),
            date=rule.optional(rule.day),
            stage=rule.optional(rule.member(Stage)),
            basis=rule.optional(rule.member(Basis)),
        )

    def assessment_of(self, record: Record) -> Assessment | None:
        """The assessment of a record, with what the campaign says for all."""
        answers = record.assessment
        if answers is None:
            return None
        options: dict[str, Any] = {
            name: getattr(answers, name) or getattr(self, name) for name in ("date", "stage", "basis")
        }
        return evolve(answers, **options)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(dossiers=list[Dossier], matched=int, remarks=list[Remark])
@frozen
class JoinedCampaigns:
    """Campaigns as dossiers.

    Args:
        dossiers: one a project, in the order in which projects appear; each with its assessments, one a
            campaign.
        matched: how many projects are in several campaigns.
        remarks: what did not match, and why: with the path ``campaign 1.line 3``.
    """

    dossiers: tuple[Dossier, ...]
    matched: int
    remarks: tuple[Remark, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The remarks, for programs."""
        return tuple(remark.problem for remark in self.remarks)

    def text(self, lang: Lang = "fr") -> str:
        """How many projects there are and how many are in several campaigns, then every remark, a line each.

        Raises:
            UnknownId: no such language.
        """
        check_lang(lang)
        count = _COUNT[lang].format(len(self.dossiers), self.matched)
        return "\n".join([count, *(remark.line(lang) for remark in self.remarks)])

    def __str__(self) -> str:
        """The same in French."""
        return self.text("fr")

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


def join_campaigns(*campaigns: Campaign) -> JoinedCampaigns:
    r"""One dossier a project, from campaigns in the order of time.

    Args:
        campaigns: two or more. Give them dates: `Portfolio.changes` goes by these.

    Returns:
        The dossiers, and what did not match. Of what campaigns say of a project (name, kind, phase, ...), the
        last that says it stands.

    Raises:
        InvalidInput: fewer than two campaigns, or something else.

    Examples:
        >>> import datetime as dt
        >>> import ia_radar as ia
        >>> from ia_radar.exchange import registers
        >>> grid = ia.get_grid("girouet")
        >>> spring = registers.read_table({"projet": ["Cantines", "Voirie"], "autonomy": [2, 3]}, grid)
        >>> autumn = registers.read_table({"projet": ["CANTINES", "Accueil"], "autonomy": [4, 3]}, grid)
        >>> days = dt.date(2026, 4, 1), dt.date(2026, 10, 1)
        >>> joined = join_campaigns(Campaign(spring, date=days[0]), Campaign(autumn, date=days[1]))
        >>> joined.dossiers
        (<Dossier « CANTINES »: 2 assessments>, <Dossier « Voirie »: 1 assessment>, ...)
        >>> print(joined)
        Projets : 3 ; dans plusieurs campagnes : 1.
        campagne 1.ligne 3 : 'Voirie' n’est que dans la campagne 1
        campagne 2.ligne 3 : 'Accueil' n’est que dans la campagne 2
        >>> ia.portfolio.Portfolio(joined.dossiers).changes(grid, *days)[0]
        <autonomy: 1 up, 1 same, 1 appeared>
    """
    problems = Problems()
    for position, campaign in enumerate(campaigns):
        if not isinstance(campaign, Campaign):
            message = f"expected a Campaign, got {quote(campaign)}"
            problems.add(f"campaigns[{position}]", "wrong-type", message)
    if len(campaigns) < 2:
        problems.add("campaigns", "too-few", "expected two campaigns or more")
    problems.raise_if_any()
    projects: list[dict[int, Record]] = []  # by campaign
    by_id: dict[str, int] = {}
    by_name: dict[str, int] = {}
    ambiguous = {name for campaign in campaigns for name in _doubles(map(_name, campaign.records))}
    remarks: list[Remark] = []
    doubles: list[set[str]] = []
    for number, campaign in enumerate(campaigns):
        double = _doubles(map(_key, campaign.records))
        doubles.append(double)
        # Ids first: a record without one must not take by its name what another claims by its id.
        for record in sorted(campaign.records, key=lambda record: not record.id.strip()):
            if _key(record) in double:
                text = _filled(_DOUBLE, quote(record.id or str(record.name)), number + 1)
                remarks.append(Remark(_path(number, record), "double", text))
                projects.append({number: record})
                continue
            place = _place(record, number, projects, by_id, by_name)
            if place is None:
                place = len(projects)
                projects.append({})
            projects[place][number] = record
            if record.id:
                by_id.setdefault(record.id.strip(), place)
            if _name(record) not in ambiguous:
                by_name.setdefault(_name(record), place)
    projects.sort(key=lambda project: min((number, record.line) for number, record in project.items()))
    remarks += _alone(projects, doubles)
    remarks.sort(key=lambda remark: remark.path.split(".")[0])
    dossiers = tuple(_dossier(project, campaigns) for project in projects)
    return JoinedCampaigns(dossiers, sum(len(project) > 1 for project in projects), tuple(remarks))


def _key(record: Record) -> str:
    return f"id {record.id.strip()}" if record.id.strip() else f"name {_name(record)}"


def _name(record: Record) -> str:
    return plain(str(record.name)) or str(record.name)


def _doubles(keys: Iterable[str]) -> set[str]:
    return {key for key, count in Counter(keys).items() if count > 1}


def _path(number: int, record: Record) -> str:
    return f"campaign {number + 1}.line {record.line}"


def _place(
    record: Record,
    number: int,
    projects: list[dict[int, Record]],
    by_id: dict[str, int],
    by_name: dict[str, int],
) -> int | None:
    """Where the project of a record stands, None when it is new."""
    id_ = record.id.strip()
    if id_ and id_ in by_id and number not in projects[by_id[id_]]:
        return by_id[id_]
    place = by_name.get(_name(record))
    if place is None or number in projects[place]:
        return None
    has_other_id = id_ and any(earlier.id.strip() for earlier in projects[place].values())
    return None if has_other_id else place


def _alone(projects: list[dict[int, Record]], doubles: list[set[str]]) -> list[Remark]:
    """What is in one campaign alone, with a name of another that is close to it."""
    single = [
        (number, record) for project in projects if len(project) == 1 for number, record in project.items()
    ]
    remarks = []
    for number, record in single:
        if _key(record) in doubles[number]:
            continue
        name = str(record.name)
        text = _filled(_ALONE, quote(name), number + 1)
        others = {plain(str(other.name)): str(other.name) for place, other in single if place != number}
        close = (
            get_close_matches(plain(name), others, n=1, cutoff=0.8) if len(others) <= _MOST_COMPARED else []
        )
        if close:
            text = Text(*(_CLOSE[lang].format(text[lang], quote(others[close[0]])) for lang in ("fr", "en")))
        remarks.append(Remark(_path(number, record), "unmatched", text))
    return remarks


def _filled(text: Text, *values: object) -> Text:
    return Text(text.fr.format(*values), text.en.format(*values))


def _dossier(project: dict[int, Record], campaigns: tuple[Campaign, ...]) -> Dossier:
    """The records of one project, by campaign, as one dossier; what the last says of the project stands."""
    records = [(campaigns[number], record) for number, record in sorted(project.items())]
    merged = records[-1][1]
    for _, earlier in reversed(records[:-1]):
        missing = [
            name for name in ("authority", "summary", *PROJECT_FIELDS) if getattr(merged, name) in _NOT_SAID
        ]
        merged = evolve(merged, **{name: getattr(earlier, name) for name in missing})
    dossier = merged.to_dossier()
    sources = [source for _, record in records for source in record.to_dossier().project.sources]
    answers = [campaign.assessment_of(record) for campaign, record in records]
    return evolve(
        dossier,
        project=evolve(dossier.project, sources=tuple(dict.fromkeys(sources))),
        assessments=[assessment for assessment in answers if assessment is not None],
    )
