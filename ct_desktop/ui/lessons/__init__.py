"""The lesson library: shelf, viewer and editor."""
