"""Any panel, written as offices write, is read by default as that panel, or a warning names each difference.

Never another panel without a word; always a warning where something is doubtful. What the reader does not keep to yet is
listed in OPEN and counted by `scripts/reading_figures.py`; a feature leaves the list with the change that mends it.
"""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
import pytest
from foreign_tables.judge import judge
from foreign_tables.plan import FEATURES, drawn
from foreign_tables.trial import table, try_all

OPEN = {
    "layout": {"longvalues", "long2"}, "total": {"place"}, "sentinel": {"several", "one"}, "encoding": {"mac_roman"},
}  # fmt: skip
"""Feature → choices with which some table is still misread in silence."""
MOST_CLEAN_WARNED = 2.0
"""Per cent of the tables without anything doubtful in them that may carry a warning. Tables with total rows are not among them
yet: a word for a total is told as a warning where no column of keys stands beside it."""


def without_totals(seeds) -> list[int]:
    return [seed for seed in seeds if drawn(np.random.default_rng(seed)).total == "none"]


def settled(count: int, first: int) -> list[int]:
    """Seeds of so many tables without an open feature."""
    seeds: list[int] = []
    while len(seeds) < count:
        plan = asdict(drawn(np.random.default_rng(first)))
        if not any(plan[feature] in choices for feature, choices in OPEN.items()):
            seeds.append(first)
        first += 1
    return seeds


def listed(cases) -> list[str]:
    """Seeds and what was wrong, for `scripts/reading_figures.py --show SEED --plain`."""
    return [
        f"{seed}: {outcome.said or [str(atom) for atom in outcome.unnamed[:2]] or outcome.warnings[:1]}"
        for seed, outcome in cases[:12]
    ]


def test_what_is_open_is_a_choice():
    assert all(choices < set(FEATURES[feature]) for feature, choices in OPEN.items())


@pytest.mark.parametrize(
    ("count", "first"), [(300, 0), pytest.param(3000, 300, marks=pytest.mark.slow)], ids=["few", "many"]
)
def test_what_was_written_is_read(count, first):
    figures = try_all(settled(count, first))
    assert not figures.failed, listed(figures.failed)
    assert not figures.must_unwarned, listed(figures.must_unwarned)
    warned = without_totals(seed for seed, _ in figures.clean_warned)
    assert 100 * len(warned) <= MOST_CLEAN_WARNED * len(without_totals(figures.clean)), warned
    assert not figures.clean_refused, listed(figures.clean_refused)
    # a reader that warns of everything, or refuses everything, would pass the lines above
    assert figures.outcomes["same"] > 0.85 * count
    assert figures.verdicts["clean"] > 0.4 * count


def test_every_table_ends_as_a_panel_or_a_sentence():
    """All features: no crash, and a warning that is about something says about what."""
    for seed in range(60_000, 60_200):
        outcome = judge(table(seed))
        assert outcome.kind != "crash", (seed, outcome.said)
        assert not outcome.mute, (seed, outcome.mute)
        if outcome.kind == "refused":
            assert len(outcome.said) > 30 and outcome.said.endswith("."), (seed, outcome.said)
