"""What a person's sheet says besides their own fields: media lists, and embargoes kept and broken."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from pressdesk.desk import media_list_ops, promise_ops
from pressdesk.desk.change import Change
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.contact import ContactKind, ContactView
from pressdesk.domain.models.promise import PromiseDraft, PromiseView
from pressdesk.store import media_lists, promises, release_list
from pressdesk.store.database import Database
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.ui.forms.lists_of_person import ListsOfPerson
from pressdesk.ui.forms.promises_editor import PromisesEditor
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme

RELEASES_OFFERED = 200
"""Headlines to choose from: what an embargo was on is seldom older."""


class PersonLists(QObject):
    """`lists` and `promises` are the widgets; `show_person` fills them, and what is done in them is kept at once."""

    list_wanted = Signal(str)
    """Id of a media list that is to be shown."""
    shown = Signal(bool, bool)
    """Whether the lists and the embargo record have something to say of this person."""

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        *,
        clock: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._db, self._bus, self._messages, self._clock = db, bus, messages, clock
        self._person: ContactView | None = None
        self._last: tuple[object, ...] | None = None
        self.lists, self.promises = ListsOfPerson(theme), PromisesEditor(theme)
        self.lists.list_wanted.connect(self.list_wanted)
        self.lists.add_wanted.connect(self._on_add)
        self.lists.leave_wanted.connect(self._on_leave)
        self.promises.noted.connect(self._on_noted)
        self.promises.remove_wanted.connect(self._on_remove)
        bus.changed.connect(self._on_changed)

    def show_person(self, person: ContactView | None) -> None:
        """Show the lists and the embargo record of somebody; None for nobody, or somebody not made yet."""
        if person is None or self._person is None or person.id != self._person.id:
            self.promises.leave_form()
            self._last = None
        self._person = person
        if person is None:
            self.shown.emit(False, False)
            return
        with self._db.reading() as session:
            found = media_lists.lists_of(session, person.id)
            every = media_lists.lists(session)
            noted = promises.of_contact(session, person.id)
        now_shown = (found, every, noted, person.kind, person.do_not_contact)
        if now_shown == self._last:  # the person was saved while being typed: what has the focus stays
            return
        self._last = now_shown
        known = {one.id for one, _ in found}
        read = self._db.read_only
        others = [one for one in every if one.id not in known]
        self.lists.show_lists(found, others, no_contact=person.do_not_contact, only_read=read)
        self.promises.show_promises(noted, self._headlines(), self._clock().astimezone().date(), only_read=read)
        self.shown.emit(bool(every), person.kind is ContactKind.MEDIA or bool(noted))

    def _headlines(self) -> dict[str, str]:
        with self._db.listing() as listing:
            ids = release_list.release_ids(listing, ReleaseFilter())[:RELEASES_OFFERED]
            rows = release_list.rows_by_id(listing, ids)
        return {row.headline: row.id for row in reversed(rows.values()) if row.headline}

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if change.lists and self._person is not None:
            self.show_person(self._person)

    def _on_add(self, list_id: str) -> None:
        self._move(list_id, "on")

    def _on_leave(self, list_id: str) -> None:
        self._move(list_id, "off")

    def _move(self, list_id: str, where: str) -> None:
        person = self._person
        if person is None:
            return
        with self._db.reading() as session:
            name = media_lists.lists_by_id(session, [list_id])[list_id].name
            before = media_lists.by_hand(session, list_id)
        operation = media_list_ops.put_back if where == "on" else media_list_ops.leave_out
        if self._do(lambda: operation(self._db, list_id, [person.id], now=self._clock())):
            said = (
                self.tr("{person} is on the list “{list}”.")
                if where == "on"
                else self.tr("{person} is left out of the list “{list}”.")
            )
            self._messages.tell(
                said.format(person=person.name, list=name),
                undo=lambda: self._undo(list_id, before, person.id),
            )

    def _undo(self, list_id: str, before: dict[str, bool], contact_id: str) -> None:
        self._do(lambda: media_list_ops.set_by_hand(self._db, list_id, before, [contact_id], now=self._clock()))

    def _on_noted(self, draft: PromiseDraft) -> None:
        person = self._person
        if person is not None and self._do(
            lambda: promise_ops.note_promise(self._db, person.id, draft, now=self._clock())
        ):
            self.show_person(person)

    def _on_remove(self, gone: PromiseView) -> None:
        if not self._do(lambda: promise_ops.remove_promise(self._db, gone.id)):
            return
        self.show_person(self._person)
        self._messages.tell(self.tr("The entry is off the record."), undo=lambda: self._bring_back(gone))

    def _bring_back(self, gone: PromiseView) -> None:
        draft = PromiseDraft(about=gone.about, day=gone.day, kept=gone.kept, note=gone.note, release_id=gone.release_id)
        self._do(lambda: promise_ops.note_promise(self._db, gone.contact_id, draft, now=self._clock()))
        self.show_person(self._person)

    def _do(self, work: Callable[[], Change]) -> bool:
        try:
            change = work()
        except DeskError as error:
            self._messages.error(error)
            return False
        self._bus.post(change, self)
        return True
