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
from sozialraum.core.composite import areas, classify, diagnostics, dynamics, factor, index, recipe, shrinkage, weight
from sozialraum.core.composite.index import IndexInput, composite_index
from sozialraum.core.composite.recipe import ClassRule, Recipe, Role, Stage, parse
from sozialraum.core.messages import SozialraumError

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
    for district in range(count):
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
    open_pairs = {
        (a, x, b, y)
        for a, b in itertools.combinations(names, 2)
        for x in choices[a]
        for y in choices[b]
        if allowed({a: x, b: y})
    }
    found = []
    while open_pairs:
        best = None
        for _ in range(60):
            a, x, b, y = chance.choice(sorted(open_pairs, key=str)) if best is None else chance.choice(sample)
            one = {a: x, b: y}
            for name in chance.sample(names, len(names)):
                if name not in one:
                    options = [v for v in choices[name] if allowed({**one, name: v})]
                    one[name] = chance.choice(options)
            if not allowed(one):
                continue
            hits = {(p, one[p], q, one[q]) for p, q in itertools.combinations(names, 2)} & open_pairs
            if best is None or len(hits) > len(best[1]):
                best = (one, hits)
                sample = sorted(open_pairs, key=str)
        found.append(best[0])
        open_pairs -= best[1]
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
    assert classify.rank_descending(np.array([2.0, 1e-17, -3e-17, 0.0, -2.0])).tolist() == [1, 2, 2, 2, 5]
