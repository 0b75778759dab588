"""The report of a dossier: one page to decide on, then the whole, as HTML, Markdown or a Word document.

Read `build` first, then `results` (what is computed) and `block` (what a report is made of). Each
section stands in a file with its name; `writers` holds one file a format. Each computes nothing, so that no
format says what another does not.
"""

from typing import TYPE_CHECKING

import ia_radar.aiact
import ia_radar.decide
import ia_radar.pack
import ia_radar.svg  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.exchange.report.build import build_report, docx_report, html_report, markdown_report
from ia_radar.exchange.report.files import report_files
from ia_radar.exchange.report.options import AddedSection, Logo, read_sections
from ia_radar.exchange.report.results import Results, read_results
from ia_radar.exchange.report.summary import drawings, summary

if TYPE_CHECKING:
    from ia_radar.exchange.report.portfolio import portfolio_report

__all__ = [
    "AddedSection",
    "Logo",
    "Results",
    "build_report",
    "docx_report",
    "drawings",
    "html_report",
    "markdown_report",
    "portfolio_report",
    "read_results",
    "read_sections",
    "report_files",
    "summary",
]


def __getattr__(name: str) -> object:
    """The report of a portfolio stands on numpy: it is loaded when it is asked for, and others do without."""
    if name != "portfolio_report":
        raise AttributeError(f"module 'ia_radar.exchange.report' has no attribute {name!r}")
    from ia_radar.exchange.report import portfolio

    function = globals()[name] = portfolio.portfolio_report
    return function
