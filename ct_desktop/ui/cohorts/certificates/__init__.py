"""Proofs of participation of a group: who is ready, issue, print, revoke."""
