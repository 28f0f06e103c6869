"""The records: fields, draft, table and view of each, a module per record."""
