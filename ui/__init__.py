"""What a person touches inside QGIS: the dock, its model and views, expression functions."""
