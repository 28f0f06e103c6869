"""Embargo lines as others write them, read to the one instant they mean, or to all that they may mean."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.domain import embargo
from pressdesk.domain.embargo import parse_line
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.setting import Profile
from pressdesk.domain.zones import local_of

ZONES = sorted(available_timezones() - {"Factory", "localtime", "posixrules"})

SURE = [
    # English
    ("EMBARGOED UNTIL 00:01 GMT, TUESDAY 3 MARCH 2020", "2020-03-03T00:01"),
    ("STRICTLY EMBARGOED UNTIL 00:01 BST THURSDAY 11 JUNE 2026", "2026-06-10T23:01"),
    ("Embargo: 11 a.m. US Eastern, 4 July 2023", "2023-07-04T15:00"),
    ("Embargoed until 11 A.M. U.S. EASTERN TIME Wednesday, January 18, 2023", "2023-01-18T16:00"),
    ("EMBARGOED FOR RELEASE UNTIL 2:00 P.M. ET, THURSDAY, FEBRUARY 6, 2020", "2020-02-06T19:00"),
    ("Embargoed until 16:00 London time (11:00 US Eastern Time) Monday 5 June 2023", "2023-06-05T15:00"),
    ("Embargo 18.30 hrs UK time, Wednesday 14 October 2015", "2015-10-14T17:30"),
    ("EMBARGO: 0001 GMT 3 MARCH 2020", "2020-03-03T00:01"),
    ("Embargo: 00.01hrs BST Thursday 11th June 2026", "2026-06-10T23:01"),
    ("Under embargo until 1800 hours UTC on 1 Dec 2021", "2021-12-01T18:00"),
    ("Not for release before one minute past midnight (UK time) on Friday 20 March 2026", "2026-03-20T00:01"),
    ("Embargoed until 9:00 AM Geneva time, Monday, December 10, 2018", "2018-12-10T08:00"),
    ("Embargoed to 10 December 2018 at 09:00 CET", "2018-12-10T08:00"),
    ("EMBARGOED UNTIL DELIVERY, 10:00 CEST 14 September 2021", "2021-09-14T08:00"),
    ("Hold until noon EDT, Friday, May 1, 2020", "2020-05-01T16:00"),
    ("Embargo: 12 noon BST on 1 July 2022", "2022-07-01T11:00"),
    ("Embargoed until 7:30 p.m. EDT on July 4th, 2023", "2023-07-04T23:30"),
    ("Embargo ends: 2020-03-03 14:00 UTC", "2020-03-03T14:00"),
    ("2020-03-03T00:01:00+01:00", "2020-03-02T23:01"),
    ("2020-03-03T00:01Z", "2020-03-03T00:01"),
    ("EMBARGO 06:00 (GMT+5:30) 26 January 2024", "2024-01-26T00:30"),
    ("Embargoed until 06:00 UTC+5:45 on 15 April 2023", "2023-04-15T00:15"),
    ("Embargoed until 10:30 a.m. AEDT Tuesday 5 November 2019", "2019-11-04T23:30"),
    ("Embargoed until 00:01 NZDT 6 February 2024", "2024-02-05T11:01"),
    ("Embargoed until 8 a.m. Hong Kong time, 29 February 2024", "2024-02-29T00:00"),
    ("Embargo: 23:59 Tokyo time 31 December 2023", "2023-12-31T14:59"),
    ("EMBARGOED UNTIL 5 P.M. PACIFIC TIME, TUESDAY, MARCH 12, 2024", "2024-03-13T00:00"),
    ("Embargo lifts 9.30am (British Summer Time), 21 April 2021", "2021-04-21T08:30"),
    ("Embargo: 14/07/2023 at 09:00 London time", "2023-07-14T08:00"),
    ("Embargoed until 2 p.m. London time / 9 a.m. US Eastern time on Wednesday, March 4, 2020", "2020-03-04T14:00"),
    ("Embargoed until 24:00 UTC on 30 June 2021", "2021-07-01T00:00"),
    ("EMBARGOED UNTIL 12 midnight (start of day) ET (UTC-4), SATURDAY, JULY 4, 2026", "2026-07-04T04:00"),
    ("EMBARGOED UNTIL 12:01 P.M. (just after noon) ET (UTC-4), SATURDAY, JULY 4, 2026", "2026-07-04T16:01"),
    ("Embargoed until 9 a.m. EST (2 p.m. GMT), Friday 10 January 2020", "2020-01-10T14:00"),
    ("Embargo 10:00 IST (04:30 GMT) 3 May 2022", "2022-05-03T04:30"),
    ("Embargoed until 09:00 on 4/7/2023 (Tuesday), London time", "2023-07-04T08:00"),
    ("Embargo: March 3rd 2020, 15h00 Paris time", "2020-03-03T14:00"),
    ("Embargo Date: 3-Mar-2020 15:00 GMT", "2020-03-03T15:00"),
    ("Embargo Date: 3-Mar-20 15:00 GMT", "2020-03-03T15:00"),
    ("Embargoed till 5:00am Irish time on 17 March 2019", "2019-03-17T05:00"),
    ("Embargoed until 01:00 Zulu 2 Jan 2022", "2022-01-02T01:00"),
    ("Embargoed until 3 p.m. Eastern Daylight Time, June 1, 2021", "2021-06-01T19:00"),
    # French
    ("Sous embargo jusqu'au mardi 3 mars 2020 à 0h01, heure de Genève", "2020-03-02T23:01"),
    ("SOUS EMBARGO JUSQU’AU 10 DÉCEMBRE 2018 À 9 H 00 (HEURE DE PARIS)", "2018-12-10T08:00"),
    ("Embargo : mardi 3 mars 2020 à 6 h (heure de Paris)", "2020-03-03T05:00"),
    ("Embargo strict jusqu'au 1er juillet 2021, 9h30 heure suisse", "2021-07-01T07:30"),
    ("Embargo jusqu'au jeudi 8 août 2024, 17 heures, heure française", "2024-08-08T15:00"),
    ("Embargo jusqu'au 03/04/2020 à 14h CEST", "2020-04-03T12:00"),
    ("Sous embargo jusqu'à midi (heure de Bruxelles) le 5 février 2020", "2020-02-05T11:00"),
    ("Ne pas publier avant le 12 févr. 2021 à 8 h du matin, heure de Dakar", "2021-02-12T08:00"),
    ("Embargo : le 14 juillet 2022 à 18h00 GMT", "2022-07-14T18:00"),
    ("À ne pas diffuser avant le lundi 2 septembre 2019 à 11h00 TU", "2019-09-02T11:00"),
    ("Embargo jusqu'au 20 janvier 2023 à 10 h HNEC", "2023-01-20T09:00"),
    ("Embargo jusqu'au 9 mai 2023, 0 h 01, heure de l'Est", "2023-05-09T04:01"),
    ("Embargo jusqu'au 25 décembre 2020 à 18 h 30, heure de New York", "2020-12-25T23:30"),
    # Spanish
    ("Embargo hasta el martes 3 de marzo de 2020 a las 9:00 horas, hora de Madrid", "2020-03-03T08:00"),
    ("EMBARGADO HASTA EL 10 DE DICIEMBRE DE 2018 A LAS 09:00 (HORA DE GINEBRA)", "2018-12-10T08:00"),
    ("Bajo embargo hasta las 00.01 h del 8 de marzo de 2021, hora peninsular", "2021-03-07T23:01"),
    ("Embargo: 15 de junio de 2022, 17:00 CEST", "2022-06-15T15:00"),
    ("Embargado hasta el viernes 5 de julio de 2019 a las 6 de la tarde, hora de Bogotá", "2019-07-05T23:00"),
    ("Embargo hasta el 1 de enero de 2024 a las 10 de la mañana, hora de Ciudad de México", "2024-01-01T16:00"),
    ("No publicar antes del 3/4/2020, 12:00 horas, hora de Buenos Aires", "2020-04-03T15:00"),
    ("Embargo hasta el mediodía del 4 de febrero de 2020, hora española", "2020-02-04T11:00"),
    ("Embargo hasta el 9 de octubre de 2023 a las 9 de la noche UTC", "2023-10-09T21:00"),
    # German
    ("Sperrfrist: Dienstag, 3. März 2020, 9.00 Uhr (MEZ)", "2020-03-03T08:00"),
    ("SPERRFRIST BIS 11. JUNI 2026, 00:01 UHR MESZ", "2026-06-10T22:01"),
    ("Gesperrt bis Montag, 10.12.2018, 9 Uhr Ortszeit Genf", "2018-12-10T08:00"),
    ("Sperrfrist: 3.3.2020, 0:01 Uhr deutscher Zeit", "2020-03-02T23:01"),
    ("Sperrfrist 24.12.2021 / 18 Uhr / MEZ", "2021-12-24T17:00"),
    ("Sperrfrist: Mittwoch, 5. Jänner 2022, 11:00 Uhr, Wien: MEZ", "2022-01-05T10:00"),
    ("Sperrfrist: Freitag, 1. September 2023, 20.15 Uhr (MESZ)", "2023-09-01T18:15"),
    ("Sperrfrist bis 15. Mai 2024, 14 Uhr (Schweizer Zeit)", "2024-05-15T12:00"),
    ("Sperrfrist: 4. Juli 2023, 17 Uhr MESZ (11 Uhr US-Ostküstenzeit)", "2023-07-04T15:00"),
    # Arabic
    ("حظر نشر حتى الساعة 09:00 بتوقيت جنيف، الاثنين 10 ديسمبر 2018", "2018-12-10T08:00"),
    ("الحظر حتى الساعة التاسعة صباحاً بتوقيت غرينتش 3 آذار/مارس 2020", "2020-03-03T09:00"),
    ("ممنوع النشر قبل الساعة ٠٩:٠٠ بتوقيت غرينتش يوم الثلاثاء ٣ مارس ٢٠٢٠", "2020-03-03T09:00"),
    ("حظر النشر حتى 10 كانون الأول 2018 الساعة 11:00 صباحا بتوقيت دبي", "2018-12-10T07:00"),
    ("محظور النشر حتى الساعة 6 مساء بتوقيت مكة المكرمة 1 يوليو 2021", "2021-07-01T15:00"),
    ("محظور حتى الأربعاء 5 جويلية 2023 الساعة 14:00 GMT", "2023-07-05T14:00"),
    ("EMBARGO: 2021-10-31T02:30:00+02:00", "2021-10-31T00:30"),
    ("Embargo 03:00 CET 31 December 2021", "2021-12-31T02:00"),
]


@pytest.mark.parametrize(("line", "expected"), SURE)
def test_a_line_that_means_one_moment_is_read_as_that(line, expected):
    read = parse_line(line)

    assert (read.doubt, read.error) == ("", "")
    assert read.instant == datetime.fromisoformat(expected).replace(tzinfo=UTC)


DOUBTFUL = [
    ("Embargoed until 9 am EST, 4 January 2023", "2023-01-04T14:00"),
    ("Embargoed until 9 am EST, 4 July 2023", "2023-07-04T13:00"),
    ("Embargoed until 9 am CST, 4 January 2023", "2023-01-04T15:00"),
    ("Embargo 10:00 IST 3 May 2022", "2022-05-03T04:30"),
    ("Embargoed until midnight Tuesday 3 March 2020 GMT", "2020-03-04T00:00"),
    ("Sous embargo jusqu’au 3 mars 2020, minuit, heure de Paris", "2020-03-02T23:00"),
    ("Embargo hasta las 12 de la noche del 3 de marzo de 2020 (hora peninsular)", "2020-03-03T23:00"),
    ("Sperrfrist: 3. März 2020, Mitternacht, MEZ", "2020-03-02T23:00"),
    ("حتى منتصف الليل بتوقيت غرينتش 3 مارس 2020", "2020-03-04T00:00"),
    ("Embargoed until 12:01 GMT 3 March 2020", "2020-03-03T00:01"),
    ("EMBARGOED FOR RELEASE: 14:00 ET 03/04/2020", "2020-03-04T19:00"),
    ("Embargoed until 00:01 Monday 3 March 2020 GMT", "2020-03-02T00:01"),
    ("Embargo: 9 o'clock London time, 3 March 2020", "2020-03-03T09:00"),
    ("Embargo: 00:01 CEST 29 February 2024", "2024-02-28T22:01"),
    ("Embargo: 09:00 CET 4 July 2023", "2023-07-04T07:00"),
    ("Embargoed until 01:30 London time, 25 October 2026", "2026-10-25T00:30"),
    ("Embargoed until 01:30 London time, 29 March 2026", "2026-03-29T01:30"),
    ("Embargoed until 10:00 GMT (9 a.m. US Eastern), 3 March 2020", "2020-03-03T10:00"),
]


@pytest.mark.parametrize(("line", "among"), DOUBTFUL)
def test_a_line_that_may_mean_several_moments_is_never_guessed(line, among):
    read = parse_line(line)

    assert read.ambiguous
    assert read.instant is None
    assert len(read.candidates) > 1
    assert datetime.fromisoformat(among).replace(tzinfo=UTC) in {one.instant for one in read.candidates}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("FOR IMMEDIATE RELEASE", "no date and no time"),
        ("", "no date and no time"),
        ("Embargoed until Tuesday 3 March 2020", "a date without a time"),
        ("Embargoed until 09:00 GMT 31 February 2021", "no date"),
    ],
)
def test_what_is_no_embargo_says_what_is_missing(line, said):
    read = parse_line(line)

    assert read.instant is None
    assert said in read.error + read.doubt


def test_a_time_without_a_zone_is_offered_as_that_of_the_office():
    read = parse_line("Sperrfrist: 3. März 2020, 9 Uhr", home_zone="Europe/Zurich")

    assert read.ambiguous
    assert [one.instant for one in read.candidates] == [datetime(2020, 3, 3, 8, 0, tzinfo=UTC)]


def test_a_year_that_is_not_written_is_that_of_the_text_where_the_date_is_close():
    close = parse_line("Embargoed until 4 March at 10am CET", near=date(2020, 2, 28))
    far = parse_line("Embargoed until 4 August at 10am CEST", near=date(2020, 1, 5))

    assert close.instant == datetime(2020, 3, 4, 9, 0, tzinfo=UTC)
    assert far.ambiguous
    assert {one.instant.year for one in far.candidates} == {2019, 2020, 2021}


def test_the_weekday_tells_the_year():
    read = parse_line("Embargo 00:01 GMT Thursday 31 December", near=date(2021, 1, 2))

    assert read.instant == datetime(2020, 12, 31, 0, 1, tzinfo=UTC)


INSTANTS = st.integers(0, 71 * 365 * 24 * 60).map(
    lambda minutes: datetime(1990, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@settings(max_examples=300)
@given(
    instant=INSTANTS,
    zone=st.sampled_from(ZONES),
    further=st.lists(st.sampled_from(ZONES), max_size=3),
    language=st.sampled_from(["en-GB", "en-US", "fr", "fr-CH", "es", "de", "ar", "pt"]),
    profile=st.sampled_from(Profile),
)
def test_what_we_print_is_read_back_to_the_same_moment(instant, zone, further, language, profile):
    shown = local_of(instant, zone)
    local = shown.replace(tzinfo=None).isoformat(timespec="minutes")
    draft = EmbargoDraft(local=local, zone=zone, fold=shown.fold, show_zones=further)

    printed = "\n".join(embargo.line(draft, language=language, profile=profile))

    assert parse_line(printed).instant == instant


@settings(max_examples=300)
@given(st.text(max_size=300))
def test_any_text_is_read_without_an_exception(text):
    read = parse_line(text, near=date(2026, 1, 1), home_zone="Europe/Zurich")

    assert read.raw == text


PIECES = st.sampled_from(
    [
        "embargoed",
        "until",
        "at",
        "00:01",
        "24:00",
        "9",
        "12",
        "a.m.",
        "pm",
        "noon",
        "midnight",
        "GMT",
        "EST",
        "CET",
        "(UTC+1)",
        "UTC-15:59",
        "London",
        "time",
        "heure",
        "de",
        "Genève",
        "hora",
        "Uhr",
        "31",
        "29",
        "February",
        "3.3.2020",
        "03/04/20",
        "0001",
        "2020",
        "9999",
        "Monday",
        "mardi",
        "Mitternacht",
        "[",
        "]",
        "(",
        ")",
        "/",
        ",",
        "الساعة",
        "التاسعة",
        "صباحا",
        "بتوقيت",
        "دبي",
        "10",
        "ديسمبر",
        "+14:00",
        "1",
    ]
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=14).map(" ".join), st.dates() | st.none())
def test_any_mixture_of_its_words_is_read_without_an_exception(line, near):
    read = parse_line(line, near=near, home_zone="America/New_York")

    assert (read.instant is None) or not read.doubt


def test_a_hostile_line_is_read_quickly():
    begin = datetime.now(UTC)

    for line in ("1" * 200_000, "9 " * 100_000, "(" * 50_000, "a " * 100_000 + "time", "embargo 00:01 " * 20_000):
        parse_line(line)

    assert datetime.now(UTC) - begin < timedelta(seconds=5)
