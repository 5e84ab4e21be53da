"""Work beside the interface: one thread, and of what waits only the latest."""

from __future__ import annotations

import threading
import traceback
from queue import Empty, SimpleQueue
from typing import Callable

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

_INTERVAL_MS = 20


class Background(QObject):
    """Runs `work(cancelled)` in a thread and hands its result over on the thread of the interface.

    Nothing of Qt is touched by the thread: results lie in a queue that a timer empties. A new job makes the running
    one stale: its `cancelled()` turns true, and its result is dropped.
    """

    finished = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._inbox: SimpleQueue = SimpleQueue()
        self._waiting: Callable | None = None
        self._stop: threading.Event | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self._collect)

    @property
    def busy(self) -> bool:
        """Whether something runs or waits."""
        return self._stop is not None

    def submit(self, work: Callable[[Callable[[], bool]], object]):
        """Run this as soon as the running job has noticed that it is stale."""
        if self._stop is not None:
            self._stop.set()
            self._waiting = work
        else:
            self._start(work)

    def cancel(self):
        """Drop what runs and what waits."""
        self._waiting = None
        if self._stop is not None:
            self._stop.set()

    def _start(self, work):
        self._stop = threading.Event()
        threading.Thread(target=_run, args=(work, self._stop, self._inbox), daemon=True).start()
        self._timer.start()

    def _collect(self):
        try:
            stop, result, error = self._inbox.get_nowait()
        except Empty:
            return
        self._timer.stop()
        self._stop = None
        work, self._waiting = self._waiting, None
        if work is not None:
            self._start(work)
        elif not stop.is_set():
            if error:
                QgsMessageLog.logMessage(error, "Sozialraum", Qgis.MessageLevel.Critical)
                self.failed.emit(error.strip().rpartition("\n")[2])
            else:
                self.finished.emit(result)


def _run(work, stop: threading.Event, inbox: SimpleQueue):
    """The thread: whatever goes wrong reaches the interface as text."""
    try:
        inbox.put((stop, work(stop.is_set), ""))
    except Exception:
        inbox.put((stop, None, traceback.format_exc()))
