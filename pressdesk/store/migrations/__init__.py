"""Revisions of the store's schema, run only when a file is older than the program."""

REVISIONS = ("0001",)
"""Every revision, oldest first. Kept here so that opening a store need not import Alembic to know them."""

HEAD = REVISIONS[-1]
