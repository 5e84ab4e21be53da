"""Berlin's Monitoring Soziale Stadtentwicklung 2021, six indicators: three kinds are stable, more are not."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from sozialraum.core.typology.kinds import find_kinds
from sozialraum.core.typology.tree import short_tree

NAMES = ("S1", "S3", "S4", "D1", "D3", "D4")


@pytest.fixture(scope="module")
def values(real_data) -> np.ndarray:
    path = real_data / "berlin" / "mss" / "mss_2021_index_indikatoren.csv"
    if not path.exists():
        pytest.skip("needs the table of the MSS 2021")
    with path.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["KOM"] == "gültig"]
    return np.array([[float(row[name]) for name in NAMES] for row in rows])


def test_three_kinds_are_stable_and_two_questions_tell_them(values):
    z = (values - values.mean(axis=0)) / values.std(axis=0)
    found = find_kinds(z)
    assert found.chosen is not None and found.chosen.kinds == 3
    assert found.chosen.rand == pytest.approx(0.88, abs=0.04)
    four = next(one for one in found.trials if one.kinds == 4)
    assert four.rand == pytest.approx(0.79, abs=0.04) and four.jaccard.min() < 0.5
    tree = short_tree(values, found.chosen.label, 3)
    assert tree.right == pytest.approx(0.89, abs=0.01)
    assert tree.top.indicator == 0 and tree.top.limit == pytest.approx(4.8, abs=0.05)
    assert tree.top.high.indicator == 1 or tree.top.low.indicator == 1
    second = tree.top.high if tree.top.high.indicator == 1 else tree.top.low
    assert second.limit == pytest.approx(18.5, abs=0.05)
