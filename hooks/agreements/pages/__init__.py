"""One language of the site, page by page."""
