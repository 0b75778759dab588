"""Decide on AI projects in French local authorities.

Grids, assessments and scores are here at once; drawings, the AI Act, dossiers and portfolios are loaded
at first use, so that importing this package costs a host little more than importing attrs.

Examples:
    >>> import ia_radar as ia
    >>> a = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3, "know_how": 2, "meaning": 4})
    >>> ia.score(a).sections["engagement"]
    <engagement: manoeuvre, floor 2, median 3, 3 of 3 rated>
"""

from typing import TYPE_CHECKING

from ia_radar.assess import (
    Assessment,
    Basis,
    NonAnswer,
    Rating,
    Reason,
    Score,
    SectionScore,
    SectionStatus,
    Stage,
    score,
)
from ia_radar.errors import IaRadarError, InvalidInput, Problem, UnknownId, UnsupportedVersion
from ia_radar.grid import Grid, Item, Level, Provenance, Scale, Section, Signal, get_grid, grids, load_grid
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    from ia_radar import (
        aiact,
        assess,
        decide,
        describe,
        dossier,
        errors,
        exchange,
        grid,
        portfolio,
        project,
        svg,
        text,
    )
    from ia_radar.aiact import Category, Classification, PublicBody, Role, classify, duties, french_law
    from ia_radar.assess.comparison import Comparison, compare
    from ia_radar.assess.derive import radar_from_girouet
    from ia_radar.assess.panel import Panel, Respondent
    from ia_radar.decide.advice import Advice, advise
    from ia_radar.decide.sensitivity import sensitivity
    from ia_radar.dossier import Dossier, Project
    from ia_radar.schemas import json_schema

    __version__: str

__all__ = [
    "Advice",
    "Assessment",
    "Basis",
    "Category",
    "Classification",
    "Comparison",
    "Dossier",
    "Grid",
    "IaRadarError",
    "InvalidInput",
    "Item",
    "Lang",
    "Level",
    "NonAnswer",
    "Panel",
    "Problem",
    "Project",
    "Provenance",
    "PublicBody",
    "Rating",
    "Reason",
    "Respondent",
    "Role",
    "Scale",
    "Score",
    "Section",
    "SectionScore",
    "SectionStatus",
    "Signal",
    "Stage",
    "Text",
    "UnknownId",
    "UnsupportedVersion",
    "__version__",
    "advise",
    "aiact",
    "assess",
    "classify",
    "compare",
    "decide",
    "describe",
    "dossier",
    "duties",
    "errors",
    "exchange",
    "french_law",
    "get_grid",
    "grid",
    "grids",
    "json_schema",
    "load_grid",
    "portfolio",
    "project",
    "radar_from_girouet",
    "score",
    "sensitivity",
    "svg",
    "text",
]

# Where the names live that are loaded at first use; a module stands for itself.
_LATER = {
    "radar_from_girouet": "ia_radar.assess.derive",
    "aiact": "ia_radar.aiact",
    "assess": "ia_radar.assess",
    "dossier": "ia_radar.dossier",
    "errors": "ia_radar.errors",
    "exchange": "ia_radar.exchange",
    "grid": "ia_radar.grid",
    "text": "ia_radar.text",
    "describe": "ia_radar.describe",
    "portfolio": "ia_radar.portfolio",
    "svg": "ia_radar.svg",
    "Category": "ia_radar.aiact",
    "Classification": "ia_radar.aiact",
    "PublicBody": "ia_radar.aiact",
    "Role": "ia_radar.aiact",
    "classify": "ia_radar.aiact",
    "duties": "ia_radar.aiact",
    "french_law": "ia_radar.aiact",
    "Comparison": "ia_radar.assess.comparison",
    "Dossier": "ia_radar.dossier",
    "Panel": "ia_radar.assess.panel",
    "Project": "ia_radar.dossier",
    "Respondent": "ia_radar.assess.panel",
    "compare": "ia_radar.assess.comparison",
    "json_schema": "ia_radar.schemas",
    "Advice": "ia_radar.decide.advice",
    "advise": "ia_radar.decide.advice",
    "decide": "ia_radar.decide",
    "project": "ia_radar.project",
    "sensitivity": "ia_radar.decide.sensitivity",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        value: object = _version()
    elif name in _LATER:
        from ia_radar._ground.rooms import load_module

        module = load_module(_LATER[name])
        value = module if _LATER[name] == f"ia_radar.{name}" else getattr(module, name)
    else:
        from ia_radar._ground.former_names import former_name

        return former_name(__name__, name)
    globals()[name] = value
    return value


def _version() -> str:
    """The version of the package as it is installed; ``"0+unknown"`` for a bare folder of source."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("ia_radar")
    except PackageNotFoundError:
        return "0+unknown"


def __dir__() -> list[str]:
    return __all__
