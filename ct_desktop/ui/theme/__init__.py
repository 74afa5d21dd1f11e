"""Colours, distances and type of the window."""
