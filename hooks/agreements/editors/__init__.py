"""What VS Code knows of the data."""
