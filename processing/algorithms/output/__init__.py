"""Maps, reports and tables for others."""
