"""Which small counts of a table may not be told, and what has to be hidden with them."""
