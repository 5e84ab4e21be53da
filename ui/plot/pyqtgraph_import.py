"""The only place that imports pyqtgraph; ImportError says that it is missing, the dock then paints without it."""

from __future__ import annotations

import os

from qgis.PyQt import QtCore

_BINDING = "PyQt6" if QtCore.QT_VERSION_STR.startswith("6") else "PyQt5"

# pyqtgraph would take whatever binding it meets first; it must be the one of QGIS, and only while it is imported
_BEFORE = os.environ.get("PYQTGRAPH_QT_LIB")
os.environ["PYQTGRAPH_QT_LIB"] = _BINDING
try:
    import pyqtgraph as pg
finally:
    if _BEFORE is None:
        del os.environ["PYQTGRAPH_QT_LIB"]
    else:
        os.environ["PYQTGRAPH_QT_LIB"] = _BEFORE

__all__ = ["pg"]
