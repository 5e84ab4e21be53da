"""What a person may prescribe to the reader, and the limits of what is read."""

from __future__ import annotations

from dataclasses import dataclass

LAYOUTS = ("auto", "per_district", "years_as_columns", "indicator_and_year_columns", "long", "districts_as_columns")
"""How a table is laid out; "auto" finds out."""

NIL_CHOICES = ("missing", "zero")
"""What “-” (nothing present) becomes: no value, or 0. The status is `nil` in both cases."""

MAXIMUM_BYTES = 1 << 30
"""A text larger than this (1 GiB) is refused."""

MAXIMUM_LINE = 1 << 24
"""A line longer than this (16 MiB) is refused."""

MAXIMUM_COLUMNS = 16_384
"""A table with more columns (the limit of spreadsheets) is refused."""

MAXIMUM_CELLS = 40_000_000
"""A table with more cells is refused."""

HEAD_ROWS = 200
"""Rows from the top that are looked at to find the header …"""

SAMPLE_ROWS = 2000
"""… and so many, spread over the whole table, to find everything else."""

SAMPLE_CELLS = 40_000
"""A sample of a wide table has fewer rows."""

REVISION_CHOICES = ("refuse", "keep", "replace")
"""What happens when a later file gives other values for cells of an earlier one."""


@dataclass(frozen=True)
class Options:
    """Everything that overrides a guess; empty means: find out.

    Columns are named by their title as in the file, by their tidy name, or by their number from 1. `key_column` may name
    several columns joined by “+”: their texts are put together. `prefix` (file = text), `rename` (old = new) and
    `leave_out` (titles) are lists separated by “;”; an entry of the latter two counts for one file where “file: ” stands
    before it. `signs` says what a city's own signs for cells without a number mean (XX = suppressed; 99999 = unknown).
    `layer` are keys and names of the districts that the table will be joined to (`keys.fields.layer_labels`).
    """

    encoding: str = ""
    delimiter: str = ""
    decimal: str = ""
    sheet: str = ""
    layout: str = "auto"
    key_column: str = ""
    name_column: str = ""
    period_column: str = ""
    indicator_column: str = ""
    value_column: str = ""
    level: str = ""
    period: str = ""
    nil: str = "missing"
    prefix: str = ""
    rename: str = ""
    leave_out: str = ""
    revision: str = "refuse"
    signs: str = ""
    layer: frozenset[str] = frozenset()
