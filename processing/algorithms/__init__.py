"""One algorithm per file; the file name says what it does."""
