"""The records of the first release of Pressdesk, spelled out: a revision never imports today's models."""

from alembic import op

from pressdesk.store.migrations.first import media_lists, office, releases

revision = "0001"
down_revision = None

_TRAITS = """deleted_at, id, name, family, do_not_contact, kind, topics, languages, country, beat, preferred_format,
    organisation_id"""

# a list of any length is read from these alone
LISTS = (
    "CREATE INDEX release_list ON release (deleted_at, changed_at, seq, id, status, language, release_line)",
    # what a search found is looked up here: the rows themselves lie too far apart
    "CREATE INDEX release_found ON release (seq, deleted_at, id, status, language)",
    # the rules of media lists are asked of everybody
    f"CREATE INDEX contact_traits ON contact ({_TRAITS})",
    "CREATE INDEX contact_list ON contact (deleted_at, kind, family, name, id)",
)

_KIND = "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'"

_LIST = "name, notes"

_RELEASE = "topic, headline, subheadline, plain"

SEARCH = (
    f"CREATE VIRTUAL TABLE release_fts USING fts5({_RELEASE}, content = 'release', content_rowid = 'seq', {_KIND})",
    f"CREATE VIRTUAL TABLE contact_fts USING fts5(name, plain, content = 'contact', content_rowid = 'seq', {_KIND})",
    f"CREATE VIRTUAL TABLE text_fts USING fts5(title, plain, content = 'text', content_rowid = 'seq', {_KIND})",
    f"CREATE VIRTUAL TABLE media_list_fts USING fts5({_LIST}, content = 'media_list', content_rowid = 'seq', {_KIND})",
)


def upgrade() -> None:
    for statement in (*office.TABLES, *releases.TABLES, *media_lists.TABLES, *LISTS, *SEARCH):
        op.execute(statement)
