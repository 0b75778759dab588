"""The report of a portfolio: where its projects stand, what holds them back, what is owed by when.

Rules that hold here:

1. Nothing is computed here; `ia_radar.portfolio` counts, and what projects do not say is counted as not said.
2. Each project has its line, and a link to its own report where it has one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from ia_radar import svg
from ia_radar._ground.fields import as_tuple, instance, judge, many, string
from ia_radar.aiact import DISCLAIMER, Category
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.aiact.rules.calendar import check_day
from ia_radar.aiact.rules.rule import cite_article
from ia_radar.assess.model import NonAnswer
from ia_radar.decide import advise, get_policy
from ia_radar.describe import Table
from ia_radar.errors import InvalidInput, Problem, Problems
from ia_radar.exchange.report.block import Block, Figure, Paragraph, Report, Section, TableBlock, bullets
from ia_radar.exchange.report.local_of_many import local_sections_of_many
from ia_radar.exchange.report.options import Logo, read_additions
from ia_radar.exchange.report.tables import ratings_block, table_block
from ia_radar.exchange.report.writers.html import write_html
from ia_radar.pack.model import Pack
from ia_radar.portfolio import Portfolio
from ia_radar.svg.canvas.theme import INHERIT, Theme
from ia_radar.text import Lang, Text, check_lang, day_in_words, in_figures

if TYPE_CHECKING:
    from ia_radar.dossier import Dossier
    from ia_radar.grid.model import Grid

__all__ = ["portfolio_report"]

_WORDS = {
    "kind": Text("Portefeuille de projets d’IA", "Portfolio of AI projects"),
    "count": Text("{} projets, au {}", "{} projects, on {}"),
    "overview": Text("Vue d’ensemble", "Overview"),
    "law": Text("Classes du règlement IA", "AI Act classes"),
    "families": Text("{}, par famille d’usages", "{}, by family of uses"),
    "obstacles": Text("Ce qui retient les projets : {}", "What holds projects back: {}"),
    "assessed": Text(
        "Projets évalués avec cette grille : {} sur {}. Un projet qui ne l’a pas été ne compte dans "
        "aucune ligne.",
        "Projects assessed on this grid: {} of {}. A project that was not counts in no row.",
    ),
    "duties": Text("Obligations, par date", "Duties, by date"),
    "no_duty": Text("Aucune obligation sur les faits connus.", "No duty on the known facts."),
    "projects": Text("Les projets, un à un", "The projects, one by one"),
    "left_out": Text("Ce qui n’a pas pu être lu", "What could not be read"),
    "unsaid": Text("aucun fait connu", "no fact known"),
    "refused": Text("non établie", "not established"),
}
_CLASSES = (Text("Classe", "Class"), Text("Projets", "Projects"))
_OBSTACLES = (
    Text("Thème", "Item"),
    Text("Projets où il appelle une mesure", "Projects where it calls for a measure"),
    Text("Dont au niveau le plus bas", "Of these at the lowest level"),
    Text("Sans réponse", "Without an answer"),
    Text("Projets concernés", "Projects concerned"),
)
_DUTIES = (
    Text("À partir du", "From"),
    Text("Article", "Article"),
    Text("Ce qui est dû", "What is owed"),
    Text("Qui le doit", "Owed by"),
    Text("Projets", "Projects"),
    Text("Dont à confirmer", "Of these to be confirmed"),
)
_PROJECTS = (
    Text("Projet", "Project"),
    Text("Collectivité", "Authority"),
    Text("Classe", "Class"),
    Text("Proposition", "Proposal"),
    Text("Réponses au plus bas", "Answers at the lowest"),
    Text("Sans réponse", "Without an answer"),
)
_LINK = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*")

_MOST_ROWS = 20
"""How many projects a heat map shows: as a printed page holds readably; the table beneath has them all."""


def portfolio_report(
    portfolio: Portfolio,
    *,
    on: dt.date,
    lang: Lang = "fr",
    title: str = "",
    links: Sequence[str] = (),
    left_out: Iterable[str] = (),
    theme: Theme = INHERIT,
    logo: Logo | None = None,
    heading: str = "",
    packs: Iterable[Pack] = (),
) -> str:
    """The report of many projects as one HTML page that loads nothing from anywhere.

    It says where the projects stand on the opportunity diagram, their classes, their ratings by family of
    uses, what holds them back, what is owed from which day, and each project in a line.

    Args:
        portfolio: the projects.
        on: the day of the law and of the proposals; what is dated later is not read.
        lang: ``"fr"`` or ``"en"``.
        title: name of the portfolio.
        links: one a project, the address of its own report relative to the page, such as
            ``"cantines/report.html"``; none for a page without links.
        left_out: what could not be read, in sentences; the page says so.
        theme: colours of the page and of its drawings.
        logo: the authority's logo, embedded in the page.
        heading: the authority's own lines above the title.
        packs: what the authority adds as data, beside the packs of the portfolio; what its rules ask for, and
            its own uses, have a section of their own.

    Returns:
        A whole HTML document.

    Raises:
        InvalidInput: an argument has a wrong type, two packs define the same thing, a link leads elsewhere
            than to a file beside the page, or a project holds facts that the questionnaire does not know.
        UnknownId: no such language.

    Examples:
        >>> import ia_radar as ia
        >>> projects = ia.portfolio.Portfolio([ia.Dossier(ia.Project("Cantines"))])
        >>> page = portfolio_report(projects, on=dt.date(2026, 11, 22), links=["cantines/report.html"])
        >>> '<a href="cantines/report.html">Cantines</a>' in page
        True
    """
    judge("portfolio", portfolio, instance(Portfolio))
    judge("title", title, string)
    said = judge("left_out", as_tuple(left_out), many(string, "texts"))
    check_day(on)
    check_lang(lang)
    given: tuple[Pack, ...] = check_packs(packs, Pack)
    if given:
        portfolio = evolve(portfolio, packs=(*portfolio.packs, *given))
    addresses = _checked_links(links, len(portfolio))
    additions = read_additions(theme, logo, heading)
    kind = _WORDS["kind"][lang]
    count = _WORDS["count"][lang].format(in_figures(len(portfolio), lang), day_in_words(on, lang))
    grids = list(dict.fromkeys(work.grid for dossier in portfolio for work in dossier.assessments))
    sections = [
        _overview(portfolio, on, lang, additions.theme),
        *(
            section
            for number, grid in enumerate(grids, 1)
            for section in _grid_sections(portfolio, grid, number, on, lang, additions.theme)
        ),
        _duties(portfolio, on, lang),
        *local_sections_of_many(portfolio, on, lang),
        _projects(portfolio, addresses, on, lang),
        *_left_out(said, lang),
    ]
    return write_html(
        Report(lang, kind, title or kind, count, (), tuple(sections), additions.letterhead, additions.theme)
    )


def _checked_links(links: Sequence[str], count: int) -> tuple[str, ...]:
    """The links, when there are none or one a project, each to a file beside the page."""
    problems = Problems()
    if isinstance(links, str) or not isinstance(links, Sequence):
        raise InvalidInput([Problem("links", "wrong-type", "expected a list of texts")])
    if len(links) not in (0, count):
        problems.add("links", "wrong-size", f"expected one a project ({count}) or none; got {len(links)}")
    for index, link in enumerate(links):
        if not isinstance(link, str) or not _LINK.fullmatch(link):
            problems.add(f"links[{index}]", "not-a-link", "expected the relative address of a file")
    problems.raise_if_any()
    return tuple(links)


def _overview(portfolio: Portfolio, on: dt.date, lang: Lang, theme: Theme) -> Section:
    labels = {category.value: category.label[lang] for category in Category}
    rows = [
        (labels.get(name, _WORDS["unsaid"][lang]), str(count))
        for name, count in portfolio.category_counts(on).items()
    ]
    drawing = svg.opportunity(portfolio, lang=lang, theme=theme)
    classes = (_table(_WORDS["law"], _CLASSES, rows, lang),) if rows else ()
    blocks: tuple[Block, ...] = (Figure((drawing,)), table_block(drawing.table, lang), *classes)
    return Section("overview", _WORDS["overview"][lang], (*blocks, Paragraph(DISCLAIMER[lang], "caution")))


def _grid_sections(
    portfolio: Portfolio, grid: Grid, number: int, on: dt.date, lang: Lang, theme: Theme
) -> tuple[Section, ...]:
    """The ratings by family, and what holds projects back, on one grid."""
    title = grid.title[lang]
    drawing = svg.heatmap(
        portfolio, grid, on=on, limit=_MOST_ROWS, sort="hazards", group_by="family", lang=lang, theme=theme
    )
    assessed = sum(answers is not None for answers in portfolio.assessments(grid, on=on))
    said = _WORDS["assessed"][lang].format(in_figures(assessed, lang), in_figures(len(portfolio), lang))
    rows = [
        (each.item.label[lang], *map(str, (each.weak, each.hazard, each.gaps, each.applicable)))
        for each in portfolio.obstacles(grid, on=on)
    ]
    heading = _WORDS["obstacles"][lang].format(title)
    return (
        Section(
            f"ratings-{number}",
            _WORDS["families"][lang].format(title),
            (Figure((drawing,)), ratings_block(drawing.table, grid, lang)),
        ),
        Section(
            f"obstacles-{number}", heading, (Paragraph(said), _table(Text(heading), _OBSTACLES, rows, lang))
        ),
    )


def _duties(portfolio: Portfolio, on: dt.date, lang: Lang) -> Section:
    """What is owed, each duty once, with the number of projects that it holds for, by date."""
    columns = portfolio.duty_columns(on, lang=lang, headings="ids")
    names = ("applies_from", "article", "text", "bearer")
    owed = list(zip(*(columns[name].tolist() for name in names), strict=True))
    counts = Counter(owed)
    doubtful = Counter(
        duty for duty, certain in zip(owed, columns["certain"].tolist(), strict=True) if not certain
    )
    bearers = _bearers(lang)
    rows = [
        (
            day_in_words(day, lang) if day else "–",
            cite_article(article, lang),
            text,
            bearers.get(bearer, bearer),
            str(count),
            str(doubtful[day, article, text, bearer] or ""),
        )
        for (day, article, text, bearer), count in sorted(
            counts.items(), key=lambda pair: (pair[0][0] or dt.date.max, pair[0][1])
        )
    ]
    heading = _WORDS["duties"][lang]
    block = _table(_WORDS["duties"], _DUTIES, rows, lang) if rows else Paragraph(_WORDS["no_duty"][lang])
    return Section("duties", heading, (block,))


def _bearers(lang: Lang) -> dict[str, str]:
    from ia_radar.aiact import Role

    return {role.value: role.label[lang] for role in Role}


def _projects(portfolio: Portfolio, links: tuple[str, ...], on: dt.date, lang: Lang) -> Section:
    labels = {category.value: category.label[lang] for category in Category}
    rows = [
        (
            dossier.project.name[lang],
            dossier.project.authority,
            labels.get(category, _WORDS["unsaid"][lang]),
            _proposal(dossier, on, lang),
            *_lowest_and_gaps(dossier, on),
        )
        for dossier, category in zip(portfolio, portfolio.categories(on), strict=True)
    ]
    table = Table(_WORDS["projects"][lang], [cell[lang] for cell in _PROJECTS], rows, lang)
    return Section("projects", _WORDS["projects"][lang], (TableBlock(table, links=links),))


def _proposal(dossier: Dossier, on: dt.date, lang: Lang) -> str:
    try:
        advice = advise(dossier, policy=dossier.policy or get_policy("default"), on=on)
    except InvalidInput:  # a policy that does not fit the grid, say: the project's own report says which
        return _WORDS["refused"][lang]
    return advice.outcome.label[lang]


def _lowest_and_gaps(dossier: Dossier, on: dt.date) -> tuple[str, str]:
    """How many answers of the last assessments stand at the lowest level, and how many are missing."""
    projects = Portfolio([dossier])
    lowest = gaps = 0
    for grid in dict.fromkeys(work.grid for work in dossier.assessments):
        (answers,) = projects.assessments(grid, on=on)
        ratings = [rating for _, rating in answers.ratings] if answers else []
        lowest += sum(rating == grid.scale.levels[0].value for rating in ratings)
        gaps += sum(rating in (NonAnswer.UNANSWERED, NonAnswer.UNKNOWN) for rating in ratings)
    return str(lowest), str(gaps)


def _left_out(left_out: Iterable[str], lang: Lang) -> tuple[Section, ...]:
    blocks = bullets(left_out)
    return (Section("left-out", _WORDS["left_out"][lang], blocks),) if blocks else ()


def _table(caption: Text, header: Iterable[Text], rows: Sequence[tuple[str, ...]], lang: Lang) -> TableBlock:
    return TableBlock(Table(caption[lang], [cell[lang] for cell in header], rows, lang))
