"""The register of issued documents in the window."""
