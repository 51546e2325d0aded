"""Agreements of places and what became of them: from YAML, PO and Markdown to finished pages and open data."""

__version__ = "0.2.0"
