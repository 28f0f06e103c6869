"""CSV of people, opened and saved again by LibreOffice: nothing is reckoned with, and everything comes back."""

import io
import shutil
import subprocess
import zipfile

import pytest

from pressdesk.domain.card import Card, CardNameParts, CardPoint, CardPointKind
from pressdesk.export.contact_csv import write_csv
from pressdesk.importing.contact_csv import CsvReader, examine

pytestmark = pytest.mark.heavy

TRAPS = (
    "=1+1", '=HYPERLINK("https://example.org")', "+44 20 7946 0018", "-1", "@SUM(A1)", "'quoted", "''", "＝1+1",
    "00123", "1/2", "a\nb", 'say "x"', "a;b,c", "é ñ 名 ع",
)  # fmt: skip
CARDS = [
    Card(
        name=f"Person {number}",
        parts=CardNameParts(given=trap),
        points=(CardPoint(CardPointKind.MOBILE, "+447700900123", usage="publish"),),
        notes=(trap,),
    )
    for number, trap in enumerate(TRAPS)
]
OPENED = "{delimiter},34,76,1,,0,false,true,false,false,false,-1"
"""How LibreOffice opens a CSV: delimiter, quotation mark, UTF-8, from the first row, numbers and days told as such."""


def saved_again(data, tmp_path, *, delimiter=44):
    office = shutil.which("soffice")
    assert office, "packaging/test.sh --all installs LibreOffice"
    (tmp_path / "people.csv").write_bytes(data)

    def convert(source, form, *options):
        subprocess.run(
            [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", *options, "--convert-to", form,
             "--outdir", str(tmp_path / "out"), str(source)],
            check=True, capture_output=True, timeout=150,
        )  # fmt: skip

    # opened as a person does it, kept as a spreadsheet, and written as CSV from there
    convert(tmp_path / "people.csv", "ods", f"--infilter=CSV:{OPENED.format(delimiter=delimiter)}")
    convert(tmp_path / "out" / "people.ods", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false")
    (written,) = (tmp_path / "out").glob("people*.csv")
    return (tmp_path / "out" / "people.ods").read_bytes(), written.read_bytes()


@pytest.mark.timeout(330)
@pytest.mark.parametrize(("delimiter", "code", "mark"), [(",", 44, True), (";", 59, False)])
def test_libreoffice_reckons_with_nothing_and_gives_everything_back(tmp_path, delimiter, code, mark):
    sheet, data = saved_again(write_csv(CARDS, mark=mark, delimiter=delimiter), tmp_path, delimiter=code)

    content = zipfile.ZipFile(io.BytesIO(sheet)).read("content.xml").decode()
    assert "table:formula" not in content
    back = [found.card for found in CsvReader(io.BytesIO(data), examine(data))]
    assert [card.name for card in back] == [card.name for card in CARDS]
    assert [card.points for card in back] == [card.points for card in CARDS]
    kept = [card for card in CARDS if not card.parts.given.isdecimal() and card.parts.given != "1/2"]
    assert [card for card in back if card.name in {one.name for one in kept}] == kept
