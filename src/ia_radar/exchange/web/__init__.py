"""A dossier as pages of a web site: functions that a view calls, without a framework of its own.

Read `page` (the functions and what they give) first, then `steps` (what each form asks and what becomes of
it), `document` (a page as a whole) and `store` (dossiers in a SQLite file).
"""

import ia_radar.aiact
import ia_radar.exchange.forms  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.exchange.web.document import CONTENT_POLICY
from ia_radar.exchange.web.page import Page, PageLink, dossier_page, home_page
from ia_radar.exchange.web.store import DossierStore

__all__ = ["CONTENT_POLICY", "DossierStore", "Page", "PageLink", "dossier_page", "home_page"]
