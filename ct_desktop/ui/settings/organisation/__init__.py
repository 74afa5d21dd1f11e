"""The section with our own organisation and who signs its documents."""
