"""The section with the school holidays and the organisations we work with."""
