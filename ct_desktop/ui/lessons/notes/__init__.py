"""Notes on tools: the panel beside a tool, and all notes as a page."""
