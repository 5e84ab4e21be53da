"""Composite indices: from indicators through recipes to index, classes, dynamics, diagnostics and robustness."""
