"""What is printed: frozen dataclasses in, PDF bytes out, in the document's own language."""
