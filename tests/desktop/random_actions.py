"""Runs inside QGIS: random things that people do with the dock, many times over; `done` says what was left behind.

Environment: SOZIALRAUM_SEEDS, SOZIALRAUM_ACTIONS, SOZIALRAUM_FOLDER.
"""

import faulthandler
import gc
import os
import random
import traceback

from qgis import utils
from qgis.core import (
    QgsDateTimeRange,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QEvent, QPoint, Qt, QTime, QTimer, QVariant
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

faulthandler.enable()  # where QGIS dies, its last words say in which line of ours
FOLDER = os.environ["SOZIALRAUM_FOLDER"]
ACTIONS = int(os.environ.get("SOZIALRAUM_ACTIONS", "60"))
SEEDS = int(os.environ.get("SOZIALRAUM_SEEDS", "2"))
PROJECT = QgsProject.instance()


def make_layer(chance, shape):
    """A memory layer of one of the three shapes, with gaps and suppressed cells."""
    geometry = "None" if shape == "table" else "Polygon?crs=EPSG:25832"
    layer = QgsVectorLayer(geometry, f"{shape} {chance.randrange(1000)}", "memory")
    districts, years = chance.randrange(1, 40), range(2015, 2015 + chance.randrange(1, 9))
    names = ["district", "name"]
    if shape != "wide":
        names += ["period", "period_begin", "period_end"]
    indicators = [f"i{number}" for number in range(chance.randrange(1, 6))] + ["population"]
    fields = [QgsField(name, QVariant.Type.String) for name in names]
    if shape == "wide":
        fields += [QgsField(f"{name}_{year}", QVariant.Type.Double) for name in indicators for year in years]
    else:
        fields += [QgsField(name, QVariant.Type.Double) for name in indicators]
        fields += [QgsField(f"{name}_status", QVariant.Type.String) for name in indicators[:2]]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    features = []
    for district in range(districts):
        for year in [None] if shape == "wide" else years:
            feature = QgsFeature(layer.fields())
            start = [f"{district:04d}", f"Raum {district}"]
            if shape != "wide":
                start += [str(year), f"{year}-01-01", f"{year}-12-31"]
            rest = [None if chance.random() < 0.1 else chance.gauss(10, 5) for _ in range(len(fields) - len(start))]
            if shape != "wide":
                states = len(indicators[:2])
                rest[-states:] = [chance.choice(["ok", "suppressed", "estimated", None]) for _ in range(states)]
            feature.setAttributes(start + rest)
            if shape != "table":
                x, y = district % 8 * 1000, district // 8 * 1000
                box = f"POLYGON(({x} {y},{x + 1000} {y},{x + 1000} {y + 1000},{x} {y + 1000},{x} {y}))"
                feature.setGeometry(QgsGeometry.fromWkt(box))
            features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    PROJECT.addMapLayer(layer)
    return layer


class Person:
    """Does one random thing after the other; what makes no sense at the moment is left undone."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.log = []
        self.pointed = 0

    @property
    def plugin(self):
        return utils.plugins.get("sozialraum")

    @property
    def dock(self):
        return self.plugin.dock if self.plugin else None

    def layer(self):
        layers = [layer for layer in PROJECT.mapLayers().values() if isinstance(layer, QgsVectorLayer)]
        return self.chance.choice(layers) if layers else None

    def act(self):
        names = [name for name in dir(self) if name.startswith("do_")]
        names += ["do_point_at_map"] * 4  # people move over the map all the time, and often nothing lies there
        name = self.chance.choice(names)
        self.log.append(name)
        getattr(self, name)()
        if self.chance.random() < 0.7:
            QTest.qWait(self.chance.choice([0, 1, 5, 20]))

    def do_add_layer(self):
        if len(PROJECT.mapLayers()) < 5:
            make_layer(self.chance, self.chance.choice(["long", "long", "wide", "table"]))

    def do_remove_layer(self):
        layer = self.layer()
        if layer is not None and self.chance.random() < 0.5:
            self.remove(layer)

    def remove(self, layer):
        if layer.isEditable():
            layer.rollBack()  # else QGIS asks whether to save, and nobody answers
        PROJECT.removeMapLayer(layer.id())

    def do_remove_the_layer_shown(self):
        if self.dock and self.dock.model.layer is not None and self.chance.random() < 0.3:
            self.remove(self.dock.model.layer)

    def do_select_on_map(self):
        layer = self.layer()
        if layer is not None:
            ids = list(layer.allFeatureIds())
            layer.selectByIds(self.chance.sample(ids, min(len(ids), self.chance.randrange(12))))

    def do_select_all(self):
        layer = self.layer()
        if layer is not None:
            layer.selectAll()

    def do_edit(self):
        layer = self.layer()
        if layer is None or not layer.isEditable() and layer.subsetString():
            return
        if not layer.isEditable():
            layer.startEditing()
        ids = list(layer.allFeatureIds())
        numbers = [place for place, field in enumerate(layer.fields()) if field.isNumeric()]
        for _ in range(self.chance.randrange(1, 10)):
            if ids and numbers:
                layer.changeAttributeValue(
                    self.chance.choice(ids), self.chance.choice(numbers), self.chance.gauss(5, 9)
                )
        if ids and self.chance.random() < 0.4:
            layer.deleteFeature(self.chance.choice(ids))
        if self.chance.random() < 0.3:
            layer.addFeature(QgsFeature(layer.fields()))

    def do_end_edit(self):
        layer = self.layer()
        if layer is not None and layer.isEditable():
            layer.commitChanges() if self.chance.random() < 0.5 else layer.rollBack()

    def do_add_field(self):
        layer = self.layer()
        if layer is not None and not layer.isEditable() and layer.fields().count() < 60:
            layer.dataProvider().addAttributes([QgsField(f"n{self.chance.randrange(9999)}", QVariant.Type.Double)])
            layer.updateFields()

    def do_remove_field(self):
        layer = self.layer()
        if layer is not None and not layer.isEditable() and layer.fields().count() > 3 and self.chance.random() < 0.3:
            layer.dataProvider().deleteAttributes([self.chance.randrange(layer.fields().count())])
            layer.updateFields()

    def do_filter(self):
        layer = self.layer()
        if layer is not None and not layer.isEditable():
            layer.setSubsetString(self.chance.choice(["", "\"district\" < '0005'", "\"district\" = 'none'"]))

    def do_rename_layer(self):
        layer = self.layer()
        if layer is not None:
            layer.setName(f"renamed {self.chance.randrange(99)}")

    def end_edits(self):
        for layer in PROJECT.mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and layer.isEditable():
                layer.rollBack()

    def do_new_project(self):
        if self.chance.random() < 0.3:
            self.end_edits()
            PROJECT.clear()

    def do_save_and_read_project(self):
        if self.chance.random() < 0.3:
            self.end_edits()
            path = os.path.join(FOLDER, "random.qgs")
            PROJECT.write(path)
            PROJECT.read(path)

    def do_toggle_dock(self):
        if self.plugin:
            self.plugin.action.toggle()

    def do_reload_plugin(self):
        if self.chance.random() < 0.3:
            utils.unloadPlugin("sozialraum")
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            assert utils.loadPlugin("sozialraum") and utils.startPlugin("sozialraum")
            self.plugin.action.setChecked(True)

    def do_choose(self):
        if not self.dock:
            return
        model, cube = self.dock.model, self.dock.model.cube
        count = len(cube.indicators) if cube else 0
        choices = {
            "view": self.chance.choice(["time_series", "ranking", "profile", "comparison", "distribution", "scatter"]),
            "mode": self.chance.choice(["absolute", "base", "deviation", "z"]),
            "order": self.chance.choice(["rise", "fall", "value", "name"]),
            "every": self.chance.random() < 0.5,
            "bands": self.chance.random() < 0.5,
        }
        if count:
            choices["indicator"] = self.chance.randrange(count)
            choices["second"] = self.chance.randrange(count)
            choices["period"] = self.chance.randrange(len(cube.periods) or 1)
            choices["base"] = self.chance.randrange(len(cube.periods) or 1)
            choices["several"] = self.chance.sample(range(count), min(count, self.chance.choice([0, 0, 2, 4])))
        keys = self.chance.sample(list(choices), self.chance.randrange(1, len(choices)))
        model.set(**{key: choices[key] for key in keys})

    def do_choose_layer(self):
        if self.dock:
            controls = self.dock.controls
            box = self.chance.choice([controls.layer_box, controls.table_box, controls.key_box, controls.weight_box])
            if box.count():
                box.setCurrentIndex(self.chance.randrange(box.count()))
                box.activated.emit(box.currentIndex())

    def do_colour_the_map(self):
        if self.dock and self.dock.isVisible():
            row = self.dock.controls.colour_row
            button = self.chance.choice([row.box, row.box, row.own])
            if button.isEnabled():
                button.click()

    def do_pick_indicator(self):
        if self.dock and self.dock.controls.indicator_box.count():
            box = self.dock.controls.indicator_box
            box.setCurrentIndex(self.chance.randrange(box.count()))
            box.activated.emit(box.currentIndex())

    def do_pick_in_the_window(self):
        if self.dock and self.dock.isVisible():
            box = self.dock.controls.indicator_box
            if box.isEnabled():
                box.showPopup()
            window = box.window_open
            if window is None:
                return
            window.line.setText(self.chance.choice(["", "", "quote", "einw", "xyz"]))
            self.chance.choice([window.all, window.there, window.starred, window.rates]).click()
            lines = list(window._items())
            if lines:
                window.tree.setCurrentItem(self.chance.choice(lines))
            self.chance.choice([window.accept, window.reject])()
            if box.window_open is not None:
                window.reject()

    def do_pick_several(self):
        """The plus: several indicators, one, or none."""
        if not self.dock or not self.dock.isVisible() or not self.dock.controls.several_button.isVisible():
            return
        button = self.dock.controls.several_button
        button.click()
        window = button.window_open
        if window is None:
            return
        known = [one.value for one in window.offers.offers if one.choosable]
        window.chosen = self.chance.sample(known, self.chance.randrange(min(4, len(known)) + 1))
        self.chance.choice([window.accept, window.accept, window.reject])()

    def do_start_page(self):
        """Look at the start page and back again."""
        if self.dock and self.dock.isVisible():
            self.plugin.show_start()
            if self.chance.random() < 0.8:
                self.dock.home_button.click()

    def do_profile(self):
        """The window with the profile: go through its pages, write what comes to mind, keep it or not."""
        if not self.dock:
            return
        from sozialraum.core.profile import new_profile
        from sozialraum.processing.io.profile import profile_of
        from sozialraum.ui.start.profile_dialog import ProfileDialog, guessed_profile

        self.plugin.show_start()
        layer = self.layer()
        guess = guessed_profile(layer, PROJECT) if layer is not None else new_profile("Random")
        dialog = ProfileDialog(profile_of(PROJECT) or guess, iface.mainWindow())
        dialog.show()
        for _ in range(self.chance.randrange(6)):
            dialog.list.setCurrentRow(self.chance.randrange(dialog.list.count()))
            page = list(dialog.pages.values())[dialog.list.currentRow()]
            if not hasattr(page, "entries"):
                continue
            entries = page.entries
            self.chance.choice([entries.add, entries.add, entries.remove]).click()
            for box in entries.boxes.values():
                if hasattr(box, "setEditText") and self.chance.random() < 0.7:
                    box.setCurrentIndex(self.chance.randrange(box.count()) if box.count() else -1)
                elif hasattr(box, "setText"):
                    box.setText(self.chance.choice(["", "1", "4; 7", "i0", "a b", "<b>"]))
        if self.chance.random() < 0.5:
            dialog.accept()
            if dialog.result():
                self.plugin.start._keep(dialog.answer())
        dialog.close()
        dialog.deleteLater()

    def do_chips(self):
        """Conditions as chips: open one, remove one."""
        if self.dock and self.dock.conditions.chips.isVisible() and self.dock.conditions.rows:
            chips = self.dock.conditions.chips
            signal = self.chance.choice([chips.opened, chips.opened, chips.removed])
            signal.emit(str(self.chance.randrange(len(self.dock.conditions.rows))))

    def do_other_classes(self):
        if self.dock and self.dock.link.colours.on and self.dock.model.cube is not None:
            from sozialraum.core.classes import WAYS, Classing
            from sozialraum.ui.dock.map_colours import choose_classing

            limits = tuple(self.chance.gauss(10, 5) for _ in range(self.chance.randrange(4)))
            way, colours = self.chance.choice(WAYS), self.chance.choice(["", "greens", "blue_red", "not known"])
            count = self.chance.randrange(2, 9)
            choose_classing(self.dock.model, Classing(way, count, limits if way == "own" else (), colours))
            self.dock.link.colours.follow()

    def do_restyle(self):
        layer = self.layer()
        if layer is not None and layer.isSpatial():
            if self.chance.random() < 0.5:
                layer.setRenderer(layer.renderer().clone())
            else:
                manager = layer.styleManager()
                manager.setCurrentStyle(self.chance.choice(manager.styles()))

    def do_play(self):
        if self.dock and self.dock.controls.years.isVisible():
            self.dock.controls.years._next.setInterval(5)
            self.dock.controls.years.play.click()

    def do_search(self):
        if self.dock and self.dock.isVisible():
            line = self.dock.search.line
            QTest.keyClicks(line, self.chance.choice(["raum", "1", "nobody", "000", "aum 3"]))
            held = self.chance.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
            QTest.keyClick(line, self.chance.choice([Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Up]))
            QTest.keyClick(line, Qt.Key.Key_Return, held)

    def do_undo(self):
        if self.dock and self.dock.undo_action.isEnabled():
            self.dock.undo_action.trigger()

    def do_scroll_rows(self):
        if self.dock and self.dock.plot.isVisible():
            for one in self.dock.plot.panels:
                first, seen, rows = one.rows()
                one.scroll_to(self.chance.randrange(max(1, rows - seen + 1)))

    def do_slide(self):
        if self.dock and self.dock.isVisible():
            QTest.keyClick(self.dock.controls.slider, self.chance.choice([Qt.Key.Key_Left, Qt.Key.Key_Right]))

    def do_point(self):
        """Move, click and drag on the chart with the mouse."""
        panels = self.dock.plot.panels if self.dock and self.dock.plot.isVisible() else []
        if not panels:
            return
        target = self.chance.choice(panels).viewport()

        def somewhere():
            return QPoint(self.chance.randrange(max(1, target.width())), self.chance.randrange(max(1, target.height())))

        for _ in range(3):
            QTest.mouseMove(target, somewhere())
            QTest.qWait(1)
        held = self.chance.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, held, somewhere())
        if self.chance.random() < 0.5:
            QTest.mousePress(target, Qt.MouseButton.LeftButton, held, somewhere())
            for _ in range(5):
                QTest.mouseMove(target, somewhere())
            QTest.mouseRelease(target, Qt.MouseButton.LeftButton, held, somewhere())
        if self.chance.random() < 0.3:
            QTest.mouseDClick(target, Qt.MouseButton.LeftButton, held, somewhere())

    def do_point_at_map(self):
        """Move over the map, rest on a district, leave it."""
        canvas = iface.mapCanvas()
        target = canvas.viewport()
        for _ in range(self.chance.randrange(1, 6)):
            QTest.mouseMove(
                target, QPoint(self.chance.randrange(target.width()), self.chance.randrange(target.height()))
            )
            QTest.qWait(self.chance.choice([1, 40]))
        layer = self.dock.model.layer if self.dock else None
        if layer is not None and layer.featureCount():
            if self.chance.random() < 0.5:
                canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
            shape = layer.getGeometry(self.chance.choice(list(layer.allFeatureIds())))
            if not shape.isEmpty():
                at = canvas.getCoordinateTransform().transform(shape.boundingBox().center())
                QTest.mouseMove(target, QPoint(int(at.x()), int(at.y())))
                QTest.qWait(60)
        self.pointed += bool(self.dock and self.dock.model.pointed >= 0)
        if self.chance.random() < 0.3:
            QTest.mouseMove(iface.mainWindow(), QPoint(5, 5))

    def do_zoom_to_layer(self):
        layer = self.layer()
        if layer is not None and layer.isSpatial():
            iface.setActiveLayer(layer)
            iface.zoomToActiveLayer()

    def do_hide_or_show_layer(self):
        layer = self.layer()
        node = PROJECT.layerTreeRoot().findLayer(layer.id()) if layer is not None else None
        if node is not None:
            node.setItemVisibilityChecked(self.chance.random() < 0.8)

    def do_move_border(self):
        """In the layer shown, while it is edited."""
        layer = self.dock.model.layer if self.dock else None
        if layer is None or not layer.isEditable() and layer.subsetString():
            return
        layer.startEditing()
        ids = list(layer.allFeatureIds())
        if ids:
            shape = QgsGeometry.fromWkt("POLYGON((0 0,2000 0,2000 2000,0 2000,0 0))")
            layer.changeGeometry(self.chance.choice(ids), shape)

    def do_show_only_selected_and_edit(self):
        """The filter is on, the layer is edited: the filter cannot go at once."""
        if not self.dock or self.dock.model.layer is None:
            return
        if not self.dock.only_action.isChecked() and self.dock.only_action.isEnabled():
            self.dock.only_action.trigger()
        if self.chance.random() < 0.7:
            self.dock.model.layer.startEditing()
        if self.chance.random() < 0.3:
            self.dock.only_action.trigger()

    def do_press_tools(self):
        if not self.dock:
            return
        dock = self.dock
        tools = [
            dock.table_action,
            dock.copy_action,
            dock.zoom_action,
            dock.only_action,
            dock.time_action,
            dock.clear_action,
        ]
        tool = self.chance.choice(tools)
        if tool.isEnabled():
            tool.trigger()

    def do_walk_through_table(self):
        if self.dock and self.dock.table.isVisible():
            for _ in range(4):
                keys = [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Return]
                QTest.keyClick(self.dock.table, self.chance.choice(keys))

    def do_go_through_time(self):
        year = self.chance.randrange(2014, 2024)
        span = QgsDateTimeRange(
            QDateTime(QDate(year, 1, 1), QTime(0, 0)), QDateTime(QDate(year, 12, 31), QTime(23, 59))
        )
        open_end = QgsDateTimeRange(QDateTime(), QDateTime())
        iface.mapCanvas().setTemporalRange(self.chance.choice([span, open_end]))

    def do_change_theme(self):
        if self.dock:
            palette = QPalette()
            if self.chance.random() < 0.5:
                palette.setColor(QPalette.ColorRole.Base, QColor("#202020"))
                palette.setColor(QPalette.ColorRole.Text, QColor("#eeeeee"))
            self.dock.setPalette(palette)

    def do_save(self):
        if self.dock and self.dock.model.series() is not None:
            name = "random." + self.chance.choice(["svg", "png", "pdf", "csv", "xlsx"])
            assert self.dock.save_as(os.path.join(FOLDER, name))

    def do_options(self):
        """What the charts show: lines, bands, benchmarks, one scale."""
        if self.dock and self.dock.model.cube is not None:
            action = self.chance.choice(list(self.dock.controls.option_actions.values()))
            if action.isEnabled() and action.isVisible():
                action.trigger()

    def do_groups_and_targets(self):
        if not self.dock or self.dock.model.cube is None or not self.dock.model.cube.indicators:
            return
        from sozialraum.ui.dock import comparing

        what = self.chance.randrange(3)
        if what == 0:
            comparing.keep_group(self.dock.model, self.chance.choice(["North", "A & B"]))
        elif what == 1:
            comparing.drop_group(self.dock.model, self.chance.choice(["North", "A & B"]))
        else:
            value = self.chance.choice([None, self.chance.gauss(10, 5)])
            comparing.set_target(self.dock.model, value, "Goal", "Council")

    def do_conditions(self):
        if not self.dock or not self.dock.isVisible():
            return
        panel = self.dock.conditions
        if not panel.isVisible():
            self.dock.conditions_action.trigger()
            return
        what = self.chance.randrange(7)
        if what == 0 and len(panel.rows) < 4:
            panel.add.click()
        elif what == 1 and panel.select.isEnabled():
            panel.select.click()
        elif what == 2 and panel.rows:
            panel.keep_as(self.chance.choice(["one", "two"]))
        elif what == 3:
            panel.take(self.chance.choice(["one", "two"]))
        elif what == 4 and self.chance.random() < 0.3:
            self.dock.conditions_action.trigger()
        elif panel.rows:
            row = self.chance.choice(panel.rows)
            if self.chance.random() < 0.2:
                row.remove.click()
                return
            for box in (row.indicator, row.kind):
                box.setCurrentIndex(self.chance.randrange(box.count()))
                box.activated.emit(box.currentIndex())
            row.limit.setValue(self.chance.gauss(10, 5))
            row.upper.setValue(self.chance.gauss(10, 5))
            chart = row.histogram
            if chart.isVisible() and len(chart.limits):
                at = QPoint(round(min(max(chart._x(chart.limits[-1]), 6), chart.width() - 6)), chart.height() // 2)
                QTest.mousePress(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
                QTest.mouseMove(chart, at + QPoint(self.chance.randrange(-40, 40), 0))
                QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def do_view_box_and_more(self):
        if self.dock and self.dock.isVisible():
            controls = self.dock.controls
            if controls.more_button.isVisible() and self.chance.random() < 0.5:
                controls.more_button.click()
            if controls.view_box.isVisible():
                controls.view_box.setCurrentIndex(self.chance.randrange(controls.view_box.count()))
                controls.view_box.activated.emit(controls.view_box.currentIndex())

    def do_layout(self):
        """A page with map and chart, and the charts of all layouts drawn anew; nothing of it stays."""
        if not self.dock or self.dock.model.series() is None or self.chance.random() < 0.5:
            return
        from sozialraum.ui.dock import layout as pages
        from sozialraum.ui.dock.content import charts_of, summary_of

        model = self.dock.model
        if charts_of(model):
            pages.add_to_layout("Random", charts_of(model), model, iface.mapCanvas(), summary_of(model))
            pages.refresh(model)
            PROJECT.layoutManager().removeLayout(PROJECT.layoutManager().layoutByName("Random"))

    def do_resize(self):
        if self.dock and self.dock.isVisible():
            self.dock.setFloating(self.chance.random() < 0.3)
            self.dock.resize(self.chance.randrange(150, 900), self.chance.randrange(150, 900))


class Watch(QTimer):
    """Closes dialogs that QGIS opens and nobody answers; a dialog of ours would be an error."""

    def __init__(self):
        super().__init__()
        self.seen = []
        self.timeout.connect(self.look)
        self.start(1000)

    def look(self):
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            text = dialog.text() if hasattr(dialog, "text") else ""
            self.seen.append(f"{dialog.windowTitle()}: {text}"[:200])
            dialog.done(0)


def memory():
    """Megabytes that the process holds."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))


def leftovers():
    """How many connections the project and the canvas have, and how many of our objects live."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    canvas = iface.mapCanvas()
    ours = (
        "DockModel",
        "SozialraumDock",
        "MapLink",
        "MapPointer",
        "SelectionFilter",
        "ChartPanel",
        "Emphasis",
        "Controls",
        "MapColours",
        "Outlines",
        "MapCaption",
        "SearchBox",
        "DistrictLocator",
        "ConditionPanel",
        "ConditionRow",
        "Histogram",
        "BenchmarkMenu",
        "Sentence",
        "SeveralButton",
        "IndicatorWindow",
        "Chips",
        "ProfileDialog",
        "EntryList",
        "StartPage",
    )
    return {
        "layersAdded": PROJECT.receivers(PROJECT.layersAdded),
        "layersRemoved": PROJECT.receivers(PROJECT.layersRemoved),
        "readProject": PROJECT.receivers(PROJECT.readProject),
        "cleared": PROJECT.receivers(PROJECT.cleared),
        "writeProject": PROJECT.receivers(PROJECT.writeProject),
        "writeMapLayer": PROJECT.receivers(PROJECT.writeMapLayer),
        "temporal": canvas.receivers(canvas.temporalRangeChanged),
        "selection": canvas.receivers(canvas.selectionChanged),
        "flags": int(canvas.mapSettings().flags()),
        "coordinates": canvas.receivers(canvas.xyCoordinates),
        "objects": sum(type(thing).__name__ in ours for thing in gc.get_objects()),
        "items": len(canvas.scene().items()),
    }


def run():
    """All seeds; after each the plugin is unloaded and what is left is compared with the start."""
    PROJECT.clear()
    utils.updateAvailablePlugins()
    if "sozialraum" in utils.plugins:
        utils.unloadPlugin("sozialraum")
    before = leftovers()
    watch = Watch()
    report = {"before": before, "seeds": [], "dialogs": watch.seen}
    for seed in range(SEEDS):
        assert utils.loadPlugin("sozialraum") and utils.startPlugin("sozialraum")
        utils.plugins["sozialraum"].action.setChecked(True)
        person = Person(seed)
        try:
            for _ in range(ACTIONS):
                person.act()
        except BaseException:
            return {"error": f"seed {seed}, after {person.log[-12:]}\n{traceback.format_exc()}"}
        person.end_edits()
        utils.unloadPlugin("sozialraum")
        PROJECT.clear()
        found = {"done": len(person.log), "pointed": person.pointed}
        report["seeds"].append({"seed": seed, "after": leftovers(), "memory": memory(), **found})
    return report


done(run())  # noqa: F821
