import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.typography import as_typed, customs_of
from tests.domain.documents import texts

NB, NN = "\u00a0", "\u202f"
LANGUAGES = (
    "en-GB",
    "en-US",
    "fr",
    "fr-CA",
    "fr-CH",
    "es",
    "de",
    "de-CH",
    "ar",
    "it",
    "pt",
    "nl",
    "ru",
    "zh",
    "he",
    "fa",
    "x-y",
    "",
)
MARKS = set("\"'“”‘’«»„‚‹›-–—.… \u00a0\u202f״׳")


def typed(text, language="en-GB", marks="double", line=""):
    """What stands there once all keys have been pressed."""
    customs = customs_of(language, marks)
    for char in text:
        line += char
        made = as_typed(line, customs)
        if made:
            assert 0 < made.back <= len(line)
            line = line[: len(line) - made.back] + made.text
    return line


ENGLISH = [
    ('"It\'s here," she said. "All of it."', "“It’s here,” she said. “All of it.”"),
    ("\"He told us 'no' twice,\" she said", "“He told us ‘no’ twice,” she said"),
    ('She said "he said "no" to me" and left', "She said “he said ‘no’ to me” and left"),
    ("the workers' rights, the 1990's and the '90s, 'tis so", "the workers’ rights, the 1990’s and the ’90s, ’tis so"),
    ("rock 'n' roll", "rock ’n’ roll"),
    ("5'10\" tall, 6' wide, 40\" deep", "5'10\" tall, 6' wide, 40\" deep"),
    ('"We were 40" she said', "“We were 40” she said"),
    ('("this")', "(“this”)"),
    ('the so-called "defenders"', "the so-called “defenders”"),
    ("2010--2015", "2010–2015"),
    ("a -- b", "a – b"),
    ("so... on", "so… on"),
    ("[...]", "[…]"),
    (
        "....",
        "….",
    ),
    ("10 km away", f"10{NB}km away"),
    ("10km away", "10km away"),
    ("50% of 4 million people", f"50% of 4{NB}million people"),
    ("50 %", f"50{NB}%"),
    ("at 9 a.m. sharp", f"at 9{NB}a.m. sharp"),
    ("see No. 5 and § 12", f"see No.{NB}5 and §{NB}12"),
    ("10 metres", "10 metres"),
    ("well-known - and -1", "well-known - and -1"),
    ('https://example.org/a--b\'s?x="1"', 'https://example.org/a--b\'s?x="1"'),
    ("press@desk--example.org", "press@desk--example.org"),
    ('"https://example.org"', "“https://example.org”"),
    ("example.org/o'neill--x", "example.org/o'neill--x"),
    ("../../a", "../../a"),
    ("said: yes; no! why?", "said: yes; no! why?"),
]

FRENCH = [
    ("Elle dit \"c'est l'heure\"", f"Elle dit «{NN}c’est l’heure{NN}»"),
    ('Il dit "elle dit "non" hier"', f"Il dit «{NN}elle dit “non” hier{NN}»"),
    ("« Bonjour » dit-il", f"«{NN}Bonjour{NN}» dit-il"),
    ("«Bonjour»", f"«{NN}Bonjour{NN}»"),
    ("Non! Vraiment ? Oui; voici: rien", f"Non{NN}! Vraiment{NN}? Oui{NN}; voici{NB}: rien"),
    ("Quoi ?!", f"Quoi{NN}?!"),
    ("à 14:30, 50% des 10 km.", f"à 14:30, 50{NB}% des 10{NB}km."),
    ("50 € et 3 milliards d'euros", f"50{NB}€ et 3{NB}milliards d’euros"),
    ("https://example.org/?a=b&c", "https://example.org/?a=b&c"),
    ("mailto:press@example.org", "mailto:press@example.org"),
    ("n° 5", f"n°{NB}5"),
    ("aujourd'hui... oui", "aujourd’hui… oui"),
    ("un --- deux", "un – deux"),
]

GERMAN = [
    ('Er sagte: "Das ist gut"', "Er sagte: „Das ist gut“"),
    ("\"Das ist 'gut', geht's?\" fragte er", "„Das ist ‚gut‘, geht’s?“ fragte er"),
    ('"Sie rief "Halt" und lief"', "„Sie rief ‚Halt‘ und lief“"),
    ("wie geht's", "wie geht’s"),
    ("50% von 3 Mio. Euro", f"50{NB}% von 3{NB}Mio. Euro"),
    ("Wort---Wort", "Wort – Wort"),
    ("Nr. 5", f"Nr.{NB}5"),
    ("10. Dezember", "10. Dezember"),
]

SPANISH = [
    ("Dijo: \"No es 'eso'\"", "Dijo: “No es ‘eso’”"),
    ('¿"Eso"?', "¿“Eso”?"),
    ("palabra---palabra", "palabra—palabra"),
    ("el 50% y 20 kg de pan", f"el 50{NB}% y 20{NB}kg de pan"),
]

ARABIC = [
    ('قال "لا" ثم ذهب', "قال “لا” ثم ذهب"),
    ('قال "قالت "لا" له"', "قال “قالت ‘لا’ له”"),
    ("كلمة---كلمة", "كلمة – كلمة"),
    ("نعم... لا", "نعم… لا"),
    ("50 % من", f"50{NB}% من"),
]

OTHERS = [
    ("en-US", "word---word", "word—word"),
    ("en-US", '"I was---" she said', "“I was—” she said"),
    ("en-GB", "word---word", "word – word"),
    ("en-GB", "word --- word", "word – word"),
    ("fr-CA", "Non! Voici: rien", f"Non! Voici{NB}: rien"),
    ("de-CH", '"Das \'gut\'"', "«Das ’gut’»"),
    ("it", '"L\'ora"', "«L’ora»"),
    ("ru", 'Он сказал "да"', "Он сказал «да»"),
    ("he", 'צה"ל אמר "לא" לג\'ורג', "צה״ל אמר ”לא” לג׳ורג"),
]  # fmt: skip

TABLE = [
    *(("en-GB", *case) for case in ENGLISH),
    *(("fr", *case) for case in FRENCH),
    *(("de", *case) for case in GERMAN),
    *(("es", *case) for case in SPANISH),
    *(("ar", *case) for case in ARABIC),
    *OTHERS,
]


@pytest.mark.parametrize(("language", "keys", "stands"), TABLE)
def test_what_is_typed_becomes_what_the_language_writes(language, keys, stands):
    assert typed(keys, language) == stands


def test_a_house_with_single_marks_has_the_double_ones_inside():
    assert typed("'It's \"so\"', he said", marks="single") == "‘It’s “so”’, he said"
    assert typed('"It\'s "so"", he said', marks="single") == "‘It’s “so”’, he said"


def test_a_quotation_begun_with_a_straight_mark_that_was_left_so_ends_with_one():
    assert typed('no" and on "yes"', line='He said "') == 'He said "no" and on “yes”'


@pytest.mark.parametrize("line", ["the 1990's", "‘tis ", "10 km ", "a--", "so...", 'said "', "50 %"])
def test_what_was_taken_back_stays_as_the_next_word_is_typed(line):
    assert typed("next word", line=line) == line + "next word"


@given(texts, st.sampled_from(LANGUAGES), st.sampled_from(("double", "single")))
def test_nothing_but_marks_and_spaces_ever_changes(text, language, marks):
    before = [c for c in text if c not in MARKS]
    assert [c for c in typed(text, language, marks) if c not in MARKS] == before


@given(st.lists(st.text(st.sampled_from("abcé"), min_size=1), min_size=1), st.sampled_from(LANGUAGES))
def test_words_and_single_spaces_are_left_alone(words, language):
    assert typed(" ".join(words), language) == " ".join(words)


@given(
    st.lists(st.text(st.sampled_from("bcd "), min_size=1).map(str.strip).filter(bool), min_size=1, max_size=4),
    st.sampled_from(LANGUAGES),
)
def test_every_quotation_that_is_typed_is_opened_and_closed_as_the_language_does(parts, language):
    outer = customs_of(language).outer
    assert typed(" and ".join(f'"{part}"' for part in parts), language) == " and ".join(
        outer[0] + part + outer[1] for part in parts
    )
