"""A new site, agreement, period or language."""
