"""What a printed page must hold to: the parts of check_pages.py."""
