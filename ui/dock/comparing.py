"""What the dock compares districts with, and what its indicators mean: catalogue, and profile of the municipality."""

from __future__ import annotations

from ...core.charts.profile import UNKNOWN, Meaning
from ...core.data.benchmarks import Benchmark, areas_of, groups_of, of_districts, targets_of
from ...core.data.breaks import Break, breaks_of
from ...core.data.cube import Cube
from ...core.profile import value_of
from ...core.rates.known import entry_of
from ...i18n import language, tr
from ...processing.io.catalogue import shipped
from .model import DockModel
from .profile import keep, profile


def meaning_of(model: DockModel, indicator: int) -> Meaning:
    """The same for the dock."""
    return meaning_in(model.cube, indicator)


def meaning_in(cube: Cube, indicator: int) -> Meaning:
    """Direction and field of action: as the profile says, else the catalogue; an index is about need."""
    name, said = cube.indicators[indicator], profile()
    if name == "index" or name.endswith("_index"):
        return Meaning(1, tr("Social index"))
    entry = entry_of(name, cube.title(indicator), shipped().values())
    found = (
        Meaning(entry.direction, entry.text.get(f"field_{language()}") or entry.text["field_en"]) if entry else UNKNOWN
    )
    for own in said.get("indicators") or ():
        if own.get("field") == name:
            found = Meaning(int(own.get("direction", found.direction)), own.get("area") or found.area)
    turned = value_of(said, "directions", name)
    return Meaning(turned, found.area) if turned in (-1, 0, 1) else found


def benchmarks_of(model: DockModel, indicator: int) -> list[Benchmark]:
    """Larger areas of the selected districts, groups and targets, as far as they have a value."""
    said = profile()
    areas = areas_of(model.source.parents, model.selected)
    groups = groups_of(model.cube, said.get("groups") or ())
    return [
        *(of_districts("parent", name, model.municipality(indicator, places)) for name, places in areas.items()),
        *(of_districts("group", name, model.municipality(indicator, places)) for name, places in groups.items()),
        *targets_of(model.cube, indicator, said.get("targets") or ()),
    ]


def breaks_of_indicator(model: DockModel, indicator: int) -> list[Break]:
    """From which periods on something else was counted, as the profile says."""
    return breaks_of(model.cube, indicator, profile().get("breaks") or ())


def set_break(model: DockModel, period: str, title: str | None, field: str = ""):
    """State a break from a period on, in place of what was stated for it; None takes it away. field: "" for all indicators"""
    others = [
        one
        for one in profile().get("breaks") or ()
        if one.get("period") != period or (title is not None and field and one.get("field") not in ("", None, field))
    ]
    if title is not None:
        others.append({"period": period, "title": title, "field": field})
    keep(model, others, "breaks")
    model.choice_changed.emit()


def keep_group(model: DockModel, title: str):
    """The selected districts under a name, in place of what had it; without any the name is given up."""
    others = [one for one in profile().get("groups") or () if one.get("title") != title]
    keys = [model.cube.districts[place] for place in model.selected]
    keep(model, [*others, {"title": title, "districts": keys}] if keys else others, "groups")
    model.choice_changed.emit()


def drop_group(model: DockModel, title: str):
    """Give a group up."""
    keep(model, [one for one in profile().get("groups") or () if one.get("title") != title], "groups")
    model.choice_changed.emit()


def groups() -> list[str]:
    """The names of the groups."""
    return [str(one.get("title") or "") for one in profile().get("groups") or ()]


def target_of(model: DockModel) -> dict:
    """The target of the indicator shown, {} where it has none."""
    name = model.cube.indicators[model.indicator]
    return next((one for one in profile().get("targets") or () if one.get("field") == name), {})


def set_target(model: DockModel, value: float | None, title: str = "", source: str = ""):
    """Give the indicator shown a target, or take it away."""
    name = model.cube.indicators[model.indicator]
    targets = [one for one in profile().get("targets") or () if one.get("field") != name]
    if value is not None:
        targets.append({"field": name, "value": value, "title": title, "source": source})
    keep(model, targets, "targets")
    model.choice_changed.emit()
