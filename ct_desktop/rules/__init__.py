"""What the method says: enumerations and pure functions on plain values."""
