"""What a language is, how it writes numbers and dates, and texts that know their language."""
