"""Words found and replaced in all releases at once, and taken back as a whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pressdesk.desk import stage_ops
from pressdesk.desk.change import Change
from pressdesk.desk.release_ops import OWN_OPERATIONS
from pressdesk.domain import markdown
from pressdesk.domain.cleaning import clean
from pressdesk.domain.document import Document, plain_paragraphs
from pressdesk.domain.finding import Wanted, hits_in, replaced, replaced_document
from pressdesk.domain.models.release import ReleaseDraft, ReleaseFields, ReleaseStatus, ReleaseView
from pressdesk.store import finding, releases, stages, versions
from pressdesk.store.database import Database
from pressdesk.store.finding import FIELDS

_MARKDOWN = frozenset(("body", "notes"))
_AROUND = 60
"""Characters shown on either side of a hit."""


@dataclass(frozen=True)
class Line:
    """A hit with the words around it; `start` and `end` within `text`."""

    field: str
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """A release with its hits. `closed`: its words may not change; `sent`: it has left the house."""

    release_id: str
    headline: str
    status: ReleaseStatus
    sent: bool
    closed: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class State:
    """What a release's fields said before and after, and how far it had come before."""

    release_id: str
    before: dict[str, str]
    after: dict[str, str]
    status: ReleaseStatus


@dataclass(frozen=True)
class Replaced:
    """What was done, and what is needed to take it back."""

    change: Change
    count: int
    states: tuple[State, ...] = ()


@dataclass(frozen=True)
class TakenBack:
    """`left`: releases that were changed since, and stay as they are."""

    change: Change
    left: int


def find_everywhere(db: Database, wanted: Wanted, *, stop: Callable[[], bool] = lambda: False) -> list[Found]:
    """Every release outside the bin that holds the wording, the last changed first. Ends early once `stop()`."""
    made: list[Found] = []
    with db.reading() as session:
        for words in finding.words_of(session, finding.releases_with(session, wanted)):
            if stop():
                break
            fields = words.fields
            heads = "\n".join(fields[name] for name in FIELDS if name not in _MARKDOWN)
            if not hits_in(f"{heads}\n{words.plain}", wanted):
                continue
            lines = tuple(line for name in FIELDS for line in _lines(name, fields[name], wanted))
            if lines:
                closed = stage_ops.is_closed(session, words.release_id)
                title = fields["headline"] or fields["topic"] or fields["lead"][:80]
                made.append(Found(words.release_id, title, words.status, words.sent, closed, lines))
    return made


def replace_everywhere(db: Database, ids: Sequence[str], wanted: Wanted, new: str, *, now: datetime) -> Replaced:
    """Put `new` in place of the wording in these releases, a version of each kept first; all of them or none.

    Raises StageError where the words of one are out, NotFoundError, TooLongError; nothing is changed then.
    """
    new = clean(new, lines=False)
    states: list[State] = []
    total = 0
    with db.transaction() as session:
        for release_id in dict.fromkeys(ids):
            view = releases.get_release(session, release_id)
            before = {name: str(getattr(view, name)) for name in FIELDS}
            typed, count = _replaced(before, wanted, new)
            draft = _draft(view, typed)
            after = {name: str(getattr(draft, name)) for name in FIELDS}  # as it is kept
            if after == before:
                continue
            stage_ops.open_words(session, release_id, now)
            versions.take(session, release_id, "wording", now=now)
            releases.update_release(session, release_id, draft, now, leave=OWN_OPERATIONS)
            states.append(State(release_id, before, after, view.status))
            total += count
    return Replaced(Change(releases=frozenset(state.release_id for state in states)), total, tuple(states))


def take_back(db: Database, done: Replaced, *, now: datetime) -> TakenBack:
    """Give every release its words back that says what the replacing left there. What was changed since stays.

    With the approved words comes the approval, unless the release has gone another way since.
    """
    touched: set[str] = set()
    with db.transaction() as session:
        for state in done.states:
            view = releases.get_release(session, state.release_id)
            unchanged = all(getattr(view, name) == text for name, text in state.after.items())
            if not unchanged or stage_ops.is_closed(session, state.release_id):
                continue
            stage_ops.open_words(session, state.release_id, now)
            releases.update_release(session, state.release_id, _draft(view, state.before), now, leave=OWN_OPERATIONS)
            if state.status is ReleaseStatus.APPROVED and view.status is ReleaseStatus.REVIEW:
                stages.move(session, state.release_id, ReleaseStatus.APPROVED, now)
            touched.add(state.release_id)
    return TakenBack(Change(releases=frozenset(touched)), len(done.states) - len(touched))


def _draft(view: ReleaseView, fields: dict[str, str]) -> ReleaseDraft:
    known = {name: getattr(view, name) for name in ReleaseFields.model_fields}
    return ReleaseDraft.model_validate(known | fields)


def _replaced(fields: dict[str, str], wanted: Wanted, new: str) -> tuple[dict[str, str], int]:
    made: dict[str, str] = {}
    total = 0
    for name, text in fields.items():
        if name in _MARKDOWN:
            document, count = replaced_document(markdown.read(text), wanted, new)
            made[name] = markdown.write(document) if count else text
        else:
            hits = hits_in(text, wanted)
            count = len(hits)
            made[name] = replaced(text, hits, new)
        total += count
    return made, total


def _lines(name: str, text: str, wanted: Wanted) -> list[Line]:
    document = markdown.read(text) if name in _MARKDOWN else None
    paragraphs = plain_paragraphs(document) if isinstance(document, Document) else [text]
    made: list[Line] = []
    for paragraph in paragraphs:
        for start, end in hits_in(paragraph, wanted):
            first, last = max(0, start - _AROUND), min(len(paragraph), end + _AROUND)
            lead = "…" if first else ""
            shown = lead + paragraph[first:last].replace("\n", " ") + ("…" if last < len(paragraph) else "")
            made.append(Line(name, shown, start - first + len(lead), end - first + len(lead)))
    return made
