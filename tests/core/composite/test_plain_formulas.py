"""Every building block and recipe against plain loops written from the publications, without numpy or shared code.

Sources: docs/methoden; Townsend, Phillimore, Beattie 1988; Carstairs, Morris 1991; Messer 2006; RKI, GISD 2022, R script;
English Indices of Deprivation 2019/2025, Technical Report; Mazziotta, Pareto 2013 and 2016; Marshall 1991; Cronbach 1951;
Hyndman, Fan 1996; OECD/JRC Handbook 2008.
"""

from __future__ import annotations

import itertools
import math
import random

import numpy as np
import pytest
from sozialraum.core import numerics
from sozialraum.core.composite import classify, diagnostics, dynamics, factor, larger_areas, recipe, shrinkage, weight
from sozialraum.core.composite.index import composite_index
from sozialraum.core.composite.indexed import IndexInput
from sozialraum.core.composite.recipe import ClassRule, Recipe, Role, Stage, parse
from sozialraum.core.messages import SozialraumError
from sozialraum.core.rates import inequality

# ---------------------------------------------------------------------------------------------------------------------
# plain formulas: lists of numbers, None where there is no value


def known(xs):
    return [x for x in xs if x is not None]


def sure(x):
    """Rounded to twelve significant digits."""
    return None if x is None else float(f"{x:.11e}")


def average(xs, ws=None):
    pairs = [(x, 1.0 if ws is None else w) for x, w in zip(xs, ws or xs) if x is not None]
    pairs = [(x, w) for x, w in pairs if w is not None and w > 0]
    return sum(x * w for x, w in pairs) / sum(w for _, w in pairs) if pairs else None


def deviation(xs, ws=None, sample=False):
    """σ, s or the population-weighted σ; 0 where the values differ by rounding only."""
    centre = average(xs, ws)
    if centre is None:
        return None
    if ws is None:
        there = known(xs)
        count = len(there) - 1 if sample else len(there)
        if count <= 0:
            return None
        spread = math.sqrt(sum((x - centre) ** 2 for x in there) / count)
    else:
        pairs = [(x, w) for x, w in zip(xs, ws) if x is not None and w is not None and w > 0]
        spread = math.sqrt(sum(w * (x - centre) ** 2 for x, w in pairs) / sum(w for _, w in pairs))
    return 0.0 if spread <= 1e-12 * max(abs(x) for x in known(xs)) else spread


def middle(xs):
    there = sorted(known(xs))
    if not there:
        return None
    half = len(there) // 2
    return there[half] if len(there) % 2 else (there[half - 1] + there[half]) / 2


def mad(xs):
    centre = middle(xs)
    return None if centre is None else 1.4826 * middle([abs(x - centre) for x in known(xs)])


def transformed(x, name, persons=None):
    if x is None:
        return None
    if name == "ln1p":
        return math.log(x + 1) if x > -1 else None
    if name == "ln":
        return math.log(x) if x > 0 else None
    if name == "none":
        return x
    if not 0 <= x <= 100:
        return None
    p = x / 100
    if name == "arcsine":
        return math.asin(math.sqrt(p))
    if name == "logit":
        return math.log(p / (1 - p)) if 0 < p < 1 else None
    events = p * persons
    return math.asin(math.sqrt(events / (persons + 1))) + math.asin(math.sqrt((events + 1) / (persons + 1)))


def rank_within(x, base, ties):
    x, base = sure(x), [sure(b) for b in known(base)]
    below, equal = sum(b < x for b in base), sum(b == x for b in base)
    return below + 1 if ties == "min" else below + (max(equal, 1) + 1) / 2


def quantile(xs, p, kind):
    """Hyndman and Fan's types 6, 7 and 9."""
    xs = sorted(xs)
    n = len(xs)
    h = {6: (n + 1) * p, 7: (n - 1) * p + 1, 9: (n + 0.25) * p + 0.375}[kind]
    h = min(max(h, 1.0), float(n))
    low = math.floor(h + 1e-9)
    return xs[low - 1] + max(h - low, 0.0) * (xs[min(low, n - 1)] - xs[low - 1])


def correlation(a, b):
    ma, mb = average(a), average(b)
    cross = sum((x - ma) * (y - mb) for x, y in zip(a, b))
    return cross / math.sqrt(sum((x - ma) ** 2 for x in a) * sum((y - mb) ** 2 for y in b))


def first_component(matrix):
    """Largest eigenvalue and unit eigenvector by the power method."""
    k = len(matrix)
    v = [1.0 + 0.01 * i * i for i in range(k)]
    value = 0.0
    for _ in range(200_000):
        u = [sum(matrix[i][j] * v[j] for j in range(k)) for i in range(k)]
        size = math.sqrt(sum(x * x for x in u))
        u = [x / size for x in u]
        done = max(abs(x - y) for x, y in zip(u, v)) < 1e-15
        v, value = u, size
        if done:
            break
    return value, v


def standardised(x, j, stage, base, base_people, reference, reference_people, everything, given, posts, total):
    """One value made comparable; base, reference, everything: columns of the districts to compare with."""
    if x is None:
        return None
    column = base[j]
    kind = stage.standardisation
    if kind == "none":
        return x
    if not known(column) and kind not in ("goalposts", "reference_range"):
        return None
    if kind in ("rank", "rank_mean"):
        return rank_within(x, column, "mean" if kind == "rank_mean" else "min")
    if kind == "percentile_rank":
        n = len(known(column))
        return min((rank_within(x, column, "min") - 1) / (n - 1), 1.0) if n > 1 else None
    if kind == "exponential_rank":
        n = len(known(column))
        worse = sum(sure(b) > sure(x) for b in known(column))
        return -23 * math.log(1 - (n - worse) / n * (1 - math.exp(-100 / 23)))
    if kind in ("min_max", "goalposts"):
        low, high = posts[j] if kind == "goalposts" else (min(known(column)), max(known(column)))
        return (x - low) / (high - low) * (stage.upper - stage.lower) + stage.lower if high > low else None
    if given is not None and kind in ("distance", "reference_range"):
        centre = given[j]
    elif stage.centre == "total":
        centre = total[j]
    else:
        there, people = column, base_people
        if kind == "reference_range" or stage.centre == "reference_period":
            there, people = reference[j], reference_people
        centre = average(there)
        if stage.centre == "weighted_mean":
            centre = average(there, people)
        elif stage.centre == "median":
            centre = middle(there)
    if centre is None:
        return None
    if kind == "distance":
        return (x - centre) / abs(centre) if centre else None
    if kind == "reference_range":
        half = (max(known(everything[j])) - min(known(everything[j]))) / 2
        return (x - (centre - half)) / (2 * half) * 60 + 70 if half > 0 else None
    spread = {
        "sigma": lambda: deviation(column),
        "sample": lambda: deviation(column, sample=True),
        "weighted": lambda: deviation(column, base_people),
        "mad": lambda: mad(column),
    }[stage.spread]()
    return (x - centre) / spread if spread else None


def aggregated(rows, weights, kind, z):
    """One number for each row of standardised values."""
    if kind == "copeland":
        scores = []
        for a in rows:
            score = 0
            for b in rows:
                pairs = [(x, y, w) for x, y, w in zip(a, b, weights) if x is not None and y is not None]
                total = sum(w for _, _, w in pairs)
                if total:
                    close = [abs(x - y) < 1e-12 for x, y, _ in pairs]
                    ahead = sum(w for (x, y, w), tie in zip(pairs, close) if x > y and not tie)
                    even = sum(w for (_, _, w), tie in zip(pairs, close) if tie)
                    balance = (ahead + even / 2) / total - 0.5
                    score += (balance > 1e-12) - (balance < -1e-12)
            scores.append(score if known(a) else None)
        return scores
    if kind == "sum":
        # a column without spread adds nothing to anyone
        columns = [j for j in range(len(weights)) if any(row[j] is not None for row in rows)]
        rows, weights = [[row[j] for j in columns] for row in rows], [weights[j] for j in columns]
    if kind.startswith(("mpi", "ampi")) and z:
        rows = [[None if x is None else 100 + 10 * x for x in row] for row in rows]
    result = []
    for row in rows:
        pairs = [(x, w) for x, w in zip(row, weights) if x is not None]
        total = sum(w for _, w in pairs)
        if not total:
            result.append(None)
            continue
        mean = sum(x * w for x, w in pairs) / total
        if kind == "mean":
            result.append(mean)
        elif kind == "sum":
            result.append(mean * sum(weights))
        elif kind in ("geometric", "harmonic"):
            if min(x for x, _ in pairs) <= 0:
                raise ValueError("above zero")
            if kind == "geometric":
                result.append(math.prod(x ** (w / total) for x, w in pairs))
            else:
                result.append(total / sum(w / x for x, w in pairs))
        else:
            if mean < 0:
                raise ValueError("above zero")
            squares = sum(w * (x - mean) ** 2 for x, w in pairs) / total
            if kind.startswith("mpi"):
                squares = squares * len(pairs) / (len(pairs) - 1) if len(pairs) > 1 else None
            sign = -1 if kind.endswith("minus") else 1
            result.append(None if squares is None else mean + sign * squares / mean if mean else mean)
    return result


def classed(values, base, rule, z_again, people, base_people):
    """Class of each value, 0 for none. values of one period, base: what means and quantiles come from."""

    def below(breaks, upper=False, symmetric=False, scaled=None):
        found = []
        for x in map(sure, scaled or values):
            if x is None:
                found.append(0)
            elif symmetric:
                found.append(1 + sum(x > b or (x == b and b < 0) for b in breaks))
            else:
                found.append(1 + sum(x >= b if upper else x > b for b in breaks))
        return found

    n = len(known(values))
    if rule.method == "none" or not n or not known(base):
        return [0] * len(values)
    if rule.method == "rank":
        ranks = [None if x is None else 1 + sum(sure(y) > sure(x) for y in known(values)) for x in values]
        return [0 if r is None else rule.count + 1 - math.ceil(rule.count * r / n - 1e-12) for r in ranks]
    if rule.method == "fixed":
        return below(rule.breaks)
    if rule.method == "sd":
        if z_again:
            return below(rule.breaks, symmetric=True)
        centre, spread = average(base), math.sqrt(average([(x - average(base)) ** 2 for x in known(base)]))
        scaled = [None if x is None else (x - centre) / spread if spread else 0.0 for x in values]
        return below(rule.breaks, symmetric=True, scaled=scaled)
    if rule.method == "jenks":
        return below(exact_breaks(known(base), rule.count))
    shares = [i / rule.count for i in range(1, rule.count)]
    if rule.weighting == "population":
        pairs = sorted((x, w) for x, w in zip(base, base_people) if x is not None and w is not None and w > 0)
        breaks = []
        for share in shares:
            counted, goal = 0.0, share * sum(w for _, w in pairs)
            for x, w in pairs:
                counted += w
                if counted >= goal * (1 - 1e-12):
                    breaks.append(sure(x))
                    break
        return below(breaks)
    if rule.weighting == "log_population":
        values = [x * math.log(w) if x is not None and w and w > 0 else None for x, w in zip(values, people)]
        base = [x * math.log(w) if x is not None and w and w > 0 else None for x, w in zip(base, base_people)]
    return below([sure(quantile(known(base), p, rule.kind)) for p in shares], upper=rule.tie == "upper")


def exact_breaks(xs, count):
    """Natural breaks by trying every cut between distinct values."""
    xs = sorted(map(sure, xs))
    distinct = sorted(set(xs))
    count = min(count, len(distinct))
    best = None
    for cuts in itertools.combinations(distinct[:-1], count - 1):
        cost, low = 0.0, -math.inf
        for high in (*cuts, math.inf):
            part = [x for x in xs if low < x <= high]
            cost += sum((x - average(part)) ** 2 for x in part)
            low = high
        if best is None or cost < best[0] - 1e-12 * abs(best[0]):
            best = (cost, cuts)
    return best[1]


def plain_stage(stage, table, valid, base, data, names, weights, marker=None):
    """Standardised values and score of one stage, one per row; table: rows of values turned so that more is need."""
    count, width = len(table), len(table[0])
    periods = list(dict.fromkeys(data["periods"]))
    first = data["reference"] or sorted(periods)[0]
    scores, zs = [None] * count, [[None] * width for _ in range(count)]

    def base_of(comparison, period):
        if comparison == "pooled":
            return [i for i in range(count) if base[i]]
        wanted = first if comparison == "reference" else period
        return [i for i in range(count) if base[i] and data["periods"][i] == wanted]

    def columns(rows):
        return [[table[i][j] for i in rows] for j in range(width)]

    for period in periods:
        inside = [i for i in range(count) if valid[i] and data["periods"][i] == period]
        rows = base_of(stage.comparison, period)
        if not inside or not rows:
            continue
        total = None
        if stage.centre == "total":
            wanted = {period}
            if stage.comparison == "reference" or stage.standardisation == "reference_range":
                wanted = {first}
            elif stage.comparison == "pooled":
                wanted = set(periods)
            city = [i for i in range(count) if data["totals"][i] and data["periods"][i] in wanted]
            total = [average([table[i][j] for i in city]) for j in range(width)]
        back = base_of("reference", period)
        fixed = (
            columns(rows),
            [data["people"][i] for i in rows],
            columns(back),
            [data["people"][i] for i in back],
            columns([i for i in range(count) if base[i]]),
            data["given"],
            data["posts"],
            total,
        )
        for i in inside:
            zs[i] = [standardised(table[i][j], j, stage, *fixed) for j in range(width)]
        base_z = [[standardised(table[i][j], j, stage, *fixed) for j in range(width)] for i in rows]
        used = weights if stage.weights == "given" else [1.0] * width
        component = stage.aggregation in ("component", "component_score", "messer")
        if stage.weights == "pca" or component:
            live = [j for j in range(width) if any(row[j] is not None for row in base_z)]
            full = [row for row in base_z if all(row[j] is not None for j in live)]
            if len(full) < 3:
                raise ValueError("at least three districts")
            live = [j for j in live if deviation([row[j] for row in full])]
            full = [row for row in base_z if all(row[j] is not None for j in live)]
            if stage.correlation == "pairwise":
                matrix = []
                for a in live:
                    both = [[r for r in base_z if r[a] is not None and r[b] is not None] for b in live]
                    matrix.append(
                        [correlation([r[a] for r in part], [r[b] for r in part]) for part, b in zip(both, live)]
                    )
            else:
                matrix = [[correlation([r[a] for r in full], [r[b] for r in full]) for b in live] for a in live]
            value, vector = first_component(matrix)
            if sum(vector) < 0:
                vector = [-v for v in vector]
            used = [0.0] * width
            for j, v in zip(live, vector):
                used[j] = v * v
        if not component:
            for i, score in zip(
                inside, aggregated([zs[i] for i in inside], used, stage.aggregation, stage.standardisation == "z")
            ):
                scores[i] = score
            continue
        if marker is not None:
            pairs = [
                (sum(v * r[j] for j, v in zip(live, vector)), marker[i]) for i, r in zip(rows, base_z) if r in full
            ]
            if correlation(*zip(*[p for p in pairs if p[1] is not None])) < 0:
                vector = [-v for v in vector]
        scale = {"component": 1.0, "component_score": math.sqrt(value), "messer": math.sqrt(value) * value**2}
        for i in inside:
            if all(zs[i][j] is not None for j in live):
                scores[i] = sum(v * zs[i][j] for j, v in zip(live, vector)) / scale[stage.aggregation]
    if stage.second_pass == "none":
        return zs, scores
    again = [None] * count
    for period in periods:
        rows = base_of(stage.second_comparison or stage.comparison, period)
        there = [scores[i] for i in rows]
        if not known(there):
            continue
        for i in range(count):
            if data["periods"][i] != period or scores[i] is None:
                continue
            if stage.second_pass == "z":
                weights_of = [data["people"][k] for k in rows]
                centre = {"weighted_mean": average(there, weights_of), "median": middle(there)}.get(
                    stage.centre, average(there)
                )
                spread = {
                    "sigma": deviation(there),
                    "sample": deviation(there, sample=True),
                    "weighted": deviation(there, weights_of),
                    "mad": mad(there),
                }[stage.spread]
                again[i] = (scores[i] - centre) / spread if spread else None
            elif stage.second_pass == "reference_100":
                again[i] = scores[i] / average(there) * 100
            else:
                low, high = min(known(there)), max(known(there))
                top = 100.0 if stage.second_pass == "rescale_100" else 1.0
                again[i] = (scores[i] - low) / (high - low) * top if high > low else None
    return zs, again


def plain_index(data, made: Recipe):
    """z, index, rank and class of each row, by loops."""
    values = [list(row) for row in data["values"]]
    roles = made.roles or [Role(name) for name in data["names"]]
    count, width = len(values), len(values[0])

    def turned(x, j, persons=None):
        name = roles[j].transform if roles[j].transform != "none" else made.transform
        x = transformed(x, name, persons)
        return -x if x is not None and data["inverted"][j] != roles[j].inverted else x

    table = [
        [turned(values[i][j], j, data["persons"][i][j] if data["persons"] else None) for j in range(width)]
        for i in range(count)
    ]
    data = dict(data)
    data["given"] = [turned(x, j) for j, x in enumerate(made.reference_values)] or None
    data["posts"] = [sorted(turned(x, j) for x in ends) for j, ends in enumerate(made.goalposts)] or None
    data["reference"] = made.reference_period
    eligible = [
        not data["totals"][i] and (not made.minimum_population or (data["people"][i] or -1) >= made.minimum_population)
        for i in range(count)
    ]
    enough = [
        sum(x is not None for x in row)
        >= (width if made.minimum_share == 1 else max(made.minimum_share * width - 1e-9, 1))
        for row in table
    ]
    valid = [a and b for a, b in zip(eligible, enough)]
    base = eligible if made.base == "available" else valid
    if made.within is None:
        weights = data["weights"] or list(made.weight_values) or [role.weight for role in roles]
        zs, scores = plain_stage(made.final, table, valid, base, data, data["names"], weights)
    else:
        domains = list(dict.fromkeys(role.domain for role in roles))
        marker = next((j for j, role in enumerate(roles) if role.name == made.within.marker), None)
        zs, parts = [[None] * width for _ in values], []
        for domain in domains:
            columns = [j for j, role in enumerate(roles) if role.domain == domain]
            inner, scores = plain_stage(
                made.within,
                [[row[j] for j in columns] for row in table],
                valid,
                base,
                data,
                [data["names"][j] for j in columns],
                [roles[j].weight for j in columns],
                None if marker is None else [row[marker] for row in table],
            )
            parts.append(scores)
            for i in range(count):
                for j, x in zip(columns, inner[i]):
                    zs[i][j] = x
        _, scores = plain_stage(
            made.final, [list(row) for row in zip(*parts)], valid, base, data, domains, [1.0] * len(domains)
        )
    scores = [x if good else None for x, good in zip(scores, valid)]
    ranks, classes = [0] * count, [0] * count
    compared = made.classes.comparison or made.final.second_comparison or made.final.comparison
    first = data["reference"] or sorted(set(data["periods"]))[0]
    for period in dict.fromkeys(data["periods"]):
        rows = [i for i in range(count) if data["periods"][i] == period]
        wanted = {"pooled": set(data["periods"]), "reference": {first}}.get(compared, {period})
        from_rows = [i for i in range(count) if base[i] and data["periods"][i] in wanted]
        for i in rows:
            if scores[i] is not None:
                ranks[i] = 1 + sum(sure(scores[k]) > sure(scores[i]) for k in rows if scores[k] is not None)
        found = classed(
            [scores[i] for i in rows],
            [scores[i] for i in from_rows],
            made.classes,
            made.final.second_pass == "z",
            [data["people"][i] for i in rows],
            [data["people"][i] for i in from_rows],
        )
        for i, number in zip(rows, found):
            classes[i] = number
    return zs, scores, ranks, classes


# ---------------------------------------------------------------------------------------------------------------------
# data of many kinds


def invent(kind, seed, width=4, count=14, periods=("2019", "2020", "2021")):
    """Districts with percentages that hang together, in a mixed order of rows."""
    chance = random.Random(seed)
    if kind == "few":
        count, width = 4, min(width, 4)
    rows = []
    for _ in range(count):
        need = chance.gauss(0, 1)
        for position, period in enumerate(periods if kind != "one period" else periods[:1]):
            values = []
            for j in range(width):
                x = 25 + 8 * need * (1 - 0.1 * j) + 5 * chance.gauss(0, 1) + 1.5 * position
                values.append(min(max(round(x, 0 if kind == "ties" else 3), 1.0), 99.0))
            if kind == "gaps" and chance.random() < 0.3:
                values[chance.randrange(width)] = None
            if kind == "constant":
                values[1] = 12.3
            people = None if kind == "gaps" and chance.random() < 0.1 else float(chance.randrange(150, 9000))
            rows.append((period, values, people, False))
    for period in dict.fromkeys(row[0] for row in rows):
        rows.append((period, [round(26 + chance.random(), 2) for _ in range(width)], 50_000.0, True))
    chance.shuffle(rows)
    return {
        "names": [f"i{j}" for j in range(width)],
        "periods": [row[0] for row in rows],
        "values": [row[1] for row in rows],
        "people": [row[2] for row in rows],
        "totals": [row[3] for row in rows],
        "persons": [[float(chance.randrange(40, 900)) for _ in range(width)] for _ in rows],
        "inverted": [False] * width,
        "weights": None,
    }


def as_input(data) -> IndexInput:
    def numbers(rows):
        return np.array([[math.nan if x is None else x for x in row] for row in rows], dtype=float)

    return IndexInput(
        numbers(data["values"]),
        data["names"],
        np.array(data["periods"], dtype=object),
        population=numbers([data["people"]])[0],
        inverted=np.array(data["inverted"]),
        weights=None if data["weights"] is None else np.array(data["weights"]),
        denominators=np.array(data["persons"]),
        totals=np.array(data["totals"]),
    )


def same(found, expected, what):
    assert len(found) == len(expected)
    for place, (one, two) in enumerate(zip(np.asarray(found, dtype=float).tolist(), expected)):
        if two is None:
            assert math.isnan(one), (what, place, one, two)
        else:
            assert one == pytest.approx(two, rel=1e-9, abs=1e-9), (what, place, one, two)


def compare(data, made: Recipe):
    """The index of the plugin equals the plain one; an error of one is an error of the other. Values compared."""
    try:
        zs, scores, ranks, classes = plain_index(data, made)
    except ValueError as problem:
        with pytest.raises(SozialraumError, match=str(problem)):
            composite_index(as_input(data), made)
        return 0
    result = composite_index(as_input(data), made)
    same(result.standardised.ravel(), [x for row in zs for x in row], "z")
    same(result.index, scores, "index")
    assert result.rank.tolist() == ranks
    assert result.classes.tolist() == classes
    return result.standardised.size + 3 * len(ranks)


# ---------------------------------------------------------------------------------------------------------------------
# all pairs of choices

CHOICES = {
    "data": ["plain", "gaps", "ties", "constant", "few", "one period"],
    "transform": ["none", "ln1p", "ln", "arcsine", "logit", "freeman_tukey"],
    "standardisation": [
        "z",
        "min_max",
        "rank",
        "rank_mean",
        "percentile_rank",
        "distance",
        "goalposts",
        "exponential_rank",
        "reference_range",
        "none",
    ],
    "centre": ["mean", "weighted_mean", "total", "reference_period", "median"],
    "spread": ["sigma", "sample", "weighted", "mad"],
    "comparison": ["per_period", "pooled", "reference"],
    "reference_period": ["", "2020"],
    "weights": ["equal", "given", "pca"],
    "aggregation": ["sum", "mean", "geometric", "harmonic", "mpi", "ampi", "mpi_minus", "ampi_minus", "copeland"],
    "second_pass": ["none", "z", "min_max", "rescale_100", "reference_100"],
    "classes": [
        "sd",
        "quantiles 6",
        "quantiles 7",
        "quantiles 9",
        "population",
        "log",
        "upper",
        "rank",
        "jenks",
        "fixed",
    ],
    "inverted": ["none", "first", "all"],
    "minimum_share": [1.0, 0.5],
    "minimum_population": [0.0, 900.0],
    "given": ["", "reference values"],
}


def allowed(choice):
    positive = choice.get("aggregation") in ("geometric", "harmonic")
    if positive and choice.get("standardisation") in ("z", "distance", "percentile_rank"):
        return False
    # differences of z-sums around zero have no “reference = 100”
    if choice.get("second_pass") == "reference_100" and choice.get("standardisation") in ("z", "distance", "none"):
        return False
    return not (choice.get("second_pass") == "reference_100" and choice.get("aggregation") == "copeland")


def all_pairs(choices, seed=7):
    """Combinations in which every two choices that may meet do meet at least once."""
    chance = random.Random(seed)
    names = list(choices)
    left = {
        (a, x, b, y)
        for a, b in itertools.combinations(names, 2)
        for x in choices[a]
        for y in choices[b]
        if allowed({a: x, b: y})
    }
    found = []
    while left:
        best, most = None, set()
        open_pairs = sorted(left, key=str)
        for _ in range(60):
            a, x, b, y = chance.choice(open_pairs)
            one = {a: x, b: y}
            for name in chance.sample(names, len(names)):
                if name not in one:
                    one[name] = chance.choice([v for v in choices[name] if allowed({**one, name: v})])
            met = {(p, one[p], q, one[q]) for p, q in itertools.combinations(names, 2)} & left
            if len(met) > len(most):
                best, most = one, met
        found.append(best)
        left -= most
    return found


def recipe_of(choice, width):
    method, _, detail = choice["classes"].partition(" ")
    rule = {
        "sd": ClassRule("sd", (-1.0, 0.5, 1.5)),
        "fixed": ClassRule("fixed", (-0.5, 0.5, 30.0)),
        "rank": ClassRule("rank", count=10),
        "jenks": ClassRule("jenks", count=3),
        "population": ClassRule("quantiles", count=5, weighting="population"),
        "log": ClassRule("quantiles", count=4, weighting="log_population"),
        "upper": ClassRule("quantiles", count=5, kind=9, tie="upper"),
        "quantiles": ClassRule("quantiles", count=5, kind=int(detail or 7)),
    }[method]
    ranged = choice["standardisation"] in ("min_max", "goalposts")
    stage = Stage(
        standardisation=choice["standardisation"],
        centre=choice["centre"],
        spread=choice["spread"],
        lower=1.0 if ranged else 0.0,
        upper=100.0 if ranged else 1.0,
        comparison=choice["comparison"],
        weights=choice["weights"],
        aggregation=choice["aggregation"],
        second_pass=choice["second_pass"],
    )
    return recipe.check(
        Recipe(
            final=stage,
            transform=choice["transform"],
            classes=rule,
            reference_period=choice["reference_period"] if choice["data"] != "one period" else "",
            goalposts=((1.0, 99.0),) * width if choice["standardisation"] == "goalposts" else (),
            reference_values=tuple(20.0 + j for j in range(width)) if choice["given"] else (),
            minimum_share=choice["minimum_share"],
            minimum_population=choice["minimum_population"],
        )
    )


def test_all_pairs_of_choices_equal_plain_loops():
    compared = refused = 0
    for number, choice in enumerate(all_pairs(CHOICES)):
        data = invent(choice["data"], number)
        width = len(data["names"])
        data["inverted"] = [
            choice["inverted"] == "all" or (choice["inverted"] == "first" and j == 0) for j in range(width)
        ]
        data["weights"] = [1.0, 2.5, 0.5, 3.0][:width] if choice["weights"] == "given" else None
        if choice["transform"] == "freeman_tukey" and (choice["given"] or choice["standardisation"] == "goalposts"):
            continue
        try:
            values = compare(data, recipe_of(choice, width))
        except AssertionError as problem:
            raise AssertionError(f"{number}: {choice}") from problem
        compared += values
        refused += values == 0
    assert compared > 20_000
    assert refused < 40


def test_sums_of_zero_are_a_tie():
    # by hand: z = ∓√1.5, 0: each of the three sums is zero, but not in binary
    values = np.array([[0.1, 0.3], [0.2, 0.2], [0.3, 0.1]])
    result = composite_index(IndexInput(values, ["a", "b"], np.full(3, "")), Recipe())
    assert result.rank.tolist() == [1, 1, 1]
    assert numerics.rank(np.array([2.0, 1e-17, -3e-17, 0.0, -2.0])).tolist() == [1, 2, 2, 2, 5]


# ---------------------------------------------------------------------------------------------------------------------
# recipes, each written once more from its publication


@pytest.fixture
def shipped(root):
    def load(name: str) -> Recipe:
        return parse((root / "resources" / "recipes" / f"{name}.json").read_text(encoding="utf-8"))

    return load


def square(kind, seed, width, count, periods=("2019", "2020", "2021")):
    """Rows without a total row, and their columns per period."""
    data = invent(kind, seed, width, count, periods)
    keep = [i for i, total in enumerate(data["totals"]) if not total]
    for key in ("periods", "values", "people", "totals", "persons"):
        data[key] = [data[key][i] for i in keep]
    return data


def by_period(data):
    for period in dict.fromkeys(data["periods"]):
        rows = [i for i, one in enumerate(data["periods"]) if one == period]
        yield rows, [data["values"][i] for i in rows], [data["people"][i] for i in rows]


def check_rows(result, rows, scores, classes=None):
    same(result.index[rows], scores, "index")
    expected = [0 if x is None else 1 + sum(sure(y) > sure(x) for y in known(scores)) for x in scores]
    assert result.rank[rows].tolist() == expected
    if classes is not None:
        assert result.classes[rows].tolist() == classes


def cut_right(scores, breaks):
    return [1 + sum(sure(x) > sure(b) for b in breaks) for x in scores]


def zs_of(column, ws=None, sample=False):
    centre, spread = average(column, ws), deviation(column, ws, sample)
    return [(x - centre) / spread for x in column]


@pytest.mark.parametrize("kind", ["plain", "ties"])
@pytest.mark.parametrize("seed", range(6))
def test_townsend_carstairs_mdi_and_mpi(shipped, kind, seed):
    data = square(kind, seed, 4, 23 + seed)
    results = {
        name: composite_index(as_input(data), shipped(name)) for name in ("townsend", "carstairs", "mdi_belgium", "mpi")
    }
    for rows, values, people in by_period(data):
        a, b, c, d = (list(column) for column in zip(*values))
        logs = [[math.log(x + 1) for x in column] for column in (c, d)]
        townsend = [sum(z) for z in zip(*(zs_of(column, sample=True) for column in (a, b, *logs)))]
        fifths = [quantile(townsend, p / 5, 7) for p in range(1, 5)]
        check_rows(results["townsend"], rows, townsend, cut_right(townsend, fifths))

        carstairs = [sum(z) for z in zip(*(zs_of(column, people) for column in (a, b, c, d)))]
        everyone, order = sum(people), sorted(range(len(rows)), key=lambda i: carstairs[i])
        ends = []
        for share in (0.2, 0.4, 0.6, 0.8):
            counted = 0.0
            for i in order:
                counted += people[i]
                if counted >= share * everyone:
                    ends.append(carstairs[i])
                    break
        check_rows(results["carstairs"], rows, carstairs, cut_right(carstairs, ends))

        stretched = [[(x - min(column)) / (max(column) - min(column)) for x in column] for column in (a, b, c, d)]
        mdi = [sum(x) / 4 for x in zip(*stretched)]
        tenths = [quantile(mdi, p / 10, 7) for p in range(1, 10)]
        check_rows(results["mdi_belgium"], rows, mdi, cut_right(mdi, tenths))

        profile = list(zip(*([100 + 10 * z for z in zs_of(column, sample=True)] for column in (a, b, c, d))))
        mpi = [sum(p) / 4 + sum((x - sum(p) / 4) ** 2 for x in p) / 3 / (sum(p) / 4) for p in profile]
        check_rows(results["mpi"], rows, mpi, cut_right(mpi, [quantile(mpi, p / 5, 7) for p in range(1, 5)]))


@pytest.mark.parametrize("aggregation", ["ampi", "ampi_minus"])
@pytest.mark.parametrize("seed", range(5))
def test_ampi_with_reference_period_city_or_given_values(shipped, seed, aggregation):
    made = shipped("ampi")
    made = made.changed(final=Stage(**{**made.final.__dict__, "aggregation": aggregation}))
    data = invent("plain", seed, 4, 12)
    data["inverted"] = [False, True, False, False]
    districts = [i for i, total in enumerate(data["totals"]) if not total]
    limits = []
    for j in range(4):
        column = [data["values"][i][j] for i in districts]
        limits.append((min(column), max(column)))

    def expected(reference):
        scores = []
        for i, row in enumerate(data["values"]):
            profile = []
            for j, x in enumerate(row):
                half = (limits[j][1] - limits[j][0]) / 2
                r = (x - (reference[j] - half)) / (2 * half) * 60 + 70
                profile.append(200 - r if data["inverted"][j] else r)
            mean = sum(profile) / 4
            penalty = sum((x - mean) ** 2 for x in profile) / 4 / mean
            scores.append(None if data["totals"][i] else mean + (penalty if aggregation == "ampi" else -penalty))
        return scores

    first = [i for i in districts if data["periods"][i] == "2019"]
    means = [average([data["values"][i][j] for i in first]) for j in range(4)]
    same(composite_index(as_input(data), made).index, expected(means), "reference period")
    city = next(row for row, total, p in zip(data["values"], data["totals"], data["periods"]) if total and p == "2020")
    total = made.changed(final=Stage(**{**made.final.__dict__, "centre": "total"}), reference_period="2020")
    same(composite_index(as_input(data), total).index, expected(city), "total")
    given = made.changed(reference_values=(20.0, 25.0, 30.0, 22.0))
    same(composite_index(as_input(data), given).index, expected([20.0, 25.0, 30.0, 22.0]), "values")


@pytest.mark.parametrize("seed", range(6))
def test_imd_from_scores_and_from_ranks_of_several_years(shipped, seed):
    data = square("plain" if seed % 2 else "ties", seed, 7, 31)
    result = composite_index(as_input(data), shipped("imd_england"))
    share = (0.225, 0.225, 0.135, 0.135, 0.093, 0.093, 0.093)
    ranked = [[0.0] * 7 for _ in data["values"]]
    for rows, values, _ in by_period(data):
        n, scores = len(rows), []
        for i, row in zip(rows, values):
            total = 0.0
            for j, x in enumerate(row):
                ranked[i][j] = 1.0 + sum(other[j] > x for other in values)
                r = (n - ranked[i][j] + 1) / n
                total += share[j] * -23 * math.log(1 - r * (1 - math.exp(-100 / 23)))
            scores.append(total)
        places = [1 + sum(sure(y) > sure(x) for y in scores) for x in scores]
        check_rows(result, rows, scores, [11 - math.ceil(10 * place / n) for place in places])
    again = composite_index(as_input({**data, "values": ranked}), shipped("imd_england"))
    assert again.index == pytest.approx(result.index, abs=1e-9)
    assert len(again.messages) == 7


def test_ranks_are_told_from_scores(shipped):
    def inverted(column, periods):
        data = IndexInput(np.column_stack([column]), ["a"], np.array(periods))
        return bool(recipe_ranks(data)[0])

    def recipe_ranks(data):
        from sozialraum.core.composite.roles import ranks_turned

        return ranks_turned(data, []).inverted

    one = [""] * 4
    assert inverted([3.0, 1, 2, 4], one) and inverted([1.0, 1, 3, 4], one)
    assert inverted([17.0, 3204, 899, 5], one) and not inverted([17.0, 32, 9, 5], one)
    assert inverted([1.5, 1.5, 3, 4], one) and inverted([2.0, 2, 3, 4], one) and not inverted([1.5, 1.5, 3, 5], one)
    assert inverted([*range(101, 130), 101], [""] * 30) and not inverted([500.0, 500, 600, 600], one)
    assert not inverted([1.5, 2, 3, 4], one) and not inverted([0.0, 1, 2, 3], one)
    assert inverted([1.0, 2, 3, 3, 2, 1], ["a"] * 3 + ["b"] * 3)


@pytest.mark.parametrize("seed", range(4))
def test_gisd_as_the_script_does(shipped, seed):
    """RKI, GISD 2022 v03: prcomp over all years, sign by unemployment, min-max pooled, sum min-max per year, type 9."""
    data = square("plain", seed, 9, 20)
    for row in data["values"]:
        for j in (0, 4, 5, 6, 7):
            row[j] = 100 - row[j]
    result = composite_index(as_input(data), shipped("gisd"))
    total = [0.0] * len(data["values"])
    for place, columns in enumerate(((0, 1, 2), (3, 4, 5), (6, 7, 8))):
        z = [zs_of([row[j] for row in data["values"]], sample=True) for j in columns]
        matrix = [[correlation(a, b) for b in z] for a in z]
        value, v = first_component(matrix)
        score = [sum(v[k] * z[k][i] for k in range(3)) for i in range(len(total))]
        if correlation(score, [row[3] for row in data["values"]]) < 0:
            score, v = [-x for x in score], [-x for x in v]
        total = [t + (x - min(score)) / (max(score) - min(score)) for t, x in zip(total, score)]
        component, names = result.components[(("education", "work", "income")[place], "")]
        assert component.shares == pytest.approx([x * x for x in v], abs=1e-9)
        assert component.loadings == pytest.approx([x * math.sqrt(value) for x in v], abs=1e-9)
        assert names == [f"i{j}" for j in columns]
    parents = np.array([f"k{i % 6}" for i in range(len(total))], dtype=object)
    people = np.array(data["people"])
    larger = larger_areas.average_areas(result.index, parents, np.array(data["periods"]), people, shipped("gisd"))
    for rows, _, _ in by_period(data):
        low, high = min(total[i] for i in rows), max(total[i] for i in rows)
        scores = [(total[i] - low) / (high - low) for i in rows]
        breaks = [sure(quantile(scores, p / 5, 9)) for p in range(1, 5)]
        check_rows(result, rows, scores, [1 + sum(sure(x) >= b for b in breaks) for x in scores])
        means = []
        for parent in sorted(set(parents[rows])):
            inside = [(x, people[i]) for x, i in zip(scores, rows) if parents[i] == parent]
            means.append(sum(x * w for x, w in inside) / sum(w for _, w in inside))
        found = larger.periods == data["periods"][rows[0]]
        same(larger.index[found], [(x - min(means)) / (max(means) - min(means)) for x in means], "areas")


def test_a_value_on_a_break_of_the_gisd_is_in_the_upper_fifth():
    # R: x <- c(1,1,2,2,2,3,3,4,4,5); findInterval(x, quantile(x, 0:5/5, type = 9)) is 1 1 2 2 2 3 3 4 4 5 with
    # breaks 1.85 (by hand: h = 2.425 → 1 + 0.425), 2, 3, 4
    values = np.array([1.0, 1, 2, 2, 2, 3, 3, 4, 4, 5])
    breaks = numerics.quantile(values, np.array([0.2, 0.4, 0.6, 0.8]), 9)
    plain = [quantile(values.tolist(), p / 5, 9) for p in range(1, 5)]
    assert breaks == pytest.approx(plain)
    upper = [1 + sum(x >= b for b in plain) for x in values]
    assert classify.by_breaks(values, breaks, tie="upper").tolist() == upper
    assert classify.by_breaks(values, breaks).tolist() == [1 + sum(x > b for b in plain) for x in values]


@pytest.mark.parametrize("name", ["mss_berlin", "sozialmonitoring_hamburg"])
@pytest.mark.parametrize("seed", range(5))
def test_status_and_dynamics_by_loops(shipped, name, seed):
    made = shipped(name)
    data = square("gaps" if seed % 2 else "plain", seed, 7, 26, ("2018", "2020", "2021"))
    keys = []
    seen: dict = {}
    # rows of one period are numbered as they come: any pairing of districts will do
    for period in data["periods"]:
        seen[period] = seen.get(period, 0) + 1
        keys.append(f"d{seen[period]}")
    data["inverted"] = [False, True] + [False] * 5
    result = dynamics.status_and_dynamics(as_input(data), np.array(keys), made)
    place = {(key, period): i for i, (key, period) in enumerate(zip(keys, data["periods"]))}
    earlier = {"2020": "2018"} if name == "mss_berlin" else {"2021": "2018"}
    assert result.earlier == earlier

    def twice(table, rows):
        valid = [i for i in rows if None not in table[i] and data["people"][i] and data["people"][i] >= 300]
        if not valid:
            return {}
        z = [zs_of([table[i][j] * (-1 if data["inverted"][j] else 1) for i in valid]) for j in range(7)]
        sums = zs_of([sum(column) for column in zip(*z)])
        return dict(zip(valid, sums))

    for rows, _, _ in by_period(data):
        status = twice(data["values"], rows)
        period = data["periods"][rows[0]]
        changes = {}
        for i in rows:
            before = place.get((keys[i], earlier.get(period)))
            row = [None] * 7
            if before is not None and i in status:
                row = [
                    None if x is None or y is None else x - y for x, y in zip(data["values"][i], data["values"][before])
                ]
            changes[i] = row
        moved = twice(changes, rows)
        for i in rows:
            same([result.status.index[i], result.dynamics.index[i]], [status.get(i), moved.get(i)], "twice")
            one = 0 if i not in status else 1 + sum(sure(status[i]) > b for b in (1, 1.5)) + (sure(status[i]) >= -1)
            two = 0 if i not in moved else 1 + (sure(moved[i]) >= -1) + (sure(moved[i]) > 1)
            assert (result.status.classes[i], result.dynamics.classes[i]) == (one, two)
            assert result.groups[i] == (f"{one}{('+', '+/-', '-')[two - 1]}" if one and two else "")


def test_ranks_of_the_imd_move_against_their_numbers(shipped):
    count = 20
    worse = np.arange(count, 0, -1.0)  # rank 1 is the most deprived
    later = worse.copy()
    later[[0, 19]] = later[[19, 0]]  # the least deprived becomes the most deprived, and the other way round
    values = np.tile(np.concatenate([worse, later])[:, None], 7)
    data = IndexInput(values, list("abcdefg"), np.array(["2019"] * count + ["2021"] * count))
    keys = np.array([f"d{i}" for i in range(count)] * 2)
    made = shipped("imd_england").changed(span=2.0)
    result = dynamics.status_and_dynamics(data, keys, made)
    assert result.status.rank[:2].tolist() == [20, 19]
    assert result.dynamics.rank[count] == 1 and result.dynamics.rank[count + 19] == 20


# ---------------------------------------------------------------------------------------------------------------------
# building blocks that recipes do not show alone


@pytest.mark.parametrize("count", range(1, 14))
def test_jenks_is_the_exact_optimum(count):
    chance = random.Random(count)
    for trial in range(12):
        values = [round(chance.gauss(0, 3), 0 if trial % 3 == 0 else 2) for _ in range(count)]
        for classes in range(2, 6):
            found = classify.jenks_breaks(np.array(values), classes).tolist()
            expected = list(exact_breaks(values, classes)) if len(set(values)) > 1 else []

            def cost(breaks, values=values):
                total, low = 0.0, -math.inf
                for high in (*breaks, math.inf):
                    part = [x for x in values if low < x <= high]
                    total += sum((x - average(part)) ** 2 for x in part)
                    low = high
                return total

            assert len(found) == len(expected)
            assert cost(found) == pytest.approx(cost(expected), abs=1e-9)


def test_quantiles_of_many_samples():
    chance = random.Random(3)
    for count in (1, 2, 3, 7, 10, 11, 25, 101, 400):
        values = [round(chance.gauss(0, 1), 1 if count % 2 else 6) for _ in range(count)]
        for kind in (6, 7, 9):
            for parts in (2, 3, 4, 5, 10, 20):
                shares = [p / parts for p in range(1, parts)]
                found = numerics.quantile(np.array([*values, math.nan]), np.array(shares), kind)
                assert found == pytest.approx([quantile(values, p, kind) for p in shares], abs=1e-12)


def test_deciles_are_the_rounded_up_share_of_the_rank():
    for count in (1, 4, 9, 10, 11, 33, 533, 32844):
        rank = np.arange(1, count + 1)
        found = classify.by_rank(-rank.astype(float), 10)
        assert found.tolist() == [11 - (10 * r + count - 1) // count for r in rank.tolist()]


def kaiser(loadings):
    """Varimax by turning two factors at a time (Kaiser 1958), rows normalised."""
    size, count = len(loadings), len(loadings[0])
    scale = [math.sqrt(sum(x * x for x in row)) for row in loadings]
    a = [[x / s for x in row] for row, s in zip(loadings, scale)]
    for _ in range(500):
        turned = 0.0
        for p, q in itertools.combinations(range(count), 2):
            u = [row[p] ** 2 - row[q] ** 2 for row in a]
            v = [2 * row[p] * row[q] for row in a]
            above = 2 * (sum(x * y for x, y in zip(u, v)) - sum(u) * sum(v) / size)
            below = sum(x * x - y * y for x, y in zip(u, v)) - (sum(u) ** 2 - sum(v) ** 2) / size
            angle = math.atan2(above, below) / 4
            turned = max(turned, abs(angle))
            c, s = math.cos(angle), math.sin(angle)
            for row in a:
                row[p], row[q] = c * row[p] + s * row[q], c * row[q] - s * row[p]
        if turned < 1e-12:
            break
    return [[x * s for x in row] for row, s in zip(a, scale)]


@pytest.mark.parametrize("seed", range(8))
def test_varimax_reaches_kaisers_optimum(seed):
    chance = np.random.default_rng(seed)
    loadings = (
        chance.normal(size=(9, 2 + seed % 3)) * 0.3 + np.eye(9, 2 + seed % 3) + np.roll(np.eye(9, 2 + seed % 3), 4, 0)
    )

    def simplicity(rotated):
        squares = [[x * x / sum(y * y for y in row) for x in row] for row in rotated]
        return sum(average([x * x for x in col]) - average(col) ** 2 for col in map(list, zip(*squares)))

    rotated, turn = factor.varimax(loadings)
    assert rotated == pytest.approx(loadings @ turn, abs=1e-12)
    assert turn @ turn.T == pytest.approx(np.eye(len(turn)), abs=1e-12)
    best = simplicity(kaiser(loadings.tolist()))
    # R's rule stops when the criterion grows by less than 1e-5
    assert simplicity(rotated.tolist()) == pytest.approx(best, rel=1e-3)
    closer, _ = factor.varimax(loadings, tolerance=1e-14)
    assert simplicity(closer.tolist()) == pytest.approx(best, rel=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_principal_loadings_and_shares(seed):
    data = square("plain", seed, 5, 30, ("2020",))
    columns = [list(column) for column in zip(*data["values"])]
    matrix = [[correlation(a, b) for b in columns] for a in columns]
    assert numerics.correlation(np.array(data["values"])) == pytest.approx(np.array(matrix), abs=1e-12)
    value, v = first_component(matrix)
    sign = -1 if sum(v) < 0 else 1
    component = weight.first_component(np.array(matrix))
    assert component.eigenvalues[0] == pytest.approx(value)
    assert component.explained == pytest.approx(value / 5)
    assert component.vector == pytest.approx([sign * x for x in v], abs=1e-9)
    assert component.shares.sum() == pytest.approx(1)
    loadings = factor.principal_loadings(np.array(matrix), count=1)[:, 0]
    assert loadings == pytest.approx([sign * x * math.sqrt(value) for x in v], abs=1e-9)


@pytest.mark.parametrize("seed", range(6))
def test_shrinkage_of_small_numbers(seed):
    chance = random.Random(seed)
    people = [float(chance.randrange(5, 400)) for _ in range(20)]
    events = [float(chance.randrange(0, int(p * (0.1 + 0.1 * (i % 3))) + 1)) for i, p in enumerate(people)]
    parents = [f"p{i % 3}" for i in range(19)] + ["alone"]
    b = sum(events) / sum(people)
    spread = sum(p * (e / p - b) ** 2 for e, p in zip(events, people)) / sum(people) - b / (sum(people) / 20)
    a = max(0.0, spread)
    marshall = [a / (a + b / p) * (e / p) + (1 - a / (a + b / p)) * b for e, p in zip(events, people)]
    assert shrinkage.empirical_bayes(np.array(events), np.array(people)) == pytest.approx(marshall)
    found = shrinkage.logit_shrinkage(np.array(events), np.array(people), np.array(parents))
    for i, parent in enumerate(parents):
        inside = [k for k in range(20) if parents[k] == parent]

        def logit(r, n):
            return math.log((r + 0.5) / (n - r + 0.5))

        large = logit(sum(events[k] for k in inside), sum(people[k] for k in inside))
        t2 = (
            sum((logit(events[k], people[k]) - large) ** 2 for k in inside) / (len(inside) - 1)
            if len(inside) > 1
            else 0
        )
        r, n = events[i], people[i]
        s2 = (n + 1) * (n + 2) / (n * (r + 1) * (n - r + 1))
        w = (1 / s2) / (1 / s2 + 1 / t2) if t2 else 0.0
        m = w * logit(r, n) + (1 - w) * large
        assert found[i] == pytest.approx(math.exp(m) / (1 + math.exp(m)))


@pytest.mark.parametrize("seed", range(5))
def test_diagnostics_by_loops(seed):
    data = square("plain", seed, 4, 18, ("2020",))
    rows = data["values"]
    columns = [list(column) for column in zip(*rows)]
    names = data["names"]
    found, _ = diagnostics.diagnose(np.array(rows), np.array(rows), names, {"2020": np.arange(len(rows))})
    table = {(one.statistic, one.indicator, one.versus): one.value for one in found}

    def alpha(parts):
        sums = [sum(x) for x in zip(*parts)]
        k = len(parts)
        return k / (k - 1) * (1 - sum(deviation(p) ** 2 for p in parts) / deviation(sums) ** 2)

    def standard_alpha(parts):
        r = average([correlation(a, b) for a, b in itertools.combinations(parts, 2)])
        return len(parts) * r / (1 + (len(parts) - 1) * r)

    assert table["alpha", "", ""] == pytest.approx(alpha(columns))
    assert table["alpha_standardised", "", ""] == pytest.approx(standard_alpha(columns))
    for j, (name, column) in enumerate(zip(names, columns)):
        rest = [one for one in columns if one is not column]
        centre = average(column)
        skew = average([(x - centre) ** 3 for x in column]) / deviation(column) ** 3
        assert table["mean", name, ""] == pytest.approx(centre)
        assert table["standard_deviation", name, ""] == pytest.approx(deviation(column, sample=True))
        assert table["skewness", name, ""] == pytest.approx(skew)
        assert (table["n", name, ""], table["missing", name, ""]) == (18, 0)
        assert table["alpha_without", name, ""] == pytest.approx(alpha(rest))
        assert table["alpha_standardised_without", name, ""] == pytest.approx(standard_alpha(rest))
        others = [sum(z) for z in zip(*map(zs_of, rest))]
        assert table["item_rest_correlation", name, ""] == pytest.approx(correlation(column, others))
        for other in range(j):
            assert table["correlation", name, names[other]] == pytest.approx(correlation(column, columns[other]))


@pytest.mark.parametrize("seed", range(6))
def test_inequality_by_loops(seed):
    chance = random.Random(seed)
    x = [round(chance.uniform(2, 40), 0 if seed % 2 else 3) for _ in range(17)]
    w = [float(chance.randrange(50, 5000)) for _ in x] if seed else [1.0] * 17
    mu, everyone = average(x, w), sum(w)
    pairs = list(zip(x, w))
    gini = sum(a * b * abs(p - q) for p, a in pairs for q, b in pairs) / (2 * everyone**2 * mu)
    theil = sum(b * q / mu * math.log(q / mu) for q, b in pairs) / everyone
    sd = math.sqrt(sum(b * (q - mu) ** 2 for q, b in pairs) / everyone)
    # persons in a line: each district is cut into fine slices
    slices = sorted((q, b / everyone) for q, b in pairs)
    low = high = counted = 0.0
    for q, b in slices:
        low += q * max(0.0, min(counted + b, 0.2) - counted)
        high += q * max(0.0, counted + b - max(counted, 0.8))
        counted += b
    found = {name: measure(np.array(x), np.array(w)) for name, measure in inequality.MEASURES.items()}
    assert list(found) == ["gini", "theil", "p90_p10", "quintile_gap", "weighted_sd", "cv"]
    assert found["gini"] == pytest.approx(gini)
    assert found["theil"] == pytest.approx(theil)
    assert found["weighted_sd"] == pytest.approx(sd)
    assert found["cv"] == pytest.approx(sd / mu)
    assert found["quintile_gap"] == pytest.approx((high - low) / 0.2)

    def at(share):
        counted = 0.0
        for q, b in slices:
            counted += b
            if counted >= share - 1e-12:
                return q
        return slices[-1][0]

    if seed:
        assert found["p90_p10"] == pytest.approx(at(0.9) / at(0.1))


def test_given_weights_count_inside_domains():
    roles = tuple(
        Role(name, domain=domain, weight=w) for name, domain, w in (("a", "x", 1), ("b", "x", 1), ("c", "y", 3))
    )
    inner = Stage(standardisation="none", weights="given", aggregation="mean")
    made = Recipe(roles=roles, within=inner, final=Stage(standardisation="none", weights="given", aggregation="mean"))
    values = np.array([[1.0, 5, 7], [2, 4, 6], [9, 1, 2]])
    data = IndexInput(values, ["a", "b", "c"], np.full(3, ""), weights=np.array([3.0, 1, 1]))
    # by hand: domain x is (3a + b)/4 and weighs 1, y is c and weighs 3
    assert composite_index(data, made).index.tolist() == [((3 * a + b) / 4 + 3 * c) / 4 for a, b, c in values]


def test_dynamics_against_the_change_of_the_city():
    values = np.array([[10.0], [20], [30], [25], [12], [25], [31], [26]])
    data = IndexInput(
        values, ["a"], np.array(["2019"] * 4 + ["2021"] * 4), totals=np.array([False, False, False, True] * 2)
    )
    made = Recipe(final=Stage(centre="total", aggregation="mean"))
    result = dynamics.status_and_dynamics(data, np.array(list("abcS") * 2), made)
    # by hand: changes 2, 5, 1, the city 1; their σ is √(26/9)
    assert result.dynamics.index[4:7] == pytest.approx([x / math.sqrt(26 / 9) for x in (1, 4, 0)])
    assert np.isnan(result.dynamics.index[7])
    back = Recipe(final=Stage(centre="reference_period", aggregation="mean"))
    again = dynamics.status_and_dynamics(data, np.array(list("abcS") * 2), back).dynamics.index
    assert again[4:7] == pytest.approx([x / math.sqrt(26 / 9) for x in (2 - 8 / 3, 5 - 8 / 3, 1 - 8 / 3)])


def test_robustness_percentiles_by_repetition():
    from sozialraum.core.composite.robustness import robustness

    data = as_input(square("plain", 4, 4, 20, ("2020",)))
    made = Recipe(classes=ClassRule("quantiles", count=5))
    found = robustness(data, made, runs=60, seed=9, variations=("weights",), weight_range=0.5)
    chance = np.random.default_rng(9)
    ranks, classes = [], []
    for _ in range(60):
        data.weights = np.ones(4) * chance.uniform(0.5, 1.5, 4)
        one = composite_index(data, made.changed(final=Stage(**{**made.final.__dict__, "weights": "given"})))
        ranks.append(one.rank.tolist())
        classes.append(one.classes.tolist())
    data.weights = None
    own = composite_index(data, made).classes.tolist()
    for i in range(20):
        row = [one[i] for one in ranks]
        assert found.rank_median[i] == pytest.approx(middle(row))
        assert found.rank_low[i] == pytest.approx(quantile(row, 0.05, 7))
        assert found.rank_high[i] == pytest.approx(quantile(row, 0.95, 7))
        assert found.class_stability[i] == pytest.approx(sum(one[i] == own[i] for one in classes) / 60)


@pytest.mark.parametrize(
    ("roles", "names"),
    [
        (["work_employment", "work_unemployment", "education_a", "income_a"], list("abcd")),
        (["work_1", "work_2_unemployed", "education_a", "income_a"], list("abcd")),
        (["work_1", "work_2", "education_a", "income_a"], ["quote", "Arbeitslose", "c", "d"]),
    ],
)
def test_unemployment_gives_the_gisd_its_sign(shipped, roles, names):
    need = np.linspace(-1, 1, 15)
    wiggle = np.sin(np.arange(15) * 7.0) * 0.1
    values = np.column_stack([70 - 5 * need + wiggle, 8 + 3 * need, 12 + 2 * need - wiggle, 30 - 4 * need])
    result = composite_index(IndexInput(values, names, np.full(15, "2020"), roles=roles), shipped("gisd"))
    assert np.corrcoef(result.index, need)[0, 1] > 0.99


def test_a_gisd_without_unemployment_says_so(shipped):
    values = np.column_stack([np.arange(6.0), np.arange(6.0) ** 2, np.cos(np.arange(6.0))])
    roles = ["education_a", "education_b", "income_c"]
    result = composite_index(IndexInput(values, list("abc"), np.full(6, ""), roles=roles), shipped("gisd"))
    assert "work_unemployment" in str(result.messages[0])


def test_factors_with_a_constant_variable_are_refused(shipped):
    values = np.random.default_rng(1).normal(30, 5, (40, 13))
    values[:, 4] = 7.0
    data = IndexInput(values, [f"v{j}" for j in range(13)], np.full(40, ""), population=np.full(40, 900.0))
    with pytest.raises(SozialraumError, match="cannot be told apart"):
        composite_index(data, shipped("ndi_powell_wiley"))
