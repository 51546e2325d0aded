"""Texts and Markdown as safe HTML."""
