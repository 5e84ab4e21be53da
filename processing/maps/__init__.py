"""How layers look on the map: symbols, renderers, class rules."""
