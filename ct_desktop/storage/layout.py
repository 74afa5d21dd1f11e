"""The names of the files in a data folder, in one place."""

from pathlib import Path


def store_path(data_dir: Path) -> Path:
    """The encrypted store."""
    return data_dir / "store.db"


def vault_path(data_dir: Path) -> Path:
    """The slots that open the store."""
    return data_dir / "vault.json"


def lock_path(data_dir: Path) -> Path:
    """Held by the one program that has the store open."""
    return data_dir / "store.lock"


def backups_dir(data_dir: Path) -> Path:
    """The automatic backups."""
    return data_dir / "backups"


def kept_dir(data_dir: Path) -> Path:
    """Stores that were set aside by a restore."""
    return data_dir / "kept"


def keys_dir(data_dir: Path) -> Path:
    """The public keys of issuers of certificates; they need no store and no password."""
    return data_dir / "keys"


def side_files(store: Path) -> tuple[Path, Path]:
    """The write-ahead log and shared memory that belong to an open store."""
    return store.with_name(store.name + "-wal"), store.with_name(store.name + "-shm")
