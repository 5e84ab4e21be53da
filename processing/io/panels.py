"""The panel and its status fields ↔ rows of a layer."""

from __future__ import annotations

import numpy as np

from ...core.data.panel import STATUSES, Panel
from ...core.data.status import codes
from ...core.messages import SozialraumError
from .layers import Column, Rows

_FIELD_NAMES = ("district", "district_name", "period", "period_begin", "period_end")


def read_cells(rows: Rows, field: str) -> tuple[np.ndarray, np.ndarray]:
    """Numbers and status codes of a field, each (rows,); the statuses stand in `<field>_status` where there is one."""
    values = rows.numbers(field)
    status_field = f"{field}_status"
    texts = rows.texts(status_field) if rows.has(status_field) else None
    return values, codes(texts, values)


def panel_columns(panel: Panel) -> list[Column]:
    """The panel table: district, period, texts, indicators, and a status wherever one is not ok."""
    columns = [
        Column("district", "text", panel.districts),
        Column("period", "text", [period or None for period in panel.periods]),
    ]
    names = {"district", "period", *panel.indicators}
    for name, texts in panel.texts.items():
        if name not in names:
            columns.append(Column(name, "text", texts))
    return columns + indicator_columns(panel)


def indicator_columns(panel: Panel, rows: np.ndarray | None = None) -> list[Column]:
    """A column per indicator and, where any status is not ok, one for it; `rows` selects panel rows, −1 is none."""
    columns = []
    for position, name in enumerate(panel.indicators):
        values, status = panel.values[:, position], panel.status[:, position]
        shown = status
        if rows is not None:
            values = np.where(rows < 0, np.nan, values[rows])
            shown = np.where(rows < 0, 255, status[rows])
        columns.append(Column(name, "real", values, panel.titles.get(name, "")))
        if status.any():
            words = np.array([*STATUSES, *[None] * (256 - len(STATUSES))], dtype=object)
            columns.append(Column(f"{name}_status", "text", words[shown]))
    return columns


def panel_from_rows(rows: Rows) -> Panel:
    """The panel that a panel table holds, as `importstatistics` writes it."""
    for field in ("district", "period"):
        if not rows.has(field):
            raise SozialraumError(
                "“{layer}” is no panel table: field “{field}” is missing. Read your file with “Import statistics” first.",
                layer=rows.name,
                field=field,
            )
    names = rows.field_names()
    status_fields = {name for name in names if name.endswith("_status") and name[:-7] in names}
    indicators = [
        name
        for name in names
        if name not in status_fields and name not in (*_FIELD_NAMES, "fid") and rows.is_numeric(name)
    ]
    values = np.full((len(rows), len(indicators)), np.nan)
    status = np.zeros(values.shape, dtype=np.uint8)
    codes = {name: code for code, name in enumerate(STATUSES)}
    for position, name in enumerate(indicators):
        values[:, position] = rows.numbers(name)
        if f"{name}_status" in status_fields:
            texts = rows.texts(f"{name}_status")
            status[:, position] = [codes.get(text or "missing", codes["missing"]) for text in texts]
        else:
            status[np.isnan(values[:, position]), position] = codes["missing"]
    texts = {
        name: rows.texts(name)
        for name in names
        if name not in indicators and name not in status_fields and name not in ("district", "period", "fid")
    }
    periods = np.array([text or "" for text in rows.texts("period")], dtype=object)
    districts = np.array([text or "" for text in rows.texts("district")], dtype=object)
    titles = {name: rows.alias(name) for name in indicators if rows.alias(name) != name}
    return Panel(districts, periods, indicators, values, status, texts, titles, rows.name)
