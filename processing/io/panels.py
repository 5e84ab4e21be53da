"""The panel and its status fields ↔ rows of a layer; what is hidden, also in the expressions of QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsExpression

from ...core.data.status import STATUSES, TABLE, no_statuses, read_status
from ...core.messages import Message, SozialraumError
from ...i18n import sentence
from .fields import ROW_NUMBERS
from .layers import Column, Rows

if TYPE_CHECKING:
    from ...core.data.panel import Panel

_FIELD_NAMES = ("district", "district_name", "period", "period_begin", "period_end")


def read_cells(rows: Rows, field: str, feedback=None) -> tuple[np.ndarray, np.ndarray]:
    """Numbers and status codes of a field, each (rows,); the statuses stand in `<field>_status` where there is one.

    A number that its status never has is NaN. Texts that are no status hide their number and are named in the log.
    """
    values = rows.numbers(field)
    status_field = f"{field}_status"
    if not rows.has(status_field):
        return read_status(values, None)
    texts = rows.texts(status_field)
    if feedback is not None and (strange := no_statuses(texts)):
        message = Message(
            "Field “{field}” holds texts that are no status ({texts}). The numbers beside them are not used; write “ok” "
            "or nothing where a number may be shown.",
            field=status_field,
            texts=", ".join(f"“{text}”" for text in strange[:5]),
        )
        feedback.pushWarning(sentence(message))
    return read_status(values, texts)


def visible(field: str, has_status: bool) -> str:
    """The condition, as a QGIS expression, that a field has a number that may be seen."""
    condition = f"{QgsExpression.quotedColumnRef(field)} IS NOT NULL"
    if has_status:
        shown = ", ".join(["''", *(f"'{status.name}'" for status in TABLE if not status.hidden)])
        status = QgsExpression.quotedColumnRef(f"{field}_status")
        condition += f" AND lower(trim(coalesce({status}, ''))) IN ({shown})"
    return condition


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


def _all_hidden(rows: Rows, field: str) -> bool:
    """Whether a field is empty: of an indicator that is hidden everywhere, a file of text does not tell that it holds numbers."""
    return not any(rows.texts(field))


def panel_from_rows(rows: Rows, feedback=None) -> Panel:
    """The panel that a panel table holds, as `importstatistics` writes it."""
    from ...core.data.panel import Panel

    for field in ("district", "period"):
        if not rows.has(field):
            raise SozialraumError(
                "“{layer}” is no panel table: field “{field}” is missing. Read your file with “Import statistics” first.",
                layer=rows.name,
                field=field,
            )
    names = [name for name in rows.field_names() if name.lower() not in ROW_NUMBERS]
    only_texts = rows.only_texts()
    numeric = {name for name in names if (rows.is_number_text if only_texts else rows.is_numeric)(name)}
    status_fields = {name for name in names if name.endswith("_status") and name[:-7] in names}
    numeric.update(
        name[:-7] for name in status_fields if name[:-7] not in _FIELD_NAMES and _all_hidden(rows, name[:-7])
    )
    indicators = [name for name in names if name in numeric and name not in (*status_fields, *_FIELD_NAMES)]
    if not indicators:
        raise SozialraumError(
            "“{layer}” has no field that holds numbers. Read your file with “Import statistics” first.", layer=rows.name
        )
    if only_texts and feedback is not None:
        message = Message(
            "“{layer}” holds nothing but text; these fields were read as numbers: {names}.",
            layer=rows.name,
            names=", ".join(indicators),
        )
        feedback.pushInfo(sentence(message))
    values = np.full((len(rows), len(indicators)), np.nan)
    status = np.zeros(values.shape, dtype=np.uint8)
    for position, name in enumerate(indicators):
        values[:, position], status[:, position] = read_cells(rows, name, feedback)
    texts = {
        name: rows.texts(name)
        for name in names
        if name not in indicators and name not in status_fields and name not in ("district", "period")
    }
    periods = np.array([text or "" for text in rows.texts("period")], dtype=object)
    districts = np.array([text or "" for text in rows.texts("district")], dtype=object)
    titles = {name: rows.alias(name) for name in indicators if rows.alias(name) != name}
    return Panel(districts, periods, indicators, values, status, texts, titles, rows.name)
