"""Every measure against its formula written out in loops, on districts of unequal size and shape."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sozialraum.core.segregation import registry
from sozialraum.core.segregation.space import Borders, Space

N = 23
RANDOM = np.random.default_rng(7)
X = RANDOM.integers(1, 60, N).astype(float)
Z = RANDOM.integers(0, 40, N).astype(float)
T = X + Z + RANDOM.integers(1, 90, N)
Y = T - X
AREA = RANDOM.uniform(1e4, 9e5, N)
RIM = 4 * np.sqrt(AREA) * RANDOM.uniform(1, 1.5, N)
PLACE = RANDOM.uniform(0, 6000, (N, 2))
PAIRS = sorted({tuple(sorted(RANDOM.choice(N, 2, replace=False).tolist())) for _ in range(40)})
LENGTH = np.array([0.0 if k % 5 == 0 else 50.0 + 10 * k for k in range(len(PAIRS))])
BORDERS = Borders(np.array([i for i, _ in PAIRS]), np.array([j for _, j in PAIRS]), LENGTH)
L, BANDWIDTH, CENTRE = 800.0, 1500.0, (2500.0, 3300.0)
SPACE = Space(AREA, RIM, PLACE, BORDERS, "queen", L, BANDWIDTH, "biweight", CENTRE)


def distance(i: int, j: int) -> float:
    return math.dist(PLACE[i], PLACE[j])


def c(i: int, j: int) -> float:
    return math.exp(-(math.sqrt(0.6 * AREA[i]) if i == j else distance(i, j)) / L)


def double(left, right) -> float:
    return sum(left[i] * right[j] * c(i, j) for i in range(N) for j in range(N))


def entropy(*shares: float) -> float:
    return -sum(p * math.log(p) for p in shares if p > 0)


def two_groups(x, y, t) -> dict[str, float]:
    """Every two-group measure by its formula; y the others, t everyone (interaction with the whole district)."""
    s = [a + b for a, b in zip(x, y)]
    sx, sy, ss, st = sum(x), sum(y), sum(s), sum(t)
    p = [a / b for a, b in zip(x, s)]
    big_p = sx / ss
    d = 0.5 * sum(abs(a / sx - b / sy) for a, b in zip(x, y))
    city = entropy(big_p, 1 - big_p)
    isolation = sum(a / sx * a / b for a, b in zip(x, t))
    result = {
        "dissimilarity": d,
        "gini": sum(s[i] * s[j] * abs(p[i] - p[j]) for i in range(N) for j in range(N))
        / (2 * ss**2 * big_p * (1 - big_p)),
        "entropy": sum(s[i] * (city - entropy(p[i], 1 - p[i])) for i in range(N)) / (city * ss),
        "hutchens": 1 - sum(math.sqrt(x[i] * y[i] / (sx * sy)) for i in range(N)),
        "gorard": 0.5 * sum(abs(x[i] / sx - s[i] / ss) for i in range(N)),
        "min_max": 2 * d / (1 + d),
        "isolation": isolation,
        "interaction": sum(x[i] / sx * y[i] / t[i] for i in range(N)),
        "correlation_ratio": (isolation - sx / st) / (1 - sx / st),
        "delta": 0.5 * sum(abs(x[i] / sx - AREA[i] / sum(AREA)) for i in range(N)),
    }
    for b in (0.1, 0.5, 0.9):
        inner = sum((1 - p[i]) ** (1 - b) * p[i] ** b * s[i] / (big_p * ss) for i in range(N))
        result[f"atkinson_{round(b * 10):02d}"] = 1 - big_p / (1 - big_p) * inner ** (1 / (1 - b))
    result.update(clustering(x, y, s, t))
    result.update(concentration(x, y, t))
    result.update(contiguity(p, d))
    order = sorted(range(N), key=lambda i: math.dist(PLACE[i], CENTRE))
    result["absolute_centralisation"] = centralisation([x[i] for i in order], [AREA[i] for i in order])
    result["relative_centralisation"] = centralisation([x[i] for i in order], [y[i] for i in order])
    weight = [[max(0.0, 1 - (distance(i, j) / BANDWIDTH) ** 2) ** 2 for j in range(N)] for i in range(N)]
    around = [[sum(w * v for w, v in zip(weight[i], values)) for i in range(N)] for values in (x, y, t)]
    result["spatial_isolation"] = sum(x[i] / sx * around[0][i] / around[2][i] for i in range(N))
    result["spatial_exposure"] = sum(x[i] / sx * around[1][i] / around[2][i] for i in range(N))
    return result


def clustering(x, y, s, t) -> dict[str, float]:
    sx, sy, ss = sum(x), sum(y), sum(s)
    p_xx, p_yy, p_ss = double(x, x) / sx**2, double(y, y) / sy**2, double(s, s) / ss**2
    chance = sx / N**2 * double(np.ones(N), np.ones(N))
    near = {
        name: sum(x[i] / sx * c(i, j) * v[j] for i in range(N) for j in range(N)) for name, v in (("x", x), ("t", t))
    }
    k = [[c(i, j) * t[j] / sum(c(i, m) * t[m] for m in range(N)) for j in range(N)] for i in range(N)]
    return {
        "spatial_proximity": (sx * p_xx + sy * p_yy) / (ss * p_ss),
        "relative_clustering": p_xx / p_yy - 1,
        "absolute_clustering": (near["x"] - chance) / (near["t"] - chance),
        "distance_decay_isolation": sum(x[i] / sx * sum(k[i][j] * x[j] / t[j] for j in range(N)) for i in range(N)),
        "distance_decay_interaction": sum(x[i] / sx * sum(k[i][j] * y[j] / t[j] for j in range(N)) for i in range(N)),
    }


def concentration(x, y, t) -> dict[str, float]:
    sx, sy = sum(x), sum(y)

    def mean(order) -> float:
        people = land = 0.0
        for i in order:
            people += t[i]
            land += t[i] * AREA[i]
            if people >= sx:
                break
        return land / people

    order = sorted(range(N), key=lambda i: AREA[i])
    m1, m2 = mean(order), mean(order[::-1])
    of_x, of_y = sum(x * AREA) / sx, sum(y * AREA) / sy
    return {
        "absolute_concentration": 1 - (of_x - m1) / (m2 - m1),
        "relative_concentration": (of_x / of_y - 1) / (m1 / m2 - 1),
    }


def centralisation(x, other) -> float:
    cx, co = np.cumsum(x) / sum(x), np.cumsum(other) / sum(other)
    return sum(cx[i - 1] * co[i] - cx[i] * co[i - 1] for i in range(1, N))


def contiguity(p, d) -> dict[str, float]:
    gap = [abs(p[i] - p[j]) for i, j in PAIRS]
    r = RIM / AREA
    shape = [(r[i] + r[j]) / (2 * max(r)) for i, j in PAIRS]
    return {
        "dissimilarity_adjacency": d - sum(gap) / len(PAIRS),
        "dissimilarity_border": d - sum(length * g for length, g in zip(LENGTH, gap)) / sum(LENGTH),
        "dissimilarity_shape": d - sum(length * g * f for length, g, f in zip(LENGTH, gap, shape)) / sum(LENGTH),
    }


def many_groups(x) -> dict[str, float]:
    """Every multigroup measure by its formula; x: (districts, groups)."""
    groups = range(x.shape[1])
    t, total = x.sum(1), x.sum()
    share, p = x / t[:, None], x.sum(0) / total
    i_all = sum(q * (1 - q) for q in p)
    weight = [[max(0.0, 1 - (distance(i, j) / BANDWIDTH) ** 2) ** 2 for j in range(N)] for i in range(N)]
    around = np.array(weight) @ x
    around = around / around.sum(1, keepdims=True)
    m = sum(
        x[i, k] / total * math.log(x[i, k] / total / (t[i] / total * p[k])) for i in range(N) for k in groups if x[i, k]
    )
    return {
        "multi_dissimilarity": sum(t[i] * abs(share[i, k] - p[k]) for i in range(N) for k in groups)
        / (2 * total * i_all),
        "multi_gini": sum(
            t[i] * t[j] * abs(share[i, k] - share[j, k]) for k in groups for i in range(N) for j in range(N)
        )
        / (2 * total**2 * i_all),
        "multi_information": m / entropy(*p),
        "mutual_information": m,
        "divergence": sum(
            t[i] / total * sum(share[i, k] * math.log(share[i, k] / p[k]) for k in groups if x[i, k]) for i in range(N)
        ),
        "multi_normalised_exposure": sum(
            t[i] * (share[i, k] - p[k]) ** 2 / (1 - p[k]) for i in range(N) for k in groups
        )
        / total,
        "multi_relative_diversity": sum(t[i] * (share[i, k] - p[k]) ** 2 for i in range(N) for k in groups)
        / (total * i_all),
        "multi_squared_cv": sum(t[i] * (share[i, k] - p[k]) ** 2 / p[k] for i in range(N) for k in groups)
        / (total * (x.shape[1] - 1)),
        "simpson_concentration": sum(p**2),
        "simpson_interaction": i_all,
        "diversity": entropy(*p),
        "spatial_dissimilarity": sum(t[i] * abs(around[i, k] - p[k]) for i in range(N) for k in groups)
        / (2 * total * i_all),
        "spatial_information": 1 - sum(t[i] * entropy(*around[i]) for i in range(N)) / (total * entropy(*p)),
        "spatial_diversity": 1 - sum(t[i] * sum(q * (1 - q) for q in around[i]) for i in range(N)) / (total * i_all),
    }


REST = two_groups(X, Y, T)
AGAINST = two_groups(X, Z, T)
MANY = many_groups(np.column_stack([X, Z, T - X - Z]))


def test_no_measure_is_forgotten():
    assert set(REST) | set(MANY) == set(registry.MEASURES)


@pytest.mark.parametrize("name", sorted(REST))
def test_group_against_the_rest(name):
    value = registry.compute([name], X, T, space=SPACE)[name]
    assert value.shape == (1, 1)
    assert value[0, 0] == pytest.approx(REST[name], rel=1e-10)


@pytest.mark.parametrize("name", sorted(AGAINST))
def test_group_against_a_second_group(name):
    assert registry.compute([name], X, T, Z, space=SPACE)[name][0, 0] == pytest.approx(AGAINST[name], rel=1e-10)


@pytest.mark.parametrize("name", sorted(MANY))
def test_many_groups(name):
    counts = np.column_stack([X, Z, T - X - Z])
    assert registry.compute([name], counts, T, space=SPACE)[name][0] == pytest.approx(MANY[name], rel=1e-10)


def test_all_periods_and_groups_in_one_call():
    counts = np.stack([np.column_stack([X, Z]), np.column_stack([Z, X])])
    found = registry.compute(list(REST), counts, np.stack([T, T]), space=SPACE)
    for name, value in REST.items():
        assert found[name].shape == (2, 2)
        assert found[name][0, 0] == pytest.approx(value, rel=1e-10)
        assert found[name][1, 1] == pytest.approx(value, rel=1e-10)


def test_each_group_with_its_own_total():
    counts, totals = np.column_stack([X, Z])[None], np.column_stack([T, T - X])[None]
    found = registry.compute(["dissimilarity", "isolation"], counts, totals)
    expected = two_groups(Z, T - X - Z, T - X)
    assert found["dissimilarity"][0] == pytest.approx([REST["dissimilarity"], expected["dissimilarity"]])
    assert found["isolation"][0] == pytest.approx([REST["isolation"], expected["isolation"]])


def test_rook_neighbours_need_a_common_line():
    space = Space(AREA, RIM, PLACE, BORDERS, "rook")
    lines = [pair for pair, length in zip(PAIRS, LENGTH) if length > 0]
    p = X / T
    expected = REST["dissimilarity"] - np.mean([abs(p[i] - p[j]) for i, j in lines])
    assert registry.compute(["dissimilarity_adjacency"], X, T, space=space)["dissimilarity_adjacency"][0, 0] == (
        pytest.approx(expected)
    )


def test_default_centre_is_the_mean_of_the_population():
    moved = Space(AREA, RIM, PLACE, BORDERS, centre=tuple((T[:, None] * PLACE).sum(0) / T.sum()))
    default = Space(AREA, RIM, PLACE, BORDERS)
    names = ["absolute_centralisation", "relative_centralisation"]
    one, two = (registry.compute(names, X, T, space=space) for space in (moved, default))
    for name in names:
        assert one[name] == pytest.approx(two[name])


def test_spatial_measure_without_geometry_says_so():
    with pytest.raises(registry.SozialraumError, match="needs the geometry"):
        registry.compute(["spatial_proximity"], X, T)


def test_unknown_measure_names_the_known_ones():
    with pytest.raises(registry.SozialraumError, match="dissimilarity"):
        registry.compute(["duncan"], X, T)
