"""The status fields that stand beside the numbers of a panel: read here, and hidden here in the expressions of QGIS."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsExpression

from ...core.data.status import TABLE, no_statuses, read_status
from ...core.messages import Message
from ...i18n import sentence
from .layers import Rows


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
