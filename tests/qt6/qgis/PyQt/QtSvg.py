"""As in QGIS 4."""

from PyQt6.QtSvg import *  # noqa: F403
