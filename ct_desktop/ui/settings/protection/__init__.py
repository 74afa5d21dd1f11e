"""The section that says who can open the data, and changes it."""
