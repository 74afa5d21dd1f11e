"""A quiz on the screen: answer, check, learn, see the score."""
