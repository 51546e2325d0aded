"""The texts of the frame in every language that the engine speaks."""
