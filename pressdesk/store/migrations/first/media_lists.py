"""Tables of media lists and of embargoes kept and broken."""

from pressdesk.store.migrations.first import RECORD

TABLES = (
    f"""CREATE TABLE media_list (
    {RECORD}
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    rule JSON NOT NULL,
    notes VARCHAR NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_media_list_changed_at ON media_list (changed_at)",
    "CREATE INDEX ix_media_list_deleted_at ON media_list (deleted_at)",
    f"""CREATE TABLE media_list_member (
    {RECORD}
    list_id VARCHAR NOT NULL,
    contact_id VARCHAR NOT NULL,
    left_out BOOLEAN NOT NULL,
    FOREIGN KEY(list_id) REFERENCES media_list (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (list_id, contact_id),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_media_list_member_changed_at ON media_list_member (changed_at)",
    "CREATE INDEX ix_media_list_member_contact_id ON media_list_member (contact_id)",
    "CREATE INDEX ix_media_list_member_deleted_at ON media_list_member (deleted_at)",
    "CREATE INDEX ix_media_list_member_list_id ON media_list_member (list_id)",
    f"""CREATE TABLE embargo_promise (
    {RECORD}
    about VARCHAR NOT NULL,
    day DATE NOT NULL,
    kept BOOLEAN NOT NULL,
    note VARCHAR NOT NULL,
    contact_id VARCHAR NOT NULL,
    release_id VARCHAR,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE SET NULL,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_embargo_promise_changed_at ON embargo_promise (changed_at)",
    "CREATE INDEX ix_embargo_promise_contact_id ON embargo_promise (contact_id)",
    "CREATE INDEX ix_embargo_promise_deleted_at ON embargo_promise (deleted_at)",
    "CREATE INDEX ix_embargo_promise_release_id ON embargo_promise (release_id)",
)
