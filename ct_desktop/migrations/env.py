"""How Alembic runs here: on a connection handed in, inside the transaction of the caller."""

from alembic import context
from sqlalchemy import Connection

from ct_desktop.models import Base

connection = context.config.attributes["connection"]
if not isinstance(connection, Connection):
    raise RuntimeError("migrations run through ct_desktop.storage.migrations.prepare")

context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    # SQLite changes a table by building it anew.
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
