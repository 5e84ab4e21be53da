"""Classes on a map: rules that paint each class, and the style of a layer of rates, the same for all periods."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Callable

import numpy as np
from qgis.core import (
    QgsExpression,
    QgsField,
    QgsGraduatedSymbolRenderer,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...core.classes import ROUNDED, Classing, class_words, digits_of, limits_of, spans
from ...core.messages import Message
from ...i18n import number, sentence, tr
from ..io.panels import soft as less_certain
from ..io.panels import visible
from ..io.profile import classing_in
from .ramps import shades
from .symbols import MapRule, new_rule, rule_renderer, striped, symbol_of
from .time import newest_on_top, temporal_style

_NUMBER = r"-?[\d.]+(?:e[+-]?\d+)?"
"""How Python writes a number."""


def condition(field: str, low: float | None, high: float | None, visible: str = "", upper: bool = True) -> str:
    """The QGIS expression for values from `low` to `high`; visible: what holds for all of them.

    upper: a value on a limit belongs to the class above it, else to the one below
    """
    column = QgsExpression.quotedColumnRef(field)
    above, below = (">=", "<") if upper else (">", "<=")
    parts = [visible or f"{column} IS NOT NULL"]
    parts += [f"{column} {above} {low!r}"] if low is not None else []
    parts += [f"{column} {below} {high!r}"] if high is not None else []
    return " AND ".join(parts)


@dataclass(frozen=True)
class StyledClasses:
    """The classes that somebody's style of a layer cuts the values of a field into.

    limits: ascending, between the classes; upper: a value on a limit belongs to the class above it
    """

    limits: np.ndarray
    words: tuple[str, ...]
    symbols: tuple[QgsSymbol, ...]
    upper: bool


def styled_by(layer: QgsVectorLayer, field: str, values: np.ndarray) -> StyledClasses | None:
    """The classes of a layer's style where it is one by this field: rules of `condition`, or QGIS's graduated symbols.

    None for every other style, and for one that leaves out some of the values; these (any shape) are NaN where hidden
    """
    renderer = layer.renderer()
    known = values[np.isfinite(values)]
    if isinstance(renderer, QgsGraduatedSymbolRenderer):
        if renderer.classAttribute().strip('"') != field:
            return None
        ranges = sorted(renderer.ranges(), key=lambda one: one.lowerValue())
        found = [(one.lowerValue(), one.upperValue(), one.label(), one.symbol()) for one in ranges]
        if not found or (len(known) and (known.min() < found[0][0] or known.max() > found[-1][1])):
            return None
        found[0], found[-1] = (None, *found[0][1:]), (found[-1][0], None, *found[-1][2:])
    elif isinstance(renderer, QgsRuleBasedRenderer):
        found = [_span_of(rule, field) for rule in renderer.rootRule().descendants()]  # also below a heading
        found = sorted((one for one in found if one is not None), key=lambda one: -inf if one[0] is None else one[0])
    else:
        return None
    ends = [(low, high) for low, high, *_ in found]
    whole = ends and ends[0][0] is None and ends[-1][1] is None
    if not whole or any(before[1] is None or before[1] != after[0] for before, after in zip(ends, ends[1:])):
        return None
    limits = np.array([high for _, high in ends[:-1]], dtype=float)
    symbols = tuple(symbol.clone() for *_, symbol in found)
    words = tuple(word for _, _, word, _ in found)
    return StyledClasses(limits, words, symbols, isinstance(renderer, QgsRuleBasedRenderer))


_COUNT = re.compile(r"  \([\d.,\s]+\)$")
"""The number of districts behind the words of a class; pages count by themselves."""


def _span_of(rule, field: str) -> tuple | None:
    """From, to, words and symbol of a rule that `condition` has made, None for any other."""
    column, text = re.escape(QgsExpression.quotedColumnRef(field)), rule.filterExpression()
    low, high = (re.search(rf"{column} {sign} ({_NUMBER})", text) for sign in (">=", "<"))
    if (low is None and high is None) or rule.symbol() is None:
        return None
    return low and float(low[1]), high and float(high[1]), _COUNT.sub("", rule.label()), rule.symbol()


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
