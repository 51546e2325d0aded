"""Shapes joined by id into the model."""
