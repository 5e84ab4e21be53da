"""Painting with QPainter: charts, legends, themes; no dock, no pyqtgraph."""
