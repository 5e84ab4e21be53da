"""Chance, local values, levels, change, ordered brackets, inference and bounds against loops and full enumeration."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from sozialraum.core.segregation import bounds, chance, change, inference, local, nested, ordinal
from sozialraum.core.segregation.prepare import many_groups, two_groups
from sozialraum.core.segregation.registry import MEASURES, compute, evaluate
from sozialraum.core.segregation.space import Borders, Space
from sozialraum.core.segregation.summary import Inferring, Input, exposure, summarise


def dissimilarity(x, t) -> float:
    big_x, big_y = sum(x), sum(t) - sum(x)
    return 0.5 * sum(abs(a / big_x - (b - a) / big_y) for a, b in zip(x, t))


def pair(x, t):
    return two_groups(np.array([x], float)[..., None], np.array([t], float))


def information(table) -> float:
    """M of groups × districts."""
    total = sum(map(sum, table))
    rows, columns = [sum(row) for row in table], [sum(column) for column in zip(*table)]
    return sum(
        cell / total * math.log(cell * total / rows[k] / columns[i])
        for k, row in enumerate(table)
        for i, cell in enumerate(row)
        if cell
    )


# Chance


@pytest.mark.parametrize("seed", range(8))
def test_expected_dissimilarity_sums_the_hypergeometric_distribution(seed):
    random = np.random.default_rng(seed)
    n, size = int(random.integers(2, 15)), int(random.choice([3, 30, 400]))
    t = random.integers(0, size, n).tolist()
    t[0] += 2
    total = sum(t)
    big_x = int(random.integers(1, total))
    x, left = [], big_x
    for places in t:
        x.append(min(places, left))
        left -= x[-1]
    expected = 0.0
    for places in t:
        for k in range(max(0, places - (total - big_x)), min(places, big_x) + 1):
            f = math.comb(big_x, k) * math.comb(total - big_x, places - k) / math.comb(total, places)
            expected += f * abs(k - places * big_x / total)
    expected *= total / (2 * big_x * (total - big_x))
    data = pair(x, t)
    assert chance.expected_dissimilarity(data)[0, 0] == pytest.approx(expected, rel=1e-10)
    d = dissimilarity(x, t)
    free = (d - expected) / (1 - expected) if d >= expected else (d - expected) / expected
    assert chance.adjusted_dissimilarity(data)[0, 0] == pytest.approx(free, rel=1e-9)


# Local values and who meets whom


def test_local_values_district_by_district():
    random = np.random.default_rng(3)
    counts = random.integers(0, 60, (1, 12, 3)).astype(float)
    totals = counts.sum(-1) + random.integers(1, 60, (1, 12))
    counts[0, 4] = 0
    totals[0, 4] = 0
    counts[0, 5, 0] = np.nan
    found = local.group_values(two_groups(counts, totals))
    for group in range(3):
        x, t = counts[0, :, group], totals[0]
        keep = [i for i in range(12) if x[i] == x[i] and t[i] > 0]
        big_x, big_t = sum(x[keep]), sum(t[keep])
        for i in range(12):
            values = [
                getattr(found, name)[0, group, i] for name in ("share", "quotient", "gap", "contribution", "isolation")
            ]
            if i not in keep:
                assert np.isnan(values).all()
                continue
            p, city = x[i] / t[i], big_x / big_t
            wanted = [p, p / city, p - city, 0.5 * (x[i] / big_x - (t[i] - x[i]) / (big_t - big_x)), x[i] / big_x * p]
            assert values == pytest.approx(wanted, rel=1e-12)
        cut = compute(["dissimilarity", "isolation"], counts, totals)
        assert np.nansum(np.abs(found.contribution[0, group])) == pytest.approx(cut["dissimilarity"][0, group])
        assert np.nansum(found.isolation[0, group]) == pytest.approx(cut["isolation"][0, group])


def test_local_mix_district_by_district():
    random = np.random.default_rng(4)
    counts = random.integers(0, 9, (1, 15, 4)).astype(float)
    counts[0, 2] = [0, 7, 0, 0]
    counts[0, 6] = 0
    found = local.mix_values(many_groups(counts))
    city = counts[0].sum(0) / counts.sum()
    weighted = 0.0
    for i, row in enumerate(counts[0]):
        if not row.sum():
            assert np.isnan(found.entropy[0, i]) and np.isnan(found.simpson[0, i]) and np.isnan(found.divergence[0, i])
            continue
        p = row / row.sum()
        divergence = sum(a * math.log(a / b) for a, b in zip(p, city) if a)
        weighted += row.sum() / counts.sum() * divergence
        assert found.entropy[0, i] == pytest.approx(-sum(a * math.log(a) for a in p if a), abs=1e-14)
        assert found.divergence[0, i] == pytest.approx(divergence, rel=1e-10, abs=1e-13)
        assert found.simpson[0, i] == pytest.approx(sum(a * a for a in p))
    assert weighted == pytest.approx(information(counts[0].T.tolist()))
    assert weighted == pytest.approx(compute(["mutual_information"], counts)["mutual_information"][0])


@pytest.mark.parametrize("rest", [False, True])
def test_exposure_matrix_cell_by_cell(rest):
    random = np.random.default_rng(5)
    counts = random.integers(0, 50, (2, 9, 3)).astype(float)
    totals = counts.sum(-1) + (random.integers(1, 50, (2, 9)) if rest else 0)
    found = exposure(Input(counts, totals))
    assert found.rest == rest and found.values.shape == (2, 3 + rest, 3 + rest)
    for period in range(2):
        groups = counts[period].T.tolist()
        if rest:
            groups.append((totals[period] - counts[period].sum(-1)).tolist())
        for k, one in enumerate(groups):
            for m, other in enumerate(groups):
                value = sum(one[i] / sum(one) * other[i] / totals[period, i] for i in range(9))
                assert found.values[period, k, m] == pytest.approx(value)
    assert found.values.sum(-1) == pytest.approx(1)


def test_exposure_rows_sum_to_one_when_one_district_is_impossible():
    """One district with more of a group than inhabitants is left out, and everyone else still has a place."""
    counts = np.array([[[30.0, 20], [5, 40], [90, 1]]])
    totals = np.array([[100.0, 100, 60]])
    found = exposure(Input(counts, totals))
    assert found.rest
    assert found.values.sum(-1) == pytest.approx(1)
    assert found.values[0, 0, 0] == pytest.approx(30 / 35 * 0.3 + 5 / 35 * 0.05)


# Levels


def test_levels_add_up_unit_by_unit():
    random = np.random.default_rng(6)
    counts = random.integers(0, 80, (1, 24, 3)).astype(float)
    outer = [f"B{i // 8}" for i in range(24)]
    inner = [f"R{i // 3 % 3}" for i in range(24)]  # the same names in every borough
    found = nested.decompose(many_groups(counts), nested.paths(np.array([outer, inner])))

    def united(names):
        sums = {}
        for i, name in enumerate(names):
            sums[name] = sums.get(name, 0) + counts[0, i]
        return information(np.array(list(sums.values())).T.tolist())

    cumulative = [united(outer), united(list(zip(outer, inner))), information(counts[0].T.tolist())]
    total = cumulative[-1]
    between = [cumulative[0], cumulative[1] - cumulative[0], total - cumulative[1]]
    assert found.between[0] == pytest.approx(between)
    assert found.within[0] == pytest.approx([total - cumulative[0], total - cumulative[1], 0], abs=1e-14)
    assert found.share[0] == pytest.approx([part / total for part in between])
    inside = 0.0
    for name in set(outer):
        members = [i for i in range(24) if outer[i] == name]
        inside += counts[0, members].sum() / counts.sum() * information(counts[0, members].T.tolist())
    assert found.within[0, 0] == pytest.approx(inside)


# Change


def fitted(table, rows, columns):
    table = [[cell if cell else 0.0 for cell in row] for row in table]
    for _ in range(3000):
        for k, row in enumerate(table):
            factor = rows[k] / sum(row)
            table[k] = [cell * factor for cell in row]
        for i in range(len(columns)):
            factor = columns[i] / sum(row[i] for row in table)
            for row in table:
                row[i] *= factor
    return table


def margins(table):
    total = sum(map(sum, table))
    return [sum(row) / total for row in table], [sum(column) / total for column in zip(*table)]


@pytest.mark.parametrize("seed", range(4))
def test_change_with_every_fitted_table(seed):
    random = np.random.default_rng(seed)
    before, after = random.integers(1, 60, (2, 3, 8)).astype(float)
    before[:, 6] = after[:, 7] = 0  # one district is new, one has gone
    before[0, 0] = 0
    found = change.shapley(before, after)
    a, b = before[:, :6].tolist(), after[:, :6].tolist()
    (group_a, unit_a), (group_b, unit_b) = margins(a), margins(b)
    m = {}
    for groups, units, inner in itertools.product("AB", repeat=3):
        rows, columns = {"A": group_a, "B": group_b}[groups], {"A": unit_a, "B": unit_b}[units]
        m[groups + units + inner] = information(fitted({"A": a, "B": b}[inner], rows, columns))
    group = 0.25 * sum(m["B" + u + s] - m["A" + u + s] for u in "AB" for s in "AB")
    unit = 0.25 * sum(m[g + "B" + s] - m[g + "A" + s] for g in "AB" for s in "AB")
    # Elbers (2021): margins together against structure first, then the margins against each other.
    structure = 0.5 * (m["AAB"] - m["AAA"] + m["BBB"] - m["BBA"])
    marginal = 0.5 * (m["BBA"] - m["AAA"] + m["BBB"] - m["AAB"])
    assert group + unit == pytest.approx(marginal)
    whole = information(before.tolist()), information(after.tolist())
    wanted = [whole[1] - m["BBB"], m["AAA"] - whole[0], group, unit, structure, whole[1] - whole[0]]
    assert found.converged
    assert found.components == pytest.approx(wanted, abs=1e-7)
    assert found.components[:5].sum() == pytest.approx(found.components[5])
    assert found.districts.sum(0) == pytest.approx(found.components)


# Ordered brackets


def test_rank_order_by_normal_equations_and_a_fine_sum():
    random = np.random.default_rng(7)
    brackets = random.integers(1, 60, (1, 20, 7)).astype(float)
    found = ordinal.rank_order(brackets)
    below = np.cumsum(brackets[0], -1)
    t = below[:, -1]
    kinds = {"information": "entropy", "variance_ratio": "correlation_ratio", "square_root": "hutchens"}
    factors = {
        "information": lambda p: -(p * math.log2(p) + (1 - p) * math.log2(1 - p)),
        "variance_ratio": lambda p: 4 * p * (1 - p),
        "square_root": lambda p: 2 * math.sqrt(p * (1 - p)),
    }
    for kind, name in kinds.items():
        p = [below[:, k].sum() / t.sum() for k in range(6)]
        y = [float(compute([name], below[:, k], t)[name][0, 0]) for k in range(6)]
        f = factors[kind]
        weight = [f(q) ** 2 for q in p]
        matrix = [[sum(w * q ** (r + c) for w, q in zip(weight, p)) for c in range(5)] for r in range(5)]
        right = [sum(w * q**r * v for w, q, v in zip(weight, p, y)) for r in range(5)]
        solution = np.linalg.solve(matrix, right)
        points = (np.arange(200_000) + 0.5) / 200_000
        shape = np.array([f(q) for q in points])
        value = (shape * sum(c * points**r for r, c in enumerate(solution))).sum() / shape.sum()
        assert found.rank_order[kind][0] == pytest.approx(value, rel=1e-6)
        plain = sum(f(q) * v for q, v in zip(p, y)) / sum(f(q) for q in p)
        assert found.ordinal[kind][0] == pytest.approx(plain)


# Inference


def test_permutation_keeps_districts_and_group_and_finds_the_exact_p():
    """All ways to deal 6 persons over 4 + 3 + 5 places, each as likely as its number of arrangements."""
    x, t = [4, 1, 1], [4, 3, 5]
    observed = dissimilarity(x, t)
    likely, mean = 0.0, 0.0
    for dealt in itertools.product(*(range(size + 1) for size in t)):
        if sum(dealt) == 6:
            f = math.prod(math.comb(size, k) for size, k in zip(t, dealt)) / math.comb(12, 6)
            mean += f * dissimilarity(dealt, t)
            likely += f * (dissimilarity(dealt, t) >= observed - 1e-12)
    data = pair(x, t).take((0, 0))
    drawn = inference.replicate(data, "permutation", 20_000, np.random.default_rng(1))
    assert (drawn.x.sum(-1) == 6).all()
    assert (drawn.s == np.array(t)).all() and (drawn.x >= 0).all() and (drawn.y >= 0).all()
    found = inference.infer(
        [MEASURES["dissimilarity"]], data, {"dissimilarity": observed}, "permutation", 20_000, (1, 0, 1)
    )["dissimilarity"]
    assert found.p_value == pytest.approx(likely, abs=4 * math.sqrt(likely / 20_000))
    assert found.expected == pytest.approx(mean, abs=0.005)


def test_permutation_of_many_groups_keeps_both_margins():
    random = np.random.default_rng(8)
    counts = random.integers(0, 30, (1, 11, 4)).astype(float)
    data = many_groups(counts).take(0)
    drawn = inference.replicate(data, "permutation", 500, random)
    assert (drawn.x.sum(-1) == data.X).all() and (drawn.t == data.t).all() and (drawn.x >= 0).all()
    assert len({row.tobytes() for row in drawn.x}) == 500
    # hypergeometric mean and variance of one cell
    cell = drawn.x[:, 1, 2]
    t, k, n = data.T, data.X[1], data.t[2]
    assert cell.mean() == pytest.approx(n * k / t, abs=4 * cell.std() / math.sqrt(500))
    assert cell.var() == pytest.approx(n * k / t * (1 - k / t) * (t - n) / (t - 1), rel=0.3)


@pytest.mark.parametrize("method", inference.METHODS[1:])
def test_a_seed_repeats_the_run_and_another_does_not(method):
    random = np.random.default_rng(9)
    counts = random.integers(1, 30, (2, 30, 2)).astype(float)
    totals = counts.sum(-1) + 20

    def run(seed, names=("dissimilarity", "isolation", "multi_information")):
        rows = summarise(list(names), Input(counts, totals), inferring=Inferring(method, 200, seed)).rows
        return {(row.measure.name, row.group, row.period): (row.lower, row.upper) for row in rows}

    first, again, other = run(5), run(5), run(6)
    assert first == again
    assert all(first[key][0] != other[key][0] for key in first)
    # neither do two periods or groups share their draws, nor does the choice of measures change them
    assert len({low for low, _ in first.values()}) == len(first)
    alone = run(5, ["isolation"])
    assert all(alone[key] == pytest.approx(first[key]) for key in alone)


def test_p_is_never_zero_and_one_when_nothing_is_unequal():
    x, t = [50, 0, 50, 0], [50, 50, 50, 50]
    assert (
        summarise(
            ["dissimilarity"],
            Input(np.array([x], float)[..., None], np.array([t], float)),
            inferring=Inferring("permutation", 99, 1),
        )
        .rows[0]
        .p_value
        == 1 / 100
    )
    even = summarise(
        ["dissimilarity"],
        Input(np.full((1, 4, 1), 10.0), np.full((1, 4), 40.0)),
        inferring=Inferring("permutation", 99, 1),
    ).rows[0]
    assert even.p_value == 1


def test_bootstrap_of_persons_against_plain_draws():
    """Interval 2v − q and bias from 4,000 tables drawn person by person."""
    x, t = [30, 5, 12, 8], [60, 40, 50, 30]
    value = dissimilarity(x, t)
    cells = [*x, *(b - a for a, b in zip(x, t))]
    random = np.random.default_rng(10)
    persons = np.repeat(np.arange(8), cells)
    plain = []
    for _ in range(4000):
        drawn = np.bincount(random.choice(persons, len(persons)), minlength=8)
        plain.append(dissimilarity(drawn[:4], drawn[:4] + drawn[4:]))
    found = inference.infer(
        [MEASURES["dissimilarity"]],
        pair(x, t).take((0, 0)),
        {"dissimilarity": value},
        "bootstrap_persons",
        20_000,
        (1,),
        0.9,
    )["dissimilarity"]
    low, high = np.quantile(plain, [0.05, 0.95])
    assert (found.lower, found.upper) == pytest.approx((2 * value - high, 2 * value - low), abs=0.006)
    assert found.bias == pytest.approx(np.mean(plain) - value, abs=0.004)
    assert found.standard_error == pytest.approx(np.std(plain), rel=0.05)


def test_bootstrap_of_districts_against_all_samples():
    """All 4⁴ samples of four districts; those with one kind of person only have no D."""
    x, t = [30, 5, 12, 8], [60, 40, 50, 30]
    value = dissimilarity(x, t)
    every = []
    for sample in itertools.product(range(4), repeat=4):
        if len(set(sample)) > 1:
            every.append(dissimilarity([x[i] for i in sample], [t[i] for i in sample]))
    found = inference.infer(
        [MEASURES["dissimilarity"]], pair(x, t).take((0, 0)), {"dissimilarity": value}, "bootstrap", 40_000, (2,)
    )["dissimilarity"]
    assert found.bias == pytest.approx(np.mean(every) - value, abs=0.002)
    assert found.standard_error == pytest.approx(np.std(every), rel=0.03)


# Bounds


@pytest.mark.parametrize("seed", range(30))
def test_bounds_against_all_fillings(seed):
    random = np.random.default_rng(seed)
    n, hidden = int(random.integers(2, 8)), int(random.integers(1, 5))
    t = random.integers(1, 12, n).astype(float)
    x = np.floor(t * random.random(n) * 1.3).clip(0, t)
    gone = random.choice(n, min(hidden, n), replace=False)
    x[gone] = np.nan
    low = np.zeros(n)
    high = t.copy()
    if seed % 2:
        high = np.minimum(t, random.integers(1, 6, n))
        low = np.minimum(high, random.integers(0, 2, n))
    fillings = itertools.product(*(range(int(low[i]), int(high[i]) + 1) for i in gone))
    possible = []
    for filling in fillings:
        y = x.copy()
        y[gone] = filling
        if 0 < y.sum() < t.sum():
            possible.append(dissimilarity(y, t))
    found = bounds.dissimilarity_bounds(x, t, low, high)
    assert found == pytest.approx((min(possible), max(possible)), abs=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_bounds_of_many_hidden_counts_contain_every_filling(seed):
    random = np.random.default_rng(seed)
    n = 18
    t = random.integers(2, 40, n).astype(float)
    x = np.floor(t * random.random(n) * 0.5)
    x[:16] = np.nan
    high = np.minimum(t, 2.0)
    best = 0.0
    for corner in itertools.product((0, 1), repeat=16):
        y = np.concatenate([high[:16] * corner, x[16:]])
        big = y.sum()
        if 0 < big < t.sum():
            best = max(best, 0.5 * np.abs(y / big - (t - y) / (t.sum() - big)).sum())
    low, upper = bounds.dissimilarity_bounds(x, t, np.zeros(n), high)
    assert upper == pytest.approx(best, abs=1e-12)
    assert low < best


# Replicates: a whole block at once is what each replicate alone gives


def town(seed: int):
    """Counts of three groups, everyone, and a Space of which one district has no geometry."""
    random = np.random.default_rng(seed)
    n = 14
    counts = random.integers(0, 60, (n, 3)).astype(float)
    totals = counts.sum(-1) + random.integers(1, 50, n)
    counts[3] = totals[3] = 0
    totals[5] = np.nan
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n) if random.random() < 0.3]
    first, second = np.array(pairs).T
    area, place = random.uniform(1e4, 1e6, n), random.uniform(0, 4000, (n, 2))
    area[7] = place[7] = np.nan
    borders = Borders(first, second, random.uniform(0, 300, len(pairs)))
    return counts, totals, Space(area, random.uniform(400, 4000, n), place, borders)


@pytest.mark.parametrize("method", inference.METHODS[1:])
@pytest.mark.parametrize("name", MEASURES)
def test_a_block_of_replicates_is_every_replicate_alone(method, name):
    row = MEASURES[name]
    counts, totals, space = town(12)
    if row.needs and method == "bootstrap":
        pytest.skip("districts drawn twice have no place")
    many = row.groups == "many"
    data = (many_groups if many else two_groups)(counts[None], totals[None])
    if row.needs:
        data = data.only(space.known())
    data = data.take(0 if many else (0, 1))
    drawn = inference.replicate(data, method, 5, np.random.default_rng(4))
    values = np.broadcast_to(evaluate(row, drawn, space if row.needs else None), 5)
    assert len(set(values.round(12))) == (1 if name in WHOLE_CITY and method == "permutation" else 5)
    for place, value in enumerate(values):
        if many:
            x, everyone, versus = drawn.x[place].T, None, None
        else:
            x, everyone = (np.broadcast_to(part, drawn.x.shape)[place] for part in (drawn.x, drawn.t))
            versus = np.broadcast_to(drawn.y, drawn.x.shape)[place]
        alone = compute([name], x, everyone, versus, space=space if row.needs else None)[name]
        assert value == pytest.approx(alone.ravel()[0], rel=1e-9, abs=1e-12)


WHOLE_CITY = ("simpson_concentration", "simpson_interaction", "diversity")


def test_drawing_a_district_twice_is_listing_it_twice():
    counts, totals, _ = town(13)
    names = [name for name, row in MEASURES.items() if not row.needs]
    for name in names:
        many = MEASURES[name].groups == "many"
        data = (many_groups if many else two_groups)(counts[None], totals[None]).take(0 if many else (0, 2))
        weights = inference._times_drawn(data.valid, 6, np.random.default_rng(3))
        assert (weights.sum(-1) == 12).all() and (weights[:, [3, 5]] == 0).all()
        values = evaluate(MEASURES[name], data.resampled(weights))
        for place, times in enumerate(weights.astype(int)):
            if many:
                found = compute([name], np.repeat(data.x.T, times, 0))[name]
            else:
                found = compute([name], np.repeat(data.x, times), np.repeat(data.t, times), np.repeat(data.y, times))[
                    name
                ]
            assert values[place] == pytest.approx(found.ravel()[0], rel=1e-9, abs=1e-12), name


# Change: nothing in common, nothing changed, a group that vanishes


def test_change_in_odd_cases():
    random = np.random.default_rng(14)
    table = random.integers(1, 50, (3, 6)).astype(float)
    same = change.shapley(table, table)
    assert same.components == pytest.approx(np.zeros(6), abs=1e-10)
    grown = change.shapley(table, 3 * table)
    assert grown.components == pytest.approx(np.zeros(6), abs=1e-10)
    first, second = np.pad(table, ((0, 0), (0, 6))), np.pad(table[:, ::-1] ** 2, ((0, 0), (6, 0)))
    apart = change.shapley(first, second)
    before, after = information(first.tolist()), information(second.tolist())
    assert apart.components == pytest.approx([after, -before, 0, 0, 0, after - before])
    gone = table.copy()
    gone[1] = 0
    lost = change.shapley(table, gone)
    both = [0, 2]
    assert lost.components[0] == pytest.approx(0, abs=1e-12)
    assert lost.components[1] == pytest.approx(information(table[both].tolist()) - information(table.tolist()))
    assert lost.components[5] == pytest.approx(information(gone[both].tolist()) - information(table.tolist()))
    # Only the groups' sizes differ: every odds ratio and every district share stays.
    unit = np.array([0.1, 0.2, 0.3, 0.4])
    one, two = np.outer([0.5, 0.5], unit) * 1000, np.outer([0.2, 0.8], unit) * 1000
    assert change.shapley(one, two).components == pytest.approx(np.zeros(6), abs=1e-9)


def test_levels_of_one_unit_have_nothing_between():
    random = np.random.default_rng(15)
    counts = random.integers(0, 80, (1, 10, 3)).astype(float)
    found = nested.decompose(many_groups(counts), nested.paths(np.array([["A"] * 10])))
    assert found.between[0] == pytest.approx([0, information(counts[0].T.tolist())], abs=1e-14)


def test_dealing_out_more_persons_than_numpy_can():
    places = np.array([3_000_000_000, 10, 500_000_000, 0])
    drawn = inference.deal(np.random.default_rng(1), places, 2_000_000_000, 300)
    assert (drawn.sum(-1) == 2_000_000_000).all() and (drawn <= places).all() and (drawn >= 0).all()
    assert drawn[:, 0].mean() == pytest.approx(3e9 * 2e9 / places.sum(), rel=1e-4)


def test_the_interval_of_a_negative_value_is_not_turned_round():
    """Neighbours differ more than the city as a whole: D(adj) lies below 0."""
    x, t = np.array([10.0, 90, 10, 90]), np.full(4, 100.0)
    borders = Borders(np.array([0, 1, 2]), np.array([1, 2, 3]), np.full(3, 100.0))
    space = Space(np.full(4, 1e4), np.full(4, 400.0), np.arange(8.0).reshape(4, 2), borders)
    rows = summarise(
        ["dissimilarity_adjacency"],
        Input(x[None, :, None], t[None]),
        [(np.array([0]), space)],
        Inferring("bootstrap_persons", 200, 1),
    ).rows
    assert rows[0].value == pytest.approx(0.8 - 0.8)
    assert rows[0].lower <= rows[0].upper and rows[0].lower < 0
