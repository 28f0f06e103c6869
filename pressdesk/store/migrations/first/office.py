"""Tables of the office: people, organisations, texts, pictures, words, settings."""

from pressdesk.store.migrations.first import RECORD

# long texts come last in a row, so that a list reads the short columns without turning the pages of a body
TABLES = (
    f"""CREATE TABLE asset (
    {RECORD}
    name VARCHAR NOT NULL,
    caption VARCHAR NOT NULL,
    credit VARCHAR NOT NULL,
    alt_text VARCHAR NOT NULL,
    rights VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_asset_changed_at ON asset (changed_at)",
    "CREATE INDEX ix_asset_deleted_at ON asset (deleted_at)",
    "CREATE INDEX ix_asset_sha256 ON asset (sha256)",
    f"""CREATE TABLE organisation (
    {RECORD}
    name VARCHAR NOT NULL,
    short_name VARCHAR NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_organisation_changed_at ON organisation (changed_at)",
    "CREATE INDEX ix_organisation_deleted_at ON organisation (deleted_at)",
    f"""CREATE TABLE setting (
    {RECORD}
    name VARCHAR NOT NULL,
    value JSON NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id),
    UNIQUE (name)
)""",
    "CREATE INDEX ix_setting_changed_at ON setting (changed_at)",
    "CREATE INDEX ix_setting_deleted_at ON setting (deleted_at)",
    f"""CREATE TABLE text (
    {RECORD}
    title VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    plain VARCHAR NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_text_changed_at ON text (changed_at)",
    "CREATE INDEX ix_text_deleted_at ON text (deleted_at)",
    f"""CREATE TABLE contact (
    {RECORD}
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    given VARCHAR NOT NULL,
    family VARCHAR NOT NULL,
    middle VARCHAR NOT NULL,
    prefix VARCHAR NOT NULL,
    suffix VARCHAR NOT NULL,
    family_first BOOLEAN NOT NULL,
    pronunciation VARCHAR NOT NULL,
    pronouns VARCHAR NOT NULL,
    job_title VARCHAR NOT NULL,
    languages JSON NOT NULL,
    topics JSON NOT NULL,
    zone VARCHAR NOT NULL,
    hours VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    beat VARCHAR NOT NULL,
    preferred_format VARCHAR NOT NULL,
    preferred_time VARCHAR NOT NULL,
    do_not_contact BOOLEAN NOT NULL,
    safety BOOLEAN NOT NULL,
    photo_id VARCHAR,
    photo_crop JSON NOT NULL,
    consent VARCHAR NOT NULL,
    consent_scope VARCHAR NOT NULL,
    consent_on DATE,
    organisation_id VARCHAR,
    notes VARCHAR NOT NULL,
    biographies JSON NOT NULL,
    extras JSON NOT NULL,
    plain VARCHAR NOT NULL,
    FOREIGN KEY(photo_id) REFERENCES asset (id) ON DELETE SET NULL,
    FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_contact_changed_at ON contact (changed_at)",
    "CREATE INDEX ix_contact_deleted_at ON contact (deleted_at)",
    "CREATE INDEX ix_contact_kind ON contact (kind)",
    "CREATE INDEX ix_contact_organisation_id ON contact (organisation_id)",
    "CREATE INDEX ix_contact_photo_id ON contact (photo_id)",
    f"""CREATE TABLE contact_point (
    {RECORD}
    kind VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    usage VARCHAR NOT NULL,
    preferred BOOLEAN NOT NULL,
    confirmed_on DATE,
    contact_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_contact_point_changed_at ON contact_point (changed_at)",
    "CREATE INDEX ix_contact_point_contact_id ON contact_point (contact_id)",
    "CREATE INDEX ix_contact_point_deleted_at ON contact_point (deleted_at)",
    f"""CREATE TABLE contact_period (
    {RECORD}
    kind VARCHAR NOT NULL,
    first_on DATE,
    last_on DATE,
    note VARCHAR NOT NULL,
    contact_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_contact_period_changed_at ON contact_period (changed_at)",
    "CREATE INDEX ix_contact_period_contact_id ON contact_period (contact_id)",
    "CREATE INDEX ix_contact_period_deleted_at ON contact_period (deleted_at)",
    f"""CREATE TABLE contact_role (
    {RECORD}
    title VARCHAR NOT NULL,
    organisation VARCHAR NOT NULL,
    department VARCHAR NOT NULL,
    first_on DATE,
    last_on DATE,
    contact_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_contact_role_changed_at ON contact_role (changed_at)",
    "CREATE INDEX ix_contact_role_contact_id ON contact_role (contact_id)",
    "CREATE INDEX ix_contact_role_deleted_at ON contact_role (deleted_at)",
    f"""CREATE TABLE office_word (
    {RECORD}
    word VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    release_id VARCHAR,
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_office_word_changed_at ON office_word (changed_at)",
    "CREATE INDEX ix_office_word_deleted_at ON office_word (deleted_at)",
    "CREATE INDEX ix_office_word_release_id ON office_word (release_id)",
    "CREATE INDEX ix_office_word_word ON office_word (word)",
)
