"""What becomes of the statuses of cells when a number is computed from several of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .panel import STATUS_CODE, STATUSES

_MILD_TO_GRAVE = (
    "ok",
    "revised",
    "provisional",
    "estimated",
    "uncertain",
    "nil",
    "missing",
    "later",
    "unknown",
    "unreliable",
    "blocked",
    "suppressed",
)
"""Statuses that keep their value first; among those without a value the one that says most comes last."""

GRAVITY = np.array([_MILD_TO_GRAVE.index(name) for name in STATUSES], dtype=np.uint8)
"""How grave each status is, by its code; above `uncertain` there is no value."""

BY_GRAVITY = np.array([STATUS_CODE[name] for name in _MILD_TO_GRAVE], dtype=np.uint8)
"""The status code of each gravity."""

LAST_WITH_VALUE = _MILD_TO_GRAVE.index("uncertain")
"""The gravity up to which a cell keeps its value."""


def codes(texts: Sequence | None, values: np.ndarray) -> np.ndarray:
    """Status codes, (rows,) uint8, of the texts of a status field, None where there is no such field.

    A cell without value that claims to be ok is missing; texts that are no status count as ok.
    """
    if texts is None:
        code = np.zeros(len(values), dtype=np.uint8)
    else:
        code = np.array([STATUS_CODE.get(text or "ok", 0) for text in texts], dtype=np.uint8)
    return np.where(np.isnan(values) & (GRAVITY[code] <= LAST_WITH_VALUE), STATUS_CODE["missing"], code).astype(
        np.uint8
    )


def gravest(statuses: Sequence[np.ndarray], known: np.ndarray) -> np.ndarray:
    """The gravest of several status arrays row by row, (rows,) uint8.

    known: (rows,) bool, whether the computed value is known; there, `nil` was an addend of zero and says no more.
    """
    grave = np.array([GRAVITY[status] for status in statuses])
    grave = np.where(known & (grave == GRAVITY[STATUS_CODE["nil"]]), 0, grave)
    return BY_GRAVITY[grave.max(axis=0)]


def names(status: np.ndarray) -> list[str]:
    """The names of status codes."""
    return [STATUSES[code] for code in status.tolist()]
