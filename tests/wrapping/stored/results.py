"""What a version of ia_radar makes of the stored files of a folder: at the version that wrote it, and now.

``PYTHONPATH=… python results.py FOLDER`` prints it as JSON. It uses only what both versions have.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

import ia_radar as ia

try:
    from ia_radar.exchange.form_files import read_forms
    from ia_radar.pack import load_pack
except ImportError:  # neither was there yet, and the folder holds none
    pass

DAY = dt.date(2026, 11, 22)


def score_of(answers: ia.Assessment) -> dict[str, Any]:
    """The grid, and by section what is counted, the floor, the median and the status."""
    counted = ia.score(answers)
    sections = {
        section.section.id: [section.floor, section.median, section.status.value]
        for section in counted.sections
    }
    return {
        "grid": f"{answers.grid.id} {answers.grid.version}",
        "ratings": {name: getattr(rating, "value", rating) for name, rating in dict(answers.ratings).items()},
        "sections": sections,
    }


def dossier_of(path: Path) -> dict[str, Any]:
    """Scores, class, duties and proposal of a stored dossier."""
    data = json.loads(path.read_text("utf-8"))
    dossier = ia.Dossier.from_dict(data)
    facts = dict(dossier.facts)
    held = ia.classify(facts, on=DAY)
    policy = dossier.policy or ia.decide.get_policy("default")
    advice = ia.advise(dossier, policy=policy, on=DAY)
    return {
        "project": dossier.project.name.fr,
        "scores": [score_of(answers) for answers in dossier.assessments],
        "panels": [[score_of(answers) for answers in panel.assessments] for panel in dossier.panels],
        "class": held.category.value,
        "possible": sorted(category.value for category in held.possible),
        "duties": sorted(duty.id for duty in ia.duties(held, on=DAY)),
        "proposal": advice.outcome.value,
        "rules": sorted({finding.rule for finding in advice.findings}),
        "kept": ia.Dossier.from_dict(dossier.to_dict()) == dossier,
    }


def results_of(folder: Path) -> dict[str, Any]:
    """By stored file."""
    results: dict[str, Any] = {path.name: dossier_of(path) for path in sorted(folder.glob("dossier-*.json"))}
    for path in sorted(folder.glob("grid*")):
        grid = ia.load_grid(path)
        results[path.name] = [
            grid.id,
            grid.version,
            list(grid.items.ids),
            [level.value for level in grid.scale.levels],
        ]
    for path in sorted(folder.glob("policy*")):
        policy = ia.decide.load_policy(path)
        gates = [[gate.target, gate.at_least, gate.otherwise.value] for gate in policy.gates]
        results[path.name] = [policy.id, [line.id for line in policy.red_lines], gates]
    for path in sorted(folder.glob("pack-*")):
        pack = load_pack(path)
        results[path.name] = [
            pack.id,
            [rule.id for rule in pack.rules],
            [entry.id for entry in pack.measures],
        ]
    grids = [ia.load_grid(path) for path in sorted(folder.glob("grid-*"))]
    for path in sorted(folder.glob("form-*")):
        (form,) = read_forms({path.name: path.read_bytes()}, grids)
        results[path.name] = [score_of(answers) for answers in form.assessments]
    return results


if __name__ == "__main__":
    print(json.dumps(results_of(Path(sys.argv[1])), ensure_ascii=False, indent=1, sort_keys=True))
