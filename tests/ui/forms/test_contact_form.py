import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from pressdesk.domain.models.contact import ContactDraft, ContactView, PointKind, PointUsage
from pressdesk.domain.models.engagement import RoleView
from pressdesk.ui.forms.contact_form import ContactForm
from tests.ui.people import MADELEINE, THEN, person, point

# the list of a completer cannot be raised without a window manager
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def form(qtbot, theme):
    made = ContactForm(theme, lambda: THEN)
    qtbot.addWidget(made)
    made.show()
    return made


def test_showing_a_person_is_not_an_edit(qtbot, form):
    with qtbot.assertNotEmitted(form.edited):
        form.show_contact(MADELEINE)
        form.show_contact(None)


def test_what_is_shown_comes_back_unchanged(form):
    form.show_contact(MADELEINE)

    draft = form.draft()
    for name in set(ContactDraft.model_fields) - {"points", "roles", "periods"}:
        assert getattr(draft, name) == getattr(MADELEINE, name), name
    for made, shown in zip(draft.points, MADELEINE.points, strict=True):
        assert made.model_dump() == shown.model_dump(include=set(made.model_dump()))


def test_what_the_form_does_not_show_stays_as_it_is_stored(form):
    stamp = MADELEINE.model_dump(include={"id", "created_at", "changed_at", "revision"})
    role = RoleView(**stamp, contact_id=MADELEINE.id, position=0, title="Chair", organisation="Example Trust")
    kept = {"safety": True, "prefix": "Dr", "biographies": {"fr": "Écrit."}, "extras": ["X-OTHER:kept"]}
    form.show_contact(MADELEINE.model_copy(update={**kept, "roles": (role,)}))

    for draft in (form.draft(), form.draft_so_far()):
        assert draft.model_dump(include=set(kept)) == kept
        assert [(made.title, made.organisation) for made in draft.roles] == [("Chair", "Example Trust")]


def test_a_person_without_a_name_is_marked_at_the_name(form):
    form.job_title.setText("Director")

    assert form.draft() is None
    assert form.fields["name"].error() == "A contact needs a name."
    assert form.name.accessibleDescription() == "A contact needs a name."


def test_given_and_family_name_follow_the_name(form):
    form.name.setText("Ana de la Cruz")

    draft = form.draft()
    assert (draft.given, draft.family) == ("Ana", "de la Cruz")


def test_a_family_name_typed_by_hand_wins(form):
    form.name.setText("Nguyen Sample Lan")
    form.family.setText("Nguyen")

    assert form.draft().family == "Nguyen"


def test_empty_rows_are_no_points(form):
    form.name.setText("Ana Sample")

    assert len(form.points.rows) == 2
    assert form.draft().points == []


def test_a_number_is_put_into_its_usual_form_when_one_leaves_it(qtbot, form):
    row = form.points.rows[0]
    qtbot.keyClicks(row.value, "07700 900 123")
    qtbot.keyClick(row.value, Qt.Key.Key_Return)

    assert row.value.text() == "+44 7700 900123"
    assert row.draft().value == "+447700900123"


def test_a_wrong_number_stays_as_it_was_typed_and_says_why(qtbot, form):
    form.name.setText("Ana Sample")
    row = form.points.rows[0]
    qtbot.keyClicks(row.value, "0123 tbc")
    qtbot.keyClick(row.value, Qt.Key.Key_Return)

    assert row.value.text() == "0123 tbc"
    assert row.error() == "0123 tbc is not a telephone number. Write it with + and the country, like +44 20 7946 0018."
    assert row.value.accessibleDescription() == row.error()
    assert form.draft() is None
    assert form.focusWidget() is row.value


def test_a_wrong_number_is_kept_as_typed_and_never_shown_while_saving(form):
    form.show_contact(MADELEINE)
    form.points.rows[0].value.setText("0123 tbc")

    draft = form.draft_so_far()
    assert draft.points[0].value == "0123 tbc"
    assert draft.points[0].usage is PointUsage.NEVER
    assert draft.points[0].id == "m1"


def test_a_kept_wrong_number_is_marked_when_it_is_shown_again(form):
    form.show_contact(person("x", "Ana", points=[point("1", "mobile", "0123 tbc", "never")]))

    assert form.points.rows[0].value.text() == "0123 tbc"
    assert form.points.rows[0].error()


def test_an_address_typed_as_a_number_makes_the_row_one_for_addresses(qtbot, form):
    row = form.points.rows[0]
    qtbot.keyClicks(row.value, "Ana@EXAMPLE.org")
    qtbot.keyClick(row.value, Qt.Key.Key_Return)

    assert row.kind.currentData() == PointKind.EMAIL
    assert row.draft().value == "Ana@example.org"


def test_points_can_be_put_into_another_order(qtbot, form):
    form.show_contact(MADELEINE)
    with qtbot.waitSignal(form.edited):
        qtbot.mouseClick(form.points.rows[1].up, Qt.MouseButton.LeftButton)

    assert [p.id for p in form.draft().points] == ["m2", "m1", "m3", "m4"]
    assert not form.points.rows[0].up.isEnabled()
    assert form.points.rows[1].up.isEnabled()


def test_a_point_can_be_removed(qtbot, form):
    form.show_contact(MADELEINE)
    with qtbot.waitSignal(form.edited):
        qtbot.mouseClick(form.points.rows[0].remove, Qt.MouseButton.LeftButton)

    assert [p.id for p in form.draft().points] == ["m2", "m3", "m4"]


def test_a_point_can_be_confirmed_today(qtbot, form):
    form.show_contact(MADELEINE)
    qtbot.mouseClick(form.points.rows[1].confirmed, Qt.MouseButton.LeftButton)

    assert form.draft().points[1].confirmed_on == THEN.astimezone().date()


def test_a_saved_point_is_not_made_a_second_time(form):
    form.name.setText("Ana Sample")
    form.points.rows[1].value.setText("ana@example.org")
    saved = person("x", "Ana Sample", points=[point("p9", "email", "ana@example.org")])

    form.adopt(saved)

    assert [p.id for p in form.draft().points] == ["p9"]


def test_nothing_typed_is_nothing_to_save(form):
    assert form.draft_so_far() is None


@pytest.mark.parametrize(
    ("fill", "name"),
    [
        (lambda f: f.organisation.setText("Open Hearing"), "Open Hearing"),
        (lambda f: f.points.rows[1].value.setText("ana@example.org"), "ana@example.org"),
        (lambda f: f.notes.setPlainText("met at the assembly"), "No name yet"),
    ],
)
def test_somebody_without_a_name_yet_is_saved_all_the_same(form, fill, name):
    fill(form)

    assert form.draft_so_far().name == name


def test_a_name_deleted_by_mistake_does_not_lose_the_person(form):
    form.show_contact(MADELEINE)
    form.name.setText("")
    form.job_title.setText("Director")

    draft = form.draft_so_far()
    assert (draft.name, draft.job_title) == ("Madeleine Example", "Director")


def test_languages_are_read_by_name_and_kept_as_tags(qtbot, form):
    form.name.setText("Ana Sample")
    for typed in ("French", "arabic", "deutsch", "Klingon"):
        form.languages.setFocus()
        qtbot.keyClicks(form.languages.focusProxy(), typed)
        qtbot.keyClick(form.languages.focusProxy(), Qt.Key.Key_Return)

    assert form.draft().languages == ["fr", "ar", "de", "Klingon"]


def test_line_ends_and_control_characters_cannot_get_into_a_name(form):
    form.name.setText("Ana\r\nBcc: all@example.org\x00")

    assert form.draft().name == "Ana Bcc: all@example.org"


def test_every_input_has_an_accessible_name(form):
    form.show_contact(MADELEINE)
    for kind in (QLineEdit, QComboBox, QPlainTextEdit):
        for widget in form.findChildren(kind):
            assert widget.accessibleName(), widget.text() if kind is QLineEdit else widget


def test_the_region_decides_how_national_numbers_are_read(form):
    form.points.set_region("US")
    form.points.rows[0].value.setText("(917) 555-0148")

    assert form.points.rows[0].draft().value == "+19175550148"


def test_a_view_can_be_shown_in_any_state(form):
    form.show_contact(
        ContactView.model_validate(MADELEINE.model_dump() | {"zone": "Mars/Base", "languages": ["xx-YY"]})
    )

    draft = form.draft()
    assert (draft.zone, draft.languages) == ("Mars/Base", ["xx-YY"])


@pytest.mark.parametrize("who", [None, MADELEINE])
def test_tab_goes_from_the_organisation_to_the_numbers_and_on_to_the_languages(qtbot, form, who):
    with qtbot.waitActive(form):
        form.activateWindow()
    form.show_contact(who)
    qtbot.waitUntil(form.points.rows[0].isVisible)
    form.organisation.setFocus()

    qtbot.keyClick(form.organisation, Qt.Key.Key_Tab)
    assert form.focusWidget() is form.points.rows[0].kind
    form.points.add_buttons[-1].setFocus()
    qtbot.keyClick(form.points.add_buttons[-1], Qt.Key.Key_Tab)
    assert form.languages.isAncestorOf(form.focusWidget())


def test_the_hour_where_somebody_is_stands_under_their_hours(form):
    form.show_contact(MADELEINE.model_copy(update={"zone": "Asia/Tokyo", "hours": "00:00-24:00"}))

    assert form.fields["hours"].hint().startswith("now there: ")
    assert form.fields["hours"].hint().endswith(", in working hours")


def test_the_safety_flag_is_kept(qtbot, form):
    form.show_contact(MADELEINE)

    with qtbot.waitSignal(form.edited):
        form.safety.click()
    assert form.draft().safety
