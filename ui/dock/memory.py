"""What the project remembers of the dock: layer, fields, and what was shown and how."""

from __future__ import annotations

from qgis.core import QgsProject

from ...core.charts.views import all_options, view_named
from ...core.data.cube import MODES

SCOPE = "sozialraum"
"""Under this name the project remembers what the dock showed."""

_ROLES = ("key", "name", "period", "weight")


def _options() -> list[str]:
    return [option.name for option in all_options()]


def entry(name: str) -> str:
    """What the project remembers under a name, "" where it remembers nothing."""
    return QgsProject.instance().readEntry(SCOPE, f"dock/{name}")[0]


def remembered_roles() -> dict[str, str]:
    """The fields that the user chose."""
    return {name: entry(name) for name in _ROLES}


def remember(model):
    """Write into the project what the model shows; only what is new, so that nobody is asked to save for nothing."""
    entries = {"layer": model.layer_id, "table": model.table_id, "view": model.view, "mode": model.mode}
    entries |= {name: getattr(model.roles, name) for name in _ROLES}
    entries |= {name: "yes" if getattr(model, name) else "no" for name in _options()}
    cube = model.cube
    if cube is not None and cube.indicators and cube.periods:
        names = cube.indicators
        entries |= {"indicator": names[model.indicator], "second": names[model.second]}
        entries["several"] = "\n".join(names[place] for place in model.several)
        # "period" is the field that holds the periods
        entries |= {"shown_period": cube.periods[model.period], "base_period": cube.periods[model.base]}
    for name, value in entries.items():
        if entry(name) != value:
            QgsProject.instance().writeEntry(SCOPE, f"dock/{name}", value)


def recall(model):
    """Let the model show what the project remembers, as far as it is still there."""
    model.mode = entry("mode") if entry("mode") in MODES else model.mode
    remembered = view_named(entry("view"))
    model.view = remembered.name if remembered else model.view
    for name in _options():
        if entry(name):
            setattr(model, name, entry(name) == "yes")
    cube = model.cube
    if cube is None:
        return
    if cube.position(entry("indicator")) >= 0:
        model.indicator = cube.position(entry("indicator"))
    model.second = max(0, cube.position(entry("second")))
    several = [cube.position(name) for name in entry("several").split("\n")]
    model.several = several if len(several) > 1 and min(several) >= 0 else []
    if entry("shown_period") in cube.periods:
        model.period = cube.periods.index(entry("shown_period"))
    if entry("base_period") in cube.periods:
        model.base = cube.periods.index(entry("base_period"))
