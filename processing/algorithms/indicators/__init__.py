"""Indicators: rates, sums of districts, inequality, chance and targets."""
