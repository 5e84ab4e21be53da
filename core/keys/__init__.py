"""District keys: make them comparable, match them, explain what did not match."""

MATCHINGS = ("auto", "exact", "name")
"""How keys are compared: with repairs, letter by letter, or as names."""
