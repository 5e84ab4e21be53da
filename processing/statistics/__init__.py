"""What the algorithms that read and join statistics share."""
