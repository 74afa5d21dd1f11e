"""The import assistant: file, columns, check, doubles, result."""
