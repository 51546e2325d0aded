"""The live preview: reads what has changed, makes a page when a browser asks for it, and tells browsers of changes."""
