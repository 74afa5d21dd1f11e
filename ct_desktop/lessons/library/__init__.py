"""The shelf in the data folder: files, index, search, comparison, starter packages."""
