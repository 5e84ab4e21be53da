"""The account of a join: what was matched, what it cost, and what a person should look at first."""

from __future__ import annotations

import re

import numpy as np

from ..data.panel import Panel
from ..data.status import visible
from ..messages import Message
from ..periods import in_order
from ..tables.findings import CERTAIN, Finding, in_order_of_doubt
from .findings import LOOK, told
from .joining import Join
from .reform import redrawn

_PEOPLE = re.compile(
    r"einwohner|bevoelkerung|bevölkerung|personen|inhabitants|population|residents|hauptwohnsitz", re.IGNORECASE
)
_NO_COUNT = re.compile(r"anteil|quote|prozent|%|je |pro |per |share|rate|dichte|density", re.IGNORECASE)
_MOST_OUTSIDE = 0.5


def account(result: Join, panel: Panel | None = None) -> list[Finding]:
    """The account of a join in sentences, warnings first. panel: the rows that were joined, to tell how many people are lost."""
    count = len(result.keys)
    lost = len(result.districts)
    findings = [
        told(
            "join",
            result.with_data,
            Message(
                "Districts with data: {matched} of {n}; without data: {without}.",
                matched=result.with_data,
                n=count,
                without=lost,
            ),
            LOOK if lost else CERTAIN,
        ),
        *result.match.findings,
    ]
    said = {finding.value for finding in result.match.findings if finding.stage == "keys"}
    for name, number, explanation in result.match.repairs():
        if name not in said:
            findings.append(told("keys", name, Message("{repair} (keys: {n}).", repair=explanation, n=number)))
    findings += _rows_without_district(result, panel)
    if panel is not None and not result.parent:
        findings += redrawn(result, panel)
    if result.duplicates:
        reason = Message("Rows refused because district and period come more than once: {n}.", n=result.duplicates)
        findings.append(told("join", result.duplicates, reason, LOOK))
    if result.parent:
        reason = Message(
            "The keys of the table are those of larger areas and were joined through field “{field}”: every district has the "
            "value of its larger area. Such values must not be added up over districts.",
            field=result.parent,
        )
        findings.append(told("join", result.parent, reason, LOOK))
    return in_order_of_doubt(findings)


def _rows_without_district(result: Join, panel: Panel | None) -> list[Finding]:
    """Rows of other levels are left out for good reason; other rows cost people, unless the table reaches far beyond a complete layer."""
    strangers = [entry for entry in result.rows if not entry.twice]
    levels = [entry for entry in strangers if entry.other_level]
    rows = [entry for entry in strangers if not entry.other_level]
    findings = []
    if levels:
        reason = Message(
            "Rows that seem to belong to another level than the layer and were left out: {n}, for example “{key}”.",
            n=len(levels),
            key=levels[0].key,
        )
        findings.append(told("level", len(levels), reason))
    if rows:
        keys = {entry.key for entry in rows}
        beyond = result.matched == len(result.keys) and len(keys) > _MOST_OUTSIDE * (
            len(keys) + len(result.match.target)
        )
        findings.append(told("join", len(rows), _loss(rows, panel), CERTAIN if beyond else LOOK))
    return findings


def _loss(rows, panel: Panel | None) -> Message:
    place = people_column(panel)
    if place < 0:
        return Message("Rows of the table without a district: {n}, for example “{key}”.", n=len(rows), key=rows[0].key)
    positions = np.array([entry.position for entry in rows])
    newest = in_order(panel.periods[positions])[-1]
    positions = positions[panel.periods[positions] == newest]
    values = visible(panel.values[positions, place], panel.status[positions, place])
    name = panel.indicators[place]
    return Message(
        "Rows of the table without a district: {n}, for example “{key}”. They count {people} in “{title}”, so many are missing on the "
        "map ({period}).",
        n=len(rows),
        key=rows[0].key,
        people=float(np.nansum(values)),
        title=panel.titles.get(name, name),
        period=newest or "–",
    )


def people_column(panel: Panel | None) -> int:
    """The indicator that counts people, −1 where none does: its title says so, and it holds whole numbers."""
    if panel is None:
        return -1
    for place, name in enumerate(panel.indicators):
        title = panel.titles.get(name, name)
        if _PEOPLE.search(title) and not _NO_COUNT.search(title):
            known = panel.values[:, place][~np.isnan(panel.values[:, place])]
            if len(known) and (known >= 0).all() and (known == np.round(known)).all():
                return place
    return -1
