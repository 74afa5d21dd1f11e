"""One assessment of one person: what several pages open."""
