"""Signs that stand in place of a number in official statistics, and what each means."""

from __future__ import annotations

import re

from ..data.status import STATUS_CODE

_WORDS = {
    "nil": ("-", "–", "—", "−", "‐", "--", "---"),
    "unknown": (".", "·", "•"),
    "unreliable": ("/", "//"),
    "blocked": ("x", "X", "×"),
    "later": ("...", "…", ". . .", ".."),
    "suppressed": ("*", "**", "***"),
    "uncertain": ("()", "( )"),
    "revised": ("r",),
    "provisional": ("p",),
    "estimated": ("e", "s"),
    "missing": (
        "",
        ":",
        "k.a.",
        "k. a.",
        "k.a",
        "ka",
        "keine angabe",
        "keine angaben",
        "ohne angabe",
        "o.a.",
        "o. a.",
        "n.v.",
        "n. v.",
        "nicht verfügbar",
        "na",
        "n/a",
        "n.a.",
        "nan",
        "null",
        "none",
        "<na>",
        "#nv",
        "#n/v",
        "#n/a",
        "#wert!",
        "#value!",
        "#bezug!",
        "#ref!",
        "#div/0!",
        "#zahl!",
        "#num!",
        "#name?",
        "-9999",
        "-9999.0",
        "-9999,0",
        "-9.999",
        "-9,999",
        "-9.999,0",
        "-9,999.0",
    ),
}
SYMBOLS = {word: STATUS_CODE[status] for status, words in _WORDS.items() for word in words}
"""Sign → status code; words are compared in lower case (x and X both stand there)."""

_HIDDEN = re.compile(r"[<>≤≥]\s*=?\s*\d+(?:[.,]\d+)?|\d{1,2}\s?[–-]\s?\d{1,2}|\d{1,2}\s+bis\s+\d{1,2}")

_CLASS = re.compile(
    r"(?:unter|bis(?: unter)?|über|ab|<|>)\s*\d+.*|\d+\s*(?:bis|[-–])\s*(?:unter\s*)?\d+(?:\s*jahren?)?"
    r"|\d+(?:\s*jahren?)?\s*(?:\+|u\.|und)\s*(?:mehr|älter|ä\.|m\.|darüber)?.*",
    re.IGNORECASE,
)

CODES = {
    -9999.0: (float("nan"), STATUS_CODE["missing"]),
    2222222222.0: (0.0, STATUS_CODE["nil"]),
    3333333333.0: (float("nan"), STATUS_CODE["missing"]),
    4444444444.0: (float("nan"), STATUS_CODE["missing"]),
    5555555555.0: (float("nan"), STATUS_CODE["suppressed"]),
    6666666666.0: (float("nan"), STATUS_CODE["blocked"]),
    7777777777.0: (float("nan"), STATUS_CODE["unreliable"]),
    8888888888.0: (float("nan"), STATUS_CODE["later"]),
}
"""Numbers that are no numbers: -9999, and the codes of the Regionalatlas (2 zero, 5 secret, 6 blocked, 7 unreliable,
8 later): value and status."""


def is_range(text: str) -> bool:
    """Whether a text is a range or a bound, which hides a number in a cell and names a group of ages in a title."""
    return bool(_HIDDEN.fullmatch(text.strip()))


def is_class(text: str) -> bool:
    """Whether an entry is a class of ages, sizes or years rather than a district: 15 - 17, <6, unter 3, 65+, 85 und mehr."""
    return is_range(text) or bool(_CLASS.fullmatch(text))


def symbol_status(text: str) -> int | None:
    """The status that a cell without a number stands for, None where the text is no known sign."""
    status = SYMBOLS.get(text)
    if status is None:
        status = SYMBOLS.get(text.lower())
    if status is None and _HIDDEN.fullmatch(text):
        status = STATUS_CODE["suppressed"]
    return status
