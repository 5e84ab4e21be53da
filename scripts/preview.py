#!/usr/bin/env python3
"""Shows one widget alone, with data of the sample municipality in it, without a QGIS around it.

preview.py dock        the dock with the time series
preview.py assistant   the import assistant with a file of the sample
preview.py chart       one chart, as pages and reports paint it
preview.py shares      the window that tries an allocation of funds
--save FILE.png        write a picture instead of waiting for a person; without a screen QT_QPA_PLATFORM=offscreen
--language en          in English (German otherwise)
--view NAME …          of the dock: time_series, profile …; several are written to FILE-NAME.png
--width 300            of the dock, in pixels
--font 200             size of all texts, in per cent
--dark                 on a dark ground
--conditions           of the dock: with two conditions
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"
KINDS = ("dock", "assistant", "chart", "shares")


class Desktop:
    """What the widgets ask QGIS's window for, and no more."""

    def __init__(self, canvas, window):
        self._canvas, self._window = canvas, window

    def mapCanvas(self):
        """The map."""
        return self._canvas

    def mainWindow(self):
        """The window around it."""
        return self._window


def sample_layer(folder: str):
    """The sample's statistics joined to its districts, with rates, as the demo makes them."""
    from qgis.core import QgsVectorLayer

    import processing

    files = [str(SAMPLE / f"einwohner_{year}.csv") for year in range(2018, 2025)] + [
        str(SAMPLE / "soziale_lage_2010_2024.csv")
    ]
    table = processing.run("sozialraum:importstatistics", {"FILES": files, "OUTPUT": f"{folder}/table.gpkg"})["OUTPUT"]
    districts = f"{SAMPLE / 'musterstadt.gpkg'}|layername=sozialraeume"
    choices = {"INPUT": districts, "KEY_FIELD": "sr_nr", "TABLE": table, "OUTPUT": f"{folder}/joined.gpkg"}
    joined = processing.run("sozialraum:joinstatistics", choices)["OUTPUT"]
    rates = processing.run("sozialraum:calculateindicators", {"INPUT": joined, "OUTPUT": f"{folder}/rates.gpkg"})[
        "OUTPUT"
    ]
    return QgsVectorLayer(rates, "Musterstadt", "ogr")


def dock(folder: str, wanted):
    """The dock beside a map, three districts selected."""
    from qgis.core import QgsProject
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QMainWindow
    from sozialraum.ui.dock.dock import SozialraumDock

    window = QMainWindow()
    canvas = QgsMapCanvas(window)
    window.setCentralWidget(canvas)
    layer = sample_layer(folder)
    QgsProject.instance().addMapLayer(layer)
    canvas.setLayers([layer])
    canvas.setDestinationCrs(layer.crs())
    canvas.setExtent(layer.extent())
    one = SozialraumDock(Desktop(canvas, window), window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, one)
    window.resize(1300, 800)
    one.setVisible(True)
    window.show()
    window.resizeDocks([one], [wanted.width], Qt.Orientation.Horizontal)
    model = one.model
    model.set(indicator=max(model.cube.position("sgb2_rate"), 0))
    model.select([0, 5, 20])

    if wanted.conditions:
        one.conditions_action.trigger()
        one.conditions.rows[0].limit.setValue(8)
        one.conditions.add_row()
        last = one.conditions.rows[1].indicator
        last.setCurrentIndex(last.findData(model.cube.position("employment_rate")))
        last.activated.emit(last.currentIndex())

    def look(view: str):
        model.set(view=view, period=len(model.cube.periods) - 1)

    window.look = look
    return window, one.release


def assistant(folder: str, wanted):
    """The import assistant, a year of the sample in it."""
    from sozialraum.ui.assistant.assistant import ImportAssistant

    window = ImportAssistant()
    window.resize(1200, 760)
    window.show()
    window.add_files([str(SAMPLE / "einwohner_2024.csv")])
    return window, window.release


def shares(folder: str, wanted):
    """The window that tries an allocation, with children of families with SGB II."""
    from qgis.core import QgsProject
    from sozialraum.ui.shares.window import SharesWindow

    layer = sample_layer(folder)
    QgsProject.instance().addMapLayer(layer)
    window = SharesWindow({"districts": {"key": "sr_nr", "residents": "einwohner_insgesamt"}}, layer)
    window.amount.setValue(500_000)
    window.needs.tick(["leistungsberechtigte_sgb_ii"])
    window.slider.setValue(70)
    window.show()
    return window, window.reject


def chart(folder: str, wanted):
    """Course of one rate in three districts, painted as pages and reports paint it: no dock, no pyqtgraph."""
    from qgis.core import QgsProject
    from qgis.PyQt.QtGui import QPixmap
    from qgis.PyQt.QtWidgets import QLabel
    from sozialraum.drawing.charts import draw_image
    from sozialraum.ui.dock.content import charts_of
    from sozialraum.ui.dock.model import DockModel

    model = DockModel()
    layer = sample_layer(folder)
    QgsProject.instance().addMapLayer(layer)
    model.wake()
    model.choose(layer_id=layer.id())
    model.set(indicator=max(model.cube.position("sgb2_rate"), 0))
    model.select([0, 5, 20])
    label = QLabel()
    label.setPixmap(QPixmap.fromImage(draw_image(charts_of(model), 900, 560)))
    label.setFixedSize(900, 560)
    label.show()
    return label, model.release


def main(arguments: list[str]):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--save", metavar="FILE.png")
    parser.add_argument("--language", default="de")
    parser.add_argument("--view", nargs="+", default=[])
    parser.add_argument("--width", type=int, default=620)
    parser.add_argument("--font", type=float, default=100.0)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--conditions", action="store_true")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="sozialraum-preview-") as folder:
        plugins = Path(folder) / "plugins"
        plugins.mkdir()
        (plugins / "sozialraum").symlink_to(ROOT)
        # the root's own folder `processing` must not shadow QGIS's package of that name
        sys.path[:] = [
            str(plugins),
            "/usr/share/qgis/python/plugins",
            *(p for p in sys.path if Path(p or ".").resolve() != ROOT),
        ]
        show(wanted, folder)


def dress(application, wanted):
    """The size of texts and the ground that were asked for."""
    from qgis.PyQt.QtGui import QColor, QPalette

    if wanted.font != 100:
        font = application.font()
        font.setPointSizeF(font.pointSizeF() * wanted.font / 100)
        application.setFont(font)
    if wanted.dark:
        application.setStyle("Fusion")
        role, palette = QPalette.ColorRole, QPalette()
        for place in (role.Window, role.Base, role.Button, role.AlternateBase, role.ToolTipBase):
            palette.setColor(place, QColor("#2b2b2b"))
        for place in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText):
            palette.setColor(place, QColor("#e6e6e6"))
        application.setPalette(palette)


def show(wanted, folder: str):
    """Start QGIS without its window, make the widget, and wait for the person or write the picture."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QSettings, QTranslator
    from qgis.PyQt.QtTest import QTest

    os.environ.update(QGIS_CUSTOM_CONFIG_PATH=folder, XDG_CONFIG_HOME=folder)  # nobody's own settings are touched
    application = QgsApplication([], True)
    application.initQgis()
    QSettings().setValue("locale/overrideFlag", True)
    QSettings().setValue("locale/userLocale", wanted.language)
    from processing.core.Processing import Processing

    Processing.initialize()
    from sozialraum.i18n import load_translator
    from sozialraum.processing.provider import SozialraumProvider

    translator = load_translator() or QTranslator()
    provider = SozialraumProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    dress(application, wanted)
    widget, release = globals()[wanted.kind](folder, wanted)
    QTest.qWait(1500)
    for view in wanted.view or [""]:
        if view:
            widget.look(view)
            QTest.qWait(700)
        if wanted.save:
            path = Path(wanted.save)
            path = path.with_name(f"{path.stem}-{view}{path.suffix}") if len(wanted.view) > 1 else path
            assert widget.grab().save(str(path)), f"cannot write {path}"
            print(path)
    if not wanted.save:
        application.exec()
    release()
    widget.close()
    application.removeTranslator(translator)
    sys.stdout.flush()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)  # Qt's timers complain when Python takes the window apart


if __name__ == "__main__":
    main(sys.argv[1:])
