"""One module for each group of lemmas; the folder is walked for their `CASES`."""
