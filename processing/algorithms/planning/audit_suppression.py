"""What can be reckoned from a published table with hidden cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import Message, SozialraumError
from ....i18n import period_text, tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column, Rows
from ...planning import protection

if TYPE_CHECKING:
    from ....core.boundaries.transfer import Transfer
    from ....core.protection.counts import Counts
    from ....core.protection.inspection import HiddenCell, SumKey
    from ....core.protection.rules import Rule
    from ...request import Request


class AuditSuppression(SozialraumAlgorithm):
    """The bounds of every hidden cell, and whether they are wide enough."""

    ID = "auditsuppression"
    GROUP = "planning"

    def title(self) -> str:
        """Display name."""
        return tr("Audit suppression")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Reckons from everything that is published what every hidden count must be at least and can be at most: for your own "
            "tables before they go out, and for those of others. Also finds small counts between two divisions of the city "
            "and between two editions. The result is internal."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("audit,disclosure,attack,bounds,suppression,data protection,differencing,confidential")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr(
                "The published table. Hidden cells have the status “suppressed” or “unknown”, or, without statuses, no number."
            ),
            tables=True,
        )
        protection.add_counts_and_areas(self)
        protection.add_rule(self)
        protection.add_flows(self)
        self.add_source_table(
            "PARENTS",
            tr("Published sums"),
            tr(
                "The published sums of larger areas, as “Suppress small numbers” writes them: level (the name of the field, or "
                "whole), district (key), period and the counts. Empty: no sums are published."
            ),
            optional=True,
            advanced=True,
        )
        self.add_source_table(
            "ORIGINAL",
            tr("True counts"),
            tr(
                "The table before it was protected, if you have it: then only cells that need protection can be too narrow."
            ),
            optional=True,
            advanced=True,
        )
        self.add_source_table(
            "EARLIER",
            tr("Earlier edition"),
            tr("The same table as it was published before: what it told is known."),
            optional=True,
            advanced=True,
        )
        self.add_source_table(
            "SECOND",
            tr("Second division of the city"),
            tr(
                "Published counts of other districts of the same city, as polygons with the same fields. What lies between both "
                "divisions can be subtracted."
            ),
            optional=True,
            advanced=True,
        )
        self.add_field(
            "SECOND_KEY_FIELD",
            tr("Key of the second division"),
            tr("The field that tells its districts apart. Empty: the same name as above."),
            optional=True,
            advanced=True,
            parent="SECOND",
        )
        self.add_table(
            "OUTPUT",
            tr("Audit (internal)"),
            tr(
                "One row per hidden cell: district, field, period, lower, upper and verdict (determined, too_narrow, protected, "
                "undecided). Not for publication."
            ),
        )
        self.add_report()
        self.add_counts(
            HIDDEN_COUNT=tr("Hidden cells"),
            DETERMINED_COUNT=tr("Cells that can be computed exactly"),
            TOO_NARROW_COUNT=tr("Cells with bounds too narrow"),
            UNDECIDED_COUNT=tr("Undecided cells"),
        )

    def execute(self, request: Request):
        """Read, reckon, write."""
        from ....core.protection.counts import classifications
        from ....core.protection.inspection import inspect

        second = request.given("SECOND")
        rows = request.rows(geometry=second)
        counts, status = protection.read_counts(request, rows)
        rule = protection.rule_of(request)
        hidden = _withheld(rows, counts.names, counts.values, status)
        if request.given("EARLIER"):
            known, _ = protection.matching(request, "EARLIER", counts)
            counts.values[:] = np.where(np.isnan(counts.values), known, counts.values)
        groups = classifications(counts, protection.groups_of(request, counts))
        findings = _open_again(counts, hidden)
        hidden &= np.isnan(counts.values)
        sums = _sums(request, counts)
        true = protection.matching(request, "ORIGINAL", counts)[0] if request.given("ORIGINAL") else None
        findings += inspect(counts, hidden, sums, groups, rule, true, request.yes("FLOWS"))
        request.progress(70)
        if second:
            findings += _between(request, rows, counts, rule)
        request.stop()
        _write(request, findings)
        verdicts = [finding.verdict for finding in findings]
        request.report(_page(findings, rule, rows, request.key_field()))
        request.give(
            HIDDEN_COUNT=len(findings),
            DETERMINED_COUNT=verdicts.count("determined"),
            TOO_NARROW_COUNT=verdicts.count("too_narrow"),
            UNDECIDED_COUNT=verdicts.count("undecided"),
        )


def _withheld(rows: Rows, names: Sequence[str], values: np.ndarray, status: np.ndarray) -> np.ndarray:
    """Cells that were hidden on purpose: those marked as confidential, or all gaps of a table that marks nothing."""
    from ....core.data.status import STATUS_CODE

    gaps = np.isnan(values)
    if not any(rows.has(f"{name}_status") for name in names):
        return gaps
    return gaps & np.isin(status, [STATUS_CODE["suppressed"], STATUS_CODE["unknown"]])


def _open_again(counts: Counts, hidden: np.ndarray) -> list[HiddenCell]:
    """Cells that are hidden now but that the earlier edition told."""
    from ....core.protection.inspection import HiddenCell

    return [
        HiddenCell(
            counts.districts[row],
            counts.names[column],
            counts.periods[row],
            float(counts.values[row, column]),
            float(counts.values[row, column]),
            "determined",
        )
        for row, column in np.argwhere(hidden & ~np.isnan(counts.values)).tolist()
    ]


def _sums(request: Request, counts: Counts) -> dict[SumKey, tuple[np.ndarray, np.ndarray]]:
    """Published sums, and which of them are withheld, by period, level and key."""
    from ....core.data.status import STATUS_CODE
    from ...io.panels import read_cells

    if not request.given("PARENTS"):
        return {}
    rows = request.rows("PARENTS", geometry=False)
    nothing = np.full(len(rows), np.nan), np.full(len(rows), STATUS_CODE["missing"])
    there = [rows.has(name) for name in counts.names]
    cells = [read_cells(rows, name) if has else nothing for name, has in zip(counts.names, there)]
    values = np.column_stack([numbers for numbers, _ in cells])
    withheld = _withheld(rows, counts.names, values, np.column_stack([status for _, status in cells]))
    withheld &= np.array(there)  # a count without sums is not published, rather than hidden
    period = request.period_field(rows) if rows.has("period") else ""
    texts = [rows.texts(field) if field else [""] * len(rows) for field in (period, "level", "district")]
    sums = {}
    for row, (when, level, area) in enumerate(zip(*texts)):
        level = (level or "").strip()
        key = ((when or "").strip(), "" if level == protection.WHOLE else level, (area or "").strip())
        sums[key] = values[row], withheld[row]
    return sums


def _between(request: Request, rows: Rows, counts: Counts, rule: Rule) -> list[HiddenCell]:
    """Small counts between two divisions of the city, period by period."""
    from ....core.protection.differencing import differences
    from ....core.protection.inspection import HiddenCell
    from ...io.panels import read_cells
    from ...planning.overlaps import overlaps
    from ...segregation.geometry import shapes

    other = request.rows("SECOND")
    key = request.field("SECOND_KEY_FIELD") or request.key_field()
    keys = [text.strip() for text in other.keys(key)]
    period = request.period_field(other)
    times = [text or "" for text in other.texts(period)] if period else [""] * len(other)
    findings = []
    for when in dict.fromkeys(counts.periods):
        mine = [row for row, one in enumerate(counts.periods) if one == when]
        theirs = [row for row, one in enumerate(times) if one == when]
        if not theirs:
            continue
        plane = shapes([rows.geometries()[row] for row in mine], rows.crs)
        second = shapes([other.geometries()[row] for row in theirs], other.crs, plane.crs)
        names = [counts.districts[row] for row in mine], [keys[row] for row in theirs]
        pairs = overlaps(names[0], plane, names[1], second, step=lambda share: request.stop()).pairs
        for column, field in enumerate(counts.names):
            if not other.has(field):
                continue
            values = read_cells(other, field)[0][theirs]
            one = counts.values[mine, column]
            single = set()
            for found in differences(pairs.old, pairs.new, one, values, rule.threshold):
                outer, inner = names[found.turned], names[not found.turned]
                label = " − ".join([*(outer[i] for i in found.plus), *(inner[i] for i in found.minus)])
                findings.append(HiddenCell(label, field, when, found.value, found.value, "determined"))
                single.add(found.parts)
            for part, lower, upper in _small_parts(pairs, one, values, rule):
                if (part,) not in single:
                    label = f"{names[0][pairs.old[part]]} ∩ {names[1][pairs.new[part]]}"
                    verdict = "determined" if lower == upper else "too_narrow"
                    findings.append(HiddenCell(label, field, when, lower, upper, verdict))
    return findings


def _small_parts(pairs: Transfer, one: np.ndarray, other: np.ndarray, rule: Rule):
    """Parts of both divisions that certainly hold few persons, and some: number and bounds."""
    from ....core.protection.differencing import atoms

    try:
        bounds = atoms(pairs.old, pairs.new, one, other)
    except SozialraumError:
        return  # both divisions do not count the same people, so nothing follows for their parts
    for part in np.flatnonzero((bounds.upper < rule.threshold) & (bounds.lower > 0)).tolist():
        yield part, float(np.ceil(bounds.lower[part] - 1e-6)), float(np.floor(bounds.upper[part] + 1e-6))


def _write(request: Request, findings: list[HiddenCell]):
    def bound(value: float) -> float | None:
        return value if np.isfinite(value) else None

    request.write(
        "OUTPUT",
        [
            Column("district", "text", [finding.district for finding in findings], tr("District")),
            Column("field", "text", [finding.field for finding in findings], tr("Count")),
            Column("period", "text", [finding.period or None for finding in findings], tr("Period")),
            Column("lower", "integer", [bound(finding.lower) for finding in findings], tr("At least")),
            Column("upper", "integer", [bound(finding.upper) for finding in findings], tr("At most")),
            Column("verdict", "text", [finding.verdict for finding in findings], tr("Verdict")),
        ],
        name=tr("Audit (internal)"),
    )


def _page(findings: list[HiddenCell], rule: Rule, rows: Rows, key_field: str):
    from ....core.findings.accounts import audit_findings
    from ...io.cubes import names_by_key
    from ...io.html import Report

    page = Report(tr("Audit of hidden counts (internal, not for publication)"))
    verdicts = [finding.verdict for finding in findings]
    words = {
        "determined": tr("can be computed exactly"),
        "too_narrow": tr("bounds too narrow"),
        "protected": tr("protected"),
        "undecided": tr("undecided"),
    }
    names = names_by_key(rows, key_field) if rows.has(key_field) else {}
    bad = [finding for finding in findings if finding.verdict in ("determined", "too_narrow")]

    def spoken(finding: HiddenCell) -> str:
        title = rows.alias(finding.field) if rows.has(finding.field) else finding.field
        parts = (names.get(finding.district, finding.district), title, period_text(finding.period or ""))
        return " ".join(part for part in parts if part)

    page.found(audit_findings(list(map(spoken, bad)), len(findings), verdicts.count("undecided")))
    page.heading(tr("What was audited"))
    page.say(
        Message(
            "{count} hidden {count:count was|counts were} audited with everything that is published. Reckoned with: a hidden count is at least "
            "{lowest}; bounds have to be {width} apart.",
            count=len(findings),
            lowest=rule.lowest,
            width=rule.width,
        )
    )
    page.table([tr("Verdict"), tr("Cells")], [[word, verdicts.count(name)] for name, word in words.items()])
    if not verdicts.count("determined") and not verdicts.count("too_narrow"):
        page.say(
            tr(
                "Nothing hidden can be reckoned from these tables. Other tables about the same people were not looked at."
            )
        )
    if bad:
        page.heading(tr("Not protected"))
        page.table(
            [tr("District"), tr("Count"), tr("Period"), tr("At least"), tr("At most"), tr("Verdict")],
            [
                [
                    names.get(one.district, one.district),
                    rows.alias(one.field) if rows.has(one.field) else one.field,
                    period_text(one.period or ""),
                    *_limits(one),
                    words[one.verdict],
                ]
                for one in bad[:500]
            ],
        )
        if len(bad) > 500:
            page.say(Message("The first 500 of {count}; all are in the table.", count=len(bad)), note=True)
    if "undecided" in verdicts:
        page.say(
            tr(
                "Undecided: totals are hidden that several classifications share, or so much adds up over time that it could not "
                "be solved exactly. Each table alone does not give the count away; together they might."
            ),
            note=True,
        )
    return page


def _limits(finding: HiddenCell) -> list[int | None]:
    return [int(value) if np.isfinite(value) else None for value in (finding.lower, finding.upper)]
