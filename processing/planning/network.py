"""A layer of ways as a graph, with people and facilities tied to it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.analysis import QgsGraphBuilder, QgsNetworkDistanceStrategy, QgsVectorLayerDirector
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureSource, QgsPointXY, QgsWkbTypes

from ...core.access.network import along, graph
from ...core.access.pairs import Pairs
from ...core.messages import SozialraumError

FARTHEST = 250.0
"""Metres from which a point is not on the network any more."""


def network_pairs(
    ways: QgsFeatureSource,
    plane: QgsCoordinateReferenceSystem,
    demand: np.ndarray,
    supply: np.ndarray,
    limit: float,
    feedback,
    step: Callable[[float], None] = lambda share: None,
) -> tuple[Pairs, np.ndarray]:
    """All pairs within the limit along the ways, and the points of demand that are too far from any way, (demands,) bool.

    demand, supply: (points, 2) metres in the plane; ways are used on foot, in both directions; costs are metres on the ellipsoid.
    """
    if QgsWkbTypes.geometryType(ways.wkbType()) != QgsWkbTypes.GeometryType.LineGeometry:
        raise SozialraumError(  # QGIS would fall
            "“{layer}” has no lines. Choose a layer of lines, such as roads and paths.",
            layer=ways.sourceName(),
        )
    director = QgsVectorLayerDirector(ways, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth)
    director.addStrategy(QgsNetworkDistanceStrategy())
    builder = QgsGraphBuilder(plane, True, 0.0, plane.ellipsoidAcronym() or "EPSG:7019")
    points = np.concatenate([demand, supply])
    tied = director.makeGraph(builder, [QgsPointXY(x, y) for x, y in points.tolist()], feedback)
    made = builder.takeGraph() if hasattr(builder, "takeGraph") else builder.graph()
    count = made.edgeCount()
    tail, head, cost = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int64), np.empty(count)
    for place in range(count):
        edge = made.edge(place)
        tail[place], head[place], cost[place] = edge.fromVertex(), edge.toVertex(), edge.cost(0)
    snapped = np.array([(point.x(), point.y()) for point in tied])
    away = np.hypot(*(snapped - points).T)
    away[away > FARTHEST] = np.nan
    vertices = np.array([made.findVertex(point) for point in tied], dtype=np.int64)
    vertices[vertices < 0] = 0
    once = tail < head  # both directions are there already
    net = graph(tail[once], head[once], cost[once], made.vertexCount())
    parts = [(vertices[: len(demand)], away[: len(demand)]), (vertices[len(demand) :], away[len(demand) :])]
    return along(net, parts[0], parts[1], limit, step), np.isnan(away[: len(demand)])
