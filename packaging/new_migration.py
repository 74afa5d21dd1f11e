"""Writes the next migration from the difference between the models and the migrations so far.

Run: ``python packaging/new_migration.py "what changes"``. Read what it wrote before committing
it: a renamed column looks like one that went and one that came.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from ct_desktop.models import Base
from ct_desktop.storage.engine import make_engine, writing
from ct_desktop.storage.upgrade import alembic_config


def main(message: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(Path(folder) / "store.db", os.urandom(32), foreign_keys=False)
        with writing(engine).begin() as connection:
            config = alembic_config(connection=connection)
            versions = ScriptDirectory.from_config(config)
            number = len(list(versions.walk_revisions())) + 1
            if versions.get_current_head() is not None:
                command.upgrade(config, "head")
            differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
            if not differences:
                sys.exit("The migrations already agree with the models: nothing was written.")
            script = command.revision(config, message, autogenerate=True, rev_id=f"{number:04d}")
        engine.dispose()
    for tool in (["check", "--fix", "--quiet"], ["format", "--quiet"]):
        subprocess.run([sys.executable, "-m", "ruff", *tool, script.path], check=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
