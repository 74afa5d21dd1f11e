"""The attendance grid of a group, made for an evening of quick typing."""
