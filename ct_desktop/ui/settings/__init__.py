"""The Settings page: the organisation, its programmes and lists, and how the program behaves."""
