"""The pages that tell how tables were read and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.data.status import STATUSES, title, visible
from ...core.findings.accounts import reading_findings
from ...core.tables.findings import in_order_of_doubt
from ...i18n import number, period_text, sentence, tr
from ..io.html import Report

if TYPE_CHECKING:
    from ...core.tables.files import Reading
    from ...core.tables.findings import Finding

_MOST_ROWS = 500


def report_reading(reading: Reading) -> Report:
    """What was understood of each file, and what the panel holds."""
    report = Report(tr("Statistics read"))
    add_reading(report, reading)
    return report


def add_reading(report: Report, reading: Reading):
    """Put the account of the reading on a page."""
    panel = reading.panel
    report.found(reading_findings(panel, len(reading.tables), number, period_text))
    report.attend(_warnings(reading))
    for names, findings in _alike(reading.tables):
        report.heading(
            ", ".join(names)
            if len(names) < 4
            else tr("{first} … {last} ({n} tables)").format(first=names[0], last=names[-1], n=len(names))
        )
        report.items(finding.reason for finding in findings)
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


def _warnings(reading: Reading) -> list[str]:
    """What a person should look at, the most doubtful first; what several tables share is said once."""
    tables: dict[str, list[str]] = {}
    for finding in in_order_of_doubt([finding for finding in reading.findings if finding.warning]):
        tables.setdefault(sentence(finding.reason), []).append(finding.table)
    said = []
    for text, names in tables.items():
        shown = ", ".join(name for name in names[:3] if name) + (" …" if len(names) > 3 else "")
        said.append(f"{shown}: {text}" if shown else text)
    return said


def _alike(tables) -> list[tuple[list[str], list[Finding]]]:
    """Tables in which the same was found, together: their names and their findings."""
    groups: dict[tuple, tuple[list[str], list[Finding]]] = {}
    for table in tables:
        findings = in_order_of_doubt([finding for finding in table.findings if finding.stage != "symbols"])
        names, _ = groups.setdefault(tuple(sentence(finding.reason) for finding in findings), ([], findings))
        names.append(table.name)
    return list(groups.values())


def _indicator_row(panel, position: int) -> list:
    values = panel.values[:, position].copy()  # side by side in memory: passed over many times
    seen = visible(values, panel.status[:, position])
    known, shown = values[~np.isnan(values)], seen[~np.isnan(seen)]
    name = panel.indicators[position]
    smallest, largest = (float(shown.min()), float(shown.max())) if len(shown) else (None, None)
    if len(shown) and bool((np.floor(known) == known).all()):
        smallest, largest = int(smallest), int(largest)  # persons have no decimals
    return [name, panel.titles.get(name, name), len(known), len(values) - len(known), smallest, largest]
