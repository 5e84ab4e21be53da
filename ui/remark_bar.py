"""What a run of our algorithms has warned of, in QGIS's message bar: one entry, also after many runs of a batch."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..i18n import tr
from .plain import plainly

_WAIT = 300
"""Milliseconds in which the runs of a batch come together."""
_LONGEST = 240
"""Signs of one remark in the bar; the whole text stands behind “More”."""


class RemarkBar(QObject):
    """Listens to the warnings of runs; they may come from the thread of a model."""

    said = pyqtSignal(str, list)

    def __init__(self, iface, parent: QObject):
        super().__init__(parent)
        self.iface = iface
        self._item = None
        self._shown: dict[str, dict[str, None]] = {}
        self._waiting: dict[str, dict[str, None]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)
        self.said.connect(self._collect)
        from ..processing.io.remarks import listen

        listen(self._told)

    def release(self):
        """Listen no longer."""
        from ..processing.io.remarks import stop_listening

        stop_listening(self._told)
        self._timer.stop()

    def _told(self, title: str, texts: list[str]):
        self.said.emit(title, texts)

    def _collect(self, title: str, texts: list[str]):
        self._waiting.setdefault(title, {}).update(dict.fromkeys(texts))
        self._timer.start(_WAIT)

    def _show(self):
        """One entry for what is new and, where it still stands in the bar, for what was said before."""
        bar = self.iface.messageBar()
        waiting, self._waiting = self._waiting, {}
        if self._item is not None and not sip.isdeleted(self._item) and self._item in bar.items():
            earlier = self._shown
            for title, texts in waiting.items():
                earlier.setdefault(title, {}).update(texts)
            waiting = earlier
            bar.popWidget(self._item)
        self._shown = waiting
        several = len(waiting) > 1
        lines = [f"{title}: {text}" if several else text for title, texts in waiting.items() for text in texts]
        first = lines[0] if len(lines[0]) <= _LONGEST else lines[0][: _LONGEST - 1].rstrip() + "…"
        if len(lines) == 2:
            first += " " + tr("There is one more remark.")
        elif len(lines) > 2:
            first += " " + tr("There are {n} more remarks.").format(n=len(lines) - 1)
        title = tr("Sozialraum") if several else next(iter(waiting))
        bar.pushMessage(title, plainly(first), "\n\n".join(lines), Qgis.MessageLevel.Warning, 0)
        self._item = bar.currentItem()
