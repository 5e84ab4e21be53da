"""How a layer of location quotients looks: two colours that part at 1, the share of the whole city."""

from __future__ import annotations

from typing import Callable

import numpy as np
from qgis.core import QgsExpression, QgsVectorLayer, QgsWkbTypes

from ...core.classes import class_words
from ...i18n import number, sentence, tr
from ..maps.class_rules import class_rules
from ..maps.symbols import MapRule, rule_renderer
from ..maps.time import newest_on_top, temporal_style

_LIMITS = (0.5, 0.67, 0.8, 1.25, 1.5, 2.0)
_COLOURS = ("#01665e", "#5ab4ac", "#c7eae5", "#f5f5f5", "#f6e8c3", "#d8b365", "#8c510a")
"""Under-represented (green) to over-represented (brown), neutral in between: BrBG of ColorBrewer (Harrower & Brewer 2003)."""


def quotient_style(field: str, label: str) -> Callable[[QgsVectorLayer], None]:
    """A style for polygons by a location quotient; label: the group's name."""

    def apply(layer: QgsVectorLayer):
        temporal_style(layer)
        if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
            renderer = rule_renderer(quotient_rules(field, label))
            newest_on_top(layer, renderer, shown=field)
            layer.setRenderer(renderer)

    return apply


def quotient_rules(field: str, label: str) -> list[MapRule]:
    """The entries of the key; limits are mirrored around 1 (0.5 and 2, 0.67 and 1.5, 0.8 and 1.25)."""
    ranges = [sentence(word) for word in class_words(np.array(_LIMITS), lambda value, _: number(value, 2), 2)]
    middle = len(_COLOURS) // 2
    ranges[middle] = tr("{range}: as in the city").format(range=ranges[middle])
    ranges[0] = tr("{range}: few {group}").format(range=ranges[0], group=label)
    ranges[-1] = tr("{range}: many {group}").format(range=ranges[-1], group=label)
    return class_rules(field, _LIMITS, ranges, _COLOURS, tr("no value"))


def structure_style(values: np.ndarray) -> Callable[[QgsVectorLayer], None]:
    """A style for the structural part in the change of M: green where segregation fell, brown where it rose.

    values: (districts,) the parts; the limits are their quartiles by size, mirrored around 0
    """

    def apply(layer: QgsVectorLayer):
        if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
            layer.setRenderer(rule_renderer(structure_rules(values)))

    return apply


def structure_rules(values: np.ndarray) -> list[MapRule]:
    """The entries of the key, around 0."""
    column = QgsExpression.quotedColumnRef("structure")
    sizes = np.abs(values[np.isfinite(values) & (values != 0)])
    small, large = np.quantile(sizes, [0.25, 0.75]).tolist() if len(sizes) else (0.0, 0.0)
    words = (
        (f"{column} < -{large!r}", tr("much less segregated"), _COLOURS[0]),
        (f"{column} >= -{large!r} and {column} < -{small!r}", tr("less segregated"), _COLOURS[1]),
        (f"abs({column}) <= {small!r}", tr("hardly changed"), _COLOURS[3]),
        (f"{column} > {small!r} and {column} <= {large!r}", tr("more segregated"), _COLOURS[5]),
        (f"{column} > {large!r}", tr("much more segregated"), _COLOURS[6]),
        (f"{column} is null", tr("no value"), ""),
    )
    return [MapRule(*entry) for entry in words]
