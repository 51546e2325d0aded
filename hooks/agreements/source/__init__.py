"""Files as plain values with their places, and back."""
