"""The panel that a perfect reader makes: what the judge must find nothing wrong with."""

from __future__ import annotations

import numpy as np

from .judge import plain
from .panels import Truth


def ideal(truth: Truth):
    """The truth as a panel of the plugin, without the rows of which nothing is known."""
    from sozialraum.core.data.panel import Panel
    from sozialraum.core.data.status import STATUS_CODE

    rows = [(d, p) for d in range(len(truth.keys)) for p in range(len(truth.periods))]
    rows = [(d, p) for d, p in rows if (truth.status[d, p] != "absent").any()]
    code = {
        **STATUS_CODE,
        "absent": STATUS_CODE["missing"],
        "sentinel": STATUS_CODE["missing"],
        "either": STATUS_CODE["ok"],
    }
    status = np.array([[code[text] for text in truth.status[d, p]] for d, p in rows], dtype=np.uint8)
    values = np.array([truth.values[d, p] for d, p in rows])
    values[np.array([list(truth.status[d, p] == "sentinel") for d, p in rows])] = np.nan
    names = [plain(indicator.title).replace(" ", "_") for indicator in truth.indicators]
    return Panel(
        np.array([truth.keys[d] for d, _ in rows], dtype=object),
        np.array([truth.periods[p] for _, p in rows], dtype=object),
        names,
        values,
        status,
        {"district_name": np.array([truth.names[d] or None for d, _ in rows], dtype=object)},
        {name: indicator.title for name, indicator in zip(names, truth.indicators)},
        "ideal",
    )
