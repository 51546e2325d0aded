"""The frame of every page: its template, style sheet, scripts, pictures and icons, and where a site's own lie."""
