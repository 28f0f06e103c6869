"""`quotations`: the quoted passages of a release."""

from argparse import Namespace

from pressdesk.cli.json_shape import quotation_json
from pressdesk.cli.leaving import release_id_of
from pressdesk.cli.opening import open_desk
from pressdesk.cli.output import put
from pressdesk.domain.quotations import find
from pressdesk.store import releases

NOBODY = "(no speaker)"


def run_quotations(options: Namespace) -> int:
    with open_desk(options, read_only=True) as db:
        release_id = release_id_of(db, options.id)
        with db.reading() as session:
            sheet = releases.sheet(session, release_id)
    found = find(sheet)
    lines = (f"{one.speaker or NOBODY}: {one.text}" for one in found)
    put([quotation_json(one) for one in found], lines, as_json=options.json)
    return 0
