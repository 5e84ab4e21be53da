"""What the project remembers of the dock: layer, fields, and what was shown and how."""

from __future__ import annotations

from qgis.core import QgsProject

from ...core.charts.dumbbell import ORDERS
from ...core.charts.views import all_options, view_named
from ...core.data.cube import MODES

SCOPE = "sozialraum"
"""Under this name the project remembers what the dock showed."""

_ROLES = ("key", "name", "period", "weight")
_NAMES = ("indicator", "second", "shown_period", "base_period")


def _options() -> list[str]:
    return [option.name for option in all_options()]


def entry(name: str) -> str:
    """What the project remembers under a name, "" where it remembers nothing."""
    return QgsProject.instance().readEntry(SCOPE, f"dock/{name}")[0]


def write(name: str, value: str):
    """Let the project remember something; only what is new, so that nobody is asked to save for nothing."""
    if entry(name) != value:
        QgsProject.instance().writeEntry(SCOPE, f"dock/{name}", value)


def remembered_roles() -> dict[str, str]:
    """The fields that the user chose."""
    return {name: entry(name) for name in _ROLES}


def remember(model):
    """Write into the project what the model shows."""
    entries = {
        "layer": model.layer_id,
        "table": model.table_id,
        "view": model.view,
        "mode": model.mode,
        "order": model.order,
    }
    entries |= {name: getattr(model.roles, name) for name in _ROLES}
    entries |= {name: "yes" if getattr(model, name) else "no" for name in _options()}
    names = names_of(model)
    entries |= {name: "\n".join(value) if name == "several" else value for name, value in names.items()}
    for name, value in entries.items():
        write(name, value)


def recall(model):
    """Let the model show what the project remembers, as far as it is still there."""
    model.mode = entry("mode") if entry("mode") in MODES else model.mode
    model.order = entry("order") if entry("order") in ORDERS else model.order
    remembered = view_named(entry("view"))
    model.view = remembered.name if remembered else model.view
    for name in _options():
        if entry(name):
            setattr(model, name, entry(name) == "yes")
    if model.cube is not None:
        choose_names(model, {name: entry(name) for name in _NAMES} | {"several": entry("several").split("\n")})


def names_of(model) -> dict:
    """Names of the indicators and periods that the model shows; they outlive another reading of the layer."""
    cube = model.cube
    if cube is None or not cube.indicators or not cube.periods:
        return {}
    names = cube.indicators
    return {
        "indicator": names[model.indicator],
        "second": names[model.second],
        "several": [names[place] for place in model.several],
        # "period" is the field that holds the periods
        "shown_period": cube.periods[model.period],
        "base_period": cube.periods[model.base],
    }


def choose_names(model, names: dict):
    """Let the model show indicators and periods by their names, as far as the layer has them."""
    cube = model.cube
    for name in ("indicator", "second"):
        if cube.position(names.get(name, "")) >= 0:
            setattr(model, name, cube.position(names[name]))
    several = [cube.position(name) for name in names.get("several", ()) if cube.position(name) >= 0]
    model.several = several if len(several) > 1 else []
    for attribute, name in (("period", "shown_period"), ("base", "base_period")):
        if names.get(name) in cube.periods:
            setattr(model, attribute, cube.periods.index(names[name]))


def state_of(model) -> dict:
    """All that a chart of the model shows, by names and keys, as JSON can hold it."""
    return {
        "layer": model.layer_id,
        "table": model.table_id,
        "roles": {name: getattr(model.roles, name) for name in _ROLES},
        "names": names_of(model),
        "selected": [model.cube.districts[place] for place in model.selected],
        "view": model.view,
        "mode": model.mode,
        "order": model.order,
        "options": {name: getattr(model, name) for name in _options()},
    }


def restore(model, state: dict):
    """Let a model that has read the layer show what a state says, without a word to anybody.

    KeyError where an indicator or period is not there any more: another one would stand under the old title.
    """
    names, cube = state["names"], model.cube
    for name in (names["indicator"], names["second"], *names["several"]):
        if cube.position(name) < 0:
            raise KeyError(name)
    for period in (names["shown_period"], names["base_period"]):
        if period not in cube.periods:
            raise KeyError(period)
    choose_names(model, names)
    model.selected = [cube.districts.index(key) for key in state["selected"] if key in cube.districts]
    model.view, model.mode, model.order = state["view"], state["mode"], state["order"]
    for name in _options():
        setattr(model, name, state["options"].get(name, getattr(model, name)))
    model._series = {}
