"""Tables that stay quick with tens of thousands of rows."""
