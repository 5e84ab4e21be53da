"""Third stage: raw cells. A table is its head (first rows as text) and, on demand, its body column by column."""

from __future__ import annotations

from functools import lru_cache
from io import StringIO
from itertools import zip_longest

import numpy as np

from ..keys.normalise import over_distinct, plain
from ..messages import SozialraumError
from .dialect import Head, rows_of
from .options import HEAD_ROWS, MAXIMUM_CELLS, MAXIMUM_COLUMNS, SAMPLE_CELLS, SAMPLE_ROWS
from .workbook import has_guards, without_guard


def cell_text(cell) -> str:
    """A cell as a person would write it: 7.0 is "7", None is ""."""
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, (float, np.floating)):
        return str(int(cell)) if abs(cell) < 1e15 and float(cell).is_integer() else repr(float(cell))
    return str(cell).strip()


def texts_of(column: np.ndarray) -> np.ndarray:
    """(rows,) object array of stripped text, "" where a cell is empty."""
    import pandas as pd

    if column.dtype != object:
        column = column.astype(float)
    elif plain(column):
        return column
    places, distinct = pd.factorize(column)
    texts = np.array([cell_text(cell) for cell in distinct] + [""], dtype=object)
    return texts[places]


_LAST = 100


def sample_size(width: int, times: int = 1) -> int:
    """How many rows of a table are looked at; times: so many as usual."""
    return times * max(HEAD_ROWS, min(SAMPLE_ROWS, SAMPLE_CELLS // max(width, 1)))


class CellTable:
    """A table whose cells are known already: rows of text, numbers and None, as spreadsheets and databases give them."""

    def __init__(self, rows: list[list], name: str = "", usual_decimal: str = ","):
        self.name = name
        self.usual_decimal = usual_decimal
        self.width = max((len(row) for row in rows), default=0)
        if self.width > MAXIMUM_COLUMNS or self.width * len(rows) > MAXIMUM_CELLS:
            raise SozialraumError(
                "The table has {rows} rows and {columns} columns, more than can be read at once. Split it.",
                rows=len(rows),
                columns=self.width,
            )
        self.rows = rows
        self.written = rows[:HEAD_ROWS]
        self.head = [[cell_text(cell) for cell in row] for row in rows[:HEAD_ROWS]]

    def sample(self, times: int = 1) -> tuple[list[list[str]], list[list], bool]:
        """Rows drawn from the whole table, as text and as they came, and whether that is all of them; first the head."""
        size, count = sample_size(self.width, times), len(self.rows)
        if count <= size:
            places = list(range(len(self.head), count))
        else:
            drawn = np.random.default_rng(0).integers(HEAD_ROWS, count, max(size - HEAD_ROWS - _LAST, _LAST))
            places = sorted({*drawn.tolist(), *range(max(count - _LAST, HEAD_ROWS), count)})
        more = [self.rows[place] for place in places]
        return self.head + [[cell_text(cell) for cell in row] for row in more], self.written + more, count <= size

    def all_rows(self) -> list[list]:
        """All rows as they came."""
        return self.rows

    def tail(self, count: int) -> list[list[str]]:
        """The last rows as text."""
        return [[cell_text(cell) for cell in row] for row in self.rows[max(len(self.rows) - count, 0) :]]

    def body(self, first: int, text_columns: set[int], decimal: str) -> list[np.ndarray]:
        """The columns from row `first` on, each (rows,) float64 where it holds only numbers, else object."""
        columns = list(zip_longest(*self.rows[first:], fillvalue=None))
        columns += [()] * (self.width - len(columns))
        count = len(self.rows) - first
        return [_column(cells or [None] * count, position in text_columns) for position, cells in enumerate(columns)]


class TextTable:
    """A delimited text."""

    def __init__(self, text: str, head: Head, name: str = ""):
        self.name = name
        self.text = text
        self.delimiter = head.delimiter
        self.usual_decimal = "." if head.delimiter == "," else ","
        self.starts = head.starts
        self._guarded = has_guards(text)  # our own CSV files have an apostrophe before what looks like a formula
        self.written = self.head = self._unguarded(head.rows)
        self.width = max((len(row) for row in head.rows), default=0)

    def _unguarded(self, rows: list[list[str]]) -> list[list[str]]:
        return [[without_guard(cell) for cell in row] for row in rows] if self._guarded else rows

    def sample(self, times: int = 1) -> tuple[list[list[str]], list[list], bool]:
        """Rows drawn from the whole text, twice (as text and as they came, which is the same); first the head."""
        rows, whole = self._drawn(sample_size(self.width, times))
        rows = self._unguarded(rows)
        return rows, rows, whole

    def _drawn(self, size: int) -> tuple[list[list[str]], bool]:
        if len(self.head) < HEAD_ROWS:
            return self.head, True
        start = self.starts[-1]
        rows = list(self.head[:-1])
        length = start // max(len(rows), 1) + 1
        if len(self.text) - start < 4 * size * length:
            more = [[cell.strip() for cell in row] for row in rows_of(self.text, self.delimiter, start)]
            if len(more) <= size - len(rows):
                return rows + more, True
        drawn = np.random.default_rng(0).integers(start, len(self.text), max(size - len(rows) - _LAST, _LAST))
        lines = [self._line_behind(place) for place in np.sort(drawn).tolist()]
        lines += self.text[-2 * _LAST * length :].splitlines()[1:][-_LAST:]
        lines = list(dict.fromkeys(lines))  # a line is one witness, however often it is drawn
        cut = [[cell.strip() for cell in row] for row in rows_of("\n".join(lines), self.delimiter)]
        rows += [row for row in cut if len(row) == self.width]
        return rows, False

    def _line_behind(self, place: int) -> str:
        """The first whole line behind a place in the text."""
        sign = "\n" if "\n" in self.text[:4096] else "\r"
        begin = self.text.find(sign, place) + 1
        end = self.text.find(sign, begin) if begin else -1
        return self.text[begin:end].rstrip("\r") if end > 0 else ""

    def all_rows(self) -> list[list]:
        """All rows as text."""
        return self._unguarded([[cell.strip() for cell in row] for row in rows_of(self.text, self.delimiter)])

    def tail(self, count: int) -> list[list[str]]:
        """The last lines, cut into cells."""
        lines = self.text[-count * 2000 :].splitlines()[-count:]
        return [line.split(self.delimiter) for line in lines]

    def body(self, first: int, text_columns: set[int], decimal: str) -> list[np.ndarray]:
        """The columns from row `first` on, each (rows,) float64 where it holds only numbers, else object.

        The quick way is pandas' C reader, which parses the number columns at once; where it stumbles (rows of too many
        cells, open quotation marks) the rows are cut one by one.
        """
        columns = self._columns(first, text_columns, decimal)
        if not self._guarded:
            return columns
        return [c if c.dtype != object else over_distinct(c, without_guard) for c in columns]

    def _columns(self, first: int, text_columns: set[int], decimal: str) -> list[np.ndarray]:
        start = self.starts[first] if first < len(self.starts) else len(self.text)
        columns = self._quickly(start, text_columns, decimal)
        if columns is not None:
            return columns
        rows = list(rows_of(self.text, self.delimiter, start))
        self.width = max([self.width, *(len(row) for row in rows)])
        if self.width * len(rows) > MAXIMUM_CELLS:
            raise SozialraumError(
                "The table has {rows} rows and {columns} columns, more than can be read at once. Split it.",
                rows=len(rows),
                columns=self.width,
            )
        columns = list(zip_longest(*rows, fillvalue=""))
        columns += [[""] * len(rows)] * (self.width - len(columns))
        return [_column(cells, True) for cells in columns]

    def _quickly(self, start: int, text_columns: set[int], decimal: str) -> list[np.ndarray] | None:
        import pandas as pd

        text = self.text[start:] if start else self.text
        if "\r" in text:
            # pandas' reader eats all memory on some texts in which a lone carriage return stands among line feeds
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        names = list(range(self.width + 1))  # one more, which stays empty unless a row is too long
        if decimal == "," and _takes_a_dot_for_a_comma():
            text_columns = set(range(self.width))
        try:
            frame = pd.read_csv(
                StringIO(text),
                sep=self.delimiter,
                header=None,
                names=names,
                index_col=False,
                dtype=dict.fromkeys(text_columns, str),
                keep_default_na=False,
                na_values={position: [""] for position in names if position not in text_columns},
                decimal=decimal,
                **_exactly(pd),
                low_memory=False,
                skip_blank_lines=False,
            )
        except pd.errors.EmptyDataError:
            return [np.empty(0, dtype=object) for _ in range(self.width)]
        except (pd.errors.ParserError, ValueError, OverflowError):
            return None
        if frame[self.width].notna().any():
            return None
        columns = [_from_pandas(frame[position]) for position in range(self.width)]
        if any(column.dtype != object and np.isinf(column).any() for column in columns):
            return None  # 1e999 and “inf” must be seen as they are written
        return columns


def _exactly(pd) -> dict:
    """The argument that makes pandas read every decimal to the last bit; from 3.1 on it does so unasked."""
    major, minor = (int(part) for part in pd.__version__.split(".")[:2])
    return {} if (major, minor) >= (3, 1) else {"float_precision": "round_trip"}


@lru_cache(maxsize=1)
def _takes_a_dot_for_a_comma() -> bool:
    """Whether this pandas reads 1.004 as a number though the decimal sign is the comma, as 1.3 does where it reads to the
    last bit: one thousand and four would become one in silence."""
    import pandas as pd

    frame = pd.read_csv(StringIO("1.004\n"), header=None, decimal=",", **_exactly(pd))
    return frame[0].dtype.kind == "f"


def _from_pandas(series) -> np.ndarray:
    kind = series.dtype.kind if hasattr(series.dtype, "kind") else "O"
    if kind in "iuf":
        return series.to_numpy(dtype=float)
    values = np.array(series.to_numpy(dtype=object))
    empty = series.isna().to_numpy()
    if kind == "b":
        values = np.array([str(value) for value in values], dtype=object)
    values[empty] = ""
    return values


def _column(cells, as_text: bool) -> np.ndarray:
    if not as_text and all(
        cell is None or (isinstance(cell, (int, float)) and not isinstance(cell, bool)) for cell in cells
    ):
        return np.array([np.nan if cell is None else float(cell) for cell in cells])
    column = np.empty(len(cells), dtype=object)
    column[:] = ["" if cell is None or cell != cell else cell for cell in cells]
    return column
