"""What each column of a table is: the roles, and who plays them once key, period and dimensions are decided."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..periods import read_period
from . import words
from .candidates import code_like, cut_alike
from .interpret import Interpretation, Search
from .profile import Profile, distinct, together

_OWN_LABELS = {"merkmal", "indikator", "indicator", "sachmerkmal", "kennzahl"}


@dataclass
class Roles:
    """Positions of the columns by role; `texts` are kept beside the numbers."""

    key: list[int]
    name: int | None = None
    period: int | None = None
    part_of_year: int | None = None
    level: int | None = None
    indicators: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)

    def text_columns(self) -> set[int]:
        """Columns that must not be read as numbers."""
        wanted = {*self.key, self.name, self.period, self.part_of_year, self.level, *self.indicators, *self.texts}
        return {position for position in wanted if position is not None}


def roles_of(search: Search, best: Interpretation) -> Roles:
    """What is left of the columns once an interpretation has decided key, period and dimensions.

    search: the columns and what a person prescribed; best: the interpretation
    """
    part = search.part_of_year(best.key, best.period)
    dimensions = [_label_of(search, c, best) for c in best.dimensions]
    taken = {*best.key, best.period, part, search.level, *dimensions, search.given_value}
    free = [c for c in search.free if c.position not in taken]
    name = search.given_name if search.given_name is not None else _name(search.columns, free, best)
    free = [c for c in free if c.position != name]
    alike = [c for c in free if any(cut_alike(c, search.columns[d]) for d in best.dimensions) and c.distinct > 1]
    values = [search.given_value] if search.given_value is not None else [c.position for c in free if is_value(c)]
    titles = [search.header.titles[c] for c in values]
    nameless = bool(dimensions) or any(map(words.is_value_title, titles)) or all(map(read_period, titles))
    named = []
    if nameless and not search.given_dimensions:
        named = [c.position for c in free if c not in alike and _names_all(c)]
    indicators = sorted({*dimensions, *named})
    texts = [c.position for c in free if c.position not in values and c.position not in indicators and c.title]
    texts = [c for c in texts if search.columns[c] not in alike]
    return Roles(list(best.key), name, best.period, part, search.level, indicators, values, texts)


def _label_of(search: Search, c: int, best: Interpretation) -> int:
    """Of a code and its label the label names the indicator."""
    own = search.columns[c]
    if search.given_dimensions or own.words[-1:] and own.words[-1] in words.NAME:
        return c
    for other in search.free:
        if other.position in (c, *best.key, best.period) or not cut_alike(own, other):
            continue
        pair = own.words[-1:] and own.words[-1] in words.KEY and other.words[-1:] and other.words[-1] in words.NAME
        if pair or (code_like(own) and other.name_like and not code_like(other)):
            return other.position
    return c


def _names_all(c: Profile) -> bool:
    """A name of the indicator that never changes belongs in front: “Arbeitslosendichte” + “gesamt”."""
    if not c.hints(words.INDICATOR + ("bezeichnung",)) or c.distinct != 1 or c.is_number or c.empty:
        return False
    if "label" in c.words and (not set(c.words) & _OWN_LABELS or c.words[0].isdecimal()):
        return False  # the label of a statistic or of a variable
    return not any(word in c.words for word in ("gruppe", "code")) and not any(w.startswith("basis") for w in c.words)


def _name(columns: list[Profile], free: list[Profile], best: Interpretation) -> int | None:
    """The column with the names of the districts, None where the key is a name itself or none fits."""
    if all(_is_name(columns[c]) for c in best.key):
        return None
    key = columns[best.key[-1]]
    keyed = np.array([bool(text) for text in key.all], dtype=bool)  # a total may have a name and no key
    codes = together([columns[c].codes[keyed] for c in best.key])
    districts = distinct(codes)
    found, most = None, 0.0
    for c in free:
        if c.is_number or not c.count or not c.name_like or distinct(codes, c.codes[keyed]) > 1.5 * districts:
            continue
        many = distinct(c.codes[keyed])
        named = (
            2.0 * c.hints(words.NAME)
            + 1.5 * c.hints(words.PLACE)
            + 2.0 * bool(set(c.words) & set(key.words) - {"id", "nummer", "nr"})
        )
        beside = 1.0 if abs(c.position - key.position) == 1 else 0.0
        close = min(many, districts) / max(many, districts)
        if close > 0.8 and named + beside >= 1.0 and close * (1 + named + beside) > most:
            found, most = c.position, close * (1 + named + beside)
    return found


def _is_name(c: Profile) -> bool:
    coded = c.share(lambda text: any(sign.isdecimal() for sign in text)) > 0.8
    return c.name_like and not any(map(str.isdecimal, c.texts)) and not coded


def is_value(c: Profile) -> bool:
    """Whether a column that plays no other role holds numbers of an indicator."""
    if c.tidy in words.CODE_TITLES or c.leading_zeros or c.record_id or c.spoilt_key:
        return False
    if not c.count:
        return bool(c.title)
    if not c.is_number:
        return False
    whole = c.digits and not c.measurement
    rate = any(words.hints((word,), words.RATE) and not words.hints((word,), words.KEY) for word in c.words)
    if whole and c.hints(words.KEY) and not rate and not c.hints(words.COUNT + words.INDICATOR):
        return False  # another key; “Kennziffer” is no rate
    if whole and c.words and c.words[-1] in words.PLACE and not rate and not c.hints(words.COUNT):
        return False  # codes of larger areas: “Statistischer Stadtteil”
    if whole and len(c.words) == 1 and c.hints(words.PLACE):
        return False
    return not ((c.counts_rows and not c.title) or "lfd" in c.words)
