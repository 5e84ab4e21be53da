"""The data: the panel, statuses of its cells, and statistics in dense form."""
