"""How index layers look: classes in words and ranges, status × dynamics as colour and sign, hatched where not valid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsExpression,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSimpleMarkerSymbolLayer,
    QgsWkbTypes,
)

from ...core.classes import class_words, digits_of, round_breaks
from ...i18n import number, sentence, tr
from ..maps.class_rules import class_rules
from ..maps.ramps import SEQUENTIAL, need_colours, ramp
from ..maps.symbols import MapRule, categorised, filled, hatched, rule_renderer
from ..maps.time import newest_on_top, temporal_style

_SIGN = "#1a1a1a"


def ranges(breaks: np.ndarray) -> list[str]:
    """The range of each class of an index between ascending breaks, in words."""
    if not len(breaks):
        return []
    return [sentence(word) for word in class_words(breaks, number, digits_of(breaks), upper=False)]


def common_breaks(breaks: dict[str, np.ndarray]) -> np.ndarray:
    """The breaks that all periods share, none where they differ."""
    known = [one for one in breaks.values() if len(one)]
    if not known or any(len(one) != len(known[0]) or not np.allclose(one, known[0]) for one in known):
        return np.array([])
    return known[0]


def class_style(field: str, labels: Sequence[str], breaks: np.ndarray, period_field: str = "") -> Callable:
    """A style by the classes in `field`: teal for the least need to brown for the most, hatched where there is none."""
    spans = ranges(breaks)
    texts = [f"{label} ({span})" for label, span in zip(labels, spans)] if len(spans) == len(labels) else list(labels)
    shades = need_colours(len(labels))
    classes = [(place + 1, text, colour) for place, (text, colour) in enumerate(zip(texts, shades))]

    def apply(layer):
        if not _has_areas(layer):
            return
        renderer = categorised(field, classes)
        newest_on_top(layer, renderer, period_field, field)
        layer.setRenderer(renderer)
        temporal_style(layer)

    return apply


def group_style(
    field: str,
    status: Sequence[str],
    dynamics: Sequence[str],
    signs: Sequence[str],
    period_field: str = "",
) -> Callable:
    """A style by groups such as 2-: the status as colour, the dynamics as a sign on it; hatched where there is none."""
    shades = need_colours(len(status))

    def apply(layer):
        if not _has_areas(layer):
            return
        categories = []
        for place, (word, colour) in enumerate(zip(status, shades)):
            for sign, change in zip(signs, dynamics):
                code = f"{place + 1}{sign}"
                symbol = _with_sign(filled(colour), sign, 0 if period_field else 1)
                categories.append(QgsRendererCategory(code, symbol, f"{code}  {word}, {change}"))
        categories.append(QgsRendererCategory(None, hatched(), tr("without a valid value")))
        renderer = QgsCategorizedSymbolRenderer(QgsExpression.quotedColumnRef(field), categories)
        # signs lie on top of all areas; with several periods each area must cover the signs of older ones instead
        renderer.setUsingSymbolLevels(not period_field)
        newest_on_top(layer, renderer, period_field, field)
        layer.setRenderer(renderer)
        temporal_style(layer)

    return apply


def stability_style(field: str, period_field: str = "") -> Callable:
    """A style by the share of runs in which a district keeps its class: the less firm the darker."""
    words = (
        tr("uncertain: in less than half of the runs"),
        tr("weak: 50 to 75 %"),
        tr("fair: 75 to 90 %"),
        tr("firm: in at least 90 % of the runs"),
    )
    return _by_rules(class_rules(field, (0.5, 0.75, 0.9), words, ramp(SEQUENTIAL, 4)[::-1]), field, period_field)


def graded_style(field: str, values: np.ndarray, period_field: str = "") -> Callable:
    """A style by the values themselves, in up to five steps of about equal size, for an index without classes."""
    breaks = round_breaks(values)
    words = class_words(breaks, number, digits_of(breaks))
    return _by_rules(class_rules(field, breaks.tolist(), words, need_colours(len(words))), field, period_field)


def _by_rules(rules: list[MapRule], field: str, period_field: str) -> Callable:
    def apply(layer):
        if not _has_areas(layer):
            return
        renderer = rule_renderer(rules)
        newest_on_top(layer, renderer, period_field, field)
        layer.setRenderer(renderer)
        temporal_style(layer)

    return apply


def _has_areas(layer) -> bool:
    return layer.geometryType() == QgsWkbTypes.geometryType(QgsWkbTypes.Type.Polygon)


def _with_sign(symbol: QgsFillSymbol, sign: str, level: int) -> QgsFillSymbol:
    """The area with a plus or minus in a white circle; unchanged for a stable one."""
    if sign not in ("+", "-"):
        return symbol
    marker = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "#ffffff", "outline_color": _SIGN, "outline_width": "0.2", "size": "2.8"}
    )
    stroke = {"outline_color": _SIGN, "outline_width": "0.45", "size": "1.7", "color": _SIGN}
    shape = {"name": "cross"} if sign == "+" else {"name": "line", "angle": "90"}
    marker.appendSymbolLayer(QgsSimpleMarkerSymbolLayer.create({**stroke, **shape}))
    centre = QgsCentroidFillSymbolLayer()
    centre.setPointOnSurface(True)
    centre.setSubSymbol(marker)
    centre.setRenderingPass(level)
    symbol.appendSymbolLayer(centre)
    return symbol
