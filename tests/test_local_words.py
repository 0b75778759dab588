"""An authority's words for statuses stand wherever a status is shown, and the library's nowhere there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import ia_radar as ia


def places(*words: str) -> list[list[str]]:
    """What gave a word of the library's, in which language, in which text."""
    root = Path(__file__).parents[1]
    path = os.pathsep.join([str(Path(ia.__file__).parents[1]), str(root)])
    done = subprocess.run(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-m", "tests.local_words", *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.returncode, done.stderr
    found: list[list[str]] = json.loads(done.stdout)
    return found


def test_no_output_says_a_word_of_the_library_for_a_grid_that_has_others() -> None:
    assert places() == []


def test_the_reader_of_outputs_sees_them() -> None:
    """The same over grids without words of their own: a status is read in what shows one."""
    pytest.importorskip("docx")  # for the report that needs it
    seen = {name for name, _, _ in places("library")}
    assert seen >= SHOW_A_STATUS, SHOW_A_STATUS - seen


SHOW_A_STATUS = {
    *("Assessment", "Comparison.to_dict", "Scale.to_dict", "Score.to_dict", "describe_sections", "long"),
    *("sections_table", "sentence", "sentence_of", "MatrixScore.to_columns", "Portfolio.crosstab"),
    *("Portfolio.section_columns", "chart: girouet", "chart: radar compared", "Svg.document", "Svg.figure"),
    *("docx_report", "html_report", "markdown_report", "drawings", "report_files", "summary"),
    *("dossier_page results", "watch girouet", "files"),
    *("ia_radar advise", "ia_radar compare", "ia_radar portfolio", "ia_radar report"),
}
"""Some of each kind: data with words, descriptions, tables, drawings, reports, pages, commands."""
