"""A quotation is put in, asked about, cleared, voided by one word, and cleared again: by keyboard alone."""

import email
import email.policy
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pressdesk.desk import contact_ops
from pressdesk.domain.clearance import State
from pressdesk.domain.models.clearance import Answer, Means
from pressdesk.domain.models.contact import ContactDraft, PointDraft, PointKind, PointUsage
from pressdesk.domain.models.release import EnquiryRole
from pressdesk.store import releases
from pressdesk.system.settings import Settings, write_settings
from pressdesk.ui.dialogs.answer_dialog import AnswerDialog
from pressdesk.ui.dialogs.ask_dialog import AskDialog
from pressdesk.ui.dialogs.quotation_dialog import QuotationDialog
from tests.journeys.hands import CTRL, CTRL_SHIFT

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
HEADLINE = "Harbour stays with the town"
WORDS = "We shall not sell the harbour to anyone"


@pytest.fixture
def handed(tmp_path, monkeypatch):
    """A mail program that writes down what it was given; the office uses it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    given = tmp_path / "given.txt"
    script = folder / "xdg-open"
    script.write_text(
        f"#!{sys.executable}\nimport os, sys\nopen({str(given) + '.part'!r}, 'w').write(sys.argv[1])\n"
        f"os.rename({str(given) + '.part'!r}, {str(given)!r})\n"
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    write_settings(tmp_path / "settings.toml", Settings(mail_program="default"))
    return given


@pytest.fixture
def people(office, clock):
    """Madeleine Exámple, whose address is not for publication."""
    address = PointDraft(kind=PointKind.EMAIL, value="madeleine@example.org", usage=PointUsage.NEVER)
    draft = ContactDraft(name="Madeleine Exámple", job_title="Harbour Master", points=[address])
    change = contact_ops.create_contact(office.office._db, draft, now=clock())
    office.office.bus.post(change)
    return office


def write_quotation(hands, dialog):
    assert dialog.words.hasFocus()
    hands.type(WORDS)
    hands.press(KEY.Key_Tab)
    hands.type("madelene")
    hands.press(KEY.Key_Return)
    assert dialog.speaker.name() == "Madeleine Exámple"
    hands.press(KEY.Key_Return, CTRL)


def states(here):
    return [one.standing.state for one in here.panel.quotations.passages()]


def put_the_quotation_in(hands, here):
    hands.press(KEY.Key_N, CTRL)
    hands.tab_to(here.form.headline)
    hands.type(HEADLINE)
    hands.tab_to(here.form.body)
    hands.type("Boats lay on the shore. The council met. ")
    with hands.meanwhile(QuotationDialog, lambda dialog: write_quotation(hands, dialog)):
        hands.press(KEY.Key_D, CTRL_SHIFT)
    hands.type(" It rained.")


def type_instead_of_the_first_word(hands, here, word):
    """From the card to the place in the text, and a word written over another there."""
    hands.press(KEY.Key_F8, SHIFT)
    hands.press(KEY.Key_Return)
    assert here.form.body.hasFocus()
    hands.press(KEY.Key_Left)
    hands.press(KEY.Key_Delete, CTRL)
    hands.type(f"{word} ")
    assert here.flush()


def test_a_quotation_from_the_first_word_to_its_clearance_and_back(qtbot, people, hands, handed, clock):
    here = people.office.releases.desk
    put_the_quotation_in(hands, here)
    assert here.flush()
    qtbot.waitUntil(lambda: states(here) == [State.NOT_ASKED])
    with people.office._db.reading() as session:
        sheet = releases.sheet(session, here.release_id())
    assert f"“{WORDS},” said Madeleine Exámple, Harbour Master." in sheet.release.body
    assert [(one.contact.name, one.role) for one in sheet.enquiries] == [("Madeleine Exámple", EnquiryRole.QUOTED)]

    # asked by e-mail: the passage and its neighbours, never the release
    hands.press(KEY.Key_F8, SHIFT)
    card = here.panel.quotations.cards[0]
    assert card.hasFocus()
    hands.tab_to(card.ask)
    with hands.meanwhile(AskDialog, lambda _dialog: hands.press(KEY.Key_Return)):
        hands.press(KEY.Key_Space)
    qtbot.waitUntil(handed.exists)
    message = email.message_from_bytes(Path(handed.read_text()).read_bytes(), policy=email.policy.default)
    text = message.get_body(("plain",)).get_content()
    assert (message["To"], message["X-Unsent"]) == ("madeleine@example.org", "1")
    assert WORDS in text
    assert "The council met." in text
    assert "Boats lay" not in text
    assert HEADLINE not in message.as_string()
    qtbot.waitUntil(lambda: states(here) == [State.ASKED])

    # cleared, an hour later
    clock.move(hours=1)
    hands.press(KEY.Key_F8, SHIFT)
    hands.tab_to(card.answer)
    with hands.meanwhile(AnswerDialog, lambda _dialog: hands.press(KEY.Key_Return)):
        hands.press(KEY.Key_Space)
    qtbot.waitUntil(lambda: states(here) == [State.CLEARED])
    kept = here.panel.quotations.passages()[0].standing.clearance
    assert (kept.answer, kept.answered_how, kept.answered_at) == (Answer.CLEARED, Means.EMAIL, clock.now)
    assert card.accessibleName().startswith("Cleared by Madeleine Exámple")

    # one word changed, and changed back
    type_instead_of_the_first_word(hands, here, "They")
    qtbot.waitUntil(lambda: states(here) == [State.CHANGED])
    assert "removed: We added: They" in card.changes.accessibleDescription()
    assert any(finding.rule == "quotation-uncleared" for finding in wait_for_findings(qtbot, here))
    type_instead_of_the_first_word(hands, here, "We")
    qtbot.waitUntil(lambda: states(here) == [State.CLEARED])


def wait_for_findings(qtbot, here):
    qtbot.waitUntil(lambda: any(one.rule == "quotation-uncleared" for one in here.panel.findings()))
    return here.panel.findings()
