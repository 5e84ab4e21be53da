"""Makes the handbook: what the program says of itself, the pages of docs/, and the frame round both."""
