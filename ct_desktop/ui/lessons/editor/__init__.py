"""Making and changing lesson packages."""
