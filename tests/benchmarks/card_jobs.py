"""Files of vCards, against the parser that reads their lines."""

import io
import subprocess
import sys
import time

from tests.benchmarks.timing import Figure

CARDS = 10_000
_MEMORY = (
    "import io, resource, sys; from tests.benchmarks.card_jobs import cards\n"
    "from pressdesk.importing.vcard import read_cards\n"
    "found = list(read_cards(io.BytesIO(cards())))\n"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
)


def cards(count=CARDS):
    """So many invented people, as an address book writes them: 19 lines each."""
    return "".join(
        "\r\n".join(
            (
                "BEGIN:VCARD",
                "VERSION:3.0",
                f"N:Example{number};Ana;;;",
                f"FN:Ana Example{number}",
                "ORG:Example Rights Network;Media",
                "TITLE:Legal Counsel",
                f"EMAIL;TYPE=INTERNET;TYPE=WORK;TYPE=pref:p{number}@example.org",
                f"TEL;TYPE=CELL;TYPE=VOICE:+1 917-555-01{number % 100:02}",
                f"TEL;TYPE=WORK:+44 20 7946 0{number % 1000:03}",
                "item1.URL:https://example.org/p",
                "item1.X-ABLabel:_$!<HomePage>!$_",
                "item2.ADR;TYPE=WORK:;;1 Example Street;Geneva;;1200;Switzerland",
                "item2.X-ABADR:ch",
                "NOTE:Spoke about the report\\, the hearing and\r\n  the next steps.\\nCalls back.",
                "BDAY:1980-05-06",
                "CATEGORIES:press,human rights",
                f"UID:urn:uuid:00000000-0000-4000-8000-{number:012}",
                "END:VCARD",
                "",
            )
        )
        for number in range(count)
    ).encode("utf-8")


def vcards():
    """10,000 vCards into cards, against vobject alone on the same file; and the most memory of it against 300 MB."""
    import vobject

    from pressdesk.importing.vcard import read_cards

    data = cards()
    ours, floor = [], []
    for _ in range(3):
        began = time.thread_time()
        assert sum(1 for _ in read_cards(io.BytesIO(data))) == CARDS
        ours.append((time.thread_time() - began) * 1_000)
        began = time.thread_time()
        assert sum(1 for _ in vobject.readComponents(data.decode("utf-8"), allowQP=True)) == CARDS
        floor.append((time.thread_time() - began) * 1_000)
    yield Figure(f"{CARDS:,} vCards read (floor: vobject alone)", min(ours), min(floor), 1.5)
    told = subprocess.run([sys.executable, "-c", _MEMORY], check=True, capture_output=True, text=True, timeout=300)
    yield Figure("most memory with all of them held (MB, floor 300)", float(told.stdout), 300.0, 1.0)


JOBS = {"vcards": vcards}
