#!/usr/bin/env python3
"""Makes a QGIS project of the results of the chain.

    demo_project.py RESULT_FOLDER PROJECT.qgz [--title TEXT] [--author TEXT] [--source TEXT]
                    [--map GEOPACKAGE] [--key FIELD] [--name FIELD]

Takes every layer of every GeoPackage in RESULT_FOLDER and knows it by its fields, not by its name: an index layer has
`index_class`, a layer of status and dynamics `status_class`, statistics on the map have `period`, measures of
segregation `measure` and `value`; further tables are added as they are. Layers of several periods show the newest one
in which they have values; the index comes a second time with all periods for the Temporal Controller. --map names a
GeoPackage with layers that help to find one's way (stadtbezirke, fluss, einrichtungen), which are copied into
RESULT_FOLDER/karte.gpkg, so that folder and project can be moved together. Paths in the project are relative.

The project holds the print layout of createreport. Runs with the Python of QGIS, with or without a screen.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
NAMES = {
    "stadtbezirke": "Stadtbezirke",
    "fluss": "Gewässer",
    "einrichtungen": "Einrichtungen",
}
LABELS_FROM = 75_000
"""The names of the districts appear at scales larger than 1 : this."""


def main():
    """Read the arguments, start QGIS, write the project."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("project", type=Path)
    parser.add_argument("--title", default="Sozialraummonitoring Musterstadt")
    parser.add_argument("--author", default="Stadt Musterstadt, Sozialplanung")
    parser.add_argument("--source", default="Stadt Musterstadt, Statistikstelle (erfundene Beispieldaten)")
    parser.add_argument("--map", type=Path, default=ROOT / "resources" / "sample" / "musterstadt.gpkg")
    parser.add_argument("--key", default="sr_nr", help="field with the key of the district")
    parser.add_argument("--name", default="name", help="field with its name")
    arguments = parser.parse_args()
    with qgis():
        from sozialraum.i18n import load_translator

        translator = load_translator()  # kept until the end: Qt does not own it
        builder = Builder(arguments)
        builder.build()
        del translator
    print(f"{arguments.project}: {len(builder.names)} Layer: {', '.join(builder.names)}")


@contextmanager
def qgis():
    """QGIS in German, with this folder as the package `sozialraum` and without its room `processing` on the path."""
    links = Path(tempfile.mkdtemp(prefix="sozialraum-"))
    (links / "sozialraum").symlink_to(ROOT)
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "scripts")]
    sys.path.insert(0, str(links))
    try:
        from qgis.core import QgsApplication
        from qgis.PyQt.QtCore import QLocale

        application = QgsApplication([], True)
        application.setPrefixPath(os.environ.get("QGIS_PREFIX_PATH", "/usr"), True)
        application.initQgis()
        QgsApplication.setLocale(QLocale("de_DE"))
        yield application
        application.exitQgis()
    finally:
        shutil.rmtree(links, ignore_errors=True)


class Builder:
    """Puts the project together."""

    def __init__(self, arguments):
        from qgis.core import QgsProject

        self.arguments = arguments
        self.project = QgsProject.instance()
        self.root = self.project.layerTreeRoot()
        self.groups = {
            name: self.root.addGroup(name) for name in ("Orientierung", "Sozialindex", "Indikatoren", "Tabellen")
        }
        self.names: list[str] = []
        self.index_layer = None
        self.borders = None

    def build(self):
        """Layers, properties, layout, file."""
        from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

        results = [path for path in sorted(self.arguments.folder.glob("*.gpkg")) if path.name != "karte.gpkg"]
        if not results:
            raise SystemExit(f"In {self.arguments.folder} liegt kein GeoPackage mit Ergebnissen.")
        self._orientation()
        for path in results:
            for layer in layers_of(path):
                self._add(layer)
        for group in list(self.groups.values()):
            if not group.children():
                self.root.removeChildNode(group)
        main_layer = self.index_layer or next(iter(self.project.mapLayers().values()))
        crs = main_layer.crs() if main_layer.crs().isValid() else QgsCoordinateReferenceSystem("EPSG:25832")
        self.project.setCrs(crs, True)
        self._describe()
        if self.index_layer is not None:
            try:
                self._layout()
            except QgsProcessingException as error:
                raise SystemExit(str(error)) from error
        self._write(main_layer)

    def _orientation(self):
        """Borders, water and facilities, copied beside the results."""
        if not self.arguments.map.is_file():
            return
        from sozialraum.processing.io.files import complete

        target = self.arguments.folder / "karte.gpkg"
        with complete(target) as file:
            shutil.copyfile(self.arguments.map, file)
        found = {layer.name(): layer for layer in layers_of(target)}
        for name in ("einrichtungen", "stadtbezirke", "fluss"):
            if name in found:
                layer = found[name]
                style_orientation(layer, name)
                self._insert(layer, NAMES[name], "Orientierung", visible=name != "einrichtungen")
        self.borders = found.get("stadtbezirke")

    def _add(self, layer):
        """One result layer in the group it belongs to."""
        fields = set(layer.fields().names())
        if not layer.isSpatial():
            title = "Segregation" if {"measure", "value"} <= fields else layer.name()
            self._insert(layer, title, "Tabellen")
        elif "index_class" in fields:
            self._index(layer)
        elif "status_class" in fields:
            self._status(layer)
        else:
            self._statistics(layer)

    def _index(self, layer):
        """All periods of the index, of which the Temporal Controller shows the newest; where there is no time, the layer."""
        from sozialraum.processing.maps.time import temporal_style

        period = newest(layer, "index")
        style_classes(layer, "index_class", "index_label", self.arguments.name)
        if period:
            every = layer.clone()
            temporal_style(every)
            timed = every.temporalProperties().isActive()
            if timed:
                self._insert(every, "Sozialindex, alle Jahre (Zeitsteuerung)", "Sozialindex")
                self._show_time(every, period)
            show_only(layer, period)
            self._insert(layer, f"Sozialindex {period}", "Sozialindex", visible=not timed)
        else:
            self._insert(layer, "Sozialindex", "Sozialindex")
        self.index_layer = layer

    def _show_time(self, layer, period: str):
        """QGIS opens with the Temporal Controller on a period, so that map and dock go through time together."""
        from qgis.core import QgsTemporalNavigationObject

        feature = next(layer.getFeatures(f"\"period\" = '{period}'"))
        mode = QgsTemporalNavigationObject.NavigationMode.FixedRange
        self.project.writeEntry("TemporalControllerWidget", "/NavigationMode", int(mode))
        for end, time in (("Start", "00:00:00.000"), ("End", "23:59:59.000")):
            day = feature["period_begin" if end == "Start" else "period_end"]
            self.project.writeEntry(
                "TemporalControllerWidget", f"/{end}DateTime", f"{day.toString('yyyy-MM-dd')}T{time}"
            )

    def _status(self, layer):
        """Status and dynamics of the newest period that has a group."""
        field = "group" if "group" in layer.fields().names() else "status_class"
        period = newest(layer, field)
        style_classes(layer, field, "group_label" if field == "group" else "status_label", self.arguments.name)
        if period:
            show_only(layer, period)
        title = "Status und Dynamik" if field == "group" else "Status"
        self._insert(layer, f"{title} {period}".strip(), "Sozialindex", visible=False)

    def _statistics(self, layer):
        """Indicators: the last rate in round classes, in the newest period."""
        from sozialraum.processing.io import layers as layer_io
        from sozialraum.processing.maps.symbols import rule_renderer
        from sozialraum.processing.pages.map_subject import choose_districts, graded, readable

        rows = layer_io.read(layer)
        field = rate_of(layer)
        if field and rows.has(self.arguments.key):
            period = newest(layer, field)
            districts = choose_districts(layer, rows, self.arguments.key, "", "period" if period else "", period)
            districts.only = ""
            if period:
                show_only(layer, period)
            layer.setRenderer(rule_renderer(graded(districts, rows, field).rules))
            title = f"{readable(rows, field)} {period}".strip()
            self._insert(layer, title, "Indikatoren", visible=False)
        else:
            self._insert(layer, layer.name(), "Indikatoren", visible=False)

    def _insert(self, layer, title: str, group: str, visible: bool = True):
        layer.setName(title)
        self.project.addMapLayer(layer, False)
        node = self.groups[group].addLayer(layer)
        node.setItemVisibilityChecked(visible)
        node.setExpanded(visible and group == "Sozialindex")
        self.names.append(title)

    def _describe(self):
        """Title, who made it, from what; relative paths."""
        from qgis.core import QgsProjectMetadata

        metadata = QgsProjectMetadata()
        metadata.setTitle(self.arguments.title)
        metadata.setAuthor(self.arguments.author)
        metadata.setLanguage("de")
        metadata.setAbstract(
            "Sozialindex, Status und Dynamik, Indikatoren und Segregation, berechnet mit dem QGIS-Plugin Sozialraum. "
            f"Quelle der Daten: {self.arguments.source}."
        )
        metadata.setKeywords({"Themen": ["Sozialraum", "Sozialindex", "Segregation"]})
        self.project.setMetadata(metadata)
        self.project.setTitle(self.arguments.title)
        self.project.writeEntryBool("Paths", "/Absolute", False)

    def _layout(self):
        """The overview page of the index as a print layout of the project."""
        from qgis.core import QgsProcessingContext, QgsProcessingFeedback
        from sozialraum.processing.algorithms.create_report import CreateReport

        context = QgsProcessingContext()
        context.setProject(self.project)
        names = self.index_layer.fields().names()
        parameters = {
            "INPUT": self.index_layer.id(),
            "KEY_FIELD": self.arguments.key,
            "NAME_FIELD": self.arguments.name if self.arguments.name in names else None,
            "TITLE": self.arguments.title,
            "AUTHOR": self.arguments.author,
            "SOURCE": self.arguments.source,
            "BORDERS": self.borders.id() if self.borders else None,
        }
        with tempfile.TemporaryDirectory() as folder:
            parameters["OUTPUT"] = str(Path(folder) / "karte.pdf")
            algorithm = CreateReport()
            algorithm.initAlgorithm()
            algorithm.run(parameters, context, QgsProcessingFeedback(), {}, False)

    def _write(self, main_layer):
        """Write the project, with a canvas that shows the whole city."""
        from qgis.core import QgsReferencedRectangle
        from qgis.gui import QgsMapCanvas

        extent = main_layer.extent()
        extent.scale(1.1)
        self.project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, main_layer.crs()))
        canvas = QgsMapCanvas()
        canvas.setObjectName("theMapCanvas")
        canvas.resize(1200, 800)
        canvas.setDestinationCrs(self.project.crs())
        canvas.setExtent(extent)
        self.project.writeProject.connect(canvas.writeProject)
        self.arguments.project.parent.mkdir(parents=True, exist_ok=True)
        # in its place at once, because relative paths count from there; QGIS packs it beside and renames it by itself
        if not self.project.write(str(self.arguments.project)):
            raise SystemExit(f"{self.arguments.project} kann nicht geschrieben werden: {self.project.error()}")
        self.project.writeProject.disconnect(canvas.writeProject)


def layers_of(path: Path) -> list:
    """All layers of a GeoPackage, by name."""
    from qgis.core import QgsProviderRegistry, QgsVectorLayer

    found = QgsProviderRegistry.instance().querySublayers(str(path))
    layers = [QgsVectorLayer(f"{path}|layername={one.name()}", one.name(), "ogr") for one in found]
    return sorted((layer for layer in layers if layer.isValid()), key=lambda layer: layer.name())


def newest(layer, field: str) -> str:
    """The newest period in which a field has values; "" for layers without periods."""
    from sozialraum.processing.io import layers as layer_io
    from sozialraum.processing.pages.map_subject import periods_of

    rows = layer_io.read(layer)
    if not rows.has("period"):
        return ""
    known = {text for text, value in zip(rows.texts("period"), rows.values(field)) if not layer_io.is_null(value)}
    return next((period for period in reversed(periods_of(rows, "period")) if period in known), "")


def show_only(layer, period: str):
    """One period, whatever the Temporal Controller says."""
    layer.setSubsetString(f"\"period\" = '{period}'")
    layer.temporalProperties().setIsActive(False)


def rate_of(layer) -> str:
    """The last field that looks like a rate: a real number that is not a count; "" where there is none."""
    from sozialraum.processing.io import layers as layer_io

    rows = layer_io.read(layer)
    for field in reversed(list(layer.fields())):
        values = rows.numbers(field.name()) if field.typeName() == "Real" else []
        if any(value == value and value != round(value) for value in values):
            return field.name()
    return ""


def style_classes(layer, class_field: str, label_field: str, name_field: str):
    """Colours by class where the layer does not bring them, and names of the districts at large scales."""
    from sozialraum.processing.io import layers as layer_io
    from sozialraum.processing.maps.symbols import categorised
    from sozialraum.processing.pages.map_subject import classes_of, styled_classes

    rows = layer_io.read(layer)
    if not styled_classes(layer, class_field):
        label_field = label_field if rows.has(label_field) else ""
        layer.setRenderer(categorised(class_field, classes_of(rows, class_field, label_field)))
    if rows.has(name_field):
        label(layer, name_field)


def label(layer, field: str):
    """Names with a white rim."""
    from qgis.core import QgsPalLayerSettings, QgsTextBufferSettings, QgsVectorLayerSimpleLabeling
    from qgis.PyQt.QtGui import QColor
    from sozialraum.processing.pages.paper import text_format

    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.scaleVisibility = True
    settings.minimumScale = LABELS_FROM
    settings.autoWrapLength = 14
    text = text_format(8)
    rim = QgsTextBufferSettings()
    rim.setEnabled(True)
    rim.setSize(0.7)
    rim.setColor(QColor("#ffffff"))
    text.setBuffer(rim)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_orientation(layer, name: str):
    """Water blue, boroughs as borders, facilities as points by kind."""
    from qgis.core import (
        QgsCategorizedSymbolRenderer,
        QgsMarkerSymbol,
        QgsRendererCategory,
        QgsSingleSymbolRenderer,
    )
    from sozialraum.core.charts.marks import MARKERS, OKABE_ITO
    from sozialraum.processing.maps.symbols import filled, outlined

    if name == "stadtbezirke":
        layer.setRenderer(QgsSingleSymbolRenderer(outlined(width=0.5)))
    elif name == "fluss":
        layer.setRenderer(QgsSingleSymbolRenderer(filled("#b5d3e8", 0)))
    else:
        kinds = sorted(layer.uniqueValues(layer.fields().lookupField("art")))
        shapes = {"down": "triangle", "cross": "cross_fill"}
        categories = [
            QgsRendererCategory(
                kind,
                QgsMarkerSymbol.createSimple(
                    {"name": shapes.get(marker, marker), "color": colour, "size": "2.2", "outline_color": "#ffffff"}
                ),
                str(kind),
            )
            for kind, colour, marker in zip(kinds, OKABE_ITO * 2, MARKERS * 2)
        ]
        layer.setRenderer(QgsCategorizedSymbolRenderer("art", categories))


if __name__ == "__main__":
    main()
