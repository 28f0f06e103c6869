"""People exported from the menu, with the keyboard alone: what leaves, and what stays."""

import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from pressdesk.desk import contact_ops
from pressdesk.domain.models.contact import ContactDraft
from pressdesk.importing.vcard import read_cards
from pressdesk.ui.dialogs.card_export_dialog import CardExportDialog


@pytest.fixture
def people(office, clock):
    """Somebody with a note, and somebody at risk."""
    for fields in ({"name": "Ann Example", "notes": "In confidence."}, {"name": "Ben Sample", "safety": True}):
        contact_ops.create_contact(office.office._db, ContactDraft(**fields), now=clock())


def test_the_menu_leads_to_a_file(qtbot, office, people, hands, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "all.vcf"), ""))
    (action,) = [one for one in office.window.findChildren(QAction) if one.text() == "&Export contacts…"]

    def export(dialog):
        qtbot.waitUntil(dialog.export.isEnabled)
        assert "Left out, at risk when named: Ben Sample." in dialog.stays.text()
        hands.tab_to(dialog.more)
        hands.press(Qt.Key.Key_Space)
        hands.press(Qt.Key.Key_Space)
        hands.tab_to(dialog.include)
        hands.press(Qt.Key.Key_Return)
        hands.tab_to(dialog.export)
        with qtbot.waitSignal(dialog.accepted):
            hands.press(Qt.Key.Key_Return)

    with hands.meanwhile(CardExportDialog, export):
        action.trigger()

    (found,) = read_cards(io.BytesIO((tmp_path / "all.vcf").read_bytes()))
    assert (found.card.name, found.card.notes) == ("Ann Example", ("In confidence.",))
