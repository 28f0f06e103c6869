"""Findings silenced for a reason, checks switched in the house, and the house's words."""

import pytest

from pressdesk.desk import check_ops, release_ops, words_ops
from pressdesk.domain.errors import InvalidFieldError, WordListError
from pressdesk.store import settings, silences
from pressdesk.system.apart import Apart


@pytest.fixture
def release(make_release):
    return make_release(headline="One  two", lead="Three  four.", links=["http://example.org"])


def rules(db, release_id, now):
    return [one.rule for one in check_ops.check_release(db, release_id, now=now)]


def finding(db, release_id, rule, now, field="headline"):
    found = check_ops.look_over(db, release_id, now=now)
    return next(one for one in found.findings if one.rule == rule and one.field == field)


def test_a_silenced_finding_is_kept_with_reason_and_person(db, release, now):
    one = finding(db, release, "missing-contact", now, "enquiries")

    change = check_ops.silence(db, release, one, " In the letter ", now=now, who="Ada Example")

    assert change.releases == {release}
    assert "missing-contact" not in rules(db, release, now)
    ((silenced, why),) = check_ops.look_over(db, release, now=now).silenced
    assert silenced == one
    assert (why.reason, why.who, why.created_at, why.message) == ("In the letter", "Ada Example", now, one.message)


def test_who_silences_is_the_office_s_person_unless_named(db, release, now):
    check_ops.silence(db, release, finding(db, release, "double-space", now), "Meant", now=now)

    assert check_ops.look_over(db, release, now=now).silenced[0][1].who


def test_a_silence_needs_a_reason(db, release, now):
    with pytest.raises(InvalidFieldError):
        check_ops.silence(db, release, finding(db, release, "double-space", now), "  ", now=now)


def test_the_same_rule_about_other_words_shows(db, make_release, now):
    release = make_release(lead="The ASG and the QWX met.")
    found = check_ops.check_release(db, release, now=now)
    one, other = (each for each in found if each.rule == "unexplained-acronym")

    check_ops.silence(db, release, one, "Known to readers", now=now)

    left = [each.about for each in check_ops.check_release(db, release, now=now) if each.rule == one.rule]
    assert left == [other.about]


def test_a_silence_can_be_taken_back(db, release, now):
    check_ops.silence(db, release, finding(db, release, "double-space", now), "Meant", now=now)
    ((_, why), *_) = check_ops.look_over(db, release, now=now).silenced

    check_ops.speak_again(db, release, why.id)

    assert "double-space" in rules(db, release, now)


def test_silencing_again_keeps_the_newer_reason(db, release, now):
    one = finding(db, release, "double-space", now)
    check_ops.silence(db, release, one, "First", now=now)
    check_ops.silence(db, release, one, "Second", now=now)

    with db.reading() as session:
        assert [each.reason for each in silences.of_release(session, release)] == ["Second"]


def test_a_copy_keeps_the_reasons_about_words_and_not_those_about_the_release(db, make_release, now):
    release = make_release(lead="The ASG met.")
    for one in check_ops.check_release(db, release, now=now):
        check_ops.silence(db, release, one, "Known", now=now)

    copy = release_ops.copy_release(db, release, now=now).made

    with db.reading() as session:
        assert [one.about for one in silences.of_release(session, copy)] == ["ASG"]
    assert "missing-contact" in rules(db, copy, now)


def test_a_listed_link_is_mended(db, release, now):
    one = finding(db, release, "insecure-link", now, "links[0]")

    check_ops.mend(db, release, [one.fix], now=now)

    assert "insecure-link" not in rules(db, release, now)


def test_a_check_is_switched_off_and_on_in_the_house(db, release, now):
    check_ops.switch(db, {"double-space": False, "headline-length": True}, now=now)

    assert "double-space" not in rules(db, release, now)
    with db.reading() as session:
        assert settings.house(session).checks == {"double-space": False}
    check_ops.switch(db, {"double-space": True}, now=now)
    assert "double-space" in rules(db, release, now)


def test_the_house_s_own_words_take_the_place_of_those_that_came(db, make_release, now):
    release = make_release(lead="The chairman met the gizmo.")
    assert [one.about for one in check_ops.check_release(db, release, now=now) if one.rule == "house-word"] == [
        "chairman"
    ]

    words_ops.save_words(db, '[en.words]\ngizmo = "thing"', now=now)

    found = [one for one in check_ops.check_release(db, release, now=now) if one.rule == "house-word"]
    assert [(one.about, one.fix.new) for one in found] == [("gizmo", "thing")]


def test_a_list_that_cannot_be_read_is_not_kept(db, now):
    with pytest.raises(WordListError):
        words_ops.save_words(db, "[en.words]\nx", now=now)

    with db.reading() as session:
        assert settings.house(session).house_words == ""


def test_the_list_that_came_is_kept_as_none(db, now):
    words_ops.save_words(db, words_ops.shipped_words() + "\n", now=now)

    with db.reading() as session:
        assert settings.house(session).house_words == ""


def test_the_rules_find_the_same_in_a_second_process(db, make_release, now):
    release = make_release(headline="Lake  clean again", lead="", body='He said "yes" on Tuesday 10 December 2019.')
    apart = Apart()
    try:
        assert check_ops.look_over(db, release, now=now, apart=apart) == check_ops.look_over(db, release, now=now)
    finally:
        apart.close()
