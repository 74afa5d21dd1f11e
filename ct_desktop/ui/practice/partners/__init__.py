"""The organisations that offer practice, and the supervisors there."""
