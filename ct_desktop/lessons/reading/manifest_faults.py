"""Why a manifest is not read; the package reader puts it into words."""


class ManifestError(Exception):
    """A manifest that is not read."""


class HasDoctype(ManifestError):
    """It has a DTD, which may declare entities."""


class TooLarge(ManifestError):
    """It has more elements than any package needs."""


class NotAManifest(ManifestError):
    """It is well-formed XML of another kind."""
