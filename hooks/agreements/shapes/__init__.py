"""What each data file may hold, one module a kind of file. Raw dictionaries end here."""
