"""Every measure against its formula written out district by district, on clean, odd and degenerate cities.

Nothing here is shared with the code under test: plain numbers, loops over districts and pairs, and the rules for what
counts (known, not negative, not above the total, somebody lives there) applied row by row.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import pytest
from sozialraum.core.segregation.registry import MEASURES, compute
from sozialraum.core.segregation.space import KERNELS, Borders, Space

NAN = math.nan


@dataclass
class City:
    """groups: one list of counts per group; total: everyone, or None; own: a total per group, or None; versus: or None."""

    groups: list
    total: list | None
    area: list
    rim: list
    place: list
    touching: dict  # (i, j) → metres of common border, 0 for a corner
    own: list | None = None
    versus: list | None = None
    minimum: float = 0.0
    decay: float = 900.0
    bandwidth: float = 1400.0
    kernel: str = "triangular"
    contiguity: str = "queen"
    centre: tuple | None = None


def made(seed: int, n: int = 17, kinds: int = 3, size: int = 300, **changes) -> City:
    """A city of random counts on random places; districts touch at random."""
    random = np.random.default_rng(seed)
    counts = random.integers(0, size, (kinds, n)).astype(float)
    total = counts.sum(0) + random.integers(1, size, n)
    pairs = {
        (i, j): (0.0 if random.random() < 0.2 else float(random.uniform(20, 900)))
        for i in range(n)
        for j in range(i + 1, n)
        if random.random() < 0.25
    }
    pairs[0, 1] = 100.0
    city = City(
        counts.tolist(),
        total.tolist(),
        random.uniform(2e4, 2e6, n).tolist(),
        random.uniform(600, 9000, n).tolist(),
        random.uniform(0, 5000, (n, 2)).tolist(),
        pairs,
    )
    return replace(city, **changes)


def damaged(city: City) -> City:
    """Empty districts, hidden and impossible counts, no geometry here and there."""
    groups, total = [list(group) for group in city.groups], list(city.total)
    for group in groups:
        group[0] = 0.0
    total[0] = 0.0  # nobody lives there
    groups[0][2] = NAN
    groups[1][3] = -4.0
    groups[0][4] = total[4] + 1
    total[5] = NAN
    groups[-1][6] = 0.0
    area, place = list(city.area), list(city.place)
    area[7], place[7] = NAN, [NAN, NAN]
    return replace(city, groups=groups, total=total, area=area, place=place)


def square(n: int = 6) -> City:
    """Squares of 500 m, so that areas, shapes and many distances are equal."""
    random = np.random.default_rng(40)
    cells = [(k % n, k // n) for k in range(n * n)]
    near = {}
    for a, (x, y) in enumerate(cells):
        for b in range(a + 1, n * n):
            apart = sorted((abs(x - cells[b][0]), abs(y - cells[b][1])))
            if apart[1] == 1:
                near[a, b] = 500.0 if apart[0] == 0 else 0.0
    counts = random.integers(0, 90, (2, n * n)).astype(float)
    total = (counts.sum(0) + random.integers(0, 90, n * n)).tolist()
    places = [[250.0 + 500 * x, 250.0 + 500 * y] for x, y in cells]
    same = [250_000.0] * (n * n)
    return City(counts.tolist(), total, same, [2000.0] * (n * n), places, near, centre=(1500.0, 1500.0))


def separate() -> City:
    """Complete segregation, and a group without members."""
    city = made(50, 12)
    n = len(city.area)
    first = [float(10 + i) if i % 2 else 0.0 for i in range(n)]
    others = [0.0 if a else 25.0 + i for i, a in enumerate(first)]
    return replace(city, groups=[first, [0.0] * n, others], total=[a + b for a, b in zip(first, others)])


def halves(city: City) -> City:
    """Yearly means: counts with decimals."""
    return replace(
        city,
        groups=[[value / 3 + 0.1 for value in group] for group in city.groups],
        total=[value / 3 + 0.5 for value in city.total],
    )


def own_totals(seed: int) -> City:
    """Each group is part of a total of its own."""
    city = made(seed)
    random = np.random.default_rng(seed)
    own = [[value + float(random.integers(1, 200)) for value in group] for group in city.groups]
    own[1][3] = 0.0  # and somebody of the group: impossible
    return replace(city, own=own, total=None)


CITIES = {
    "plain": made(1),
    "gaussian": made(2, kernel="gaussian", contiguity="rook", decay=300.0),
    "exponential": made(3, kernel="exponential", bandwidth=500.0, centre=(2000.0, 1000.0)),
    "uniform": made(4, kernel="uniform", bandwidth=2500.0),
    "biweight": made(5, kernel="biweight", bandwidth=3000.0, decay=5000.0),
    "small numbers": made(6, 40, size=4),
    "no total": made(7, total=None),
    "one group": replace(made(8), groups=made(8).groups[:1]),
    "versus": made(9, versus=made(9).groups[2], groups=made(9).groups[:2]),
    "versus without total": made(10, versus=made(10).groups[2], groups=made(10).groups[:1], total=None),
    "own totals": own_totals(11),
    "minimum": made(12, minimum=500.0),
    "damaged": damaged(made(13)),
    "damaged, versus": replace(damaged(made(14)), versus=made(14).groups[1], groups=damaged(made(14)).groups[:1]),
    "squares": square(),
    "squares, rook": replace(square(), contiguity="rook", kernel="uniform", bandwidth=1000.0, centre=None),
    "separate": separate(),
    "decimals": halves(made(15)),
    "sums of decimals": made(22, groups=[[0.1 + 0.2, 0.1, *[0.2] * 15]], total=[0.3] * 17),
    "large": made(16, 25, size=400_000_000),
    "two districts": made(17, 2),
    "same shares": made(18, groups=[[10.0] * 17, [30.0] * 17], total=[50.0] * 17),
    "many groups": made(19, 30, 12),
}


def shares_entropy(shares) -> float:
    return -sum(p * math.log(p) for p in shares if p > 0)


def distance(city: City, i: int, j: int) -> float:
    return math.hypot(city.place[i][0] - city.place[j][0], city.place[i][1] - city.place[j][1])


def kernel(city: City, metres: float) -> float:
    z = metres / city.bandwidth
    return {
        "triangular": max(0.0, 1 - z),
        "gaussian": math.exp(-z * z / 2),
        "exponential": math.exp(-z),
        "uniform": 1.0 if z <= 1 + 1e-12 else 0.0,
        "biweight": (1 - z * z) ** 2 if z < 1 else 0.0,
    }[city.kernel]


def decay(city: City, i: int, j: int) -> float:
    return math.exp(-(math.sqrt(0.6 * city.area[i]) if i == j else distance(city, i, j)) / city.decay)


def placed(city: City, keep: list) -> list:
    return [i for i in keep if city.area[i] == city.area[i] and city.place[i][0] == city.place[i][0]]


def rest(part: float, whole: float) -> float:
    """The others; 0.3 without 0.1 + 0.2 is nobody."""
    return 0.0 if abs(whole - part) < 1e-9 else whole - part


def two(city: City, group: int) -> tuple:
    """x, y, t of the districts, and which count."""
    x = city.groups[group]
    n = len(x)
    if city.own is not None:
        t = city.own[group]
    elif city.total is not None:
        t = city.total
    elif city.versus is not None:
        t = [a + b for a, b in zip(x, city.versus)]
    else:
        t = [sum(other[i] for other in city.groups) for i in range(n)]
    y = city.versus if city.versus is not None else [rest(a, b) for a, b in zip(x, t)]
    keep = []
    for i in range(n):
        known = all(v == v for v in (x[i], y[i], t[i]))
        if not known or min(x[i], y[i], t[i]) < 0 or t[i] == 0 or t[i] < city.minimum:
            continue
        if x[i] > t[i] + 1e-9 or (city.versus is not None and x[i] + y[i] > t[i]):
            continue
        keep.append(i)
    return x, y, t, keep


def plain_two(city: City, group: int) -> dict:
    """Every measure of one group."""
    x, y, t, keep = two(city, group)
    result = unplaced(x, y, t, keep)
    result.update(on_the_map(city, x, y, t, placed(city, keep)))
    return result


def unplaced(x, y, t, keep) -> dict:
    big_x, big_y, big_t = sum(x[i] for i in keep), sum(y[i] for i in keep), sum(t[i] for i in keep)
    isolation = sum(x[i] / big_x * x[i] / t[i] for i in keep) if big_x else NAN
    result = {
        "isolation": isolation,
        "interaction": sum(x[i] / big_x * y[i] / t[i] for i in keep) if big_x else NAN,
    }
    names = "dissimilarity gini entropy atkinson_01 atkinson_05 atkinson_09 hutchens gorard min_max correlation_ratio"
    if not big_x or not big_y or len(keep) < 2:
        return {**result, **dict.fromkeys(names.split(), NAN)}
    s = {i: x[i] + y[i] for i in keep}
    inside = [i for i in keep if s[i]]
    p = {i: x[i] / s[i] for i in inside}
    big_s = big_x + big_y
    big_p = big_x / big_s
    d = 0.5 * sum(abs(x[i] / big_x - y[i] / big_y) for i in keep)
    city_entropy = shares_entropy([big_p, 1 - big_p])
    result.update(
        dissimilarity=d,
        gini=sum(s[i] * s[j] * abs(p[i] - p[j]) for i in inside for j in inside) / (2 * big_s**2 * big_p * (1 - big_p)),
        entropy=sum(s[i] * (city_entropy - shares_entropy([p[i], 1 - p[i]])) for i in inside) / (city_entropy * big_s),
        hutchens=1 - sum(math.sqrt(x[i] * y[i] / (big_x * big_y)) for i in keep),
        gorard=0.5 * sum(abs(x[i] / big_x - s[i] / big_s) for i in keep),
        min_max=2 * d / (1 + d),
        correlation_ratio=(isolation - big_x / big_t) / (1 - big_x / big_t),
    )
    for name, b in (("atkinson_01", 0.1), ("atkinson_05", 0.5), ("atkinson_09", 0.9)):
        inner = sum((1 - p[i]) ** (1 - b) * p[i] ** b * s[i] / (big_p * big_s) for i in inside)
        result[name] = 1 - big_p / (1 - big_p) * inner ** (1 / (1 - b))
    return result


def on_the_map(city: City, x, y, t, keep) -> dict:
    big_x, big_y = sum(x[i] for i in keep), sum(y[i] for i in keep)
    result = {}
    near = {(i, j): decay(city, i, j) for i in keep for j in keep}
    around = {(i, j): kernel(city, distance(city, i, j)) for i in keep for j in keep}
    for name, other in (("isolation", x), ("interaction", y)):
        if not big_x:
            result[f"distance_decay_{name}"] = NAN
            continue
        value = 0.0
        for i in keep:
            below = sum(near[i, j] * t[j] for j in keep)
            value += x[i] / big_x * sum(near[i, j] * t[j] / below * other[j] / t[j] for j in keep)
        result[f"distance_decay_{name}"] = value
    for name, other in (("spatial_isolation", x), ("spatial_exposure", y)):
        result[name] = (
            sum(
                x[i] / big_x * sum(around[i, j] * other[j] for j in keep) / sum(around[i, j] * t[j] for j in keep)
                for i in keep
            )
            if big_x
            else NAN
        )
    rest = [name for name, row in MEASURES.items() if row.needs and row.groups == "two" and name not in result]
    if not big_x or not big_y or len(keep) < 2:
        return {**result, **dict.fromkeys(rest, NAN)}

    def together(left, right) -> float:
        return sum(left[i] * right[j] * near[i, j] for i in keep for j in keep)

    s = [a + b for a, b in zip(x, y)]
    ones = [1.0] * len(x)
    p_xx, p_yy = together(x, x) / big_x**2, together(y, y) / big_y**2
    p_ss = together(s, s) / (big_x + big_y) ** 2
    result["spatial_proximity"] = (big_x * p_xx + big_y * p_yy) / ((big_x + big_y) * p_ss)
    result["relative_clustering"] = p_xx / p_yy - 1
    chance = big_x / len(keep) ** 2 * together(ones, ones)
    result["absolute_clustering"] = (together(x, x) / big_x - chance) / (together(x, t) / big_x - chance)
    result.update(concentration(city, x, y, t, keep))
    result.update(centralisation(city, x, y, t, keep))
    result.update(contiguity(city, x, y, keep))
    return result


def concentration(city: City, x, y, t, keep) -> dict:
    area = city.area
    big_x, big_y, land = sum(x[i] for i in keep), sum(y[i] for i in keep), sum(area[i] for i in keep)

    def mean(order) -> float:
        people = sum_of_land = 0.0
        for i in order:
            people += t[i]
            sum_of_land += t[i] * area[i]
            if people >= big_x:
                break
        return sum_of_land / people

    order = sorted(keep, key=lambda i: (area[i], t[i]))
    m1, m2 = mean(order), mean(order[::-1])
    of_x, of_y = sum(x[i] * area[i] for i in keep) / big_x, sum(y[i] * area[i] for i in keep) / big_y
    same = abs(m1 - m2) < 1e-9 * m2
    return {
        "delta": 0.5 * sum(abs(x[i] / big_x - area[i] / land) for i in keep),
        "absolute_concentration": NAN if same else 1 - (of_x - m1) / (m2 - m1),
        "relative_concentration": NAN if same else (of_x / of_y - 1) / (m1 / m2 - 1),
    }


def centralisation(city: City, x, y, t, keep) -> dict:
    everyone = sum(t[i] for i in keep)
    centre = city.centre or [sum(t[i] * city.place[i][axis] for i in keep) / everyone for axis in (0, 1)]
    steps: dict = {}
    for i in keep:
        metres = round(math.hypot(city.place[i][0] - centre[0], city.place[i][1] - centre[1]), 4)
        steps.setdefault(metres, []).append(i)
    result = {}
    for name, other in (("absolute_centralisation", city.area), ("relative_centralisation", y)):
        sums = sum(x[i] for i in keep), sum(other[i] for i in keep)
        before = now = (0.0, 0.0)
        value = 0.0
        for _, members in sorted(steps.items()):
            now = (
                before[0] + sum(x[i] for i in members) / sums[0],
                before[1] + sum(other[i] for i in members) / sums[1],
            )
            value += before[0] * now[1] - now[0] * before[1]
            before = now
        result[name] = value
    return result


def contiguity(city: City, x, y, keep) -> dict:
    keep = [i for i in keep if x[i] + y[i]]
    d = unplaced(x, y, [a + b for a, b in zip(x, y)], keep)["dissimilarity"]
    p = {i: x[i] / (x[i] + y[i]) for i in keep}
    r = {i: city.rim[i] / city.area[i] for i in keep}
    adjacent = border = shape = lines = metres = 0.0
    for (i, j), length in city.touching.items():
        if i not in p or j not in p:
            continue
        gap = abs(p[i] - p[j])
        if length or city.contiguity == "queen":
            adjacent, lines = adjacent + gap, lines + 1
        border, metres = border + length * gap, metres + length
        shape += length * gap * (r[i] + r[j]) / (2 * max(r.values()))
    return {
        "dissimilarity_adjacency": d - adjacent / lines if lines else NAN,
        "dissimilarity_border": d - border / metres if metres else NAN,
        "dissimilarity_shape": d - shape / metres if metres else NAN,
    }


def plain_many(city: City) -> dict:
    """Every measure over all groups."""
    groups = [list(group) for group in city.groups]
    n = len(groups[0])
    limits = city.own if city.own is not None else [city.total] * len(groups)
    size = [max(limit[i] for limit in limits) if limits[0] is not None else NAN for i in range(n)]
    if len(groups) == 1:
        groups.append(city.versus if city.versus is not None else [rest(a, b) for a, b in zip(groups[0], size)])
    keep = []
    for i in range(n):
        counts = [group[i] for group in groups]
        if limits[0] is None:
            size[i] = sum(counts)
        elif any(count > limit[i] + 1e-9 for count, limit in zip(counts, limits)):
            continue
        known = all(v == v for v in [*counts, size[i]])
        if known and min(counts) >= 0 and sum(counts) > 0 and size[i] >= city.minimum:
            keep.append(i)
    result = over_all(groups, keep)
    result.update(over_environments(city, groups, placed(city, keep)))
    return result


def over_all(groups, keep) -> dict:
    k_all = range(len(groups))
    t = {i: sum(group[i] for group in groups) for i in keep}
    total = sum(t.values())
    big = [sum(group[i] for i in keep) / total for group in groups]
    i_all = sum(q * (1 - q) for q in big)
    e_all = shares_entropy(big)
    result = {"simpson_concentration": sum(q * q for q in big), "simpson_interaction": i_all, "diversity": e_all}
    p = {(i, k): groups[k][i] / t[i] for i in keep for k in k_all}
    m = sum(
        groups[k][i] / total * math.log(groups[k][i] / total / (t[i] / total * big[k]))
        for i in keep
        for k in k_all
        if groups[k][i]
    )
    there = [k for k in k_all if big[k] > 0]
    result.update(
        multi_dissimilarity=sum(t[i] * abs(p[i, k] - big[k]) for i in keep for k in k_all) / (2 * total * i_all),
        multi_gini=sum(t[i] * t[j] * abs(p[i, k] - p[j, k]) for k in k_all for i in keep for j in keep)
        / (2 * total**2 * i_all),
        multi_information=m / e_all,
        mutual_information=m,
        divergence=sum(t[i] / total * p[i, k] * math.log(p[i, k] / big[k]) for i in keep for k in there if p[i, k]),
        multi_normalised_exposure=sum(t[i] * (p[i, k] - big[k]) ** 2 / (1 - big[k]) for i in keep for k in k_all)
        / total,
        multi_relative_diversity=sum(t[i] * (p[i, k] - big[k]) ** 2 for i in keep for k in k_all) / (total * i_all),
        multi_squared_cv=sum(t[i] * (p[i, k] - big[k]) ** 2 / big[k] for i in keep for k in there)
        / (total * (len(there) - 1)),
    )
    return result


def over_environments(city: City, groups, keep) -> dict:
    t = {i: sum(group[i] for group in groups) for i in keep}
    total = sum(t.values())
    big = [sum(group[i] for i in keep) / total for group in groups]
    i_all, e_all = sum(q * (1 - q) for q in big), shares_entropy(big)
    d = h = r = 0.0
    for i in keep:
        weight = {j: kernel(city, distance(city, i, j)) for j in keep}
        sums = [sum(weight[j] * group[j] for j in keep) for group in groups]
        share = [value / sum(sums) for value in sums]
        d += t[i] * sum(abs(q - c) for q, c in zip(share, big))
        h += t[i] * shares_entropy(share)
        r += t[i] * sum(q * (1 - q) for q in share)
    return {
        "spatial_dissimilarity": d / (2 * total * i_all),
        "spatial_information": 1 - h / (total * e_all),
        "spatial_diversity": 1 - r / (total * i_all),
    }


def space_of(city: City) -> Space:
    first, second = zip(*city.touching)
    borders = Borders(np.array(first), np.array(second), np.array(list(city.touching.values())))
    return Space(
        np.array(city.area),
        np.array(city.rim),
        np.array(city.place),
        borders,
        city.contiguity,
        city.decay,
        city.bandwidth,
        city.kernel,
        city.centre,
    )


def arrays(city: City) -> tuple:
    counts = np.array(city.groups).T[None]
    totals = None if city.total is None else np.array(city.total)[None]
    if city.own is not None:
        totals = np.array(city.own).T[None]
    versus = None if city.versus is None else np.array(city.versus)[None]
    return counts, totals, versus, city.minimum


def test_cities_use_every_kernel_and_every_measure_is_written_out():
    assert {city.kernel for city in CITIES.values()} == set(KERNELS)
    assert set(plain_two(CITIES["plain"], 0)) | set(plain_many(CITIES["plain"])) == set(MEASURES)


@pytest.mark.parametrize("name", CITIES)
def test_every_measure_as_written_out(name):
    city = CITIES[name]
    found = compute(list(MEASURES), *arrays(city), space_of(city))
    for group in range(len(city.groups)):
        for measure, value in plain_two(city, group).items():
            got = found[measure][0, group]
            assert got == pytest.approx(value, rel=1e-8, abs=1e-11, nan_ok=True), f"{measure} of group {group}"
    for measure, value in plain_many(city).items():
        assert found[measure][0] == pytest.approx(value, rel=1e-8, abs=1e-11, nan_ok=True), measure


def test_periods_with_different_districts_do_not_disturb_each_other():
    """Four years of 17 districts; in each year other districts are missing, and the numbers are those of the year alone."""
    cities = [made(seed, touching=made(1).touching) for seed in (30, 31, 32, 33)]
    where = made(1)
    for year, city in enumerate(cities):
        for group in city.groups:
            group[3 * year + 1] = NAN
        city.total[3 * year + 1] = NAN
        city.area, city.rim, city.place = where.area, where.rim, where.place
    counts, totals = (np.concatenate([arrays(city)[part] for city in cities]) for part in (0, 1))
    found = compute(list(MEASURES), counts, totals, space=space_of(cities[0]))
    for year, city in enumerate(cities):
        for group in range(3):
            for measure, value in plain_two(city, group).items():
                assert found[measure][year, group] == pytest.approx(value, rel=1e-8, abs=1e-11), measure
        for measure, value in plain_many(city).items():
            assert found[measure][year] == pytest.approx(value, rel=1e-8, abs=1e-11), measure
