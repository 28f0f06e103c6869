"""What is asked about a release: who goes on it, and what stands at the top."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from pressdesk.desk import contact_ops
from pressdesk.domain.models.contact import ContactDraft, ContactView
from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole, ReleaseLine
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import contacts
from pressdesk.store.database import Database
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.dialogs.release_line_dialog import LineChoice, ReleaseLineDialog
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.theme import Theme


def ask_people(
    parent: QWidget,
    db: Database,
    bus: ChangeBus,
    theme: Theme,
    clock: Callable[[], datetime],
    sheet: ReleaseSheet,
    house: House,
    *,
    begin_with: str = "",
    role: EnquiryRole = EnquiryRole.ENQUIRIES,
) -> list[EnquiryDraft] | None:
    """The people chosen for a release, or None where the officer left things as they are.

    `begin_with` is searched for at once; `role` is what those newly chosen are there for.
    """

    def make(draft: ContactDraft) -> ContactView:
        change = contact_ops.create_contact(db, draft, now=clock())
        bus.post(change, parent)
        with db.reading() as session:
            return contacts.get_contact(session, change.made)

    with db.reading() as session:
        everybody = contacts.all_for_picker(session)
    return ContactPicker.pick(
        parent,
        everybody,
        sheet.enquiries,
        theme=theme,
        create=make,
        region=house.region,
        begin_with=begin_with,
        role=role,
    )


def ask_line(
    parent: QWidget,
    theme: Theme,
    clock: Callable[[], datetime],
    laptop_zone: str,
    sheet: ReleaseSheet,
    house: House,
) -> LineChoice | None:
    """The release line chosen, or None where the officer left things as they are."""
    release = sheet.release
    return ReleaseLineDialog.ask(
        theme,
        house,
        release.language,
        laptop_zone,
        clock,
        sheet.embargo,
        immediate=release.release_line is ReleaseLine.IMMEDIATE,
        parent=parent,
    )
