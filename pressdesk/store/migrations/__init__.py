"""Alembic revisions, run only when the file is older than the program."""
