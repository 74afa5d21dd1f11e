"""QTI 1.2: read, marked, printed and written."""
