"""The pages that tell how tables were read and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.data.status import STATUSES, title, visible
from ...core.periods import in_order
from ...i18n import sentence, tr
from ..io.html import Report

if TYPE_CHECKING:
    from ...core.tables.files import Reading

_MOST_ROWS = 500


def report_reading(reading: Reading) -> Report:
    """What was understood of each file, and what the panel holds."""
    report = Report(tr("Statistics read"))
    add_reading(report, reading)
    return report


def add_reading(report: Report, reading: Reading):
    """Put the account of the reading on a page."""
    panel = reading.panel
    periods = in_order(text for text in dict.fromkeys(panel.periods) if text)
    report.table(
        [tr("Rows"), tr("Districts"), tr("Periods"), tr("Indicators"), tr("Cells without a value")],
        [
            [
                len(panel),
                len(set(panel.districts)),
                len(periods),
                len(panel.indicators),
                int(np.isnan(panel.values).sum()),
            ]
        ],
    )
    warnings = [finding for finding in reading.findings if finding.warning]
    report.attend(
        f"{finding.table}: {sentence(finding.reason)}" if finding.table else finding.reason for finding in warnings
    )
    for table in reading.tables:
        report.heading(table.name)
        report.items(finding.reason for finding in table.findings if finding.stage != "symbols")
    united = [finding.reason for finding in reading.findings if not finding.table]
    if united:
        report.heading(tr("All files together"))
        report.items(united)
    report.heading(tr("Cells by status"))
    counts = np.bincount(panel.status.ravel(), minlength=len(STATUSES))
    report.table(
        [tr("Status"), tr("Meaning"), tr("Cells")],
        [[name, sentence(title(name)), int(count)] for name, count in zip(STATUSES, counts) if count],
    )
    report.heading(tr("Indicators"))
    report.table(
        [tr("Field"), tr("Title in the source"), tr("Values"), tr("Without a value"), tr("Smallest"), tr("Largest")],
        [_indicator_row(panel, position) for position in range(min(len(panel.indicators), _MOST_ROWS))],
    )


def _indicator_row(panel, position: int) -> list:
    values = panel.values[:, position]
    seen = visible(values, panel.status[:, position])
    known, shown = values[~np.isnan(values)], seen[~np.isnan(seen)]
    name = panel.indicators[position]
    smallest, largest = (float(shown.min()), float(shown.max())) if len(shown) else (None, None)
    return [name, panel.titles.get(name, name), len(known), len(values) - len(known), smallest, largest]
