"""A QGIS project out of districts, results and background: what lies where, what is seen first, and in which year."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsMarkerSymbol,
    QgsProject,
    QgsProjectMetadata,
    QgsReadWriteContext,
    QgsReferencedRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument

from ...core.charts.marks import MARKERS, OKABE_ITO
from ...core.classes import read as read_classing
from ...core.data.status import is_soft, visible
from ...core.messages import SozialraumError
from ...core.periods import Period, parse_period
from ...core.profile import value_of
from ...i18n import language, over_periods, period_text, tr
from ..io import layers as layer_io
from ..io.catalogue import shipped
from ..io.files import failed
from ..io.history import run_of
from ..io.panels import read_cells
from ..io.profile import districts_of, keep_profile, profile_of, relative_source
from .class_rules import indicator_style
from .presentation import RESULTS, arrange_table, letters, name_field, write_names, write_tip
from .project import (
    NEWEST,
    VIEW,
    exchange,
    group_of,
    has_areas,
    kind_of,
    newest_period,
    only_period,
    periods_of,
    predecessors,
    show_alone,
)
from .symbols import filled, outlined
from .time import prepare_animation, temporal_style

_WATER, _POINT = "#b5d3e8", "2.2"
_SHAPES = {"down": "triangle", "cross": "cross_fill"}
_YEAR_POINTS = 20.0
_MOST_KINDS = 12
"""Points with a text field of at most so many values are told apart by it."""


class Assembly:
    """Puts a project together; `project` may hold layers already, whose results are then replaced by newer ones.

    subject: the index that the map shows first; first: the first result with areas; whole: the layer with all periods
    that tools go on with, preferably the one with the indicators. names: the field with the names of the districts;
    profile: that of the municipality; it says which indicators are shown rather than others, and in which classes
    """

    def __init__(self, project: QgsProject, names: str = "", profile: Mapping | None = None):
        self.project = project
        self.names = names
        self.profile = profile or {}
        self.preferred = value_of(self.profile, "index", "indicators") or ()
        self._named = False
        self.subject: QgsVectorLayer | None = None
        self.first: QgsVectorLayer | None = None
        self.whole: QgsVectorLayer | None = None
        self.added: list[str] = []

    def add_background(self, layer: QgsVectorLayer, borders: bool):
        """Borders of larger areas, water or facilities, above the results."""
        if self._there(layer):
            return
        plain = isinstance(layer.renderer(), QgsSingleSymbolRenderer)
        kind = layer.geometryType()
        if plain and borders:
            layer.setRenderer(QgsSingleSymbolRenderer(outlined(width=0.5)))
        elif plain and kind == QgsWkbTypes.GeometryType.PolygonGeometry:
            layer.setRenderer(QgsSingleSymbolRenderer(filled(_WATER, 0)))
        elif plain and kind == QgsWkbTypes.GeometryType.PointGeometry:
            _style_points(layer)
        points = kind == QgsWkbTypes.GeometryType.PointGeometry
        self._insert(layer, _called(layer), "orientation", visible=not points)

    def add_districts(self, layer: QgsVectorLayer):
        """The districts: outlines with names, or, where they hold statistics of several periods, a result as others."""
        if self._there(layer):
            return
        if layer.fields().lookupField("period") >= 0:
            self.add_result(layer)
            return
        layer.setRenderer(QgsSingleSymbolRenderer(outlined("#6f6f6f", 0.1)))
        named = self.names or name_field(layer)
        if layer.fields().lookupField(named) >= 0:
            write_names(layer, named)
            write_tip(layer, named, ())
            self._named = True
        self._insert(layer, tr("Districts"), "orientation", visible=True)

    def add_result(self, layer: QgsVectorLayer):
        """A result in the group of what it tells: an index, status and dynamics, rates on the map, or a table."""
        arrange_table(layer)
        names = layer.fields().names()
        ours = [one for one in RESULTS if one in names]
        if not has_areas(layer):
            self._insert(layer, self._table_title(layer), kind_of(layer))
        elif "index_class" in names:
            self._periods(layer, "index", tr("Social index"), ours, tr("Social index"))
        elif "status_class" in names:
            field = "group" if "group" in names else "status_class"
            self._periods(layer, field, tr("Status and dynamics") if field == "group" else tr("Status"), ours)
        elif kind_of(layer) == "statistics" or not self.rate_of(layer):
            layer.setRenderer(QgsSingleSymbolRenderer(filled("#f4f4f4")))
            self._periods(layer, "", "", (), tr("Districts"))
        else:
            field = self.rate_of(layer)
            rows = layer_io.read(layer, geometry=False)
            values, status = read_cells(rows, field)
            soft = bool(is_soft(status).any())
            cut = read_classing(value_of(self.profile, "classes", field))
            indicator_style(field, visible(values, status), rows.has(f"{field}_status"), soft, cut)(layer)
            title = layer.attributeAlias(layer.fields().lookupField(field)) or field
            self._periods(layer, field, title, (field,), tr("Indicators"))

    def finish(self, title: str, author: str, source: str):
        """What is seen first, in which period and how large; title and who made it."""
        main = self.subject or self.first
        if main is None:
            raise SozialraumError("There is no layer to make a project of. Choose the districts and some results.")
        show_alone(self.project, main.id())
        self._show_time(main)
        if not self.project.crs().isValid() or len(self.added) == len(self.project.mapLayers()):
            self.project.setCrs(main.crs(), True)
        extent = main.extent()
        extent.scale(1.1)
        self.project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, main.crs()))
        self.project.viewSettings().setPresetFullExtent(QgsReferencedRectangle(extent, main.crs()))
        metadata = QgsProjectMetadata()
        metadata.setTitle(title)
        metadata.setAuthor(author)
        metadata.setLanguage(language())
        about = tr("Computed with the QGIS plugin Sozialraum.")
        metadata.setAbstract(f"{about} {tr('Source: {source}').format(source=source)}" if source else about)
        self.project.setMetadata(metadata)
        self.project.setTitle(title)
        self.project.writeEntryBool("Paths", "/Absolute", False)

    def keep(self, profile: dict, districts: QgsVectorLayer, path: Path):
        """The profile goes into the project and points to its districts; those that it knows already stay."""
        before = profile_of(self.project)
        districts = (districts_of(self.project, before) if before is not None else None) or districts
        place = dict(profile.get("districts", {}))
        place["layer"] = districts.id()
        place["source"] = relative_source(districts.source().partition("|subset=")[0], str(path.parent))
        keep_profile(self.project, {**profile, "districts": place})

    def write(self, path: Path):
        """Write the project in its place at once, because relative paths count from there; QGIS packs it beside."""
        path.parent.mkdir(parents=True, exist_ok=True)
        # QGIS 3.22 makes sources relative twice, the second time from the working folder: where that has a file of the same
        # relative path, the project would point to it. In the project's own folder both are the same file.
        before = os.getcwd()
        os.chdir(path.parent)
        try:
            written = self.project.write(str(path))
        finally:
            os.chdir(before)
        if not written:
            raise failed(path, self.project.error())

    def rate_of(self, layer: QgsVectorLayer) -> str:
        """The indicator to show first: a preferred one, the catalogue's first percentage that tells need, any other rate."""
        names = layer.fields().names()
        known = shipped()
        rates = [name for name in names if name in known]
        needs = [name for name in rates if known[name].factor == 100 and known[name].direction == 1]
        best = [*(name for name in self.preferred if name in names), *needs, *rates]
        if best:
            return best[0]
        rows = layer_io.read(layer, geometry=False)
        for field in reversed(list(layer.fields())):
            values = read_cells(rows, field.name())[0] if field.typeName() == "Real" else []
            if any(value == value and value != round(value) for value in values):
                return field.name()
        return ""

    # ---- one layer after the other

    def _periods(self, layer: QgsVectorLayer, field: str, title: str, shown, whole: str = ""):
        """All periods for the Temporal Controller and for tools, and a layer of the newest one in which `field` has values.

        title, whole: what the layers of the newest and of all periods are called, "" for none of that kind
        """
        named = self.names if layer.fields().lookupField(self.names) >= 0 else name_field(layer)
        if named and not self._named:
            write_names(layer, named)
        write_tip(layer, named, shown)
        kind, main = kind_of(layer), "index" if field == "index" else ""
        period = newest_period(layer, field)
        if not period:
            self._keep_first(self._insert(layer, title or whole, kind), main)
            return
        if whole and not (title and len(periods_of(layer)) == 1):
            every = layer.clone() if title else layer
            temporal_style(every)
            prepare_animation(every, self.project)
            every = self._insert(every, over_periods(whole, periods_of(layer)), kind)
            if every.temporalProperties().isActive() and main:
                self._keep_first(every, main)
            self.whole = self.whole if self.whole is not None and kind != "indicators" else every
        if title:
            layer.setSubsetString(only_period(period))
            layer.temporalProperties().setIsActive(False)
            layer.setCustomProperty(VIEW, NEWEST)
            self._keep_first(self._insert(layer, f"{title} {period_text(period)}", kind), main)

    def _keep_first(self, layer: QgsVectorLayer, main: str):
        """What is seen when the project opens: the index over time, else the first result."""
        if main:
            self.subject = self.subject or layer
        self.first = self.first or layer

    def _table_title(self, layer: QgsVectorLayer) -> str:
        """A table is called after the tool that made it, and after its file where the name is taken."""
        run = run_of(layer)
        tool = QgsApplication.processingRegistry().algorithmById(run["id"]) if run is not None else None
        title = getattr(tool, "title", tool.displayName)() if tool is not None else _called(layer)
        if kind_of(layer) == "statistics":
            title = tr("Statistics")
        return title if title not in self.added else f"{title} ({_called(layer)})"

    def _there(self, layer: QgsVectorLayer) -> bool:
        """Whether the project shows this source already."""
        return any(one.source() == layer.source() for one in self.project.mapLayers().values())

    def _insert(self, layer: QgsVectorLayer, title: str, kind: str, visible: bool = False) -> QgsVectorLayer:
        """The layer in its group, or its predecessor with the new content; who shows the newest period is another one."""
        view = layer.customProperty(VIEW) or ""
        for old in predecessors(self.project, layer):
            if (old.customProperty(VIEW) or "") == view and old.name() not in self.added:
                exchange(old, layer, title, layer.subsetString())
                self.added.append(title)
                group_of(self.project, kind, run_of(layer))
                return old
        layer.setName(title)
        self.project.addMapLayer(layer, False)
        group = group_of(self.project, kind, run_of(layer))
        points = layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
        node = group.insertLayer(0, layer) if points else group.addLayer(layer)
        node.setItemVisibilityChecked(visible)
        node.setExpanded(False)
        group.setExpanded(kind == "index")
        self.added.append(title)
        return layer

    def _show_time(self, layer: QgsVectorLayer):
        """QGIS opens with the Temporal Controller on the newest period, and the period is written on the map."""
        field = "index" if layer.fields().lookupField("index") >= 0 else ""
        period = newest_period(layer, field) if layer.temporalProperties().isActive() else ""
        if not period:
            return
        span = parse_period(period)
        mode = QgsTemporalNavigationObject.NavigationMode.FixedRange
        self.project.writeEntry("TemporalControllerWidget", "/NavigationMode", int(mode))
        for end, day, time in (("Start", span.begin, "00:00:00.000"), ("End", span.end, "23:59:59.000")):
            self.project.writeEntry("TemporalControllerWidget", f"/{end}DateTime", f"{day.isoformat()}T{time}")
        write_period(self.project, span, period_text(period))


def write_period(project: QgsProject, span: Period, newest: str):
    """Write the period shown on the map as QGIS's title decoration; without the Temporal Controller the newest one."""
    whole_years = (span.begin.month, span.begin.day, span.end.month, span.end.day) == (1, 1, 12, 31)
    form = "yyyy" if whole_years else "MM/yyyy"
    label = f"[% coalesce(format_date(@map_start_time, '{form}'), '{newest}') %]"
    project.writeEntry("TitleLabel", "/Label", label)
    project.writeEntryBool("TitleLabel", "/Enabled", True)
    project.writeEntry("TitleLabel", "/BackgroundColor", "255,255,255,200")
    project.writeEntry("TitleLabel", "/Placement", 1)  # QgsDecorationItem::TopLeft
    document = QDomDocument()
    document.appendChild(letters(_YEAR_POINTS, bold=True).writeXml(document, QgsReadWriteContext()))
    project.writeEntry("TitleLabel", "/Font", document.toString())


def _called(layer: QgsVectorLayer) -> str:
    """The name that somebody gave a layer; for one that is called like its file, its table; as people write it."""
    source = layer.source()
    table = source.partition("|layername=")[2].partition("|")[0]
    name = layer.name()
    text = table if table and name in (Path(source.partition("|")[0]).stem, f"{name} — {table}") else name
    text = text.replace("_", " ").strip()
    return text[:1].upper() + text[1:]


def _style_points(layer: QgsVectorLayer):
    """Points in shapes and colours by the first text field that has few values."""
    for place, field in enumerate(layer.fields()):
        if field.isNumeric():
            continue
        kinds = sorted(str(one) for one in layer.uniqueValues(place, _MOST_KINDS + 1) if not layer_io.is_null(one))
        if 1 < len(kinds) <= _MOST_KINDS and len(kinds) < layer.featureCount():
            break
    else:
        return
    categories = [
        QgsRendererCategory(
            kind,
            QgsMarkerSymbol.createSimple(
                {"name": _SHAPES.get(marker, marker), "color": colour, "size": _POINT, "outline_color": "#ffffff"}
            ),
            kind,
        )
        for kind, colour, marker in zip(kinds, OKABE_ITO * 2, MARKERS * 2)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer(field.name(), categories))
