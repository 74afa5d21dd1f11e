"""Citytrainer Desktop: the whole Citytrainer chain on one PC."""

__version__ = "0.1.0"
