"""The toolbox's own parameter widgets, loaded only where there is a window."""
