"""A sample shows the way, all rows decide: long tables of which a few thousand rows look otherwise than the whole."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.tables.files import combine, read_bytes
from sozialraum.core.tables.options import SAMPLE_ROWS

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read(head: str, rows: list[str]):
    return combine(read_bytes("\n".join([head, *rows]).encode(), "zahlen_2020.csv"))


@pytest.mark.parametrize("order", ["sorted", "mixed"])
def test_a_dimension_that_no_sample_needs_is_found(order):
    """20,000 districts × 5 years × 2: hardly a district and year comes twice among 2,000 rows."""
    dice = np.random.default_rng(0)
    cells = [(d, y, b) for d in range(1, 20_001) for y in range(2018, 2023) for b in ("Mieten", "Eigentum")]
    if order == "mixed":
        cells = [cells[place] for place in dice.permutation(len(cells))]
    assert len(cells) > 50 * SAMPLE_ROWS
    rows = [f"{d:05d};{y};{b};{d * 10 + y % 10 + (b == 'Mieten')}" for d, y, b in cells]
    panel = read("Schlüssel;Jahr;Bereich;Wert", rows).panel
    assert set(panel.titles.values()) == {"Mieten", "Eigentum"}
    assert len(panel) == 100_000 and not np.isnan(panel.values).any()
    place = np.flatnonzero((panel.districts == "00007") & (panel.periods == "2020"))
    assert panel.column("mieten")[place].tolist() == [71] and panel.column("eigentum")[place].tolist() == [70]


def test_the_key_that_is_unique_in_all_rows_wins_over_one_that_is_unique_in_the_sample():
    rows = [f"{d % 15_000 + 1:05d};{d:06d};{d % 977 + 10}" for d in range(1, 20_001)]
    panel = read("Gebiet;Baublock;Einwohner", rows).panel
    assert len(panel) == 20_000 and panel.districts[0] == "000001" and not np.isnan(panel.values).any()


@pytest.mark.parametrize("count", [60, 200])
def test_a_long_table_sorted_by_district_has_no_more_districts_than_it_has(count):
    """The first 200 rows show one district and all of its indicators."""
    titles = [f"Merkmal {ALPHABET[i % 26]}{i // 26}" for i in range(60)]
    rows = [f"Ort {d:03d};{title};{d * 7 + i}" for d in range(count) for i, title in enumerate(titles)]
    panel = read("Bezeichnung;Sache;Zahl", rows).panel
    assert panel.values.shape == (count, 60) and not np.isnan(panel.values).any()


def test_what_no_sample_shows_is_told():
    """A key that repeats only far apart, and nothing that tells its rows apart: the whole table is a warning, not a panel of gaps."""
    rows = [f"{d % 30_000 + 1:05d};{d % 977 + 10}" for d in range(1, 40_001)]
    reading = read("Schlüssel;Einwohner", rows)
    assert any("come twice" in str(finding.reason) for finding in reading.findings if finding.warning)


def test_rows_longer_than_those_of_the_head_are_read_again_with_all_their_columns():
    """A larger sample of a table whose later rows have more cells ended in a traceback, which the fuzzer found."""
    rows = [f"{d % 15_000 + 1:05d};{d:06d};{d % 977 + 10}" for d in range(1, 20_001)]
    rows[19_000] += ";7;8"
    panel = read("Gebiet;Baublock;Einwohner", rows).panel
    assert len(panel) == 20_000
