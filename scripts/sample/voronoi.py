"""Voronoi cells whose corners are shared exactly, with numpy alone."""

from __future__ import annotations

import numpy as np


def voronoi(sites: np.ndarray, half_width: float) -> tuple[list[list[int]], dict[tuple[int, int, int], np.ndarray]]:
    """Voronoi cells of points: for each site its neighbours counter-clockwise, and the corners of all cells.

    sites: (sites, 2), metres; half_width: half the side of a frame around the origin, far beyond the sites.
    A corner is named by the three sites that meet there, sorted, so that neighbours find the very same point. Sites on
    the rim have the frame (site number -1) among their neighbours; corners with the frame are not listed.
    """
    cells = [_neighbours(sites, index, half_width) for index in range(len(sites))]
    corners = {}
    for site, ring in enumerate(cells):
        for first, second in zip(ring, ring[1:] + ring[:1]):
            if min(first, second) >= 0:
                name = tuple(sorted((site, first, second)))
                if name not in corners:
                    corners[name] = _circumcentre(*sites[list(name)])
    return cells, corners


def _neighbours(sites: np.ndarray, index: int, half_width: float) -> list[int]:
    """The neighbours of one site: its cell starts as the frame and is cut by one bisector after the other."""
    site = sites[index]
    distance = np.hypot(*(sites - site).T)
    frame = half_width * np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
    ring, labels = [tuple(p) for p in frame], [-1, -1, -1, -1]
    for other in np.argsort(distance, kind="stable")[1:]:
        reach = max(np.hypot(x - site[0], y - site[1]) for x, y in ring)
        if distance[other] > 2 * reach:
            break
        ring, labels = _cut(ring, labels, site, sites[other], int(other))
    distinct = []
    for label in labels:
        if not distinct or distinct[-1] != label:
            distinct.append(label)
    if len(distinct) > 1 and distinct[0] == distinct[-1]:
        distinct.pop()
    return distinct


def _cut(ring, labels, site, other, label):
    """Keep the part of a convex ring that is nearer to `site` than to `other`; labels[i] names the edge i → i+1."""
    normal = other - site
    offset = normal @ (site + other) / 2
    side = [normal[0] * x + normal[1] * y - offset for x, y in ring]
    if max(side) <= 0:
        return ring, labels
    points, names = [], []
    for i, start in enumerate(ring):
        j = (i + 1) % len(ring)
        if side[i] <= 0:
            points.append(start)
            names.append(labels[i])
        if (side[i] <= 0) != (side[j] <= 0):
            t = side[i] / (side[i] - side[j])
            points.append((start[0] + t * (ring[j][0] - start[0]), start[1] + t * (ring[j][1] - start[1])))
            names.append(label if side[i] <= 0 else labels[i])
    return points, names


def _circumcentre(a, b, c) -> np.ndarray:
    """The point equally far from three points."""
    b, c = b - a, c - a
    double = 2 * (b[0] * c[1] - b[1] * c[0])
    x = (c[1] * (b @ b) - b[1] * (c @ c)) / double
    y = (b[0] * (c @ c) - c[0] * (b @ b)) / double
    return a + np.array([x, y])
