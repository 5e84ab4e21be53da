"""Functions for QGIS's expressions, group "Sozialraum": figures and charts in labels, map tips and layouts."""
