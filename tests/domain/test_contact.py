import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain import contact
from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.models.contact import PointKind

NUMBERS = [
    ("+44 20 7946 0018", "+442079460018", "+44 20 7946 0018"),
    ("020 7946 0018", "+442079460018", "+44 20 7946 0018"),
    ("+44 (0)20 7946 0018", "+442079460018", "+44 20 7946 0018"),
    ("0044 20 7946 0018", "+442079460018", "+44 20 7946 0018"),
    ("44 20 7946 0018", "+442079460018", "+44 20 7946 0018"),
    ("07700 900123", "+447700900123", "+44 7700 900123"),
    ("+33 1 99 00 12 34", "+33199001234", "+33 1 99 00 12 34"),
    ("+33 6 39 98 12 34", "+33639981234", "+33 6 39 98 12 34"),
    ("+1 (917) 555-0148 x12", "+19175550148;ext=12", "+1 917-555-0148 ext. 12"),
    ("tel:+1-917-555-0148;ext=12", "+19175550148;ext=12", "+1 917-555-0148 ext. 12"),
    ("+1.917.555.0148", "+19175550148", "+1 917-555-0148"),
    ("+44 20\u00a07946\u20110018", "+442079460018", "+44 20 7946 0018"),
]


@pytest.mark.parametrize(("typed", "stored", "shown"), NUMBERS)
def test_a_number_is_stored_as_e164_and_shown_as_its_country_groups_it(typed, stored, shown):
    assert contact.read_number(typed, "GB") == stored
    assert contact.show_number(stored) == shown


@pytest.mark.parametrize("shown", [shown for _, _, shown in NUMBERS])
def test_a_number_as_shown_is_read_back_in_any_country(shown):
    for region in ("US", "CH", "FR", ""):
        assert contact.show_number(contact.read_number(shown, region)) == shown


@pytest.mark.parametrize(
    "typed",
    ["", "abc", "12", "555-0148", "917-555-0148", "+44", "+999 123 456 789", "+44 20 7946 0018 / +44 20 7946 0019",
     "+44 20 7946 0018 or 0019", "0123 oops", "1-800-FLOWERS", "x" * 5_000, "\x00\x01", "\ud800"],
)  # fmt: skip
def test_what_is_no_telephone_number_here_is_refused_with_a_sentence(typed):
    with pytest.raises(
        InvalidFieldError, match=r"Write it with \+ and the country, like \+44 20 7946 0018\."
    ) as caught:
        contact.read_number(typed, "GB")

    assert caught.value.field == "value"
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 160


@given(st.text(max_size=40), st.sampled_from(["GB", "US", "FR", ""]))
def test_reading_a_number_only_ever_refuses_or_gives_one_that_reads_back(typed, region):
    try:
        stored = contact.read_number(typed, region)
    except InvalidFieldError:
        return
    assert contact.read_number(stored, region) == stored


@given(st.text(max_size=40))
def test_showing_never_fails(value):
    assert isinstance(contact.show_number(value), str)
    assert isinstance(contact.national_number(value), str)


def test_the_word_for_an_extension_follows_the_language():
    assert contact.show_number("+19175550148;ext=12", ext_word="poste") == "+1 917-555-0148 poste 12"


def test_the_national_form_has_the_trunk_prefix():
    assert contact.national_number("+442079460018") == "020 7946 0018"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (" Press@EXAMPLE.org ", "Press@example.org"),
        ("mailto:press@example.org", "press@example.org"),
        ("press@news.example.com", "press@news.example.com"),
        ("léa@exämple.org", "léa@exämple.org"),
    ],
)
def test_an_address_is_kept_in_normal_form(typed, stored):
    assert contact.check_email(typed) == stored


@pytest.mark.parametrize(
    "typed",
    ["", "press", "press@", "press@example.org\nBcc: all@example.org", "press@example.org\r", "a\x00b@example.org",
     "press@example.org\u2028", "Press <press@example.org>", "a@example.org, b@example.org", "\ud800@example.org",
     "a" * 70 + "@example.org", "=?utf-8?q?a=0Ab?=@example.org"],
)  # fmt: skip
def test_what_is_no_address_or_could_break_a_header_is_refused(typed):
    with pytest.raises(InvalidFieldError, match=r"is not an e-mail address") as caught:
        contact.check_email(typed)

    assert "\n" not in str(caught.value)


@given(st.text(max_size=60))
def test_checking_an_address_only_ever_refuses_or_gives_one_line(typed):
    try:
        stored = contact.check_email(typed)
    except InvalidFieldError:
        return
    assert stored.isprintable()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("example.org", "https://example.org"),
        ("http://example.org/a?b=c#d", "http://example.org/a?b=c#d"),
        ("HTTPS://Example.ORG/News", "https://example.org/News"),
        ("exämple.org:8080/x", "https://exämple.org:8080/x"),
    ],
)
def test_a_page_gets_its_scheme(typed, stored):
    assert contact.check_url(typed) == stored


@pytest.mark.parametrize(
    "typed",
    ["", "example", "javascript:alert(1)", "ftp://example.org", "https://user:word@example.org", "https://a b.org",
     "https://example.org\n", 'https://example.org/"x', "https://1.2.3.4.5", "https://[", "https://example.org:x"],
)  # fmt: skip
def test_what_is_no_page_is_refused(typed):
    with pytest.raises(InvalidFieldError, match="is not a web address"):
        contact.check_url(typed)


@given(st.text(max_size=60))
def test_checking_a_page_only_ever_refuses_or_settles(typed):
    try:
        stored = contact.check_url(typed)
    except InvalidFieldError:
        return
    assert contact.check_url(stored) == stored


def test_a_social_account_can_be_a_handle():
    assert contact.read_point(PointKind.SOCIAL, "@press@social.example", "GB") == "@press@social.example"


def test_a_point_is_read_by_its_kind():
    assert contact.read_point(PointKind.SIGNAL, "07700 900123", "GB") == "+447700900123"
    assert contact.read_point(PointKind.EMAIL, "press@EXAMPLE.org", "GB") == "press@example.org"
    assert contact.read_point(PointKind.WEB, "example.org/x", "GB") == "https://example.org/x"


def test_pages_are_shown_without_their_scheme():
    assert contact.show_point(PointKind.WEB, "https://example.org/") == "example.org"
    assert contact.show_point(PointKind.MOBILE, "+447700900123") == "+44 7700 900123"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Madeleine Example", ("Madeleine", "Example")),
        ("Ana María de la Cruz", ("Ana María", "de la Cruz")),
        ("Dr Jan van den Berg Jr.", ("Jan", "van den Berg")),
        ("Example, Madeleine", ("Madeleine", "Example")),
        ("Example, Jr.", ("", "Example")),
        ("Léa MARTIN DUPONT", ("Léa", "MARTIN DUPONT")),
        ("MARTIN", ("", "MARTIN")),
        ("Sukarno", ("", "Sukarno")),
        ("山田 太郎", ("山田", "太郎")),
        ("Omar al-Sample Haddad", ("Omar", "al-Sample Haddad")),
        ("", ("", "")),
    ],
)
def test_given_and_family_name_are_guessed(name, parts):
    assert contact.split_name(name) == parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Nagy Éva Mária", ("Éva Mária", "Nagy")),
        ("Dr Nagy Éva", ("Éva", "Nagy")),
        ("van der Berg Ana", ("Ana", "van der Berg")),
        ("Nguyễn Văn An", ("Văn An", "Nguyễn")),
        ("DE LA CRUZ Ana", ("Ana", "DE LA CRUZ")),
        ("Wang, Mei", ("Mei", "Wang")),
        ("김민지", ("민지", "김")),
        ("남궁민수", ("민수", "남궁")),
        ("王小明", ("小明", "王")),
        ("山田太郎", ("", "山田太郎")),
        ("Suharto", ("", "Suharto")),
        ("", ("", "")),
    ],
)
def test_a_name_with_the_family_first_is_split_so(name, parts):
    assert contact.split_name(name, family_first=True) == parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("KIM Min-ji", ("Min-ji", "KIM")),
        ("Jeanne DURAND MOREL", ("Jeanne", "DURAND MOREL")),
        ("JRR Example", ("JRR", "Example")),
        ("ANA EXAMPLE", ("ANA", "EXAMPLE")),
    ],
)
def test_a_name_in_capitals_is_the_family_s_wherever_it_stands(name, parts):
    assert contact.split_name(name) == parts


@given(st.text(max_size=40), st.booleans())
def test_guessing_with_the_family_first_never_fails(name, family_first):
    given_name, family = contact.split_name(name, family_first=family_first)

    assert len(given_name) + len(family) <= len(name)


@given(st.text(max_size=40))
def test_guessing_a_name_never_fails(name):
    assert contact.split_name(name) == contact.split_name(" ".join(name.split())) or "," in name


def test_people_sort_by_family_name_without_regard_to_accents_and_case():
    people = [("Zoé Abel", ""), ("Ana Élan", ""), ("Bo Ebert", ""), ("X", "aaron")]

    assert [name for name, _ in sorted(people, key=lambda p: contact.sort_key(*p))] == [
        "X",
        "Zoé Abel",
        "Bo Ebert",
        "Ana Élan",
    ]


def test_folding_reaches_letters_that_are_no_accents():
    assert contact.folded("Łukasz Müller-Ørsted ÆON Straße") == "lukasz muller-orsted aeon strasse"
