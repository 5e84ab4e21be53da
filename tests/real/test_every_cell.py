"""Every cell of every real table, read by default, is the one that an independent counting finds."""

from __future__ import annotations

import pytest
from foreign_tables.judge import read
from foreign_tables.real_tables import cells_of, compare, judged

PARTS = (
    "berlin/ewr",
    "berlin/bevoelkerung",
    "berlin/mss",
    "berlin/geometry",
    "berlin_boundaries",
    "leipzig",
    "muenchen",
    "germany_gisd",
)
LARGE = ("berlin/ewr", "berlin/bevoelkerung", "berlin/mss")


def test_the_parts_are_all_there_is(real_data):
    found = {path.relative_to(real_data).as_posix() for path in real_data.rglob("*.csv")}
    assert {path for path in found if not path.startswith(PARTS)} == set()
    assert len(found) == 88


@pytest.mark.parametrize(
    "part", [pytest.param(part, marks=pytest.mark.slow) if part in LARGE else part for part in PARTS]
)
def test_every_table_is_read_right_by_default(real_data, part):
    paths = sorted((real_data / part).rglob("*.csv"))
    wrong = {}
    for path in paths:
        kind, outcome = judged(path)
        if kind != "right":
            wrong[path.name] = kind, outcome.said, [str(atom) for atom in outcome.atoms[:3]]
    assert paths
    assert not wrong


def test_one_wrong_cell_is_seen(real_data):
    path = real_data / "leipzig" / "csv" / "leipzig_arbeitslose_jahre.csv"
    panel = read([(path.name, path.read_bytes())]).panel
    assert compare(cells_of(path), panel, path.name) == []
    panel.values[7, 1] += 1
    kinds = {atom.kind for atom in compare(cells_of(path), panel, path.name)}
    assert kinds == {"indicator_lost", "indicator_added"}
