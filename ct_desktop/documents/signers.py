"""Who signs a document."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Signer:
    """Name, role and, if any, the signature as a picture (PNG or JPEG)."""

    name: str
    role: str
    signature: bytes | None = None
