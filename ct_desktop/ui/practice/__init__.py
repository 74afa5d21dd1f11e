"""The Practice page: the board, the practice bank, placements and what belongs to them."""
