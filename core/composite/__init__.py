"""Composite indices: transform, standardise, weight, aggregate, classify; recipes, dynamics, diagnostics, robustness."""
