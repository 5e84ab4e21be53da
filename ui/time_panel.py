"""QGIS's Temporal Controller takes over the range and the step that a loaded layer has given to the project."""

from __future__ import annotations

from qgis.core import QgsInterval, QgsProject, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox


class TimePanel(QObject):
    """Listens to layers that come into the project; QGIS's own panel reads the project's settings only at its opening."""

    def __init__(self, iface, parent: QObject):
        super().__init__(parent)
        self.iface = iface
        self._told = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self.follow)
        QgsProject.instance().layersAdded.connect(self._layers_added)

    def release(self):
        """Listen no longer."""
        self._wait.stop()
        QgsProject.instance().layersAdded.disconnect(self._layers_added)

    def _layers_added(self, layers):
        self._wait.start(0)  # styles come after the layers

    def follow(self):
        """Show the project's range and step, where a layer of ours has changed them."""
        from ..processing.maps.time import prepared_range

        whole = prepared_range(QgsProject.instance())
        controller = self.iface.mapCanvas().temporalController()
        if whole is None or not isinstance(controller, QgsTemporalNavigationObject):
            return
        settings = QgsProject.instance().timeSettings()
        interval = QgsInterval(settings.timeStep(), settings.timeStepUnit())
        told = f"{whole.begin().toString()} {whole.end().toString()} {interval.seconds()}"
        if told == self._told:
            return
        self._told = told
        if controller.navigationMode() != QgsTemporalNavigationObject.NavigationMode.FixedRange:
            controller.setTemporalExtents(whole)
        controller.setFramesPerSecond(settings.framesPerSecond())
        # the panel's boxes give the step to the controller, and would give their own again
        window = self.iface.mainWindow()
        box, units = window.findChild(QDoubleSpinBox, "mStepSpinBox"), window.findChild(QComboBox, "mTimeStepsComboBox")
        if box is not None and units is not None:
            units.setCurrentIndex(max(units.findData(settings.timeStepUnit()), 0))
            box.setValue(settings.timeStep())
        controller.setFrameDuration(interval)
