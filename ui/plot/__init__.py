"""Charts to work with, made with pyqtgraph."""
