"""Which columns may be the key, the period and the dimensions of a table, and what speaks for each by itself."""

from __future__ import annotations

import math

import numpy as np

from ..periods import read_period
from . import weights, words
from .findings import Evidence, total
from .profile import Profile, distinct, together
from .row_words import is_total_text
from .symbols import is_class

MOST_KEYS, MOST_PERIODS, MOST_DIMENSIONS = 6, 3, 4
_CUT_ALIKE = 0.02
_MOST_EMPTY = 0.26
"""A total for every three districts has no code."""
_CROSSES, _MOSTLY_OWN = 0.9, 0.7
_SEVERAL = 2
_NUMBERS, _LONG = ("nr", "nummer", "no", "pos", "zeile"), 3
_NO_CHANCE = 6
"""So many numbers are not in order by chance."""


def key_evidence(column: Profile, rank: int, places: bool = True) -> list[Evidence]:
    """What speaks for a column as district key.

    rank: counts the columns that may be one from the left; places: whether “Nordstadt” above numbers may be a word for a place
    """
    found: list[Evidence] = []

    def say(check: str, weight: float, seen: bool = True):
        if seen:
            found.append(Evidence(check, weight))

    coded = _codes_of_indicators(column)
    key, place = column.hints(words.KEY) and not coded, _says_place(column) and (places or not _is_place(column))
    say("key word", weights.KEY_WORD, key)
    say("place word", weights.KEY_PLACE_WORD, place and not key)
    name = column.words[-1:] and words.hints(column.words[-1:], words.NAME)
    say("name word", weights.KEY_NAME_WORD + (0.0 if place or key else weights.KEY_PLACE_WORD), bool(name))
    indicator = coded or (column.hints(words.INDICATOR) and not key and not place)
    say("indicator word", weights.KEY_INDICATOR_WORD, indicator)
    say("record id", weights.KEY_RECORD_ID, column.record_id)
    later = column.words[1:2] == ("variable",) and column.words[0] > "1"  # the first variable of GENESIS is the region
    say("a later variable", weights.KEY_SECOND_VARIABLE, later)
    say("zeros in front", weights.KEY_ZEROS, column.leading_zeros)
    same = column.digits and len(column.lengths) == 1
    say("one length", weights.KEY_ONE_LENGTH, same)
    say("long codes", weights.KEY_LONG_CODES, same and _long_codes(column))
    say("texts", weights.KEY_TEXTS, not column.is_number and not column.digits)
    say("classes", weights.KEY_CLASSES, not (key or place) and column.share(is_class) > 0.5)
    plain = (
        column.is_number
        and not column.dotted_codes
        and not key
        and not place
        and not column.leading_zeros
        and not _long_codes(column)
    )
    if plain and column.title:
        first = rank == 0 and column.digits and len(column.title) <= 5
        say("plain numbers", weights.KEY_PLAIN_FIRST if first else weights.KEY_PLAIN_NUMBERS)
    running = "lfd" in column.words or "laufende" in column.words or "zeile" in column.words or not column.title
    say("row number", weights.KEY_ROW_NUMBER, running and column.counts_rows)
    say("lfd.", weights.KEY_ROW_NUMBER - weights.KEY_WORD, running and bool(column.title) and key)
    say("place", weights.KEY_FIRST_PLACE / (1 + rank))
    return found


def _codes_of_indicators(column: Profile) -> bool:
    """Whether the title says that these are codes of indicators: Merkmal_Code; in GENESIS the first variable is the region."""
    *front, last = column.words or ("",)
    return last in words.KEY and bool(set(front) & set(words.INDICATOR_NAME)) and front[0] != "1"


def _is_place(column: Profile) -> bool:
    """Whether the title of a column of numbers ends like a word for a place without being one: Nordstadt."""
    return column.is_number and column.hints(words.PLACE) and not set(column.words) & set(words.PLACE)


def _says_place(column: Profile) -> bool:
    """Whether the title has a word for a place; “Bahnhofsviertel” above numbers in no order is the place itself."""
    if not column.hints(words.PLACE) or (column.is_number and is_total_text(column.title)):
        return False
    in_order = column.in_order and (column.distinct >= _NO_CHANCE or column.counts_rows)
    return not column.is_number or in_order or bool(set(column.words) & set(words.PLACE))


def _long_codes(column: Profile) -> bool:
    return column.digits and min(column.lengths) >= 8 and max(column.lengths) <= 12 and len(column.lengths) == 1


def possible_key(column: Profile) -> bool:
    """Whether a column can be a key at all: no decimals, no spoilt numbers, no dates."""
    if not column.count or column.measurement or column.amounts or column.spoilt or read_period(column.title):
        return False
    if column.periods > 0.9 and (column.hints(words.PERIOD) or not column.bare_years):
        return column.leading_zeros or (column.hints(words.KEY) and not column.hints(words.PERIOD))
    return column.dotted_codes or not (column.values == 1 and not column.numbers)  # nothing but signs


def code_like(column: Profile) -> bool:
    """Codes rather than names."""
    if column.digits:
        return True
    return (
        not column.name_like
        or column.share(lambda text: any(sign.isdecimal() for sign in text) and " " not in text) > 0.8
    )


def key_candidates(columns: list[Profile]) -> list[tuple[tuple[int, ...], list[Evidence]]]:
    """The columns, or columns together, that may be the key, with what speaks for each; the likeliest first."""
    possible = [column for column in columns if possible_key(column)]
    one = sum(map(_is_place, columns)) < _SEVERAL  # Nordstadt beside Altstadt: the districts are columns
    rated = [(column, key_evidence(column, rank, one)) for rank, column in enumerate(possible)]
    rated = _row_numbers_last(_codes_before_names(rated))
    rated.sort(key=lambda pair: -total(pair[1]))
    parts = split_key(columns)
    of_place = {column.position: column for column in columns}
    whole = together([of_place[c].codes for c in parts]) if parts else None
    if parts and any(_has_it_all(c, says, parts, whole) for c, says in rated):
        parts = []
    found = []
    if parts:
        first = key_evidence(of_place[parts[-1]], 0)
        named = [c for c in possible if not code_like(c) and _same(whole, c.codes)]
        if named:
            first.append(Evidence("named beside it", weights.KEY_NAMED))
        rated = [(c, says) for c, says in rated if c not in named]
        found = [(tuple(parts), [*first, Evidence("split key", weights.KEY_SPLIT)])]
    return [((column.position,), evidence) for column, evidence in rated[:MOST_KEYS]] + found


def _has_it_all(column: Profile, says: list[Evidence], parts: list[int], whole: np.ndarray) -> bool:
    """Whether one column beside the parts holds the whole key."""
    if column.position in parts or not code_like(column) or total(says) <= weights.KEY_WORD:
        return False
    return _same(whole, column.codes)


def _same(one: np.ndarray, other: np.ndarray) -> bool:
    """Whether two codes cut the rows alike, up to 2 %."""
    pairs = distinct(one, other)
    return max(pairs - distinct(one), pairs - distinct(other)) <= 1 + _CUT_ALIKE * pairs


def _codes_before_names(rated: list[tuple[Profile, list[Evidence]]]) -> list[tuple[Profile, list[Evidence]]]:
    """Where codes and names cut the rows into the same districts, the codes are the key and the names speak for them."""
    named: set[int] = set()
    for column, evidence in rated:
        if not code_like(column) or column.record_id or total(evidence) < weights.CODE_BEFORE_NAME:
            continue
        names = [other for other, _ in rated if not code_like(other)]
        beside = [other for other in names if cut_alike(column, other) or _names_of(column, other)]
        if beside:
            named.update(other.position for other in beside)
            evidence.append(Evidence("named beside it", weights.KEY_NAMED))
    return [(column, evidence) for column, evidence in rated if column.position not in named]


def _row_numbers_last(rated: list[tuple[Profile, list[Evidence]]]) -> list[tuple[Profile, list[Evidence]]]:
    """A column “Nr.” that counts the rows numbers them where another column has longer codes of districts."""
    coded = [
        c for c, says in rated if c.digits and c.hints(words.KEY) and min(c.lengths) >= _LONG and not c.counts_rows
    ]
    for column, evidence in rated:
        if coded and column.tidy in _NUMBERS and column.counts_rows and column.texts[0] in ("0", "1"):
            evidence.append(Evidence("row number", weights.KEY_ROW_NUMBER))
    return rated


def _names_of(codes: Profile, names: Profile) -> bool:
    """Whether every code of a column of keys has one name, and few names stand for several codes."""
    if not (codes.digits and codes.hints(words.KEY + words.PLACE) and names.hints(words.NAME)):
        return False
    return distinct(codes.codes, names.codes) <= codes.distinct + 1 and names.distinct >= _MOSTLY_OWN * codes.distinct


def cut_alike(one: Profile, other: Profile) -> bool:
    """Whether two columns cut the rows into the same groups, up to 2 %."""
    pairs = distinct(one.codes, other.codes)
    sizes = [column.distinct + (column.empty > 0.05 * len(column.all)) for column in (one, other)]
    slack = int(_CUT_ALIKE * max(sizes)) + (max(sizes) > 2)  # one name may stand for two districts
    return pairs <= max(sizes) + slack + bool(one.empty or other.empty) and min(sizes) >= max(sizes) - slack


def split_key(columns: list[Profile]) -> list[int]:
    """Neighbouring columns of codes of fixed length that tell the rows apart only together, such as BEZ, PGR, BZR, PLR."""
    parts: list[Profile] = []
    for column in columns:
        if _may_be_part(column):
            if parts and column.position != parts[-1].position + 1:
                break
            parts.append(column)
        elif parts:
            break
    if len(parts) < 2 or not any(_zeros(part.texts) for part in parts):
        return []
    together = distinct(*(part.codes for part in parts))
    titled = all(part.tidy in words.CODE_TITLES for part in parts)
    if together == math.prod(part.distinct for part in parts) and not titled:
        return []  # every code with every other: districts and, for example, age groups
    if together <= max(part.distinct for part in parts) and len(parts) < 3:
        return []  # one of the two says it all
    return [part.position for part in parts]


def _zeros(texts: list[str]) -> bool:
    """Whether codes have zeros in front."""
    return any(len(text) > 1 and text[0] == "0" for text in texts)


def _may_be_part(column: Profile) -> bool:
    """Codes of one fixed length; in the first part the town may stand beside its total."""
    codes = [text for text in column.texts if text.isdecimal()]
    fixed = len(codes) >= max(len(column.texts) - 1, 1) and len(set(map(len, codes))) == 1 and len(codes[0]) <= 5
    if not fixed or column.empty > max(_MOST_EMPTY * len(column.all), 1):
        return False
    if read_period(codes[0]) or column.hints(words.INDICATOR) or (column.counts_rows and codes[0][0] != "0"):
        return False
    return _zeros(codes) or column.tidy in words.CODE_TITLES or column.hints(words.PLACE + words.KEY)


def period_evidence(column: Profile, dated_titles: bool) -> list[Evidence]:
    """What speaks for a column as the period of the rows."""
    found: list[Evidence] = []
    word = column.hints(words.PERIOD) and not column.hints(words.NOT_A_PERIOD)
    if word:
        found.append(Evidence("time word", weights.PERIOD_WORD))
    if column.hints(words.NOT_A_PERIOD):
        found.append(Evidence("word for a date of the district", weights.PERIOD_ATTRIBUTE_WORD))
    if column.digits and not word:
        bare = weights.PERIOD_BARE_YEARS if column.bare_years else weights.PERIOD_BARE_MONTHS
        found.append(Evidence("bare numbers", bare))
    if not column.digits:
        found.append(Evidence("written as date", weights.PERIOD_AS_DATE))
    if dated_titles:
        found.append(Evidence("periods in the titles", weights.PERIOD_ATTRIBUTE_WORD))
    return found


def period_candidates(columns: list[Profile], dated_titles: bool) -> list[tuple[int | None, list[Evidence]]]:
    """The columns that may hold the period, and none of them."""
    found = [
        (c.position, period_evidence(c, dated_titles))
        for c in columns
        if c.count and c.periods > 0.9 and not c.leading_zeros and not c.hints(words.BIRTH_OR_BUILDING)
    ]
    found.sort(key=lambda pair: -total(pair[1]))
    return [*found[:MOST_PERIODS], (None, [])]


def crosses(entries: np.ndarray, many: int, districts: np.ndarray, pairs: float) -> bool:
    """Whether the entries of a column come again from district to district, as indicators do and names do not.

    entries, districts: (rows,) codes; many: different entries; pairs: how many pairs there would be of each with each
    """
    return distinct(districts, entries) >= max(1.5 * many, 0.1 * pairs)


def possible_dimension(column: Profile, rows: int) -> bool:
    """Whether a column may name the indicator of a row: texts, or codes that say so."""
    if not 1 < column.distinct <= max(0.5 * rows, 2) or column.measurement:
        return False
    if (column.hints(words.PLACE) or column.tidy in words.CODE_TITLES) and not column.hints(words.INDICATOR):
        return False
    if column.digits and column.hints(words.BIRTH_OR_BUILDING) and column.distinct <= 100:
        return True
    if column.is_number and not column.leading_zeros:
        return column.digits and column.hints(words.INDICATOR) and column.distinct <= 100
    return not column.periods > 0.9


def always_a_dimension(column: Profile, entries: np.ndarray, districts: np.ndarray, pairs: float) -> bool:
    """Whether a column names the indicator even if district and period alone tell the rows apart.

    pairs: how many pairs there would be of each entry with each district
    """
    if not column.hints(words.INDICATOR) or column.hints(("gruppe", "klasse", "typ")):
        return False
    return distinct(districts) > 1 and distinct(districts, entries) >= _CROSSES * pairs
