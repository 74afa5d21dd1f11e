"""Packages made here: the draft, its pages and pictures, and the cartridge it becomes."""
