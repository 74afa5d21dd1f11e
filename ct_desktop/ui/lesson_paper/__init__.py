"""Lesson material on paper: any selection of a package becomes one PDF."""
