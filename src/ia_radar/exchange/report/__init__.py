"""The report of a dossier: one page to decide on, then the whole, as HTML or Markdown.

Read `build` first, then `results` (what is computed) and `block` (what a report is made of). Each
section stands in a file with its name; `html` and `markdown` write them all.
"""

from ia_radar.exchange.report.build import build_report, drawings, html_report, markdown_report, summary
from ia_radar.exchange.report.results import Results, read_results

__all__ = [
    "Results",
    "build_report",
    "drawings",
    "html_report",
    "markdown_report",
    "read_results",
    "summary",
]
