"""The files that a new site begins with."""
