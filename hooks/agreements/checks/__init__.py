"""What must hold across files and languages."""
