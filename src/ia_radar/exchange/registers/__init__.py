"""Registers of algorithms and tables of ratings, read as records, with an account of every row and field.

Rules that hold in this room:

1. A register is read row by row; memory does not grow with the file.
2. Nothing is dropped in silence: rows are read, blank or set aside with their line; fields are mapped,
   kept, or left out for a reason that stands beside them.
3. What a register says is not turned into ratings or into law: only a rating is a rating.
4. What goes out is safe to open in a spreadsheet.
"""

import ia_radar.aiact
import ia_radar.decide
import ia_radar.pack
import ia_radar.portfolio
import ia_radar.project  # noqa: F401 - the room before its files: ia_radar._ground.rooms
from ia_radar.assess.answers import non_answer
from ia_radar.exchange.registers.account import Reading, Report
from ia_radar.exchange.registers.campaigns import Campaign, JoinedCampaigns, join_campaigns
from ia_radar.exchange.registers.canada import read_canada
from ia_radar.exchange.registers.etalab import read_etalab, write_etalab
from ia_radar.exchange.registers.export import portfolio_csv, record_of
from ia_radar.exchange.registers.generic import read_table
from ia_radar.exchange.registers.json_register import read_json
from ia_radar.exchange.registers.long_table import read_long_table
from ia_radar.exchange.registers.parsing.formula import guard, unguard
from ia_radar.exchange.registers.portfolios.read import PortfolioReading, read_portfolio
from ia_radar.exchange.registers.portfolios.write import PortfolioTable, write_portfolio
from ia_radar.exchange.registers.record import Aside, Field, FieldUse, Record, Remark
from ia_radar.exchange.registers.survey import PanelReading, read_panel
from ia_radar.exchange.registers.uk import read_uk

__all__ = [
    "Aside",
    "Campaign",
    "Field",
    "FieldUse",
    "JoinedCampaigns",
    "PanelReading",
    "PortfolioReading",
    "PortfolioTable",
    "Reading",
    "Record",
    "Remark",
    "Report",
    "guard",
    "join_campaigns",
    "non_answer",
    "portfolio_csv",
    "read_canada",
    "read_etalab",
    "read_json",
    "read_long_table",
    "read_panel",
    "read_portfolio",
    "read_table",
    "read_uk",
    "record_of",
    "unguard",
    "write_etalab",
    "write_portfolio",
]
