"""Alembic's way in: runs the revisions on the connection that `upgrade.py` hands over, inside its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
