"""How a layer of rates looks: five classes of the first indicator, the same for all periods."""

from __future__ import annotations

from typing import Callable

import numpy as np
from qgis.core import QgsExpression, QgsVectorLayer, QgsWkbTypes

from ...core.classes import round_breaks
from ...i18n import number, tr
from .symbols import SEQUENTIAL, MapRule, ramp, rule_renderer
from .time import newest_on_top, temporal_style


def class_limits(values: np.ndarray) -> np.ndarray:
    """Round limits of classes with about as many values each, rising, the lowest and the highest value among them."""
    known = values[~np.isnan(values)]
    return np.unique([known.min(), *round_breaks(known), known.max()]) if len(known) else known


def indicator_style(field: str, values: np.ndarray) -> Callable[[QgsVectorLayer], None]:
    """A style that paints polygons by one field and switches on the Temporal Controller where there are periods."""

    def apply(layer: QgsVectorLayer):
        temporal_style(layer)
        if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
            renderer = rule_renderer(_rules(field, class_limits(values)))
            newest_on_top(layer, renderer)
            layer.setRenderer(renderer)

    return apply


def _rules(field: str, limits: np.ndarray) -> list[MapRule]:
    column = QgsExpression.quotedColumnRef(field)
    rules = []
    if len(limits) == 1:
        limits = np.repeat(limits, 2)
    span = limits[-1] - limits[0] if len(limits) else 0
    digits = int(np.clip(2 - np.floor(np.log10(span)), 0, 4)) if span > 0 else 1
    colours = ramp(SEQUENTIAL, max(len(limits) - 1, 1))
    for place, (low, high) in enumerate(zip(limits[:-1].tolist(), limits[1:].tolist())):
        parts = [f"{column} is not null"]
        if place > 0:
            parts.append(f"{column} >= {low!r}")
        if place < len(limits) - 2:
            parts.append(f"{column} < {high!r}")
        label = tr("{low} to {high}").format(low=number(low, digits), high=number(high, digits))
        rules.append(MapRule(" and ".join(parts), label, colours[place]))
    rules.append(MapRule(f"{column} is null", tr("no value")))
    return rules
