"""How a map of clusters looks: what each district is beside its neighbours, in words and colours."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsVectorLayer, QgsWkbTypes

from ...i18n import tr
from .symbols import MapRule, rule_renderer
from .time import newest_on_top, temporal_style

_COLOURS = {"high_high": "#ca0020", "low_low": "#0571b0", "high_low": "#f4a582", "low_high": "#92c5de"}
"""RdBu of ColorBrewer (Harrower & Brewer 2003)."""


def cluster_words(measure: str = "moran") -> dict[str, str]:
    """What a district is, in the user's language."""
    if measure == "join_count":
        high, low = tr("among its own class"), tr("among its own class (the lower one)")
    else:
        high, low = tr("high, surroundings as well"), tr("low, surroundings as well")
    return {
        "high_high": high,
        "low_low": low,
        "high_low": tr("high in low surroundings"),
        "low_high": tr("low in high surroundings"),
        "none": tr("nothing unusual"),
        "island": tr("without neighbours, not judged"),
    }


def cluster_style(measure: str) -> Callable[[QgsVectorLayer], None]:
    """A style for polygons by the field `cluster`."""

    def apply(layer: QgsVectorLayer):
        temporal_style(layer)
        if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
            renderer = rule_renderer(cluster_rules(measure))
            newest_on_top(layer, renderer, shown="cluster")
            layer.setRenderer(renderer)

    return apply


def cluster_rules(measure: str) -> list[MapRule]:
    """The entries of the key; kinds that a measure cannot give are left out."""
    words = cluster_words(measure)
    shown = list(_COLOURS) if measure in ("moran", "geary") else ["high_high", "low_low"]
    rules = [MapRule(f"\"cluster\" = '{kind}'", words[kind], _COLOURS[kind]) for kind in shown]
    return [
        *rules,
        MapRule("\"cluster\" = 'none'", words["none"], "#f0f0f0"),
        MapRule("\"cluster\" = 'island'", words["island"], "#b3a5c6"),
        MapRule('"cluster" IS NULL', tr("no value")),
    ]
