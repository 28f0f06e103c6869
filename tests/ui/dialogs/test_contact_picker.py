import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from pressdesk.domain.errors import StoreFullError
from pressdesk.domain.models.release import EnquiryRole
from pressdesk.domain.release import Enquiry
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.models.people_found import MIME
from pressdesk.ui.services import roles
from tests.ui.people import CIARAN, MADELEINE, PEOPLE, THEN, ZOE, person

KEY = Qt.Key

# the list of a completer cannot be raised without a window manager
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def made():
    return []


@pytest.fixture
def open_picker(qtbot, made, theme):
    kept = []

    def open_picker(*chosen, people=PEOPLE):
        def create(draft):
            made.append(draft)
            return person(f"new{len(made)}", draft.name, draft.organisation)

        window = QWidget()
        kept.append(window)  # the test bed holds it by a weak reference alone
        qtbot.addWidget(window)
        picker = ContactPicker(people, chosen, theme=theme, create=create, clock=lambda: THEN, parent=window)
        picker.show()
        picker.search.setFocus()
        return picker

    return open_picker


def rows(picker):
    return [picker.model.index(row).data(roles.TITLE) for row in range(picker.model.rowCount())]


def current(picker):
    return picker.list.currentIndex().data(roles.TITLE)


def chosen(picker):
    return [(draft.contact_id, draft.role.value) for draft in picker.choice.drafts()]


def test_somebody_is_found_with_a_typing_error_added_and_confirmed_by_keyboard_alone(qtbot, open_picker):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "smapleova")
    qtbot.keyClick(picker.search, KEY.Key_Return)
    with qtbot.waitSignal(picker.accepted):
        qtbot.keyClick(picker.search, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert chosen(picker) == [("z", "enquiries")]


def test_the_next_name_is_typed_over_the_last(qtbot, open_picker):
    picker = open_picker()
    for text in ("mad", "ciar"):
        qtbot.keyClicks(picker.search, text)
        qtbot.keyClick(picker.search, KEY.Key_Return)

    assert picker.search.text() == "ciar"
    assert [key for key, _ in chosen(picker)] == ["m", "o"]


def test_arrows_and_space_choose_while_nothing_is_typed(qtbot, open_picker):
    picker = open_picker()
    first = current(picker)
    qtbot.keyClick(picker.search, KEY.Key_Down)
    assert current(picker) != first
    qtbot.keyClick(picker.search, KEY.Key_Space)

    assert len(picker.choice) == 1
    qtbot.keyClick(picker.search, KEY.Key_Space)
    assert len(picker.choice) == 0


def test_a_space_after_a_word_belongs_to_the_search(qtbot, open_picker):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "zoe sam")

    assert picker.search.text() == "zoe sam"
    assert not picker.choice


def test_the_chosen_stand_on_top(open_picker):
    picker = open_picker(Enquiry(ZOE, EnquiryRole.QUOTED), Enquiry(CIARAN, EnquiryRole.ENQUIRIES))

    assert rows(picker) == ["Zoé Sampleová", "Ciarán O'Specimen", "Madeleine Example"]
    assert [picker.model.index(row).data(roles.CHOSEN) for row in range(3)] == [True, True, False]


def test_alt_and_an_arrow_put_the_chosen_into_another_order(qtbot, open_picker):
    picker = open_picker(*(Enquiry(p, EnquiryRole.ENQUIRIES) for p in PEOPLE))
    qtbot.keyClick(picker.search, KEY.Key_Down)
    qtbot.keyClick(picker.search, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert [key for key, _ in chosen(picker)] == ["z", "m", "o"]
    assert current(picker) == "Zoé Sampleová"


@pytest.mark.parametrize(("row", "order"), [(0, ["o", "m", "z"]), (1, ["m", "o", "z"]), (-1, ["m", "z", "o"])])
def test_the_chosen_can_be_dragged_among_each_other(open_picker, row, order):
    picker = open_picker(*(Enquiry(p, EnquiryRole.ENQUIRIES) for p in PEOPLE))
    dragged = picker.model.mimeData([picker.model.index(2)])

    picker.model.dropMimeData(dragged, Qt.DropAction.MoveAction, row, 0, QModelIndex())

    assert [key for key, _ in chosen(picker)] == order


def test_something_foreign_dropped_on_the_list_does_nothing(open_picker):
    picker = open_picker(Enquiry(ZOE, EnquiryRole.ENQUIRIES))
    foreign = QMimeData()
    foreign.setData(MIME, b"")
    picker.model.dropMimeData(foreign, Qt.DropAction.MoveAction, 0, 0, QModelIndex())

    assert chosen(picker) == [("z", "enquiries")]


def test_only_the_chosen_can_be_dragged(open_picker):
    picker = open_picker(Enquiry(ZOE, EnquiryRole.ENQUIRIES))

    assert picker.model.flags(picker.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not picker.model.flags(picker.model.index(1)) & Qt.ItemFlag.ItemIsDragEnabled


def test_escape_leaves_things_as_they_were(qtbot, open_picker):
    picker = open_picker()
    with qtbot.waitSignal(picker.rejected):
        qtbot.keyClick(picker.search, KEY.Key_Escape)


def test_what_fits_is_marked(qtbot, open_picker):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "exam rig")

    index = picker.list.currentIndex()
    assert index.data(roles.TITLE_MARKS) == [(10, 14)]
    assert index.data(roles.SUBTITLE_MARKS) == [(16, 20), (24, 27)]


def test_roles_are_chosen_for_who_is_in_focus(qtbot, open_picker):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "zoe")
    qtbot.keyClick(picker.search, KEY.Key_Return)
    qtbot.keyClick(picker.options.roles[EnquiryRole.QUOTED], KEY.Key_Space)
    qtbot.keyClick(picker.options.roles[EnquiryRole.ENQUIRIES], KEY.Key_Space)

    assert chosen(picker) == [("z", "quoted")]


def test_numbers_are_chosen_and_ordered_for_this_release(qtbot, open_picker):
    picker = open_picker(Enquiry(MADELEINE, EnquiryRole.ENQUIRIES))
    points = picker.options.points
    assert [points.item(row).text() for row in range(points.count())] == [
        "+1 917-555-0148", "madeleine@example.org", "+44 7700 900123",
    ]  # fmt: skip

    points.setCurrentRow(2)
    qtbot.keyClick(points, KEY.Key_Space)
    qtbot.keyClick(points, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    points.item(0).setCheckState(Qt.CheckState.Unchecked)

    assert picker.choice.drafts()[0].points == ["m3", "m2"]


def test_typing_goes_to_the_search_wherever_the_focus_is(qtbot, open_picker):
    picker = open_picker()
    box = picker.options.roles[EnquiryRole.QUOTED]
    box.setFocus()
    qtbot.keyClicks(box, "z")

    assert picker.search.text() == "z"
    assert picker.focusWidget() is picker.search


def test_somebody_who_is_not_there_is_made_in_place_and_the_search_stays(qtbot, open_picker, made):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "Nora Newcomer")
    assert rows(picker) == ["New contact “Nora Newcomer”"]
    qtbot.keyClick(picker.search, KEY.Key_Return)
    form = picker.new_person.form
    assert form.name.text() == "Nora Newcomer"
    qtbot.keyClicks(form.organisation, "Open Hearing")
    qtbot.keyClick(form.organisation, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [draft.organisation for draft in made] == ["Open Hearing"]
    assert picker.search.text() == "Nora Newcomer"
    assert current(picker) == "Nora Newcomer"
    assert chosen(picker) == [("new1", "enquiries")]


def test_escape_in_the_form_goes_back_to_the_search(qtbot, open_picker, made):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "Nora")
    qtbot.keyClick(picker.search, KEY.Key_Return)
    qtbot.keyClick(picker.new_person.form.name, KEY.Key_Escape)

    assert picker.isVisible()
    assert picker.focusWidget() is picker.search
    assert picker.search.text() == "Nora"
    assert not made


def test_a_wrong_number_keeps_the_new_person_in_the_form(qtbot, open_picker, made):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "Nora")
    qtbot.keyClick(picker.search, KEY.Key_Return)
    value = picker.new_person.form.points.rows[0].value
    qtbot.keyClicks(value, "tbc")
    qtbot.keyClick(value, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert not made
    assert picker.new_person.form.points.rows[0].error()


def test_a_store_that_refuses_says_so_and_keeps_the_form(qtbot, open_picker):
    picker = open_picker()
    picker._create = lambda _draft: (_ for _ in ()).throw(StoreFullError("The disk is full."))
    qtbot.keyClicks(picker.search, "Nora")
    qtbot.keyClick(picker.search, KEY.Key_Return)
    qtbot.keyClick(picker.new_person.form.name, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert picker.new_person._error.text() == "The disk is full."
    assert picker.new_person.form.name.text() == "Nora"


def test_somebody_in_the_bin_stays_on_the_release(open_picker):
    picker = open_picker(Enquiry(ZOE, EnquiryRole.ENQUIRIES), people=[MADELEINE])

    assert rows(picker) == ["Zoé Sampleová", "Madeleine Example"]


def test_three_hundred_people_can_stand_on_a_release(qtbot, open_picker):
    many = [person(str(n), f"Person Number{n}") for n in range(300)]
    picker = open_picker(*(Enquiry(p, EnquiryRole.ENQUIRIES) for p in many), people=many)
    qtbot.keyClicks(picker.search, "number299")

    assert current(picker) == "Person Number299"
    assert len(picker.choice.drafts()) == 300


def test_the_model_keeps_to_qts_rules(qtbot, open_picker, qtmodeltester):
    picker = open_picker(Enquiry(ZOE, EnquiryRole.ENQUIRIES))
    qtbot.keyClicks(picker.search, "e")

    qtmodeltester.check(picker.model)


def test_pick_gives_nothing_where_the_officer_leaves(qtbot, monkeypatch, theme):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(ContactPicker, "exec", lambda _self: ContactPicker.DialogCode.Rejected)

    assert ContactPicker.pick(window, PEOPLE, (), theme=theme, create=lambda _draft: None) is None


def test_pick_gives_the_choice(qtbot, monkeypatch, theme):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(ContactPicker, "exec", lambda _self: ContactPicker.DialogCode.Accepted)

    (draft,) = ContactPicker.pick(
        window, PEOPLE, (Enquiry(ZOE, EnquiryRole.SIGNATORY),), theme=theme, create=lambda _draft: None
    )
    assert (draft.contact_id, draft.role) == ("z", EnquiryRole.SIGNATORY)
