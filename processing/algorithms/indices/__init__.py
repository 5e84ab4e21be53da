"""Social and deprivation indices."""
