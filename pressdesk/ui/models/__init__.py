"""Qt item models over the store: all ids up front, rows in pages."""
