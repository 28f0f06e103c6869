"""The people on a release."""

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QToolButton

from pressdesk.domain.models.release import EnquiryRole
from pressdesk.ui.forms.enquiries_panel import EnquiriesPanel, printed_points
from tests.making import make_contact, make_enquiry
from tests.ui.people import CIARAN, MADELEINE, ZOE


@pytest.fixture
def panel(qtbot, theme):
    made = EnquiriesPanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    return made


@pytest.fixture
def show(qtbot, panel):
    def show(*people):
        panel.show_people(people)
        qtbot.waitUntil(lambda: len(cards(panel)) == len(people))

    return show


def cards(panel):
    return [card for card in panel.findChildren(QFrame, "card") if card.isVisible()]


def words(panel):
    return [line for label in panel.findChildren(QLabel) if label.isVisible() for line in label.text().split("\n")]


def press(panel, name):
    next(b for b in panel.findChildren(QToolButton) if b.accessibleName() == name and b.isVisible()).click()


def ids(panel):
    return [draft.contact_id for draft in panel.people()]


def test_an_empty_panel_says_what_is_missing(panel):
    assert words(panel) == ["Nobody is named yet. A journalist needs somebody to call."]


def test_the_button_asks_for_people(qtbot, panel):
    with qtbot.waitSignal(panel.pick_wanted):
        panel._add.click()


def test_showing_people_is_not_an_edit(qtbot, panel):
    with qtbot.assertNotEmitted(panel.edited):
        panel.show_people([make_enquiry(MADELEINE)])


def test_a_card_shows_what_is_printed(panel, show):
    show(make_enquiry(MADELEINE))

    assert words(panel) == [
        "Enquiries",
        "Madeleine Example",
        "Legal Counsel · Example Rights Network",
        "+1 917-555-0148",
        "madeleine@example.org",
    ]


def test_wordings_for_this_release_come_first(panel, show):
    show(make_enquiry(MADELEINE, name="M. Example", job_title="Counsel", organisation=""))

    assert words(panel)[1:3] == ["M. Example", "Counsel"]


def test_somebody_without_a_number_is_pointed_out(panel, show):
    show(make_enquiry(ZOE, points=()))

    assert "No number or address to print" in words(panel)


def test_somebody_quoted_needs_no_number(panel, show):
    show(make_enquiry(ZOE, role=EnquiryRole.QUOTED, points=()))

    assert "No number or address to print" not in words(panel)


def test_people_stand_under_their_roles(panel, show):
    show(make_enquiry(ZOE, role=EnquiryRole.QUOTED), make_enquiry(MADELEINE), make_enquiry(CIARAN))

    assert ids(panel) == ["m", "o", "z"]
    assert [said for said in words(panel) if said in ("Enquiries", "Quoted", "Signatories")] == ["Enquiries", "Quoted"]


def test_somebody_can_be_moved_up(qtbot, panel, show):
    show(make_enquiry(MADELEINE), make_enquiry(ZOE))

    with qtbot.waitSignal(panel.edited):
        press(panel, "Move Zoé Sampleová up")

    assert ids(panel) == ["z", "m"]


def test_the_cards_of_who_stays_stay_and_the_keyboard_with_them(qtbot, panel, show):
    show(make_enquiry(MADELEINE), make_enquiry(ZOE), make_enquiry(CIARAN))
    before = {card.person.contact.id: card for card in cards(panel)}
    before["z"].down.setFocus()

    press(panel, "Move Zoé Sampleová down")

    assert ids(panel) == ["m", "o", "z"]
    assert {card.person.contact.id: card for card in cards(panel)} == before
    assert [card.person.contact.id for card in panel._made] == ["m", "o", "z"]
    assert (before["z"].up.isEnabled(), before["z"].down.isEnabled()) == (True, False)
    assert before["o"].down.isEnabled()
    qtbot.waitUntil(lambda: before["z"].y() > before["o"].y())


def test_who_is_worded_otherwise_gets_a_new_card(panel, show):
    show(make_enquiry(MADELEINE), make_enquiry(ZOE))
    before = cards(panel)

    show(make_enquiry(MADELEINE), make_enquiry(ZOE, name="Z. Sampleová"))

    assert cards(panel)[0] is before[0]
    assert "Z. Sampleová" in words(panel)
    assert "Zoé Sampleová" not in words(panel)


def test_nobody_is_moved_out_of_their_role(panel, show):
    show(make_enquiry(MADELEINE), make_enquiry(ZOE, role=EnquiryRole.QUOTED))

    buttons = {b.accessibleName(): b.isEnabled() for b in panel.findChildren(QToolButton) if b.isVisible()}

    assert not any(enabled for name, enabled in buttons.items() if name.startswith("Move"))


def test_somebody_can_be_taken_off(qtbot, panel, show):
    show(make_enquiry(MADELEINE), make_enquiry(ZOE))

    with qtbot.waitSignal(panel.edited):
        press(panel, "Take Madeleine Example off this release")

    assert ids(panel) == ["z"]


def test_people_come_back_as_they_were_given(panel, show):
    show(make_enquiry(MADELEINE, points=("m2",), name="M. Example", role=EnquiryRole.SIGNATORY))

    (draft,) = panel.people()

    assert (draft.contact_id, draft.role, draft.points, draft.name) == (
        "m",
        EnquiryRole.SIGNATORY,
        ["m2"],
        "M. Example",
    )


def test_names_that_look_like_markup_are_shown_as_they_are(panel, show):
    show(make_enquiry(MADELEINE, name="<b>M</b>", job_title="<i>Counsel</i>"))

    assert [line.textFormat().name for line in panel.findChildren(QLabel) if line.text() == "<b>M</b>"] == ["PlainText"]


def test_what_is_never_published_is_not_printed_even_when_it_was_chosen():
    assert [point.id for point in printed_points(make_enquiry(MADELEINE, points=("m4", "m2")))] == ["m2"]


def test_without_a_choice_all_that_may_be_published_is_printed():
    assert [point.id for point in printed_points(make_enquiry(MADELEINE))] == ["m1", "m2"]


def test_a_choice_keeps_its_order_and_may_hold_what_is_for_journalists():
    assert [point.id for point in printed_points(make_enquiry(MADELEINE, points=("m3", "m1")))] == ["m3", "m1"]


def test_hundreds_of_people_come_some_at_a_time_and_by_pages(qtbot, panel):
    people = [make_enquiry(make_contact(f"Person {number}")) for number in range(70)]

    panel.show_people(people)

    assert len(cards(panel)) < 10
    qtbot.waitUntil(lambda: len(cards(panel)) == 30)
    assert panel.where.text() == "1 to 30 of 70"
    assert not panel.back.isEnabled()
    panel.on.click()
    panel.on.click()
    qtbot.waitUntil(lambda: len(cards(panel)) == 10)
    assert panel.where.text() == "61 to 70 of 70"
    assert not panel.on.isEnabled()
    press(panel, "Take Person 69 off this release")
    press(panel, "Move Person 60 up")
    assert [draft.contact_id for draft in panel.people()][59] == people[60].contact.id
    assert len(panel.people()) == 69
    panel.show_people(people[:2])
    qtbot.waitUntil(lambda: len(cards(panel)) == 2)
    assert panel.where.isHidden() or not panel.where.isVisible()
