"""As in QGIS 4."""

from PyQt6.QtTest import *  # noqa: F403
