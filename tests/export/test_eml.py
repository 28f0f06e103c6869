"""Mail drafts, read back by two parsers that others wrote."""

import email
import re
from email import policy
from unicodedata import normalize

import mailparser
import pytest
from hypothesis import given, settings

from pressdesk.domain.composing import compose
from pressdesk.domain.errors import InvalidFieldError, RuleError
from pressdesk.domain.models.setting import House
from pressdesk.export import eml, html, plain_text
from pressdesk.export.eml import Attachment, Envelope, attachment_name, envelope_for, render
from tests.export.strategies import sheets
from tests.making import PICTURES, SHEETS, make_embargo, make_picture, make_sheet
from tests.references.__main__ import NOW

HOUSE = House()


def draft(name="british", **options):
    sheet, house = SHEETS[name]()
    return render(compose(sheet, house, now=NOW), house, PICTURES, **options)


def read(content):
    return email.message_from_bytes(content, policy=policy.default)


def text_of(message, kind="plain"):
    """A part's text, its line ends as in files."""
    [part] = [part for part in message.walk() if part.get_content_type() == f"text/{kind}"]
    return part.get_content().replace("\r\n", "\n")


def defects(message):
    found = [str(d) for part in message.walk() for d in part.defects]
    return found + [str(d) for part in message.walk() for field in part.values() for d in getattr(field, "defects", ())]


@pytest.mark.parametrize(
    ("envelope", "fields"),
    [
        (None, ["X-Unsent", "Subject", "MIME-Version", "Content-Type"]),
        (
            Envelope(to=("a@example.org",), identity="Press <press@example.net>"),
            ["X-Unsent", "From", "To", "Subject", "MIME-Version", "Content-Type"],
        ),
        (
            Envelope(bcc=("a@example.org", "b@example.com")),
            ["X-Unsent", "Bcc", "Subject", "MIME-Version", "Content-Type"],
        ),
    ],
)
def test_a_draft_has_exactly_these_fields(envelope, fields):
    message = read(draft(envelope=envelope))

    assert list(message) == fields
    assert message["X-Unsent"] == "1"


def test_a_draft_is_text_then_html_with_its_pictures():
    message = read(draft())

    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png", "image/png",
    ]  # fmt: skip
    assert defects(message) == []


def test_a_draft_without_pictures_has_no_part_for_them():
    parts = [part.get_content_type() for part in read(draft("arabic")).walk()]
    assert parts == ["multipart/alternative", "text/plain", "text/html"]


@pytest.mark.parametrize("name", SHEETS)
def test_the_parts_hold_the_very_text_and_page(name):
    sheet, house = SHEETS[name]()
    composition = compose(sheet, house, now=NOW)
    message = read(render(composition, house, {}))

    assert text_of(message) == plain_text.render(composition, house)
    assert text_of(message, "html") == html.render(composition, house, {}, sources={})


def test_every_picture_in_the_page_is_in_the_mail_and_holds_its_bytes():
    message = read(draft())
    page = text_of(message, "html")
    inside = {part["Content-ID"].strip("<>"): part.get_content() for part in message.walk() if part["Content-ID"]}

    assert set(re.findall(r'src="cid:([^"]+)"', page)) == set(inside)
    assert list(inside.values()) == [PICTURES["picture-1"], PICTURES["picture-2"]]


def test_the_embargo_is_in_the_subject_and_in_the_first_line_of_both_parts():
    message = read(draft())
    line = "STRICTLY EMBARGOED UNTIL 00:01 BST (UTC+1) THURSDAY 11 JUNE 2026"
    page = text_of(message, "html")

    assert message["Subject"].startswith("EMBARGO 00:01 BST Thu 11 June: ")
    assert text_of(message).startswith(line)
    assert re.search(r"<p [^>]*>([^<]*)", page).group(1) == line


def test_attachments_go_along_under_ascii_names():
    files = (
        Attachment('Über "uns"\r\n.PDF', "application/pdf", b"%PDF"),
        Attachment("x.eml", "message/rfc822", b"From: a\n"),
        Attachment("y.txt", 'text/plain; name="z"\r\nX: y', b"\xff"),
    )
    message = read(draft(attachments=files))

    assert message.get_content_type() == "multipart/mixed"
    assert [(a.get_filename(), a.get_content_type()) for a in message.iter_attachments()] == [
        ("uber-uns.pdf", "application/pdf"),
        ("x.eml", "application/octet-stream"),
        ("y.txt", "application/octet-stream"),
    ]
    assert [a.get_content() for a in message.iter_attachments()] == [b"%PDF", b"From: a\n", b"\xff"]
    assert defects(message) == []


@pytest.mark.parametrize(
    ("name", "kept"), [("", "attachment"), ("人.人", "attachment"), ("a" * 300 + ".docx", "a" * 50 + ".docx")]
)
def test_an_attachment_always_has_a_name(name, kept):
    assert attachment_name(name) == kept


# to whom


def test_several_outside_addresses_in_to_are_refused():
    with pytest.raises(RuleError, match="Bcc"):
        draft(envelope=Envelope(to=("a@example.com", "b@example.net")))


def test_colleagues_may_stand_in_to_together():
    to = ("a@example.org", "b@example.org", "c@example.net")
    assert len(read(draft(envelope=Envelope(to=to, identity="press@example.org")))["To"].addresses) == 3


def test_one_recipient_stands_in_to_and_several_in_bcc():
    assert envelope_for(["a@example.org"]) == Envelope(to=("a@example.org",))
    assert envelope_for(["a@example.org", "b@example.org"]) == Envelope(bcc=("a@example.org", "b@example.org"))


@pytest.mark.parametrize("field", ["to", "bcc", "identity"])
def test_an_address_with_a_line_break_is_refused(field):
    typed = "ana@example.org\r\nBcc: x@example.org"
    with pytest.raises(InvalidFieldError):
        draft(envelope=Envelope(**{field: typed if field == "identity" else (typed,)}))


# any text


@settings(max_examples=settings.default.max_examples // 2)
@given(sheets())
def test_any_text_in_any_field_makes_a_sound_draft(sheet):
    composition = compose(sheet, HOUSE, now=NOW)
    try:
        content = render(composition, HOUSE, PICTURES, envelope=Envelope(to=("Ana Example <ana@example.org>",)))
    except InvalidFieldError as error:
        assert error.field == "Subject"  # noqa: PT017 - refused for its subject, or not at all
        assert "=?" in composition.subject
        return
    message = read(content)

    assert list(message) == ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"]
    assert message["Subject"] == composition.subject
    assert defects(message) == []
    assert text_of(message) == plain_text.render(composition, HOUSE)
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in content.split(b"\r\n")) <= 78


@settings(max_examples=settings.default.max_examples // 2)
@given(sheets())
def test_a_second_parser_reads_the_same(sheet):
    composition = compose(sheet, HOUSE, now=NOW)
    try:
        content = render(composition, HOUSE, {}, envelope=Envelope(to=("ana@example.org",)))
    except InvalidFieldError:
        return
    message = mailparser.parse_from_bytes(content)

    assert message.subject.strip() == normalize("NFC", composition.subject).strip()
    assert message.to == [("", "ana@example.org")]
    assert (message.bcc, message.cc) == ([], [])
    assert not message.has_defects
    [text] = message.text_plain
    assert text.replace("\r\n", "\n") == normalize("NFC", plain_text.render(composition, HOUSE))


def test_a_headline_that_hides_a_recipient_is_refused():
    sheet = make_sheet(headline="=?utf-8?q?Hi=0ABcc=3A_x=40example.org?=")
    with pytest.raises(InvalidFieldError):
        render(compose(sheet, HOUSE, now=NOW), HOUSE, {})


def test_a_picture_of_an_unknown_type_or_without_bytes_is_left_out():
    pictures = [make_picture("picture-1", media_type="image/svg+xml"), make_picture("gone", caption="Kept.")]
    composition = compose(make_sheet(pictures=pictures, embargo=make_embargo()), HOUSE, now=NOW)
    message = read(eml.render(composition, HOUSE, PICTURES))

    assert not [part for part in message.walk() if part["Content-ID"]]
    assert "Kept." in text_of(message)
