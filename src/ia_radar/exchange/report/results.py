"""Everything that a report states of a dossier, computed once.

Rules that hold here:

1. A part that cannot be computed says why, and takes no other part with it: a fact that the questionnaire
   does not know leaves the recorded decisions, the balance and the plan where they are.
2. What is left out for want of a date is said, with what to add.
3. Local packs are read beside the law and the proposal, which do not know of them.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.assess.model import by_date
from ia_radar.decide import Advice, Sensitivity, advise, get_policy, sensitivity
from ia_radar.dossier import Dossier
from ia_radar.errors import InvalidInput, Problem
from ia_radar.exchange.law import FactsFile, Law, read_law
from ia_radar.pack import LocalStatement, Pack, local_statements
from ia_radar.svg.canvas.theme import INHERIT, Theme
from ia_radar.text import Lang, Text, check_lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ia_radar.assess.model import Assessment

__all__ = ["Results", "read_results"]

_NO_DAY = Text(
    "Ni la proposition ni la lecture de la loi ne figurent ici : elles valent à un jour donné, et le "
    "dossier n’en contient aucun. Datez une réponse ou une décision, ou indiquez un jour (« --on » en ligne "
    "de commande).",
    "Neither the proposal nor the reading of the law is here: both are as of a day, and the dossier holds "
    "none. Give an answer or a decision its date, or name a day (“--on” on the command line).",
)
_REFUSED = Text(
    "Ni la proposition ni la lecture de la loi ne figurent ici, car le dossier contient ce que le "
    "questionnaire ne connaît pas :\n{}",
    "Neither the proposal nor the reading of the law is here, for the dossier holds what the questionnaire "
    "does not know:\n{}",
)


class Results(NamedTuple):
    """What a report states, in one language, as of one day.

    Args:
        dossier: what is reported on.
        lang: in which the report is written.
        on: the day of the proposal and of the law; None when nobody named one and nothing is dated.
        advice: the proposal; None without a day, or when facts are refused.
        firmness: which single answer would change the proposal; None with it.
        law: the class, the duties and French law; None without a day or without facts.
        omissions: what is left out, why, and what to do about it, in words.
        theme: colours of the drawings.
        packs: what the authority adds.
        local: the rules of the packs that hold or may hold; None without a day, or when facts are refused.
    """

    dossier: Dossier
    lang: Lang
    on: dt.date | None
    advice: Advice | None
    firmness: Sensitivity | None
    law: Law | None
    omissions: tuple[str, ...]
    theme: Theme = INHERIT
    packs: tuple[Pack, ...] = ()
    local: tuple[LocalStatement, ...] | None = None

    @property
    def latest(self) -> tuple[Assessment, ...]:
        """The last assessment on each grid by that day, in the order in which the grids come."""
        by_day = [
            answers
            for answers in by_date(self.dossier.assessments)
            if self.on is None or answers.date is None or answers.date <= self.on
        ]
        last = {answers.grid.id: answers for answers in by_day}
        grids = dict.fromkeys(answers.grid.id for answers in self.dossier.assessments)
        return tuple(last[grid] for grid in grids if grid in last)


def read_results(
    dossier: Dossier, lang: Lang, on: dt.date | None = None, packs: Iterable[Pack] = ()
) -> Results:
    """Compute what a report states.

    Args:
        dossier: what to report on.
        lang: ``"fr"`` or ``"en"``.
        on: the day of the proposal and of the law; the last day that the dossier speaks of when None.
        packs: what the authority adds; its statements are read on that day too.

    Raises:
        InvalidInput: ``dossier`` is no dossier, ``on`` is no date, or two packs define the same thing.
        UnknownId: no such language.
    """
    if not isinstance(dossier, Dossier):
        raise InvalidInput([Problem("dossier", "wrong-type", "expected a Dossier")])
    if on is not None and type(on) is not dt.date:
        raise InvalidInput([Problem("on", "wrong-type", "expected a datetime.date, without a time of day")])
    lang, packs = check_lang(lang), check_packs(packs, Pack)
    day = on or dossier.last_day
    if day is None:
        return Results(dossier, lang, None, None, None, None, (_NO_DAY[lang],), packs=packs)
    policy = dossier.policy or get_policy("default")
    try:
        advice = advise(dossier, policy=policy, on=day)
        firmness = sensitivity(dossier, policy=policy, on=day)
        law = read_law(FactsFile(dict(dossier.facts), dossier), on=day) if dossier.facts else None
        local = local_statements(packs, dict(dossier.facts), dict(dossier.declared), on=day)
    except InvalidInput as error:
        return Results(dossier, lang, day, None, None, None, (_REFUSED[lang].format(error),), packs=packs)
    return Results(dossier, lang, day, advice, firmness, law, (), packs=packs, local=local)
