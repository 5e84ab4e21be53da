"""One algorithm per file, in a folder per group of the toolbox; the file name says what it does."""
