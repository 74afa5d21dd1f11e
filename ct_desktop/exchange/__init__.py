"""Files in and out: spreadsheets, calendars and address cards. No database, no window."""
