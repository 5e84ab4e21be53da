"""Charts and their numbers as files and in print layouts."""

from __future__ import annotations

import re
import time
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
)

from ...core.charts.table import ValueTable
from ...drawing.charts import save_pdf, save_png, save_svg
from ...drawing.theme import words
from ...i18n import tr
from ...processing.io.files import complete, write_bytes
from .table_files import csv_bytes, xlsx_bytes

SIZE = (160.0, 100.0)
"""Millimetres of a single chart on paper; small multiples get a taller sheet."""


LAYOUT_MARGIN = 15.0
"""Millimetres between a chart and the edge of the page of a print layout."""


def formats() -> dict[str, str]:
    """File endings and what people read for them."""
    return {
        "svg": tr("SVG picture (*.svg)"),
        "png": tr("PNG picture (*.png)"),
        "pdf": tr("PDF document (*.pdf)"),
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
        {"png": save_png, "pdf": save_pdf}.get(ending, save_svg)(file, charts, width, height)
    return str(path)


def paper_size(charts) -> tuple[float, float]:
    """Millimetres that charts need on paper."""
    width, height = SIZE
    if len(charts) > 1:
        return width * 1.2, height * 0.62 * ((len(charts) + 1) // 2) + 10
    # every name of a ranking or profile wants a line of its own, as far as a page goes
    names = len(charts[0].y.ticks) if charts and charts[0].y.names else 0
    return width, min(max(height, 48 + 3.9 * names), 260.0)


def layouts() -> list[str]:
    """Names of the print layouts of the project."""
    found = QgsProject.instance().layoutManager().layouts()
    return sorted(layout.name() for layout in found if isinstance(layout, QgsPrintLayout))


def add_to_layout(name: str, charts) -> tuple[QgsPrintLayout, QgsLayoutItemPicture]:
    """Put charts as a picture into the print layout of that name, which is made where it is not there.

    The SVG file lies beside the project, or in the profile as long as the project is not saved; vector in the PDF.
    """
    project = QgsProject.instance()
    manager = project.layoutManager()
    layout = manager.layoutByName(name)
    if layout is None:
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        layout.setName(name)
        manager.addLayout(layout)
    path = chart_folder() / f"{_file_name(words(charts[0].title))}_{time.strftime('%Y%m%d_%H%M%S')}.svg"
    width, height = paper_size(charts)
    save(path, charts, None)
    picture = QgsLayoutItemPicture(layout)
    picture.setPicturePath(str(path))
    picture.setId(words(charts[0].title))
    layout.addLayoutItem(picture)
    # a long ranking is higher than a sheet in landscape; it is shrunk rather than cut off
    page = layout.pageCollection().page(0).pageSize()
    share = min(1.0, (page.width() - 2 * LAYOUT_MARGIN) / width, (page.height() - 2 * LAYOUT_MARGIN) / height)
    others = sum(isinstance(item, QgsLayoutItemPicture) for item in layout.items()) - 1
    shift = LAYOUT_MARGIN + 8 * (others % 8)  # the next one does not hide those before it
    picture.attemptMove(QgsLayoutPoint(shift, shift))
    picture.attemptResize(QgsLayoutSize(share * width, share * height))
    return layout, picture


def chart_folder() -> Path:
    """Where charts for layouts are kept."""
    home = QgsProject.instance().homePath()
    base = Path(home) if home and Path(home).is_dir() else Path(QgsApplication.qgisSettingsDirPath())
    folder = base / "sozialraum_charts"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _file_name(text: str) -> str:
    return re.sub(r"[^\w-]+", "_", text).strip("_")[:60] or "chart"
