"""What people on the spot see: one voice each, beside the index; offers and where nothing reaches; the five questions."""
