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
    _add_tables(report, reading.tables)
    united = [finding.reason for finding in reading.findings if not finding.table]
    if united:
        report.heading(tr("All files together"))
        report.items(united)
    report.heading(tr("Cells by status"))
    counts = np.bincount(panel.status.ravel(), minlength=len(STATUSES))
    report.table(
        [tr("Status"), tr("Cells")],
        [[sentence(title(name)), int(count)] for name, count in zip(STATUSES, counts) if count],
    )
    report.heading(tr("Indicators"))
    report.table(
        [tr("Title in the source"), tr("Field"), tr("Values"), tr("Without a value"), tr("Smallest"), tr("Largest")],
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


def _add_tables(report: Report, tables):
    """What was understood of each table: what several of them share is said once, what is its own in a line of its own."""
    shared, own = _understood(tables)
    for names, sentences in shared:
        report.heading(
            ", ".join(names)
            if len(names) < 4
            else tr("{first} … {last} ({n} tables)").format(first=names[0], last=names[-1], n=len(names))
        )
        report.items(sentences)
    if shared and own:
        report.heading(tr("Of each table alone"))
        report.table([tr("Table"), tr("Understood as")], [[name, " ".join(said)] for name, said in own.items()])
    elif own:
        for name, said in own.items():
            report.heading(name)
            report.items(said)


def _understood(tables) -> tuple[list[tuple[list[str], list[str]]], dict[str, list[str]]]:
    """Sentences that the same tables share, those of the most tables first, and those of one table alone."""
    holders: dict[str, list[str]] = {}
    for table in tables:
        findings = in_order_of_doubt([finding for finding in table.findings if finding.stage != "symbols"])
        for text in dict.fromkeys(sentence(finding.reason) for finding in findings):
            holders.setdefault(text, []).append(table.name)
    groups: dict[tuple[str, ...], list[str]] = {}
    for text, names in holders.items():
        groups.setdefault(tuple(names), []).append(text)
    shared = sorted(
        ((list(names), said) for names, said in groups.items() if len(names) > 1), key=lambda one: -len(one[0])
    )
    own = {names[0]: said for names, said in groups.items() if len(names) == 1}
    return shared, own


def _indicator_row(panel, position: int) -> list:
    values = panel.values[:, position].copy()  # side by side in memory: passed over many times
    seen = visible(values, panel.status[:, position])
    known, shown = values[~np.isnan(values)], seen[~np.isnan(seen)]
    name = panel.indicators[position]
    smallest, largest = (float(shown.min()), float(shown.max())) if len(shown) else (None, None)
    if len(shown) and bool((np.floor(known) == known).all()):
        smallest, largest = int(smallest), int(largest)  # persons have no decimals
    return [panel.titles.get(name, name), name, len(known), len(values) - len(known), smallest, largest]
