"""CSV of address books in four languages, our own, and bytes of any kind. The people are invented."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.domain.card import Card, CardAddress, CardDate, CardPhoto, CardPoint, CardPointKind, CardRole
from pressdesk.domain.card_cells import LOST
from pressdesk.export.contact_csv import write_csv
from pressdesk.importing.contact_columns import propose
from pressdesk.importing.contact_csv import CsvReader, examine
from tests.export.cards import cards

KEPT = {"photo": CardPhoto(), "revised": "", "unknown": ()}


def read(data, mapping=None):
    data = data.encode("utf-8") if isinstance(data, str) else data
    reader = CsvReader(io.BytesIO(data), examine(data), mapping)
    return [found.card for found in reader], [(fault.line, fault.sentence) for fault in reader.faults]


def only(data):
    (card,), faults = read(data)
    assert faults == []
    return card


def values(card):
    return [(point.kind.value, point.where, point.value) for point in card.points]


# our own


def test_what_a_row_cannot_hold_is_what_the_docs_say():
    assert set(LOST) == set(KEPT)


@settings(max_examples=150, deadline=None)
@given(st.lists(cards(), min_size=1, max_size=3), st.booleans(), st.sampled_from(",;"))
def test_cards_come_back_but_for_what_a_row_cannot_hold(several, mark, delimiter):
    expected = [replace(card, **KEPT) for card in several]

    assert read(write_csv(several, mark=mark, delimiter=delimiter)) == (expected, [])


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "'", "''x", "＝1"])
def test_no_cell_is_a_formula_and_all_come_back(name):
    written = write_csv([Card(name=name)]).decode("utf-8-sig")

    assert written.split("\r\n")[1][0] == "'"
    assert read(written)[0] == [Card(name=name)]


def test_the_mark_by_which_excel_knows_utf_8_is_there_on_wish():
    assert write_csv([Card("Zoë")]).startswith(b"\xef\xbb\xbf")
    assert write_csv([Card("Zoë")], mark=False) == "Name\r\nZoë\r\n".encode()


# Outlook


@pytest.mark.parametrize(
    ("delimiter", "encoding", "headers"),
    [
        (
            ",",
            "utf-8-sig",
            [
                "Title",
                "First Name",
                "Middle Name",
                "Last Name",
                "Suffix",
                "Company",
                "Department",
                "Job Title",
                "Business Street",
                "Business City",
                "Business Postal Code",
                "Business Country/Region",
                "Home City",
                "Business Fax",
                "Business Phone",
                "Home Phone",
                "Mobile Phone",
                "E-mail Address",
                "E-mail 2 Address",
                "Web Page",
                "Categories",
                "Notes",
            ],
        ),
        (
            ",",
            "cp1252",
            [
                "Anrede",
                "Vorname",
                "Weitere Vornamen",
                "Nachname",
                "Suffix",
                "Firma",
                "Abteilung",
                "Position",
                "Straße geschäftlich",
                "Ort geschäftlich",
                "Postleitzahl geschäftlich",
                "Land/Region geschäftlich",
                "Ort privat",
                "Fax geschäftlich",
                "Telefon geschäftlich",
                "Telefon (privat)",
                "Mobiltelefon",
                "E-Mail-Adresse",
                "E-Mail 2: Adresse",
                "Webseite",
                "Kategorien",
                "Notizen",
            ],
        ),
        (
            ";",
            "cp1252",
            [
                "Titre",
                "Prénom",
                "Deuxième prénom",
                "Nom",
                "Suffixe",
                "Société",
                "Service",
                "Titre",
                "Rue (bureau)",
                "Ville (bureau)",
                "Code postal (bureau)",
                "Pays/Région (bureau)",
                "Ville (domicile)",
                "Télécopie (bureau)",
                "Téléphone (bureau)",
                "Téléphone (domicile)",
                "Tél. mobile",
                "Adresse de messagerie",
                "Adresse de messagerie 2",
                "Page Web",
                "Catégories",
                "Notes",
            ],
        ),
        (
            "\t",
            "utf-16",
            [
                "Tratamiento",
                "Nombre",
                "Segundo nombre",
                "Apellidos",
                "Sufijo",
                "Organización",
                "Departamento",
                "Puesto",
                "Calle del trabajo",
                "Ciudad de trabajo",
                "Código postal del trabajo",
                "País o región del trabajo",
                "Ciudad de residencia particular",
                "Fax del trabajo",
                "Teléfono del trabajo",
                "Teléfono particular",
                "Teléfono móvil",
                "Dirección de correo electrónico",
                "Dirección de correo electrónico 2",
                "Página Web",
                "Categorías",
                "Notas",
            ],
        ),
    ],
    ids=["English", "German", "French", "Spanish"],
)
def test_outlook_s_columns_are_known_in_four_languages(delimiter, encoding, headers):
    cells = [
        "Dr",
        "Léa",
        "Anne",
        "Dupré",
        "PhD",
        "Réseau Exemple",
        "Presse",
        "Directrice",
        "1 rue de l'Exemple",
        "Genève",
        "1200",
        "Suisse",
        "Bern",
        "+33 1 99 00 00 03",
        "+33 1 99 00 00 02",
        "+44 20 7946 0018",
        "+33 6 39 98 00 02",
        "lea@example.org",
        "l@example.net",
        "https://example.org",
        "Presse;Genève",
        "Rappelle le soir.",
    ]
    rows = delimiter.join(headers) + "\r\n" + delimiter.join(f'"{cell}"' for cell in cells) + "\r\n"

    card = only(rows.encode(encoding))

    assert card.name == "Dr Léa Anne Dupré"
    assert card.roles == (CardRole("Directrice", "Réseau Exemple", "Presse"),)
    assert card.addresses == (
        CardAddress("1 rue de l'Exemple", locality="Genève", code="1200", country="Suisse", where="work"),
        CardAddress(locality="Bern", where="home"),
    )
    assert values(card) == [
        ("fax", "work", "+33 1 99 00 00 03"),
        ("telephone", "work", "+33 1 99 00 00 02"),
        ("telephone", "home", "+44 20 7946 0018"),
        ("mobile", "", "+33 6 39 98 00 02"),
        ("email", "", "lea@example.org"),
        ("email", "", "l@example.net"),
        ("web", "", "https://example.org"),
    ]
    assert (card.topics, card.notes) == (("Presse", "Genève"), ("Rappelle le soir.",))


# Google, Thunderbird and others


def test_google_s_numbered_columns_are_known():
    card = only(
        "First Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,"
        "Address 1 - Label,Address 1 - Street,Address 1 - City,Website 1 - Label,Website 1 - Value,"
        "Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
        "Zoë,Martín,Red Ejemplo,Portavoz,1980-05-06,,* myContacts ::: Prensa,"
        "* Work,zoe@example.org,Mobile,+44 7700 900123 ::: +44 7700 900124,Night desk,+44 20 7946 0018,"
        "Home,1 Example Street,Bern,Profile,https://example.org/zoe,Anniversary,2018-12-10,Desk,Health\n"
    )

    assert card.points == (
        CardPoint(CardPointKind.EMAIL, "zoe@example.org", where="work", preferred=True),
        CardPoint(CardPointKind.MOBILE, "+44 7700 900123"),
        CardPoint(CardPointKind.MOBILE, "+44 7700 900124"),
        CardPoint(CardPointKind.TELEPHONE, "+44 20 7946 0018", label="Night desk"),
        CardPoint(CardPointKind.WEB, "https://example.org/zoe", label="Profile"),
    )
    assert card.addresses == (CardAddress("1 Example Street", locality="Bern", where="home"),)
    assert card.dates == (CardDate("birthday", "1980-05-06"), CardDate("anniversary", "2018-12-10"))
    assert (card.topics, card.notes) == (("Prensa",), ("Desk: Health",))


@pytest.mark.parametrize(
    "headers",
    [
        (
            "First Name,Last Name,Display Name,Nickname,Primary Email,Work Phone,Mobile Number,Work Address,Work City,"
            "Work ZipCode,Job Title,Organization,Web Page 1,Birth Year,Birth Month,Birth Day,Custom 1"
        ),
        (
            "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Tel. dienstlich,Mobil-Tel.-Nr.,"
            "Dienstlich: Adresse,Dienstlich: Ort,Dienstlich: PLZ,Arbeitstitel,Organisation,Webseite 1,Geburtsjahr,"
            "Geburtsmonat,Geburtstag,Custom 1"
        ),
        (
            "Prénom,Nom de famille,Nom à afficher,Surnom,Première adresse électronique,Tél. professionnel,Portable,"
            "Adresse professionnelle,Ville professionnelle,Code postal professionnel,Fonction,Société,Site web 1,"
            "Année de naissance,Mois de naissance,Jour de naissance,Custom 1"
        ),
    ],
    ids=["English", "German", "French"],
)
def test_thunderbird_s_columns_are_known(headers):
    card = only(
        headers
        + "\nMei,Example,Mei Example,M,mei@example.org,+44 20 7946 0018,+44 7700 900123,1 Example Street,London,"
        "N1,Reporter,Example Daily,https://example.com,1980,5,6,blue\n"
    )

    assert (card.name, card.nicknames) == ("Mei Example", ("M",))
    assert [point.value for point in card.points] == [
        "mei@example.org", "+44 20 7946 0018", "+44 7700 900123", "https://example.com",
    ]  # fmt: skip
    assert (card.points[1].where, card.points[2].kind) == ("work", CardPointKind.MOBILE)
    assert card.addresses == (CardAddress("1 Example Street", locality="London", code="N1", where="work"),)
    assert card.dates == (CardDate("birthday", "1980-05-06"),)
    assert card.notes == ("Custom 1: blue",)


def test_any_other_file_is_read_by_the_mapping_given():
    data = "A;B;C\nAna;ana@example.org;blue\n"

    assert propose(["A", "B", "C"]) == ["", "", ""]
    (card,), _ = read(data, ["name", "email.work", ""])
    assert (card.name, values(card), card.notes) == ("Ana", [("email", "work", "ana@example.org")], ("C: blue",))


def test_a_separator_that_the_file_names_is_taken():
    assert only("sep=|\r\nFirst Name|Last Name\r\nAna, Dr|Example\r\n").name == "Ana, Dr Example"


def test_a_row_with_too_many_cells_is_told_and_kept():
    found, faults = read("First Name,Last Name\nAna,Example,more\n")

    assert found[0].notes == ("more",)
    assert [line for line, _ in faults] == [2]


def test_a_quotation_mark_that_never_ends_is_told():
    found, faults = read('First Name,Last Name\nAna,Example\n"Bo,' + "x\n" * 100_000)

    assert found[0].name == "Ana Example"
    assert faults[0][0] == 3


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=300), st.sampled_from([b"", b"First Name,E-mail 1 - Value,Phone 1 - Label\n", b"Name,Topic 1\n"])
)
def test_bytes_of_any_kind_are_read_without_an_error(junk, before):
    read(before + junk)


@pytest.mark.parametrize("piece", [b"\0", b"a,b\n", b",", b'"', b"\r"])
def test_megabytes_of_junk_end(piece):
    data = piece * (600_000 // len(piece))
    reader = CsvReader(io.BytesIO(data), examine(data))

    for _ in reader:
        pass


def test_a_cancel_ends_it():
    data = b"First Name\n" + b"Ana\n" * 100
    answers = iter([False] * 4 + [True])
    reader = CsvReader(io.BytesIO(data), examine(data), cancelled=lambda: next(answers))

    assert len(list(reader)) == 3
    assert reader.was_cancelled
