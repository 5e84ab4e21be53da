"""Wires the plugin into QGIS: translator, toolbox, dock. Loading and unloading mirror each other."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu

from .i18n import load_translator, tr

ICON = Path(__file__).parent / "resources" / "icons" / "sozialraum.svg"
START_SHOWN = "sozialraum/start/shown"
FIRST_WIDTH = 430
IMPORT_ICON = ICON.with_name("read_statistics.svg")


def _stamp(layer):
    from .ui.dock.reading import stamp_of_layer

    return stamp_of_layer(layer)


class SozialraumPlugin:
    """The plugin as QGIS sees it; `iface` is None under qgis_process."""

    def __init__(self, iface):
        self.iface = iface
        self.translator = load_translator()
        self.provider = None
        self.menu = None
        self.action = None
        self.dock = None
        self.import_action = None
        self.assistant = None
        self.start = None
        self.start_action = None
        self.shares_action = None
        self.handbook_action = None
        self.layouts_action = None
        self.time_panel = None
        self.remark_bar = None
        self.widgets = None
        self.functions = None

    def initProcessing(self):
        """Add the algorithms to the toolbox; all that qgis_process needs."""
        from .processing.provider import SozialraumProvider

        self.provider = SozialraumProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        if self.iface is None:
            self.provider.add_models()
        from .expressions.functions import Functions

        self.functions = Functions(self.figures, _stamp)

    def figures(self, layer):
        """What the functions of expressions know of a layer: read as the dock reads it, all districts of it."""
        from .ui.dock.reading import figures_of_layer

        return figures_of_layer(layer, None if self.dock is None else self.dock.model.filter)

    def initGui(self):
        """Add the algorithms and the action that shows the dock."""
        from .processing.widgets.makers import Widgets

        self.widgets = Widgets()
        self.initProcessing()
        self.menu = QMenu("Sozialraum", self.iface.mainWindow())  # addPluginToMenu would leave its submenu behind
        self.start_action = QAction(tr("Start page"), self.iface.mainWindow())
        self.start_action.setObjectName("sozialraum_start_action")
        self.start_action.triggered.connect(self.show_start)
        self.menu.addAction(self.start_action)
        self.action = QAction(QIcon(str(ICON)), tr("Sozialräume over time"), self.iface.mainWindow())
        self.action.setObjectName("sozialraum_dock_action")
        self.action.setCheckable(True)
        self.action.toggled.connect(self.show_dock)
        self.menu.addAction(self.action)
        self.iface.pluginMenu().addMenu(self.menu)
        self.iface.addToolBarIcon(self.action)
        self.import_action = QAction(QIcon(str(IMPORT_ICON)), tr("Read statistics …"), self.iface.mainWindow())
        self.import_action.setObjectName("sozialraum_import_action")
        self.import_action.triggered.connect(self.show_assistant)
        self.menu.addAction(self.import_action)
        self.iface.addToolBarIcon(self.import_action)
        self.shares_action = QAction(tr("Try out an allocation of funds …"), self.iface.mainWindow())
        self.shares_action.setObjectName("sozialraum_shares_action")
        self.shares_action.triggered.connect(self.show_shares)
        self.menu.addAction(self.shares_action)
        self.handbook_action = QAction(tr("Handbook"), self.iface.mainWindow())
        self.handbook_action.setObjectName("sozialraum_handbook_action")
        self.handbook_action.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
        self.handbook_action.triggered.connect(self.show_handbook)
        self.menu.addAction(self.handbook_action)
        self.layouts_action = QAction(tr("Add layout templates to QGIS"), self.iface.mainWindow())
        self.layouts_action.setObjectName("sozialraum_layouts_action")
        self.layouts_action.triggered.connect(self.add_layout_templates)
        self.menu.addAction(self.layouts_action)
        from .ui.remark_bar import RemarkBar
        from .ui.time_panel import TimePanel

        self.time_panel = TimePanel(self.iface, self.iface.mainWindow())
        self.remark_bar = RemarkBar(self.iface, self.iface.mainWindow())
        QTimer.singleShot(0, self.add_models)
        if not QgsSettings().value(START_SHOWN, False, type=bool):
            QTimer.singleShot(0, self.show_first)

    def add_models(self):
        """Add the models when QGIS stands; the toolbox reads the provider again."""
        if self.provider is not None:
            self.provider.add_models()
            self.provider.algorithmsLoaded.emit()

    def show_first(self):
        """Show the start page once after the installation; the plugin may have gone again meanwhile."""
        if self.menu is not None:
            QgsSettings().setValue(START_SHOWN, True)
            self.show_start()
            self.iface.mainWindow().resizeDocks([self.dock], [FIRST_WIDTH], Qt.Orientation.Horizontal)

    def show_start(self):
        """Show the start page in the dock."""
        self.action.setChecked(True)
        self.dock.home_button.setChecked(True)
        self.dock.raise_()

    def show_assistant(self):
        """Show the import assistant; it is made when it is first asked for."""
        if self.assistant is None:
            from .ui.assistant.assistant import ImportAssistant

            self.assistant = ImportAssistant(self.iface.mainWindow())
        self.assistant.show()
        self.assistant.raise_()
        self.assistant.activateWindow()

    def show_shares(self):
        """Show the window in which the share that follows need is moved, with the start page beside it."""
        self.show_start()
        self.start.open_shares()

    def show_handbook(self):
        """Open the handbook in the browser."""
        from .ui.handbook import open_handbook

        open_handbook()

    def add_layout_templates(self):
        """Copy our layout templates to where QGIS offers templates, and say so."""
        from .ui.layout_templates import offer

        offer(self.iface.messageBar())

    def show_dock(self, visible: bool):
        """Show or hide the dock; it is made when it is first asked for, so that QGIS starts without pandas."""
        if self.dock is None:
            if not visible:
                return
            from .ui.dock.dock import SozialraumDock
            from .ui.start.page import home_icon
            from .ui.start.start import Start

            self.dock = SozialraumDock(self.iface, self.iface.mainWindow())
            self.start = Start(self.iface, self.dock)
            for one in (self.start, self.dock):
                one.assistant_wanted.connect(self.show_assistant)
            self.dock.sample_wanted.connect(self.start.open_sample)
            self.dock.add_start(self.start.page, home_icon(self.dock.palette().windowText().color()))
            # visibilityChanged would also come when another tab covers the dock, and hide it for good
            self.dock.toggleViewAction().toggled.connect(self.action.setChecked)
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.setVisible(visible)
        if visible:
            self.dock.raise_()
        else:
            self.dock.rest()

    def unload(self):
        """Undo everything, in reverse order."""
        if self.remark_bar is not None:
            self.remark_bar.release()
            self.remark_bar.deleteLater()
            self.remark_bar = None
        if self.time_panel is not None:
            self.time_panel.release()
            self.time_panel.deleteLater()
            self.time_panel = None
        if self.assistant is not None:
            self.assistant.release()
            self.assistant.close()
            self.assistant.deleteLater()
            self.assistant = None
        if self.layouts_action is not None:
            self.menu.removeAction(self.layouts_action)
            self.layouts_action.deleteLater()
            self.layouts_action = None
        if self.handbook_action is not None:
            self.menu.removeAction(self.handbook_action)
            self.handbook_action.deleteLater()
            self.handbook_action = None
        if self.shares_action is not None:
            self.menu.removeAction(self.shares_action)
            self.shares_action.deleteLater()
            self.shares_action = None
        if self.import_action is not None:
            self.iface.removeToolBarIcon(self.import_action)
            self.menu.removeAction(self.import_action)
            self.import_action.deleteLater()
            self.import_action = None
        if self.start is not None:
            self.start.release()
            self.start = None
        if self.dock is not None:
            self.dock.toggleViewAction().toggled.disconnect(self.action.setChecked)
            self.dock.release()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self.action is not None:
            self.iface.removeToolBarIcon(self.action)
            self.iface.pluginMenu().removeAction(self.menu.menuAction())
            self.menu.deleteLater()
            self.start_action.deleteLater()
            self.action.deleteLater()
            self.action = self.menu = self.start_action = None
        if self.functions is not None:
            self.functions.release()
            self.functions = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.widgets is not None:
            self.widgets.release()
            self.widgets = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
