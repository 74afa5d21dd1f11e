"""Practice hours that wait for confirmation, of all placements at once."""
