"""What modules that draw and write ask of qgis.core; nothing that knows a layer, a geometry or a project."""

from __future__ import annotations

import enum

from PyQt6.QtCore import QSettings
from PyQt6.QtGui import QIcon
from PyQt6.QtWidgets import QApplication


class QgsApplication(QApplication):
    """The application: it has a language and icons."""

    language = "en_US"

    @classmethod
    def locale(cls) -> str:
        """The language QGIS speaks."""
        return cls.language

    @staticmethod
    def getThemeIcon(name: str) -> QIcon:
        """An icon of QGIS's own: here an empty one."""
        return QIcon()


class Qgis:
    """Version and levels of messages."""

    QGIS_VERSION_INT = 40000

    class MessageLevel(enum.IntEnum):
        """How grave a message is."""

        Info, Warning, Critical, Success, NoLevel = range(5)


class QgsMessageLog:
    """The log: kept, so that a test can read it."""

    lines: list[tuple] = []

    @classmethod
    def logMessage(cls, *told, **more):
        """Keep a line."""
        cls.lines.append((*told, more))


class QgsSettings(QSettings):
    """Settings."""
