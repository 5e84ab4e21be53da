"""What the planning algorithms share."""
