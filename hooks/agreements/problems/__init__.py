"""What is told to an editor, as values: where it is, what is wrong, what to write instead."""
