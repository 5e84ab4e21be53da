"""Reading statistics and joining them to districts."""
