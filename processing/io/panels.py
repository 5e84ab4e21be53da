"""The panel and its status fields ↔ rows of a layer; what is hidden, also in the expressions of QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsExpression

from ...core.data.status import STATUSES, TABLE, read_status, status_fields
from ...core.data.status import visible as shown
from ...core.messages import Message, SozialraumError
from ...i18n import sentence
from .layers import Column, Rows

if TYPE_CHECKING:
    from ...core.data.panel import Panel

_FIELD_NAMES = ("district", "district_name", "period", "period_begin", "period_end")


def read_cells(rows: Rows, field: str) -> tuple[np.ndarray, np.ndarray]:
    """Numbers that may be seen, NaN elsewhere, and status codes of a field, each (rows,)."""
    values, status = read_addends(rows, field)
    return shown(values, status), status


def read_addends(rows: Rows, field: str) -> tuple[np.ndarray, np.ndarray]:
    """Numbers that may count in a sum or go on in their own field, also `unreliable` ones, and status codes, each (rows,).

    The statuses stand in `<field>_status` where there is one.
    """
    state = status_field(rows, field)
    return read_status(rows.numbers(field), rows.texts(state) if state else None)


def status_field(rows: Rows, field: str) -> str:
    """The field with the statuses of a field, "" where there is none."""
    usual = f"{field}_status"
    return usual if rows.has(usual) else status_fields(rows.field_names()).get(field, "")


def visible(field: str, has_status: bool | str) -> str:
    """The condition, as a QGIS expression, that a field has a number that may be seen.

    has_status: whether there is a field with its statuses, or what it is called where a format has cut its name
    """
    condition = f"{QgsExpression.quotedColumnRef(field)} IS NOT NULL"
    if has_status:
        shown = ", ".join(["''", *(f"'{status.name}'" for status in TABLE if not status.hidden)])
        status = QgsExpression.quotedColumnRef(has_status if isinstance(has_status, str) else f"{field}_status")
        condition += f" AND lower(trim(coalesce({status}, ''))) IN ({shown})"
    return condition


def soft(field: str, status: str = "") -> str:
    """The condition, as a QGIS expression, that the number of a field is less certain; the layer has its status field.

    status: what that is called where it is not called as usual
    """
    status = QgsExpression.quotedColumnRef(status or f"{field}_status")
    names = ", ".join(f"'{status.name}'" for status in TABLE if status.soft)
    return f"lower(trim(coalesce({status}, ''))) IN ({names})"


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
    names = [name for name in rows.field_names() if name.lower() not in rows.row_numbers]
    only_texts = rows.only_texts()
    numeric = {name for name in names if (rows.is_number_text if only_texts else rows.is_numeric)(name)}
    statuses = status_fields(names)
    numeric.update(name for name in statuses if _all_hidden(rows, name))
    indicators = [name for name in names if name in numeric and name not in (*statuses.values(), *_FIELD_NAMES)]
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
        values[:, position], status[:, position] = read_addends(rows, name)
    texts = {
        name: rows.texts(name)
        for name in names
        if name not in indicators and name not in statuses.values() and name not in ("district", "period")
    }
    periods = np.array([text or "" for text in rows.texts("period")], dtype=object)
    districts = np.array([text or "" for text in rows.key_texts("district")], dtype=object)
    titles = {name: rows.alias(name) for name in indicators if rows.alias(name) != name}
    return Panel(districts, periods, indicators, values, status, texts, titles, rows.name)
