"""The picker, asked for people who are to be put on a media list."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from pressdesk.desk import contact_ops
from pressdesk.domain.models.contact import ContactDraft, ContactView
from pressdesk.store import contacts, settings
from pressdesk.store.database import Database
from pressdesk.ui.dialogs.people_picker import PeoplePicker
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.theme import Theme


def everybody(db: Database) -> list[ContactView]:
    """Who can be put on a list, by name: not who is not to be contacted. Slow with many people: run it in a worker."""
    with db.reading() as session:
        return [person for person in contacts.all_for_picker(session) if not person.do_not_contact]


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
    title = parent.tr("Put people on the list")
    return PeoplePicker.ask(parent, people, title, theme=theme, create=create, region=region)
