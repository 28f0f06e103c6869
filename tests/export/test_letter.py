"""A letter as a mail draft."""

import email
import email.policy

import mailparser
import pytest

from pressdesk.domain.clearance_letter import Letter, Part
from pressdesk.domain.errors import InvalidFieldError
from pressdesk.export.letter import draft_of, page_of, text_of

LETTER = Letter(
    "fr",
    "ltr",
    "Pour votre accord\u00a0: vos propos",
    (
        Part("Bonjour Zoé,"),
        Part("«\u202fNous <ramons> & chantons.\nÀ l’aube.\u202f»", "words"),
        Part("Il pleuvait.", "context"),
    ),
)


def test_quoted_words_stand_behind_marks_in_plain_text():
    assert text_of(LETTER) == (
        "Bonjour Zoé,\n\n> «\u202fNous <ramons> & chantons.\n> À l’aube.\u202f»\n\n> Il pleuvait.\n"
    )


def test_a_page_escapes_what_it_shows():
    page = page_of(LETTER)

    assert "Nous &lt;ramons&gt; &amp; chantons.<br>" in page
    assert '<html lang="fr" dir="ltr">' in page
    assert page.count("<blockquote") == 2


def test_right_to_left_letters_lean_to_the_right():
    page = page_of(Letter("ar", "rtl", "للموافقة", (Part("نص", "words"),)))

    assert 'dir="rtl"' in page
    assert "border-right:3px" in page


def test_a_draft_has_both_forms_and_its_recipient():
    raw = draft_of(LETTER, "Zoé Sampleová <zoe@example.org>", "Press <press@example.org>")
    message = email.message_from_bytes(raw, policy=email.policy.default)

    assert message.defects == []
    assert (message["X-Unsent"], message["Subject"]) == ("1", LETTER.subject)
    assert (message["To"], message["From"]) == ("Zoé Sampleová <zoe@example.org>", "Press <press@example.org>")
    assert message.get_body(("plain",)).get_content().replace("\r\n", "\n") == text_of(LETTER)
    assert "<blockquote" in message.get_body(("html",)).get_content()
    assert mailparser.parse_from_bytes(raw).subject == LETTER.subject


def test_without_an_address_the_draft_has_none():
    assert b"\r\nTo:" not in draft_of(LETTER, "")


def test_what_is_no_address_is_refused():
    with pytest.raises(InvalidFieldError):
        draft_of(LETTER, "zoe at example")
