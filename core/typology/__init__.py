"""Kinds of places: found, tested for stability, told in words, followed over time."""
