"""The placement board: columns of cards."""
