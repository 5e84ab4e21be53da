"""Districts and a panel become a district-period layer; shared by the two algorithms that join."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.data.panel import Panel
from ...core.keys.joining import Join, describe, join
from ...core.keys.matching import match_keys
from ...core.messages import Message, SozialraumError
from ...core.periods import is_period, parse_period, read_period
from ...core.tables.names import tidy, unique_names
from ...i18n import sentence, tr
from ..io import layers
from ..io.html import Report
from ..io.panels import indicator_columns

_ENOUGH = 0.5
_MOST_ROWS = 1000


@dataclass
class Choices:
    """What the user chose for a join."""

    key_field: str
    shape: str
    matching: str = "auto"
    periods: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    bridge: dict[str, str] | None = None


def join_panel(districts: layers.Rows, panel: Panel, choices: Choices) -> tuple[Join, list[Message]]:
    """The join and what is to be said about it; a hint where another field would match better."""
    keys = district_keys(districts, choices.key_field)
    result = join(
        keys,
        panel.districts,
        panel.periods,
        choices.matching,
        panel.texts.get("district_name"),
        choices.bridge,
        _periods(panel, choices.periods),
    )
    sentences = describe(result, len(districts))
    if result.matched < _ENOUGH * len(districts):
        sentences += _better_field(districts, panel, choices, result.matched)
    return result, sentences


def district_keys(districts: layers.Rows, field: str) -> np.ndarray:
    """(districts,) text; "" where a district has no key."""
    return np.array([text or "" for text in districts.texts(field)], dtype=object)


def _periods(panel: Panel, wanted: tuple[str, ...]) -> list[str] | None:
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


def _better_field(districts: layers.Rows, panel: Panel, choices: Choices, matched: int) -> list[Message]:
    keys = list(dict.fromkeys(panel.districts))
    best, most = "", matched
    for field in districts.field_names()[:60]:
        if field == choices.key_field:
            continue
        texts = [text for text in districts.texts(field) if text]
        if len(set(texts)) < 0.5 * len(districts):
            continue
        count = len(set(match_keys(keys, texts).target.values()))
        if count > most:
            best, most = field, count
    if not best:
        return []
    return [
        Message(
            "Field “{field}” of the layer would match {n} districts. Choose it as district key.", field=best, n=most
        )
    ]


def output_columns(districts: layers.Rows, panel: Panel, result: Join, choices: Choices):
    """Rows and columns of the joined layer.

    Names of indicators that the layer uses already get a number behind them; the layer keeps its own fields. Its key
    comes again as `district`, where later algorithms look for it.
    """
    long = choices.shape != "per_district"
    panel = _without_collisions(districts, panel, [""] if long else [_ending(period) for period in result.periods])
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
    spans = [parse_period(text) if is_period(text) else None for text in periods]
    columns = [layers.Column("district", "text", np.repeat(texts, len(periods)), tr("District key")) for texts in keys]
    columns += [
        layers.Column("period", "text", [text or None for text in periods] * count, tr("Period")),
        layers.Column("period_begin", "date", [span.begin if span else None for span in spans] * count, tr("Begin")),
        layers.Column("period_end", "date", [span.end if span else None for span in spans] * count, tr("End")),
    ]
    flat = result.row.reshape(-1)
    for name, texts in panel.texts.items():
        chosen = np.where(flat < 0, None, np.asarray(texts, dtype=object)[flat])
        columns.append(layers.Column(name, "text", chosen))
    return rows, columns + indicator_columns(panel, flat)


def _ending(period: str) -> str:
    return f"_{tidy(period)}" if period else ""


def _without_collisions(districts: layers.Rows, panel: Panel, endings: list[str]) -> Panel:
    """The panel with other names for indicators whose fields (name + ending, also of the status) the layer has already."""
    own = {name.lower() for name in districts.field_names()}
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


def unmatched_columns(entries) -> list[layers.Column]:
    """Why something found no partner, and what it may be."""
    return [
        layers.Column("reason", "text", [sentence(entry.reason) for entry in entries], tr("Reason")),
        layers.Column("candidates", "text", [", ".join(entry.candidates) or None for entry in entries], tr("Nearest")),
    ]


def add_join(report: Report, result: Join, sentences: list[Message], districts: layers.Rows):
    """Put the account of a join on a page."""
    report.heading(tr("Joined with “{layer}”").format(layer=districts.name))
    report.items(sentences)
    report.heading(tr("Periods"))
    report.table(
        [tr("Period"), tr("Districts with data"), tr("Districts without data")],
        [[period or "–", count, len(districts) - count] for period, count in result.per_period.items()],
    )
    if result.districts:
        report.heading(tr("Districts without data"))
        report.table(
            [tr("District key"), tr("Reason")],
            [[entry.key, sentence(entry.reason)] for entry in result.districts[:_MOST_ROWS]],
        )
    if result.rows:
        report.heading(tr("Rows without a district"))
        groups: dict = {}
        for entry in result.rows:
            groups.setdefault((entry.key, sentence(entry.reason), ", ".join(entry.candidates)), []).append(entry)
        report.table(
            [tr("Key in the table"), tr("Rows"), tr("Reason"), tr("Nearest")],
            [[key, len(members), reason, near] for (key, reason, near), members in list(groups.items())[:_MOST_ROWS]],
        )
