"""The words of corrections and withdrawals, in each language."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain import notice_line
from pressdesk.domain.composing import compose
from pressdesk.domain.document import plain_text
from pressdesk.domain.models.notice import NoticeKind, NoticeView
from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.domain.models.setting import House
from pressdesk.export import plain_text as as_text
from pressdesk.export.registry import FORMATS
from tests.making import STAMP, british, make_contact, make_email, make_enquiry, make_point, make_sheet, make_text

AT = datetime(2026, 6, 11, 13, 20, tzinfo=UTC)
SAME_DAY = datetime(2026, 6, 11, 8, 0, tzinfo=UTC)
DAY_BEFORE = datetime(2026, 6, 10, 8, 0, tzinfo=UTC)
WHAT = "second paragraph, “40” should read “14”"


def notice(kind=NoticeKind.CORRECTION, **fields):
    known = {"id": "n", "release_id": "r", "kind": kind, "words": WHAT, "at": AT, "replaces_at": SAME_DAY}
    return NoticeView(**{**STAMP, **known, **fields})


def house(zone="Europe/London", **fields):
    return House(organisation="Lake Watch", zone=zone, **fields)


@pytest.mark.parametrize(
    ("language", "zone", "line"),
    [
        (
            "en-GB",
            "Europe/London",
            (
                "CORRECTED VERSION, issued 14:20 BST 11 June 2026, replaces the version sent at 09:00. "
                "Changed: second paragraph, “40” should read “14”."
            ),
        ),
        (
            "en-US",
            "America/New_York",
            (
                "CORRECTED VERSION, issued 9:20 a.m. ET June 11, 2026, replaces the version sent at 4 a.m. "
                "Changed: second paragraph, “40” should read “14”."
            ),
        ),
        (
            "fr",
            "Europe/Paris",
            (
                "VERSION CORRIGÉE, diffusée le 11 juin 2026 à 15\u00a0h\u00a020 (CEST), remplace la version envoyée à "
                "10\u00a0h. Modification\u00a0: second paragraph, “40” should read “14”."
            ),
        ),
        (
            "es",
            "Europe/Madrid",
            (
                "VERSIÓN CORREGIDA, emitida el 11 de junio de 2026 a las 15:20 (CEST), sustituye a la versión "
                "enviada a las 10:00. Cambio: second paragraph, “40” should read “14”."
            ),
        ),
        (
            "de",
            "Europe/Berlin",
            (
                "KORRIGIERTE FASSUNG vom 11. Juni 2026, 15:20 Uhr MESZ, ersetzt die um 10:00 Uhr versandte "
                "Fassung. Geändert: second paragraph, “40” should read “14”."
            ),
        ),
        (
            "ar",
            "Asia/Beirut",
            (
                "نسخة مصححة، صدرت الساعة 16:20 بتوقيت EEST، 11 يونيو 2026، وتحل محل النسخة المرسلة الساعة 11:00. "
                "التغيير: second paragraph, “40” should read “14”."
            ),
        ),
    ],
)
def test_a_correction_in_each_language(language, zone, line):
    assert notice_line.correction(notice(), language, house(zone)) == line


def test_another_day_is_named():
    line = notice_line.correction(notice(replaces_at=DAY_BEFORE), "en-GB", house())
    assert "replaces the version sent at 09:00 BST on 10 June 2026." in line


def test_the_day_is_the_houses_own():
    """23:30 UTC on the tenth is the eleventh in Geneva."""
    late = notice(replaces_at=datetime(2026, 6, 10, 23, 30, tzinfo=UTC))

    assert "sent at 01:30." in notice_line.correction(late, "en-GB", house("Europe/Zurich"))
    assert "on 10 June 2026" in notice_line.correction(late, "en-GB", house("UTC"))


def test_what_is_not_known_is_not_said():
    line = notice_line.correction(notice(replaces_at=None, words=""), "en-GB", house())
    assert line == "CORRECTED VERSION, issued 14:20 BST 11 June 2026, replaces the version sent before."


# the whole text


def withdrawn(language="en-GB", *, reason=WHAT, by_headline=True, **fields):
    person = make_contact("Zoë Sample", make_point("+442079460018"), make_email("zoe@example.org"))
    known = {"headline": "UN should act", "lead": "Wrong words.", "body": "More wrong words."}
    sheet = make_sheet(
        language=language,
        status=ReleaseStatus.WITHDRAWN,
        enquiries=[make_enquiry(person)],
        texts=[make_text("About us", "Words about {nobody}.")],
        **{**known, **fields},
    )
    issued = notice(NoticeKind.WITHDRAWAL, words=reason, by_headline=by_headline)
    return type(sheet)(sheet.release, sheet.embargo, sheet.enquiries, sheet.texts, notices=(issued,))


def test_a_withdrawal_is_short_and_lists_whom_to_telephone():
    made = compose(withdrawn(), house(), now=AT)

    assert as_text.render(made, house()) == (
        "WITHDRAWN – PLEASE DO NOT PUBLISH\n\nLake Watch\n11 June 2026\n\nWithdrawal of a press release\n\n"
        "Lake Watch withdraws the press release “UN should act” sent at 09:00 BST on 11 June 2026. Please do not "
        "publish or broadcast it or any part of it, and take down what has appeared.\n\n"
        "Reason: second paragraph, “40” should read “14”.\n\n-ENDS-\n\nFor enquiries, please contact:\n"
        "Zoë Sample – +44 20 7946 0018 – zoe@example.org\n"
    )
    assert made.subject == "WITHDRAWN: UN should act"
    assert made.file_stem == "2026-06-11_WITHDRAWN_un-should-act"


@pytest.mark.parametrize("language", ["en-GB", "en-US", "fr", "es", "de", "ar", "sw"])
@pytest.mark.parametrize("format_", list(FORMATS))
def test_the_wrong_words_are_not_repeated_in_any_format(language, format_):
    sheet = withdrawn(language, by_headline=False)
    made = compose(sheet, house(), now=AT)

    said = FORMATS[format_].render(made, house(), {}).decode()
    assert "rong words" not in said
    assert "UN should act" not in said
    assert "+44 20 7946 0018" in said or format_ == "eml"
    assert "un-should" not in made.file_stem


def test_a_withdrawn_text_never_leaves_again_even_from_the_archive():
    sheet = withdrawn()
    archived = sheet.release.model_copy(
        update={"status": ReleaseStatus.ARCHIVED, "archived_from": ReleaseStatus.WITHDRAWN}
    )
    sheet = type(sheet)(archived, None, sheet.enquiries, (), notices=sheet.notices)

    assert compose(sheet, house(), now=AT).release_line == ("WITHDRAWN – PLEASE DO NOT PUBLISH",)


def test_every_format_says_that_a_text_is_corrected():
    sheet, style = british()
    corrected = sheet.release.model_copy(update={"status": ReleaseStatus.CORRECTED})
    sheet = type(sheet)(corrected, None, sheet.enquiries, sheet.texts, sheet.pictures, notices=(notice(),))
    sheet.release.__dict__["release_line"] = "immediate"
    made = compose(sheet, style.model_copy(update={"zone": "Europe/London"}), now=AT)

    assert made.subject.startswith("CORRECTED: ")
    assert made.release_line[0].startswith("CORRECTED VERSION, issued 14:20 BST 11 June 2026")
    assert as_text.render(made, style).startswith(made.release_line[0])
    assert "CORRECTED VERSION, issued" in FORMATS["html"].render(made, style, {}).decode()


@given(words=st.text(max_size=80), headline=st.text(max_size=80), language=st.sampled_from(["en-GB", "fr", "ar", "x"]))
def test_typed_words_are_put_in_as_they_are(words, headline, language):
    line = notice_line.correction(notice(words=words), language, house())
    said = notice_line.withdrawal(notice(words=words), headline, language, house())

    assert "\n" not in line
    assert all("\n" not in paragraph for paragraph in said)
    if words.isalnum():
        assert words in line
    assert plain_text(compose(withdrawn(reason=words, headline=headline), house(), now=AT).body).count("\n") == 0
