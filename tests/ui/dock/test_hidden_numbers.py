"""What a status hides is nowhere in the dock: tables, tips, sentences, charts and files are the same for any number."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

DISTRICTS = [f"{number:02d}" for number in range(1, 9)]
YEARS = ("2021", "2022", "2023")
HIDDEN = (("rate", "03", "2022"), ("other", "05", "2023"), ("population", "02", "2021"))


@pytest.fixture
def layer(project, make_layer):
    """layer(number, status, ending): a layer in which the hidden cells hold a number; ending: of the status fields."""

    def make(number: float, status: str, ending: str = "_status"):
        rows = [(key, year) for year in YEARS for key in DISTRICTS]
        columns = {
            "nr": [key for key, _ in rows],
            "name": [f"Ort {key}" for key, _ in rows],
            "period": [year for _, year in rows],
            "population": [400.0 + 7 * place for place in range(len(rows))],
            "rate": [5.0 + 3 * place % 17 for place in range(len(rows))],
            "other": [9.5 - 5 * place % 13 for place in range(len(rows))],
        }
        for field, key, year in HIDDEN:
            place = rows.index((key, year))
            columns[field][place] = number
            columns[f"{field}{ending}"] = [status if at == place else "ok" for at in range(len(rows))]
        project.clear()
        made = make_layer(columns, name="Statistik")
        project.addMapLayer(made)
        return made

    return make


def everything(one, tmp_path) -> dict[str, object]:
    """What the dock shows and saves, in every view and mode."""
    from sozialraum.core.charts.views import VIEWS
    from sozialraum.core.data.cube import MODES
    from sozialraum.ui.dock import content, export
    from sozialraum.ui.dock.table_files import clipboard_text
    from sozialraum.ui.dock.value_table import ValueTableModel

    found: dict[str, object] = {}
    for view in VIEWS:
        for mode in MODES:
            one.set(view=view.name, mode=mode)
            charts, table = content.charts_of(one), content.table_of(one)
            name = f"{view.name} {mode}"
            found[f"{name} map"] = painted(one)
            found[f"{name} sentence"] = content.summary_of(one)
            cells = ValueTableModel()
            cells.show_table(table)
            found[f"{name} table"] = [
                [cells.data(cells.index(row, column), role) for role in (0, 3, 11)]
                for row in range(cells.rowCount())
                for column in range(cells.columnCount())
            ]
            found[f"{name} clipboard"] = clipboard_text(table)
            for ending in ("svg", "csv", "xlsx"):
                data = Path(export.save(tmp_path / f"x.{ending}", charts, table)).read_bytes()
                if ending == "xlsx":
                    file = zipfile.ZipFile(io.BytesIO(data))
                    data = b"".join(file.read(part) for part in sorted(file.namelist()))
                found[f"{name} {ending}"] = data
    cube = one.cube
    for district in range(len(cube.districts)):
        found[f"pointed {district}"] = content.pointed_texts(one, district)
        for period in range(len(cube.periods)):
            for indicator in range(len(cube.indicators)):
                found[f"tip {district} {period} {indicator}"] = content.tooltip_of(one, district, period, indicator)
    found["scale"] = [one.municipality(indicator).values.tolist() for indicator in range(len(cube.indicators))]
    return found


def painted(one) -> list:
    """How the dock would colour the map: the classes of the indicator, their conditions, words and colours."""
    from sozialraum.ui.dock.map_classes import cut_of, picture_of
    from sozialraum.ui.dock.map_colours import classing_of

    picture = picture_of(one, cut_of(one, classing_of(one)))
    return [picture.heading, [(rule.expression, str(rule.label), rule.colour) for rule in picture.rules]]


slow = pytest.mark.slow  # one of each kind is in the fast run


@pytest.mark.parametrize(
    ("status", "indicator"),
    [
        ("suppressed", "rate"),
        ("unreliable", "other"),
        *(pytest.param(status, "rate", marks=slow) for status in ("unreliable", "gesperrt", "blocked")),
        *(pytest.param(status, "other", marks=slow) for status in ("suppressed", "gesperrt", "blocked")),
    ],
)
def test_a_hidden_number_changes_nothing(layer, model, tmp_path, status, indicator):
    seen = []
    for number in (7.0, 99.0):
        lay = layer(number, status)
        one = model()
        one.choose(lay.id())
        one.select([1, 2, 4])
        one.set(indicator=one.cube.position(indicator), second=one.cube.position("population"))
        seen.append({name: repr(value) for name, value in everything(one, tmp_path).items()})
    assert list(seen[0]) == list(seen[1]) and len(seen[0]) > 80
    assert [name for name in seen[0] if seen[0][name] != seen[1][name]] == []


def test_texts_that_are_no_status_are_named(layer, model):
    from sozialraum.drawing.theme import words
    from sozialraum.ui.dock import content

    lay = layer(7.0, "gesperrt")
    one = model()
    one.choose(lay.id())
    one.set(indicator=one.cube.position("rate"))
    for notes in (content.charts_of(one)[-1].notes, content.table_of(one).notes):
        assert sum("“gesperrt”" in words(note) or "„gesperrt“" in words(note) for note in notes) == 1


def the_map(one, layer, canvas) -> dict[str, object]:
    """Renderer, legend, caption and picture of the map in every period, way of classes and kind of view."""
    from qgis.core import (
        QgsExpression,
        QgsFeatureRequest,
        QgsLayerTree,
        QgsLayerTreeLayer,
        QgsLayerTreeModel,
        QgsMapRendererParallelJob,
        QgsMapSettings,
    )
    from qgis.PyQt.QtCore import QSize
    from sozialraum.core.classes import WAYS, Classing
    from sozialraum.ui.dock.classes_dialog import ClassesDialog
    from sozialraum.ui.dock.map_caption import MapCaption
    from sozialraum.ui.dock.map_colours import MapColours, choose_classing, head_of

    colours = MapColours(canvas, one)
    caption = MapCaption(canvas, colours)
    colours.paint()
    found: dict[str, object] = {}
    for view in ("time_series", "ranking", "comparison"):
        for way in WAYS:
            for period in range(len(one.cube.periods)):
                choose_classing(one, Classing(way, 4, (5.0, 9.0, 14.0) if way == "own" else ()))
                one.set(view=view, period=period, base=0)
                colours.follow()
                name = f"{view} {way} {period}"
                head = head_of(layer)
                rules = [head, *head.children()]
                found[f"{name} rules"] = [(rule.filterExpression(), rule.label(), rule.active()) for rule in rules]
                found[f"{name} symbols"] = [
                    [part.properties() for part in rule.symbol().symbolLayers()] for rule in rules if rule.symbol()
                ]
                found[f"{name} members"] = [
                    sorted(f.id() for f in layer.getFeatures(QgsFeatureRequest(QgsExpression(rule.filterExpression()))))
                    for rule in head.children()
                ]
                tree = QgsLayerTree()
                node = QgsLayerTreeLayer(layer)
                tree.addChildNode(node)
                shown = QgsLayerTreeModel(tree)
                found[f"{name} legend"] = [one_node.data(0) for one_node in shown.layerLegendNodes(node)]
                found[f"{name} caption"] = caption.text()
                settings = QgsMapSettings()
                settings.setLayers([layer])
                settings.setDestinationCrs(layer.crs())
                settings.setExtent(layer.extent())
                settings.setOutputSize(QSize(160, 40))
                job = QgsMapRendererParallelJob(settings)
                job.start()
                job.waitForFinished()
                image = job.renderedImage()
                found[f"{name} picture"] = [image.pixel(x, y) for x in range(0, 160, 3) for y in range(0, 40, 3)]
    for way in WAYS:
        choose_classing(one, Classing(way, 4, (5.0, 9.0, 14.0) if way == "own" else ()))
        dialog = ClassesDialog(one)
        texts = [
            [dialog.table.item(row, column).text() for column in range(dialog.table.columnCount())]
            for row in range(dialog.table.rowCount())
        ]
        found[f"dialog {way}"] = [dialog.limits.tolist(), texts, dialog.histogram.heights.tolist()]
        dialog.histogram.resize(300, 90)
        image = dialog.histogram.grab().toImage()
        found[f"dialog {way} picture"] = [image.pixel(x, y) for x in range(300) for y in range(0, 90, 4)]
        dialog.deleteLater()
    caption.release()
    colours.release()
    return found


@pytest.mark.parametrize(
    ("status", "indicator", "ending"),
    [
        (" Suppressed", "rate", "_status"),
        *(
            pytest.param(status, "rate", "_status", marks=slow)
            for status in ("suppressed", "gesperrt", "blocked", "unknown")
        ),
        ("unreliable", "population", "_status"),
        ("suppressed", "population", "_STATUS"),
        ("suppressed", "rate", "_statu"),  # as a shapefile holds it
    ],
)
def test_a_hidden_number_changes_no_class_colour_legend_or_caption(
    layer, model, qgis_canvas, status, indicator, ending
):
    seen = []
    for number in (7.0, 99.0):
        lay = layer(number, status, ending)
        one = model()
        one.choose(lay.id())
        one.set(indicator=one.cube.position(indicator))
        seen.append({name: repr(value) for name, value in the_map(one, lay, qgis_canvas).items()})
    assert list(seen[0]) == list(seen[1]) and len(seen[0]) > 200
    assert [name for name in seen[0] if seen[0][name] != seen[1][name]] == []
