"""Neighbours on the map: who they are, whether like lies beside like, and where."""
