"""The section with the latest changes of anybody."""
