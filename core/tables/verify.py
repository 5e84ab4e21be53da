"""What was found on a sample is judged again on all rows, beside the next best answers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..messages import Message
from .answers import other_period
from .findings import DOUBTFUL, Finding
from .interpret import FITS, Interpretation, fit
from .profile import distinct, together
from .row_words import is_total_text, only_digits
from .rows import DataRows
from .understanding import Understood

_MOST_LOST = 2.0
_MOST_RIVALS = 2
_RARE = 0.26


def on_all_rows(understood: Understood, rows: DataRows) -> tuple[Understood, bool]:
    """The same interpretations, the best one and its rivals with the evidence of all rows, and whether the sample misled.

    It misled where the best answer loses more than two points against the sample, or where a rival now comes before it.
    """
    best, *others = understood.ranked
    # also keys that cut the sample alike: all rows may tell them apart
    keys: dict[tuple[int, ...], Interpretation] = {}
    for one in others:
        if one.key and one.key != best.key:
            keys.setdefault(one.key, one)
    rivals = list(keys.values())[:_MOST_RIVALS]
    if (dated := other_period(best, others)) is not None:
        rivals.append(dated)
    codes = _Codes(understood, rows)
    judged = {id(one): _again(understood, one, codes) for one in (best, *rivals)}
    ranked = [judged.get(id(one), one) for one in understood.ranked]
    lost = best.score - ranked[0].score
    beaten = any(judged[id(rival)].score > ranked[0].score for rival in rivals)
    return replace(understood, ranked=ranked), lost > _MOST_LOST or beaten


def misled(understood: Understood) -> Finding:
    """What is said where no sample has shown what holds for all rows."""
    titles = [understood.search.columns[c].title or str(c + 1) for c in understood.ranked[0].key]
    reason = Message(
        "Key, period and indicators were found on a sample and fit the whole table less well: check the district key “{title}”, “Period "
        "column” and “Indicator column”.",
        title=" + ".join(titles),
    )
    kinds = (
        "row_lost",
        "row_added",
        "keys_merged",
        "period_changed",
        "value_lost",
        "indicator_lost",
        "indicator_added",
    )
    return Finding("key", list(understood.ranked[0].key), reason, margin=DOUBTFUL, about=(kinds, tuple(titles)))


class _Codes:
    """Codes of the columns on all rows but those that a word shows as totals."""

    def __init__(self, understood: Understood, rows: DataRows):
        self.columns, self.known = rows.columns, {}
        wanted = [*understood.roles.key, *([] if understood.roles.name is None else [understood.roles.name])]
        self.keep = np.ones(len(rows), dtype=bool)
        for c in wanted:
            codes, distinct_cells = self._factorized(c)
            if only_digits(distinct_cells):
                continue
            total_words = np.array([isinstance(t, str) and is_total_text(t) for t in distinct_cells] + [False])[codes]
            if total_words.mean() <= _RARE:
                self.keep &= ~total_words

    def _factorized(self, c: int) -> tuple[np.ndarray, np.ndarray]:
        import pandas as pd

        if c not in self.known:
            self.known[c] = pd.factorize(self.columns[c])
        return self.known[c]

    def of(self, c: int) -> tuple[np.ndarray, np.ndarray]:
        """(rows,) code and whether the cell is filled."""
        codes, cells = self._factorized(c)
        filled = np.array([cell != "" for cell in cells] + [False])
        return codes[self.keep].astype(np.int64) + 1, filled[codes[self.keep]]


def _again(understood: Understood, one: Interpretation, codes: _Codes) -> Interpretation:
    """An interpretation with the evidence of all rows in place of that of the sample."""
    search = understood.search
    keys = [codes.of(c) for c in one.key]
    keyed = np.logical_and.reduce([filled for _, filled in keys])
    if not keyed.any():
        return one
    part = search.part_of_year(one.key, one.period)

    def of(*columns: int | None) -> list[np.ndarray]:
        return [codes.of(c)[0][keyed] for c in columns if c is not None]

    district = together([code[keyed] for code, _ in keys])
    times, level, dimensions = of(one.period, part), of(search.level), of(*one.dimensions)
    apart = distinct(district, *times, *level, *dimensions)
    found = fit(district, times, level, apart, len(keyed), lambda cells, _: cells)
    return replace(one, evidence=(*(e for e in one.evidence if e.check not in FITS), *found))
