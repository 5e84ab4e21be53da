"""What a person may prescribe to the reader, what the reader says about its guesses, and its limits."""

from __future__ import annotations

from dataclasses import dataclass

from ..messages import Message

LAYOUTS = ("auto", "per_district", "years_as_columns", "indicator_and_year_columns", "long")
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
"""Rows from the top that are looked at to find header and layout."""


@dataclass(frozen=True)
class Options:
    """Everything that overrides a guess; empty means: find out.

    Columns are named by their title as in the file, by their tidy name, or by their number from 1. `key_column` may name
    several columns joined by “+”: their texts are put together.
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


@dataclass(frozen=True)
class Finding:
    """One thing the reader understood: at which stage, what, why, and whether a person should look at it."""

    stage: str
    value: object
    reason: Message
    warning: bool = False
    table: str = ""
