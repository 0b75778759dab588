"""Forms: a grid or questions as fields that people fill in, and their answers read back.

Read `field` (what a form is made of) first, then `html` (how a page shows it) and `read` (how answers come
back).
"""

import ia_radar.aiact
import ia_radar.exchange.interview
import ia_radar.pack
import ia_radar.project  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.exchange.forms.field import Choice, FormField, FormGroup, choices, form_groups
from ia_radar.exchange.forms.html import form_html
from ia_radar.exchange.forms.read import read_form

__all__ = ["Choice", "FormField", "FormGroup", "choices", "form_groups", "form_html", "read_form"]
