"""Charts of the dock in print layouts: a page with map, key and chart, and charts that are drawn anew from new data."""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
)

from ...core.charts.marks import Chart
from ...core.messages import SozialraumError
from ...drawing.fonts import font
from ...drawing.theme import words
from .catalogue import described
from .content import charts_of
from .export import file_name, paper_size, save
from .memory import restore, state_of
from .model import DockModel
from .source import LayerRoles, load

MARGIN = 12.0
"""Millimetres between what stands on a page and its edge."""

STATE = "sozialraum/chart"
"""Custom property of a picture: what its chart shows, as JSON."""


def layouts() -> list[str]:
    """Names of the print layouts of the project."""
    found = QgsProject.instance().layoutManager().layouts()
    return sorted(layout.name() for layout in found if isinstance(layout, QgsPrintLayout))


def add_to_layout(
    name: str, charts, model: DockModel | None = None, canvas=None, sentence: str = ""
) -> tuple[QgsPrintLayout, QgsLayoutItemPicture]:
    """Put charts as a picture into the print layout of that name.

    A layout that is not there is made: a page with title, map, key, chart and sentence. model: what the charts show, so
    that they can be drawn anew; canvas: the map to put beside them. The SVG file lies beside the project, or in the
    profile as long as the project is not saved; vector in the PDF.
    """
    project = QgsProject.instance()
    manager = project.layoutManager()
    layout = manager.layoutByName(name)
    fresh = layout is None
    if fresh:
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        layout.setName(name)
    path = chart_folder() / f"{file_name(words(charts[0].title))}_{time.strftime('%Y%m%d_%H%M%S')}.svg"
    number = 2
    while path.exists():  # two charts within a second
        path, number = path.with_name(f"{path.stem}_{number}.svg"), number + 1
    save(path, charts, None)
    if fresh:
        manager.addLayout(layout)
    picture = QgsLayoutItemPicture(layout)
    picture.setPicturePath(str(path))
    picture.setId(words(charts[0].title))
    if model is not None:
        picture.setCustomProperty(STATE, json.dumps(state_of(model)))
    layout.addLayoutItem(picture)
    width, height = paper_size(charts)
    page = layout.pageCollection().page(0).pageSize()
    if fresh and canvas is not None and model is not None and model.layer is not None:
        left, top, room, deep = _page(layout, model, canvas, charts, sentence)
        share = min(room / width, deep / height)
    else:
        others = sum(isinstance(item, QgsLayoutItemPicture) for item in layout.items()) - 1
        left = top = MARGIN + 8 * (others % 8)  # the next one does not hide those before it
        # a long ranking is higher than a sheet in landscape; it is shrunk rather than cut off
        share = min(1.0, (page.width() - 2 * MARGIN) / width, (page.height() - 2 * MARGIN) / height)
    picture.attemptMove(QgsLayoutPoint(left, top))
    picture.attemptResize(QgsLayoutSize(share * width, share * height))
    return layout, picture


def _page(layout, model: DockModel, canvas, charts: list[Chart], sentence: str) -> tuple[float, float, float, float]:
    """Title, map, key and sentence on a new page; left, top, width and height of the room for the chart, mm."""
    page = layout.pageCollection().page(0).pageSize()
    width, height = page.width() - 2 * MARGIN, page.height() - 2 * MARGIN
    half = 0.5 * (width - 6)
    _label(layout, words(charts[0].title), (MARGIN, MARGIN, width, 10), 18, bold=True)
    places = QgsLayoutItemMap(layout)
    places.attemptMove(QgsLayoutPoint(MARGIN, MARGIN + 14))
    places.attemptResize(QgsLayoutSize(half, height - 34))
    layout.addLayoutItem(places)
    places.setExtent(canvas.extent())
    places.zoomToExtent(canvas.extent())
    key = QgsLayoutItemLegend(layout)
    key.setAutoUpdateModel(False)
    key.setLinkedMap(places)
    root = key.model().rootGroup()
    root.clear()
    root.addLayer(model.layer)
    layout.addLayoutItem(key)
    key.adjustBoxSize()
    right, deep = MARGIN + half + 6, 0.56 * (height - 14)
    key.attemptMove(QgsLayoutPoint(right, MARGIN + 14 + deep + 2))
    _label(layout, sentence, (MARGIN, MARGIN + height - 18, half, 18), 9)
    return right, MARGIN + 14, half, deep


def _label(layout, text: str, box: tuple[float, float, float, float], points: float, bold: bool = False):
    label = QgsLayoutItemLabel(layout)
    label.setText(text.replace("[%", "[ %"))  # a name is no expression
    label.setFont(font(points, bold))
    layout.addLayoutItem(label)
    label.attemptMove(QgsLayoutPoint(*box[:2]))
    label.attemptResize(QgsLayoutSize(*box[2:]))


def refresh(model: DockModel) -> tuple[int, list[str]]:
    """Draw all charts in layouts anew from the data as they are now: how many, and the titles of those that cannot be.

    The dock itself shows afterwards what it showed before.
    """
    done, lost = 0, []
    with _as_before(model):
        for layout in QgsProject.instance().layoutManager().layouts():
            for item in layout.items():
                if not isinstance(item, QgsLayoutItemPicture) or not item.customProperty(STATE):
                    continue
                try:
                    _draw_anew(model, item)
                    done += 1
                except (SozialraumError, OSError, ValueError, KeyError, TypeError, AttributeError):
                    lost.append(item.id())
    return done, lost


def _draw_anew(model: DockModel, picture: QgsLayoutItemPicture):
    state = json.loads(picture.customProperty(STATE))
    if (state["layer"], state["table"]) != (model.layer_id, model.table_id):
        model.layer_id, model.table_id = state["layer"], state["table"]
        model.source = load(model.layer, model.table, LayerRoles(**state["roles"]), described())
        model.roles = model.source.roles
    restore(model, state)
    charts = charts_of(model)
    if not charts:
        raise ValueError("there is nothing to draw")
    save(Path(picture.picturePath()), charts, None)
    picture.refreshPicture()


@contextmanager
def _as_before(model: DockModel):
    """Give the model back everything that is changed meanwhile; nobody is told, for nothing has changed."""
    kept = dict(vars(model))
    model._series = {}
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(model, name, value)


def chart_folder() -> Path:
    """Where charts for layouts are kept."""
    home = QgsProject.instance().homePath()
    base = Path(home) if home and Path(home).is_dir() else Path(QgsApplication.qgisSettingsDirPath())
    folder = base / "sozialraum_charts"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
