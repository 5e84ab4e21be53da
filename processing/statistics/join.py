"""Districts and a panel become a district-period layer; shared by the two algorithms that join."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.data.panel import Panel
from ...core.findings.accounts import join_findings
from ...core.keys.fields import layer_labels
from ...core.keys.findings import LOOK, told
from ...core.keys.joining import Join
from ...core.keys.layer import join_layer
from ...core.messages import Message, SozialraumError
from ...core.periods import is_period, parse_period, read_period
from ...core.tables.findings import Finding
from ...core.tables.names import tidy, unique_names
from ...i18n import period_text, sentence, tr
from ..io import layers
from ..io.html import Report
from ..io.panels import indicator_columns

_MOST_ROWS = 1000
_MOST_FIELDS = 60
_MOST_COLUMNS = 5000


@dataclass
class Choices:
    """What the user chose for a join."""

    key_field: str
    shape: str
    matching: str = "auto"
    periods: tuple[str, ...] = ()
    bridge: dict[str, str] | None = None
    parent_field: str = ""
    period_field: str = ""
    changed: str = "refuse"


@dataclass
class Outcome:
    """A join, what is to be said about it, and what is written.

    places: one row per district, in the order of the join; rows, columns: the output; changes: rows of a table of the values
    that a further delivery has changed
    """

    join: Join
    findings: list[Finding]
    places: layers.Rows
    rows: layers.Rows
    columns: list[layers.Column]
    changes: list[list]


def join_to_districts(districts: layers.Rows, panel: Panel, choices: Choices) -> Outcome:
    """Join a panel to a layer with one feature per district."""
    result, findings = join_panel(districts, panel, choices)
    endings = [_ending(period) for period in result.periods] if choices.shape == "per_district" else [""]
    own = without_collisions(districts.field_names(), panel, endings)
    rows, columns = output_columns(districts, own, result, choices)
    return Outcome(result, findings + renamed(panel, own), districts, rows, columns, [])


def join_panel(districts: layers.Rows, panel: Panel, choices: Choices) -> tuple[Join, list[Finding]]:
    """The join and what is to be said about it."""
    return join_layer(
        district_keys(districts, choices.key_field),
        lambda: _fields(districts, choices.parent_field),
        choices.key_field,
        panel,
        choices.matching,
        choices.bridge,
        chosen_periods(panel, choices.periods),
        choices.parent_field,
    )


def _fields(districts: layers.Rows, chosen: str = "") -> dict[str, list[str]]:
    """Name → text of every district, "" where empty; fields of statuses left out, at most 60 and the one that was chosen."""
    names = [name for name in districts.field_names() if not name.endswith("_status")][:_MOST_FIELDS]
    names += [chosen] if chosen and chosen not in names else []
    return {name: [text or "" for text in districts.texts(name)] for name in names}


def labels(districts: layers.Rows, key_field: str) -> frozenset[str]:
    """Keys and names of the districts, by which the reader knows a table whose districts are columns; none of more than any has columns."""
    if len(districts) > _MOST_COLUMNS:
        return frozenset()
    return layer_labels(_fields(districts), key_field)


def district_keys(districts: layers.Rows, field: str) -> np.ndarray:
    """(districts,) text; "" where a district has no key."""
    return np.array([text or "" for text in districts.key_texts(field)], dtype=object)


def chosen_periods(panel: Panel, wanted: tuple[str, ...]) -> list[str] | None:
    """The wanted periods in canonical spelling, None for all; SozialraumError where the table has none of that name."""
    if not wanted:
        return None
    known = set(panel.periods)
    chosen = [text if text in known else read_period(text) or text for text in wanted]
    for text in chosen:
        if text not in known:
            raise SozialraumError(
                "The table has no period “{period}”. It has: {known}.", period=text, known=", ".join(sorted(known))
            )
    return chosen


def choose_indicators(panel: Panel, wanted: tuple[str, ...]) -> Panel:
    """The panel with only the wanted indicators; all where none are named."""
    if not wanted:
        return panel
    positions = [panel.position(name) for name in wanted]
    return Panel(
        panel.districts,
        panel.periods,
        list(wanted),
        panel.values[:, positions],
        panel.status[:, positions],
        panel.texts,
        {name: panel.titles[name] for name in wanted if name in panel.titles},
        panel.source,
    )


def output_columns(districts: layers.Rows, panel: Panel, result: Join, choices: Choices):
    """Rows and columns of the joined layer.

    panel: its indicators have names that the layer does not use; the layer keeps its own fields. Its key comes again as
    `district`, where later algorithms look for it.
    """
    keys = [] if districts.has("district") else [np.where(result.keys == "", None, result.keys)]
    if choices.shape == "per_district":
        columns = [layers.Column("district", "text", texts, tr("District key")) for texts in keys]
        for place, period in enumerate(result.periods):
            end = _ending(period)
            for column in indicator_columns(panel, result.row[:, place]):
                base, status = (column.name[:-7], "_status") if column.kind == "text" else (column.name, "")
                alias = f"{column.alias or base} {period}".strip() if column.kind == "real" else ""
                columns.append(layers.Column(f"{base}{end}{status}", column.kind, column.values, alias))
        return districts, columns
    count, periods = len(districts), result.periods
    rows = districts.take([i for i in range(count) for _ in periods]) if len(periods) > 1 else districts
    columns = [layers.Column("district", "text", np.repeat(texts, len(periods)), tr("District key")) for texts in keys]
    columns += period_columns(periods * count)
    flat = result.row.reshape(-1)
    for name, texts in panel.texts.items():
        chosen = np.where(flat < 0, None, np.asarray(texts, dtype=object)[flat])
        columns.append(layers.Column(name, "text", chosen))
    return rows, columns + indicator_columns(panel, flat)


def period_columns(periods: list[str]) -> list[layers.Column]:
    """Period, begin and end of each row, for the Temporal Controller."""
    known = {text: parse_period(text) if is_period(text) else None for text in dict.fromkeys(periods)}
    spans = [known[text] for text in periods]
    return [
        layers.Column("period", "text", [text or None for text in periods], tr("Period")),
        layers.Column("period_begin", "date", [span.begin if span else None for span in spans], tr("Begin")),
        layers.Column("period_end", "date", [span.end if span else None for span in spans], tr("End")),
    ]


def _ending(period: str) -> str:
    return f"_{tidy(period)}" if period else ""


def without_collisions(fields: list[str], panel: Panel, endings: list[str]) -> Panel:
    """The panel with other names for indicators whose fields (name + ending, also of the status) are among the fields of the layer."""
    own = {name.lower() for name in fields}
    taken = {"district", "period", "period_begin", "period_end"}
    for end in [*endings, *(f"{end}_status" for end in endings)]:
        taken.update(name[: len(name) - len(end)] for name in own if name.endswith(end))
    names = list(panel.indicators)
    if taken & set(names):
        renamed = unique_names(names, taken | set(names) | {"fid"})
        names = [new if old in taken else old for old, new in zip(names, renamed)]
    titles = {new: panel.titles.get(old, old) for old, new in zip(panel.indicators, names)}
    texts = {name: text for name, text in panel.texts.items() if name.lower() not in own | taken and name not in names}
    return Panel(panel.districts, panel.periods, names, panel.values, panel.status, texts, titles, panel.source)


def renamed(panel: Panel, own: Panel) -> list[Finding]:
    """What is to be said of indicators whose names the layer uses already. own: the panel with other names."""
    pairs = [f"{old} → {new}" for old, new in zip(panel.indicators, own.indicators) if old != new]
    if not pairs:
        return []
    reason = Message(
        "The layer has fields of the same name already, which were kept; the indicators of the table are called: {names}.",
        names=", ".join(pairs),
    )
    return [told("join", pairs, reason, LOOK)]


def unmatched_columns(result: Join, entries) -> list[layers.Column]:
    """Why something found no partner, and what it may be."""
    return [
        layers.Column("reason", "text", [sentence(entry.reason) for entry in entries], tr("Reason")),
        layers.Column("candidates", "text", [near(result, entry) or None for entry in entries], tr("Nearest")),
    ]


def near(result: Join, entry) -> str:
    """The districts that something unmatched may be, by key and name."""
    return ", ".join(result.labelled(key) for key in entry.candidates)


def add_join(report: Report, outcome: Outcome, panel: Panel):
    """Put the account of a join on a page, what needs attention before everything else; panel: what was joined."""
    result = outcome.join
    names = panel.texts.get("district_name")
    lost = dict.fromkeys(
        str((None if names is None else names[entry.position]) or result.labelled(entry.key)) for entry in result.rows
    )
    report.found(join_findings(dict(result.per_period), len(outcome.places), list(lost), period_text))
    report.attend(finding.reason for finding in outcome.findings if finding.warning)
    report.heading(tr("Joined with “{layer}”").format(layer=outcome.places.name))
    report.items(finding.reason for finding in outcome.findings if not finding.warning)
    report.heading(tr("Periods"))
    report.table(
        [tr("Period"), tr("Districts with data"), tr("Districts without data")],
        [
            [period_text(period) or "–", count, len(outcome.places) - count]
            for period, count in result.per_period.items()
        ],
    )
    if outcome.changes:
        report.heading(tr("Changed values"))
        report.table(
            [tr("District key"), tr("Period"), tr("Indicator"), tr("In the layer"), tr("Delivered")],
            outcome.changes[:_MOST_ROWS],
        )
    if result.rows:
        report.heading(tr("Rows without a district"))
        groups: dict = {}
        for entry in result.rows:
            groups.setdefault((entry.key, sentence(entry.reason), near(result, entry)), []).append(entry)
        report.table(
            [tr("Key in the table"), tr("Rows"), tr("Reason"), tr("Nearest")],
            [
                [key, len(members), reason, likely]
                for (key, reason, likely), members in list(groups.items())[:_MOST_ROWS]
            ],
        )
    if result.districts:
        report.heading(tr("Districts without data"))
        report.table(
            [tr("District key"), tr("Reason")],
            [[result.labelled(entry.key), sentence(entry.reason)] for entry in result.districts[:_MOST_ROWS]],
        )
