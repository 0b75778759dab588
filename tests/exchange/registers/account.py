"""What holds for every report of a register, and the small table that tests vary."""

from __future__ import annotations

from typing import Any

import ia_radar as ia
from ia_radar.exchange import registers as reg
from ia_radar.exchange.registers import FieldUse

__all__ = ["GIROUET", "TABLE", "accounted", "read"]

GIROUET = ia.get_grid("girouet")
TABLE = "projet;autonomy;know_how\n"


def accounted(report: reg.Report) -> None:
    """The sums that hold for every complete report."""
    assert report.is_complete
    assert report.rows == report.read + report.aside_count
    assert all(aside.problems for aside in report.aside)
    for field in report.fields:
        assert field.filled + sum(count for _, count in field.missing) <= report.read
        assert (field.use is FieldUse.MAPPED) <= bool(field.target)
        if field.use in (FieldUse.KEPT, FieldUse.LEFT_OUT, FieldUse.UNKNOWN):
            assert field.why.fr
            assert field.why.en


def read(raw: bytes, **options: Any) -> tuple[list[reg.Record], reg.Report]:
    """The records and the report of a wide table."""
    reading = reg.read_table([raw], GIROUET, **options)
    records = list(reading)
    accounted(reading.report)
    return records, reading.report
