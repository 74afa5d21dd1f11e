"""The section with language, colours and size of the type."""
