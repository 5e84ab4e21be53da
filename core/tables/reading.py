"""The whole way of one table: cells → sample → interpretation → all rows → levels and totals → panel and findings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..data.panel import Panel
from ..messages import Message, SozialraumError
from . import weights
from .attributes import flagged, quality_columns, set_aside
from .cells import CellTable, TextTable, texts_of
from .decimal_sign import Decision, Witness, decide, heard, witnesses_of
from .findings import DOUBTFUL, Finding, quoted
from .gather import gather
from .header import Header, find_header
from .interpret import sampled_columns
from .layouts import Layout, find_layout
from .levels import keep_one_level
from .names import tidy
from .options import Options
from .profile import Profile, together
from .roles import Roles
from .row_periods import column_periods, given_period, period_of_file
from .rows import DataRows, LeftOut, some_distinct
from .sentinels import replace_sentinels
from .sideways import turned
from .signs import OwnSigns, parse_signs
from .titles import split_title
from .totals import drop_totals, told_places
from .understanding import interpret
from .verify import misled, on_all_rows

_MORE = 25
"""A sample is so many times larger where the first one misled."""


@dataclass
class TableReading:
    """One table as it was understood.

    rows: numbers, from 0, of the rows of the file that are in the panel; left_out: the others that are no header; count: how
    many rows the file has; turned: the table with a row for each district, where the file has a column for each
    """

    name: str
    panel: Panel
    findings: list[Finding]
    header: Header
    roles: Roles
    layout: Layout
    decimals: dict[int, str]
    head: list[list[str]]
    rows: np.ndarray
    count: int
    left_out: list[LeftOut] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    turned: CellTable | None = None


def read_table(table: TextTable | CellTable | OwnSigns, options: Options | None = None) -> TableReading:
    """The panel of a raw table, with everything that was understood on the way; SozialraumError where nothing is."""
    options = options or Options()
    given_period(options)  # what is no period is said before the table is judged by it
    sideways = turned(table, options.layout, options.layer)
    if sideways is not None:
        table, options = sideways.table, replace(options, layout="auto")
    if options.signs:
        table = OwnSigns(table, parse_signs(options.signs))
    if sideways is None:
        header, findings = find_header(table.head, table.width)
    else:
        header, findings = sideways.header, [sideways.finding]
    rows, flags, found = _understood(table, header, options)
    findings += found
    for c, texts in flags.items():
        if c in rows.numbers:
            rows.numbers[c] = flagged(rows.numbers[c], texts)
    file_period, told = period_of_file(header.preface, rows.notes, table.name, options)
    layout, reason = find_layout(header, rows.roles, options, file_period)
    findings.append(reason)
    findings += _one_place(rows, layout, table.name, options)
    panel, found = _panel(rows, layout, file_period, table.name, options)
    if rows.roles.period is None and not (layout.periods and set(rows.roles.values) <= set(layout.periods)):
        findings.append(told)
    findings += found
    return TableReading(
        table.name,
        panel,
        findings,
        header,
        rows.roles,
        layout,
        rows.decimals,
        table.head,
        rows.index,
        rows.count,
        rows.left_out,
        rows.notes,
        None if sideways is None else sideways.table,
    )


def _understood(table, header: Header, options: Options):
    """All rows with their roles, by a sample of the rows; by a larger one where all rows say otherwise than the first."""
    for times in (1, _MORE):
        sample, raw, whole = table.sample(times)
        columns = sampled_columns(header, sample, raw)
        understood = interpret(header, columns, options, whole)
        roles = understood.roles
        quality = quality_columns(columns, roles)
        aside = set_aside(roles, columns, quality)
        rows, flags, found = _all_rows(table, header, columns, roles, quality, options)
        doubtful = False
        if not whole:
            understood, doubtful = on_all_rows(understood, rows)
        if not doubtful:
            break
    said = [*understood.findings, *aside, *found]
    return rows, flags, [*said, misled(understood)] if doubtful else said


def _all_rows(table, header: Header, columns: list[Profile], roles: Roles, quality: dict[int, int], options: Options):
    """All rows of data with their numbers, the texts of columns of quality, and what is to be said."""
    witnesses = _witnesses(header, columns, roles)
    sampled = len(columns[0].all)
    decision = _given_or(options, decide(witnesses, table.usual_decimal))
    body, findings = None, []
    for _ in range(2):
        body = table.body(header.first_data, roles.text_columns() | set(quality), decision.sign)
        later = [] if len(body[0]) <= sampled else _later_witnesses(body, roles, columns)
        again = _given_or(options, decide([*witnesses, *later], table.usual_decimal))
        if again.sign == decision.sign:
            decision = again if not options.decimal else decision
            break
        decision = again
    _extend(header, table.width)
    rows = DataRows(body, header, roles)
    findings += rows.drop_what_is_no_data()
    if not len(rows):
        raise SozialraumError(
            "No table was found: below the header no row holds a key and a number. Name the key column, or choose another sheet."
        )
    flags = {stem: texts_of(rows.columns[c]) for c, stem in quality.items()}
    findings += rows.settle_numbers(decision.sign, bool(options.decimal))
    findings += _about_decimals(decision, witnesses, options)
    return rows, flags, findings


def _extend(header: Header, width: int):
    """Columns that turned up below the head have no title."""
    missing = width - len(header.titles)
    header.titles += [""] * missing
    header.levels += [[] for _ in range(missing)]
    header.own += [""] * missing if header.own else []


def _witnesses(header: Header, columns: list[Profile], roles: Roles) -> list[Witness]:
    values = [columns[c] for c in roles.values]
    dated = any(split_title(header.levels[c])[1] for c in roles.values)
    if not roles.indicators:
        return witnesses_of(values, None)
    labels = [" ".join(parts) for parts in zip(*(columns[c].all for c in roles.indicators))]
    if not dated:
        return witnesses_of(values, labels)
    return witnesses_of(values, labels, together_titles=True)


def _later_witnesses(body: list[np.ndarray], roles: Roles, columns: list[Profile]) -> list[Witness]:
    """What the columns in which the sample proves nothing prove on all rows."""
    found = []
    for c in roles.values:
        if c < len(body) and body[c].dtype == object and not heard("", columns[c].texts).proven:
            every = heard("", some_distinct(body[c]))
            found.append(Witness("", every.comma, every.dot))
    return found


def _given_or(options: Options, decision: Decision) -> Decision:
    if not options.decimal:
        return decision
    if options.decimal not in (",", "."):
        raise SozialraumError("“{sign}” is no decimal sign. Use a comma or a dot.", sign=options.decimal)
    return Decision(
        options.decimal, decision.margin if decision.sign == options.decimal else -decision.margin, decision.open
    )


def _about_decimals(decision: Decision, witnesses: list[Witness], options: Options) -> list[Finding]:
    other = "." if decision.sign == "," else ","
    concerned = [w for w in witnesses if (w.groups["."] or w.groups[","]) and not w.proven]
    if options.decimal:
        against = [w for w in witnesses if w.proven == other]
        if not against:
            return []
        reason = Message(
            "Decimal sign “{sign}” as given, although column “{title}” proves the other one.",
            sign=decision.sign,
            title=against[0].title,
        )
        return [
            Finding(
                "numbers",
                decision.sign,
                reason,
                margin=DOUBTFUL,
                about=(("scaled", "value_lost"), tuple(w.title for w in against)),
            )
        ]
    if decision.margin >= weights.WARNED_BELOW or not concerned:
        return []
    sign = "." if concerned[0].groups["."] else ","
    text = concerned[0].groups[sign][0]
    small = text.replace(sign, decision.sign)
    large = text.replace(sign, "")
    taken, rival = (small, large) if sign == decision.sign else (large, small.replace(decision.sign, sign))
    reason = Message(
        "“{text}” in {titles} was read as {taken}; {rival} is possible, too, as nothing proves the decimal sign. “Decimal sign” = {sign} "
        "changes it.",
        text=text,
        titles=quoted(w.title for w in concerned[:4]),
        taken=taken,
        rival=rival,
        sign=other,
    )
    titles = (*(w.title for w in concerned), *(split_title([w.title])[0] for w in concerned))
    return [
        Finding(
            "numbers",
            decision.sign,
            reason,
            margin=decision.margin,
            about=(("scaled", "value_lost", "value_invented"), titles),
        )
    ]


def _one_place(rows: DataRows, layout: Layout, name: str, options: Options) -> list[Finding]:
    """Only districts, of one level: levels, totals and rows without a place are sorted out."""
    findings = keep_one_level(rows, options.level, _groups(rows, layout))
    place = tidy(" ".join([*rows.header.preface, name]).replace("_", " "))
    findings += drop_totals(rows, _groups(rows, layout), place)
    return findings + told_places(rows)


def _groups(rows: DataRows, layout: Layout) -> np.ndarray:
    """(rows,) a code for each period and combination of dimensions."""
    import pandas as pd

    roles = rows.roles
    columns = [c for c in (roles.period, roles.part_of_year, *layout.indicators) if c is not None]
    if not columns:
        return np.zeros(len(rows), dtype=np.int64)
    return together([pd.factorize(rows.texts[c])[0].astype(np.int64) for c in columns])


def _panel(
    rows: DataRows, layout: Layout, file_period: str, name: str, options: Options
) -> tuple[Panel, list[Finding]]:
    dated = rows.roles.period is not None
    periods = column_periods(rows) if dated else np.full(len(rows), file_period, dtype=object)
    panel, findings = gather(rows, layout, periods, file_period, name, options.nil)
    return panel, findings + replace_sentinels(panel)
