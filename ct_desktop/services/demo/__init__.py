"""The demonstration organisation: seeded, lifelike, as of today, for any number of people."""
