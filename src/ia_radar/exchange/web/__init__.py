"""A dossier as pages of a web site: one function that a view calls, without a framework of its own.

Read `page` (the function and what it gives) first, then `steps` (what each form asks and what becomes of it).
"""

from ia_radar.exchange.web.page import Page, PageLink, dossier_page

__all__ = ["Page", "PageLink", "dossier_page"]
