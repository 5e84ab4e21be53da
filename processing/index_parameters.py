"""What the index algorithms share: their parameters, and a layer with choices as input and recipe of an index."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.composite import recipe as recipes_core
from ..core.composite.index import IndexInput
from ..core.composite.recipe import ClassRule, Recipe
from ..core.composite.standardise import CENTRES, SPREADS, STANDARDISATIONS
from ..core.composite.transform import TRANSFORMS
from ..core.composite.weight import METHODS as WEIGHT_METHODS
from ..core.messages import SozialraumError
from ..i18n import tr
from . import recipes
from .layer_io import Rows

MINIMUM_MAXIMUM = 1e15


@dataclass
class IndexJob:
    """A layer and its choices, ready for core: the rows, their keys and periods, input and recipe."""

    rows: Rows
    keys: np.ndarray
    key_field: str
    period_field: str
    indicators: list[str]
    data: IndexInput
    recipe: Recipe


def add_index_parameters(algorithm):
    """Add the parameters that every index algorithm has: preset first, everything else behind Advanced."""
    algorithm.add_districts(
        tr("The layer or table with one row per district, or per district and period."), tables=True
    )
    choice = QgsProcessingParameterEnum("RECIPE", tr("Recipe"), list(recipes.NAMES), False, "z_sum", True)
    choice.setUsesStaticStrings(True)
    algorithm.add(
        choice,
        tr(
            "A published way to build the index; it sets everything under “Advanced”. mss_berlin: Berlin's status "
            "index. z_sum: mean of the deviations from the district mean. What you choose under “Advanced” replaces "
            "the recipe's own choice."
        ),
    )
    algorithm.add_field(
        "INDICATORS",
        tr("Indicators"),
        tr(
            "The fields the index is made of, rates or shares rather than counts. For recipes with named parts, in "
            "their order."
        ),
        numeric=True,
        multiple=True,
        optional=True,
    )
    algorithm.add_field(
        "INVERTED",
        tr("Indicators where more is better"),
        tr(
            "Those of the indicators whose high values mean less need, such as income or school success. They are "
            "turned around."
        ),
        numeric=True,
        multiple=True,
        optional=True,
    )
    algorithm.add_field(
        "POPULATION_FIELD",
        tr("Residents"),
        tr(
            "The field with the number of residents, for the smallest size of a district and for weighting by "
            "population."
        ),
        numeric=True,
        optional=True,
    )
    algorithm.add_field(
        "KEY_FIELD",
        tr("District key"),
        tr("The field that tells the districts apart, to follow them over time. Keys are compared as text."),
        default="district",
        optional=True,
    )
    algorithm.add_period_field()
    _add_recipe_details(algorithm)
    _add_method(algorithm)
    _add_classes(algorithm)


def _add_recipe_details(algorithm):
    algorithm.add(
        QgsProcessingParameterFile("RECIPE_FILE", tr("Recipe file"), extension="json", optional=True),
        tr("A recipe that an earlier run has saved, or one of your own. It takes the place of the recipe above."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("ROLES", tr("Parts of the recipe"), None, True, True),
        tr(
            "For recipes with named parts: part=field, one per line or separated by semicolons, for example "
            "no_car=f1; unemployed=f4."
        ),
        advanced=True,
    )
    _add_number(
        algorithm,
        "MINIMUM_POPULATION",
        tr("Smallest number of residents"),
        tr("Districts with fewer residents get no index and take no part in means and spreads."),
        0,
    )
    _add_number(
        algorithm,
        "MINIMUM_SHARE",
        tr("Share of indicators that must be present"),
        tr(
            "1: a district with any gap gets no index. 0.75: the rest is reweighted where at least three quarters are "
            "there."
        ),
        0,
        1,
    )
    algorithm.add(
        QgsProcessingParameterString("TOTAL_KEY", tr("Key of the whole municipality"), None, False, True),
        tr("The key of the row that holds the whole municipality. It gets no index and serves as centre “total”."),
        advanced=True,
    )


def _add_method(algorithm):
    _add_choice(
        algorithm,
        "TRANSFORM",
        tr("Transformation of the indicators"),
        tr("Before they are made comparable. ln1p: ln(x + 1); arcsine, logit and freeman_tukey: for percentages."),
        list(TRANSFORMS),
    )
    _add_choice(
        algorithm,
        "SMALL_NUMBERS",
        tr("Smoothing of small numbers"),
        tr(
            "Draws the rates of small districts towards the mean of all (empirical_bayes) or of their larger area "
            "(logit). Needs denominators."
        ),
        list(recipes_core.SMALL_NUMBERS),
    )
    algorithm.add_field(
        "DENOMINATORS",
        tr("Denominators of the rates"),
        tr("The fields with the persons behind each rate, in the order of the indicators, or one field for all."),
        numeric=True,
        optional=True,
        multiple=True,
        advanced=True,
    )
    algorithm.add_field(
        "PARENT_FIELD",
        tr("Larger area"),
        tr("The field that names the larger area of each district, for smoothing with logit."),
        optional=True,
        advanced=True,
    )
    _add_choice(
        algorithm,
        "STANDARDISATION",
        tr("Making indicators comparable"),
        tr(
            "z: deviation from the centre in standard deviations. min_max and goalposts: between smallest and "
            "largest, or given, values. rank, percentile_rank, exponential_rank: by order. distance: share of the "
            "centre. reference_range: 70 to 130 around a reference."
        ),
        list(STANDARDISATIONS),
    )
    _add_choice(
        algorithm,
        "CENTRE",
        tr("Centre"),
        tr("What the deviations are measured from. total: the row of the whole municipality."),
        list(CENTRES),
    )
    _add_choice(
        algorithm,
        "SPREAD",
        tr("Spread"),
        tr("sigma divides by n, sample by n − 1; weighted uses the residents; mad is the median deviation."),
        list(SPREADS),
    )
    _add_number(algorithm, "LOWER", tr("Lower end of the min-max range"), tr("Usually 0; 1 for a geometric mean."))
    _add_number(algorithm, "UPPER", tr("Upper end of the min-max range"), tr("Usually 1 or 100."))
    algorithm.add(
        QgsProcessingParameterString("GOALPOSTS", tr("Goalposts"), None, False, True),
        tr("Lowest and highest value of each indicator in their order, for example 0:100; 500:3000."),
        advanced=True,
    )
    _add_choice(
        algorithm,
        "COMPARISON",
        tr("Comparison over time"),
        tr(
            "per_period: each period by itself, so that only positions can be compared. pooled: all periods together. "
            "reference: against one period, so that the index can rise for all."
        ),
        list(recipes_core.COMPARISONS),
    )
    algorithm.add(
        QgsProcessingParameterString("REFERENCE_PERIOD", tr("Reference period"), None, False, True),
        tr("The period to compare with, written as in the period field. Empty: the first one."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("REFERENCE_VALUES", tr("Reference values"), None, False, True),
        tr(
            "A value for each indicator in their order that counts as 100 (reference_range) or as zero (distance), "
            "for example 50; 100."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("WEIGHTS", tr("Weights"), None, False, True),
        tr("equal, pca, factor, or one number per indicator in their order, for example 2; 1; 1."),
        advanced=True,
    )
    _add_choice(
        algorithm,
        "AGGREGATION",
        tr("Adding up"),
        tr(
            "sum or mean let indicators make up for each other fully, geometric and harmonic less; mpi and ampi "
            "punish uneven profiles; copeland only counts who is ahead of whom."
        ),
        list(recipes_core.AGGREGATIONS),
    )
    _add_choice(
        algorithm,
        "SECOND_PASS",
        tr("Second pass"),
        tr(
            "What is done with the sum: z standardises it again as Berlin does, rescale_100 stretches it from 0 to 100."
        ),
        list(recipes_core.SECOND_PASSES),
    )


def _add_classes(algorithm):
    _add_choice(
        algorithm,
        "CLASSES",
        tr("Classes"),
        tr(
            "sd: at standard deviations. quantiles: equally many districts. rank: equal parts by rank. jenks: "
            "natural. fixed: your breaks."
        ),
        list(recipes_core.CLASS_METHODS),
    )
    algorithm.add(
        QgsProcessingParameterString("CLASS_BREAKS", tr("Class breaks"), None, False, True),
        tr("For sd and fixed: the breaks between the classes, for example -1; 1; 1.5."),
        advanced=True,
    )
    _add_number(
        algorithm, "CLASS_COUNT", tr("Number of classes"), tr("For quantiles, rank and jenks."), 2, 100, whole=True
    )
    _add_choice(
        algorithm,
        "QUANTILE_TYPE",
        tr("Type of the quantiles"),
        tr("Between two districts: 7 is usual (R, Excel), 6 is SPSS, 9 is the GISD."),
        ["6", "7", "9"],
    )
    _add_choice(
        algorithm,
        "CLASS_WEIGHTING",
        tr("Quantiles weighted by"),
        tr("population: equally many residents in each class instead of equally many districts."),
        ["none", "population", "log_population"],
    )


def _add_choice(algorithm, name: str, title: str, help_text: str, options: list[str]):
    parameter = QgsProcessingParameterEnum(name, title, options, False, None, True)
    parameter.setUsesStaticStrings(True)
    algorithm.add(parameter, help_text, advanced=True)


def _add_number(
    algorithm,
    name: str,
    title: str,
    help_text: str,
    least: float = -MINIMUM_MAXIMUM,
    most: float = MINIMUM_MAXIMUM,
    whole: bool = False,
):
    kinds = QgsProcessingParameterNumber.Type
    kind = kinds.Integer if whole else kinds.Double
    algorithm.add(QgsProcessingParameterNumber(name, title, kind, None, True, least, most), help_text, advanced=True)


def read_recipe(algorithm, parameters, context) -> Recipe:
    """The recipe chosen, with the user's own choices in place of its own; SozialraumError where they do not fit."""
    text = _texts(algorithm, parameters, context)
    number = _numbers(algorithm, parameters, context)
    path = algorithm.parameterAsFile(parameters, "RECIPE_FILE", context)
    recipe = recipes.load_file(path) if path else recipes.load(text("RECIPE") or "z_sum")
    inner = recipe.within or recipe.final
    inner = _changed(
        inner,
        standardisation=text("STANDARDISATION"),
        centre=text("CENTRE"),
        spread=text("SPREAD"),
        comparison=text("COMPARISON"),
        lower=number("LOWER"),
        upper=number("UPPER"),
    )
    weights = text("WEIGHTS")
    weight_values: tuple[float, ...] = recipe.weight_values
    if weights:
        if weights.lower() in WEIGHT_METHODS:
            inner = replace(inner, weights=weights.lower())
        else:
            weight_values = tuple(numbers_of(weights, "WEIGHTS"))
            inner = replace(inner, weights="given")
    last = {"aggregation": text("AGGREGATION"), "second_pass": text("SECOND_PASS")}
    if recipe.within is None:
        stages = {"final": _changed(inner, **last)}
    else:
        stages = {"within": inner, "final": _changed(recipe.final, **last)}
    changes = {
        "transform": text("TRANSFORM"),
        "small_numbers": text("SMALL_NUMBERS"),
        "minimum_population": number("MINIMUM_POPULATION"),
        "minimum_share": number("MINIMUM_SHARE"),
        "reference_period": text("REFERENCE_PERIOD"),
    }
    changes = {name: value for name, value in changes.items() if value not in (None, "")}
    changes["weight_values"] = weight_values
    if text("REFERENCE_VALUES"):
        changes["reference_values"] = tuple(numbers_of(text("REFERENCE_VALUES"), "REFERENCE_VALUES"))
    if text("GOALPOSTS"):
        changes["goalposts"] = tuple(_goalposts(text("GOALPOSTS")))
    changes["classes"] = _classes(recipe.classes, text, number)
    return recipes_core.check(replace(recipe, **changes, **stages))


def _classes(rule: ClassRule, text, number) -> ClassRule:
    method = text("CLASSES") or rule.method
    breaks = tuple(numbers_of(text("CLASS_BREAKS"), "CLASS_BREAKS")) if text("CLASS_BREAKS") else rule.breaks
    count = int(number("CLASS_COUNT") or rule.count or 5)
    kind = int(text("QUANTILE_TYPE") or rule.kind)
    weighting = {"": rule.weighting, "none": ""}.get(text("CLASS_WEIGHTING"), text("CLASS_WEIGHTING"))
    if method in ("sd", "fixed"):
        if text("CLASS_BREAKS") and not text("CLASSES") and rule.method not in ("sd", "fixed"):
            method = "fixed"
        if not breaks:
            breaks = (-1.0, 1.0)
    elif text("CLASS_BREAKS"):
        raise SozialraumError(
            "Class breaks were given, but the classes are made by “{method}”, which finds its own. Choose sd or "
            "fixed, or leave the breaks empty.",
            method=method,
        )
    changed = replace(rule, method=method, breaks=breaks, count=count, kind=kind, weighting=weighting)
    if changed.size != rule.size or method != rule.method:
        changed = replace(changed, labels=())
    return changed


def _changed(stage, **changes):
    return replace(stage, **{name: value for name, value in changes.items() if value not in (None, "")})


def _texts(algorithm, parameters, context):
    def text(name: str) -> str:
        definition = algorithm.parameterDefinition(name)
        if definition is None:
            return ""
        if parameters.get(name) is None and definition.defaultValue() is None:
            return ""
        if isinstance(definition, QgsProcessingParameterEnum):
            return algorithm.parameterAsEnumString(parameters, name, context)
        return algorithm.parameterAsString(parameters, name, context).strip()

    return text


def _numbers(algorithm, parameters, context):
    def number(name: str):
        definition = algorithm.parameterDefinition(name)
        if definition is None or parameters.get(name) in (None, ""):
            return None
        return algorithm.parameterAsDouble(parameters, name, context)

    return number


def numbers_of(text: str, name: str) -> list[float]:
    """Numbers separated by semicolons or blanks; a comma is a decimal comma where semicolons separate."""
    parts = [part for part in re.split(r"[;\s]+" if ";" in text else r"[,\s]+", text.strip()) if part]
    try:
        return [float(part.replace(",", ".")) for part in parts]
    except ValueError:
        raise SozialraumError(
            "“{text}” in {parameter} cannot be read as numbers. Separate them with semicolons, for example -1; 1; 1.5.",
            text=text,
            parameter=name,
        ) from None


def _goalposts(text: str) -> list[tuple[float, float]]:
    posts = []
    for part in text.split(";"):
        ends = numbers_of(part.replace(":", ";"), "GOALPOSTS")
        if len(ends) != 2 or ends[1] <= ends[0]:
            raise SozialraumError(
                "“{text}” is no pair of goalposts. Write lowest:highest for each indicator, for example 0:100; "
                "500:3000.",
                text=part.strip(),
            )
        posts.append((ends[0], ends[1]))
    return posts


def roles_of(text: str) -> dict[str, str]:
    """`part=field` pairs, one per line or separated by semicolons or commas: part → field."""
    result = {}
    for pair in re.split(r"[;\n,]+", text):
        if not pair.strip():
            continue
        role, equals, field = pair.partition("=")
        if not equals or not role.strip() or not field.strip():
            raise SozialraumError(
                "“{text}” does not say which field is which part of the recipe. Write part=field, for example "
                "no_car=f1.",
                text=pair.strip(),
            )
        result[role.strip().lower()] = field.strip()
    return result


def read_job(algorithm, parameters, context, feedback) -> IndexJob:
    """The layer and the choices of an index algorithm."""
    recipe = read_recipe(algorithm, parameters, context)
    roles = roles_of(_texts(algorithm, parameters, context)("ROLES"))
    indicators = algorithm.field_names(parameters, "INDICATORS", context)
    if roles:
        indicators = indicators or list(roles.values())
        unknown = [field for field in roles.values() if field not in indicators]
        indicators += unknown
    elif not indicators:
        indicators = list(recipe.applied.get("indicators", ()))
        roles = dict(recipe.applied.get("roles", {}))
    if not indicators:
        raise SozialraumError("No indicator was chosen. Choose the fields that the index is made of.")
    inverted = algorithm.field_names(parameters, "INVERTED", context)
    if parameters.get("INVERTED") is None:
        inverted = [name for name in recipe.applied.get("inverted", ()) if name in indicators]
    stray = [name for name in inverted if name not in indicators]
    if stray:
        raise SozialraumError(
            "“{fields}” is marked as “more is better” but is not among the indicators. Add it there, or take the mark "
            "away.",
            fields=", ".join(stray),
        )
    rows = algorithm.rows(parameters, "INPUT", context, feedback)
    key_field = algorithm.field_name(parameters, "KEY_FIELD", context)
    if not parameters.get("KEY_FIELD") and not rows.has(key_field):
        key_field = ""
    keys = rows.keys(key_field) if key_field else np.array([str(row + 1) for row in range(len(rows))], dtype=object)
    period_field = algorithm.period_field_name(parameters, context, rows)
    periods = np.array(
        [text or "" for text in rows.texts(period_field)] if period_field else [""] * len(rows), dtype=object
    )
    _refuse_doubles(keys, periods)
    population_field = algorithm.field_name(parameters, "POPULATION_FIELD", context)
    if not population_field and algorithm.parameterDefinition("POPULATION_FIELD") is not None:
        population_field = recipe.applied.get("population", "") if parameters.get("POPULATION_FIELD") is None else ""
    parent_field = algorithm.field_name(parameters, "PARENT_FIELD", context)
    by_field = {field: role for role, field in roles.items()}
    data = IndexInput(
        np.column_stack([rows.numbers(name) for name in indicators]),
        indicators,
        periods,
        population=rows.numbers(population_field) if population_field else None,
        inverted=np.array([name in inverted for name in indicators]),
        roles=[by_field.get(name, "") for name in indicators],
        denominators=_denominators(algorithm, parameters, context, rows, len(indicators)),
        parents=rows.texts(parent_field) if parent_field else None,
        totals=_totals(algorithm, parameters, context, keys),
    )
    return IndexJob(rows, keys, key_field, period_field, indicators, data, recipe)


def _denominators(algorithm, parameters, context, rows: Rows, count: int) -> np.ndarray | None:
    fields = algorithm.field_names(parameters, "DENOMINATORS", context)
    if not fields:
        return None
    if len(fields) not in (1, count):
        raise SozialraumError(
            "There are {given} denominators for {indicators} indicators. Choose one for each, in their order, or one "
            "for all.",
            given=len(fields),
            indicators=count,
        )
    return np.column_stack([rows.numbers(name) for name in (fields * count)[:count]])


def _totals(algorithm, parameters, context, keys: np.ndarray) -> np.ndarray | None:
    key = algorithm.parameterAsString(parameters, "TOTAL_KEY", context).strip()
    if not key:
        return None
    totals = keys == key
    if not totals.any():
        raise SozialraumError("No row has the key “{key}” that was given for the whole municipality.", key=key)
    return totals


def _refuse_doubles(keys: np.ndarray, periods: np.ndarray):
    seen = set()
    for pair in zip(keys.tolist(), periods.tolist()):
        if pair in seen:
            raise SozialraumError(
                "District {district} occurs more than once in period {period}. Each district needs one row per "
                "period; choose the period field, or another key field.",
                district=pair[0],
                period=pair[1] or "–",
            )
        seen.add(pair)
