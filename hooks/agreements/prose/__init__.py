"""The editors' pages and their markers."""
