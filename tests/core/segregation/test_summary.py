"""Rows of the table: what is left out, what is said, chance level, bounds, exposure matrix."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.segregation.registry import DIMENSIONS, MEASURES, STANDARD
from sozialraum.core.segregation.summary import Inferring, Input, add_up, exposure, summarise

X = np.array([[[80.0], [20], [50]], [[70], [30], [50]]])
T = np.full((2, 3), 100.0)


def texts(summary) -> str:
    return " | ".join(str(note) for note in summary.notes)


def test_every_measure_has_a_title_of_its_own_and_a_known_dimension():
    assert len({str(row.title) for row in MEASURES.values()}) == len(MEASURES)
    assert {row.dimension for row in MEASURES.values()} == set(DIMENSIONS)


def test_rows_come_in_the_order_of_measures_groups_and_periods():
    summary = summarise(["isolation", "dissimilarity"], Input(np.concatenate([X, 100 - X], -1), T))
    assert [(row.measure.name, row.group, row.period) for row in summary.rows] == [
        (name, group, period) for name in ("isolation", "dissimilarity") for group in (0, 1) for period in (0, 1)
    ]
    assert summary.notes == []


def test_dissimilarity_comes_with_its_chance_level():
    rows = summarise(["dissimilarity", "isolation"], Input(X, T)).rows
    assert rows[0].value == pytest.approx(0.4)
    assert 0 < rows[0].expected < 0.1
    assert rows[0].adjusted == pytest.approx((0.4 - rows[0].expected) / (1 - rows[0].expected))
    assert np.isnan(rows[2].expected)


@pytest.mark.parametrize(
    ("x", "t", "said"),
    [
        ([80.0, 20, np.nan], [100.0, 100, 100], "missing"),
        ([80.0, 20, -5], [100.0, 100, 100], "negative"),
        ([80.0, 20, 150], [100.0, 100, 100], "larger than the total"),
        ([80.0, 20, 0], [100.0, 100, 0], "nobody lives there"),
        ([80.0, 20, 20], [100.0, 100, 40], "fewer persons"),
    ],
)
def test_bad_districts_are_left_out_and_named(x, t, said):
    data = Input(np.array(x)[None, :, None], np.array(t)[None], minimum=50, districts=["a", "b", "Nordstadt"])
    summary = summarise(["dissimilarity"], data)
    assert summary.rows[0].value == pytest.approx(0.6)
    assert (summary.rows[0].districts, summary.rows[0].districts_left_out) == (2, 1)
    assert summary.rows[0].population == 200
    assert said in texts(summary) and "Nordstadt" in texts(summary)


def test_the_wrong_number_is_named():
    counts = np.array([[[-4.0, 5.0], [20, 130.5], [50, 10]]])
    data = Input(counts, np.array([[100.0, 100, 100]]), names=["women", "men"], districts=["North", "South", "West"])
    said = texts(summarise(["dissimilarity"], data))
    assert "(North: women -4)" in said and "(South: men 130.5 of 100)" in said


def test_the_number_of_two_groups_together_is_named():
    data = Input(
        np.array([[[60.0], [20], [50]]]),
        np.full((1, 3), 100.0),
        np.array([[60.0, 20, 50]]),
        names=["women"],
        districts=["North", "South", "West"],
    )
    assert "(North: women 120 of 100)" in texts(summarise(["dissimilarity"], data))


@pytest.mark.parametrize(
    ("x", "said"), [([0.0, 0, 0], "nobody belongs to “women”"), ([100.0, 100, 100], "nobody to be compared with")]
)
def test_groups_without_members_are_named_and_the_rest_is_computed(x, said):
    counts = np.column_stack([x, [80.0, 20, 50]])[None]
    summary = summarise(["dissimilarity"], Input(counts, T[:1], names=["women", "men"]))
    assert np.isnan(summary.rows[0].value)
    assert summary.rows[1].value == pytest.approx(0.4)
    assert said in texts(summary)


def test_one_district_is_said():
    summary = summarise(STANDARD, Input(np.array([[[5.0]]]), np.array([[9.0]])))
    spread = [row for row in summary.rows if row.measure.name != "isolation"]
    assert all(np.isnan(row.value) for row in spread)
    assert "fewer than two districts" in texts(summary)


def test_nothing_known_is_said():
    summary = summarise(STANDARD, Input(np.full((1, 4, 1), np.nan), np.full((1, 4), np.nan)))
    assert all(np.isnan(row.value) for row in summary.rows)
    assert "missing" in texts(summary)


def test_spatial_measures_without_geometry_are_named_and_the_rest_is_computed():
    summary = summarise(["spatial_proximity", "dissimilarity"], Input(X, T))
    assert [row.measure.name for row in summary.rows] == ["dissimilarity"] * 2
    assert "Spatial proximity" in texts(summary)


def test_rows_that_do_not_exist_are_not_left_out():
    counts, present = np.array([[[80.0], [20], [np.nan]]]), np.array([[True, True, False]])
    summary = summarise(["dissimilarity"], Input(counts, np.array([[100.0, 100, np.nan]]), present=present))
    assert summary.rows[0].districts_left_out == 0 and summary.notes == []


def test_bounds_only_where_something_is_hidden():
    counts = X.copy()
    counts[1, 0] = np.nan
    rows = summarise(["dissimilarity"], Input(counts, T)).rows
    assert np.isnan(rows[0].value_min)
    assert rows[1].value_min < 0.3 < rows[1].value_max
    narrow = (np.full(counts.shape, 68.0), np.full(counts.shape, 72.0))
    tight = summarise(["dissimilarity"], Input(counts, T, hidden=narrow)).rows[1]
    assert rows[1].value_min < tight.value_min < tight.value_max < rows[1].value_max


def test_inference_reaches_the_rows():
    random = np.random.default_rng(1)
    t = random.integers(100, 300, (2, 40)).astype(float)
    x = np.floor(t * random.uniform(0.1, 0.6, (2, 40)))[..., None]
    rows = summarise(STANDARD, Input(x, t), inferring=Inferring("bootstrap", 200, 1)).rows
    assert all(row.lower < row.value < row.upper for row in rows)
    rows = summarise(STANDARD, Input(x, t), inferring=Inferring("permutation", 99, 1)).rows
    assert all(row.p_value == pytest.approx(0.01) for row in rows)
    assert all(row.expected < row.value for row in rows)


def test_overlapping_groups_are_mentioned():
    counts = np.array([[[80.0, 60], [20, 90]]])
    assert "overlap" in texts(summarise(["multi_information"], Input(counts, np.full((1, 2), 100.0))))
    counts = np.array([[[40.0, 30], [20, 50]]])
    assert "none of the groups" in texts(summarise(["multi_information"], Input(counts, np.full((1, 2), 100.0))))


def test_exposure_matrix_by_hand():
    """Districts 80:20 and 20:80: the average member of a group has 68 % of the own group around."""
    found = exposure(Input(X[:1, :2], T[:1, :2]))
    assert found.rest
    assert found.values[0] == pytest.approx(np.array([[0.68, 0.32], [0.32, 0.68]]))


def test_exposure_matrix_has_rows_that_sum_to_one():
    random = np.random.default_rng(2)
    counts = random.integers(0, 50, (3, 20, 4)).astype(float)
    t = counts.sum(-1) + random.integers(0, 30, (3, 20))
    assert exposure(Input(counts, t)).values.sum(-1) == pytest.approx(np.ones((3, 5)))
    assert exposure(Input(counts)).values.sum(-1) == pytest.approx(np.ones((3, 4)))
    versus = random.integers(1, 50, (3, 20)).astype(float)
    assert exposure(Input(counts[..., :1], t, versus + 0.0)).values.shape[-1] >= 2


def test_every_measure_is_described_in_the_methods(root):
    text = (root / "docs" / "methoden" / "segregation.md").read_text(encoding="utf-8")
    assert [name for name in MEASURES if f"`{name}`" not in text] == []


@pytest.mark.parametrize(
    ("groups", "totals", "fitting"),
    [
        ([[30.0, 70.0], [60.0, 40.0]], [100.0, 100.0], True),
        ([[30.0, 70.0], [60.0, 40.0]], None, True),
        ([[30.0], [60.0]], [100.0, 100.0], True),
        ([[30.0, 20.0], [60.0, 10.0]], [100.0, 100.0], False),
        ([[80.0, 70.0], [60.0, 90.0]], [100.0, 100.0], False),
        ([[30.0, 70.0], [60.0, 40.0]], [[100.0, 100.0], [100.0, 100.0]], True),
        ([[30.0, 70.0], [60.0, 40.0]], [[60.0, 100.0], [80.0, 100.0]], False),
        ([[3000.0, 7001.0], [6000.0, 3998.0]], [10000.0, 10000.0], True),
    ],
)
def test_groups_add_up_or_not(groups, totals, fitting):
    counts = np.array([groups])
    assert add_up(Input(counts, None if totals is None else np.array([totals]))) == fitting
