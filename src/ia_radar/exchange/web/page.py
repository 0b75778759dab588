"""One page of a dossier: what a view shows, and what becomes of what a form sent.

Rules that hold here:

1. Nothing is stored and nothing is read but the arguments: the host keeps the dossier.
2. A page needs no script and no style of its own, and its links are relative (``../STEP/``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import evolve

from ia_radar import svg
from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar.aiact import SCREENS
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.decide import Policy
from ia_radar.dossier import Dossier, Project
from ia_radar.errors import InvalidInput, Problem, Problems, UnknownId
from ia_radar.exchange.forms import form_html
from ia_radar.exchange.web.document import html_document
from ia_radar.exchange.web.steps import Request, steps_of
from ia_radar.grid import get_grid
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import Html, Lang, Text, check_lang, escape

if TYPE_CHECKING:
    from ia_radar.exchange.web.steps import Form, Step

__all__ = ["Page", "PageLink", "dossier_page", "home_page"]

_NEW = Text("Nouveau projet", "New project")
_RESULTS = Text("Résultats", "Results")
_PROJECTS = Text("Projets d’IA", "AI projects")
_NO_PROJECT = Text("Aucun projet.", "No project.")
_SAVE = Text("Enregistrer", "Save")
_ERROR = Text("Erreur – {}", "Error – {}")
_SCREENS = {screen.id for screen in SCREENS}
_FIRST = "project"
_LAST = "results"
_BLANK = "–"  # the name of a project that has none yet


@data_fields(step=str, label=str, url=str, is_current=bool)
class PageLink(NamedTuple):
    """A way to another step.

    Args:
        step: its id.
        label: its title.
        url: relative to the page.
        is_current: whether it is this page.
    """

    step: str
    label: str
    url: str
    is_current: bool

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


@data_fields(
    step=str,
    title=str,
    heading=str,
    html=str,
    button=str,
    next=str,
    links=list[PageLink],
    problems=list[Problem],
    lang=str,
)
class Page(NamedTuple):
    """A page to show, or what was sent taken in.

    Args:
        step: its id.
        title: for ``<title>``: the step and the project, « Erreur – » first where an answer is refused.
        heading: for ``<h1>``.
        html: the fields, to put in a ``<form method="post">``; or what there is to read.
        button: what the button of the form says; empty where there is nothing to send.
        next: where to redirect to, below the address of the dossier, such as ``radar/``: what was sent is in
            ``dossier``, which is to be stored. Empty where the page is to be shown.
        links: the steps.
        problems: what was refused of the answers that were sent; each is shown beside its field.
        dossier: with the answers in it.
        lang: the language of the page.
    """

    step: str
    title: str
    heading: str
    html: Html
    button: str
    next: str
    links: tuple[PageLink, ...]
    problems: tuple[Problem, ...]
    dossier: Dossier
    lang: Lang = "fr"

    def document(self, hidden: Mapping[str, str] | None = None) -> Html:
        """The page as a whole HTML document, for a host that has no layout of its own.

        Args:
            hidden: fields that the form sends back as they are, such as the token of a framework.

        Returns:
            A document to send with the header ``Content-Security-Policy: …`` of `CONTENT_POLICY`. Its first
            link leads to the list of projects, at the address of the dossier but for its last part.

        Raises:
            InvalidInput: ``hidden`` is no mapping from names to texts.

        Examples:
            >>> page = dossier_page(None, "project", on=dt.date(2026, 11, 22), lang="en")
            >>> '<html lang="en">' in page.document(), "<script" in page.document()
            (True, False)
        """
        home = [PageLink("", _PROJECTS[self.lang], "../../", is_current=False)] if self.step else []
        return html_document(self, [*home, *self.links], hidden)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """What the page shows, ready for JSON; the dossier is stored apart."""
        return to_data(self, lang)


def home_page(projects: Iterable[tuple[int | str, Dossier]], lang: Lang = "fr") -> Page:
    """The list of projects, each a link to its results, and the way to a new one.

    Args:
        projects: the last part of the address of each, such as its number in a database, and its dossier.
        lang: ``"fr"`` or ``"en"``.

    Returns:
        A page without a form, whose ``dossier`` is blank; its links are relative to the address of the list.

    Raises:
        InvalidInput: something else than is written above.
        UnknownId: no such language.

    Examples:
        >>> page = home_page([(7, Dossier(Project("Cantines")))])
        >>> page.html
        '<ul><li><a href="7/results/">Cantines</a></li></ul>'
        >>> page.links[0].url
        'new/project/'
    """
    from urllib.parse import quote  # one part of a path, whatever the host's keys hold

    lang = check_lang(lang)
    listed = rule.judge("projects", projects, rule.many(_numbered, "pairs of an address and a dossier"))
    rows = "".join(
        f'<li><a href="{address}/{_LAST}/">{escape(dossier.project.name[lang])}</a></li>'
        for address, dossier in ((quote(str(key), safe="", errors="replace"), each) for key, each in listed)
    )
    html = Html(f"<ul>{rows}</ul>" if rows else f"<p>{_NO_PROJECT[lang]}</p>")
    link = PageLink(_FIRST, _NEW[lang], f"new/{_FIRST}/", is_current=False)
    title = _PROJECTS[lang]
    return Page("", title, title, html, "", "", (link,), (), Dossier(Project(_BLANK)), lang)


_NO_PART = ("", ".", "..")  # an address that leads elsewhere than below the list


def _numbered(value: object, path: str, problems: Problems) -> object:
    is_pair = isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], Dossier)
    key = value[0] if is_pair else None  # type: ignore[index]  # just seen
    if not isinstance(key, int | str) or isinstance(key, bool) or key in _NO_PART:
        problems.add(path, "wrong-type", "expected an address and a Dossier")
    return value


def dossier_page(
    dossier: Dossier | None,
    step: str,
    sent: Mapping[str, object] | None = None,
    query: Mapping[str, object] | None = None,
    *,
    on: dt.date,
    lang: Lang = "fr",
    grids: Iterable[Grid] | None = None,
    policy: Policy | None = None,
    packs: Iterable[Pack] = (),
) -> Page:
    """The page of a step; or, where a form was sent, the dossier with its answers and where to go next.

    The steps are ``project``; each grid by its id, such as ``radar``, and ``radar-panel``, where one person
    more answers it; ``local-questions``, where packs have some; ``red-lines``, where the policy has lines to
    declare; ``questions``, the questions of the law that can still change something, six a page; ``facts``,
    to correct an answer or take it back; ``results``: the proposal, the drawings, the class, the duties and
    French law, and what packs ask for.

    Args:
        dossier: what is known; None for a new project, whose only step is ``project``.
        step: the last part of the address: pages stand at ``…/STEP/``.
        sent: what the form sent (``request.POST``, ``request.form``); None where a page is asked for.
        query: what stands after the question mark (``request.GET``, ``request.args``); the screening
            questions that were answered « yes » travel there.
        on: today: the day of the answers, of the proposal and of the law.
        lang: ``"fr"`` or ``"en"``.
        grids: those to fill in; the radar and the girouet when None.
        policy: the policy that applies where the dossier has none of its own.
        packs: what the authority adds: uses to choose from for a project, questions, and in the results what
            its rules ask for.

    Raises:
        UnknownId: no such step, or no such language.
        InvalidInput: an argument that is none of these, or packs that collide.

    Examples:
        >>> import ia_radar as ia
        >>> today = dt.date(2026, 11, 22)
        >>> page = dossier_page(None, "project", {"name": "Cantines"}, on=today)
        >>> page.next, page.dossier
        ('radar/', <Dossier « Cantines »: 0 assessments>)
        >>> page = dossier_page(page.dossier, "radar", on=today)
        >>> page.title, page.button, page.next
        ('Radar de décision – Cantines', 'Enregistrer', '')
    """
    rule.judge("dossier", dossier, rule.optional(rule.instance(Dossier)))
    rule.judge("policy", policy, rule.optional(rule.instance(Policy)))
    for argument, value in (("sent", sent), ("query", query)):
        if value is not None and not isinstance(value, Mapping):
            message = f"expected a mapping, got {type(value).__name__}"
            raise InvalidInput([Problem(argument, "wrong-type", message)])
    if type(on) is not dt.date:
        raise InvalidInput([Problem("on", "wrong-type", "expected a datetime.date, without a time of day")])
    lang = check_lang(lang)
    known = rule.judge("grids", [get_grid("radar"), get_grid("girouet")] if grids is None else grids,
                       rule.instances(Grid))  # fmt: skip
    given: tuple[Pack, ...] = check_packs(packs, Pack)
    present = dossier or Dossier(Project(_BLANK))
    steps = steps_of(known, present.policy or policy, given)
    titles = {name: each.title[lang] for name, each in steps.items()} | {_LAST: _RESULTS[lang]}
    if dossier is None:
        titles = {_FIRST: _NEW[lang]}
    if step not in titles:
        raise UnknownId("step", step, titles)
    links = tuple(PageLink(name, title, f"../{name}/", name == step) for name, title in titles.items())
    name = present.project.name[lang]
    title = titles[step] if dossier is None else f"{titles[step]} – {name}"
    page = Page(step, title, titles[step], Html(""), "", "", links, (), present, lang)
    if step == _LAST:
        return page._replace(html=_results(present, policy, on, lang, given))
    screened = str((query or {}).get("screened") or "").split(",")
    request = Request(present, tuple(name for name in screened if name in _SCREENS), on, lang, given)
    shown = steps[step].show(request)
    if dossier is None:
        shown = shown._replace(values=None)
    if sent is None:
        return _form_page(page, shown, lang, given)
    try:
        answered, passed = steps[step].take(request, sent)
    except InvalidInput as error:
        refused = page._replace(title=_ERROR[lang].format(page.title), problems=error.problems)
        return _form_page(refused, shown._replace(values=sent), lang, given)
    return page._replace(
        dossier=answered, next=_next(step, steps, request._replace(dossier=answered, screened=passed))
    )


def _form_page(page: Page, shown: Form, lang: Lang, packs: tuple[Pack, ...]) -> Page:
    intro = f"<p>{escape(shown.intro)}</p>\n" if shown.intro else ""
    offered = packs if shown.subject is Project else ()  # questions of packs have a step of their own
    fields = (
        form_html(shown.subject, shown.values, page.problems, lang, packs=offered) if shown.subject else ""
    )
    return page._replace(html=Html(f"{intro}{fields}"), button=_SAVE[lang] if shown.subject else "")


def _next(step: str, steps: Mapping[str, Step], request: Request) -> str:
    """After a project or a grid the step that follows; the questions go on until none is left."""
    if step == "questions":
        if not steps[step].show(request).subject:
            return f"{_LAST}/"
        passed = f"?screened={','.join(request.screened)}" if request.screened else ""
        return f"{step}/{passed}"
    if step.endswith("-panel") or step in {"facts", "red-lines"}:
        return f"{_LAST}/"
    follow = [name for name in steps if not name.endswith("-panel")]
    return f"{follow[follow.index(step) + 1]}/"


def _results(
    dossier: Dossier, policy: Policy | None, on: dt.date, lang: Lang, packs: tuple[Pack, ...]
) -> Html:
    """What the report says of the same dossier on the same day, drawings first."""
    import ia_radar.exchange.report  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.exchange.report.decision import decision_sections
    from ia_radar.exchange.report.grids import grid_sections
    from ia_radar.exchange.report.law import law_sections
    from ia_radar.exchange.report.local import local_sections
    from ia_radar.exchange.report.overview import opening
    from ia_radar.exchange.report.respondents import panel_sections
    from ia_radar.exchange.report.results import read_results
    from ia_radar.exchange.report.writers.html import write_parts

    results = read_results(evolve(dossier, policy=dossier.policy or policy), lang, on, packs)
    sections = (
        *decision_sections(results),
        *law_sections(results),
        *(grid_sections(results) if dossier.assessments else ()),
        *panel_sections(results),
        *local_sections(results),
    )
    badge = svg.badge(results.law.result, lang=lang) if results.law else ""
    return Html("\n".join(filter(None, [badge, write_parts(opening(results), sections)])))
