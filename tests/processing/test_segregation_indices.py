from __future__ import annotations

import math

import pytest

# By hand: district shares .8/.2 of equal size, D = .6, isolation = .8·.8 + .2·.2 = .68, P = .5.
TWO = {"district": ["1", "2"], "a": [80, 20], "b": [20, 80], "everyone": [100, 100]}


def _values(table: dict, measure: str, **where) -> list[float]:
    rows = range(len(table["measure"]))
    return [
        table["value"][row]
        for row in rows
        if table["measure"][row] == measure and all(table[name][row] == value for name, value in where.items())
    ]


def test_two_districts_by_hand(run, make_layer, read_layer):
    table = read_layer(run("segregationindices", INPUT=make_layer(TWO), GROUPS=["a"], TOTAL_FIELD="everyone")["OUTPUT"])
    assert _values(table, "dissimilarity", group="a") == [pytest.approx(0.6)]
    assert _values(table, "isolation", group="a") == [pytest.approx(0.68)]
    entropy = 1 + (0.8 * math.log(0.8) + 0.2 * math.log(0.2)) / math.log(2)
    assert _values(table, "entropy", group="a") == [pytest.approx(entropy)]
    assert _values(table, "multi_information") == [pytest.approx(entropy)]
    assert set(table["districts"]) == {2} and set(table["population"]) == {200.0}


def test_periods_are_separate_and_in_order(run, make_layer, read_layer):
    layer = make_layer(
        {
            "district": ["1", "2", "1", "2"],
            "period": ["2021", "2021", "2011", "2011"],
            "a": [80, 20, 50, 50],
            "t": [100, 100, 100, 100],
        }
    )
    table = read_layer(
        run("segregationindices", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", MEASURES=["dissimilarity"])["OUTPUT"]
    )
    assert table["period"] == ["2011", "2021"]
    assert table["value"] == pytest.approx([0.0, 0.6])


def test_unknown_field_is_one_sentence(run, make_layer):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException):
        run("segregationindices", INPUT=make_layer(TWO), GROUPS=["nobody"], TOTAL_FIELD="everyone")
