"""The census grid summed over the districts of a layer: the run, its columns and its page."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)

from ...core.grid.cells import GridLayout, layout_of, pieces
from ...core.grid.lattice import PARTS, Lattice, LatticeBuilder
from ...core.grid.sums import DistrictSums
from ...core.messages import Message, SozialraumError
from ...i18n import number, tr
from ..io.html import Report
from ..io.layers import Column, Rows
from ..maps.planes import in_degrees, misplaced

GRID_CRS = "EPSG:3035"
_DENSE = 100.0
"""Metres between the corners of a border before it goes into the plane of the grid: straight lines of another one are bent there."""
_MOST_CORNERS = 20_000
"""Corners that a border gets at most; a country's border has less at every 100 m."""
_AT_ONCE = 200
"""Districts whose edges are in memory at once."""
_HEAD = 4096
_DAYS = {"2022": "2022-05-15", "2011": "2011-05-09"}
"""Census days by the year in the name of a file."""
_MOST_LINES, _MOST_NAMED = 400, 5


@contextmanager
def opened(path: str, size: str) -> Iterator[BinaryIO]:
    """A grid as published: a CSV file, or a ZIP of which the file with cells of this size is read ("100m", "1km", "10km")."""
    file = Path(path)
    try:
        if file.suffix.lower() != ".zip":
            with file.open("rb") as stream:
                yield stream
            return
        with zipfile.ZipFile(file) as packed:
            members = sorted(name for name in packed.namelist() if name.lower().endswith(".csv"))
            fitting = [name for name in members if re.search(rf"(?<!\d){size}(?![a-z0-9])", name, re.I)] or members
            if len(fitting) != 1:
                raise SozialraumError(
                    "“{path}” holds {n} tables with cells of {size}: {members}. Unpack it and choose one of them.",
                    path=file.name,
                    n=len(fitting),
                    size=size,
                    members=", ".join(fitting[:6]) or "–",
                )
            with packed.open(fitting[0]) as stream:
                yield stream
    except (OSError, zipfile.BadZipFile, EOFError) as error:
        raise SozialraumError(
            "“{path}” cannot be read ({reason}). Check the file and the rights to read it.",
            path=path,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error


def lattice_of(rows: Rows, names: list[str], spacing: float, offset: float, stop) -> tuple[Lattice, np.ndarray]:
    """The districts as stretches along the rows of a lattice, and their boxes (districts, 4), both in the plane of the grid."""
    plane = QgsCoordinateReferenceSystem(GRID_CRS)
    if not rows.crs.isValid():
        raise SozialraumError(
            "The layer has no coordinate reference system, so nobody can say which cells lie in its districts. Assign one in the layer's "
            "properties."
        )
    there = [geometry.boundingBox() for geometry in rows.geometries() if not geometry.isEmpty()]
    extent = QgsRectangle()
    for box in there:
        extent.combineExtentWith(box)
    if there:
        in_degrees(extent, rows.crs)  # coordinates that lie nowhere on earth hold no cells
    transform = None
    if rows.crs != plane:
        transform = QgsCoordinateTransform(rows.crs, plane, QgsProject.instance().transformContext())
    dense = _DENSE / (111_320.0 if rows.crs.isGeographic() else 1.0)
    builder = LatticeBuilder(spacing, offset)
    boxes = np.full((len(rows), 4), np.nan)
    edges: list[np.ndarray] = []
    owner: list[int] = []
    for place, geometry in enumerate(rows.geometries()):
        if place % _AT_ONCE == 0:
            stop()
            _flush(builder, edges, owner)
        if geometry.isEmpty() or geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
            continue
        shape = _in_plane(geometry, transform, dense)
        box = shape.boundingBox()
        boxes[place] = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
        edges.append(ring_edges(shape))
        owner.append(place)
    _flush(builder, edges, owner)
    if not np.isfinite(boxes).any():
        raise SozialraumError("The layer has no polygons. Choose the layer of the districts.")
    return builder.finish(names), boxes


def _flush(builder: LatticeBuilder, edges: list[np.ndarray], owner: list[int]):
    if edges:
        builder.add(np.concatenate(edges), np.repeat(owner, [len(part) for part in edges]))
        edges.clear()
        owner.clear()


def _in_plane(geometry: QgsGeometry, transform: QgsCoordinateTransform | None, dense: float) -> QgsGeometry:
    shape = QgsGeometry(geometry)
    if QgsWkbTypes.isCurvedType(shape.wkbType()):
        shape = QgsGeometry(shape.constGet().segmentize())
    if transform is None:
        return shape
    shape = shape.densifyByDistance(max(dense, shape.length() / _MOST_CORNERS))
    try:
        shape.transform(transform)
    except QgsCsException as error:
        raise misplaced() from error
    return shape


def ring_edges(shape: QgsGeometry) -> np.ndarray:
    """(edges, 4) x and y of start and end of every edge of every ring, read from the geometry's binary form."""
    data = bytes(shape.asWkb())
    found: list[np.ndarray] = []
    _read_polygons(data, 0, found)
    made = np.concatenate(found) if found else np.empty((0, 4))
    return made[np.isfinite(made).all(axis=1)]


def _read_polygons(data: bytes, at: int, found: list[np.ndarray]) -> int:
    """Add the edges of the polygon, or polygons, that begin at a byte; the byte behind them."""
    order = "<" if data[at] == 1 else ">"
    kind, count = struct.unpack_from(f"{order}II", data, at + 1)
    at += 9
    flat = QgsWkbTypes.flatType(QgsWkbTypes.Type(kind & 0xFFFF))
    if flat in (QgsWkbTypes.Type.MultiPolygon, QgsWkbTypes.Type.GeometryCollection):
        for _ in range(count):
            at = _read_polygons(data, at, found)
        return at
    width = 2 + QgsWkbTypes.hasZ(QgsWkbTypes.Type(kind)) + QgsWkbTypes.hasM(QgsWkbTypes.Type(kind))
    for _ in range(count):
        (corners,) = struct.unpack_from(f"{order}I", data, at)
        points = np.frombuffer(data, f"{order}f8", corners * width, at + 4).reshape(corners, width)[:, :2]
        found.append(np.hstack([points[:-1], points[1:]]).astype(np.float64))
        at += 4 + corners * width * 8
    return at


@dataclass
class GridRun:
    """One run: the districts, the layout of the file, what is summed, and what came out."""

    rows: Rows
    names: list[str]
    layout: GridLayout
    fields: list[str]
    columns: list[str]
    sums: DistrictSums
    by_area: bool
    most: float
    variance: float
    period: str
    covered: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=bool))
    points: GridPoints | None = None

    @staticmethod
    def of(request, rows: Rows, names: list[str]) -> GridRun:
        """Read the file piece by piece and sum it over the districts."""
        path = request.file("GRID")
        if not path:
            raise SozialraumError("Choose the file with the cells of the census grid (GRID), as it was published.")
        size = request.choice("CELL")
        with opened(path, size) as stream:
            layout = layout_of(stream.read(_HEAD))
        asked = [part for part in re.split(r"[;,\n]", request.text("FIELDS")) if part.strip()]
        fields = layout.chosen(asked)
        by_area = request.choice("BORDER") == "area_share"
        parts = PARTS if by_area else 1
        spacing = layout.size / parts
        lattice, boxes = lattice_of(rows, names, spacing, spacing / 2, request.stop)
        request.progress(20)
        run = GridRun(
            rows,
            names,
            layout,
            fields,
            layout.names(fields),
            DistrictSums(len(rows), len(fields)),
            by_area,
            float(request.number("HIDDEN_MAXIMUM")),
            float(request.number("VARIANCE")),
            _day_of(Path(path).name),
        )
        if request.wants("POINTS"):
            run.points = GridPoints(boxes, float(request.number("MARGIN")))
        with opened(path, size) as stream:
            done = 0
            for cells in pieces(stream, layout, fields):
                request.stop()
                middle = run.sums.add(cells, lattice, layout.size, by_area)
                if run.points is not None:
                    run.points.add(cells, middle)
                done += len(cells.x)
                request.progress(20 + 70 * (1 - 2.0 ** (-done / 1e6)))  # how many there will be, nobody knows before
        run.covered = run.sums.covered(boxes)
        if not run.sums.cells.any():
            raise SozialraumError(
                "None of the {n} cells lies in a district. Check the layer's coordinate reference system, and that the file is of this region.",
                n=run.sums.total,
            )
        return run

    def warnings(self) -> list[Message]:
        """What needs attention."""
        sums, said = self.sums, []
        hidden = int(sums.hidden.sum())
        if hidden:
            said.append(
                Message(
                    "{n} values in the districts are hidden (“–”): nobody, or so few that the number was changed to zero. They count as zero; the "
                    "upper bounds give each of them {most} persons.",
                    n=hidden,
                    most=self.most,
                )
            )
        if sums.uncertain:
            said.append(
                Message("{n} cells in the districts are called uncertain by the office (KLAMMERN).", n=sums.uncertain)
            )
        if not self.covered.all():
            said.append(
                Message(
                    "{n} districts have no cell and reach beyond the cells of the file, so nobody knows whether people live there. They stay empty.",
                    n=int((~self.covered).sum()),
                )
            )
        if self.layout.refused:
            said.append(
                Message(
                    "Means and shares of cells cannot be summed and were left out: {fields}.",
                    fields=", ".join(self.layout.refused),
                )
            )
        return said

    def output_columns(self) -> list[Column]:
        """Counts with their bounds, cells and noise of each district."""
        sums, upper, made = self.sums, self.sums.upper(self.most), []
        for place, (name, title) in enumerate(zip(self.columns, self.fields)):
            count = np.where(self.covered, sums.counts[:, place], np.nan)
            made += [
                Column(name, "real", count, title),
                Column(f"{name}_lower", "real", count, tr("{title}: lower bound").format(title=title)),
                Column(
                    f"{name}_upper",
                    "real",
                    np.where(self.covered, upper[:, place], np.nan),
                    tr("{title}: upper bound").format(title=title),
                ),
            ]
        return [
            *made,
            Column("cells", "integer", sums.cells, tr("Cells")),
            Column("cells_hidden", "integer", sums.cells_hidden, tr("Cells with hidden values")),
            Column("noise_sd", "real", sums.noise(self.variance), tr("Noise of protection (standard deviation)")),
        ]

    def page(self, warnings: Sequence[Message]) -> Report:
        """What was summed, what is hidden in it, and how."""
        sums = self.sums
        page = Report(tr("Census grid to districts"))
        page.attend(warnings)
        page.found(self._findings())
        for place, title in enumerate(self.fields):
            page.heading(title)
            upper = sums.upper(self.most)[:, place]
            page.table(
                [tr("District"), tr("Count (to tens)"), tr("At most"), tr("Cells"), tr("Hidden"), tr("Noise ±")],
                [
                    [
                        self.names[row],
                        _tens(sums.counts[row, place]) if self.covered[row] else None,
                        _tens(upper[row]) if self.covered[row] else None,
                        int(sums.cells[row]),
                        int(round(sums.hidden[row, place])),
                        float(sums.noise(self.variance)[row]),
                    ]
                    for row in sorted(range(len(self.names)), key=self.names.__getitem__)[:_MOST_LINES]
                ],
                digits=1,
            )
        page.heading(tr("How it was computed"))
        page.items(self._method())
        return page

    def _findings(self) -> list[Message]:
        sums = self.sums
        found = [
            Message(
                "{inside} of {total} cells of {size} m lie in the districts, {outside} outside.",
                inside=number(sums.total - sums.outside, 0),
                total=number(sums.total, 0),
                size=number(self.layout.size, 0),
                outside=number(sums.outside, 0),
            )
        ]
        for place, title in enumerate(self.fields):
            value = sums.counts[:, place]
            order = sorted(range(len(value)), key=lambda row: (-value[row], self.names[row]))[:_MOST_NAMED]  # noqa: B023
            found.append(
                Message(
                    "{title}: {total} in all districts; most in {names}.",
                    title=title,
                    total=number(_tens(value.sum()), 0),
                    names="; ".join(f"{self.names[row]} ({number(_tens(value[row]), 0)})" for row in order),
                )
            )
        return found

    def _method(self) -> list[Message]:
        how = (
            Message(
                "A cell at a border is shared out by its area, looked at in 25 points; all its people count as spread evenly."
            )
            if self.by_area
            else Message(
                "A cell counts as a whole for the district in which its midpoint lies, so each cell counts once."
            )
        )
        return [
            how,
            Message(
                "The offices change small numbers at random (cell key method). Of m cells this gives the sum a standard deviation of √(m · V), with "
                "V = {variance}; V is an assumption, the offices do not publish it. So sums are printed to tens.",
                variance=self.variance,
            ),
            Message("Sums of several columns need not add up to their total: each number was changed by itself."),
            Message("Cells without anybody are not in the file, and some with few people are missing as well."),
        ]


class GridPoints:
    """The midpoints of cells in and around the districts, to be people for access or weights for new boundaries."""

    def __init__(self, boxes: np.ndarray, margin: float):
        self.box = (
            np.nanmin(boxes[:, 0]) - margin,
            np.nanmin(boxes[:, 1]) - margin,
            np.nanmax(boxes[:, 2]) + margin,
            np.nanmax(boxes[:, 3]) + margin,
        )
        self._parts: list[tuple] = []

    def add(self, cells, owner: np.ndarray):
        """Keep the cells that lie in a district or in the box around all."""
        west, south, east, north = self.box
        near = (cells.x >= west) & (cells.y >= south) & (cells.x <= east) & (cells.y <= north)
        near |= owner >= 0
        self._parts.append((cells.x[near], cells.y[near], cells.values[near], cells.hidden[near], owner[near]))

    def columns(self, keys: list[str], fields: Sequence[str], titles: Sequence[str], most: float) -> tuple:
        """(points (cells, 2), columns): counts with their upper bounds, and the district of each cell, empty outside."""
        x, y, values, hidden, owner = (np.concatenate(part) for part in zip(*self._parts))
        known = [*keys, None]
        made = [Column("district", "text", [known[place] for place in owner.tolist()], tr("District key"))]
        for place, (name, title) in enumerate(zip(fields, titles)):
            made.append(Column(name, "real", values[:, place], title))
            made.append(
                Column(
                    f"{name}_upper",
                    "real",
                    values[:, place] + most * hidden[:, place],
                    tr("{title}: upper bound").format(title=title),
                )
            )
        return np.column_stack([x, y]), made


def _day_of(name: str) -> str:
    """The day of the census that the name of a file tells, "" where it tells none."""
    found = re.search(r"(?<!\d)(2011|2022)(?!\d)", name)
    return _DAYS[found[1]] if found else ""


def _tens(value: float) -> int:
    return int(round(float(value) / 10) * 10)
