"""The whole as one value, and one language of it."""
