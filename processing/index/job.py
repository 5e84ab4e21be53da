"""A layer with the user's choices as input and recipe of an index."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsProcessingParameterEnum

from ...core.composite import recipe as recipes_core
from ...core.composite.indexed import IndexInput
from ...core.composite.recipe import ClassRule, Recipe
from ...core.composite.roles import given_weights, match_roles
from ...core.composite.weight import METHODS as WEIGHT_METHODS
from ...core.data.places import places
from ...core.messages import SozialraumError
from ...i18n import tr
from ..io.layers import Rows, is_null
from ..io.panels import read_cells
from . import recipes

MISSING_CODE = -9999.0
"""What offices write into number fields that cannot be empty."""


@dataclass
class IndexJob:
    """A layer and its choices, ready for core: the rows, their keys and periods, input and recipe.

    applied: fields and keys that the recipe was used with, for the recipe file
    """

    rows: Rows
    keys: np.ndarray
    key_field: str
    period_field: str
    indicators: list[str]
    population_field: str
    data: IndexInput
    recipe: Recipe
    applied: dict

    @property
    def several_periods(self) -> str:
        """The period field where the layer has more than one period, else ""."""
        return self.period_field if len(set(self.data.periods.tolist())) > 1 else ""


def read_recipe(algorithm, parameters, context) -> Recipe:
    """The recipe chosen, with the user's own choices in place of its own; SozialraumError where they do not fit."""
    text = texts(algorithm, parameters, context)
    number = numbers(algorithm, parameters, context)
    path = (
        "" if is_null(parameters.get("RECIPE_FILE")) else algorithm.parameterAsFile(parameters, "RECIPE_FILE", context)
    )
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


def texts(algorithm, parameters, context):
    """A function that gives the text of a parameter by its name, "" where it is empty or not there."""

    def text(name: str) -> str:
        definition = algorithm.parameterDefinition(name)
        if definition is None:
            return ""
        if is_null(parameters.get(name)) and definition.defaultValue() is None:
            return ""
        if isinstance(definition, QgsProcessingParameterEnum):
            return algorithm.parameterAsEnumString(parameters, name, context)
        return algorithm.parameterAsString(parameters, name, context).strip()

    return text


def numbers(algorithm, parameters, context):
    """A function that gives the number of a parameter by its name, None where it is empty or not there."""

    def number(name: str):
        definition = algorithm.parameterDefinition(name)
        if definition is None or is_null(parameters.get(name)) or parameters.get(name) == "":
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
        role = role.strip().lower()
        if role in result:
            raise SozialraumError("The part “{role}” was given twice. Give one field for each part.", role=role)
        result[role] = field.strip()
    return result


def _chosen(algorithm, parameters, context, recipe: Recipe) -> tuple[list[str], dict[str, str]]:
    """The indicators and the roles of some of them (role → field), chosen now or saved in the recipe file."""
    roles = roles_of(texts(algorithm, parameters, context)("ROLES"))
    indicators = list(dict.fromkeys(algorithm.field_names(parameters, "INDICATORS", context)))
    if not indicators and not roles:
        indicators = list(recipe.applied.get("indicators", ()))
        roles = dict(recipe.applied.get("roles", {}))
    for role, field in roles.items():
        doubled = [other for other, one in roles.items() if one == field and other != role]
        if doubled:
            raise SozialraumError(
                "Field “{field}” was given for two parts of the recipe, {role} and {other}. Give each part a field of "
                "its own.",
                field=field,
                role=role,
                other=doubled[0],
            )
    indicators += [field for field in roles.values() if field not in indicators]
    if not indicators:
        raise SozialraumError("No indicator was chosen. Choose the fields that the index is made of.")
    nameless = [field for field in indicators if roles and field not in roles.values()]
    if nameless and (recipe.within is not None or not recipe.open_roles):
        raise SozialraumError(
            "“{fields}” has no part in the recipe yet. Name the part of every indicator, or of none; then their order "
            "counts.",
            fields=", ".join(nameless),
        )
    return indicators, roles


def read_job(algorithm, parameters, context, feedback) -> IndexJob:
    """The layer and the choices of an index algorithm."""
    recipe = read_recipe(algorithm, parameters, context)
    indicators, roles = _chosen(algorithm, parameters, context, recipe)
    inverted = algorithm.field_names(parameters, "INVERTED", context)
    if not inverted:
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
    places(keys, periods, "refuse")
    population_field = algorithm.field_name(parameters, "POPULATION_FIELD", context)
    if not population_field and rows.has(recipe.applied.get("population", "")):
        population_field = recipe.applied["population"]
    parent_field = algorithm.field_name(parameters, "PARENT_FIELD", context)
    if not parent_field and rows.has(recipe.applied.get("parent", "")):
        parent_field = recipe.applied["parent"]
    denominators = _denominators(algorithm, parameters, context, recipe, len(indicators))
    total_key = _total_key(algorithm, parameters, context, recipe)
    data = IndexInput(
        known_numbers(rows, indicators, feedback),
        indicators,
        periods,
        population=known_numbers(rows, [population_field], feedback)[:, 0] if population_field else None,
        inverted=np.array([name in inverted for name in indicators]),
        roles=_role_names(indicators, roles),
        denominators=known_numbers(rows, denominators, feedback) if denominators else None,
        parents=rows.texts(parent_field) if parent_field else None,
        totals=_totals(total_key, keys),
    )
    applied = {
        "indicators": indicators,
        "inverted": [name for name in indicators if name in inverted],
        "roles": roles,
        "population": population_field,
        "denominators": denominators,
        "parent": parent_field,
        "total_key": total_key,
    }
    return IndexJob(rows, keys, key_field, period_field, indicators, population_field, data, recipe, applied)


def known_numbers(rows: Rows, fields: list[str], feedback) -> np.ndarray:
    """Fields as (rows, fields) numbers, NaN where a status says so.

    −9999, which offices write for “no value”, becomes NaN and is named.
    """
    values = np.column_stack([read_cells(rows, name, feedback)[0] for name in fields])
    values[np.isinf(values)] = np.nan
    codes = values == MISSING_CODE
    if codes.any():
        names = ", ".join(name for name, some in zip(fields, codes.any(axis=0)) if some)
        feedback.pushWarning(
            tr("{count} values are −9999 and are taken as missing: {fields}.").format(
                count=int(codes.sum()), fields=names
            )
        )
        values[codes] = np.nan
    return values


def _total_key(algorithm, parameters, context, recipe: Recipe) -> str:
    return texts(algorithm, parameters, context)("TOTAL_KEY") or recipe.applied.get("total_key", "")


def _denominators(algorithm, parameters, context, recipe: Recipe, count: int) -> list[str]:
    """One field per indicator, [] where there are none."""
    fields = algorithm.field_names(parameters, "DENOMINATORS", context) or list(recipe.applied.get("denominators", ()))
    if fields and len(fields) not in (1, count):
        raise SozialraumError(
            "There are {given} denominators for {indicators} indicators. Choose one for each, in their order, or one "
            "for all.",
            given=len(fields),
            indicators=count,
        )
    return (fields * count)[:count]


def _totals(key: str, keys: np.ndarray) -> np.ndarray | None:
    if not key:
        return None
    totals = keys == key
    if not totals.any():
        raise SozialraumError("No row has the key “{key}” that was given for the whole municipality.", key=key)
    return totals


def check_choices(algorithm, parameters, context):
    """Raise SozialraumError where choices do not fit together, without reading the layer."""
    recipe = read_recipe(algorithm, parameters, context)
    indicators, roles = _chosen(algorithm, parameters, context, recipe)
    count = len(indicators)
    empty = IndexInput(np.empty((0, count)), indicators, np.array([]), roles=_role_names(indicators, roles))
    given_weights(empty, recipe, match_roles(empty, recipe))
    stages = [stage for stage in (recipe.within, recipe.final) if stage is not None]
    weighted = any(stage.centre == "weighted_mean" or stage.spread == "weighted" for stage in stages)
    population = algorithm.field_name(parameters, "POPULATION_FIELD", context) or recipe.applied.get("population")
    if (weighted or recipe.classes.weighting) and not population:
        raise SozialraumError(
            "The recipe weights by population, but no field with the number of residents was chosen. Choose it, or "
            "choose the plain mean, spread and classes."
        )
    if any(stage.centre == "total" for stage in stages) and not _total_key(algorithm, parameters, context, recipe):
        raise SozialraumError(
            "The whole municipality is to be the centre, but the key of its row was not given. Give it, or choose the "
            "district mean."
        )
    denominators = _denominators(algorithm, parameters, context, recipe, count)
    if recipe.small_numbers != "none" and not denominators:
        raise SozialraumError(
            "Smoothing small numbers needs the number of persons behind each rate. Choose a denominator field for "
            "each indicator, in their order."
        )
    if any(stage.standardisation == "goalposts" for stage in stages) and len(recipe.goalposts) != count:
        raise SozialraumError(
            "The goalposts method needs a lowest and a highest value for each of the {count} indicators; {given} were "
            "given.",
            count=count,
            given=len(recipe.goalposts),
        )


def _role_names(indicators: list[str], roles: dict[str, str]) -> list[str]:
    by_field = {field: role for role, field in roles.items()}
    return [by_field.get(name, "") for name in indicators]
