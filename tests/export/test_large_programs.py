"""What leaves, read by large programs that people have."""

import re
import shutil
import subprocess
from datetime import UTC, datetime

import pytest

from pressdesk.domain.composing import compose
from pressdesk.export.registry import FORMATS
from tests.making import SHEETS

pytestmark = pytest.mark.heavy

NOW = datetime(2018, 12, 1, 12, 0, tzinfo=UTC)


def words(text):
    """Words in order; numbers of list items and spelled-out addresses aside, which each form shows in its own way."""
    text = re.sub(r"(?m)^\s*\d+\.\s", "", re.sub(r"<[^>]*>", "", text))
    return re.findall(r"[^\W_]+", text.casefold())


@pytest.mark.timeout(180)
@pytest.mark.parametrize("name", SHEETS)
def test_libreoffice_reads_the_same_words_from_the_page_as_the_text_has(name, tmp_path):
    office = shutil.which("soffice")
    assert office, "packaging/test.sh --all installs LibreOffice"
    sheet, house = SHEETS[name]()
    house = house.model_copy(update={"numbered_links": False, "wrap": 0})  # a page has neither
    composition = compose(sheet, house, now=NOW, preview=True)
    page = tmp_path / "release.html"
    page.write_bytes(FORMATS["html"].render(composition, house, {}))

    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--infilter=HTML (StarWriter)",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(page)],
        check=True, capture_output=True, timeout=150,
    )  # fmt: skip

    read = words((tmp_path / "release.txt").read_text(encoding="utf-8-sig"))
    said = words(FORMATS["txt"].render(composition, house, {}).decode())
    assert read == said
