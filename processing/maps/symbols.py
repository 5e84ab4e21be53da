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
from qgis.PyQt.QtGui import QColor

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


NEED = ("#3f9c94", "#a9d3cb", "#efe7d3", "#d9b365", "#8c510a")
"""Least need (teal) to most need (brown), for classes of status and index. No two of them have the same grey in a copy, and
colour-blind people tell them apart; none is red, which would read as a verdict. The middle one is pale."""

CHANGE = ("#01665e", "#80cdc1", "#f5f5f5", "#dfc27d", "#8c510a")
"""From less (teal) by hardly any change to more (brown): BrBG of ColorBrewer (Harrower & Brewer 2003)."""

SEQUENTIAL = ("#ffffd9", "#edf8b1", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#253494", "#081d58")
"""Little to much, readable in grey and by colour-blind people: YlGnBu of ColorBrewer (Harrower & Brewer 2003)."""

OKABE_ITO_POINTS = {
    "perceptions": {"name": "circle", "color": "#0072b2", "outline_color": "#ffffff", "size": "3"},
    "offers": {"name": "square", "color": "#e69f00", "outline_color": "#ffffff", "size": "3"},
}
"""Points of notes and offers, told apart by shape and colour (Okabe and Ito's palette)."""

RAMPS = {
    "yellow_blue": SEQUENTIAL,
    "yellow_red": ("#ffffcc", "#ffeda0", "#fed976", "#feb24c", "#fd8d3c", "#fc4e2a", "#e31a1c", "#bd0026", "#800026"),
    "greens": ("#f7fcf5", "#e5f5e0", "#c7e9c0", "#a1d99b", "#74c476", "#41ab5d", "#238b45", "#006d2c", "#00441b"),
    "purples": ("#fcfbfd", "#efedf5", "#dadaeb", "#bcbddc", "#9e9ac8", "#807dba", "#6a51a3", "#54278f", "#3f007d"),
    "greys": ("#ffffff", "#f0f0f0", "#d9d9d9", "#bdbdbd", "#969696", "#737373", "#525252", "#252525", "#000000"),
    "teal_brown": NEED,
    "blue_red": (
        "#313695",
        "#4575b4",
        "#74add1",
        "#abd9e9",
        "#e0f3f8",
        "#ffffbf",
        "#fee090",
        "#fdae61",
        "#f46d43",
        "#d73027",
        "#a50026",
    ),
}
"""Colours that can be chosen for an indicator, by the name that a profile keeps: YlGnBu, YlOrRd, Greens, Purples, Greys and
RdYlBu of ColorBrewer (Harrower & Brewer 2003)."""


def shades(name: str, count: int) -> list[str]:
    """The colours of `count` classes by the name of a ramp; for a name that nobody knows the usual ones."""
    return need_colours(count) if name == "teal_brown" else ramp(RAMPS.get(name, SEQUENTIAL), count)


def need_colours(count: int) -> list[str]:
    """One colour for each of `count` classes, least need first; which class has which depends on nothing else.

    Four classes are those of a status: high, middle, low, very low.
    """
    few = {1: (2,), 2: (0, 4), 3: (0, 2, 4), 4: (0, 2, 3, 4)}.get(count)
    return [NEED[place] for place in few] if few else ramp(NEED, count, 0.0)


def ramp_words() -> dict[str, str]:
    """What the ramps are called by people."""
    return {
        "yellow_blue": tr("yellow to blue"),
        "yellow_red": tr("yellow to red"),
        "greens": tr("greens"),
        "purples": tr("purples"),
        "greys": tr("greys"),
        "teal_brown": tr("teal to brown (little to much need)"),
        "blue_red": tr("blue to red (two ends)"),
    }


SMALLEST_CIRCLE, LARGEST_CIRCLE = 1.5, 9.0
"""Diameters in mm of the circles of the lowest and of the highest class of a count."""

BORDER = "#6f6f6f"
CIRCLE = "#225ea8"
_GROUND, _HATCH = "#f4f4f4", "#a8a8a8"
_PLAIN = "#dcdcdc"


def ramp(stops: Sequence[str], count: int, margin: float | None = None) -> list[str]:
    """`count` colours evenly along the stops, as #rrggbb.

    The outer ends are very dark; few classes start further in, as ColorBrewer's short schemes do, or by a share of the
    whole that is given as margin.
    """
    margin = (
        margin if margin is not None else {1: 0.5, 2: 0.2, 3: 0.15, 4: 0.1, 5: 0.1, 6: 0.07, 7: 0.07}.get(count, 0.0)
    )
    colours = []
    for place in range(count):
        along = (margin + (1 - 2 * margin) * (place / (count - 1) if count > 1 else 0.0)) * (len(stops) - 1)
        before = min(int(along), len(stops) - 2)
        one, two = QColor(stops[before]), QColor(stops[before + 1])
        part = along - before
        channels = [round(a + (b - a) * part) for a, b in zip(one.getRgb()[:3], two.getRgb()[:3])]
        colours.append(QColor(*channels).name())
    return colours


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
