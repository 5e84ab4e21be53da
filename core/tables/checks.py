"""What a careful reader would notice in a finished panel."""

from __future__ import annotations

import numpy as np

from ..data.panel import Panel
from ..messages import Message
from ..periods import in_order
from .findings import DOUBTFUL, Finding

_FEWEST = 3
_RARE = 0.1
_MOSTLY = 0.75


def suspicious_zeros(panel: Panel) -> list[Finding]:
    """Zeros that may stand for missing values.

    An indicator that is zero for every district of one period and not in others, and districts in which nearly all
    indicators are zero although zeros are rare elsewhere.
    """
    return _empty_periods(panel) + _empty_districts(panel)


def _empty_periods(panel: Panel) -> list[Finding]:
    import pandas as pd

    periods = in_order(dict.fromkeys(panel.periods))
    if len(periods) < 2:
        return []
    codes = pd.Index(periods).get_indexer(panel.periods)
    order = np.argsort(codes, kind="stable")
    starts = np.searchsorted(codes[order], np.arange(len(periods)))
    findings = []
    for position, name in enumerate(panel.indicators):
        values = panel.values[:, position][order]
        known = np.add.reduceat((~np.isnan(values)).astype(np.int64), starts)
        other = np.add.reduceat((np.abs(values) > 0).astype(np.int64), starts) > 0
        zero = (known >= _FEWEST) & ~other
        if zero.any() and other.any():
            reason = Message(
                "“{title}” is 0 for every district in {periods} and not in other periods: probably missing, not zero.",
                title=panel.titles.get(name, name),
                periods=", ".join(text for text, hit in zip(periods, zero) if hit),
            )
            findings.append(Finding("zeros", name, reason, margin=DOUBTFUL))
    return findings


def _empty_districts(panel: Panel) -> list[Finding]:
    if len(panel.indicators) < 4 or len(panel) < 10:
        return []
    known = ~np.isnan(panel.values)
    zero = panel.values == 0
    # columns in which a zero says something because it is rare
    telling = zero.sum(axis=0) < _RARE * np.maximum(known.sum(axis=0), 1)
    if telling.sum() < _FEWEST:
        return []
    counts = known[:, telling].sum(axis=1)
    empty = (counts >= _FEWEST) & (zero[:, telling].sum(axis=1) >= _MOSTLY * np.maximum(counts, 1))
    if not empty.any() or empty.mean() > _RARE:
        return []
    names = [
        f"{district} ({period})" if period else str(district)
        for district, period in zip(panel.districts[empty][:6], panel.periods[empty][:6])
    ]
    reason = Message(
        "Rows that are 0 in nearly all indicators, which is rare elsewhere: {n}. Without people, or not valid instead of zero? First: {names}.",
        n=int(empty.sum()),
        names=", ".join(names),
    )
    return [Finding("zeros", int(empty.sum()), reason, margin=DOUBTFUL)]
