"""The section with the programmes, and the page on which one is edited."""
