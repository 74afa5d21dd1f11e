import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from ct_desktop.errors import SchemaTooNew, StorageError, StoreDamaged
from ct_desktop.models import Base
from ct_desktop.paths import migrations_dir
from ct_desktop.storage.engine import connect, make_engine
from ct_desktop.storage.faults import WrongKey
from ct_desktop.storage.integrity import row_counts
from ct_desktop.storage.migrations import newest_revision, prepare, schema_version

FIRST = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "a1", None, None, None

def upgrade():
    number = sa.Column("id", sa.Integer, primary_key=True)
    op.create_table("parent", number, sa.Column("n", sa.Text))
    op.create_table(
        "child",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("parent_id", sa.Integer, sa.ForeignKey("parent.id", ondelete="CASCADE")),
    )
    op.execute("INSERT INTO parent VALUES (1, 'x'), (2, 'y')")
    op.execute("INSERT INTO child VALUES (1, 1), (2, 1), (3, 2)")
"""

SECOND = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "a2", "a1", None, None
{extra}
def upgrade():
    with op.batch_alter_table("parent") as batch:
        batch.alter_column("n", type_=sa.String(20), nullable=False)
        batch.add_column(sa.Column("extra", sa.Integer, server_default="7", nullable=False))
    {then}
"""


def scripts(folder: Path, second: str | None = None, extra: str = "") -> Path:
    """Migrations of an earlier program, and with ``second`` those of this one."""
    made = folder / "migrations"
    shutil.rmtree(made, ignore_errors=True)
    shutil.copytree(migrations_dir(), made, ignore=shutil.ignore_patterns("versions"))
    (made / "versions").mkdir()
    (made / "versions" / "a1.py").write_text(FIRST)
    if second is not None:
        (made / "versions" / "a2.py").write_text(SECOND.format(then=second, extra=extra))
    return made


@pytest.fixture
def old(tmp_path: Path, key: bytes) -> Path:
    """A filled store of the first schema."""
    path = tmp_path / "store.db"
    prepare(path, key, scripts=scripts(tmp_path))
    return path


def counts(path: Path, key: bytes) -> dict[str, int]:
    connection = connect(path, key)
    try:
        return row_counts(connection)
    finally:
        connection.close()


def test_models_and_migrations_agree(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "store.db"
    assert prepare(path, key) == newest_revision()
    engine = make_engine(path, key)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    assert [p.name for p in tmp_path.iterdir()] == ["store.db"]


def test_upgrade_keeps_rows_that_would_cascade(old: Path, key: bytes, tmp_path: Path) -> None:
    backups: list[dict[str, int]] = []
    prepare(old, key, lambda: backups.append(counts(old, key)), scripts=scripts(tmp_path, "pass"))
    assert schema_version(old, key) == "a2"
    assert counts(old, key) == {"parent": 2, "child": 3}
    assert backups == [{"parent": 2, "child": 3}]
    prepare(old, key, lambda: backups.append({}), scripts=scripts(tmp_path, "pass"))
    assert len(backups) == 1


@pytest.mark.parametrize(
    "then",
    [
        "op.execute('INSERT INTO nowhere VALUES (1)')",
        "op.execute('DELETE FROM child WHERE id = 3')",
        "op.execute('UPDATE child SET parent_id = 99')",
        "op.drop_table('child')",
    ],
    ids=["fails midway", "loses rows", "breaks a foreign key", "loses a table"],
)
def test_bad_migration_leaves_the_old_store(
    old: Path, key: bytes, tmp_path: Path, then: str
) -> None:
    with pytest.raises(StorageError, match="could not be brought"):
        prepare(old, key, scripts=scripts(tmp_path, then))
    assert schema_version(old, key) == "a1"
    assert counts(old, key) == {"parent": 2, "child": 3}
    connection = connect(old, key)
    assert [row[1] for row in connection.execute("PRAGMA table_info(parent)")] == ["id", "n"]
    connection.close()


def test_defect_in_a_migration_is_rolled_back(old: Path, key: bytes, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        prepare(old, key, scripts=scripts(tmp_path, "1 / 0"))
    assert schema_version(old, key) == "a1"


def test_rows_may_go_when_the_revision_says_so(old: Path, key: bytes, tmp_path: Path) -> None:
    made = scripts(tmp_path, "op.execute('DELETE FROM child')", 'may_lose_rows = {"child"}')
    prepare(old, key, scripts=made)
    assert counts(old, key) == {"parent": 2, "child": 0}


def test_failed_backup_stops_the_upgrade(old: Path, key: bytes, tmp_path: Path) -> None:
    def full() -> None:
        raise StorageError("full")

    with pytest.raises(StorageError, match="full"):
        prepare(old, key, full, scripts=scripts(tmp_path, "pass"))
    assert schema_version(old, key) == "a1"


def test_newer_schema_is_refused_untouched(old: Path, key: bytes, tmp_path: Path) -> None:
    prepare(old, key, scripts=scripts(tmp_path, "pass"))
    before = old.read_bytes()
    with pytest.raises(SchemaTooNew):
        prepare(old, key, scripts=scripts(tmp_path))
    assert old.read_bytes() == before


def test_damage_is_found_before_anything_is_written(old: Path, key: bytes, tmp_path: Path) -> None:
    content = bytearray(old.read_bytes())
    content[5000] ^= 1
    old.write_bytes(content)
    with pytest.raises(StoreDamaged):
        prepare(old, key, scripts=scripts(tmp_path, "pass"))
    assert old.read_bytes() == bytes(content)


def test_other_key_is_told_apart(old: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongKey):
        prepare(old, bytes(32), scripts=scripts(tmp_path))


CRASH = """
import os, sys
from pathlib import Path
from ct_desktop.storage.migrations import prepare
prepare(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), scripts=Path(sys.argv[3]))
"""


def test_crash_before_the_commit_leaves_the_old_store(
    old: Path, key: bytes, tmp_path: Path
) -> None:
    made = scripts(tmp_path, "import os; os._exit(9)")
    ended = subprocess.run(
        [sys.executable, "-c", CRASH, str(old), key.hex(), str(made)], check=False
    )
    assert ended.returncode == 9
    assert schema_version(old, key) == "a1"
    assert counts(old, key) == {"parent": 2, "child": 3}


def test_failed_first_schema_leaves_no_file(tmp_path: Path, key: bytes) -> None:
    made = scripts(tmp_path, "op.execute('nonsense')")
    with pytest.raises(StorageError):
        prepare(tmp_path / "new.db", key, scripts=made)
    assert not (tmp_path / "new.db").exists()


def test_emptied_file_is_not_taken_for_a_new_store(old: Path, key: bytes) -> None:
    old.write_bytes(b"")
    with pytest.raises(StoreDamaged):
        prepare(old, key)
    assert old.read_bytes() == b""
