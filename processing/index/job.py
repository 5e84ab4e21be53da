"""A layer with the user's choices as input and recipe of an index."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ...core.composite import recipe as recipes_core
from ...core.composite.indexed import IndexInput
from ...core.composite.recipe import ClassRule, Recipe, Stage
from ...core.composite.roles import given_weights, match_roles, named
from ...core.composite.stages import BY_COMPONENT
from ...core.composite.transform import TRANSFORMS
from ...core.composite.weight import METHODS as WEIGHT_METHODS
from ...core.data.places import places
from ...core.messages import Count, Message, SozialraumError
from ...core.rates.known import entry_of, is_count_field
from ...i18n import tr
from ..io.catalogue import shipped
from ..io.layers import Rows
from ..io.panels import read_cells
from ..statistics.periods import rows_of_periods
from . import recipes

if TYPE_CHECKING:
    from ..request import Request

MISSING_CODE = -9999.0
"""What offices write into number fields that cannot be empty."""

RESIDENTS = ("einwohner_insgesamt", "einwohner", "residents", "population")
"""Fields that hold the residents where nobody says which does."""


@dataclass
class IndexJob:
    """A layer and its choices, ready for core: the rows, their keys and periods, input and recipe.

    applied: fields and keys that the recipe was used with, for the recipe file
    remarks: what the user must know about how the choices were understood
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
    remarks: list[Message]

    @property
    def several_periods(self) -> str:
        """The period field where the layer has more than one period, else ""."""
        return self.period_field if len(set(self.data.periods.tolist())) > 1 else ""


def spoken(messages: Iterable[Message], job: IndexJob) -> list[Message]:
    """What the core says of fields, with what people call them; each sentence once."""
    titles = {name: job.rows.alias(name) for name in job.indicators}

    def called(value):
        if isinstance(value, list):
            return list(map(called, value))
        if isinstance(value, Message):
            return value.mapped(called)
        if not isinstance(value, str):
            return value
        parts = value.split(", ")
        return ", ".join(titles[part] for part in parts) if all(part in titles for part in parts) else value

    return list(dict.fromkeys(message.mapped(called) for message in messages))


def read_recipe(request: Request) -> Recipe:
    """The recipe chosen, with the user's own choices in place of its own; SozialraumError where they do not fit."""
    path = request.file("RECIPE_FILE")
    recipe = recipes.load_file(path) if path else recipes.load(request.choice("RECIPE"))
    stages, weight_values = _stages(request, recipe)
    changes = _given(
        transform=request.choice("TRANSFORM"),
        transforms=_transforms(request.text("TRANSFORMS")),
        base=request.choice("BASE"),
        small_numbers=request.choice("SMALL_NUMBERS"),
        minimum_population=request.number("MINIMUM_POPULATION"),
        minimum_share=request.number("MINIMUM_SHARE"),
        reference_period=request.text("REFERENCE_PERIOD"),
        reference_values=tuple(_numbers(request, "REFERENCE_VALUES")),
        goalposts=tuple(_goalposts(request.text("GOALPOSTS"))),
    )
    classes = _classes(recipe.classes, request)
    return recipes_core.check(replace(recipe, **changes, **stages, weight_values=weight_values, classes=classes))


def _stages(request: Request, recipe: Recipe) -> tuple[dict[str, Stage], tuple[float, ...]]:
    """The stages with the user's choices in them, and the weights where they are numbers."""
    inner = _changed(
        recipe.within or recipe.final,
        standardisation=request.choice("STANDARDISATION"),
        centre=request.choice("CENTRE"),
        spread=request.choice("SPREAD"),
        comparison=request.choice("COMPARISON"),
        lower=request.number("LOWER"),
        upper=request.number("UPPER"),
        correlation=request.choice("CORRELATION"),
        marker=_marker(request.text("MARKER"), recipe),
    )
    weights, weight_values = request.text("WEIGHTS"), recipe.weight_values
    if weights.lower() in WEIGHT_METHODS:
        inner = replace(inner, weights=weights.lower())
    elif weights:
        weight_values = tuple(numbers_of(weights, "WEIGHTS"))
        inner = replace(inner, weights="given")
    last = {"aggregation": request.choice("AGGREGATION"), "second_pass": request.choice("SECOND_PASS")}
    if recipe.within is None:
        return {"final": _changed(inner, **last)}, weight_values
    return {"within": inner, "final": _changed(recipe.final, **last)}, weight_values


def _classes(rule: ClassRule, request: Request) -> ClassRule:
    given = tuple(_numbers(request, "CLASS_BREAKS"))
    method = request.choice("CLASSES") or rule.method
    breaks = given or rule.breaks
    if method in ("sd", "fixed"):
        if given and not request.choice("CLASSES") and rule.method not in ("sd", "fixed"):
            method = "fixed"
        breaks = breaks or (-1.0, 1.0)
    elif given:
        raise SozialraumError(
            "Class breaks were given, but the classes are made by “{method}”, which finds its own. Choose sd or "
            "fixed, or leave the breaks empty.",
            method=method,
        )
    weighting = request.choice("CLASS_WEIGHTING")
    changed = replace(
        rule,
        method=method,
        breaks=breaks,
        count=request.whole("CLASS_COUNT") or rule.count or 5,
        kind=int(request.choice("QUANTILE_TYPE") or rule.kind),
        weighting={"": rule.weighting, "none": ""}.get(weighting, weighting),
        tie=request.choice("TIE") or rule.tie,
    )
    if changed.size != rule.size or method != rule.method:
        changed = replace(changed, labels=())
    return changed


def _transforms(text: str) -> tuple[str, ...]:
    """One transformation for each indicator, in their order."""
    names = tuple(part for part in re.split(r"[;,\s]+", text.lower()) if part)
    for name in names:
        if name not in TRANSFORMS:
            raise SozialraumError(
                "“{name}” in TRANSFORMS is no transformation. Write one for each indicator in their order, separated by "
                "semicolons: {choices}.",
                name=name,
                choices=", ".join(TRANSFORMS),
            )
    return names


def _marker(role: str, recipe: Recipe) -> str:
    """The part of the recipe that components rise with; only recipes with domains of components have one."""
    role = role.lower()
    if not role:
        return ""
    if recipe.within is None or recipe.within.aggregation not in ("component", "component_score"):
        raise SozialraumError(
            "MARKER names the part that components rise with, but the recipe has no domains that are built of "
            "components. Leave it empty, or choose a recipe such as gisd."
        )
    domains = dict.fromkeys(part.domain for part in recipe.roles if part.domain)
    if domains and not any(role.startswith(domain) for domain in domains):
        raise SozialraumError(
            "“{name}” in MARKER is no part of the recipe. Its parts are: {roles}.",
            name=role,
            roles=named(recipe.roles),
        )
    return role


def _changed(stage: Stage, **changes) -> Stage:
    return replace(stage, **_given(**changes))


def _given(**changes) -> dict:
    """Those of the choices that somebody made."""
    return {name: value for name, value in changes.items() if value not in (None, "", ())}


def _numbers(request: Request, name: str) -> list[float]:
    """The numbers in a text parameter."""
    return numbers_of(request.text(name), name)


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
    for part in text.split(";") if text else ():
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


def _chosen(request: Request, recipe: Recipe) -> tuple[list[str], dict[str, str]]:
    """The indicators and the roles of some of them (role → field), chosen now or saved in the recipe file."""
    roles = roles_of(request.text("ROLES"))
    indicators = request.ordered_fields("INDICATORS")
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


def read_job(request: Request) -> IndexJob:
    """The layer and the choices of an index algorithm."""
    recipe = read_recipe(request)
    indicators, roles = _chosen(request, recipe)
    rows = request.rows()
    if request.has("PERIODS"):
        rows = rows_of_periods(rows, request.period_field(rows), request.text("PERIODS"))
    key_field = request.default_field("KEY_FIELD", rows)
    keys = rows.keys(key_field) if key_field else np.array([str(row + 1) for row in range(len(rows))], dtype=object)
    period_field = request.period_field(rows)
    periods = np.array(
        [text or "" for text in rows.texts(period_field)] if period_field else [""] * len(rows), dtype=object
    )
    places(keys, periods, "refuse")
    population_field = _chosen_or_saved(request, "POPULATION_FIELD", recipe.applied.get("population", ""), rows)
    parent_field = _chosen_or_saved(request, "PARENT_FIELD", recipe.applied.get("parent", ""), rows)
    denominators = _denominators(request, recipe, len(indicators))
    total_key = _total_key(request, recipe)
    values = known_numbers(rows, indicators, request)
    population = known_numbers(rows, [population_field], request)[:, 0] if population_field else None
    _refuse_counts(request, rows, indicators, values, population)
    remarks: list[Message] = []
    role_names = _role_names(indicators, roles)
    inverted = _inverted(request, recipe, indicators, role_names, rows, remarks)
    data = IndexInput(
        values,
        indicators,
        periods,
        population=population,
        inverted=np.array([name in inverted for name in indicators]),
        roles=role_names,
        denominators=known_numbers(rows, denominators, request) if denominators else None,
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
    return IndexJob(rows, keys, key_field, period_field, indicators, population_field, data, recipe, applied, remarks)


def _inverted(
    request: Request, recipe: Recipe, indicators: list[str], role_names: list[str], rows: Rows, remarks: list[Message]
) -> list[str]:
    """The indicators whose high values mean less need: chosen now, saved in the recipe file, else as the catalogue says.

    The catalogue is not asked about parts of a recipe, and not where components find the direction by themselves.
    """
    inverted = request.ordered_fields("INVERTED")
    stray = [name for name in inverted if name not in indicators]
    if stray:
        raise SozialraumError(
            "“{fields}” is marked as “more is better” but is not among the indicators. Add it there, or take the mark "
            "away.",
            fields=", ".join(stray),
        )
    if not inverted and "inverted" in recipe.applied:
        return [name for name in recipe.applied["inverted"] if name in indicators]
    known = _directions(recipe, indicators, role_names, rows)
    if inverted:
        _name_contradictions(inverted, known, rows, remarks)
    elif request.choice("DIRECTIONS") != "given":
        inverted = [name for name, direction in known.items() if direction < 0]
        if inverted:
            remarks.append(
                Message(
                    "Turned around, because high values mean less need by the catalogue: {indicators}. Mark indicators "
                    "as “more is better” yourself to decide otherwise.",
                    indicators=", ".join(rows.alias(name) for name in inverted),
                )
            )
    return inverted


def _directions(recipe: Recipe, indicators: list[str], role_names: list[str], rows: Rows) -> dict[str, int]:
    """Indicator → 1, more is more need, or −1, for those whose direction is left to the catalogue and that it knows."""
    stages = [stage for stage in (recipe.within, recipe.final) if stage is not None]
    if any(stage.aggregation in BY_COMPONENT for stage in stages):
        return {}
    parts = {role.name for role in recipe.roles} | {alias for role in recipe.roles for alias in role.aliases}
    empty = IndexInput(np.empty((0, len(indicators))), indicators, np.array([]), roles=role_names)
    found = {}
    for name, role in zip(indicators, match_roles(empty, recipe)):
        entry = entry_of(name, rows.alias(name), shipped().values())
        if role.name not in parts and entry is not None and entry.direction:
            found[name] = entry.direction
    return found


def _name_contradictions(inverted: list[str], known: dict[str, int], rows: Rows, remarks: list[Message]):
    against = [name for name, direction in known.items() if (name in inverted) == (direction > 0)]
    if against:
        remarks.append(
            Message(
                "By the catalogue the direction is the other one: {indicators}. Your marks “more is better” count; please "
                "check them.",
                indicators=", ".join(rows.alias(name) for name in against),
            )
        )


def _refuse_counts(
    request: Request, rows: Rows, indicators: list[str], values: np.ndarray, population: np.ndarray | None
):
    """Stop where an indicator is a number of persons or things: large districts would be needy for being large."""
    if request.yes("ALLOW_COUNTS"):
        return
    catalogue = list(shipped().values())
    people = population
    if people is None:
        field = next((name for name in RESIDENTS if rows.has(name) and name not in indicators), "")
        people = known_numbers(rows, [field], request)[:, 0] if field else None
    counts = [
        name
        for j, name in enumerate(indicators)
        if is_count_field(name, rows.alias(name), values[:, j], catalogue, people)
    ]
    if not counts:
        return
    way = Message(
        "Make rates of them first (“Calculate indicators”) and choose those. If they are rates, say so by the unit in "
        "the alias, such as “… (%)”; if counts are meant, tick “Counts are meant” (ALLOW_COUNTS)."
    )
    if len(counts) == 1:
        raise SozialraumError(
            "“{field}” is a count, and in an index of counts large districts are needy because they are large. {way}",
            field=rows.alias(counts[0]),
            way=way,
        )
    raise SozialraumError(
        "“{fields}” are counts, and in an index of counts large districts are needy because they are large. {way}",
        fields=", ".join(rows.alias(name) for name in counts),
        way=way,
    )


def _chosen_or_saved(request: Request, name: str, saved: str, rows: Rows) -> str:
    """The field chosen, else the one of the recipe file where the layer has it."""
    return request.field(name) or (saved if rows.has(saved) else "")


def known_numbers(rows: Rows, fields: list[str], request: Request) -> np.ndarray:
    """Fields as (rows, fields) numbers, NaN where a status says so.

    −9999, which offices write for “no value”, becomes NaN and is named.
    """
    values = np.column_stack([read_cells(rows, name)[0] for name in fields])
    values[np.isinf(values)] = np.nan
    codes = values == MISSING_CODE
    if codes.any():
        names = ", ".join(name for name, some in zip(fields, codes.any(axis=0)) if some)
        request.warn(
            tr("{count} {count:value is|values are} −9999 and {count:is|are} taken as missing: {fields}.").format(
                count=Count(codes.sum()), fields=names
            )
        )
        values[codes] = np.nan
    return values


def _total_key(request: Request, recipe: Recipe) -> str:
    return request.text("TOTAL_KEY") or recipe.applied.get("total_key", "")


def _denominators(request: Request, recipe: Recipe, count: int) -> list[str]:
    """One field per indicator, [] where there are none."""
    fields = request.ordered_fields("DENOMINATORS", repeated=True) or list(recipe.applied.get("denominators", ()))
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
        raise SozialraumError(
            "No row has the key “{key}” that was given for the whole municipality. Give the key of a row, or choose the district mean.",
            key=key,
        )
    return totals


def check_choices(request: Request):
    """Raise SozialraumError where choices do not fit together, without reading the layer."""
    recipe = read_recipe(request)
    indicators, roles = _chosen(request, recipe)
    count = len(indicators)
    empty = IndexInput(np.empty((0, count)), indicators, np.array([]), roles=_role_names(indicators, roles))
    given_weights(empty, recipe, match_roles(empty, recipe))
    stages = [stage for stage in (recipe.within, recipe.final) if stage is not None]
    weighted = any(stage.centre == "weighted_mean" or stage.spread == "weighted" for stage in stages)
    population = request.field("POPULATION_FIELD") or recipe.applied.get("population")
    if (weighted or recipe.classes.weighting) and not population:
        raise SozialraumError(
            "The recipe weights by population, but no field with the number of residents was chosen. Choose it, or "
            "choose the plain mean, spread and classes."
        )
    if any(stage.centre == "total" for stage in stages) and not _total_key(request, recipe):
        raise SozialraumError(
            "The whole municipality is to be the centre, but the key of its row was not given. Give it, or choose the "
            "district mean."
        )
    denominators = _denominators(request, recipe, count)
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
