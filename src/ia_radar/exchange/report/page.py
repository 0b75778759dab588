"""One self-contained HTML page for a dossier: to read on a screen, to print, to bring to a committee."""

from __future__ import annotations

import datetime as dt
from functools import partial

from ia_radar import describe, svg
from ia_radar.assess.model import Assessment
from ia_radar.assess.score import SectionStatus, score
from ia_radar.dossier import Dossier, Project
from ia_radar.exchange.report.decision import evolution, follow_up, proposal
from ia_radar.exchange.report.html import bullets, linked, paragraph, scroll
from ia_radar.exchange.report.law import law_section
from ia_radar.grid.catalog import credit_line
from ia_radar.text import COLON, Lang, Text, check_lang, escape, in_figures

__all__ = ["drawings", "html_report", "summary"]

_STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 Marianne, Arial, Helvetica, "DejaVu Sans", sans-serif; color: #161616; background: #fff;
  max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { line-height: 1.2; margin-bottom: .25rem; } h2 { margin-top: 3rem; border-bottom: 2px solid #0b6e99; }
.authority, footer, figcaption { color: #5a5a5a; }
.caution { border-left: 4px solid #b34000; background: #fff4ed; padding: .75rem 1rem; }
figure { margin: 1.5rem 0; } figure svg { display: block; width: 100%; height: auto; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: 700; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #ccc; }
thead th { background: #f2f5f7; } tbody th { font-weight: 600; }
.outcome { font-size: 1.4rem; font-weight: 700; border-left: 6px solid #5a5a5a;
  padding: .25rem 1rem; }
.outcome-stop, .outcome-not_enough_information { border-color: #b3261e; }
.outcome-arbitration { border-color: #a15c00; }
.outcome-go, .outcome-go_with_conditions { border-color: #2e7d32; }
.source { color: #5a5a5a; font-size: .9em; } .departure { font-weight: 600; }
.status-hazard { color: #a33a00; font-weight: 700; }
a { color: #0a5c80; }
@page { size: A4; margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  figure, tr, .caution { break-inside: avoid; }
  figure svg { max-height: 230mm; }
  h2, h3, caption, thead { break-after: avoid; }
  .scroll { overflow: visible; }
}
""".strip()

_WORDS = {
    "subtitle": Text("Dossier d’aide à la décision", "Decision dossier"),
    "authority": Text("Collectivité : {}", "Authority: {}"),
    "population": Text("{} habitants", "{} inhabitants"),
    "result": Text("En bref", "In short"),
    "reasons": Text("Ce qui appelle l’attention", "What calls for attention"),
    "nothing": Text("Rien de particulier.", "Nothing in particular."),
    "evidence": Text("Pièces et sources par thème", "Evidence by item"),
    "source": Text("Sources", "Sources"),
    "respondent": Text("Répondant : {}", "Respondent: {}"),
    "date": Text("Date : {}", "Date: {}"),
    "none": Text("Aucune grille n’est encore remplie.", "No grid has been filled yet."),
    "method": Text("Méthode", "Method"),
    "honesty": Text(
        "Les niveaux sont ordinaux : ils sont comptés et ordonnés, jamais additionnés. "
        "Une absence de réponse n’est pas un zéro. "
        "Cette lecture aide à décider ; la décision revient aux personnes qui la signent.",
        "Levels are ordinal: they are counted and ordered, never added up. A missing answer is not a zero. "
        "This reading helps to decide; the decision belongs to the people who sign it.",
    ),
    "provenance": Text(
        "Les tableaux disent la provenance de chaque thème (énoncé par la source, interprétation, ajout).",
        "The tables say where each item comes from (stated by the source, interpretation, addition).",
    ),
}


def html_report(dossier: Dossier, *, lang: Lang = "fr", on: dt.date | None = None) -> str:
    r"""The page: what the project is, each assessment drawn and told, the method and its credits.

    Args:
        dossier: what to report on.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal; the last day that the dossier speaks of when None.

    Returns:
        A whole HTML document that loads nothing from anywhere.

    Raises:
        UnknownId: no such language.

    >>> from ia_radar.dossier import Dossier, Project
    >>> html_report(Dossier(Project(Text("Cantines"))))[:39]
    '<!doctype html>\n<html lang="fr">\n<head>'
    """
    say = partial(_say, check_lang(lang))
    project = dossier.project
    name = project.name[lang]
    on = on or dossier.last_day
    parts = [
        f"<h1>{escape(name)}</h1>",
        f'<p class="authority">{escape(_subtitle(project, lang))}</p>',
        paragraph(project.summary[lang] if project.summary else ""),
        paragraph(project.caution[lang] if project.caution else "", "caution"),
        *proposal(dossier, on, lang),
        *(_assessment(made, lang, index) for index, made in enumerate(dossier.assessments)),
        "" if dossier.assessments else paragraph(say("none")),
        *evolution(dossier, lang),
        *law_section(dossier, on, lang),
        *follow_up(dossier, on, lang),
        _sources(project, lang),
        f"<h2>{escape(say('method'))}</h2>",
        paragraph(say("honesty")),
        paragraph(say("provenance")),
        _credits(dossier, lang),
    ]
    body = "\n".join(filter(None, parts))
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(name)} – {escape(say('subtitle'))}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def drawings(dossier: Dossier, *, lang: Lang = "fr") -> dict[str, svg.Svg]:
    """A drawing an assessment, by file name without extension, such as ``radar`` or ``girouet-2``.

    >>> from ia_radar.dossier import Dossier, Project
    >>> import ia_radar as ia
    >>> work = ia.Assessment(ia.get_grid("girouet"))
    >>> list(drawings(Dossier(Project(Text("Cantines")), [work, work])))
    ['girouet', 'girouet-2']
    """
    files: dict[str, svg.Svg] = {}
    for made in dossier.assessments:
        kind = made.grid.drawing
        earlier = sum(name.partition("-")[0] == kind for name in files)
        name = f"{kind}-{earlier + 1}" if earlier else kind
        files[name] = svg.chart(made, title=dossier.project.name[lang], lang=lang)
    return files


def summary(dossier: Dossier, *, lang: Lang = "fr") -> str:
    """The dossier in a few lines of plain text, for a terminal or a mail.

    >>> from ia_radar.dossier import Dossier, Project
    >>> import ia_radar as ia
    >>> print(summary(Dossier(Project(Text("Cantines")), [ia.Assessment(ia.get_grid("girouet"))])))
    Cantines
    <BLANKLINE>
    Girouet
      0 réponse sur 12. Brouillard : ...
    """
    check_lang(lang)
    lines = [dossier.project.name[lang]]
    if dossier.project.caution:
        lines.append(dossier.project.caution[lang])
    for made in dossier.assessments:
        lines += ["", _heading(made, lang)]
        lines.append(f"  {describe.sentence(made, lang)}")
        for part in score(made).sections:
            lines += [
                f"  - {part.section.label[lang]}{COLON[lang]}{reason.text[lang]}" for reason in part.reasons
            ]
    return "\n".join(lines)


def _say(lang: Lang, name: str, *values: object) -> str:
    return _WORDS[name][lang].format(*values)


def _subtitle(project: Project, lang: Lang) -> str:
    parts = [_say(lang, "subtitle")]
    if project.authority:
        parts.append(_say(lang, "authority", project.authority))
    if project.population is not None:
        parts.append(_say(lang, "population", in_figures(project.population, lang)))
    return " · ".join(parts)


def _heading(made: Assessment, lang: Lang) -> str:
    moment = [made.stage.label[lang] if made.stage else "", made.basis.label[lang] if made.basis else ""]
    told = ", ".join(filter(None, moment))
    return f"{made.grid.title[lang]} ({told})" if told else made.grid.title[lang]


def _assessment(made: Assessment, lang: Lang, index: int) -> str:
    say = partial(_say, lang)
    grid = made.grid
    drawing = svg.chart(made, lang=lang)
    about = [
        say("respondent", made.respondent) if made.respondent else "",
        say("date", made.date.isoformat()) if made.date else "",
    ]
    purpose = grid.purpose[lang] if grid.purpose else ""
    heading = escape(_heading(made, lang))
    return "\n".join(
        filter(
            None,
            [
                f'<section aria-labelledby="a{index}">\n<h2 id="a{index}">{heading}</h2>',
                paragraph(purpose),
                paragraph(" · ".join(filter(None, about)), "authority"),
                f"<figure>{drawing}</figure>",
                f"<h3>{escape(say('result'))}</h3>",
                paragraph(describe.sentence(made, lang)),
                f"<h3>{escape(say('reasons'))}</h3>",
                _reasons(made, lang),
                scroll(describe.sections_table(made, lang)),
                scroll(describe.items_table(made, lang)),
                _evidence(made, lang),
                "</section>",
            ],
        )
    )


def _reasons(made: Assessment, lang: Lang) -> str:
    rows = [
        f'<li class="status-{reason.status.value}">'
        f"{escape(part.section.label[lang])}{COLON[lang]}{escape(reason.text[lang])}</li>"
        for part in score(made).sections
        for reason in part.reasons
        if reason.status in (SectionStatus.HAZARD, SectionStatus.FOG, SectionStatus.MANOEUVRE)
    ]
    return bullets(rows) if rows else paragraph(_say(lang, "nothing"))


def _evidence(made: Assessment, lang: Lang) -> str:
    if not made.evidence:
        return ""
    rows = [
        f"<li>{escape(made.grid.items[key].label[lang])}<ul>{''.join(map(_reference, references))}</ul></li>"
        for key, references in made.evidence
    ]
    return f"<h3>{escape(_say(lang, 'evidence'))}</h3>{bullets(rows)}"


def _reference(text: str) -> str:
    return f"<li>{linked(text)}</li>"


def _sources(project: Project, lang: Lang) -> str:
    if not project.sources:
        return ""
    rows = []
    for source in project.sources:
        title = escape(source.title)
        shown = (
            f'<a href="{escape(source.url)}">{title}</a>'
            if linked(source.url) != escape(source.url)
            else title
        )
        rows.append(f"<li>{shown}{f' ({escape(source.date)})' if source.date else ''}</li>")
    return f"<h2>{escape(_say(lang, 'source'))}</h2>{bullets(rows)}"


def _credits(dossier: Dossier, lang: Lang) -> str:
    """The credit line of each grid once, with the links that the licence asks for."""
    rows = []
    for grid in dict.fromkeys(made.grid for made in dossier.assessments):
        line = credit_line(grid, lang)
        if grid.credit and line:
            links = " · ".join(map(linked, filter(None, [grid.credit.licence_url, grid.credit.source_url])))
            rows.append(f"<li>{escape(grid.title[lang])} – {escape(line)}. {links}</li>")
    return bullets(rows) if rows else ""
