"""What comes in and goes out: layers, panels, foreign tables, files that are complete or not there."""
