"""The People page: everybody we know, each with a page, and the import of lists."""
