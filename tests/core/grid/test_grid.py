"""Cells of a grid to districts: by hand, beside shapely's and brute force's points, and what is no grid."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.grid.cells import layout_of, pieces
from sozialraum.core.grid.lattice import LatticeBuilder, shares
from sozialraum.core.grid.sums import DistrictSums
from sozialraum.core.messages import SozialraumError

HEAD = "GITTER_ID_100m;x_mp_100m;y_mp_100m;Einwohner;durchschnAlter;werterlaeuternde_Zeichen"


def edges(*rings):
    """Edges of rings, each a list of corners, and the owner of each edge."""
    found, owner = [], []
    for place, ring in rings:
        corners = np.array([*ring, ring[0]], dtype=float)
        found.append(np.hstack([corners[:-1], corners[1:]]))
        owner += [place] * len(ring)
    return np.concatenate(found), np.array(owner)


def square(west, south, east, north):
    return [(west, south), (east, south), (east, north), (west, north)]


def lattice(*rings, spacing=100.0, names=None):
    builder = LatticeBuilder(spacing, spacing / 2)
    builder.add(*edges(*rings))
    return builder.finish(names or [str(place) for place in range(1 + max(place for place, _ in rings))])


def test_midpoints_by_hand_with_a_hole_and_an_island():
    found = lattice((0, square(0, 0, 1000, 1000)), (0, square(300, 300, 600, 600)), (1, square(300, 300, 600, 600)))
    x, y = np.array([50.0, 350, 950, 1050]), np.array([50.0, 350, 950, 50])
    assert found.owners(x, y).tolist() == [0, 1, 0, -1]


def inside(x, y, ring):
    """Ray casting, point by point."""
    hit = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]]):
        if (y1 <= y < y2) or (y2 <= y < y1):
            low, high = ((x1, y1), (x2, y2)) if y1 < y2 else ((x2, y2), (x1, y1))
            hit ^= x >= low[0] + (y - low[1]) * (high[0] - low[0]) / (high[1] - low[1])
    return hit


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 2000)), min_size=3, max_size=9))
def test_any_ring_as_point_by_point(ring):
    places = np.arange(50.0, 2000, 100)
    x, y = (grid.reshape(-1) for grid in np.meshgrid(places, places))
    found = lattice((0, ring)).owners(x, y)
    for place in range(
        len(x)
    ):  # corners are whole metres: no point lies within half a centimetre of an edge by chance alone
        near = abs(distance(x[place], y[place], ring)) < 0.02
        assert near or (found[place] == 0) == inside(x[place], y[place], ring)


def distance(x, y, ring):
    """Metres along x to the nearest edge that crosses the row."""
    found = [np.inf]
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]]):
        if y1 != y2 and min(y1, y2) <= y <= max(y1, y2):
            found.append(abs(x - (x1 + (y - y1) * (x2 - x1) / (y2 - y1))))
    return min(found)


def test_each_cell_of_a_tiling_counts_once():
    random = np.random.default_rng(3)
    cuts = np.sort(random.uniform(0, 3000, 5))
    walls = [0, *cuts, 3000]
    rings = [(place, square(low, 0, high, 3000)) for place, (low, high) in enumerate(zip(walls[:-1], walls[1:]))]
    places = np.arange(50.0, 3000, 100)
    x, y = (grid.reshape(-1) for grid in np.meshgrid(places, places))
    for spacing in (100.0, 20.0):
        found = lattice(*rings, spacing=spacing)
        assert (found.owners(x, y) == np.searchsorted(cuts, x, side="right")).all()
    cell, district, share = shares(found, x, y, 100.0)
    assert np.bincount(cell, weights=share) == pytest.approx(np.ones(len(x)))
    area = np.bincount(district, weights=share) * 1e4
    assert area == pytest.approx(np.diff(walls) * 3000, abs=30 * 3000)


def test_districts_upon_each_other_are_refused_by_name_and_slivers_are_not():
    with pytest.raises(SozialraumError, match="“Nord” and “Süd”"):
        lattice((0, square(0, 0, 1000, 1000)), (1, square(0, 700, 1000, 1700)), names=["Nord", "Süd"])
    found = lattice((0, square(0, 0, 1000, 1000)), (1, square(995, 0, 2000, 1000)))
    assert found.owners(np.array([950.0, 1050]), np.array([50.0, 50])).tolist() == [0, 1]


def read(text, fields=("Einwohner",), encoding="utf-8", size=3):
    raw = text.encode(encoding)
    layout = layout_of(raw[:4096])
    return layout, list(pieces(io.BytesIO(raw), layout, fields, size))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_dashes_in_every_encoding_are_hidden(encoding, end):
    rows = [f"CRS3035RES100mN{100 * i}E200;250;{100 * i + 50};{v};40,5;{k}" for i, (v, k) in enumerate(
        [("7", ""), ("–", ""), ("12", "KLAMMERN"), ("-1", ""), ("", "")])]  # fmt: skip
    layout, parts = read(end.join([HEAD, *rows, ""]), encoding=encoding)
    assert (layout.size, layout.counts, layout.refused) == (100, ["Einwohner"], ["durchschnAlter"])
    assert [len(part.x) for part in parts] == [3, 2]
    values = np.concatenate([part.values[:, 0] for part in parts])
    hidden = np.concatenate([part.hidden[:, 0] for part in parts])
    assert values.tolist() == [7, 0, 12, 0, 0] and hidden.tolist() == [False, True, False, True, True]
    assert sum(part.uncertain.sum() for part in parts) == 1


def test_ids_say_where_cells_lie_when_nothing_else_does():
    for cell, x, y in (
        ("CRS3035RES100mN2689100E4337000", 4337050, 2689150),
        ("100mN26891E43370", 4337050, 2689150),
        ("CRS3035RES1000mN2689000E4337000", 4337500, 2689500),
        ("1kmN2689E4337", 4337500, 2689500),
    ):
        (part,) = read(f"GITTER_ID;Einwohner\n{cell};5\n")[1]
        assert (part.x[0], part.y[0]) == (x, y), cell


@pytest.mark.parametrize(
    ("text", "fields", "said"),
    [
        ("a;b\n1;2\n", (), "no grid"),
        ("GITTER_ID;Einwohner\nirgendwo;5\n", ("Einwohner",), "how large a cell"),
        ("x_mp_100m;y_mp_100m;Einwohner\n250;50;viele\n", ("Einwohner",), "“viele” in row 2"),
        ("x_mp_100m;y_mp_100m;Einwohner\n250;50;3,5\n", ("Einwohner",), "no count"),
        ("x_mp_100m;y_mp_100m;Einwohner\n250;17;3\n", ("Einwohner",), "no midpoint"),
        ('x_mp_100m;y_mp_100m;Einwohner\n250;50;3\n1;"2;3\n', ("Einwohner",), "cannot be read"),
    ],
)
def test_what_is_no_grid_is_one_sentence(text, fields, said):
    with pytest.raises(SozialraumError, match=said):
        layout, parts = read(text, fields or ("b",))
        assert parts


def test_means_are_refused_and_unknown_columns_named():
    layout = layout_of(f"{HEAD}\nCRS3035RES100mN0E0;50;50;1;40,5;\n".encode())
    with pytest.raises(SozialraumError, match="mean or a share"):
        layout.chosen(["durchschnAlter"])
    with pytest.raises(SozialraumError, match="It has: Einwohner"):
        layout.chosen(["Kinder"])
    assert layout.chosen([]) == ["Einwohner"] == layout.chosen(["einwohner "])


def test_sums_and_bounds_by_hand():
    found = lattice((0, square(0, 0, 200, 200)), (1, square(200, 0, 400, 200)), (2, square(0, 300, 50, 310)))
    text = "x_mp_100m;y_mp_100m;Einwohner\n50;50;10\n150;50;–\n250;50;4\n250;150;–\n350;150;–\n950;50;99\n"
    sums = DistrictSums(3, 1)
    for part in read(text)[1]:
        sums.add(part, found, 100.0)
    assert sums.counts[:, 0].tolist() == [10, 4, 0] and sums.upper()[:, 0].tolist() == [12, 8, 0]
    assert sums.cells.tolist() == [2, 3, 0] and sums.cells_hidden.tolist() == [1, 2, 0]
    assert sums.noise(1.08) == pytest.approx([np.sqrt(2 * 1.08), np.sqrt(3 * 1.08), 0])
    assert (sums.total, sums.outside) == (6, 1)
    boxes = np.array([[0, 0, 200, 200], [200, 0, 400, 200], [0, 300, 50, 310.0]])
    assert sums.covered(boxes).tolist() == [True, True, False], "the third lies beyond the cells of the file"
