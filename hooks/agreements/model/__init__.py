"""What the site is about, joined and finished."""
