"""The exports of three releases, byte for byte. `python -m tests.references` writes them anew."""

import pytest

from pressdesk.export.registry import FORMATS
from tests.making import SHEETS
from tests.references.__main__ import reference


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("sheet_name", SHEETS)
def test_an_export_is_as_it_was(sheet_name, format_name):
    content, path = reference(sheet_name, format_name)

    assert content == path.read_bytes()


@pytest.mark.parametrize("format_name", FORMATS)
def test_two_exports_of_one_release_have_the_same_bytes(format_name):
    assert reference("british", format_name)[0] == reference("british", format_name)[0]
