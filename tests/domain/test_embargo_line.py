"""The embargo in print, in every language, read back to the same instant."""

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import available_timezones

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain import embargo
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.setting import Profile
from pressdesk.domain.zones import letters, local_of, offset_text

ZONES = sorted(available_timezones() - {"Factory", "localtime", "posixrules"})
UK, US = "en-GB", "en-US"
NBSP, NARROW = "\u00a0", "\u202f"


def lines(local, zone, language=UK, *further, place="", profile=Profile.BRITISH, fold=0):
    draft = EmbargoDraft(local=local, zone=zone, place=place, show_zones=list(further), fold=fold)
    return embargo.line(draft, language=language, profile=profile)


BRITISH = [
    ("2026-06-11T00:01", "Europe/London", "00:01 BST (UTC+1) THURSDAY 11 JUNE 2026"),
    ("2015-10-19T00:01", "Europe/London", "00:01 BST (UTC+1) MONDAY 19 OCTOBER 2015"),
    ("2026-03-20T00:01", "Europe/London", "00:01 GMT (UTC+0) FRIDAY 20 MARCH 2026"),
    ("2018-12-10T09:00", "Europe/Zurich", "09:00 CET (UTC+1) MONDAY 10 DECEMBER 2018"),
    ("2018-12-10T09:00", "America/New_York", "09:00 EST (UTC-5) MONDAY 10 DECEMBER 2018"),
    ("2026-06-11T09:00", "America/New_York", "09:00 EDT (UTC-4) THURSDAY 11 JUNE 2026"),
    ("2026-06-11T09:00", "Asia/Dubai", "09:00 DUBAI TIME (UTC+4) THURSDAY 11 JUNE 2026"),
    ("2026-06-11T09:00", "Asia/Kolkata", "09:00 IST (UTC+5:30) THURSDAY 11 JUNE 2026"),
    ("2026-06-11T09:00", "Asia/Kathmandu", "09:00 KATHMANDU TIME (UTC+5:45) THURSDAY 11 JUNE 2026"),
    ("2026-06-11T09:00", "Australia/Eucla", "09:00 EUCLA TIME (UTC+8:45) THURSDAY 11 JUNE 2026"),
    ("2026-06-11T09:00", "Pacific/Chatham", "09:00 CHATHAM TIME (UTC+12:45) THURSDAY 11 JUNE 2026"),
    ("2027-01-11T09:00", "Pacific/Chatham", "09:00 CHATHAM TIME (UTC+13:45) MONDAY 11 JANUARY 2027"),
    ("2026-06-11T09:00", "Pacific/Marquesas", "09:00 MARQUESAS TIME (UTC-9:30) THURSDAY 11 JUNE 2026"),
    ("2026-01-11T09:00", "America/St_Johns", "09:00 NST (UTC-3:30) SUNDAY 11 JANUARY 2026"),
    ("2028-02-29T00:01", "Europe/Paris", "00:01 CET (UTC+1) TUESDAY 29 FEBRUARY 2028"),
    ("2026-12-31T23:59", "Pacific/Kiritimati", "23:59 KIRITIMATI TIME (UTC+14) THURSDAY 31 DECEMBER 2026"),
    ("2027-01-01T00:01", "Asia/Tokyo", "00:01 JST (UTC+9) FRIDAY 1 JANUARY 2027"),
    ("2026-07-01T12:00", "UTC", "12:00 UTC WEDNESDAY 1 JULY 2026"),
    ("2026-07-01T12:00", "Etc/GMT-3", "12:00 UTC+3 WEDNESDAY 1 JULY 2026"),
    ("2026-07-01T12:00", "Europe/Moscow", "12:00 MSK (UTC+3) WEDNESDAY 1 JULY 2026"),
    ("2012-07-01T12:00", "Europe/Moscow", "12:00 MSK (UTC+4) SUNDAY 1 JULY 2012"),
    ("2015-07-01T12:00", "Europe/Istanbul", "12:00 EEST (UTC+3) WEDNESDAY 1 JULY 2015"),
    ("2026-07-01T12:00", "Europe/Istanbul", "12:00 ISTANBUL TIME (UTC+3) WEDNESDAY 1 JULY 2026"),
    ("2026-07-01T12:00", "America/Sao_Paulo", "12:00 SÃO PAULO TIME (UTC-3) WEDNESDAY 1 JULY 2026"),
    ("2026-07-01T12:00", "Asia/Tehran", "12:00 TEHRAN TIME (UTC+3:30) WEDNESDAY 1 JULY 2026"),
    ("2026-07-01T12:00", "Africa/Nairobi", "12:00 EAT (UTC+3) WEDNESDAY 1 JULY 2026"),
]


@pytest.mark.parametrize(("local", "zone", "expected"), BRITISH)
def test_the_british_line_gives_time_zone_offset_weekday_and_date(local, zone, expected):
    assert lines(local, zone)[0] == f"STRICTLY EMBARGOED UNTIL {expected}"


AMERICAN = [
    ("2026-06-11T09:00", "America/New_York", "9 A.M. ET (UTC-4), THURSDAY, JUNE 11, 2026"),
    ("2026-01-12T09:00", "America/New_York", "9 A.M. ET (UTC-5), MONDAY, JANUARY 12, 2026"),
    ("2026-06-11T13:30", "America/Chicago", "1:30 P.M. CT (UTC-5), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T13:30", "America/Denver", "1:30 P.M. MT (UTC-6), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T13:30", "America/Phoenix", "1:30 P.M. MST (UTC-7), THURSDAY, JUNE 11, 2026"),
    ("2026-01-12T13:30", "America/Phoenix", "1:30 P.M. MT (UTC-7), MONDAY, JANUARY 12, 2026"),
    ("2026-06-11T17:05", "America/Los_Angeles", "5:05 P.M. PT (UTC-7), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T09:00", "America/Cancun", "9 A.M. EST (UTC-5), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T09:00", "America/Havana", "9 A.M. CDT (UTC-4), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T09:00", "Asia/Manila", "9 A.M. PST (UTC+8), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T09:00", "Asia/Shanghai", "9 A.M. CST (UTC+8), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T00:01", "America/New_York", "12:01 A.M. (JUST AFTER MIDNIGHT) ET (UTC-4), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T00:30", "America/New_York", "12:30 A.M. (AFTER MIDNIGHT) ET (UTC-4), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T12:01", "America/New_York", "12:01 P.M. (JUST AFTER NOON) ET (UTC-4), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T12:00", "America/New_York", "12 NOON ET (UTC-4), THURSDAY, JUNE 11, 2026"),
    ("2026-06-11T23:59", "Asia/Dubai", "11:59 P.M. DUBAI TIME (UTC+4), THURSDAY, JUNE 11, 2026"),
]


@pytest.mark.parametrize(("local", "zone", "expected"), AMERICAN)
def test_the_american_line_keeps_the_twelve_hour_clock_unmistakable(local, zone, expected):
    assert lines(local, zone, US)[0] == f"EMBARGOED UNTIL {expected}"


BEGINS = {"fr": "EMBARGO STRICT JUSQU’AU ", "es": "EMBARGO ESTRICTO HASTA EL ", "de": "STRENGE SPERRFRIST BIS "}
OTHERS = [
    ("fr", "2026-06-11T00:01", "Europe/Paris", "JEUDI 11 JUIN 2026 À 00 H 01, CEST (UTC+2)"),
    ("fr", "2026-06-01T09:00", "Europe/Paris", "LUNDI 1ER JUIN 2026 À 09 H, CEST (UTC+2)"),
    (
        "fr-CH",
        "2018-12-10T09:00",
        "Europe/Zurich",
        "LUNDI 10 DÉCEMBRE 2018 À 09 H, CET (UTC+1)",
    ),
    (
        "fr",
        "2026-08-11T14:30",
        "Asia/Dubai",
        "MARDI 11 AOÛT 2026 À 14 H 30, HEURE DE DUBAÏ (UTC+4)",
    ),
    (
        "fr",
        "2026-06-11T00:01",
        "Asia/Almaty",
        "JEUDI 11 JUIN 2026 À 00 H 01, HEURE D’ALMA ATA (UTC+5)",
    ),
    (
        "es",
        "2026-06-11T00:01",
        "Europe/Madrid",
        "JUEVES 11 DE JUNIO DE 2026 A LAS 00:01, CEST (UTC+2)",
    ),
    (
        "es",
        "2026-06-11T01:30",
        "Europe/Madrid",
        "JUEVES 11 DE JUNIO DE 2026 A LA 01:30, CEST (UTC+2)",
    ),
    (
        "es-AR",
        "2018-12-10T09:00",
        "America/Argentina/Buenos_Aires",
        "LUNES 10 DE DICIEMBRE DE 2018 A LAS 09:00, HORA DE BUENOS AIRES (UTC-3)",
    ),
    (
        "es",
        "2026-06-11T00:01",
        "America/Bogota",
        "JUEVES 11 DE JUNIO DE 2026 A LAS 00:01, HORA DE BOGOTÁ (UTC-5)",
    ),
    (
        "de",
        "2026-06-11T00:01",
        "Europe/Berlin",
        "DONNERSTAG, 11. JUNI 2026, 00:01 UHR MESZ (UTC+2)",
    ),
    (
        "de-CH",
        "2018-12-10T09:00",
        "Europe/Zurich",
        "MONTAG, 10. DEZEMBER 2018, 09:00 UHR MEZ (UTC+1)",
    ),
    (
        "de",
        "2026-06-11T00:01",
        "Europe/London",
        "DONNERSTAG, 11. JUNI 2026, 00:01 UHR BST (UTC+1)",
    ),
    (
        "de",
        "2026-06-11T00:01",
        "Asia/Tehran",
        "DONNERSTAG, 11. JUNI 2026, 00:01 UHR ORTSZEIT TEHERAN (UTC+3:30)",
    ),
    (
        "ar",
        "2026-06-11T00:01",
        "Europe/Zurich",
        "حظر نشر صارم حتى الساعة 00:01 بتوقيت CEST (UTC+2)، الخميس 11 يونيو 2026",
    ),
    (
        "ar",
        "2018-12-10T09:00",
        "Asia/Dubai",
        "حظر نشر صارم حتى الساعة 09:00 بتوقيت دبي (UTC+4)، الاثنين 10 ديسمبر 2018",
    ),
    ("pt", "2026-06-11T00:01", "Europe/Lisbon", "STRICTLY EMBARGOED UNTIL 00:01 WEST (UTC+1) THURSDAY 11 JUNE 2026"),
]


@pytest.mark.parametrize(("language", "local", "zone", "expected"), OTHERS)
def test_each_language_has_a_wording_of_its_own(language, local, zone, expected):
    assert lines(local, zone, language)[0].replace(NBSP, " ") == BEGINS.get(language[:2], "") + expected


FURTHER = [
    (
        UK,
        "2026-06-11T00:01",
        "Europe/London",
        ("UTC", "America/New_York"),
        "[23:01 UTC Wednesday 10 June; 19:01 EDT (New York) Wednesday 10 June]",
    ),
    (UK, "2015-10-19T00:01", "Europe/London", ("America/New_York",), "[19:01 EDT (New York) Sunday 18 October]"),
    (UK, "2026-03-20T00:01", "Europe/London", ("America/New_York",), "[20:01 EDT (New York) Thursday 19 March]"),
    (UK, "2018-12-10T09:00", "Europe/Zurich", ("UTC", "America/New_York"), "[08:00 UTC; 03:00 EST (New York)]"),
    (
        UK,
        "2027-01-01T00:01",
        "Europe/London",
        ("America/New_York",),
        "[19:01 EST (New York) Thursday 31 December 2026]",
    ),
    (UK, "2026-06-11T01:00", "Europe/London", ("UTC",), "[00:00 UTC Thursday 11 June]"),
    (
        UK,
        "2026-06-11T09:00",
        "Europe/London",
        ("Asia/Dubai", "Asia/Kolkata"),
        "[12:00 Dubai time (UTC+4); 13:30 IST (Kolkata)]",
    ),
    (UK, "2026-06-11T09:00", "Europe/London", ("Europe/London", "UTC", "Etc/UTC"), "[08:00 UTC]"),
    (
        US,
        "2026-06-11T09:00",
        "America/New_York",
        ("UTC", "America/Los_Angeles"),
        "[13:00 UTC; 6 a.m. PT (Los Angeles)]",
    ),
    (US, "2026-06-11T00:01", "Europe/London", ("America/New_York",), "[7:01 p.m. ET (New York), Wednesday, June 10]"),
    (
        "fr",
        "2026-06-11T00:01",
        "Europe/Paris",
        ("UTC", "America/New_York"),
        "[22 h 01 UTC, mercredi 10 juin ; 18 h 01 EDT (New York), mercredi 10 juin]",
    ),
    (
        "es",
        "2026-06-11T00:01",
        "Europe/Madrid",
        ("America/New_York",),
        "[18:01 EDT (Nueva York), miércoles 10 de junio]",
    ),
    ("de", "2026-06-11T00:01", "Europe/Berlin", ("UTC",), "[22:01 Uhr UTC, Mittwoch, 10. Juni]"),
    (
        "ar",
        "2026-06-11T00:01",
        "Europe/London",
        ("America/New_York",),
        "[19:01 بتوقيت EDT (نيويورك)، الأربعاء 10 يونيو]",
    ),
]


@pytest.mark.parametrize(("language", "local", "zone", "further", "expected"), FURTHER)
def test_further_zones_bear_a_date_only_where_it_differs_or_is_in_doubt(language, local, zone, further, expected):
    _, printed, _ = lines(local, zone, language, *further)

    assert printed.replace(NBSP, " ").replace(NARROW, " ") == expected


def test_without_further_zones_the_line_has_two_parts():
    assert lines("2026-06-11T00:01", "Europe/London")[1] == (
        "Not for publication, broadcast or online use before this time."
    )


def test_the_place_the_officer_chose_names_a_zone_without_letters():
    assert "ABU DHABI TIME (UTC+4)" in lines("2026-06-11T09:00", "Asia/Dubai", place="Abu Dhabi")[0]
    assert "HEURE D’ABOU DABI (UTC+4)" in lines("2026-06-11T09:00", "Asia/Dubai", "fr", place="Abu Dhabi")[0]


def test_the_second_of_a_double_time_is_printed_with_its_own_zone():
    assert "01:30 GMT (UTC+0)" in lines("2026-10-25T01:30", "Europe/London", fold=1)[0]


def test_english_without_a_region_follows_the_house():
    assert "9 A.M. ET" in lines("2026-06-11T09:00", "America/New_York", "en", profile=Profile.AMERICAN)[0]
    assert "09:00 EDT" in lines("2026-06-11T09:00", "America/New_York", "en", profile=Profile.BRITISH)[0]
    assert "09:00 EDT" in lines("2026-06-11T09:00", "America/New_York", UK, profile=Profile.AMERICAN)[0]


@pytest.mark.parametrize(
    ("language", "local", "zone", "expected"),
    [
        (UK, "2026-06-11T00:01", "Europe/London", "EMBARGO 00:01 BST Thu 11 June: "),
        (UK, "2026-06-11T00:01", "Asia/Dubai", "EMBARGO 00:01 UTC+4 Thu 11 June: "),
        (US, "2026-06-11T00:01", "America/New_York", "EMBARGO 12:01 a.m. ET Thu, June 11: "),
        ("fr", "2026-06-11T00:01", "Europe/Paris", "EMBARGO jeu. 11 juin 00h01 CEST : "),
        ("es", "2026-06-11T00:01", "Europe/Madrid", "EMBARGO jue 11 de junio 00:01 CEST: "),
        ("de", "2026-06-11T00:01", "Europe/Berlin", "SPERRFRIST Do. 11. Juni 00:01 MESZ: "),
        ("ar", "2026-06-11T00:01", "Europe/Zurich", "حظر نشر 00:01 CEST الخميس 11 يونيو: "),
    ],
)
def test_the_subject_begins_with_the_embargo(language, local, zone, expected):
    draft = EmbargoDraft(local=local, zone=zone)

    assert embargo.subject_prefix(draft, language=language, profile=Profile.BRITISH) == expected


@pytest.mark.parametrize(
    ("local", "zone", "expected"),
    [
        ("2026-06-11T00:01", "Europe/London", "2026-06-11_0001BST_EMBARGOED"),
        ("2026-06-11T00:01", "Asia/Dubai", "2026-06-11_0001UTCplus4_EMBARGOED"),
        ("2026-06-11T00:01", "Asia/Kathmandu", "2026-06-11_0001UTCplus0545_EMBARGOED"),
        ("2026-06-11T00:01", "Pacific/Marquesas", "2026-06-11_0001UTCminus0930_EMBARGOED"),
        ("2026-06-11T00:01", "UTC", "2026-06-11_0001UTC_EMBARGOED"),
    ],
)
def test_the_file_name_begins_with_the_embargo(local, zone, expected):
    assert embargo.file_prefix(EmbargoDraft(local=local, zone=zone)) == expected


# what is printed, read back


@lru_cache
def _names(language):
    months = {name.upper(): number for number, name in get_month_names(locale=language).items()}
    weekdays = {name.upper(): number for number, name in get_day_names(locale=language).items()}
    return months, weekdays


def _read_back(text, language):
    """The instant in a line, from nothing but its characters: time, offset, date; the weekday must agree."""
    months, weekdays = _names(language)
    text = text.upper().replace(NBSP, " ").replace("1ER ", "1 ")
    found = re.search(r"UTC([+-])(\d+)(?::(\d\d))?", text)
    minutes = int(found[2]) * 60 + int(found[3] or 0) if found else 0
    offset = timedelta(minutes=-minutes if found and found[1] == "-" else minutes)
    text = re.sub(r"\(?UTC[+-][\d:]+\)?", "", text)
    word = re.search("|".join(re.escape(n) for n in sorted(weekdays, key=len, reverse=True)), text)
    tail = text[word.end() :]
    year = int(re.search(r"\b\d{4}\b", tail)[0])
    month = re.search("|".join(rf"\b{re.escape(n)}\b" for n in sorted(months, key=len, reverse=True)), tail)[0]
    day = int(re.search(r"\b\d{1,2}\b", tail)[0])
    hour, minute = _clock(text)
    read = datetime(year, months[month], day, hour, minute, tzinfo=UTC)
    assert read.weekday() == weekdays[word[0]]
    return read - offset


def _clock(text):
    if found := re.search(r"\b(\d{1,2})(?::(\d\d))? ([AP])\.M\.", text):
        return int(found[1]) % 12 + (12 if found[3] == "P" else 0), int(found[2] or 0)
    if found := re.search(r"\b12 (NOON|MIDNIGHT)", text):
        return (12 if found[1] == "NOON" else 0), 0
    found = re.search(r"\b(\d\d)(?::| H ?)(\d\d)?", text)
    return int(found[1]), int(found[2] or 0)


LOCALES = {UK: "en_GB", US: "en_US", "fr": "fr", "es": "es", "de": "de", "ar": "ar"}
INSTANTS = st.integers(
    int(datetime(1990, 1, 1, tzinfo=UTC).timestamp()) // 60, int(datetime(2060, 12, 31, tzinfo=UTC).timestamp()) // 60
).map(lambda minute: datetime.fromtimestamp(minute * 60, UTC))


def _printed(instant, zone, language):
    there = local_of(instant, zone)
    local = there.replace(tzinfo=None, fold=0).isoformat(timespec="minutes")
    return lines(local, zone, language, fold=there.fold)[0]


@given(st.sampled_from(ZONES), INSTANTS, st.sampled_from(sorted(LOCALES)))
def test_the_printed_line_read_back_is_the_same_instant(zone, instant, language):
    assert _read_back(_printed(instant, zone, language), LOCALES[language]) == instant


def test_every_zone_prints_a_line_that_reads_back():
    for number, zone in enumerate(ZONES):
        instant = datetime(1990 + number % 70, number % 12 + 1, number % 28 + 1, number % 24, number % 60, tzinfo=UTC)
        for language, locale in LOCALES.items():
            assert _read_back(_printed(instant, zone, language), locale) == instant, zone


@given(st.sampled_from(ZONES), INSTANTS)
def test_letters_are_never_a_bare_number(zone, instant):
    there = local_of(instant, zone)

    assert not letters(there) or letters(there).isalpha()
    assert re.fullmatch(r"UTC[+-]\d{1,2}(:\d\d)?", offset_text(there))


@given(st.sampled_from(ZONES), INSTANTS)
def test_file_names_hold_no_character_that_breaks_them(zone, instant):
    draft = EmbargoDraft(local=local_of(instant, zone).replace(tzinfo=None).isoformat(timespec="minutes"), zone=zone)

    assert re.fullmatch(r"\d{4}-\d\d-\d\d_\d{4}[A-Za-z0-9]+_EMBARGOED", embargo.file_prefix(draft))
