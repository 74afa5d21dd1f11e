"""Proofs of participation and certificates of a group: who is ready, issue, print, revoke."""
