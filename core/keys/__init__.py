"""District keys: make them comparable, prove who means whom, explain what did not match."""

MATCHINGS = ("auto", "exact", "name")
"""How keys are compared: with repairs, letter by letter, or as names."""

CHANGES = ("refuse", "keep", "replace")
"""What becomes of values that a further delivery changes."""
