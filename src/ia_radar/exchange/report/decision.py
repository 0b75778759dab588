"""What a report says beyond the answers: the proposal, the decision, the group, the balance, the measures.

Rules that hold here:

1. The decision stands beside the proposal, each under its own heading, and the difference is said.
2. Nothing is shown of a panel but what it publishes.
3. A section that has nothing to say is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar import svg
from ia_radar.assess.comparison import Comparison, compare
from ia_radar.assess.panel import role_label
from ia_radar.decide import (
    Advice,
    Outcome,
    advise,
    clauses_for,
    get_policy,
    manoeuvres,
    questions_for,
    sensitivity,
)
from ia_radar.decide.decision import Decision, departure
from ia_radar.describe import Table, rating_label
from ia_radar.errors import InvalidInput
from ia_radar.exchange.report.html import bullets, heading, paragraph, scroll, subheading
from ia_radar.text import COLON, Lang, Text, escape

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ia_radar.assess.model import Assessment
    from ia_radar.decide import Finding
    from ia_radar.dossier import Dossier

__all__ = ["evolution", "follow_up", "proposal"]

_WORDS = {
    "proposal": Text("Ce que l’outil propose", "What the tool proposes"),
    "decision": Text("Ce qui a été décidé", "What was decided"),
    "undecided": Text("Aucune décision n’est enregistrée.", "No decision is recorded."),
    "same": Text(
        "La décision et la proposition vont dans le même sens.",
        "The decision and the proposal go the same way.",
    ),
    "rules": Text("Au {}, selon « {} », version {}.", "On {}, under « {} », version {}."),
    "human": Text(
        "Proposition de l’outil : la décision revient aux personnes qui la signent.",
        "A proposal of the tool: the decision belongs to the people who sign it.",
    ),
    "why": Text("Ce qui conduit à cette proposition", "What leads to this proposal"),
    "more": Text("Conditions et lignes de travail", "Conditions and work-lines"),
    "informs": Text("À savoir", "For information"),
    "ask": Text("À demander d’abord", "To ask first"),
    "firm": Text("Ce qui changerait la proposition", "What would change the proposal"),
    "by": Text("Par", "By"),
    "reason": Text("Motif", "Reason"),
    "conditions": Text("Conditions fixées", "Conditions set"),
    "arbitration": Text("Avis rendu avant la décision", "Opinion given before the decision"),
    "dissent": Text("Position minoritaire", "Minority position"),
    "aside": Text("Constats laissés de côté", "Findings set aside"),
    "panel": Text("Ce que disent les répondants", "What respondents say"),
    "people": Text("Répondants : {}.", "Respondents: {}."),
    "privacy": Text(
        "Aucun groupe de moins de {} réponses n’est montré, seul ou par différence.",
        "No group of fewer than {} answers is shown, alone or by difference.",
    ),
    "evolution": Text("Ce qui a changé", "What changed"),
    "balance": Text("Balance environnementale", "Environmental balance"),
    "measures": Text("Mesures d’accompagnement", "Accompanying measures"),
    "manoeuvres": Text(
        "Manœuvres possibles pour les éléments fragiles", "Possible manoeuvres for weak items"
    ),
    "questions": Text("Questions à poser au prestataire", "Questions to put to the provider"),
    "clauses": Text("Clauses à demander", "Clauses worth asking for"),
    "clauses_note": Text(
        "Rédactions indicatives, à adapter par les juristes de la collectivité.",
        "Indicative wording, to be adapted by the authority’s lawyers.",
    ),
    "item": Text("Élément", "Item"),
    "level": Text("Niveau", "Level"),
    "change": Text("Évolution", "Change"),
}


def proposal(dossier: Dossier, on: dt.date | None, lang: Lang) -> list[str]:
    """The proposal and the decision, side by side; only the decision when no date is known."""
    parts: list[str] = []
    advice = None
    if on is not None:
        policy = dossier.policy or get_policy("default")
        try:
            advice = advise(dossier, policy=policy, on=on)
            firm = sensitivity(dossier, policy=policy, on=on)
        except InvalidInput as error:  # facts that the questionnaire does not know
            return [heading(_WORDS["proposal"][lang]), paragraph(str(error), "caution")]
        parts += _advice(advice, lang)
        parts += [
            subheading(_WORDS["firm"][lang]),
            bullets(f"<li>{escape(line)}</li>" for line in firm.text[lang].splitlines()),
        ]
    if dossier.decisions or advice is not None:
        parts.append(heading(_WORDS["decision"][lang]))
        parts += [part for made in dossier.decisions for part in _decision(made, advice, lang)]
        if not dossier.decisions:
            parts.append(paragraph(_WORDS["undecided"][lang]))
    return parts


def _advice(advice: Advice, lang: Lang) -> list[str]:
    label = advice.outcome.label[lang]
    policy = advice.policy
    informs = [own for own in advice.findings if own.outcome is None]
    others = [own for own in advice.findings if own.outcome not in (None, advice.outcome)]
    groups = (("why", advice.why), ("more", others), ("informs", informs))
    return [
        heading(_WORDS["proposal"][lang]),
        f'<p class="outcome outcome-{advice.outcome.value}">{escape(label[:1].upper() + label[1:])}</p>',
        paragraph(_WORDS["rules"][lang].format(advice.on.isoformat(), policy.title[lang], policy.version)),
        paragraph(_WORDS["human"][lang]),
        *(
            part
            for name, findings in groups
            if findings
            for part in (subheading(_WORDS[name][lang]), _findings(findings, lang))
        ),
        *(
            (
                subheading(_WORDS["ask"][lang]),
                bullets(f"<li>{escape(ask[lang])}</li>" for ask in advice.questions[:5]),
            )
            if advice.outcome is Outcome.NOT_ENOUGH_INFORMATION
            else ()
        ),
    ]


def _findings(findings: Iterable[Finding], lang: Lang) -> str:
    return bullets(
        f"<li>{escape(own.reason[lang])} "
        f'<span class="source">{escape(own.source[lang])} ; {escape(own.provenance.label[lang])}</span></li>'
        for own in findings
    )


def _decision(made: Decision, advice: Advice | None, lang: Lang) -> list[str]:
    label = made.outcome.label[lang]
    day = f", {made.on.isoformat()}" if made.on else ""
    rows = [(_WORDS["reason"], made.reason[lang])]
    opinion = made.arbitration
    if opinion is not None:
        when = f" ({opinion.on.isoformat()})" if opinion.on else ""
        rows += [
            (
                _WORDS["arbitration"],
                f"{opinion.body}{when}. {opinion.question[lang]} {opinion.opinion[lang]}",
            ),
            (_WORDS["dissent"], opinion.dissent[lang]),
        ]
    parts = [
        f'<p class="outcome outcome-{made.outcome.value}">{escape(label[:1].upper() + label[1:])}</p>',
        paragraph(f"{_WORDS['by'][lang]}{COLON[lang]}{made.by}{day}"),
        *(paragraph(f"{name[lang]}{COLON[lang]}{text}") for name, text in rows if text),
    ]
    if made.conditions:
        parts += [
            subheading(_WORDS["conditions"][lang]),
            bullets(f"<li>{escape(own)}</li>" for own in made.conditions),
        ]
    if advice is not None:
        apart = departure(made, advice)
        parts.append(paragraph(_WORDS["same"][lang] if apart is None else apart.text[lang], "departure"))
        if apart is not None and apart.set_aside:
            parts += [subheading(_WORDS["aside"][lang]), _findings(apart.set_aside, lang)]
    return parts


def evolution(dossier: Dossier, lang: Lang) -> list[str]:
    """What respondents say, and what changed between moments on a same grid."""
    parts: list[str] = []
    for group in dossier.panels:
        people = ", ".join(f"{count} {role_label(role)[lang]}" for role, count in group.roles)
        drawing = svg.panel(group, lang=lang)
        parts += [
            heading(f"{_WORDS['panel'][lang]} – {group.grid.title[lang]}"),
            paragraph(f"{_WORDS['people'][lang].format(people)} {group.alpha.text[lang]}."),
            paragraph(_WORDS["privacy"][lang].format(group.k)),
            f"<figure>{drawing}</figure>",
            scroll(drawing.table),
        ]
    for moments in _by_grid(dossier.assessments):
        change = compare(moments[0], moments[1], *moments[2:])
        first, last = moments[0], moments[-1]
        picture = str(svg.chart(last, compare=first, lang=lang)) if first.grid == last.grid else ""
        parts += [
            heading(f"{_WORDS['evolution'][lang]} – {change.grid.title[lang]}"),
            paragraph(change.text[lang]),
            f"<figure>{picture}</figure>" if picture else "",
            scroll(_change_table(change, lang)),
        ]
    return parts


def _by_grid(made: Iterable[Assessment]) -> list[list[Assessment]]:
    """Assessments of a same grid and scale, where there are two or more."""
    groups: dict[tuple[object, ...], list[Assessment]] = {}
    for own in made:
        groups.setdefault((own.grid.id, own.grid.scale), []).append(own)
    return [group for group in groups.values() if len(group) > 1]


def _change_table(change: Comparison, lang: Lang) -> Table:
    scale = change.grid.scale
    rows = [
        (
            row.item.label[lang],
            *(rating_label(rating, scale, lang) for rating in row.ratings),
            f"{row.overall.arrow} {row.overall.label[lang]}",
        )
        for row in change.items
    ]
    header = (_WORDS["item"][lang], *(label[lang] for label in change.labels), _WORDS["change"][lang])
    return Table(f"{_WORDS['evolution'][lang]} – {change.grid.title[lang]}", header, rows, lang)


def follow_up(dossier: Dossier, on: dt.date | None, lang: Lang) -> list[str]:
    """The balance, the plan of measures, what to ask and what to write."""
    parts: list[str] = []
    if dossier.balances and len({own.unit for own in dossier.balances}) == 1:
        drawing = svg.balance(dossier.balances, lang=lang)
        lines = drawing.description.splitlines()
        parts += [
            heading(_WORDS["balance"][lang]),
            f"<figure>{drawing}</figure>",
            scroll(drawing.table),
            *map(paragraph, lines[1:]),
        ]
    latest = list({own.grid.id: own for own in dossier.assessments}.values())
    weak = [own for made in latest for own in manoeuvres(made)]
    if (dossier.measures and on is not None) or weak:
        parts.append(heading(_WORDS["measures"][lang]))
    if dossier.measures and on is not None:
        plan = svg.plan(dossier.measures, on=on, lang=lang)
        parts += [f"<figure>{plan}</figure>", scroll(plan.table)]
    if weak:
        parts += [
            subheading(_WORDS["manoeuvres"][lang]),
            bullets(
                f"<li>{escape(own.item.label[lang])} ({own.rating}){COLON[lang]}"
                f"{escape(', '.join(entry.label[lang] for entry in own.measures))}</li>"
                for own in weak
            ),
        ]
    asked, wanted = questions_for(*latest), clauses_for(*latest)
    if asked:
        parts += [
            heading(_WORDS["questions"][lang]),
            bullets(f"<li>{escape(own.text[lang])}</li>" for own in asked),
        ]
    if wanted:
        parts += [
            heading(_WORDS["clauses"][lang]),
            paragraph(_WORDS["clauses_note"][lang]),
            bullets(
                f"<li><strong>{escape(own.label[lang])}</strong>{COLON[lang]}{escape(own.text[lang])}</li>"
                for own in wanted
            ),
        ]
    return parts
