"""Charts and their numbers as files."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from ...core.charts.table import ValueTable
from ...core.messages import Message
from ...drawing.charts import save_pdf, save_png, save_svg
from ...i18n import day, tr
from ...processing.io.files import complete, write_bytes
from .table_files import csv_bytes, xlsx_bytes

SIZE = (160.0, 100.0)
"""Millimetres of a single chart on paper; small multiples get a taller sheet."""


def formats() -> dict[str, str]:
    """File endings and what people read for them."""
    return {
        "png": tr("PNG picture (*.png)"),
        "pdf": tr("PDF document (*.pdf)"),
        "svg": tr("SVG picture (*.svg)"),
        "csv": tr("CSV table (*.csv)"),
        "xlsx": tr("Excel table (*.xlsx)"),
    }


def save(path, charts, table: ValueTable | None) -> str:
    """Write charts or the table, as the ending of the path says; returns the path. SozialraumError where it fails."""
    ending = Path(path).suffix.lower().lstrip(".")
    if ending in ("csv", "xlsx"):
        write_bytes(path, (csv_bytes if ending == "csv" else xlsx_bytes)(table))
        return str(path)
    width, height = paper_size(charts)
    with complete(path) as file:
        {"png": save_png, "pdf": save_pdf}.get(ending, save_svg)(file, dated(charts), width, height)
    return str(path)


def paper_size(charts) -> tuple[float, float]:
    """Millimetres that charts need on paper."""
    width, height = SIZE
    if len(charts) > 1:
        return width * 1.2, height * 0.62 * ((len(charts) + 1) // 2) + 10
    # every name of a ranking or profile wants a line of its own, as far as a page goes
    names = len(charts[0].y.ticks) if charts and charts[0].y.names else 0
    return width, min(max(height, 56 + 4.2 * names), 260.0)


def file_name(text: str) -> str:
    """A text as the name of a file that every system takes, without an ending."""
    return re.sub(r"[^\w-]+", "_", text).strip("_")[:60].rstrip("_") or "chart"


def dated(charts) -> list:
    """Charts with the day on which they leave the program, beside their sources; the dock itself shows today anyway."""
    charts = list(charts)
    if charts:
        made = Message("Made on {day}", day=day(date.today()))
        charts[-1] = replace(charts[-1], notes=(*charts[-1].notes, made))
    return charts
