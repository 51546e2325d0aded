"""The only place that knows Jinja: views become HTML."""
