"""Pictures of the real windows over a filled store: for the README, and to see that all is well where no screen is."""

from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pressdesk.domain.models.contact import ContactDraft
from pressdesk.store import contacts, release_list, releases, settings
from pressdesk.store.database import Database
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.system.clock import now
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.dialogs.release_line_dialog import ReleaseLineDialog
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.office import Office
from pressdesk.ui.services.theme import Scheme, Theme


def take_pictures(db: Database, window: MainWindow, office: Office, theme: Theme, out: Path) -> list[Path]:
    """Save a PNG of each main view in `out`, light and dark. Returns the files."""
    out.mkdir(parents=True, exist_ok=True)
    with db.reading() as session:
        embargoed = release_list.release_ids(session, ReleaseFilter(embargoed=True))
        shown = (embargoed or release_list.release_ids(session, ReleaseFilter()))[:1]
        people = contacts.contact_ids(session, contacts.ContactFilter())
    made: list[Path] = []

    def keep(widget: QWidget, name: str) -> None:
        _settle()
        path = out / f"{name}.png"
        widget.grab().save(str(path))
        made.append(path)

    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.set_scheme(scheme)
        while not theme.settled:
            QApplication.processEvents()
        office.go("releases")
        desk = office.releases.desk
        for release_id in shown:
            office.releases.open_release(release_id)
            for view, name in (("write", "releases"), ("txt", "preview-text"), ("html", "preview-html")):
                desk.foot.show_view(view)
                keep(window, f"{name}-{scheme.value}")
            desk.foot.show_view("write")
            desk.panel.open_checks()
            keep(window, f"checks-{scheme.value}")
            desk.panel.open_quotations()
            keep(window, f"quotations-{scheme.value}")
            desk.panel.open_people()
            for name, dialog in _dialogs(db, window, theme, release_id).items():
                dialog.show()
                keep(dialog, f"{name}-{scheme.value}")
                dialog.close()
                dialog.deleteLater()
        office.go("contacts")
        for contact_id in people[:1]:
            office.contacts.open_contact(contact_id)
        keep(window, f"contacts-{scheme.value}")
        for place in ("embargoes", "texts", "outbox", "bin"):
            office.go(place)
            keep(window, f"{place}-{scheme.value}")
    office.go("releases")
    return made


def _dialogs(db: Database, window: MainWindow, theme: Theme, release_id: str) -> dict[str, QDialog]:
    with db.reading() as session:
        sheet = releases.sheet(session, release_id)
        everybody = contacts.all_for_picker(session)
        house = settings.house(session)
    line = ReleaseLineDialog(theme, house, sheet.release.language, house.zone, now, window)
    line.show_choice(sheet.embargo)
    picker = ContactPicker(everybody, sheet.enquiries, theme=theme, create=_unused, parent=window)
    return {"picker": picker, "release-line": line}


def _unused(draft: ContactDraft) -> ContactDraft:
    """Nobody is made while a picture is taken."""
    return draft


def _settle() -> None:
    """Let pending layouts and short tasks finish before a picture."""
    QThreadPool.globalInstance().waitForDone(10_000)
    loop = QEventLoop()
    QTimer.singleShot(250, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
