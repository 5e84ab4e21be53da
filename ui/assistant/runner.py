"""Running one of our algorithms the way Processing does: as a task, in its history, results into the project."""

from __future__ import annotations

import time

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
)
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...i18n import tr

_PATIENCE = 10
"""Seconds that unloading waits for a cancelled run to notice."""


class _Feedback(QgsProcessingFeedback):
    """Keeps what went wrong."""

    def __init__(self):
        super().__init__(False)
        self.errors: list[str] = []

    def reportError(self, error, fatalError=False):  # noqa: N802, N803
        """Called from the thread of the algorithm."""
        self.errors.append(error)


class Runner(QObject):
    """One run at a time; its results come into the project, and it is remembered in Processing's history."""

    progressed = pyqtSignal(float)
    done = pyqtSignal(dict)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._task = None
        self._feedback = None
        self._context = None
        self._algorithm = None

    @property
    def busy(self) -> bool:
        """Whether an algorithm is running."""
        return self._task is not None

    def start(self, algorithm_id: str, parameters: dict):
        """Start the algorithm; one of the signals done, failed and cancelled follows."""
        from processing.tools import dataobjects

        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        if algorithm is None:
            self.failed.emit(tr("The tool “{name}” is not in Processing’s toolbox.").format(name=algorithm_id))
            return
        self._feedback = _Feedback()
        self._feedback.progressChanged.connect(self.progressed)
        self._context = dataobjects.createContext(self._feedback)
        self._algorithm = algorithm
        ok, reason = algorithm.checkParameterValues(parameters, self._context)
        if not ok:
            self._forget()
            self.failed.emit(reason)
            return
        self._remember(algorithm, parameters)
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, self._context, self._feedback)
        if task.isCanceled():  # it could not be prepared
            self._ended(False, {})
            return
        self._task = task
        task.executed.connect(self._ended)
        QgsApplication.taskManager().addTask(task)

    def cancel(self):
        """Ask the algorithm to stop."""
        if self._feedback is not None:
            self._feedback.cancel()
        if self._task is not None:
            self._task.cancel()

    def release(self):
        """Stop, and hear nothing more of it; the algorithm must have ended before its provider goes."""
        task = self._task
        if task is None:
            return
        task.executed.disconnect(self._ended)
        self._feedback.progressChanged.disconnect(self.progressed)
        self.cancel()
        patience = time.monotonic() + _PATIENCE
        while task.isActive() and time.monotonic() < patience:
            time.sleep(0.02)
        self._forget()

    def _ended(self, successful: bool, results: dict):
        feedback, context, algorithm = self._feedback, self._context, self._algorithm
        self._forget()
        if feedback.isCanceled():
            self.cancelled.emit()
        elif not successful:
            self.failed.emit(feedback.errors[0] if feedback.errors else tr("The tool ended without a result."))
        elif self._take(algorithm, context, feedback, results):
            self.done.emit(results)
        else:
            self.failed.emit(feedback.errors[-1] if feedback.errors else tr("The result could not be loaded."))

    def _remember(self, algorithm, parameters: dict):
        remember(algorithm, parameters, self._context)

    def _take(self, algorithm, context, feedback, results: dict) -> bool:
        """Do with the results of a finished run what is to be done; whether all went well."""
        return load(algorithm, context, feedback, results)

    def _forget(self):
        self._task = self._feedback = self._context = self._algorithm = None


def remember(algorithm, parameters: dict, context):
    """Write the run into Processing's history, which is another one from QGIS 3.24 on."""
    command = algorithm.asPythonCommand(parameters, context)
    registry = getattr(QgsGui, "historyProviderRegistry", None)
    if registry is not None:
        details = {
            "python_command": command,
            "algorithm_id": algorithm.id(),
            "parameters": algorithm.asMap(parameters, context),
        }
        registry().addEntry("processing", details)
    elif command:
        from processing.core.ProcessingLog import ProcessingLog

        ProcessingLog.addToLog(command)
    QgsGui.instance().processingRecentAlgorithmLog().push(algorithm.id())


def load(algorithm, context, feedback, results: dict) -> bool:
    """Load the layers of a finished run and put its pages into Processing's results; whether all went well."""
    from processing.core.ProcessingResults import resultsList
    from processing.gui.Postprocessing import handleAlgorithmResults

    for output in algorithm.outputDefinitions():
        if isinstance(output, QgsProcessingOutputHtml) and results.get(output.name()):
            resultsList.addResult(
                icon=algorithm.icon(),
                name=output.description(),
                timestamp=time.localtime(),
                result=results[output.name()],
            )
    return bool(handleAlgorithmResults(algorithm, context, feedback, parameters=results))
