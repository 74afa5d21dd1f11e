"""The designer of proofs and certificates: a real preview with everything on it to be moved."""
