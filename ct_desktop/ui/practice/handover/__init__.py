"""The warm handover: planned, and recorded when it was held."""
