"""Spellings of keys and names made comparable."""

from __future__ import annotations

import re
import unicodedata
from typing import Callable

import numpy as np

_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]")
_DECIMAL_TAIL = re.compile(r"(\d+)[.,]0+")
_LEADING_CODE = re.compile(r"^#?\d[\d.]*\s*[-–:.)]?\s+(?=\D)|^[\d.]+[-–:]\s*(?=[^\W\d])")
_SHORT = (
    (re.compile(r"str(?:\.|asse\b|aße\b|\b)"), "strasse"),
    (re.compile(r"\bst\.\s*"), "sankt "),
    (re.compile(r"\b(?:a|an der)\.?\s*d\.\s*"), "an der "),
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa"})


def over_distinct(texts: np.ndarray, change: Callable[[str], str]) -> np.ndarray:
    """The texts, each distinct one changed once; (rows,) object."""
    import pandas as pd

    if change is clean_key and plain(texts):
        return texts
    places, distinct = pd.factorize(np.asarray(texts, dtype=object))
    changed = np.array([change(str(text)) for text in distinct] + [""], dtype=object)
    return changed[places]


def plain(texts: np.ndarray) -> bool:
    """Whether every text consists of ascii letters and digits only, so that there is nothing to clean."""
    try:
        joined = "".join(texts)
    except TypeError:  # numbers among them
        return False
    return all(texts) and joined.isascii() and joined.isalnum()


def clean_key(text: str) -> str:
    """A key without blanks around it, invisible signs and the decimal tail of 1011101.0; umlauts composed."""
    if type(text) is str and text.isascii() and text.isalnum():
        return text
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", str(text)))
    text = " ".join(text.split())
    if match := _DECIMAL_TAIL.fullmatch(text):
        return match[1]
    return text


def name_key(text: str) -> str:
    """A name reduced to what tells names apart: no case, umlauts and ß transcribed, no hyphens, blanks and dots.

    A number in front, as in “02 Ludwigsvorstadt - Isarvorstadt”, is left out; “Str.”, “Straße” and “Strasse” are one.
    """
    text = clean_key(text).casefold()
    text = _LEADING_CODE.sub("", text) or text
    for pattern, replacement in _SHORT:
        text = pattern.sub(replacement, text)
    text = text.translate(_UMLAUTS)
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "", text)
