"""The only place that imports pyqtgraph: the installed one, else the one that the package ships; ImportError where neither works.

The dock then paints its charts without it.
"""

from __future__ import annotations

import os
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from qgis.PyQt import QtCore

_BINDING = "PyQt6" if QtCore.QT_VERSION_STR.startswith("6") else "PyQt5"
_SHIPPED = Path(__file__).resolve().parents[2] / "vendor" / "pyqtgraph" / "__init__.py"


def _import_shipped():
    """Import the shipped copy under its own name, without a change of sys.path, which belongs to all plugins."""
    spec = spec_from_file_location("pyqtgraph", _SHIPPED, submodule_search_locations=[str(_SHIPPED.parent)])
    module = sys.modules["pyqtgraph"] = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules["pyqtgraph"]
        raise
    return module


# pyqtgraph would take whatever binding it meets first; it must be the one of QGIS, and only while it is imported
_BEFORE = os.environ.get("PYQTGRAPH_QT_LIB")
os.environ["PYQTGRAPH_QT_LIB"] = _BINDING
try:
    import pyqtgraph as pg
except ImportError:
    if not _SHIPPED.is_file():
        raise
    pg = _import_shipped()
finally:
    if _BEFORE is None:
        del os.environ["PYQTGRAPH_QT_LIB"]
    else:
        os.environ["PYQTGRAPH_QT_LIB"] = _BEFORE

__all__ = ["pg"]
