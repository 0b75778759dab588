"""Which measures, questions to a provider and clauses of packs the answers of a project call for.

Rule that holds here: those of the catalogue are not repeated; `ia_radar.decide` gives them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from ia_radar._ground.data import data_fields, to_data
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.assess.model import Assessment
from ia_radar.decide.measures import Entry, Manoeuvre, clauses_for, manoeuvres, questions_for
from ia_radar.pack.model import Pack
from ia_radar.text import COLON, Lang, Text, check_lang

__all__ = ["LocalResources", "local_resources"]

_HEADS = {
    "measures": Text("Mesures pour les éléments fragiles :", "Measures for weak items:"),
    "provider_questions": Text("Questions à poser au prestataire :", "Questions to put to the provider:"),
    "clauses": Text("Clauses à demander :", "Clauses worth asking for:"),
}


@data_fields(pack=str, measures=list[Manoeuvre], provider_questions=list[Entry], clauses=list[Entry])
class LocalResources(NamedTuple):
    """What a pack offers for the weak and open answers of a project.

    Args:
        pack: its id.
        measures: each weak item that the pack has a measure for, with these measures.
        provider_questions: what to ask a provider.
        clauses: what to write in a contract.
    """

    pack: str
    measures: tuple[Manoeuvre, ...]
    provider_questions: tuple[Entry, ...]
    clauses: tuple[Entry, ...]

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)

    def show(self, lang: Lang = "fr") -> str:
        """All of it as plain text; empty when the pack has nothing for these answers.

        Raises:
            UnknownId: no such language.
        """
        check_lang(lang)
        lines = {
            "measures": [
                f"{weak.item.label[lang]}{COLON[lang]}{entry.text[lang]}"
                for weak in self.measures
                for entry in weak.measures
            ],
            "provider_questions": [entry.text[lang] for entry in self.provider_questions],
            "clauses": [f"{entry.label[lang]}{COLON[lang]}{entry.text[lang]}" for entry in self.clauses],
        }
        shown = [(name, texts) for name, texts in lines.items() if texts]
        rows = [
            row for name, texts in shown for row in (_HEADS[name][lang], *(f"- {text}" for text in texts))
        ]
        return "\n".join(rows)


def local_resources(packs: Iterable[Pack], *assessments: Assessment) -> tuple[LocalResources, ...]:
    """What each pack offers for weak items, and for items that nobody could answer.

    Args:
        packs: in whose order the results come.
        assessments: one or more, such as the last on each grid.

    Raises:
        InvalidInput: something else than packs or assessments, or packs that collide.

    Examples:
        >>> import ia_radar as ia
        >>> from ia_radar.pack import load_pack
        >>> pack = load_pack({
        ...     "id": "ville", "version": "1", "title": "Charte", "source": "Délibération 2026-12",
        ...     "measures": [{"id": "talk", "text": "Une réunion par mois.", "serves": ["girouet:autonomy"]}],
        ... })
        >>> answers = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 1})
        >>> print(local_resources([pack], answers)[0].show("en"))
        Measures for weak items:
        - Autonomy...: Une réunion par mois.
    """
    given: tuple[Pack, ...] = check_packs(packs, Pack)
    return tuple(_of_pack(pack, assessments) for pack in given)


def _of_pack(pack: Pack, assessments: tuple[Assessment, ...]) -> LocalResources:
    weak = (each for assessment in assessments for each in manoeuvres(assessment, local=pack.measures))
    served = tuple(
        Manoeuvre(each.item, each.rating, local)
        for each in weak
        if (local := _local(each.measures, pack.measures))
    )
    asked = questions_for(*assessments, local=pack.provider_questions)
    wanted = clauses_for(*assessments, local=pack.clauses)
    return LocalResources(
        pack.id, served, _local(asked, pack.provider_questions), _local(wanted, pack.clauses)
    )


def _local(entries: Iterable[Entry], of_pack: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry in of_pack)
