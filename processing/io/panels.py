"""The status fields that stand beside the numbers of a panel."""

from __future__ import annotations

import numpy as np

from ...core.data.status import codes
from .layers import Rows


def read_cells(rows: Rows, field: str) -> tuple[np.ndarray, np.ndarray]:
    """Numbers and status codes of a field, each (rows,); the statuses stand in `<field>_status` where there is one."""
    values = rows.numbers(field)
    status_field = f"{field}_status"
    texts = rows.texts(status_field) if rows.has(status_field) else None
    return values, codes(texts, values)
