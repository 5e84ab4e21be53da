"""Who reaches what: distances, catchments, places per child, and where need is high and supply is low."""
