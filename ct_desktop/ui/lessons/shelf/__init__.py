"""The shelf: packages as cards, what the search found, and adding a package."""
