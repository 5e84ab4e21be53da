"""One stage of a recipe: standardise within a base, weight, aggregate, second pass; and the stage inside domains."""

from __future__ import annotations

import numpy as np

from ..messages import Message, SozialraumError
from ..numerics import correlation
from . import aggregate, factor, moments, standardise, weight
from .recipe import Stage
from .run import Run

BY_COMPONENT = ("component", "component_score", "messer", "powell_wiley")


def run_domains(
    stage: Stage, values: np.ndarray, run: Run, weights: np.ndarray
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """The stage inside each domain: standardised indicators (rows, indicators) and domain → score (rows,).

    weights: (indicators,) that count within their domain
    """
    names = [role.domain or role.name for role in run.roles]
    standardised = np.full(values.shape, np.nan)
    scores = {}
    marker = _marker(stage.marker, names, values, run)
    for domain in dict.fromkeys(names):
        columns = np.array([j for j, name in enumerate(names) if name == domain])
        standardised[:, columns], scores[domain] = run_stage(
            stage, values, columns, run, weights[columns], domain, marker
        )
    return standardised, scores


def _marker(wanted: str, names: list[str], values: np.ndarray, run: Run) -> np.ndarray | None:
    """The values that component scores must rise with: the wanted role, else one of its domain whose role or field
    speaks of unemployment, else the first of its domain; None where none is wanted."""
    inside = [j for j, name in enumerate(names) if wanted.startswith(name)] if wanted else []
    if not inside:
        if wanted:
            run.say(
                Message(
                    "The recipe turns its components so that they rise with “{role}”, which is not among the parts. "
                    "Check that high values of the index mean more need.",
                    role=wanted,
                )
            )
        return None
    roles = [run.roles[j].name for j in inside]
    fitting = [j for j, role in zip(inside, roles) if role == wanted]
    spoken = [f"{role} {run.data.indicators[j]}".lower() for j, role in zip(inside, roles)]
    fitting += [j for j, text in zip(inside, spoken) if "unempl" in text or "arbeitslos" in text]
    return values[:, (fitting or inside)[0]]


def run_stage(
    stage: Stage,
    values: np.ndarray,
    columns: np.ndarray,
    run: Run,
    weights: np.ndarray,
    domain: str = "",
    marker: np.ndarray | None = None,
    names: list[str] | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Standardised values (rows, columns) and score (rows,) of one stage over all periods.

    columns: which columns of `values` take part; weights: one per column, used where the stage has `given` weights;
    names: what the columns are called, the indicators' names where None; marker: (rows,) values to rise with
    """
    names = names or [run.data.indicators[j] for j in columns]
    if stage.weights != "given":
        weights = np.ones(len(columns))
    if (weights < 0).any() or not weights.sum() > 0:
        raise SozialraumError("Weights must not be negative, and at least one must be above zero.")
    one = _Pass(stage, values, columns, run, names)
    # only what the loop does not write is filled: a large table is touched once
    standardised = np.empty((len(values), len(columns)))
    standardised[~run.taking_part] = np.nan
    score = np.full(len(values), np.nan)
    for period, rows in run.groups.items():
        inside = rows[run.taking_part[rows]]
        base = run.base_rows(stage.comparison, rows)
        if not len(inside) or not len(base):
            standardised[inside] = np.nan
            continue
        place = as_slice(inside)
        z = one.standardise(inside, base, period, standardised[place] if isinstance(place, slice) else None)
        if z.base is not standardised:
            standardised[place] = z
        spot = (domain, period if stage.comparison == "per_period" else "")
        if stage.aggregation in BY_COMPONENT:
            score[inside] = one.component_score(z, inside, base, period, spot, marker)
        else:
            used = weights
            if stage.weights in ("pca", "factor"):
                used = one.statistical_weights(base, period, spot)
            score[inside] = one.aggregate(z, used)
    run.sums = score  # of the last stage, which is the one that gives the index
    return standardised, _second_pass(stage, score, run)


def as_slice(rows: np.ndarray) -> np.ndarray | slice:
    """The rows as a slice where they follow one another, so that no copy is made."""
    if len(rows) and rows[-1] - rows[0] + 1 == len(rows) and (len(rows) < 2 or (rows[1:] > rows[:-1]).all()):
        return slice(int(rows[0]), int(rows[-1]) + 1)
    return rows


class _Pass:
    """A stage at work on some columns."""

    def __init__(self, stage: Stage, values: np.ndarray, columns, run: Run, names: list[str]):
        self.stage = stage
        self.columns = columns
        self.values = values if len(columns) == values.shape[1] else values[:, columns]
        self.run = run
        self.names = names
        self._pooled_limits: tuple[np.ndarray, np.ndarray] | None = None
        self._fitted: dict = {}
        plain = stage.standardisation == "z" and stage.centre == "mean" and stage.comparison != "reference"
        self._plain_z = plain and stage.spread in ("sigma", "sample")

    def standardise(
        self, rows: np.ndarray, base_rows: np.ndarray, period: str, out: np.ndarray | None = None
    ) -> np.ndarray:
        """Values of `rows` in the terms of the base; NaN for a column without spread. out: may be filled and given back"""
        stage, method = self.stage, self.stage.standardisation
        values = self.values[as_slice(rows)]
        if method == "none":
            return values
        same = rows is base_rows or (len(rows) == len(base_rows) and (rows == base_rows).all())
        base = values if same else self.values[as_slice(base_rows)]
        if method in ("rank", "rank_mean"):
            result = standardise.ranks(values, base, "mean" if method == "rank_mean" else "min")
        elif method == "percentile_rank":
            result = standardise.percentile_ranks(values, base)
        elif method == "exponential_rank":
            result = standardise.exponential_ranks(values, base)
        elif method == "min_max":
            low, high = moments.limits(base)
            result = standardise.min_max(values, low, high, stage.lower, stage.upper)
        elif method == "goalposts":
            low, high = self._goalposts()
            result = standardise.min_max(values, low, high, stage.lower, stage.upper)
        elif method == "reference_range":
            result = standardise.reference_range(values, self._centre(base, base_rows, period), *self._all_limits())
        elif method == "distance":
            result = standardise.distance(values, self._centre(base, base_rows, period))
        elif same and self._plain_z:
            result = standardise.z_scores_within(values, stage.spread == "sample", out)
        else:
            centre = self._centre(base, base_rows, period)
            spread = standardise.spread_of(base, self._population(base_rows, stage.spread == "weighted"), stage.spread)
            result = standardise.z_score(values, centre, spread)
        self._name_constants(values, base, base_rows, result, period)
        return result

    def _centre(self, base: np.ndarray, base_rows: np.ndarray, period: str) -> np.ndarray:
        stage, run = self.stage, self.run
        if run.reference_values is not None and stage.standardisation in ("reference_range", "distance"):
            return run.reference_values[self.columns]
        if stage.centre == "reference_period" or stage.standardisation == "reference_range":
            base_rows = run.base_rows("reference", base_rows)
            base = self.values[base_rows]
            period = run.reference
        elif stage.comparison == "reference":
            period = run.reference
        if stage.centre == "total":
            return self._total(period)
        weights = self._population(base_rows, stage.centre == "weighted_mean")
        return standardise.centre_of(base, weights, stage.centre)

    def _total(self, period: str) -> np.ndarray:
        run = self.run
        totals = run.data.totals
        # a reference that scores 100 belongs to one period, also where limits come from all of them
        pooled = self.stage.comparison == "pooled" and self.stage.standardisation != "reference_range"
        rows = np.arange(len(self.values)) if pooled else run.groups[period]
        rows = rows[np.asarray(totals, dtype=bool)[rows]] if totals is not None else rows[:0]
        if not len(rows):
            raise SozialraumError(
                "The value of the whole municipality is wanted as centre, but period {period} has no row for it. Give "
                "the key of that row, or choose the district mean.",
                period=period or "–",
            )
        return moments.mean(self.values[rows])

    def _population(self, rows: np.ndarray, wanted: bool) -> np.ndarray | None:
        if not wanted:
            return None
        if self.run.data.population is None:
            raise SozialraumError(
                "A mean or spread weighted by population needs the number of residents. Choose a population field, or "
                "the plain district mean."
            )
        return self.run.data.population[rows]

    def _goalposts(self) -> np.ndarray:
        if self.run.goalposts is None:
            raise SozialraumError(
                "The goalposts method needs a lowest and a highest value for each indicator. Give them, or choose "
                "min-max."
            )
        return self.run.goalposts[:, self.columns]

    def _all_limits(self) -> tuple[np.ndarray, np.ndarray]:
        if self._pooled_limits is None:
            self._pooled_limits = moments.limits(self.values[self.run.base])
        return self._pooled_limits

    def _name_constants(self, values, base, base_rows, result, period):
        if not np.isnan(result[0]).any():
            return
        lost = np.isnan(result).all(axis=0) & ~np.isnan(values).all(axis=0)
        if lost.any() and self._nobody(base_rows):
            self.run.say(
                Message(
                    "Period {period} has no mean weighted by population, because no district with an index has "
                    "residents there. Check the field with the number of residents.",
                    period=period or "–",
                )
            )
            return
        for j in np.flatnonzero(lost):
            if np.isnan(base[:, j]).all():
                self.run.say(
                    Message(
                        "“{indicator}” has no value in the base it is compared with; it is left out.",
                        indicator=self.names[j],
                    )
                )
            else:
                self.run.say(
                    Message(
                        "“{indicator}” has the same value everywhere in period {period}; it tells no district apart "
                        "and is left out there.",
                        indicator=self.names[j],
                        period=period or "–",
                    )
                )

    def _nobody(self, rows: np.ndarray) -> bool:
        stage, population = self.stage, self.run.data.population
        weighted = stage.centre == "weighted_mean" or (stage.standardisation == "z" and stage.spread == "weighted")
        return weighted and population is not None and not (population[rows] > 0).any()

    def _usable(self, base: np.ndarray, period: str) -> np.ndarray:
        usable = ~np.isnan(base).all(axis=0)
        whole = ~np.isnan(base[:, usable]).any(axis=1)
        complete = int(whole.sum()) if usable.any() else 0
        if complete >= 3:
            # without spread among the districts that have everything an indicator correlates with nothing
            usable[usable] = moments.standard_deviation(base[np.ix_(whole, usable)]) > 0
        if complete < 3 or not usable.any():
            raise SozialraumError(
                "A principal component needs at least three districts with all indicators; period {period} has "
                "{count}. Choose equal weights, or compare over all periods.",
                period=period or "–",
                count=complete,
            )
        if complete <= usable.sum():
            self.run.say(
                Message(
                    "There are not more districts ({districts}) than indicators ({indicators}): the principal "
                    "component rests on few districts and should not be trusted.",
                    districts=complete,
                    indicators=int(usable.sum()),
                )
            )
        return usable

    def _correlation(self, base: np.ndarray, period: str) -> np.ndarray:
        matrix = correlation(base, self.stage.correlation == "pairwise")
        if np.isnan(matrix).any():
            raise SozialraumError(
                "The indicators have too few districts in common in period {period} for a principal component. Leave "
                "out indicators with many gaps, or choose equal weights.",
                period=period or "–",
            )
        return matrix

    def statistical_weights(self, base_rows: np.ndarray, period: str, spot: tuple) -> np.ndarray:
        """Weights from the correlations of the base: v² of the first component, or rotated factors; sum 1."""
        if spot in self._fitted:
            return self._fitted[spot]
        base = self.standardise(base_rows, base_rows, period)
        usable = self._usable(base, period)
        matrix = self._correlation(base[:, usable], period)
        weights = np.zeros(base.shape[1])
        if self.stage.weights == "pca":
            component = weight.first_component(matrix)
            self.run.components[spot] = (component, [n for n, use in zip(self.names, usable) if use])
            weights[usable] = component.shares
        else:
            weights[usable] = factor.factor_weights(matrix)
        self._fitted[spot] = weights
        return weights

    def component_score(self, z, rows, base_rows, period: str, spot: tuple, marker: np.ndarray | None) -> np.ndarray:
        """Σ v·z of the first component (`component`), of unit variance (`component_score`), by λ² (`messer`)."""
        if self.stage.aggregation == "powell_wiley":
            score, structure = factor.powell_wiley_score(self.values[base_rows])
            self.run.signs[spot] = (self.names, np.sign(structure) * (np.abs(structure) > factor.LEAST_LOADING))
            place = np.full(len(self.values), np.nan)
            place[base_rows] = score
            return place[rows]
        if spot not in self._fitted:
            base = self.standardise(base_rows, base_rows, period)
            usable = self._usable(base, period)
            matrix = self._correlation(base[:, usable], period)
            component = weight.first_component(matrix)
            if marker is not None:
                both = np.column_stack([base[:, usable] @ component.vector, marker[base_rows]])
                if correlation(both)[0, 1] < 0:
                    component = component.turned()
            self._fitted[spot] = (component, usable)
            used = [name for name, use in zip(self.names, usable) if use]
            self.run.components[spot] = (component, used)
            self.run.signs[spot] = (used, np.sign(component.vector))
        component, usable = self._fitted[spot]
        score = z[:, usable] @ component.vector
        eigenvalue = component.eigenvalues[0]
        if self.stage.aggregation != "component":
            score = score / np.sqrt(eigenvalue)
        return score / eigenvalue**2 if self.stage.aggregation == "messer" else score

    def aggregate(self, z: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """One number per row from standardised values."""
        method = self.stage.aggregation
        if method.partition("_")[0] in ("mpi", "ampi") and self.stage.standardisation == "z":
            z = 100 + 10 * z
        if method == "sum":
            # a column that tells nothing apart adds nothing; a gap of one district is made up by its other indicators
            there = (
                ~np.isnan(z[0]) | ~np.isnan(z).all(axis=0)
                if np.isnan(z[0]).any()
                else np.ones(len(weights), dtype=bool)
            )
            if not there.any():
                return np.full(len(z), np.nan)
            return aggregate.total(z[:, there], weights[there]) if not there.all() else aggregate.total(z, weights)
        return aggregate.AGGREGATIONS[method](z, weights)


def _second_pass(stage: Stage, score: np.ndarray, run: Run) -> np.ndarray:
    if stage.second_pass == "none":
        return score
    result = np.full(len(score), np.nan)
    comparison = stage.second_comparison or stage.comparison
    for period, rows in run.groups.items():
        base_rows = run.base_rows(comparison, rows)
        base = score[base_rows][:, None]
        if not len(rows) or not len(base) or np.isnan(base).all():
            continue
        values = score[rows][:, None]
        if stage.second_pass == "z":
            weights = None if run.data.population is None else run.data.population[base_rows]
            centre = standardise.centre_of(base, weights, stage.centre)
            spread = standardise.spread_of(base, weights, stage.spread)
            changed = standardise.z_score(values, centre, spread)
        elif stage.second_pass == "reference_100":
            centre = moments.mean(base)
            if not centre[0] > moments.CONSTANT * np.nanmax(np.abs(base)):
                raise SozialraumError(
                    "“Reference = 100” needs an index whose mean is above zero, as min-max gives; sums of z-values "
                    "have none. Choose another second pass."
                )
            changed = values / centre * 100
        else:
            upper = 100.0 if stage.second_pass == "rescale_100" else 1.0
            changed = standardise.min_max(values, *moments.limits(base), 0.0, upper)
        result[rows] = changed[:, 0]
        if np.isnan(changed).all() and not np.isnan(values).all():
            run.say(Message("All districts have the same index in period {period}.", period=period or "–"))
    return result
