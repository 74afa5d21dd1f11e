"""Proofs and certificates in the window, shared by its pages."""
