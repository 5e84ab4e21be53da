"""District keys: make them comparable, match them, explain what did not match."""
