"""The spokesperson sheet, read by a program that we did not write: what is published stands on it, and nothing else."""

import re
import shutil
import struct
import subprocess
import zlib
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings

from pressdesk.domain.models.contact import PointKind, PointUsage
from pressdesk.domain.models.engagement import PeriodKind, PeriodView, RoleView
from pressdesk.domain.models.setting import House
from pressdesk.export.person_sheet import SheetPerson, biography_in, write_sheet
from pressdesk.export.sheet_words import hours_in_words, periods_in_words
from tests.export.cards import lines, paragraphs
from tests.making import STAMP, make_contact, make_email, make_point

NOW = datetime(2026, 6, 11, 9, 0, tzinfo=UTC)
HOUSE = House(organisation="Lanternhall Network", zone="Europe/Zurich")
DATED = {"id": "d", "contact_id": "c", "position": 0, **STAMP}

needs_reader = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils reads the pages back")


def person(**fields):
    known = {
        "given": "Amara",
        "family": "Lindqvist",
        "pronunciation": "ah-MAH-ra",
        "job_title": "Executive Director",
        "organisation": "Lanternhall Network",
        "languages": ["en-GB", "fr"],
        "topics": ["assembly", "visas"],
        "zone": "Europe/Zurich",
        "hours": "Mo-Fr 09:00-18:00",
        "biographies": {"en-GB": "She leads the network.\n\nShe teaches law.", "ar": "تقود الشبكة منذ عام 2019."},
        "notes": "CANARY-note",
        "consent": "CANARY-consent",
        "extras": ['NUMBER:{"kind": "fax", "value": "CANARY-extra"}'],
        "periods": (PeriodView(kind=PeriodKind.AWAY, last_on=date(2026, 7, 1), note="CANARY-reason", **DATED),),
        "roles": (
            RoleView(title="Judge", last_on=date(2019, 1, 1), **DATED),
            RoleView(title="Fellow", organisation="Example House", **DATED),
        ),
    }
    return make_contact(
        "Amara Lindqvist",
        make_point("+447700900141", preferred=True),
        make_email("amara@example.org"),
        make_point("+447700900142", usage=PointUsage.JOURNALISTS),
        make_point("+447700900143", PointKind.SIGNAL, usage=PointUsage.NEVER),
        **known | fields,
    )


def sheet(*people, language="en-GB"):
    return write_sheet([SheetPerson(one) for one in people], HOUSE, language=language, now=NOW)


def read(pdf, *options):
    return subprocess.run(["pdftotext", *options, "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def asked(program, pdf, tmp_path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf)
    return subprocess.run([program, path], capture_output=True, check=True).stdout.decode()


@needs_reader
def test_what_is_published_stands_on_the_sheet():
    words = " ".join(read(sheet(person())).split())

    for said in (
        "Amara Lindqvist", "Said: ah-MAH-ra", "Executive Director, Lanternhall Network", "Fellow, Example House",
        "British English and French", "assembly and visas", "Mon–Fri 09:00–18:00 (Zurich time)",
        "Away until 1 July 2026", "+44 7700 900141", "amara@example.org", "She leads the network.", "She teaches law.",
        "11 June 2026",
    ):  # fmt: skip
        assert said in words


@needs_reader
def test_nothing_internal_leaves():
    pdf = sheet(person())

    assert not re.search("CANARY|900142|900143|Judge", read(pdf))
    assert not re.search(rb"CANARY|/root|/home|Author", pdf)


@needs_reader
def test_the_pages_are_tagged_and_say_their_language_and_title(tmp_path):
    pdf = sheet(person(), language="fr")
    found = asked("pdfinfo", pdf, tmp_path)

    assert re.search(r"Tagged:\s+yes", found)
    assert re.search(r"Title:\s+Amara Lindqvist", found)
    assert not re.search(r"(?m)^(Author|Subject|Keywords)", found)
    assert re.search(rb"/Lang\s?\(fr\)", pdf)
    assert b"<pdfuaid:part>1<" in pdf


@needs_reader
def test_every_font_is_embedded_in_part(tmp_path):
    rows = asked("pdffonts", sheet(person(), language="ar"), tmp_path).splitlines()[2:]

    assert rows
    assert all(re.search(r" yes yes yes +\d+ +\d+$", row) for row in rows)


@needs_reader
def test_an_arabic_sheet_runs_from_right_to_left_and_keeps_numbers_in_order():
    words = read(sheet(person(), language="ar"))
    bare = re.sub(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", words)

    assert "+44 7700 900141" in bare
    assert "2019" in bare
    assert "اللغات" in bare


@needs_reader
def test_each_person_has_a_page(tmp_path):
    found = asked("pdfinfo", sheet(person(), person()), tmp_path)

    assert re.search(r"Pages:\s+2\b", found)
    assert re.search(r"Title:\s+Spokespersons", found)


@needs_reader
@settings(max_examples=25, deadline=None)
@given(name=lines.filter(bool), role=lines, text=paragraphs, topic=lines)
def test_any_words_are_set_and_none_acts(name, role, text, topic):
    pdf = sheet(make_contact(name, job_title=role, biographies={"en": text}, topics=[topic] if topic else []))

    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")


@needs_reader
def test_words_of_the_typesetter_are_words():
    said = '#panic("x") $x$ *bold* `raw` = heading <label> @see \\ "quoted" https://example.org'
    words = read(sheet(make_contact("Ana", biographies={"en": said})))

    assert " ".join(said.split()) in " ".join(words.split())


def test_the_same_sheet_is_the_same_bytes():
    contact = person()

    assert sheet(contact) == sheet(contact)


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(*more):
    """A red picture of 40 by 20 pixels; `more`: further chunks."""
    drawn = zlib.compress((b"\0" + b"\xff\0\0" * 40) * 20)
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 20, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", drawn) + chunk(b"IEND", b"")


def with_picture(photo, **fields):
    return write_sheet([SheetPerson(person(**fields), photo)], HOUSE, language="en", now=NOW)


def test_a_picture_stands_on_the_sheet_without_what_it_tells_of_its_maker():
    pdf = with_picture(png(chunk(b"tEXt", b"Author\0CANARY")))

    assert pdf.count(b"/Image") > sheet(person()).count(b"/Image")
    assert b"CANARY" not in pdf


@pytest.mark.parametrize("photo", [b"no picture", png()[:60] + b"\0" * 40, png().replace(b"IDAT", b"IDAT\1", 1)])
def test_a_damaged_picture_is_left_out(photo):
    assert with_picture(photo).startswith(b"%PDF-")


def test_a_crop_that_lies_outside_shows_the_whole():
    assert (
        with_picture(png(), photo_crop=[30, 0, 20, 20])
        == with_picture(png())
        != with_picture(png(), photo_crop=[0, 0, 20, 20])
    )


@pytest.mark.parametrize(
    ("language", "found"),
    [("ar", "ar"), ("en-US", "en-GB"), ("de", "en-GB")],
)
def test_the_nearest_biography_is_shown(language, found):
    assert biography_in(person(), language)[0] == found


def test_hours_are_said_in_the_language():
    assert hours_in_words("Mo-Fr 09:00-17:00; Sa 10:00-12:00", "Europe/Paris", "fr") == (
        "lun.–ven. 09:00–17:00, samedi 10:00–12:00 (heure de Paris)"
    )
    assert hours_in_words("after lunch", "", "en") == "after lunch"
    assert hours_in_words("Mo,We 9:00-24:00", "", "en") == "Mon, Wed 09:00–24:00"


def test_days_that_are_over_are_not_said():
    periods = (
        PeriodView(kind=PeriodKind.AWAY, last_on=date(2026, 6, 10), **DATED),
        PeriodView(kind=PeriodKind.ON_CALL, first_on=date(2026, 6, 13), last_on=date(2026, 6, 14), **DATED),
        PeriodView(kind=PeriodKind.ON_CALL, first_on=date(2026, 6, 20), last_on=date(2026, 6, 20), **DATED),
    )

    assert periods_in_words(periods, NOW.date(), "en") == [
        "On call 13 June 2026 to 14 June 2026",
        "On call 20 June 2026",
    ]
