"""`embargo`: show, set, move and lift."""

from argparse import Namespace

from pressdesk.cli import json_shape
from pressdesk.cli.leaving import release_id_of
from pressdesk.cli.opening import now, open_desk
from pressdesk.cli.output import put, tell
from pressdesk.desk import embargo_ops
from pressdesk.domain import embargo as rules
from pressdesk.domain.errors import EmbargoError, NotFoundError, UseError
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.store import releases, settings


def run_embargo(options: Namespace) -> int:
    if options.lift and (options.at or options.move):
        raise UseError("Either lift the embargo or set a time for it, not both.")
    if options.move and not options.at:
        raise UseError('Say where to move it: --move --at "2026-06-11 00:01".')
    with open_desk(options) as db:
        release_id = release_id_of(db, options.id)
        with db.reading() as session:
            house, sheet = settings.house(session), releases.sheet(session, release_id)
        if options.at:
            if sheet.embargo is not None and sheet.embargo.in_force(now()) and not options.move:
                raise EmbargoError("This release has an embargo already. Use --move to set another time for it.")
            draft = EmbargoDraft(
                local=options.at.strip().replace(" ", "T", 1),
                zone=options.zone or house.zone,
                fold=1 if options.fold == "second" else 0,
                fold_chosen=options.fold is not None,
                show_zones=options.show,
                reason=options.reason,
            )
            for warning in rules.check(draft, now=now()).warnings:
                tell(f"pressdesk: {warning}")
            embargo_ops.set_embargo(db, release_id, draft, now=now())
        elif options.lift:
            embargo_ops.lift_embargo(db, release_id, now=now())
        with db.reading() as session:
            sheet = releases.sheet(session, release_id)
        if sheet.embargo is None:
            raise NotFoundError(
                'This release has no embargo. Set one with --at "2026-06-11 00:01" --zone Europe/Zurich.'
            )
        record = json_shape.embargo_json(sheet.embargo, house, language=sheet.release.language, now=now())
    lines = rules.line(sheet.embargo, language=sheet.release.language, profile=house.profile)
    put(record, [*lines, f"({record['state']})"], as_json=options.json)
    return 0
