"""The dossier: all that is known of one project, as one JSON document.

Rules that hold in this room:

1. What is read is written back; nothing is lost, nothing is half read.
2. The decision that people made stands apart from any proposal.
"""

import ia_radar.decide
import ia_radar.project  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.dossier.changes import with_answers, with_respondent
from ia_radar.dossier.file import FORMAT_VERSION
from ia_radar.dossier.model import Dossier, Project, Source
from ia_radar.dossier.schema import json_schema

__all__ = [
    "FORMAT_VERSION",
    "Dossier",
    "Project",
    "Source",
    "json_schema",
    "with_answers",
    "with_respondent",
]
