"""Quick entry for a whole group: people down, items across, a key for each level."""
