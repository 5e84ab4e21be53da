"""How output layers look: post-processors and the pieces that renderers are made of."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsExpression,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...i18n import tr
from .project import into_group
from .time import prepare_animation

# QGIS does not own the post-processors; without this they would be gone before they are called.
_alive: deque = deque(maxlen=200)


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Calls a function with the loaded layer, on the main thread."""

    def __init__(self, style: Callable[[QgsVectorLayer], None]):
        super().__init__()
        self.style = style

    def postProcessLayer(self, layer, context, feedback):
        """Called by QGIS when the layer is in the project."""
        if isinstance(layer, QgsVectorLayer):
            self.style(layer)
            prepare_animation(layer, context.project())
            if context.project() is not None:
                into_group(layer, context.project())
            layer.triggerRepaint()


def style_when_loaded(details, style: Callable[[QgsVectorLayer], None]):
    """Have `style` called with the layer of these LayerDetails once it is loaded."""
    styler = _Styler(style)
    _alive.append(styler)
    details.setPostProcessor(styler)


SMALLEST_CIRCLE, LARGEST_CIRCLE = 1.5, 9.0
"""Diameters in mm of the circles of the lowest and of the highest class of a count."""

BORDER = "#6f6f6f"
CIRCLE = "#225ea8"
_GROUND, _HATCH = "#f4f4f4", "#a8a8a8"
_PLAIN = "#dcdcdc"


def plain_style(layer: QgsVectorLayer):
    """The look of areas and points that nothing is said about: the same every time, where QGIS draws a colour by chance."""
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        layer.setRenderer(QgsSingleSymbolRenderer(filled(_PLAIN)))
    if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
        point = {"name": "circle", "color": CIRCLE, "outline_style": "no", "size": "1.2"}
        layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(point)))


def filled(colour: str, border: float = 0.1) -> QgsFillSymbol:
    """A plain area with a thin grey border; border in mm."""
    return QgsFillSymbol.createSimple(
        {"color": colour, "outline_color": BORDER, "outline_width": str(border), "joinstyle": "round"}
    )


def hatched(border: float = 0.1) -> QgsFillSymbol:
    """An area without a value: light grey hatching, so that nobody reads it as a class.

    The hatching is a brush, not a line pattern, which QGIS before 3.24 would print as pixels.
    """
    symbol = filled(_GROUND, border)
    lines = QgsSimpleFillSymbolLayer.create(
        {"color": _HATCH, "style": "f_diagonal", "outline_style": "no", "outline_width": "0"}
    )
    symbol.appendSymbolLayer(lines)
    return symbol


def striped() -> QgsFillSymbol:
    """Grey stripes and nothing else, seen on light and dark classes alike: a number that is less certain.

    They run against those of areas without a value. A brush, for the reason that `hatched` gives.
    """
    return QgsFillSymbol.createSimple({"color": "#8f8f8f", "style": "b_diagonal", "outline_style": "no"})


def circled(size: float, colour: str = CIRCLE) -> QgsFillSymbol:
    """A pale area with a circle on it, for counts: a large area must not look like a high number. size: mm"""
    symbol = filled(_GROUND)
    circle = QgsCentroidFillSymbolLayer()
    circle.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": colour, "outline_color": "#ffffff", "outline_width": "0.2", "size": str(size)}
        )
    )
    circle.setPointOnSurface(True)
    circle.setRenderingPass(1)  # above the areas of all neighbours
    symbol.appendSymbolLayer(circle)
    return symbol


def circle_sizes(limits: np.ndarray) -> list[float]:
    """Diameters of the classes of a count, areas in proportion to the middle of each class; mm."""
    if not len(limits):
        return [LARGEST_CIRCLE / 2]
    ends = np.concatenate([[0.0], limits, [2 * limits[-1] - (limits[-2] if len(limits) > 1 else 0.0)]])
    middle = np.maximum((ends[:-1] + ends[1:]) / 2, 0.0)
    return [max(SMALLEST_CIRCLE, LARGEST_CIRCLE * float(size)) for size in np.sqrt(middle / middle.max())]


@dataclass(frozen=True)
class MapRule:
    """One entry of a map's key: which features (a QGIS expression), in which words, in which colour ("" = hatched).

    With `outline` only a strong border in that colour is drawn, on top of everything else; a `symbol` of its own stands
    instead of the colour.
    """

    expression: str
    label: str
    colour: str = ""
    outline: bool = False
    symbol: QgsFillSymbol | None = None

    @property
    def hatched(self) -> bool:
        """Whether it stands for areas without a value."""
        return not self.colour and self.symbol is None


def symbol_of(rule: MapRule, border: float = 0.1) -> QgsFillSymbol:
    """The symbol of an entry."""
    if rule.symbol is not None:
        return rule.symbol.clone()
    if rule.outline:
        symbol = outlined(rule.colour, 0.7)
        symbol.symbolLayer(0).setRenderingPass(1)
        return symbol
    return filled(rule.colour, border) if rule.colour else hatched(border)


def new_rule(*arguments) -> QgsRuleBasedRenderer.Rule:
    """A rule that QGIS alone has made, by copying one of Python's.

    QGIS deletes rules without telling Python, which then writes into the memory of one that it has made itself: QGIS
    crashes some time after such a renderer is replaced.
    """
    return QgsRuleBasedRenderer.Rule(*arguments).clone()


def rule_renderer(rules: Sequence[MapRule], border: float = 0.1) -> QgsRuleBasedRenderer:
    """A renderer with one rule per entry, in this order in the key as well."""
    root = new_rule(None)
    root.setRuleKey("rules")  # QGIS would draw keys by chance, and no two files of the same run would be alike
    for place, rule in enumerate(rules):
        made = new_rule(symbol_of(rule, border), 0, 0, rule.expression, rule.label)
        made.setRuleKey(f"rule{place}")
        root.appendChild(made)
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(any(rule.outline for rule in rules))
    return renderer


def categorised(field: str, classes: Iterable[tuple[object, str, str]], border: float = 0.1):
    """A renderer by the classes in a field, (value, label, #rrggbb) each; everything else is hatched."""
    categories = [QgsRendererCategory(value, filled(colour, border), label) for value, label, colour in classes]
    categories.append(QgsRendererCategory(None, hatched(border), tr("without a valid value")))
    return QgsCategorizedSymbolRenderer(QgsExpression.quotedColumnRef(field), categories)


def outlined(colour: str = "#303030", width: float = 0.35) -> QgsFillSymbol:
    """A border without filling; width in mm."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": colour, "outline_width": str(width), "joinstyle": "round"}
    )
