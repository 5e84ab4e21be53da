"""The options of choices in words: what people see where a model, a script or the command line has an ascii name."""

from __future__ import annotations

from functools import lru_cache

from ..i18n import sentence, tr


def option_words(parameter: str) -> dict[str, str]:
    """Ascii name → words in the user's language, for the choice of this parameter id; empty where there are none.

    One parameter id has the same options, or a part of them, in every algorithm.
    """
    if parameter == "RECIPE":
        from .index.recipes import titles

        return titles()
    if parameter == "MEASURES":
        return _measure_words(tr("recognise it"))
    return _words(tr("recognise it")).get(parameter, {})


def option_word(parameter: str, name: str) -> str:
    """One option in words, its name where there are none."""
    return option_words(parameter).get(name, name)


@lru_cache(maxsize=2)
def _words(_language: str) -> dict[str, dict[str, str]]:
    """Parameter id → ascii name → words; made once, because every choice of every step of a model asks.

    _language: one of the words, which is another one when the translation has changed
    """
    return {
        "LEVEL": {
            "true": tr("true counts, for few"),
            "protected": tr("protected, for all with access"),
        },
        "LAYOUT": {
            "auto": tr("recognise it"),
            "per_district": tr("one row per district and period"),
            "years_as_columns": tr("years as columns"),
            "indicator_and_year_columns": tr("indicator and year as columns"),
            "long": tr("long: one row per value"),
            "districts_as_columns": tr("districts as columns"),
        },
        "CLASSIFICATION": {
            "quantile": tr("about equally many values in each class"),
            "equal": tr("equal steps"),
            "jenks": tr("natural breaks (Fisher 1958)"),
            "rounded": tr("about equally many, limits rounded"),
            "own": tr("limits of one’s own"),
        },
        "CHART": {
            "time_series": tr("course over time"),
            "ranking": tr("ranking"),
            "profile": tr("profile"),
            "distribution": tr("distribution"),
            "comparison": tr("comparison of two periods"),
        },
        "FORMAT": {"svg": tr("SVG picture (*.svg)"), "png": tr("PNG picture (*.png)")},
        "SHEETS": {
            "per_indicator": tr("one sheet per indicator, periods as columns"),
            "per_period": tr("one sheet per period, indicators as columns"),
        },
        "NIL": {"missing": tr("no value"), "zero": tr("zero")},
        "KEY_MATCHING": {
            "auto": tr("recognise it, with repairs that are told"),
            "exact": tr("only keys that are equal"),
            "name": tr("by name"),
        },
        "SHAPE": {
            "per_district_and_period": tr("one row per district and period"),
            "per_district": tr("one row per district, periods as columns"),
        },
        "UNKNOWN": {"null": tr("no value for the whole area"), "leave_out": tr("leave the unknown cells out")},
        "TRANSFORM": {
            "none": tr("as they are"),
            "ln1p": tr("logarithm of one plus the value"),
            "ln": tr("logarithm"),
            "arcsine": tr("arcsine of the root (shares)"),
            "logit": tr("logit (shares)"),
            "freeman_tukey": tr("double arcsine by Freeman and Tukey (shares of few persons)"),
        },
        "SMALL_NUMBERS": {
            "none": tr("as they are"),
            "empirical_bayes": tr("drawn towards the municipality (empirical Bayes)"),
            "logit": tr("drawn towards the larger area on the logit scale"),
        },
        "STANDARDISATION": {
            "none": tr("not at all"),
            "z": tr("standard deviations from the centre (z)"),
            "min_max": tr("between the smallest and the largest value"),
            "rank": tr("rank"),
            "rank_mean": tr("mean rank"),
            "percentile_rank": tr("percentile rank"),
            "distance": tr("distance to a reference value"),
            "goalposts": tr("between goalposts that stay over the years"),
            "exponential_rank": tr("exponential rank (England's index of deprivation)"),
            "reference_range": tr("range of the reference period"),
        },
        "CENTRE": {
            "mean": tr("mean of the districts"),
            "weighted_mean": tr("mean weighted by residents"),
            "total": tr("value of the municipality"),
            "reference_period": tr("mean of the reference period"),
            "median": tr("median of the districts"),
        },
        "SPREAD": {
            "sigma": tr("standard deviation (n)"),
            "sample": tr("standard deviation of a sample (n − 1)"),
            "weighted": tr("standard deviation weighted by residents"),
            "mad": tr("median deviation from the median"),
        },
        "COMPARISON": {
            "per_period": tr("each period by itself"),
            "pooled": tr("all periods together"),
            "reference": tr("against a reference period"),
        },
        "AGGREGATION": {
            "sum": tr("sum"),
            "mean": tr("mean"),
            "geometric": tr("geometric mean"),
            "harmonic": tr("harmonic mean"),
            "mpi": tr("Mazziotta-Pareto, more is worse"),
            "ampi": tr("adjusted Mazziotta-Pareto, more is worse"),
            "mpi_minus": tr("Mazziotta-Pareto, more is better"),
            "ampi_minus": tr("adjusted Mazziotta-Pareto, more is better"),
            "copeland": tr("pairwise comparison (Copeland)"),
            "component": tr("weights of the first principal component"),
            "component_score": tr("score of the first principal component"),
            "messer": tr("component of Messer’s deprivation index"),
            "powell_wiley": tr("factor of Powell-Wiley’s deprivation index"),
        },
        "DIRECTIONS": {"catalogue": tr("as the catalogue says"), "given": tr("more is more need")},
        "BASE": {
            "complete": tr("districts that get an index"),
            "available": tr("all districts that have the indicator"),
        },
        "CORRELATION": {
            "complete": tr("districts that have all indicators"),
            "pairwise": tr("for each pair the districts that have both"),
        },
        "TIE": {"lower": tr("belongs to the class below"), "upper": tr("belongs to the class above")},
        "SECOND_PASS": {
            "none": tr("none"),
            "z": tr("standard deviations from the centre (z)"),
            "min_max": tr("between the smallest and the largest value"),
            "rescale_100": tr("from 0 to 100"),
            "reference_100": tr("100 is the reference"),
        },
        "CLASSES": {
            "none": tr("no classes"),
            "sd": tr("by standard deviations"),
            "quantiles": tr("equal numbers of districts"),
            "rank": tr("by rank"),
            "jenks": tr("natural breaks"),
            "fixed": tr("limits of one’s own"),
        },
        "QUANTILE_TYPE": {str(number): _quantile_word(number) for number in range(1, 10)},
        "CLASS_WEIGHTING": {
            "none": tr("each district counts once"),
            "population": tr("by residents"),
            "log_population": tr("by the logarithm of residents"),
        },
        "SPAN_UNIT": {"years": tr("years"), "periods": tr("periods")},
        "CHANGE": {"points": tr("percentage points"), "percent": tr("per cent of the earlier value")},
        "VARY": {
            "standardisation": tr("standardisation"),
            "weights": tr("weights"),
            "aggregation": tr("aggregation"),
            "leave_one_out": tr("leave one indicator out"),
            "noise": tr("chance of small numbers"),
        },
        "CONTIGUITY": {"queen": tr("common border or corner"), "rook": tr("common border")},
        "KERNEL": {
            "triangular": tr("triangular"),
            "gaussian": tr("Gaussian"),
            "exponential": tr("exponential"),
            "uniform": tr("uniform"),
            "biweight": tr("biweight"),
        },
        "WEIGHTS": {
            "queen": tr("common border or corner"),
            "rook": tr("common border"),
            "distance": tr("within a distance"),
            "nearest": tr("the nearest ones"),
            "kernel": tr("the nearer, the more (kernel)"),
        },
        "INFERENCE": {
            "none": tr("none"),
            "permutation": tr("against a random spread (permutation)"),
            "bootstrap": tr("intervals, districts drawn again (bootstrap)"),
            "bootstrap_persons": tr("intervals, persons drawn again (bootstrap)"),
        },
        "PAGES": {
            "overview": tr("overview map"),
            "profiles": tr("a profile for each district"),
            "both": tr("overview and profiles"),
            "report": tr("the whole report"),
        },
        "PARTS": {
            "cover": tr("cover"),
            "contents": tr("contents"),
            "summary": tr("summary in words"),
            "index": tr("map of the index"),
            "status_dynamics": tr("status and dynamics"),
            "change": tr("change between two periods"),
            "indicators": tr("a page per indicator"),
            "segregation": tr("segregation over time"),
            "comparison": tr("comparison of districts"),
            "certainty": tr("how certain the numbers are"),
            "profiles": tr("profile of each district"),
            "questions": tr("from data to deeds: five questions for each district"),
            "tables": tr("tables"),
            "methods": tr("sources and methods"),
        },
        "PAPER": {
            "a4_portrait": tr("A4 portrait"),
            "a4_landscape": tr("A4 landscape"),
            "a3_landscape": tr("A3 landscape"),
            "wide_16_9": tr("slide, 16:9"),
        },
    }


@lru_cache(maxsize=2)
def _measure_words(_language: str) -> dict[str, str]:
    from ..core.segregation.registry import MEASURES

    return {name: sentence(measure.title) for name, measure in MEASURES.items()}


def _quantile_word(number: int) -> str:
    """A definition of quantiles by its usual number (Hyndman & Fan 1996)."""
    known = {6: tr("type 6 (Weibull; SPSS)"), 7: tr("type 7 (R, Excel)"), 9: tr("type 9 (nearly unbiased)")}
    return known.get(number, tr("type {number}").format(number=number))
