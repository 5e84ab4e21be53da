"""The import assistant: choose files, see how they are understood, put it right, read them in."""
