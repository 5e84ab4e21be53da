"""What a person touches inside QGIS."""
