"""Classes on a map: rules that paint each class, and the style of a layer of rates, the same for all periods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np
from qgis.core import QgsExpression, QgsField, QgsRuleBasedRenderer, QgsVectorLayer, QgsWkbTypes

from ...core.classes import ROUNDED, Classing, class_words, digits_of, limits_of, spans
from ...core.messages import Message
from ...i18n import number, sentence, tr
from ..io.panels import soft as less_certain
from ..io.panels import visible
from ..io.profile import classing_in
from .ramps import shades
from .symbols import MapRule, new_rule, rule_renderer, striped, symbol_of
from .time import newest_on_top, temporal_style


def condition(field: str, low: float | None, high: float | None, visible: str = "") -> str:
    """The QGIS expression for values from `low` (included) to below `high`; visible: what holds for all of them."""
    column = QgsExpression.quotedColumnRef(field)
    parts = [visible or f"{column} IS NOT NULL"]
    parts += [f"{column} >= {low!r}"] if low is not None else []
    parts += [f"{column} < {high!r}"] if high is not None else []
    return " AND ".join(parts)


def one_of(field: QgsField, texts: Sequence[str]) -> str:
    """The QGIS expression for features whose field, written as a text, is one of some texts."""
    column = QgsExpression.quotedColumnRef(field.name())
    if not len(texts):
        # FALSE among the conditions that QGIS joins for the provider loses the features of the next one
        return f"{column} IS NULL AND {column} IS NOT NULL"
    # databases answer a plain comparison by themselves; a function has QGIS read everything
    column = f"to_string({column})" if field.isNumeric() else column
    return f"{column} IN ({', '.join(map(QgsExpression.quotedValue, texts))})"


def headed_renderer(heading: str, visible: str, rules: Sequence[MapRule], mark: str = "") -> QgsRuleBasedRenderer:
    """A renderer on two floors: a heading without a symbol, which says which features are drawn, and below it the classes.

    mark: a description of the heading by which the renderer is known again, also after saving
    """
    head = new_rule(None, 0, 0, visible, heading, mark)
    passes = False
    for rule in rules:
        symbol = symbol_of(rule)
        passes = passes or any(layer.renderingPass() for layer in symbol.symbolLayers())
        head.appendChild(new_rule(symbol, 0, 0, rule.expression, rule.label))
    root = new_rule(None)
    root.appendChild(head)
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(passes)
    return renderer


def class_rules(
    field: str,
    breaks: Sequence[float],
    words: Sequence[str | Message],
    colours: Sequence[str],
    lacking: str = "",
    has_status: bool | str = False,
) -> list[MapRule]:
    """A rule for each class between ascending breaks, and a last one for districts without a value that may be seen.

    lacking: the words of that last one; has_status: see `panels.visible`
    """
    seen = visible(field, has_status)
    rules = [
        MapRule(condition(field, low, high, seen), word if isinstance(word, str) else sentence(word), colour)
        for (low, high), word, colour in zip(spans(breaks), words, colours)
    ]
    unseen = f"NOT ({seen})" if has_status else f"{QgsExpression.quotedColumnRef(field)} IS NULL"
    return [*rules, MapRule(unseen, lacking or tr("without a valid value"))]


def soft_rule(expression: str) -> MapRule:
    """The entry for districts whose number is less certain, drawn over their class. expression: which these are"""
    return MapRule(expression, tr("estimated, provisional or uncertain"), symbol=striped())


def indicator_style(
    field: str,
    values: np.ndarray,
    has_status: bool = False,
    soft: bool = False,
    classing: Classing | None = None,
) -> Callable[[QgsVectorLayer], None]:
    """A style that paints polygons by one field and switches on the Temporal Controller where there are periods.

    values: those that may be seen, NaN elsewhere; has_status: whether the layer has a field with the statuses; soft: whether
    some of these say that a number is less certain; classing: how the values are cut, None for the way that the profile of
    the project says which holds the layer
    """

    def apply(layer: QgsVectorLayer):
        temporal_style(layer)
        if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
            cut = classing or classing_in(layer.project(), field)
            rules = _rules(field, values, has_status, cut)
            renderer = rule_renderer([*rules, soft_rule(less_certain(field))] if soft else rules)
            newest_on_top(layer, renderer, shown=field)
            layer.setRenderer(renderer)

    return apply


def _rules(field: str, values: np.ndarray, has_status: bool = False, classing: Classing = ROUNDED) -> list[MapRule]:
    known = values[np.isfinite(values)]
    if not len(known):
        return class_rules(field, [], [], [], tr("no value"), has_status)
    breaks = limits_of(known, classing)
    if classing.way == "own":  # limits of somebody's own may lie beyond the values: the outer classes are open
        words = class_words(breaks, number, digits_of(breaks, most=6))
    else:
        ends = float(known.min()), float(known.max())
        span = ends[1] - ends[0]
        # three figures of the whole span, and more where limits would look the same
        digits = int(np.clip(2 - np.floor(np.log10(span)), 0, 4)) if span > 0 else 1
        words = class_words(breaks, number, digits_of(np.array([ends[0], *breaks, ends[1]]), digits, digits), ends)
    colours = shades(classing.colours, len(words))
    return class_rules(field, breaks.tolist(), words, colours, tr("no value"), has_status)
