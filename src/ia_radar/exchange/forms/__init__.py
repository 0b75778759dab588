"""Forms: a grid or questions as fields that people fill in, and their answers read back.

Read `field` (what a form is made of) first, then `html` (how a page shows it) and `read` (how answers come
back).
"""

from ia_radar.exchange.forms.field import Choice, FormField, FormGroup, choices, form_groups
from ia_radar.exchange.forms.html import form_html
from ia_radar.exchange.forms.read import read_form

__all__ = ["Choice", "FormField", "FormGroup", "choices", "form_groups", "form_html", "read_form"]
