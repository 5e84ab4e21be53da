"""Boundaries, protection, supply and money."""
