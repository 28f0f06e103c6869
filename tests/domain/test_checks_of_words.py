"""Names, acronyms, house words and the language: what is reported, and above all what is not."""

import pytest

from pressdesk.domain.checks.word_list import read_words
from pressdesk.domain.errors import WordListError
from pressdesk.domain.house_style import Known, apply_fix, check
from pressdesk.domain.language import language_of
from pressdesk.domain.models.setting import House
from tests.domain.sheets import NOW, findings, marked, sheet

OFFICE = ("Amara Lindqvist", "Tomás Berrueta", "Idris Okonjo-Hale", "Asociación Faro de Sal", "Jan Meyer", "Jan Meier")


HOUSE = House()
KNOWN = Known(OFFICE)


def found(rule, known=KNOWN, house=HOUSE, **fields):
    return [one for one in check(sheet(**fields), house, known, now=NOW) if one.rule == rule]


def words_of(rule, text, **fields):
    return [text[one.start : one.end] for one in found(rule, lead=text, **fields) if one.field == "lead"]


# names


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Amara Linqvist spoke first.", ["Amara Linqvist"]),
        ("Tomas Berrueta spoke first.", ["Tomas Berrueta"]),
        ("Yesterday Director Amarra Lindqvist spoke.", ["Amarra Lindqvist"]),
        ("Idris Okonjo-Hales’s report and Idrris Okonjo-Hale.", ["Idrris Okonjo-Hale"]),
        ("The Asociacion Faro de Sal wrote.", ["Asociacion Faro de Sal"]),
        ("Sam Zarifi spoke. Sam Zarifi left. Then Sam Zariffi returned.", ["Sam Zariffi"]),
        ("Madeleine Exampel answers.", ["Madeleine Exampel"]),
        ("Amara Lindqvist came. Then Lindqivst left.", ["Lindqivst"]),
        ("Amara Lindqvist came. Then Lindqist left.", ["Lindqist"]),
        ("Amara Lindqvist came. Then Lidnqvist left.", ["Lidnqvist"]),
    ],
)
def test_a_name_in_two_spellings_is_pointed_out(text, wrong):
    assert words_of("name-spelling", text) == wrong


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "Amara Lindqvist spoke; Lindqvist’s words; the Lindqvists; Amara went."),
        ("en-GB", "Jan Meyer and Jan Meier met."),
        ("en-GB", "Mario Lopez met Maria Lopez, and Daniel Vance met Daniela Vance."),
        ("en-GB", "Anna Bell met Anne Bell. Li Na met Le Na. Jo Kim met Jo Kin."),
        ("en-GB", "North Korea and South Korea; East Timor and West Timor; Human Rights Council and Human Rights Day."),
        ("en-GB", "Special Rapporteur and Special Rapporteurs; United Nations and the United Nation."),
        ("en-GB", "AMARA LINDQVIST and Amara Lindqvist"),
        ("de", "Amara Lindqvists Rede, Vereinte Nationen und die Vereinten Nationen, Großer Rat, Großen Rat"),
        ("fr", "Amara Lindqvist a parlé ; d’Amara Lindqvist ; Nations Unies et Nations unies"),
        ("es", "Tomás Berrueta y los Berrueta; la Asociación Faro de Sal"),
        ("en-GB", "Bolton went to Boston. Martin met Marvin. Amira Lind spoke."),
        ("ar", "قالت أمارا ليندكفيست Amara Linqvist"),
    ],
)
def test_other_people_and_endings_are_no_misspelling(language, text):
    assert words_of("name-spelling", text, language=language) == []


def test_the_fix_of_a_name_leaves_the_owner_s_ending():
    (one,) = found("name-spelling", lead="Amara Linqvist’s report.")

    assert apply_fix(one.fix, "Amara Linqvist’s report.") == "Amara Lindqvist’s report."


# acronyms


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en-GB", "The ASG is mandated to lead.", ["ASG"]),
        ("en-GB", "The Assistant Secretary-General (ASG) leads. The ASG said so.", []),
        ("en-GB", "The ASG (Assistant Secretary-General) leads.", []),
        ("en-GB", "International Service for Human Rights (ISHR) and ISHR.", []),
        ("en-GB", "The UN, the EU, NGOs, the U.S. and the UK. Louis XIV. CEO. A4.", []),
        ("en-GB", "She wrote to Andrew Gilmour (ASG) today.", ["ASG"]),
        ("en-GB", "AN URGENT CALL TO ALL", []),
        ("en-GB", "Resolution A/HRC/36/21 and COVID-19 and 5G.", []),
        ("en-GB", "Jean DUPONT answers.", []),
        ("fr", "Le Haut-Commissariat aux droits de l’homme (HCDH) et le HCDH.", []),
        ("fr", "Le Haut-Commissariat des Nations Unies (OHCHR) et OHCHR.", []),
        ("es", "La CIDH lo dijo.", ["CIDH"]),
        ("ar", "قال المتحدث باسم ISHR", []),
    ],
)
def test_an_acronym_is_spelt_out_once(language, text, expected):
    assert words_of("unexplained-acronym", text, language=language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Assistant Secretary-General (ASG) leads.", [" (ASG)"]),
        ("The Assistant Secretary-General (ASG) leads. The ASG said so.", []),
        ("The office (ERN) leads.", []),
    ],
)
def test_an_acronym_that_is_never_used_again_can_go(text, expected):
    assert words_of("unused-acronym", text) == expected


# house words


WORDS = Known(
    words=read_words(
        '[en.words]\nchairman = "chair"\nGhandi = "Gandhi"\n"war-torn" = {why = "Say so."}\n'
        '[en.jargon]\nleverage = "use"'
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chairman met the chairman.", ["Chairman", "chairman"]),
        ("A chairmanship, the chairmanlike", []),
        ("Ghandi and ghandi", ["Ghandi"]),
        ("A war-torn land", ["war-torn"]),
        ("She said: “The chairman went.”", []),
        ("They leverage it.", []),
    ],
)
def test_a_house_word_is_found_outside_quotations(text, expected):
    assert words_of("house-word", text, known=WORDS) == expected


@pytest.mark.parametrize(("typed", "mended"), [("Chairman", "Chair"), ("CHAIRMAN", "CHAIR"), ("chairman", "chair")])
def test_what_is_written_instead_keeps_its_capital(typed, mended):
    (one,) = found("house-word", WORDS, lead=f"The {typed} met.")

    assert one.fix.new == mended


def test_jargon_and_the_passive_speak_only_where_the_house_wants_them():
    text = "They leverage it. The law was changed by nobody."
    house = House(checks={"jargon": True, "passive": True})

    assert words_of("jargon", text, known=WORDS) == words_of("passive", text) == []
    assert words_of("jargon", text, known=WORDS, house=house) == ["leverage"]
    assert words_of("passive", text, house=house) == ["was changed by"]


def test_a_check_that_the_house_switched_off_says_nothing():
    assert found("double-space", lead="One  two")
    assert not found("double-space", lead="One  two", house=House(checks={"double-space": False}))


@pytest.mark.parametrize(
    ("toml", "line"),
    [
        ('[en.words]\nchairman "chair"', 2),
        ("[en.words]\n\nchairman = 3", 3),
        ('[en.words]\nfine = "x"\nbad = {us = "x"}', 3),
        ('[en.words]\nchairman = "the chairman"', 2),
        ('[en.verbs]\na = "b"', 1),
        ('chairman = "chair"', 1),
        ('[en.words]\nhandicapé = "x"', 2),
        ('[en.words]\nunclosed = "x', 2),
    ],
)
def test_what_is_wrong_in_a_list_is_told_by_its_line(toml, line):
    with pytest.raises(WordListError) as error:
        read_words(toml)

    assert error.value.line == line
    assert f"ine {line}" in error.value.sentence


# the language

TEXTS = {
    "en": "The report says that nobody was heard, and that those who ha"
    "d asked for a hearing were sent away without it.",
    "fr": "Le rapport dit que personne n’a été entendu, et que ceux qui avaient demandé une audience sont repartis.",
    "es": "El informe dice que nadie fue escuchado y que quienes habían"
    " pedido una audiencia se fueron sin ella, sin más.",
    "de": "Der Bericht sagt, dass niemand gehört wurde und dass alle, d"
    "ie um eine Anhörung gebeten hatten, gehen mussten.",
    "it": "Il rapporto dice che nessuno è stato ascoltato e che chi ave"
    "va chiesto un’udienza è stato mandato via dalla sede.",
    "pt": "O relatório diz que ninguém foi ouvido e que quem tinha pedido uma audiência foi mandado embora sem ela.",
    "nl": "Het rapport zegt dat niemand werd gehoord en dat wie om een "
    "zitting had gevraagd zonder antwoord werd weggestuurd.",
    "ru": "В докладе говорится, что никто не был выслушан и что все, кт"
    "о просил о встрече, были отправлены домой ни с чем.",
    "ar": "يقول التقرير إن أحدًا لم يُسمع من بين هؤلاء الذين طلبوا جلسة على أن ذلك كان في كل مرة بعد انتظار طويل أو رفض.",
    "fa": "این گزارش می‌گوید که هیچ کس شنیده نشد و از کسانی که برای آن درخواست کرده بودند با هیچ پاسخی روبرو شد.",
    "he": "הדוח אומר שאיש לא נשמע ושמי שביקשו שימוע נשלחו הביתה בלי תשובה ובלי הסבר.",
    "zh": "报告说没有人被听取，那些要求听证的人没有得到任何答复就被送走了，而且没有任何解释。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_is_known_by_its_small_words_or_its_script(language):
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_in_another_language_than_the_one_set_is_pointed_out(language):
    fields = {"headline": "", "lead": TEXTS[language], "body": TEXTS[language], "place": ""}
    other = "fr" if language == "en" else "en-GB"

    assert not findings("other-language", language=language, **fields)
    (one,) = findings("other-language", language=other, **fields)
    assert one.field == one.fix.field == "language"
    assert one.fix.new.startswith(language)


@pytest.mark.parametrize("text", ["", "Geneva", "Lanternhall Network Quillfern Institute 2026", "42 " * 40])
def test_of_a_text_too_short_nothing_is_said(text):
    assert language_of(text) == ""


def test_the_words_are_marked_in_the_field_they_stand_in():
    assert marked("unexplained-acronym", "body", body="**The** *ASG* is here.") == ["ASG"]
