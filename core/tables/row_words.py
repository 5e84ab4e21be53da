"""Words in keys and names that say that a row is no district."""

from __future__ import annotations

import re
from functools import lru_cache

_TOTAL = re.compile(
    r"#\d+(?:\s.*)?|(?:gesamt|insgesamt|summe|total|zusammen|gesamtstadt|alle (?:bezirke|stadtteile|ortsteile|gebiete|districts))"
    r"(?:\s.*|:)?|.*\s(?:insgesamt|gesamt|zusammen|summe|total)|gesamt(?:stadt|ergebnis|summe|gebiet|wert)|stadtgebiet|stadt"
    r"|\d*sum|(?:sum){2,}|(?:stadt)?durchschnitt(?:\s.*)?|mittelwert|median|minimum|maximum|standardabweichung|[ø∅]\s?.*|city total|all districts",
    re.IGNORECASE,
)
_SUM_OF = re.compile(r"(?:zwischen)?summe\s\D+\d+|zusammen\s\D+\d+", re.IGNORECASE)
_NO_PLACE = re.compile(
    r".*(?:nicht (?:zuzuordnen|zuordenbar|zugeordnet|lokalisierbar)|keine angaben?|ohne angabe|ohne festen wohnsitz|unbekannt"
    r"|nicht zugeordnete?|(?<!\w)z{2,4}(?!\w)|sonstige gebiete|k\. ?a\.|unknown).*",
    re.IGNORECASE,
)


def only_digits(texts) -> bool:
    """Whether there is no word among them: the keys of most large tables, of which nothing else need be asked."""
    try:
        return "".join(texts).isdecimal()
    except TypeError:  # numbers among them
        return False


def is_total_text(text: str) -> bool:
    """Whether a key or name says that the row is a total."""
    return not text.isdecimal() and _says_total(text)  # most keys are numbers, which need not be remembered


@lru_cache(maxsize=65_536)
def _says_total(text: str) -> bool:
    if text[-1:].isdecimal():
        return bool(text[:1] == "#" and _TOTAL.fullmatch(text)) or bool(_SUM_OF.fullmatch(text))
    return bool(_TOTAL.fullmatch(text.strip().strip('"*')))


def has_no_place(text: str) -> bool:
    """Whether a key or name says that the people of the row could not be assigned to a district."""
    return not text.isdecimal() and bool(_NO_PLACE.fullmatch(text))
