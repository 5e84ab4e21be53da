"""The statuses of cells: one table of them, one reader and one writer, and what becomes of them in computed numbers.

Two rules say what becomes of a number that its status hides. A number that its status never has (suppressed, blocked,
unknown, later, missing) is emptied where features become arrays, so that nothing knows it and no output repeats it. An
`unreliable` number is no secret but too uncertain to be looked at alone: it stays in its own field with its status and
counts in sums of larger areas; it is never shown, coloured, ranked or measured, and makes no index.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ..messages import Message


@dataclass(frozen=True)
class Status:
    """What a status says about its cell.

    sign: in place of the number (DIN 55301), or behind a number, or round it; `core.tables` reads the same signs
    word: for people; gravity: of several statuses in one computed number the highest is handed on
    value: whether a number stands beside it: "always" (a cell without one is missing), "perhaps" or "never"
    hidden: nobody may see the number; soft: the number is shown as less certain
    """

    name: str
    sign: str
    word: Message
    gravity: int
    value: str
    hidden: bool = False
    soft: bool = False


TABLE = (
    Status("ok", "", Message("number"), 0, "always"),
    Status("nil", "–", Message("nothing there"), 5, "perhaps"),
    Status("unknown", ".", Message("unknown or confidential"), 8, "never", hidden=True),
    # a rate of few persons keeps its number, which larger areas need
    Status("unreliable", "/", Message("not reliable enough to be shown"), 9, "perhaps", hidden=True),
    Status("blocked", "x", Message("does not apply"), 10, "never", hidden=True),
    Status("later", "…", Message("will follow later"), 7, "never", hidden=True),
    Status("suppressed", "*", Message("confidential"), 11, "never", hidden=True),
    Status("uncertain", "()", Message("uncertain"), 4, "always", soft=True),
    Status("revised", "r", Message("revised"), 1, "always"),
    Status("provisional", "p", Message("provisional"), 2, "always", soft=True),
    Status("estimated", "e", Message("estimated"), 3, "always", soft=True),
    Status("missing", "", Message("no value"), 6, "never", hidden=True),
)
"""Every status; an array of statuses holds positions in this table as uint8."""

STATUSES = tuple(status.name for status in TABLE)
"""The names, as they stand in the field `<indicator>_status`."""

STATUS_CODE = {name: code for code, name in enumerate(STATUSES)}
"""Position of each status name in the table."""

GRAVITY = np.array([status.gravity for status in TABLE], dtype=np.uint8)
"""How grave each status is, by its code."""

BY_GRAVITY = np.argsort(GRAVITY).astype(np.uint8)
"""The status code of each gravity."""

_HIDDEN = np.array([status.hidden for status in TABLE])
_SHOWN = ~_HIDDEN
_SOFT = np.array([status.soft for status in TABLE])
_ALWAYS = np.array([status.value == "always" for status in TABLE])
_NEVER = np.array([status.value == "never" for status in TABLE])
_CODE_OF_TEXT: dict[str | None, int] = {None: 0, "": 0}
_CODE_OF_TEXT.update(STATUS_CODE)


def is_hidden(status: np.ndarray) -> np.ndarray:
    """Whether nobody may see the number of a cell, bool of the shape of `status`."""
    return _HIDDEN[status]


def is_soft(status: np.ndarray) -> np.ndarray:
    """Whether the number of a cell is less certain, bool of the shape of `status`."""
    return _SOFT[status]


def is_withheld(status: np.ndarray) -> np.ndarray:
    """Whether a cell of this status has no number that could be used in a sum, bool of the shape of `status`."""
    return _NEVER[status]


def withholds(text: str | None) -> bool:
    """Whether a text in a status field says that nobody may have the number beside it.

    >>> [withholds(text) for text in (None, "ok", "unreliable", "suppressed", "gesperrt")]
    [False, False, False, True, True]
    """
    return bool(_NEVER[_code(text)])


def always_valued(status: np.ndarray) -> np.ndarray:
    """Whether a cell of this status always has a number, bool of the shape of `status`."""
    return _ALWAYS[status]


def visible(values: np.ndarray, status: np.ndarray) -> np.ndarray:
    """The values with NaN where the status hides them or where they are not finite.

    >>> visible(np.array([5.0, 6.0]), np.array([STATUS_CODE["revised"], STATUS_CODE["unreliable"]]))
    array([ 5., nan])
    """
    seen = np.isfinite(values)
    seen &= _SHOWN.take(status)
    return np.where(seen, values, np.nan)


def read_status(values: np.ndarray, texts: Sequence | None) -> tuple[np.ndarray, np.ndarray]:
    """Numbers and status codes, (rows,) each, of a field and the texts of its status field (None: there is no such field).

    An empty status beside a number is ok, and a cell without a number that should have one is missing. A text that is
    no status may be an office's own word for confidential: it hides the number, as `unknown`. The number of a status
    that never has one is left out, so that nothing is computed from it.

    >>> values, status = read_status(np.array([5.0, 6.0, 7.0]), [None, "ok", "gesperrt"])
    >>> values.tolist(), names(status)
    ([5.0, 6.0, nan], ['ok', 'ok', 'unknown'])
    """
    if texts is None:
        status = np.zeros(len(values), dtype=np.uint8)
    else:
        status = np.fromiter((_code(text) for text in texts), dtype=np.uint8, count=len(values))
    status = np.where(np.isnan(values) & _ALWAYS[status], np.uint8(STATUS_CODE["missing"]), status)
    return np.where(_NEVER[status], np.nan, values), status


def _code(text: str | None) -> int:
    code = _CODE_OF_TEXT.get(text)
    if code is None:
        code = _CODE_OF_TEXT.get(str(text).strip().lower(), STATUS_CODE["unknown"])
    return code


def status_fields(names: Sequence[str]) -> dict[str, str]:
    """Each field that has a status field, whatever the case of their letters: `x_status` of `x`, `x_status_2024` of `x_2024`.

    >>> status_fields(["x", "X_Status", "y_2024", "y_status_2024", "social_index", "social_status_index"])
    {'x': 'X_Status', 'y_2024': 'y_status_2024'}
    """
    from ..periods import is_period  # which a start of QGIS need not load

    known = {name.lower(): name for name in names}
    found = {}
    for name in names:
        before, mark, behind = name.lower().rpartition("_status")
        if not mark or (behind and not (behind[0] == "_" and is_period(behind[1:]))):
            continue
        if before + behind in known:
            found[known[before + behind]] = name
    return found


def stray_remark(field: str) -> Message:
    """That a field holds statuses, but names no field that they belong to, as programs leave it that cut names."""
    return Message(
        "Field “{field}” holds statuses such as “suppressed”, but belongs to no field by its name, so that no number is hidden "
        "by it. Call it like the field of its numbers, with “_status” behind.",
        field=field,
    )


def are_stray(texts: Iterable) -> bool:
    """Whether texts are statuses and nothing else, one of which hides its number."""
    distinct = {str(text).strip().lower() for text in texts if text}
    return bool(distinct) and distinct <= set(STATUSES) and any(_HIDDEN[STATUS_CODE[text]] for text in distinct)


def no_statuses(texts: Iterable) -> list[str]:
    """The distinct texts of a status field that are no status; their numbers are hidden."""
    return [text for text in dict.fromkeys(texts) if text and str(text).strip().lower() not in _CODE_OF_TEXT]


def no_status_remark(field: str, texts: Sequence[str]) -> Message:
    """That numbers are hidden because the texts beside them are no status."""
    return Message(
        "Field “{field}” holds texts that are no status ({texts}). The numbers beside them are taken as confidential: they "
        "are neither used nor passed on. Write “ok” or nothing where a number may be shown.",
        field=field,
        texts=[Message("“{text}”", text=text) for text in sorted(texts)[:5]],
    )


def names(status: np.ndarray) -> list[str]:
    """The names of status codes, as they are written into a status field."""
    return [STATUSES[code] for code in status.tolist()]


def signed(number: str, code: int) -> str:
    """A cell as offices write it: the number with the mark of its status, or the sign where there is no number ("").

    >>> signed("12.5", STATUS_CODE["provisional"]), signed("12.5", STATUS_CODE["uncertain"]), signed("", 6)
    ('12.5p', '(12.5)', '*')
    """
    status = TABLE[code]
    if not number:
        return "" if status.value == "always" else status.sign
    if status.value != "always":
        return number
    return f"({number})" if status.sign == "()" else number + status.sign


def title(name: str) -> Message:
    """A status in words, with the sign that offices write for it."""
    status = TABLE[STATUS_CODE[name]]
    return Message("{word} ({sign})", word=status.word, sign=status.sign) if status.sign else status.word


def worst(statuses: Sequence[np.ndarray], known: np.ndarray) -> np.ndarray:
    """The gravest of several status arrays row by row, (rows,) uint8.

    known: (rows,) bool, whether the computed value is known; there, `nil` was an addend of zero and says no more.
    """
    grave = np.array([GRAVITY[status] for status in statuses])
    grave = np.where(known & (grave == GRAVITY[STATUS_CODE["nil"]]), 0, grave)
    return BY_GRAVITY[grave.max(axis=0)]
