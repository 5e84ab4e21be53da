"""How a map of kinds of places looks: a colour for each kind, stripes where it lies between two, a border where it has moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsVectorLayer, QgsWkbTypes

from ...i18n import tr
from .symbols import MapRule, rule_renderer, striped
from .time import newest_on_top, temporal_style

_COLOURS = ("#8dd3c7", "#ffffb3", "#bebada", "#fb8072", "#80b1d3", "#fdb462", "#b3de69", "#fccde5")
"""Kinds are no order: Set3 of ColorBrewer (Harrower & Brewer 2003)."""


def kind_style(names: Sequence[str], moves: bool) -> Callable[[QgsVectorLayer], None]:
    """A style for polygons by the field `kind`; moves: whether the layer has the kind of the period before."""

    def apply(layer: QgsVectorLayer):
        temporal_style(layer)
        if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
            renderer = rule_renderer(kind_rules(names, moves))
            newest_on_top(layer, renderer, shown="kind")
            layer.setRenderer(renderer)

    return apply


def kind_rules(names: Sequence[str], moves: bool) -> list[MapRule]:
    """The entries of the key."""
    rules = [MapRule(f'"kind" = {place + 1}', name, _COLOURS[place]) for place, name in enumerate(names)]
    rules.append(MapRule('"kind" IS NULL', tr("no value")))
    rules.append(MapRule('"kind_between" IS NOT NULL', tr("between two kinds"), symbol=striped()))
    if moves:
        rules.append(MapRule('"kind_before" <> "kind"', tr("changed since the period before"), "#303030", outline=True))
    return rules
