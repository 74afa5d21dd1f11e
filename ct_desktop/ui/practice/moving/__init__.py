"""Beginning, moving and stopping placements."""
