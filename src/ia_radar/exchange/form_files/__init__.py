"""Forms as files: written for people to fill in, as a workbook, a table, a page or JSON, and read back.

Read `form` (what a form is) first, then `layout` (how it lies in cells) and `rows` (how cells are read back),
then the formats: `xlsx_write`, `xlsx_read`, `ods_read`, `csv_file`, `page`, `json_file`. `files` picks one;
`joining` makes a dossier of what came back.
"""

import ia_radar.aiact
import ia_radar.exchange.registers
import ia_radar.pack
import ia_radar.svg  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.exchange.form_files.fault import Fault, FormError
from ia_radar.exchange.form_files.files import FORMATS, FormFormat, read_forms, write_form
from ia_radar.exchange.form_files.form import Form, blank_form, form_of
from ia_radar.exchange.form_files.joining import join_forms
from ia_radar.exchange.form_files.sheets.archive import MAX_FILE

__all__ = [
    "FORMATS",
    "MAX_FILE",
    "Fault",
    "Form",
    "FormError",
    "FormFormat",
    "blank_form",
    "form_of",
    "join_forms",
    "read_forms",
    "write_form",
]
