"""The report of a dossier as an HTML page, its drawings and its summary.

Read `page` first: it puts together what `decision` and `law` say, with the markup of `html`.
"""

from ia_radar.exchange.report.page import drawings, html_report, summary

__all__ = ["drawings", "html_report", "summary"]
