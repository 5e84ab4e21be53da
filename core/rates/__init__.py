"""Indicators as rates: the catalogue, formulas, and how unequal districts are."""
