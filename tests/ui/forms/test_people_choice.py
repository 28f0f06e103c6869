from pressdesk.domain.models.release import EnquiryRole
from pressdesk.domain.release import Enquiry
from pressdesk.ui.forms.people_choice import PeopleChoice
from tests.ui.people import CIARAN, MADELEINE, ZOE


def chosen(*people):
    choice = PeopleChoice()
    for person in people:
        choice.toggle(person)
    return choice


def test_what_stands_on_the_release_comes_back_unchanged():
    enquiries = [
        Enquiry(ZOE, EnquiryRole.ENQUIRIES, points=("z1",), name="Zoé S.", job_title="", organisation="OH"),
        Enquiry(MADELEINE, EnquiryRole.ENQUIRIES),
        Enquiry(MADELEINE, EnquiryRole.QUOTED),
    ]

    drafts = PeopleChoice(enquiries).drafts()

    assert [(d.contact_id, d.role) for d in drafts] == [("z", "enquiries"), ("m", "enquiries"), ("m", "quoted")]
    assert (drafts[0].points, drafts[0].name, drafts[0].job_title, drafts[0].organisation) == (
        ["z1"],
        "Zoé S.",
        "",
        "OH",
    )
    assert drafts[1].points is None


def test_somebody_added_is_named_for_enquiries_as_the_record_has_them():
    (draft,) = chosen(ZOE).drafts()

    assert (draft.contact_id, draft.role, draft.points) == ("z", EnquiryRole.ENQUIRIES, None)


def test_a_second_toggle_takes_somebody_off():
    choice = chosen(ZOE, MADELEINE)
    choice.toggle(ZOE)

    assert choice.ids() == ["m"]


def test_people_are_put_into_another_order():
    choice = chosen(ZOE, MADELEINE, CIARAN)
    choice.move("o", 0)
    choice.move("z", 99)
    choice.move("nobody", 0)

    assert choice.ids() == ["o", "m", "z"]


def test_without_any_role_somebody_is_off_the_release():
    choice = chosen(ZOE)
    choice.set_role(ZOE, EnquiryRole.ENQUIRIES, on=False)

    assert "z" not in choice


def test_never_points_are_not_offered_and_those_for_journalists_are_off_at_first():
    assert [(p.id, on) for p, on in chosen(MADELEINE).points(MADELEINE)] == [("m1", True), ("m2", True), ("m3", False)]


def test_chosen_points_stand_first_in_their_order():
    choice = chosen(MADELEINE)
    choice.set_points(MADELEINE, ["m3", "m1"])

    assert [(p.id, on) for p, on in choice.points(MADELEINE)] == [("m3", True), ("m1", True), ("m2", False)]
    assert choice.drafts()[0].points == ["m3", "m1"]


def test_all_that_may_be_published_follows_the_record():
    choice = chosen(MADELEINE)
    choice.set_points(MADELEINE, ["m3"])
    choice.set_points(MADELEINE, ["m1", "m2"])

    assert choice.drafts()[0].points is None


def test_choosing_a_point_puts_the_person_on_the_release():
    choice = PeopleChoice()
    choice.set_points(ZOE, [])

    assert choice.drafts()[0].points == []
