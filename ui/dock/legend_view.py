"""The classes stand open in QGIS's list of layers, also after another year has written new numbers beside them."""

from __future__ import annotations

from qgis.core import QgsProject

from .map_colours import MapColours


class LegendView:
    """Unfolds the heading of our classes; one that somebody has folded stays folded."""

    def __init__(self, iface, colours: MapColours):
        self.iface, self.colours = iface, colours
        self._open = True
        colours.painting.connect(self._look)
        colours.painted.connect(self._unfold)

    def release(self):
        """Let go."""
        self.colours.painting.disconnect(self._look)
        self.colours.painted.disconnect(self._unfold)

    def _heading(self):
        """View and index of the heading; None where there is none."""
        view = self.iface.layerTreeView() if hasattr(self.iface, "layerTreeView") else None
        layer = self.colours.model.layer
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id()) if layer is not None else None
        if view is None or node is None or not hasattr(view, "legendNode2index"):
            return None
        nodes = view.layerTreeModel().layerLegendNodes(node)
        return (view, view.legendNode2index(nodes[0])) if nodes and self.colours.on else None

    def _look(self):
        heading = self._heading()
        self._open = heading is None or heading[0].isExpanded(heading[1])

    def _unfold(self):
        heading = self._heading() if self._open else None
        if heading is not None:
            heading[0].expand(heading[1])
