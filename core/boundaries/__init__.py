"""Statistics of old districts on new boundaries: shares of what passes from each to each, and what they make of numbers."""
