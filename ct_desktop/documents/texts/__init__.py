"""The words on paper: a file per document, in it one set of words per language."""
