"""A person typing, for tests that end it at a random moment: `python -m tests.faults.typist STORE RELEASE SEED`.

Does what the window's autosave does, without its pauses: saves the release as it stands after each burst of typing, now
and then takes a version, and says after each commit how far it got: "saved N".
"""

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from pressdesk.desk import release_ops
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store.opening import open_store

WORDS = ("lake", "river", "élan", "rapport", "water", "council", "Genève", "swim", "clean", "again")


def text_of(number, seed):
    """The body after burst `number`: its length swings, so that pages are taken and given back."""
    chance = random.Random(seed * 1_000_003 + number)
    return f"burst {number}\n\n" + " ".join(chance.choices(WORDS, k=chance.choice((3, 80, 500, 2_500))))


def main():
    folder, release, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    db = open_store(folder, passphrase="paper boat")
    number = 0
    while True:
        number += 1
        draft = ReleaseDraft(headline=f"burst {number}", body=text_of(number, seed))
        release_ops.save_release(db, release, draft, now=datetime.now(UTC))
        print("saved", number, flush=True)
        if number % 7 == 0:
            release_ops.take_version(db, release, why="typing", now=datetime.now(UTC))


if __name__ == "__main__":
    main()
