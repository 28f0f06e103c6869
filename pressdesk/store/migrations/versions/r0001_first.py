"""The records of the first release of Pressdesk, spelled out: a revision never imports today's models."""

from alembic import op

revision = "0001"
down_revision = None

_RECORD = """seq INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    revision INTEGER NOT NULL,
    deleted_at DATETIME,"""
"""What every record begins with."""

# long texts come last in a row, so that a list reads the short columns without turning the pages of a body
TABLES = (
    f"""CREATE TABLE asset (
    {_RECORD}
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
    {_RECORD}
    name VARCHAR NOT NULL,
    short_name VARCHAR NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_organisation_changed_at ON organisation (changed_at)",
    "CREATE INDEX ix_organisation_deleted_at ON organisation (deleted_at)",
    f"""CREATE TABLE release (
    {_RECORD}
    language VARCHAR NOT NULL,
    topic VARCHAR NOT NULL,
    headline VARCHAR NOT NULL,
    subheadline VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    dateline_date DATE,
    lead VARCHAR NOT NULL,
    end_mark VARCHAR,
    release_line VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    archived_from VARCHAR,
    tags JSON NOT NULL,
    credits JSON NOT NULL,
    links JSON NOT NULL,
    enquiries_heading VARCHAR NOT NULL,
    section_order JSON NOT NULL,
    bare_sections JSON NOT NULL,
    owner VARCHAR NOT NULL,
    translation_of VARCHAR,
    translation_version VARCHAR,
    correction_of VARCHAR,
    body VARCHAR NOT NULL,
    notes VARCHAR NOT NULL,
    plain VARCHAR NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_release_changed_at ON release (changed_at)",
    "CREATE INDEX ix_release_deleted_at ON release (deleted_at)",
    "CREATE INDEX ix_release_status ON release (status)",
    "CREATE INDEX ix_release_translation_of ON release (translation_of)",
    f"""CREATE TABLE setting (
    {_RECORD}
    name VARCHAR NOT NULL,
    value JSON NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id),
    UNIQUE (name)
)""",
    "CREATE INDEX ix_setting_changed_at ON setting (changed_at)",
    "CREATE INDEX ix_setting_deleted_at ON setting (deleted_at)",
    f"""CREATE TABLE text (
    {_RECORD}
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
    {_RECORD}
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    given VARCHAR NOT NULL,
    family VARCHAR NOT NULL,
    pronouns VARCHAR NOT NULL,
    job_title VARCHAR NOT NULL,
    languages JSON NOT NULL,
    topics JSON NOT NULL,
    zone VARCHAR NOT NULL,
    consent VARCHAR NOT NULL,
    consent_on DATE,
    organisation_id VARCHAR,
    notes VARCHAR NOT NULL,
    plain VARCHAR NOT NULL,
    FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_contact_changed_at ON contact (changed_at)",
    "CREATE INDEX ix_contact_deleted_at ON contact (deleted_at)",
    "CREATE INDEX ix_contact_kind ON contact (kind)",
    "CREATE INDEX ix_contact_organisation_id ON contact (organisation_id)",
    f"""CREATE TABLE clearance (
    {_RECORD}
    contact_id VARCHAR,
    speaker VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    asked_at DATETIME,
    asked_how VARCHAR,
    asked_to VARCHAR NOT NULL,
    answer VARCHAR NOT NULL,
    answered_at DATETIME,
    answered_how VARCHAR,
    answered_by VARCHAR NOT NULL,
    taken_by VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    release_id VARCHAR NOT NULL,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL,
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_clearance_changed_at ON clearance (changed_at)",
    "CREATE INDEX ix_clearance_contact_id ON clearance (contact_id)",
    "CREATE INDEX ix_clearance_deleted_at ON clearance (deleted_at)",
    "CREATE INDEX ix_clearance_release_id ON clearance (release_id)",
    f"""CREATE TABLE embargo (
    {_RECORD}
    local VARCHAR NOT NULL,
    zone VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    fold INTEGER NOT NULL,
    show_zones JSON NOT NULL,
    reason VARCHAR NOT NULL,
    raw VARCHAR,
    release_id VARCHAR NOT NULL,
    instant DATETIME NOT NULL,
    lifted_at DATETIME,
    history JSON NOT NULL,
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id),
    UNIQUE (release_id)
)""",
    "CREATE INDEX ix_embargo_changed_at ON embargo (changed_at)",
    "CREATE INDEX ix_embargo_deleted_at ON embargo (deleted_at)",
    "CREATE INDEX ix_embargo_instant ON embargo (instant)",
    f"""CREATE TABLE notice (
    {_RECORD}
    kind VARCHAR NOT NULL,
    grade VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    by_headline BOOLEAN NOT NULL,
    release_id VARCHAR NOT NULL,
    at DATETIME NOT NULL,
    replaces_at DATETIME,
    state_before VARCHAR NOT NULL,
    version_id VARCHAR NOT NULL,
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_notice_changed_at ON notice (changed_at)",
    "CREATE INDEX ix_notice_deleted_at ON notice (deleted_at)",
    "CREATE INDEX ix_notice_release_id ON notice (release_id)",
    f"""CREATE TABLE release_asset (
    {_RECORD}
    release_id VARCHAR NOT NULL,
    asset_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    FOREIGN KEY(asset_id) REFERENCES asset (id),
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_release_asset_asset_id ON release_asset (asset_id)",
    "CREATE INDEX ix_release_asset_changed_at ON release_asset (changed_at)",
    "CREATE INDEX ix_release_asset_deleted_at ON release_asset (deleted_at)",
    "CREATE INDEX ix_release_asset_release_id ON release_asset (release_id)",
    f"""CREATE TABLE release_text (
    {_RECORD}
    release_id VARCHAR NOT NULL,
    text_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    text_revision INTEGER NOT NULL,
    text_changed_at DATETIME NOT NULL,
    title VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE CASCADE,
    FOREIGN KEY(text_id) REFERENCES text (id),
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_release_text_changed_at ON release_text (changed_at)",
    "CREATE INDEX ix_release_text_deleted_at ON release_text (deleted_at)",
    "CREATE INDEX ix_release_text_release_id ON release_text (release_id)",
    "CREATE INDEX ix_release_text_text_id ON release_text (text_id)",
    f"""CREATE TABLE release_version (
    {_RECORD}
    release_id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    why VARCHAR NOT NULL,
    who VARCHAR NOT NULL,
    base_id VARCHAR,
    sha256 VARCHAR NOT NULL,
    content BLOB NOT NULL,
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_release_version_changed_at ON release_version (changed_at)",
    "CREATE INDEX ix_release_version_deleted_at ON release_version (deleted_at)",
    "CREATE INDEX ix_release_version_release_id ON release_version (release_id)",
    f"""CREATE TABLE contact_point (
    {_RECORD}
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
    f"""CREATE TABLE dispatch (
    {_RECORD}
    release_id VARCHAR NOT NULL,
    version_id VARCHAR NOT NULL,
    version_number INTEGER NOT NULL,
    format VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    means VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    size INTEGER NOT NULL,
    subject VARCHAR NOT NULL,
    headline VARCHAR NOT NULL,
    recipients JSON NOT NULL,
    embargoed BOOLEAN NOT NULL,
    override VARCHAR NOT NULL,
    at DATETIME NOT NULL,
    sent BOOLEAN,
    content BLOB NOT NULL,
    FOREIGN KEY(release_id) REFERENCES release (id),
    FOREIGN KEY(version_id) REFERENCES release_version (id),
    PRIMARY KEY (seq),
    UNIQUE (id)
)""",
    "CREATE INDEX ix_dispatch_at ON dispatch (at)",
    "CREATE INDEX ix_dispatch_changed_at ON dispatch (changed_at)",
    "CREATE INDEX ix_dispatch_deleted_at ON dispatch (deleted_at)",
    "CREATE INDEX ix_dispatch_release_id ON dispatch (release_id)",
    f"""CREATE TABLE release_contact (
    {_RECORD}
    contact_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    points JSON,
    name VARCHAR,
    job_title VARCHAR,
    organisation VARCHAR,
    release_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    frozen JSON,
    FOREIGN KEY(contact_id) REFERENCES contact (id),
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id),
    UNIQUE (release_id, contact_id, role)
)""",
    "CREATE INDEX ix_release_contact_changed_at ON release_contact (changed_at)",
    "CREATE INDEX ix_release_contact_contact_id ON release_contact (contact_id)",
    "CREATE INDEX ix_release_contact_deleted_at ON release_contact (deleted_at)",
    "CREATE INDEX ix_release_contact_release_id ON release_contact (release_id)",
    f"""CREATE TABLE office_word (
    {_RECORD}
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
    f"""CREATE TABLE silence (
    {_RECORD}
    rule VARCHAR NOT NULL,
    about VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    who VARCHAR NOT NULL,
    release_id VARCHAR NOT NULL,
    FOREIGN KEY(release_id) REFERENCES release (id) ON DELETE CASCADE,
    PRIMARY KEY (seq),
    UNIQUE (id),
    UNIQUE (release_id, rule, about)
)""",
    "CREATE INDEX ix_silence_changed_at ON silence (changed_at)",
    "CREATE INDEX ix_silence_deleted_at ON silence (deleted_at)",
    "CREATE INDEX ix_silence_release_id ON silence (release_id)",
)

# a list of any length is read from these alone
LISTS = (
    "CREATE INDEX release_list ON release (deleted_at, changed_at, seq, id, status, language, release_line)",
    # what a search found is looked up here: the rows themselves lie too far apart
    "CREATE INDEX release_found ON release (seq, deleted_at, id, status, language)",
    "CREATE INDEX contact_list ON contact (deleted_at, kind, family, name, id)",
)

_KIND = "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'"

_RELEASE = "topic, headline, subheadline, plain"

SEARCH = (
    f"CREATE VIRTUAL TABLE release_fts USING fts5({_RELEASE}, content = 'release', content_rowid = 'seq', {_KIND})",
    f"CREATE VIRTUAL TABLE contact_fts USING fts5(name, plain, content = 'contact', content_rowid = 'seq', {_KIND})",
    f"CREATE VIRTUAL TABLE text_fts USING fts5(title, plain, content = 'text', content_rowid = 'seq', {_KIND})",
)


def upgrade() -> None:
    for statement in (*TABLES, *LISTS, *SEARCH):
        op.execute(statement)
