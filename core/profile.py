"""The profile of a municipality: the answers that every tool would ask for again, as one JSON object.

It names the districts layer and its fields, background layers, own indicators, directions, class limits, the index,
targets, breaks in the series and what stands at the foot of printed pages. Nothing reads it by itself: whoever starts a tool for a person
puts the answers into its parameters, where they can be seen and changed. Keys that this version does not know are kept.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from fnmatch import fnmatch

from .messages import Message, SozialraumError

SCHEMA = 1

_TEXTS = [str]
_SHAPE = {
    "schema": int,
    "municipality": str,
    "districts": {
        "layer": str,
        "source": str,
        "key": str,
        "name": str,
        "parents": _TEXTS,
        "period": str,
        "residents": str,
        "minimum_residents": float,
    },
    "background": [{"role": str, "source": str}],
    "deliveries": [{"files": str, "rename": dict, "leave_out": _TEXTS, "assigned": dict}],
    "indicators": [
        {
            "field": str,
            "title": dict,
            "unit": str,
            "numerator": str,
            "denominator": str,
            "factor": float,
            "direction": int,
            "area": str,
            "source": str,
        }
    ],
    "directions": dict,
    "classes": dict,
    "index": {"recipe": str, "indicators": _TEXTS},
    "segregation": {"groups": _TEXTS},
    "signs": str,
    "targets": [{"field": str, "value": float, "title": str, "source": str}],
    "breaks": [{"period": str, "title": str, "field": str}],
    "groups": [{"title": str, "districts": _TEXTS}],
    "filters": [{"title": str, "all": list}],
    "print": {"author": str, "source": str, "logo": str, "paper": str, "north_arrow": bool},
}
"""What the keys of schema 1 hold: a type, an object of known keys, or a list of such."""

_KINDS = {
    str: Message("a text"),
    int: Message("a whole number"),
    float: Message("a number"),
    bool: Message("true or false"),
    dict: Message("an object"),
    list: Message("a list"),
}

_ANSWERS = {
    "KEY_FIELD": ("districts", "key"),
    "NAME_FIELD": ("districts", "name"),
    "PERIOD_FIELD": ("districts", "period"),
    "POPULATION_FIELD": ("districts", "residents"),
    "TOTAL_FIELD": ("districts", "residents"),
    "PARENT_FIELD": ("districts", "parents", 0),
    "PARENT_FIELDS": ("districts", "parents"),
    "MINIMUM_POPULATION": ("districts", "minimum_residents"),
    "RECIPE": ("index", "recipe"),
    "INDICATORS": ("index", "indicators"),
    "GROUPS": ("segregation", "groups"),
    "AUTHOR": ("print", "author"),
    "SOURCE": ("print", "source"),
    "PAPER": ("print", "paper"),
}
"""Parameters of the tools that the profile answers, and where the answer stands."""

_INDEX_TOOLS = {"socialindex", "statusdynamics", "indexrobustness"}
_GROUP_TOOLS = {
    "segregationindices",
    "localsegregation",
    "segregationprofile",
    "segregationlevels",
    "segregationchange",
}
_PRINTING_TOOLS = {"allocatefunds", "createproject", "createreport", "createtext", "exportworkbook"}
_CONCERNS = {
    "RECIPE": _INDEX_TOOLS,
    "INDICATORS": _INDEX_TOOLS,
    "GROUPS": _GROUP_TOOLS,
    "SOURCE": _PRINTING_TOOLS,  # elsewhere it is who has decided a target
}
"""Parameters that mean something else in other tools: name → the tools that mean what the profile means."""

_USUAL = {"PAPER": ("A4",)}
"""Answers of profiles that say no more than no answer does."""

_LISTS = {"INDICATORS", "GROUPS", "PARENT_FIELDS"}


def new_profile(municipality: str = "") -> dict:
    """A profile that knows a name only."""
    return {"schema": SCHEMA, "municipality": municipality}


def read_profile(text: str) -> dict:
    """A profile from its JSON; SozialraumError says in one sentence what is wrong with it, and where."""
    try:
        profile = json.loads(text, parse_constant=_no_number, parse_float=_number)
    except json.JSONDecodeError as error:
        raise SozialraumError(
            "The profile is no complete JSON: line {line}, column {column} cannot be read. Export it again, or mend the "
            "file in a text editor.",
            line=error.lineno,
            column=error.colno,
        ) from error
    except RecursionError as error:
        raise SozialraumError(
            "The profile is nested too deeply to be one. Choose a file exported by this plugin."
        ) from error
    _check(profile, _SHAPE, "")
    if profile.get("schema", SCHEMA) > SCHEMA:
        raise SozialraumError(
            "The profile has schema {schema}; this version reads up to {known}. Update the plugin.",
            schema=profile["schema"],
            known=SCHEMA,
        )
    return {"schema": SCHEMA, **profile}


def write_profile(profile: Mapping) -> str:
    """The profile as JSON that people can read; `read_profile` gives it back as it was."""
    return json.dumps(profile, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def value_of(profile: Mapping, *path):
    """What stands at a path of keys and places, None where nothing does: value_of(p, "districts", "key")."""
    found: object = profile
    for step in path:
        if isinstance(step, int):
            found = found[step] if isinstance(found, list) and step < len(found) else None
        else:
            found = found.get(step) if isinstance(found, Mapping) else None
    return found


def changed(profile: Mapping, value, *path: str) -> dict:
    """A new profile with a value at a path of keys; objects on the way are made where they are missing."""
    result = deepcopy(dict(profile))
    place = result
    for step in path[:-1]:
        place = place.setdefault(step, {})
    place[path[-1]] = value
    return result


def answers(profile: Mapping, tool: str, parameters: Collection[str]) -> dict:
    """The parameters of a tool that the profile answers: name → value.

    tool: the algorithm's id without the provider; parameters: the names of those it has
    """
    found = {}
    for name, path in _ANSWERS.items():
        value = value_of(profile, *path)
        if name in parameters and _concerns(name, tool) and value not in (None, "", [], *_USUAL.get(name, ())):
            found[name] = deepcopy(value)
    breaks = stated_periods(value_of(profile, "breaks") or ())
    if breaks and "BREAKS" in parameters:
        found["BREAKS"] = breaks
    return found


def stated_periods(stated: Iterable[Mapping]) -> str:
    """The periods of the breaks that concern every indicator, as the parameter BREAKS takes them.

    >>> stated_periods([{"period": "2018"}, {"period": "2020", "field": "rate"}, {"period": "2021", "field": ""}])
    '2018; 2021'
    """
    return "; ".join(str(one["period"]) for one in stated if one.get("period") and not one.get("field"))


def own_formula(indicator: Mapping) -> str:
    """The formula of an indicator of the municipality's own, as the tools read one: “field = (a) / (b) * 100”.

    >>> own_formula({"field": "share", "numerator": "a + b", "denominator": "c", "factor": 100})
    'share = (a + b) / (c) * 100'
    """
    below = f" / ({indicator['denominator']})" if indicator.get("denominator") else ""
    factor = indicator.get("factor", 1)
    times = f" * {factor:g}" if factor != 1 else ""
    return f"{indicator.get('field', '')} = ({indicator.get('numerator', '')}){below}{times}"


def delivered(profile: Mapping, files: Collection[str] | None = None) -> dict:
    """What was said of deliveries together, the newest last: rename, leave_out, assigned and the city's own signs.

    files: names of files; then only what was said of deliveries all of whose files come again counts
    """
    known: dict = {"rename": {}, "leave_out": [], "assigned": {}, "signs": profile.get("signs") or ""}
    for one in value_of(profile, "deliveries") or []:
        patterns = [part for part in one.get("files", "").split("; ") if part]
        if files is not None and not all(any(fnmatch(name, part) for name in files) for part in patterns):
            continue
        known["rename"].update(one.get("rename") or {})
        known["assigned"].update(one.get("assigned") or {})
        known["leave_out"] += [name for name in one.get("leave_out") or [] if name not in known["leave_out"]]
    return known


def learned(profile: Mapping, tool: str, parameters: Mapping) -> dict:
    """What a run with these parameters answered otherwise than the profile: path of keys → new value."""
    news: dict[tuple, object] = {}
    for name, path in _ANSWERS.items():
        given = parameters.get(name)
        if given in (None, "", []) or not _concerns(name, tool):
            continue
        if isinstance(path[-1], int):
            path, given = path[:-1], [given]
            known = value_of(profile, *path) or []
            if given == known[:1]:
                continue
            given = [*given, *(one for one in known if one not in given)]
        elif name in _LISTS:
            given = given.split(";") if isinstance(given, str) else list(given)
        if given != value_of(profile, *path):
            news.setdefault(path, given)
    return news


def _concerns(parameter: str, tool: str) -> bool:
    return tool in _CONCERNS.get(parameter, (tool,))


def _number(text: str) -> float:
    number = float(text)
    return number if abs(number) != float("inf") else _no_number(text)


def _no_number(text: str):
    raise SozialraumError(
        "“{value}” in the profile is no number that can be kept. Write a number, or leave the entry out.", value=text
    )


def _check(value, shape, place: str):
    """Whether a value has the shape, and all that it holds."""
    if isinstance(shape, dict):
        _demand(value, dict, place)
        for key, one in shape.items():
            if key in value:
                _check(value[key], one, f"{place}.{key}" if place else key)
    elif isinstance(shape, list):
        _demand(value, list, place)
        for number, one in enumerate(value, 1):
            _check(one, shape[0], f"{place}[{number}]")
    else:
        _demand(value, shape, place)


def _demand(value, kind: type, place: str):
    fits = isinstance(value, (int, float) if kind is float else kind)
    if not fits or (isinstance(value, bool) and kind is not bool):
        said = json.dumps(value, ensure_ascii=False)
        said = said if len(said) <= 40 else f"{said[:39]}…"
        if not place:
            raise SozialraumError(
                "A profile is a JSON object; this file holds {value}. Choose a file exported by this plugin.",
                value=said,
            )
        raise SozialraumError(
            "“{key}” in the profile is {value}; it must be {kind}.", key=place, value=said, kind=_KINDS[kind]
        )
