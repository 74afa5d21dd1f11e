"""Lesson packages: read, check, serve, search, write; knows no people and no window."""
