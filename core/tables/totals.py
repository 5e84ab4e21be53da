"""Rows that are no district: totals, and rows that have no place."""

from __future__ import annotations

import re

import numpy as np

from ..keys.normalise import over_distinct
from ..messages import Message
from . import weights
from .findings import CERTAIN, DOUBTFUL, Evidence, Finding, quoted, total
from .names import tidy
from .row_words import has_no_place, is_total_text, only_digits
from .rows import DataRows
from .sums import RowSums, SumChecks

_MOST_CANDIDATES = 60
_NAMES_SHOWN = 6
_TOWN = re.compile(
    r"(?:kreisfreie |große kreis)?(?:(?:landeshaupt|hanse|universitäts|kreis)?stadt|gemeinde|markt|landkreis|kreis|region)\s+\w{3}",
    re.IGNORECASE,
)
_MOST_NUMBERED, _MOST_KEYLESS = 0.75, 0.34
_MANY_MEANS = 4
"""A row that has no other sign of a total is near the means of the others in so many cells, or it is chance."""


def _matching(texts: np.ndarray, test) -> np.ndarray:
    """(rows,) bool: rows whose text passes the test; numbers never do."""
    if all(map(str.isdecimal, texts)):
        return np.zeros(len(texts), dtype=bool)
    return over_distinct(texts, lambda text: "1" if test(text) else "") == "1"


def _by_word(keys: np.ndarray, names: np.ndarray | None, test) -> np.ndarray:
    found = _matching(keys, test)
    if names is not None:
        found |= _matching(names, test)
    return found


def rows_without_place(keys: np.ndarray, names: np.ndarray | None) -> np.ndarray:
    """(rows,) bool: people or cases that the office could not assign to a district."""
    return _by_word(keys, names, has_no_place)


def odd_keys(keys: np.ndarray) -> np.ndarray:
    """(rows,) bool: keys of another shape than at least 80 % of all: empty, text among digits, shorter, or nothing but zeros."""
    if all(map(str.isdecimal, keys)) and len(set(map(len, keys))) == 1:
        return keys == "0" * len(keys[0])
    digits = np.array([key.isdecimal() for key in keys], dtype=bool)
    odd = keys == ""
    coded = np.array([key[:1].isdecimal() for key in keys], dtype=bool)
    if coded.mean() >= 0.8:
        odd |= ~coded
    numbered = np.array([any(map(str.isdecimal, key)) for key in keys], dtype=bool)
    if numbered.mean() >= _MOST_NUMBERED:  # Musterstadt among STGT01, STGT02
        odd |= ~numbered
    if digits.mean() < 0.8:
        return odd
    odd |= ~digits
    lengths = np.array([len(key) for key in keys])
    usual = np.bincount(lengths[digits]).argmax()
    if usual >= 2 and (lengths[digits] == usual).mean() >= 0.8:
        odd |= (lengths < usual) & np.array([key[:1] != "0" for key in keys])
        odd |= np.array([bool(key) and not key.strip("0") for key in keys])
    return odd


def drop_totals(rows: DataRows, groups: np.ndarray, place: str) -> list[Finding]:
    """Take away rows that are totals by position, key shape, name and sums; what only looks like one is kept and named.

    groups: (rows,) codes of period and dimensions; place: titles and file name of the table, where its town is named
    """
    import pandas as pd

    keys, names = rows.keys(), rows.names()
    word, odd = _by_word(keys, names, is_total_text), odd_keys(keys)
    codes, distinct = pd.factorize(rows.labels())
    count = len(distinct)
    if count < 2:
        return []

    def of_labels(mask: np.ndarray) -> np.ndarray:
        return np.bincount(codes[mask], minlength=count) > 0

    edges = _edges(codes, groups, count)
    called = (names if names is not None else keys)[_first(codes, count)]
    towns = np.zeros(count, dtype=bool)
    if not only_digits(called):
        towns |= [bool(text) and not text.isdecimal() and _names_place(text, place) for text in called]
        towns |= _called_towns(list(map(str, called)))
    words, odds = of_labels(word), of_labels(odd)
    candidates = np.flatnonzero(words | odds | edges | towns)
    others = ~(words | odds)[codes] if (words | odds).sum() < 0.5 * count else ~words[codes]
    out, kept = [], []
    # a name where all others have a key: a total or a district without code, which nobody can know
    keyless = of_labels(keys == "") if (keys == "").mean() <= _MOST_KEYLESS else np.zeros(count, dtype=bool)
    checked = RowSums(rows, codes, groups)
    for k in candidates[np.argsort(~words[candidates], kind="stable")]:
        if words[k]:
            sums = SumChecks()
        elif len(out) + len(kept) > _MOST_CANDIDATES:
            break
        else:
            sums = checked.compared(int(k), others, bool(odds[k]))
            if odds[k] and not sums.exact and odds.sum() > 1:  # another odd key may be a district
                every = checked.compared(int(k), ~words[codes], True)
                sums = every if every.exact else sums
        score = total(_evidence(bool(words[k]), bool(towns[k]), bool(odds[k]), bool(edges[k]), sums))
        if score >= weights.TOTAL_LEFT_OUT:
            out.append((k, score))
        elif (score >= weights.TOTAL_WARNED or keyless[k]) and distinct[k]:
            kept.append((k, score))
    if len(out) == count:
        return []
    return _told(rows, codes, distinct, words, out, kept)


def _told(rows: DataRows, codes: np.ndarray, distinct, words: np.ndarray, out: list, kept: list) -> list[Finding]:
    findings = []
    if out:
        left = np.isin(codes, [k for k, _ in out])
        labels = [str(distinct[k]) for k, _ in out]
        unsure = any(score < weights.TOTAL_LEFT_OUT + 1.0 and not words[k] for k, score in out)
        keys = rows.keys()[_first(codes, len(distinct))]
        names = rows.names()
        about = [*labels, *(str(keys[k]) for k, _ in out)]
        if names is not None:
            about += [str(names[_first(codes, len(distinct))][k]) for k, _ in out]
        rows.keep(~left, "total")
        reason = Message(
            "Rows that are totals, left out: {n} ({names}).", n=int(left.sum()), names=quoted(labels[:_NAMES_SHOWN])
        )
        findings.append(
            Finding(
                "totals",
                int(left.sum()),
                reason,
                margin=DOUBTFUL if unsure else CERTAIN,
                about=(("row_lost",), tuple(about)),
            )
        )
    if kept:
        labels = [str(distinct[k]) for k, _ in kept]
        reason = Message(
            "Perhaps totals of the others, but kept as districts, because too little proves it: {names}. Take such rows out of the file "
            "before it is read.",
            names=quoted(labels[:_NAMES_SHOWN]),
        )
        parts = tuple(part for label in labels for part in (label, *label.split(" ", 1)))
        findings.append(Finding("totals", labels, reason, margin=DOUBTFUL, about=(("row_added",), parts)))
    return findings


def _evidence(word: bool, town: bool, odd: bool, edge: bool, sums: SumChecks) -> list[Evidence]:
    found = []
    if word:
        found.append(Evidence("word for a total", weights.TOTAL_WORD))
    if town:
        found.append(Evidence("name of the place", weights.TOTAL_PLACE))
    if odd:
        found.append(Evidence("key of another shape", weights.TOTAL_ODD_KEY))
    if edge:
        found.append(Evidence("first or last", weights.TOTAL_EDGE))
    if sums.exact == 1 and not (word or town or odd):
        found.append(Evidence("one exact sum and no other sign", weights.TOTAL_LONE_SUM))
    elif sums.exact:
        more = min(weights.TOTAL_MORE_SUMS * (sums.exact - 1), weights.TOTAL_MOST_MORE)
        found.append(Evidence("exact sums", weights.TOTAL_SUM + more))
    elif sums.but_hidden and (town or odd):
        found.append(Evidence("sums but for hidden cells", weights.TOTAL_SUM_BUT_HIDDEN))
    elif sums.but_hidden:  # the largest district, for all that is known
        more = min(0.5 * (sums.but_hidden - 1), 0.8)
        found.append(Evidence("sums but for hidden cells and no other sign", weights.TOTAL_NEAR_SUM + more))
    elif sums.near:
        found.append(Evidence("nearly sums", weights.TOTAL_NEAR_SUM))
    if sums.between and not sums.beyond and (odd or edge):
        found.append(Evidence("all else between the others", weights.TOTAL_BETWEEN))
    enough = 2 if town or odd else _MANY_MEANS
    if sums.means >= enough and 2 * sums.means >= sums.between:
        found.append(Evidence("means of the others", weights.TOTAL_MEANS))
    wrong = sums.below_most if word else sums.no_sums
    if wrong:
        # a row with the town's name and a key of its own is hardly a district, even if people without an address are missing
        most = weights.TOTAL_NO_SUM if town and odd else weights.TOTAL_MOST_NO_SUM
        found.append(Evidence("counts that are no sums", max(weights.TOTAL_NO_SUM * wrong, most)))
    return found


def _first(codes: np.ndarray, count: int) -> np.ndarray:
    """The first row of each code."""
    first = np.empty(count, dtype=np.int64)
    first[codes[::-1]] = np.arange(len(codes))[::-1]
    return first


def _edges(codes: np.ndarray, groups: np.ndarray, count: int) -> np.ndarray:
    """(labels,) bool: first or last in nearly all groups in which it occurs."""
    order = np.argsort(groups, kind="stable")
    sorted_groups = groups[order]
    begins = np.flatnonzero(np.r_[True, sorted_groups[1:] != sorted_groups[:-1]])
    ends = np.r_[begins[1:], len(order)] - 1
    occurs = np.bincount(codes, minlength=count)
    result = np.zeros(count, dtype=bool)
    for places in (begins, ends):
        result |= np.bincount(codes[order[places]], minlength=count) >= 0.8 * np.maximum(occurs, 1)
    return result


def _called_towns(names: list[str]) -> np.ndarray:
    """(names,) bool: the one that is called a town or a county among names that are not: Stadt Köln."""
    found = np.array([bool(_TOWN.match(name)) for name in names], dtype=bool)
    return found if found.sum() == 1 and len(names) > _MANY_MEANS else np.zeros(len(names), dtype=bool)


def _names_place(text: str, place: str) -> bool:
    """Whether a name stands in the titles or the file name: the town itself."""
    first = text[:1].lower()
    if first.isascii() and first.isalnum() and f"_{first}" not in f"_{place}":
        return False  # most names, at little cost
    name = tidy(text)
    return len(name) > 3 and not name.isdecimal() and f"_{name}_" in f"_{place}_"


def told_places(rows: DataRows) -> list[Finding]:
    """Take away rows without any key; say which rows have no place on the map."""
    findings = []
    keys, names = rows.keys(), rows.names()
    keyless = keys == ""
    named = keyless & (names != "") if names is not None else np.zeros(len(keys), dtype=bool)
    lost = int((keyless & ~named).sum())
    if lost:
        reason = Message("Rows without a district key, left out: {n}.", n=lost)
        findings.append(Finding("key", lost, reason, margin=DOUBTFUL, about=(("row_lost",), ("no key",))))
        rows.keep(~keyless | named, "keyless")
        keys, names = rows.keys(), rows.names()
    elsewhere = rows_without_place(keys, names)
    if elsewhere.any():
        reason = Message(
            "Rows that have no place on the map, kept in the table: {n} (“{name}”).",
            n=int(elsewhere.sum()),
            name=rows.label(int(np.flatnonzero(elsewhere)[0])),
        )
        findings.append(Finding("key", int(elsewhere.sum()), reason))
    return findings
