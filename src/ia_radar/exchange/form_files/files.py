"""Forms written to files and read from them, whichever format they have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TypeAlias

from ia_radar._ground import fields as rule
from ia_radar._ground.fields import judge
from ia_radar._ground.files import FileError
from ia_radar.aiact.local.rules_of_pack import check_packs
from ia_radar.errors import InvalidInput, UnknownId
from ia_radar.exchange.form_files.fault import Fault, FormError, faults_of
from ia_radar.exchange.form_files.form import Form
from ia_radar.exchange.form_files.json_file import form_in_json, json_bytes
from ia_radar.exchange.form_files.page import page_bytes
from ia_radar.exchange.form_files.page_read import answers_in_page
from ia_radar.exchange.form_files.sheets.archive import MAX_FILE, open_archive
from ia_radar.exchange.form_files.sheets.csv_file import csv_bytes, csv_sheet, is_form_csv
from ia_radar.exchange.form_files.sheets.form_read import read_sheets
from ia_radar.exchange.form_files.sheets.ods_read import ods_sheets
from ia_radar.exchange.form_files.sheets.raw_sheet import RawSheet
from ia_radar.exchange.form_files.sheets.xlsx_read import xlsx_sheets
from ia_radar.exchange.form_files.sheets.xlsx_write import xlsx_bytes
from ia_radar.grid.model import Grid
from ia_radar.pack.model import Pack
from ia_radar.text import Lang, Text, check_lang

__all__ = ["FORMATS", "FormFormat", "read_forms", "write_form"]

FormFormat: TypeAlias = Literal["xlsx", "csv", "html", "json"]
"""The formats that a form is written in."""
_WRITERS: dict[str, Callable[[Form, Lang], bytes]] = {
    "xlsx": xlsx_bytes,
    "csv": csv_bytes,
    "html": page_bytes,
    "json": json_bytes,
}
FORMATS: tuple[str, ...] = tuple(_WRITERS)

_EMPTY = Text("est vide", "is empty")
_TOO_LARGE = Text(
    f"dépasse {MAX_FILE // 1_000_000} Mo : ce n’est pas un formulaire",
    f"is larger than {MAX_FILE // 1_000_000} MB: this is no form",
)
_OLD = Text(
    "est un classeur d’un ancien format, ou protégé par un mot de passe : "
    "enregistrez-le en XLSX, sans mot de passe",
    "is a workbook of an old format, or protected by a password: save it as XLSX, without a password",
)
_PAGE = Text(
    "est la page à remplir, sans réponse enregistrée dedans : ouvrez-la, remplissez-la, « Enregistrer mes "
    "réponses », et donnez le fichier JSON qu’elle enregistre",
    "is the page to fill in, without any answer kept in it: open it, fill it in, “Save my answers”, and give "
    "the JSON file that it saves",
)
_OTHER = Text(
    "est une archive, mais ni XLSX ni ODS : enregistrez le formulaire en XLSX, ODS ou CSV",
    "is an archive, but neither XLSX nor ODS: save the form as XLSX, ODS or CSV",
)
_SAME = Text("est le même fichier que {}", "is the same file as {}")


def write_form(form: Form, format: FormFormat | str, lang: Lang = "fr") -> bytes:  # noqa: A002 - as on the command line
    """A form as the bytes of a file.

    Args:
        form: what is asked, blank or filled in.
        format: ``"xlsx"`` (a workbook; needs the extra « office »), ``"csv"`` (for Excel and LibreOffice
            in French), ``"html"`` (one page to fill in a browser or on paper) or ``"json"``.
        lang: ``"fr"`` or ``"en"``.

    Raises:
        InvalidInput: ``form`` is none, or holds a text that no cell takes.
        UnknownId: no such format or language.
        MissingExtra: the library that writes workbooks is not installed.

    Examples:
        >>> import ia_radar as ia
        >>> from ia_radar.exchange.form_files import blank_form, read_forms, write_form
        >>> form = blank_form([ia.get_grid("girouet")])
        >>> read_forms({"mine.csv": write_form(form, "csv")}) == (form,)
        True
    """
    judge("form", form, rule.instance(Form))
    check_lang(lang)
    if not isinstance(format, str) or format not in _WRITERS:
        raise UnknownId("format", format, FORMATS)
    return _WRITERS[format](form, lang)


def read_forms(
    files: Mapping[str, bytes], grids: Iterable[Grid] = (), packs: Iterable[Pack] = ()
) -> tuple[Form, ...]:
    """The forms in files that came back, each as it was filled in.

    Args:
        files: their bytes, by a name for messages. XLSX, ODS, CSV, the JSON that the page saves, or the page
            itself as a browser saves it whole, whatever their names end with.
        grids: those that the forms ask for and that the catalogue does not have.
        packs: whose questions and grids the forms ask for.

    Returns:
        One form a file, in order.

    Raises:
        InvalidInput: everything that is wrong with any of them, with sheet and cell, or row and column, in
            both languages (``error.in_words(lang)``); then nothing is read.
        UnsupportedVersion: a file was written by a newer library.
        MissingExtra: the library that reads workbooks is not installed.
    """
    if not isinstance(files, Mapping) or not all(
        isinstance(name, str) and isinstance(raw, bytes) for name, raw in files.items()
    ):
        raise TypeError("files: expected a mapping from names to bytes")
    local: tuple[Pack, ...] = check_packs(packs, Pack)
    known = [*judge("grids", grids, rule.instances(Grid)), *(grid for pack in local for grid in pack.grids)]
    forms, faults, first = [], list[Fault](), dict[bytes, str]()
    for name, raw in files.items():
        if raw and raw in first:
            same = Text(*(text.format(first[raw]) for text in (_SAME.fr, _SAME.en)))
            faults.append(Fault(Text(name), "same-file", same))
            continue
        first[raw] = name
        try:
            forms.append(_form_in(raw, name, known, local))
        except InvalidInput as error:
            faults += faults_of(error, name)
    if faults:
        raise FormError(faults)
    return tuple(forms)


def _form_in(raw: bytes, name: str, grids: Iterable[Grid], packs: tuple[Pack, ...]) -> Form:
    if not raw.strip():
        raise FileError(name, "empty", _EMPTY)
    if len(raw) > MAX_FILE:
        raise FileError(name, "too-large", _TOO_LARGE)
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileError(name, "old-format", _OLD)
    if raw.startswith(b"PK"):
        return read_sheets(_sheets_in(raw, name), name, grids, packs)
    start = raw[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype", b"<html")):
        answers = answers_in_page(raw)
        if answers is None:
            raise FileError(name, "not-a-form", _PAGE)
        return form_in_json(answers, name, grids)
    if start.startswith(b"{") or not is_form_csv(raw):
        return form_in_json(raw, name, grids, packs)
    return read_sheets([csv_sheet(raw, name)], name, grids, packs)


def _sheets_in(raw: bytes, name: str) -> list[RawSheet]:
    parts = open_archive(raw, name).parts
    if "xl/workbook.xml" in parts:
        return xlsx_sheets(raw, name)
    if "content.xml" in parts:
        return ods_sheets(raw, name)
    raise FileError(name, "not-a-form", _OTHER)
