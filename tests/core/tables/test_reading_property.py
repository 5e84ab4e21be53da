"""Any panel, written as offices write, is read by default as that panel, or a warning names each difference.

Never another panel without a word; always a warning where something is doubtful. The slow tables lie in shares, so that several
processes can take them; `scripts/reading_figures.py` counts as many others as one likes.
"""

from __future__ import annotations

import pytest
from foreign_tables.judge import judge
from foreign_tables.trial import table, try_all

FEW, SHARE, SHARES = 300, 1000, 5
MOST_CLEAN_WARNED = 2.0
"""Per cent of the tables without anything doubtful in them that may carry a warning."""


def listed(cases) -> list[str]:
    """Seeds and what was wrong, for `scripts/reading_figures.py --show SEED --plain`."""
    return [
        f"{seed}: {outcome.said or [str(atom) for atom in outcome.unnamed[:2]] or outcome.warnings[:1]}"
        for seed, outcome in cases[:12]
    ]


def shares():
    """Ranges of seeds: a few for every run, 5,000 for the slow ones."""
    yield pytest.param(range(FEW), id="few")
    for number in range(SHARES):
        first = FEW + number * SHARE
        yield pytest.param(range(first, first + SHARE), id=f"share {number + 1}", marks=pytest.mark.slow)


@pytest.mark.parametrize("seeds", list(shares()))
def test_what_was_written_is_read(seeds):
    figures = try_all(seeds)
    print(f"{len(seeds)} tables: {dict(figures.outcomes)}, clean ones with a warning: {len(figures.clean_warned)}")
    assert not figures.failed, listed(figures.failed)
    assert not figures.must_unwarned, listed(figures.must_unwarned)
    assert figures.share(figures.clean_warned, "clean") <= MOST_CLEAN_WARNED, listed(figures.clean_warned)
    assert not figures.clean_refused, listed(figures.clean_refused)
    # a reader that warns of everything, or refuses everything, would pass the lines above
    assert figures.outcomes["same"] > 0.9 * len(seeds)
    assert figures.verdicts["clean"] > 0.4 * len(seeds)


def test_every_table_ends_as_a_panel_or_a_sentence():
    """All features: no crash, and a warning that is about something says about what."""
    for seed in range(60_000, 60_200):
        outcome = judge(table(seed))
        assert outcome.kind != "crash", (seed, outcome.said)
        assert not outcome.mute, (seed, outcome.mute)
        if outcome.kind == "refused":
            assert len(outcome.said) > 30 and outcome.said.endswith("."), (seed, outcome.said)
