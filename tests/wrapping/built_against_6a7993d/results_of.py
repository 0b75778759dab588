"""What the wrapper of this folder makes of its stored dossiers: read twice, before an upgrade and after it.

``python results_of.py`` prints it as JSON. It was run at commit 6a7993d to write ``results.json``.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import mairie_radar

import ia_radar as ia

HERE = Path(__file__).parent
DAY = dt.date(2026, 11, 22)


def results_of(path: Path) -> dict[str, object]:
    """The proposal, the class, the duties and the scores of one dossier.

    Which questions are still open is left out: the questionnaire may split a question, as the changelog says.
    """
    data = json.loads(path.read_text("utf-8"))
    dossier = mairie_radar.with_policy(ia.Dossier.from_dict(data))
    facts = dict(dossier.facts)
    class_ = ia.classify(facts, on=DAY)
    drawings = [mairie_radar.draw(answers) for answers in dossier.assessments]
    return {
        "advice": ia.advise(dossier, policy=mairie_radar.policy(), on=DAY).to_dict(),
        "class": class_.summary(),
        "duties": [
            [duty.id, duty.applies_from.isoformat(), duty.certain] for duty in ia.duties(class_, on=DAY)
        ],
        "scores": [ia.score(answers).to_dict() for answers in dossier.assessments],
        "drawn": [[drawing.name, list(map(list, drawing.table.rows))] for drawing in drawings],
        "kept": ia.Dossier.from_dict(dossier.to_dict()) == dossier,
    }


if __name__ == "__main__":
    stored = ia.load_grid(json.loads((HERE / "grid.json").read_text("utf-8")))
    dossiers = sorted(HERE.glob("dossier-*.json"))
    everything = {path.name: results_of(path) for path in dossiers} | {
        "the stored grid is the grid": stored == mairie_radar.grid(),
        "the grid as a dossier keeps it": ia.grid.grid_to_dict(mairie_radar.grid()),
    }
    print(json.dumps(everything, ensure_ascii=False, indent=1))
