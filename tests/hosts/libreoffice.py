"""LibreOffice as somebody uses it: a file is opened, cells are typed into, and it is saved in another format.

A Basic macro in a profile of its own does the typing, since pyuno is not there on every system. Cells of a
protected sheet that nobody may fill in refuse what is typed, as they do at the keyboard.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

import pytest

__all__ = ["Typed", "needs_office", "saved_as", "type_into"]

FILTERS = {
    "xlsx": ("Calc MS Excel 2007 XML", ""),
    "ods": ("calc8", ""),
    "csv": ("Text - txt - csv (StarCalc)", "59,34,76,1,,0,false,true,false"),  # ; " UTF-8, as shown
}
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false"><library:element library:name="Typing"/>
</library:library>"""
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" library:link="false"/></library:libraries>"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing"
 script:language="StarBasic">{}</script:module>"""
_BASIC = """
Dim document As Object

Function Setting(key As String, content) As Object
  Dim pair As New com.sun.star.beans.PropertyValue
  pair.Name = key
  pair.Value = content
  Setting = pair
End Function

Sub TypeInto(mark As String, heading As String, text As String)
  Dim sheet, cursor, row, column, above
  For Each sheet In document.Sheets
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    For row = 0 To cursor.RangeAddress.EndRow
      If sheet.getCellByPosition(0, row).String = mark Then
        For above = row - 1 To 0 Step -1
          For column = 1 To cursor.RangeAddress.EndColumn
            If sheet.getCellByPosition(column, above).String = heading Then
              If Left(text, 1) = "=" Then  ' words, as after an apostrophe
                sheet.getCellByPosition(column, row).String = text
              Else
                sheet.getCellByPosition(column, row).FormulaLocal = text
              End If
              Exit Sub
            End If
          Next
        Next
      End If
    Next
  Next
  Print #1, mark & " / " & heading & " is not there"
End Sub

Sub Main
  On Error GoTo Failed
  Open "{log}" For Output As #1
  document = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, Array( _
    Setting("Hidden", True){opening}))
{typing}
  document.storeToURL("{target}", Array(Setting("FilterName", "{filter}"), _
    Setting("FilterOptions", "{options}")))
  document.close(True)
  Print #1, "saved"
  Close #1
  StarDesktop.terminate()
  Exit Sub
Failed:
  Print #1, Error$ & " in line " & Erl
  Close #1
  StarDesktop.terminate()
End Sub
"""


class Typed(NamedTuple):
    """What somebody types.

    Args:
        mark: the first cell of the row, as the form writes it.
        heading: what stands over the column.
        text: the keys.
    """

    mark: str
    heading: str
    text: str


def needs_office() -> str:
    """The path of soffice; without one the test is skipped, or fails if it is required."""
    soffice = shutil.which("soffice")
    if soffice is None:
        if os.environ.get("IA_RADAR_OFFICE") == "required":
            pytest.fail("IA_RADAR_OFFICE=required, but there is no soffice: run .ci/browser-setup")
        pytest.skip("there is no soffice: install libreoffice-calc-nogui")
    return soffice


def type_into(source: Path, typed: Sequence[Typed], target: Path, profile: Path) -> Path:
    """Open a form, type into its cells, and save it under another name; the format is that of its ending."""
    soffice, log = needs_office(), profile / "log.txt"
    name, options = FILTERS[target.suffix[1:]]
    is_csv = source.suffix == ".csv"
    places = {
        "log": str(log),
        "source": source.resolve().as_uri(),
        "target": target.resolve().as_uri(),
        "filter": name,
        "options": options,
        "opening": ', Setting("FilterName", "Text - txt - csv (StarCalc)"), _\n'
        '    Setting("FilterOptions", "59,34,76,1")' if is_csv else "",
        "typing": "\n".join(f"  TypeInto({', '.join(map(_literal, each))})" for each in typed),
    }  # fmt: skip
    library = profile / "user" / "basic" / "Standard"
    if not library.exists():  # a new profile would begin without the macro
        _run(soffice, profile, ["--terminate_after_init"])
    library.mkdir(parents=True, exist_ok=True)
    basic = _BASIC
    for place, text in places.items():
        basic = basic.replace(f"{{{place}}}", text)
    (library / "script.xlb").write_text(_LIBRARY, "utf-8")
    (library / "Typing.xba").write_text(_MODULE.format(escape(basic)), "utf-8")
    (library.parent / "script.xlc").write_text(_LIBRARIES, "utf-8")
    _run(soffice, profile, ["macro:///Standard.Typing.Main"])
    said = log.read_text("utf-8", "replace") if log.exists() else "the macro did not run"
    assert said.split() == ["saved"], said
    return target


def saved_as(source: Path, kind: str, folder: Path) -> Path:
    """A file in another format; ``kind`` as ``soffice --convert-to`` takes it."""
    arguments = ["--convert-to", kind, "--outdir", str(folder), str(source)]
    _run(needs_office(), folder / "profile", arguments)
    return folder / f"{source.stem}.{kind.partition(':')[0]}"


def _run(soffice: str, profile: Path, arguments: Sequence[str]) -> None:
    command = [soffice, "--headless", "--norestore", f"-env:UserInstallation={profile.resolve().as_uri()}"]
    subprocess.run([*command, *arguments], check=True, capture_output=True, timeout=180)  # noqa: S603 - our own office


def _literal(text: str) -> str:
    """A text as Basic writes it."""
    quoted = text.replace('"', '""')
    return f'"{quoted}"'
