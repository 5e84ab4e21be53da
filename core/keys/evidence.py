"""What speaks for a repair: how unlikely its hits are by chance, how much they explain, whether names agree."""

from __future__ import annotations

import math
import os
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from .normalise import name_key

ENOUGH_BITS = 20.0
"""Bits of evidence against chance from which a repair is believed."""

ENOUGH_KEYS, ENOUGH_DISTRICTS = 0.6, 0.3
"""Shares of the table's keys and of the layer's districts that a repair must explain."""

MOST_SHARED = 0.02
"""Share of the hits that may fall on a district that another key has hit already; one always may."""

NAMES_PROVE, NAMES_DOUBT, NAMES_FORBID = 0.8, 0.5, 0.2
"""Shares of agreeing names that prove a repair, make numbers without evidence doubtful, and forbid a repair."""

ENOUGH_COVER = 0.9
"""Share of either side that numbers without evidence must cover to be believed without a word."""

FEWEST_NAMES = 3
FEWEST_FULL = 5
NAME_STRINGS = 26.0**6
_TRIALS = 16
_MOST_NAMES = 2000
_SIMILAR = 0.8
_MOST_RELATED = 0.5
_LONGEST = 100
_SPARSE = 0.1


@dataclass(frozen=True)
class Hits:
    """How two sets of keys meet under a repair.

    keys, districts: distinct entries on both sides (n, m); keys_hit, districts_hit: those that meet something;
    bits: evidence against chance; agreement: share of the pairs whose names agree, None where too few have names
    """

    keys: int
    districts: int
    keys_hit: int
    districts_hit: int
    bits: float
    agreement: float | None = None

    @property
    def explained(self) -> float:
        """Share of the table's keys plus share of the layer's districts that are explained; 0 to 2."""
        return self.keys_hit / max(self.keys, 1) + self.districts_hit / max(self.districts, 1)

    @property
    def complete(self) -> bool:
        """Whether every key meets a district of its own and no district is left."""
        return self.keys_hit == self.keys == self.districts_hit == self.districts

    @property
    def proven(self) -> bool:
        """Whether a repair that needs proof has it."""
        if self.forbidden:
            return False
        shared = self.keys_hit - self.districts_hit
        if shared > max(1.0, MOST_SHARED * self.keys_hit):
            return False
        if self.agreement is not None and self.agreement >= NAMES_PROVE:
            return True
        return (
            self.bits >= ENOUGH_BITS
            and self.keys_hit >= ENOUGH_KEYS * self.keys
            and self.districts_hit >= ENOUGH_DISTRICTS * self.districts
        )

    @property
    def forbidden(self) -> bool:
        """Whether the names say that other districts are meant."""
        return self.agreement is not None and self.agreement < NAMES_FORBID

    @property
    def doubtful(self) -> bool:
        """Whether equal keys may be a coincidence: their names differ, or nothing but chance speaks for them and one side is not covered."""
        if self.agreement is not None:
            return self.agreement < NAMES_DOUBT
        if self.bits >= ENOUGH_BITS or not self.keys_hit:
            return False
        return min(self.keys_hit / self.keys, self.districts_hit / self.districts) < ENOUGH_COVER


def bits(keys: int, hit: int, share: float) -> float:
    """Evidence against chance in bits, n·D(h/n‖q) − log₂(trials).

    keys: n, distinct keys of the table; hit: h, keys that meet a district; share: q, the share of all strings of the
    layer's shape that are districts, so that a key of that shape meets one by chance. D is the divergence of Kullback
    and Leibler (1951) of two coins in bits; it bounds the chance of h or more hits (Chernoff 1952). 0 where chance explains the hits.
    """
    if not keys or hit <= share * keys or share <= 0:
        return 0.0
    met = hit / keys
    divergence = met * math.log2(met / share)
    if met < 1:
        divergence += (1 - met) * math.log2((1 - met) / (1 - share))
    return max(keys * divergence - math.log2(_TRIALS), 0.0)


def chance_bits(keys: list[str], districts: list[str], keys_hit: int, districts_hit: int) -> float:
    """Evidence in bits, the stronger of two views: keys that meet one of the districts, and districts that are met by one of the keys.

    keys, districts: the forms that were compared. A table of a whole country meets all of a few districts: seen from the table that is
    little, seen from the layer much. The second view counts only where the keys of the table are sparse: codes such as 101 … 112, 201 … 212
    are built alike everywhere.
    """
    own = [form for form in keys if form]
    other = [form for form in districts if form]
    if not own or not other:
        return 0.0
    found = bits(len(keys), keys_hit, len(other) / max(strings(other), len(other)))
    share = len(own) / max(strings(own), len(own)) if found < ENOUGH_BITS else 1.0
    return max(found, bits(len(districts), districts_hit, share)) if share <= _SPARSE else found


def other_levels(unmet: list[str], met: list[str]) -> set[int]:
    """Lengths of keys of digits none of which met a district, while keys that they begin, or that begin them, did.

    Plain numbers that go on from 9 to 10 are one level, and so is what has one larger area only.
    """
    hits = {key for key in met if key.isdecimal()}
    used = set(map(len, hits))
    by_length: dict[int, list[str]] = {}
    for key in unmet:
        if key.isdecimal() and len(key) not in used:
            by_length.setdefault(len(key), []).append(key)
    found = set()
    for length, keys in by_length.items():
        begun = {key[:length] for key in hits if len(key) > length}
        areas = [key if key in begun else next((key[:size] for size in used if key[:size] in hits), "") for key in keys]
        numbered = {"1".ljust(max(length, size), "0") for size in used} & {*keys, *hits}
        if sum(map(bool, areas)) >= _MOST_RELATED * len(keys) and len(set(areas) - {""}) > 1 and not numbered:
            found.add(length)
    return found


def strings(forms: list[str]) -> float:
    """How many strings have the shape of the part of the layer's keys that varies.

    Digits: as many as lie between the smallest and the largest, and no more than the digits that occur at each place allow (boroughs
    of 101 … 112, 201 … 212 are no lottery); codes such as A1, B12: what the signs at each place allow; other texts: as many as there
    are names of six letters.
    """
    distinct = list(dict.fromkeys(form[:_LONGEST] for form in forms if form))
    if len(distinct) < 2:
        return float(max(len(distinct), 1))
    if all(form.isascii() and form.isdecimal() for form in distinct):
        if len({len(form) for form in distinct}) == 1:
            begin = len(os.path.commonprefix(distinct))
            end = len(os.path.commonprefix([form[::-1] for form in distinct]))
            distinct = [form[begin : len(form) - end] for form in distinct]
        numbers = [int(form) for form in distinct]
        between = float(max(numbers) - min(numbers) + 1)
        width = max(map(len, distinct))
        return max(min(between, _signs([form.zfill(width) for form in distinct])), float(len(distinct)))
    if sum(any(sign.isdecimal() for sign in form) for form in distinct) * 2 > len(distinct):
        return max(_signs(distinct), float(len(distinct)))
    return NAME_STRINGS


def _signs(forms: list[str]) -> float:
    """The product, over the places of the usual length, of the number of signs that occur there."""
    length = Counter(map(len, forms)).most_common(1)[0][0]
    return float(math.prod(len(set(column)) for column in zip(*(form for form in forms if len(form) == length))))


def agreement(pairs: list[tuple[str, str]]) -> float | None:
    """Share of pairs of names that mean the same place; None for fewer than three pairs. At most 2,000 are looked at."""
    named = [(a, b) for a, b in pairs if a and b]
    if len(named) < FEWEST_NAMES:
        return None
    step = max(len(named) // _MOST_NAMES, 1)
    looked = named[::step]
    return sum(same_name(a, b) for a, b in looked) / len(looked)


def same_name(one: str, other: str) -> bool:
    """Whether two names may mean the same place: equal but for spelling, one inside the other, or written alike."""
    a, b = name_key(one), name_key(other)
    if a == b:
        return bool(a)
    short, long = sorted((a, b), key=len)
    if len(short) >= 4 and short in long:
        return True
    return len(short) >= 5 and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SIMILAR
