"""Settings of proofs and certificates: their designs, and the keys they are checked with."""
