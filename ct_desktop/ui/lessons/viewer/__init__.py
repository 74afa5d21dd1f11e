"""A lesson package on screen: its tree, its content, and the view for the group."""
