"""Printing issued documents: to one PDF, or to a file for each."""
