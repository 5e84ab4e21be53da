"""Recipes: named ways to build an index, kept as data. The JSON schema is documented in docs/methoden/rezepte.md."""

from __future__ import annotations

import json
from dataclasses import MISSING, asdict, dataclass, field, fields, replace

from ..messages import SozialraumError
from . import classify, standardise, transform, weight
from .choices import AGGREGATIONS, BASES, CHANGES, COMPARISONS, CORRELATIONS, SECOND_PASSES, SMALL_NUMBERS, TIES

SCHEMA = 1


@dataclass(frozen=True)
class Stage:
    """One pass from indicators (or domain scores) to one number: standardise, weight, aggregate, second pass.

    lower, upper: range of min-max; marker: role whose values the component score must rise with; correlation: over
    `complete` rows or `pairwise`; second_comparison: base of the second pass, as `comparison` where empty
    """

    standardisation: str = "z"
    centre: str = "mean"
    spread: str = "sigma"
    lower: float = 0.0
    upper: float = 1.0
    comparison: str = "per_period"
    weights: str = "equal"
    aggregation: str = "sum"
    second_pass: str = "none"
    second_comparison: str = ""
    correlation: str = "complete"
    marker: str = ""


@dataclass(frozen=True)
class ClassRule:
    """How an index becomes classes, and what they are called.

    method: `sd` (breaks in standard deviations), `fixed` (breaks in units of the index), `quantiles`, `rank`, `jenks`;
    count: number of classes where there are no breaks; kind: type of the quantiles, 1 to 9 (Hyndman and Fan 1996);
    weighting: "", `population` (persons are the observations of the quantiles) or `log_population`; comparison: base of
    means, quantiles and natural breaks, as the index where empty; tie: a
    value that equals a quantile belongs to the class below it (`lower`) or above it (`upper`); labels: one
    {"en": …, "de": …} per class
    """

    method: str = "sd"
    breaks: tuple[float, ...] = ()
    count: int = 0
    kind: int = 7
    weighting: str = ""
    comparison: str = ""
    tie: str = "lower"
    labels: tuple[dict, ...] = ()

    @property
    def size(self) -> int:
        """Number of classes."""
        return len(self.breaks) + 1 if self.method in ("sd", "fixed") else self.count


@dataclass(frozen=True)
class Role:
    """A named part of a recipe: transform, direction, weight, and the domain it belongs to.

    aliases: other names the role may be filled under, each with what differs, e.g. {"medhhinc": {"transform": "ln"}}
    """

    name: str
    title: dict = field(default_factory=dict)
    inverted: bool = False
    transform: str = "none"
    weight: float = 1.0
    domain: str = ""
    aliases: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Recipe:
    """Every choice that makes an index. Texts come in English and German.

    order: place among the recipes that are offered; title, statement, used_by, needs: what it is called, what its index
    says, where it is in use, and what data it takes
    within: the stage inside each domain, None where there are no domains; final: the stage that gives the index;
    domains: what the domains are called, name → {"en": …, "de": …}
    transforms: one per indicator, in place of those of the roles and of `transform`
    open_roles: whether further indicators than the roles may take part; base: whether districts with gaps take part
    in means and spreads (`available`) or not (`complete`); accepts_ranks: whole-number columns without ties are ranks,
    1 = most need; areas: second pass after the index was averaged for larger areas, per period; applied: fields,
    directions, hash of the input that a recipe was used with, as saved beside a result
    """

    name: str = "custom"
    order: int = 500
    title: dict = field(default_factory=dict)
    statement: dict = field(default_factory=dict)
    used_by: dict = field(default_factory=dict)
    needs: dict = field(default_factory=dict)
    source: str = ""
    roles: tuple[Role, ...] = ()
    domains: dict = field(default_factory=dict)
    open_roles: bool = True
    minimum_indicators: int = 1
    transform: str = "none"
    transforms: tuple[str, ...] = ()
    small_numbers: str = "none"
    within: Stage | None = None
    final: Stage = field(default_factory=Stage)
    reference_period: str = ""
    reference_values: tuple[float, ...] = ()
    goalposts: tuple[tuple[float, float], ...] = ()
    weight_values: tuple[float, ...] = ()
    minimum_population: float = 0.0
    minimum_share: float = 1.0
    base: str = "complete"
    classes: ClassRule = field(default_factory=lambda: ClassRule("sd", (-1.0, 1.0)))
    dynamics: ClassRule = field(default_factory=lambda: ClassRule("sd", (-1.0, 1.0)))
    span: float = 2.0
    change: str = "points"
    accepts_ranks: bool = False
    areas: str = "none"
    applied: dict = field(default_factory=dict)

    def text(self, name: str, language: str) -> str:
        """`title`, `statement`, `used_by` or `needs` in a language, English where it is not there."""
        texts = getattr(self, name)
        return texts.get(language) or texts.get("en", "")

    def domain_title(self, domain: str, language: str) -> str:
        """What a domain is called in a language; a role that stands for itself by its own title, else the name."""
        titles = [self.domains.get(domain, {}), *(role.title for role in self.roles if role.name == domain)]
        return next((found for one in titles if (found := one.get(language) or one.get("en"))), domain)

    def changed(self, **changes) -> Recipe:
        """A copy with other values; stage and class changes are given as whole objects."""
        return check(replace(self, **changes))


def parse(text: str) -> Recipe:
    """The recipe in a JSON text. Raises SozialraumError for broken JSON, unknown keys and unknown choices."""
    try:
        data = json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise SozialraumError(
            "The recipe is not valid JSON: it is nested too deeply. Use a file that this plugin has written."
        ) from None
    except ValueError as error:
        raise SozialraumError(
            "The recipe is not valid JSON ({reason}). Correct it in a text editor, or use a file that this plugin has written.",
            reason=str(error),
        ) from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise SozialraumError(
            "The recipe file does not say “schema”: {schema}. Use a file that this plugin has written, or see the "
            "chapter on recipes in the handbook.",
            schema=SCHEMA,
        )
    data = {key: value for key, value in data.items() if key != "schema"}
    built = _build(Recipe, data, "")
    return check(built)


def _no_number(name: str):
    raise SozialraumError(
        "The recipe holds {name}, which is no number. Give a number, or leave the line out.", name=name
    )


def dump(recipe: Recipe) -> str:
    """The recipe as JSON text; `parse` gives an equal recipe."""
    return json.dumps({"schema": SCHEMA, **asdict(recipe)}, ensure_ascii=False, indent=1) + "\n"


def check(recipe: Recipe) -> Recipe:
    """The recipe itself where its choices exist and fit together; SozialraumError says what does not."""
    for stage in (recipe.within, recipe.final):
        if stage is not None:
            _check_stage(stage)
    _one_of("transform", recipe.transform, transform.TRANSFORMS)
    _one_of("small_numbers", recipe.small_numbers, SMALL_NUMBERS)
    _one_of("change", recipe.change, CHANGES)
    _one_of("areas", recipe.areas, SECOND_PASSES)
    _one_of("base", recipe.base, BASES)
    for name in (*recipe.transforms, *(role.transform for role in recipe.roles)):
        _one_of("transform", name, transform.TRANSFORMS)
    for rule in (recipe.classes, recipe.dynamics):
        _check_rule(rule)
    if not 0 < recipe.minimum_share <= 1:
        raise SozialraumError(
            "The share of indicators that must be present is {value}. Give a number above 0 and up to 1.",
            value=recipe.minimum_share,
        )
    if recipe.span <= 0:
        raise SozialraumError("The span of the change is {value}. Give a number above 0.", value=recipe.span)
    return recipe


def _check_stage(stage: Stage):
    _one_of("standardisation", stage.standardisation, standardise.STANDARDISATIONS)
    _one_of("centre", stage.centre, standardise.CENTRES)
    _one_of("spread", stage.spread, standardise.SPREADS)
    _one_of("comparison", stage.comparison, COMPARISONS)
    _one_of("weights", stage.weights, weight.METHODS)
    _one_of("aggregation", stage.aggregation, AGGREGATIONS)
    _one_of("second_pass", stage.second_pass, SECOND_PASSES)
    _one_of("second_comparison", stage.second_comparison, ("", *COMPARISONS))
    _one_of("correlation", stage.correlation, CORRELATIONS)
    if stage.standardisation in ("min_max", "goalposts") and stage.upper <= stage.lower:
        raise SozialraumError(
            "The range of the min-max method runs from {lower} to {upper}. The second number must be larger.",
            lower=stage.lower,
            upper=stage.upper,
        )
    if stage.aggregation in ("geometric", "harmonic"):
        if stage.standardisation in ("z", "distance"):
            raise SozialraumError(
                "The geometric and the harmonic mean need values above zero, and z-values are also negative. "
                "Standardise with min-max to a range such as 1 to 100."
            )
        if stage.standardisation in ("min_max", "goalposts") and stage.lower <= 0:
            raise SozialraumError(
                "The geometric and the harmonic mean need values above zero, but the min-max range begins at {lower}. "
                "Let it begin at 1, for example 1 to 100.",
                lower=stage.lower,
            )
        if stage.standardisation == "percentile_rank":
            raise SozialraumError(
                "The geometric and the harmonic mean need values above zero, and the lowest percentile rank is 0. "
                "Choose ranks, or min-max to a range such as 1 to 100."
            )


def _check_rule(rule: ClassRule):
    _one_of("classes", rule.method, classify.METHODS)
    _one_of("comparison", rule.comparison, ("", *COMPARISONS))
    _one_of("weighting", rule.weighting, ("", "population", "log_population"))
    _one_of("tie", rule.tie, TIES)
    if rule.method in ("sd", "fixed"):
        if not rule.breaks or any(b <= a for a, b in zip(rule.breaks, rule.breaks[1:])):
            raise SozialraumError(
                "The class breaks are “{breaks}”. Give at least one number, each larger than the one before.",
                breaks=", ".join(str(value) for value in rule.breaks),
            )
    elif rule.method != "none" and not 2 <= rule.count <= 100:
        raise SozialraumError("The number of classes is {count}. Give a number from 2 to 100.", count=rule.count)
    if rule.method == "quantiles" and not 1 <= rule.kind <= 9:
        raise SozialraumError("There are quantiles of type 1 to 9, not {kind}.", kind=rule.kind)
    if rule.labels and rule.method != "none" and len(rule.labels) != rule.size:
        raise SozialraumError(
            "There are {labels} labels for {classes} classes. Give one label per class, or none.",
            labels=len(rule.labels),
            classes=rule.size,
        )


def _one_of(key: str, value: str, choices):
    if value not in choices:
        raise SozialraumError(
            "The recipe says “{key}”: “{value}”. It can be: {choices}.",
            key=key,
            value=value,
            choices=", ".join(choice for choice in choices if choice),
        )


_PARTS = {"within": Stage, "final": Stage, "classes": ClassRule, "dynamics": ClassRule}
_NUMBERS = (int, float)
LARGEST = 1e15
"""Beyond it, a number is no choice of anybody's."""


def _build(kind, data, place: str):
    if not isinstance(data, dict):
        raise SozialraumError("“{place}” in the recipe must be a group of named values.", place=place)
    known = {one.name: one for one in fields(kind)}
    values = {}
    for key, value in data.items():
        if key not in known:
            raise SozialraumError(
                "The recipe has a key “{key}” that is not known{place}. Known are: {known}.",
                key=key,
                place=f" ({place})" if place else "",
                known=", ".join(known),
            )
        if kind is Recipe and key in _PARTS:
            value = None if value is None and key == "within" else _build(_PARTS[key], value, key)
        elif kind is Recipe and key == "roles" and isinstance(value, list):
            value = tuple(_build(Role, one, "roles") for one in value)
        else:
            value = _typed(key, value, _default(known[key]))
        values[key] = value
    try:
        return kind(**values)
    except TypeError:
        raise SozialraumError("A role of the recipe has no name. Give it one.") from None


def _default(one):
    return one.default if one.default_factory is MISSING else one.default_factory()


def _typed(key: str, value, default):
    """The value where it is of the kind of the default: text, number, group of named values, or a list."""
    if isinstance(value, list):
        value = tuple(tuple(one) if isinstance(one, list) else one for one in value)
    if isinstance(default, bool) or not isinstance(default, _NUMBERS):
        fitting = isinstance(value, str if default is MISSING else type(default))
    else:
        fitting = _number(value) and (not isinstance(default, int) or value == int(value))
    if isinstance(default, tuple):
        fitting = fitting and all(_ITEMS[key](one) for one in value)
    elif isinstance(default, dict) and fitting and key != "applied":
        inner = dict if key in ("aliases", "domains") else str
        fitting = all(isinstance(one, inner) for one in value.values())
    if not fitting:
        raise SozialraumError(
            "The recipe says “{key}”: {value}, which is of the wrong kind. Correct it as the chapter on recipes in the handbook says.",
            key=key,
            value=str(value),
        )
    return int(value) if isinstance(default, int) and not isinstance(default, bool) else value


def _number(value) -> bool:
    return isinstance(value, _NUMBERS) and not isinstance(value, bool) and abs(value) <= LARGEST


def _pair(value) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and all(map(_number, value)) and value[0] < value[1]


_ITEMS = {
    "transforms": lambda value: isinstance(value, str),
    "breaks": _number,
    "weight_values": _number,
    "reference_values": _number,
    "goalposts": _pair,
    "labels": lambda value: isinstance(value, dict),
    "roles": lambda value: False,
}
