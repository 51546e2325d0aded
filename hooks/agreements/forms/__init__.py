"""Spreadsheets out to the parties, and their answers in."""
