"""The Word document as LibreOffice lays it out: the page to sign is one page, and pages are not wasted."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import ia_radar as ia
from ia_radar.exchange.report import docx_report
from tests.hosts.running import needs

EXAMPLES = Path(__file__).parents[3] / "examples"
ON = date(2026, 11, 22)


def printed(content: bytes, folder: Path) -> list[str]:
    """The text of each page of a document, as LibreOffice prints it."""
    soffice = shutil.which("soffice")
    if soffice is None:
        if os.environ.get("IA_RADAR_OFFICE") == "required":
            pytest.fail("IA_RADAR_OFFICE=required, but there is no soffice: run .ci/browser-setup")
        pytest.skip("there is no soffice: install libreoffice-writer-nogui")
    source = folder / "report.docx"
    source.write_bytes(content)
    run = [soffice, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    run += ["--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(run, check=True, capture_output=True, timeout=180)  # noqa: S603 - our own office
    document = import_module("pypdfium2").PdfDocument(source.with_suffix(".pdf"))
    return [sheet.get_textpage().get_text_range() for sheet in document]


@pytest.mark.parametrize("lang", ia.text.LANGS)
@pytest.mark.parametrize("name", ["cantines-nantes-complet", "templates/tri-candidatures"])
def test_libreoffice_opens_the_document_and_its_first_page_is_one(
    name: str, lang: ia.Lang, tmp_path: Path
) -> None:
    needs("docx", "resvg_py", "pypdfium2")
    dossier = ia.Dossier.from_dict(json.loads((EXAMPLES / f"{name}.json").read_text("utf-8")))
    first, *others = printed(docx_report(dossier, lang=lang, on=ON), tmp_path)
    assert "Signature" in first
    assert dossier.project.name[lang].split()[0] in first
    assert not any("Signature" in page for page in others)
    assert all(len(page.split()) > 10 for page in others[:-1]), "no page is blank"
