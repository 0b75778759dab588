"""Two campaigns of invented projects, as somebody fills them in LibreOffice: the same bytes at each run.

python make_campaigns.py FOLDER
"""

from __future__ import annotations

import csv
import io
import random
import sys
from pathlib import Path

import ia_radar as ia

TITLE = "Données de synthèse : aucun de ces projets n'existe"
ASPECTS = [
    *("Projet", "Collectivité", "Nature d'IA", "Famille d'usages", "Phase", "Position x", "Position y"),
    "Date de l'évaluation",
]
KINDS = ["IA générative", "Prédictive", "IA discriminante"]
FAMILIES = ["IA internes", "IA dans la ville", "IA et usagers"]
PHASES = ["Étude", "pilote", "Prototype", "en production"]
SUBJECTS = {
    "Assistant": ["de l'accueil", "de rédaction", "des marchés", "des archives", "du cimetière"],
    "Prévision": ["des repas", "des crues", "des fuites", "de la demande de crèches", "des embouteillages"],
    "Détection": ["des nids-de-poule", "des toits amiantés", "des dépôts sauvages", "des îlots de chaleur"],
    "Tri": ["du courrier", "des signalements", "des candidatures", "des demandes de subvention"],
    "Traduction": ["des démarches", "des conseils municipaux"],
}
NAMES = [f"{subject} {rest}" for subject, rests in SUBJECTS.items() for rest in rests]
GAPS = ["NSP", "sans objet", "", "?"]


def heading(item: ia.Item) -> str:
    """The label of an item as somebody types it: with a straight apostrophe."""
    return item.label.fr.replace("’", "'")


def campaign(year: int) -> bytes:
    """A campaign as LibreOffice saves it: UTF-8 with its mark, semicolons, decimal commas, French dates."""
    grid = ia.get_grid("radar")
    projects, chance = random.Random(1), random.Random(year)  # noqa: S311 - a drawing, not a secret
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";", lineterminator="\r\n")
    writer.writerow([TITLE, *[""] * (len(ASPECTS) + len(grid.items) - 1)])
    writer.writerow([*ASPECTS, *map(heading, grid.items)])
    words = {level.value: level.label.fr for level in grid.scale.levels}
    for place, name in enumerate(NAMES):
        kind, family, phase = (projects.choice(words) for words in (KINDS, FAMILIES, PHASES))
        position = [f"{projects.uniform(-0.95, 0.95):.2f}".replace(".", ",") for _ in "xy"]
        better = 0.12 if year > 2025 else 0.0
        ratings = []
        for _ in grid.items:
            level = min(4, projects.choice([1, 2, 2, 3, 3, 3, 4, 4]) + (chance.random() < better))
            written = words[level] if chance.random() < 0.1 else str(level)
            ratings.append(chance.choice(GAPS) if chance.random() < 0.12 else written)
        if (year == 2025 and place in (4, 17)) or (year == 2026 and place in (8, 12)):
            continue  # a project that came later, or that was given up
        day = f"{chance.randint(1, 28):02}/03/{year}"
        writer.writerow([name, "Ville inventée", kind, family, phase, *position, day, *ratings])
    return table.getvalue().encode("utf-8-sig")


if __name__ == "__main__":
    for year in (2025, 2026):
        Path(sys.argv[1], f"campagne-{year}.csv").write_bytes(campaign(year))
