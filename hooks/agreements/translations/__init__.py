"""What the translators' commands do."""
