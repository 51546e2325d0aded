"""Spreadsheets of people's own, by a map of their columns, into the data: read, compared, and put in or refused."""
