"""Short cuts for large layers give what the plain way gives."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.segregation import chance, composition, neighbourhoods, pairs, prepare, raster
from sozialraum.core.segregation.registry import MEASURES, compute
from sozialraum.core.segregation.space import KERNELS, Space

RANDOM = np.random.default_rng(1)
PLAIN = [name for name, row in MEASURES.items() if not row.needs]


def cells(count: int, width: int, height: int) -> np.ndarray:
    """Centres of different cells of a 100 m grid, far from the origin."""
    chosen = RANDOM.permutation(width * height)[:count]
    return np.column_stack([chosen % width, chosen // width]) * 100.0 + [4_321_050, 2_987_050]


def test_united_districts_give_the_same_values(monkeypatch):
    t = RANDOM.geometric(1 / 20, 5000).astype(float)
    x = RANDOM.binomial(t.astype(int), 0.2).astype(float)
    t[::50] = 0
    x[::50] = 0
    plain = compute(PLAIN, x, t)
    monkeypatch.setattr(composition, "_LARGE", 1000)
    united = prepare.two_groups(x[None, :, None], t[None]).compact
    assert united.x.shape[-1] < 2500
    found = compute(PLAIN, x, t)
    for name in PLAIN:
        assert found[name] == pytest.approx(plain[name], rel=1e-12), name


def test_decimals_and_different_districts_are_not_united():
    assert composition.unite([np.array([1.5, 1.5, 1.5])]) is None
    assert composition.unite([np.arange(100.0), np.arange(100.0)]) is None


def test_united_districts_keep_their_sums():
    one, two = np.array([3.0, 1, 3, 3, 0, 0]), np.array([7.0, 2, 7, 7, 0, 0])
    united = composition.unite([one, two])
    assert sorted(zip(*united)) == [(0.0, 0.0), (1.0, 2.0), (9.0, 21.0)]


def test_chance_level_by_sizes_is_the_same(monkeypatch):
    t = RANDOM.integers(0, 60, (2, 800)).astype(float)
    x = RANDOM.binomial(t.astype(int), 0.3).astype(float)[..., None]
    plain = chance.expected_dissimilarity(prepare.two_groups(x, t))
    monkeypatch.setattr(chance, "_MANY", 100)
    assert chance.expected_dissimilarity(prepare.two_groups(x, t)) == pytest.approx(plain, rel=1e-12)


def test_grid_is_recognised_and_scattered_points_are_not():
    grid = raster.grid_of(cells(3000, 80, 90))
    assert (grid.width, grid.height) == (100, 100)
    assert raster.grid_of(RANDOM.uniform(0, 5000, (3000, 2))) is None
    assert raster.grid_of(np.repeat(cells(20, 10, 10), 2, axis=0)) is None


@pytest.mark.parametrize("kernel", KERNELS)
def test_grid_sums_are_the_sums_over_pairs(kernel):
    places = cells(4000, 350, 300)
    values = RANDOM.integers(0, 100, (4000, 3)).astype(float)
    weigh, radius = neighbourhoods.weights(kernel, 730.0)
    radius = radius or 4000.0
    exact = pairs.near_pairs(places, values, weigh, radius)
    found = raster.grid_sums(raster.grid_of(places), values, weigh, radius)
    assert np.abs(found - exact).max() < 1e-11 * exact.max()


def test_near_pairs_are_all_pairs_within_the_radius():
    places = RANDOM.uniform(0, 9000, (900, 2))
    values = RANDOM.uniform(0, 1, (900, 2))
    weigh, radius = neighbourhoods.weights("biweight", 1200.0)
    assert pairs.near_pairs(places, values, weigh, radius) == pytest.approx(pairs.all_pairs(places, values, weigh))
    distance = np.hypot(*(places[:, None] - places[None]).T).T
    exact = np.maximum(1 - (distance / 1200) ** 2, 0) ** 2 @ values
    assert pairs.all_pairs(places, values, weigh) == pytest.approx(exact)


def test_own_distance_counts_for_the_district_itself():
    places = RANDOM.uniform(0, 9000, (700, 2))
    own = RANDOM.uniform(100, 300, 700)
    values = np.ones((700, 1))
    weigh, _ = neighbourhoods.weights("exponential", 500.0)
    distance = np.hypot(*(places[:, None] - places[None]).T)
    distance[np.diag_indices(700)] = own
    exact = np.exp(-distance / 500).sum(1, keepdims=True)
    assert pairs.all_pairs(places, values, weigh, own) == pytest.approx(exact)
    assert pairs.near_pairs(places, values, weigh, 7000.0, own) == pytest.approx(exact, rel=1e-5)


@pytest.mark.parametrize("kernel", ["gaussian", "exponential"])
def test_kernels_without_end_end_far_out_in_large_layers(monkeypatch, kernel):
    places = RANDOM.uniform(0, 20_000, (1500, 2))
    t = RANDOM.integers(20, 90, 1500).astype(float)
    x = np.floor(t * RANDOM.random(1500))
    space = Space(coordinates=places, bandwidth=600.0, kernel=kernel)
    exact = compute(["spatial_information"], x, t, space=space)["spatial_information"]
    monkeypatch.setattr(neighbourhoods, "EXACT_UP_TO", 100)
    near = compute(["spatial_information"], x, t, space=space)["spatial_information"]
    assert near == pytest.approx(exact, rel=1e-3)


def test_districts_without_a_place_are_left_out():
    places = RANDOM.uniform(0, 3000, (50, 2))
    areas = np.full(50, 1e5)
    x, t = RANDOM.integers(1, 20, 50).astype(float), np.full(50, 30.0)
    names = ["spatial_proximity", "spatial_information", "spatial_isolation", "delta"]
    exact = compute(names, x[:49], t[:49], space=Space(areas=areas[:49], coordinates=places[:49]))
    places[49], areas[49] = np.nan, np.nan
    found = compute(names, x, t, space=Space(areas=areas, coordinates=places))
    for name in names:
        assert found[name] == pytest.approx(exact[name])


def test_grid_is_recognised_where_a_part_of_the_rows_misses_its_step():
    """Every second row lies on even columns only, so that a part of the rows shows twice the step."""
    places = np.column_stack([np.arange(40_000) % 200 * 2.0, np.arange(40_000) // 200 * 1.0]) * 100
    places[1::4, 0] += 100
    grid = raster.grid_of(places[np.argsort(np.arange(40_000) % 4, kind="stable")])
    assert (grid.width, grid.height) == (100, 100)


def test_one_line_of_cells_is_a_grid():
    assert raster.grid_of(np.column_stack([np.arange(50) * 100.0, np.zeros(50)])).width == 100
