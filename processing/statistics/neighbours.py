"""Who the neighbours of districts are: from shapes, or from a table that somebody has edited."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.clusters.weights import Weights, from_links, nearest, touching, within
from ...core.messages import Message, SozialraumError
from ..io.layers import Rows
from ..io.panels import read_cells
from ..segregation.geometry import Shapes, borders


@dataclass
class Around:
    """Neighbours of the districts in some of the periods. metres: (links,) of common border, NaN where that was not asked."""

    weights: Weights
    metres: np.ndarray


def around(part: Shapes, kind: str, request) -> Around:
    """The neighbours of shapes by the kind that was chosen."""
    n = len(part.areas)
    if kind in ("queen", "rook"):
        lines = borders(part, request.cancelled)
        request.stop()
        weights = touching(n, lines, kind == "rook")
        long = from_links(
            n, np.concatenate([lines.first, lines.second]), np.concatenate([lines.second, lines.first]),
            np.concatenate([lines.length, lines.length]),
        )  # fmt: skip
        return Around(weights, long.w if kind == "queen" else long.w[long.w > 0])
    if kind == "nearest":
        weights = nearest(part.coordinates, request.whole("NEAREST"))
    else:
        weights = within(
            part.coordinates, request.number("DISTANCE"), request.choice("KERNEL") if kind == "kernel" else ""
        )
    return Around(weights, np.full(len(weights.j), np.nan))


def from_table(table: Rows, keys: list[str], warnings: list[Message]) -> Weights:
    """Neighbours as a table says, with fields district, neighbour and, where weights are not 1, weight."""
    for name in ("district", "neighbour"):
        if not table.has(name):
            raise SozialraumError(
                "“{layer}” is no table of neighbours: field “{field}” is missing. It needs district, neighbour and, where they differ, weight.",
                layer=table.name,
                field=name,
            )
    place = {key: number for number, key in enumerate(keys)}
    one, other = ([text.strip() if text else "" for text in table.texts(name)] for name in ("district", "neighbour"))
    w = read_cells(table, "weight")[0] if table.has("weight") else np.ones(len(table))
    if (w < 0).any():
        raise SozialraumError(
            "A weight in “{layer}” is below zero. Weights of neighbours are above zero; leave a row out where there is none. Correct the table.",
            layer=table.name,
        )
    links: dict[tuple[int, int], float] = {}
    strange = set()
    for a, b, weight in zip(one, other, np.nan_to_num(w).tolist()):
        strange |= {key for key in (a, b) if key not in place and key}
        if a in place and b in place and a != b and weight > 0:
            links[place[a], place[b]] = weight
    if strange:
        named = sorted(strange)
        warnings.append(
            Message(
                "Keys in “{layer}” that are no district: {keys}.",
                layer=table.name,
                keys=", ".join(named[:10]) + (" …" if len(named) > 10 else ""),
            )
        )
    if not links:
        raise SozialraumError(
            "“{layer}” joins no two districts of the layer. Check that it holds the same keys (KEY_FIELD).",
            layer=table.name,
        )
    ends = np.array(sorted(links), dtype=np.int64)
    return from_links(len(keys), ends[:, 0], ends[:, 1], np.array([links[a, b] for a, b in ends.tolist()]))


def either_way(weights: Weights) -> tuple[int, np.ndarray, np.ndarray]:
    """Links in both directions, where only one of two counts the other as a neighbour, too."""
    n = weights.n
    both = np.unique(np.concatenate([weights.i * n + weights.j, weights.j * n + weights.i]))
    return n, both // n, both % n
