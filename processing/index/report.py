"""The page of an index: what was found, how it was made, of which indicators, with which figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.composite import moments
from ...core.composite.diagnostics import Statistic
from ...core.composite.dynamics import polarisation
from ...core.composite.indexed import IndexResult
from ...core.composite.recipe import ClassRule, Recipe, Stage
from ...core.composite.roles import given_weights, match_roles
from ...core.data.places import RowPlaces, places
from ...core.data.ranking import Ranking
from ...core.findings.index import group_findings, index_findings
from ...core.periods import in_order
from ...core.rates.known import entry_of
from ...i18n import figure, language, number, period_text, tr
from ..io.catalogue import shipped
from ..io.cubes import computed_cube, district_names
from ..io.html import Report
from ..maps.ramps import need_colours
from ..words import option_word
from .job import IndexJob
from .recipes import departs
from .styles import common_breaks, ranges

if TYPE_CHECKING:
    from ...core.charts.marks import Chart

_MOST_PERIODS = 30


def method_note(title: str, job: IndexJob, result: IndexResult, names: list[str]) -> Report:
    """A page with statement, steps, indicators, area and periods, classes, and development of the index."""
    recipe = job.recipe
    page = Report(title)
    page.heading(tr("Statement"))
    page.say(recipe.text("title", language()))
    if departs(recipe):
        page.say(tr("Made from this recipe with other choices; what counts are the steps below."))
    else:
        page.say(recipe.text("statement", language()))
    page.say(tr("High values mean high need. Rank 1 is the district with the most need; class 1 is the least need."))
    page.heading(tr("How it is calculated"))
    page.items(steps(recipe, [job.rows.alias(name) for name in job.indicators]))
    if recipe.source:
        page.say(tr("Source of the method: {source}").format(source=recipe.source), note=True)
    _indicators(page, job)
    _area(page, job, result)
    _classes(page, recipe.classes, result, names, job)
    _development(page, job, result)
    return page


def places_of(job: IndexJob) -> tuple[np.ndarray, RowPlaces]:
    """The rows that hold districts, and where they stand; districts in the order of their keys, which settles equal ranks."""
    rows = np.flatnonzero(job.data.districts)
    return rows, places(job.keys[rows], job.data.periods[rows], "refuse").by_key()


def ranking_of(title: str, job: IndexJob, result: IndexResult, names: list[str]) -> Ranking:
    """The index by rank and class, districts by name; rows of the whole municipality are none.

    names: of the classes
    """
    rows, where = places_of(job)
    ranks = where.spread(result.rank[rows], 0)
    known = (ranks > 0).any(axis=1)  # of a layer with school years among its years some periods have no index
    classed = job.recipe.classes.method != "none"
    people = job.data.population
    return Ranking(
        title,
        district_names(job.rows.take(rows.tolist()), where.districts or (), where.row),
        tuple(period for period, some in zip(where.periods, known) if some),
        ranks[known],
        where.spread(result.classes[rows], 0)[known],
        tuple(names) if classed else (),
        where.spread(people[rows])[known] if people is not None else None,
    )


def _ranking_chart(title: str, job: IndexJob, result: IndexResult) -> Chart:
    """The index of the only period by rank."""
    from ...core.charts.compare import ranking_chart
    from ...core.charts.series import series_of
    from ...core.data.cube import narrowed

    rows = np.flatnonzero(job.data.districts)
    told = {"index": (title, "")}
    taken = job.rows.take(rows.tolist())
    cube = computed_cube(taken, job.keys[rows], job.data.periods[rows], ["index"], result.index[rows, None], None, told)
    one = narrowed(cube, 0)
    return ranking_chart(one, series_of(one, 0), (), 0, number, period_text)


def add_findings(page: Report, title: str, job: IndexJob, result: IndexResult, names: list[str]):
    """Who has most and least need and who changed class, and the ranks over time; of one period the ranking alone."""
    from ...core.charts.ranks import rank_course_chart

    ranking = ranking_of(title, job, result, names)
    page.found(index_findings(ranking, number, period_text), title if title == tr("Status") else "")
    if ranking.last > 0:
        page.show([rank_course_chart(ranking, period_text)], height=95.0)
    elif ranking.last == 0:
        page.show([_ranking_chart(title, job, result)], height=30.0 + 3.6 * min(int((ranking.ranks[0] > 0).sum()), 40))


def steps(recipe: Recipe, indicators: list[str] | None = None) -> list[str]:
    """The recipe's steps in words, in the order in which they are carried out; indicators: what they are called."""
    found = []
    titles = {role.name: role.title.get(language()) or role.title.get("en") or role.name for role in recipe.roles}
    ways = {role.name: role.transform for role in recipe.roles}
    if recipe.transforms:
        ways = dict(zip(indicators or map(str, range(1, len(recipe.transforms) + 1)), recipe.transforms))
    if recipe.small_numbers == "empirical_bayes":
        found.append(
            tr("Rates of small districts are drawn towards the mean of all districts (empirical Bayes, Marshall 1991).")
        )
    elif recipe.small_numbers == "logit":
        found.append(tr("Rates of small districts are drawn towards their larger area on the logit scale."))
    if recipe.transform != "none":
        way = option_word("TRANSFORM", recipe.transform)
        found.append(tr("Every indicator is transformed: {name}.").format(name=way))
    changed = "; ".join(
        f"{titles.get(name, name)}: {option_word('TRANSFORM', way)}" for name, way in ways.items() if way != "none"
    )
    if changed:
        found.append(tr("Transformed indicators: {names}.").format(names=changed))
    if recipe.minimum_population > 0:
        found.append(
            tr("Districts with fewer than {least} residents take no part.").format(
                least=number(recipe.minimum_population, 0)
            )
        )
    if recipe.minimum_share < 1:
        share = number(100 * recipe.minimum_share, 0)
        found.append(
            tr(
                "A district takes part where at least {share} % of its indicators are there; the others are reweighted."
            ).format(share=share)
        )
    else:
        found.append(tr("A district takes part only where all its indicators are there."))
    if recipe.within is not None:
        found.append(tr("First within each domain:"))
        found += _stage_steps(recipe.within)
        found.append(tr("Then from the domains:"))
    found += _stage_steps(recipe.final)
    return found


def _stage_steps(stage: Stage) -> list[str]:
    against = {
        "per_period": tr("each period by itself"),
        "pooled": tr("all periods together"),
        "reference": tr("against the reference period"),
    }
    centres = {
        "mean": tr("district mean"),
        "weighted_mean": tr("population-weighted mean"),
        "total": tr("value of the whole municipality"),
        "reference_period": tr("mean of the reference period"),
        "median": tr("median"),
    }
    spreads = {
        "sigma": tr("standard deviation σ (divided by n)"),
        "sample": tr("standard deviation s (divided by n − 1)"),
        "weighted": tr("population-weighted standard deviation"),
        "mad": tr("median absolute deviation"),
    }
    ways = {
        "none": "",
        "z": tr("z = (value − {centre}) / {spread}, {comparison}"),
        "min_max": tr("(value − smallest) / (largest − smallest), from {lower} to {upper}, {comparison}"),
        "goalposts": tr("(value − lower goalpost) / (upper − lower goalpost), from {lower} to {upper}"),
        "rank": tr("rank of the value, {comparison}"),
        "rank_mean": tr("rank of the value, ties share the mean, {comparison}"),
        "percentile_rank": tr("(rank − 1) / (n − 1), {comparison}"),
        "exponential_rank": tr("exponentially transformed rank, −23·ln(1 − R·(1 − e^(−100/23))), {comparison}"),
        "distance": tr("(value − {centre}) / |{centre}|, {comparison}"),
        "reference_range": tr("70 to 130 around the reference, which counts 100"),
    }
    sums = {
        "sum": tr("Sum of the weighted parts"),
        "mean": tr("Weighted arithmetic mean"),
        "geometric": tr("Weighted geometric mean"),
        "harmonic": tr("Weighted harmonic mean"),
        "mpi": tr("Mazziotta-Pareto index: mean + variance / mean"),
        "ampi": tr("Adjusted Mazziotta-Pareto index: mean + variance / mean"),
        "mpi_minus": tr("Mazziotta-Pareto index: mean − variance / mean"),
        "ampi_minus": tr("Adjusted Mazziotta-Pareto index: mean − variance / mean"),
        "copeland": tr("Copeland: how many districts one is ahead of, minus how many are ahead of it"),
        "component": tr("First principal component"),
        "component_score": tr("First principal component, standardised"),
        "messer": tr("First principal component, standardised, divided by the square of its eigenvalue"),
        "powell_wiley": tr("First factor after promax rotation, of the indicators that load on it by more than 0.4"),
    }
    weights = {
        "equal": tr("equal weights"),
        "given": tr("given weights"),
        "pca": tr("weights from the first principal component (squared)"),
        "factor": tr("weights from rotated factors"),
    }
    seconds = {
        "none": "",
        "z": tr("The result is standardised again (z)."),
        "min_max": tr("The result is stretched from 0 to 1."),
        "rescale_100": tr("The result is stretched from 0 to 100."),
        "reference_100": tr("The result is divided by its mean and multiplied by 100."),
    }
    found = []
    if ways[stage.standardisation]:
        found.append(
            tr("Each indicator: {way}.").format(
                way=ways[stage.standardisation].format(
                    centre=centres[stage.centre],
                    spread=spreads[stage.spread],
                    comparison=against[stage.comparison],
                    lower=figure(stage.lower),
                    upper=figure(stage.upper),
                )
            )
        )
    found.append(f"{sums[stage.aggregation]} ({weights[stage.weights]}).")
    if seconds[stage.second_pass]:
        found.append(seconds[stage.second_pass])
    return found


def _indicators(page: Report, job: IndexJob):
    several = len(set(job.data.periods.tolist())) > 1
    page.heading(tr("Indicators (all periods together)") if several else tr("Indicators"))
    districts = job.data.districts
    values = np.where(np.isfinite(job.data.values), job.data.values, np.nan)[districts]
    low, high = moments.limits(values)
    mean, spread = moments.mean(values), moments.standard_deviation(values)
    roles = match_roles(job.data, job.recipe)
    titles = [role.title.get(language()) or role.title.get("en") or "" for role in roles]
    stages = [stage for stage in (job.recipe.within, job.recipe.final) if stage is not None]
    weights = given_weights(job.data, job.recipe, roles) if any(stage.weights == "given" for stage in stages) else None
    header = [tr("Indicator")]
    header += [tr("Part of the recipe")] if any(titles) else []
    header += [tr("Weight")] if weights is not None else []
    header += [tr("Persons behind it (mean)")] if job.data.denominators is not None else []
    header += [
        tr("High values mean"),
        tr("Missing"),
        tr("Mean"),
        tr("Standard deviation"),
        tr("Smallest"),
        tr("Largest"),
    ]
    rows = []
    for j, name in enumerate(job.indicators):
        turned = bool(job.data.inverted[j]) ^ roles[j].inverted
        row = [job.rows.alias(name)]
        row += [titles[j]] if any(titles) else []
        row += [figure(weights[j])] if weights is not None else []
        row += [float(moments.mean(job.data.denominators[districts])[j])] if job.data.denominators is not None else []
        row += [tr("less need") if turned else tr("more need"), int(np.isnan(values[:, j]).sum())]
        rows.append([*row, float(mean[j]), float(spread[j]), float(low[j]), float(high[j])])
    page.table(header, rows, 2)
    _definitions(page, job)


def _definitions(page: Report, job: IndexJob):
    """What the catalogue knows about the indicators: numerator and denominator."""

    def told(entry, part: str) -> str:
        return entry.text.get(f"{part}_{language()}") or entry.text.get(f"{part}_en", "")

    known = []
    for name in job.indicators:
        entry = entry_of(name, job.rows.alias(name), shipped().values())
        if entry is not None:
            known.append([job.rows.alias(name), *(told(entry, part) for part in ("numerator", "denominator", "unit"))])
    if known:
        page.table([tr("Indicator of the catalogue"), tr("Numerator"), tr("Denominator"), tr("Unit")], known)


def _area(page: Report, job: IndexJob, result: IndexResult):
    page.heading(tr("Area and period"))
    periods = in_order(job.data.periods.tolist())
    with_index = result.rank > 0
    lines = [
        tr("Layer: {name}").format(name=job.rows.name),
        tr("{valid} of {rows} rows have an index.").format(
            valid=int(with_index.sum()), rows=int(job.data.districts.sum())
        ),
    ]
    if job.period_field:
        span = " – ".join(period_text(text) for text in dict.fromkeys((periods[0], periods[-1])))
        lines.append(tr("Periods: {count} ({span})").format(count=len(periods), span=span))
    if job.rows.source:
        lines.append(tr("Source of the data: {source}").format(source=job.rows.source))
    page.items(lines)


def _classes(page: Report, rule: ClassRule, result: IndexResult, names: list[str], job: IndexJob):
    if rule.method == "none":
        return
    page.heading(tr("Classes"))
    periods = in_order(job.data.periods[result.rank > 0].tolist())[-_MOST_PERIODS:]
    spans = ranges(common_breaks(result.breaks))
    header = [
        tr("Class"),
        tr("In words"),
        *([tr("Index")] if spans else []),
        *(period_text(period) or tr("Districts") for period in periods),
    ]
    rows = []
    for place, name in enumerate(names, start=1):
        counts = [int(((result.classes == place) & (job.data.periods == period)).sum()) for period in periods]
        rows.append([place, name, *([spans[place - 1] if place <= len(spans) else None] if spans else []), *counts])
    page.table(header, rows, fixed=3 if spans else 2)


def _development(page: Report, job: IndexJob, result: IndexResult):
    found = polarisation(result.index, job.data.periods, job.data.population)
    if not found:
        return
    page.heading(tr("How far the districts lie apart"))
    page.table(
        [
            tr("Period"),
            tr("Districts"),
            tr("P90 − P10"),
            tr("Highest minus lowest fifth"),
            tr("Standard deviation (residents)"),
        ],
        [
            [period_text(one.period) or "–", one.districts, one.p90_p10, one.fifths, one.weighted_sd]
            for one in found[-_MOST_PERIODS:]
        ],
    )


def add_components(page: Report, used: list[Statistic], job: IndexJob):
    """Shares and loadings in the principal components that the recipe is built on, of the newest period."""
    if not used:
        return
    newest = in_order(one.period for one in used)[-1]
    figures = {(one.statistic, one.versus, one.indicator): one.value for one in used if one.period == newest}
    page.heading(
        tr("Principal components of the recipe ({period})").format(
            period=period_text(newest) or tr("all periods together")
        )
    )
    rows = []
    for (statistic, place, name), share in figures.items():
        if statistic == "component_share":
            loading = figures[("component_loading", place, name)]
            eigenvalue = figures[("component_eigenvalue", place, "")]
            explained = figures[("component_explained", place, "")]
            domain = "" if place == "index" else job.recipe.domain_title(place, language())
            rows.append([domain, job.rows.alias(name), 100 * share, loading, eigenvalue, 100 * explained])
    page.table(
        [
            tr("Domain"),
            tr("Indicator"),
            tr("Share of the indicator (%)"),
            tr("Loading"),
            tr("Eigenvalue"),
            tr("Variance explained (%)"),
        ],
        rows,
        2,
    )


def add_diagnostics(page: Report, found: list[Statistic], job: IndexJob):
    """Reliability, components and correlations of the newest period."""
    periods = in_order(one.period for one in found)
    if not periods:
        return
    newest = {(one.statistic, one.indicator, one.versus): one.value for one in found if one.period == periods[-1]}
    if ("alpha", "", "") not in newest:
        return
    page.heading(
        tr("How the indicators hang together ({period})").format(period=period_text(periods[-1]) or tr("all rows"))
    )
    alpha, share = newest[("alpha_standardised", "", "")], newest.get(("explained_share", "", "1"), np.nan)
    if np.isfinite(alpha) and np.isfinite(share):  # neither exists where an indicator is the same everywhere
        page.say(
            tr(
                "Cronbach's alpha of the standardised indicators: {alpha}. The first principal component carries {share} %."
            ).format(alpha=number(alpha, 2), share=number(100 * share, 0))
        )
    rows = []
    for i, name in enumerate(job.indicators):
        pairs = [
            1.0 if name == other else newest.get(("correlation", *((name, other) if i > j else (other, name))))
            for j, other in enumerate(job.indicators)
        ]
        rows.append(
            [
                job.rows.alias(name),
                newest.get(("item_rest_correlation", name, "")),
                newest.get(("loading", name, "1")),
                newest.get(("alpha_standardised_without", name, "")),
                *pairs,
            ]
        )
    page.table(
        [
            tr("Indicator"),
            tr("With the others"),
            tr("Loading"),
            tr("Alpha without it"),
            *(job.rows.alias(name) for name in job.indicators),
        ],
        rows,
        2,
    )


def add_groups(page: Report, result, names: tuple[list[str], list[str]], job: IndexJob):
    """Who has the lowest status and falls behind, and how many lie in each group, in the newest period that has groups."""
    from ...core.charts.parts import matrix_chart

    grouped = job.data.periods[result.groups != ""]
    if not len(grouped):
        return
    newest = in_order(grouped.tolist())[-1]
    rows = np.flatnonzero((job.data.periods == newest) & job.data.districts)
    begin = period_text(result.earlier[newest]) if newest in result.earlier else ""
    where = places(job.keys[rows], None).by_key()
    spoken = district_names(job.rows.take(rows.tolist()), where.districts or (), where.row)
    status, dynamics = (where.spread(one.classes[rows], 0)[0] for one in (result.status, result.dynamics))
    page.found(
        group_findings(spoken, status, dynamics, names, begin),
        tr("Status and dynamics {period}").format(period=period_text(newest)).strip(),
    )
    counts = np.array(
        [
            [int(((status == one) & (dynamics == two)).sum()) for two in range(1, len(names[1]) + 1)]
            for one in range(1, len(names[0]) + 1)
        ]
    )
    title = tr("Status and dynamics {period}: districts in each group").format(period=period_text(newest)).strip()
    shades = need_colours(len(names[0]))
    page.show([matrix_chart(title, names[0], names[1], counts, shades, number)], height=70.0)
    page.heading(tr("Groups of status and dynamics ({period})").format(period=period_text(newest) or tr("all rows")))
    if begin:
        page.say(tr("Change since {period}.").format(period=begin))
    table = [
        [f"{one}  {word}", *counts[one - 1].tolist(), int(counts[one - 1].sum())]
        for one, word in enumerate(names[0], start=1)
    ]
    page.table(["", *names[1], tr("Together")], table)


def add_transitions(page: Report, moves, names: list[str]):
    """The transition matrix of the newest pair of periods."""
    if not moves:
        return
    newest = in_order(one.end for one in moves)[-1]
    last = [one for one in moves if one.end == newest]
    page.heading(
        tr("From status class to status class, {begin} to {end}").format(
            begin=period_text(last[0].begin), end=period_text(last[0].end)
        )
    )
    counts = {(one.from_class, one.to_class): one.districts for one in last}
    page.table(
        [tr("From"), *names],
        [[name, *(counts[(i, j)] for j in range(1, len(names) + 1))] for i, name in enumerate(names, start=1)],
    )
