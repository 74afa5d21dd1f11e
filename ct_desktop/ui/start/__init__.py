"""What comes before the window: the first-start assistant and the unlocking of a store."""
