"""Tables of revision 0001 as they were written then. Nothing here follows today's models."""

RECORD = """seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    revision INTEGER NOT NULL,
    deleted_at DATETIME,"""
"""What every record begins with."""
