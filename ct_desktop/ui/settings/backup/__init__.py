"""The section that makes, restores and checks backups."""
