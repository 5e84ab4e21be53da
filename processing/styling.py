"""How output layers look: post-processors and the pieces that renderers are made of."""

from __future__ import annotations

from collections import deque
from typing import Callable

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsVectorLayer

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
            layer.triggerRepaint()


def style_when_loaded(details, style: Callable[[QgsVectorLayer], None]):
    """Have `style` called with the layer of these LayerDetails once it is loaded."""
    styler = _Styler(style)
    _alive.append(styler)
    details.setPostProcessor(styler)
