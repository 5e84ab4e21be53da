"""The workbook of a layer: what its sheets hold."""
