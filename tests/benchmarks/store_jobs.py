"""Lists, search and saving, each against the least that could do it."""

import itertools
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from pressdesk.desk import release_ops
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store import queries, release_list
from pressdesk.store.connecting import connect
from pressdesk.store.header import Cost
from pressdesk.store.opening import FILE_NAME, create_store
from pressdesk.store.search import search
from tests.benchmarks.office import office, words_to_search
from tests.benchmarks.timing import Figure, alternating

PAGE = 100

# the same weights as ours, so that both answer with the same releases
_BEST = "SELECT rowid, rank FROM release_fts WHERE release_fts MATCH ? AND rank MATCH 'bm25(4.0, 6.0, 3.0, 1.0)'"
RAW_IDS = f"{_BEST} ORDER BY rank LIMIT {queries.LISTED}"
RAW_HITS = f"""
    WITH best AS MATERIALIZED ({_BEST} ORDER BY rank LIMIT 50)
    SELECT release.id, release.headline, snippet(release_fts, -1, '', '', '…', 14)
    FROM best JOIN release_fts ON release_fts.rowid = best.rowid JOIN release ON release.seq = best.rowid
    WHERE release_fts MATCH ? ORDER BY best.rank
"""  # noqa: S608 - our own words


def list_10_000():
    """Every id and the first page, against bare SQL for the same."""
    db = office(10_000)
    bare = connect(db.folder / FILE_NAME, db.key)

    def ours():
        with db.reading() as session:
            ids = release_list.release_ids(session, release_list.ReleaseFilter())
            release_list.rows_by_id(session, ids[:PAGE])

    def only_ids():
        with db.reading() as session:
            release_list.release_ids(session, release_list.ReleaseFilter())

    def floor():
        bare.execute("SELECT id FROM release WHERE deleted_at IS NULL ORDER BY changed_at DESC, seq DESC").fetchall()

    yield Figure("list of 10,000 releases: ids", *alternating(only_ids, floor))
    yield Figure("list of 10,000 releases: ids and first page", *alternating(ours, floor))
    bare.close()
    db.close()


def _searching(count, at_most):
    db = office(count)
    bare = connect(db.folder / FILE_NAME, db.key)
    for kind, words in words_to_search(db).items():
        query = queries.fts_query(words)

        def ids(words=words):
            with db.reading() as session:
                release_list.release_ids(session, release_list.ReleaseFilter(text=words))

        def hits(words=words):
            with db.reading() as session:
                search(session, words)

        def raw_ids(query=query):
            bare.execute(RAW_IDS, (query,)).fetchall()

        def raw_hits(query=query):
            bare.execute(RAW_HITS, (query, query)).fetchall()

        yield Figure(f"{count:,} releases, {kind}: list", *alternating(ids, raw_ids, runs=9), at_most)
        yield Figure(f"{count:,} releases, {kind}: 50 with snippets", *alternating(hits, raw_hits, runs=9), at_most)
    bare.close()
    db.close()


def search_1_000():
    yield from _searching(1_000, 0)


def search_10_000():
    yield from _searching(10_000, 0)


def search_100_000():
    yield from _searching(100_000, 2)


def autosave():
    """A save of 500 words, against one durable commit of the same bytes in a table without anything else."""
    words = [f"word{number % 97}" for number in range(500)]
    body = "\n\n".join(" ".join(words[first : first + 60]) for first in range(0, 500, 60))
    now = datetime(2026, 6, 1, tzinfo=UTC)
    with tempfile.TemporaryDirectory() as folder:
        db = create_store(Path(folder) / "store", passphrase="x", use_keyring=False, cost=Cost(8, 1, 1))
        release = release_ops.create_release(db, ReleaseDraft(headline="Saved", body=body), now=now).made
        bare = connect(Path(folder) / "bare.db", db.key, mode="rwc")
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT)")
        bare.execute("INSERT INTO t VALUES (1, '')")
        counter = itertools.count()

        def ours():
            draft = ReleaseDraft(headline="Saved", body=f"{body} {next(counter)}")
            release_ops.save_release(db, release, draft, now=now)

        def floor():
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("UPDATE t SET body = ? WHERE id = 1", (f"{body} {next(counter)}",))
            bare.execute("COMMIT")

        yield Figure("autosave of 500 words", *alternating(ours, floor, runs=60))
        bare.close()
        db.close()


JOBS = {
    "list": list_10_000,
    "search-1k": search_1_000,
    "search-10k": search_10_000,
    "search-100k": search_100_000,
    "autosave": autosave,
}
