"""Ed25519 (RFC 8032): keys that sign certificates, their signatures and their fingerprints."""

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KEY_BYTES = 32
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without 0, 1, I and O
_FINGERPRINT_BYTES = 20
_GROUP = 4
_ENDORSES = b"ct-issuer endorsement 1\0"


def new_private_key() -> bytes:
    """The 32 bytes of a new private key."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key(private: bytes) -> bytes:
    """The 32 bytes of the public key that belongs to it."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def sign(private: bytes, content: bytes) -> bytes:
    """The signature, 64 bytes."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(content)


def is_signed(public: bytes, content: bytes, signature: bytes) -> bool:
    """Whether the private key of ``public`` made this signature of this content."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def endorsed(private: bytes, later: bytes) -> bytes:
    """The word of a key for the public key that comes after it."""
    return sign(private, _ENDORSES + public_key(private) + later)


def is_endorsed(earlier: bytes, later: bytes, signature: bytes) -> bool:
    """Whether ``earlier`` gave its word for ``later``."""
    return is_signed(earlier, _ENDORSES + earlier + later, signature)


def fingerprint(public: bytes) -> str:
    """What people compare by telephone: eight groups of four, 160 bits of SHA-256.

    Of an alphabet without 0, 1, I and O.
    """
    number = int.from_bytes(hashlib.sha256(public).digest()[:_FINGERPRINT_BYTES], "big")
    count = _FINGERPRINT_BYTES * 8 // 5
    signs = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))
    return " ".join(signs[start : start + _GROUP] for start in range(0, count, _GROUP))
