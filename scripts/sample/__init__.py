"""The invented municipality Musterstadt: its map, its people and the files its offices deliver."""
