"""The cells of the census grid, as the statistical offices publish them, read piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np

from ..messages import SozialraumError
from ..tables.names import unique_names

PIECE = 250_000
"""Cells that are in memory at once."""
_DASHES = ("–", "-", "\x96", "\u2013".encode().decode("latin-1"))
"""“Exactly zero or changed to zero”, in each encoding, read byte by byte."""
_SIZES = re.compile(r"(\d+)\s*(k?m)\b", re.I)
_NO_COUNT = re.compile(r"durchschn|^anteil|quote|median|^mittel", re.I)
_REMARKS = re.compile(r"^werterl", re.I)
_FULL_ID = re.compile(r"RES(\d+)mN(\d+)E(\d+)")
_SHORT_ID = re.compile(r"^(\d+)(k?m)N(\d+)E(\d+)$")


@dataclass(frozen=True)
class GridLayout:
    """How a file is laid out: its columns in order, the size of a cell in metres, and which columns hold what.

    x, y, identifier, remarks: names of columns, "" where there is none; counts: columns with persons or other things counted;
    refused: columns with means and shares, which cannot be summed
    """

    columns: list[str]
    separator: str
    size: int
    x: str
    y: str
    identifier: str
    remarks: str
    counts: list[str]
    refused: list[str]

    def chosen(self, asked: Sequence[str]) -> list[str]:
        """The columns that are meant, all with counts where nobody asks; SozialraumError where one cannot be summed."""
        known = {name.casefold(): name for name in self.columns}
        found = []
        for one in asked:
            name = known.get(one.strip().casefold(), "")
            if name in self.refused:
                raise SozialraumError(
                    "“{field}” is a mean or a share of each cell. Such numbers cannot be summed; choose counts, such as the residents, and "
                    "reckon the rate of the district from them.",
                    field=name,
                )
            if name not in self.counts:
                raise SozialraumError(
                    "The grid has no column “{field}” with counts. It has: {fields}.",
                    field=one,
                    fields=", ".join(self.counts) or "–",
                )
            found.append(name)
        if not found and not self.counts:
            raise SozialraumError(
                "The grid holds no counts, only means or shares ({fields}), which cannot be summed. Choose the file with the counts of the "
                "topic, such as the residents.",
                fields=", ".join(self.refused) or "–",
            )
        return list(dict.fromkeys(found)) or self.counts

    def names(self, columns: Sequence[str]) -> list[str]:
        """A tidy name of a field for each column."""
        taken = ("district", "period", "period_begin", "period_end", "fid", "geom", "cells", "cells_hidden", "noise_sd")
        return unique_names(list(columns), taken)


@dataclass(frozen=True)
class GridCells:
    """Some cells. x, y: (cells,) midpoints, m; values: (cells, fields), 0 where hidden; hidden: (cells, fields) bool;
    uncertain: (cells,) bool, whether the office calls the cell uncertain"""

    x: np.ndarray
    y: np.ndarray
    values: np.ndarray
    hidden: np.ndarray
    uncertain: np.ndarray


def layout_of(head: bytes) -> GridLayout:
    """The layout by the first lines of a file; SozialraumError where it is no grid."""
    line, _, rest = head.partition(b"\n")
    text = _decoded(line).strip().lstrip("\ufeff")
    separator = max(";,\t", key=text.count)
    columns = [part.strip().strip('"') for part in text.split(separator)]
    x, y = (next((name for name in columns if name.lower().startswith(f"{axis}_mp")), "") for axis in "xy")
    identifier = next((name for name in columns if name.lower().startswith("gitter_id")), "")
    first = _decoded(rest.partition(b"\n")[0]).strip().split(separator)
    if len(columns) < 2 or not (identifier or (x and y)) or len(set(columns)) < len(columns):
        raise SozialraumError(
            "This is no grid of the census: its first line must name GITTER_ID_…, or x_mp_… and y_mp_…, and counts, but it is “{line}”.",
            line=text[:80],
        )
    size = _size([x, identifier, *first])
    remarks = next((name for name in columns if _REMARKS.match(name)), "")
    rest_of = [name for name in columns if name not in (x, y, identifier, remarks)]
    refused = [name for name in rest_of if _NO_COUNT.search(name)]
    counts = [name for name in rest_of if name not in refused]
    return GridLayout(columns, separator, size, x, y, identifier, remarks, counts, refused)


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def _size(texts: Sequence[str]) -> int:
    """The width of a cell in metres, from the first of some names and ids that tells it."""
    for text in texts:
        full = _FULL_ID.search(text)
        if full:
            return int(full[1])
        found = _SIZES.search(text.replace("_", " ").replace("mN", "m N"))
        if found and int(found[1]) > 0:
            return int(found[1]) * (1000 if found[2].lower() == "km" else 1)
    raise SozialraumError(
        "Neither the names of the columns nor the ids of the cells say how large a cell is (such as x_mp_100m). Choose the file as it was published."
    )


def pieces(stream: BinaryIO, layout: GridLayout, fields: Sequence[str], size: int = PIECE) -> Iterator[GridCells]:
    """The cells of a file, some hundred thousand at a time; SozialraumError names the row that cannot be read.

    stream: from the beginning of the file
    """
    import pandas as pd

    places = [layout.x, layout.y] if layout.x and layout.y else [layout.identifier]
    wanted = [*places, *fields, *([layout.remarks] if layout.remarks else [])]
    kinds = {name: str for name in (layout.identifier, layout.remarks) if name in wanted}
    parts = pd.read_csv(
        stream,
        sep=layout.separator,
        names=layout.columns,
        skiprows=1,
        usecols=wanted,
        dtype=kinds or None,
        decimal="," if layout.separator != "," else ".",
        encoding="latin-1",  # every byte is a sign: a dash is known in each encoding, and nothing else is text
        na_values=list(_DASHES),
        keep_default_na=False,
        chunksize=size,
        index_col=False,
    )
    row = 2
    try:
        for part in parts:
            yield _cells(part, layout, places, fields, row)
            row += len(part)
    except pd.errors.ParserError as error:
        raise SozialraumError(
            "Behind row {row} the grid cannot be read: {reason}. Choose the file as it was published.",
            row=row - 1,
            reason=str(error).strip()[:120],
        ) from error


def _cells(part, layout: GridLayout, places: list[str], fields: Sequence[str], row: int) -> GridCells:
    if len(places) == 2:
        x, y = (_numbers(part[name], name, row) for name in places)
    else:
        x, y = _midpoints(part[places[0]], layout.size, row)
    wrong = np.flatnonzero(~(np.isfinite(x) & np.isfinite(y)))
    with np.errstate(invalid="ignore"):
        off = np.flatnonzero(np.abs((y - layout.size / 2) % layout.size) > 0.01)
    if len(wrong) or len(off):
        place = int((wrong if len(wrong) else off)[0])
        raise SozialraumError(
            "Row {row} of the grid lies at {x}, {y}, which is no midpoint of a cell of {size} m. Choose the file as it was published.",
            row=row + place,
            x=float(x[place]),
            y=float(y[place]),
            size=layout.size,
        )
    values = np.column_stack([_numbers(part[name], name, row) for name in fields])
    hidden = np.isnan(values) | (values == -1)  # −1: nobody or hidden, in the census of 2011
    values[hidden] = 0.0
    _check_counts(values, fields, row)
    uncertain = np.zeros(len(x), dtype=bool)
    if layout.remarks:
        uncertain = (part[layout.remarks].astype(str).str.upper() == "KLAMMERN").to_numpy(dtype=bool)
    return GridCells(x, y, values, hidden, uncertain)


def _check_counts(values: np.ndarray, fields: Sequence[str], row: int):
    odd = (values < 0) | (values != np.floor(values))
    if odd.any():
        place, column = (int(one[0]) for one in np.nonzero(odd))
        raise SozialraumError(
            "“{field}” holds {value} in row {row} of the grid, which is no count. Means and shares cannot be summed; choose columns with counts.",
            field=fields[column],
            value=float(values[place, column]),
            row=row + place,
        )


def _numbers(cells, name: str, row: int) -> np.ndarray:
    """A column as (cells,) float64, NaN where it is hidden or empty."""
    if cells.dtype.kind in "iuf":
        return cells.to_numpy(dtype=np.float64)
    texts = cells.astype(object).to_numpy()
    out = np.full(len(texts), np.nan)
    for place, cell in enumerate(texts):
        text = "" if cell is None or cell != cell else str(cell).strip()
        if text in ("", *_DASHES):
            continue
        try:
            out[place] = float(text.replace(",", "."))
        except ValueError as error:
            raise SozialraumError(
                "“{field}” holds “{value}” in row {row} of the grid, which is no number. Choose the file as it was published.",
                field=name,
                value=text,
                row=row + place,
            ) from error
    return out


def _midpoints(ids, size: int, row: int) -> tuple[np.ndarray, np.ndarray]:
    """Midpoints by ids, which name the south-west corner, north first: CRS3035RES100mN2689100E4337000, 100mN26891E43370."""
    full = ids.str.extract(_FULL_ID.pattern)
    corner = full[[1, 2]].astype(float).to_numpy()
    short = np.isnan(corner[:, 0])
    if short.any():
        parts = ids[short].str.extract(_SHORT_ID.pattern)
        corner[short] = parts[[2, 3]].astype(float).to_numpy() * size
    lost = np.flatnonzero(np.isnan(corner).any(axis=1))
    if len(lost):
        raise SozialraumError(
            "Row {row} of the grid has no id of a cell that can be read: “{value}”. Choose the file as it was published.",
            row=row + int(lost[0]),
            value=str(ids.iloc[int(lost[0])]),
        )
    return corner[:, 1] + size / 2, corner[:, 0] + size / 2
