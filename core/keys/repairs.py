"""Repairs that bring both sides of a join into one form. A repair is a hypothesis over all keys, never over one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Callable

from ..messages import Message
from .normalise import name_key

Forms = Callable[[list[str], list[str], dict[str, str]], "tuple[list[str], list[str]] | None"]

_CODE_AND_NAME = re.compile(r"#?([0-9]+(?:[./][0-9]+)*)\s*(?:[-–:.)]\s*|\s)\s*(\D.*)")
_NAME_AND_CODE = re.compile(r"(\D*?)\s*[(\[]\s*([0-9]+)\s*[)\]]")
_TOKENS = re.compile(r"[0-9]+|[^\W\d_]+")
_LETTERS_AND_NUMBER = re.compile(r"([^\W\d_]+)0*([0-9]+)")
_AROUND_DIGITS = re.compile(r"(\D*)(\d(?:.*\d)?)(\D*)", re.DOTALL)
_FIRST_WORD = re.compile(r"(?P<word>[^\W\d_]+\.?[\s_-]+)(?P<rest>\S.*)", re.DOTALL)
_LAST_WORD = re.compile(r"(?P<rest>.*[^\s,_-])(?P<word>[\s,_-]+[^\W\d_]+\.?)", re.DOTALL)
_MOST = 0.9
_SHARED = 0.8
_LONGEST = 200


@dataclass(frozen=True)
class Repair:
    """A repair by name.

    `forms(keys, districts, names)` gives the forms of both sides that are compared, "" where an entry has none, or None
    where the repair has nothing to do with these keys. names: table key → name. A safe repair is believed where it is
    unambiguous; any other needs proof.
    """

    name: str
    explanation: Message
    safe: bool
    forms: Forms


def number(text: str) -> str:
    """An all-digit key without zeros in front; "" for other keys."""
    return (text.lstrip("0") or "0") if text.isascii() and text.isdecimal() else ""


def _exact(keys, districts, _names):
    return keys, districts


def _pad(keys, districts, _names):
    return [number(key) or key for key in keys], [number(text) or text for text in districts]


def _signs(keys, districts, _names):
    """Case and signs ignored; signs between digits only where one side alone has them, in groups of fixed widths.

    1.12 and 11.2 are two keys, 09 162 000 is 09162000.
    """
    groups, own = _digit_groups(keys), _digit_groups(districts)
    joined = len(groups | own) == 1 and not (groups and own)
    return [_bare(key, joined) for key in keys], [_bare(text, joined) for text in districts]


def _digit_groups(texts: list[str]) -> set[tuple[int, ...]]:
    """The widths of groups of digits in keys that have several of them beside each other."""
    found = set()
    for text in texts:
        tokens = _TOKENS.findall(text[:_LONGEST])
        if any(a.isdecimal() and b.isdecimal() for a, b in zip(tokens, tokens[1:])):
            found.add(tuple(map(len, tokens)))
    return found


def _bare(text: str, joined: bool) -> str:
    tokens = _TOKENS.findall(text[:_LONGEST].casefold())
    parts = tokens[:1]
    for before, token in zip(tokens, tokens[1:]):
        parts += [".", token] if before.isdecimal() and token.isdecimal() and not joined else [token]
    bare = "".join(parts)
    if match := _LETTERS_AND_NUMBER.fullmatch(bare):
        return match[1] + match[2]
    return number(bare) or bare


def split_code(text: str) -> tuple[str, str]:
    """Number and name of “01 - Innenstadt”, “01 Innenstadt” or “Innenstadt (01)”; two empty texts for others."""
    if len(text) <= _LONGEST:
        if match := _CODE_AND_NAME.fullmatch(text):
            return match[1], match[2]
        if match := _NAME_AND_CODE.fullmatch(text):
            return match[2], match[1]
    return "", ""


def _split(keys, districts, _names):
    coded = [split_code(key)[0] for key in keys]
    own = [split_code(text)[0] for text in districts]
    usual, own_usual = _usual(coded), _usual(own)
    if not (usual or own_usual):
        return None
    return (
        [number(code) or code for code in (coded if usual else keys)],
        [number(code) or code for code in (own if own_usual else districts)],
    )


def _usual(texts: list[str]) -> bool:
    return bool(texts) and sum(map(bool, texts)) >= _MOST * len(texts)


def _filled(text: str) -> str:
    """An official key whose first zero was lost: 4, 7 and 11 digits become 5, 8 and 12; "" for what is no such key."""
    if not (text.isascii() and text.isdecimal()):
        return ""
    return text.zfill(len(text) + (len(text) in (4, 7, 11)))


def _municipality(text: str) -> str:
    """AGS of a key: of the 12 digits of an ARS the first five and the last three."""
    text = _filled(text)
    return text[:5] + text[9:] if len(text) == 12 else text if len(text) == 8 else ""


def _ars(keys, districts, _names):
    return [_municipality(key) for key in keys], [_municipality(text) for text in districts]


def _county(text: str) -> str:
    """Five digits of a Kreis written with eight (01001000) or twelve (010010000000)."""
    text = _filled(text)
    if len(text) in (8, 12) and not text[5:].strip("0"):
        return text[:5]
    return text if len(text) == 5 else ""


def _counties(keys, districts, _names):
    return [_county(key) for key in keys], [_county(text) for text in districts]


def _affix(keys, districts, _names):
    """Letters and signs around the digits that most keys of a side share, STGT01 and 01. Digits are never decoration."""
    own, other = _cores(keys), _cores(districts)
    if own is None and other is None:
        return None
    plain = str if (own or other)[1] else name_form
    own = own[0] if own else [plain(key) for key in keys]
    other = other[0] if other else [plain(text) for text in districts]
    return [number(text) or text for text in own], [number(text) or text for text in other]


def _cores(texts: list[str]) -> tuple[list[str], bool] | None:
    """The keys without the decoration that most of them share, and whether digits are left; None without decoration."""
    found = [_AROUND_DIGITS.fullmatch(text[:_LONGEST]) for text in texts]
    around = Counter((match[1], match[3]) for match in found if match)
    shared, count = around.most_common(1)[0] if around else (("", ""), 0)
    if count >= _SHARED * len(texts) and any(shared):
        return [match[2] if match and (match[1], match[3]) == shared else "" for match in found], True
    for pattern in (_FIRST_WORD, _LAST_WORD):
        words = [pattern.fullmatch(text[:_LONGEST]) for text in texts]
        word, count = Counter(match["word"] for match in words if match).most_common(1)[0] if any(words) else ("", 0)
        if len(texts) > 2 and count >= _MOST * len(texts):
            return [name_key(match["rest"]) if match and match["word"] == word else "" for match in words], False
    return None


def name_form(text: str) -> str:
    """A name in the form in which names are compared, "" for numbers."""
    form = name_key(text)
    return "" if form.isdecimal() else form


def _names(keys, districts, _names):
    return [name_form(key) for key in keys], [name_form(text) for text in districts]


def _district_names(keys, districts, names):
    if not names:
        return None
    return [name_form(names.get(key, "")) for key in keys], [name_form(text) for text in districts]


REPAIRS = (
    Repair("exact", Message("Keys agree"), True, _exact),
    Repair("pad", Message("Leading zeros were added or removed"), True, _pad),
    Repair("signs", Message("Upper and lower case, blanks and signs were ignored"), True, _signs),
    Repair("split", Message("The number was taken from a text of number and name"), True, _split),
    Repair("ars", Message("AGS and ARS were brought together (ARS digits 1–5 and 10–12)"), True, _ars),
    Repair("county", Message("Keys of counties were cut to five digits"), True, _counties),
    Repair("affix", Message("Letters or signs that all keys share were ignored"), False, _affix),
    Repair("name", Message("Names were compared without regard to case, umlauts, hyphens and blanks"), False, _names),
    Repair("district_name", Message("Names of the table were compared with the districts"), False, _district_names),
)
"""The repairs, the simplest first; of two that explain as much the first is taken."""

EXPLANATIONS = {
    **{repair.name: repair.explanation for repair in REPAIRS},
    "bridge": Message("Keys were translated by the bridge table"),
    "parent": Message("Values of a larger area were given to its parts"),
}
"""What each repair did, in words."""

LEFTOVERS = tuple(repair for repair in REPAIRS if repair.name in ("exact", "pad", "signs", "ars", "county"))
"""What keys may still get that the best repair has not explained."""
