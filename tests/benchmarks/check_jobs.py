"""The checks of the house style, as long as an officer waits for them after a save."""

import random
import statistics
import time
from datetime import UTC, datetime

from tests.benchmarks.timing import Figure

AT_MOST = 250.0
WORDS = 10_000
NAMES = 5_000


def checks():
    """All checks on a release of 10,000 words, in an office of 5,000 people, against 250 ms.

    In the processor's time: they run in the pool, where what else runs is no doing of theirs.
    """
    from pressdesk.desk.words_ops import words_of
    from pressdesk.domain.house_style import Known, check
    from pressdesk.domain.models.setting import House
    from tests.domain.sheets import sheet

    chance = random.Random(7)
    house = House(checks={"jargon": True, "passive": True})
    known = Known(tuple(_name(chance) for _ in range(NAMES)), words_of(house))
    written = [_sentence(chance, known.names) for _ in range(WORDS // 18)]
    paragraphs = [" ".join(written[n : n + 4]) for n in range(0, len(written), 4)]
    release = sheet(lead=written[0], body="\n\n".join(paragraphs), notes="One note. Another note.")
    now = datetime(2026, 6, 1, tzinfo=UTC)
    check(release, house, known, now=now)  # what is made once: patterns, names of months
    spent = []
    for _ in range(7):
        begin = time.thread_time()
        found = check(release, house, known, now=now)
        spent.append((time.thread_time() - begin) * 1_000)
    assert found
    yield Figure(f"all checks on {WORDS:,} words (floor: 250 ms)", statistics.median(spent), AT_MOST, 1.0)


def _name(chance):
    syllables = ("ba", "ler", "mon", "tis", "ra", "vel", "do", "quin", "sa", "ner")
    return " ".join("".join(chance.choices(syllables, k=3)).capitalize() for _ in range(2))


def _sentence(chance, names):
    words = chance.choices(
        ["defender", "of", "rights", "the", "said", "was", "report", "Council", "hearing", "and", "witnesses"], k=15
    )
    words[3:3] = chance.choice(names).split()
    extra = chance.choice(["", "", " (ERN)", " on 10 December 2018", ", “we never asked for this at all”", " ASG"])
    return " ".join(words).capitalize() + extra + "."


JOBS = {"checks": checks}
