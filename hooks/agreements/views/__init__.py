"""Flat, finished objects for the templates, one kind per marker. Templates choose nothing and compute nothing."""
