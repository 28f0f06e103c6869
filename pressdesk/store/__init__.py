"""The encrypted SQLite file. The only place with sessions and SQL."""
