"""How it is kept: encrypted store, vault, history, migrations, backups, instance lock."""
