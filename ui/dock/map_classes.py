"""What the map of the dock shows: classes of the indicator and year, or of the change between two years, as rules."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsExpression

from ...core.charts.series import change_unit
from ...core.classes import Classing, between, change_limits, class_words, digits_of, limits_of, spans
from ...core.data.cube import is_count
from ...core.data.status import STATUS_CODE, is_soft
from ...drawing.theme import words
from ...i18n import number, period_text, tr
from ...processing.io.formats import cut_status
from ...processing.io.panels import soft as soft_numbers
from ...processing.io.panels import visible
from ...processing.maps.class_rules import condition, one_of, soft_rule
from ...processing.maps.ramps import CHANGE, shades
from ...processing.maps.symbols import MapRule, circle_sizes, circled
from .model import DockModel


@dataclass(frozen=True)
class MapPicture:
    """One map: its heading, which features it draws (a QGIS expression, "" for all), and a rule for each class.

    kind: equal for pictures that differ only in year, so that their symbols stay as they are
    """

    kind: tuple
    heading: str
    visible: str
    rules: tuple[MapRule, ...]
    title: str
    period: str


@dataclass(frozen=True)
class Cut:
    """What holds for an indicator in all years: the limits of its classes, whether it is a count, whether some of its
    values are confidential, whether some are less certain, and the name of its colours."""

    limits: np.ndarray
    count: bool
    secret: bool
    soft: bool
    colours: str


def cut_of(model: DockModel, classing: Classing) -> Cut:
    """The indicator of the model cut into classes over all years."""
    cube, place = model.cube, model.indicator
    limits = limits_of(cube.values[:, :, place], classing)
    status = cube.status[:, :, place]
    return Cut(
        limits,
        is_count(cube, place),
        bool((status == STATUS_CODE["suppressed"]).any()),
        bool(is_soft(status).any()),
        classing.colours,
    )


def picture_of(model: DockModel, cut: Cut, timed: bool = False) -> MapPicture:
    """The map of the indicator and year of the model; timed: QGIS itself shows one time, so that no year is filtered."""
    cube, place, period = model.cube, model.indicator, model.period
    values, limits, count = cube.values[:, :, place], cut.limits, cut.count
    unit = cube.unit(place)
    entries = [words(one) for one in class_words(limits, number, digits_of(limits, most=6), unit=unit)]
    members = between(values[period], limits)
    field = cube.indicators[place]
    by_field = not model.table_id and not model.roles.wide
    if by_field and not _has_cut_status(model, field):
        there = visible(field, bool(_status_field(model, field)))
        filters = [condition(field, low, high, there) for low, high in spans(limits.tolist())]
        hidden, lacking = _hidden_by_field(model, field, there)
    else:
        filters = [_of_districts(model, members == class_) for class_ in range(1, len(limits) + 2)]
        secret = _confidential(model, place, period)
        hidden, lacking = _of_districts(model, secret), _of_districts(model, (members == 0) & ~secret)
    sizes = np.bincount(members, minlength=len(limits) + 2)
    secrets = int(_confidential(model, place, period).sum())
    if count:
        rules = [
            MapRule(*pair, symbol=circled(size)) for pair, size in zip(zip(filters, entries), circle_sizes(limits))
        ]
    else:
        rules = [MapRule(*entry) for entry in zip(filters, entries, shades(cut.colours, len(entries)))]
    rules.append(MapRule(lacking, tr("no value")))
    numbers = [*sizes[1:], sizes[0] - secrets]
    if cut.secret:
        rules.append(MapRule(hidden, tr("confidential")))
        numbers.append(secrets)
    soft = np.isfinite(values[period]) & is_soft(cube.status[period, :, place])
    if cut.soft:
        # a condition on the field, where a feature is a period, holds for the years that the map goes through by itself
        rules.append(
            soft_rule(soft_numbers(field) if by_field and _status_field(model, field) else _of_districts(model, soft))
        )
        numbers.append(int(soft.sum()))
    kind = (model.layer_id, place, tuple(limits.tolist()), count, cut.colours, len(rules))
    return _headed(model, kind, rules, numbers, "" if timed else period_filter(model), _period(model, period), count)


def _headed(model, kind, rules, numbers, visible: str, when: str, count: bool = False) -> MapPicture:
    cube, place = model.cube, model.indicator
    unit = cube.unit(place) or (tr("number") if count else "")
    title = f"{cube.title(place)} ({unit})" if unit else cube.title(place)
    counted = tuple(
        MapRule(rule.expression, f"{rule.label}  ({number(size, 0)})", rule.colour, symbol=rule.symbol)
        for rule, size in zip(rules, numbers)
    )
    return MapPicture(kind, f"{title} · {when}" if when else title, visible, counted, title, when)


def change_of(model: DockModel) -> MapPicture:
    """The map of the change from the base period to the one shown: rise brown, fall teal, hardly any pale."""
    cube, place = model.cube, model.indicator
    changes = cube.values[model.period, :, place] - cube.values[model.base, :, place]
    limits = change_limits(changes)
    unit = cube.unit(place)
    points = words(change_unit(unit))
    # a district at a limit belongs to the class farther from zero, on both sides
    members = np.where(changes < 0, between(changes, limits, upper=False), between(changes, limits))
    if len(limits):
        digits = digits_of(limits, most=6)
        strong, little = (number(limit, digits) + (f"\u00a0{points}" if points else "") for limit in limits[:1:-1])
        entries = [
            tr("fallen by {n} or more").format(n=strong),
            tr("fallen by {low} to below {high}").format(low=little, high=strong),
            tr("hardly changed (less than {n})").format(n=little),
            tr("risen by {low} to below {high}").format(low=little, high=strong),
            tr("risen by {n} or more").format(n=strong),
        ]
        colours = list(CHANGE)
    else:
        entries, colours = [tr("unchanged")], [CHANGE[2]]
        members = np.where(np.isfinite(changes), 1, 0)
    classes = range(1, len(entries) + 1)
    rules = [MapRule(_of_districts(model, members == n), *rest) for n, *rest in zip(classes, entries, colours)]
    rules.append(MapRule(_of_districts(model, members == 0), tr("not known for both periods")))
    sizes = np.bincount(members, minlength=len(entries) + 1)
    when = tr("{first} to {last}").format(first=_period(model, model.base), last=_period(model, model.period))
    kind = (model.layer_id, place, "change", tuple(limits.tolist()), len(rules))
    return _headed(model, kind, rules, [*sizes[1:], sizes[0]], period_filter(model), when)


def period_filter(model: DockModel) -> str:
    """The QGIS expression for the features of the period shown; "" where a feature stands for all periods."""
    if model.table_id or model.roles.wide or not model.roles.period:
        return ""
    return one_of(_field(model, model.roles.period), [model.cube.periods[model.period]])


def _period(model: DockModel, place: int) -> str:
    return period_text(model.cube.periods[place])


def _field(model: DockModel, name: str):
    fields = model.layer.fields()
    return fields.at(fields.lookupField(name))


def _status_field(model: DockModel, field: str) -> str:
    name = f"{field}_status"
    return name if model.layer.fields().lookupField(name) >= 0 else ""


def _has_cut_status(model: DockModel, field: str) -> bool:
    """Whether a format has cut the name of the status field, so that QGIS cannot ask it; districts are told one by one."""
    texts = [one.name() for one in model.layer.fields() if not one.isNumeric()]
    return not _status_field(model, field) and any(cut_status(name)[0].lower() == field.lower() for name in texts)


def _confidential(model: DockModel, place: int, period: int) -> np.ndarray:
    """Which districts have a value that is kept secret, (districts,) bool."""
    return model.cube.status[period, :, place] == STATUS_CODE["suppressed"]


def _hidden_by_field(model: DockModel, field: str, there: str) -> tuple[str, str]:
    """Which features are confidential, and which have no value for another reason."""
    status = _status_field(model, field)
    if not status:
        return one_of(_field(model, field), []), f"NOT ({there})"
    secret = f"coalesce(lower(trim({QgsExpression.quotedColumnRef(status)})), '') = 'suppressed'"
    return secret, f"NOT ({there}) AND NOT ({secret})"


def _of_districts(model: DockModel, chosen: np.ndarray) -> str:
    return one_of(_field(model, model.roles.key), [model.cube.districts[place] for place in np.flatnonzero(chosen)])
