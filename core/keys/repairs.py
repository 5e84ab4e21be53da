"""Repairs that make keys of a table meet the keys of the districts, one function each."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import Callable

from ..messages import Message
from .normalise import name_key

_CODE_AND_NAME = re.compile(r"#?([0-9]+(?:[./][0-9]+)*)\s*(?:[-–:.)]\s*|\s)\s*(\D.*)")
_NAME_AND_CODE = re.compile(r"(\D*?)\s*[(\[]\s*([0-9]+)\s*[)\]]")


@dataclass(frozen=True)
class Repair:
    """A repair by name: `propose` gives for each table key the district key it means, where there is one.

    `propose(keys, districts)` takes lists of distinct texts and returns {table key: district key}.
    `enough` is the share of the unmatched keys that must be met before the repair is believed.
    """

    name: str
    explanation: Message
    propose: Callable[[list[str], list[str]], dict[str, str]]
    enough: float = 0.0


def by_form(form: Callable[[str], str], keys: list[str], districts: list[str]) -> dict[str, str]:
    """Keys and districts whose `form` is the same, where only one district and one key have that form."""
    return _unambiguous(_index(form, districts), {key: form(key) for key in keys})


def _index(form: Callable[[str], str], districts: list[str]) -> dict[str, str | None]:
    index: dict[str, str | None] = {}
    for district in districts:
        text = form(district)
        if text:
            index[text] = None if text in index else district
    return index


def _unambiguous(index: dict[str, str | None], forms: dict[str, str]) -> dict[str, str]:
    return {key: index[text] for key, text in forms.items() if text and index.get(text)}


def _number(text: str) -> str:
    """An all-digit key without leading zeros; "" for other keys."""
    return (text.lstrip("0") or "0") if text.isascii() and text.isdigit() else ""


def _pad(keys: list[str], districts: list[str]) -> dict[str, str]:
    return by_form(_number, keys, districts)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _signs(keys: list[str], districts: list[str]) -> dict[str, str]:
    return by_form(_letters, keys, districts)


def _code(text: str) -> str:
    """The number of “01 - Innenstadt”, “01 Innenstadt” or “Innenstadt (01)”."""
    if len(text) > 200:
        return ""
    if match := _CODE_AND_NAME.fullmatch(text):
        return match[1]
    if match := _NAME_AND_CODE.fullmatch(text):
        return match[2]
    return ""


def _split(keys: list[str], districts: list[str]) -> dict[str, str]:
    plain = [district for district in districts if district.isdigit()]
    if plain:
        return _unambiguous(_index(_number, plain), {key: _number(_code(key)) for key in keys})
    coded = {district: _number(_code(district)) for district in districts}
    return _unambiguous(_index(lambda district: coded[district], districts), {key: _number(key) for key in keys})


def _municipality(text: str) -> str:
    """AGS of a key: of 12 digits (ARS) the first five and the last three; a zero lost in front is put back."""
    if not (text.isascii() and text.isdigit()):
        return ""
    if len(text) in (7, 11):
        text = f"0{text}"
    return text[:5] + text[9:] if len(text) == 12 else text if len(text) == 8 else ""


def _ars(keys: list[str], districts: list[str]) -> dict[str, str]:
    return by_form(_municipality, keys, districts)


def _county(text: str) -> str:
    """Five digits of a Kreis written with eight (01001000) or twelve (010010000000)."""
    if not (text.isascii() and text.isdigit()):
        return ""
    if len(text) in (8, 12) and not text[5:].strip("0"):
        return text[:5]
    return text if len(text) == 5 else ""


def _counties(keys: list[str], districts: list[str]) -> dict[str, str]:
    return by_form(_county, keys, districts)


def _affix(keys: list[str], districts: list[str]) -> dict[str, str]:
    """A beginning or ending that all keys share is too much or missing: STGT01 and 01."""
    best: dict[str, str] = {}
    known = set(districts)
    if len(keys) < 2 or len(districts) < 2:
        return best
    start, end = _common(keys), _common([key[::-1] for key in keys])[::-1]
    own_start, own_end = _common(districts), _common([text[::-1] for text in districts])[::-1]
    trials = [lambda key, n=n: key[n:] for n in range(1, len(start) + 1)]
    trials += [lambda key, n=n: key[:-n] for n in range(1, len(end) + 1)]
    trials += [lambda key, n=n: own_start[:n] + key for n in range(1, len(own_start) + 1)]
    trials += [lambda key, n=n: key + own_end[-n:] for n in range(1, len(own_end) + 1)]
    for change in trials[:60]:
        found = {key: change(key) for key in keys if change(key) in known}
        if len(found) > len(best):
            best = found
    numbers = _index(_number, districts)
    if start and not best:
        best = _unambiguous(numbers, {key: _number(key[len(start.rstrip("0123456789")) :]) for key in keys})
    return best


def _common(texts: list[str]) -> str:
    return os.path.commonprefix(texts)


def _names(keys: list[str], districts: list[str]) -> dict[str, str]:
    return by_form(name_key, keys, districts)


REPAIRS = (
    Repair("pad", Message("Leading zeros were added or removed"), _pad),
    Repair("signs", Message("Upper and lower case, blanks and signs were ignored"), _signs),
    Repair("split", Message("The number was taken from a text of number and name"), _split),
    Repair("ars", Message("AGS and ARS were brought together (ARS digits 1–5 and 10–12)"), _ars),
    Repair("county", Message("Keys of counties were cut to five digits"), _counties),
    Repair("affix", Message("A beginning or ending that all keys share was removed or added"), _affix, 0.6),
    Repair("name", Message("Names were compared without regard to case, umlauts, hyphens and blanks"), _names),
)
"""The repairs in the order in which they are tried."""

EXPLANATIONS = {
    **{repair.name: repair.explanation for repair in REPAIRS},
    "exact": Message("Keys agree"),
    "bridge": Message("Keys were translated by the bridge table"),
    "district_name": Message("Names of the table were compared with the districts"),
}
"""What each repair did, in words."""
