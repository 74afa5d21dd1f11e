"""The organisations we work with: dialog and list, shared by the settings and the practice."""
