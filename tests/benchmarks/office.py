"""Stores of any number of releases, made once and kept between runs in a folder of the system's cache."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import platformdirs
from sqlmodel import insert

from pressdesk.domain.models.base import new_id
from pressdesk.domain.models.release import Release, ReleaseDraft
from pressdesk.store import plain
from pressdesk.store.connecting import connect
from pressdesk.store.header import Cost
from pressdesk.store.opening import FILE_NAME, create_store, open_store, store_exists

PASSPHRASE = "paper boat"
CHEAP = Cost(8, 1, 1)
START = datetime(2020, 1, 1, tzinfo=UTC)
WORDS_IN_BODY = 500
_AT_ONCE = 500


def vocabulary(chance):
    """20,000 invented words; the earlier ones are used far more often, as in a language."""
    syllables = [a + b for a in "bcdfghjklmnprstvz" for b in ("a", "e", "i", "o", "u", "é", "an", "or")]
    return ["".join(chance.choices(syllables, k=chance.choice((2, 2, 3, 3, 4)))) for _ in range(20_000)]


def office(count):
    """An open store of `count` releases of 500 words."""
    folder = Path(platformdirs.user_cache_dir("pressdesk-benchmarks", appauthor=False)) / f"releases-{count}"
    if store_exists(folder):
        return open_store(folder, passphrase=PASSPHRASE)
    chance = random.Random(count)
    words = vocabulary(chance)
    weights = [1 / (rank + 3) for rank in range(len(words))]
    db = create_store(folder, passphrase=PASSPHRASE, use_keyring=False, cost=CHEAP)
    for first in range(0, count, _AT_ONCE):
        rows = [_row(number, chance, words, weights) for number in range(first, min(count, first + _AT_ONCE))]
        with db.transaction() as session:
            session.connection().execute(insert(Release), rows)
    return db


def _row(number, chance, words, weights):
    picked = chance.choices(words, weights, k=WORDS_IN_BODY + 30)
    paragraphs = [" ".join(picked[first : first + 60]) for first in range(30, len(picked), 60)]
    draft = ReleaseDraft(
        topic=picked[0], headline=" ".join(picked[1:10]), lead=" ".join(picked[10:30]), body="\n\n".join(paragraphs)
    )
    moment = START + timedelta(minutes=number)
    values = draft.model_dump()
    return values | {
        "plain": plain.of_release(draft),
        "id": new_id(),
        "created_at": moment,
        "changed_at": moment,
        "revision": 1,
    }


def words_to_search(db):
    """Searches of several kinds by name: what is common, less common, rare, two words, a beginning, a phrase."""
    bare = connect(db.folder / FILE_NAME, db.key)
    bare.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'release_fts', 'row')")
    terms = [row[0] for row in bare.execute("SELECT term FROM temp.terms ORDER BY doc DESC")]
    headline = bare.execute("SELECT headline FROM release LIMIT 1").fetchone()[0].split()
    bare.close()
    common, medium, rare = terms[2], terms[300], terms[len(terms) // 2]
    return {
        "commonest": common,
        "middling": medium,
        "rare": rare,
        "two words": f"{medium} {terms[301]}",
        "beginning": medium[:3],
        "phrase": f'"{headline[0]} {headline[1]}"',
    }
