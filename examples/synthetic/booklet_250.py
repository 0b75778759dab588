"""A synthetic portfolio with the shares that the booklet gives for some 250 projects. None of them is real.

Stated by the booklet: about 250 projects, of which 40 % generative, 50 % predictive and 10 % discriminative;
21 in effective production, mostly predictive, none generative fully generalised; a large majority improves
what exists, for agents. Ours, for want of the lost figure: the exact shares of the four quarters and of the
other phases.
"""

from __future__ import annotations

import random

import ia_radar as ia
from ia_radar.dossier import Dossier, Project
from ia_radar.portfolio import Portfolio
from ia_radar.project import OpportunityPosition

CAUTION = ia.Text("Projet de synthèse : rien ici n’est réel.", "A synthetic project: nothing here is real.")
KINDS = {"generative": 100, "predictive": 125, "discriminative": 25}
PRODUCTION = {"generative": 3, "predictive": 15, "discriminative": 3}
QUARTERS = {(-1, -1): 0.68, (-1, 1): 0.14, (1, -1): 0.12, (1, 1): 0.06}


def portfolio(seed: int = 2025) -> Portfolio:
    """The 250 projects, the same for the same seed.

    Examples:
        >>> projects = portfolio()
        >>> projects.counts("kind"), projects.counts("phase")["production"]
        ({'generative': 100, 'predictive': 125, 'discriminative': 25}, 21)
    """
    chance = random.Random(seed)  # noqa: S311 - a drawing, not a secret
    signs = [quarter for quarter, share in QUARTERS.items() for _ in range(round(250 * share))]
    chance.shuffle(signs)
    dossiers = []
    labels = {kind.id: kind.label for kind in ia.project.kinds()}
    for kind, count in KINDS.items():
        for number in range(count):
            x, y = signs.pop() if signs else (-1, -1)
            place = OpportunityPosition(x * chance.uniform(0.1, 0.95), y * chance.uniform(0.1, 0.95))
            phase = (
                "production" if number < PRODUCTION[kind] else chance.choice(["study", "test", "prototype"])
            )
            words = labels[kind]
            name = ia.Text(
                f"Projet de synthèse {number + 1}, {words.fr}", f"Synthetic project {number + 1}, {words.en}"
            )
            dossiers.append(Dossier(Project(name, caution=CAUTION, kind=kind, phase=phase, position=place)))
    return Portfolio(dossiers)


if __name__ == "__main__":
    print(ia.svg.opportunity(portfolio(), title="250 projets de synthèse, d’après les parts du cahier"))
