"""The frame around the pages: rail, search, undo, history."""
