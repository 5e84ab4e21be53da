"""A thin stand-in for QGIS 4 on PyQt6: qgis.PyQt as QGIS's own package writes it, and of qgis.core what needs no map.

What it does not have cannot be imported: a test or module that wants more needs QGIS's own C++ and is left out, by name.
"""
