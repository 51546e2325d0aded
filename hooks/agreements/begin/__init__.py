"""A new year, a new language."""
