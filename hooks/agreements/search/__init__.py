"""What search finds: records, filters, the index."""
