"""The printed pages: overview map, small maps over time, a profile for each district; as layouts and as PDF."""
