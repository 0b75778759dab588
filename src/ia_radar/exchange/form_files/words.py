"""The words and the row marks of a form in cells: what the writer writes and the reader finds again.

Rules that hold here:

1. The first cell of a row says what the row is, by ids; what stands beside it is for people.
2. A column is found by its heading, in either language, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ia_radar.aiact.local.rules_of_pack import LocalRules
from ia_radar.describe import rating_label
from ia_radar.grid.model import Grid, Scale
from ia_radar.text import COLON, Lang, Text

__all__ = [
    "FORMAT",
    "HEADINGS",
    "INSTRUCTIONS",
    "LAW",
    "LOCAL",
    "MARK",
    "NO_LOCAL_QUESTION",
    "PROJECT",
    "PROJECT_FIELDS",
    "SHEETS",
    "WHO",
    "ProjectField",
    "fact_key",
    "grid_key",
    "item_key",
    "local_key",
    "numbered",
    "pack_credits",
    "person_key",
    "pole_heading",
]

FORMAT = 1
"""The version of the rows; a newer one is refused."""
MARK = "ia_radar/form/"
"""What the first cell of each sheet begins with, before the version."""
PROJECT, WHO, LAW, LOCAL = "project", "people", "law", "local"
"""The mark of the row of headings over each block; that of a grid is `grid_key`."""


def grid_key(grid: Grid) -> str:
    """The mark of the headings over the themes of a grid."""
    return f"grid/{grid.id}/{grid.version}"


def item_key(grid: Grid, item: str) -> str:
    """The mark of the row of a theme."""
    return f"item/{grid.id}/{grid.version}/{item}"


def fact_key(fact: str) -> str:
    """The mark of the row of a question of the law."""
    return f"fact/{fact}"


def local_key(fact: str) -> str:
    """The mark of the row of a question of a pack."""
    return f"declared/{fact}"


def person_key(number: int, grid: Grid | None) -> str:
    """The mark of the row that says who a person is; with a grid, for that grid alone."""
    return f"person/{number}" + (f"/{grid.id}/{grid.version}" if grid else "")


HEADINGS = {
    "answer": Text("Réponse", "Answer"),
    "note": Text("Remarque", "Note"),
    "evidence": Text("Références", "Evidence"),
    "theme": Text("Thème et questions", "Theme and questions"),
    "question": Text("Question", "Question"),
    "yes": Text("Oui, par exemple", "Yes, for example"),
    "no": Text("Non, par exemple", "No, for example"),
    "unsure": Text("En cas de doute", "When in doubt"),
    "help": Text("Aide", "Help"),
    "source": Text("Source", "Source"),
    "field": Text("Le projet", "The project"),
    "value": Text("À remplir", "To fill in here"),
    "person": Text("Qui répond", "Who answers"),
    "role": Text("Rôle", "Role"),
    "date": Text("Date", "Date"),
    "stage": Text("Moment", "Moment"),
    "basis": Text("Effets", "Effects"),
}
"""By what a column holds."""
_POLE = Text("Au plus bas : {}", "At the lowest: {}"), Text("Au plus haut : {}", "At the highest: {}")


def pole_heading(scale: Scale, is_high: bool, lang: Lang) -> str:
    """The heading over what the lowest or the highest level looks like."""
    level = scale.highest if is_high else scale.lowest
    return _POLE[is_high][lang].format(rating_label(level, scale, lang))


def pack_credits(packs: Iterable[LocalRules], lang: Lang) -> list[str]:
    """Who wrote the questions of each pack, and on which terms; nothing for a pack that does not say."""
    return [f"{pack.title[lang]}{COLON[lang]}{pack.credit[lang]}" for pack in packs if pack.credit[lang]]


def numbered(heading: Text, number: int, of: int, lang: Lang) -> str:
    """A heading for one person, with a number where there are several."""
    return f"{heading[lang]} {number}" if of > 1 else heading[lang]


class ProjectField(NamedTuple):
    """One line on the project."""

    name: str
    label: Text
    is_size: bool = False


PROJECT_FIELDS = (
    ProjectField("name", Text("Nom du projet", "Name of the project")),
    ProjectField("authority", Text("Collectivité", "Authority")),
    ProjectField("summary", Text("Ce que fait le système", "What the system does")),
    ProjectField("population", Text("Habitants", "Inhabitants"), is_size=True),
    ProjectField("agents", Text("Agents", "Staff"), is_size=True),
)

SHEETS = {
    "instructions": Text("Mode d’emploi", "How to fill in"),
    "project": Text("Projet et réponses", "Project and people"),
    "law": Text("Règlement IA", "AI Act"),
    "local": Text("Questions locales", "Local questions"),
    "lists": Text("Listes", "Lists"),
}

INSTRUCTIONS = {
    "title": Text("Formulaire : {}", "Form: {}"),
    "law": Text("règlement IA et droit français", "AI Act and French law"),
    "lines": Text(
        "Remplissez d’abord « Projet et réponses », puis les feuilles qui suivent, dans l’ordre.\n"
        "Écrivez dans les cases claires ; le reste est protégé, sans mot de passe.\n"
        "Chaque réponse se choisit dans la liste de sa case. La couleur répète ce que disent les mots.\n"
        "Une case laissée vide veut dire « pas encore de réponse » : ce n’est jamais un zéro.\n"
        "« inconnu » : la question a été posée, et personne n’a su répondre. C’est déjà un constat.\n"
        "« sans objet » : la question n’a pas de sens pour ce projet.\n"
        "Ne notez aucun nom de personne : un rôle suffit, par exemple « agents » ou « élus ».\n"
        "N’ajoutez ni ligne ni colonne : une remarque se note dans la case prévue.\n"
        "Références : documents, liens, mesures ; une par ligne.\n"
        "Enregistrez en XLSX, en ODS ou en CSV, puis lisez le fichier : ia_radar read-form FICHIER",
        "Fill in “Project and people” first, then the sheets that follow, in order.\n"
        "Write in the light cells; the rest is protected, without a password.\n"
        "Each answer is chosen from the list of its cell. Colours repeat what the words say.\n"
        "A cell left empty means “no answer yet”: it is never a zero.\n"
        "“unknown”: it was asked, and nobody could say. That is a finding in itself.\n"
        "“not applicable”: the question makes no sense for this project.\n"
        "Write no person’s name: a role is enough, such as “agents” or “elected members”.\n"
        "Add no row and no column: a remark goes into the cell made for it.\n"
        "Evidence: documents, links, measurements; one a line.\n"
        "Save as XLSX, ODS or CSV, then read the file: ia_radar read-form FILE",
    ),
    "local": Text("questions locales", "local questions"),
    "local_lead": Text(
        "Questions de la collectivité, à côté de celles du droit. Une case vide reste une question ouverte.",
        "The authority’s questions, beside those of the law. An empty cell stays an open question.",
    ),
    "levels": Text("Réponses possibles", "Possible answers"),
    "law_lead": Text(
        "Répondez par oui, non ou « je ne sais pas ». Une case vide reste une question ouverte. "
        "Repère, pas un avis juridique.",
        "Answer yes, no or “I do not know”. An empty cell stays an open question. "
        "A landmark, not legal advice.",
    ),
    "only_if": Text("Seulement si (numéros de questions) : {}", "Only if (numbers of questions): {}"),
    "everyone": Text("Personne {}", "Person {}"),
    "one": Text("Vous", "You"),
    "name": Text("formulaire", "form"),
}

NO_LOCAL_QUESTION = Text(
    "la question locale {} n’est pas connue : ajoutez --pack et le paquet qui la pose",
    "the local question {} is not known: add --pack and the pack that asks it",
)
