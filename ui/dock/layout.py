"""Charts of the dock in print layouts: a page with map, key and chart, and charts that are drawn anew from new data."""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsLayoutItemPicture,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from ...core.charts.marks import Chart
from ...core.charts.views import COMPARED
from ...core.data.cube import newest_with_values
from ...core.messages import SozialraumError
from ...drawing.theme import words
from .catalogue import described
from .content import charts_of, choice_of
from .export import file_name, paper_size, save
from .memory import restore, state_of
from .model import DockModel
from .source import LayerRoles, load

MARGIN = 12.0
"""Millimetres between what stands on a page and its edge."""

TEMPLATES = Path(__file__).parents[2] / "resources" / "layouts"
FOLDER = "sozialraum_charts"
"""Where charts lie beside the project."""

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

    A layout that is not there is made of the shipped template: title, map, key, chart and sentence. model: what the charts show, so
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
    whole = fresh and canvas is not None and model is not None and model.layer is not None
    if whole:
        picture = _page(layout, model, canvas, charts, sentence)
    else:
        picture = QgsLayoutItemPicture(layout)
        layout.addLayoutItem(picture)
    picture.setPicturePath(str(path))
    picture.setId(words(charts[0].title))
    if model is not None:
        picture.setCustomProperty(STATE, json.dumps(state_of(model)))
    width, height = paper_size(charts)
    page = layout.pageCollection().page(0).pageSize()
    if whole:
        box = picture.rect()
        left, top = picture.pos().x(), picture.pos().y()
        share = min(box.width() / width, box.height() / height)
    else:
        others = sum(isinstance(item, QgsLayoutItemPicture) for item in layout.items()) - 1
        left = top = MARGIN + 8 * (others % 8)  # the next one does not hide those before it
        # a long ranking is higher than a sheet in landscape; it is shrunk rather than cut off
        share = min(1.0, (page.width() - 2 * MARGIN) / width, (page.height() - 2 * MARGIN) / height)
    picture.attemptMove(QgsLayoutPoint(left, top))
    picture.attemptResize(QgsLayoutSize(share * width, share * height))
    if model is not None:
        _follow(picture, model, (share * width, share * height), f"chart_{time.strftime('%Y%m%d_%H%M%S')}_{number}")
    return layout, picture


def _page(layout: QgsPrintLayout, model: DockModel, canvas, charts: list[Chart], sentence: str) -> QgsLayoutItemPicture:
    """The shipped page with title, map, key and sentence; the picture for the chart."""
    name, document = layout.name(), QDomDocument()
    document.setContent((TEMPLATES / "sozialraum_a4_landscape.qpt").read_text(encoding="utf-8"))
    layout.loadFromTemplate(document, QgsReadWriteContext())
    layout.setName(name)
    _say(layout, "title", words(charts[0].title))
    _say(layout, "note", sentence)
    places = layout.itemById("sozialraum_map")
    places.setCrs(canvas.mapSettings().destinationCrs())
    places.zoomToExtent(canvas.extent())
    key = layout.itemById("sozialraum_key")
    root = key.model().rootGroup()
    root.clear()
    root.addLayer(model.layer)
    return layout.itemById("sozialraum_chart")


def _say(layout: QgsPrintLayout, name: str, text: str):
    layout.itemById(f"sozialraum_{name}").setText(text.replace("[%", "[ %"))  # a name is no expression


def _follow(picture: QgsLayoutItemPicture, model: DockModel, size: tuple[float, float], name: str):
    """Let a picture ask for its chart whenever it is drawn, so that it follows the data.

    It stays as it is where the chart shows what the functions of expressions do not: a joined table, or what the selected
    districts are compared with. Without the plugin the picture is the file that was drawn last.
    """
    choice = choice_of(model)
    view = model.view_entry
    if model.table_id or choice is None or any(choice.compared(place) for place in view.indicators(choice)):
        return
    cube = model.cube
    fields = [model.indicator, model.second] if "second" in view.needs else list(model.several)
    if not fields and "indicator" in view.needs:
        fields = [model.indicator]
    options: dict[str, str | float | bool] = {"kind": view.name, "width": size[0], "height": size[1], "name": name}
    options |= {"mode": model.mode, "order": model.order}
    options |= {one.name: bool(getattr(model, one.name)) for one in view.options if one not in COMPARED}
    if model.period != newest_with_values(cube, model.indicator):
        options["period"] = cube.periods[model.period]
    if model.mode == "base" or "base" in view.needs:
        options["from"] = cube.periods[model.base]
    keys = [cube.districts[place] for place in model.selected]
    written = (f"{_quoted(one)}, {_plain(value)}" for one, value in options.items())
    ask = (
        f"sozialraum_chart({_quoted(model.layer_id)}, array({', '.join(map(_quoted, keys))}), "
        f"{_quoted(','.join(cube.indicators[place] for place in fields))}, map({', '.join(written)}))"
    )
    last = _quoted(picture.picturePath())
    if QgsProject.instance().homePath():
        part = _quoted("\n".join(keys))
        last = f"@project_home || {_quoted(f'/{FOLDER}/{name}_')} || left(md5({part}), 12) || '.svg'"
    source = getattr(QgsLayoutObject, "DataDefinedProperty", QgsLayoutObject).PictureSource
    expression = f"coalesce(try(eval({_quoted(ask)})), {last})"  # a text, so that it can be read without the plugin
    picture.dataDefinedProperties().setProperty(source, QgsProperty.fromExpression(expression))


def _quoted(text: str) -> str:
    return QgsExpression.quotedString(text)


def _plain(value: str | float | bool) -> str:
    """A value as an expression."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else f"{value:.1f}"


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
    folder = base / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return folder
