"""Open data: what the site hands on as files."""
