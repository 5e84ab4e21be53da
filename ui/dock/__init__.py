"""The dock: select districts on the map, see their life."""
