"""The picker, asked for people who are to be put on a media list."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from pressdesk.desk import contact_ops
from pressdesk.domain.models.contact import ContactDraft, ContactView
from pressdesk.store import contacts, settings
from pressdesk.store.database import Database
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.theme import Theme


def everybody(db: Database) -> list[ContactView]:
    """Who can be chosen, by name. Slow with many people: run it in a worker."""
    with db.reading() as session:
        return contacts.all_for_picker(session)


def pick_people(
    parent: QWidget,
    people: Sequence[ContactView],
    db: Database,
    bus: ChangeBus,
    theme: Theme,
    *,
    clock: Callable[[], datetime],
) -> list[str]:
    """Ids of the people chosen; empty where the officer left things as they were."""

    def create(draft: ContactDraft) -> ContactView:
        change = contact_ops.create_contact(db, draft, now=clock())
        bus.post(change)
        with db.reading() as session:
            return contacts.get_contact(session, change.made)

    with db.reading() as session:
        region = settings.house(session).region
    chosen = ContactPicker.pick(parent, people, [], theme=theme, create=create, region=region)
    return [one.contact_id for one in chosen or ()]
