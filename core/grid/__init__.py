"""Statistics in the cells of a regular grid, and the districts that the cells lie in."""
