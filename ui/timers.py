"""Timers that wait for the last of many calls."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer


def alarm(owner: QObject, milliseconds: int, slot) -> QTimer:
    """A timer that calls a slot once, so many milliseconds after it was started last."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
