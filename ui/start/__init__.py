"""The start page: ways in, and where one stands."""
