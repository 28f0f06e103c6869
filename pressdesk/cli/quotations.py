"""`quotations`: the quoted passages of a release, and whether they are cleared."""

from argparse import Namespace

from pressdesk.cli.json_shape import quotation_json
from pressdesk.cli.leaving import release_id_of
from pressdesk.cli.opening import open_desk
from pressdesk.cli.output import put
from pressdesk.domain.clearance import Standing, State, standings
from pressdesk.domain.quotations import find
from pressdesk.store import releases

NOBODY = "(no speaker)"

STATES = {
    State.UNKNOWN: "",
    State.NOT_ASKED: "not asked",
    State.ASKED: "asked",
    State.CLEARED: "cleared",
    State.PUBLIC: "public already",
    State.REFUSED: "not cleared",
    State.CHANGED: "changed since it was cleared",
    State.CHANGED_SINCE_ASKED: "changed since it was asked for",
}
MARKS = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
"""What came and what went, as `wdiff` marks them."""


def run_quotations(options: Namespace) -> int:
    with open_desk(options, read_only=True) as db:
        release_id = release_id_of(db, options.id)
        with db.reading() as session:
            sheet = releases.sheet(session, release_id)
    found = standings(find(sheet), sheet.clearances)
    put([quotation_json(one) for one in found], (_line(one) for one in found), as_json=options.json)
    return 0


def _line(standing: Standing) -> str:
    """Speaker, words, and where they stand: "Ada Example: We row at dawn. [cleared by Ana Example on 2026-06-01]"."""
    quotation, kept = standing.quotation, standing.clearance
    words = quotation.text
    if standing.changes:
        words = "".join(f"{MARKS[piece.kind][0]}{piece.text}{MARKS[piece.kind][1]}" for piece in standing.changes)
    state = STATES[standing.state]
    if standing.state is State.CLEARED and kept is not None and kept.answered_at is not None:
        state = f"cleared by {kept.answered_by or kept.speaker} on {kept.answered_at:%Y-%m-%d}"
    said = f"{quotation.speaker or NOBODY}: {words}"
    return f"{said} [{state}]" if state else said
