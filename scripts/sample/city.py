"""The map of Musterstadt: small cells grown together to Sozialräume, their borders wobbling alike on both sides."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np

from .names import BOROUGHS, DISTRICTS, SPLIT
from .voronoi import voronoi

EAST, NORTH = 468_000.0, 5_741_000.0
"""Where the market square lies, EPSG:25832."""

RADIUS = 6_000.0
"""Mean distance from the market square to the city limits, metres."""

RIVER_WIDTH = 65.0
"""Width of the river Muster, metres."""


@dataclass
class City:
    """The finished map; coordinates in metres, EPSG:25832.

    rings: district key → rings, each (points, 2) and closed, the first one the outline
    rings_before: the same until 2017
    boroughs: borough key → rings
    river: (points, 2), the river's middle line from one side of the map to the other
    centres: district key → (2,) metres from the market square, mean of the district's cells
    blocks: district key → (cells, 2), middle points of the cells, all inside the district
    areas: district key → square metres
    """

    rings: dict[str, list[np.ndarray]]
    rings_before: dict[str, list[np.ndarray]]
    boroughs: dict[str, list[np.ndarray]]
    river: np.ndarray
    centres: dict[str, np.ndarray]
    blocks: dict[str, np.ndarray]
    areas: dict[str, float]


def build_city(seed: int) -> City:
    """The map that a seed stands for."""
    random = np.random.RandomState(seed)
    river = _river()
    sites = _sites(random, river)
    cells, corners = voronoi(sites, 40_000)
    bank = sites[:, 1] > np.interp(sites[:, 0], river[:, 0], river[:, 1])
    inside = np.hypot(*sites.T) < _outline(np.arctan2(sites[:, 1], sites[:, 0]))
    members = _largest_piece(np.flatnonzero(inside), cells)
    roads = _roads(random, sites, cells, bank, members)

    borough = _boroughs(sites, roads, members)
    district = np.full(len(sites), -1)
    for number, (key, _, _) in enumerate(BOROUGHS):
        names = [index for index, entry in enumerate(DISTRICTS) if entry.key[:2] == key]
        _grow_districts(district, names, sites, roads, np.flatnonzero(borough == number))

    edges = _edges(cells)
    border = {edge for edge in edges if district[edge[0]] != district[edge[1]]}
    rivers = {
        e for e in edges if bank[e[0]] != bank[e[1]] and max(np.hypot(*sites[e[0]]), np.hypot(*sites[e[1]])) < 9_500
    }
    positions = _positions(corners, edges, border, rivers, river)
    lines = {edge: _line(edge, edges[edge], positions, edge in rivers, river) for edge in border}

    keys = np.array([entry.key for entry in DISTRICTS] + [""])
    label = keys[district]
    before = np.where(np.isin(label, SPLIT[1]), SPLIT[0], label)
    above = np.array([text[:2] for text in label])
    rings = _dissolve(label, cells, edges, lines)
    members_of = {key: np.flatnonzero(label == key) for key in keys[:-1]}
    return City(
        rings=rings,
        rings_before=_dissolve(before, cells, edges, lines),
        boroughs=_dissolve(above, cells, edges, lines),
        river=river + (EAST, NORTH),
        centres={key: sites[which].mean(axis=0) for key, which in members_of.items()},
        blocks={key: sites[which] + (EAST, NORTH) for key, which in members_of.items()},
        areas={key: sum(_area(ring) for ring in parts) for key, parts in rings.items()},
    )


def _river() -> np.ndarray:
    """The river runs from west-north-west to east in meanders, north of the market square."""
    x = np.linspace(-14_000, 14_000, 1_401)
    y = 500 - 0.05 * x + 640 * np.sin(x / 1_500 + 0.9) + 160 * np.sin(x / 640 + 0.4)
    return np.round(np.column_stack([x, y]), 3)


def _outline(angle: np.ndarray) -> np.ndarray:
    """Distance of the city limits in a direction, metres."""
    waves = ((2, 0.13, 0.5), (3, 0.10, 2.1), (5, 0.07, 0.4), (7, 0.045, 1.0), (11, 0.03, 2.5))
    return RADIUS * (1 + sum(size * np.sin(number * angle + shift) for number, size, shift in waves))


def _spacing(points: np.ndarray) -> np.ndarray:
    """Least distance between cells, metres: small blocks in the centre, wide fields outside."""
    return 170 + 330 * np.clip(np.hypot(*points.T) / RADIUS, 0, 1.4) ** 1.3


def _sites(random, river: np.ndarray) -> np.ndarray:
    """Middle points of the cells: pairs on both banks of the river, the rest thrown at random and kept apart."""
    along = np.arange(-9_000, 9_001, 270.0)
    y = np.interp(along, river[:, 0], river[:, 1])
    slope = np.interp(along + 5, river[:, 0], river[:, 1]) - np.interp(along - 5, river[:, 0], river[:, 1])
    normal = np.column_stack([-slope, np.full_like(slope, 10.0)])
    normal /= np.hypot(*normal.T)[:, None]
    middle = np.column_stack([along, y])
    jitter = random.uniform(-25, 25, (2, *middle.shape))
    kept = [*(middle + 135 * normal + jitter[0]), *(middle - 135 * normal + jitter[1])]
    near_river = 300.0
    throws = random.uniform(-9_000, 9_000, (60_000, 2))
    throws = throws[np.hypot(*throws.T) < 8_900]
    spacing = _spacing(throws)
    for point, gap in zip(throws, spacing):
        stretch = river[np.abs(river[:, 0] - point[0]) < 400]
        if np.hypot(*(stretch - point).T).min() < near_river:
            continue
        if np.hypot(*(np.array(kept) - point).T).min() > gap:
            kept.append(point)
    return np.round(kept, 3)  # so that another machine's last digit decides nothing


def _largest_piece(members: np.ndarray, cells) -> np.ndarray:
    """The largest connected part of some cells."""
    left, best = set(members.tolist()), []
    while left:
        piece, queue = [], [left.pop()]
        while queue:
            cell = queue.pop()
            piece.append(cell)
            for other in cells[cell]:
                if other in left:
                    left.remove(other)
                    queue.append(other)
        best = max(best, piece, key=len)
    return np.array(sorted(best))


def _roads(random, sites, cells, bank, members) -> dict[int, list[tuple[int, float]]]:
    """Neighbours of each cell with the cost of going there: distance, chance, and the river as an obstacle."""
    within = set(members.tolist())
    chance = {}
    roads = {}
    for cell in members.tolist():
        roads[cell] = []
        for other in cells[cell]:
            if other in within:
                pair = (min(cell, other), max(cell, other))
                if pair not in chance:
                    chance[pair] = random.uniform(0.75, 1.45)
                cost = np.hypot(*(sites[cell] - sites[other])) * chance[pair]
                cost /= float(_spacing(sites[[cell]])[0]) / 250
                roads[cell].append((other, round(float(cost) + (2_500 if bank[cell] != bank[other] else 0), 6)))
    return roads


def _grow(roads, seeds: list[int], allowed: set[int]) -> dict[int, int]:
    """Which seed reaches each cell first; every seed's cells hang together."""
    heap = [(0.0, number, seed) for number, seed in enumerate(seeds)]
    owner: dict[int, int] = {}
    while heap:
        cost, number, cell = heapq.heappop(heap)
        if cell in owner:
            continue
        owner[cell] = number
        for other, step in roads[cell]:
            if other in allowed and other not in owner:
                heapq.heappush(heap, (cost + step, number, other))
    return owner


def _distance(points: np.ndarray, place) -> np.ndarray:
    """Distances from a place, rounded, so that of two equally near points the first is taken on every machine."""
    return np.round(np.hypot(*(points - place).T), 3)


def _boroughs(sites, roads, members) -> np.ndarray:
    """The number of the borough of each cell, -1 outside the city."""
    seeds = [int(members[_distance(sites[members], place).argmin()]) for _, _, place in BOROUGHS]
    owner = _grow(roads, seeds, set(members.tolist()))
    borough = np.full(len(sites), -1)
    for cell, number in owner.items():
        borough[cell] = number
    return borough


def _grow_districts(district, names, sites, roads, members) -> None:
    """Divide a borough: seeds far from each other, moved to the middle of what they hold, a few times over."""
    weight = 1 / _spacing(sites[members])
    seeds = [int(members[_distance(sites[members], sites[members].mean(axis=0)).argmin()])]
    while len(seeds) < len(names):
        gap = np.min([_distance(sites[members], sites[seed]) for seed in seeds], axis=0)
        seeds.append(int(members[np.argmax(np.round(gap * weight, 6))]))
    allowed = set(members.tolist())
    for _ in range(8):
        owner = _grow(roads, seeds, allowed)
        groups = [[cell for cell in members.tolist() if owner[cell] == number] for number in range(len(seeds))]
        seeds = [group[_distance(sites[group], sites[group].mean(axis=0)).argmin()] for group in groups]
    owner = _grow(roads, seeds, allowed)
    middles = np.array([sites[[c for c in members.tolist() if owner[c] == n]].mean(axis=0) for n in range(len(seeds))])
    wished = np.array([DISTRICTS[name].place for name in names])
    position = _matching(((middles[:, None] - wished[None]) ** 2).sum(axis=2))
    for cell, number in owner.items():
        district[cell] = names[position[number]]


def _matching(cost: np.ndarray) -> list[int]:
    """A cheap one-to-one choice of columns for rows: exchange two as long as that helps."""
    choice = list(range(len(cost)))
    better = True
    while better:
        better = False
        for i in range(len(cost)):
            for j in range(i):
                a, b = choice[i], choice[j]
                if cost[i, b] + cost[j, a] < cost[i, a] + cost[j, b] - 1e-6:
                    choice[i], choice[j], better = b, a, True
    return choice


def _edges(cells) -> dict[tuple[int, int], tuple[tuple, tuple]]:
    """Pairs of neighbours, lower number first → the two corners of their common edge, seen from the lower number."""
    edges = {}
    for cell, ring in enumerate(cells):
        for i, other in enumerate(ring):
            ends = (ring[i - 1], ring[(i + 1) % len(ring)])
            if cell < other and min(ends) >= 0:
                edges[cell, other] = tuple(tuple(sorted((cell, other, end))) for end in ends)
    return edges


def _positions(corners, edges, border, rivers, river) -> dict[tuple, np.ndarray]:
    """Places of the corners: drawn onto the river, or smoothed where only two districts meet."""
    positions = {name: point.copy() for name, point in corners.items()}
    wet = {corner for edge in rivers for corner in edges[edge]}
    meeting: dict[tuple, list[tuple]] = {}
    for edge in border:
        first, second = edges[edge]
        meeting.setdefault(first, []).append(second)
        meeting.setdefault(second, []).append(first)
    for corner in wet:
        positions[corner] = river[_distance(river, positions[corner]).argmin()].copy()
    for _ in range(2):
        moved = {
            corner: 0.5 * positions[corner] + 0.25 * (positions[ends[0]] + positions[ends[1]])
            for corner, ends in meeting.items()
            if len(ends) == 2 and corner not in wet
        }
        positions.update(moved)
    return positions


def _line(edge, ends, positions, wet: bool, river: np.ndarray) -> np.ndarray:
    """The drawn border of two cells, (points, 2): along the river, or wobbling as the pair's own chance has it."""
    start, stop = positions[ends[0]], positions[ends[1]]
    if wet:
        first, last = (int(_distance(river, point).argmin()) for point in (start, stop))
        step = 1 if last >= first else -1
        return (
            np.vstack([start, river[first + step : last : step], stop])
            if abs(last - first) > 1
            else np.vstack([start, stop])
        )
    random = np.random.RandomState(edge[0] * 5_003 + edge[1])
    line = np.array([start, stop])
    for _ in range(3):
        step = np.diff(line, axis=0)
        length = np.hypot(*step.T)
        if length.max() < 70:
            break
        normal = np.column_stack([-step[:, 1], step[:, 0]])
        middle = (line[:-1] + line[1:]) / 2 + normal * np.clip(random.normal(0, 0.07, len(step)), -0.14, 0.14)[:, None]
        keep = length >= 70
        pieces = []
        for i in range(len(step)):
            pieces.append(line[i])
            if keep[i]:
                pieces.append(middle[i])
        line = np.array([*pieces, line[-1]])
    return line


def _dissolve(label, cells, edges, lines) -> dict[str, list[np.ndarray]]:
    """The rings of each label, the outer one first; neighbours share every point of their border."""
    steps: dict[str, dict[tuple, tuple[tuple, np.ndarray]]] = {}
    for (low, high), (start, stop) in edges.items():
        if label[low] == label[high]:
            continue
        line = lines[low, high]
        if label[low]:
            steps.setdefault(label[low], {})[start] = (stop, line)
        if label[high]:
            steps.setdefault(label[high], {})[stop] = (start, line[::-1])
    result = {}
    for key in sorted(steps):
        rings, left = [], steps[key]
        while left:
            first = corner = min(left)
            points = []
            while True:
                corner, line = left.pop(corner)
                points.append(line[:-1])
                if corner == first:
                    break
            ring = np.round(np.vstack(points) + (EAST, NORTH), 2)
            rings.append(np.vstack([ring, ring[:1]]))
        result[str(key)] = sorted(rings, key=lambda ring: -_area(ring))
    return result


def _area(ring: np.ndarray) -> float:
    """Area of a closed ring, positive when it runs counter-clockwise."""
    x, y = (ring - ring[0]).T
    return float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum() / 2)
