"""What a user can do: one file per area; every call is one transaction on plain values."""
