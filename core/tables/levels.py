"""Several territorial levels in one table: one is kept, the others are named and can be chosen."""

from __future__ import annotations

import numpy as np

from ..messages import Message, SozialraumError
from . import words
from .findings import DOUBTFUL, Finding, quoted
from .row_words import is_total_text
from .rows import DataRows

_SUMS_AGREE, _SUMS_OF_RUNNING = 0.3, 0.8
_TOLERANCE = 0.005
_LONGEST = 100
_FEWEST_PARTS, _MOST_ROWS, _LEAST = 2, 2000, 20
_ABOVE = {"stadtbezirk", "bezirk", "bezirksregion", "prognoseraum", "kreis", "landkreis", "ortsamt"}
_BELOW = {
    "stadtteil",
    "ortsteil",
    "stadtviertel",
    "viertel",
    "planungsraum",
    "quartier",
    "bezirksteil",
    "gemeinde",
    "distrikt",
    "baublock",
}
"""Entries that name a level and one of its parts."""
_SURE_WORDS = ("ebene", "level", "gliederung", "raumbezug")


def keep_one_level(rows: DataRows, wanted: str, groups: np.ndarray) -> list[Finding]:
    """Take away the rows of all levels but one: the wanted one, else the finest.

    groups: (rows,) codes of period and dimensions
    """
    if rows.roles.level is not None:
        return _by_column(rows, wanted)
    found = _by_key_length(rows, wanted, groups)
    return found if found or wanted else _by_blocks(rows, groups)


def _by_column(rows: DataRows, wanted: str) -> list[Finding]:
    levels, keys = rows.texts[rows.roles.level], rows.keys()
    sizes = {level: len(set(keys[levels == level])) for level in dict.fromkeys(levels) if level}
    if len(sizes) < 2 and not wanted:
        return []
    if not wanted and not _levels_indeed(rows, levels, keys):
        rows.roles.texts.append(rows.roles.level)
        rows.roles.level = None
        return []
    return _keep(rows, levels, sizes, wanted or max(sizes, key=lambda level: sizes[level]))


def _levels_indeed(rows: DataRows, levels: np.ndarray, keys: np.ndarray) -> bool:
    """Whether the column tells levels, not the kind of a district (town, county) whose sums mean nothing."""
    if words.hints(words.of(rows.header.titles[rows.roles.level]), _SURE_WORDS):
        return True
    entries = {level.casefold() for level in set(levels)}
    if entries & _ABOVE and entries & _BELOW:
        return True
    lengths = {level: {len(key) for key in keys[levels == level]} for level in dict.fromkeys(levels)}
    apart = all(len(found) == 1 for found in lengths.values())
    apart = apart and len(set(map(tuple, lengths.values()))) == len(lengths) and _begin_others(keys)
    return apart or len(set(zip(levels, keys))) > len(set(keys))


def _begin_others(keys: np.ndarray) -> bool:
    """Whether the shortest keys begin longer ones, as those of larger areas do."""
    known = set(keys) - {""}
    shortest = min(map(len, known), default=0)
    starts = {key[:shortest] for key in known if len(key) > shortest}
    above = {key for key in known if len(key) == shortest}
    return len(above & starts) >= 0.5 * len(above)


def _keep(rows: DataRows, levels: np.ndarray, sizes: dict, chosen: str) -> list[Finding]:
    if chosen not in sizes:
        raise SozialraumError(
            "There is no level “{level}”. Choose one of: {names}.", level=chosen, names=", ".join(sizes)
        )
    kept = levels == chosen
    others = ", ".join(f"{level} ({size})" for level, size in sizes.items() if level != chosen)
    left = int((~kept).sum())
    rows.keep(kept, "level")
    if not left:
        return []
    reason = Message(
        "Level “{level}” was taken: {n} districts. Other levels were left out and can be chosen in “Territorial level”: {others}.",
        level=chosen,
        n=sizes[chosen],
        others=others,
    )
    return [Finding("totals", left, reason)]


def _by_key_length(rows: DataRows, wanted: str, groups: np.ndarray) -> list[Finding]:
    import pandas as pd

    codes, distinct = pd.factorize(rows.keys())
    parent = _parents(list(distinct))
    if wanted:
        lengths = np.array([str(len(key)) for key in distinct], dtype=object)
        known = {length: int((lengths == length).sum()) for length in sorted(set(lengths), key=int)}
        return _keep(rows, lengths[codes], known, wanted)
    above = set(parent.values())
    if not above:
        return []
    agree, tested = _sums(rows, codes, len(distinct), parent, groups)
    running = _running(distinct)
    names = [_name(rows, codes, key) for key in sorted(above)[:8]]
    others = quoted(names)
    about = (("row_added", "row_lost"), tuple(str(distinct[key]) for key in above) + tuple(names))
    least = _SUMS_OF_RUNNING if running else _SUMS_AGREE
    if tested > 1 and agree >= least * tested:  # a lone sum may be chance
        # children of children: only keys that are parts of no other one stay
        left = np.isin(codes, list(above))
        rows.keep(~left, "level")
        reason = Message(
            "Rows of larger areas, whose keys begin those of their parts and whose numbers are sums, were left out: {n} ({names}). "
            "“Territorial level” takes them, by the length of their keys.",
            n=int(left.sum()),
            names=others,
        )
        return [Finding("totals", int(left.sum()), reason, about=about)]
    if running:
        return []
    reason = Message(
        "The keys of {names} begin those of other rows, but no sums show that they are larger areas: they were kept. If they are, "
        "name the length of the keys to take in “Territorial level”.",
        names=others,
    )
    return [Finding("totals", len(above), reason, margin=DOUBTFUL, about=about)]


def _by_blocks(rows: DataRows, groups: np.ndarray) -> list[Finding]:
    """Larger areas that nothing names as such: the table falls into blocks, each begun or ended by the sum of its rows.

    Proven only where every row lies in such a block, there are several, and all columns of counts agree.
    """
    first = np.flatnonzero(groups == groups[0]) if len(groups) else groups
    if not 2 * _FEWEST_PARTS < len(first) <= _MOST_ROWS:
        return []
    numbers = [rows.numbers[c].values[: len(groups)][first] for c in rows.roles.values]
    counts = [values for values in numbers if _whole(values)]
    if not counts:
        return []
    heads = _heads(counts[0]) or [len(first) - 1 - i for i in _heads(counts[0][::-1])]
    words_above = [i for i in range(len(first)) if is_total_text(rows.label(int(first[i])))]
    if len(heads) < 2 or words_above or not all(_add_up(values, sorted(heads)) for values in counts[1:]):
        return []
    labels = rows.labels()
    above = {labels[first[i]] for i in heads}
    left = np.array([text in above for text in labels])
    names = [str(labels[first[i]]) for i in sorted(heads)[:8]]
    keys = [str(rows.keys()[first[i]]) for i in heads]
    rows.keep(~left, "level")
    reason = Message(
        "Rows of larger areas, each the sum of the rows that follow or precede it, were left out: {n} ({names}).",
        n=int(left.sum()),
        names=quoted(names),
    )
    return [Finding("totals", int(left.sum()), reason, margin=DOUBTFUL, about=(("row_lost",), (*above, *keys)))]


def _whole(values: np.ndarray) -> bool:
    """Whether a column counts: whole numbers, none hidden, none below 0, not all small."""
    known = not np.isnan(values).any() and bool((values >= 0).all() and (np.floor(values) == values).all())
    return known and values.max() >= _LEAST


def _heads(values: np.ndarray) -> list[int]:
    """Places of the rows each of which is the sum of all rows up to the next one; empty where the table is no such sequence."""
    heads, at = [], 0
    while at < len(values):
        sums = np.cumsum(values[at + 1 :])
        ends = np.flatnonzero(sums == values[at])
        ends = ends[ends >= 1]  # two rows at least
        if not len(ends) or not values[at]:
            return []
        heads.append(at)
        at += int(ends[-1]) + 2
    return heads


def _add_up(values: np.ndarray, heads: list[int]) -> bool:
    """Whether the blocks that some rows head, or end, add up in another column, too."""
    ends = [*heads[1:], len(values)] if heads[0] == 0 else heads
    begins = heads if heads[0] == 0 else [0, *(place + 1 for place in heads[:-1])]
    sums = [values[a:b].sum() - (values[a] if heads[0] == 0 else 0) for a, b in zip(begins, ends)]
    return bool((np.abs(np.array(sums) - values[heads]) <= _TOLERANCE * values[heads]).all())


def _running(keys) -> bool:
    """1, 2, … 10, 11: numbers that go on, not parts of keys."""
    digits = sorted(int(key[:_LONGEST]) for key in keys if key.isdecimal())
    return not any(key[:1] == "0" and len(key) > 1 for key in keys) and digits[-1] - digits[0] < 2 * len(digits)


def _parents(keys: list[str]) -> dict[int, int]:
    """Place of each key → place of the longest shorter key that begins it; only parents of at least two."""
    if len(keys) > 200_000 or len({len(key) for key in keys}) < 2:
        return {}
    digits = {key: place for place, key in enumerate(keys) if key.isdecimal()}
    lengths = sorted({len(key) for key in digits}, reverse=True)
    if len(lengths) < 2 or len(lengths) > 6 or len(digits) < 0.8 * len(keys):
        return {}
    found: dict[int, int] = {}
    for key, place in digits.items():
        for length in lengths:
            if length < len(key) and key[:length] in digits:
                found[place] = digits[key[:length]]
                break
    children = np.bincount(list(found.values())) if found else np.zeros(1)
    return found if (children >= 2).any() else {}


def _sums(rows: DataRows, codes: np.ndarray, count: int, parent: dict[int, int], groups: np.ndarray) -> tuple[int, int]:
    """(sums that agree, sums that could be tested) of larger areas and their parts over all groups and columns."""
    above = np.full(count, -1)
    for child, place in parent.items():
        above[child] = place
    width = int(groups.max(initial=0)) + 1
    own, of_parts = codes * width + groups, above[codes] * width + groups
    is_part = above[codes] >= 0
    agree = tested = 0
    for c in rows.roles.values:
        values = rows.numbers[c].values[: len(codes)]
        known = ~np.isnan(values)
        places, inverse = np.unique(np.concatenate([own, of_parts[is_part]]), return_inverse=True)
        inverse = inverse.reshape(-1)
        wholes = np.full(len(places), np.nan)
        wholes[inverse[: len(own)][known]] = values[known]
        sums = np.bincount(inverse[len(own) :][known[is_part]], weights=values[is_part & known], minlength=len(places))
        parts = np.bincount(inverse[len(own) :], minlength=len(places))
        gaps = np.bincount(inverse[len(own) :][~known[is_part]], minlength=len(places))
        # rates are no sums: only whole numbers are tested, unless the column has none
        test = (parts >= 2) & (gaps == 0) & (wholes >= 20)
        counts = test & (np.floor(wholes) == wholes) & (np.floor(sums) == sums)
        test = counts if counts.any() else test
        tested += int(test.sum())
        agree += int((np.abs(sums - wholes)[test] <= _TOLERANCE * wholes[test]).sum())
    return agree, tested


def _name(rows: DataRows, codes: np.ndarray, key: int) -> str:
    return rows.label(int(np.flatnonzero(codes == key)[0]))
