"""A clearance holds for its words: through every mark and space, and for no other word."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pressdesk.domain.clearance import State, likeness, same_words, standings, words_of
from pressdesk.domain.markdown import read
from pressdesk.domain.models.clearance import Answer, ClearanceView
from pressdesk.domain.quotations import field_texts, find_in

THEN = datetime(2026, 6, 1, tzinfo=UTC)
WORDS = "We row at dawn, and we rest at noon."


def clearance(words=WORDS, answer=Answer.CLEARED, speaker="Ada Example", number=0, **fields):
    at = THEN + timedelta(minutes=number)
    return ClearanceView(
        id=f"c{number}", release_id="r", words=words, answer=answer, speaker=speaker,
        created_at=at, changed_at=at, revision=1, **fields,
    )  # fmt: skip


def found(body, language="en-GB"):
    return find_in(field_texts("", read(body)), language)


def states(body, *clearances):
    return [one.state for one in standings(found(body), clearances)]


def said(words=WORDS, speaker="Ada Example"):
    return f"“{words}” {speaker} said."


# what counts as the same words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We row at dawn.", "We row at dawn"),
        ("We row at dawn.", "we row at dawn,"),
        ("We  row\nat dawn", "We row, at – dawn!"),
        ("It is late. We go.", "It is late; we go."),
        ("It’s a “trap”.", "It's a ‘trap’"),
        ("« Oui », dit-on.", "Oui, dit on"),
        ("10\u202f000 people", "10000 people"),
        ("cafe\u0301", "café"),
        ("soft\u00adhyphen", "softhyphen"),
        ("المديــر", "المدير"),
    ],
)
def test_marks_and_spaces_do_not_count(one, other):
    assert same_words(words_of(one), words_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We row at dawn", "We rowed at dawn"),
        ("We row at dawn", "We row not at dawn"),
        ("They told us to leave", "They told US to leave"),
        ("We’re late", "Were late"),
        ("It cost 3.5 million", "It cost 35 million"),
        ("minus -5 degrees", "minus 5 degrees"),
        ("5% of it", "5 of it"),
        ("We row at dawn", "at dawn We row"),
        ("Ich habe Sie gewarnt", "Ich habe sie gewarnt"),
        ("résumé", "resume"),
        ("", "a"),
    ],
)
def test_every_word_counts(one, other):
    assert not same_words(words_of(one), words_of(other))


SENTENCE = st.lists(st.text(st.sampled_from("abcdéßعни"), min_size=1, max_size=6), min_size=1, max_size=12)
NOISE = st.sampled_from([" ", "  ", "\u00a0", ", ", "; ", " – ", " “", "” ", "\n", " (", ") ", "… "])


@given(SENTENCE, st.lists(NOISE, min_size=13, max_size=13), st.lists(NOISE, min_size=13, max_size=13))
def test_any_words_stay_the_same_through_any_marks(words, some, others):
    one, other = (
        "".join(part for pair in zip(words, marks, strict=False) for part in pair) for marks in (some, others)
    )

    assert same_words(words_of(one), words_of(other))


@given(SENTENCE, st.data())
def test_any_word_left_out_or_put_in_voids(words, data):
    place = data.draw(st.integers(0, len(words) - 1))

    assert not same_words(words_of(" ".join(words)), words_of(" ".join([*words[:place], *words[place + 1 :]])))


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one, other):
    left, right = words_of(one), words_of(other)

    assert same_words(left, left)
    assert same_words(left, right) == same_words(right, left)
    assert 0 <= likeness(left, right) <= 1


# states


def test_what_nobody_was_asked_for_is_not_asked():
    assert states(said()) == [State.NOT_ASKED]


def test_what_nobody_says_has_no_speaker():
    assert states("“The pier will stand for another hundred years.”") == [State.UNKNOWN]


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Answer.NONE, State.ASKED),
        (Answer.CLEARED, State.CLEARED),
        (Answer.REFUSED, State.REFUSED),
        (Answer.PUBLIC, State.PUBLIC),
    ],
)
def test_the_answer_to_these_words_decides(answer, state):
    assert states(said(), clearance(answer=answer)) == [state]


def test_a_changed_word_voids_and_the_old_word_brings_it_back():
    (changed,) = standings(found(said(WORDS.replace("noon", "night"))), [clearance()])

    assert changed.state is State.CHANGED
    assert [(piece.kind, piece.text.strip(" .,")) for piece in changed.changes if piece.kind != "same"] == [
        ("removed", "noon"),
        ("added", "night"),
    ]
    assert states(said(WORDS.replace(".", ",")), clearance()) == [State.CLEARED]


def test_a_clearance_is_of_one_speaker():
    assert states(said(speaker="Bo Sample"), clearance()) == [State.NOT_ASKED]


def test_a_surname_stands_for_the_full_name_but_a_record_is_surer():
    assert states(said(speaker="Example"), clearance()) == [State.CLEARED]
    assert states(said(speaker="Ada Example"), clearance(speaker="Example")) == [State.CLEARED]
    (one,) = (replace(quotation, contact_id="1") for quotation in found(said()))
    assert standings([one], [clearance(contact_id="2")])[0].state is State.NOT_ASKED
    assert standings([one], [clearance(contact_id="1", speaker="A. Example")])[0].state is State.CLEARED


def test_what_was_only_asked_for_and_changed_says_so():
    assert states(said(f"{WORDS} Often."), clearance(answer=Answer.NONE)) == [State.CHANGED_SINCE_ASKED]


def test_other_words_after_a_refusal_begin_anew():
    assert states(said(f"{WORDS} Often."), clearance(answer=Answer.REFUSED)) == [State.NOT_ASKED]


def test_asking_again_takes_back_a_refusal_but_no_clearance():
    asked = clearance(answer=Answer.NONE, number=1)

    assert states(said(), clearance(answer=Answer.REFUSED), asked) == [State.ASKED]
    assert states(said(), clearance(), asked) == [State.CLEARED]


def test_the_last_answer_holds():
    assert states(said(), clearance(), clearance(answer=Answer.REFUSED, number=1)) == [State.REFUSED]


def test_each_clearance_is_compared_with_the_closest_quotation_of_its_speaker():
    first, second = "The nets come up empty every day.", "Nobody asked us before the harbour was sold."
    body = f"{said(first.replace('every day', 'each night'))}\n\n{said(second.replace('us', 'them'))}"
    one, other = standings(found(body), [clearance(second, number=0), clearance(first, number=1)])

    assert (one.clearance.words, other.clearance.words) == (first, second)


def test_of_two_wordings_equally_close_the_later_is_shown():
    old, new = WORDS.replace("noon", "six"), WORDS.replace("noon", "fog")
    (one,) = standings(found(said(WORDS.replace("noon", "bay"))), [clearance(old), clearance(new, number=1)])

    assert one.clearance.words == new


def test_what_was_cut_short_is_a_changed_form():
    long = "We have waited for eleven years, we have written forty letters, and we will not wait for another winter."

    assert states(said("We will not wait for another winter."), clearance(long)) == [State.CHANGED]


def test_words_that_have_little_in_common_are_another_quotation():
    assert states(said("The ministry has sent us brochures instead of boats."), clearance()) == [State.NOT_ASKED]


def test_a_clearance_holds_where_the_attribution_now_parts_the_words():
    whole = "We row at dawn. We rest at noon."
    parted = "“We row at dawn,” said Ada Example. “We rest at noon.”"

    assert states(parted, clearance(whole)) == [State.CLEARED, State.CLEARED]
    assert states(said(whole), clearance("We row at dawn,"), clearance("We rest at noon.", number=1)) == [State.CLEARED]
    assert states(parted.replace("noon", "night"), clearance(whole)) != [State.CLEARED, State.CLEARED]


@given(SENTENCE, SENTENCE)
def test_no_changed_wording_passes_for_cleared(old, new):
    assume([word.casefold() for word in old] != [word.casefold() for word in new])
    quotations = found(said(" ".join(new)))

    for one in standings(quotations, [clearance(" ".join(old))]):
        assert one.state is not State.CLEARED or same_words(words_of(one.quotation.text), words_of(" ".join(old)))
