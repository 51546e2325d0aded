"""PO files: how they are read and written, their rules, and what a reader is shown instead of a text."""
