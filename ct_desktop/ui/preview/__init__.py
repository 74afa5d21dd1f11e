"""What comes out on paper, seen before it is printed."""
