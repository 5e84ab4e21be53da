"""Traps in which other programs give wrong values."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.segregation import chance, evenness
from sozialraum.core.segregation.prepare import two_groups
from sozialraum.core.segregation.registry import MEASURES, compute
from sozialraum.core.segregation.space import Space

COLUMN, ROW = np.divmod(np.arange(400), 20)
CELLS = np.column_stack([COLUMN, ROW]) * 500.0 + 250
BOARD = Space(areas=np.full(400, 250_000.0), coordinates=CELLS, decay=1000.0)
EVERYONE = np.full(400, 100.0)
CLUSTERED = np.where(COLUMN < 10, 80.0, 20.0)
CHECKED = np.where((COLUMN + ROW) % 2 == 0, 80.0, 20.0)
SCATTERED = np.random.default_rng(3).permutation(CLUSTERED)


# Published with the project's methods card: 20 x 20 cells of 500 m, half with 80 %, half with 20 %, L = 1 km.
@pytest.mark.parametrize(
    ("name", "clustered", "checked"),
    [
        ("dissimilarity", 0.6, 0.6),
        ("spatial_proximity", 1.2605, 0.9979),
        ("absolute_clustering", 0.2605, -0.0021),
        ("distance_decay_isolation", 0.6348, 0.4989),
    ],
)
def test_board_of_20_by_20_cells(name, clustered, checked):
    found = [compute([name], x, EVERYONE, space=BOARD)[name][0, 0] for x in (CLUSTERED, CHECKED)]
    assert found == pytest.approx([clustered, checked], abs=5e-5)


CLUSTERING = ["spatial_proximity", "absolute_clustering", "distance_decay_isolation"]
KERNEL = ["spatial_dissimilarity", "spatial_information", "spatial_diversity", "spatial_isolation"]


@pytest.mark.parametrize("name", CLUSTERING + KERNEL)
def test_clustered_more_than_scattered_more_than_checked(name):
    values = [compute([name], x, EVERYONE, space=BOARD)[name].ravel()[0] for x in (CLUSTERED, SCATTERED, CHECKED)]
    assert values[0] > values[1] > values[2]


@pytest.mark.parametrize("name", ["distance_decay_isolation", "distance_decay_interaction", "spatial_isolation"])
def test_exposure_is_a_probability_on_unequal_totals(name):
    random = np.random.default_rng(5)
    t = random.integers(1, 5000, 400).astype(float)
    x = np.floor(t * random.random(400))
    assert 0 <= compute([name], x, t, space=BOARD)[name][0, 0] <= 1


def test_exposures_with_distance_decay_sum_to_one():
    found = compute(["distance_decay_isolation", "distance_decay_interaction"], CLUSTERED, EVERYONE, space=BOARD)
    assert sum(value[0, 0] for value in found.values()) == pytest.approx(1)


# Winship (1977), table 1, in three digits .387 .246 .131; here for 1,000 units without replacement.
@pytest.mark.parametrize(("size", "group", "expected"), [(10, 1, 0.38723), (10, 5, 0.24597), (100, 10, 0.13180)])
def test_chance_level(size, group, expected):
    data = two_groups(np.full((1, 1000, 1), float(group)), np.full((1, 1000), float(size)))
    assert chance.expected_dissimilarity(data)[0, 0] == pytest.approx(expected, abs=5e-6)


def test_chance_level_against_all_arrangements():
    """By hand: two persons of the group in units of 2, 1 and 2 places, all 10 arrangements equally likely."""
    sizes = [2, 1, 2]
    homes = [unit for unit, size in enumerate(sizes) for _ in range(size)]
    values = []
    for first in range(5):
        for second in range(first + 1, 5):
            x = np.bincount([homes[first], homes[second]], minlength=3).astype(float)
            values.append(float(evenness.dissimilarity(two_groups(x[None, :, None], np.array([sizes], float)))[0, 0]))
    data = two_groups(np.array([[[1.0], [0.0], [1.0]]]), np.array([sizes], float))
    assert chance.expected_dissimilarity(data)[0, 0] == pytest.approx(np.mean(values), rel=1e-12)


def test_chance_level_of_a_large_city_keeps_its_digits():
    """By simulation-free recursion: f(k) summed over the whole support of one unit in a city of four million."""
    total, group, size = 4_000_000, 700_000, 900
    k = np.arange(size + 1)
    logs = np.cumsum(np.log((group - k[:-1]) * (size - k[:-1]) / ((k[1:]) * (total - group - size + k[1:]))))
    weights = np.exp(np.concatenate([[0.0], logs]) - logs.max())
    probability = weights / weights.sum()
    deviation = (np.abs(k - size * group / total) * probability).sum()
    assert chance._mean_deviation(np.float64(size), np.float64(group), np.float64(total)) == pytest.approx(
        deviation, rel=1e-11
    )


def test_adjusted_runs_from_minus_one_to_one():
    assert chance.adjusted(np.array([0.2, 1.0, 0.1, 0.0]), np.full(4, 0.2)) == pytest.approx([0, 1, -0.5, -1])


def test_parameter_of_atkinson_is_used():
    random = np.random.default_rng(2)
    x, t = random.integers(1, 50, 60).astype(float), np.full(60, 60.0)
    values = [float(evenness.atkinson(two_groups(x[None, :, None], t[None]), b)[0, 0]) for b in (0.1, 0.25, 0.5, 0.9)]
    assert len({round(value, 6) for value in values}) == 4
    with pytest.raises(ValueError):
        evenness.atkinson(two_groups(x[None, :, None], t[None]), 1.0)


@pytest.mark.parametrize("name", sorted(name for name, row in MEASURES.items() if "borders" not in row.needs))
def test_empty_districts_change_nothing(name):
    """A district without anyone is left out everywhere: in n of ACL, in the area, in the sums."""
    random = np.random.default_rng(11)
    x, t = random.integers(1, 50, 40).astype(float), random.integers(60, 90, 40).astype(float)
    areas, places = random.uniform(1e4, 1e6, 41), random.uniform(0, 5000, (41, 2))
    space = Space(areas=areas[:40], coordinates=places[:40])
    more = Space(areas=areas, coordinates=places)
    before = compute([name], x, t, space=space)[name]
    after = compute([name], np.append(x, 0), np.append(t, 0), space=more)[name]
    assert after == pytest.approx(before, rel=1e-12)
    assert np.isfinite(before).all()


def test_concentration_of_equal_areas_is_not_defined():
    found = compute(["absolute_concentration", "relative_concentration"], CLUSTERED, EVERYONE, space=BOARD)
    assert all(np.isnan(value).all() for value in found.values())


@pytest.mark.parametrize("sizes", [[70.0, 30, 90], [10, 70], [30, 30, 10, 80, 20, 60, 90, 50, 70]])
@pytest.mark.parametrize("kind", ["even", "apart"])
def test_rounding_leaves_no_value_beyond_its_range(sizes, kind):
    totals = np.array(sizes)
    group = totals * 0.3 if kind == "even" else np.where(np.arange(len(totals)) % 2, totals, 0)
    names = [name for name, row in MEASURES.items() if not row.needs]
    for name, value in compute(names, group, totals).items():
        assert value.min() >= 0 and (MEASURES[name].high is None or value.max() <= MEASURES[name].high), name


def test_concentration_counts_whole_districts():
    # Areas 1, 2, 4, 8 with 40 persons each, group 30, 10, 10, 0, so X = 50: the smallest districts reach it with the
    # second, m1 = (40·1 + 40·2)/80 = 1.5, the largest likewise, m2 = (40·8 + 40·4)/80 = 6 (Massey & Denton 1988).
    # Σ x a/X = (30 + 20 + 40)/50 = 1.8, Σ y a/Y = (10 + 60 + 120 + 320)/110 = 510/110.
    space = Space(areas=np.array([1.0, 2, 4, 8]), perimeters=np.ones(4), coordinates=np.zeros((4, 2)))
    names = ["absolute_concentration", "relative_concentration"]
    values = compute(names, np.array([[30.0], [10], [10], [0]]), np.full(4, 40.0), space=space)
    assert values[names[0]][0, 0] == pytest.approx(1 - (1.8 - 1.5) / (6 - 1.5))
    assert values[names[1]][0, 0] == pytest.approx((1.8 / (510 / 110) - 1) / (1.5 / 6 - 1))


def test_concentration_of_a_group_of_nearly_everyone_is_defined():
    # Of areas 1 and 1.5 with 20,000 and 1 persons all but one are of the group: m1 = 1, m2 = 20001.5/20001.
    space = Space(areas=np.array([1.0, 1.5]), perimeters=np.ones(2), coordinates=np.zeros((2, 2)))
    totals = np.array([20000.0, 1])
    value = compute(["absolute_concentration"], np.array([[19999.0], [1]]), totals, space=space)
    m2 = 20001.5 / 20001
    assert value["absolute_concentration"][0, 0] == pytest.approx(1 - (20000.5 / 20000 - 1) / (m2 - 1))


@pytest.mark.parametrize("origin", [0.0, 390_000.7])
def test_the_edge_belongs_to_a_uniform_neighbourhood(origin):
    # A row of cells of 33.3 m, bandwidth two cells; of 5 cells the middle one's neighbourhood is all five.
    x, t = np.array([9.0, 0, 0, 0, 9]), np.full(5, 10.0)
    places = np.column_stack([origin + 33.3 * np.arange(5), np.full(5, 5_820_000.1)])
    space = Space(coordinates=places, areas=np.full(5, 33.3**2), bandwidth=66.6, kernel="uniform")
    value = compute(["spatial_isolation"], x, t, space=space)["spatial_isolation"][0, 0]
    assert value == pytest.approx(9 / 30)


def test_order_of_rows_at_equal_distance_does_not_matter():
    space = Space(areas=BOARD.areas, coordinates=CELLS, centre=(5000.0, 5000.0))
    x = np.random.default_rng(8).integers(0, 100, 400).astype(float)
    order = np.random.default_rng(9).permutation(400)
    other = Space(areas=BOARD.areas, coordinates=CELLS[order], centre=(5000.0, 5000.0))
    for name in ("absolute_centralisation", "relative_centralisation"):
        one, two = compute([name], x, EVERYONE, space=space), compute([name], x[order], EVERYONE, space=other)
        assert one[name] == pytest.approx(two[name], abs=1e-12)


def test_empty_group_is_not_a_number_and_harms_nobody():
    counts = np.column_stack([CLUSTERED, np.zeros(400)])[None]
    found = compute(
        [name for name in MEASURES if "borders" not in MEASURES[name].needs], counts, EVERYONE[None], space=BOARD
    )
    assert np.isnan(found["dissimilarity"][0, 1]) and found["dissimilarity"][0, 0] == pytest.approx(0.6)
    assert np.isfinite(found["spatial_proximity"][0, 0])


def test_a_group_of_everyone_can_be_set_against_land():
    # Three districts of 1, 1 and 2 km² with 50, 30 and 20 persons in a row: delta = ½(0.25 + 0.05 + 0.3) = 0.3, and
    # around the first one ACE = (0.5·0.5 − 0.8·0.25) + (0.8·1 − 1·0.5) = 0.35.
    space = Space(
        areas=np.array([1.0, 1, 2]),
        perimeters=np.ones(3),
        coordinates=np.array([[0.0, 0], [1000, 0], [2000, 0]]),
        centre=(0.0, 0.0),
    )
    names = ["dissimilarity", "isolation", "delta", "absolute_centralisation", "relative_centralisation"]
    values = compute(names, np.array([[50.0], [30], [20]]), space=space)
    got = [float(values[name][0, 0]) for name in names]
    assert got == pytest.approx([np.nan, 1, 0.3, 0.35, np.nan], nan_ok=True)


def test_correlation_ratio_needs_no_second_group():
    # p = 0.5 and 0.1, P = 0.3: isolation 130/300, η² = (0.43333 − 0.3) / 0.7 (Bell 1954; White 1986).
    counts, totals, nobody = np.array([[50.0], [10]]), np.array([100.0, 100]), np.zeros(2)
    values = compute(["correlation_ratio", "dissimilarity"], counts, totals, nobody)
    assert values["correlation_ratio"][0, 0] == pytest.approx((130 / 300 - 0.3) / 0.7)
    assert np.isnan(values["dissimilarity"][0, 0])


def test_far_pairs_are_left_out_only_in_large_layers(monkeypatch):
    from sozialraum.core.segregation import clustering

    random = np.random.default_rng(4)
    places, t = random.uniform(0, 60_000, (3000, 2)), random.integers(50, 90, 3000).astype(float)
    x = np.floor(t * random.random(3000))
    space = Space(areas=np.full(3000, 1e5), coordinates=places, decay=500.0)
    exact = compute(CLUSTERING, x, t, space=space)
    monkeypatch.setattr(clustering, "EXACT_UP_TO", 100)
    near = compute(CLUSTERING, x, t, space=space)
    for name in CLUSTERING:
        assert near[name] == pytest.approx(exact[name], rel=1e-4)
