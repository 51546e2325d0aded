"""What stands around a page's content and in its head."""
