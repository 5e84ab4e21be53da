"""Residential segregation: evenness, exposure, concentration, centralisation, clustering, information.

Start at `registry.MEASURES` (every measure by name) and `registry.compute` (several measures in one call).
"""
