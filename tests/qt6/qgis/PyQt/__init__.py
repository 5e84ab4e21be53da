"""Qt under the name that fits every QGIS (source: python/PyQt/PyQt/*.py.in of qgis/QGIS)."""
