"""What comes next: children of the coming years, and estimates where too few were asked."""
