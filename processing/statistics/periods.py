"""Which period of a layer is meant, and its rows, for tools that decide for one year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...core.data.places import refuse_repeated
from ...core.messages import SozialraumError
from ...core.periods import in_order, read_period
from ..io.layers import Rows


def rows_of_one_period(request) -> Rows:
    """The rows of PERIOD, else of the newest period; all where the layer has none. Each district may occur once."""
    rows = request.rows()
    period_field = request.period_field(rows)
    wanted = request.text("PERIOD")
    if period_field:
        texts = [text or "" for text in rows.texts(period_field)]
        known = in_order(dict.fromkeys(texts))
        period = asked_period(wanted, known) if wanted else known[-1]
        rows = rows.take([place for place, text in enumerate(texts) if text == period])
    refuse_repeated(text or "" for text in rows.texts(request.key_field()))
    return rows


def rows_of_periods(rows: Rows, period_field: str, wanted: str) -> Rows:
    """The rows of the periods that are wanted, separated by commas, in whatever spelling; all where none is."""
    names = [part.strip() for part in re.split(r"[,;\n]", wanted) if part.strip()]
    if not names:
        return rows
    if not period_field:
        raise SozialraumError(
            "Periods are chosen ({periods}), but no field with the period. Choose that field (PERIOD_FIELD), or no periods.",
            periods=", ".join(names),
        )
    texts = [text or "" for text in rows.texts(period_field)]
    known = in_order(dict.fromkeys(filter(None, texts)))
    chosen = {asked_period(name, known) for name in names}
    return rows.take([place for place, text in enumerate(texts) if text in chosen])


def asked_period(wanted: str, known: Sequence[str]) -> str:
    """The period of the layer that somebody means, in whatever spelling; SozialraumError where it has none of that name."""
    text = wanted if wanted in known else read_period(wanted) or wanted
    if text not in known:
        raise SozialraumError(
            "The layer has no period “{period}”. It has: {known}.", period=wanted, known=", ".join(known)
        )
    return text
