"""The data folder, read."""
